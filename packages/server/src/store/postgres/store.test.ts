import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts'
import { describeStore } from '../store.contract.ts'
import type { Outbox, Store } from '../store.ts'
import { migratePostgres, schemaVersion } from './migrations.ts'
import { createPostgresStore } from './store.ts'

let postgres: TestPostgres
let url: string
beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.createDatabase()
  await migratePostgres({ url })
}, 60_000)
afterAll(() => postgres.stop())

const open = (options: { url: string }) =>
  createPostgresStore({ ...options, outbox: () => null, onError: () => {} })

describe('on one connection pool', () => {
  let store: Store
  let outbox: Outbox = () => null
  beforeAll(async () => {
    const answer: Outbox = (task, event) => outbox(task, event)
    store = await createPostgresStore({ url, outbox: answer, onError: () => {} })
  })
  afterAll(() => store.close())

  describeStore('postgres', async (current) => {
    await postgres.clear(url)
    outbox = current
    return { store, close: async () => {} }
  })
})

describe('the PostgreSQL database', () => {
  let store: Store
  beforeEach(async () => {
    await postgres.clear(url)
    store = await open({ url })
    await store.createAccount({ id: 'acc_1', name: 'one', discount: 0.5, now: 1 })
  })
  afterEach(() => store.close())

  it('never changes or forgets a ledger entry', async () => {
    await store.credit({ accountId: 'acc_1', amountMicros: 5, note: null, now: 1 })
    const attempt = (sql: string) => postgres.query(url, sql)
    await expect(attempt('UPDATE ledger SET amount_micros = 6')).rejects.toThrow(/append-only/)
    await expect(attempt('DELETE FROM ledger')).rejects.toThrow(/append-only/)
    await expect(attempt('TRUNCATE ledger')).rejects.toThrow(/append-only/)
    expect(await store.listLedger({ accountId: 'acc_1', limit: 9 })).toHaveLength(1)
  })

  it('keeps numbers up to 2^53 exact, and refuses to read one beyond', async () => {
    const credit = (amountMicros: number) =>
      store.credit({ accountId: 'acc_1', amountMicros, note: null, now: 1 })
    expect(await credit(Number.MAX_SAFE_INTEGER)).toMatchObject({
      balanceMicros: Number.MAX_SAFE_INTEGER,
    })
    await expect(credit(1)).rejects.toThrow('9007199254740992 is no safe integer')
  })

  it('replaces NUL in texts that PostgreSQL cannot hold, instead of failing', async () => {
    await store.credit({ accountId: 'acc_1', amountMicros: 1, note: 'a\0b', now: 1 })
    const [entry] = await store.listLedger({ accountId: 'acc_1', limit: 1 })
    expect(entry?.note).toBe('a\uFFFDb')
    expect(await store.findKey({ hash: '\0' })).toBeNull()
  })

  it('answers nothing more once it is closed', async () => {
    await store.close()
    await expect(store.getAccount({ id: 'acc_1' })).rejects.toMatchObject({ code: '503' })
  })
})

describe('the schema', () => {
  it('is made once, however many nodes start at once', async () => {
    const fresh = await postgres.createDatabase()
    const applied = await Promise.all(
      Array.from({ length: 6 }, () => migratePostgres({ url: fresh })),
    )
    expect(applied.reduce((sum, steps) => sum + steps, 0)).toBe(schemaVersion)
    const store = await open({ url: fresh })
    expect(await store.listAccounts()).toEqual([])
    await store.close()
  })

  it('is used as it is by nodes that may not change tables', async () => {
    const fresh = await postgres.createDatabase()
    await migratePostgres({ url: fresh })
    await postgres.query(
      fresh,
      `CREATE ROLE app LOGIN PASSWORD 'app';
       GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO app`,
    )
    const store = await open({ url: fresh.replace('likeness:likeness@', 'app:app@') })
    await store.createAccount({ id: 'acc_1', name: 'one', discount: 1, now: 1 })
    expect(await store.listAccounts()).toHaveLength(1)
    await store.close()
  })

  it('of a newer program is used while it still works, and refused after', async () => {
    const newer = await postgres.createDatabase()
    await migratePostgres({ url: newer })
    await postgres.query(newer, `UPDATE likeness_schema SET version = ${schemaVersion + 1}`)
    await (await open({ url: newer })).close()
    await postgres.query(newer, `UPDATE likeness_schema SET works_since = ${schemaVersion + 1}`)
    await expect(open({ url: newer })).rejects.toThrow(/newer version of Likeness/)
  })
})
