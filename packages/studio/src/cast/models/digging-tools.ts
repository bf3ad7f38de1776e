import type { Rgb } from '../../pixels.ts'
import { box, finish, limb, smooth, torus, tube } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { leaning, steel } from './hand-tools-parts.ts'
import { timber } from './sundries-parts.ts'
import { or } from './tints.ts'
import { curved, darkMetal, plate } from './wheels.ts'

/** A felling axe, standing on its handle. */
export function axe(paint: Rgb | null): Sculpture {
  const head = finish(or(paint, '#a8302a'), { gloss: 0.5, mirror: 0.1 })
  const handle = smooth<Vec3>(
    [
      [0.1, 0, 0],
      [0.02, 0.25, 0],
      [0.06, 1.0, 0],
      [0, 2.0, 0],
      [0, 2.75, 0],
    ],
    3,
  )
  const blade: readonly Vec2[] = [
    [-0.2, 2.24],
    [0.12, 2.26],
    [0.42, 2.12],
    [0.74, 1.82],
    [0.86, 2.36],
    [0.76, 2.96],
    [0.42, 2.74],
    [0.12, 2.62],
    [-0.2, 2.62],
  ]
  return {
    yaw: 0.35,
    pitch: 0.06,
    parts: leaning(
      [
        ...tube(handle, 0.085, 0.075, timber('#b5793f')),
        plate(blade, 0.09, head, { round: 0.03 }),
        plate(
          [
            [0.62, 1.9],
            [0.76, 1.76],
            [0.89, 2.36],
            [0.78, 3.02],
            [0.63, 2.9],
            [0.72, 2.4],
          ],
          0.06,
          steel,
          { round: 0.03 },
        ),
      ],
      0.35,
    ),
  }
}

export function pickaxe(paint: Rgb | null): Sculpture {
  const iron = paint === null ? darkMetal : finish(paint, { gloss: 0.5, mirror: 0.15 })
  const arm = (side: number): Part[] =>
    tube(
      smooth<Vec3>(
        [
          [0, 2.5, 0],
          [side * 0.45, 2.46, 0],
          [side * 0.85, 2.28, 0],
          [side * 1.15, 1.98, 0],
        ],
        3,
      ),
      0.13,
      0.025,
      iron,
    )
  return {
    yaw: 0.35,
    pitch: 0.06,
    parts: [
      limb([0, 0.05, 0], [0, 2.62, 0], 0.075, 0.09, timber('#b5793f')),
      ...arm(1),
      ...arm(-1),
      box([0, 2.5, 0], [0.17, 0.14, 0.15], iron, { round: 0.04 }),
    ],
  }
}

/** A garden spade, its blade down. */
export function shovel(paint: Rgb | null): Sculpture {
  const blade = finish(or(paint, '#8a9198'), { gloss: 0.6, mirror: 0.4 })
  const wood = timber('#b5793f')
  return {
    yaw: 0.35,
    pitch: 0.08,
    parts: [
      plate(
        curved([
          [0, 0],
          [0.26, 0.16],
          [0.34, 0.55],
          [0.32, 0.9],
          [0.1, 0.98],
          [-0.1, 0.98],
          [-0.32, 0.9],
          [-0.34, 0.55],
          [-0.26, 0.16],
        ]),
        0.04,
        blade,
        { round: 0.025 },
      ),
      limb([0, 0.55, 0.03], [0, 1.25, 0.03], 0.05, 0.075, blade, { blend: 0.05 }),
      limb([0, 1.1, 0.03], [0, 2.6, 0], 0.06, 0.055, wood),
      limb([0, 2.56, 0], [-0.17, 2.86, 0], 0.055, 0.045, wood, { blend: 0.04 }),
      limb([0, 2.56, 0], [0.17, 2.86, 0], 0.055, 0.045, wood, { blend: 0.04 }),
      limb([-0.2, 2.88, 0], [0.2, 2.88, 0], 0.06, 0.06, wood),
      torus([0, 1.2, 0.03], 0.07, 0.02, darkMetal),
    ],
  }
}
