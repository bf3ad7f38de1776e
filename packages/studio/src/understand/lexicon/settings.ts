/** Words for places. A place decides the stage; it is never drawn as a thing of its own. */
import type { SettingKind } from '../../scene.ts'
import { list, table } from './table.ts'

/** Words that name a place wherever they head a noun phrase. Plurals are found through their singular. */
export const settingWords = table<SettingKind>({
  river: '',
  underwater: '',
  skyline: '',
  village: '',
  garden: '',
  kitchen: '',
  office: '',
  stage: '',
  abstract: '',
  mountains: `mountain, mountain range, mountainside, mountaintop, mountain top, mountain peak, mountain valley,
    alps, alp, swiss alps, peak, summit, himalaya, himalayas, everest, mount everest, mount fuji, andes, rockies, rocky mountains,
    cliff, cliffside, canyon, grand canyon, gorge, ridge, fjord, volcano, valley, highland, dolomites, patagonia, ravine`,
  hills: `hill, hillside, hilltop, rolling hill, countryside, tuscany, vineyard, tuscan countryside, shire, moor, moorland, downs, terraced field, scottish highlands`,
  meadow: `meadow, grassland, field, park, garden, prairie, pasture, lawn, backyard, front yard, farmland, farm, savanna, savannah,
    grass, orchard, playground, campsite, campground, glade, picnic area, lavender field, wheat field, corn field, cornfield,
    rice field, rice paddy, flower field, sunflower field, poppy field, tulip field, steppe, barnyard, zoo, golf course, football field, soccer field,
    botanical garden, japanese garden, zen garden, amusement park, cemetery, graveyard, serengeti, africa, plains`,
  forest: `forest, wood, woods, woodland, jungle, rainforest, rain forest, pine forest, bamboo forest, bamboo grove, grove, redwoods,
    swamp, forest clearing, clearing, forest path, forest floor, woodland clearing, amazon, undergrowth, wilderness, thicket`,
  desert: `desert, dune, sand dune, sahara, oasis, wasteland, mars, surface of mars, martian surface, gobi desert, badlands, wild west, death valley, mojave, desert landscape, arizona`,
  beach: `beach, shore, seashore, coast, coastline, seaside, tropical island, island, sand, sandy beach, shoreline, tropics, lagoon, bay, cove, hawaii, maldives, bali,
    boardwalk, pier, seafront, waterfront, california coast, caribbean, harbour, harbor, marina, tropical beach`,
  sea: `sea, ocean, wave, ocean wave, open sea, high sea, open ocean, open water, water, pacific, atlantic, mediterranean, coral reef, reef, seabed, ocean floor,
    underwater, under water, deep sea, under the sea, horizon of the sea, bottom of the sea, bottom of the ocean, stormy sea`,
  lake: `bank, lake, pond, river, riverbank, riverside, lakeside, lakeshore, stream, creek, waterfall, mountain lake, alpine lake, canal, brook, wetland, lily pond, lake shore, river bank`,
  snowfield: `snowfield, snow, arctic, antarctica, north pole, south pole, tundra, glacier, iceberg, ice, snowy field, snowy landscape, snowy field, ice field, siberia, frozen lake,
    ski slope, ski resort, winter wonderland, snowy plain, snowy meadow, ice rink, lapland, snowbank, snowdrift, snow field`,
  city: `city, town, village, street, alley, alleyway, skyline, downtown, city street, city skyline, cityscape, city centre, city center, metropolis, urban landscape, market square,
    square, town square, plaza, tokyo, paris, new york, new york city, nyc, london, rome, venice, berlin, madrid, barcelona, shanghai, beijing, hong kong, kyoto, osaka, shibuya,
    manhattan, brooklyn, times square, san francisco, los angeles, chicago, amsterdam, istanbul, prague, vienna, dubai, moscow, seoul, mumbai, lisbon, rooftop, city rooftop,
    sidewalk, pavement, market, marketplace, street market, night market, slum, suburb, neighbourhood, neighborhood, neon city, bazaar, rooftops, courtyard, city park, london street,
    parking lot, petrol station, gas station, bus stop, cobblestone street, crosswalk, shopping street, chinatown, tokyo street, airport, harbor city, cyberpunk city, medieval town, medieval village`,
  road: `road, highway, motorway, country road, dirt road, mountain road, path, trail, racetrack, race track, route 66, coastal road, freeway, desert road, open road, winding road, road trip, lane, driveway, racing track, desert highway`,
  room: `room, kitchen, bedroom, living room, office, library, cafe, café, coffee shop, restaurant, bathroom, dining room, classroom, bar, pub, studio apartment, apartment, attic, basement, cellar,
    hallway, corridor, lobby, hotel room, nursery, museum, gallery, art gallery, theater, theatre, church, cathedral, temple hall, hospital, laboratory, lab, workshop, garage, gym, shop, store, bookstore, bookshop, supermarket,
    bakery, barn, tavern, diner, interior, indoors, home, sunroom, conservatory, greenhouse, ballroom, throne room, dungeon, cave, tent, warehouse, factory, train station, subway, subway station, metro station, mall, shopping mall,
    prison, loft, study, playroom, nightclub, club, concert hall, stage, spa, salon, barbershop, cockpit, train compartment, jazz club, japanese restaurant, home office, child's bedroom, kid's room, server room,
    kitchen counter, living room floor, kitchen floor, floor, wooden floor, wall, ceiling, windowsill, window sill, bedside, indoor, school, tea house, fireplace room, log cabin interior`,
  studio: `studio, studio backdrop, backdrop, photo studio, photography studio, seamless background, plain background, white background, neutral background, solid background, simple background, isolated, isolated background, cyclorama,
    studio background, studio setting, studio lighting, studio light, soft studio lighting, softbox lighting, pedestal background, gradient background, pastel background`,
  sky: `sky, cloud, the air, mid air, midair, sea of clouds, heaven, above the clouds, stratosphere, blue sky, thin air, night sky, starry sky, black sky`,
  space: `space, outer space, galaxy, milky way, nebula, cosmos, universe, orbit, deep space, moon surface, lunar surface, surface of the moon, asteroid belt, moon base, solar system, starfield, on the moon`,
})

/** Places a noun phrase may be in front of another noun without naming the place ("mountain bike"). */
export const notPlacesAsModifiers: ReadonlySet<string> = new Set(
  list(
    'mountain, field, sand, wave, ice, water, square, peak, home, bar, wood, wall, grass, sky, town, island, club, stage, cloud, path, floor, school, market, study, cave, shore',
  ),
)

/** Places that are also things one can draw: a place after "in" or "on", a thing elsewhere. */
export const drawablePlaces: ReadonlySet<string> = new Set(
  list(
    'volcano, iceberg, tent, church, cathedral, barn, island, waterfall, skyline, pier, village, greenhouse, shop, school, bakery, cafe, café, market stall, log cabin, cave, factory, airport, market, temple hall, small village, vineyard',
  ),
)

/** Parts and regions that give way to a place beside them: "on the grass in a park", "a river in africa". */
export const weakPlaces: ReadonlySet<string> = new Set(
  list(
    'sky, cloud, snow, water, grass, sand, ice, wave, floor, wall, ceiling, the air, thin air, wooden floor, bank, africa, hawaii, bali, maldives, arizona, patagonia, tuscany, caribbean, siberia, lapland, home, indoor, indoors, interior, shoreline, shore, pavement, sidewalk, tropics, night sky, starry sky, blue sky, rooftop, stage, horizon',
  ),
)

/** What is at home in the air, so that "blue sky" may be the whole setting. */
export const flyers: ReadonlySet<string> = new Set(
  list(
    'balloon, hot air balloon, bird, eagle, hawk, owl, dragon, airplane, plane, jet, helicopter, drone, airship, zeppelin, blimp, kite, bee, butterfly, rocket, seagull, swallow, dove, crow, bat, whale, cloud, rainbow, witch, superhero, parachute, paraglider, firework, angel, phoenix, pegasus',
  ),
)

/** A first setting that already shows the second, so the second is no loss. */
export const absorbs: Readonly<Partial<Record<SettingKind, readonly SettingKind[]>>> = {
  beach: ['sea', 'sky'],
  sea: ['sky', 'beach'],
  lake: ['mountains', 'hills', 'forest', 'meadow', 'sky'],
  mountains: ['snowfield', 'hills', 'sky', 'meadow'],
  hills: ['meadow', 'sky', 'road'],
  meadow: ['hills', 'sky', 'forest'],
  forest: ['meadow', 'sky', 'road'],
  snowfield: ['mountains', 'sky', 'lake'],
  desert: ['hills', 'sky', 'road'],
  city: ['road', 'sky'],
  road: ['hills', 'meadow', 'desert', 'mountains', 'forest', 'beach', 'sky'],
  room: ['studio'],
  space: ['sky'],
}

/** Things that say where they are when the prompt does not. */
export const impliedSettings: ReadonlyMap<string, SettingKind> = table({
  sea: 'boat, fishing boat, sailing ship, cruise ship, wooden boat, whale, dolphin, shark, ship, sailboat, surfer, submarine, octopus, jellyfish, sea turtle, mermaid, pirate ship, yacht, lighthouse, orca, humpback whale, blue whale',
  sky: 'hot air balloon, airplane, plane, airship, zeppelin, helicopter, eagle, paraglider, blimp, jet',
  space:
    'planet, space station, spaceship, satellite, comet, earth, saturn, jupiter, black hole, alien spaceship',
  snowfield: 'igloo, penguin, snowman, polar bear',
  city: 'skyscraper',
  road: 'racing car',
  lake: 'canoe, duck, swan, kayak',
})
