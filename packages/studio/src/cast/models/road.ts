import type { Rgb } from '../../pixels.ts'
import { box, finish } from '../sculpt/part.ts'
import type { Paint, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { lacquer, motorcar } from './road-parts.ts'
import type { Motorcar } from './road-parts.ts'
import { or, scale } from './tints.ts'
import { plate, shadow } from './wheels.ts'

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
function star(x: number, y: number, outer: number, inner: number): Vec2[] {
  return Array.from({ length: 10 }, (_, n): Vec2 => {
    const a = (n / 10) * 2 * Math.PI + Math.PI / 2
    const r = n % 2 === 0 ? outer : inner
    return [x + Math.cos(a) * r, y + Math.sin(a) * r]
  })
}
