/** As users of image generators write: long, comma-separated, camera talk, brands, slips. */
import type { CorpusEntry } from './entry.ts'

export const users2: readonly CorpusEntry[] = [
  {
    prompt:
      'wedding cake with three tiers, white frosting, pink roses, gold leaf, on a marble table, soft focus background',
    things: [
      { noun: 'wedding cake' },
      { noun: 'rose', colours: ['pink'], count: 3 },
      { noun: 'table', material: 'marble' },
    ],
    relations: [['wedding cake', 'on', 'table']],
  },
  {
    prompt:
      'luxury perfume bottle on black sand, splashing water, golden light, ad campaign, hasselblad, no people, no text',
    scene: { excluded: ['person', 'text'], setting: 'beach' },
    moods: ['elegant'],
    things: [{ noun: 'perfume bottle' }],
  },
  {
    prompt:
      'little girl in a yellow raincoat jumping in a puddle, red umbrella lying on the ground, grey street, selective color',
    scene: { setting: 'city', weather: 'rain' },
    things: [
      { noun: 'little girl', actions: ['jumping'] },
      { noun: 'umbrella', colours: ['red'] },
    ],
  },
  {
    prompt:
      'a fox and an owl sitting side by side on a branch under a starry sky, paper cut art, layered paper, navy and gold',
    scene: { time: 'night', skyLights: ['stars'] },
    styles: ['paper cut'],
    things: [
      { noun: 'fox', actions: ['sitting'] },
      { noun: 'owl', actions: ['sitting'] },
      { noun: 'branch' },
    ],
    relations: [
      ['fox', 'on', 'branch'],
      ['owl', 'on', 'branch'],
    ],
  },
  {
    prompt:
      'a yellow submarine exploring a sunken ship, jellyfish, god rays, deep sea, digital painting',
    scene: { setting: 'underwater' },
    styles: ['concept art'],
    things: [{ noun: 'submarine', colours: ['yellow'] }, { noun: 'ship' }, { noun: 'jellyfish' }],
  },
  {
    prompt:
      'abstract geometric background, orange and blue triangles, smooth gradients, wallpaper 4k',
    scene: { setting: 'abstract' },
    things: [{ noun: 'triangle', count: 3, colours: ['orange', 'blue'] }],
  },
  {
    prompt:
      'a knight in shining armor facing a huge red dragon, burning village behind them, epic fantasy, greg rutkowski',
    scene: { setting: 'village' },
    moods: ['epic', 'magical'],
    things: [{ noun: 'knight' }, { noun: 'dragon', size: 'huge', colours: ['red'] }],
    relations: [['knight', 'looking-at', 'dragon']],
  },
  {
    prompt:
      'ballerina dancing on a theater stage, single spotlight, red curtains, dust in the air, elegant',
    scene: { setting: 'stage' },
    moods: ['elegant'],
    things: [
      { noun: 'ballerina', count: 1, actions: ['dancing'] },
      { noun: 'curtain', colours: ['red'] },
    ],
  },
  {
    prompt:
      'picnic scene: checkered blanket, basket of strawberries, a bottle of lemonade, straw hat, sunny meadow, no ants please',
    scene: { setting: 'meadow', weather: 'clear', excluded: ['ant'] },
    things: [
      { noun: 'blanket' },
      { noun: 'strawberry basket' },
      { noun: 'lemonade bottle' },
      { noun: 'straw hat', count: 1 },
    ],
  },
  {
    prompt: 'a dozen hot air balloons over cappadocia at sunrise, drone shot, vibrant colours',
    scene: { time: 'dawn', camera: 'aerial' },
    moods: ['vibrant'],
    things: [{ noun: 'hot air balloon', count: 12 }],
  },
  {
    prompt: 'gaming setup, rgb keyboard, two monitors, purple led lights, dark room, cozy, 35mm',
    scene: { setting: 'room' },
    moods: ['cosy', 'dark'],
    things: [
      { noun: 'keyboard', count: 1 },
      { noun: 'monitor', count: 2 },
    ],
  },
  {
    prompt:
      'a boy and his grandfather fishing from a small wooden boat on a calm lake, reflections, early mornng, norman rockwell style',
    scene: { setting: 'lake' },
    moods: ['peaceful'],
    things: [
      { noun: 'boy', actions: ['fishing'] },
      { noun: 'grandfather', actions: ['fishing'] },
      { noun: 'boat', size: 'small', material: 'wooden' },
    ],
  },
  {
    prompt:
      'retro diner at night, pink cadillac parked outside, neon, 1950s americana, wet asphalt, wide shot',
    scene: { time: 'night', camera: 'wide' },
    moods: ['nostalgic'],
    things: [{ noun: 'cadillac', colours: ['pink'] }],
  },
  {
    prompt:
      'Elderly woman knitting in a rocking chair by the fireplace, a tabby cat sleeping on her lap, snow outside the window, warm glow',
    scene: { setting: 'room' },
    moods: ['warm'],
    things: [
      { noun: 'woman', actions: ['knitting'] },
      { noun: 'rocking chair' },
      { noun: 'fireplace' },
      { noun: 'tabby cat', actions: ['sleeping'] },
      { noun: 'window' },
    ],
    relations: [['tabby cat', 'on', 'woman']],
  },
  {
    prompt:
      'white tesla model 3 driving on a coastal road, ocean on the left, sunset, motion blur, car photography',
    scene: { setting: 'road', time: 'sunset' },
    styles: ['photo'],
    things: [{ noun: 'tesla model', colours: ['white'], count: 1 }],
  },
  {
    prompt: 'a t-shirt with the text "Hello World" hanging on a clothes line, backyard, sunny',
    scene: { setting: 'garden', weather: 'clear' },
    texts: [['Hello World', 't shirt']],
    things: [{ noun: 't shirt' }, { noun: 'clothes line' }],
    relations: [['t shirt', 'on', 'clothes line']],
  },
  {
    prompt:
      'penguin in a tuxedo playing the piano, art deco poster, black and gold, the words "Jazz Night" below',
    texts: [['Jazz Night', null]],
    styles: ['flat illustration'],
    things: [{ noun: 'penguin', actions: ['playing'] }, { noun: 'piano' }],
  },
  {
    prompt:
      'a waterfall in the jungle, two parrots on a branch, rainbow in the mist, lush, tropical, cinematic lighting',
    scene: { setting: 'forest', weather: 'fog', skyLights: ['rainbow'] },
    things: [{ noun: 'waterfall' }, { noun: 'parrot', count: 2 }, { noun: 'branch' }],
    relations: [['parrot', 'on', 'branch']],
  },
  {
    prompt:
      'a stag standing in a misty creek at first light, pine forest, breath visible in the cold air, sigma 150-600mm',
    scene: { setting: 'river', time: 'dawn', weather: 'fog' },
    things: [{ noun: 'stag' }],
  },
  {
    prompt:
      'birthday card, three bears with balloons, cake with candles, "Happy Birthday Leo" in colorful letters, watercolor',
    texts: [['Happy Birthday Leo', null]],
    styles: ['watercolour'],
    things: [
      { noun: 'bear', count: 3 },
      { noun: 'balloon', count: 3 },
      { noun: 'cake' },
      { noun: 'candle', count: 3 },
    ],
    relations: [['bear', 'holding', 'balloon']],
  },
  {
    prompt:
      'ancient greek temple on a hill, olive trees, goats grazing, mediterranean sea in the distance, golden light',
    scene: { setting: 'hills', time: 'sunset' },
    things: [
      { noun: 'temple' },
      { noun: 'olive tree', count: 3 },
      { noun: 'goat', count: 3, actions: ['grazing'] },
    ],
  },
  {
    prompt:
      'wolf howling at the moon on a snowy mountain peak, northern lights, silhouette, digital art, moody',
    scene: { setting: 'mountains', time: 'night', skyLights: ['moon', 'aurora'] },
    things: [{ noun: 'wolf', actions: ['howling'] }],
  },
  {
    prompt:
      'a glass terrarium with a tiny forest inside, moss, mushrooms, a miniature fox, on a bookshelf, macro',
    scene: { camera: 'close-up' },
    things: [
      { noun: 'terrarium', material: 'glass' },
      { noun: 'moss' },
      { noun: 'mushroom', count: 3 },
      { noun: 'fox', size: 'tiny' },
      { noun: 'forest', size: 'tiny' },
      { noun: 'bookshelf' },
    ],
  },
  {
    prompt:
      'street photography, man with umbrella crossing a zebra crossing in shibuya, tokyo at night, neon reflections, leica m10',
    scene: { setting: 'city', time: 'night' },
    styles: ['photo'],
    things: [{ noun: 'man', actions: ['crossing'] }, { noun: 'umbrella' }],
    relations: [['man', 'holding', 'umbrella']],
  },
  {
    prompt:
      'a cat and a dog, both wearing santa hats, sitting in front of a fireplace, christmas tree on the right, cosy living room',
    scene: { setting: 'room', season: 'winter' },
    moods: ['cosy'],
    things: [
      { noun: 'cat', actions: ['wearing santa hats'] },
      { noun: 'dog', actions: ['wearing santa hats'] },
      { noun: 'fireplace' },
      { noun: 'christmas tree' },
    ],
    relations: [
      ['cat', 'in-front-of', 'fireplace'],
      ['dog', 'in-front-of', 'fireplace'],
    ],
  },
  {
    prompt:
      'hundreds of paper lanterns floating over a river at night, reflection in water, thailand festival',
    scene: { setting: 'river', time: 'night' },
    things: [{ noun: 'paper lantern', count: 24, actions: ['floating'] }],
  },
  {
    prompt:
      'a sleek silver sports car in front of a modern glas house, dusk, architectural photography, reflections in the pool',
    scene: { time: 'sunset' },
    moods: ['elegant'],
    things: [{ noun: 'sports car', colours: ['silver'] }, { noun: 'house' }, { noun: 'pool' }],
    relations: [['sports car', 'in-front-of', 'house']],
  },
  {
    prompt:
      'girl with headphones studying at her desk, lofi, rainy night outside the window, cat on the windowsill, ghibli',
    scene: { setting: 'room', time: 'night', weather: 'rain' },
    styles: ['anime'],
    things: [
      { noun: 'girl', actions: ['studying'] },
      { noun: 'desk' },
      { noun: 'cat' },
      { noun: 'window' },
    ],
  },
  {
    prompt:
      'aerial view of a tropical beach, turquoise water, a small white boat, palm trees, drone photo, dji mavic',
    scene: { setting: 'beach', camera: 'aerial' },
    things: [
      { noun: 'boat', size: 'small', colours: ['white'] },
      { noun: 'palm tree', count: 3 },
    ],
  },
  {
    prompt:
      'a chef in a professional kitchen holding a flaming pan, motion, sparks, dramatic lighting, low angle, 24mm',
    scene: { setting: 'kitchen', camera: 'low' },
    moods: ['dramatic'],
    things: [{ noun: 'chef' }, { noun: 'pan', count: 1 }],
    relations: [['chef', 'holding', 'pan']],
  },
]
