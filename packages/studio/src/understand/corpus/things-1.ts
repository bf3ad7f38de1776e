import type { CorpusEntry } from './entry.ts'

export const things1: readonly CorpusEntry[] = [
  { prompt: 'a red car', things: [{ noun: 'car', colours: ['red'] }] },
  {
    prompt: 'a lighthouse on a cliff during a storm',
    scene: { setting: 'mountains', weather: 'storm' },
    things: [{ noun: 'lighthouse' }],
  },
  { prompt: 'a hot air balloon', scene: { setting: 'sky' }, things: [{ noun: 'hot air balloon' }] },
  {
    prompt: 'Three small red balloons floating above a green meadow',
    scene: { setting: 'meadow' },
    things: [{ noun: 'balloon', count: 3, size: 'small', colours: ['red'], actions: ['floating'] }],
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
    prompt: 'twenty paper boats on a pond',
    scene: { setting: 'lake' },
    things: [{ noun: 'paper boat', count: 20 }],
  },
  {
    prompt: 'a field of sunflowers under a blue sky',
    scene: { setting: 'meadow', weather: 'clear' },
    things: [{ noun: 'sunflower', count: 12 }],
  },
  {
    prompt: 'a spaceship flying over a city at night',
    scene: { setting: 'city', time: 'night' },
    things: [{ noun: 'spaceship', actions: ['flying'] }],
  },
  {
    prompt: 'a cabin by a lake in the mountains',
    scene: { setting: 'lake' },
    things: [{ noun: 'cabin' }],
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
    prompt: 'a satellite orbiting earth in outer space',
    scene: { setting: 'space' },
    things: [{ noun: 'satellite', actions: ['orbiting'] }, { noun: 'earth' }],
  },
  {
    prompt: 'a yellow taxi in new york on a snowy evening',
    scene: { setting: 'city', weather: 'snow', time: 'sunset' },
    things: [{ noun: 'taxi', colours: ['yellow'] }],
  },
  {
    prompt: 'a red barn in a wheat field under storm clouds',
    scene: { setting: 'meadow', weather: 'storm' },
    things: [{ noun: 'barn', colours: ['red'] }],
  },
  {
    prompt: 'a convertible driving along a coastal road',
    scene: { setting: 'road' },
    things: [{ noun: 'convertible', actions: ['driving'] }],
  },
  {
    prompt: 'a small village in a valley surrounded by mountains in autumn',
    scene: { setting: 'village', season: 'autumn', surroundings: ['mountains'] },
    things: [],
  },
  {
    prompt: 'a library full of old books, warm light',
    scene: { setting: 'room' },
    moods: ['warm'],
    things: [{ noun: 'book', count: 3 }],
  },
  {
    prompt: 'a tree on a hill at dusk with stars coming out',
    scene: { setting: 'hills' },
    things: [{ noun: 'tree' }],
  },
  { prompt: 'a bridge over a river', scene: { setting: 'river' }, things: [{ noun: 'bridge' }] },
  {
    prompt: 'cityscape with skyscrapers at blue hour',
    scene: { setting: 'skyline', time: 'sunset' },
    things: [{ noun: 'skyscraper', count: 3 }],
  },
  {
    prompt: 'low angle shot of a skyscraper against a stormy sky',
    scene: { camera: 'low', weather: 'storm' },
    things: [{ noun: 'skyscraper' }],
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
    prompt: 'pencil sketch of an old sailing ship',
    styles: ['sketch'],
    things: [{ noun: 'sailing ship' }],
  },
  {
    prompt: 'a haunted house on a hill, spooky, full moon',
    scene: { setting: 'hills', time: 'night', skyLights: ['moon'] },
    moods: ['spooky'],
    things: [{ noun: 'house' }],
  },
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
    prompt: 'a treehouse with a rope ladder and a swing',
    things: [{ noun: 'treehouse' }, { noun: 'rope ladder' }, { noun: 'swing' }],
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
      'A steam train crossing a stone bridge in the Scottish highlands on a cloudy autumn morning',
    scene: { setting: 'hills', weather: 'cloudy', season: 'autumn' },
    things: [
      { noun: 'steam train', actions: ['crossing'] },
      { noun: 'bridge', material: 'stone' },
    ],
  },
]
