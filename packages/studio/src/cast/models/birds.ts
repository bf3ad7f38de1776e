import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb, turned } from '../sculpt/part.ts'
import type { Paint, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale, step } from './tints.ts'

const dark = finish('#171312', { gloss: 0.8 })
const glint = finish('#ffffff', { glow: 0.9 })

/** A small bird on its feet. */
export function bird(paint: Rgb | null): Sculpture {
  const back = or(paint, '#4f86b8')
  const breast = paint === null ? hexToLinear('#e0934f') : mix(paint, [1, 0.95, 0.85], 0.6)
  const body = finish((x, y) => mix(breast, back, step(-0.12, 0.1, y - 0.62 - x * 0.5)), {
    fur: 0.7,
  })
  const wing = finish((x, y) => scale(back, 0.62 + 0.3 * Math.abs(Math.sin((x + y) * 16))), {
    fur: 0.5,
  })
  const leg = finish('#7a5a3c')
  const parts: Part[] = [
    ellipsoid([0, 0.6, 0], [0.4, 0.3, 0.28], body, { axes: turned(0, 0.5) }),
    ellipsoid([0.3, 0.92, 0], [0.23, 0.22, 0.21], finish(back, { fur: 0.7 }), { blend: 0.14 }),
    ellipsoid([0.38, 0.86, 0], [0.18, 0.15, 0.16], finish(breast, { fur: 0.7 }), { blend: 0.06 }),
    limb([0.5, 0.92, 0], [0.68, 0.89, 0], 0.055, 0.008, finish('#3a3230', { gloss: 0.4 })),
    limb([-0.3, 0.44, 0], [-0.8, 0.22, 0], 0.12, 0.07, wing, { blend: 0.08 }),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid([-0.1, 0.6, side * 0.24], [0.38, 0.2, 0.07], wing, {
        axes: turned(0, 0.45),
        blend: 0.03,
      }),
      ellipsoid([0.44, 0.97, side * 0.15], [0.045, 0.05, 0.04], dark),
      ellipsoid([0.47, 0.99, side * 0.165], [0.014, 0.014, 0.014], glint),
      limb([0.05, 0.36, side * 0.1], [0.06, 0.02, side * 0.1], 0.025, 0.02, leg),
      limb([0.02, 0.015, side * 0.1], [0.16, 0.015, side * 0.12], 0.02, 0.012, leg),
    )
  return { yaw: 0.5, pitch: 0.08, hair: 0.03, parts }
}

/** A bird in flight, wings raised and spread. */
export function flyingBird(paint: Rgb | null): Sculpture {
  const back = or(paint, '#e9ecef')
  const tip = scale(back, 0.35)
  const body = finish(back, { fur: 0.5 })
  const parts: Part[] = [
    ellipsoid([0, 0, 0], [0.42, 0.15, 0.15], body),
    ellipsoid([0.42, 0.06, 0], [0.15, 0.13, 0.12], body, { blend: 0.12 }),
    limb([0.54, 0.05, 0], [0.7, 0.02, 0], 0.045, 0.008, finish('#d98a2e', { gloss: 0.4 })),
    limb([-0.35, 0, 0], [-0.72, 0.03, 0], 0.1, 0.06, body, { blend: 0.1 }),
  ]
  for (const side of [1, -1]) {
    const feather = finish((_, __, z) => mix(back, tip, step(0.85, 1.15, Math.abs(z))), {
      fur: 0.4,
    })
    parts.push(
      ellipsoid([0.02, 0.24, side * 0.42], [0.26, 0.05, 0.42], feather, {
        axes: [
          [1, 0, 0],
          [0, 0.8, -0.6 * side],
          [0, 0.6 * side, 0.8],
        ],
        blend: 0.08,
      }),
      ellipsoid([-0.1, 0.5, side * 0.95], [0.2, 0.04, 0.42], feather, {
        axes: [
          [0.95, 0, -0.3 * side],
          [0.09 * side, 0.95, -0.3 * side],
          [0.3 * side, 0.3 * side, 0.9],
        ],
        blend: 0.1,
      }),
      ellipsoid([0.5, 0.1, side * 0.08], [0.024, 0.024, 0.02], dark),
    )
  }
  return { yaw: 0.6, pitch: 0.22, hair: 0.03, parts }
}

export function penguin(paint: Rgb | null): Sculpture {
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
  return { yaw: 0.75, pitch: 0.06, parts }
}

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
