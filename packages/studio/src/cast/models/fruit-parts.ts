import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import { scale } from './tints.ts'

export const stalk = finish('#5b4326')

export function grapeBunch(at: Vec3, size: number, colour: Rgb): Part[] {
  const skin = finish((x, y, z) => scale(colour, 0.85 + 0.3 * noise3(x * 6, y * 6, z * 6)), {
    gloss: 0.6,
    mirror: 0.12,
  })
  const parts: Part[] = []
  const rows = [1, 3, 5, 6, 7, 6]
  rows.forEach((count, row) => {
    for (let n = 0; n < count; n++) {
      const a = (n / count) * 2 * Math.PI + row * 0.7
      const r = count === 1 ? 0 : 0.1 + row * 0.075
      parts.push(
        ellipsoid(
          [
            at[0] + Math.cos(a) * r * size,
            at[1] + (0.15 + row * 0.2) * size,
            at[2] + Math.sin(a) * r * size,
          ],
          [0.15 * size, 0.155 * size, 0.15 * size],
          skin,
        ),
      )
    }
  })
  return parts
}
