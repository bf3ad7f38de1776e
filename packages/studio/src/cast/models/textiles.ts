import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, ellipsoid, finish, limb, torus, tube } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale } from './tints.ts'

export function pillow(paint: Rgb | null): Sculpture {
  const cloth = finish((x, y, z) =>
    scale(or(paint, '#efebe2'), 0.92 + 0.12 * noise3(x * 4, y * 4, z * 4)),
  )
  return {
    yaw: 0.35,
    pitch: 0.3,
    parts: [
      ellipsoid([0, 0.24, 0], [0.9, 0.25, 0.6], cloth),
      box([0, 0.22, 0], [0.86, 0.1, 0.56], cloth, { round: 0.09, blend: 0.25 }),
      ...[1, -1].flatMap((x) =>
        [1, -1].map((z) =>
          ellipsoid([x * 0.84, 0.2, z * 0.54], [0.13, 0.05, 0.12], cloth, { blend: 0.12 }),
        ),
      ),
    ],
  }
}

/** A rug on the floor with a woven border. */
export function rug(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#a3322f')
  const weave = finish((x, _, z) => {
    const edge = Math.max(Math.abs(x) / 1.5, Math.abs(z) / 1.0)
    const knot = 0.86 + 0.2 * noise3(x * 50, 1, z * 50)
    if (edge > 0.93) return scale(hexToLinear('#e6d3a8'), knot)
    if (edge > 0.84)
      return scale(
        Math.floor(x * 8 + 50) % 2 === Math.floor(z * 8 + 50) % 2
          ? hexToLinear('#2a3a5a')
          : hexToLinear('#d9a94e'),
        knot,
      )
    const diamond = Math.abs(x) / 0.9 + Math.abs(z) / 0.6
    return scale(
      diamond < 0.35
        ? hexToLinear('#d9a94e')
        : diamond < 0.8 && diamond > 0.66
          ? hexToLinear('#2a3a5a')
          : colour,
      knot,
    )
  })
  const fringe = finish('#e6d3a8')
  const parts: Part[] = [box([0, 0.02, 0], [1.5, 0.02, 1.0], weave, { round: 0.01 })]
  for (let n = 0; n < 20; n++)
    for (const x of [1.5, -1.5])
      parts.push(
        limb([x, 0.015, -0.95 + n * 0.1], [x * 1.06, 0.01, -0.95 + n * 0.1], 0.015, 0.01, fringe),
      )
  return { yaw: 0.15, pitch: 0.5, parts }
}

export function curtain(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#8a2f3c')
  const parts: Part[] = [
    limb(
      [-1.1, 2.2, 0],
      [1.1, 2.2, 0],
      0.035,
      0.035,
      finish('#c9a04a', { gloss: 0.7, mirror: 0.6 }),
    ),
    ...[1.14, -1.14].map((x) =>
      ellipsoid([x, 2.2, 0], [0.07, 0.07, 0.07], finish('#c9a04a', { gloss: 0.7, mirror: 0.6 })),
    ),
  ]
  const cloth = finish((x, y) => scale(colour, 0.9 + 0.1 * noise3(x * 4, y, 1)))
  for (const side of [1, -1])
    for (let n = 0; n < 6; n++) {
      const x = side * (1.0 - n * 0.13)
      parts.push(
        ...tube(
          [
            [x, 2.17, 0],
            [x + side * n * 0.02, 1.4, 0.03],
            [side * (0.98 - n * 0.035), 0.8, 0.05],
            [side * (1.02 - n * 0.08), 0.02, 0],
          ],
          0.075,
          0.085,
          cloth,
          { blend: 0.02 },
        ),
      )
    }
  for (const side of [1, -1])
    parts.push(torus([side * 0.9, 0.82, 0.04], 0.16, 0.035, finish('#d9b25a', { gloss: 0.5 })))
  return { yaw: 0.05, pitch: 0.03, parts }
}
