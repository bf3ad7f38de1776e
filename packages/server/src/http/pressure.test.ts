import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPressure } from './pressure.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Time in which every turn of the event loop can be made to take longer. */
function start() {
  let held = 0
  let turnMs = 0
  let at = 0
  const pressure = createPressure({
    now: () => {
      held += turnMs
      return at + held
    },
    random: () => 0.5,
  })
  return {
    pressure,
    pass: async (ms: number, eachTurnMs: number, requests = true) => {
      for (let passed = 0; passed < ms; passed += 25) {
        if (requests) pressure.note()
        turnMs = eachTurnMs
        at += 25
        await vi.advanceTimersByTimeAsync(25)
        turnMs = 0
      }
    },
  }
}

it('refuses creates while every turn is late, more from window to window, and lets them in again', async () => {
  const { pressure, pass } = start()
  await pass(2_000, 0)
  expect(pressure.refuses()).toBe(false)
  await pass(1_100, 70)
  expect(pressure.refusedShare).toBeGreaterThan(0)
  await pass(5_000, 70)
  expect(pressure.refusedShare).toBeCloseTo(0.95)
  expect(pressure.refuses()).toBe(true)
  await pass(10_000, 0)
  expect(pressure.refusedShare).toBe(0)
  expect(pressure.refuses()).toBe(false)
})

it('lets one busy window pass, as when a process starts', async () => {
  const { pressure, pass } = start()
  await pass(175, 70)
  expect(pressure.refusedShare).toBe(0)
  await pass(500, 0)
  await pass(175, 70)
  expect(pressure.refusedShare).toBe(0)
})

it('is not moved by long turns with short ones between them', async () => {
  const { pressure, pass } = start()
  for (let i = 0; i < 20; i++) {
    await pass(25, 600)
    await pass(100, 0)
  }
  expect(pressure.refusedShare).toBe(0)
})

it('measures nothing while nobody asks for anything', async () => {
  const { pass } = start()
  await pass(1_000, 0)
  expect(vi.getTimerCount()).toBe(1)
  await pass(3_000, 0, false)
  expect(vi.getTimerCount()).toBe(0)
})
