import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, finish, limb } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale, step } from './tints.ts'

export function castle(paint: Rgb | null): Sculpture {
  const wall = or(paint, '#b3a898')
  const stone = finish((x, y, z) => {
    const row = Math.floor(y * 9)
    const u = (x * 0.9 + z) * 6 + (row % 2) * 0.5
    const joint = 0.8 + 0.2 * step(0.05, 0.14, y * 9 - row) * step(0.04, 0.1, u - Math.floor(u))
    return scale(wall, joint * (0.85 + 0.28 * noise3(Math.floor(u) * 3.1, row * 2.7, 1)))
  })
  const roof = finish((_, y) =>
    scale(hexToLinear('#4d5f86'), 0.8 + 0.25 * Math.abs(Math.sin(y * 30))),
  )
  const slit = finish('#2a2724')
  const lit = finish('#ffcf7a', { glow: 0.7 })
  const parts: Part[] = []
  const keep = (x: number, z: number, r: number, top: number, cone: number): void => {
    parts.push(
      column([x, 0, z], [x, top, z], r * 1.06, r, stone),
      column([x, top - 0.06, z], [x, top + 0.12, z], r * 1.05, r * 1.2, stone),
      column([x, top + 0.1, z], [x, top + 0.1 + cone, z], r * 1.25, 0.01, roof),
      limb([x, top + cone, z], [x, top + cone + 0.3, z], 0.015, 0.012, slit),
      box([x + 0.12, top + cone + 0.24, z], [0.12, 0.055, 0.008], finish('#c23a30')),
      box([x + r * 0.2, top * 0.72, z + r * 0.98], [0.035, 0.1, 0.04], lit, { round: 0.03 }),
      box([x + r * 0.2, top * 0.42, z + r * 1.0], [0.03, 0.09, 0.04], slit, { round: 0.025 }),
    )
  }
  const crenels = (from: Vec3, to: Vec3, count: number): void => {
    for (let n = 0; n < count; n++) {
      const t = (n + 0.5) / count
      parts.push(
        box(
          [from[0] + (to[0] - from[0]) * t, from[1] + 0.07, from[2] + (to[2] - from[2]) * t],
          [0.065, 0.08, 0.065],
          stone,
        ),
      )
    }
  }
  parts.push(
    box([0, 0.45, 0.75], [1.15, 0.45, 0.1], stone),
    box([1.15, 0.45, 0], [0.1, 0.45, 0.8], stone),
    box([-1.15, 0.45, 0], [0.1, 0.45, 0.8], stone),
    box([0, 0.9, -0.15], [0.62, 0.9, 0.45], stone),
    box([0, 0.55, 0.8], [0.34, 0.62, 0.16], stone),
    box([0, 0.3, 0.95], [0.18, 0.34, 0.06], finish('#4a3220'), { round: 0.14 }),
    box([-0.25, 1.3, 0.32], [0.05, 0.13, 0.03], lit, { round: 0.03 }),
    box([0.25, 1.3, 0.32], [0.05, 0.13, 0.03], lit, { round: 0.03 }),
    box([0, 1.0, 0.96], [0.05, 0.1, 0.03], lit, { round: 0.03 }),
  )
  crenels([-1.05, 0.9, 0.75], [1.05, 0.9, 0.75], 12)
  crenels([-0.34, 1.17, 0.86], [0.34, 1.17, 0.86], 4)
  crenels([1.15, 0.9, -0.6], [1.15, 0.9, 0.7], 8)
  crenels([-0.62, 1.8, 0.26], [0.62, 1.8, 0.26], 7)
  keep(-1.15, 0.75, 0.26, 1.35, 0.75)
  keep(1.15, 0.75, 0.26, 1.35, 0.75)
  keep(1.15, -0.75, 0.26, 1.5, 0.75)
  keep(-1.15, -0.75, 0.26, 1.5, 0.75)
  keep(0.4, -0.35, 0.32, 2.45, 0.95)
  keep(-0.5, -0.3, 0.25, 2.1, 0.8)
  return { yaw: 0.38, pitch: 0.14, parts }
}
