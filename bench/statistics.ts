/** What many samples of one thing come to. Same unit as the samples. */
export interface Summary {
  readonly samples: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly min: number
  readonly max: number
}

/** @throws RangeError when there is nothing to sum up. */
export function summarise(samples: readonly number[]): Summary {
  if (samples.length === 0) throw new RangeError('no samples')
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] as number
  return {
    samples: sorted.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    min: sorted[0] as number,
    max: sorted.at(-1) as number,
  }
}

export function median(samples: readonly number[]): number {
  return summarise(samples).p50
}

/**
 * Runs the lanes in turns, A B C A B C, so that whatever else the machine does meets all of them alike.
 * The results of each lane, in the order of the lanes.
 */
export async function interleave<T>(
  rounds: number,
  lanes: readonly (() => Promise<T>)[],
): Promise<T[][]> {
  const results: T[][] = lanes.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, lane] of lanes.entries()) results[i]?.push(await lane())
  }
  return results
}

/** Median of the ratios of each round: steadier than the ratio of medians while load comes and goes. */
export function medianRatio(
  numerators: readonly number[],
  denominators: readonly number[],
): number {
  return median(numerators.map((value, i) => value / (denominators[i] ?? Number.NaN)))
}
