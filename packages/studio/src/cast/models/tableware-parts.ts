import { smooth } from '../sculpt/part.ts'
import type { Vec2 } from '../sculpt/part.ts'

export const round = (points: readonly Vec2[]): Vec2[] =>
  smooth(points, 5).map(([r, y]): Vec2 => [Math.max(0, r), y])
