import type { CorpusEntry } from './entry.ts'

export const animals1: readonly CorpusEntry[] = [
  {
    prompt: 'cat',
    scene: { setting: 'studio', settingPhrase: null, time: 'day' },
    things: [{ noun: 'cat', count: 1 }],
  },
  { prompt: 'A fox in the snow', scene: { setting: 'snowfield' }, things: [{ noun: 'fox' }] },
  {
    prompt: 'two dogs playing on the beach',
    scene: { setting: 'beach' },
    things: [{ noun: 'dog', count: 2, actions: ['playing'] }],
  },
  { prompt: 'an orange cat', things: [{ noun: 'cat', colours: ['orange'] }] },
  { prompt: 'a black and white cat', things: [{ noun: 'cat', colours: ['black', 'white'] }] },
  {
    prompt: 'polar bear on an iceberg',
    scene: { setting: 'snowfield' },
    things: [{ noun: 'polar bear' }],
  },
  {
    prompt: 'a flock of birds flying over a lake at sunrise',
    scene: { setting: 'lake', time: 'dawn' },
    things: [{ noun: 'bird', count: 9, actions: ['flying'] }],
  },
  {
    prompt: 'a herd of elephants crossing a river in africa',
    scene: { setting: 'river' },
    things: [{ noun: 'elephant', count: 7, actions: ['crossing'] }],
  },
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
    prompt: 'an owl looking at the moon',
    scene: { time: 'night', skyLights: ['moon'] },
    things: [{ noun: 'owl' }],
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
    prompt: 'a cat wearing a hat and holding a sword',
    things: [{ noun: 'cat', actions: ['wearing a hat'] }, { noun: 'sword' }],
    relations: [['cat', 'holding', 'sword']],
  },
  {
    prompt: 'a wolf howling on a snowy hill under the full moon',
    scene: { setting: 'hills', time: 'night', season: 'winter', skyLights: ['moon'] },
    things: [{ noun: 'wolf', actions: ['howling'] }],
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
    prompt: 'a sea turtle swimming underwater near a coral reef',
    scene: { setting: 'underwater' },
    things: [{ noun: 'sea turtle', actions: ['swimming'] }],
  },
  {
    prompt: 'a deer in a misty forest clearing, early morning',
    scene: { setting: 'forest', weather: 'fog', time: 'dawn' },
    things: [{ noun: 'deer' }],
  },
  {
    prompt: 'an eagle soaring above the clouds',
    scene: { setting: 'sky' },
    things: [{ noun: 'eagle', actions: ['soaring'] }],
  },
  {
    prompt: 'a waterfall in the jungle with a parrot on a branch',
    scene: { setting: 'forest' },
    things: [{ noun: 'waterfall' }, { noun: 'parrot' }, { noun: 'branch' }],
    relations: [['parrot', 'on', 'branch']],
  },
  {
    prompt: 'close-up of a bee on a purple flower',
    scene: { camera: 'close-up' },
    things: [{ noun: 'bee' }, { noun: 'flower', colours: ['purple'] }],
    relations: [['bee', 'on', 'flower']],
  },
  {
    prompt: 'low-poly fox, isometric',
    scene: { camera: 'aerial' },
    styles: ['low-poly'],
    things: [{ noun: 'fox' }],
  },
  {
    prompt: 'a cute baby dragon, 3D render, pixar style, highly detailed, 8k',
    scene: { notUnderstood: [] },
    styles: ['3d', 'cartoon'],
    things: [{ noun: 'baby dragon' }],
  },
  {
    prompt: 'A brave little mouse sails a paper boat down a stream',
    scene: { setting: 'river' },
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
    prompt:
      'Create an image of a golden retriever puppy playing with a tennis ball in the backyard, shallow depth of field',
    scene: { setting: 'garden' },
    things: [{ noun: 'golden retriever puppy', actions: ['playing'] }, { noun: 'tennis ball' }],
  },
  {
    prompt: 'Please draw me a unicorn jumping over a rainbow',
    scene: { skyLights: ['rainbow'] },
    things: [{ noun: 'unicorn', actions: ['jumping'] }],
  },
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
    prompt: 'a frog in a top hat playing the banjo on a lily pad',
    things: [
      { noun: 'frog', actions: ['wearing a top hat', 'playing'] },
      { noun: 'banjo' },
      { noun: 'lily pad' },
    ],
    relations: [
      ['frog', 'holding', 'banjo'],
      ['frog', 'on', 'lily pad'],
    ],
  },
  {
    prompt: 'seven white swans on a calm lake',
    scene: { setting: 'lake' },
    moods: ['peaceful'],
    things: [{ noun: 'swan', count: 7, colours: ['white'] }],
  },
  { prompt: 'a cat and a dog looking at each other', things: [{ noun: 'cat' }, { noun: 'dog' }] },
  {
    prompt: 'a snow leopard on a snowy mountain peak',
    scene: { setting: 'mountains', season: 'winter' },
    things: [{ noun: 'snow leopard' }],
  },
  {
    prompt: 'dragon breathing fire over a burning castle at night',
    scene: { time: 'night' },
    things: [{ noun: 'dragon', actions: ['breathing'] }, { noun: 'fire' }, { noun: 'castle' }],
  },
  {
    prompt: 'A panda eating bamboo in a bamboo forest',
    scene: { setting: 'forest' },
    things: [{ noun: 'panda', actions: ['eating'] }, { noun: 'bamboo' }],
    relations: [['panda', 'holding', 'bamboo']],
  },
]
