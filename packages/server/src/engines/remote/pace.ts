import type { Clock } from '../../core/clock.ts'

/** How often an upstream is asked: less when it says that it is too much, more again as it takes it. */
export interface Pace {
  /** When the next request may go out, ms since 1970. */
  nextAt(): number
  took(): void
  slower(): void
  faster(): void
}

const perSecondMin = 0.2

export function createPace(perSecondMax: number, clock: Clock): Pace {
  let perSecond = perSecondMax
  let next = 0
  return {
    nextAt: () => next,
    took: () => {
      // A tenth of a second may be made up for: timers are late, and a request that is due should not be.
      next = Math.max(next, clock() - 100) + 1000 / perSecond
    },
    slower: () => {
      perSecond = Math.max(perSecondMin, perSecond / 2)
    },
    faster: () => {
      perSecond = Math.min(perSecondMax, perSecond * 1.05)
    },
  }
}
