import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, finish, lathe, limb, torus, tube } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, darkMetal, plate, rubber, shadow, standing } from './wheels.ts'

export function tennisRacket(paint: Rgb | null): Sculpture {
  const frame = finish(or(paint, '#c4262e'), { gloss: 0.8, mirror: 0.2 })
  const string = finish('#f1efe2', { gloss: 0.3 })
  const grip = finish((_, y) => scale(hexToLinear('#2a2c30'), (y * 9) % 1 < 0.15 ? 0.5 : 1))
  const [wide, high, middle] = [0.48, 0.62, 1.98]
  const hoop = Array.from({ length: 29 }, (_, n): Vec3 => {
    const a = (n / 28) * 2 * Math.PI
    return [Math.sin(a) * wide, middle - Math.cos(a) * high, 0]
  })
  const parts: Part[] = [
    ...tube(hoop, 0.05, 0.05, frame),
    limb([0, 0.95, 0], [-0.26, 1.48, 0], 0.05, 0.045, frame, { blend: 0.03 }),
    limb([0, 0.95, 0], [0.26, 1.48, 0], 0.05, 0.045, frame, { blend: 0.03 }),
    column([0, 0.62, 0], [0, 1.02, 0], 0.06, 0.06, frame, { round: 0.02 }),
    column([0, 0, 0], [0, 0.7, 0], 0.078, 0.066, grip, { round: 0.02 }),
    column([0, -0.03, 0], [0, 0.04, 0], 0.09, 0.088, shadow, { round: 0.02 }),
  ]
  for (let n = -5; n <= 5; n++) {
    const x = n * 0.083
    const reach = high * Math.sqrt(1 - (x / wide) ** 2)
    parts.push(limb([x, middle - reach, 0], [x, middle + reach, 0], 0.007, 0.007, string))
  }
  for (let n = -7; n <= 7; n++) {
    const y = n * 0.081
    const reach = wide * Math.sqrt(1 - (y / high) ** 2)
    parts.push(limb([-reach, middle + y, 0], [reach, middle + y, 0], 0.007, 0.007, string))
  }
  return { yaw: 0.35, pitch: 0.04, parts }
}

/** A turned bat, leaning. */
export function baseballBat(paint: Rgb | null): Sculpture {
  const wood = or(paint, '#c9935a')
  const skin = finish(
    (x, y, z) =>
      scale(
        y + x * 0.6 < 0.72 ? scale(wood, 0.28) : wood,
        0.84 + 0.28 * noise3(x * 14 - y * 8, (x + y) * 1.2, z * 14),
      ),
    { gloss: 0.6, mirror: 0.08 },
  )
  const profile: readonly Vec2[] = [
    [0, 0],
    [0.11, 0.02],
    [0.11, 0.08],
    [0.06, 0.14],
    [0.062, 0.8],
    [0.11, 1.4],
    [0.16, 2.0],
    [0.17, 2.6],
    [0.15, 2.78],
    [0, 2.84],
  ]
  const lean = 0.62
  const [c, s] = [Math.cos(lean), Math.sin(lean)]
  return {
    yaw: 0,
    pitch: 0.05,
    parts: [
      lathe([0, 0, 0], profile, skin, {
        axes: [
          [c, -s, 0],
          [s, c, 0],
          [0, 0, 1],
        ],
      }),
    ],
  }
}

/** A pair of skis, upright, and their poles. */
export function skis(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c8302c')
  const skin = finish(
    (_, y) =>
      y > 1.35 && y < 1.42
        ? hexToLinear('#f1ede2')
        : y > 0.3 && y < 0.36
          ? hexToLinear('#f1ede2')
          : y < 0.22
            ? hexToLinear('#1d1f24')
            : colour,
    { gloss: 0.7, mirror: 0.2 },
  )
  const parts: Part[] = []
  for (const side of [1, -1]) {
    const x = side * 0.085
    parts.push(
      plate(
        curved([
          [x - 0.06, 0],
          [x + 0.06, 0],
          [x + 0.05, 0.9],
          [x + 0.066, 1.65],
          [x, 1.9],
          [x - 0.066, 1.65],
          [x - 0.05, 0.9],
        ]),
        0.018,
        skin,
        { round: 0.012 },
      ),
      box([x, 0.98, 0.05], [0.042, 0.05, 0.04], shadow, { round: 0.02 }),
      box([x, 0.72, 0.06], [0.045, 0.07, 0.05], darkMetal, { round: 0.02 }),
      box([x, 0.85, 0.03], [0.036, 0.14, 0.014], chrome, { round: 0.01 }),
      limb([side * 0.44, 0.02, 0.06], [side * 0.34, 1.25, -0.02], 0.014, 0.017, darkMetal),
      column([side * 0.343, 1.2, -0.017], [side * 0.33, 1.36, -0.027], 0.022, 0.026, rubber, {
        round: 0.01,
      }),
      torus([side * 0.433, 0.11, 0.055], 0.055, 0.01, rubber),
      torus([side * 0.35, 1.24, 0.02], 0.06, 0.008, rubber, { axes: standing }),
    )
  }
  return { yaw: 0.3, pitch: 0.06, parts }
}
