import type { DatabaseSync } from 'node:sqlite'
import type { Task, TaskOutcome } from '../records.ts'
import type { NewTask, Ownership, Store, SubmitInput, SubmitResult } from '../store.ts'
import type { Ledger } from './accounts.ts'
import type { Announce } from './deliveries.ts'
import { createClaim } from './claim.ts'
import { createFindIdempotent } from './idempotency.ts'
import { toPayload, toTask } from '../rows.ts'
import { createWaitingRoom } from './waiting-room.ts'
import type { Writer } from './writer.ts'

type TaskLife = Pick<
  Store,
  | 'submit'
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
  readonly db: DatabaseSync
  readonly writer: Writer
  readonly ledger: Ledger
  readonly announce: Announce
  /** Called inside the transaction; listeners hear of it after the commit. */
  readonly changed: (taskId: string) => void
  readonly workAdded: () => void
}

/** The condition every write of a worker carries: it still is the one who runs this attempt. */
const owned = `id = :id AND attempt = :attempt AND lease_owner = :owner AND state = 'running'`

function ownership({ taskId, attempt, owner }: Ownership) {
  return { id: taskId, attempt, owner }
}

/** The transitions of a task, each one guarded statement inside one transaction. */
export function createTaskLife(parts: TaskLifeParts): TaskLife {
  const { db, writer, ledger, announce, changed, workAdded } = parts
  const insert = db.prepare(
    `INSERT INTO tasks (id, account_id, surface, model, state, due_at, deadline_at, seed, width, height,
       reserved_micros, discount, created_at, request, payload, reference_count)
     VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
  )
  const findIdempotent = createFindIdempotent(db)
  const insertIdempotent = db.prepare(
    'INSERT INTO idempotency (account_id, key, body_hash, task_id) VALUES (?, ?, ?, ?)',
  )
  const claim = createClaim(db)
  const payloadOf = db.prepare('SELECT payload FROM tasks WHERE id = ?')
  const heartbeat = db.prepare(`UPDATE tasks SET due_at = :until WHERE ${owned}`)
  const progress = db.prepare(
    `UPDATE tasks SET progress = max(progress, :progress), stage = :stage, version = version + 1 WHERE ${owned}`,
  )
  const references = db.prepare(
    `UPDATE tasks SET request = json_set(request, '$.references', json(:references)),
       width = :width, height = :height WHERE ${owned}`,
  )
  const job = db.prepare(
    `UPDATE tasks SET job_engine = :engine, job_model = :model, job_id = :job, version = version + 1
     WHERE ${owned}`,
  )
  const postpone = db.prepare(
    `UPDATE tasks SET state = 'queued', lease_owner = NULL, due_at = :due, progress = 0, stage = NULL,
       version = version + 1 WHERE ${owned}`,
  )
  const finish = `state = :state, outcome = :outcome, lease_owner = NULL, due_at = :now, ended_at = :now,
    expires_at = :expires, stage = NULL, progress = CASE WHEN :state = 'completed' THEN 1 ELSE progress END,
    version = version + 1`
  const settle = db.prepare(`UPDATE tasks SET ${finish} WHERE ${owned} RETURNING *`)
  const end = db.prepare(
    `UPDATE tasks SET ${finish} WHERE id = :id AND state IN ('queued', 'running')
       AND (:account IS NULL OR account_id = :account) RETURNING *`,
  )
  const endLeases = db.prepare(
    `UPDATE tasks SET due_at = :now WHERE state IN ('queued', 'running') AND deadline_at > 0
       AND lease_owner IS NOT NULL AND lease_owner <> :owner AND due_at > :now`,
  )
  const endDeliveryLeases = db.prepare(
    `UPDATE deliveries SET due_at = :now
     WHERE state = 'pending' AND lease_owner IS NOT NULL AND lease_owner <> :owner AND due_at > :now`,
  )

  const waitingRoom = createWaitingRoom(db)
  writer.watchUndone(waitingRoom.recount)

  function submitOne({ task, idempotency, waitingMax }: SubmitInput): SubmitResult {
    if (idempotency !== null) {
      const known = findIdempotent(task.accountId, idempotency.key)
      if (known !== null) {
        return known.bodyHash === idempotency.bodyHash
          ? { outcome: 'repeated', task: known.task }
          : { outcome: 'key-reused' }
      }
    }
    if (!waitingRoom.has(task.accountId, waitingMax)) return { outcome: 'too-many-waiting' }
    const balanceMicros = ledger.balance(task.accountId)
    if (balanceMicros < task.reservedMicros) return { outcome: 'balance-too-low', balanceMicros }
    const created = insertTask(task)
    if (idempotency !== null) {
      insertIdempotent.run(task.accountId, idempotency.key, idempotency.bodyHash, task.id)
    }
    ledger.enter({
      accountId: task.accountId,
      taskId: task.id,
      kind: 'reserve',
      amountMicros: task.reservedMicros,
      note: null,
      now: task.createdAt,
    })
    waitingRoom.taken(task.accountId)
    writer.touch(task.id)
    workAdded()
    return { outcome: 'created', task: created }
  }

  function insertTask(task: NewTask): Task {
    const row = insert.get(
      task.id,
      task.accountId,
      task.surface,
      task.model,
      task.createdAt,
      task.deadlineAt,
      task.seed,
      task.width,
      task.height,
      task.reservedMicros,
      task.discount,
      task.createdAt,
      JSON.stringify(task.request),
      // As JSON, so that lone surrogates and NUL come back as they were sent.
      task.payload === null ? null : JSON.stringify(task.payload),
      task.request.references.length,
    )
    return toTask(row ?? {})
  }

  /** What follows every end of a task, in the transaction that ended it. */
  function ended(task: Task, outcome: TaskOutcome, now: number): Task {
    ledger.enter({
      accountId: task.accountId,
      taskId: task.id,
      kind: outcome.kind === 'completed' ? 'charge' : 'release',
      amountMicros: task.reservedMicros,
      note: null,
      now,
    })
    announce(task, outcome.kind === 'completed' ? 'success' : 'failed', now)
    changed(task.id)
    return task
  }

  /** Runs a guarded update; true when it found its row. */
  function guarded(
    change: () => { changes: number | bigint },
    taskId: string,
    visible: boolean,
    write: Writer['write'] = writer.write,
  ) {
    return write(() => {
      const found = Number(change().changes) > 0
      if (found && visible) changed(taskId)
      return found
    })
  }

  return {
    submit: (input) => writer.write(() => submitOne(input)),
    claim: (input) =>
      writer.write(() => {
        const { now } = input
        const tasks = claim(input).map(toTask)
        for (const task of tasks) {
          changed(task.id)
          if (task.attempt !== 1) {
            waitingRoom.perhapsLeft(task.accountId)
            continue
          }
          waitingRoom.left(task.accountId)
          announce({ ...task, payload: toPayload(payloadOf.get(task.id) ?? {}) }, 'processing', now)
        }
        return tasks.sort((a, b) => (a.id < b.id ? -1 : 1))
      }),
    heartbeat: ({ owner, held, leaseMs, now }) =>
      writer.writeSoon(() =>
        held.filter(({ taskId, attempt }) => {
          const own = ownership({ taskId, attempt, owner })
          return Number(heartbeat.run({ ...own, until: now + leaseMs }).changes) === 0
        }),
      ),
    saveProgress: (input) =>
      guarded(
        () => progress.run({ ...ownership(input), progress: input.progress, stage: input.stage }),
        input.taskId,
        true,
        writer.writeSoon,
      ),
    saveReferences: (input) =>
      guarded(
        () =>
          references.run({
            ...ownership(input),
            references: JSON.stringify(input.references),
            width: input.width,
            height: input.height,
          }),
        input.taskId,
        false,
      ),
    saveJob: (input) =>
      guarded(
        () =>
          job.run({
            ...ownership(input),
            engine: input.job?.engine ?? null,
            model: input.job?.model ?? null,
            job: input.job?.id ?? null,
          }),
        input.taskId,
        true,
      ),
    postpone: async (input) => {
      const found = await guarded(
        () => {
          waitingRoom.recount()
          return postpone.run({ ...ownership(input), due: input.dueAt })
        },
        input.taskId,
        true,
      )
      if (found) workAdded()
      return found
    },
    settle: ({ outcome, expiresAt, now, ...owner }) =>
      writer.write(() => {
        const row = settle.get({
          ...ownership(owner),
          state: outcome.kind,
          outcome: JSON.stringify(outcome),
          expires: expiresAt,
          now,
        })
        return row === undefined ? null : ended(toTask(row), outcome, now)
      }),
    endTask: ({ taskId, accountId, outcome, expiresAt, now }) =>
      writer.write(() => {
        const row = end.get({
          id: taskId,
          account: accountId ?? null,
          state: outcome.kind,
          outcome: JSON.stringify(outcome),
          expires: expiresAt,
          now,
        })
        if (row === undefined) return null
        const task = toTask(row)
        waitingRoom.perhapsLeft(task.accountId)
        return ended(task, outcome, now)
      }),
    endForeignLeases: ({ owner, now }) =>
      writer.write(() => {
        endDeliveryLeases.run({ owner, now })
        return Number(endLeases.run({ owner, now }).changes)
      }),
  }
}
