import { ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import type { Quadruped } from './animal.ts'
import { coatOf } from './coat.ts'
import { headFrame, headParts } from './head.ts'
import type { Outfit } from './outfit.ts'
import { mix, step } from './tints.ts'
import { wornParts } from './worn.ts'

/** Asleep in a ring: back behind, head on the paws in front, the tail around it all. */
export function curled(s: Quadruped, wears: Partial<Outfit>): Sculpture {
  const bottom = 1 - s.chest * 1.75
  const own = coatOf(s, bottom)
  const lift = 0.62
  const coat: Paint = (x, y, z) => mix(s.belly, own(x * 1.1, y + lift, z), step(0.02, 0.12, y))
  const fur = finish(coat, { fur: s.fur })
  const pale = finish(mix(s.coat, s.belly, 0.7), { fur: s.fur })
  const sock = finish(s.socks, { fur: s.fur * 0.5 })
  const k = (s.chest + s.hip) / 0.5
  const head = headFrame([0.36 * k, 0.21 * k + 0.02, 0.2 * k], s.head * 0.94, 0.75, -0.2)
  const at = (a: number, r: number, y: number): Vec3 => [
    Math.cos(a) * r * 1.12 * k,
    y * k,
    Math.sin(a) * r * 0.86 * k,
  ]
  const girth =
    s.tail === 'bushy'
      ? [0.05, 0.09, 0.11, 0.1, 0.06, 0.02]
      : [0.05, 0.05, 0.048, 0.045, 0.04, 0.03]
  const tip = s.tailTip
  const tailPaint: Paint = (x) => (tip === null ? s.coat : mix(s.coat, tip, step(0.12, 0.26, x)))
  const tail = finish(tailPaint, { fur: s.fur })
  const parts: Part[] = [
    ellipsoid([-0.03 * k, 0.2 * k, -0.02], [0.46 * k, 0.24 * k, 0.36 * k], fur),
    ellipsoid([-0.26 * k, 0.22 * k, 0.06 * k], [0.27 * k, 0.25 * k, 0.28 * k], fur, {
      blend: 0.12,
    }),
    ellipsoid([0.22 * k, 0.2 * k, -0.1 * k], [0.26 * k, 0.22 * k, 0.26 * k], fur, { blend: 0.12 }),
    limb(at(-0.5, 0.34, 0.2), [0.34 * k, 0.2 * k, 0.1 * k], 0.16 * k, 0.14 * k, pale, {
      blend: 0.1,
    }),
    // A haunch, and the paws under the chin.
    ellipsoid([-0.2 * k, 0.17 * k, 0.24 * k], [0.2 * k, 0.17 * k, 0.13 * k], fur, { blend: 0.05 }),
    limb([-0.1 * k, 0.06, 0.34 * k], [0.12 * k, 0.05, 0.38 * k], 0.06 * k, 0.055 * k, sock, {
      blend: 0.03,
    }),
    limb([0.4 * k, 0.07, 0.02], [0.44 * k, 0.055, 0.34 * k], 0.07 * k, 0.06 * k, sock, {
      blend: 0.04,
    }),
  ]
  const pieces = 5
  for (let n = 0; n < pieces; n++) {
    const spot = (t: number): Vec3 => at(Math.PI * (1.05 - t * 0.78), 0.46, 0.1)
    parts.push(
      limb(
        spot(n / pieces),
        spot((n + 1) / pieces),
        (girth[n] as number) * k,
        (girth[n + 1] as number) * k,
        tail,
        {
          blend: 0.04,
        },
      ),
    )
  }
  parts.push(
    ...headParts(s, head, true),
    ...wornParts(
      { hatUp: s.hoofed ? 0.55 : 0.42, girth: s.neck[2] },
      wears,
      head,
      [0.3 * k, 0.2 * k, 0.1 * k],
      [0.33 * k, 0.2 * k, 0.15 * k],
    ),
  )
  return { yaw: 0.32, pitch: 0.34, hair: 0.02, parts }
}
