import { defaultPollTiming, type PollTiming } from '../remote/job-poller.ts'

/** How often a server is asked, ms. */
export interface SdcppTiming extends PollTiming {
  /** How long a server that has a job may be silent before another one makes the picture. */
  readonly silentMs: number
}

export const defaultTiming: SdcppTiming = { ...defaultPollTiming, silentMs: 30_000 }
