import type { CorpusEntry } from './entry.ts'

export const people2: readonly CorpusEntry[] = [
  {
    prompt: 'Two astronauts planting a flag on mars',
    scene: { setting: 'desert' },
    things: [{ noun: 'astronaut', count: 2, actions: ['planting'] }, { noun: 'flag' }],
  },
  {
    prompt: 'a group of friends sitting around a campfire on the beach at night',
    scene: { setting: 'beach', time: 'night' },
    things: [{ noun: 'friend', count: 5, actions: ['sitting'] }, { noun: 'campfire' }],
    relations: [['friend', 'beside', 'campfire']],
  },
  {
    prompt: 'a ballerina dancing on a stage under a spotlight',
    scene: { setting: 'stage' },
    things: [{ noun: 'ballerina', actions: ['dancing'] }],
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
  {
    prompt: 'young chef with tattoos plating a dessert in a restaurant kitchen',
    scene: { setting: 'kitchen' },
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
    prompt: 'a street musician playing the violin in the subway',
    scene: { setting: 'room' },
    things: [{ noun: 'street musician', actions: ['playing'] }, { noun: 'violin' }],
    relations: [['street musician', 'holding', 'violin']],
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
    prompt: 'children playing football in the park on a sunny afternoon',
    scene: { setting: 'garden', weather: 'clear', time: 'day' },
    things: [{ noun: 'child', count: 3, actions: ['playing'] }, { noun: 'football' }],
  },
  {
    prompt: 'a pirate with a parrot on his shoulder',
    things: [{ noun: 'pirate' }, { noun: 'parrot' }],
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
    prompt: 'una niña con un globo rojo en el parque',
    scene: { setting: 'garden' },
    things: [{ noun: 'girl' }, { noun: 'balloon', colours: ['red'] }],
    relations: [['girl', 'holding', 'balloon']],
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
    prompt: 'dog astronaut floating in space, planet earth in the distance',
    scene: { setting: 'space' },
    things: [{ noun: 'dog astronaut', actions: ['floating'] }, { noun: 'planet earth' }],
  },
  {
    prompt: 'A man proposes to his girlfriend under a big oak tree',
    things: [{ noun: 'man' }, { noun: 'girlfriend' }, { noun: 'oak tree', size: 'large' }],
  },
  {
    prompt: 'A scientist looking into a microscope in a laboratory',
    scene: { setting: 'office' },
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
    prompt: 'woman with curly hair and freckles smiling at the camera, golden hour',
    scene: { time: 'sunset' },
    things: [{ noun: 'woman' }],
  },
  {
    prompt: 'Family of four having a picnic in a park on a summer day',
    scene: { setting: 'garden', season: 'summer' },
    things: [{ noun: 'family' }, { noun: 'picnic' }],
  },
  {
    prompt: 'A monk meditating on a mountain peak above the clouds at sunrise',
    scene: { setting: 'mountains', time: 'dawn' },
    things: [{ noun: 'monk', actions: ['meditating'] }],
  },
  {
    prompt: 'two hikers with backpacks walking on a trail through the alps',
    scene: { setting: 'road' },
    things: [{ noun: 'hiker', count: 2, actions: ['walking'] }],
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
    prompt: 'robot barista serving coffee in a futuristic cafe',
    scene: { setting: 'room' },
    moods: ['futuristic'],
    things: [{ noun: 'robot barista', actions: ['serving'] }, { noun: 'coffee' }],
  },
  {
    prompt: 'A lone cowboy rides through the desert at high noon',
    scene: { setting: 'desert', time: 'day' },
    things: [{ noun: 'cowboy', count: 1 }],
  },
]
