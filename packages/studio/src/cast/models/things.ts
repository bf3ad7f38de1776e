import { hexToLinear } from '../../pixels.ts'
import { airplane, helicopter, rocket } from './aircraft.ts'
import { biplane, smallAirplane } from './small-aircraft.ts'
import { canoe, motorboat, rowboat, sailboat, submarine } from './boats.ts'
import { cruiseShip, ship, tallShip, yacht } from './ships.ts'
import { baguette, bread, cookie, croissant, doughnut } from './bakery.ts'
import { birthdayCake, cake, cupcake, iceCream } from './cakes.ts'
import { cheese, egg, hamburger, pizza, plateOfFood } from './meals.ts'
import { castle } from './castle.ts'
import { armchair, bench, chair, floorLamp, sofa, streetLamp, table } from './furniture.ts'
import { barn, cabin, cottage, tentModel } from './houses.ts'
import { ball, campfire, lantern, pumpkin, vase } from './household.ts'
import { ambulance, pickup, sportsCar, suv, van } from './road-bodies.ts'
import { car, policeCar, taxi } from './road.ts'
import { banner, billboard, poster, sign, woodenSign } from './signs.ts'
import { chalkboard, flag, neonSign, whiteboard } from './boards.ts'
import { crate, shop } from './shop.ts'
import { cello, electricGuitar, guitar, violin } from './strings.ts'
import { drum, drumKit } from './drums.ts'
import { microphone, trumpet } from './brass.ts'
import { piano } from './piano.ts'
import { backpack, cardboard, gift, handbag, suitcase, umbrella } from './bags.ts'
import { book, books, openBook } from './books.ts'
import { boot, headphones, shoe, sneaker, wristWatch } from './worn-things.ts'
import { glasses, sunglasses } from './spectacles.ts'
import { laptop, perfume, photoCamera, smartphone } from './devices.ts'
import { sweater, tShirt } from './garments.ts'
import { tableLamp } from './table-lamp.ts'
import { beer, bottleOf, cocktail, glass, jar, milk, wineGlass } from './drinks.ts'
import { bowl, fork, fryingPan, mug, plateAlone, pot, spoon, teapot } from './tableware.ts'
import { bouquet, daisy, rose, sunflower, tulip } from './flowers.ts'
import { bush, cactus, fern, mushroom, pottedPlant } from './greenery.ts'
import { mosque, torii } from './shrines.ts'
import { bellTower, church, pagoda, temple } from './sacred-buildings.ts'
import { bridge, building, ironTower, pyramid, skyscraper } from './city-buildings.ts'
import { fence, hydrant, mailbox, phoneBox, swing, trafficLight } from './street-things.ts'
import { fountain, statue } from './monuments.ts'
import { bed, bookshelf, desk, wardrobe } from './bedroom.ts'
import { candle, clock } from './mantelpiece.ts'
import { coffeeMachine, refrigerator, stove, toaster, washingMachine } from './appliances.ts'
import { computer, loudspeaker, television } from './electronics.ts'
import { blender, cuttingBoard, rollingPin, whisk } from './kitchen-things.ts'
import { blocks, drill, rake, spinningTop, wheelbarrow } from './tools-and-toys.ts'
import { calculator, filingCabinet, printer, stapler } from './office-things.ts'
import { curtain, pillow, rug } from './textiles.ts'
import { dumbbell, igloo, snowboard, surfboard, whistle } from './sports-things.ts'
import { handheld } from './handheld.ts'
import type { Sculptor } from './sculptor.ts'
import { cup, moon, snowman } from './small.ts'
import { bicycle, motorcycle, scooter } from './cycles.ts'
import { kickScooter, skateboard, sled } from './boards-and-sleds.ts'
import { bulletTrain, train, tram } from './trains.ts'
import { bus, fireEngine, schoolBus, semiTruck, truck } from './heavy.ts'
import { carriage, tractor } from './farm-vehicles.ts'
import { apple, banana, fruitBowl, greenApple, lemon, orange, pear } from './fruit.ts'
import { carrot, cherries, grapes, strawberry, tomato, watermelon } from './berries.ts'
import { hotAirBalloon, lighthouse, tower, windmill } from './structures.ts'
import { birch, cherryTree, oak, palm, pine, rock } from './trees.ts'
import { saucer } from './vehicles.ts'

/** Every model that is no creature, by the name the catalogue uses after `sculpt:`. */
export const things: Readonly<Record<string, Sculptor>> = {
  // What drives, floats and flies
  car,
  taxi,
  'police-car': policeCar,
  'sports-car': sportsCar,
  suv,
  pickup,
  van,
  ambulance,
  bus,
  'school-bus': schoolBus,
  truck,
  'semi-truck': semiTruck,
  'fire-engine': fireEngine,
  tractor,
  train,
  'bullet-train': bulletTrain,
  tram,
  carriage,
  bicycle,
  motorcycle,
  scooter,
  'kick-scooter': kickScooter,
  skateboard,
  sled,
  sailboat,
  rowboat,
  canoe,
  motorboat,
  yacht,
  'cruise-ship': cruiseShip,
  ship,
  'tall-ship': tallShip,
  submarine,
  airplane,
  'small-airplane': smallAirplane,
  biplane,
  helicopter,
  rocket,
  saucer,
  // What bears words
  sign,
  'wooden-sign': woodenSign,
  billboard,
  poster,
  banner,
  'neon-sign': neonSign,
  chalkboard,
  whiteboard,
  flag,
  shop,
  crate,
  'hot-air-balloon': hotAirBalloon,
  // Food
  apple,
  'green-apple': greenApple,
  orange,
  lemon,
  pear,
  banana,
  strawberry,
  cherries,
  grapes,
  watermelon,
  tomato,
  carrot,
  'fruit-bowl': fruitBowl,
  bread: () => bread(),
  croissant: () => croissant(),
  baguette: () => baguette(),
  cake,
  'birthday-cake': birthdayCake,
  cupcake,
  pizza: () => pizza(),
  hamburger: () => hamburger(),
  doughnut,
  'ice-cream': iceCream,
  cheese,
  'plate-of-food': () => plateOfFood(),
  cookie: () => cookie(),
  egg,
  // On the table
  mug,
  teapot,
  'wine-glass': wineGlass,
  cocktail,
  glass,
  milk,
  beer,
  plate: plateAlone,
  bowl,
  pot,
  'frying-pan': fryingPan,
  fork: () => fork(),
  spoon: () => spoon(),
  jar,
  // What is carried and worn
  headphones,
  watch: wristWatch,
  sneaker,
  shoe,
  boot,
  backpack,
  handbag,
  suitcase,
  laptop,
  smartphone,
  camera: photoCamera,
  perfume,
  sunglasses,
  glasses,
  book,
  books,
  'open-book': () => openBook(),
  't-shirt': tShirt,
  sweater,
  'table-lamp': tableLamp,
  gift,
  'cardboard-box': cardboard,
  umbrella,
  // Music
  guitar,
  'electric-guitar': electricGuitar,
  violin,
  cello,
  piano,
  drum,
  'drum-kit': drumKit,
  trumpet,
  microphone,
  // Buildings
  lighthouse,
  windmill,
  cottage,
  cabin,
  barn,
  'stone-tower': tower,
  castle,
  tent: tentModel,
  church,
  skyscraper,
  building,
  temple,
  pagoda,
  'iron-tower': ironTower,
  bridge,
  pyramid,
  'bell-tower': bellTower,
  mosque,
  torii,
  // In gardens and streets
  fence,
  mailbox,
  'traffic-light': trafficLight,
  fountain,
  statue,
  swing,
  hydrant,
  'phone-box': phoneBox,
  // In the house
  bed,
  desk,
  bookshelf,
  wardrobe,
  'washing-machine': washingMachine,
  refrigerator,
  stove,
  'coffee-machine': coffeeMachine,
  toaster,
  loudspeaker,
  television,
  computer,
  clock,
  candle,
  table,
  chair,
  sofa,
  armchair,
  bench,
  'floor-lamp': floorLamp,
  lantern,
  'street-lamp': streetLamp,
  vase: (paint) => vase(paint, hexToLinear('#f2b32c')),
  'empty-vase': (paint) => vase(paint, null),
  'sunflower-vase': () => vase(null, hexToLinear('#f2b32c')),
  'rose-vase': () => vase(null, hexToLinear('#cf3550')),
  bottle: bottleOf,
  cup,
  campfire: () => campfire(),
  ball,
  ...handheld,
  // And the rest
  surfboard,
  snowboard,
  pillow,
  rug,
  curtain,
  dumbbell,
  igloo: () => igloo(),
  wheelbarrow,
  drill,
  'rolling-pin': rollingPin,
  'cutting-board': cuttingBoard,
  blender,
  whisk: () => whisk(),
  blocks,
  'spinning-top': spinningTop,
  rake: () => rake(),
  whistle,
  calculator,
  stapler,
  'filing-cabinet': filingCabinet,
  printer,
  // Nature
  sunflower,
  daisy,
  rose,
  tulip,
  bouquet,
  'potted-plant': pottedPlant,
  cactus,
  mushroom,
  bush,
  fern,
  pumpkin,
  snowman: () => snowman(),
  moon,
  rock,
  oak,
  'cherry-tree': cherryTree,
  birch,
  pine,
  palm,
}
