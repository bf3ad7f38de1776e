import { createHash, type Hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { connectionOf } from './postgres/connection.ts'
import { cleanText } from './postgres/database.ts'
import { migratePostgres } from './postgres/migrations.ts'
import { tables, type Table } from './copy-tables.ts'
import type { Row } from './rows.ts'
import { schemaVersion } from './sqlite/migrations.ts'

export interface CopiedTable {
  readonly table: string
  readonly rows: number
  /** SHA-256 over all rows in order of their key, the same on both sides, hex. */
  readonly sha256: string
}

type Cell = string | number | null

/** Rows that travel together: at most so many, and about so many characters. */
const batch = { rows: 500, chars: 4_000_000 } as const
/** Read back at a time; each may hold a payload of a megabyte. */
const readRows = 50

/**
 * Copies everything from the SQLite file `from` to the PostgreSQL database `to`, which has to be
 * empty, and reads it back to compare. All or nothing: one transaction, so a copy that fails leaves an
 * empty database and can be started again. The server that writes the file has to be stopped, or what
 * it writes during the copy stays behind. `onTable` hears of each table that has arrived.
 * @throws Error when the file is of another version, the database is not empty, or what arrived is not
 * what was sent.
 */
export async function copyStore(options: {
  from: string
  to: string
  onTable?: (table: CopiedTable) => void
}): Promise<readonly CopiedTable[]> {
  const source = new DatabaseSync(options.from, { readOnly: true })
  try {
    const found = Number(source.prepare('PRAGMA user_version').get()?.['user_version'])
    if (found !== schemaVersion) {
      throw new Error(
        `${options.from} is at schema version ${found} and this program copies version ${schemaVersion}. Start the server of this version on it once, which brings it up to date, and stop it again.`,
      )
    }
    await migratePostgres({ url: options.to })
    // Nothing is written between the first read and the last as far as this connection sees.
    source.exec('BEGIN')
    const target = new Client({
      ...connectionOf(options.to),
      statement_timeout: 0,
      query_timeout: 0,
      idle_in_transaction_session_timeout: 0,
    })
    target.on('error', () => {})
    await target.connect()
    try {
      return await copyAll(source, target, options.onTable)
    } finally {
      await target.end()
    }
  } finally {
    source.close()
  }
}

async function copyAll(
  source: DatabaseSync,
  target: Client,
  onTable: (table: CopiedTable) => void = () => {},
): Promise<readonly CopiedTable[]> {
  await target.query('BEGIN')
  const names = tables.map(({ name }) => name).join(', ')
  await target.query(`LOCK TABLE ${names} IN EXCLUSIVE MODE`)
  for (const { name } of tables) {
    const { rows } = await target.query(`SELECT FROM ${name} LIMIT 1`)
    if (rows.length > 0) {
      throw new Error(`The database is not empty: table ${name} has rows. Copy to a new one.`)
    }
  }
  const copied: CopiedTable[] = []
  for (const table of tables) {
    const sent = await send(source, target, table)
    const arrived = await readBack(target, table)
    if (sent.rows !== arrived.rows || sent.sha256 !== arrived.sha256) {
      throw new Error(
        `Table ${table.name} did not arrive as it was sent: ${arrived.rows} rows (${arrived.sha256}) of ${sent.rows} (${sent.sha256}). Nothing was copied.`,
      )
    }
    copied.push(arrived)
    onTable(arrived)
  }
  await checkMoney(target)
  await target.query(
    `UPDATE accounts SET waiting_at_most =
       (SELECT count(*) FROM tasks WHERE account_id = accounts.id AND state = 'queued')`,
  )
  await target.query('COMMIT')
  // So that the first statements are planned for tables of this size.
  await target.query('ANALYZE')
  return copied
}

async function send(source: DatabaseSync, target: Client, table: Table): Promise<CopiedTable> {
  const names = Object.keys(table.columns)
  const types = Object.values(table.columns)
  const insert = {
    name: `copy ${table.name}`,
    text: `INSERT INTO ${table.name} (${names.join(', ')})
           SELECT * FROM unnest(${types.map((type, i) => `$${i + 1}::${type}[]`).join(', ')})`,
  }
  const digest = createDigest(table)
  let rows: Cell[][] = []
  let chars = 0
  async function flush(): Promise<void> {
    if (rows.length === 0) return
    await target.query({ ...insert, values: names.map((_, i) => rows.map((cells) => cells[i])) })
    rows = []
    chars = 0
  }
  for (const row of source.prepare(`SELECT * FROM ${table.name} ORDER BY ${table.key}`).iterate()) {
    const cells = cellsOf(table.convert?.(row) ?? row, names)
    digest.add(cells)
    rows.push(cells)
    for (const cell of cells) if (typeof cell === 'string') chars += cell.length
    if (rows.length >= batch.rows || chars >= batch.chars) await flush()
  }
  await flush()
  return digest.result()
}

async function readBack(target: Client, table: Table): Promise<CopiedTable> {
  const names = Object.keys(table.columns)
  const digest = createDigest(table)
  await target.query(
    `DECLARE back NO SCROLL CURSOR FOR SELECT ${names.join(', ')} FROM ${table.name} ORDER BY ${table.key}`,
  )
  for (;;) {
    const { rows } = await target.query<Row>(`FETCH ${readRows} FROM back`)
    for (const row of rows) digest.add(cellsOf(row, names))
    if (rows.length < readRows) break
  }
  await target.query('CLOSE back')
  return digest.result()
}

function cellsOf(row: Row, names: readonly string[]): Cell[] {
  return names.map((name) => {
    const value = row[name] as Cell
    return typeof value === 'string' ? cleanText(value) : value
  })
}

function createDigest({ name }: Table) {
  const hash: Hash = createHash('sha256')
  let rows = 0
  return {
    add: (cells: readonly Cell[]): void => {
      rows++
      hash.update(`${JSON.stringify(cells)}\n`)
    },
    result: (): CopiedTable => ({ table: name, rows, sha256: hash.digest('hex') }),
  }
}

/** A balance that its ledger does not bear out would go on being wrong where nobody looks for it. */
async function checkMoney(target: Client): Promise<void> {
  const { rows } = await target.query<{ id: string; balance_micros: number; sum: string }>(
    `SELECT a.id, a.balance_micros, coalesce(sum(l.balance_micros), 0)::text AS sum
     FROM accounts a LEFT JOIN ledger l ON l.account_id = a.id
     GROUP BY a.id HAVING a.balance_micros <> coalesce(sum(l.balance_micros), 0) LIMIT 1`,
  )
  const [wrong] = rows
  if (wrong !== undefined) {
    throw new Error(
      `The balance of account ${wrong.id} is ${wrong.balance_micros} micro-dollars and its ledger adds up to ${wrong.sum}. Nothing was copied; correct the file first.`,
    )
  }
}
