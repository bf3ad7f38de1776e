import type { CorpusEntry } from './entry.ts'

export const thingsInRelation: readonly CorpusEntry[] = [
  {
    prompt: 'an orange on a table',
    things: [{ noun: 'orange', colours: [] }, { noun: 'table' }],
    relations: [['orange', 'on', 'table']],
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
    prompt: 'a navy blue vase with pink tulips',
    things: [
      { noun: 'vase', colours: ['dark blue'] },
      { noun: 'tulip', colours: ['pink'], count: 3 },
    ],
    relations: [['tulip', 'inside', 'vase']],
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
    prompt: 'a lamp on a desk next to a stack of books',
    things: [{ noun: 'lamp' }, { noun: 'desk' }, { noun: 'book', count: 5 }],
    relations: [['lamp', 'on', 'desk']],
  },
  {
    prompt: 'a table with a cake and three candles on it',
    things: [{ noun: 'table' }, { noun: 'cake' }, { noun: 'candle', count: 3 }],
    relations: [['cake', 'on', 'table']],
  },
  {
    prompt: 'a street lamp on a foggy bridge at midnight',
    scene: { time: 'night', weather: 'fog' },
    things: [{ noun: 'street lamp' }, { noun: 'bridge' }],
    relations: [['street lamp', 'on', 'bridge']],
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
    prompt: 'Photo of a modern office with a laptop on the desk and a plant in the corner',
    scene: { setting: 'office' },
    styles: ['photo'],
    things: [{ noun: 'laptop' }, { noun: 'desk' }, { noun: 'plant' }],
    relations: [['laptop', 'on', 'desk']],
  },
  {
    prompt: 'macro photo of a dew drop on a green leaf',
    scene: { camera: 'close-up' },
    styles: ['photo'],
    things: [{ noun: 'dew drop' }, { noun: 'leaf', colours: ['green'] }],
    relations: [['dew drop', 'on', 'leaf']],
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
    prompt: 'Two red apples and one green apple on a white plate',
    things: [
      { noun: 'apple', count: 2, colours: ['red'] },
      { noun: 'apple', count: 1, colours: ['green'] },
      { noun: 'plate', colours: ['white'] },
    ],
    relations: [['apple', 'on', 'plate']],
  },
  {
    prompt: 'a bench between two trees',
    things: [{ noun: 'bench' }, { noun: 'tree', count: 2 }],
    relations: [['bench', 'between', 'tree']],
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
    prompt: 'a gold wedding ring on a red rose',
    things: [
      { noun: 'wedding ring', material: 'golden' },
      { noun: 'rose', colours: ['red'] },
    ],
    relations: [['wedding ring', 'on', 'rose']],
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
    prompt: 'a bouquet of white roses in a blue vase by the window',
    things: [{ noun: 'rose bouquet' }, { noun: 'vase', colours: ['blue'] }, { noun: 'window' }],
    relations: [['rose bouquet', 'inside', 'vase']],
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
    prompt: 'sushi platter on a slate board, overhead shot, dark background',
    scene: { camera: 'aerial' },
    things: [{ noun: 'sushi platter' }, { noun: 'board', material: 'stone' }],
    relations: [['sushi platter', 'on', 'board']],
  },
]
