import type { CorpusEntry } from './entry.ts'

export const people1: readonly CorpusEntry[] = [
  {
    prompt: 'astronaut riding a horse',
    things: [{ noun: 'astronaut' }, { noun: 'horse' }],
    relations: [['astronaut', 'riding', 'horse']],
  },
  {
    prompt: 'a couple of kids building a sandcastle',
    things: [{ noun: 'kid', count: 2, actions: ['building'] }, { noun: 'sandcastle' }],
  },
  {
    prompt: 'a robot standing between a car and a truck',
    things: [{ noun: 'robot' }, { noun: 'car' }, { noun: 'truck' }],
    relations: [['robot', 'between', 'car', 'truck']],
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
    prompt: 'a man walking his dog in the park',
    scene: { setting: 'garden' },
    things: [{ noun: 'man', actions: ['walking'] }, { noun: 'dog' }],
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
    prompt: 'an astronaut standing on the surface of mars',
    scene: { setting: 'desert' },
    things: [{ noun: 'astronaut' }],
  },
  {
    prompt: 'a surfer riding a big wave in hawaii',
    scene: { setting: 'sea' },
    things: [{ noun: 'surfer' }],
  },
  {
    prompt: 'two friends having coffee in a paris cafe',
    scene: { setting: 'room' },
    things: [{ noun: 'friend', count: 2 }, { noun: 'coffee' }],
  },
  {
    prompt: 'a penguin family on the ice in antarctica',
    scene: { setting: 'snowfield' },
    things: [{ noun: 'penguin', count: 3 }],
  },
  {
    prompt: 'a cowboy at sunset',
    scene: { time: 'sunset', setting: 'meadow' },
    things: [{ noun: 'cowboy' }],
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
    prompt: 'anime girl with blue hair on a rooftop at night, city lights behind her',
    scene: { setting: 'skyline', time: 'night' },
    styles: ['anime'],
    things: [{ noun: 'girl', actions: ['with blue hair'] }],
  },
  {
    prompt: 'black and white photo of a jazz musician playing the saxophone',
    styles: ['black and white'],
    things: [{ noun: 'jazz musician', actions: ['playing'] }, { noun: 'saxophone' }],
    relations: [['jazz musician', 'holding', 'saxophone']],
  },
  {
    prompt: 'cyberpunk samurai in neon-lit rain',
    scene: { weather: 'rain' },
    styles: ['cyberpunk'],
    things: [{ noun: 'samurai' }],
  },
  {
    prompt: 'masterpiece, best quality, 1girl, white dress, meadow, sunlight',
    scene: { setting: 'meadow' },
    things: [{ noun: 'girl' }],
  },
  {
    prompt: 'Advertisement for running shoes: an athlete jumping over a puddle',
    things: [{ noun: 'running shoe' }, { noun: 'athlete', actions: ['jumping'] }],
  },
  {
    prompt:
      'Once upon a time a princess lived in a castle. The castle stood on a hill and a dragon slept beside it.',
    scene: { setting: 'hills' },
    things: [{ noun: 'princess' }, { noun: 'castle' }, { noun: 'dragon', actions: ['sleeping'] }],
    relations: [['dragon', 'beside', 'castle']],
  },
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
    scene: { setting: 'kitchen' },
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
    prompt: 'A girl named Luna holds a lantern. Luna looks at the moon.',
    scene: { skyLights: ['moon'] },
    things: [{ noun: 'girl' }, { noun: 'lantern' }],
    relations: [['girl', 'holding', 'lantern']],
  },
]
