import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { eventLoopHoldMs } from './event-loop-hold.ts'

function workFor(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

test('sees work that never gives way', async () => {
  expect(await eventLoopHoldMs(() => Promise.resolve(workFor(30)), 2)).toBeGreaterThanOrEqual(30)
})

test('sees the longest piece of work that gives way, not the sum', async () => {
  const hold = await eventLoopHoldMs(async () => {
    for (const ms of [2, 15, 2, 15]) {
      workFor(ms)
      await setImmediate()
    }
  })
  expect(hold).toBeGreaterThanOrEqual(15)
  expect(hold).toBeLessThan(30)
})
