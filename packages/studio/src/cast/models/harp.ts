import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb, smooth, tube } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale } from './tints.ts'

/** A concert harp: pillar, curved neck, sound box, strings between. */
export function harp(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c9962c')
  const gilt = finish(colour, { gloss: 0.7, mirror: 0.35 })
  const wood = finish(scale(colour, 0.55), { gloss: 0.6, mirror: 0.1 })
  const string = finish('#efe9d8', { gloss: 0.4 })
  const neck: readonly Vec3[] = smooth<Vec3>(
    [
      [-0.95, 3.15, 0],
      [-0.7, 3.34, 0],
      [-0.35, 3.1, 0],
      [0.05, 2.72, 0],
      [0.45, 2.7, 0],
      [0.85, 2.62, 0],
    ],
    4,
  )
  const parts: Part[] = [
    column([-0.95, 0.22, 0], [-0.95, 3.05, 0], 0.085, 0.085, gilt),
    column([-0.95, 2.95, 0], [-0.95, 3.28, 0], 0.11, 0.17, gilt, { round: 0.03 }),
    ellipsoid([-0.95, 3.34, 0], [0.12, 0.12, 0.12], gilt),
    column([-0.95, 0.2, 0], [-0.95, 0.5, 0], 0.16, 0.09, gilt, { round: 0.03 }),
    ...tube(neck, 0.1, 0.13, gilt),
    limb([-0.42, 0.26, 0], [0.86, 2.6, 0], 0.27, 0.12, wood),
    limb([-0.6, 0.32, 0.02], [0.76, 2.7, 0.02], 0.05, 0.04, gilt),
    box([-0.55, 0.12, 0], [0.62, 0.12, 0.34], wood, { round: 0.06 }),
    box([-0.55, 0.22, 0], [0.54, 0.05, 0.28], gilt, { round: 0.04 }),
  ]
  for (const x of [-1.05, -0.05])
    for (const z of [0.26, -0.26]) parts.push(limb([x, 0.1, z], [x, 0.02, z], 0.08, 0.06, gilt))
  const last = neck.length - 1
  const count = 17
  for (let n = 0; n < count; n++) {
    const t = (n + 1) / (count + 1)
    const top = neck[Math.round(t * last)] as Vec3
    // Strings hang straight down from the neck to the sound board.
    const low = 0.32 + ((top[0] + 0.6) / 1.36) * 2.38
    if (top[0] < -0.55) continue
    parts.push(limb([top[0], top[1], 0.04], [top[0], low, 0.04], 0.009, 0.009, string))
  }
  return { yaw: 0.4, pitch: 0.06, parts }
}
