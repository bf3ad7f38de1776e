import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { finish, tube } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { inkOn } from './signs.ts'
import { or, scale } from './tints.ts'
import { plate } from './wheels.ts'

export function tShirt(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#e9e6df')
  const cloth = finish(
    (x, y) => scale(colour, 0.9 + 0.12 * noise3(x * 2.2, y * 1.2, 1) + 0.03 * Math.sin(x * 14)),
    { gloss: 0.05 },
  )
  return {
    yaw: 0,
    pitch: 0,
    parts: [
      plate(
        [
          [-0.3, 1.98],
          [-0.62, 1.9],
          [-1.18, 1.35],
          [-0.86, 1.02],
          [-0.64, 1.22],
          [-0.62, 0.1],
          [-0.3, 0.04],
          [0.3, 0.04],
          [0.62, 0.1],
          [0.64, 1.22],
          [0.86, 1.02],
          [1.18, 1.35],
          [0.62, 1.9],
          [0.3, 1.98],
          [0.16, 1.86],
          [0, 1.82],
          [-0.16, 1.86],
        ],
        0.09,
        cloth,
        { round: 0.08 },
      ),
      ...tube(
        [
          [-0.3, 1.97, 0.05],
          [-0.16, 1.85, 0.08],
          [0, 1.81, 0.09],
          [0.16, 1.85, 0.08],
          [0.3, 1.97, 0.05],
        ],
        0.04,
        0.04,
        finish(scale(colour, 0.85)),
        { blend: 0.01 },
      ),
    ],
    board: { centre: [0, 1.12, 0.09], half: [0.5, 0.36], ink: inkOn(colour) },
  }
}

export function sweater(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#3f6b8c')
  const knit = finish((x, y) => {
    const row = y * 26
    const slant = Math.abs(
      ((((x * 18 + (Math.floor(x * 9) % 2 === 0 ? 1 : -1) * row * 0.5) % 1) + 1) % 1) - 0.5,
    )
    return scale(colour, 0.78 + 0.36 * slant + (y < 0.2 || y > 1.84 ? -0.12 : 0))
  })
  return {
    yaw: 0,
    pitch: 0,
    parts: [
      plate(
        [
          [-0.28, 2.02],
          [-0.66, 1.9],
          [-0.92, 1.2],
          [-1.1, 0.2],
          [-0.84, 0.14],
          [-0.66, 0.9],
          [-0.62, 0.08],
          [0.62, 0.08],
          [0.66, 0.9],
          [0.84, 0.14],
          [1.1, 0.2],
          [0.92, 1.2],
          [0.66, 1.9],
          [0.28, 2.02],
          [0, 1.94],
        ],
        0.12,
        knit,
        { round: 0.1 },
      ),
      ...tube(
        [
          [-0.28, 2.02, 0.04],
          [0, 1.93, 0.11],
          [0.28, 2.02, 0.04],
        ],
        0.06,
        0.06,
        finish(scale(colour, 0.85)),
      ),
    ],
    board: { centre: [0, 1.15, 0.12], half: [0.46, 0.34], ink: inkOn(colour) },
  }
}
