import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, lathe, limb, smooth } from '../sculpt/part.ts'
import type { Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale } from './tints.ts'
import { chrome } from './wheels.ts'

export function trumpet(paint: Rgb | null): Sculpture {
  const brass = finish(or(paint, '#d9a53a'), { gloss: 0.8, mirror: 0.75 })
  const parts: Part[] = [
    lathe(
      [1.1, 0, 0],
      smooth<Vec2>(
        [
          [0.07, 0],
          [0.09, 0.35],
          [0.16, 0.62],
          [0.42, 0.85],
          [0.44, 0.87],
          [0.38, 0.87],
          [0, 0.6],
        ],
        4,
      ).concat([[0, 0]]),
      brass,
      {
        axes: [
          [0, -1, 0],
          [1, 0, 0],
          [0, 0, 1],
        ],
      },
    ),
    limb([1.15, 0, 0], [-1.1, 0, 0], 0.06, 0.055, brass),
    limb([-1.1, 0, 0], [-1.1, -0.36, 0], 0.055, 0.055, brass),
    limb([-1.1, -0.36, 0], [0.85, -0.36, 0], 0.055, 0.055, brass),
    limb([0.85, -0.36, 0], [0.85, -0.02, 0.06], 0.055, 0.055, brass),
    limb([-1.1, 0, 0], [-1.7, 0.0, 0], 0.05, 0.045, brass),
    column([-1.7, 0, 0], [-1.85, 0, 0], 0.06, 0.13, brass, { round: 0.02 }),
  ]
  for (const x of [-0.3, 0, 0.3])
    parts.push(
      column([x, -0.55, 0], [x, 0.28, 0], 0.12, 0.12, brass, { round: 0.02 }),
      limb([x, 0.28, 0], [x, 0.46, 0], 0.03, 0.03, chrome),
      column([x, 0.46, 0], [x, 0.5, 0], 0.09, 0.09, chrome, { round: 0.02 }),
    )
  return { yaw: 0.4, pitch: 0.1, parts }
}

export function microphone(paint: Rgb | null): Sculpture {
  const mesh = finish(
    (x, y, z) => {
      const [u, v] = [Math.atan2(z, x) * 14, y * 24]
      return scale(
        [0.55, 0.56, 0.58],
        Math.abs(Math.sin(u)) * Math.abs(Math.sin(v)) > 0.25 ? 1 : 0.45,
      )
    },
    { gloss: 0.7, mirror: 0.4 },
  )
  const grip = finish(or(paint, '#1c1d20'), { gloss: 0.5, mirror: 0.12 })
  return {
    yaw: 0.2,
    pitch: 0.05,
    parts: [
      ellipsoid([0, 2.2, 0], [0.42, 0.46, 0.42], mesh),
      column([0, 2.0, 0], [0, 2.1, 0], 0.43, 0.44, chrome, { round: 0.03 }),
      column([0, 0.2, 0], [0, 1.98, 0], 0.2, 0.32, grip, { round: 0.06 }),
      box([0, 1.5, 0.28], [0.05, 0.12, 0.04], chrome, { round: 0.03 }),
    ],
  }
}
