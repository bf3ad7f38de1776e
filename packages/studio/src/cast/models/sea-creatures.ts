import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb, smooth, tube, turned } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { dark, eyes, white } from './sea-parts.ts'
import { mix, or, scale, step } from './tints.ts'

/** A round head over arms that curl. */
export function octopus(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#c2563f')
  const skin = finish((x, y, z) => scale(coat, 0.85 + 0.3 * noise3(x * 7, y * 7, z * 7)), {
    gloss: 0.5,
  })
  const under = finish(mix(coat, [1, 0.8, 0.7], 0.6), { gloss: 0.3 })
  const parts: Part[] = [
    ellipsoid([-0.05, 0.74, 0], [0.32, 0.38, 0.32], skin, { axes: turned(0, 0.25) }),
    ellipsoid([0.03, 0.36, 0], [0.22, 0.2, 0.22], skin, { blend: 0.14 }),
  ]
  for (let n = 0; n < 8; n++) {
    const a = (n / 8) * 2 * Math.PI + 0.2
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const curl = n % 2 === 0 ? 1 : -1
    const side: Vec2 = [-s * curl, c * curl]
    const path: Vec3[] = [
      [c * 0.14, 0.3, s * 0.14],
      [c * 0.36, 0.1, s * 0.36],
      [c * 0.62 + side[0] * 0.06, 0.06, s * 0.62 + side[1] * 0.06],
      [c * 0.78 + side[0] * 0.2, 0.1, s * 0.78 + side[1] * 0.2],
      [c * 0.7 + side[0] * 0.32, 0.2, s * 0.7 + side[1] * 0.32],
    ]
    parts.push(...tube(smooth(path, 2), 0.1, 0.025, skin, { blend: 0.05 }))
    parts.push(
      ...[0.45, 0.58].map((d) => ellipsoid([c * d, 0.045, s * d], [0.035, 0.02, 0.035], under)),
    )
  }
  return { yaw: 1.1, pitch: 0.2, parts: [...parts, ...eyes(0.2, 0.5, 0.17, 0.07, white)] }
}

/** A bell with arms that trail. */
export function jellyfish(paint: Rgb | null): Sculpture {
  const bell = or(paint, '#c98ad8')
  const skin = finish(
    (x, y, z) => {
      const ray = Math.abs(Math.sin(Math.atan2(z, x) * 8))
      return mix(bell, white, 0.25 + 0.3 * ray * step(0.95, 0.6, y))
    },
    { gloss: 0.7, glow: 0.25 },
  )
  const arm = finish(mix(bell, white, 0.35), { gloss: 0.4, glow: 0.25 })
  const parts: Part[] = [
    ellipsoid([0, 0.8, 0], [0.42, 0.34, 0.42], skin),
    ellipsoid([0, 0.56, 0], [0.4, 0.16, 0.4], finish(scale(bell, 0.6)), { carve: true }),
  ]
  for (let n = 0; n < 12; n++) {
    const a = (n / 12) * 2 * Math.PI
    const d = n % 3 === 0 ? 0.14 : 0.33
    const [c, s] = [Math.cos(a) * d, Math.sin(a) * d]
    const wave = (k: number): number => Math.sin(k * 2.1 + n * 1.3) * 0.06
    const long = n % 3 === 0 ? 0.72 : 0.55 + (n % 2) * 0.14
    const path: Vec3[] = [0, 1, 2, 3, 4].map((k) => [
      c + wave(k),
      0.68 - (long * k) / 4 - 0.02,
      s + wave(k + 1.6),
    ])
    parts.push(...tube(path, n % 3 === 0 ? 0.06 : 0.026, 0.012, arm, { blend: 0.03 }))
  }
  return { yaw: 0.4, pitch: 0.06, parts }
}

/** A shell on sideways legs, claws up. */
export function crab(paint: Rgb | null): Sculpture {
  const shell = or(paint, '#d2492f')
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(mix(shell, white, 0.6), shell, step(0.2, 0.28, y)),
        0.9 + 0.2 * noise3(x * 9, y * 9, z * 9),
      ),
    { gloss: 0.5 },
  )
  const limbs = finish(scale(shell, 0.9), { gloss: 0.45 })
  const parts: Part[] = [ellipsoid([0, 0.32, 0], [0.3, 0.18, 0.42], skin)]
  for (const side of [1, -1]) {
    for (let n = 0; n < 3; n++) {
      const x = 0.08 - n * 0.16
      parts.push(
        limb(
          [x, 0.28, side * 0.34],
          [x - 0.04, 0.36, side * (0.62 + n * 0.02)],
          0.05,
          0.042,
          limbs,
          { blend: 0.03 },
        ),
        limb(
          [x - 0.04, 0.36, side * (0.62 + n * 0.02)],
          [x - 0.08, 0.02, side * (0.78 + n * 0.03)],
          0.042,
          0.012,
          limbs,
          { blend: 0.02 },
        ),
      )
    }
    parts.push(
      limb([0.2, 0.3, side * 0.32], [0.34, 0.34, side * 0.56], 0.06, 0.06, limbs, { blend: 0.03 }),
      limb([0.34, 0.34, side * 0.56], [0.42, 0.5, side * 0.54], 0.06, 0.08, limbs, { blend: 0.04 }),
      ellipsoid([0.43, 0.62, side * 0.5], [0.08, 0.15, 0.12], skin, { blend: 0.04 }),
      limb([0.44, 0.7, side * 0.56], [0.45, 0.9, side * 0.46], 0.06, 0.012, skin, { blend: 0.03 }),
      limb([0.44, 0.68, side * 0.42], [0.45, 0.84, side * 0.4], 0.045, 0.012, skin, {
        blend: 0.03,
      }),
      limb([0.24, 0.42, side * 0.1], [0.27, 0.58, side * 0.11], 0.024, 0.024, limbs),
      ellipsoid([0.29, 0.62, side * 0.11], [0.055, 0.06, 0.055], finish(white)),
      ellipsoid([0.33, 0.625, side * 0.112], [0.03, 0.036, 0.034], dark),
    )
  }
  parts.push(limb([0.3, 0.3, -0.07], [0.3, 0.3, 0.07], 0.012, 0.012, finish(scale(shell, 0.4))))
  return { yaw: 1.2, pitch: 0.22, parts }
}

/** A lobster seen from its side, claws forward. */
export function lobster(paint: Rgb | null): Sculpture {
  const shell = or(paint, '#c03a28')
  const skin = finish((x, y, z) => scale(shell, 0.85 + 0.28 * noise3(x * 8, y * 8, z * 8)), {
    gloss: 0.55,
  })
  const parts: Part[] = [ellipsoid([0.2, 0.26, 0], [0.34, 0.17, 0.18], skin)]
  for (let n = 0; n < 6; n++)
    parts.push(
      ellipsoid(
        [-0.14 - n * 0.12, 0.25 - n * 0.018 - (n > 3 ? (n - 3) * 0.03 : 0), 0],
        [0.1, 0.145 - n * 0.013, 0.165 - n * 0.014],
        skin,
        { blend: 0.01 },
      ),
    )
  for (const z of [-0.14, -0.07, 0, 0.07, 0.14])
    parts.push(
      ellipsoid([-0.94, 0.08, z], [0.15, 0.022, 0.05], skin, {
        axes: turned(-z * 3.4),
        blend: 0.01,
      }),
    )
  for (const side of [1, -1]) {
    for (let n = 0; n < 4; n++) {
      const x = 0.34 - n * 0.14
      parts.push(
        limb([x, 0.2, side * 0.14], [x + 0.02, 0.26, side * 0.36], 0.03, 0.024, skin),
        limb([x + 0.02, 0.26, side * 0.36], [x + 0.04, 0.01, side * 0.46], 0.024, 0.01, skin),
      )
    }
    parts.push(
      limb([0.44, 0.26, side * 0.14], [0.7, 0.24, side * 0.36], 0.05, 0.06, skin, { blend: 0.03 }),
      ellipsoid([0.92, 0.25, side * 0.36], [0.22, 0.09, 0.13], skin, { blend: 0.05 }),
      limb([1.0, 0.27, side * 0.45], [1.3, 0.26, side * 0.38], 0.07, 0.016, skin, { blend: 0.03 }),
      limb([1.0, 0.25, side * 0.28], [1.26, 0.25, side * 0.31], 0.05, 0.014, skin, { blend: 0.03 }),
      ...tube(
        [
          [0.5, 0.32, side * 0.06],
          [0.8, 0.62, side * 0.16],
          [0.5, 0.86, side * 0.3],
          [0.1, 0.92, side * 0.42],
        ],
        0.014,
        0.005,
        skin,
      ),
      ellipsoid([0.5, 0.35, side * 0.1], [0.035, 0.035, 0.035], dark),
    )
  }
  return { yaw: 0.7, pitch: 0.35, parts }
}
