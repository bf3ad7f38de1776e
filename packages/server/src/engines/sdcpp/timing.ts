import { defaultPollTiming, type PollTiming } from '../remote/job-poller.ts'

/** How often a server is asked, ms. */
export interface SdcppTiming extends PollTiming {
  /** How long a server that has a job may be silent before another one makes the picture. */
  readonly silentMs: number
  /** How old what a server says of itself may be: it may be started anew with another model. */
  readonly capabilitiesMs: number
}

export const defaultTiming: SdcppTiming = {
  ...defaultPollTiming,
  silentMs: 30_000,
  capabilitiesMs: 60_000,
}
