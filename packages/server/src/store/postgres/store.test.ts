import { afterAll, beforeAll } from 'vitest'
import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts'
import { describeStore } from '../store.contract.ts'
import { createPostgresStore } from './store.ts'

let postgres: TestPostgres
let empty: string
beforeAll(async () => {
  postgres = await startPostgres()
  empty = await postgres.createDatabase()
  await (await open(empty)).close()
})
afterAll(() => postgres.stop())

const open = (url: string) =>
  createPostgresStore({
    url,
    outbox: () => null,
    onError: (error) => {
      throw error
    },
  })

describeStore('postgres', async (outbox) => {
  const url = await postgres.copyDatabase(empty)
  const store = await createPostgresStore({ url, outbox, onError: () => {} })
  return { store, close: () => store.close() }
})
