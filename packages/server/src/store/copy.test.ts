import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startPostgres, type TestPostgres } from '../../test/support/postgres.ts'
import { cancelled, completed, newTask, testTime } from '../../test/support/tasks.ts'
import { copyStore } from './copy.ts'
import { createPostgresStore } from './postgres/store.ts'
import { taskStates } from './records.ts'
import { createSqliteStore } from './sqlite/store.ts'
import type { Outbox, Store } from './store.ts'

const now = testTime
const outbox: Outbox = (task, event) => ({
  url: 'https://example.com',
  body: `${event} ${task.id}`,
})

let postgres: TestPostgres
let directory: string
let from: string
let to: string
beforeAll(async () => {
  postgres = await startPostgres()
  directory = mkdtempSync(join(tmpdir(), 'likeness-copy-'))
  from = join(directory, 'likeness.db')
  const store = createSqliteStore({ path: from, outbox })
  await fill(store)
  await store.close()
}, 60_000)
afterAll(async () => {
  await postgres.stop()
  rmSync(directory, { recursive: true, force: true })
})
beforeEach(async () => {
  to = await postgres.createDatabase()
})

/** Two accounts, and tasks in every state a task can be in. */
async function fill(store: Store): Promise<void> {
  await store.createAccount({ id: 'acc_1', name: 'one', discount: 0.1 + 0.2, now })
  await store.createAccount({ id: 'acc_2', name: 'a\0b 猫', discount: 1, now })
  await store.credit({ accountId: 'acc_1', amountMicros: 2 ** 52 + 1, note: 'start', now })
  const key = { accountId: 'acc_1', name: 'k', prefix: 'lk_a', now }
  await store.createKey({ id: 'key_1', hash: 'ff', ...key })
  await store.createKey({ id: 'key_2', hash: 'fe', ...key })
  await store.revokeKey({ id: 'key_2', now: now + 1 })
  const own: { taskId: string; attempt: number; owner: string }[] = []
  for (let i = 0; i < 620; i++) {
    const request = { ...newTask().request, prompt: `\0 \ud800 cat ${i}`, hops: i % 3 }
    const payload = i === 0 ? `\0${'x'.repeat(1_000_000)}` : i % 2 === 0 ? null : `\udc00 ${i}`
    const task = newTask({ request, payload, createdAt: now + i })
    const idempotency = i % 5 === 0 ? { key: `k${i}`, bodyHash: 'h' } : null
    await store.submit({ task, idempotency, waitingMax: 1000 })
  }
  for (const task of await store.claim({ owner: 'w', leaseMs: 60_000, limit: 6, now: now + 999 })) {
    own.push({ taskId: task.id, attempt: task.attempt, owner: 'w' })
  }
  const [first, second, third, fourth, fifth] = own
  if (!first || !second || !third || !fourth || !fifth) throw new Error('nothing to claim')
  const url = { kind: 'url', url: 'https://example.com/a.png' } as const
  await store.saveReferences({ ...first, references: [url], width: 8, height: 6, now })
  await store.saveProgress({ ...first, progress: 1 / 3, stage: 'painting', now })
  await store.saveJob({ ...second, job: { engine: 'vidu', model: 'viduq2', id: 'j' }, now })
  await store.settle({ ...third, outcome: completed, expiresAt: now + 5, now })
  await store.settle({ ...fourth, outcome: cancelled, expiresAt: now + 5, now })
  await store.postpone({ ...fifth, dueAt: now + 7, now })
  await store.markFilesRemoving({ taskId: third.taskId, now })
  const claimed = await store.claimDeliveries({ owner: 'd', leaseMs: 1, limit: 3, now: now + 999 })
  for (const { id } of claimed) {
    const attempt = { at: now, durationMs: 3, status: null, error: 'ECONNREFUSED' }
    const base = { deliveryId: id, owner: 'd', attempt, dueAt: now, now }
    await store.recordDelivery({ ...base, state: 'failed' })
  }
}

/** Everything a store answers. */
async function contentsOf(store: Store) {
  const input = { accountId: 'acc_1', states: taskStates, limit: 1000, cursor: null }
  const { tasks } = await store.listTasks(input)
  const deliveries = await store.listDeliveries({ limit: 1000 })
  return {
    accounts: await store.listAccounts(),
    keys: await store.listKeys({}),
    caller: await store.findKey({ hash: 'ff' }),
    ledger: await store.listLedger({ accountId: 'acc_1', limit: 10_000 }),
    tasks: await Promise.all(tasks.map(({ id }) => store.getTask({ id }))),
    idempotent: await store.findIdempotent({ accountId: 'acc_1', key: 'k5' }),
    deliveries,
    attempts: await Promise.all(
      deliveries.map(({ id }) => store.listDeliveryAttempts({ deliveryId: id })),
    ),
    numbers: await store.queueNumbers({ now: now + 5_000 }),
  }
}

const openCopy = () => createPostgresStore({ url: to, outbox, onError: () => {} })

it('copies everything, and the server goes on where it was', async () => {
  const heard: string[] = []
  const copied = await copyStore({ from, to, onTable: ({ table }) => heard.push(table) })
  expect(heard).toEqual(copied.map(({ table }) => table))
  expect(copied.map(({ table, rows }) => [table, rows])).toEqual([
    ['accounts', 2],
    ['keys', 2],
    ['tasks', 620],
    ['idempotency', 124],
    ['ledger', 623],
    ['deliveries', 8],
    ['delivery_attempts', 3],
  ])
  expect(new Set(copied.map(({ sha256 }) => sha256)).size).toBe(copied.length)

  const original = createSqliteStore({ path: from, outbox })
  const copy = await openCopy()
  const expected = await contentsOf(original)
  const accounts = expected.accounts.map((account) => ({
    ...account,
    name: account.name.replace('\0', '\uFFFD'),
  }))
  expect(await contentsOf(copy)).toEqual({ ...expected, accounts })
  await original.close()

  // 615 wait: one more is the limit.
  const submit = () => copy.submit({ task: newTask(), idempotency: null, waitingMax: 616 })
  expect((await submit()).outcome).toBe('created')
  expect((await submit()).outcome).toBe('too-many-waiting')
  const claim = { owner: 'new', leaseMs: 1000, limit: 9, now: now + 999 }
  expect(await copy.claim({ ...claim, filter: { kind: 'with-job' } })).toEqual([])
  const later = { ...claim, now: now + 999 + 60_000 }
  expect(await copy.claim({ ...later, filter: { kind: 'with-job' } })).toHaveLength(1)
  await copy.close()
})

it('refuses a database that has anything in it', async () => {
  const copy = await openCopy()
  await copy.createAccount({ id: 'acc_9', name: 'nine', discount: 1, now })
  await expect(copyStore({ from, to })).rejects.toThrow(/not empty: table accounts/)
  expect(await copy.listAccounts()).toHaveLength(1)
  await copy.close()
})

it('copies nothing when one row cannot be copied, or the money does not add up', async () => {
  const broken = join(directory, 'broken.db')
  const db = new DatabaseSync(from)
  db.exec(`VACUUM INTO '${broken}'`)
  db.close()
  const change = new DatabaseSync(broken)
  change.exec(`UPDATE accounts SET balance_micros = balance_micros + 1 WHERE id = 'acc_1'`)
  await expect(copyStore({ from: broken, to })).rejects.toThrow(/balance of account acc_1/)
  change.exec('PRAGMA foreign_keys = OFF')
  change.exec(
    `UPDATE deliveries SET task_id = 'gen_none' WHERE id = (SELECT max(id) FROM deliveries)`,
  )
  await expect(copyStore({ from: broken, to })).rejects.toThrow(/foreign key/)
  change.close()
  const copy = await openCopy()
  expect(await copy.listAccounts()).toEqual([])
  await copy.close()
})

it('refuses a file of another version', async () => {
  const old = join(directory, 'old.db')
  new DatabaseSync(old).close()
  await expect(copyStore({ from: old, to })).rejects.toThrow(/schema version 0/)
})
