import type { Random } from '../random.ts'
import { fitMixture } from './gaussian-mixture.ts'
import { minimumCut, neighbourSteps } from './max-flow.ts'
import type { Raster } from './resample.ts'

export interface GrabCutInput {
  /** Lab. */
  readonly lab: Raster
  /** Belief that each pixel is of the subject, 0 to 1. 0 and 1 are final, all between is to be decided. */
  readonly prior: Float32Array
  readonly random: Random
  /** How often to learn the colours and cut. */
  readonly rounds: number
}

export interface GrabCutResult {
  /** 1 = subject. */
  readonly mask: Uint8Array
  /** How unlike the colours on the two sides of the cut are, 0 (the same) to 1 (nothing in common). */
  readonly separation: number
}

/** Capacities are integers: this many to a unit of -ln probability. */
const precision = 64
const certain = 1 << 24
/** What an edge between two equal colours costs to cut, in the same units (GrabCut's gamma). */
const smoothness = 40
/** Weight of the prior against the colour models: colours decide near the outline, not far from it. */
const priorWeight = 2.2
/** No single pixel's colour may count for more than this, or one odd highlight outvotes its neighbours. */
const colourCostMax = 12

/** When a round moves fewer pixels than this share of all, another would hardly move any. */
const settledShare = 0.0003

/**
 * Finds the outline between subject and background by turns: learn the colours of both sides, then
 * cut where the colours change. After Rother, Kolmogorov and Blake, "GrabCut" (2004), with a soft
 * prior in place of the user's rectangle.
 */
export function grabCut({ lab, prior, random, rounds }: GrabCutInput): GrabCutResult {
  const { width, height } = lab
  const size = width * height
  const edges = edgeCapacities(lab)
  const terminals = new Int32Array(size)
  const open = new Uint8Array(prior.map((p) => (p > 0 && p < 1 ? 1 : 0)))
  const openCount = open.reduce((sum, value) => sum + value, 0)
  let inside = prior.map((p) => (p > 0.6 ? p : 0))
  let outside = prior.map((p) => (p < 0.4 ? 1 - p : 0))
  let mask: Uint8Array = new Uint8Array(prior.map((p) => (p > 0.5 ? 1 : 0)))
  let separation = 0
  for (let round = 0; round < rounds; round++) {
    const subject = fitMixture(lab, inside, random).costs(lab, open)
    const background = fitMixture(lab, outside, random).costs(lab, open)
    let agree = 0
    for (let i = 0; i < size; i++) {
      const p = prior[i] as number
      if (open[i] === 0) {
        terminals[i] = p <= 0 ? -certain : certain
        continue
      }
      const difference = (background[i] as number) - (subject[i] as number)
      if (difference > 0 === (mask[i] === 1)) agree++
      const colour = Math.max(-colourCostMax, Math.min(colourCostMax, difference))
      const belief = Math.log(p / (1 - p)) * priorWeight
      terminals[i] = Math.round((colour + belief) * precision)
    }
    separation = Math.max(0, (2 * agree) / Math.max(1, openCount) - 1)
    const before = mask
    mask = minimumCut({ width, height, terminals, edges })
    // Colours learnt from the same two sides would give the same cut again.
    if (changed(before, mask) < size * settledShare) break
    inside = new Float32Array(mask)
    outside = inside.map((m) => 1 - m)
  }
  return { mask, separation }
}

function changed(before: Uint8Array, after: Uint8Array): number {
  let count = 0
  for (let i = 0; i < before.length; i++) if (before[i] !== after[i]) count++
  return count
}

/** Cheap to cut where neighbouring colours differ more than they do on the average in this picture. */
function edgeCapacities({ width, height, data }: Raster): Int32Array {
  const differences = new Float32Array(width * height * 4)
  let sum = 0
  let count = 0
  for (let d = 0; d < 4; d++) {
    const [dx, dy] = neighbourSteps[d as 0 | 1 | 2 | 3]
    for (let y = 0; y < height - dy; y++) {
      for (let x = Math.max(0, -dx); x < width - Math.max(0, dx); x++) {
        const i = y * width + x
        const j = i + dy * width + dx
        const l = (data[i * 3] as number) - (data[j * 3] as number)
        const a = (data[i * 3 + 1] as number) - (data[j * 3 + 1] as number)
        const b = (data[i * 3 + 2] as number) - (data[j * 3 + 2] as number)
        const difference = l * l + a * a + b * b
        differences[i * 4 + d] = difference
        sum += difference
        count++
      }
    }
  }
  const beta = count / (2 * Math.max(sum, 1e-3 * count))
  const capacities = new Int32Array(differences.length)
  for (let e = 0; e < capacities.length; e++) {
    // Diagonal neighbours are farther apart, so their edge stands for less of the outline.
    const length = (e & 1) === 1 ? Math.SQRT1_2 : 1
    capacities[e] = Math.round(
      smoothness * length * Math.exp(-beta * (differences[e] as number)) * precision,
    )
  }
  return capacities
}
