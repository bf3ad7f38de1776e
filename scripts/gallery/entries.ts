import type { GenerationParams } from '../../packages/sdk/src/index.ts'

/** One prompt of the gallery. */
export interface GalleryEntry {
  /** Also the name of its files. */
  readonly name: string
  readonly prompt: string
  /** Files of examples/references, in the order of `[image n]`. */
  readonly references?: readonly string[]
  /** References with a name, `@name` in the prompt. */
  readonly subjects?: Readonly<Record<string, readonly string[]>>
  readonly ratio?: NonNullable<GenerationParams['aspect_ratio']>
}

/** Under each heading what its prompts are to show. */
export const galleryEntries: Readonly<Record<string, readonly GalleryEntry[]>> = {
  'One reference, many places': [
    {
      name: 'astronaut-mountains',
      prompt: 'The astronaut of [image 1] in front of snowy mountains at sunset',
      references: ['astronaut.png'],
    },
    {
      name: 'astronaut-stage',
      prompt: '@eileen on a stage in front of red curtains, with a sign saying "WELCOME HOME"',
      subjects: { eileen: ['astronaut.png'] },
    },
    {
      name: 'astronaut-robot-city',
      prompt: 'The astronaut of [image 1] and a robot in a city at night',
      references: ['astronaut.png'],
      ratio: '1:1',
    },
    {
      name: 'astronaut-noir',
      prompt: '@eileen in a rainy city street at night, film noir',
      subjects: { eileen: ['astronaut.png'] },
      ratio: '2:3',
    },
    {
      name: 'cat-garden',
      prompt: 'The cat of [image 1] in a garden full of flowers in spring',
      references: ['chelsea.png'],
    },
    {
      name: 'cat-underwater',
      prompt: 'My cat [image 1] and three fish under water',
      references: ['chelsea.png'],
      ratio: '4:3',
    },
    {
      name: 'coffee-table',
      prompt: 'The cup of coffee of [image 1] on a wooden table in a cosy room',
      references: ['coffee.png'],
      ratio: '4:3',
    },
    {
      name: 'rocket-moon',
      prompt: 'The rocket of [image 1] on a beach at night, with a full moon and stars',
      references: ['rocket.jpg'],
      ratio: '9:16',
    },
  ],
  'Several references': [
    {
      name: 'astronaut-cat-kitchen',
      prompt: '@eileen and @chelsea in a kitchen in the morning',
      subjects: { eileen: ['astronaut.png'], chelsea: ['chelsea.png'] },
    },
    {
      name: 'astronaut-cat-coffee',
      prompt: '[image 1], [image 2] and [image 3] on a beach on a sunny day',
      references: ['astronaut.png', 'chelsea.png', 'coffee.png'],
      ratio: '21:9',
    },
    {
      name: 'cat-style-of-rocket',
      prompt: 'A fox beside a cottage in the hills, in the style of [image 1]',
      references: ['rocket.jpg'],
    },
    {
      name: 'cat-poster',
      prompt: '@chelsea on a poster titled "THE CAT", flat vector',
      subjects: { chelsea: ['chelsea.png'] },
      ratio: '3:4',
    },
  ],
  'From words alone': [
    {
      name: 'fox-balloon',
      prompt: 'A red fox and a hot air balloon over snowy mountains at sunset',
    },
    { name: 'sailboat-sea', prompt: 'A sailboat on the sea at sunset', ratio: '21:9' },
    {
      name: 'sheep-meadow',
      prompt: 'Three sheep and a windmill on a flowering meadow on a clear day',
      ratio: '3:2',
    },
    { name: 'cat-sofa', prompt: 'A ginger cat sleeping on a blue sofa in a living room' },
    { name: 'elephants', prompt: 'Two elephants walking through the desert at sunset' },
    { name: 'deer-forest', prompt: 'A deer in a misty forest at dawn' },
    { name: 'bicycle-bench', prompt: 'A red bicycle beside a bench under a tree in autumn' },
    { name: 'umbrella', prompt: 'A woman with a yellow umbrella in the rain in the city' },
    { name: 'snowman', prompt: 'A boy and a snowman in front of a wooden cabin in the snow' },
    { name: 'bus-village', prompt: 'A blue bus on the road through a village in summer' },
    { name: 'lighthouse', prompt: 'A lighthouse on a cliff above a stormy sea, lightning' },
    { name: 'penguins-aurora', prompt: 'Five penguins on the snow under the northern lights' },
    { name: 'dragon-castle', prompt: 'A golden dragon above a castle on a hill in the fog' },
    { name: 'breakfast', prompt: 'A cup of tea, a croissant and an apple on a table, close-up' },
    { name: 'office-robot', prompt: 'A robot reading a book at a desk in an office' },
    { name: 'skyline', prompt: 'The skyline of a city behind a river at night, a boat in front' },
    { name: 'horses-river', prompt: 'A white horse and a brown horse at a river in the mountains' },
    { name: 'children-park', prompt: 'Two children with red balloons on a meadow, low angle' },
    { name: 'farm-aerial', prompt: 'A tractor on a field, aerial view, cloudy' },
    { name: 'space', prompt: 'An astronaut and a rocket in space near a planet with stars' },
  ],
  Styles: [
    { name: 'watercolour-boats', prompt: 'Boats on a lake before mountains, watercolour' },
    { name: 'low-poly-wolf', prompt: 'A wolf in a winter forest, low-poly' },
    { name: 'pixel-knight', prompt: 'A knight before a castle at night with a moon, pixel art' },
    { name: 'anime-girl', prompt: 'A girl and a dog on a hill under big clouds, anime style' },
    { name: 'blueprint-car', prompt: 'A car in a studio, blueprint' },
    { name: 'ink-village', prompt: 'A village with a church in the hills, ink drawing' },
  ],
  'Other languages': [
    { name: 'chinese-panda', prompt: '一只熊猫在竹林里，清晨有雾' },
    {
      name: 'german-windmill',
      prompt: 'Eine Windmühle und zwei Kühe auf einer Wiese bei Sonnenuntergang',
    },
  ],
}
