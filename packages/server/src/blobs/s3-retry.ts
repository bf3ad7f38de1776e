import { setTimeout as sleep } from 'node:timers/promises'
import { isThrottled, mayPass, S3Error } from './s3-error.ts'

export interface RetryTiming {
  /** Times that one request is sent, the first included. */
  readonly attemptsMax: number
  /** The longest wait before the second attempt; it doubles from there. */
  readonly firstDelayMs: number
  readonly delayMsMax: number
  /** No attempt but the second begins later than this after the first. */
  readonly givesUpMs: number
}

export const defaultRetryTiming: RetryTiming = {
  attemptsMax: 5,
  firstDelayMs: 100,
  delayMsMax: 3_000,
  givesUpMs: 30_000,
}

/** A service that has too much to do gets more time than one that has lost a connection. */
const throttledFactor = 5

/**
 * Sends a request again while that may help, after a random time from nothing to twice the last
 * bound: many that failed together do not come back together. `Retry-After` is the least wait; one
 * that is longer than `delayMsMax` is for the client to keep.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  options: {
    readonly timing: RetryTiming
    readonly signal: AbortSignal
    /** 0 to 1. */
    readonly random?: () => number
  },
): Promise<T> {
  const { timing, signal, random = Math.random } = options
  const lastStart = performance.now() + timing.givesUpMs
  let boundMs = timing.firstDelayMs
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof S3Error) || !mayPass(error) || signal.aborted) throw error
      const bound = Math.min(
        timing.delayMsMax,
        boundMs * (isThrottled(error) ? throttledFactor : 1),
      )
      const delayMs = Math.max(error.retryAfterMs, random() * bound)
      const isLast = attempts >= timing.attemptsMax || delayMs > timing.delayMsMax
      const isLate = attempts > 1 && performance.now() + delayMs > lastStart
      if (isLast || isLate) throw error
      await sleep(delayMs, undefined, { signal }).catch(() => {
        throw error
      })
      boundMs *= 2
    }
  }
}
