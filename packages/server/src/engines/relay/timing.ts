import { defaultPollTiming, type PollTiming } from '../remote/job-poller.ts'
import type { WaitRange } from '../remote/patience.ts'

/** How often a gateway is asked. */
export interface RelayTiming extends PollTiming {
  /** For how long a server that is out of order is left alone; absent: as other engines do. */
  readonly openMs?: WaitRange
}

/** A Likeness lets a key make 6,000 requests a minute unless it is told otherwise. */
export const defaultTiming: RelayTiming = { ...defaultPollTiming, requestsPerSecondMax: 50 }
