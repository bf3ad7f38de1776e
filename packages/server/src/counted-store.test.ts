import { afterEach, beforeEach, expect, it } from 'vitest'
import { cancelled, completed, newTask, testTime as now } from '../test/support/tasks.ts'
import { countEnds } from './counted-store.ts'
import { createMetrics } from './core/metrics.ts'
import { createSqliteStore } from './store/sqlite/store.ts'
import type { Store } from './store/store.ts'

const metrics = createMetrics({
  queueNumbers: () => Promise.reject(new Error('not asked')),
  enginePlaces: () => [],
  processMetrics: false,
})
let store: Store
beforeEach(async () => {
  metrics.tasksEnded.reset()
  store = countEnds(createSqliteStore({ path: ':memory:', outbox: () => null }), metrics)
  await store.createAccount({ id: 'acc_1', name: 'a', discount: 1, now })
  await store.credit({ accountId: 'acc_1', amountMicros: 1_000_000, note: null, now })
})
afterEach(() => store.close())

async function counted(): Promise<readonly unknown[]> {
  const { values } = await metrics.tasksEnded.get()
  return values.map(({ labels, value }) => ({ ...labels, value }))
}

it('counts a task once, whoever ends it and whoever comes too late', async () => {
  const task = newTask()
  await store.submit({ task, idempotency: null, waitingMax: 9 })
  const [claimed] = await store.claim({ owner: 'w', leaseMs: 1_000, limit: 1, now })
  const own = { taskId: task.id, attempt: claimed?.attempt ?? 0, owner: 'w' }
  await store.saveJob({ ...own, job: { engine: 'klein', model: 'm', id: 'j' }, now })
  const end = { taskId: task.id, outcome: cancelled, expiresAt: now, now }
  await store.endTask(end)
  await store.endTask(end)
  await store.settle({ ...own, outcome: completed, expiresAt: now, now })
  expect(await counted()).toEqual([{ engine: 'klein', result: 'failed', code: '499', value: 1 }])
})

it('names the engine that completed it', async () => {
  const task = newTask()
  await store.submit({ task, idempotency: null, waitingMax: 9 })
  await store.claim({ owner: 'w', leaseMs: 1_000, limit: 1, now })
  const own = { taskId: task.id, attempt: 1, owner: 'w' }
  await store.settle({ ...own, outcome: completed, expiresAt: now, now })
  const { engine } = completed
  expect(await counted()).toEqual([{ engine, result: 'completed', code: '', value: 1 }])
})
