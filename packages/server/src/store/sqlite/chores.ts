import type { DatabaseSync } from 'node:sqlite'
import type { Store } from '../store.ts'
import type { Writer } from './writer.ts'

/** Who does what is to be done now and then. */
export function createChoreStore(db: DatabaseSync, writer: Writer): Pick<Store, 'beginChore'> {
  const begin = db.prepare(
    `INSERT INTO chores (name, begun_at) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET begun_at = excluded.begun_at
       WHERE begun_at <= excluded.begun_at - ? RETURNING name`,
  )
  return {
    beginChore: ({ chore, everyMs, now }) =>
      writer.write(() => begin.get(chore, now, everyMs) !== undefined),
  }
}
