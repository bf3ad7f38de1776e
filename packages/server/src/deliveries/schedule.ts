const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/**
 * How long after each failed attempt the next one follows, ms: twelve attempts in all, the last
 * about 70 hours after the first. `docs/webhooks.md` has the same table, held to it by a test.
 */
export const retryDelaysMs: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  5 * minute,
  15 * minute,
  1 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
]

/** Every delay is moved by up to this share, so that what failed together does not come back together. */
const jitterShare = 0.15

const retryAfterMaxMs = 24 * hour

/** Only `Retry-After` can stretch a schedule; past this age no further attempt is planned. */
const ageMaxMs = 84 * hour

/**
 * When to try again after a failed attempt, ms since 1970, or null when that was the last. A
 * `Retry-After` can make the wait longer, up to a day, never shorter.
 */
export function nextAttemptAt(input: {
  /** Attempts made, the one that just failed included. */
  attempts: number
  createdAt: number
  now: number
  /** The header as it came. */
  retryAfter: string | null
  delaysMs?: readonly number[]
  /** 0 to 1. */
  random?: () => number
}): number | null {
  const { attempts, createdAt, now, retryAfter, delaysMs = retryDelaysMs } = input
  const delayMs = delaysMs[attempts - 1]
  if (delayMs === undefined) return null
  const random = (input.random ?? Math.random)()
  const jittered = delayMs * (1 - jitterShare + 2 * jitterShare * random)
  const dueAt = now + Math.round(Math.max(jittered, retryAfterMs(retryAfter, now)))
  return dueAt - createdAt > ageMaxMs ? null : dueAt
}

/** `Retry-After` as ms from now, in either of its forms (RFC 9110, 10.2.3); 0 when there is no sense in it. */
export function retryAfterMs(header: string | null, now: number): number {
  const text = header?.trim() ?? ''
  const ms = /^\d+$/.test(text) ? Number(text) * second : Date.parse(text) - now
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), retryAfterMaxMs)
}
