/** Tells the caller how far the set is, which is also where a cancelled render stops. */
import type { RenderControl } from '../steps.ts'

export interface Progress {
  /** Reports `fraction` (0 to 1) of this part. Throws when the render has been cancelled. */
  at(fraction: number): void
  /** The stretch between two fractions of this part. */
  part(from: number, to: number): Progress
}

/** Progress of the step `painting-scene`. */
export function createProgress(control: RenderControl, from = 0, to = 1): Progress {
  return {
    at: (fraction) => {
      control.checkpoint('painting-scene', from + (to - from) * fraction)
    },
    part: (start, end) =>
      createProgress(control, from + (to - from) * start, from + (to - from) * end),
  }
}
