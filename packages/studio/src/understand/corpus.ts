/**
 * Prompts as people write them, each with what a person would say it asks for. The expectations
 * were written before the program read the prompt; what it gets wrong stays here and is listed in
 * docs/studio-grammar.md.
 */
import type { RelationKind, SceneDescription, Thing } from '../scene.ts'

export interface ExpectedThing {
  readonly noun: string
  readonly count?: number
  readonly colours?: readonly string[]
  readonly size?: Thing['size']
  readonly material?: string
  /** Actions that must be there; others may be too. */
  readonly actions?: readonly string[]
  /** Indexes of its references; absent means it must have none. */
  readonly references?: readonly number[]
}

export interface CorpusEntry {
  readonly prompt: string
  /** The `@name` of each reference, or null. */
  readonly references?: readonly (string | null)[]
  /** Fields that must be equal; absent fields may be anything. */
  readonly scene?: Partial<Omit<SceneDescription, 'things' | 'relations' | 'moods' | 'styles'>>
  /** Must be among the moods and the styles. */
  readonly moods?: readonly string[]
  readonly styles?: readonly string[]
  /** All the things there are, in any order. */
  readonly things: readonly ExpectedThing[]
  /** Must be there, as subject noun, kind, object noun (and second object); a bare reference is `@n`. */
  readonly relations?: readonly (readonly [string, RelationKind, string, string?])[]
}

export const corpus: readonly CorpusEntry[] = [
  // Short ones
  {
    prompt: 'cat',
    scene: { setting: 'studio', settingPhrase: null, time: 'day' },
    things: [{ noun: 'cat', count: 1 }],
  },
  { prompt: 'A fox in the snow', scene: { setting: 'snowfield' }, things: [{ noun: 'fox' }] },
  { prompt: 'mountains at dawn', scene: { setting: 'mountains', time: 'dawn' }, things: [] },
  { prompt: 'a red car', things: [{ noun: 'car', colours: ['red'] }] },
  {
    prompt: 'two dogs playing on the beach',
    scene: { setting: 'beach' },
    things: [{ noun: 'dog', count: 2, actions: ['playing'] }],
  },
  { prompt: 'sunset over the ocean', scene: { setting: 'sea', time: 'sunset' }, things: [] },
  {
    prompt: 'Tokyo street at night in the rain',
    scene: { setting: 'city', time: 'night', weather: 'rain' },
    things: [],
  },
  {
    prompt: 'an orange on a table',
    things: [{ noun: 'orange', colours: [] }, { noun: 'table' }],
    relations: [['orange', 'on', 'table']],
  },
  { prompt: 'an orange cat', things: [{ noun: 'cat', colours: ['orange'] }] },
  { prompt: 'a black and white cat', things: [{ noun: 'cat', colours: ['black', 'white'] }] },
  {
    prompt: 'polar bear on an iceberg',
    scene: { setting: 'snowfield' },
    things: [{ noun: 'polar bear' }],
  },
  {
    prompt: 'a lighthouse on a cliff during a storm',
    scene: { setting: 'mountains', weather: 'storm' },
    things: [{ noun: 'lighthouse' }],
  },
  {
    prompt: 'astronaut riding a horse',
    things: [{ noun: 'astronaut' }, { noun: 'horse' }],
    relations: [['astronaut', 'riding', 'horse']],
  },
  { prompt: 'a hot air balloon', scene: { setting: 'sky' }, things: [{ noun: 'hot air balloon' }] },
  { prompt: 'empty desert road at noon', scene: { setting: 'road', time: 'day' }, things: [] },
  // Counts, sizes, colours, materials
  {
    prompt: 'Three small red balloons floating above a green meadow',
    scene: { setting: 'meadow' },
    things: [{ noun: 'balloon', count: 3, size: 'small', colours: ['red'], actions: ['floating'] }],
  },
  {
    prompt: 'a pair of crimson shoes on a marble pedestal',
    things: [
      { noun: 'shoe', count: 2, colours: ['dark red'] },
      { noun: 'pedestal', material: 'marble' },
    ],
    relations: [['shoe', 'on', 'pedestal']],
  },
  {
    prompt: 'a dozen white eggs in a basket',
    things: [{ noun: 'egg', count: 12, colours: ['white'] }, { noun: 'basket' }],
    relations: [['egg', 'inside', 'basket']],
  },
  {
    prompt: 'a flock of birds flying over a lake at sunrise',
    scene: { setting: 'lake', time: 'dawn' },
    things: [{ noun: 'bird', count: 9, actions: ['flying'] }],
  },
  {
    prompt: 'several tiny blue mushrooms in a dark forest',
    scene: { setting: 'forest' },
    things: [{ noun: 'mushroom', count: 3, size: 'tiny', colours: ['blue'] }],
  },
  {
    prompt: 'an enormous golden statue of a lion in the desert',
    scene: { setting: 'desert' },
    things: [{ noun: 'statue', size: 'huge', material: 'golden' }],
  },
  {
    prompt: '5 yellow rubber ducks in a row',
    things: [{ noun: 'rubber duck', count: 5, colours: ['yellow'] }],
  },
  {
    prompt: 'a big, red, wooden door',
    things: [{ noun: 'door', size: 'large', colours: ['red'], material: 'wooden' }],
  },
  {
    prompt: 'a navy blue vase with pink tulips',
    things: [
      { noun: 'vase', colours: ['dark blue'] },
      { noun: 'tulip', colours: ['pink'], count: 3 },
    ],
    relations: [['tulip', 'inside', 'vase']],
  },
  {
    prompt: 'a light green vintage bicycle leaning against a brick wall',
    moods: ['nostalgic'],
    things: [{ noun: 'bicycle', colours: ['light green'], actions: ['leaning'] }],
  },
  {
    prompt: 'many colorful umbrellas on a rainy street',
    scene: { setting: 'city', weather: 'rain' },
    moods: ['vibrant'],
    things: [{ noun: 'umbrella', count: 7 }],
  },
  {
    prompt: 'a glass bottle and a wooden spoon',
    things: [
      { noun: 'bottle', material: 'glass' },
      { noun: 'spoon', material: 'wooden' },
    ],
  },
  {
    prompt: 'the car is dark red and the house is white',
    things: [
      { noun: 'car', colours: ['dark red'] },
      { noun: 'house', colours: ['white'] },
    ],
  },
  {
    prompt: 'a couple of kids building a sandcastle',
    things: [{ noun: 'kid', count: 2, actions: ['building'] }, { noun: 'sandcastle' }],
  },
  {
    prompt: 'a herd of elephants crossing a river in africa',
    scene: { setting: 'lake' },
    things: [{ noun: 'elephant', count: 7, actions: ['crossing'] }],
  },
  {
    prompt: 'twenty paper boats on a pond',
    scene: { setting: 'lake' },
    things: [{ noun: 'paper boat', count: 20 }],
  },
  {
    prompt: 'a field of sunflowers under a blue sky',
    scene: { setting: 'meadow', weather: 'clear' },
    things: [{ noun: 'sunflower', count: 12 }],
  },
  // Relations
  {
    prompt: 'a white cat sleeping on a blue sofa',
    things: [
      { noun: 'cat', colours: ['white'], actions: ['sleeping'] },
      { noun: 'sofa', colours: ['blue'] },
    ],
    relations: [['cat', 'on', 'sofa']],
  },
  {
    prompt: 'a dog under a table',
    things: [{ noun: 'dog' }, { noun: 'table' }],
    relations: [['dog', 'under', 'table']],
  },
  {
    prompt: 'a bicycle next to a tree',
    things: [{ noun: 'bicycle' }, { noun: 'tree' }],
    relations: [['bicycle', 'beside', 'tree']],
  },
  {
    prompt: 'a cup to the left of a laptop',
    things: [{ noun: 'cup' }, { noun: 'laptop' }],
    relations: [['cup', 'left-of', 'laptop']],
  },
  {
    prompt: 'a cat on the left and a dog on the right',
    things: [{ noun: 'cat' }, { noun: 'dog' }],
    relations: [['cat', 'left-of', 'dog']],
  },
  {
    prompt: 'a bear behind a rock and a rabbit in front of it',
    things: [{ noun: 'bear' }, { noun: 'rock' }, { noun: 'rabbit' }],
    relations: [
      ['bear', 'behind', 'rock'],
      ['rabbit', 'in-front-of', 'rock'],
    ],
  },
  {
    prompt: 'a drone above a castle',
    things: [{ noun: 'drone' }, { noun: 'castle' }],
    relations: [['drone', 'above', 'castle']],
  },
  {
    prompt: 'a candle between two books',
    things: [{ noun: 'candle' }, { noun: 'book', count: 2 }],
    relations: [['candle', 'between', 'book']],
  },
  {
    prompt: 'a robot standing between a car and a truck',
    things: [{ noun: 'robot' }, { noun: 'car' }, { noun: 'truck' }],
    relations: [['robot', 'between', 'car', 'truck']],
  },
  {
    prompt: 'a kitten inside a teacup',
    things: [{ noun: 'kitten' }, { noun: 'teacup' }],
    relations: [['kitten', 'inside', 'teacup']],
  },
  {
    prompt: 'a puppy in a cardboard box',
    things: [{ noun: 'puppy' }, { noun: 'cardboard box' }],
    relations: [['puppy', 'inside', 'cardboard box']],
  },
  {
    prompt: 'a girl holding a red umbrella in the city',
    scene: { setting: 'city' },
    things: [{ noun: 'girl' }, { noun: 'umbrella', colours: ['red'] }],
    relations: [['girl', 'holding', 'umbrella']],
  },
  {
    prompt: 'a knight riding a white horse through a forest',
    scene: { setting: 'forest' },
    things: [{ noun: 'knight' }, { noun: 'horse', colours: ['white'] }],
    relations: [['knight', 'riding', 'horse']],
  },
  {
    prompt: 'an owl looking at the moon',
    things: [{ noun: 'owl' }, { noun: 'moon' }],
    relations: [['owl', 'looking-at', 'moon']],
  },
  {
    prompt: 'On a wooden table, a bowl of fruit and a bottle of wine',
    things: [
      { noun: 'table', material: 'wooden' },
      { noun: 'fruit bowl' },
      { noun: 'wine bottle' },
    ],
    relations: [
      ['fruit bowl', 'on', 'table'],
      ['wine bottle', 'on', 'table'],
    ],
  },
  {
    prompt: 'a girl with a red balloon and a dog with a bone',
    things: [
      { noun: 'girl' },
      { noun: 'balloon', colours: ['red'] },
      { noun: 'dog' },
      { noun: 'bone' },
    ],
    relations: [
      ['girl', 'holding', 'balloon'],
      ['dog', 'holding', 'bone'],
    ],
  },
  {
    prompt: 'a fox and a rabbit sitting on a log',
    things: [{ noun: 'fox' }, { noun: 'rabbit' }, { noun: 'log' }],
    relations: [
      ['fox', 'on', 'log'],
      ['rabbit', 'on', 'log'],
    ],
  },
  {
    prompt: 'a lamp on a desk next to a stack of books',
    things: [{ noun: 'lamp' }, { noun: 'desk' }, { noun: 'book', count: 5 }],
    relations: [['lamp', 'on', 'desk']],
  },
  {
    prompt: 'a cat wearing a hat and holding a sword',
    things: [{ noun: 'cat', actions: ['wearing a hat'] }, { noun: 'sword' }],
    relations: [['cat', 'holding', 'sword']],
  },
  {
    prompt: 'a man walking his dog in the park',
    scene: { setting: 'meadow' },
    things: [{ noun: 'man', actions: ['walking'] }, { noun: 'dog' }],
  },
  {
    prompt: 'a table with a cake and three candles on it',
    things: [{ noun: 'table' }, { noun: 'cake' }, { noun: 'candle', count: 3 }],
    relations: [['cake', 'on', 'table']],
  },
  {
    prompt: 'an old man sitting on a park bench feeding pigeons',
    things: [
      { noun: 'old man', actions: ['sitting', 'feeding'] },
      { noun: 'park bench' },
      { noun: 'pigeon', count: 3 },
    ],
    relations: [['old man', 'on', 'park bench']],
  },
  {
    prompt: 'a spaceship flying over a city at night',
    scene: { setting: 'city', time: 'night' },
    things: [{ noun: 'spaceship', actions: ['flying'] }],
  },
  // Settings
  {
    prompt: 'a cabin by a lake in the mountains',
    scene: { setting: 'lake' },
    things: [{ noun: 'cabin' }],
  },
  {
    prompt: 'a wolf howling on a snowy hill under the full moon',
    scene: { setting: 'hills', time: 'night', season: 'winter' },
    things: [{ noun: 'wolf', actions: ['howling'] }, { noun: 'moon' }],
  },
  {
    prompt: 'camels walking across sand dunes at golden hour',
    scene: { setting: 'desert', time: 'sunset' },
    things: [{ noun: 'camel', count: 3, actions: ['walking'] }],
  },
  {
    prompt: 'a cozy living room with a fireplace and a sleeping cat',
    scene: { setting: 'room' },
    moods: ['cosy'],
    things: [{ noun: 'fireplace' }, { noun: 'cat', actions: ['sleeping'] }],
  },
  {
    prompt: 'a beach ball on the sand',
    scene: { setting: 'beach' },
    things: [{ noun: 'beach ball' }],
  },
  {
    prompt: 'a mountain bike in a garage',
    scene: { setting: 'room' },
    things: [{ noun: 'mountain bike' }],
  },
  {
    prompt: 'a sea turtle swimming underwater near a coral reef',
    scene: { setting: 'sea' },
    things: [{ noun: 'sea turtle', actions: ['swimming'] }],
  },
  {
    prompt: 'a street lamp on a foggy bridge at midnight',
    scene: { time: 'night', weather: 'fog' },
    things: [{ noun: 'street lamp' }, { noun: 'bridge' }],
    relations: [['street lamp', 'on', 'bridge']],
  },
  {
    prompt: 'an astronaut standing on the surface of mars',
    scene: { setting: 'desert' },
    things: [{ noun: 'astronaut' }],
  },
  {
    prompt: 'a satellite orbiting earth in outer space',
    scene: { setting: 'space' },
    things: [{ noun: 'satellite', actions: ['orbiting'] }, { noun: 'earth' }],
  },
  {
    prompt: 'a deer in a misty forest clearing, early morning',
    scene: { setting: 'forest', weather: 'fog', time: 'dawn' },
    things: [{ noun: 'deer' }],
  },
  {
    prompt: 'a surfer riding a big wave in hawaii',
    scene: { setting: 'sea' },
    things: [{ noun: 'surfer' }],
  },
  {
    prompt: 'a yellow taxi in new york on a snowy evening',
    scene: { setting: 'city', weather: 'snow', time: 'sunset' },
    things: [{ noun: 'taxi', colours: ['yellow'] }],
  },
  {
    prompt: 'two friends having coffee in a paris cafe',
    scene: { setting: 'room' },
    things: [{ noun: 'friend', count: 2 }, { noun: 'coffee' }],
  },
  {
    prompt: 'a red barn in a wheat field under storm clouds',
    scene: { setting: 'meadow', weather: 'storm' },
    things: [{ noun: 'barn', colours: ['red'] }],
  },
  {
    prompt: 'an eagle soaring above the clouds',
    scene: { setting: 'sky' },
    things: [{ noun: 'eagle', actions: ['soaring'] }],
  },
  {
    prompt: 'a convertible driving along a coastal road',
    scene: { setting: 'road' },
    things: [{ noun: 'convertible', actions: ['driving'] }],
  },
  {
    prompt: 'a small village in a valley surrounded by mountains in autumn',
    scene: { setting: 'mountains', season: 'autumn' },
    things: [{ noun: 'village' }],
  },
  {
    prompt: 'a library full of old books, warm light',
    scene: { setting: 'room' },
    moods: ['warm'],
    things: [{ noun: 'book', count: 3 }],
  },
  {
    prompt: 'a penguin family on the ice in antarctica',
    scene: { setting: 'snowfield' },
    things: [{ noun: 'penguin family' }],
  },
  {
    prompt: 'a tree on a hill at dusk with stars coming out',
    scene: { setting: 'hills' },
    things: [{ noun: 'tree' }],
  },
  {
    prompt: 'a waterfall in the jungle with a parrot on a branch',
    scene: { setting: 'forest' },
    things: [{ noun: 'waterfall' }, { noun: 'parrot' }, { noun: 'branch' }],
    relations: [['parrot', 'on', 'branch']],
  },
  { prompt: 'a bridge over a river', scene: { setting: 'lake' }, things: [{ noun: 'bridge' }] },
  {
    prompt: 'cityscape with skyscrapers at blue hour',
    scene: { setting: 'city', time: 'sunset' },
    things: [{ noun: 'skyscraper', count: 3 }],
  },
  {
    prompt: 'a cowboy at sunset',
    scene: { time: 'sunset', setting: 'meadow' },
    things: [{ noun: 'cowboy' }],
  },
  // Time, weather, season, camera
  {
    prompt: 'close-up of a bee on a purple flower',
    scene: { camera: 'close-up' },
    things: [{ noun: 'bee' }, { noun: 'flower', colours: ['purple'] }],
    relations: [['bee', 'on', 'flower']],
  },
  {
    prompt: 'aerial view of a winding road through an autumn forest',
    scene: { camera: 'aerial', season: 'autumn', setting: 'road' },
    things: [],
  },
  {
    prompt: 'low angle shot of a skyscraper against a stormy sky',
    scene: { camera: 'low', weather: 'storm' },
    things: [{ noun: 'skyscraper' }],
  },
  {
    prompt: 'wide shot of a lone rider in the desert, dramatic lighting',
    scene: { camera: 'wide', setting: 'desert' },
    moods: ['dramatic'],
    things: [{ noun: 'rider', count: 1 }],
  },
  {
    prompt: 'a snowman in a snowstorm',
    scene: { weather: 'snow', setting: 'snowfield' },
    things: [{ noun: 'snowman' }],
  },
  {
    prompt: 'cherry blossom tree in spring',
    scene: { season: 'spring' },
    things: [{ noun: 'cherry blossom tree' }],
  },
  {
    prompt: 'an overcast day at the harbor, fishing boats',
    scene: { weather: 'cloudy', setting: 'beach' },
    things: [{ noun: 'fishing boat', count: 3 }],
  },
  {
    prompt: 'campers around a campfire under the stars',
    scene: { time: 'night' },
    things: [{ noun: 'camper', count: 3 }, { noun: 'campfire' }],
    relations: [['camper', 'beside', 'campfire']],
  },
  {
    prompt: 'top-down view of a pizza on a wooden table',
    scene: { camera: 'aerial' },
    things: [{ noun: 'pizza' }, { noun: 'table', material: 'wooden' }],
    relations: [['pizza', 'on', 'table']],
  },
  {
    prompt: 'northern lights over a frozen lake',
    scene: { time: 'night', setting: 'snowfield' },
    things: [],
  },
  // Styles, moods
  {
    prompt: 'a watercolor painting of a lighthouse by the sea',
    scene: { setting: 'sea' },
    styles: ['watercolour'],
    things: [{ noun: 'lighthouse' }],
  },
  {
    prompt: 'oil painting, a bowl of lemons, dark background',
    styles: ['oil painting'],
    things: [{ noun: 'lemon bowl' }],
  },
  {
    prompt: 'pixel art knight fighting a dragon',
    styles: ['pixel art'],
    things: [{ noun: 'knight', actions: ['fighting'] }, { noun: 'dragon' }],
  },
  {
    prompt: 'film noir detective standing under a street lamp in the rain',
    scene: { weather: 'rain' },
    styles: ['noir'],
    things: [{ noun: 'detective' }, { noun: 'street lamp' }],
    relations: [['detective', 'under', 'street lamp']],
  },
  {
    prompt: 'low-poly fox, isometric',
    scene: { camera: 'aerial' },
    styles: ['low-poly'],
    things: [{ noun: 'fox' }],
  },
  {
    prompt: 'anime girl with blue hair on a rooftop at night, city lights behind her',
    scene: { setting: 'city', time: 'night' },
    styles: ['anime'],
    things: [{ noun: 'girl', actions: ['with blue hair'] }],
  },
  {
    prompt: 'pencil sketch of an old sailing ship',
    styles: ['sketch'],
    things: [{ noun: 'sailing ship' }],
  },
  {
    prompt: 'black and white photo of a jazz musician playing the saxophone',
    styles: ['black and white'],
    things: [{ noun: 'jazz musician', actions: ['playing'] }, { noun: 'saxophone' }],
    relations: [['jazz musician', 'holding', 'saxophone']],
  },
  {
    prompt: 'a haunted house on a hill, spooky, full moon',
    scene: { setting: 'hills', time: 'night' },
    moods: ['spooky'],
    things: [{ noun: 'house' }, { noun: 'moon' }],
  },
  {
    prompt: 'cyberpunk samurai in neon-lit rain',
    scene: { weather: 'rain' },
    styles: ['cyberpunk'],
    things: [{ noun: 'samurai' }],
  },
  {
    prompt: 'a cute baby dragon, 3D render, pixar style, highly detailed, 8k',
    scene: { notUnderstood: [] },
    styles: ['3d', 'cartoon'],
    things: [{ noun: 'baby dragon' }],
  },
  {
    prompt: 'masterpiece, best quality, 1girl, white dress, meadow, sunlight',
    scene: { setting: 'meadow' },
    things: [{ noun: 'girl' }],
  },
  // Products and marketing
  {
    prompt: 'Product shot of a perfume bottle on black marble with soft studio lighting',
    scene: { setting: 'studio' },
    styles: ['photo'],
    things: [{ noun: 'perfume bottle' }],
  },
  {
    prompt: 'A white sneaker floating on a pastel pink background, minimalist',
    scene: { setting: 'studio' },
    styles: ['minimalist'],
    things: [{ noun: 'sneaker', colours: ['white'], actions: ['floating'] }],
  },
  {
    prompt: 'A can of soda surrounded by ice cubes and lemon slices',
    things: [
      { noun: 'soda can' },
      { noun: 'ice cube', count: 3 },
      { noun: 'lemon slice', count: 3 },
    ],
  },
  {
    prompt: 'Poster with the text "SUMMER SALE" and a palm tree on a beach',
    scene: { texts: [{ words: 'SUMMER SALE', on: null }], setting: 'beach' },
    things: [{ noun: 'palm tree' }],
  },
  {
    prompt: 'A coffee shop sign that says “Open Late” on a rainy night',
    scene: { texts: [{ words: 'Open Late', on: null }], weather: 'rain', time: 'night' },
    things: [{ noun: 'sign' }],
  },
  {
    prompt: 'A luxury watch on a stone next to a waterfall, no text',
    scene: { excluded: ['text'], setting: 'lake' },
    moods: ['elegant'],
    things: [{ noun: 'watch' }, { noun: 'stone' }],
    relations: [['watch', 'on', 'stone']],
  },
  {
    prompt: 'Skincare bottle on a wooden tray with green leaves, natural light, white background',
    scene: { setting: 'studio' },
    things: [
      { noun: 'skincare bottle' },
      { noun: 'tray', material: 'wooden' },
      { noun: 'leaf', colours: ['green'], count: 3 },
    ],
    relations: [['skincare bottle', 'on', 'tray']],
  },
  {
    prompt: 'Advertisement for running shoes: an athlete jumping over a puddle',
    things: [{ noun: 'running shoe' }, { noun: 'athlete', actions: ['jumping'] }],
  },
  {
    prompt: 'The cup of coffee of [image 1] on a wooden table in a cosy room',
    references: [null],
    scene: { setting: 'room' },
    things: [
      { noun: 'coffee cup', references: [0] },
      { noun: 'table', material: 'wooden' },
    ],
    relations: [['coffee cup', 'on', 'table']],
  },
  {
    prompt: 'the bottle of wine from image 1 next to a bowl of fruit',
    references: [null],
    things: [{ noun: 'wine bottle', references: [0] }, { noun: 'fruit bowl' }],
    relations: [['wine bottle', 'beside', 'fruit bowl']],
  },
  {
    prompt: 'flat lay of a camera, a notebook and a cup of coffee on a desk',
    scene: { camera: 'aerial' },
    things: [{ noun: 'camera' }, { noun: 'notebook' }, { noun: 'coffee cup' }, { noun: 'desk' }],
    relations: [
      ['camera', 'on', 'desk'],
      ['notebook', 'on', 'desk'],
      ['coffee cup', 'on', 'desk'],
    ],
  },
  {
    prompt: 'An electric car on a mountain road at sunrise, cinematic',
    scene: { setting: 'road', time: 'dawn' },
    styles: ['cinematic'],
    things: [{ noun: 'electric car' }],
  },
  {
    prompt: 'A burger with french fries and a cola on a tray',
    things: [{ noun: 'burger' }, { noun: 'french fries' }, { noun: 'cola' }, { noun: 'tray' }],
  },
  {
    prompt: 'Photo of a modern office with a laptop on the desk and a plant in the corner',
    scene: { setting: 'room' },
    styles: ['photo'],
    things: [{ noun: 'laptop' }, { noun: 'desk' }, { noun: 'plant' }],
    relations: [['laptop', 'on', 'desk']],
  },
  // Children's books
  {
    prompt: 'A brave little mouse sails a paper boat down a stream',
    scene: { setting: 'lake' },
    things: [{ noun: 'mouse', size: 'small', actions: ['sailing'] }, { noun: 'paper boat' }],
  },
  {
    prompt: "Children's book illustration of a bear and a rabbit having a picnic in the meadow",
    scene: { setting: 'meadow' },
    styles: ['cartoon'],
    things: [{ noun: 'bear' }, { noun: 'rabbit' }, { noun: 'picnic' }],
  },
  {
    prompt: 'A happy elephant wearing a party hat at a birthday party with lots of balloons',
    moods: ['cheerful'],
    things: [
      { noun: 'elephant', actions: ['wearing a party hat'] },
      { noun: 'birthday party' },
      { noun: 'balloon', count: 7 },
    ],
  },
  {
    prompt:
      'Once upon a time a princess lived in a castle. The castle stood on a hill and a dragon slept beside it.',
    scene: { setting: 'hills' },
    things: [{ noun: 'princess' }, { noun: 'castle' }, { noun: 'dragon', actions: ['sleeping'] }],
    relations: [['dragon', 'beside', 'castle']],
  },
  {
    prompt: 'A sleepy owl reads a bedtime story to three baby birds in a nest',
    things: [
      { noun: 'owl' },
      { noun: 'bedtime story' },
      { noun: 'baby bird', count: 3 },
      { noun: 'nest' },
    ],
  },
  {
    prompt: 'A whale flying through the night sky among the stars',
    scene: { setting: 'sky', time: 'night' },
    things: [{ noun: 'whale', actions: ['flying'] }],
  },
  {
    prompt: 'Two penguins skating on a frozen pond, wearing red scarves',
    scene: { setting: 'lake', season: 'winter' },
    things: [{ noun: 'penguin', count: 2, actions: ['skating', 'wearing red scarves'] }],
  },
  {
    prompt: 'a treehouse with a rope ladder and a swing',
    things: [{ noun: 'treehouse' }, { noun: 'rope ladder' }, { noun: 'swing' }],
  },
  // Characters and long prompts
  {
    prompt:
      'A young woman in a yellow raincoat walks through a rainy city street at night, holding a transparent umbrella, neon signs reflecting on the wet pavement',
    scene: { setting: 'city', time: 'night', weather: 'rain' },
    things: [
      { noun: 'young woman', actions: ['walking', 'wearing a yellow raincoat'] },
      { noun: 'umbrella' },
      { noun: 'neon sign', count: 3 },
    ],
    relations: [['young woman', 'holding', 'umbrella']],
  },
  {
    prompt:
      'A serene mountain lake at dawn with mist rising from the water, a lone wooden canoe drifts near the shore while pine trees line the bank',
    scene: { setting: 'lake', time: 'dawn', weather: 'fog' },
    moods: ['peaceful'],
    things: [
      { noun: 'canoe', material: 'wooden', count: 1 },
      { noun: 'pine tree', count: 3 },
    ],
  },
  {
    prompt:
      'Portrait of an elderly fisherman with a white beard and a blue cap, harbor in the background',
    scene: { setting: 'beach' },
    things: [{ noun: 'fisherman', actions: ['with a white beard'] }],
  },
  {
    prompt:
      'A wizard with a long grey beard holding a glowing staff, standing on a cliff above a stormy sea, epic, cinematic lighting',
    scene: { weather: 'storm' },
    moods: ['epic', 'dramatic'],
    things: [{ noun: 'wizard' }, { noun: 'staff' }],
    relations: [['wizard', 'holding', 'staff']],
  },
  {
    prompt:
      'In a busy kitchen, a chef tosses vegetables in a pan while a cat watches from the windowsill',
    scene: { setting: 'room' },
    things: [{ noun: 'chef' }, { noun: 'vegetable', count: 3 }, { noun: 'pan' }, { noun: 'cat' }],
  },
  {
    prompt: 'A robot gardener watering sunflowers on the moon, earth visible in the black sky',
    scene: { setting: 'space' },
    things: [
      { noun: 'robot gardener', actions: ['watering'] },
      { noun: 'sunflower', count: 3 },
      { noun: 'earth' },
    ],
  },
  {
    prompt:
      'A steam train crossing a stone bridge in the Scottish highlands on a cloudy autumn morning',
    scene: { setting: 'hills', weather: 'cloudy', season: 'autumn' },
    things: [
      { noun: 'steam train', actions: ['crossing'] },
      { noun: 'bridge', material: 'stone' },
    ],
  },
  {
    prompt:
      'Create an image of a golden retriever puppy playing with a tennis ball in the backyard, shallow depth of field',
    scene: { setting: 'meadow' },
    things: [{ noun: 'golden retriever puppy', actions: ['playing'] }, { noun: 'tennis ball' }],
  },
  {
    prompt: 'I want a picture of a pirate ship on a stormy sea with lightning in the sky',
    scene: { setting: 'sea', weather: 'storm' },
    things: [{ noun: 'pirate ship' }],
  },
  {
    prompt: 'Please draw me a unicorn jumping over a rainbow',
    things: [{ noun: 'unicorn', actions: ['jumping'] }, { noun: 'rainbow' }],
    relations: [['unicorn', 'above', 'rainbow']],
  },
  // Negations
  {
    prompt: 'an empty beach without people',
    scene: { setting: 'beach', excluded: ['person'] },
    things: [],
  },
  {
    prompt: 'a city street with no cars or people',
    scene: { setting: 'city', excluded: ['car', 'person'] },
    things: [],
  },
  {
    prompt: 'A forest path. No animals, no buildings.',
    scene: { setting: 'forest', excluded: ['animal', 'building'] },
    things: [],
  },
  {
    prompt: "a cake on a plate, don't include candles",
    scene: { excluded: ['candle'] },
    things: [{ noun: 'cake' }, { noun: 'plate' }],
    relations: [['cake', 'on', 'plate']],
  },
  {
    prompt: 'a dog, not a wolf, in a field',
    scene: { excluded: ['wolf'], setting: 'meadow' },
    things: [{ noun: 'dog' }],
  },
  // References
  {
    prompt: '@mia on a beach at sunset',
    references: ['mia'],
    scene: { setting: 'beach', time: 'sunset' },
    things: [{ noun: '', references: [0] }],
  },
  {
    prompt: '@mia and @tom sitting on a bench',
    references: ['mia', 'tom'],
    things: [
      { noun: '', references: [0], actions: ['sitting'] },
      { noun: '', references: [1] },
      { noun: 'bench' },
    ],
    relations: [
      ['@0', 'on', 'bench'],
      ['@1', 'on', 'bench'],
    ],
  },
  {
    prompt: '@mia the cat chasing a butterfly',
    references: ['mia', 'mia'],
    things: [{ noun: 'cat', references: [0, 1], actions: ['chasing'] }, { noun: 'butterfly' }],
  },
  {
    prompt: '@mia, a red-haired girl, rides a bicycle in paris',
    references: ['mia'],
    scene: { setting: 'city' },
    things: [{ noun: 'girl', references: [0] }, { noun: 'bicycle' }],
    relations: [['girl', 'riding', 'bicycle']],
  },
  {
    prompt: 'the cat [image 1] sleeping on the sofa [image 2]',
    references: [null, null],
    things: [
      { noun: 'cat', references: [0], actions: ['sleeping'] },
      { noun: 'sofa', references: [1] },
    ],
    relations: [['cat', 'on', 'sofa']],
  },
  {
    prompt: 'the cat from image 2 next to the dog from image 1',
    references: [null, null],
    things: [
      { noun: 'cat', references: [1] },
      { noun: 'dog', references: [0] },
    ],
    relations: [['cat', 'beside', 'dog']],
  },
  {
    prompt: 'Put the woman in the first image on a horse',
    references: [null],
    things: [{ noun: 'woman', references: [0] }, { noun: 'horse' }],
    relations: [['woman', 'on', 'horse']],
  },
  {
    prompt: '[image 1] in the style of [image 2]',
    references: [null, null],
    scene: { styleReferences: [1] },
    things: [{ noun: '', references: [0] }],
  },
  {
    prompt: 'a castle on a hill in the style of the second image, with @rex in front of it',
    references: ['rex', null],
    scene: { styleReferences: [1], setting: 'hills' },
    things: [{ noun: 'castle' }, { noun: '', references: [0] }],
    relations: [['@0', 'in-front-of', 'castle']],
  },
  {
    prompt: 'a cat on a beach',
    references: [null],
    scene: { setting: 'beach' },
    things: [{ noun: 'cat', references: [0] }],
  },
  {
    prompt: 'the same cat wearing a wizard hat',
    references: [null],
    things: [{ noun: 'cat', references: [0], actions: ['wearing a wizard hat'] }],
  },
  {
    prompt: 'this person as an astronaut on the moon',
    references: [null],
    scene: { setting: 'space' },
    things: [{ noun: 'astronaut', references: [0] }],
  },
  {
    prompt: 'Place it on a kitchen counter next to a plant',
    references: [null],
    scene: { setting: 'room' },
    things: [{ noun: '', references: [0] }, { noun: 'plant' }],
    relations: [['@0', 'beside', 'plant']],
  },
  {
    prompt: 'make her smile in a flower garden',
    references: ['anna'],
    scene: { setting: 'meadow' },
    things: [{ noun: '', references: [0], actions: ['smiling'] }],
  },
  {
    prompt: 'three balloons in the sky',
    references: [null],
    scene: { setting: 'sky' },
    things: [{ noun: 'balloon', count: 3 }],
  },
  {
    prompt: 'snowy mountains at night',
    references: [null],
    scene: { setting: 'mountains', time: 'night' },
    things: [],
  },
  {
    prompt: 'the product on a marble pedestal, soft light',
    references: [null],
    things: [
      { noun: 'product', references: [0] },
      { noun: 'pedestal', material: 'marble' },
    ],
    relations: [['product', 'on', 'pedestal']],
  },
  {
    prompt: '@Rex running in the park with @lily',
    references: ['rex', 'lily'],
    scene: { setting: 'meadow' },
    things: [
      { noun: '', references: [0], actions: ['running'] },
      { noun: '', references: [1] },
    ],
  },
  {
    prompt: '@max and @maximus shake hands',
    references: ['max', 'maximus'],
    things: [
      { noun: '', references: [0] },
      { noun: '', references: [1] },
    ],
  },
  {
    prompt: 'my dog @rex on a surfboard',
    references: ['rex'],
    things: [{ noun: 'dog', references: [0] }, { noun: 'surfboard' }],
    relations: [['dog', 'on', 'surfboard']],
  },
  {
    prompt: "@mia's cat sits on a chair",
    references: ['mia'],
    things: [{ noun: 'cat' }, { noun: 'chair' }],
    relations: [['cat', 'on', 'chair']],
  },
  {
    prompt:
      '@anna wears the dress from [image 2] and holds the handbag from [image 3] in a paris street',
    references: ['anna', null, null],
    scene: { setting: 'city' },
    things: [
      { noun: '', references: [0] },
      { noun: 'dress', references: [1] },
      { noun: 'handbag', references: [2] },
    ],
    relations: [['@0', 'holding', 'handbag']],
  },
  {
    prompt: 'use image 1 as the style reference: a sailboat on the ocean',
    references: [null],
    scene: { setting: 'sea', styleReferences: [0] },
    things: [{ noun: 'sailboat' }],
  },
  {
    prompt: 'A girl named Luna holds a lantern. Luna looks at the moon.',
    things: [{ noun: 'girl' }, { noun: 'lantern' }, { noun: 'moon' }],
    relations: [
      ['girl', 'holding', 'lantern'],
      ['girl', 'looking-at', 'moon'],
    ],
  },
  // Not our language, or none
  {
    prompt: 'qwrtz plmkn xxvbb',
    scene: { setting: 'studio', notUnderstood: ['qwrtz', 'plmkn', 'xxvbb'] },
    things: [],
  },
  { prompt: '', scene: { setting: 'studio', notUnderstood: [] }, things: [] },
  { prompt: 'a', scene: { setting: 'studio' }, things: [] },
  {
    prompt: '一只红色的猫在海滩上，日落',
    scene: { setting: 'beach', time: 'sunset' },
    things: [{ noun: 'cat', count: 1, colours: ['red'] }],
  },
  {
    prompt: 'un gato negro en la playa al atardecer',
    scene: { setting: 'beach', time: 'sunset' },
    things: [{ noun: 'cat', count: 1, colours: ['black'] }],
  },
  {
    prompt: 'un chat noir sur une chaise dans la cuisine',
    scene: { setting: 'room' },
    things: [{ noun: 'cat', colours: ['black'] }, { noun: 'chair' }],
    relations: [['cat', 'on', 'chair']],
  },
  {
    prompt: 'zwei rote Ballons über den Bergen bei Nacht',
    scene: { setting: 'mountains', time: 'night' },
    things: [{ noun: 'balloon', count: 2, colours: ['red'] }],
  },
  {
    prompt: '夜の街を歩く犬',
    scene: { setting: 'city', time: 'night' },
    things: [{ noun: 'dog' }],
  },
  // A second round, from other kinds of users
  {
    prompt: 'A majestic stag standing on a rocky ridge, golden hour, fog in the valley below',
    scene: { setting: 'mountains', time: 'sunset', weather: 'fog' },
    moods: ['epic'],
    things: [{ noun: 'stag' }],
  },
  {
    prompt:
      'cozy reading nook by the window, rain outside, cup of tea, stack of books, sleeping dog',
    scene: { weather: 'rain' },
    moods: ['cosy'],
    things: [
      { noun: 'window' },
      { noun: 'tea cup' },
      { noun: 'book', count: 5 },
      { noun: 'dog', actions: ['sleeping'] },
      { noun: 'reading nook' },
    ],
  },
  {
    prompt: 'Two astronauts planting a flag on mars',
    scene: { setting: 'desert' },
    things: [{ noun: 'astronaut', count: 2, actions: ['planting'] }, { noun: 'flag' }],
  },
  {
    prompt: 'a frog in a top hat playing the banjo on a lily pad',
    things: [
      { noun: 'frog', actions: ['wearing a top hat', 'playing'] },
      { noun: 'banjo' },
      { noun: 'lily pad' },
    ],
    relations: [
      ['frog', 'holding', 'banjo'],
      ['banjo', 'on', 'lily pad'],
    ],
  },
  {
    prompt: 'an isometric low poly island with a small house and a palm tree',
    scene: { camera: 'aerial' },
    styles: ['low-poly'],
    things: [{ noun: 'island' }, { noun: 'house', size: 'small' }, { noun: 'palm tree' }],
  },
  {
    prompt: 'A medieval castle on top of a hill overlooking a village',
    scene: { setting: 'hills' },
    things: [{ noun: 'castle' }, { noun: 'village' }],
  },
  {
    prompt: 'a group of friends sitting around a campfire on the beach at night',
    scene: { setting: 'beach', time: 'night' },
    things: [{ noun: 'friend', count: 5, actions: ['sitting'] }, { noun: 'campfire' }],
    relations: [['friend', 'beside', 'campfire']],
  },
  {
    prompt: 'Golden Gate Bridge in the fog',
    scene: { weather: 'fog' },
    things: [{ noun: 'golden gate bridge' }],
  },
  {
    prompt: 'the Eiffel Tower at night with fireworks',
    scene: { time: 'night' },
    things: [{ noun: 'eiffel tower' }, { noun: 'firework' }],
  },
  {
    prompt: 'a ballerina dancing on a stage under a spotlight',
    scene: { setting: 'room' },
    things: [{ noun: 'ballerina', actions: ['dancing'] }],
  },
  {
    prompt: 'macro photo of a dew drop on a green leaf',
    scene: { camera: 'close-up' },
    styles: ['photo'],
    things: [{ noun: 'dew drop' }, { noun: 'leaf', colours: ['green'] }],
    relations: [['dew drop', 'on', 'leaf']],
  },
  {
    prompt:
      'Still life with a skull, a candle and an open book on a velvet cloth, in the style of Rembrandt',
    styles: ['oil painting'],
    things: [{ noun: 'skull' }, { noun: 'candle' }, { noun: 'book' }, { noun: 'cloth' }],
  },
  {
    prompt: 'A vintage red pickup truck parked in front of an old gas station',
    things: [{ noun: 'pickup truck', colours: ['red'] }],
    scene: { setting: 'city' },
  },
  {
    prompt: 'seven white swans on a calm lake',
    scene: { setting: 'lake' },
    moods: ['peaceful'],
    things: [{ noun: 'swan', count: 7, colours: ['white'] }],
  },
  {
    prompt: 'A mermaid sitting on a rock in the sea, holding a pearl',
    scene: { setting: 'sea' },
    things: [{ noun: 'mermaid', actions: ['sitting'] }, { noun: 'rock' }, { noun: 'pearl' }],
    relations: [
      ['mermaid', 'on', 'rock'],
      ['mermaid', 'holding', 'pearl'],
    ],
  },
  { prompt: 'a cat and a dog looking at each other', things: [{ noun: 'cat' }, { noun: 'dog' }] },
  {
    prompt: 'Make a birthday card with a giraffe, balloons and the words "Happy Birthday Leo"',
    scene: { texts: [{ words: 'Happy Birthday Leo', on: null }] },
    things: [{ noun: 'giraffe' }, { noun: 'balloon', count: 3 }],
  },
  {
    prompt: 'neon sign reading "COFFEE" above a cafe door',
    scene: { texts: [{ words: 'COFFEE', on: null }], setting: 'room' },
    things: [{ noun: 'neon sign' }, { noun: 'door' }],
    relations: [['neon sign', 'above', 'door']],
  },
  {
    prompt: 'a bottle of olive oil next to tomatoes and basil on a rustic wooden board',
    things: [
      { noun: 'olive oil bottle' },
      { noun: 'tomato', count: 3 },
      { noun: 'basil' },
      { noun: 'board', material: 'wooden' },
    ],
    relations: [['olive oil bottle', 'beside', 'tomato']],
  },
  {
    prompt: 'smartphone mockup floating above clouds, pastel colors, 3d render',
    styles: ['3d'],
    moods: ['dreamy'],
    things: [{ noun: 'smartphone' }],
  },
  {
    prompt:
      'A pair of wireless headphones on a concrete podium, studio lighting, orange background',
    scene: { setting: 'studio' },
    things: [
      { noun: 'headphones', count: 1 },
      { noun: 'podium', material: 'concrete' },
    ],
    relations: [['headphones', 'on', 'podium']],
  },
  {
    prompt: 'young chef with tattoos plating a dessert in a restaurant kitchen',
    scene: { setting: 'room' },
    things: [{ noun: 'chef', actions: ['with tattoos'] }, { noun: 'dessert' }],
  },
  {
    prompt:
      'Grandmother knitting in a rocking chair beside the fireplace, a kitten playing with the yarn',
    things: [
      { noun: 'grandmother', actions: ['knitting'] },
      { noun: 'rocking chair' },
      { noun: 'fireplace' },
      { noun: 'kitten', actions: ['playing'] },
      { noun: 'yarn' },
    ],
  },
  {
    prompt: 'a snow leopard on a snowy mountain peak',
    scene: { setting: 'mountains', season: 'winter' },
    things: [{ noun: 'snow leopard' }],
  },
  {
    prompt: 'Kids flying kites on a windy hill in spring',
    scene: { setting: 'hills', season: 'spring' },
    things: [
      { noun: 'kid', count: 3 },
      { noun: 'kite', count: 3 },
    ],
  },
  {
    prompt: 'lonely robot in an abandoned factory',
    scene: { setting: 'room' },
    moods: ['melancholy'],
    things: [{ noun: 'robot' }],
  },
  {
    prompt: 'dragon breathing fire over a burning castle at night',
    scene: { time: 'night' },
    things: [{ noun: 'dragon', actions: ['breathing'] }, { noun: 'fire' }, { noun: 'castle' }],
  },
  {
    prompt: 'Two red apples and one green apple on a white plate',
    things: [
      { noun: 'apple', count: 2, colours: ['red'] },
      { noun: 'apple', count: 1, colours: ['green'] },
      { noun: 'plate', colours: ['white'] },
    ],
    relations: [['apple', 'on', 'plate']],
  },
  {
    prompt: 'the moon rises over a quiet village in winter',
    scene: { season: 'winter' },
    things: [{ noun: 'moon', actions: ['rising'] }, { noun: 'village' }],
  },
  {
    prompt: 'A panda eating bamboo in a bamboo forest',
    scene: { setting: 'forest' },
    things: [{ noun: 'panda', actions: ['eating'] }, { noun: 'bamboo' }],
    relations: [['panda', 'holding', 'bamboo']],
  },
  {
    prompt: 'a street musician playing the violin in the subway',
    scene: { setting: 'room' },
    things: [{ noun: 'street musician', actions: ['playing'] }, { noun: 'violin' }],
    relations: [['street musician', 'holding', 'violin']],
  },
  {
    prompt: 'a light blue vintage car with a surfboard on the roof driving along the coast',
    scene: { setting: 'beach' },
    things: [{ noun: 'car', colours: ['light blue'] }, { noun: 'surfboard' }],
  },
  {
    prompt: 'A wolf and its reflection in a frozen lake',
    scene: { setting: 'snowfield' },
    things: [{ noun: 'wolf' }],
  },
  {
    prompt: 'vector illustration of a rocket launching, flat design, blue background',
    scene: { setting: 'studio' },
    styles: ['flat illustration'],
    things: [{ noun: 'rocket', actions: ['launching'] }],
  },
  {
    prompt: 'papercut style fox in the forest, layered paper',
    scene: { setting: 'forest' },
    styles: ['paper cut'],
    things: [{ noun: 'fox' }],
  },
  {
    prompt: 'a man in a black suit and sunglasses leaning against a sports car',
    things: [{ noun: 'man', actions: ['wearing a black suit', 'leaning'] }, { noun: 'sports car' }],
    relations: [['man', 'beside', 'sports car']],
  },
  {
    prompt: 'A female warrior with silver armor and a flaming sword, fantasy art',
    styles: ['concept art'],
    things: [{ noun: 'warrior' }, { noun: 'sword' }],
    relations: [['warrior', 'holding', 'sword']],
  },
  {
    prompt: 'an alien spaceship hovering above a wheat field at midnight, mysterious',
    scene: { setting: 'meadow', time: 'night' },
    moods: ['mysterious'],
    things: [{ noun: 'alien spaceship', actions: ['hovering'] }],
  },
  {
    prompt: 'children playing football in the park on a sunny afternoon',
    scene: { setting: 'meadow', weather: 'clear', time: 'day' },
    things: [{ noun: 'child', count: 3, actions: ['playing'] }, { noun: 'football' }],
  },
  {
    prompt: 'a teddy bear on a bed',
    things: [{ noun: 'teddy bear' }, { noun: 'bed' }],
    relations: [['teddy bear', 'on', 'bed']],
  },
  {
    prompt: 'There is a big tree in the middle of a field with a swing hanging from a branch',
    scene: { setting: 'meadow' },
    things: [
      { noun: 'tree', size: 'large' },
      { noun: 'swing', actions: ['hanging'] },
      { noun: 'branch' },
    ],
  },
  {
    prompt: 'No text, no watermark: a clean photo of a leather handbag on a chair',
    scene: { excluded: ['text', 'watermark'] },
    styles: ['photo'],
    things: [{ noun: 'handbag', material: 'leather' }, { noun: 'chair' }],
    relations: [['handbag', 'on', 'chair']],
  },
  {
    prompt: 'a pirate with a parrot on his shoulder',
    things: [{ noun: 'pirate' }, { noun: 'parrot' }],
  },
  {
    prompt: 'a whale swimming below a small boat',
    scene: { setting: 'sea' },
    things: [
      { noun: 'whale', actions: ['swimming'] },
      { noun: 'boat', size: 'small' },
    ],
    relations: [['whale', 'under', 'boat']],
  },
  {
    prompt: 'A train passes through a snowy valley while smoke rises into the evening sky',
    scene: { setting: 'mountains', time: 'sunset', season: 'winter' },
    things: [{ noun: 'train' }],
  },
  {
    prompt: 'a bench between two trees',
    things: [{ noun: 'bench' }, { noun: 'tree', count: 2 }],
    relations: [['bench', 'between', 'tree']],
  },
  {
    prompt: 'minimalist poster of mount fuji with a red sun',
    scene: { setting: 'mountains' },
    styles: ['minimalist'],
    things: [{ noun: 'sun', colours: ['red'] }],
  },
  {
    prompt: 'A chocolate cake with strawberries on top, on a glass cake stand',
    things: [
      { noun: 'chocolate cake' },
      { noun: 'strawberry', count: 3 },
      { noun: 'cake stand', material: 'glass' },
    ],
    relations: [['chocolate cake', 'on', 'cake stand']],
  },
  {
    prompt: 'a hedgehog sleeping under autumn leaves',
    scene: { season: 'autumn' },
    things: [{ noun: 'hedgehog', actions: ['sleeping'] }],
  },
  {
    prompt: 'Ten colorful fish swimming in an aquarium',
    things: [{ noun: 'fish', count: 10, actions: ['swimming'] }, { noun: 'aquarium' }],
    relations: [['fish', 'inside', 'aquarium']],
  },
  {
    prompt: 'a tiny house on the back of a giant turtle',
    things: [
      { noun: 'house', size: 'tiny' },
      { noun: 'turtle', size: 'huge' },
    ],
    relations: [['house', 'on', 'turtle']],
  },
  {
    prompt: 'Portrait of a woman, soft window light, 85mm, shallow depth of field',
    things: [{ noun: 'woman' }],
    scene: { notUnderstood: [] },
  },
  {
    prompt: 'samurai standing under a cherry blossom tree, ukiyo-e style',
    styles: ['ink'],
    things: [{ noun: 'samurai' }, { noun: 'cherry blossom tree' }],
    relations: [['samurai', 'under', 'cherry blossom tree']],
  },
  {
    prompt: 'a fox wearing a blue scarf is sitting on a tree stump and reading a red book',
    things: [
      { noun: 'fox', actions: ['wearing a blue scarf', 'sitting', 'reading'] },
      { noun: 'tree stump' },
      { noun: 'book', colours: ['red'] },
    ],
    relations: [
      ['fox', 'on', 'tree stump'],
      ['fox', 'holding', 'book'],
    ],
  },
  {
    prompt: 'a dog chasing a ball in the backyard while a cat watches from the fence',
    scene: { setting: 'meadow' },
    things: [
      { noun: 'dog', actions: ['chasing'] },
      { noun: 'ball' },
      { noun: 'cat' },
      { noun: 'fence' },
    ],
  },
  {
    prompt: 'horse-drawn carriage in old London, gas lamps, fog',
    scene: { setting: 'city', weather: 'fog' },
    things: [{ noun: 'carriage' }, { noun: 'gas lamp', count: 3 }],
  },
  {
    prompt: 'a penguin on a surfboard, cartoon style',
    scene: { setting: 'snowfield' },
    styles: ['cartoon'],
    things: [{ noun: 'penguin' }, { noun: 'surfboard' }],
    relations: [['penguin', 'on', 'surfboard']],
  },
  {
    prompt: 'Spring meadow full of wildflowers, butterflies, blue sky, no clouds',
    scene: { setting: 'meadow', season: 'spring', excluded: ['cloud'] },
    things: [
      { noun: 'wildflower', count: 3 },
      { noun: 'butterfly', count: 3 },
    ],
  },
  {
    prompt: 'an old wooden boat at a pier, mist, early morning',
    scene: { time: 'dawn', weather: 'fog', setting: 'beach' },
    things: [{ noun: 'boat', material: 'wooden' }],
  },
  // References again
  {
    prompt: '@hero fights the dragon from image 2 in front of a castle',
    references: ['hero', null],
    things: [
      { noun: '', references: [0], actions: ['fighting'] },
      { noun: 'dragon', references: [1] },
      { noun: 'castle' },
    ],
  },
  {
    prompt: 'Place the bottle (image 1) on the table (image 2)',
    references: [null, null],
    things: [
      { noun: 'bottle', references: [0] },
      { noun: 'table', references: [1] },
    ],
    relations: [['bottle', 'on', 'table']],
  },
  {
    prompt: 'The girl in [image 1] hugging the teddy bear in [image 2], watercolor',
    references: [null, null],
    styles: ['watercolour'],
    things: [
      { noun: 'girl', references: [0] },
      { noun: 'teddy bear', references: [1] },
    ],
    relations: [['girl', 'holding', 'teddy bear']],
  },
  {
    prompt: '@luna wearing a red dress, standing between @tom and @rex',
    references: ['luna', 'tom', 'rex'],
    things: [
      { noun: '', references: [0], actions: ['wearing a red dress'] },
      { noun: '', references: [1] },
      { noun: '', references: [2] },
    ],
    relations: [['@0', 'between', '@1', '@2']],
  },
  {
    prompt: 'my cat as a king on a throne',
    references: [null],
    things: [{ noun: 'cat', references: [0], actions: ['as a king'] }, { noun: 'throne' }],
    relations: [['cat', 'on', 'throne']],
  },
  {
    prompt: 'put them on a sunny beach',
    references: [null, null],
    scene: { setting: 'beach' },
    things: [
      { noun: '', references: [0] },
      { noun: '', references: [1] },
    ],
  },
  {
    prompt: 'the same character riding a bike through paris',
    references: ['zoe', 'zoe'],
    scene: { setting: 'city' },
    things: [{ noun: 'character', references: [0, 1] }, { noun: 'bike' }],
    relations: [['character', 'riding', 'bike']],
  },
  {
    prompt: '@Sneaker on a rock in the desert, product photography',
    references: ['Sneaker'],
    scene: { setting: 'desert' },
    styles: ['photo'],
    things: [{ noun: '', references: [0] }, { noun: 'rock' }],
    relations: [['@0', 'on', 'rock']],
  },
  {
    prompt: 'a poster for @brand with the text "NEW"',
    references: ['brand'],
    scene: { texts: [{ words: 'NEW', on: null }] },
    things: [{ noun: '', references: [0] }],
  },
  {
    prompt: 'a woman drinking coffee, her dog @bello under the table',
    references: ['bello'],
    things: [
      { noun: 'woman', actions: ['drinking'] },
      { noun: 'coffee' },
      { noun: 'dog', references: [0] },
      { noun: 'table' },
    ],
    relations: [['dog', 'under', 'table']],
  },
  {
    prompt:
      'Combine the person from the first image with the car from the second image on a desert road',
    references: [null, null],
    scene: { setting: 'road' },
    things: [
      { noun: 'person', references: [0] },
      { noun: 'car', references: [1] },
    ],
  },
  {
    prompt: 'Draw the dog in the photo as a superhero flying over the city',
    references: [null],
    scene: { setting: 'city' },
    things: [{ noun: 'dog', references: [0], actions: ['as a superhero', 'flying'] }],
  },
  {
    prompt: 'a cat and a dog on a sofa',
    references: [null],
    things: [{ noun: 'cat' }, { noun: 'dog' }, { noun: 'sofa' }],
  },
  {
    prompt: '@mia sees @tom. She waves at him.',
    references: ['mia', 'tom'],
    things: [
      { noun: '', references: [0], actions: ['waving'] },
      { noun: '', references: [1] },
    ],
  },
  {
    prompt: '@小明在海滩上跑步',
    references: ['小明'],
    scene: { setting: 'beach' },
    things: [{ noun: '', references: [0], actions: ['running'] }],
  },
  {
    prompt: 'una niña con un globo rojo en el parque',
    scene: { setting: 'meadow' },
    things: [{ noun: 'girl' }, { noun: 'balloon', colours: ['red'] }],
    relations: [['girl', 'holding', 'balloon']],
  },
  {
    prompt: 'eine schwarze Katze auf einem Stuhl in der Küche',
    scene: { setting: 'room' },
    things: [{ noun: 'cat', colours: ['black'] }, { noun: 'chair' }],
    relations: [['cat', 'on', 'chair']],
  },
  {
    prompt: '两只小狗在公园里玩，秋天',
    scene: { setting: 'meadow', season: 'autumn' },
    things: [{ noun: 'dog', count: 2, actions: ['playing'] }],
  },
  { prompt: '雪山上的老虎', scene: { setting: 'mountains' }, things: [{ noun: 'tiger' }] },
  {
    prompt: '海辺で寝ている白い猫、夕焼け',
    scene: { setting: 'beach', time: 'sunset' },
    things: [{ noun: 'cat', colours: ['white'], actions: ['sleeping'] }],
  },
  {
    prompt: 'deux chevaux blancs courant sur la plage au coucher du soleil',
    scene: { setting: 'beach', time: 'sunset' },
    things: [{ noun: 'horse', count: 2, colours: ['white'], actions: ['running'] }],
  },
  // A third round
  {
    prompt: 'a red fox in the foreground and a castle in the background',
    things: [{ noun: 'fox', colours: ['red'] }, { noun: 'castle' }],
    relations: [['castle', 'behind', 'fox']],
  },
  {
    prompt: 'A little girl feeding ducks at a pond with her grandfather',
    scene: { setting: 'lake' },
    things: [
      { noun: 'little girl', actions: ['feeding'] },
      { noun: 'duck', count: 3 },
      { noun: 'grandfather' },
    ],
  },
  {
    prompt: 'steaming bowl of ramen with chopsticks, dark moody background',
    moods: ['dark'],
    things: [{ noun: 'ramen bowl' }, { noun: 'chopsticks' }],
  },
  {
    prompt: 'a gold wedding ring on a red rose',
    things: [
      { noun: 'wedding ring', material: 'golden' },
      { noun: 'rose', colours: ['red'] },
    ],
    relations: [['wedding ring', 'on', 'rose']],
  },
  {
    prompt: 'Five elephants walking in a line across the savannah at sunset',
    scene: { setting: 'meadow', time: 'sunset' },
    things: [{ noun: 'elephant', count: 5, actions: ['walking'] }],
  },
  {
    prompt: 'dog astronaut floating in space, planet earth in the distance',
    scene: { setting: 'space' },
    things: [{ noun: 'dog astronaut', actions: ['floating'] }, { noun: 'planet earth' }],
  },
  {
    prompt: 'an icy blue dragon perched on a frozen tower',
    things: [{ noun: 'dragon', colours: ['blue'] }, { noun: 'tower' }],
    relations: [['dragon', 'on', 'tower']],
  },
  {
    prompt: 'a small bakery in paris, early morning, rain on the street',
    scene: { setting: 'city', time: 'dawn', weather: 'rain' },
    things: [{ noun: 'bakery', size: 'small' }],
  },
  {
    prompt: 'Lighthouse, huge waves, lightning, night',
    scene: { setting: 'sea', weather: 'storm', time: 'night' },
    things: [{ noun: 'lighthouse' }],
  },
  {
    prompt: 'A man proposes to his girlfriend under a big oak tree',
    things: [{ noun: 'man' }, { noun: 'girlfriend' }, { noun: 'oak tree', size: 'large' }],
  },
  {
    prompt: 'a hummingbird drinking from a red flower',
    things: [
      { noun: 'hummingbird', actions: ['drinking'] },
      { noun: 'flower', colours: ['red'] },
    ],
  },
  {
    prompt: 'cat sitting in a window, rainy day outside',
    scene: { weather: 'rain' },
    things: [{ noun: 'cat', actions: ['sitting'] }, { noun: 'window' }],
  },
  {
    prompt: 'superhero cat with a red cape flying over new york',
    scene: { setting: 'city' },
    things: [{ noun: 'superhero cat', actions: ['wearing a red cape', 'flying'] }],
  },
  {
    prompt: 'three kittens in a basket with a ball of yarn',
    things: [{ noun: 'kitten', count: 3 }, { noun: 'basket' }, { noun: 'ball' }],
    relations: [['kitten', 'inside', 'basket']],
  },
  {
    prompt: 'a horse galloping along the beach, waves in the background, black and white',
    scene: { setting: 'beach' },
    styles: ['black and white'],
    things: [{ noun: 'horse', actions: ['galloping'] }],
  },
  {
    prompt: 'A scientist looking into a microscope in a laboratory',
    scene: { setting: 'room' },
    things: [{ noun: 'scientist' }, { noun: 'microscope' }],
    relations: [['scientist', 'looking-at', 'microscope']],
  },
  {
    prompt: 'Santa Claus riding a sleigh across the night sky',
    scene: { setting: 'sky', time: 'night' },
    things: [{ noun: 'santa claus' }, { noun: 'sleigh' }],
    relations: [['santa claus', 'riding', 'sleigh']],
  },
  {
    prompt: 'A jar of honey with a wooden dipper on a linen cloth, bees flying around',
    things: [
      { noun: 'honey jar' },
      { noun: 'dipper', material: 'wooden' },
      { noun: 'cloth', material: 'fabric' },
      { noun: 'bee', count: 3, actions: ['flying'] },
    ],
  },
  {
    prompt: 'a lonely tree in a snowy field at dawn',
    scene: { setting: 'snowfield', time: 'dawn' },
    things: [{ noun: 'tree' }],
  },
  {
    prompt: 'woman with curly hair and freckles smiling at the camera, golden hour',
    scene: { time: 'sunset' },
    things: [{ noun: 'woman' }],
  },
  {
    prompt: 'A bear holding a sign that reads "HELP"',
    scene: { texts: [{ words: 'HELP', on: null }] },
    things: [{ noun: 'bear' }, { noun: 'sign' }],
    relations: [['bear', 'holding', 'sign']],
  },
  {
    prompt: 'an office desk with a computer, a coffee mug and a potted plant',
    things: [
      { noun: 'desk' },
      { noun: 'computer' },
      { noun: 'coffee mug' },
      { noun: 'potted plant' },
    ],
    relations: [
      ['computer', 'on', 'desk'],
      ['coffee mug', 'on', 'desk'],
      ['potted plant', 'on', 'desk'],
    ],
  },
  {
    prompt: 'A boat sailing into the sunset',
    scene: { setting: 'sea', time: 'sunset' },
    things: [{ noun: 'boat', actions: ['sailing'] }],
  },
  {
    prompt: 'Ancient temple hidden deep in the jungle, vines, sun rays',
    scene: { setting: 'forest' },
    things: [{ noun: 'temple' }, { noun: 'vine', count: 3 }],
  },
  {
    prompt: 'red sports car racing through a tunnel, motion blur',
    things: [{ noun: 'sports car', colours: ['red'], actions: ['racing'] }, { noun: 'tunnel' }],
  },
  {
    prompt: 'A tiger lying in tall grass',
    scene: { setting: 'meadow' },
    things: [{ noun: 'tiger', actions: ['lying'] }],
  },
  {
    prompt: 'a bouquet of white roses in a blue vase by the window',
    things: [{ noun: 'rose bouquet' }, { noun: 'vase', colours: ['blue'] }, { noun: 'window' }],
    relations: [['rose bouquet', 'inside', 'vase']],
  },
  {
    prompt: 'goat standing on a cliff, mountains in the background, cloudy',
    scene: { setting: 'mountains', weather: 'cloudy' },
    things: [{ noun: 'goat' }],
  },
  {
    prompt: 'Family of four having a picnic in a park on a summer day',
    scene: { setting: 'meadow', season: 'summer' },
    things: [{ noun: 'family' }, { noun: 'picnic' }],
  },
  {
    prompt: 'an octopus playing drums',
    scene: { setting: 'sea' },
    things: [
      { noun: 'octopus', actions: ['playing'] },
      { noun: 'drum', count: 3 },
    ],
  },
  {
    prompt: 'vintage travel poster of Venice with gondolas',
    scene: { setting: 'city' },
    styles: ['flat illustration'],
    things: [{ noun: 'gondola', count: 3 }],
  },
  {
    prompt: 'a crow on a fence post in a cornfield, overcast, melancholic',
    scene: { setting: 'meadow', weather: 'cloudy' },
    moods: ['melancholy'],
    things: [{ noun: 'crow' }, { noun: 'fence post' }],
    relations: [['crow', 'on', 'fence post']],
  },
  {
    prompt: 'snow globe with a tiny village inside',
    things: [{ noun: 'snow globe' }, { noun: 'village', size: 'tiny' }],
  },
  {
    prompt: 'A monk meditating on a mountain peak above the clouds at sunrise',
    scene: { setting: 'mountains', time: 'dawn' },
    things: [{ noun: 'monk', actions: ['meditating'] }],
  },
  {
    prompt: 'a stack of pancakes with butter and maple syrup, food photography',
    styles: ['photo'],
    things: [{ noun: 'pancake', count: 5 }, { noun: 'butter' }, { noun: 'maple syrup' }],
  },
  {
    prompt: 'a giant robot fighting a sea monster in tokyo bay',
    scene: { setting: 'beach' },
    things: [{ noun: 'giant robot', actions: ['fighting'] }, { noun: 'sea monster' }],
  },
  {
    prompt: 'The quick brown fox jumps over the lazy dog',
    things: [{ noun: 'fox', colours: ['brown'], actions: ['jumping'] }, { noun: 'dog' }],
    relations: [['fox', 'above', 'dog']],
  },
  {
    prompt: 'two hikers with backpacks walking on a trail through the alps',
    scene: { setting: 'road' },
    things: [{ noun: 'hiker', count: 2, actions: ['walking'] }],
  },
  {
    prompt: 'a squirrel eating an acorn on a branch, autumn colors, bokeh',
    scene: { season: 'autumn' },
    things: [{ noun: 'squirrel', actions: ['eating'] }, { noun: 'acorn' }, { noun: 'branch' }],
    relations: [['squirrel', 'holding', 'acorn']],
  },
  {
    prompt: 'a pink flamingo standing in shallow water',
    scene: { setting: 'sea' },
    things: [{ noun: 'flamingo', colours: ['pink'] }],
  },
  {
    prompt: '@kate and her dog on a hill, with @kate holding a kite',
    references: ['kate'],
    scene: { setting: 'hills' },
    things: [{ noun: '', references: [0] }, { noun: 'dog' }, { noun: 'kite' }],
    relations: [['@0', 'holding', 'kite']],
  },
  {
    prompt: 'Show this car in a snowy forest',
    references: [null],
    scene: { setting: 'forest', season: 'winter' },
    things: [{ noun: 'car', references: [0] }],
  },
  {
    prompt: 'A photo of @bag on a cafe table, morning light',
    references: ['bag'],
    scene: { setting: 'room' },
    things: [{ noun: '', references: [0] }, { noun: 'table' }],
    relations: [['@0', 'on', 'table']],
  },
  {
    prompt: 'image 1 sitting next to image 2 on a park bench',
    references: [null, null],
    things: [{ noun: '', references: [0] }, { noun: '', references: [1] }, { noun: 'park bench' }],
    relations: [['@0', 'beside', '@1']],
  },
  {
    prompt: 'Keep the style of image 1 and draw a dragon over a village',
    references: [null],
    scene: { styleReferences: [0] },
    things: [{ noun: 'dragon' }, { noun: 'village' }],
    relations: [['dragon', 'above', 'village']],
  },
  {
    prompt: 'our mascot waving from the top of a mountain',
    references: ['pip'],
    scene: { setting: 'mountains' },
    things: [{ noun: 'mascot', references: [0], actions: ['waving'] }],
  },
  {
    prompt: 'the woman in image 1 and the man in image 2 dancing in the rain',
    references: [null, null],
    scene: { weather: 'rain' },
    things: [
      { noun: 'woman', references: [0], actions: ['dancing'] },
      { noun: 'man', references: [1], actions: ['dancing'] },
    ],
  },
  {
    prompt: 'a bottle of @brandy on a bar',
    references: ['brandy'],
    scene: { setting: 'room' },
    things: [{ noun: 'bottle', references: [0] }],
  },
  // A fourth round
  {
    prompt: 'A sleepy koala hugging a eucalyptus branch',
    things: [{ noun: 'koala' }, { noun: 'eucalyptus branch' }],
    relations: [['koala', 'holding', 'eucalyptus branch']],
  },
  {
    prompt: 'Two kayaks on a turquoise lake surrounded by mountains',
    scene: { setting: 'lake' },
    things: [{ noun: 'kayak', count: 2 }],
  },
  {
    prompt: 'A vase of sunflowers on a windowsill, Van Gogh style',
    scene: { setting: 'room' },
    styles: ['impressionist'],
    things: [{ noun: 'sunflower vase' }],
  },
  {
    prompt: 'a ghost ship in thick fog under a full moon',
    scene: { setting: 'sea', weather: 'fog', time: 'night' },
    things: [{ noun: 'ghost ship' }, { noun: 'moon' }],
  },
  {
    prompt: 'A group of penguins sliding on ice while it snows',
    scene: { setting: 'snowfield' },
    things: [{ noun: 'penguin', count: 5, actions: ['sliding'] }],
  },
  {
    prompt: 'the inside of a cozy tent at night with fairy lights',
    scene: { setting: 'room', time: 'night' },
    moods: ['cosy'],
    things: [{ noun: 'fairy light', count: 3 }],
  },
  {
    prompt: 'A tall glass of iced lemonade with a straw and mint leaves on a sunny terrace',
    scene: { weather: 'clear' },
    things: [
      { noun: 'lemonade glass', size: 'large' },
      { noun: 'straw' },
      { noun: 'mint leaf', count: 3 },
      { noun: 'terrace' },
    ],
  },
  {
    prompt: 'old wooden bridge over a misty river, autumn trees',
    scene: { setting: 'lake', weather: 'fog', season: 'autumn' },
    things: [
      { noun: 'bridge', material: 'wooden' },
      { noun: 'tree', count: 3 },
    ],
  },
  {
    prompt: 'A purple octopus in a chef hat cooking soup',
    things: [
      { noun: 'octopus', colours: ['purple'], actions: ['wearing a chef hat', 'cooking'] },
      { noun: 'soup' },
    ],
  },
  {
    prompt: 'kid with a magnifying glass examining a ladybug on a leaf',
    things: [{ noun: 'kid' }, { noun: 'magnifying glass' }, { noun: 'ladybug' }, { noun: 'leaf' }],
    relations: [
      ['kid', 'holding', 'magnifying glass'],
      ['ladybug', 'on', 'leaf'],
    ],
  },
  {
    prompt: 'Silver laptop on a white desk, top view, plant on the left, notebook on the right',
    scene: { camera: 'aerial' },
    things: [
      { noun: 'laptop', colours: ['silver'] },
      { noun: 'desk', colours: ['white'] },
      { noun: 'plant' },
      { noun: 'notebook' },
    ],
    relations: [
      ['laptop', 'on', 'desk'],
      ['plant', 'left-of', 'notebook'],
    ],
  },
  {
    prompt: 'a snail climbing a blade of grass after the rain',
    scene: { weather: 'rain' },
    things: [{ noun: 'snail', actions: ['climbing'] }],
  },
  {
    prompt: 'Two owls on a branch in front of the moon',
    things: [{ noun: 'owl', count: 2 }, { noun: 'branch' }, { noun: 'moon' }],
    relations: [['owl', 'on', 'branch']],
  },
  {
    prompt: 'robot barista serving coffee in a futuristic cafe',
    scene: { setting: 'room' },
    moods: ['futuristic'],
    things: [{ noun: 'robot barista', actions: ['serving'] }, { noun: 'coffee' }],
  },
  {
    prompt: 'Christmas tree with presents underneath, snow falling outside the window',
    scene: { weather: 'snow', season: 'winter' },
    things: [{ noun: 'christmas tree' }, { noun: 'present', count: 3 }, { noun: 'window' }],
  },
  {
    prompt: 'a giraffe with sunglasses driving a convertible along the beach',
    scene: { setting: 'beach' },
    things: [{ noun: 'giraffe', actions: ['wearing sunglasses'] }, { noun: 'convertible' }],
    relations: [['giraffe', 'riding', 'convertible']],
  },
  {
    prompt: 'Cherry blossoms falling over a quiet temple in kyoto',
    scene: { setting: 'city' },
    things: [{ noun: 'cherry blossom', count: 3, actions: ['falling'] }, { noun: 'temple' }],
  },
  {
    prompt: 'an elegant black cat with green eyes sitting on a velvet cushion',
    moods: ['elegant'],
    things: [
      { noun: 'cat', colours: ['black'], actions: ['with green eyes', 'sitting'] },
      { noun: 'cushion', material: 'fabric' },
    ],
    relations: [['cat', 'on', 'cushion']],
  },
  {
    prompt: 'sushi platter on a slate board, overhead shot, dark background',
    scene: { camera: 'aerial' },
    things: [{ noun: 'sushi platter' }, { noun: 'board', material: 'stone' }],
    relations: [['sushi platter', 'on', 'board']],
  },
  {
    prompt: 'A lone cowboy rides through the desert at high noon',
    scene: { setting: 'desert', time: 'day' },
    things: [{ noun: 'cowboy', count: 1 }],
  },
  {
    prompt: 'Empty wooden table with a blurred kitchen background',
    scene: { setting: 'room' },
    things: [{ noun: 'table', material: 'wooden' }],
  },
  {
    prompt: 'white mug mockup on a desk, no logo',
    scene: { excluded: ['logo'] },
    things: [{ noun: 'mug', colours: ['white'] }, { noun: 'desk' }],
    relations: [['mug', 'on', 'desk']],
  },
  {
    prompt: 'A dinosaur skateboarding in a city park, comic book style',
    scene: { setting: 'city' },
    styles: ['comic'],
    things: [{ noun: 'dinosaur', actions: ['skateboarding'] }],
  },
  {
    prompt: 'six paper lanterns floating in the night sky above a river',
    scene: { time: 'night' },
    things: [{ noun: 'paper lantern', count: 6, actions: ['floating'] }],
  },
  {
    prompt: '@leo and @nora build a snowman in front of a cabin',
    references: ['leo', 'nora'],
    things: [
      { noun: '', references: [0], actions: ['building'] },
      { noun: '', references: [1], actions: ['building'] },
      { noun: 'snowman' },
      { noun: 'cabin' },
    ],
  },
  {
    prompt: 'this dog with a birthday hat next to a cake',
    references: [null],
    things: [
      { noun: 'dog', references: [0], actions: ['wearing a birthday hat'] },
      { noun: 'cake' },
    ],
    relations: [['dog', 'beside', 'cake']],
  },
  {
    prompt: 'the shoes from [image 1] on a running track, low angle',
    references: [null],
    scene: { camera: 'low' },
    things: [{ noun: 'shoe', references: [0], count: 1 }, { noun: 'running track' }],
  },
  {
    prompt: 'A comic panel: @hero stands on a skyscraper, looking at the city below',
    references: ['hero'],
    scene: { setting: 'city' },
    things: [{ noun: '', references: [0] }, { noun: 'skyscraper' }],
    relations: [['@0', 'on', 'skyscraper']],
  },
  { prompt: 'a birthday cake shaped like a rocket', things: [{ noun: 'birthday cake' }] },
  {
    prompt: 'Tea party with a rabbit, a mouse and a hatter at a long table in the garden',
    scene: { setting: 'meadow' },
    things: [
      { noun: 'tea party' },
      { noun: 'rabbit' },
      { noun: 'mouse' },
      { noun: 'hatter' },
      { noun: 'table' },
    ],
  },
]

/** The prompts of the corpus that come out otherwise than a person would say, and how. */
export const knownMisses: ReadonlyMap<string, string> = new Map([
  [
    'A luxury watch on a stone next to a waterfall, no text',
    'the waterfall is both the place (a lake) and a thing, so a client is told that it is not drawn',
  ],
  [
    'A wizard with a long grey beard holding a glowing staff, standing on a cliff above a stormy sea, epic, cinematic lighting',
    'the cliff is the place and the sea becomes a thing, for a scene has one place',
  ],
  ['a snail climbing a blade of grass after the rain', 'the blade becomes a thing of its own'],
])
