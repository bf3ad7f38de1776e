import type { Rgb } from '../../pixels.ts'
import { box, ellipsoid, finish } from '../sculpt/part.ts'
import type { Finish, Paint, Part } from '../sculpt/part.ts'
import { scale } from './tints.ts'

/**
 * A hull: the lower half of a long ellipsoid, cut level at the deck and the keel and square at the
 * stern. `full` (from 1) makes its sides steeper.
 */
export function hull(
  length: number,
  halfWidth: number,
  height: number,
  skin: Paint,
  gloss = 0.5,
  full = 1.1,
): Part[] {
  const coat = finish(skin, { gloss, mirror: gloss > 0.4 ? 0.16 : 0.05 })
  const [x, far] = [-length * 0.1, length * 2]
  return [
    ellipsoid([x, height, 0], [length * 0.6, height * full, halfWidth], coat),
    box([x, height + far, 0], [far, far, far], coat, { carve: true }),
    box([x, -far, 0], [far, far, far], coat, { carve: true }),
    box([-length / 2 - far, height, 0], [far, far, far], coat, {
      carve: true,
      axes: [
        [0.995, -0.1, 0],
        [0.1, 0.995, 0],
        [0, 0, 1],
      ],
    }),
  ]
}

export const cloth = (colour: Rgb): Finish =>
  finish((x, y) => scale(colour, 0.96 + 0.04 * Math.sin(x * 1.1 + y * 1.6)), { gloss: 0.1 })
