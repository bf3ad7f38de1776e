import type { CorpusEntry } from './entry.ts'

export const things2: readonly CorpusEntry[] = [
  {
    prompt: 'I want a picture of a pirate ship on a stormy sea with lightning in the sky',
    scene: { setting: 'sea', weather: 'storm' },
    things: [{ noun: 'pirate ship' }],
  },
  {
    prompt: 'an isometric low poly island with a small house and a palm tree',
    scene: { camera: 'aerial', setting: 'beach' },
    styles: ['low-poly'],
    things: [{ noun: 'house', size: 'small' }, { noun: 'palm tree' }],
  },
  {
    prompt: 'A medieval castle on top of a hill overlooking a village',
    scene: { setting: 'hills' },
    things: [{ noun: 'castle' }, { noun: 'village' }],
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
    prompt: 'smartphone mockup floating above clouds, pastel colors, 3d render',
    styles: ['3d'],
    moods: ['dreamy'],
    things: [{ noun: 'smartphone' }],
  },
  {
    prompt: 'the moon rises over a quiet village in winter',
    scene: { season: 'winter', setting: 'village', time: 'night', skyLights: ['moon'] },
    things: [],
  },
  {
    prompt: 'a light blue vintage car with a surfboard on the roof driving along the coast',
    scene: { setting: 'beach' },
    things: [{ noun: 'car', colours: ['light blue'] }, { noun: 'surfboard' }],
  },
  {
    prompt: 'vector illustration of a rocket launching, flat design, blue background',
    scene: { setting: 'studio' },
    styles: ['flat illustration'],
    things: [{ noun: 'rocket', actions: ['launching'] }],
  },
  {
    prompt: 'an alien spaceship hovering above a wheat field at midnight, mysterious',
    scene: { setting: 'meadow', time: 'night' },
    moods: ['mysterious'],
    things: [{ noun: 'alien spaceship', actions: ['hovering'] }],
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
    prompt: 'A train passes through a snowy valley while smoke rises into the evening sky',
    scene: { setting: 'mountains', time: 'sunset', season: 'winter' },
    things: [{ noun: 'train' }],
  },
  {
    prompt: 'minimalist poster of mount fuji with a red sun',
    scene: { setting: 'mountains' },
    styles: ['minimalist'],
    things: [{ noun: 'sun', colours: ['red'] }],
  },
  {
    prompt: 'horse-drawn carriage in old London, gas lamps, fog',
    scene: { setting: 'city', weather: 'fog' },
    things: [{ noun: 'carriage' }, { noun: 'gas lamp', count: 3 }],
  },
  {
    prompt: 'an old wooden boat at a pier, mist, early morning',
    scene: { time: 'dawn', weather: 'fog', setting: 'beach' },
    things: [{ noun: 'boat', material: 'wooden' }],
  },
  {
    prompt: 'steaming bowl of ramen with chopsticks, dark moody background',
    moods: ['dark'],
    things: [{ noun: 'ramen bowl' }, { noun: 'chopsticks' }],
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
    prompt: 'a lonely tree in a snowy field at dawn',
    scene: { setting: 'snowfield', time: 'dawn' },
    things: [{ noun: 'tree' }],
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
    prompt: 'vintage travel poster of Venice with gondolas',
    scene: { setting: 'city' },
    styles: ['flat illustration'],
    things: [{ noun: 'gondola', count: 3 }],
  },
  {
    prompt: 'snow globe with a tiny village inside',
    things: [{ noun: 'snow globe' }, { noun: 'village', size: 'tiny' }],
  },
  {
    prompt: 'a stack of pancakes with butter and maple syrup, food photography',
    styles: ['photo'],
    things: [{ noun: 'pancake', count: 5 }, { noun: 'butter' }, { noun: 'maple syrup' }],
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
    scene: { setting: 'sea', weather: 'fog', time: 'night', skyLights: ['moon'] },
    things: [{ noun: 'ghost ship' }],
  },
  {
    prompt: 'the inside of a cozy tent at night with fairy lights',
    scene: { setting: 'room', time: 'night' },
    moods: ['cosy'],
    things: [{ noun: 'fairy light', count: 3 }],
  },
  {
    prompt: 'A tall glass of iced lemonade with a straw and mint leaves on a sunny terrace',
    scene: { weather: 'clear', setting: 'garden' },
    things: [
      { noun: 'lemonade glass', size: 'large' },
      { noun: 'straw' },
      { noun: 'mint leaf', count: 3 },
    ],
  },
  {
    prompt: 'old wooden bridge over a misty river, autumn trees',
    scene: { setting: 'river', weather: 'fog', season: 'autumn' },
    things: [
      { noun: 'bridge', material: 'wooden' },
      { noun: 'tree', count: 3 },
    ],
  },
  {
    prompt: 'Christmas tree with presents underneath, snow falling outside the window',
    scene: { weather: 'snow', season: 'winter' },
    things: [{ noun: 'christmas tree' }, { noun: 'present', count: 3 }, { noun: 'window' }],
  },
  {
    prompt: 'Cherry blossoms falling over a quiet temple in kyoto',
    scene: { setting: 'city' },
    things: [{ noun: 'cherry blossom', count: 3, actions: ['falling'] }, { noun: 'temple' }],
  },
  {
    prompt: 'Empty wooden table with a blurred kitchen background',
    scene: { setting: 'kitchen' },
    things: [{ noun: 'table', material: 'wooden' }],
  },
  {
    prompt: 'six paper lanterns floating in the night sky above a river',
    scene: { time: 'night' },
    things: [{ noun: 'paper lantern', count: 6, actions: ['floating'] }],
  },
  { prompt: 'a birthday cake shaped like a rocket', things: [{ noun: 'birthday cake' }] },
]
