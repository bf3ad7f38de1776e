import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb, smooth, tube, turned } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { cream, eye } from './reptiles.ts'
import { mix, or, scale, step } from './tints.ts'

const dark = finish('#141216', { gloss: 0.9 })

/** The long-necked kind. */
export function sauropod(paint: Rgb | null): Sculpture {
  const back = or(paint, '#6f8f5a')
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(mix(back, cream, 0.5), back, step(0.5, 0.75, y - Math.abs(x) * 0.1)),
        0.86 + 0.26 * step(0.5, 0.7, noise3(x * 6, y * 6, z * 6)),
      ),
    { gloss: 0.2 },
  )
  const neck: Vec3[] = smooth<Vec3>(
    [
      [0.42, 0.95, 0],
      [0.72, 1.15, 0.01],
      [0.86, 1.6, 0.03],
      [0.98, 1.98, 0.06],
      [1.14, 2.12, 0.1],
    ],
    2,
  )
  const tail: Vec3[] = smooth<Vec3>(
    [
      [-0.5, 0.85, 0],
      [-0.9, 0.7, 0.02],
      [-1.35, 0.42, 0.1],
      [-1.8, 0.3, 0.02],
    ],
    2,
  )
  const parts: Part[] = [
    ellipsoid([0.02, 0.84, 0], [0.62, 0.38, 0.36], skin),
    ...tube(neck, 0.27, 0.1, skin, { blend: 0.1 }),
    ...tube(tail, 0.26, 0.02, skin, { blend: 0.1 }),
    ellipsoid([1.2, 2.12, 0.12], [0.18, 0.12, 0.12], skin, { axes: turned(0.35), blend: 0.06 }),
    limb([1.26, 2.09, 0.14], [1.38, 2.05, 0.2], 0.085, 0.07, skin, { blend: 0.05 }),
    ...eye([1.2, 2.18, 0.22], 0.036, [0.75, 0.6, 0.2]),
    ...eye([1.25, 2.18, 0.05], 0.036, [0.75, 0.6, 0.2]),
  ]
  for (const side of [1, -1])
    for (const [x, lead] of [
      [0.36, 0.06],
      [-0.36, -0.05],
    ] as const) {
      const foot: Vec3 = [x + lead * side, 0.1, side * 0.24]
      parts.push(
        limb([x, 0.75, side * 0.2], foot, 0.16, 0.11, skin, { blend: 0.1 }),
        ellipsoid([foot[0] + 0.02, 0.06, foot[2]], [0.14, 0.065, 0.125], skin, { blend: 0.05 }),
      )
    }
  return { yaw: 0.45, pitch: 0.08, parts }
}

/** The one with the teeth. */
export function tRex(paint: Rgb | null): Sculpture {
  const back = or(paint, '#7a6a3f')
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(mix(back, cream, 0.45), back, step(-0.1, 0.16, y - 0.95 - x * 0.25)),
        0.82 + 0.34 * step(0.46, 0.62, noise3(x * 7, y * 7, z * 7)),
      ),
    { gloss: 0.25 },
  )
  const mouth = finish('#8c3038')
  const tooth = finish('#f6f2e4', { gloss: 0.4 })
  const claw = finish('#2a2620', { gloss: 0.4 })
  const tail: Vec3[] = smooth<Vec3>(
    [
      [-0.3, 0.98, 0],
      [-0.75, 0.98, 0.02],
      [-1.2, 1.08, 0.08],
      [-1.6, 1.3, 0.02],
    ],
    2,
  )
  const parts: Part[] = [
    ellipsoid([0.05, 1.02, 0], [0.48, 0.32, 0.29], skin, { axes: turned(0, 0.25) }),
    ...tube(tail, 0.26, 0.03, skin, { blend: 0.12 }),
    limb([0.36, 1.16, 0], [0.56, 1.48, 0.03], 0.22, 0.18, skin, { blend: 0.12 }),
    ellipsoid([0.66, 1.62, 0.05], [0.26, 0.19, 0.18], skin, { axes: turned(0.2), blend: 0.08 }),
    limb([0.74, 1.62, 0.07], [1.06, 1.56, 0.13], 0.165, 0.12, skin, { blend: 0.08 }),
    limb([0.66, 1.42, 0.05], [1.0, 1.32, 0.12], 0.1, 0.075, skin, { blend: 0.05 }),
    limb([0.74, 1.48, 0.06], [1.02, 1.4, 0.12], 0.075, 0.06, mouth),
    ellipsoid([1.1, 1.64, 0.2], [0.02, 0.014, 0.014], dark),
  ]
  for (let n = 0; n < 6; n++)
    for (const side of [1, -1]) {
      const x = 0.82 + n * 0.05
      const w = 0.13 - n * 0.008
      parts.push(
        limb(
          [x, 1.5 - n * 0.006, 0.08 + n * 0.009 + side * w],
          [x + 0.005, 1.42 - n * 0.006, 0.08 + n * 0.009 + side * w],
          0.022,
          0.005,
          tooth,
        ),
      )
    }
  for (const side of [1, -1]) {
    const lead = side * 0.16
    const foot: Vec3 = [0.08 + lead, 0.05, side * 0.2]
    parts.push(
      limb([-0.02, 0.92, side * 0.2], [0.16 + lead * 0.6, 0.58, side * 0.25], 0.22, 0.14, skin, {
        blend: 0.1,
      }),
      limb(
        [0.16 + lead * 0.6, 0.58, side * 0.25],
        [-0.06 + lead, 0.28, side * 0.23],
        0.12,
        0.075,
        skin,
        { blend: 0.06 },
      ),
      limb([-0.06 + lead, 0.28, side * 0.23], foot, 0.075, 0.07, skin, { blend: 0.04 }),
      limb([0.42, 1.08, side * 0.22], [0.5, 0.94, side * 0.28], 0.06, 0.045, skin, { blend: 0.04 }),
      limb([0.5, 0.94, side * 0.28], [0.6, 0.98, side * 0.26], 0.042, 0.03, skin, { blend: 0.03 }),
      ...[-1, 1].map((n) =>
        limb(
          [0.6, 0.98, side * 0.26 + n * 0.02],
          [0.66, 0.93, side * 0.26 + n * 0.035],
          0.018,
          0.004,
          claw,
        ),
      ),
      ...eye([0.72, 1.74, 0.06 + side * 0.14], 0.05, [0.85, 0.62, 0.12]),
    )
    for (const a of [-0.5, 0, 0.5]) {
      const tip: Vec3 = [foot[0] + Math.cos(a) * 0.2, 0.045, foot[2] + Math.sin(a) * 0.2]
      parts.push(
        limb(foot, tip, 0.07, 0.045, skin, { blend: 0.03 }),
        limb(tip, [tip[0] + 0.06, 0.02, tip[2] + Math.sin(a) * 0.05], 0.03, 0.006, claw),
      )
    }
  }
  return { yaw: 0.5, pitch: 0.06, parts }
}
