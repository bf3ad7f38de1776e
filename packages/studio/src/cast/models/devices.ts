import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, torus } from '../sculpt/part.ts'
import type { Paint, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { black, gold } from './products-parts.ts'
import { inkOn } from './signs.ts'
import { mix, or, scale } from './tints.ts'
import { chrome, facing, pane, shadow, standing } from './wheels.ts'

/** A laptop, open. */
export function laptop(paint: Rgb | null): Sculpture {
  const alu = finish(or(paint, '#b9bec4'), { gloss: 0.6, mirror: 0.22 })
  const screen: Paint = (x, y) => {
    const sky = mix(hexToLinear('#2a4f9c'), hexToLinear('#e58f6a'), (y - 0.3) / 1.1)
    const hill = 0.62 + 0.14 * Math.sin(x * 3) + 0.08 * Math.sin(x * 7 + 1)
    return y < hill ? hexToLinear('#1c2f52') : sky
  }
  const lean = 0.28
  const axes: Part['axes'] = [
    [1, 0, 0],
    [0, Math.cos(lean), -Math.sin(lean)],
    [0, Math.sin(lean), Math.cos(lean)],
  ]
  const parts: Part[] = [
    box([0, 0.05, 0.1], [1.1, 0.045, 0.78], alu, { round: 0.03 }),
    box(
      [0, 0.09, 0.55],
      [0.34, 0.012, 0.2],
      finish(scale(or(paint, '#b9bec4'), 0.85), { gloss: 0.4 }),
      { round: 0.01 },
    ),
    box([0, 0.8, -0.86], [1.1, 0.74, 0.03], alu, { round: 0.025, axes }),
    box([0, 0.81, -0.82], [1.02, 0.66, 0.012], finish(screen, { glow: 0.65, gloss: 0.5 }), {
      axes,
    }),
  ]
  for (let row = 0; row < 4; row++)
    for (let n = 0; n < 12; n++)
      parts.push(
        box([-0.88 + n * 0.16, 0.098, -0.42 + row * 0.17], [0.065, 0.012, 0.068], black, {
          round: 0.01,
        }),
      )
  return {
    yaw: 0.35,
    pitch: 0.3,
    parts,
    board: { centre: [0, 0.85, -0.82], half: [0.7, 0.4], ink: [0.9, 0.89, 0.86] },
  }
}

export function smartphone(paint: Rgb | null): Sculpture {
  const rim = finish(or(paint, '#3a3d42'), { gloss: 0.6, mirror: 0.4 })
  const tints = [
    '#e8544a',
    '#f2a32e',
    '#4fae62',
    '#3f86d8',
    '#8a5cc8',
    '#2fb0a8',
    '#e86fa0',
    '#f0d04a',
  ]
  const parts: Part[] = [
    box([0, 1, 0], [0.5, 1, 0.05], rim, { round: 0.1 }),
    box(
      [0, 1, 0.035],
      [0.46, 0.95, 0.03],
      finish((_, y) => mix(hexToLinear('#3a2f7a'), hexToLinear('#e07a8a'), y / 2), {
        gloss: 0.6,
        glow: 0.5,
      }),
      { round: 0.08 },
    ),
    box([0, 1.88, 0.065], [0.12, 0.025, 0.006], shadow, { round: 0.02 }),
  ]
  for (let n = 0; n < 12; n++)
    parts.push(
      box(
        [-0.27 + (n % 3) * 0.27, 1.58 - Math.floor(n / 3) * 0.29, 0.068],
        [0.09, 0.09, 0.006],
        finish(tints[(n * 3) % 8] ?? '#e8544a', { glow: 0.5 }),
        { round: 0.03 },
      ),
    )
  return { yaw: 0.3, pitch: 0.08, parts }
}

export function photoCamera(paint: Rgb | null): Sculpture {
  const leather = finish(
    (x, y, z) => scale(or(paint, '#2a2623'), 0.8 + 0.5 * noise3(x * 40, y * 40, z * 40)),
    { gloss: 0.2 },
  )
  const metal = finish('#c3c8cd', { gloss: 0.6, mirror: 0.55 })
  return {
    yaw: 0.35,
    pitch: 0.14,
    parts: [
      box([0, 0.6, 0], [1.05, 0.6, 0.32], metal, { round: 0.14 }),
      box([0, 0.55, 0], [1.06, 0.36, 0.33], leather, { round: 0.1 }),
      box([0, 1.26, 0], [0.34, 0.17, 0.24], metal, { round: 0.08 }),
      box([0, 1.26, 0.22], [0.2, 0.09, 0.05], pane, { round: 0.02 }),
      column([0.72, 1.18, 0], [0.72, 1.32, 0], 0.17, 0.17, metal, { round: 0.02 }),
      column([-0.72, 1.18, 0], [-0.72, 1.3, 0], 0.2, 0.2, metal, { round: 0.02 }),
      column([0.45, 1.18, 0.1], [0.45, 1.28, 0.1], 0.08, 0.08, finish('#c8342c', { gloss: 0.6 }), {
        round: 0.02,
      }),
      column([0, 0.6, 0.3], [0, 0.6, 0.5], 0.54, 0.54, metal, { round: 0.03 }),
      column([0, 0.6, 0.5], [0, 0.6, 0.82], 0.48, 0.46, black, { round: 0.03 }),
      torus([0, 0.6, 0.82], 0.42, 0.04, chrome, { axes: standing }),
      column([0, 0.6, 0.72], [0, 0.6, 1.0], 0.38, 0.38, black, { carve: true }),
      ellipsoid([0, 0.6, 0.68], [0.36, 0.36, 0.12], finish('#1d2a4a', { gloss: 0.9, mirror: 0.6 })),
      box([0.75, 0.95, 0.33], [0.12, 0.08, 0.02], pane, { round: 0.02 }),
      torus([1.08, 0.95, 0], 0.07, 0.02, chrome, { axes: facing }),
      torus([-1.08, 0.95, 0], 0.07, 0.02, chrome, { axes: facing }),
    ],
  }
}

export function perfume(paint: Rgb | null): Sculpture {
  const liquid = or(paint, '#e9a9a0')
  return {
    yaw: 0.35,
    pitch: 0.14,
    parts: [
      box(
        [0, 0.62, 0],
        [0.6, 0.62, 0.3],
        finish(
          (_, y) =>
            y < 0.12 ? hexToLinear('#c9d8dc') : y < 0.98 ? liquid : hexToLinear('#c9d8dc'),
          { gloss: 0.9, mirror: 0.45 },
        ),
        { round: 0.09 },
      ),
      column([0, 1.22, 0], [0, 1.38, 0], 0.2, 0.2, gold, { round: 0.02 }),
      box([0, 1.62, 0], [0.26, 0.26, 0.26], gold, { round: 0.06 }),
      box([0, 0.58, 0.3], [0.34, 0.22, 0.015], finish('#f4efe2', { gloss: 0.3 }), { round: 0.01 }),
    ],
    board: { centre: [0, 0.58, 0.32], half: [0.29, 0.16], ink: inkOn([0.85, 0.82, 0.76]) },
  }
}
