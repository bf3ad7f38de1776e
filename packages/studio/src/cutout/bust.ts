import type { Box } from './crop.ts'

/** A silhouette that ends this much narrower than it was, as a share of its width, does not end by itself. */
const narrowing = 0.12
/** What differs less from the widest row, as a share of the width, is as wide. */
const tolerance = 0.03
/** A bust keeps at least this share of the height that was seen. */
const keptMin = 0.5

/**
 * The row at which to end a person whom the picture's lower edge cuts and something before them
 * (a table, a helmet) cuts at the side: below it the outline recedes, and a sleeve would end in the
 * air. A portrait is framed above. `box.bottom` when nothing recedes, or too little would be left.
 */
export function bustEnd(alpha: Float32Array, width: number, box: Box): number {
  const height = box.bottom - box.top
  const across = box.right - box.left
  const left = new Int32Array(height).fill(box.right)
  const right = new Int32Array(height).fill(box.left)
  for (let y = 0; y < height; y++) {
    for (let x = box.left; x < box.right; x++) {
      if ((alpha[(y + box.top) * width + x] as number) < 0.5) continue
      left[y] = Math.min(left[y] as number, x)
      right[y] = Math.max(right[y] as number, x + 1)
    }
  }
  // The last rows may hold a frayed edge.
  const last = Math.max(0, height - 1 - Math.round(height * 0.01))
  const leftMost = left.reduce((a, b) => Math.min(a, b), box.right)
  const rightMost = right.reduce((a, b) => Math.max(a, b), box.left)
  let end = height
  const recedes = (gap: (y: number) => number): void => {
    if (gap(last) < narrowing * across) return
    let y = last
    while (y > 0 && gap(y) > tolerance * across) y--
    end = Math.min(end, y + 1)
  }
  recedes((y) => (left[y] as number) - leftMost)
  recedes((y) => rightMost - (right[y] as number))
  return end >= height * keptMin ? box.top + end : box.bottom
}
