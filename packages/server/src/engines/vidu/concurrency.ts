import type { Log } from '../../core/log.ts'
import type { ViduClient } from './client.ts'
import { describe } from './errors.ts'

/** What an organisation has at once by default (2026-08), until Vidu has said its own. */
const concurrencyDefault = 5

/** Jobs to have waiting at Vidu for each at work, so that no place there stays empty between two of ours. */
const waitingShare = 0.2

/**
 * How many jobs to have at Vidu at once, by what its account says of itself: what other programs of the
 * account have at work there is not known apart from ours, so the limit is taken for ours alone, and
 * what is over it waits in Vidu's queue.
 */
export function createConcurrency(options: {
  client: Pick<ViduClient, 'concurrency'>
  /** How old the figure may be before it is asked for again. */
  freshMs: number
  log: Log
}): { jobsMax(): number } {
  const { client, freshMs, log } = options
  let limit = concurrencyDefault
  let askedAt = -Infinity

  function refresh(): void {
    askedAt = performance.now()
    client
      .concurrency(AbortSignal.timeout(freshMs))
      .then((said) => {
        if (said === null || said.limit === limit) return
        log.info({ limit: said.limit, before: limit }, 'Vidu works on so many jobs at once')
        limit = said.limit
      })
      .catch((error: unknown) => {
        log.info({ reason: describe(error) }, 'Vidu does not say how many jobs it works on at once')
      })
  }

  return {
    jobsMax: () => {
      if (performance.now() - askedAt >= freshMs) refresh()
      return limit + Math.max(1, Math.round(limit * waitingShare))
    },
  }
}
