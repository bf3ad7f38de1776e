import type { RenderRequest } from '../../src/steps.ts'

/** Scenes that together pass through every setting of weight, light, kind of drawing and style. */
export const goldenPrompts = [
  'a red fox and a hot air balloon over snowy mountains at sunset',
  'three sheep and a windmill on a flowering meadow on a clear day',
  'a sailboat on the sea at dawn',
  'a woman with a yellow umbrella in the rain in the city',
  'a ginger cat sleeping on a blue sofa in a living room',
  'five penguins on the snow under the northern lights',
  'a deer in a misty forest',
  'fish and corals under water',
  'a rocket in space near a planet',
  'a red car in front of a skyline at night',
  'a wolf in a winter forest, low-poly',
  'boats on a lake before mountains, watercolour',
  'a knight before a castle at night, pixel art',
  'a bottle of perfume on a table, studio, title "NOVA"',
] as const

/** As small as shows what it is. */
export function goldenRequest(prompt: string): RenderRequest {
  return { prompt, references: [], width: 320, height: 180, seed: 7 }
}
