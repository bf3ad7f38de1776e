import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, torus, tube } from '../sculpt/part.ts'
import type { Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { gold } from './products-parts.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, plate, shadow, standing } from './wheels.ts'

export function headphones(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#26282d'), { gloss: 0.5, mirror: 0.16 })
  const pad = finish('#17171a', { gloss: 0.2 })
  const arch: Vec3[] = Array.from({ length: 13 }, (_, n): Vec3 => {
    const a = Math.PI * (n / 12)
    return [Math.cos(a) * 0.92, 1.0 + Math.sin(a) * 1.0, 0]
  })
  const parts: Part[] = [
    ...tube(arch, 0.07, 0.07, skin, { blend: 0.01 }),
    ...tube(
      arch.slice(3, 10).map(([x, y, z]): Vec3 => [x * 0.94, 1 + (y - 1) * 0.94, z]),
      0.1,
      0.1,
      pad,
      { blend: 0.02 },
    ),
  ]
  for (const side of [1, -1]) {
    parts.push(
      limb([side * 0.92, 1.05, 0], [side * 0.94, 0.7, 0], 0.05, 0.05, chrome),
      column([side * 0.72, 0.55, 0], [side * 0.92, 0.55, 0], 0.44, 0.44, pad, { round: 0.1 }),
      column([side * 0.9, 0.55, 0], [side * 1.1, 0.55, 0], 0.44, 0.38, skin, { round: 0.06 }),
      column([side * 1.1, 0.55, 0], [side * 1.125, 0.55, 0], 0.22, 0.22, chrome, { round: 0.01 }),
    )
  }
  return { yaw: 0.6, pitch: 0.12, parts }
}

export function wristWatch(paint: Rgb | null): Sculpture {
  const strap = finish(or(paint, '#4a2a18'), { gloss: 0.35 })
  const face: Paint = (x, y) => {
    const r = Math.hypot(x, y)
    const a = Math.atan2(x, y)
    const hour = (a / (2 * Math.PI)) * 12
    if (r > 0.68 && r < 0.84 && Math.abs(hour - Math.round(hour)) < 0.06) return [0.02, 0.02, 0.02]
    return [0.88, 0.87, 0.84]
  }
  const hand = finish('#1a1a1c', { gloss: 0.5 })
  return {
    yaw: 0.22,
    pitch: 0.1,
    parts: [
      plate(
        [
          [-0.46, 0.8],
          [-0.34, 2.3],
          [0.34, 2.3],
          [0.46, 0.8],
        ],
        0.08,
        strap,
        { round: 0.05 },
        -0.06,
      ),
      plate(
        [
          [-0.46, -0.8],
          [-0.34, -2.3],
          [0.34, -2.3],
          [0.46, -0.8],
        ],
        0.08,
        strap,
        { round: 0.05 },
        -0.06,
      ),
      column([0, 0, -0.16], [0, 0, 0.14], 1.0, 1.0, chrome, { round: 0.08 }),
      torus([0, 0, 0.14], 0.93, 0.07, chrome, { axes: standing }),
      column([0, 0, 0.1], [0, 0, 0.16], 0.87, 0.87, finish(face, { gloss: 0.4 })),
      limb([0, 0, 0.18], [-0.36, 0.3, 0.18], 0.035, 0.025, hand),
      limb([0, 0, 0.19], [0.3, 0.62, 0.19], 0.028, 0.018, hand),
      column([0, 0, 0.16], [0, 0, 0.21], 0.06, 0.06, gold),
      column([1.0, 0, 0], [1.14, 0, 0], 0.1, 0.1, chrome, { round: 0.02 }),
      box([0, 2.2, 0], [0.42, 0.05, 0.12], chrome, { round: 0.03 }),
    ],
  }
}

export function sneaker(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#d8433a')
  const upper = finish((x, y, z) => scale(colour, 0.94 + 0.1 * noise3(x * 40, y * 40, z * 40)), {
    gloss: 0.15,
  })
  const white = finish('#f2f0ea', { gloss: 0.35 })
  const lace = finish('#f6f4ee', { gloss: 0.1 })
  const parts: Part[] = [
    plate(
      curved([
        [-1.28, 0.04],
        [-1.34, 0.26],
        [-0.6, 0.26],
        [0.4, 0.24],
        [1.2, 0.28],
        [1.42, 0.34],
        [1.4, 0.12],
        [1.1, 0.02],
        [0.2, 0],
      ]),
      0.5,
      white,
      { round: 0.06 },
    ),
    plate(
      curved([
        [-1.26, 0.25],
        [-1.24, 0.7],
        [-1.16, 1.06],
        [-0.62, 0.98],
        [-0.25, 0.92],
        [0.3, 0.74],
        [0.9, 0.62],
        [1.3, 0.5],
        [1.4, 0.24],
        [0.5, 0.2],
      ]),
      0.42,
      upper,
      { round: 0.2 },
    ),
    ellipsoid([1.06, 0.3, 0], [0.4, 0.22, 0.46], white),
    ellipsoid([-0.72, 1.0, 0], [0.36, 0.2, 0.24], shadow, { carve: true }),
    plate(
      curved([
        [-0.35, 0.86],
        [-0.22, 1.2],
        [0.0, 1.16],
        [0.5, 0.62],
        [0.3, 0.56],
      ]),
      0.17,
      finish(scale(colour, 0.8)),
      { round: 0.05 },
    ),
    plate(
      curved([
        [-0.95, 0.36],
        [-0.7, 0.5],
        [-0.1, 0.42],
        [0.44, 0.52],
        [0.1, 0.33],
        [-0.6, 0.31],
      ]),
      0.435,
      white,
      { round: 0.02 },
    ),
    box([-1.26, 0.66, 0], [0.06, 0.26, 0.2], white, { round: 0.05 }),
  ]
  for (let n = 0; n < 5; n++) {
    const [x, y] = [-0.2 + n * 0.16, 1.0 - n * 0.1]
    parts.push(limb([x, y, -0.24], [x + 0.06, y + 0.03, 0.24], 0.032, 0.032, lace))
  }
  return { yaw: 0.3, pitch: 0.16, parts }
}

export function shoe(paint: Rgb | null): Sculpture {
  const leather = finish(or(paint, '#5a2f1a'), { gloss: 0.7, mirror: 0.16 })
  return {
    yaw: 0.3,
    pitch: 0.16,
    parts: [
      plate(
        [
          [-1.3, 0],
          [-1.3, 0.24],
          [-0.5, 0.24],
          [0.3, 0.2],
          [1.4, 0.2],
          [1.45, 0.02],
          [0.2, 0.02],
          [-0.45, 0.1],
          [-0.6, 0.0],
        ],
        0.44,
        finish('#20140d', { gloss: 0.3 }),
        { round: 0.03 },
      ),
      plate(
        curved([
          [-1.26, 0.2],
          [-1.24, 0.62],
          [-1.1, 0.86],
          [-0.6, 0.8],
          [-0.15, 0.78],
          [0.4, 0.52],
          [1.0, 0.42],
          [1.42, 0.26],
          [1.36, 0.13],
          [0.4, 0.14],
        ]),
        0.38,
        leather,
        { round: 0.18 },
      ),
      ellipsoid([-0.68, 0.84, 0], [0.4, 0.18, 0.22], shadow, { carve: true }),
      ...[0, 1, 2].map((n) =>
        limb(
          [-0.1 + n * 0.16, 0.76 - n * 0.09, -0.16],
          [-0.08 + n * 0.16, 0.77 - n * 0.09, 0.16],
          0.026,
          0.026,
          finish('#2a170d'),
        ),
      ),
    ],
  }
}

/** Rubber or leather, to the knee. */
export function boot(paint: Rgb | null): Sculpture {
  const leather = finish(or(paint, '#8a5a2c'), { gloss: 0.4 })
  const parts: Part[] = [
    plate(
      curved([
        [-0.62, 0.15],
        [-0.6, 1.0],
        [-0.62, 1.75],
        [-0.35, 1.82],
        [0.1, 1.8],
        [0.16, 1.2],
        [0.22, 0.75],
        [0.75, 0.58],
        [1.05, 0.35],
        [1.0, 0.14],
      ]),
      0.38,
      leather,
      { round: 0.2 },
    ),
    plate(
      [
        [-0.66, 0],
        [-0.66, 0.2],
        [1.06, 0.2],
        [1.08, 0.0],
        [-0.05, 0.0],
        [-0.12, 0.08],
        [-0.25, 0.08],
        [-0.3, 0],
      ],
      0.42,
      finish('#2a1d14', { gloss: 0.2 }),
      { round: 0.04 },
    ),
    ellipsoid([-0.24, 1.85, 0], [0.3, 0.2, 0.28], shadow, { carve: true }),
  ]
  for (let n = 0; n < 5; n++)
    parts.push(
      limb(
        [0.17 + (n < 2 ? 0.12 - n * 0.06 : 0), 0.78 + n * 0.2, -0.17],
        [0.19 + (n < 2 ? 0.12 - n * 0.06 : 0), 0.8 + n * 0.2, 0.17],
        0.026,
        0.026,
        finish('#e8d9b0'),
      ),
    )
  return { yaw: 0.35, pitch: 0.12, parts }
}
