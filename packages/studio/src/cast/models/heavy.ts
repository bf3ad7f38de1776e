import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale } from './tints.ts'
import {
  chrome,
  curved,
  darkMetal,
  facing,
  headlight,
  pane,
  plate,
  rubber,
  shadow,
  slab,
  standing,
  tailLight,
  wheel,
} from './wheels.ts'

const lacquer = (colour: Rgb): Finish => finish(colour, { gloss: 0.5, mirror: 0.25 })

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

const lamps = (x: number, y: number, z: number, size: number): Part[] =>
  [z, -z].map((at) => ellipsoid([x, y, at], [0.07, size, size * 1.3], headlight))

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

export function tractor(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f7a34')
  const skin = lacquer(colour)
  const yellow = finish('#eabf2a', { gloss: 0.4 })
  const parts: Part[] = [
    plate(
      curved([
        [0.1, 0.75],
        [0.1, 1.45],
        [1.2, 1.42],
        [1.75, 1.3],
        [1.85, 0.85],
        [1.7, 0.65],
      ]),
      0.36,
      skin,
      { round: 0.1 },
    ),
    box([1.84, 1.02, 0], [0.04, 0.28, 0.26], shadow, { round: 0.03 }),
    ...lamps(1.86, 1.3, 0.22, 0.07),
    box([-0.55, 0.9, 0], [0.65, 0.28, 0.4], darkMetal, { round: 0.08 }),
    box([-0.5, 1.75, 0], [0.52, 0.5, 0.48], pane, { round: 0.06 }),
    box([-0.5, 2.32, 0], [0.62, 0.07, 0.58], skin, { round: 0.06 }),
    column([0.9, 1.4, 0.22], [0.9, 2.1, 0.22], 0.05, 0.05, darkMetal, { round: 0.02 }),
    ...[
      [0.02, 0.47],
      [-1.02, 0.47],
      [0.02, -0.47],
      [-1.02, -0.47],
    ].map(([x = 0, z = 0]) => limb([x, 1.2, z], [x, 2.3, z], 0.045, 0.045, skin)),
    column([1.35, 0.45, -0.6], [1.35, 0.45, 0.6], 0.06, 0.06, darkMetal),
  ]
  for (const side of [1, -1]) {
    const z = side * 0.82
    parts.push(
      column([-0.65, 0.82, z - side * 0.4], [-0.65, 0.82, z], 0.82, 0.82, rubber, { round: 0.1 }),
      column([-0.65, 0.82, z - side * 0.1], [-0.65, 0.82, z + side * 0.02], 0.5, 0.44, yellow, {
        round: 0.03,
      }),
      ellipsoid([-0.65, 0.82, z + side * 0.03], [0.14, 0.14, 0.06], darkMetal),
      column([1.35, 0.45, z - side * 0.28], [1.35, 0.45, z - side * 0.02], 0.45, 0.45, rubber, {
        round: 0.07,
      }),
      column([1.35, 0.45, z - side * 0.08], [1.35, 0.45, z], 0.26, 0.23, yellow, { round: 0.02 }),
      slab([-1.3, 1.5], [-0.3, 1.7], 0.2, 0.04, skin, 0.03, side * 0.66),
    )
    for (let n = 0; n < 18; n++) {
      const a = (n / 18) * 2 * Math.PI
      parts.push(
        box(
          [-0.65 + Math.cos(a) * 0.81, 0.82 + Math.sin(a) * 0.81, z - side * 0.2],
          [0.05, 0.045, 0.19],
          rubber,
          {
            axes: [
              [Math.cos(a), Math.sin(a), 0],
              [-Math.sin(a), Math.cos(a), 0],
              [0, 0, 1],
            ],
          },
        ),
      )
    }
  }
  return { yaw: 0.6, pitch: 0.12, parts }
}

const rails = (from: number, to: number): Part[] =>
  [0.62, -0.62].map((z) =>
    box(
      [(from + to) / 2, 0.04, z],
      [(to - from) / 2, 0.05, 0.05],
      finish('#7d7a78', { gloss: 0.5 }),
    ),
  )

/** A steam locomotive with one carriage. */
export function train(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#1f4a36')
  const skin = lacquer(colour)
  const red = finish('#a82a22', { gloss: 0.4 })
  const brass = finish('#d9a441', { gloss: 0.7, mirror: 0.75 })
  const black = finish('#202226', { gloss: 0.5, mirror: 0.15 })
  const parts: Part[] = [
    ...rails(-8.2, 4.4),
    column([0.2, 1.85, 0], [3.5, 1.85, 0], 0.72, 0.72, skin, { round: 0.04 }),
    column([3.5, 1.85, 0], [3.72, 1.85, 0], 0.74, 0.66, black, { round: 0.05 }),
    ...[0.9, 1.8, 2.7].map((x) => torus([x, 1.85, 0], 0.73, 0.03, brass, { axes: facing })),
    column([3.1, 2.4, 0], [3.1, 3.3, 0], 0.18, 0.2, black),
    column([3.1, 3.3, 0], [3.1, 3.42, 0], 0.2, 0.32, black, { round: 0.03 }),
    ellipsoid([2.1, 2.6, 0], [0.3, 0.26, 0.3], brass),
    ellipsoid([1.1, 2.55, 0], [0.25, 0.22, 0.25], brass),
    ellipsoid([3.78, 2.5, 0], [0.13, 0.15, 0.15], headlight),
    box([-0.55, 2.1, 0], [0.8, 0.95, 0.95], skin, { round: 0.06 }),
    box([-0.5, 2.4, 0], [0.42, 0.32, 0.965], pane, { round: 0.05 }),
    box([-0.55, 3.12, 0], [1.0, 0.07, 1.12], black, { round: 0.06 }),
    box([1.4, 0.95, 0], [2.6, 0.14, 0.75], black, { round: 0.04 }),
    box([3.95, 0.9, 0], [0.08, 0.2, 1.0], red, { round: 0.04 }),
    plate(
      [
        [3.9, 0.75],
        [4.6, 0.16],
        [3.9, 0.16],
      ],
      0.75,
      red,
    ),
    limb([-0.5, 0.72, 0.98], [2.0, 0.72, 0.98], 0.06, 0.06, chrome),
    column([3.0, 0.85, 0.85], [3.6, 0.85, 0.85], 0.24, 0.24, black, { round: 0.04 }),
    // The carriage
    box(
      [-5, 1.9, 0],
      [2.9, 1.0, 1.0],
      finish(scale(hexToLinear('#8c2b26'), 1), { gloss: 0.45, mirror: 0.15 }),
      {
        round: 0.08,
      },
    ),
    box([-5, 2.96, 0], [3.0, 0.12, 0.92], finish('#57524c'), { round: 0.1 }),
    box([-5, 1.4, 0], [2.91, 0.05, 1.012], brass),
    box([-5, 0.8, 0], [2.9, 0.12, 0.7], black),
    box([-1.7, 0.9, 0], [0.5, 0.06, 0.1], black),
  ]
  for (let n = 0; n < 6; n++)
    parts.push(box([-7.2 + n * 0.88, 2.2, 0], [0.3, 0.38, 1.012], pane, { round: 0.05 }))
  for (const [x, r] of [
    [-0.5, 0.62],
    [0.75, 0.62],
    [2.0, 0.62],
    [3.2, 0.36],
    [-3.0, 0.4],
    [-3.9, 0.4],
    [-6.1, 0.4],
    [-7.0, 0.4],
  ] as const) {
    parts.push(
      torus([x, r + 0.08, 0.78], r - 0.07, 0.08, black, { axes: standing }),
      column([x, r + 0.08, 0.72], [x, r + 0.08, 0.86], r * 0.24, r * 0.24, red, { round: 0.03 }),
      column([x, r + 0.08, -0.85], [x, r + 0.08, -0.7], r, r, black),
    )
    for (let n = 0; n < 8; n++) {
      const a = (n / 8) * 2 * Math.PI
      parts.push(
        limb(
          [x, r + 0.08, 0.78],
          [x + Math.cos(a) * (r - 0.08), r + 0.08 + Math.sin(a) * (r - 0.08), 0.78],
          0.035,
          0.03,
          red,
        ),
      )
    }
  }
  return { yaw: 0.72, pitch: 0.12, parts }
}

/** A coach with many windows on a line of its side view; `nose` gives its front. */
function railcar(
  skin: Finish,
  nose: readonly Vec2[],
  windows: readonly number[],
  length: number,
): Part[] {
  return [
    ...rails(-length - 0.2, length + 0.2),
    plate(curved(nose), 1.18, skin, { round: 0.16 }),
    ...windows.map((x) => box([x, 2.05, 0], [0.5, 0.42, 1.195], pane, { round: 0.07 })),
    box([0, 0.42, 0], [length * 0.82, 0.24, 0.95], shadow, { round: 0.05 }),
  ]
}

export function tram(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c9362b')
  const cream: Rgb = [0.84, 0.78, 0.64]
  const skin = finish((_, y) => (y > 1.52 ? cream : y > 1.42 ? scale(colour, 0.5) : colour), {
    gloss: 0.45,
    mirror: 0.18,
  })
  const parts: Part[] = [
    ...railcar(
      skin,
      [
        [-4.1, 0.5],
        [-4.2, 1.4],
        [-4.0, 2.7],
        [-3.4, 2.9],
        [3.4, 2.9],
        [4.0, 2.7],
        [4.2, 1.4],
        [4.1, 0.5],
        [0, 0.42],
      ],
      [-3.0, -1.8, -0.6, 0.6, 1.8],
      4.2,
    ),
    box([3.05, 1.55, 0], [0.42, 0.92, 1.195], pane, { round: 0.05 }),
    box([4.07, 2.12, 0], [0.1, 0.42, 0.92], pane, {
      round: 0.06,
      axes: [
        [0.99, 0.12, 0],
        [-0.12, 0.99, 0],
        [0, 0, 1],
      ],
    }),
    box([0, 3.0, 0], [2.6, 0.09, 0.6], finish('#4a4d50'), { round: 0.06 }),
    ellipsoid([4.22, 1.05, 0], [0.06, 0.17, 0.17], headlight),
    box([4.2, 0.55, 0], [0.1, 0.1, 0.9], darkMetal, { round: 0.06 }),
    limb([-0.9, 3.05, 0], [0.1, 3.6, 0], 0.03, 0.03, darkMetal),
    limb([0.1, 3.6, 0], [-0.8, 4.0, 0], 0.03, 0.03, darkMetal),
    limb([-0.8, 4.0, -0.6], [-0.8, 4.0, 0.6], 0.04, 0.04, darkMetal),
  ]
  for (const x of [-2.6, -1.6, 1.6, 2.6]) parts.push(...wheel([x, 0.36, 0.86], 0.32, 0.16, 8))
  return { yaw: 0.62, pitch: 0.12, parts }
}

export function bulletTrain(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2563b0')
  const white: Rgb = [0.88, 0.89, 0.9]
  const skin = finish((_, y) => (y > 1.1 && y < 1.42 ? colour : white), {
    gloss: 0.6,
    mirror: 0.22,
  })
  const parts: Part[] = [
    ...railcar(
      skin,
      [
        [-7.4, 0.5],
        [-7.4, 2.8],
        [-6.5, 3.0],
        [2.2, 3.0],
        [3.6, 2.75],
        [5.2, 1.9],
        [6.4, 1.2],
        [6.9, 0.7],
        [6.4, 0.42],
        [0, 0.42],
      ],
      [-6.6, -5.4, -4.2, -3.0, -1.8, -0.6, 0.6, 1.8],
      6.8,
    ),
    slab([4.75, 2.2], [3.5, 2.8], 0.8, 0.09, pane, 0.08),
    ellipsoid([5.9, 1.4, 0.62], [0.26, 0.1, 0.16], headlight),
    ellipsoid([5.9, 1.4, -0.62], [0.26, 0.1, 0.16], headlight),
  ]
  return { yaw: 0.85, pitch: 0.1, parts }
}

/** A coach drawn by horses, as in fairy tales. */
export function carriage(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#7a1f33')
  const gold = finish('#d8a63e', { gloss: 0.7, mirror: 0.75 })
  const skin = lacquer(colour)
  const parts: Part[] = [
    plate(
      curved([
        [-0.95, 1.0],
        [-1.1, 1.7],
        [-0.85, 2.25],
        [0.85, 2.25],
        [1.1, 1.7],
        [0.95, 1.0],
        [0.4, 0.72],
        [-0.4, 0.72],
      ]),
      0.62,
      skin,
      { round: 0.14 },
    ),
    box([0, 2.32, 0], [0.95, 0.06, 0.68], gold, { round: 0.05 }),
    ellipsoid([0, 2.42, 0], [0.7, 0.2, 0.5], skin),
    ellipsoid([0, 2.66, 0], [0.1, 0.14, 0.1], gold),
    box([0, 1.78, 0], [0.3, 0.32, 0.632], pane, { round: 0.05 }),
    ...[-0.72, 0.72].map((x) => box([x, 1.78, 0], [0.2, 0.3, 0.632], pane, { round: 0.05 })),
    box([0, 1.36, 0], [1.02, 0.025, 0.632], gold),
    box([1.35, 1.3, 0], [0.3, 0.06, 0.5], finish('#3a2418'), { round: 0.04 }),
    box([1.1, 1.6, 0], [0.06, 0.3, 0.5], finish('#3a2418'), { round: 0.05 }),
    limb([-1.4, 0.7, 0], [1.7, 0.7, 0], 0.06, 0.06, gold),
    limb([1.7, 0.7, 0], [3.0, 0.75, 0], 0.04, 0.04, finish('#4a2f1c')),
  ]
  for (const [x, r] of [
    [-1.15, 0.68],
    [1.3, 0.52],
  ] as const)
    for (const z of [0.72, -0.72]) {
      parts.push(
        torus([x, r, z], r - 0.05, 0.05, gold, { axes: standing }),
        ellipsoid([x, r, z], [0.1, 0.1, 0.08], gold),
      )
      for (let n = 0; n < 10; n++) {
        const a = (n / 10) * 2 * Math.PI
        parts.push(
          limb(
            [x, r, z],
            [x + Math.cos(a) * (r - 0.06), r + Math.sin(a) * (r - 0.06), z],
            0.028,
            0.02,
            gold,
          ),
        )
      }
    }
  return { yaw: 0.5, pitch: 0.1, parts }
}
