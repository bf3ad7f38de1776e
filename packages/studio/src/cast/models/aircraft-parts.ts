import type { Part } from '../sculpt/part.ts'

/** Axes of a body of revolution that points forward. */
export const forward: Part['axes'] = [
  [0, -1, 0],
  [1, 0, 0],
  [0, 0, 1],
]
