import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, finish, limb, torus } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { wood } from './furniture.ts'
import { or, scale } from './tints.ts'
import { curved, darkMetal, plate, standing } from './wheels.ts'

const cream: Rgb = [0.86, 0.83, 0.74]

const almostBlack: Rgb = [0.016, 0.015, 0.016]

/** Letters that stand out from a ground of this colour. */
export function inkOn([r, g, b]: Rgb): Rgb {
  return r * 0.3 + g * 0.6 + b * 0.1 > 0.25 ? almostBlack : cream
}

/** A painted sign on a post. */
export function sign(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#f3ecd8')
  const post = finish(wood(hexToLinear('#7d5836')), { gloss: 0.1 })
  return {
    yaw: 0,
    pitch: 0.05,
    parts: [
      box([0, 0.75, -0.06], [0.055, 0.78, 0.04], post, { round: 0.01 }),
      box([0, 1.42, 0], [0.62, 0.36, 0.03], finish(scale(colour, 0.55)), { round: 0.02 }),
      box([0, 1.42, 0.02], [0.58, 0.32, 0.03], finish(colour, { gloss: 0.3 }), { round: 0.01 }),
    ],
    board: { centre: [0, 1.42, 0.05], half: [0.5, 0.26], ink: inkOn(colour) },
  }
}

export function woodenSign(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#a9743f')
  const planks = finish(
    (x, y, z) =>
      scale(wood(colour)(x * 1.4, y, z), Math.abs(((y * 4.6) % 1) - 0.5) > 0.47 ? 0.55 : 1),
    { gloss: 0.12 },
  )
  const post = finish(wood(hexToLinear('#6d4a2c')), { gloss: 0.1 })
  const nail = finish('#2f2a26', { gloss: 0.5 })
  return {
    yaw: 0,
    pitch: 0.05,
    parts: [
      ...[-0.42, 0.42].map((x) => limb([x, 0, -0.06], [x, 1.72, -0.06], 0.055, 0.05, post)),
      plate(
        [
          [-0.74, 1.08],
          [-0.78, 1.3],
          [-0.72, 1.58],
          [0.74, 1.62],
          [0.79, 1.34],
          [0.72, 1.04],
        ],
        0.035,
        planks,
        { round: 0.015 },
        0.02,
      ),
      ...[-0.42, 0.42].flatMap((x) =>
        [1.16, 1.5].map((y) => column([x, y, 0.05], [x, y, 0.065], 0.018, 0.018, nail)),
      ),
    ],
    board: { centre: [0, 1.33, 0.06], half: [0.6, 0.23], ink: inkOn(scale(colour, 0.8)) },
  }
}

export function billboard(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#f4f1e8')
  const parts: Part[] = [
    box([0, 4.9, 0], [3.2, 1.55, 0.12], finish(colour, { gloss: 0.25 }), { round: 0.02 }),
    box([0, 3.32, 0.28], [3.3, 0.05, 0.24], darkMetal, { round: 0.02 }),
  ]
  for (const y of [3.36, 6.44])
    parts.push(box([0, y, 0.05], [3.3, 0.09, 0.12], darkMetal, { round: 0.03 }))
  for (const x of [-3.24, 3.24])
    parts.push(box([x, 4.9, 0.05], [0.09, 1.6, 0.12], darkMetal, { round: 0.03 }))
  for (const x of [-1.7, 1.7])
    parts.push(
      column([x, 0, -0.2], [x, 3.4, -0.2], 0.17, 0.15, darkMetal),
      limb([x, 3.3, 0.4], [x, 3.45, 0.75], 0.03, 0.03, darkMetal),
      box([x, 3.5, 0.78], [0.2, 0.05, 0.07], finish('#ffeebc', { glow: 0.6 }), { round: 0.03 }),
    )
  return {
    yaw: 0,
    pitch: 0.02,
    parts,
    board: { centre: [0, 4.9, 0.12], half: [2.8, 1.2], ink: inkOn(colour) },
  }
}

/** A sheet of paper on a wall. */
export function poster(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#efe6cf')
  const paper = finish((x, y) => scale(colour, 0.97 + 0.05 * noise3(x * 3, y * 3, 1)), {
    gloss: 0.1,
  })
  const rim = finish(scale(colour, 0.5))
  const pin = finish('#c23a30', { gloss: 0.6 })
  return {
    yaw: 0,
    pitch: 0,
    parts: [
      box([0, 0, 0], [0.5, 0.7, 0.008], paper, { round: 0.004 }),
      ...[0.62, -0.62].map((y) => box([0, y, 0.006], [0.43, 0.006, 0.006], rim)),
      ...[0.43, -0.43].map((x) => box([x, 0, 0.006], [0.006, 0.62, 0.006], rim)),
      ...[0.46, -0.46].map((x) => column([x, 0.66, 0], [x, 0.66, 0.03], 0.016, 0.014, pin)),
    ],
    board: { centre: [0, 0, 0.01], half: [0.38, 0.54], ink: inkOn(colour) },
  }
}

/** A cloth hung between two poles. */
export function banner(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c23a30')
  const cloth = finish((x, y) => scale(colour, 0.92 + 0.08 * Math.sin(x * 5 + y * 2)), {
    gloss: 0.15,
  })
  const pole = finish(wood(hexToLinear('#8a6038')))
  const sag = curved([
    [-1.9, 2.62],
    [-1, 2.56],
    [0, 2.54],
    [1, 2.56],
    [1.9, 2.62],
    [1.92, 1.86],
    [1, 1.78],
    [0, 1.76],
    [-1, 1.78],
    [-1.92, 1.86],
  ])
  const parts: Part[] = [plate(sag, 0.02, cloth, { round: 0.01 })]
  for (const x of [-2.05, 2.05])
    parts.push(
      limb([x, 0, -0.03], [x, 2.8, -0.03], 0.05, 0.045, pole),
      torus([x * 0.97, 2.55, 0], 0.05, 0.012, darkMetal, { axes: standing }),
      torus([x * 0.97, 1.92, 0], 0.05, 0.012, darkMetal, { axes: standing }),
    )
  return {
    yaw: 0,
    pitch: 0.03,
    parts,
    board: { centre: [0, 2.16, 0.03], half: [1.7, 0.28], ink: inkOn(colour) },
  }
}
