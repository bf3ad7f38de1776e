import { beforeEach, describe, expect, it } from 'vitest'
import { createBreaker, type Breaker } from './breaker.ts'
import { askedWaitMsMax } from './patience.ts'

const openMs = { first: 1_000, longest: 8_000 }
let now: number
let changes: string[]
let breaker: Breaker
beforeEach(() => {
  now = 1_000_000
  changes = []
  breaker = createBreaker({
    failuresMax: 3,
    openMs,
    clock: () => now,
    onChange: (state) => changes.push(state),
  })
})

const fail = (times: number) => {
  for (let i = 0; i < times; i++) breaker.failed()
}
/** How long it is open from now on. */
const openFor = () => breaker.opensUntil - now
/** Lets the time pass until it may be tried, and no longer. */
const untilTried = () => {
  now = breaker.opensUntil
}

describe('a breaker', () => {
  it('opens after so many faults in a row, for about as long as it is told', () => {
    fail(2)
    expect(breaker.state).toBe('closed')
    expect(breaker.opensUntil).toBeLessThanOrEqual(now)
    fail(1)
    expect(breaker.state).toBe('open')
    expect(openFor()).toBeGreaterThanOrEqual(800)
    expect(openFor()).toBeLessThanOrEqual(1_200)
  })

  it('counts faults in a row only', () => {
    for (let i = 0; i < 5; i++) {
      fail(2)
      breaker.succeeded()
    }
    expect(breaker.state).toBe('closed')
    expect(changes).toEqual([])
  })

  it('may be tried after a while; success closes it', () => {
    fail(3)
    now = breaker.opensUntil - 1
    expect(breaker.state).toBe('open')
    untilTried()
    expect(breaker.state).toBe('half-open')
    breaker.succeeded()
    expect(breaker.state).toBe('closed')
    // And it is as patient as ever.
    fail(2)
    expect(breaker.state).toBe('closed')
  })

  it('opens for longer with every try that fails, up to the longest', () => {
    fail(3)
    for (const wait of [2_000, 4_000, 8_000, 8_000, 8_000]) {
      untilTried()
      fail(1)
      expect(breaker.state).toBe('open')
      expect(openFor()).toBeGreaterThanOrEqual(wait * 0.8)
      expect(openFor()).toBeLessThanOrEqual(wait * 1.2)
    }
    untilTried()
    breaker.succeeded()
    fail(3)
    expect(openFor()).toBeLessThanOrEqual(1_200)
  })

  it('learns nothing from calls that were under way when it opened', () => {
    fail(3)
    const until = breaker.opensUntil
    fail(7)
    expect(breaker.opensUntil).toBe(until)
    untilTried()
    fail(1)
    expect(openFor()).toBeLessThanOrEqual(2_400)
  })

  it('opens at once when it is asked to, for no less, and within reason', () => {
    breaker.failed(60_000)
    expect(breaker.state).toBe('open')
    expect(openFor()).toBeGreaterThanOrEqual(60_000)
    // One that was under way asks for more; one that asks for less changes nothing.
    breaker.failed(90_000)
    expect(openFor()).toBe(90_000)
    breaker.failed(1_000)
    expect(openFor()).toBe(90_000)
    breaker.failed(Infinity)
    expect(openFor()).toBe(askedWaitMsMax)
  })

  it('says when it opens and when it closes, once each', () => {
    breaker.succeeded()
    fail(9)
    untilTried()
    fail(1)
    untilTried()
    breaker.succeeded()
    breaker.succeeded()
    expect(changes).toEqual(['open', 'closed'])
  })
})
