import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Client } from 'pg'
import { openGate, type Gate } from '../../../test/chaos/gate.ts'
import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts'
import { createDatabase, statement, type Database } from './database.ts'

let postgres: TestPostgres
let url: string
let gate: Gate
let db: Database
beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.createDatabase()
}, 60_000)
afterAll(() => postgres.stop())
beforeEach(async () => {
  gate = await openGate(Number(new URL(url).port))
  const through = new URL(url)
  through.port = String(gate.port)
  db = createDatabase({
    url: through.href,
    poolMax: 4,
    onError: () => {},
    timing: { suspectMs: 400, graceMs: 200 },
  })
})
afterEach(async () => {
  await gate.close()
  await db.close()
})

const one = statement('SELECT 1 AS n')
const nap = statement('SELECT pg_sleep($1::float8)')
const again = { repeat: 'always' } as const

it('are given up soon, and another is taken', async () => {
  await Promise.all(Array.from({ length: 4 }, () => db.run(nap, [0.05], again)))
  gate.freeze()
  gate.pass()
  const startedAt = performance.now()
  const answers = await Promise.all(Array.from({ length: 8 }, () => db.run(one, [], again)))
  expect(answers).toEqual(Array.from({ length: 8 }, () => [{ n: 1 }]))
  // Its own timeout would be fifteen seconds.
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})

it('are found inside a transaction too, and nothing of it is done twice', async () => {
  const client = new Client(url)
  await client.connect()
  await client.query('CREATE TABLE t (n integer)')
  let frozen = false
  const add = statement('INSERT INTO t VALUES ($1)')
  await db.transaction(
    async (tx) => {
      await tx.query(add, [1])
      if (!frozen) {
        frozen = true
        gate.freeze()
        gate.pass()
      }
      await tx.query(add, [2])
    },
    { repeat: 'undone' },
  )
  const { rows } = await client.query('SELECT n FROM t ORDER BY n')
  expect(rows).toEqual([{ n: 1 }, { n: 2 }])
  await client.end()
})

it('are not taken for slow statements', async () => {
  await expect(db.run(nap, [1.5], again)).resolves.toHaveLength(1)
})

it('are not looked for where nobody answers at all', async () => {
  await db.run(one, [], again)
  gate.freeze()
  const asked = db.run(one, [], again)
  let ended = false
  void asked
    .catch(() => {})
    .then(() => {
      ended = true
    })
  await new Promise((resolve) => {
    setTimeout(resolve, 1_500)
  })
  expect(ended).toBe(false)
  gate.pass()
  await expect(asked).resolves.toEqual([{ n: 1 }])
})
