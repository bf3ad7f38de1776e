import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale } from './tints.ts'
import { chrome, darkMetal, pane, shadow, standing } from './wheels.ts'

const enamel = (colour: Rgb): Finish => finish(colour, { gloss: 0.6, mirror: 0.16 })

export function washingMachine(paint: Rgb | null): Sculpture {
  const body = enamel(or(paint, '#e9ebec'))
  return {
    yaw: 0.4,
    pitch: 0.16,
    parts: [
      box([0, 0.5, 0], [0.42, 0.5, 0.42], body, { round: 0.04 }),
      torus([0, 0.42, 0.43], 0.26, 0.035, chrome, { axes: standing }),
      ellipsoid([0, 0.42, 0.42], [0.25, 0.25, 0.06], pane),
      box([0, 0.89, 0.42], [0.38, 0.07, 0.012], finish('#d3d7da', { gloss: 0.4 }), { round: 0.01 }),
      column([0.24, 0.89, 0.42], [0.24, 0.89, 0.46], 0.05, 0.045, darkMetal, { round: 0.01 }),
      box([-0.1, 0.89, 0.43], [0.1, 0.035, 0.01], finish('#173a3a', { glow: 0.4 }), {
        round: 0.01,
      }),
    ],
  }
}

export function refrigerator(paint: Rgb | null): Sculpture {
  const body = enamel(or(paint, '#c9d8d3'))
  return {
    yaw: 0.42,
    pitch: 0.1,
    parts: [
      box([0, 0.95, 0], [0.42, 0.92, 0.38], body, { round: 0.12 }),
      box([0, 0.66, 0.36], [0.4, 0.6, 0.06], body, { round: 0.06 }),
      box([0, 1.56, 0.36], [0.4, 0.27, 0.06], body, { round: 0.06 }),
      limb([-0.3, 1.42, 0.46], [-0.3, 1.68, 0.46], 0.02, 0.02, chrome),
      limb([-0.3, 0.9, 0.46], [-0.3, 1.2, 0.46], 0.02, 0.02, chrome),
      ...[0.3, -0.3].map((x) => column([x, 0, 0.25], [x, 0.06, 0.25], 0.04, 0.04, darkMetal)),
    ],
  }
}

export function stove(paint: Rgb | null): Sculpture {
  const body = enamel(or(paint, '#e3e1da'))
  const parts: Part[] = [
    box([0, 0.45, 0], [0.42, 0.45, 0.42], body, { round: 0.03 }),
    box([0, 0.915, 0], [0.42, 0.015, 0.42], finish('#1c1d1f', { gloss: 0.7, mirror: 0.25 }), {
      round: 0.01,
    }),
    box([0, 0.36, 0.42], [0.34, 0.24, 0.015], pane, { round: 0.02 }),
    limb([-0.32, 0.66, 0.46], [0.32, 0.66, 0.46], 0.018, 0.018, chrome),
    box([0, 0.98, -0.38], [0.42, 0.1, 0.03], body, { round: 0.02 }),
  ]
  for (let n = 0; n < 5; n++)
    parts.push(
      column(
        [-0.28 + n * 0.14, 0.79, 0.41],
        [-0.28 + n * 0.14, 0.79, 0.45],
        0.035,
        0.03,
        darkMetal,
        { round: 0.01 },
      ),
    )
  for (const x of [-0.2, 0.2])
    for (const z of [-0.17, 0.18])
      parts.push(
        torus([x, 0.935, z], 0.1, 0.016, darkMetal),
        torus([x, 0.935, z], 0.045, 0.012, darkMetal),
      )
  return { yaw: 0.42, pitch: 0.26, parts }
}

/** An espresso machine. */
export function coffeeMachine(paint: Rgb | null): Sculpture {
  const body = finish(or(paint, '#b3202a'), { gloss: 0.7, mirror: 0.25 })
  return {
    yaw: 0.4,
    pitch: 0.16,
    parts: [
      box([0, 0.75, -0.16], [0.5, 0.62, 0.3], body, { round: 0.08 }),
      box([0, 1.16, 0.12], [0.5, 0.22, 0.34], body, { round: 0.07 }),
      box([0, 0.1, 0.1], [0.52, 0.1, 0.5], chrome, { round: 0.05 }),
      box([0, 0.205, 0.2], [0.42, 0.01, 0.34], darkMetal),
      column([0, 0.78, 0.22], [0, 0.96, 0.22], 0.15, 0.15, chrome, { round: 0.02 }),
      limb([0, 0.8, 0.3], [0, 0.78, 0.75], 0.045, 0.055, finish('#1b1a1a', { gloss: 0.5 })),
      ...[0.05, -0.05].map((x) => limb([x, 0.78, 0.22], [x, 0.68, 0.24], 0.02, 0.02, chrome)),
      column([0, 0.21, 0.22], [0, 0.42, 0.22], 0.1, 0.15, finish('#efece4', { gloss: 0.7 }), {
        round: 0.015,
      }),
      limb([0.4, 1.0, 0.3], [0.46, 0.45, 0.4], 0.022, 0.018, chrome),
      column([-0.28, 1.16, 0.44], [-0.28, 1.16, 0.49], 0.1, 0.1, chrome, { round: 0.02 }),
      column([-0.28, 1.16, 0.47], [-0.28, 1.16, 0.5], 0.08, 0.08, finish('#f2efe6')),
      ...[0.1, 0.24, 0.38].map((x) =>
        column([x, 1.16, 0.44], [x, 1.16, 0.49], 0.042, 0.04, chrome, { round: 0.01 }),
      ),
      box([0, 1.42, -0.02], [0.46, 0.04, 0.36], chrome, { round: 0.03 }),
      ...[-0.26, 0, 0.26].map((x) =>
        column([x, 1.46, 0], [x, 1.6, 0], 0.08, 0.11, finish('#efece4', { gloss: 0.6 }), {
          round: 0.01,
        }),
      ),
    ],
  }
}

export function toaster(paint: Rgb | null): Sculpture {
  const body = finish(or(paint, '#b9c0c6'), { gloss: 0.7, mirror: paint === null ? 0.7 : 0.25 })
  const toast = finish((x, y, z) =>
    scale(hexToLinear('#c98a43'), 0.8 + 0.35 * noise3(x * 8, y * 8, z * 8)),
  )
  return {
    yaw: 0.35,
    pitch: 0.2,
    parts: [
      box([0, 0.5, 0], [0.8, 0.46, 0.42], body, { round: 0.2 }),
      box([0, 0.06, 0], [0.82, 0.06, 0.44], darkMetal, { round: 0.04 }),
      ...[0.14, -0.14].flatMap((z) => [
        box([0, 0.96, z], [0.56, 0.05, 0.09], shadow, { round: 0.03 }),
        box([0, 1.05, z], [0.45, 0.3, 0.055], toast, { round: 0.05 }),
      ]),
      box([0.83, 0.66, 0], [0.06, 0.04, 0.1], darkMetal, { round: 0.02 }),
    ],
  }
}
