import { beforeEach, describe, expect, it } from 'vitest'
import { createPace, type Pace } from './pace.ts'
import { askedWaitMsMax } from './patience.ts'

let now: number
let pace: Pace
beforeEach(() => {
  now = 1_000_000
  pace = createPace({
    requestsMax: 8,
    requestsPerSecondMax: 10,
    retryMs: { first: 1_000, longest: 4_000 },
    clock: () => now,
  })
})

const waitMs = () => Math.max(0, pace.nextAt() - now)
const fail = (times: number, retryAfterMs: number | null = null) => {
  for (let i = 0; i < times; i++) pace.failed(retryAfterMs)
}

/** Sends as early as it may, for a while, and counts. */
function sentWithin(ms: number): number {
  const end = now + ms
  for (let sent = 0; ; sent++) {
    now = Math.max(now, pace.nextAt())
    if (now >= end) return sent
    pace.took()
  }
}

describe('how often an upstream is asked', () => {
  it('is so often a second, and no burst of it', () => {
    const sent = sentWithin(10_000)
    expect(sent).toBeGreaterThanOrEqual(100)
    expect(sent).toBeLessThanOrEqual(102)
  })

  it('makes up for a late timer, and not for a long rest', () => {
    pace.took()
    now = pace.nextAt() + 50
    pace.took()
    expect(waitMs()).toBe(50)
    now += 60_000
    expect(sentWithin(1_000)).toBeLessThanOrEqual(12)
  })

  it('is half as often each time that it is too much, and comes back slowly', () => {
    fail(1, 100)
    now = pace.nextAt()
    expect(sentWithin(10_000)).toBeLessThanOrEqual(52)
    pace.succeeded()
    expect(sentWithin(10_000)).toBeLessThanOrEqual(54)
    for (let i = 0; i < 200; i++) pace.succeeded()
    const sent = sentWithin(10_000)
    expect(sent).toBeGreaterThanOrEqual(100)
    expect(sent).toBeLessThanOrEqual(102)
  })

  it('is never so seldom that nothing gets through', () => {
    for (let i = 0; i < 50; i++) {
      now = pace.nextAt()
      fail(1, 0)
    }
    now = pace.nextAt()
    pace.took()
    expect(waitMs()).toBeLessThanOrEqual(5_000)
  })
})

describe('an upstream that fails', () => {
  it('is asked on as before for one job’s sake, then one request at a time', () => {
    fail(2)
    expect(waitMs()).toBe(0)
    expect(pace.requestsMax()).toBe(8)
    expect(pace.isTrying).toBe(false)
    fail(1)
    expect(waitMs()).toBeGreaterThanOrEqual(800)
    expect(waitMs()).toBeLessThanOrEqual(1_200)
    expect(pace.requestsMax()).toBe(1)
    expect(pace.isTrying).toBe(true)
    pace.succeeded()
    expect(pace.requestsMax()).toBe(8)
    expect(pace.isTrying).toBe(false)
  })

  it('counts failures in a row only', () => {
    for (let i = 0; i < 5; i++) {
      fail(2)
      pace.succeeded()
    }
    expect(waitMs()).toBe(0)
  })

  it('is left alone for longer each time, up to the longest, and not after it has answered', () => {
    fail(3)
    for (const pause of [1_500, 2_250, 3_375, 4_000, 4_000]) {
      now = pace.nextAt()
      fail(1)
      expect(waitMs()).toBeGreaterThanOrEqual(pause * 0.8)
      expect(waitMs()).toBeLessThanOrEqual(pause * 1.2)
    }
    now = pace.nextAt()
    pace.succeeded()
    fail(3)
    expect(waitMs()).toBeLessThanOrEqual(1_200)
  })

  it('is left alone at once when it asks for that, as long as it asks, within reason', () => {
    fail(1, 60_000)
    expect(waitMs()).toBeGreaterThanOrEqual(60_000)
    // What was under way when the pause began: no new reason, but it may ask for more.
    fail(5)
    expect(waitMs()).toBeLessThanOrEqual(61_000)
    fail(1, 90_000)
    expect(waitMs()).toBe(90_000)
    fail(1, 24 * 3_600_000)
    expect(waitMs()).toBe(askedWaitMsMax)
  })
})
