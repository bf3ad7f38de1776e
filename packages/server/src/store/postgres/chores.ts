import type { Store } from '../store.ts'
import { statement, type Database } from './database.ts'

const begin = statement(
  `INSERT INTO chores (name, begun_at) VALUES ($1, $2)
   ON CONFLICT (name) DO UPDATE SET begun_at = excluded.begun_at
     WHERE chores.begun_at <= excluded.begun_at - $3 RETURNING name`,
)

/** Who does what is to be done now and then. */
export function createChoreStore(db: Database): Pick<Store, 'beginChore'> {
  return {
    // Whoever does not hear the answer leaves it to the next time.
    beginChore: async ({ chore, everyMs, now }) =>
      (await db.run(begin, [chore, now, everyMs], { repeat: 'undone' })).length > 0,
  }
}
