import type { Summary } from './statistics.ts'

/** One line of the table. */
export interface Figure {
  /** Stable, kebab-case: what `--only` and readers of the JSON know it by. */
  readonly name: string
  readonly title: string
  readonly unit: 'ms' | '/s' | 'MB'
  readonly measured: Summary
  /** What the same takes at the least, measured in turns with it. */
  readonly floor: { readonly what: string; readonly summary: Summary } | null
  /** Measured over floor, the median of the rounds; null where there is no floor. */
  readonly ratio: number | null
  readonly aim: { readonly text: string; readonly met: boolean } | null
  /** More figures of the same run, by name with the unit last. */
  readonly detail: Readonly<Record<string, number>>
}

/** A figure that could not be measured, and why. */
export interface Skipped {
  readonly name: string
  readonly reason: string
}

export type Result = { readonly figures: readonly Figure[]; readonly skipped: readonly Skipped[] }
