import type { PollTiming } from '../remote/job-poller.ts'
import { defaultRetryMs, type WaitRange } from '../remote/patience.ts'

/** How often Vidu is asked, ms. */
export interface ViduTiming extends PollTiming {
  /** Between two readings of a job by a list, which tells of a hundred at once. */
  readonly listMs: WaitRange
  /** Before each look into the list for a job whose create was not answered: it may be late there. */
  readonly searchMs: readonly number[]
  /** How old the number of jobs that Vidu works on at once may be before it is asked again. */
  readonly creditsMs: number
}

export const defaultTiming: ViduTiming = {
  pollMs: { first: 1_000, longest: 5_000 },
  listMs: { first: 400, longest: 600 },
  retryMs: defaultRetryMs,
  requestsMax: 8,
  requestsPerSecondMax: 100,
  searchMs: [500, 2_000, 4_000, 8_000],
  creditsMs: 30_000,
}
