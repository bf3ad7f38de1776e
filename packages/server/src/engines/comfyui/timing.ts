import { defaultPollTiming, type PollTiming } from '../remote/job-poller.ts'
import { defaultRetryMs, type WaitRange } from '../remote/patience.ts'

/** How long the engine waits for what, ms. */
export interface ComfyuiTiming {
  readonly poll: PollTiming
  /** Before a create or a download that failed is tried again. */
  readonly retryMs: WaitRange
  /** Before a server that is out of order is asked again. */
  readonly openMs: WaitRange
  /** Before a lost websocket is opened again. */
  readonly reconnectMs: WaitRange
  /** Before the job of a server that does not answer is made on another one. */
  readonly abandonMs: number
}

export const defaultTiming: ComfyuiTiming = {
  poll: defaultPollTiming,
  retryMs: defaultRetryMs,
  openMs: { first: 1_000, longest: 30_000 },
  reconnectMs: { first: 1_000, longest: 30_000 },
  abandonMs: 60_000,
}
