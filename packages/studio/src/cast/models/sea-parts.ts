import type { Rgb } from '../../pixels.ts'
import { ellipsoid, finish, prism, smooth } from '../sculpt/part.ts'
import type { Finish, Part, Vec2, Vec3 } from '../sculpt/part.ts'

/** Eyes and mouths. */
export const dark = finish('#141216', { gloss: 0.9 })
const glint = finish('#ffffff', { glow: 0.9 })
/** Bellies. */
export const white: Rgb = [0.88, 0.88, 0.86]

/** Two eyes at both sides of (x, y), `r` large, with a ring of a colour or without. */
export function eyes(x: number, y: number, z: number, r: number, ring: Rgb | null): Part[] {
  return [1, -1].flatMap((side) => [
    ...(ring === null
      ? []
      : [
          ellipsoid(
            [x - r * 0.2, y, side * (z - r * 0.1)],
            [r * 1.5, r * 1.5, r],
            finish(ring, { gloss: 0.6 }),
          ),
        ]),
    ellipsoid(
      [x + (ring === null ? 0 : r * 0.1), y, side * (z + (ring === null ? 0 : r * 0.45))],
      [r, r, r * 0.8],
      dark,
    ),
    ellipsoid(
      [x + r * 0.45, y + r * 0.4, side * (z + r * (ring === null ? 0.55 : 1.02))],
      [r * 0.28, r * 0.28, r * 0.2],
      glint,
    ),
  ])
}

/** A fin: a plate in the plane of x and y unless turned. */
export function fin(at: Vec3, outline: readonly Vec2[], look: Finish, axes?: Part['axes']): Part {
  return prism(at, smooth(outline, 4, true), 0.018, look, {
    blend: 0.04,
    round: 0.012,
    ...(axes === undefined ? {} : { axes }),
  })
}
