/** As users of image generators write: long, comma-separated, camera talk, brands, slips. */
import type { CorpusEntry } from './entry.ts'

export const users1: readonly CorpusEntry[] = [
  {
    prompt:
      'portrait of a old fisherman, weathered face, white beard, yellow raincoat, harbour in the background, overcast, Kodak Portra 400, 85mm f/1.4, shallow depth of field --ar 3:2',
    scene: { setting: 'beach', weather: 'cloudy' },
    styles: ['photo'],
    things: [{ noun: 'fisherman', count: 1 }],
  },
  {
    prompt:
      'red panda sitting on a mossy log, bamboo forest, soft morning light, national geographic, 8k uhd, hyperrealistic',
    scene: { setting: 'forest' },
    styles: ['photo'],
    things: [{ noun: 'red panda', actions: ['sitting'] }, { noun: 'log' }],
    relations: [['red panda', 'on', 'log']],
  },
  {
    prompt:
      'a cozy coffee shop with a neon sign that says "OPEN LATE", rainy night, reflections on wet pavement, cinematic',
    scene: { setting: 'room', time: 'night', weather: 'rain' },
    texts: [['OPEN LATE', 'neon sign']],
    moods: ['cosy'],
    styles: ['cinematic'],
    things: [{ noun: 'neon sign' }],
  },
  {
    prompt:
      'masterpiece, best quality, 1girl, silver hair, red eyes, black dress, standing in a flower garden, full moon, night, fireflies',
    scene: { setting: 'garden', time: 'night', skyLights: ['moon'] },
    things: [
      { noun: 'girl', count: 1 },
      { noun: 'firefly', count: 3 },
    ],
  },
  {
    prompt:
      'Nike style running shoe floating in mid air, splash of turquoise paint, studio lighting, black background, product photography, octane render',
    scene: { setting: 'studio' },
    styles: ['photo', '3d'],
    things: [{ noun: 'running shoe', actions: ['floating'] }],
  },
  {
    prompt:
      'cute baby dragon hatching from an egg, pixar style, warm lighting, big eyes, highly detialed',
    styles: ['cartoon'],
    moods: ['warm'],
    things: [{ noun: 'baby dragon', count: 1 }, { noun: 'egg' }],
  },
  {
    prompt:
      'wide angle shot of a lone hiker with a red backpack standing on a cliff above the clouds, sunrise, epic scale, unreal engine 5',
    scene: { setting: 'mountains', time: 'dawn', camera: 'wide' },
    moods: ['epic'],
    styles: ['3d'],
    things: [{ noun: 'hiker', count: 1 }],
  },
  {
    prompt:
      'isometric tiny kitchen, wooden table with two chairs, fridge, potted plants on the window sill, pastel colors, blender 3d, low poly',
    scene: { setting: 'kitchen', camera: 'aerial' },
    styles: ['low-poly', '3d'],
    things: [
      { noun: 'table', material: 'wooden' },
      { noun: 'chair', count: 2 },
      { noun: 'fridge' },
      { noun: 'potted plant', count: 3 },
    ],
  },
  {
    prompt:
      'school of tropical fish swimming around a coral reef, sun rays from above, underwater photography, gopro',
    scene: { setting: 'underwater' },
    styles: ['photo'],
    things: [{ noun: 'tropical fish', count: 9, actions: ['swimming'] }],
  },
  {
    prompt:
      'new york skyline at dusk, long exposure, light trails, view from brooklyn bridge, ultra wide',
    scene: { setting: 'skyline', time: 'sunset', camera: 'wide' },
    things: [{ noun: 'brooklyn bridge' }],
  },
  {
    prompt:
      'A minimalist poster of a whale under a crescent moon, deep blue palette, title "Moonsong" at the top',
    scene: { time: 'night', setting: 'sea', skyLights: ['moon'] },
    texts: [['Moonsong', null]],
    styles: ['minimalist', 'flat illustration'],
    things: [{ noun: 'whale', count: 1 }],
  },
  {
    prompt:
      'a rusty robot holding a dandelion, post-apocalyptic city ruins, golden hour, volumetric light, trending on artstation',
    scene: { setting: 'city', time: 'sunset' },
    things: [{ noun: 'robot' }, { noun: 'dandelion' }],
    relations: [['robot', 'holding', 'dandelion']],
  },
  {
    prompt:
      'Two cats, one black and one white, sitting on a windowsill looking at each other, rainy window, lofi aesthetic',
    scene: { setting: 'room', weather: 'rain' },
    things: [
      { noun: 'cat', count: 1, colours: ['black'], actions: ['sitting'] },
      { noun: 'cat', count: 1, colours: ['white'], actions: ['sitting'] },
      { noun: 'window' },
    ],
    relations: [['cat', 'looking-at', 'cat']],
  },
  {
    prompt:
      'steampunk airship flying over a victorian village, brass and copper details, dramatic clouds, concept art by a master, 4k',
    scene: { setting: 'village', weather: 'cloudy' },
    styles: ['steampunk', 'concept art'],
    things: [{ noun: 'airship', count: 1, actions: ['flying'] }],
  },
  {
    prompt:
      'photo of a bowl of ramen with a soft boiled egg, chopsticks resting on the bowl, steam, dark wood table, top down, food photography',
    scene: { camera: 'aerial' },
    styles: ['photo'],
    things: [
      { noun: 'ramen bowl' },
      { noun: 'egg', count: 1 },
      { noun: 'chopsticks' },
      { noun: 'table', material: 'wooden' },
    ],
    relations: [['chopsticks', 'on', 'ramen bowl']],
  },
  {
    prompt:
      'aurora borealis over a frozen lake, small red cabin, pine trees covered in snow, long exposure, sharp focus',
    scene: { setting: 'snowfield', time: 'night', season: 'winter', skyLights: ['aurora'] },
    things: [
      { noun: 'cabin', size: 'small', colours: ['red'] },
      { noun: 'pine tree', count: 3 },
    ],
  },
  {
    prompt:
      'rockstar playing electric guitar on stage, purple spotlights, smoke, huge crowd, concert photography, low angle',
    scene: { setting: 'stage', camera: 'low' },
    things: [
      { noun: 'rockstar', count: 1, actions: ['playing'] },
      { noun: 'electric guitar' },
      { noun: 'crowd' },
    ],
    relations: [['rockstar', 'holding', 'electric guitar']],
  },
  {
    prompt:
      'logo for a bakery called "Crumb & Co", a croissant and wheat, flat vector, beige and brown, white background, no gradients',
    scene: { setting: 'studio', excluded: ['gradient'] },
    texts: [['Crumb & Co', null]],
    styles: ['flat illustration'],
    things: [{ noun: 'croissant', count: 1 }, { noun: 'wheat' }],
  },
  {
    prompt:
      'a lighthouse on a rocky island, huge waves crashing, thunderstorm, lightning in the sky, oil painting, in the style of turner',
    scene: { setting: 'beach', weather: 'storm' },
    styles: ['oil painting'],
    things: [{ noun: 'lighthouse' }],
  },
  {
    prompt:
      'happy corgi running thru a field of lavender, tongue out, summer, backlit, 70-200mm lens',
    scene: { setting: 'meadow', season: 'summer' },
    moods: ['cheerful'],
    things: [{ noun: 'corgi', actions: ['running'] }, { noun: 'lavender' }],
  },
  {
    prompt:
      'a medieval village by a river with mountains behind, autumn colors, morning mist, matte painting',
    scene: {
      setting: 'village',
      season: 'autumn',
      time: 'dawn',
      weather: 'fog',
      surroundings: ['river', 'mountains'],
    },
    styles: ['concept art'],
    things: [],
  },
  {
    prompt:
      'close-up of a bee on a sunflower, macro lens, dew drops, blurred green background, bokeh',
    scene: { camera: 'close-up' },
    things: [{ noun: 'bee' }, { noun: 'sunflower' }, { noun: 'dew drop', count: 3 }],
    relations: [['bee', 'on', 'sunflower']],
  },
  {
    prompt:
      'samurai with a katana standing under a cherry blossom tree, petals in the wind, red sun in the background, ukiyo-e',
    styles: ['ink'],
    things: [
      { noun: 'samurai' },
      { noun: 'katana' },
      { noun: 'cherry blossom tree' },
      { noun: 'petal', count: 3 },
      { noun: 'sun', colours: ['red'] },
    ],
    relations: [['samurai', 'under', 'cherry blossom tree']],
  },
  {
    prompt:
      'modern office interior, large windows, a woman working on a laptop at a wooden desk, plants, natural light, scandinavian design',
    scene: { setting: 'office', time: 'day' },
    things: [
      { noun: 'woman', actions: ['working'] },
      { noun: 'laptop' },
      { noun: 'desk', material: 'wooden' },
      { noun: 'plant', count: 3 },
      { noun: 'window', size: 'large', count: 3 },
    ],
  },
  {
    prompt:
      'Vintage travel poster for Amalfi, lemon trees, blue sea, white sailboat, text "AMALFI" in bold letters, art deco',
    scene: { setting: 'sea' },
    texts: [['AMALFI', null]],
    styles: ['flat illustration'],
    things: [
      { noun: 'lemon tree', count: 3 },
      { noun: 'sailboat', colours: ['white'] },
    ],
  },
  {
    prompt:
      'a white ceramic mug with the words "Good Morning" on a wooden table next to a croissant, sunlight from the left, minimal',
    scene: { time: 'day' },
    texts: [['Good Morning', 'mug']],
    styles: ['minimalist'],
    things: [
      { noun: 'mug', colours: ['white'], material: 'ceramic' },
      { noun: 'table', material: 'wooden' },
      { noun: 'croissant' },
    ],
    relations: [['mug', 'on', 'table']],
  },
  {
    prompt:
      'astronaut riding a dinosaur through the desert, retro sci-fi book cover, 70s, grainy, orange and teal',
    scene: { setting: 'desert' },
    moods: ['futuristic', 'nostalgic'],
    things: [{ noun: 'astronaut' }, { noun: 'dinosaur' }],
    relations: [['astronaut', 'riding', 'dinosaur']],
  },
  {
    prompt:
      'an old red pick-up truck parked on a gravel road thru the desert, cactuses on both sides, Route 66, noon, harsh sun',
    scene: { setting: 'road', time: 'day' },
    things: [
      { noun: 'pick up truck', colours: ['red'] },
      { noun: 'cactus', count: 3 },
    ],
  },
  {
    prompt:
      'kids building a snowman in the park, colorful hats and scarves, falling snow, christmas lights, storybook illustration',
    scene: { setting: 'garden', weather: 'snow', season: 'winter' },
    styles: ['cartoon'],
    things: [{ noun: 'kid', count: 3, actions: ['building'] }, { noun: 'snowman' }],
  },
  {
    prompt:
      'cyberpunk samurai cat wearing sunglasses, neon signs in japanese, rain, tokyo alley, blade runner vibes, highly detailed, unreal engine',
    scene: { setting: 'city', weather: 'rain' },
    styles: ['cyberpunk'],
    things: [
      { noun: 'samurai cat', count: 1 },
      { noun: 'neon sign', count: 3 },
    ],
  },
]
