import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createCollector } from './garbage.ts'

const megabytes = (): number => process.memoryUsage().arrayBuffers / 2 ** 20

function leaveGarbage(): void {
  for (let i = 0; i < 4; i++) new Float32Array(8 * 2 ** 20).fill(1)
}

it('gives back large buffers that nobody has any more', async () => {
  const collect = createCollector()
  collect()
  const before = megabytes()
  leaveGarbage()
  expect(megabytes()).toBeGreaterThan(before + 30)
  collect()
  // The buffers themselves are freed beside this thread.
  for (let i = 0; i < 100 && megabytes() > before + 1; i++) await delay(10)
  expect(megabytes()).toBeLessThanOrEqual(before + 1)
})
