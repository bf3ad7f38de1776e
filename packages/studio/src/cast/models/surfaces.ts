import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { finish } from '../sculpt/part.ts'
import type { Paint } from '../sculpt/part.ts'
import { scale, step } from './tints.ts'

export const glass = finish('#2c4558', { gloss: 0.9 })
export const litWindow = finish('#ffd889', { gloss: 0.3, glow: 0.75 })

/** Courses of stone or brick: darker joints, each stone a little different. */
export function masonry(colour: Rgb, rows: number): Paint {
  return (x, y, z) => {
    const row = Math.floor(y * rows)
    const along = (x + z) * rows * 0.55 + (row % 2) * 0.5
    const joint =
      step(0.06, 0.12, y * rows - row) * step(0.04, 0.08, along - Math.floor(along)) * 0.28 + 0.72
    return scale(colour, joint * (0.88 + 0.24 * noise3(Math.floor(along) * 3.1, row * 2.7, 1)))
  }
}

/** Boards side by side along x (or up the wall when `upright`). */
export function boards(colour: Rgb, across: number, axis: 'x' | 'y' | 'z' = 'y'): Paint {
  return (x, y, z) => {
    const v = (axis === 'x' ? x : axis === 'y' ? y : z) * across
    const n = Math.floor(v)
    const gap = step(0, 0.07, v - n)
    const grain = noise3(x * 4 + n * 5, y * 4 + n * 3, z * 4 + (axis === 'y' ? x * 9 : 0))
    return scale(colour, (0.55 + 0.45 * gap) * (0.82 + 0.3 * grain))
  }
}

export function tiles(colour: Rgb): Paint {
  return (x, y, z) => {
    const row = Math.floor(y * 11)
    const edge = step(0.0, 0.25, y * 11 - row)
    return scale(
      colour,
      (0.66 + 0.34 * edge) * (0.86 + 0.28 * noise3(x * 9 + row, row * 3.3, z * 9)),
    )
  }
}
