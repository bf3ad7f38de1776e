import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createHeartbeats, type Pulse } from './heartbeats.ts'

type Held = { taskId: string; attempt: number }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function start(answer: (ids: readonly string[]) => readonly string[]) {
  const calls: string[][] = []
  const heartbeats = createHeartbeats({
    store: {
      heartbeat: async <T extends Held>({ held }: { held: readonly T[] }) => {
        const ids = held.map(({ taskId }) => taskId)
        calls.push(ids)
        const lost = answer(ids)
        return held.filter(({ taskId }) => lost.includes(taskId))
      },
    },
    owner: 'w',
    leaseMs: 3_000,
    clock: () => 42,
  })
  const told: string[] = []
  const add = (taskId: string): (() => void) => {
    const pulse: Pulse = {
      renewed: (at) => told.push(`${taskId} renewed at ${at}`),
      lost: () => told.push(`${taskId} lost`),
      failed: (error) => told.push(`${taskId} failed: ${(error as Error).message}`),
    }
    return heartbeats.add({ taskId, attempt: 1 }, pulse)
  }
  return { add, calls, told }
}

it('renews what is due in the same moment by one write, at a third of the lease', async () => {
  const { add, calls, told } = start(() => ['b'])
  const ends = ['a', 'b', 'c'].map(add)
  await vi.advanceTimersByTimeAsync(900)
  expect(calls).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(calls).toEqual([['a', 'b', 'c']])
  expect(told).toEqual(['a renewed at 42', 'b lost', 'c renewed at 42'])
  ends[1]?.()
  await vi.advanceTimersByTimeAsync(1_100)
  expect(calls[1]).toEqual(['a', 'c'])
  for (const end of ends) end()
  expect(vi.getTimerCount()).toBe(0)
})

it('tells each of a write that failed', async () => {
  const { add, told } = start(() => {
    throw new Error('no')
  })
  add('a')
  add('b')
  await vi.advanceTimersByTimeAsync(1_100)
  expect(told).toEqual(['a failed: no', 'b failed: no'])
})

it('tells nobody who has ended meanwhile', async () => {
  const ends: (() => void)[] = []
  const { add, told } = start(() => {
    ends[0]?.()
    return []
  })
  ends.push(add('a'))
  add('b')
  await vi.advanceTimersByTimeAsync(1_100)
  expect(told).toEqual(['b renewed at 42'])
})

it('writes no more than a thousand at once', async () => {
  const { add, calls } = start(() => [])
  for (let i = 0; i < 2_500; i++) add(`t${i}`)
  await vi.advanceTimersByTimeAsync(1_100)
  expect(calls.map((ids) => ids.length)).toEqual([1_000, 1_000, 500])
})
