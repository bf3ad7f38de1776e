import type { Clock } from '../../core/clock.ts'
import { askedWaitMsMax, jittered, type WaitRange } from './patience.ts'

/**
 * When requests may go to an upstream, and how many at the same time: fewer when it says that it is too
 * much, one at a time while it is out of order.
 */
export interface Pace {
  /** When the next request may go out, by the clock it was given. */
  nextAt(): number
  /** Requests under way at the same time, at the most. */
  requestsMax(): number
  /** It is out of order, or asked for a pause: what goes out is a try. */
  readonly isTrying: boolean
  /** A request has gone out. */
  took(): void
  succeeded(): void
  /** `retryAfterMs`: what the upstream asked for. */
  failed(retryAfterMs: number | null): void
}

export interface PaceOptions {
  /** Requests under way at the same time, and in a second. */
  readonly requestsMax: number
  readonly requestsPerSecondMax: number
  /** Pauses while it is out of order, ms. */
  readonly retryMs: WaitRange
  readonly clock: Clock
}

/** Requests that fail in a row before it is the upstream that is out of order, and not a job. */
const failuresMax = 3
const perSecondMin = 0.2
/** What every success gives back of the full rate: a second or so after a refusal it is asked for again. */
const recovery = 0.01
/** Timers are late, and a request that is due should not be: so much may be made up for, ms. */
const catchUpMs = 100

export function createPace(options: PaceOptions): Pace {
  const { requestsMax, requestsPerSecondMax, retryMs, clock } = options
  let perSecond = requestsPerSecondMax
  let next = 0
  let failures = 0
  let isTrying = false
  let pausedUntil = 0
  let pauseMs = retryMs.first

  return {
    nextAt: () => Math.max(next, pausedUntil),
    requestsMax: () => (isTrying ? 1 : requestsMax),
    get isTrying() {
      return isTrying
    },
    took: () => {
      next = Math.max(next, clock() - catchUpMs) + 1000 / perSecond
    },
    succeeded: () => {
      failures = 0
      isTrying = false
      pauseMs = retryMs.first
      perSecond = Math.min(requestsPerSecondMax, perSecond + requestsPerSecondMax * recovery)
    },
    // One request that failed is its jobs' affair. When it is the upstream's, or the upstream asks for
    // it, everybody waits: asking for each job in turn would only add to the trouble.
    failed: (retryAfterMs) => {
      const now = clock()
      const askedMs = Math.min(askedWaitMsMax, retryAfterMs ?? 0)
      failures++
      if (retryAfterMs === null && failures < failuresMax) return
      // Answers to what was under way when the pause began are no new reason, but may ask for more of it.
      if (now < pausedUntil) {
        pausedUntil = Math.max(pausedUntil, now + askedMs)
        return
      }
      if (retryAfterMs !== null) perSecond = Math.max(perSecondMin, perSecond / 2)
      isTrying = true
      pausedUntil = now + jittered(pauseMs, askedMs)
      pauseMs = Math.min(retryMs.longest, pauseMs * 1.5)
    },
  }
}
