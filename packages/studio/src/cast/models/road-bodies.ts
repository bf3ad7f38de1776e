import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, finish, limb } from '../sculpt/part.ts'
import type { Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { lacquer, motorcar } from './road-parts.ts'
import { or } from './tints.ts'
import { chrome, pane, plate, shadow, slab } from './wheels.ts'

export function sportsCar(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#d8201a')
  return motorcar({
    paint: lacquer(colour, [0.62, -0.62], 0.32, 0.8),
    body: [
      [-2.1, 0.36],
      [-2.18, 0.62],
      [-2.12, 0.86],
      [-1.45, 0.9],
      [-0.4, 0.8],
      [0.7, 0.8],
      [1.5, 0.79],
      [2.15, 0.52],
      [2.2, 0.32],
      [2.0, 0.2],
      [0, 0.18],
      [-1.95, 0.2],
    ],
    cabin: [
      [-1.75, 0.84],
      [-0.9, 1.1],
      [-0.4, 1.17],
      [0.05, 1.12],
      [0.95, 0.72],
    ],
    windows: [
      [
        [0.6, 0.81],
        [0.0, 1.05],
        [-0.4, 1.09],
        [-0.95, 1.01],
        [-1.05, 0.86],
      ],
    ],
    screens: [
      [
        [0.85, 0.8],
        [0.12, 1.12],
      ],
      [
        [-1.55, 0.93],
        [-0.92, 1.12],
      ],
    ],
    halfWidth: 0.94,
    axles: [1.3, -1.3],
    wheelRadius: 0.34,
    nose: 2.15,
    tail: -2.14,
    lampHeight: 0.5,
    extras: [
      box([-1.98, 1.0, 0], [0.16, 0.025, 0.86], finish(colour, { gloss: 0.8, mirror: 0.3 }), {
        round: 0.02,
      }),
      ...[0.6, -0.6].map((z) => box([-1.98, 0.92, z], [0.06, 0.08, 0.03], shadow)),
      box([-0.72, 0.56, 0.93], [0.16, 0.06, 0.03], shadow, { round: 0.03 }),
    ],
  })
}

const tallCabin: readonly Vec2[] = [
  [-2.02, 1.0],
  [-1.95, 1.62],
  [-1.6, 1.78],
  [-0.4, 1.82],
  [0.25, 1.76],
  [1.02, 1.02],
]

export function suv(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f4d3c')
  return motorcar({
    paint: lacquer(colour, [0.82, -0.3, -1.32], 0.5, 1.1),
    body: [
      [-2.12, 0.5],
      [-2.16, 0.8],
      [-2.12, 1.08],
      [-1.5, 1.14],
      [0, 1.12],
      [1.1, 1.1],
      [1.9, 1.04],
      [2.12, 0.86],
      [2.14, 0.56],
      [2.0, 0.36],
      [0, 0.34],
      [-1.95, 0.36],
    ],
    cabin: tallCabin,
    windows: [
      [
        [0.74, 1.14],
        [0.2, 1.66],
        [-0.24, 1.7],
        [-0.24, 1.14],
      ],
      [
        [-0.36, 1.14],
        [-0.36, 1.7],
        [-1.1, 1.68],
        [-1.1, 1.14],
      ],
      [
        [-1.22, 1.16],
        [-1.22, 1.67],
        [-1.66, 1.62],
        [-1.76, 1.2],
      ],
    ],
    screens: [
      [
        [0.99, 1.2],
        [0.4, 1.72],
      ],
    ],
    halfWidth: 0.94,
    axles: [1.34, -1.34],
    wheelRadius: 0.41,
    nose: 2.13,
    tail: -2.12,
    lampHeight: 0.84,
    extras: [0.68, -0.68].flatMap((z) => [
      limb([0.1, 1.87, z], [-1.6, 1.87, z], 0.025, 0.025, chrome),
      limb([0.1, 1.87, z], [0.14, 1.78, z], 0.025, 0.025, chrome),
      limb([-1.6, 1.87, z], [-1.64, 1.76, z], 0.025, 0.025, chrome),
    ]),
  })
}

export function pickup(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2a5a94')
  const skin = finish(colour, { gloss: 0.8, mirror: 0.3 })
  const base = motorcar({
    paint: lacquer(colour, [0.92, -0.42], 0.5, 1.1),
    body: [
      [-2.5, 0.5],
      [-2.54, 0.8],
      [-2.5, 1.1],
      [-1.2, 1.14],
      [0, 1.12],
      [1.1, 1.1],
      [2.0, 1.04],
      [2.28, 0.88],
      [2.3, 0.56],
      [2.16, 0.36],
      [0, 0.34],
      [-2.3, 0.36],
    ],
    cabin: [
      [-0.62, 1.0],
      [-0.56, 1.66],
      [-0.3, 1.78],
      [0.2, 1.78],
      [0.5, 1.68],
      [1.18, 1.02],
    ],
    windows: [
      [
        [0.92, 1.14],
        [0.42, 1.62],
        [0.1, 1.67],
        [-0.34, 1.66],
        [-0.36, 1.14],
      ],
    ],
    screens: [
      [
        [1.14, 1.18],
        [0.58, 1.7],
      ],
    ],
    halfWidth: 0.94,
    axles: [1.45, -1.55],
    wheelRadius: 0.41,
    nose: 2.3,
    tail: -2.48,
    lampHeight: 0.84,
    extras: [
      box([-1.56, 1.14, 0], [0.78, 0.24, 0.74], shadow, { carve: true }),
      slab([-0.78, 1.16], [-2.42, 1.16], 0.05, 0.03, skin, 0.02, 0.86),
    ],
  })
  return base
}

export function van(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#e9e6df')
  return motorcar({
    paint: lacquer(colour, [1.1, 0.05, -1.1], 0.45, 1.75),
    body: [
      [-2.4, 0.5],
      [-2.44, 1.2],
      [-2.38, 1.98],
      [-2.0, 2.1],
      [0, 2.14],
      [0.75, 2.08],
      [1.2, 1.86],
      [1.66, 1.22],
      [2.2, 1.02],
      [2.34, 0.76],
      [2.34, 0.5],
      [2.16, 0.34],
      [0, 0.3],
      [-2.2, 0.34],
    ],
    cabin: [
      [-2, 1],
      [-2, 2],
      [0.6, 2],
      [1.2, 1.2],
    ],
    windows: [],
    screens: [
      [
        [1.68, 1.3],
        [1.14, 1.96],
      ],
    ],
    halfWidth: 0.96,
    axles: [1.5, -1.5],
    wheelRadius: 0.36,
    nose: 2.3,
    tail: -2.42,
    lampHeight: 0.82,
    extras: [
      plate(
        [
          [1.44, 1.24],
          [1.06, 1.84],
          [0.24, 1.86],
          [0.24, 1.24],
        ],
        0.968,
        pane,
        { round: 0.02 },
      ),
    ],
  })
}

export function ambulance(paint: Rgb | null): Sculpture {
  const white: Rgb = [0.9, 0.9, 0.89]
  const red = paint ?? hexToLinear('#cf2a22')
  const base = van(white)
  const skin = finish((_, y, z) => (Math.abs(z) > 0.6 && y > 0.86 && y < 1.04 ? red : white), {
    gloss: 0.7,
    mirror: 0.2,
  })
  const cross = finish('#d22a22', { gloss: 0.4 })
  const [, ...rest] = base.parts
  const [hull] = base.parts
  return {
    ...base,
    parts: [
      ...(hull === undefined ? [] : [{ ...hull, finish: skin }]),
      ...rest,
      box([-1.1, 1.5, 0.95], [0.09, 0.28, 0.025], cross),
      box([-1.1, 1.5, 0.95], [0.28, 0.09, 0.025], cross),
      box([0.5, 2.2, 0], [0.12, 0.07, 0.62], finish('#2f6df0', { glow: 0.6, gloss: 0.7 }), {
        round: 0.05,
      }),
      box([-2.1, 2.18, 0], [0.1, 0.06, 0.5], finish('#2f6df0', { glow: 0.6, gloss: 0.7 }), {
        round: 0.05,
      }),
    ],
  }
}
