import { ellipsoid, finish, tube } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import type { Frame } from './frame.ts'
import type { Trunk } from './legs.ts'

/** Wool in locks, over the trunk and the forehead. */
export function fleeceParts(s: Quadruped, head: Frame, trunk: Trunk): Part[] {
  const r = head.unit
  const wool = finish(s.mane ?? s.coat, { fur: 1 })
  const parts: Part[] = []
  const { chest, hip } = trunk
  const reach = (chest[0] - hip[0]) / 2 + s.chest * 0.75
  const rise = (chest[1] - hip[1]) / Math.max(0.2, chest[0] - hip[0])
  for (let n = 0; n < 46; n++) {
    const v = 1 - (2 * (n + 0.5)) / 46
    const a = n * 2.39996
    const w = Math.sqrt(1 - v * v)
    parts.push(
      ellipsoid(
        [
          (chest[0] + hip[0]) / 2 + Math.cos(a) * w * reach,
          (chest[1] + hip[1]) / 2 + Math.cos(a) * w * reach * rise + v * s.chest * 1.06,
          Math.sin(a) * w * s.chest * 1.02,
        ],
        [0.135, 0.125, 0.135],
        wool,
        { blend: 0.05 },
      ),
    )
  }
  for (let n = 0; n < 5; n++)
    parts.push(
      ellipsoid(
        head.at(-0.2 + (n % 2) * 0.3, 0.85, (n - 2) * 0.3),
        [r * 0.34, r * 0.3, r * 0.34],
        wool,
        { blend: r * 0.1 },
      ),
    )
  return parts
}

/** Horns that leave the head sideways and turn up. */
export function curvedHorns(head: Frame, thick: number, spread: number): Part[] {
  const r = head.unit
  const horn = finish('#d8cdb4', { gloss: 0.4 })
  return [1, -1].flatMap((side) =>
    tube(
      [
        head.at(-0.15, 0.7, side * 0.5),
        head.at(-0.25, 0.78, side * (0.6 + spread * 0.45)),
        head.at(-0.2, 1.05, side * (0.7 + spread * 0.72)),
        head.at(-0.05, 1.5, side * (0.7 + spread * 0.68)),
      ],
      r * thick * 1.1,
      r * 0.03,
      horn,
      { blend: r * 0.04 },
    ),
  )
}
