import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import type { Bench } from '../bench.ts'
import {
  addAccountsToPostgres,
  addAccountsToSqlite,
  generateInPostgres,
  generateInSqlite,
  type Range,
} from './generated.ts'

/** What a database has come to. */
export interface Grown {
  readonly tasks: number
  readonly bytes: number
  /** Tasks made a second. */
  readonly perSecond: number
}

/** What one database may take, besides its indexes. */
const msMax = 20 * 60_000
const bytesMax = 40 * 1024 ** 3
const chunk = 100_000

/** Makes ended tasks by the chunk until there are as many as asked for, or one of the limits is met. */
async function inChunks(
  bench: Bench,
  { from, to }: Range,
  generate: (range: Range) => Promise<number> | number,
): Promise<Grown> {
  const startedAt = performance.now()
  let bytes = 0
  let last = from - 1
  while (last < to && performance.now() - startedAt < msMax && bytes < bytesMax) {
    const next = Math.min(to, last + chunk)
    bytes = await generate({ from: last + 1, to: next })
    last = next
  }
  if (last < to) bench.note(`table-growth: ${last.toLocaleString('en')} are all that fit`)
  const tookS = (performance.now() - startedAt) / 1000
  return { tasks: last, bytes, perSecond: (last - from + 1) / tookS }
}

/**
 * Takes the indexes away, which would be what filling waits for, and returns how to make them: sorted, and so as
 * dense as the growing at their ends leaves most of them.
 */
function dropSqliteIndexes(db: DatabaseSync): () => void {
  const indexes = db
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`)
    .all()
  for (const { name } of indexes) db.exec(`DROP INDEX ${String(name)}`)
  return () => indexes.forEach(({ sql }) => db.exec(String(sql)))
}

/** The same in PostgreSQL; keys stay, but for the one whose rows come in no order. */
async function dropPostgresIndexes(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index JOIN pg_class AS t ON t.oid = indrelid
     WHERE t.relname IN ('tasks', 'ledger', 'idempotency') AND NOT indisprimary AND NOT indisunique`,
  )
  const { rows: keys } = await client.query<{ name: string; definition: string }>(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE conrelid = 'idempotency'::regclass AND contype = 'p'`,
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  for (const { name } of keys) await client.query(`ALTER TABLE idempotency DROP CONSTRAINT ${name}`)
  return async () => {
    for (const { definition } of rows) await client.query(definition)
    for (const { name, definition } of keys) {
      await client.query(`ALTER TABLE idempotency ADD CONSTRAINT ${name} ${definition}`)
    }
  }
}

/** Adds tasks to the file without syncing; it is whole and in WAL mode again before anybody else opens it. */
export async function growSqlite(bench: Bench, path: string, range: Range): Promise<Grown> {
  const db = new DatabaseSync(path)
  try {
    // The rows keep to the rules by how they are made; checking each would take half of the time.
    db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;
      PRAGMA cache_size = -1000000`)
    addAccountsToSqlite(db)
    const makeIndexes = dropSqliteIndexes(db)
    const grown = await inChunks(bench, range, (range) => {
      generateInSqlite(db, 'completed', range)
      return statSync(path).size
    })
    makeIndexes()
    // Nothing in production runs ANALYZE either.
    db.exec('PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL')
    return grown
  } finally {
    db.close()
  }
}

/**
 * Fills the tables anew up to `to`, in one transaction that empties them first: so nothing of it is
 * logged, and the commit brings it to the disk. ANALYZE and CHECKPOINT follow. No VACUUM: it would
 * rewrite and, with page checksums, log every page once more.
 */
export async function growPostgres(bench: Bench, url: string, to: number): Promise<Grown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    // No foreign keys and triggers meanwhile.
    await client.query('SET session_replication_role = replica')
    await client.query("SET maintenance_work_mem = '512MB'")
    await addAccountsToPostgres(client)
    await client.query('BEGIN')
    await client.query('TRUNCATE tasks, ledger, idempotency, deliveries, delivery_attempts')
    const makeIndexes = await dropPostgresIndexes(client)
    const grown = await inChunks(bench, { from: 1, to }, async (range) => {
      await generateInPostgres(client, 'completed', range)
      const { rows } = await client.query<{ bytes: string }>(
        'SELECT pg_database_size(current_database()) AS bytes',
      )
      return Number(rows[0]?.bytes)
    })
    await makeIndexes()
    await client.query('COMMIT')
    await client.query('ANALYZE')
    // The first reader of a row marks its page; the pages that lists show have been read in production.
    await client.query(
      `SELECT count(*) FROM accounts AS a, LATERAL (
         SELECT * FROM tasks WHERE account_id = a.id ORDER BY id DESC LIMIT 30) AS newest`,
    )
    await client.query('CHECKPOINT')
    return grown
  } finally {
    await client.end()
  }
}
