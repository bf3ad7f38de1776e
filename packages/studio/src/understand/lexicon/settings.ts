/** Words for places. A place decides the stage; it is never drawn as a thing of its own. */
import type { SettingKind } from '../../scene.ts'
import { list, table } from './table.ts'

/** Words that name a place wherever they head a noun phrase. Plurals are found through their singular. */
export const settingWords = table<SettingKind>({
  mountains: `mountain ridge, mountain trail, mountain cliff, rocky cliff, precipice, base camp, cliff edge, edge of a cliff, mountain slope, mountain, mountain range, mountainside, mountaintop, mountain top, mountain peak, mountain valley,
    alps, alp, swiss alps, peak, summit, himalaya, himalayas, everest, mount everest, mount fuji, andes, rockies, rocky mountains,
    cliff, cliffside, canyon, grand canyon, gorge, ridge, fjord, volcano, valley, highland, dolomites, patagonia, ravine, mountain pass, mountain landscape`,
  hills: `clifftop, headland, hill, hillside, hilltop, rolling hill, countryside, tuscany, vineyard, tuscan countryside, shire, moor, moorland, downs, terraced field, scottish highlands, cappadocia`,
  meadow: `paddock, heath, heathland, alpine meadow, wildflower meadow, pumpkin patch, hayfield, rye field, barley field, rice terrace, tennis court, stadium, racecourse, ranch, marshland, marsh, meadow, grassland, field, prairie, pasture, farmland, farm, savanna, savannah,
    grass, orchard, campsite, campground, glade, picnic area, lavender field, wheat field, corn field, cornfield,
    rice field, rice paddy, flower field, sunflower field, poppy field, tulip field, steppe, barnyard, golf course, football field, soccer field,
    cemetery, graveyard, serengeti, africa, plains`,
  garden: `by the pool, at the pool, beside the pool, poolside terrace, rooftop garden, roof garden, garden path, petting zoo, courtyard garden, orangery, picnic spot, skating park, dog park, theme park, fairground, funfair, carnival, tea garden, gazebo, orchard garden, campus, garden, park, backyard, back yard, front yard, lawn, playground, zoo, botanical garden, japanese garden, zen garden, rose garden, flower garden,
    vegetable garden, herb garden, kitchen garden, city park, public park, central park, amusement park, terrace, patio, veranda, porch, front porch, balcony, poolside,
    flower bed, flowerbed, hedge maze, topiary garden, beer garden, secret garden, greenhouse garden`,
  forest: `forest trail, woodland path, woodland trail, forest stream bank, birch forest, mangrove, mangroves, cloud forest, taiga, enchanted forest, underbrush, treetops, tree canopy, woodlot, forest, wood, woods, woodland, jungle, rainforest, rain forest, pine forest, bamboo forest, bamboo grove, grove, redwoods,
    swamp, forest clearing, clearing, forest path, forest floor, woodland clearing, amazon, undergrowth, wilderness, thicket`,
  desert: `monument valley, salt flat, salt flats, salt desert, mesa, outback, canyon desert, sand sea, cracked earth, dry lake bed, red planet, desert, dune, sand dune, sahara, oasis, wasteland, mars, surface of mars, martian surface, gobi desert, badlands, wild west, death valley, mojave, desert landscape, arizona`,
  beach: `tide pool, tidal pool, sandbar, rocky shore, rocky coast, rocky beach, dock, docks, wharf, quay, jetty, port, fishing harbor, fishing harbour, desert island, palm beach, beach bar, beach, shore, seashore, coast, coastline, seaside, tropical island, island, sand, sandy beach, shoreline, tropics, lagoon, bay, cove, hawaii, maldives, bali,
    boardwalk, pier, seafront, waterfront, california coast, caribbean, harbour, harbor, marina, tropical beach`,
  sea: `deep blue sea, rough sea, choppy sea, rough water, rough seas, high seas, sea surface, tidal wave, tsunami, sea, ocean, wave, ocean wave, open sea, high sea, open ocean, open water, water, pacific, atlantic, mediterranean, horizon of the sea, stormy sea, seascape`,
  underwater: `underwater, under water, coral reef, reef, seabed, sea bed, sea floor, seafloor, ocean floor, deep sea, deep ocean, under the sea, under the ocean, beneath the sea, beneath the waves,
    below the surface, under the surface, bottom of the sea, bottom of the ocean, underwater world, underwater scene, kelp forest, aquarium, fish tank, ocean depths, great barrier reef, atlantis`,
  lake: `lake, pond, koi pond, hot spring, duck pond, mountain tarn, tarn, onsen, lakeside, lakeshore, mountain lake, alpine lake, wetland, lily pond, lake shore, reservoir, loch`,
  river: `river bend, riverbed, waterfalls, mill stream, fjord river, babbling brook, mountain creek, estuary, delta, river, riverbank, river bank, bank, bank of the river, bank of a river, bank of a stream, grassy bank, mossy bank, riverside, stream, creek, brook, waterfall, canal, river valley, mountain stream, forest stream, rapids, river delta, amazon river, thames, nile`,
  snowfield: `ice floe, ice shelf, ice cap, polar ice, snowy mountainside, snowy landscape, snowfield, snow, arctic, antarctica, north pole, south pole, tundra, glacier, iceberg, ice, snowy field, snowy landscape, snowy field, ice field, siberia, frozen lake,
    ski slope, ski resort, winter wonderland, snowy plain, snowy meadow, ice rink, lapland, snowbank, snowdrift, snow field`,
  city: `street photography, street photo, cobblestones, wet cobblestones, city light, city lights, urban, city, town, street, basketball court, skate park, skatepark, subway entrance, street corner, sidewalk cafe, pedestrian street, side street, back alley, intersection, crossroads, roundabout, rush hour, city block, alley, alleyway, downtown, city street, city centre, city center, urban landscape,
    square, plaza, tokyo, paris, new york, new york city, nyc, london, rome, venice, berlin, madrid, barcelona, shanghai, beijing, hong kong, kyoto, osaka, shibuya,
    manhattan, brooklyn, times square, san francisco, los angeles, chicago, amsterdam, istanbul, prague, vienna, dubai, moscow, seoul, mumbai, lisbon,
    sidewalk, pavement, market, marketplace, street market, night market, slum, suburb, neighbourhood, neighborhood, neon city, bazaar, courtyard, london street,
    parking lot, petrol station, gas station, bus stop, crosswalk, zebra crossing, shopping street, chinatown, tokyo street, airport, harbor city, city ruins, ruined city, ruins of a city, abandoned city`,
  skyline: `top of a skyscraper, skyscraper rooftop, roof terrace, rooftop bar, helipad, futuristic skyline, downtown skyline, skyline, city skyline, cityscape, metropolis, rooftop, city rooftop, rooftops, new york skyline, manhattan skyline, london skyline, tokyo skyline, dubai skyline, city panorama, urban skyline, night skyline`,
  village: `village, small town, old town, hamlet, town square, market square, village square, medieval town, medieval village, mountain village, fishing village, alpine village, cobblestone street, cobbled street, fairytale village, fairy tale village, village street, english village`,
  road: `marathon, finish line, bridge road, roadside, side of the road, street circuit, pit lane, car park road, hairpin, tree lined avenue, avenue, railway, railroad, railway track, train track, train tracks, road, highway, motorway, country road, dirt road, mountain road, path, trail, racetrack, race track, route 66, coastal road, freeway, desert road, open road, winding road, road trip, lane, driveway, racing track, desert highway, gravel road, forest road, asphalt, tarmac`,
  room: `subway platform, train platform, hall, laundromat, laundry room, hospital room, operating room, waiting room, classroom corner, pawn shop, record store, flower shop, antique shop, candy store, grocery store, convenience store, toy store, barber shop, tattoo parlor, tattoo studio, bank vault, vault, engine room, control room, spaceship interior, spaceship cockpit, castle hall, great hall, dining hall, banquet hall, wine cellar, cabin interior, mountain hut interior, blacksmith shop, smithy, forge, pottery studio, artist studio, art studio, dance studio, recording studio, yoga studio, ramen shop, sushi bar, tea room, bathhouse, sauna, dressing room, changing room, locker room, bowling alley, casino, arcade, game room, waiting area, train carriage, train car, bus interior, airport lounge, airport terminal, terminal, crypt, catacombs, mausoleum, tomb, wizard tower room, tower room, hut interior, room, bedroom, living room, library, cafe, café, coffee shop, restaurant, bathroom, dining room, bar, pub, studio apartment, apartment, attic, basement, cellar,
    hallway, corridor, lobby, hotel room, nursery, museum, gallery, art gallery, church, cathedral, temple hall, hospital, workshop, garage, gym, shop, store, bookstore, bookshop, supermarket,
    bakery, barn, tavern, diner, interior, indoors, home, sunroom, conservatory, greenhouse, ballroom, throne room, dungeon, cave, tent, warehouse, factory, train station, subway, subway station, metro station, mall, shopping mall,
    prison, loft, playroom, nightclub, club, spa, salon, barbershop, cockpit, train compartment, japanese restaurant, child's bedroom, kid's room,
    living room floor, floor, wooden floor, wall, ceiling, windowsill, window sill, bedside, indoor, school, tea house, fireplace room, log cabin interior, gaming room`,
  kitchen: `kitchen, kitchen counter, kitchen floor, kitchen interior, farmhouse kitchen, kitchenette, restaurant kitchen, kitchen worktop`,
  office: `open office, desk setup, cubicle, call center, control center, newsroom, drafting table, reading room, office, home office, study, office interior, meeting room, conference room, boardroom, open plan office, workplace, workspace, coworking space, classroom, laboratory, lab, server room, cubicle`,
  stage: `spotlight stage, boxing ring, wrestling ring, comedy club, puppet theater, puppet theatre, talent show, fashion runway, circus tent, big top, opera stage, recital, stage, theatre, theater, theater stage, theatre stage, concert hall, concert stage, concert, opera house, opera, auditorium, on stage, on the stage, on a stage, jazz club, catwalk, runway, circus, circus ring, arena, dance floor`,
  studio: `studio, studio backdrop, backdrop, photo studio, photography studio, seamless background, plain background, white background, neutral background, solid background, simple background, isolated, isolated background, cyclorama,
    studio background, studio setting, studio lighting, studio light, soft studio lighting, softbox lighting, pedestal background, gradient background, pastel background`,
  sky: `sky, cloud, in the clouds, into the clouds, over the clouds, between the clouds, among the clouds, through the clouds, milky way, the air, mid air, midair, sea of clouds, heaven, above the clouds, stratosphere, blue sky, thin air, night sky, starry sky, black sky`,
  space: `cosmic void, void of space, alien planet, moonscape, event horizon, low orbit, zero gravity, space, outer space, galaxy, nebula, cosmos, universe, orbit, deep space, moon surface, lunar surface, surface of the moon, asteroid belt, moon base, solar system, starfield, on the moon`,
  abstract: `abstract background, abstract backdrop, abstract composition, abstract pattern, abstract shape, abstract wallpaper, abstract gradient, abstract swirl, abstract form, abstract geometric background, abstract geometry,
    geometric background, geometric pattern, geometric shape, geometric composition, geometric abstraction, kaleidoscope, swirl of colour, swirl of color, swirls of colour, swirls of color, fractal, fractal pattern, colour field, color field, fluid shapes, liquid shapes`,
})

/** Places a noun phrase may be in front of another noun without naming the place ("mountain bike"). */
export const notPlacesAsModifiers: ReadonlySet<string> = new Set(
  list(
    'bay, mountain, field, sand, wave, ice, water, square, peak, home, bar, wood, wall, grass, sky, town, island, club, stage, cloud, path, floor, school, market, study, cave, shore',
  ),
)

/** Places that are also things one can draw: a place after "in" or "on", a thing elsewhere. */
export const drawablePlaces: ReadonlySet<string> = new Set(
  list(
    'volcano, iceberg, tent, church, cathedral, barn, island, waterfall, skyline, pier, village, greenhouse, shop, school, bakery, cafe, café, market stall, log cabin, cave, factory, airport, market, temple hall, small village, vineyard, aquarium, fish tank, balcony',
  ),
)

/** Drawable places that are the view itself when the prompt begins with them. */
export const viewPlaces: ReadonlySet<string> = new Set(list('village, small village, skyline'))

/** Drawable places that one sees from outside, unless one is in them: "a cow beside a barn". */
export const housesOutside: ReadonlySet<string> = new Set(
  list(
    'tent, church, cathedral, barn, greenhouse, shop, school, bakery, log cabin, cave, factory, temple hall, balcony',
  ),
)

/** Drawable places that stand in a room, unless one is in them: "an aquarium on a table". */
export const tanks: ReadonlySet<string> = new Set(list('aquarium, fish tank'))

/** Parts and regions that give way to a place beside them: "on the grass in a park", "a river in africa". */
export const weakPlaces: ReadonlySet<string> = new Set(
  list(
    'mediterranean, city light, city lights, urban, balcony, roadside, treetops, sky, cloud, milky way, bank, snow, water, grass, sand, ice, wave, the air, africa, hawaii, bali, maldives, arizona, patagonia, tuscany, caribbean, siberia, lapland, home, indoor, indoors, interior, shoreline, shore, tropics, night sky, starry sky, blue sky, horizon, lawn, cappadocia, grassy bank, mossy bank',
  ),
)

/** Surfaces that are found indoors and out: they only say where when nothing else does. */
export const surfacePlaces: ReadonlySet<string> = new Set(
  list(
    'the air, thin air, mid air, midair, cobblestones, wet cobblestones, floor, wall, ceiling, wooden floor, pavement, sidewalk, asphalt, tarmac, ground',
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
  underwater: ['sea'],
  lake: ['mountains', 'hills', 'forest', 'meadow', 'sky', 'river'],
  river: ['mountains', 'hills', 'forest', 'meadow', 'sky', 'lake', 'garden'],
  mountains: ['snowfield', 'hills', 'sky', 'meadow'],
  hills: ['meadow', 'sky', 'road', 'sea', 'beach'],
  meadow: ['hills', 'sky', 'forest', 'garden', 'sea', 'beach'],
  garden: ['meadow', 'sky', 'forest', 'hills'],
  forest: ['meadow', 'sky', 'road'],
  snowfield: ['mountains', 'sky', 'lake'],
  desert: ['hills', 'sky', 'road'],
  city: ['road', 'sky', 'skyline', 'village'],
  skyline: ['city', 'sky', 'river', 'lake', 'sea'],
  village: ['hills', 'meadow', 'mountains', 'sky', 'road', 'city', 'garden'],
  road: ['hills', 'meadow', 'desert', 'mountains', 'forest', 'beach', 'sky', 'sea'],
  room: ['studio'],
  kitchen: ['studio', 'room'],
  office: ['studio', 'room'],
  stage: ['studio', 'room'],
  abstract: ['studio'],
  space: ['sky'],
}

/** Settings under a roof or without a sky. */
export const indoors: ReadonlySet<SettingKind> = new Set<SettingKind>([
  'room',
  'kitchen',
  'office',
  'stage',
  'studio',
  'underwater',
  'abstract',
])

/** Furniture and such: with a time of day and no weather, they stand in a room. */
export const furniture =
  /(?:^| )(?:table|desk|chair|stool|shelf|lamp|curtain|carpet|rug|bed|sofa|couch|cupboard|cabinet|mirror|television|piano|christmas tree|blinds|counter|vase|teddy bear|computer|monitor|keyboard|laptop|bathtub|sink|crib|cradle|clock|stocking|candlestick|easel|mug|teacup|plate|windowsill)$/

/** Places with a roof over them, where a sofa does not say otherwise. */
export const indoorPlaces: ReadonlySet<SettingKind> = new Set<SettingKind>([
  'room',
  'kitchen',
  'office',
  'stage',
])

/** Furniture that says "indoors" louder than a bare "snow outside". */
export const roomThings: ReadonlySet<string> = new Set(
  list(
    'fireplace, sofa, couch, armchair, rocking chair, bed, bookshelf, bookcase, bathtub, wardrobe, reading nook, nook, alcove, bay window, windowsill, chandelier, curtain, nightstand, bedside table, staircase, cash register, crib, television, grandfather clock, rug',
  ),
)

/** Things that say where they are when the prompt does not. */
export const impliedSettings: ReadonlyMap<string, SettingKind> = table({
  sea: 'boat, fishing boat, sailing ship, cruise ship, wooden boat, whale, dolphin, ship, sailboat, surfer, mermaid, pirate ship, yacht, lighthouse, orca, humpback whale, blue whale',
  underwater:
    'octopus, jellyfish, sea turtle, shark, submarine, manta ray, stingray, squid, seahorse, clownfish, angelfish, scuba diver, diver, coral, seaweed, tropical fish',
  sky: 'floating island, sky island, hot air balloon, airplane, plane, airship, zeppelin, helicopter, eagle, paraglider, blimp, jet',
  space:
    'planet, space station, spaceship, satellite, comet, earth, saturn, jupiter, black hole, alien spaceship',
  snowfield: 'igloo, penguin, snowman, polar bear',
  city: 'street musician, busker, street sign, street performer, skateboarder, bakery, shop, school, factory, building, office building, apartment building, taxi, street lamp, streetlight, lamp post, traffic light, billboard, tram, bus, police car, fire truck, street vendor, food vendor, food truck, fire hydrant, eiffel tower, big ben, statue of liberty, colosseum, taj mahal, brandenburg gate, arc de triomphe, leaning tower of pisa, empire state building, tower bridge, london bridge, opera house, graffiti, streetcar, subway car, parking meter, shop window, phone booth, skyscraper window, brownstone, spray can',
  skyline: 'skyscraper, brooklyn bridge, golden gate bridge',
  village: 'church, cathedral',
  meadow:
    'campfire, bonfire, farmhouse, tractor, scarecrow, hay bale, haystack, silo, chicken coop, barn, tent, windmill',
  garden:
    'greenhouse, park bench, garden gnome, garden hose, birdbath, swing set, picnic table, sandbox, gazebo, hedge, flower pot, trellis, topiary, bird feeder, wheelbarrow, watering can, fountain',
  hills: 'castle, great wall, great wall of china',
  road: 'racing car, road sign, marathon runner, stagecoach',
  beach: 'beach chair, beach umbrella, beach towel, sandcastle',
  river: 'canoe, kayak',
  room: 'aquarium, fish tank, bed, sofa, couch, coffee table, floor lamp, bedside table, fireplace, bookshelf, bookcase, bathtub, chandelier, throne, wardrobe, staircase, crib, bay window, grandfather clock, cash register, bunk bed, banquet table',
  kitchen:
    'oven, stove, kitchen sink, refrigerator, fridge, kitchen island, kitchen table, cooking pot',
  office: 'conference table, desk, office chair, photocopier, whiteboard, filing cabinet',
  lake: 'duck, swan, lily pad, water lily',
})
