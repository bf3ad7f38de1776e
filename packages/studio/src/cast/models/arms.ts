import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { column, ellipsoid, finish, lathe, limb, smooth, torus, tube } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { leaning, steel } from './hand-tools-parts.ts'
import { or, scale } from './tints.ts'
import { curved, plate, standing } from './wheels.ts'

const brass = finish('#c9962c', { gloss: 0.7, mirror: 0.4 })

/** A long sword, point down. */
export function sword(paint: Rgb | null): Sculpture {
  const leather = finish(
    (x, y, z) =>
      scale(or(paint, '#4a2a1c'), 0.7 + 0.35 * Math.abs(Math.sin(y * 26 + x * 8 + z * 8))),
    { gloss: 0.3 },
  )
  const blade = finish((x) => scale(hexToLinear('#c3cad1'), x > 0 ? 1 : 0.66), {
    gloss: 0.8,
    mirror: 0.45,
  })
  const parts: Part[] = [
    plate(
      [
        [0, 0],
        [0.13, 0.3],
        [0.15, 2.62],
        [-0.15, 2.62],
        [-0.13, 0.3],
      ],
      0.035,
      blade,
      { round: 0.02 },
    ),
    limb([0, 0.75, 0.03], [0, 2.6, 0.03], 0.022, 0.022, steel),
    ...tube(
      smooth<Vec3>(
        [
          [-0.58, 2.6, 0],
          [-0.3, 2.68, 0],
          [0.3, 2.68, 0],
          [0.58, 2.6, 0],
        ],
        3,
      ),
      0.075,
      0.075,
      brass,
    ),
    ...[1, -1].map((side) => ellipsoid([side * 0.62, 2.58, 0], [0.1, 0.1, 0.1], brass)),
    column([0, 2.7, 0], [0, 3.3, 0], 0.09, 0.08, leather),
    ellipsoid([0, 3.4, 0], [0.14, 0.14, 0.12], brass),
  ]
  return { yaw: 0.15, pitch: 0.04, parts: leaning(parts, 0.45) }
}

/** A heater shield with a bar and a boss. */
export function shield(paint: Rgb | null): Sculpture {
  const field = or(paint, '#8f1f2a')
  const outline = curved([
    [-0.8, 1.9],
    [0, 2.02],
    [0.8, 1.9],
    [0.84, 1.2],
    [0.58, 0.5],
    [0, 0],
    [-0.58, 0.5],
    [-0.84, 1.2],
  ])
  const inner = outline.map(([x, y]): Vec2 => [x * 0.88, 1.05 + (y - 1.05) * 0.88])
  const face = finish(
    (x, y) => (Math.abs(x) < 0.1 || Math.abs(y - 1.28) < 0.1 ? hexToLinear('#e8d9b0') : field),
    { gloss: 0.5, mirror: 0.1 },
  )
  return {
    yaw: 0.35,
    pitch: 0.05,
    parts: [
      plate(outline, 0.09, steel, { round: 0.06 }),
      plate(inner, 0.12, face, { round: 0.05 }),
      ellipsoid([0, 1.28, 0.12], [0.22, 0.22, 0.14], brass),
      torus([0, 1.28, 0.12], 0.24, 0.04, brass, { axes: standing }),
    ],
  }
}

/** A cup with two handles on a dark foot. */
export function trophy(paint: Rgb | null): Sculpture {
  const gold = finish(or(paint, '#dfae35'), { gloss: 0.8, mirror: 0.5 })
  const parts: Part[] = [
    lathe(
      [0, 0.42, 0],
      smooth<Vec2>(
        [
          [0, 0],
          [0.34, 0.0],
          [0.3, 0.08],
          [0.1, 0.22],
          [0.09, 0.5],
          [0.3, 0.72],
          [0.58, 1.1],
          [0.68, 1.75],
          [0.72, 1.8],
        ],
        4,
      ).concat([
        [0.64, 1.8],
        [0.5, 1.1],
        [0, 0.8],
      ]),
      gold,
    ),
    ellipsoid([0, 0.88, 0], [0.15, 0.1, 0.15], gold),
    column([0, 0, 0], [0, 0.42, 0], 0.5, 0.42, finish('#2a1d16', { gloss: 0.6, mirror: 0.1 }), {
      round: 0.04,
    }),
    plate(
      [
        [-0.2, 0.12],
        [0.2, 0.12],
        [0.2, 0.32],
        [-0.2, 0.32],
      ],
      0.03,
      gold,
      {},
      0.46,
    ),
  ]
  for (const side of [1, -1])
    parts.push(
      ...tube(
        smooth<Vec3>(
          [
            [side * 0.66, 2.0, 0],
            [side * 1.02, 2.02, 0],
            [side * 1.06, 1.66, 0],
            [side * 0.82, 1.36, 0],
            [side * 0.46, 1.3, 0],
          ],
          3,
        ),
        0.06,
        0.06,
        gold,
      ),
    )
  return { yaw: 0.2, pitch: 0.12, parts }
}
