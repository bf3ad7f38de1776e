import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../store/store.ts'
import { createSqliteStore } from '../store/sqlite/store.ts'
import type { Task } from '../store/records.ts'
import { cancelledOutcome } from './states.ts'
import { taskChanges, waitUntilEnded } from './waiting.ts'

const accountId = 'acc_1'
const own = { taskId: 'gen_1', attempt: 1, owner: 'node' }
const never = new AbortController().signal

let store: Store
let watchers = 0
beforeEach(async () => {
  const real = createSqliteStore({ path: ':memory:', outbox: () => null })
  watchers = 0
  store = {
    ...real,
    watchTask: (id, listener) => {
      watchers++
      const stop = real.watchTask(id, listener)
      return () => {
        watchers--
        stop()
      }
    },
  }
  await store.createAccount({ id: accountId, name: 'a', discount: 1, now: 1 })
  await store.submit({
    idempotency: null,
    waitingMax: 10,
    task: {
      id: 'gen_1',
      accountId,
      surface: 'likeness',
      model: 'm',
      request: {
        prompt: 'p',
        references: [],
        plainReferences: 0,
        subjects: [],
        resolution: '1080p',
        aspectRatio: '1:1',
        callbackUrl: null,
      },
      payload: null,
      seed: 1,
      width: 1,
      height: 1,
      deadlineAt: 1_000_000,
      reservedMicros: 0,
      discount: 1,
      createdAt: 1,
    },
  })
})
afterEach(() => store.close())

async function toArray<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

const claim = () => store.claim({ owner: 'node', leaseMs: 1000, limit: 1, now: 2 })
const progress = (fraction: number) =>
  store.saveProgress({ ...own, progress: fraction, stage: null, now: 3 })
const end = () =>
  store.endTask({ taskId: 'gen_1', outcome: cancelledOutcome, expiresAt: 10, now: 4 })

describe('taskChanges', () => {
  it('yields the task now, after every change, and last at its end', async () => {
    const states: string[] = []
    for await (const task of taskChanges({ store, taskId: 'gen_1', signal: never })) {
      states.push(`${task.state} ${task.progress}`)
      if (task.state === 'queued') await claim()
      else if (task.progress === 0) await progress(0.5)
      else if (task.state === 'running') await end()
    }
    expect(states).toEqual(['queued 0', 'running 0', 'running 0.5', 'failed 0.5'])
    expect(watchers).toBe(0)
  })

  it('misses no change that comes while the task is being read', async () => {
    let interfere: (() => Promise<unknown>) | null = end
    const racing: Store = {
      ...store,
      // The change commits after the row was read and before the reader has it.
      getTask: async (input) => {
        const task = await store.getTask(input)
        const change = interfere
        interfere = null
        await change?.()
        return task
      },
    }
    const states: string[] = []
    for await (const task of taskChanges({ store: racing, taskId: 'gen_1', signal: never })) {
      states.push(task.state)
    }
    expect(states).toEqual(['queued', 'failed'])
  })

  it('merges what comes faster than it is read', async () => {
    await claim()
    const seen: number[] = []
    for await (const task of taskChanges({ store, taskId: 'gen_1', signal: never })) {
      seen.push(task.progress)
      if (seen.length > 1) continue
      await Promise.all([0.1, 0.2, 0.3].map(progress))
      await end()
    }
    expect(seen).toEqual([0, 0.3])
  })

  it('ends without a throw when the signal fires, also when it fired before', async () => {
    const controller = new AbortController()
    const reading = toArray(taskChanges({ store, taskId: 'gen_1', signal: controller.signal }))
    await claim()
    controller.abort()
    expect((await reading).length).toBeLessThanOrEqual(2)
    const late = taskChanges({ store, taskId: 'gen_1', signal: controller.signal })
    expect(await toArray(late)).toEqual([])
    expect(watchers).toBe(0)
  })

  it('ends for a task that is not there', async () => {
    const nothing = taskChanges({ store, taskId: 'gen_2', signal: never })
    expect(await toArray(nothing)).toEqual([])
  })
})

describe('waitUntilEnded', () => {
  const wait = async (waitMs: number) => {
    const task = (await store.getTask({ id: 'gen_1' })) as Task
    return waitUntilEnded({ store, taskId: 'gen_1', task, waitMs, signal: never })
  }

  it('gives the ended task to everyone who waits', async () => {
    const waiting = Promise.all(Array.from({ length: 20 }, () => wait(10_000)))
    await claim()
    await end()
    expect((await waiting).every(({ state }) => state === 'failed')).toBe(true)
    expect(watchers).toBe(0)
  })

  it('gives the task as it is when the time is over', async () => {
    const waiting = wait(20)
    await claim()
    expect((await waiting).state).toBe('running')
    expect(watchers).toBe(0)
  })

  it('asks nobody for a task that has ended', async () => {
    await end()
    expect((await wait(10_000)).state).toBe('failed')
    expect(watchers).toBe(0)
  })
})
