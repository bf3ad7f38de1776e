import type { LayoutContext } from './layout-context.ts'
import type { Placement } from './placement.ts'

/** A boat may become this much smaller to fit a narrow river. */
const scaleMin = 0.5
/** How far up or down from where it would be there may be more water, as a share of the height. */
const search = 0.12

interface Run {
  readonly row: number
  readonly left: number
  readonly length: number
}

/** The longest stretch of water on a row. */
function longestRun(water: Uint8Array, width: number, row: number): Run {
  let best: Run = { row, left: 0, length: 0 }
  let start = -1
  for (let x = 0; x <= width; x++) {
    const wet = x < width && water[row * width + x] === 255
    if (wet && start < 0) start = x
    if (wet || start < 0) continue
    if (x - start > best.length) best = { row, left: start, length: x - start }
    start = -1
  }
  return best
}

/** Moves what floats to where the water is wide enough for it, and makes it smaller where none is. */
export function keepAfloat({ placements, stage }: LayoutContext): void {
  const { water, image } = stage
  if (water === null) return
  placements.forEach((placement, i) => {
    if (placement.support === 'water' && placement.actor.count === 1)
      placements[i] = afloat(placement, water, image.width, image.height)
  })
}

function afloat(placement: Placement, water: Uint8Array, width: number, height: number): Placement {
  const at = Math.round(placement.base)
  const reach = Math.round(search * height)
  let best: Run = { row: at, left: 0, length: 0 }
  let bestScore = -Infinity
  for (let row = Math.max(0, at - reach); row <= Math.min(height - 1, at + reach); row += 2) {
    const run = longestRun(water, width, row)
    const score = Math.min(run.length, placement.width * 1.1) - Math.abs(row - at) * 0.5
    if (score <= bestScore) continue
    best = run
    bestScore = score
  }
  if (best.length === 0) return placement
  const scale = Math.max(scaleMin, Math.min(1, best.length / placement.width))
  const wide = placement.width * scale
  const right = Math.max(best.left, best.left + best.length - wide)
  const left = Math.min(right, Math.max(best.left, placement.left + (placement.width - wide) / 2))
  return { ...placement, base: best.row, left, width: wide, height: placement.height * scale }
}
