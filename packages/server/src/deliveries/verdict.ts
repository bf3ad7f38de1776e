import { NetError } from '../net/error.ts'
import type { PostAnswer } from '../net/net.ts'
import type { Delivery, DeliveryState } from '../store/records.ts'
import { nextAttemptAt } from './schedule.ts'

/** What an attempt came to, for the metrics. */
export type AttemptOutcome = 'delivered' | 'gone' | 'retry' | 'failed'

export interface Verdict {
  readonly outcome: AttemptOutcome
  readonly state: DeliveryState
  readonly dueAt: number
  readonly status: number | null
  readonly error: string | null
}

/**
 * What follows from one attempt: a 2xx alone is success, 410 asks for no more, anything else is
 * tried again while the schedule lasts.
 */
export function judge(input: {
  delivery: Delivery
  result: PostAnswer | NetError
  now: number
  delaysMs?: readonly number[]
}): Verdict {
  const { delivery, result, now } = input
  const status = result.status
  if (status !== null && status >= 200 && status <= 299) {
    return { outcome: 'delivered', state: 'delivered', dueAt: now, status, error: null }
  }
  const error = describe(result)
  if (status === 410) return { outcome: 'gone', state: 'gone', dueAt: now, status, error }
  const dueAt = nextAttemptAt({
    ...(input.delaysMs === undefined ? {} : { delaysMs: input.delaysMs }),
    attempts: delivery.attempts + 1,
    createdAt: delivery.createdAt,
    retryAfter: result instanceof NetError ? null : result.retryAfter,
    now,
  })
  return dueAt === null
    ? { outcome: 'failed', state: 'failed', dueAt: now, status, error }
    : { outcome: 'retry', state: 'pending', dueAt, status, error }
}

function describe(result: PostAnswer | NetError): string {
  if (result instanceof NetError) return result.message
  if (result.status >= 300 && result.status <= 399) {
    return `answered HTTP ${result.status}; redirects are not followed`
  }
  return `answered HTTP ${result.status}`
}
