import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Pool, type PoolClient } from 'pg'
import type { Row } from '../rows.ts'
import { connectionOf } from './connection.ts'
import { createDeadConnections, type DeadConnectionsTiming } from './dead-connections.ts'
import { BeforeCommit, endsConnection, failureOf, toStoreError } from './failures.ts'

/** SQL that is parsed and planned once a connection. Always names its columns: a later column must not change what it answers. */
export interface Statement {
  readonly name: string
  readonly text: string
}

export type Value = string | number | null | readonly (string | number | null)[]
export type Rows = readonly Row[]

/** How a transaction may be run again. */
export interface Repeat {
  /**
   * `always`: twice does no more than once, so it is also repeated when nobody knows whether it was
   * committed. `undone`: only when surely nothing was.
   */
  readonly repeat: 'always' | 'undone'
  /** How long to go on trying, ms. */
  readonly patienceMs?: number
}

/** How one run of a transaction stands. */
export interface Run {
  /** An earlier run may have been committed. */
  readonly uncertain: boolean
}

export interface Transaction {
  query(statement: Statement, values: readonly Value[]): Promise<Rows>
  /** Sends a statement whose answer is of no interest; when it fails, the commit does. */
  send(statement: Statement, values: readonly Value[]): void
}

export interface Database {
  /** Runs one statement, which is a transaction by itself. */
  run(statement: Statement, values: readonly Value[], repeat: Repeat): Promise<Rows>
  /** Runs `work` at READ COMMITTED and commits it; a throw rolls everything back. */
  transaction<T>(work: (tx: Transaction, run: Run) => Promise<T>, repeat: Repeat): Promise<T>
  close(): Promise<void>
}

const patienceMs = 2_000
const pauseMs = { first: 20, max: 500 } as const

/** A statement by its text. The same text is the same statement. */
export function statement(text: string): Statement {
  return { name: createHash('sha1').update(text).digest('base64url'), text }
}

/** NUL is the one character PostgreSQL's text cannot hold; what must come back unchanged is stored as JSON. */
export function cleanText(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}

function clean(value: Value): Value {
  if (typeof value === 'string') return cleanText(value)
  if (!Array.isArray(value)) return value
  return value.map((item: string | number | null) =>
    typeof item === 'string' ? cleanText(item) : item,
  )
}

export function createDatabase(options: {
  url: string
  poolMax: number
  onError: (error: unknown) => void
  timing: DeadConnectionsTiming
}): Database {
  const connection = connectionOf(options.url)
  const deadConnections = createDeadConnections(connection, options.timing)
  const pool = new Pool({
    ...connection,
    max: options.poolMax,
    idleTimeoutMillis: 60_000,
    // So that after a failover the connections spread over the servers again.
    maxLifetimeSeconds: 1_800,
  })
  // An idle connection that breaks is replaced when one is needed.
  pool.on('error', options.onError)
  // One that breaks in use tells by its query; without a listener the event would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => {})
    deadConnections.made(client)
  })

  async function connect(): Promise<PoolClient> {
    try {
      for (;;) {
        const client = await pool.connect()
        if (await deadConnections.isAlive(client)) return client
        client.release(true)
      }
    } catch (error) {
      throw new BeforeCommit(error)
    }
  }

  async function ask(client: PoolClient, statement: Statement, values: readonly Value[]) {
    const { rows } = await deadConnections.watch(client, () =>
      client.query<Row>({ ...statement, values: values.map(clean) }),
    )
    return rows
  }

  async function runOnce(statement: Statement, values: readonly Value[]): Promise<Rows> {
    const client = await connect()
    try {
      const rows = await ask(client, statement, values)
      client.release()
      return rows
    } catch (error) {
      client.release(endsConnection(error))
      throw error
    }
  }

  async function transactOnce<T>(
    work: (tx: Transaction, run: Run) => Promise<T>,
    run: Run,
  ): Promise<T> {
    const client = await connect()
    let committing = false
    const sent: Promise<unknown>[] = []
    const send = (answer: Promise<unknown>): void => {
      // Looked at before the commit counts; until then its failure must not be an unhandled one.
      answer.catch(() => {})
      sent.push(answer)
    }
    try {
      send(client.query('BEGIN'))
      const result = await work(
        {
          query: (statement, values) => ask(client, statement, values),
          send: (statement, values) => send(ask(client, statement, values)),
        },
        run,
      )
      const commit = deadConnections.watch(client, () => client.query('COMMIT'))
      commit.catch(() => {})
      committing = true
      await Promise.all(sent)
      const { command } = await commit
      if (command !== 'COMMIT') throw new Error(`COMMIT was answered by ${command}`)
      client.release()
      return result
    } catch (error) {
      await giveUp(client, error)
      throw committing ? error : new BeforeCommit(error)
    }
  }

  async function giveUp(client: PoolClient, error: unknown): Promise<void> {
    if (endsConnection(error)) return client.release(true)
    try {
      await client.query('ROLLBACK')
      client.release()
    } catch {
      client.release(true)
    }
  }

  async function repeatedly<T>(run: (run: Run) => Promise<T>, repeat: Repeat): Promise<T> {
    const until = performance.now() + (repeat.patienceMs ?? patienceMs)
    let pause: number = pauseMs.first
    let uncertain = false
    for (let runs = 1; ; runs++) {
      try {
        return await run({ uncertain })
      } catch (error) {
        const failure = failureOf(error)
        uncertain ||= failure === 'unknown'
        const again = failure === 'undone' || (failure === 'unknown' && repeat.repeat === 'always')
        const wait = pause * (0.5 + Math.random())
        // A dead connection takes longer to find out than the patience; another may do at once.
        const isOver = runs > 1 && performance.now() + wait > until
        if (!again || isOver) {
          throw toStoreError(error, uncertain && failure !== 'fault' ? 'unknown' : failure)
        }
        await delay(wait)
        pause = Math.min(pauseMs.max, pause * 2)
      }
    }
  }

  return {
    run: (statement, values, repeat) => repeatedly(() => runOnce(statement, values), repeat),
    transaction: (work, repeat) => repeatedly((run) => transactOnce(work, run), repeat),
    close: async () => {
      deadConnections.close()
      if (!pool.ended && !pool.ending) await pool.end()
    },
  }
}
