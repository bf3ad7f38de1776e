/**
 * A process with a store of its own, as a server has one, without the server: it does with the store
 * what it is asked over IPC. `BENCH_DATABASE_URL` names a PostgreSQL database, `BENCH_SQLITE` a file.
 */
import { DatabaseSync } from 'node:sqlite'
import { Client, Pool } from 'pg'
import { createPostgresStore } from '../packages/server/src/store/postgres/store.ts'
import { createSqliteStore } from '../packages/server/src/store/sqlite/store.ts'
import type { Store } from '../packages/server/src/store/store.ts'
import { answerQuestions, ownUsage, type Question } from './child.ts'
import { createBareNews, type BareNews } from './stores/bare-news.ts'
import { createPostgresFloor, createSqliteFloor, type Floor } from './stores/floor.ts'
import {
  addAccountsToPostgres,
  addAccountsToSqlite,
  generatedId,
  generateInPostgres,
  generateInSqlite,
  type GeneratedState,
  type Range,
} from './stores/generated.ts'
import { live, lookBack } from './stores/lives.ts'
import { createPieces, repeat, settle, work } from './stores/pieces.ts'

interface Opened {
  readonly store: Store
  readonly floor: Floor
  readonly news: BareNews | null
  fill(state: GeneratedState, range: Range): Promise<void>
}

/** Connections, as many as a server has by default. */
const poolMax = 10
const onError = (error: unknown): void => console.error(error)

async function openPostgres(url: string): Promise<Opened> {
  const store = await createPostgresStore({ url, outbox: () => null, onError })
  const client = new Client({ connectionString: url })
  await client.connect()
  await addAccountsToPostgres(client)
  return {
    store,
    floor: await createPostgresFloor(new Pool({ connectionString: url, max: poolMax })),
    news: await createBareNews(url),
    fill: async (state, range) => {
      await client.query('SET session_replication_role = replica')
      await generateInPostgres(client, state, range)
    },
  }
}

async function openSqlite(path: string): Promise<Opened> {
  const store = createSqliteStore({ path, outbox: () => null, onError })
  const db = new DatabaseSync(path)
  addAccountsToSqlite(db)
  return {
    store,
    floor: createSqliteFloor(`${path}-floor-${process.pid}`),
    news: null,
    fill: async (state, range) => generateInSqlite(db, state, range),
  }
}

const { BENCH_DATABASE_URL: url, BENCH_SQLITE: path } = process.env
const { store, floor, news, fill } = await (url === undefined
  ? openSqlite(path ?? ':memory:')
  : openPostgres(url))
const name = `worker-${process.pid}`
const running: number[] = []
const pieces = createPieces(store, floor, running)

/** Resolves with when the task's change was heard of, ns. */
function hearChange(number: number): Promise<string> {
  return new Promise((resolve) => {
    const unwatch = store.watchTask(generatedId(number), () => {
      resolve(String(process.hrtime.bigint()))
      unwatch()
    })
  })
}

function hearHints(count: number): Promise<string> {
  return new Promise((resolve) => {
    let left = count
    for (let i = 0; i < count; i++) {
      const unwatch = store.watchHints(generatedId(i), () => {
        unwatch()
        if (--left === 0) resolve(String(process.hrtime.bigint()))
      })
    }
  })
}

/** As a busy node does: some in each turn of the event loop. */
async function sendHints(count: number): Promise<string> {
  const sentAt = String(process.hrtime.bigint())
  for (let i = 0; i < count; i++) {
    await store.hintTask({ taskId: generatedId(i) })
    if (i % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return sentAt
}

function bareNews(): BareNews {
  if (news === null) throw new Error('only PostgreSQL has notifications')
  return news
}

answerQuestions('', async (question: Question) => {
  switch (question.what) {
    case 'usage':
      return ownUsage()
    case 'fill':
      await fill(question.state, question.range)
      if (question.state !== 'running') return null
      for (let n = question.range.from; n <= question.range.to; n++) running.push(n)
      return null
    case 'repeat':
      return repeat(pieces[question.piece], question)
    case 'hear-change':
      return hearChange(question.number)
    case 'settle-one':
      await settle(store, question.number)
      return String(process.hrtime.bigint())
    case 'hear-hints':
      return hearHints(question.count)
    case 'send-hints':
      return sendHints(question.count)
    case 'hear-bare':
      return bareNews().hear(question.count)
    case 'send-bare':
      return bareNews().send(question.count)
    case 'work':
      return work(store, name, question)
    case 'live':
      return live(store, question)
    case 'look-back':
      return lookBack(store, question)
    default:
      throw new Error(`a node does not know ${question.what}`)
  }
})

async function stop(): Promise<void> {
  await store.close()
  await floor.close()
  await news?.close()
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
