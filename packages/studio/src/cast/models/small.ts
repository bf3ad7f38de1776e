import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Paint, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale, step } from './tints.ts'

export function snowman(): Sculpture {
  const snow = finish((x, y, z) =>
    scale(hexToLinear('#f3f6fa'), 0.93 + 0.1 * noise3(x * 9, y * 9, z * 9)),
  )
  const coal = finish('#1e1c1c', { gloss: 0.3 })
  const stick = finish('#5a3f2a')
  const scarf = finish('#c23a34')
  const parts: Part[] = [
    ellipsoid([0, 0.36, 0], [0.46, 0.41, 0.46], snow),
    ellipsoid([0, 0.93, 0], [0.34, 0.32, 0.34], snow, { blend: 0.08 }),
    ellipsoid([0, 1.4, 0], [0.25, 0.25, 0.25], snow, { blend: 0.06 }),
    torus([0, 1.18, 0], 0.22, 0.065, scarf),
    limb([0.12, 1.16, 0.24], [0.16, 0.82, 0.36], 0.07, 0.06, scarf, { blend: 0.04 }),
    limb([0.02, 1.39, 0.22], [0.05, 1.36, 0.52], 0.05, 0.008, finish('#ea7d24')),
    column([0, 1.57, 0], [0, 1.6, 0], 0.3, 0.29, coal, { round: 0.015 }),
    column([0, 1.6, 0], [0, 1.92, 0], 0.19, 0.2, coal, { round: 0.02 }),
    column([0, 1.61, 0], [0, 1.68, 0], 0.197, 0.197, scarf),
    limb([0.28, 1.0, 0.05], [0.75, 1.28, 0.1], 0.025, 0.016, stick),
    limb([0.6, 1.19, 0.09], [0.66, 1.38, 0.12], 0.014, 0.01, stick),
    limb([-0.28, 1.0, 0.05], [-0.75, 1.22, 0.1], 0.025, 0.016, stick),
    limb([-0.6, 1.14, 0.09], [-0.68, 1.32, 0.12], 0.014, 0.01, stick),
  ]
  for (const side of [1, -1])
    parts.push(ellipsoid([side * 0.09, 1.47, 0.215], [0.032, 0.032, 0.025], coal))
  for (let n = 0; n < 5; n++)
    parts.push(
      ellipsoid([(n - 2) * 0.05, 1.3 + (n - 2) ** 2 * 0.01, 0.225], [0.018, 0.018, 0.015], coal),
    )
  for (const y of [1.02, 0.9, 0.78]) parts.push(ellipsoid([0, y, 0.34], [0.03, 0.03, 0.02], coal))
  return { yaw: -0.25, pitch: 0.06, parts }
}

export function cup(paint: Rgb | null): Sculpture {
  const china = finish(or(paint, '#f2ede4'), { gloss: 0.8 })
  return {
    yaw: 0.35,
    pitch: 0.4,
    parts: [
      column([0, 0, 0], [0, 0.05, 0], 0.57, 0.62, china, { round: 0.02 }),
      column([0, 0.03, 0], [0, 0.12, 0], 0.2, 0.24, china),
      column([0, 0.1, 0], [0, 0.56, 0], 0.27, 0.42, china, { blend: 0.06, round: 0.03 }),
      column([0, 0.5, 0], [0, 0.62, 0], 0.375, 0.39, china, { carve: true }),
      column([0, 0.46, 0], [0, 0.515, 0], 0.36, 0.372, finish('#4a2a16', { gloss: 0.9 })),
      torus([0.46, 0.34, 0], 0.14, 0.04, china, {
        axes: [
          [1, 0, 0],
          [0, 0, 1],
          [0, 1, 0],
        ],
        blend: 0.03,
      }),
    ],
  }
}

/** Boulder-grey disc with seas and craters, with light of its own. */
export function moon(paint: Rgb | null): Sculpture {
  const pale = or(paint, '#f3eedd')
  const face: Paint = (x, y, z) => {
    const sea = step(0.5, 0.62, fractal3(x * 2.2 + 3, y * 2.2, z * 2.2 + 1))
    let tone = 1 - sea * 0.22
    for (const [cx, cy, r] of [
      [0.35, 0.42, 0.13],
      [-0.3, -0.45, 0.17],
      [0.45, -0.3, 0.09],
      [-0.5, 0.25, 0.11],
      [0.05, -0.1, 0.08],
      [-0.05, 0.62, 0.07],
    ] as const) {
      const d = Math.hypot(x - cx, y - cy) / r
      tone *= 1 - 0.13 * step(1, 0.8, d) + 0.1 * step(0.75, 0.98, d) * step(1.25, 1.02, d)
    }
    return scale(pale, tone)
  }
  return {
    yaw: 0,
    pitch: 0,
    parts: [ellipsoid([0, 0, 0], [1, 1, 1], finish(face, { glow: 0.75, gloss: 0 }))],
  }
}
