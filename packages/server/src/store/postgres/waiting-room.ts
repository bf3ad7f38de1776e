import { statement, type Database } from './database.ts'

/**
 * Counting thousands of waiting tasks at every submit would cost more than all the rest of it, so each
 * account keeps a number that is never below how many wait. A submit adds one to it in the same
 * update that takes the money, and so does a task given back; a claim or a cancel does not touch it,
 * so that they never wait for the account's row. Only when the number reaches the limit are the tasks
 * counted, and the number set right.
 */
const count = `SELECT count(*) AS waiting FROM (
  SELECT 1 FROM tasks WHERE account_id = $1 AND state = 'queued' LIMIT $2
) AS waiting`
const countWaiting = statement(count)
const lockAccount = statement('SELECT id FROM accounts WHERE id = $1 FOR NO KEY UPDATE')
// A statement of its own after the lock, because it must see what was committed while that waited.
const setRight = statement(
  `WITH counted AS (${count})
   UPDATE accounts SET waiting_at_most = counted.waiting FROM counted
   WHERE id = $1 AND counted.waiting < $2 RETURNING id`,
)

/** Counts the account's waiting tasks, when its own number says that `waitingMax` may be reached. */
export async function hasRoom(
  db: Database,
  accountId: string,
  waitingMax: number,
): Promise<boolean> {
  const [row] = await db.run(countWaiting, [accountId, waitingMax], { repeat: 'always' })
  // Counted no further than to the limit; the account's row is locked only when that may help.
  if (Number(row?.['waiting']) >= waitingMax) return false
  return db.transaction(
    async (tx) => {
      await tx.query(lockAccount, [accountId])
      return (await tx.query(setRight, [accountId, waitingMax])).length > 0
    },
    { repeat: 'always' },
  )
}
