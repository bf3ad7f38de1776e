import { newId } from '../../core/ids.ts'
import type { Task, TaskOutcome } from '../records.ts'
import type { Ownership, Store } from '../store.ts'
import { claim } from './claim.ts'
import {
  statement,
  type Database,
  type Statement,
  type Transaction,
  type Value,
} from './database.ts'
import type { Announce } from './deliveries.ts'
import { taskColumnsAll, taskOf } from './task-rows.ts'

type TaskLife = Pick<
  Store,
  | 'claim'
  | 'heartbeat'
  | 'saveProgress'
  | 'saveReferences'
  | 'saveJob'
  | 'postpone'
  | 'settle'
  | 'endTask'
  | 'endForeignLeases'
>

export interface TaskLifeParts {
  readonly db: Database
  readonly announce: Announce
  /** Called after the commit. */
  readonly changed: (taskIds: readonly string[]) => void
  readonly workAdded: (kind: 'task' | 'delivery') => void
}

/** The condition every write of a worker carries: it still is the one who runs this attempt. */
const owned = `id = $1 AND attempt = $2 AND lease_owner = $3 AND state = 'running'`

function ownership({ taskId, attempt, owner }: Ownership): readonly Value[] {
  return [taskId, attempt, owner]
}

// No two nodes renew the same rows, and nobody who holds one of them waits for another: no order is needed.
// Only a running task has a lease owner. With the state named, the planner may prefer an index of all open
// tasks to the primary key, and read every one of them for each heartbeat.
const heartbeat = statement(
  `UPDATE tasks SET due_at = $4
   FROM unnest($1::text[], $2::int[]) AS held (task_id, held_attempt)
   WHERE id = task_id AND attempt = held_attempt AND lease_owner = $3
   RETURNING id, attempt`,
)
// Its commit waits for no disk: what a crash of the database takes of a bar, the next step of it brings back.
const progress = statement(
  `UPDATE tasks SET progress = greatest(progress, $4), stage = $5, version = version + 1
   WHERE ${owned} AND set_config('synchronous_commit', 'off', true) = 'off' RETURNING id`,
)
const references = statement(
  `UPDATE tasks SET reference_list = $4, width = $5, height = $6 WHERE ${owned} RETURNING id`,
)
const job = statement(
  `UPDATE tasks SET job_engine = $4, job_model = $5, job_id = $6, version = version + 1
   WHERE ${owned} RETURNING id`,
)
const postpone = statement(
  `WITH back AS (
     UPDATE tasks SET state = 'queued', lease_owner = NULL, due_at = $4, progress = 0, stage = NULL,
       version = version + 1 WHERE ${owned} RETURNING id, account_id
   ), waiting AS (
     UPDATE accounts SET waiting_at_most = waiting_at_most + 1 FROM back
     WHERE accounts.id = back.account_id
   )
   SELECT id FROM back`,
)
const finish = `state = $4, outcome = $5, lease_owner = NULL, due_at = $6, ended_at = $6,
  expires_at = $7, stage = NULL, progress = CASE WHEN $4 = 'completed' THEN 1 ELSE progress END,
  version = version + 1`
const settle = statement(`UPDATE tasks SET ${finish} WHERE ${owned} RETURNING ${taskColumnsAll}`)
const end = statement(
  `UPDATE tasks SET ${finish} WHERE id = $1 AND state IN ('queued', 'running')
     AND attempt >= $2 AND account_id = coalesce($3, account_id) RETURNING ${taskColumnsAll}`,
)
const charge = statement(
  `INSERT INTO ledger (id, account_id, task_id, kind, amount_micros, balance_micros, created_at)
   VALUES ($1, $2, $3, 'charge', $4, 0, $5)`,
)
const release = statement(
  `WITH entry AS (
     INSERT INTO ledger (id, account_id, task_id, kind, amount_micros, balance_micros, created_at)
     VALUES ($1, $2, $3, 'release', $4, $4, $5)
   )
   UPDATE accounts SET balance_micros = balance_micros + $4 WHERE id = $2 AND $4 <> 0`,
)
const ended = statement(`SELECT ${taskColumnsAll} FROM tasks WHERE id = $1`)
const endLeases = statement(
  `UPDATE tasks SET due_at = $2 WHERE state = 'running'
     AND lease_owner IS NOT NULL AND lease_owner <> $1 AND due_at > $2 RETURNING id`,
)
const endDeliveryLeases = statement(
  `UPDATE deliveries SET due_at = $2
   WHERE state = 'pending' AND lease_owner IS NOT NULL AND lease_owner <> $1 AND due_at > $2`,
)

const again = { repeat: 'always' } as const
/** A picture is ready: a restart of the database is waited for. */
const stubborn = { repeat: 'always', patienceMs: 10_000 } as const

/** The transitions of a task, each one guarded statement inside one transaction. */
export function createTaskLife(parts: TaskLifeParts): TaskLife {
  const { db, announce, changed, workAdded } = parts

  /** Runs a guarded update; true when it found its row. */
  async function guarded(
    own: Ownership,
    update: Statement,
    values: readonly Value[],
    visible: boolean,
  ): Promise<boolean> {
    const rows = await db.run(update, [...ownership(own), ...values], again)
    const found = rows.length > 0
    if (found && visible) changed([own.taskId])
    return found
  }

  /** What follows every end of a task, in the transaction that ended it. */
  function close(tx: Transaction, task: Task, outcome: TaskOutcome, now: number): boolean {
    const completed = outcome.kind === 'completed'
    const entry = [newId('led', now), task.accountId, task.id, task.reservedMicros, now]
    tx.send(completed ? charge : release, entry)
    return announce(tx, [{ task, event: completed ? 'success' : 'failed' }], now)
  }

  async function endBy(
    update: Statement,
    who: readonly Value[],
    { outcome, expiresAt, now }: { outcome: TaskOutcome; expiresAt: number; now: number },
  ): Promise<Task | null> {
    const values = [...who, outcome.kind, JSON.stringify(outcome), now, expiresAt]
    const { task, toDeliver } = await db.transaction(async (tx, { uncertain }) => {
      const [row] = await tx.query(update, values)
      if (row !== undefined) {
        const task = taskOf(row)
        return { task, toDeliver: close(tx, task, outcome, now) }
      }
      if (!uncertain) return { task: null, toDeliver: false }
      // The run before this one may have been committed, and its answer lost.
      const [found] = await tx.query(ended, [who[0] ?? null])
      const task = found === undefined ? null : taskOf(found)
      const ours = task?.endedAt === now && JSON.stringify(task.outcome) === values[who.length + 1]
      return { task: ours ? task : null, toDeliver: ours }
    }, stubborn)
    if (task === null) return null
    changed([task.id])
    if (toDeliver) workAdded('delivery')
    return task
  }

  return {
    claim: async (input) => {
      if (input.filter?.kind === 'new' && input.filter.of.length === 0) return []
      const { now } = input
      const { tasks, toDeliver } = await db.transaction(
        async (tx) => {
          const tasks = (await claim(tx, input)).map(taskOf)
          const begun = tasks.filter(({ attempt }) => attempt === 1)
          const news = begun.map((task) => ({ task, event: 'processing' as const }))
          return { tasks, toDeliver: announce(tx, news, now) }
        },
        // Tasks of a claim whose answer was lost are claimed again when the lease ends.
        { repeat: 'undone' },
      )
      if (tasks.length > 0) changed(tasks.map(({ id }) => id))
      if (toDeliver) workAdded('delivery')
      return tasks
        .map((task) => ({ ...task, payload: null }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    heartbeat: async ({ owner, held, leaseMs, now }) => {
      if (held.length === 0) return []
      const ids = held.map(({ taskId }) => taskId)
      const attempts = held.map(({ attempt }) => attempt)
      const rows = await db.run(heartbeat, [ids, attempts, owner, now + leaseMs], again)
      const renewed = new Set(rows.map((row) => `${String(row['id'])} ${String(row['attempt'])}`))
      return held.filter(({ taskId, attempt }) => !renewed.has(`${taskId} ${attempt}`))
    },
    saveProgress: (input) => guarded(input, progress, [input.progress, input.stage], true),
    saveReferences: (input) =>
      guarded(
        input,
        references,
        [JSON.stringify(input.references), input.width, input.height],
        false,
      ),
    saveJob: (input) =>
      guarded(
        input,
        job,
        [input.job?.engine ?? null, input.job?.model ?? null, input.job?.id ?? null],
        true,
      ),
    postpone: async (input) => {
      const found = await guarded(input, postpone, [input.dueAt], true)
      if (found) workAdded('task')
      return found
    },
    settle: (input) => endBy(settle, ownership(input), input),
    endTask: (input) => endBy(end, [input.taskId, 0, input.accountId ?? null], input),
    endForeignLeases: ({ owner, now }) =>
      db.transaction(async (tx) => {
        tx.send(endDeliveryLeases, [owner, now])
        return (await tx.query(endLeases, [owner, now])).length
      }, again),
  }
}
