import { ellipsoid, finish, tube, turned } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import type { Frame } from './frame.ts'
import { scale } from './tints.ts'

/** Trunk, tusks and ears. The trunk hangs, and rolls up where the ground is near. */
export function elephantParts(s: Quadruped, head: Frame): Part[] {
  const r = head.unit
  const skin = finish(s.coat, { fur: s.fur > 0.5 ? 1 : 0.04, gloss: 0.1 })
  const start = head.at(0.7, -0.3, 0)
  const [fx, , fz] = head.axes[0]
  const flat = Math.hypot(fx, fz) || 1
  const ahead = (d: number, y: number): Vec3 => [
    start[0] + (fx / flat) * d,
    y,
    start[2] + (fz / flat) * d,
  ]
  const floor = Math.max(0.07, start[1] - r * 3.1)
  const fall = start[1] - floor
  const points: Vec3[] = [
    start,
    ahead(r * 0.5, start[1] - fall * 0.16),
    ahead(r * 0.72, start[1] - fall * 0.42),
    ahead(r * 0.68, start[1] - fall * 0.72),
    ahead(r * 0.7, floor + r * 0.12),
    ahead(r * 0.98, floor),
    ahead(r * 1.28, floor + r * 0.16),
  ]
  const parts = tube(points, r * 0.46, r * 0.15, skin, { blend: r * 0.14 })
  const mammoth = s.extra === 'mammoth'
  const ivory = finish('#f3ecd9', { gloss: 0.5 })
  for (const side of [1, -1]) {
    parts.push(
      ...tube(
        mammoth
          ? [
              head.at(0.8, -0.7, side * 0.42),
              head.at(1.35, -1.5, side * 0.7),
              head.at(2.1, -1.6, side * 0.75),
              head.at(2.6, -0.9, side * 0.5),
            ]
          : [
              head.at(0.8, -0.62, side * 0.44),
              head.at(1.25, -1.02, side * 0.56),
              head.at(1.75, -1.05, side * 0.56),
            ],
        r * 0.13,
        r * 0.03,
        ivory,
        { blend: r * 0.03 },
      ),
      // Ears like fans: large for the African, spread a little from the head.
      ellipsoid(
        head.at(-0.42, mammoth ? 0.3 : -0.12, side * (mammoth ? 0.95 : 1.28)),
        mammoth ? [r * 0.14, r * 0.4, r * 0.34] : [r * 0.11, r * 1.0, r * 0.74],
        finish(scale(s.coat, 0.9), { fur: s.fur }),
        { blend: r * 0.12, axes: turned(0.55 - side * 0.5, -0.1, side * -0.12) },
      ),
    )
  }
  if (mammoth)
    parts.push(
      ellipsoid(
        head.at(-0.15, 0.85, 0),
        [r * 0.62, r * 0.55, r * 0.6],
        finish(scale(s.coat, 0.85), { fur: 1 }),
        {
          blend: r * 0.15,
        },
      ),
    )
  return parts
}
