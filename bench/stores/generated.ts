/**
 * Tasks made by SQL, thousands at a time: queued and running ones for a measure to use up, ended ones as
 * the years before it. They look like real tasks of one reference and one picture. Their ids count up
 * and sort before all real ones, as the ids of older tasks do.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Client } from 'pg'

/** Tasks number `from` to `to`, both included. */
export interface Range {
  readonly from: number
  readonly to: number
}

export type GeneratedState = 'queued' | 'running' | 'completed'

/** So many accounts share the tasks, `acc_0` and on; half of all belong to the first. */
export const accounts = 1_000
export const largestAccount = 'acc_0'
export const model = 'viduq2_reference2image'
/** Who holds the leases of running ones. */
export const owner = 'bench'
/** What each reserved. */
export const reservedMicros = 40_000

export function generatedId(number: number): string {
  return `gen_${String(number).padStart(26, '0')}`
}

/** Number `n` was made then, ms since 1970: a hundred a second. */
const startedAt = 1_700_000_000_000
const createdAt = `(${startedAt} + n * 10)`
const never = 4_000_000_000_000

/** What of a row differs from database to database: SQL for it. */
interface Dialect {
  readonly series: string
  /** 26 characters that count up with `n`. */
  readonly padded: string
  /** 64 characters no compression makes shorter. */
  readonly random: string
}

function rowsOf(state: GeneratedState, { padded, random }: Dialect) {
  const id = `'gen_' || ${padded}`
  const ended = state === 'completed'
  const image = `'{"kind":"blob","blob":"' || ${random} || '.gen_' || ${padded} || '","sha256":"'
    || ${random} || '","bytes":1834021,"format":"png","width":1920,"height":1080}'`
  const task: Readonly<Record<string, string>> = {
    id,
    account_id: `'acc_' || CASE n % 2 WHEN 0 THEN 0 ELSE n % ${accounts} END`,
    surface: `'likeness'`,
    model: `'${model}'`,
    state: `'${state}'`,
    progress: ended ? '1' : '0',
    attempt: state === 'queued' ? '0' : '1',
    lease_owner: state === 'running' ? `'${owner}'` : 'NULL',
    due_at: state === 'running' ? String(never) : createdAt,
    deadline_at: String(never),
    seed: 'n',
    width: '1920',
    height: '1080',
    job_engine: ended ? `'vidu'` : 'NULL',
    job_model: ended ? `'viduq2'` : 'NULL',
    job_id: ended ? `'89' || n` : 'NULL',
    reserved_micros: String(reservedMicros),
    discount: '1',
    outcome: ended
      ? `'{"kind":"completed","engine":"vidu","engineModel":"viduq2","contents":[' || ${image}
         || '],"warnings":[]}'`
      : 'NULL',
    // The files of all but the newest are gone, and with them their place in the index of expiry.
    files: ended ? `CASE WHEN n % 10 = 0 THEN 'kept' ELSE 'removed' END` : `'kept'`,
    version: ended ? '6' : '1',
    created_at: createdAt,
    started_at: state === 'queued' ? 'NULL' : `${createdAt} + 40`,
    ended_at: ended ? `${createdAt} + 9000` : 'NULL',
    expires_at: ended ? String(never) : 'NULL',
    reference_count: '1',
  }
  const request = `'{"prompt":"The astronaut of [image 1] on a beach at sunset, seen from behind, with a '
    || 'lighthouse far away and gulls in the sky, soft light, number ' || n || '",`
  const rest = `"plainReferences":1,"subjects":[],"resolution":"1080p","aspectRatio":"16:9","callbackUrl":null}'`
  return { id, task, image, request, rest }
}

interface Statements {
  readonly task: string
  readonly reserve: string
  readonly charge: string
  readonly idempotency: string
}

function statementsOf(
  dialect: Dialect,
  state: GeneratedState,
  columns: Readonly<Record<string, string>>,
): Statements {
  const { id, task } = rowsOf(state, dialect)
  const all = { ...task, ...columns }
  const account = task['account_id']
  const entry = (letter: string, kind: string, balanceMicros: number) =>
    `INSERT INTO ledger (id, account_id, task_id, kind, amount_micros, balance_micros, created_at)
     SELECT 'led_' || ${dialect.padded} || '${letter}', ${account}, ${id}, '${kind}',
       ${reservedMicros}, ${balanceMicros}, ${createdAt} FROM ${dialect.series}`
  return {
    task: `INSERT INTO tasks (${Object.keys(all).join(', ')})
      SELECT ${Object.values(all).join(', ')} FROM ${dialect.series}`,
    reserve: entry('a', 'reserve', -reservedMicros),
    charge: entry('b', 'charge', 0),
    idempotency: `INSERT INTO idempotency (account_id, key, body_hash, task_id)
      SELECT ${account}, ${dialect.random}, ${dialect.random}, ${id} FROM ${dialect.series}
      WHERE n % 4 = 0`,
  }
}

function inOrder(statements: Statements, state: GeneratedState): readonly string[] {
  const { task, reserve, charge, idempotency } = statements
  return state === 'completed' ? [task, reserve, charge, idempotency] : [task, reserve, idempotency]
}

/** Writes them, with their ledger and, for a fourth of them, an idempotency key. */
export async function generateInPostgres(
  client: Client,
  state: GeneratedState,
  { from, to }: Range,
): Promise<void> {
  const dialect: Dialect = {
    series: `generate_series(${from}::bigint, ${to}::bigint) AS n`,
    padded: `lpad(n::text, 26, '0')`,
    random: `md5(random()::text) || md5(random()::text)`,
  }
  const { image, request, rest } = rowsOf(state, dialect)
  const columns = {
    request: `${request}${rest}`,
    reference_list: `'[' || ${image} || ']'`,
  }
  for (const sql of inOrder(statementsOf(dialect, state, columns), state)) await client.query(sql)
}

/** The same in SQLite, where the references are part of the request. */
export function generateInSqlite(
  db: DatabaseSync,
  state: GeneratedState,
  { from, to }: Range,
): void {
  const dialect: Dialect = {
    series: `(WITH RECURSIVE s (n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM s WHERE n < ${to})
      SELECT n FROM s)`,
    padded: `printf('%026d', n)`,
    random: 'lower(hex(randomblob(32)))',
  }
  const { image, request, rest } = rowsOf(state, dialect)
  const columns = { request: `${request}"references":[' || ${image} || '],${rest}` }
  db.exec('BEGIN IMMEDIATE')
  for (const sql of inOrder(statementsOf(dialect, state, columns), state)) db.exec(sql)
  db.exec('COMMIT')
}

const accountValues = `'account', 1000000000000, 1, 1`

/** Adds what is missing of them. */
export async function addAccountsToPostgres(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO accounts (id, name, balance_micros, discount, created_at)
     SELECT 'acc_' || n, ${accountValues} FROM generate_series(0, ${accounts - 1}) AS n
     ON CONFLICT DO NOTHING`,
  )
}

export function addAccountsToSqlite(db: DatabaseSync): void {
  db.exec(
    `WITH RECURSIVE s (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM s WHERE n < ${accounts - 1})
     INSERT OR IGNORE INTO accounts (id, name, balance_micros, discount, created_at)
     SELECT 'acc_' || n, ${accountValues} FROM s`,
  )
}
