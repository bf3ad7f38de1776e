import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { lacquer, lamps } from './heavy-parts.ts'
import { or } from './tints.ts'
import { curved, darkMetal, pane, plate, rubber, shadow, slab, standing } from './wheels.ts'

export function tractor(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f7a34')
  const skin = lacquer(colour)
  const yellow = finish('#eabf2a', { gloss: 0.4 })
  const parts: Part[] = [
    plate(
      curved([
        [0.1, 0.75],
        [0.1, 1.45],
        [1.2, 1.42],
        [1.75, 1.3],
        [1.85, 0.85],
        [1.7, 0.65],
      ]),
      0.36,
      skin,
      { round: 0.1 },
    ),
    box([1.84, 1.02, 0], [0.04, 0.28, 0.26], shadow, { round: 0.03 }),
    ...lamps(1.86, 1.3, 0.22, 0.07),
    box([-0.55, 0.9, 0], [0.65, 0.28, 0.4], darkMetal, { round: 0.08 }),
    box([-0.5, 1.75, 0], [0.52, 0.5, 0.48], pane, { round: 0.06 }),
    box([-0.5, 2.32, 0], [0.62, 0.07, 0.58], skin, { round: 0.06 }),
    column([0.9, 1.4, 0.22], [0.9, 2.1, 0.22], 0.05, 0.05, darkMetal, { round: 0.02 }),
    ...[
      [0.02, 0.47],
      [-1.02, 0.47],
      [0.02, -0.47],
      [-1.02, -0.47],
    ].map(([x = 0, z = 0]) => limb([x, 1.2, z], [x, 2.3, z], 0.045, 0.045, skin)),
    column([1.35, 0.45, -0.6], [1.35, 0.45, 0.6], 0.06, 0.06, darkMetal),
  ]
  for (const side of [1, -1]) {
    const z = side * 0.82
    parts.push(
      column([-0.65, 0.82, z - side * 0.4], [-0.65, 0.82, z], 0.82, 0.82, rubber, { round: 0.1 }),
      column([-0.65, 0.82, z - side * 0.1], [-0.65, 0.82, z + side * 0.02], 0.5, 0.44, yellow, {
        round: 0.03,
      }),
      ellipsoid([-0.65, 0.82, z + side * 0.03], [0.14, 0.14, 0.06], darkMetal),
      column([1.35, 0.45, z - side * 0.28], [1.35, 0.45, z - side * 0.02], 0.45, 0.45, rubber, {
        round: 0.07,
      }),
      column([1.35, 0.45, z - side * 0.08], [1.35, 0.45, z], 0.26, 0.23, yellow, { round: 0.02 }),
      slab([-1.3, 1.5], [-0.3, 1.7], 0.2, 0.04, skin, 0.03, side * 0.66),
    )
    for (let n = 0; n < 18; n++) {
      const a = (n / 18) * 2 * Math.PI
      parts.push(
        box(
          [-0.65 + Math.cos(a) * 0.81, 0.82 + Math.sin(a) * 0.81, z - side * 0.2],
          [0.05, 0.045, 0.19],
          rubber,
          {
            axes: [
              [Math.cos(a), Math.sin(a), 0],
              [-Math.sin(a), Math.cos(a), 0],
              [0, 0, 1],
            ],
          },
        ),
      )
    }
  }
  return { yaw: 0.6, pitch: 0.12, parts }
}

/** A coach drawn by horses, as in fairy tales. */
export function carriage(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#7a1f33')
  const gold = finish('#d8a63e', { gloss: 0.7, mirror: 0.75 })
  const skin = lacquer(colour)
  const parts: Part[] = [
    plate(
      curved([
        [-0.95, 1.0],
        [-1.1, 1.7],
        [-0.85, 2.25],
        [0.85, 2.25],
        [1.1, 1.7],
        [0.95, 1.0],
        [0.4, 0.72],
        [-0.4, 0.72],
      ]),
      0.62,
      skin,
      { round: 0.14 },
    ),
    box([0, 2.32, 0], [0.95, 0.06, 0.68], gold, { round: 0.05 }),
    ellipsoid([0, 2.42, 0], [0.7, 0.2, 0.5], skin),
    ellipsoid([0, 2.66, 0], [0.1, 0.14, 0.1], gold),
    box([0, 1.78, 0], [0.3, 0.32, 0.632], pane, { round: 0.05 }),
    ...[-0.72, 0.72].map((x) => box([x, 1.78, 0], [0.2, 0.3, 0.632], pane, { round: 0.05 })),
    box([0, 1.36, 0], [1.02, 0.025, 0.632], gold),
    box([1.35, 1.3, 0], [0.3, 0.06, 0.5], finish('#3a2418'), { round: 0.04 }),
    box([1.1, 1.6, 0], [0.06, 0.3, 0.5], finish('#3a2418'), { round: 0.05 }),
    limb([-1.4, 0.7, 0], [1.7, 0.7, 0], 0.06, 0.06, gold),
    limb([1.7, 0.7, 0], [3.0, 0.75, 0], 0.04, 0.04, finish('#4a2f1c')),
  ]
  for (const [x, r] of [
    [-1.15, 0.68],
    [1.3, 0.52],
  ] as const)
    for (const z of [0.72, -0.72]) {
      parts.push(
        torus([x, r, z], r - 0.05, 0.05, gold, { axes: standing }),
        ellipsoid([x, r, z], [0.1, 0.1, 0.08], gold),
      )
      for (let n = 0; n < 10; n++) {
        const a = (n / 10) * 2 * Math.PI
        parts.push(
          limb(
            [x, r, z],
            [x + Math.cos(a) * (r - 0.06), r + Math.sin(a) * (r - 0.06), z],
            0.028,
            0.02,
            gold,
          ),
        )
      }
    }
  return { yaw: 0.5, pitch: 0.1, parts }
}
