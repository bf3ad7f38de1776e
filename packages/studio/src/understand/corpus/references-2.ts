import type { CorpusEntry } from './entry.ts'

export const references2: readonly CorpusEntry[] = [
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
    texts: [['NEW', null]],
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
    scene: { styleReferences: [0], setting: 'village' },
    things: [{ noun: 'dragon' }],
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
]
