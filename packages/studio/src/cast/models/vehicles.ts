import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or } from './tints.ts'

export function car(paint: Rgb | null): Sculpture {
  const body = finish(or(paint, '#c5342c'), { gloss: 0.95 })
  const glass = finish('#22313c', { gloss: 1 })
  const chrome = finish('#c9ced3', { gloss: 1 })
  const rubber = finish('#1d1d1f', { gloss: 0.15 })
  const parts: Part[] = [
    box([0, 0.5, 0], [1.02, 0.2, 0.42], body, { round: 0.14 }),
    box([0.05, 0.36, 0], [1.0, 0.12, 0.41], body, { round: 0.08, blend: 0.05 }),
    box([-0.12, 0.78, 0], [0.56, 0.22, 0.36], glass, { round: 0.17, blend: 0.02 }),
    box([-0.13, 0.985, 0], [0.5, 0.055, 0.335], body, { round: 0.05, blend: 0.03 }),
    limb([0.36, 0.68, 0.355], [0.26, 0.96, 0.325], 0.032, 0.032, body),
    limb([-0.14, 0.66, 0.368], [-0.14, 0.97, 0.34], 0.028, 0.028, body),
    limb([-0.6, 0.66, 0.355], [-0.52, 0.96, 0.325], 0.05, 0.045, body),
    box([1.0, 0.32, 0], [0.06, 0.055, 0.4], chrome, { round: 0.04 }),
    box([-1.0, 0.32, 0], [0.06, 0.055, 0.4], chrome, { round: 0.04 }),
    box([1.0, 0.47, 0], [0.04, 0.06, 0.2], finish('#2a2c2e', { gloss: 0.6 }), { round: 0.02 }),
    box([0.05, 0.55, 0.415], [0.08, 0.015, 0.02], chrome, { round: 0.01 }),
    box([-0.42, 0.55, 0.415], [0.08, 0.015, 0.02], chrome, { round: 0.01 }),
  ]
  for (const side of [1, -1]) {
    parts.push(
      ellipsoid(
        [0.99, 0.52, side * 0.3],
        [0.06, 0.075, 0.085],
        finish('#fff3cf', { gloss: 0.9, glow: 0.5 }),
      ),
      ellipsoid(
        [-1.0, 0.52, side * 0.32],
        [0.04, 0.06, 0.07],
        finish('#d92a22', { gloss: 0.8, glow: 0.4 }),
      ),
    )
    for (const x of [0.62, -0.62]) {
      parts.push(
        column([x, 0.21, side * 0.26], [x, 0.21, side * 0.44], 0.215, 0.215, rubber, {
          round: 0.04,
        }),
        column([x, 0.21, side * 0.42], [x, 0.21, side * 0.455], 0.125, 0.115, chrome, {
          round: 0.015,
        }),
        ellipsoid([x, 0.21, side * 0.46], [0.04, 0.04, 0.015], finish('#6e747a', { gloss: 0.7 })),
      )
    }
  }
  return { yaw: 0.55, pitch: 0.12, parts }
}

export function saucer(paint: Rgb | null): Sculpture {
  const hull = finish(or(paint, '#9aa6b2'), { gloss: 1 })
  const parts: Part[] = [
    ellipsoid([0, 0, 0], [1.2, 0.2, 1.2], hull),
    ellipsoid([0, 0.12, 0], [0.75, 0.2, 0.75], hull, { blend: 0.08 }),
    ellipsoid([0, 0.28, 0], [0.45, 0.36, 0.45], finish('#8fd6e8', { gloss: 1, glow: 0.25 })),
    ellipsoid([0, -0.14, 0], [0.5, 0.14, 0.5], finish('#ffe08a', { glow: 0.8 }), { blend: 0.04 }),
  ]
  for (let n = 0; n < 12; n++) {
    const a = (n / 12) * 2 * Math.PI
    parts.push(
      ellipsoid(
        [Math.cos(a) * 1.0, 0.06, Math.sin(a) * 1.0],
        [0.06, 0.05, 0.06],
        finish(n % 2 === 0 ? '#ffd24a' : '#ff6a5a', { glow: 0.9 }),
      ),
    )
  }
  return { yaw: 0.2, pitch: 0.16, parts }
}
