import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { expect, test } from 'vitest'
import { lowerPoolPriority, poolNiceness } from './pool-priority.ts'

/** Elsewhere, nothing is changed. */
const namesPoolThreads =
  process.platform === 'linux' && Number(process.versions.node.split('.')[0]) >= 24

function poolThreads(): number[] {
  if (!namesPoolThreads) return []
  return readdirSync('/proc/self/task')
    .filter((thread) => readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').startsWith('libuv'))
    .map(Number)
}

test('the pool gives way to the main thread, however often it is asked', async () => {
  const main = getPriority(process.pid)

  const lowered = await lowerPoolPriority()
  await lowerPoolPriority()

  const pool = poolThreads()
  expect(lowered).toBe(pool.length)
  expect(lowered > 0).toBe(namesPoolThreads)
  const wanted = Math.min(19, main + poolNiceness)
  expect(pool.map((thread) => getPriority(thread))).toEqual(pool.map(() => wanted))
  expect(getPriority(process.pid)).toBe(main)
})
