import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, finish, limb } from '../sculpt/part.ts'
import type { Finish, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { lacquer, lamps } from './heavy-parts.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, darkMetal, pane, plate, shadow, slab, tailLight, wheel } from './wheels.ts'

/** Wheels on both sides, with the dark of their arches. */
function axles(xs: readonly number[], radius: number, halfWidth: number): Part[] {
  return xs.flatMap((x) => [
    column(
      [x, radius, -halfWidth - 0.1],
      [x, radius, halfWidth + 0.1],
      radius * 1.14,
      radius * 1.14,
      shadow,
      {
        carve: true,
      },
    ),
    box([x, radius * 1.25, 0], [radius, radius * 0.6, halfWidth - 0.25], shadow),
    ...[1, -1].flatMap((side) => wheel([x, radius, side * (halfWidth + 0.01)], radius, 0.28, 6)),
  ])
}

export function bus(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c8202a')
  const roof = finish('#f0ede4', { gloss: 0.4 })
  const stripe = scale(colour, 0.55)
  const skin = finish((_, y) => (y < 0.62 ? stripe : colour), { gloss: 0.5, mirror: 0.22 })
  const parts: Part[] = [
    box([0, 1.45, 0], [4.2, 1.15, 1.2], skin, { round: 0.22 }),
    box([0, 2.62, 0], [3.95, 0.09, 1.02], roof, { round: 0.08 }),
    box([4.14, 1.9, 0], [0.09, 0.5, 1.02], pane, { round: 0.08 }),
    box([4.16, 2.48, 0], [0.06, 0.11, 0.7], finish('#1a1a16'), { round: 0.03 }),
    box([4.2, 2.48, 0], [0.03, 0.07, 0.5], finish('#ffb53a', { glow: 0.8 }), { round: 0.02 }),
    box([4.18, 0.55, 0], [0.09, 0.12, 1.12], darkMetal, { round: 0.06 }),
    ...lamps(4.2, 0.86, 0.86, 0.13),
    box([-4.2, 0.9, 0.95], [0.04, 0.15, 0.12], tailLight, { round: 0.02 }),
  ]
  for (let n = 0; n < 6; n++)
    parts.push(box([-3.3 + n * 1.08, 1.86, 0], [0.47, 0.42, 1.215], pane, { round: 0.06 }))
  parts.push(
    box([3.42, 1.4, 0], [0.42, 0.92, 1.215], pane, { round: 0.05 }),
    box([3.42, 1.4, 0], [0.02, 0.9, 1.225], darkMetal),
    ...axles([2.35, -2.4], 0.5, 1.2),
  )
  return { yaw: 0.62, pitch: 0.12, parts }
}

export function schoolBus(paint: Rgb | null): Sculpture {
  return bus(paint ?? hexToLinear('#f0a818'))
}

/** A cab over its wheels, in front of whatever is carried. */
function cab(skin: Finish): Part[] {
  return [
    plate(
      curved([
        [1.6, 0.55],
        [1.6, 2.35],
        [1.9, 2.5],
        [2.7, 2.42],
        [3.1, 1.75],
        [3.25, 1.2],
        [3.25, 0.6],
        [2.4, 0.48],
      ]),
      1.05,
      skin,
      { round: 0.14 },
    ),
    slab([3.18, 1.66], [2.84, 2.28], 0.9, 0.05, pane, 0.04),
    plate(
      [
        [2.86, 1.62],
        [2.6, 2.22],
        [1.98, 2.24],
        [1.98, 1.62],
      ],
      1.062,
      pane,
      { round: 0.03 },
    ),
    box([3.25, 0.98, 0], [0.06, 0.17, 0.6], shadow, { round: 0.04 }),
    box([3.24, 0.56, 0], [0.1, 0.13, 1.04], chrome, { round: 0.08 }),
    ...lamps(3.26, 0.88, 0.82, 0.12),
    limb([2.9, 1.9, 1.05], [2.95, 1.95, 1.25], 0.02, 0.02, darkMetal),
    box([2.95, 1.85, 1.27], [0.04, 0.18, 0.08], darkMetal, { round: 0.03 }),
    box([2.3, 1.32, 1.05], [0.1, 0.02, 0.03], chrome, { round: 0.015 }),
  ]
}

export function truck(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2566ad')
  const boxSkin = finish('#ece9e2', { gloss: 0.3, mirror: 0.1 })
  const parts: Part[] = [
    ...cab(lacquer(colour)),
    box([-0.95, 1.95, 0], [2.35, 1.2, 1.16], boxSkin, { round: 0.05 }),
    box([-0.95, 1.0, 0], [2.36, 0.14, 1.17], finish(scale(colour, 0.8)), { round: 0.03 }),
    box([-0.3, 0.66, 0], [2.9, 0.14, 0.8], darkMetal, { round: 0.03 }),
    ...axles([2.35, -1.3, -2.4], 0.48, 1.05),
  ]
  return {
    yaw: 0.62,
    pitch: 0.12,
    parts,
    board: { centre: [-0.95, 2.05, 1.17], half: [2.0, 0.8], ink: colour },
  }
}

export function semiTruck(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#b3202a')
  const parts: Part[] = [
    ...cab(lacquer(colour)),
    box([-3.4, 2.1, 0], [4.7, 1.4, 1.2], finish('#e6e4de', { gloss: 0.4, mirror: 0.15 }), {
      round: 0.06,
    }),
    box([-1, 0.66, 0], [3.9, 0.14, 0.8], darkMetal, { round: 0.03 }),
    column([1.45, 0.6, 0.95], [1.45, 2.95, 0.95], 0.08, 0.08, chrome, { round: 0.02 }),
    ...axles([2.35, 0.2, -5.6, -6.8], 0.5, 1.05),
  ]
  return { yaw: 0.62, pitch: 0.12, parts }
}

export function fireEngine(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#cc1a16')
  const skin = lacquer(colour)
  const band = finish('#f2efe8', { gloss: 0.4 })
  const steel = finish('#b9bfc5', { gloss: 0.6, mirror: 0.5 })
  const parts: Part[] = [
    ...cab(skin),
    box([-0.75, 1.55, 0], [2.3, 0.95, 1.1], skin, { round: 0.07 }),
    box([-0.75, 1.02, 0], [2.31, 0.09, 1.112], band),
    box([2.4, 1.12, 0], [0.82, 0.09, 1.062], band),
    box([-0.3, 0.66, 0], [2.8, 0.14, 0.8], darkMetal),
    ...[-2.25, -0.95, 0.35].map((x) =>
      box([x, 1.72, 0], [0.5, 0.5, 1.112], steel, { round: 0.03 }),
    ),
    box([2.2, 2.58, 0], [0.16, 0.1, 0.75], finish('#2f6df0', { glow: 0.7, gloss: 0.7 }), {
      round: 0.06,
    }),
    ...axles([2.35, -1.9], 0.5, 1.05),
  ]
  for (const z of [0.5, -0.1]) parts.push(limb([-3.2, 2.75, z], [1.9, 2.85, z], 0.05, 0.05, chrome))
  for (let n = 0; n < 12; n++)
    parts.push(limb([-3 + n * 0.42, 2.76, 0.5], [-3 + n * 0.42, 2.76, -0.1], 0.03, 0.03, chrome))
  return { yaw: 0.62, pitch: 0.14, parts }
}
