import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { describeStore } from '../store.contract.ts'
import { schemaVersion } from './migrations.ts'
import { createSqliteStore } from './store.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'likeness-store-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true, force: true })
})

describeStore('sqlite', async (outbox) => {
  const store = createSqliteStore({ path: join(directory, 'likeness.db'), outbox })
  return { store, close: () => store.close() }
})

describe('the SQLite file', () => {
  const path = () => join(directory, 'likeness.db')
  const open = () => createSqliteStore({ path: path(), outbox: () => null })

  it('keeps what was answered when it is opened again', async () => {
    const first = open()
    await first.createAccount({ id: 'acc_1', name: 'one', discount: 0.5, now: 1 })
    await first.close()
    const second = open()
    expect(await second.getAccount({ id: 'acc_1' })).toMatchObject({ name: 'one', discount: 0.5 })
    await second.close()
  })

  it('is refused by a program older than the one that wrote it', async () => {
    await open().close()
    const db = new DatabaseSync(path())
    db.exec(`PRAGMA user_version = ${schemaVersion + 1}`)
    db.close()
    expect(open).toThrow(/newer version/)
  })

  it.each([
    ['open ones', ['queued', 'running'], 'tasks_open'],
    ['failed ones', ['failed'], 'tasks_failed'],
    ['all', ['queued', 'running', 'completed', 'failed'], 'tasks_by_account'],
  ] as const)(
    'lists %s by an index of them, from where the page begins',
    async (_, states, index) => {
      const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare')
      const store = open()
      await store.listTasks({ accountId: 'acc_1', states, limit: 9, cursor: 'gen_1' })
      const sql = prepare.mock.calls
        .map(([text]) => text)
        .findLast((text) => text.includes('LIMIT'))
      prepare.mockRestore()
      await store.close()
      const db = new DatabaseSync(path())
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('acc_1', 'gen_1', 9)
      db.close()
      expect(plan).toMatchObject([
        { detail: `SEARCH tasks USING INDEX ${index} (account_id=? AND id<?)` },
      ])
    },
  )

  it('never changes or forgets a ledger entry', async () => {
    const store = open()
    await store.createAccount({ id: 'acc_1', name: 'one', discount: 1, now: 1 })
    await store.credit({ accountId: 'acc_1', amountMicros: 5, note: null, now: 1 })
    await store.close()
    const db = new DatabaseSync(path())
    expect(() => db.exec('UPDATE ledger SET amount_micros = 6')).toThrow(/append-only/)
    expect(() => db.exec('DELETE FROM ledger')).toThrow(/append-only/)
    db.close()
  })

  it('loses only the write that failed when several share a commit', async () => {
    const store = open()
    const create = (id: string) => store.createAccount({ id, name: id, discount: 1, now: 1 })
    const results = await Promise.allSettled([create('acc_1'), create('acc_1'), create('acc_2')])
    expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await store.listAccounts()).map((a) => a.id)).toEqual(['acc_1', 'acc_2'])
    await store.close()
  })
})
