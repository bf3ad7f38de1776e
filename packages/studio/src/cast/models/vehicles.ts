import type { Rgb } from '../../pixels.ts'
import { ellipsoid, finish } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or } from './tints.ts'

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
