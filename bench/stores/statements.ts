import type { Database } from './database.ts'

/** The store's statements by a piece of their text: PostgreSQL knows them by nothing else. */
const known: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['submit', /^WITH account AS/],
  ['claim', /SKIP LOCKED/],
  ['heartbeat', /SET due_at = \$4/],
  ['progress', /SET progress = greatest/],
  ['settle', /SET state = \$4, outcome/],
  ['charge', /^INSERT INTO ledger/],
  ['supersede', /superseded/],
  ['status-read', /^SELECT [^(]*payload FROM tasks WHERE id = \$1$/],
  ['list', /ORDER BY id DESC\s+LIMIT/],
]

/** Indexes whose depth is told. */
const indexes = ['tasks_pkey', 'tasks_by_account', 'ledger_pkey', 'ledger_by_account']
const tables = ['tasks', 'ledger', 'idempotency']

export async function resetStatements({ query, ...database }: Database): Promise<void> {
  const url = urlOf(database)
  await query(url, 'CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
  await query(url, 'SELECT pg_stat_statements_reset()')
}

interface StatementRow {
  query: string
  calls: number
  ms: number
  buffers: number
  wal: number
  images: number
}

/** For each statement of the store, of all its runs since the reset: what one takes inside the server. */
export async function readStatements(
  { query, ...database }: Database,
  callsMin: number,
): Promise<Record<string, number>> {
  const rows = (await query(
    urlOf(database),
    `SELECT query, calls::int AS calls, (total_exec_time / calls)::float AS ms,
       ((shared_blks_hit + shared_blks_read)::float / calls) AS buffers,
       wal_bytes::float / calls AS wal, wal_fpi::float / calls AS images
     FROM pg_stat_statements`,
  )) as unknown as StatementRow[]
  const found: Record<string, number> = {}
  for (const [name, pattern] of known) {
    const row = rows.find(({ query, calls }) => calls >= callsMin && pattern.test(query))
    if (row === undefined) continue
    found[`${name} buffers`] = row.buffers
    found[`${name} server ms`] = row.ms
    if (row.wal > 0) {
      found[`${name} WAL bytes`] = row.wal
      found[`${name} WAL page images`] = row.images
    }
  }
  return found
}

/** The log so far: how many bytes, images of whole pages among them, and how often it was synced. */
export interface LogWritten {
  readonly bytes: number
  readonly pageImages: number
  readonly syncs: number
}

/** Processes tell of images and syncs once a second and when they end. */
export async function readLog({ query, ...database }: Database): Promise<LogWritten> {
  const [row] = await query(
    urlOf(database),
    `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float AS bytes,
       (SELECT wal_fpi::float FROM pg_stat_wal) AS images,
       (SELECT sum(fsyncs)::float FROM pg_stat_io WHERE object = 'wal') AS syncs`,
  )
  return {
    bytes: Number(row?.['bytes']),
    pageImages: Number(row?.['images']),
    syncs: Number(row?.['syncs']),
  }
}

/** Levels of the indexes and sizes of the tables with theirs. */
export async function sizesOf({ query, ...database }: Database): Promise<Record<string, number>> {
  const url = urlOf(database)
  await query(url, 'CREATE EXTENSION IF NOT EXISTS pageinspect')
  const found: Record<string, number> = {}
  for (const name of indexes) {
    const [row] = await query(
      url,
      `SELECT level + 1 AS levels, pg_relation_size($1)::float / 1048576 AS mb FROM bt_metap($1)`,
      [name],
    )
    found[`${name} levels`] = Number(row?.['levels'])
    found[`${name} MB`] = Number(row?.['mb'])
  }
  for (const name of tables) {
    const [row] = await query(
      url,
      `SELECT pg_relation_size($1)::float / 1048576 AS heap,
         pg_total_relation_size($1)::float / 1048576 AS total`,
      [name],
    )
    found[`${name} MB`] = Number(row?.['heap'])
    found[`${name} with indexes MB`] = Number(row?.['total'])
  }
  return found
}

function urlOf(database: Omit<Database, 'query'>): string {
  if (database.url === null) throw new Error('SQLite has no server to ask')
  return database.url
}
