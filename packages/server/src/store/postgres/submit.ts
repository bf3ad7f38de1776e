import { LikenessError } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import type { Store, SubmitInput, SubmitResult } from '../store.ts'
import { statement, type Database, type Value } from './database.ts'
import { violates } from './failures.ts'
import { splitRequest, taskColumns, taskColumnsAll, taskOf } from './task-rows.ts'
import { hasRoom } from './waiting-room.ts'

/**
 * All of a submit in one statement, so that the account's row, which every submit of the account
 * needs, is locked for no longer than that. PostgreSQL looks at a row again when it had to wait for
 * it, so balance and room hold under any number of submits at once. It writes all or nothing: where
 * two creates with one idempotency key meet, the second fails on the key's primary key.
 */
const submitTask = statement(
  `WITH account AS (
     UPDATE accounts SET balance_micros = balance_micros - $10, waiting_at_most = waiting_at_most + 1
     WHERE id = $2 AND balance_micros >= $10 AND waiting_at_most < $16
       AND NOT EXISTS (SELECT FROM idempotency WHERE account_id = $2 AND key = $17)
     RETURNING id
   ), task AS (
     INSERT INTO tasks (id, account_id, surface, model, state, due_at, created_at, deadline_at, seed,
       width, height, reserved_micros, discount, request, reference_list, reference_count, payload)
     SELECT $1, id, $3, $4, 'queued', $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
     FROM account RETURNING ${taskColumns}
   ), entry AS (
     INSERT INTO ledger (id, account_id, task_id, kind, amount_micros, balance_micros, created_at)
     SELECT $19, account_id, id, 'reserve', $10, -$10, $5 FROM task
   ), idempotent AS (
     INSERT INTO idempotency (account_id, key, body_hash, task_id)
     SELECT account_id, $17, $18, id FROM task WHERE $17::text IS NOT NULL
   )
   SELECT ${taskColumns} FROM task`,
)

/** What there is already: the task itself, when it was written before, and the key's. */
const lookUp = statement(
  `SELECT a.balance_micros AS account_balance, a.waiting_at_most, i.body_hash,
     ${taskColumnsAll.replace(/\w+/g, 't.$&')}
   FROM accounts a
   LEFT JOIN idempotency i ON i.account_id = a.id AND i.key = $2
   LEFT JOIN tasks t ON t.id = coalesce(i.task_id, $3)
   WHERE a.id = $1`,
)

function valuesOf({ task, idempotency, waitingMax }: SubmitInput): readonly Value[] {
  const { request, referenceList } = splitRequest(task.request)
  return [
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
    request,
    referenceList,
    task.request.references.length,
    // As JSON, so that lone surrogates and NUL come back as they were sent.
    task.payload === null ? null : JSON.stringify(task.payload),
    waitingMax,
    idempotency?.key ?? null,
    idempotency?.bodyHash ?? null,
    newId('led', task.createdAt),
  ]
}

/** Between finding a reason for a refusal and trying again, the reason can go, but not for ever. */
const triesMax = 10

export function createSubmit(db: Database, onWork: () => void): Store['submit'] {
  async function tryOnce(
    input: SubmitInput,
    values: readonly Value[],
  ): Promise<SubmitResult | null> {
    try {
      const [row] = await db.run(submitTask, values, { repeat: 'always' })
      if (row === undefined) return null
      onWork()
      return { outcome: 'created', task: { ...taskOf(row), payload: input.task.payload } }
    } catch (error) {
      const known = violates(error, 'idempotency_pkey') || violates(error, 'tasks_pkey')
      if (!known) throw error
      return null
    }
  }

  /** Why nothing was written; null when the reason has gone meanwhile. */
  async function explain({
    task,
    idempotency,
    waitingMax,
  }: SubmitInput): Promise<SubmitResult | null> {
    const values = [task.accountId, idempotency?.key ?? null, task.id]
    const [row] = await db.run(lookUp, values, { repeat: 'always' })
    if (row === undefined) return { outcome: 'balance-too-low', balanceMicros: 0 }
    if (row['id'] === task.id) {
      // Written by a run of this very submit whose answer was lost.
      onWork()
      return { outcome: 'created', task: taskOf(row) }
    }
    if (typeof row['body_hash'] === 'string') {
      return row['body_hash'] === idempotency?.bodyHash
        ? { outcome: 'repeated', task: taskOf(row) }
        : { outcome: 'key-reused' }
    }
    if (Number(row['waiting_at_most']) >= waitingMax) {
      return (await hasRoom(db, task.accountId, waitingMax))
        ? null
        : { outcome: 'too-many-waiting' }
    }
    const balanceMicros = Number(row['account_balance'])
    return balanceMicros < task.reservedMicros
      ? { outcome: 'balance-too-low', balanceMicros }
      : null
  }

  return async (input) => {
    const values = valuesOf(input)
    for (let tries = 0; tries < triesMax; tries++) {
      const result = (await tryOnce(input, values)) ?? (await explain(input))
      if (result !== null) return result
    }
    throw new LikenessError('503', 'The account is too busy. Nothing was changed; try again.', {
      retryAfter: 1,
    })
  }
}
