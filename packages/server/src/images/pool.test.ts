import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createPool } from './pool.ts'

test('runs at most as many jobs as it may, in the order they came', async () => {
  const pool = createPool(2)
  const started: number[] = []
  let atOnce = 0
  let atOnceMost = 0
  await Promise.all(
    Array.from({ length: 9 }, (_, i) =>
      pool.run(async () => {
        started.push(i)
        atOnceMost = Math.max(atOnceMost, ++atOnce)
        await setImmediate()
        atOnce--
      }),
    ),
  )
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(atOnceMost).toBe(2)
  expect(pool.load).toEqual({ running: 0, waiting: 0 })
})

test('a job that fails rejects alone and makes room', async () => {
  const pool = createPool(1)
  const failed = pool.run(() => Promise.reject(new Error('broken')))
  const thrown = pool.run(() => {
    throw new Error('broken at once')
  })
  const next = pool.run(() => Promise.resolve('fine'))
  expect(pool.load).toEqual({ running: 1, waiting: 2 })
  await expect(failed).rejects.toThrow('broken')
  await expect(thrown).rejects.toThrow('broken at once')
  await expect(next).resolves.toBe('fine')
})

test('refuses a size that would stop everything', () => {
  expect(() => createPool(0)).toThrow(RangeError)
})
