import type { Rgb } from '../../pixels.ts'
import { column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Paint } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { knob } from './rooms-parts.ts'
import { mix, or } from './tints.ts'
import { standing } from './wheels.ts'

/** A wall clock. */
export function clock(paint: Rgb | null): Sculpture {
  const rim = finish(or(paint, '#6b3f20'), { gloss: 0.5, mirror: 0.1 })
  const face: Paint = (x, y) => {
    const r = Math.hypot(x, y)
    const hour = (Math.atan2(x, y) / (2 * Math.PI)) * 12
    const off = Math.abs(hour - Math.round(hour))
    if (r > 0.62 && r < 0.78 && off < (Math.round(hour) % 3 === 0 ? 0.1 : 0.055))
      return [0.02, 0.02, 0.02]
    return [0.86, 0.83, 0.76]
  }
  const hand = finish('#1b1a19', { gloss: 0.3 })
  return {
    yaw: 0.15,
    pitch: 0.05,
    parts: [
      column([0, 0, -0.12], [0, 0, 0.04], 1, 1, rim, { round: 0.05 }),
      torus([0, 0, 0.04], 0.93, 0.09, rim, { axes: standing }),
      column([0, 0, 0], [0, 0, 0.07], 0.86, 0.86, finish(face, { gloss: 0.4 })),
      limb([0, 0, 0.09], [-0.36, 0.26, 0.09], 0.035, 0.02, hand),
      limb([0, 0, 0.1], [0.22, 0.62, 0.1], 0.028, 0.014, hand),
      column([0, 0, 0.07], [0, 0, 0.12], 0.06, 0.06, knob),
    ],
  }
}

export function candle(paint: Rgb | null): Sculpture {
  const wax = finish(
    (_, y) => mix(or(paint, '#efe4c8'), [1.1, 0.85, 0.45], Math.max(0, y - 0.75) * 0.9),
    { gloss: 0.3 },
  )
  const brass = finish('#c9a04a', { gloss: 0.7, mirror: 0.6 })
  return {
    yaw: 0.2,
    pitch: 0.14,
    parts: [
      column([0, 0, 0], [0, 0.08, 0], 0.5, 0.56, brass, { round: 0.03 }),
      column([0, 0.05, 0], [0, 0.3, 0], 0.24, 0.24, brass, { round: 0.03 }),
      torus([0.6, 0.13, 0], 0.13, 0.035, brass, { axes: standing }),
      column([0, 0.2, 0], [0, 1.25, 0], 0.19, 0.18, wax, { round: 0.04 }),
      limb([0.16, 1.22, 0.06], [0.18, 0.95, 0.07], 0.05, 0.04, wax, { blend: 0.04 }),
      limb([0, 1.24, 0], [0, 1.36, 0], 0.018, 0.016, finish('#241a14')),
      limb([0, 1.44, 0], [0, 1.74, 0], 0.095, 0.012, finish('#ffb648', { glow: 1 })),
      ellipsoid([0, 1.44, 0.05], [0.05, 0.11, 0.06], finish('#fff3c4', { glow: 1 })),
    ],
  }
}
