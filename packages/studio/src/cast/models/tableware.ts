import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { column, ellipsoid, finish, lathe, limb, smooth, torus, tube } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { dish } from './bakery.ts'
import { inkOn } from './signs.ts'
import { round } from './tableware-parts.ts'
import { or, scale } from './tints.ts'
import { chrome, standing } from './wheels.ts'

const china = (colour: Rgb): Finish => finish(colour, { gloss: 0.75, mirror: 0.14 })

export function mug(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#e8e4da')
  const skin = china(colour)
  return {
    yaw: -0.12,
    pitch: 0.24,
    parts: [
      column([0, 0, 0], [0, 1.1, 0], 0.52, 0.54, skin, { round: 0.06 }),
      column([0, 0.9, 0], [0, 1.3, 0], 0.47, 0.47, skin, { carve: true }),
      column([0, 0.8, 0], [0, 0.98, 0], 0.48, 0.48, finish('#3d2113', { gloss: 0.8, mirror: 0.2 })),
      torus([0.54, 0.56, 0], 0.31, 0.07, skin, { axes: standing }),
    ],
    board: { centre: [0.02, 0.52, 0.54], half: [0.34, 0.24], ink: inkOn(colour) },
  }
}

export function teapot(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#3f7f86')
  const skin = china(colour)
  return {
    yaw: 0.2,
    pitch: 0.16,
    parts: [
      lathe(
        [0, 0, 0],
        round([
          [0, 0],
          [0.5, 0],
          [0.62, 0.06],
          [0.98, 0.55],
          [0.98, 0.95],
          [0.6, 1.38],
          [0.42, 1.45],
          [0, 1.48],
        ]),
        skin,
      ),
      lathe(
        [0, 1.44, 0],
        round([
          [0, 0],
          [0.46, 0],
          [0.4, 0.1],
          [0.15, 0.2],
          [0, 0.22],
        ]),
        skin,
      ),
      ellipsoid([0, 1.75, 0], [0.13, 0.12, 0.13], skin),
      ...tube(
        smooth<Vec3>(
          [
            [0.8, 0.55, 0],
            [1.2, 0.7, 0],
            [1.38, 1.1, 0],
            [1.58, 1.42, 0],
          ],
          3,
        ),
        0.2,
        0.1,
        skin,
        { blend: 0.12 },
      ),
      ...tube(
        smooth<Vec3>(
          [
            [-0.75, 1.22, 0],
            [-1.3, 1.35, 0],
            [-1.5, 0.9, 0],
            [-1.2, 0.45, 0],
            [-0.85, 0.42, 0],
          ],
          4,
        ),
        0.09,
        0.09,
        skin,
        { blend: 0.03 },
      ),
    ],
  }
}

export function plateAlone(paint: Rgb | null): Sculpture {
  const [plain] = dish(1.5)
  const colour = or(paint, '#dedad0')
  const rim = paint === null ? hexToLinear('#3a5f8f') : scale(colour, 0.55)
  const skin = finish(
    (x, _, z) => {
      const r = Math.hypot(x, z)
      return (r > 1.3 && r < 1.36) || r > 1.46
        ? rim
        : scale(colour, r > 0.86 && r < 1.02 ? 0.84 : 1)
    },
    { gloss: 0.7, mirror: 0.12 },
  )
  return { yaw: 0, pitch: 0.5, parts: plain === undefined ? [] : [{ ...plain, finish: skin }] }
}

/** A bowl of soup. */
export function bowl(paint: Rgb | null): Sculpture {
  const skin = china(or(paint, '#d9d3c4'))
  return {
    yaw: 0,
    pitch: 0.42,
    parts: [
      lathe(
        [0, 0, 0],
        round([
          [0, 0],
          [0.45, 0],
          [0.5, 0.08],
          [0.9, 0.35],
          [1.12, 0.8],
          [1.06, 0.82],
          [0.85, 0.5],
          [0.4, 0.25],
          [0, 0.22],
        ]),
        skin,
      ),
      column(
        [0, 0.45, 0],
        [0, 0.62, 0],
        0.85,
        0.94,
        finish((x, y, z) => scale(hexToLinear('#c9682a'), 0.9 + 0.25 * noise3(x * 4, y, z * 4)), {
          gloss: 0.6,
          mirror: 0.1,
        }),
      ),
      ...[
        [0.2, 0.3],
        [-0.35, 0.1],
        [0.1, -0.35],
        [0.5, -0.1],
        [-0.2, 0.5],
      ].map(([x = 0, z = 0]) => ellipsoid([x, 0.63, z], [0.1, 0.03, 0.07], finish('#4f8a35'))),
    ],
  }
}

/** A pot on no stove, lid on. */
export function pot(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#b9bfc5'), { gloss: 0.7, mirror: paint === null ? 0.75 : 0.2 })
  const dark = finish('#26282b', { gloss: 0.4 })
  return {
    yaw: 0,
    pitch: 0.2,
    parts: [
      column([0, 0, 0], [0, 1.0, 0], 0.95, 0.98, skin, { round: 0.1 }),
      column([0, 0.98, 0], [0, 1.06, 0], 1.03, 1.03, skin, { round: 0.03 }),
      ellipsoid([0, 1.05, 0], [0.98, 0.2, 0.98], skin, { blend: 0.03 }),
      column([0, 1.2, 0], [0, 1.36, 0], 0.1, 0.17, dark, { round: 0.04 }),
      ...[1, -1].flatMap((side) =>
        tube(
          [
            [side * 0.95, 0.8, 0.22],
            [side * 1.22, 0.82, 0.16],
            [side * 1.22, 0.82, -0.16],
            [side * 0.95, 0.8, -0.22],
          ],
          0.06,
          0.06,
          dark,
        ),
      ),
    ],
  }
}

export function fryingPan(paint: Rgb | null): Sculpture {
  const iron = finish(or(paint, '#2b2d30'), { gloss: 0.5, mirror: 0.12 })
  return {
    yaw: 0.3,
    pitch: 0.5,
    parts: [
      column([0, 0, 0], [0, 0.28, 0], 0.9, 1.05, iron, { round: 0.05 }),
      column([0, 0.1, 0], [0, 0.5, 0], 0.88, 0.98, iron, { carve: true }),
      ...tube(
        [
          [1.0, 0.22, 0],
          [1.5, 0.32, 0],
          [2.3, 0.4, 0],
        ],
        0.09,
        0.11,
        finish('#3a2618', { gloss: 0.3 }),
      ),
      ellipsoid([0.05, 0.11, 0.05], [0.6, 0.04, 0.5], finish('#f7f4ea', { gloss: 0.5 }), {
        blend: 0.02,
      }),
      ellipsoid([-0.3, 0.11, 0.25], [0.32, 0.04, 0.3], finish('#f7f4ea', { gloss: 0.5 }), {
        blend: 0.08,
      }),
      ellipsoid(
        [0.08, 0.15, 0.02],
        [0.22, 0.11, 0.22],
        finish('#f5a81c', { gloss: 0.8, mirror: 0.1 }),
      ),
    ],
  }
}

const silver = chrome

export function fork(): Sculpture {
  const parts: Part[] = [
    limb([0, 0, 0], [0, 1.1, 0], 0.075, 0.045, silver),
    ellipsoid([0, 1.32, 0], [0.16, 0.24, 0.04], silver, { blend: 0.06 }),
  ]
  for (const x of [-0.13, -0.043, 0.043, 0.13])
    parts.push(limb([x, 1.38, 0], [x, 1.9, 0.02], 0.03, 0.018, silver, { blend: 0.01 }))
  return { yaw: 0.2, pitch: 0, parts }
}

export function spoon(): Sculpture {
  return {
    yaw: 0.2,
    pitch: 0,
    parts: [
      limb([0, 0, 0], [0, 1.2, 0], 0.075, 0.04, silver),
      ellipsoid([0, 1.55, 0], [0.22, 0.36, 0.06], silver, { blend: 0.06 }),
      ellipsoid([0, 1.55, 0.09], [0.18, 0.31, 0.07], silver, { carve: true }),
    ],
  }
}
