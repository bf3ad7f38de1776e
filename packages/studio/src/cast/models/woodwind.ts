import type { Rgb } from '../../pixels.ts'
import { column, ellipsoid, finish, lathe, limb, smooth, torus, tube } from '../sculpt/part.ts'
import type { Finish, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { leaning } from './hand-tools-parts.ts'
import { or } from './tints.ts'
import { chrome, shadow } from './wheels.ts'

/** A key: a cup on its hole. */
function key(at: Vec3, r: number, metal: Finish): Part[] {
  const [x, y, z] = at
  return [
    column([x, y, z], [x, y, z + 0.09], r, r, metal, { round: 0.02 }),
    column([x, y, z + 0.08], [x, y, z + 0.1], r * 0.55, r * 0.55, chrome, { round: 0.01 }),
  ]
}

export function saxophone(paint: Rgb | null): Sculpture {
  const brass = finish(or(paint, '#d3a034'), { gloss: 0.8, mirror: 0.6 })
  const body: readonly Vec3[] = smooth<Vec3>(
    [
      [-0.72, 3.0, 0],
      [-0.6, 2.2, 0],
      [-0.42, 1.2, 0],
      [-0.3, 0.62, 0],
      [0.02, 0.22, 0],
      [0.42, 0.3, 0],
      [0.62, 0.72, 0],
      [0.72, 1.2, 0],
    ],
    3,
  )
  const neck: readonly Vec3[] = smooth<Vec3>(
    [
      [-0.72, 3.0, 0],
      [-0.78, 3.22, 0],
      [-0.98, 3.36, 0],
      [-1.28, 3.3, 0],
      [-1.46, 3.16, 0],
    ],
    3,
  )
  const bellUp = 0.97
  const bellOut = Math.sqrt(1 - bellUp ** 2)
  const parts: Part[] = [
    ...tube(body, 0.1, 0.27, brass),
    lathe(
      [0.7, 1.1, 0],
      smooth<Vec2>(
        [
          [0.26, 0],
          [0.3, 0.3],
          [0.44, 0.6],
          [0.66, 0.82],
          [0.69, 0.86],
          [0.6, 0.86],
          [0.4, 0.66],
        ],
        4,
      ).concat([
        [0.2, 0.3],
        [0, 0.2],
        [0, 0],
      ]),
      brass,
      {
        axes: [
          [bellUp, -bellOut, 0],
          [bellOut, bellUp, 0],
          [0, 0, 1],
        ],
      },
    ),
    ...tube(neck, 0.1, 0.06, brass),
    limb([-1.4, 3.22, 0], [-1.72, 2.98, 0], 0.09, 0.05, shadow),
    torus([-0.73, 2.98, 0], 0.11, 0.035, chrome),
    torus([-0.3, 0.66, 0], 0.2, 0.03, brass, {
      axes: [
        [1, 0, 0],
        [-0.3, 0.95, 0],
        [0, 0, 1],
      ],
    }),
  ]
  for (const [x, y, r] of [
    [-0.63, 2.5, 0.1],
    [-0.58, 2.24, 0.11],
    [-0.53, 1.96, 0.12],
    [-0.46, 1.6, 0.13],
    [-0.4, 1.28, 0.15],
    [-0.34, 0.92, 0.16],
    [0.36, 0.3, 0.18],
    [0.66, 0.9, 0.19],
  ] as const)
    parts.push(...key([x, y, 0.1 + (3 - y) * 0.05], r, brass))
  parts.push(
    limb([-0.44, 2.6, 0.2], [-0.12, 1.0, 0.24], 0.025, 0.025, brass),
    limb([-0.3, 2.5, 0.1], [-0.06, 0.6, 0.18], 0.022, 0.022, brass),
    ...[1.1, 1.4, 1.7, 2.0].map((y) =>
      limb(
        [-0.42 - (y - 1) * 0.1, y, 0.16],
        [-0.16 - (y - 1) * 0.18, y, 0.22],
        0.022,
        0.022,
        brass,
      ),
    ),
  )
  return { yaw: 0.35, pitch: 0.08, parts }
}

/** A row of keys along a thin upright pipe. */
function keys(
  from: number,
  to: number,
  count: number,
  z: number,
  r: number,
  metal: Finish,
): Part[] {
  const parts: Part[] = [limb([r * 1.5, from, z], [r * 1.5, to, z], 0.018, 0.018, metal)]
  for (let n = 0; n < count; n++) {
    const y = from + ((to - from) * (n + 0.5)) / count
    parts.push(
      ...key([0, y, z - 0.04], r, metal),
      limb([0, y, z], [r * 1.5, y, z], 0.018, 0.018, metal),
    )
  }
  return parts
}

export function flute(paint: Rgb | null): Sculpture {
  const silver = paint === null ? chrome : finish(paint, { gloss: 0.8, mirror: 0.4 })
  const parts: Part[] = [
    column([0, 0, 0], [0, 4, 0], 0.095, 0.095, silver, { round: 0.02 }),
    ellipsoid([0, 3.5, 0.08], [0.13, 0.2, 0.06], silver),
    ellipsoid([0, 3.5, 0.14], [0.035, 0.06, 0.02], shadow),
    column([0, 3.96, 0], [0, 4.06, 0], 0.11, 0.1, silver, { round: 0.03 }),
    ...[0.55, 2.75, 2.95].map((y) => torus([0, y, 0], 0.1, 0.028, silver)),
    ...keys(0.7, 2.6, 9, 0.1, 0.095, silver),
    ...keys(0.1, 0.5, 2, 0.1, 0.095, silver),
  ]
  return { yaw: 0.15, pitch: 0.04, parts: leaning(parts, 1.05) }
}

export function clarinet(paint: Rgb | null): Sculpture {
  const wood = finish(or(paint, '#1c1a1b'), { gloss: 0.7, mirror: 0.12 })
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      smooth<Vec2>(
        [
          [0, 0],
          [0.34, 0],
          [0.32, 0.1],
          [0.2, 0.36],
          [0.13, 0.7],
          [0.12, 3.2],
          [0, 3.2],
        ],
        3,
      ),
      wood,
    ),
    limb([0, 3.15, 0], [0.02, 3.75, 0], 0.11, 0.04, wood),
    column([0, 3.3, 0], [0, 3.5, 0], 0.12, 0.1, chrome, { round: 0.02 }),
    ...[0.02, 0.68, 1.9, 2.86].map((y, n) =>
      torus([0, y + 0.02, 0], n === 0 ? 0.32 : 0.12, 0.03, chrome),
    ),
    ...keys(0.85, 1.8, 4, 0.13, 0.1, chrome),
    ...keys(2.0, 2.75, 4, 0.13, 0.085, chrome),
  ]
  return { yaw: 0.2, pitch: 0.05, parts: leaning(parts, 0.45) }
}
