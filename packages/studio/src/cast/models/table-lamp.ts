import type { Rgb } from '../../pixels.ts'
import { column, finish, lathe, smooth } from '../sculpt/part.ts'
import type { Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or } from './tints.ts'

/** A table lamp with its shade lit. */
export function tableLamp(paint: Rgb | null): Sculpture {
  return {
    yaw: 0,
    pitch: 0.1,
    parts: [
      lathe(
        [0, 0, 0],
        smooth<Vec2>(
          [
            [0, 0],
            [0.34, 0],
            [0.34, 0.06],
            [0.1, 0.14],
            [0.26, 0.45],
            [0.28, 0.62],
            [0.08, 0.95],
            [0.05, 1.1],
            [0, 1.1],
          ],
          4,
        ).map(([r, y]): Vec2 => [Math.max(0, r), y]),
        finish(or(paint, '#3f6f86'), { gloss: 0.7, mirror: 0.16 }),
      ),
      column([0, 1.05, 0], [0, 1.75, 0], 0.62, 0.36, finish('#f7e2b2', { glow: 0.6 }), {
        round: 0.01,
      }),
    ],
  }
}
