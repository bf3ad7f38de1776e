import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBodyBudget } from './body-budget.ts'

const kib = 1024
const never = new AbortController().signal

/** Whether a promise has settled by the time all that was queued has run. */
async function isOpen(promise: Promise<unknown>): Promise<boolean> {
  let open = true
  const settle = (): void => {
    open = false
  }
  promise.then(settle, settle)
  for (let i = 0; i < 5; i++) await Promise.resolve()
  return open
}

describe('the body budget', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    const timersLeft = vi.getTimerCount()
    vi.useRealTimers()
    if (timersLeft > 0) throw new Error(`${timersLeft} timers are left`)
  })

  it('admits until it is full, then in the order they came', async () => {
    const budget = createBodyBudget(1000 * kib)
    const first = await budget.acquire(600 * kib, never)
    const second = budget.acquire(600 * kib, never)
    const third = budget.acquire(300 * kib, never)
    expect(await isOpen(second)).toBe(true)
    // It would fit, but a large body would then be passed by small ones for ever.
    expect(await isOpen(third)).toBe(true)
    first()
    const releases = await Promise.all([second, third])
    expect(budget.inFlight).toBe(900 * kib)
    for (const release of releases) release()
    expect(budget.inFlight).toBe(0)
  })

  it('lets small bodies pass at once, however full it is', async () => {
    const budget = createBodyBudget(100 * kib)
    const release = await budget.acquire(100 * kib, never)
    const small = await budget.acquire(64 * kib, never)
    expect(budget.inFlight).toBe(100 * kib)
    small()
    release()
    expect(budget.inFlight).toBe(0)
  })

  it('admits one body that is larger than all of it, alone', async () => {
    const budget = createBodyBudget(100 * kib)
    const release = await budget.acquire(500 * kib, never)
    const other = budget.acquire(70 * kib, never)
    expect(await isOpen(other)).toBe(true)
    release()
    ;(await other)()
    expect(budget.inFlight).toBe(0)
  })

  it('takes a release back once, however often it is given', async () => {
    const budget = createBodyBudget(1000 * kib)
    const [a, b] = [await budget.acquire(400 * kib, never), await budget.acquire(400 * kib, never)]
    a()
    a()
    a()
    expect(budget.inFlight).toBe(400 * kib)
    b()
  })

  it('refuses by 503 with Retry-After who has waited too long, and only them', async () => {
    const budget = createBodyBudget(100 * kib)
    const release = await budget.acquire(100 * kib, never)
    const late = budget.acquire(90 * kib, never)
    const refused = late.catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(29_000)
    const later = budget.acquire(90 * kib, never)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await refused).toMatchObject({ code: '503', retryAfter: 5 })
    release()
    ;(await later)()
    expect(budget.inFlight).toBe(0)
  })

  it('forgets who went away while waiting', async () => {
    const budget = createBodyBudget(100 * kib)
    const release = await budget.acquire(100 * kib, never)
    const leaving = new AbortController()
    const gone = budget.acquire(90 * kib, leaving.signal)
    const next = budget.acquire(80 * kib, never)
    leaving.abort()
    await expect(gone).rejects.toMatchObject({ code: '400' })
    release()
    ;(await next)()
    expect(budget.inFlight).toBe(0)
  })

  it('admits who fits when the one before, who did not, goes away', async () => {
    const budget = createBodyBudget(1000 * kib)
    const release = await budget.acquire(600 * kib, never)
    const leaving = new AbortController()
    const large = budget.acquire(900 * kib, leaving.signal)
    const small = budget.acquire(300 * kib, never)
    leaving.abort()
    await expect(large).rejects.toMatchObject({ code: '400' })
    expect(await isOpen(small)).toBe(false)
    ;(await small)()
    release()
  })

  it('takes no room for who is gone already', async () => {
    const budget = createBodyBudget(100 * kib)
    const release = await budget.acquire(100 * kib, never)
    await expect(budget.acquire(90 * kib, AbortSignal.abort())).rejects.toMatchObject({
      code: '400',
    })
    release()
    expect(budget.inFlight).toBe(0)
  })

  it('keeps no more than a thousand waiting', async () => {
    const budget = createBodyBudget(100 * kib)
    const release = await budget.acquire(100 * kib, never)
    const leaving = new AbortController()
    const waiting = Array.from({ length: 1000 }, () => budget.acquire(90 * kib, leaving.signal))
    await expect(budget.acquire(90 * kib, never)).rejects.toMatchObject({ code: '503' })
    leaving.abort()
    await Promise.allSettled(waiting)
    release()
  })
})
