/** Tells the caller how far the set is, which is also where a cancelled render stops. */
import type { RenderControl } from '../steps.ts'

export interface Progress {
  /** Reports `fraction` (0 to 1) of this part. Throws when the render has been cancelled. */
  at(fraction: number): void
  /** Reports the last fraction again: a checkpoint where nothing is known of the way done. */
  again(): void
  /** The stretch between two fractions of this part. */
  part(from: number, to: number): Progress
}

/** Progress of the step `painting-scene`. */
export function createProgress(control: RenderControl): Progress {
  let last = 0
  const stretch = (from: number, to: number): Progress => ({
    at: (fraction) => {
      last = from + (to - from) * fraction
      control.checkpoint('painting-scene', last)
    },
    again: () => {
      control.checkpoint('painting-scene', last)
    },
    part: (start, end) => stretch(from + (to - from) * start, from + (to - from) * end),
  })
  return stretch(0, 1)
}
