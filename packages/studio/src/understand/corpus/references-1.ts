import type { CorpusEntry } from './entry.ts'

export const references1: readonly CorpusEntry[] = [
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
    scene: { setting: 'kitchen' },
    things: [{ noun: '', references: [0] }, { noun: 'plant' }],
    relations: [['@0', 'beside', 'plant']],
  },
  {
    prompt: 'make her smile in a flower garden',
    references: ['anna'],
    scene: { setting: 'garden' },
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
    scene: { setting: 'garden' },
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
]
