/** What a statement reads must be of the size of what it is asked for, not of the tables. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts'
import { cancelled, completed, newTask, testTime } from '../../../test/support/tasks.ts'
import type { Store } from '../store.ts'
import { taskStates } from '../records.ts'
import { createPostgresStore } from './store.ts'

const now = testTime
const tables = ['tasks', 'ledger', 'deliveries', 'delivery_attempts', 'idempotency']
const ended = 6_000
const waiting = 600

let postgres: TestPostgres
let url: string
const open = () =>
  createPostgresStore({
    url,
    poolMax: 1,
    outbox: () => ({ url: 'https://example.com', body: 'body' }),
    onError: () => {},
  })

/** Most tasks have ended long ago; of those that wait, all but a few are for an engine that is full. */
const fill = `
  INSERT INTO accounts (id, name, balance_micros, discount, created_at)
  SELECT 'acc_' || n, 'name', 1000000000, 1, 1 FROM generate_series(0, 9) AS n;
  INSERT INTO tasks (id, account_id, surface, model, state, attempt, due_at, deadline_at, seed,
    reserved_micros, discount, created_at, ended_at, expires_at, outcome, request, reference_list,
    reference_count)
  SELECT 'gen_' || lpad(n::text, 26, '0'), 
    CASE WHEN n <= 3 THEN 'acc_rare' ELSE 'acc_' || n % 10 END, 'likeness', 'full',
    CASE WHEN n > ${ended} THEN 'queued' ELSE 'completed' END, 1, n, ${now * 2}, 7, 1000, 1, n,
    CASE WHEN n > ${ended} THEN NULL ELSE n END, CASE WHEN n > ${ended} THEN NULL ELSE ${now * 2} END,
    CASE WHEN n > ${ended} THEN NULL ELSE '{"kind":"completed","contents":[],"warnings":[]}' END,
    '{"prompt":"a cat","plainReferences":0,"subjects":[]}', '[]', 0
  FROM generate_series(1, ${ended + waiting}) AS n;
  INSERT INTO ledger (id, account_id, task_id, kind, amount_micros, balance_micros, created_at)
  SELECT 'led' || n || id, account_id, id, kind, 1000, 0, created_at
  FROM tasks, (VALUES (1, 'reserve'), (2, 'charge')) AS kinds (n, kind);
  INSERT INTO deliveries (id, task_id, account_id, event, url, state, due_at, created_at, ended_at, body)
  SELECT 'dlv' || id, id, account_id, 'success', 'https://example.com', 'delivered', 1, 1, 1, 'body'
  FROM tasks WHERE state = 'completed';
  INSERT INTO delivery_attempts (delivery_id, number, at, duration_ms)
  SELECT id, 1, 1, 1 FROM deliveries;
  INSERT INTO idempotency (account_id, key, body_hash, task_id)
  SELECT account_id, id, 'hash', id FROM tasks;
`

beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.createDatabase()
  await (await open()).close()
  await postgres.query(url, fill)
  await postgres.query(url, 'VACUUM ANALYZE')
}, 60_000)
afterAll(() => postgres.stop())

/** Every method that touches tasks, money or deliveries. */
async function useAll(store: Store, i: number): Promise<void> {
  const accountId = 'acc_1'
  const task = newTask({ createdAt: now + i })
  const submit = { idempotency: { key: `k${i}`, bodyHash: 'h' }, waitingMax: 10_000 }
  expect((await store.submit({ ...submit, task })).outcome).toBe('created')
  expect((await store.submit({ ...submit, task: newTask() })).outcome).toBe('repeated')
  const full = await store.submit({ task: newTask(), idempotency: null, waitingMax: 1 })
  expect(full.outcome).toBe('too-many-waiting')
  await store.getTask({ id: task.id })
  await store.findIdempotent({ accountId, key: 'k' })
  for (const states of [
    taskStates,
    ['queued', 'running'],
    ['failed'],
    ['running'],
    ['failed', 'queued'],
  ] as const) {
    await store.listTasks({ accountId, states, limit: 5, cursor: i === 0 ? null : task.id })
  }
  const claim = { owner: 'w', leaseMs: 60_000, limit: 3, now: now + i }
  const of = [
    { model: task.model, referencesMin: 0, referencesMax: 7 },
    { model: 'full', referencesMin: 1, referencesMax: 7 },
  ]
  const [claimed] = await store.claim({ ...claim, filter: { kind: 'new', of } })
  expect(claimed?.id).toBe(task.id)
  const own = { taskId: task.id, attempt: 1, owner: 'w', now }
  await store.heartbeat({ owner: 'w', held: [own], leaseMs: 60_000, now })
  await store.saveProgress({ ...own, progress: 0.5, stage: null })
  await store.saveReferences({ ...own, references: [], width: 1, height: 1 })
  await store.saveJob({ ...own, job: { engine: 'e', model: 'm', id: 'j' } })
  await store.postpone({ ...own, dueAt: now })
  const [again] = await store.claim({ ...claim, filter: { kind: 'with-job' } })
  expect(again).toMatchObject({ id: task.id, attempt: 2 })
  const end = { outcome: i % 2 === 0 ? completed : cancelled, expiresAt: now, now }
  expect(await store.settle({ ...own, attempt: 2, ...end })).not.toBeNull()
  await store.endTask({ taskId: task.id, outcome: cancelled, expiresAt: now, now })
  expect(
    await store.claim({ ...claim, filter: { kind: 'other-models', models: ['full'] } }),
  ).toEqual([])
  expect(await store.claim({ ...claim, limit: 1 })).toHaveLength(1)
  await store.listOverdue({ limit: 5, now })
  expect(await store.listExpired({ limit: 5, now })).toHaveLength(1)
  await store.markFilesRemoving({ taskId: task.id, now })
  await store.markFilesRemoved({ taskId: task.id, now })
  await store.tasksHoldingFiles({ ids: [task.id] })
  await store.listLedger({ accountId, limit: 5 })
  const rare = { accountId: 'acc_rare', limit: 5 }
  expect((await store.listTasks({ ...rare, states: taskStates, cursor: null })).tasks).toHaveLength(
    3,
  )
  expect(await store.listLedger(rare)).toHaveLength(5)
  await store.listLedger({ accountId, taskId: task.id, limit: 5 })
  const [delivery] = await store.claimDeliveries({ ...claim, limit: 1 })
  const attempt = { at: now, durationMs: 1, status: 200, error: null }
  const record = { deliveryId: delivery?.id ?? '', owner: 'w', attempt, dueAt: now, now }
  expect(await store.recordDelivery({ ...record, state: 'delivered' })).toBe(true)
  await store.listDeliveries({ taskId: task.id, limit: 5 })
  await store.listDeliveries({ state: 'pending', limit: 5 })
  await store.listDeliveries({ state: 'failed', limit: 5 })
  await store.listDeliveries({ limit: 5 })
  await store.listDeliveryAttempts({ deliveryId: delivery?.id ?? '' })
  await store.resendDelivery({ id: delivery?.id ?? '', now })
  await store.queueNumbers({ now })
}

it('never reads through a whole table, and claims pass over what is not theirs', async () => {
  await postgres.query(url, 'SELECT pg_stat_reset()')
  const store = await open()
  // PostgreSQL plans a prepared statement for its values five times, then perhaps once for all.
  const rounds = 8
  for (let i = 0; i < rounds; i++) await useAll(store, i)
  await store.close()
  const stats = await postgres.query(
    url,
    `SELECT relname AS name, seq_scan::int AS scans, idx_tup_fetch::int AS fetched
     FROM pg_stat_user_tables WHERE relname = ANY($1)`,
    [tables],
  )
  expect(stats).toHaveLength(tables.length)
  for (const { name, scans, fetched } of stats) {
    expect.soft(scans, `scans of ${name}`).toBe(0)
    // Only the numbers of the queue are read off the whole queue; a second such statement is too much.
    expect.soft(fetched, `rows fetched of ${name}`).toBeLessThan(rounds * waiting * 1.2)
  }
})
