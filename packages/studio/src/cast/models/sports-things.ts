import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { masonry } from './surfaces.ts'
import { mix, or } from './tints.ts'
import { chrome, curved, darkMetal, plate, shadow, standing } from './wheels.ts'

export function surfboard(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f8fb0')
  const skin = finish(
    (x, y) =>
      Math.abs(x) < 0.05
        ? [0.85, 0.83, 0.76]
        : y > 1.5 && y < 1.75
          ? hexToLinear('#f2b43c')
          : y > 0.5 && y < 0.62
            ? [0.85, 0.83, 0.76]
            : colour,
    { gloss: 0.6, mirror: 0.16 },
  )
  return {
    yaw: 0.3,
    pitch: 0.03,
    parts: [
      plate(
        curved([
          [0, 0],
          [0.24, 0.12],
          [0.36, 0.7],
          [0.34, 1.4],
          [0.2, 2.0],
          [0, 2.3],
          [-0.2, 2.0],
          [-0.34, 1.4],
          [-0.36, 0.7],
          [-0.24, 0.12],
        ]),
        0.05,
        skin,
        { round: 0.04 },
      ),
    ],
  }
}

export function snowboard(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#8a3fa0')
  const skin = finish(
    (x, y) => (Math.sin(y * 5 + x * 4) > 0.3 ? mix(colour, [1, 1, 1], 0.35) : colour),
    { gloss: 0.6, mirror: 0.16 },
  )
  const parts: Part[] = [
    plate(
      curved([
        [0, 0],
        [0.16, 0.06],
        [0.2, 0.35],
        [0.16, 0.85],
        [0.2, 1.35],
        [0.16, 1.64],
        [0, 1.7],
        [-0.16, 1.64],
        [-0.2, 1.35],
        [-0.16, 0.85],
        [-0.2, 0.35],
        [-0.16, 0.06],
      ]),
      0.02,
      skin,
      { round: 0.015 },
    ),
  ]
  for (const y of [0.56, 1.14])
    parts.push(
      box([0, y, 0.05], [0.12, 0.07, 0.04], shadow, { round: 0.03 }),
      torus([0, y, 0.09], 0.1, 0.025, darkMetal, {
        axes: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      }),
    )
  return { yaw: 0.3, pitch: 0.03, parts }
}

export function dumbbell(paint: Rgb | null): Sculpture {
  const iron = finish(or(paint, '#2b2e32'), { gloss: 0.5, mirror: 0.15 })
  const parts: Part[] = [limb([-0.5, 0.4, 0], [0.5, 0.4, 0], 0.09, 0.09, chrome)]
  for (const side of [1, -1])
    parts.push(
      column([side * 0.42, 0.4, 0], [side * 0.66, 0.4, 0], 0.4, 0.4, iron, { round: 0.05 }),
      column([side * 0.66, 0.4, 0], [side * 0.84, 0.4, 0], 0.31, 0.31, iron, { round: 0.05 }),
      column([side * 0.84, 0.4, 0], [side * 0.95, 0.4, 0], 0.1, 0.1, chrome, { round: 0.02 }),
    )
  return { yaw: 0.5, pitch: 0.2, parts }
}

export function igloo(): Sculpture {
  const snow = masonry(hexToLinear('#e6eef5'), 5)
  const ice = finish((x, y, z) => snow(Math.atan2(z, x) * 1.1, y, 0), { gloss: 0.3 })
  return {
    yaw: -0.5,
    pitch: 0.12,
    parts: [
      ellipsoid([0, 0, 0], [1.3, 1.2, 1.3], ice),
      column(
        [0, 0.1, 0.9],
        [0, 0.1, 1.75],
        0.56,
        0.52,
        finish((x, y, z) => snow(z * 1.3, y, x)),
        { round: 0.05 },
      ),
      column([0, 0.08, 1.2], [0, 0.08, 2.4], 0.36, 0.36, finish('#20303f'), { carve: true }),
      box([0, -2, 0], [4, 2, 4], ice, { carve: true }),
    ],
  }
}

export function whistle(paint: Rgb | null): Sculpture {
  const metal = finish(or(paint, '#c9ced3'), { gloss: 0.8, mirror: paint === null ? 0.8 : 0.25 })
  return {
    yaw: 0.3,
    pitch: 0.12,
    parts: [
      column([0, 0.5, -0.32], [0, 0.5, 0.32], 0.5, 0.5, metal, { round: 0.06 }),
      box([0.75, 0.78, 0], [0.72, 0.2, 0.32], metal, { round: 0.06 }),
      box([0.42, 0.98, 0], [0.16, 0.14, 0.24], shadow, { carve: true }),
      torus([-0.58, 0.62, 0], 0.14, 0.035, metal, { axes: standing }),
      ellipsoid([0, 0.55, 0.34], [0.18, 0.18, 0.02], finish('#3a3f45')),
    ],
  }
}
