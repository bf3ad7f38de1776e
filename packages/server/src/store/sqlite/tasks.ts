import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { taskStates, type Task, type TaskState } from '../records.ts'
import type { Store } from '../store.ts'
import { createFindIdempotent } from './idempotency.ts'
import { toTask, type Row } from '../rows.ts'
import type { Writer } from './writer.ts'

type TaskReads = Pick<
  Store,
  | 'getTask'
  | 'findIdempotent'
  | 'listTasks'
  | 'listOverdue'
  | 'listExpired'
  | 'tasksHoldingFiles'
  | 'queueNumbers'
>
type TaskFiles = Pick<Store, 'markFilesRemoving' | 'markFilesRemoved'>

/** Every column but `payload`, which can be a megabyte and is only for the client who asks for the task. */
export const columnsWithoutPayload = `id, account_id, surface, model, state, progress, stage, attempt,
  lease_owner, due_at, deadline_at, seed, width, height, job_engine, job_model, job_id, reserved_micros, discount,
  outcome, files, version, created_at, started_at, ended_at, expires_at, request`

/** The condition as the partial indexes have it, or SQLite would not use them. */
function conditionOf(states: readonly TaskState[]): string {
  const all = taskStates.filter((state) => states.includes(state))
  if (all.length === taskStates.length) return ''
  const names = all.map((state) => `'${state}'`)
  return names.length === 1 ? `AND state = ${names[0]}` : `AND state IN (${names.join(', ')})`
}

/** One statement for each set of states, with and without a cursor, so that a page begins where it is. */
function createList(db: DatabaseSync) {
  const statements = new Map<string, StatementSync>()
  return (input: {
    accountId: string
    states: readonly TaskState[]
    cursor: string | null
    limit: number
  }): readonly Row[] => {
    const { accountId, states, cursor, limit } = input
    if (states.length === 0) return []
    const condition = `${cursor === null ? '' : 'AND id < ?'} ${conditionOf(states)}`
    const statement =
      statements.get(condition) ??
      db.prepare(
        `SELECT ${columnsWithoutPayload} FROM tasks WHERE account_id = ? ${condition}
         ORDER BY id DESC LIMIT ?`,
      )
    statements.set(condition, statement)
    return statement.all(accountId, ...(cursor === null ? [] : [cursor]), limit)
  }
}

/** Reads of tasks: what was committed a moment ago is shown once it is on disk. */
export function createTaskReads(db: DatabaseSync, writer: Pick<Writer, 'durable'>): TaskReads {
  const select = db.prepare('SELECT * FROM tasks WHERE id = ?')
  const findIdempotent = createFindIdempotent(db)
  const list = createList(db)
  const overdue = db.prepare(
    `SELECT ${columnsWithoutPayload} FROM tasks
     WHERE state IN ('queued', 'running') AND deadline_at <= ? ORDER BY deadline_at LIMIT ?`,
  )
  const expired = db.prepare(
    `SELECT ${columnsWithoutPayload} FROM tasks
     WHERE files <> 'removed' AND expires_at <= ? ORDER BY expires_at LIMIT ?`,
  )
  const existing = db.prepare(
    `SELECT id FROM tasks WHERE files <> 'removed' AND id IN (SELECT value FROM json_each(?))`,
  )
  const counts = db.prepare(
    `SELECT count(*) FILTER (WHERE state = 'queued') AS queued,
            count(*) FILTER (WHERE state = 'running') AS running,
            min(created_at) FILTER (WHERE state = 'queued') AS oldest
     FROM tasks WHERE state IN ('queued', 'running')`,
  )
  const pending = db.prepare(`SELECT count(*) AS n FROM deliveries WHERE state = 'pending'`)

  return {
    getTask: async ({ id, accountId }) => {
      await writer.durable(id)
      const row = select.get(id)
      if (row === undefined) return null
      const task = toTask(row)
      return accountId === undefined || task.accountId === accountId ? task : null
    },
    findIdempotent: async ({ accountId, key }) => {
      const found = findIdempotent(accountId, key)
      const durable = found === null ? null : writer.durable(found.task.id)
      if (durable === null) return found
      await durable
      return findIdempotent(accountId, key)
    },
    listTasks: async ({ accountId, states, limit, cursor }) => {
      await writer.durable()
      const rows = list({ accountId, states, cursor, limit: limit + 1 })
      const tasks = rows.slice(0, limit).map(toTask)
      const last = tasks.at(-1)
      return { tasks, nextCursor: rows.length > limit && last !== undefined ? last.id : null }
    },
    listOverdue: async ({ limit, now }) => overdue.all(now, limit).map(toTask),
    listExpired: async ({ limit, now }) => expired.all(now, limit).map(toTask),
    tasksHoldingFiles: async ({ ids }) =>
      new Set(existing.all(JSON.stringify(ids)).map((row) => String(row['id']))),
    queueNumbers: async ({ now }) => {
      const row = counts.get() ?? {}
      const oldest = row['oldest']
      return {
        queued: Number(row['queued']),
        running: Number(row['running']),
        oldestQueuedMs: typeof oldest === 'number' ? Math.max(0, now - oldest) : 0,
        pendingDeliveries: Number(pending.get()?.['n']),
      }
    },
  }
}

export function createTaskFiles(
  db: DatabaseSync,
  writer: Writer,
  changed: (taskId: string) => void,
): TaskFiles {
  const removing = db.prepare(
    `UPDATE tasks SET files = 'removing', expires_at = min(coalesce(expires_at, :now), :now), version = version + 1
     WHERE id = :id AND files = 'kept' AND state IN ('completed', 'failed')
     RETURNING ${columnsWithoutPayload}`,
  )
  const removed = db.prepare(
    `UPDATE tasks SET files = 'removed' WHERE id = ? AND files = 'removing'`,
  )
  return {
    markFilesRemoving: ({ taskId, now }): Promise<Task | null> =>
      writer.write(() => {
        const row = removing.get({ id: taskId, now })
        if (row === undefined) return null
        changed(taskId)
        return toTask(row)
      }),
    markFilesRemoved: ({ taskId }) =>
      writer.write(() => {
        removed.run(taskId)
      }),
  }
}
