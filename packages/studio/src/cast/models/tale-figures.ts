import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, lathe, limb, smooth, tube } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale, step } from './tints.ts'

const dark = finish('#14121a', { gloss: 0.8 })
const glint = finish('#ffffff', { glow: 0.9 })

/** A sheet with eyes: its hem in waves, its arms half raised. */
export function ghost(paint: Rgb | null): Sculpture {
  const white = or(paint, '#eef1f6')
  const sheet = finish(
    (x, y, z) => {
      const fold = 0.5 + 0.5 * Math.sin(Math.atan2(z, x) * 9 + y * 1.5)
      return scale(mix(white, scale(white, 0.72), fold * step(1.1, 0.2, y)), 1)
    },
    { gloss: 0.2, glow: 0.22 },
  )
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      smooth<Vec2>(
        [
          [0, 0.3],
          [0.5, 0.28],
          [0.58, 0.6],
          [0.5, 1.1],
          [0.46, 1.5],
          [0.34, 1.86],
          [0.14, 2.02],
          [0, 2.04],
        ],
        5,
      ),
      sheet,
    ),
  ]
  for (let n = 0; n < 9; n++) {
    const a = (n / 9) * 2 * Math.PI + 0.2
    const [c, s] = [Math.cos(a), Math.sin(a)]
    parts.push(
      limb([c * 0.4, 0.9, s * 0.4], [c * 0.56, 0.12, s * 0.56], 0.13, 0.16, sheet, { blend: 0.12 }),
    )
  }
  for (const side of [1, -1])
    parts.push(
      ...tube(
        smooth<Vec3>(
          [
            [side * 0.36, 1.2, 0.05],
            [side * 0.66, 1.12, 0.2],
            [side * 0.9, 1.3, 0.3],
          ],
          2,
        ),
        0.2,
        0.12,
        sheet,
        { blend: 0.1 },
      ),
      ellipsoid([side * 0.15, 1.58, 0.38], [0.085, 0.13, 0.06], dark),
      ellipsoid([side * 0.15 + 0.03, 1.64, 0.43], [0.026, 0.034, 0.02], glint),
    )
  parts.push(ellipsoid([0, 1.27, 0.45], [0.09, 0.11, 0.05], dark))
  return { yaw: -0.3, pitch: 0.08, parts }
}

/** Shaggy and horned, more friendly than it means to be. */
export function monster(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#7a4fb0')
  const fur = finish((x, y, z) => scale(coat, 0.72 + 0.5 * noise3(x * 8, y * 5, z * 8)), { fur: 1 })
  const belly = finish(mix(coat, hexToLinear('#f2e6c8'), 0.6), { fur: 0.8 })
  const horn = finish((_, y) => scale(hexToLinear('#e8d9b0'), 0.8 + 0.25 * Math.sin(y * 30)), {
    gloss: 0.4,
  })
  const tooth = finish('#f6f2e4', { gloss: 0.6 })
  const claw = finish('#efe6cc', { gloss: 0.4 })
  const mouth = finish('#3a0f18', { gloss: 0.3 })
  const parts: Part[] = [
    ellipsoid([0, 0.98, 0], [0.68, 0.78, 0.56], fur),
    ellipsoid([0, 0.78, 0.2], [0.46, 0.46, 0.42], belly, { blend: 0.08 }),
    ellipsoid([0, 1.5, 0.06], [0.54, 0.44, 0.46], fur, { blend: 0.15 }),
    ellipsoid([0, 1.24, 0.5], [0.33, 0.15, 0.12], mouth),
    ellipsoid([0, 1.17, 0.58], [0.17, 0.06, 0.06], finish('#c8485a', { gloss: 0.5 })),
  ]
  for (const [x, up] of [
    [-0.22, true],
    [-0.08, true],
    [0.08, true],
    [0.22, true],
    [-0.15, false],
    [0.15, false],
  ] as const)
    parts.push(
      up
        ? limb([x, 1.36, 0.59], [x, 1.26, 0.62], 0.045, 0.012, tooth)
        : limb([x, 1.12, 0.6], [x, 1.24, 0.625], 0.05, 0.012, tooth),
    )
  for (const side of [1, -1]) {
    parts.push(
      ellipsoid([side * 0.2, 1.64, 0.44], [0.17, 0.18, 0.14], finish('#f7f4ea', { gloss: 0.9 })),
      ellipsoid([side * 0.185, 1.63, 0.555], [0.08, 0.09, 0.045], dark),
      ellipsoid([side * 0.185 + 0.035, 1.67, 0.595], [0.026, 0.028, 0.016], glint),
      limb([side * 0.36, 1.86, 0.5], [side * 0.06, 1.78, 0.6], 0.06, 0.05, fur),
      ...tube(
        smooth<Vec3>(
          [
            [side * 0.3, 1.82, 0],
            [side * 0.52, 2.06, 0],
            [side * 0.48, 2.36, 0.02],
          ],
          3,
        ),
        0.13,
        0.025,
        horn,
      ),
      limb([side * 0.58, 1.2, 0.05], [side * 0.86, 0.82, 0.18], 0.2, 0.16, fur, { blend: 0.1 }),
      limb([side * 0.86, 0.82, 0.18], [side * 0.84, 0.52, 0.4], 0.16, 0.17, fur, { blend: 0.06 }),
      limb([side * 0.28, 0.45, 0.02], [side * 0.32, 0.14, 0.06], 0.24, 0.2, fur, { blend: 0.1 }),
      ellipsoid([side * 0.34, 0.1, 0.2], [0.22, 0.12, 0.28], fur, { blend: 0.06 }),
    )
    for (let n = -1; n <= 1; n++)
      parts.push(
        limb(
          [side * 0.34 + n * 0.12, 0.08, 0.44],
          [side * 0.34 + n * 0.13, 0.05, 0.54],
          0.05,
          0.02,
          claw,
        ),
        limb(
          [side * 0.84 + n * 0.09, 0.44, 0.48],
          [side * 0.84 + n * 0.1, 0.36, 0.58],
          0.045,
          0.015,
          claw,
        ),
      )
  }
  return { yaw: -0.35, pitch: 0.08, hair: 0.04, parts }
}
