import { setTimeout as sleep } from 'node:timers/promises'
import { isThrottled, mayPass, S3Error } from './s3-error.ts'

export interface RetryTiming {
  /** Times that one request is sent, the first included. */
  readonly attemptsMax: number
  /** The longest wait before the second attempt, the shortest is half of it; they double from there. */
  readonly firstDelayMs: number
  readonly delayMsMax: number
  /** No attempt but the second begins later than this after the first. */
  readonly givesUpMs: number
}

/** 3 to 6 s of waiting in all: over the restart of a service. */
export const defaultRetryTiming: RetryTiming = {
  attemptsMax: 6,
  firstDelayMs: 200,
  delayMsMax: 3_000,
  givesUpMs: 30_000,
}

/** A service that has too much to do gets more time than one that has lost a connection. */
const throttledFactor = 5

/**
 * Sends a request again while that may help, after a wait that doubles and is half by chance: many that
 * failed together do not come back together, and none gives up before its time. `Retry-After` is the
 * least wait; one that is longer than `delayMsMax` is for the client to keep.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  options: {
    readonly timing: RetryTiming
    readonly signal: AbortSignal
    /** 0 to 1. */
    readonly random?: () => number
    /** Rejects when the signal is aborted. */
    readonly wait?: (delayMs: number, signal: AbortSignal) => Promise<unknown>
  },
): Promise<T> {
  const { timing, signal, random = Math.random, wait = sleepOrStop } = options
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
      const delayMs = Math.max(error.retryAfterMs, (bound * (1 + random())) / 2)
      const isLast = attempts >= timing.attemptsMax || delayMs > timing.delayMsMax
      const isLate = attempts > 1 && performance.now() + delayMs > lastStart
      if (isLast || isLate) throw error
      await wait(delayMs, signal).catch(() => {
        throw error
      })
      boundMs *= 2
    }
  }
}

function sleepOrStop(delayMs: number, signal: AbortSignal): Promise<void> {
  return sleep(delayMs, undefined, { signal })
}
