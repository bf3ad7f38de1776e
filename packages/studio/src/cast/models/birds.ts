import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb, turned } from '../sculpt/part.ts'
import type { Paint, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { frameOf } from './frame.ts'
import type { Outfit } from './outfit.ts'
import { mix, or, scale, step } from './tints.ts'
import { wornParts } from './worn.ts'

const dark = finish('#171312', { gloss: 0.8 })
const glint = finish('#ffffff', { glow: 0.9 })

/** A penguin, upright. */
export function penguin(paint: Rgb | null, wears: Partial<Outfit> = {}): Sculpture {
  const coat = or(paint, '#23262e')
  const white = hexToLinear('#f4f1ea')
  const body: Paint = (x, y) =>
    mix(coat, white, step(0.05, 0.14, x - 0.02 - Math.max(0, y - 0.85) * 0.5))
  const parts: Part[] = [
    ellipsoid([0, 0.55, 0], [0.3, 0.48, 0.29], finish(body, { gloss: 0.3 })),
    ellipsoid(
      [0.04, 1.08, 0],
      [0.2, 0.21, 0.19],
      finish(
        (x, y, z) =>
          mix(
            coat,
            white,
            step(0.02, 0.05, x - 0.1) * step(0.03, 0.07, Math.abs(z) - 0.02) * step(1.16, 1.1, y),
          ),
        { gloss: 0.3 },
      ),
      { blend: 0.12 },
    ),
    limb([0.2, 1.06, 0], [0.38, 1.01, 0], 0.055, 0.012, finish('#e8963a', { gloss: 0.4 })),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid([0.18, 1.13, side * 0.1], [0.03, 0.035, 0.03], dark),
      ellipsoid([0.2, 1.145, side * 0.105], [0.01, 0.01, 0.01], glint),
      limb(
        [0, 0.82, side * 0.27],
        [-0.08, 0.4, side * 0.4],
        0.08,
        0.04,
        finish(coat, { gloss: 0.3 }),
        { blend: 0.05 },
      ),
      ellipsoid([0.14, 0.04, side * 0.14], [0.17, 0.045, 0.1], finish('#e8963a', { gloss: 0.3 })),
    )
  const head = frameOf([0.04, 1.08, 0], turned(0), 0.2)
  parts.push(...wornParts({ hatUp: 0.4, girth: 0.22 }, wears, head, [0.01, 0.78, 0], [0.03, 1, 0]))
  return { yaw: 0.75, pitch: 0.06, parts }
}

/** An owl on its perch. */
export function owl(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#8a6542')
  const speckled: Paint = (x, y, z) =>
    scale(
      mix(coat, [0.85, 0.75, 0.58], step(0.05, 0.2, x) * 0.75),
      0.7 + 0.6 * step(0.4, 0.6, noise3(x * 14, y * 9, z * 14)),
    )
  const parts: Part[] = [
    ellipsoid([0, 0.5, 0], [0.3, 0.46, 0.32], finish(speckled, { fur: 0.8 })),
    ellipsoid([0.03, 0.98, 0], [0.27, 0.25, 0.32], finish(coat, { fur: 0.8 }), { blend: 0.1 }),
    limb([0.28, 0.93, 0], [0.34, 0.85, 0], 0.05, 0.015, finish('#e0a63c', { gloss: 0.5 })),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid([0.2, 1.0, side * 0.14], [0.09, 0.14, 0.14], finish('#ecdcc0', { fur: 0.5 }), {
        blend: 0.03,
      }),
      ellipsoid(
        [0.275, 1.01, side * 0.14],
        [0.04, 0.085, 0.085],
        finish('#f0b52e', { gloss: 0.9 }),
      ),
      ellipsoid([0.31, 1.01, side * 0.14], [0.02, 0.048, 0.048], dark),
      ellipsoid([0.33, 1.035, side * 0.13], [0.012, 0.014, 0.014], glint),
      limb(
        [0.02, 1.14, side * 0.2],
        [-0.02, 1.34, side * 0.27],
        0.09,
        0.02,
        finish(scale(coat, 0.8), { fur: 0.6 }),
        { blend: 0.06 },
      ),
      ellipsoid(
        [-0.04, 0.52, side * 0.3],
        [0.2, 0.36, 0.08],
        finish(scale(coat, 0.7), { fur: 0.8 }),
        { blend: 0.04 },
      ),
      ellipsoid([0.16, 0.04, side * 0.12], [0.12, 0.045, 0.07], finish('#d9a23c')),
    )
  return { yaw: 1.15, pitch: 0.04, hair: 0.03, parts }
}
