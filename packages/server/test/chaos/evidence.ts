import { createHash } from 'node:crypto'
import type { QueryResultRow } from 'pg'
import type { WireTask } from '../../src/http/schemas.ts'
import type { ChaosClient } from './client.ts'
import type { Cluster } from './cluster.ts'
import type { Note, Notes } from './notes.ts'
import type { Callback } from './receiver.ts'
import type { Death } from './server-node.ts'

export interface TaskRow {
  readonly id: string
  readonly accountId: string
  readonly state: string
  readonly payload: string
  readonly callbackUrl: string | null
  readonly reservedMicros: number
  /** The code of a failure. */
  readonly code: string | null
  readonly attempt: number
}

export interface LedgerRow {
  readonly accountId: string
  readonly taskId: string | null
  readonly kind: string
  readonly amountMicros: number
  readonly balanceMicros: number
}

/** What is left when all has come to rest, from all who know something of it. */
export interface Evidence {
  readonly tasks: readonly TaskRow[]
  readonly ledger: readonly LedgerRow[]
  readonly accounts: readonly { readonly id: string; readonly balanceMicros: number }[]
  /** Written by the database itself: see accounts.ts. */
  readonly ends: readonly { readonly taskId: string; readonly what: string }[]
  /** Task ids of all jobs that were ever made upstream. */
  readonly jobs: readonly string[]
  readonly callbacks: readonly Callback[]
  readonly notes: readonly Pick<Note, 'id' | 'payload' | 'callbackPath'>[]
  /** By task id: what an api node answers now. */
  readonly answers: ReadonlyMap<string, WireTask>
  /** By task id: SHA-256 of the picture as it was fetched; null: it could not be. */
  readonly pictures: ReadonlyMap<string, string | null>
  readonly wrong: readonly string[]
  readonly deaths: readonly (Death & { readonly node: string })[]
}

/** What jobs carry upstream in front of the task's id. */
const jobPrefix = 'likeness:'

/** Requests at once. */
const readers = 8
const triesMax = 5

export async function gather(
  cluster: Cluster,
  client: ChaosClient,
  notes: Notes,
): Promise<Evidence> {
  const { postgres, databaseUrl, vidu, receiver } = cluster
  const rows = (sql: string): Promise<QueryResultRow[]> => postgres.query(databaseUrl, sql)
  const tasks = (
    await rows(`SELECT id, account_id, state, payload::json #>> '{}' AS payload,
      request::json ->> 'callbackUrl' AS callback_url, reserved_micros::float8 AS reserved,
      outcome::json ->> 'code' AS code, attempt FROM tasks ORDER BY id`)
  ).map((row) => ({
    id: String(row['id']),
    accountId: String(row['account_id']),
    state: String(row['state']),
    payload: String(row['payload']),
    callbackUrl: row['callback_url'] as string | null,
    reservedMicros: Number(row['reserved']),
    code: row['code'] as string | null,
    attempt: Number(row['attempt']),
  }))
  const ledger = (
    await rows(`SELECT account_id, task_id, kind, amount_micros::float8 AS amount,
      balance_micros::float8 AS balance FROM ledger`)
  ).map((row) => ({
    accountId: String(row['account_id']),
    taskId: row['task_id'] as string | null,
    kind: String(row['kind']),
    amountMicros: Number(row['amount']),
    balanceMicros: Number(row['balance']),
  }))
  const accounts = (await rows('SELECT id, balance_micros::float8 AS balance FROM accounts')).map(
    (row) => ({ id: String(row['id']), balanceMicros: Number(row['balance']) }),
  )
  const ends = (await rows('SELECT task_id, what FROM chaos_ends')).map((row) => ({
    taskId: String(row['task_id']),
    what: String(row['what']),
  }))
  const jobs = (await vidu.call('payloads')).map((payload) => payload.slice(jobPrefix.length))

  const answers = new Map<string, WireTask>()
  const pictures = new Map<string, string | null>()
  const left = notes.tasks.filter(({ id }) => id !== null)
  async function look(): Promise<void> {
    for (;;) {
      const note = left.pop()
      if (note === undefined) return
      const task = await again(() => client.read(note))
      if (task === null) continue
      answers.set(task.id, task)
      if (task.status !== 'completed') continue
      const bytes = await again(() => client.picture(task))
      const hash = bytes === null ? null : createHash('sha256').update(bytes).digest('hex')
      pictures.set(task.id, hash)
    }
  }
  await Promise.all(Array.from({ length: readers }, look))
  return {
    tasks,
    ledger,
    accounts,
    ends,
    jobs,
    callbacks: receiver.callbacks,
    notes: notes.tasks,
    answers,
    pictures,
    wrong: notes.wrong,
    deaths: cluster.nodes.flatMap(({ name, deaths }) => deaths.map((d) => ({ ...d, node: name }))),
  }
}

async function again<T>(work: () => Promise<T | null>): Promise<T | null> {
  for (let tries = 0; tries < triesMax; tries++) {
    const result = await work()
    if (result !== null) return result
  }
  return null
}
