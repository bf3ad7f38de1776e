import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { masonry } from './surfaces.ts'
import { mix, or, scale } from './tints.ts'

export function fountain(paint: Rgb | null): Sculpture {
  const stone = finish(masonry(or(paint, '#b3aa9b'), 8))
  const smoothStone = finish((x, y, z) =>
    scale(or(paint, '#b3aa9b'), 0.9 + 0.16 * noise3(x * 6, y * 6, z * 6)),
  )
  const water = finish('#8fc4d8', { gloss: 0.9, mirror: 0.45 })
  const parts: Part[] = [
    column([0, 0, 0], [0, 0.42, 0], 1.6, 1.6, stone, { round: 0.04 }),
    torus([0, 0.44, 0], 1.54, 0.1, smoothStone),
    column([0, 0.36, 0], [0, 0.44, 0], 1.48, 1.48, water),
    column([0, 0.3, 0], [0, 1.2, 0], 0.3, 0.16, smoothStone, { blend: 0.05 }),
    column([0, 1.15, 0], [0, 1.35, 0], 0.3, 0.8, smoothStone, { round: 0.03 }),
    column([0, 1.3, 0], [0, 1.38, 0], 0.72, 0.74, water),
    column([0, 1.3, 0], [0, 1.85, 0], 0.12, 0.1, smoothStone),
    column([0, 1.8, 0], [0, 1.95, 0], 0.14, 0.4, smoothStone, { round: 0.02 }),
    limb([0, 1.95, 0], [0, 2.6, 0], 0.05, 0.03, water),
  ]
  const jets: readonly (readonly [number, number, number, number])[] = [
    [0.42, 0.75, 1.95, 1.3],
    [0.8, 1.25, 1.35, 0.42],
  ]
  for (const [from, to, high, low] of jets)
    for (let n = 0; n < 8; n++) {
      const a = (n / 8) * 2 * Math.PI + from
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const middle = from + (to - from) * 0.55
      parts.push(
        limb(
          [c * from, high, s * from],
          [c * middle, high - (high - low) * 0.25, s * middle],
          0.025,
          0.025,
          water,
        ),
        limb(
          [c * middle, high - (high - low) * 0.25, s * middle],
          [c * to, low, s * to],
          0.025,
          0.035,
          water,
        ),
      )
    }
  for (let n = 0; n < 6; n++) {
    const a = (n / 6) * 2 * Math.PI
    parts.push(
      limb([0, 2.58, 0], [Math.cos(a) * 0.22, 2.35, Math.sin(a) * 0.22], 0.03, 0.02, water),
    )
  }
  return { yaw: 0, pitch: 0.2, parts }
}

/** A figure of bronze on a plinth, a scroll in its hand. */
export function statue(paint: Rgb | null): Sculpture {
  const bronze = finish(
    (x, y, z) =>
      mix(or(paint, '#5f7a68'), hexToLinear('#3a4a40'), noise3(x * 6, y * 6, z * 6) * 0.8),
    { gloss: 0.45, mirror: 0.08 },
  )
  const stone = finish(masonry(hexToLinear('#b3aa9b'), 4))
  const pale = finish('#c9c0b0')
  return {
    yaw: -0.3,
    pitch: 0.05,
    parts: [
      box([0, 0.1, 0], [0.75, 0.1, 0.75], pale, { round: 0.02 }),
      box([0, 0.75, 0], [0.55, 0.6, 0.55], stone),
      box([0, 1.4, 0], [0.65, 0.07, 0.65], pale, { round: 0.02 }),
      box([0, 0.78, 0.56], [0.34, 0.2, 0.02], bronze, { round: 0.01 }),
      column([0, 1.45, 0], [0, 2.55, 0], 0.42, 0.24, bronze, { round: 0.05, blend: 0.02 }),
      ...[-0.2, 0, 0.22].map((x) =>
        limb([x * 1.5, 1.5, 0.34], [x, 2.5, 0.2], 0.06, 0.04, bronze, { blend: 0.05 }),
      ),
      ellipsoid([0, 2.75, 0], [0.3, 0.36, 0.2], bronze, { blend: 0.1 }),
      limb([-0.26, 2.98, 0], [0.26, 2.98, 0], 0.1, 0.1, bronze, { blend: 0.08 }),
      limb([0.3, 2.96, 0], [0.42, 3.3, 0.2], 0.085, 0.07, bronze, { blend: 0.04 }),
      limb([0.42, 3.3, 0.2], [0.5, 3.62, 0.28], 0.07, 0.06, bronze, { blend: 0.03 }),
      limb([0.48, 3.6, 0.3], [0.52, 4.0, 0.3], 0.05, 0.05, bronze),
      ellipsoid([0.52, 4.08, 0.3], [0.1, 0.13, 0.1], bronze, { blend: 0.05 }),
      limb([-0.32, 2.94, 0], [-0.4, 2.55, 0.12], 0.085, 0.07, bronze, { blend: 0.04 }),
      limb([-0.4, 2.55, 0.12], [-0.16, 2.42, 0.34], 0.07, 0.055, bronze, { blend: 0.03 }),
      box([-0.16, 2.5, 0.36], [0.13, 0.2, 0.03], bronze, { round: 0.01 }),
      limb([0, 3.0, 0], [0, 3.2, 0.02], 0.085, 0.08, bronze, { blend: 0.03 }),
      ellipsoid([0, 3.36, 0.04], [0.15, 0.19, 0.17], bronze, { blend: 0.02 }),
      ellipsoid([0, 3.44, -0.02], [0.17, 0.16, 0.18], bronze, { blend: 0.03 }),
      ellipsoid([0, 3.35, 0.21], [0.03, 0.05, 0.03], bronze, { blend: 0.03 }),
    ],
    board: { centre: [0, 0.78, 0.58], half: [0.3, 0.16], ink: [0.86, 0.83, 0.74] },
  }
}
