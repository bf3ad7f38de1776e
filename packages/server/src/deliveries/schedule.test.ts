import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nextAttemptAt, retryAfterMs, retryDelaysMs } from './schedule.ts'

const start = 1_790_000_000_000
const hour = 3_600_000

/** Times of all attempts of a delivery that never succeeds, from its first on, ms after it. */
function attemptTimes(random: number, retryAfter: string | null = null): number[] {
  const times = [0]
  for (;;) {
    const due = nextAttemptAt({
      attempts: times.length,
      createdAt: start,
      now: start + (times.at(-1) ?? 0),
      retryAfter,
      random: () => random,
    })
    if (due === null) return times
    times.push(due - start)
  }
}

test('twelve attempts over about three days, then no more', () => {
  const times = attemptTimes(0.5)
  expect(times.slice(0, 5)).toEqual([0, 5_000, 35_000, 155_000, 455_000])
  expect(times).toHaveLength(12)
  expect((times.at(-1) ?? 0) / hour).toBeCloseTo(70.4, 1)
})

test('jitter moves a delay by at most 15 % either way, and no jitter ends the schedule early', () => {
  const first = (random: number): number => attemptTimes(random)[1] ?? 0
  expect(first(0)).toBe(4_250)
  expect(first(1)).toBe(5_750)
  expect(attemptTimes(0)).toHaveLength(12)
  expect(attemptTimes(1)).toHaveLength(12)
})

test('Retry-After makes the wait longer, never shorter, and at most a day', () => {
  const due = (retryAfter: string): number =>
    (nextAttemptAt({ attempts: 1, createdAt: start, now: start, retryAfter, random: () => 0.5 }) ??
      0) - start
  expect(due('1')).toBe(5_000)
  expect(due('0')).toBe(5_000)
  expect(due('120')).toBe(120_000)
  expect(due('99999999')).toBe(24 * hour)
  expect(due(new Date(start + 60_000).toUTCString())).toBe(60_000)
})

test('a receiver that says Retry-After for ever does not stretch the schedule past 84 hours', () => {
  const times = attemptTimes(0.5, '86400')
  expect(times).toEqual([0, 24 * hour, 48 * hour, 72 * hour])
})

test('Retry-After without sense counts as none', () => {
  for (const header of [null, '', 'soon', '-5', '1.5e400', 'Wed, 99 Foo']) {
    expect(retryAfterMs(header, start)).toBe(0)
  }
  expect(retryAfterMs(new Date(start - 60_000).toUTCString(), start)).toBe(0)
  expect(retryAfterMs(' 7 ', start)).toBe(7_000)
})

test('docs/webhooks.md has the same waits', () => {
  const page = readFileSync(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8')
  const unitMs = { s: 1_000, min: 60_000, h: hour }
  const documented = [...page.matchAll(/^\| \d+ \| (\d+) (s|min|h) \|/gm)].map(
    ([, count, unit]) => Number(count) * unitMs[unit as keyof typeof unitMs],
  )
  expect(documented).toEqual(retryDelaysMs)
})
