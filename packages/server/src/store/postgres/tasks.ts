import { taskStates, type Task, type TaskState } from '../records.ts'
import type { Store } from '../store.ts'
import { statement, type Database, type Statement } from './database.ts'
import { taskColumns, taskColumnsAll, taskOf } from './task-rows.ts'

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

const select = statement(`SELECT ${taskColumnsAll} FROM tasks WHERE id = $1`)
const prefixed = taskColumnsAll.replace(/\w+/g, 't.$&')
const selectIdempotent = statement(
  `SELECT ${prefixed}, i.body_hash FROM idempotency i JOIN tasks t ON t.id = i.task_id
   WHERE i.account_id = $1 AND i.key = $2`,
)
const overdue = statement(
  `SELECT ${taskColumns} FROM tasks
   WHERE state IN ('queued', 'running') AND deadline_at <= $1 ORDER BY deadline_at LIMIT $2`,
)
const expired = statement(
  `SELECT ${taskColumns} FROM tasks
   WHERE files <> 'removed' AND expires_at <= $1 ORDER BY expires_at LIMIT $2`,
)
const existing = statement(`SELECT id FROM tasks WHERE files <> 'removed' AND id = ANY($1::text[])`)
// Both counts come out of an index alone, whose size is that of the queue and not of the table.
const numbers = statement(
  `SELECT count(*) FILTER (WHERE state = 'queued') AS queued,
          count(*) FILTER (WHERE state = 'running') AS running,
          min(created_at) FILTER (WHERE state = 'queued') AS oldest,
          (SELECT count(*) FROM deliveries WHERE state = 'pending') AS pending
   FROM tasks WHERE state IN ('queued', 'running')`,
)
const removing = statement(
  `UPDATE tasks SET files = 'removing', expires_at = least(coalesce(expires_at, $2), $2),
     version = version + 1
   WHERE id = $1 AND files = 'kept' AND state IN ('completed', 'failed') RETURNING ${taskColumns}`,
)
const removed = statement(`UPDATE tasks SET files = 'removed' WHERE id = $1 AND files = 'removing'`)

/**
 * A page of tasks in these states. Each state is looked up by itself and written out, because only
 * then an index of the few open or failed ones gives them in order: an account's page of what is in
 * progress must not read through its millions of completed tasks to find that there is nothing.
 */
function listOf(states: readonly TaskState[]): Statement {
  const page = (condition: string) =>
    `(SELECT ${taskColumns} FROM tasks
      WHERE account_id = $1 AND ($2::text IS NULL OR id < $2) ${condition}
      ORDER BY id DESC LIMIT $3)`
  const wanted = taskStates.filter((state) => states.includes(state))
  if (wanted.length === taskStates.length) return statement(page(''))
  const pages = wanted.map((state) => page(`AND state = '${state}'`))
  return statement(
    `SELECT ${taskColumns} FROM (${pages.join(' UNION ALL ')}) AS pages ORDER BY id DESC LIMIT $3`,
  )
}

const again = { repeat: 'always' } as const

export function createTaskReads(db: Database): TaskReads {
  return {
    getTask: async ({ id, accountId }) => {
      const [row] = await db.run(select, [id], again)
      if (row === undefined) return null
      const task = taskOf(row)
      return accountId === undefined || task.accountId === accountId ? task : null
    },
    findIdempotent: async ({ accountId, key }) => {
      const [row] = await db.run(selectIdempotent, [accountId, key], again)
      return row === undefined ? null : { task: taskOf(row), bodyHash: row['body_hash'] as string }
    },
    listTasks: async ({ accountId, states, limit, cursor }) => {
      if (states.length === 0) return { tasks: [], nextCursor: null }
      const rows = await db.run(listOf(states), [accountId, cursor, limit + 1], again)
      const tasks = rows.slice(0, limit).map(taskOf)
      const last = tasks.at(-1)
      return { tasks, nextCursor: rows.length > limit && last !== undefined ? last.id : null }
    },
    listOverdue: async ({ limit, now }) => (await db.run(overdue, [now, limit], again)).map(taskOf),
    listExpired: async ({ limit, now }) => (await db.run(expired, [now, limit], again)).map(taskOf),
    tasksHoldingFiles: async ({ ids }) => {
      const rows = await db.run(existing, [ids], again)
      return new Set(rows.map((row) => row['id'] as string))
    },
    queueNumbers: async ({ now }) => {
      const [row] = await db.run(numbers, [], again)
      const oldest = row?.['oldest']
      return {
        queued: Number(row?.['queued']),
        running: Number(row?.['running']),
        oldestQueuedMs: typeof oldest === 'number' ? Math.max(0, now - oldest) : 0,
        pendingDeliveries: Number(row?.['pending']),
      }
    },
  }
}

export function createTaskFiles(db: Database, changed: (taskId: string) => void): TaskFiles {
  return {
    markFilesRemoving: async ({ taskId, now }): Promise<Task | null> => {
      const [row] = await db.run(removing, [taskId, now], { repeat: 'undone' })
      if (row === undefined) return null
      changed(taskId)
      return taskOf(row)
    },
    markFilesRemoved: async ({ taskId }) => {
      await db.run(removed, [taskId], again)
    },
  }
}
