import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { lacquer } from './heavy-parts.ts'
import { or, scale } from './tints.ts'
import {
  chrome,
  curved,
  darkMetal,
  facing,
  headlight,
  pane,
  plate,
  shadow,
  slab,
  standing,
  wheel,
} from './wheels.ts'

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
