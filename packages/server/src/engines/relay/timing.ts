import { defaultPollTiming, type PollTiming } from '../remote/job-poller.ts'

/** How often a gateway is asked. */
export type RelayTiming = PollTiming

/** A Likeness lets a key make 6,000 requests a minute unless it is told otherwise. */
export const defaultTiming: RelayTiming = { ...defaultPollTiming, requestsPerSecondMax: 50 }
