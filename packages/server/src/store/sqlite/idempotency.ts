import type { DatabaseSync } from 'node:sqlite'
import type { Task } from '../records.ts'
import { toTask } from '../rows.ts'

/** Finds the task an idempotency key stands for: for a read, and inside the transaction of a submit. */
export type FindIdempotent = (
  accountId: string,
  key: string,
) => { readonly task: Task; readonly bodyHash: string } | null

export function createFindIdempotent(db: DatabaseSync): FindIdempotent {
  const select = db.prepare(
    `SELECT t.*, i.body_hash FROM idempotency i JOIN tasks t ON t.id = i.task_id
     WHERE i.account_id = ? AND i.key = ?`,
  )
  return (accountId, key) => {
    const row = select.get(accountId, key)
    return row === undefined ? null : { task: toTask(row), bodyHash: String(row['body_hash']) }
  }
}
