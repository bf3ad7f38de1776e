import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Paint, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, headlight, pane, plate, shadow, slab, tailLight, wheel } from './wheels.ts'

/** A motor car in metres: outlines are of its side view, the nose at +x. */
interface Motorcar {
  readonly paint: Paint
  readonly body: readonly Vec2[]
  readonly cabin: readonly Vec2[]
  readonly windows: readonly (readonly Vec2[])[]
  /** Windscreen and rear window, as lines of the side view. */
  readonly screens: readonly (readonly [Vec2, Vec2])[]
  readonly halfWidth: number
  readonly axles: readonly [number, number]
  readonly wheelRadius: number
  readonly nose: number
  readonly tail: number
  readonly lampHeight: number
  readonly extras?: readonly Part[]
}

/** Car paint with the seams of doors in it. */
function lacquer(colour: Rgb, seams: readonly number[], low: number, high: number): Paint {
  const dark = scale(colour, 0.25)
  return (x, y, z) =>
    Math.abs(z) > 0.5 && y > low && y < high && seams.some((seam) => Math.abs(x - seam) < 0.012)
      ? dark
      : colour
}

function motorcar(look: Motorcar): Sculpture {
  const body = finish(look.paint, { gloss: 0.5, mirror: 0.29 })
  const w = look.halfWidth
  const cabinHalf = w * 0.84
  const { nose, tail, wheelRadius: r, lampHeight } = look
  const parts: Part[] = [
    plate(curved(look.body), w, body, { round: 0.13 }),
    plate(curved(look.cabin), cabinHalf, body, { round: 0.1, blend: 0.06 }),
    ...look.windows.map((outline) => plate(outline, cabinHalf + 0.012, pane, { round: 0.02 })),
    ...look.screens.map(([a, b]) => slab(a, b, cabinHalf - 0.12, 0.03, pane, 0.02)),
  ]
  for (const x of look.axles)
    parts.push(
      column([x, r, -w - 0.1], [x, r, w + 0.1], r * 1.12, r * 1.12, shadow, { carve: true }),
      box([x, r * 1.3, 0], [r * 1.05, r * 0.55, w - 0.2], shadow),
    )
  parts.push(box([0, r * 0.9, 0], [(nose - tail) * 0.44, r * 0.2, w - 0.14], shadow))
  for (const side of [1, -1]) {
    parts.push(
      ellipsoid([nose - 0.1, lampHeight, side * (w - 0.24)], [0.16, 0.1, 0.2], headlight),
      ellipsoid([tail + 0.06, lampHeight + 0.06, side * (w - 0.16)], [0.1, 0.1, 0.13], tailLight),
      ...look.axles.flatMap((x) => wheel([x, r, side * (w + 0.01)], r, 0.22)),
      ellipsoid(
        [look.axles[0] - 0.62, lampHeight + 0.36, side * (w + 0.06)],
        [0.07, 0.06, 0.09],
        body,
      ),
    )
  }
  parts.push(
    box([nose, lampHeight - 0.05, 0], [0.05, 0.07, w * 0.42], shadow, { round: 0.03 }),
    box([nose - 0.03, lampHeight - 0.27, 0], [0.07, 0.05, w * 0.7], shadow, { round: 0.04 }),
    box([nose + 0.03, lampHeight - 0.17, 0], [0.03, 0.025, w * 0.5], chrome, { round: 0.02 }),
    box([tail, lampHeight - 0.2, 0], [0.06, 0.06, w * 0.8], chrome, { round: 0.04 }),
    ...[0.18, -0.86].map((x) =>
      box([x, lampHeight + 0.17, w - 0.005], [0.1, 0.018, 0.025], chrome, { round: 0.015 }),
    ),
    ...(look.extras ?? []),
  )
  return { yaw: 0.58, pitch: 0.13, parts }
}

const sedanBody: readonly Vec2[] = [
  [-2.12, 0.42],
  [-2.2, 0.68],
  [-2.12, 0.93],
  [-1.5, 0.99],
  [0, 0.96],
  [1.05, 0.93],
  [1.75, 0.84],
  [2.13, 0.68],
  [2.2, 0.44],
  [2.02, 0.26],
  [0, 0.24],
  [-1.95, 0.26],
]

const sedanCabin: readonly Vec2[] = [
  [-1.62, 0.9],
  [-1.02, 1.36],
  [-0.55, 1.46],
  [0.0, 1.46],
  [0.36, 1.36],
  [1.12, 0.88],
]

const sedan = {
  body: sedanBody,
  cabin: sedanCabin,
  windows: [
    [
      [0.78, 0.97],
      [0.28, 1.33],
      [-0.24, 1.385],
      [-0.24, 0.97],
    ],
    [
      [-0.34, 0.97],
      [-0.34, 1.385],
      [-0.88, 1.33],
      [-1.3, 0.98],
    ],
  ],
  screens: [
    [
      [1.0, 0.99],
      [0.4, 1.385],
    ],
    [
      [-1.42, 1.07],
      [-1.1, 1.31],
    ],
  ],
  halfWidth: 0.88,
  axles: [1.34, -1.3],
  wheelRadius: 0.34,
  nose: 2.13,
  tail: -2.16,
  lampHeight: 0.66,
} as const satisfies Omit<Motorcar, 'paint'>

const sedanSeams = [0.86, -0.29, -1.22]

export function car(paint: Rgb | null): Sculpture {
  return motorcar({ ...sedan, paint: lacquer(or(paint, '#b3201c'), sedanSeams, 0.36, 0.95) })
}

export function taxi(paint: Rgb | null): Sculpture {
  const yellow = or(paint, '#f2b90f')
  const plain = lacquer(yellow, sedanSeams, 0.36, 0.95)
  const black: Rgb = [0.012, 0.012, 0.014]
  return motorcar({
    ...sedan,
    paint: (x, y, z) => {
      if (Math.abs(z) > 0.6 && y > 0.6 && y < 0.74 && x > -1.9 && x < 1.7)
        return (Math.floor(x / 0.07) + Math.floor((y - 0.6) / 0.07)) % 2 === 0 ? black : yellow
      return plain(x, y, z)
    },
    extras: [
      box([-0.25, 1.56, 0], [0.13, 0.085, 0.34], finish('#fff4c4', { glow: 0.6 }), { round: 0.04 }),
      box([-0.25, 1.47, 0], [0.16, 0.02, 0.38], shadow),
    ],
  })
}

export function policeCar(paint: Rgb | null): Sculpture {
  const white: Rgb = [0.86, 0.87, 0.88]
  const dark = or(paint, '#1a2b52')
  return motorcar({
    ...sedan,
    paint: lacquerOf((x) => (x > -1.24 && x < 0.9 ? white : dark)),
    extras: [
      box([-0.2, 1.49, 0], [0.1, 0.03, 0.6], shadow, { round: 0.02 }),
      box([-0.2, 1.555, 0.32], [0.13, 0.065, 0.27], finish('#e02a22', { glow: 0.65, gloss: 0.7 }), {
        round: 0.05,
      }),
      box(
        [-0.2, 1.555, -0.32],
        [0.13, 0.065, 0.27],
        finish('#2a62ee', { glow: 0.65, gloss: 0.7 }),
        { round: 0.05 },
      ),
      plate(star(-0.75, 0.66, 0.15, 0.065), 0.89, finish('#d8a92c', { gloss: 0.6 })),
    ],
  })
}

/** Any paint with the sedan's door seams over it. */
function lacquerOf(under: Paint): Paint {
  const seams = lacquer([1, 1, 1], sedanSeams, 0.36, 0.95)
  return (x, y, z) => {
    const [shade] = seams(x, y, z)
    return scale(under(x, y, z), shade)
  }
}

/** A five-pointed star. */
export function star(x: number, y: number, outer: number, inner: number): Vec2[] {
  return Array.from({ length: 10 }, (_, n): Vec2 => {
    const a = (n / 10) * 2 * Math.PI + Math.PI / 2
    const r = n % 2 === 0 ? outer : inner
    return [x + Math.cos(a) * r, y + Math.sin(a) * r]
  })
}

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
