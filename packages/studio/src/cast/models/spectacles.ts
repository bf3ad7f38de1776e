import type { Rgb } from '../../pixels.ts'
import { finish, limb, tube } from '../sculpt/part.ts'
import type { Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or } from './tints.ts'
import { curved, plate } from './wheels.ts'

function spectacles(rim: Part['finish'], lens: Part['finish']): Sculpture {
  const parts: Part[] = []
  for (const side of [1, -1]) {
    const outline = curved([
      [side * 0.12, 0.2],
      [side * 0.5, 0.32],
      [side * 0.92, 0.22],
      [side * 0.9, -0.12],
      [side * 0.5, -0.3],
      [side * 0.18, -0.14],
    ])
    const inner = outline.map(([x, y]): Vec2 => [
      side * 0.52 + (x - side * 0.52) * 0.84,
      y * 0.82 + 0.004,
    ])
    parts.push(
      plate(outline, 0.04, rim, { round: 0.03 }),
      plate(inner, 0.046, lens, { round: 0.01 }),
    )
    parts.push(
      limb([side * 0.92, 0.16, 0], [side * 1.0, 0.15, -0.1], 0.045, 0.045, rim),
      limb([side * 1.0, 0.15, -0.1], [side * 0.96, 0.12, -1.1], 0.045, 0.035, rim),
      limb([side * 0.96, 0.12, -1.1], [side * 0.94, -0.12, -1.35], 0.035, 0.05, rim),
    )
  }
  parts.push(
    ...tube(
      [
        [-0.16, 0.14, 0.01],
        [0, 0.2, 0.03],
        [0.16, 0.14, 0.01],
      ],
      0.045,
      0.045,
      rim,
    ),
  )
  return { yaw: 0.5, pitch: 0.2, parts }
}

export function sunglasses(paint: Rgb | null): Sculpture {
  return spectacles(
    finish(or(paint, '#1a1a1d'), { gloss: 0.8, mirror: 0.25 }),
    finish('#22272e', { gloss: 0.9, mirror: 0.6 }),
  )
}

export function glasses(paint: Rgb | null): Sculpture {
  return spectacles(
    finish(or(paint, '#5a3420'), { gloss: 0.7, mirror: 0.2 }),
    finish('#c4d3d8', { gloss: 0.9, mirror: 0.5 }),
  )
}
