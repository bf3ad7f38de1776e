/** The least a database can be asked: one prepared statement on one row, on a bare table. */
import { DatabaseSync } from 'node:sqlite'
import type { Pool } from 'pg'

export interface Floor {
  insert(): Promise<number>
  update(): Promise<number>
  read(): Promise<number>
  close(): Promise<void>
}

/** As long as a task's row. */
const body = JSON.stringify({ request: 'x'.repeat(900) })
const rows = 1_000

/** Connections as many as the store has, each with its statements prepared, and nothing around them. */
export async function createPostgresFloor(pool: Pool): Promise<Floor> {
  await pool.query(
    `CREATE TABLE IF NOT EXISTS floor (id bigserial PRIMARY KEY, body text) WITH (fillfactor = 70)`,
  )
  await pool.query(`INSERT INTO floor (body) SELECT $1 FROM generate_series(1, ${rows})`, [body])
  let turn = 0
  return {
    insert: async () => {
      await pool.query({ name: 'i', text: 'INSERT INTO floor (body) VALUES ($1)', values: [body] })
      return 1
    },
    update: async () => {
      const values = [1 + (turn++ % rows), body]
      await pool.query({ name: 'u', text: 'UPDATE floor SET body = $2 WHERE id = $1', values })
      return 1
    },
    read: async () => {
      const values = [1 + (turn++ % rows)]
      await pool.query({ name: 's', text: 'SELECT body FROM floor WHERE id = $1', values })
      return 1
    },
    close: () => pool.end(),
  }
}

/** All statements of one turn of the event loop in one commit with one sync. */
export function createSqliteFloor(path: string): Floor {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE floor (id INTEGER PRIMARY KEY, body TEXT) STRICT')
  const insert = db.prepare('INSERT INTO floor (body) VALUES (?)')
  const update = db.prepare('UPDATE floor SET body = ? WHERE id = ?')
  const read = db.prepare('SELECT body FROM floor WHERE id = ?')
  db.exec('BEGIN')
  for (let row = 0; row < rows; row++) insert.run(body)
  db.exec('COMMIT')
  let waiting: { run: () => void; resolve: (about: number) => void }[] = []
  let turn = 0

  function write(run: () => void): Promise<number> {
    return new Promise((resolve) => {
      waiting.push({ run, resolve })
      if (waiting.length > 1) return
      setImmediate(() => {
        const writing = waiting
        waiting = []
        db.exec('BEGIN IMMEDIATE')
        for (const entry of writing) entry.run()
        db.exec('COMMIT')
        for (const entry of writing) entry.resolve(1)
      })
    })
  }
  return {
    insert: () => write(() => insert.run(body)),
    // Another length each time: SQLite leaves a page alone that would stay the same.
    update: () => write(() => update.run(body.slice(turn % 9), 1 + (turn++ % rows))),
    read: async () => {
      read.get(1 + (turn++ % rows))
      return 1
    },
    close: async () => db.close(),
  }
}
