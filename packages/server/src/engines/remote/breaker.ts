import type { Clock } from '../../core/clock.ts'
import { askedWaitMsMax, jittered, type WaitRange } from './patience.ts'

/**
 * Keeps calls from an upstream that is out of order: after some faults in a row it opens, and after a
 * while one call may try; its success closes it, its fault opens it for longer.
 */
export interface Breaker {
  readonly state: 'closed' | 'open' | 'half-open'
  /** When a call may be made again, by the clock it was given; the past while it is closed. */
  readonly opensUntil: number
  succeeded(): void
  /** `retryAfterMs`: what the upstream asked for; then it opens at once. */
  failed(retryAfterMs?: number | null): void
}

export interface BreakerOptions {
  readonly failuresMax: number
  readonly openMs: WaitRange
  readonly clock: Clock
  /** Called when it opens and when it closes again. */
  readonly onChange?: (state: 'closed' | 'open') => void
}

export function createBreaker(options: BreakerOptions): Breaker {
  const { failuresMax, openMs, clock, onChange } = options
  let failures = 0
  let openings = 0
  let until = 0

  return {
    get state() {
      if (openings === 0) return 'closed'
      return clock() < until ? 'open' : 'half-open'
    },
    get opensUntil() {
      return until
    },
    succeeded: () => {
      const wasOpen = openings > 0
      failures = 0
      openings = 0
      until = 0
      if (wasOpen) onChange?.('closed')
    },
    failed: (retryAfterMs = null) => {
      failures++
      const opens = failures >= failuresMax || openings > 0 || retryAfterMs !== null
      if (!opens) return
      // Calls that were under way when it opened say nothing new, but may ask for more.
      if (clock() < until) {
        until = Math.max(until, clock() + Math.min(askedWaitMsMax, retryAfterMs ?? 0))
        return
      }
      const wait = Math.min(openMs.longest, openMs.first * 2 ** openings)
      if (openings === 0) onChange?.('open')
      openings++
      until = clock() + jittered(wait, retryAfterMs)
    },
  }
}
