import { newId } from '../../core/ids.ts'
import { deliveryStates, type DeliveryEvent, type Task } from '../records.ts'
import { toDelivery, toDeliveryAttempt } from '../rows.ts'
import type { Outbox, Store } from '../store.ts'
import { statement, type Database, type Transaction } from './database.ts'

type DeliveryStore = Pick<
  Store,
  | 'claimDeliveries'
  | 'recordDelivery'
  | 'listDeliveries'
  | 'listDeliveryAttempts'
  | 'resendDelivery'
>

/**
 * Sends what changes of tasks have to tell, inside the transaction of the changes. True when anything
 * has to be delivered.
 */
export type Announce = (
  tx: Transaction,
  changes: readonly { readonly task: Task; readonly event: DeliveryEvent }[],
  now: number,
) => boolean

const columns =
  'id, task_id, account_id, event, url, state, attempts, due_at, lease_owner, created_at, ended_at, body'

const insert = statement(
  `INSERT INTO deliveries (id, task_id, account_id, event, url, body, state, due_at, created_at)
   SELECT n.id, n.task_id, n.account_id, n.event, n.url, n.body, 'pending', $7, $7
   FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
     AS n (id, task_id, account_id, event, url, body)`,
)
// A "processing" that arrives after the end would tell the client something untrue.
const supersede = statement(
  `UPDATE deliveries SET state = 'superseded', ended_at = $2, lease_owner = NULL
   WHERE task_id = ANY($1::text[]) AND event = 'processing' AND state = 'pending'`,
)
const claim = statement(
  `UPDATE deliveries SET lease_owner = $1, due_at = $2
   WHERE state = 'pending' AND id = ANY(ARRAY(
     SELECT id FROM deliveries WHERE state = 'pending' AND due_at <= $3
     ORDER BY due_at LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED
   )) RETURNING ${columns}`,
)
const record = statement(
  `WITH recorded AS (
     UPDATE deliveries SET state = $3, due_at = $4, attempts = attempts + 1, lease_owner = NULL,
       ended_at = CASE WHEN $3 = 'pending' THEN NULL ELSE $5::bigint END
     WHERE id = $1 AND lease_owner = $2 AND state = 'pending' RETURNING id, attempts
   )
   INSERT INTO delivery_attempts (delivery_id, number, at, duration_ms, status, error)
   SELECT id, attempts, $6, $7, $8, $9 FROM recorded RETURNING number`,
)
const listAttempts = statement(
  `SELECT delivery_id, number, at, duration_ms, status, error
   FROM delivery_attempts WHERE delivery_id = $1 ORDER BY number`,
)
const resend = statement(
  `UPDATE deliveries SET state = 'pending', due_at = $2, lease_owner = NULL, ended_at = NULL
   WHERE id = $1 RETURNING ${columns}`,
)

export function createAnnounce(outbox: Outbox): Announce {
  return (tx, changes, now) => {
    const ended = changes.filter(({ event }) => event !== 'processing')
    if (ended.length > 0) tx.send(supersede, [ended.map(({ task }) => task.id), now])
    const news = changes.flatMap(({ task, event }) => {
      const message = outbox(task, event)
      return message === null ? [] : [{ task, event, ...message }]
    })
    if (news.length === 0) return false
    tx.send(insert, [
      news.map(() => newId('dlv', now)),
      news.map(({ task }) => task.id),
      news.map(({ task }) => task.accountId),
      news.map(({ event }) => event),
      news.map(({ url }) => url),
      news.map(({ body }) => body),
      now,
    ])
    return true
  }
}

export function createDeliveryStore(db: Database, onWork: () => void): DeliveryStore {
  const again = { repeat: 'always' } as const
  return {
    claimDeliveries: async ({ owner, leaseMs, limit, now }) => {
      const values = [owner, now + leaseMs, now, limit]
      const rows = await db.run(claim, values, { repeat: 'undone' })
      return rows.map(toDelivery).sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    recordDelivery: async ({ deliveryId, owner, attempt, state, dueAt, now }) => {
      const { at, durationMs, status, error } = attempt
      const values = [deliveryId, owner, state, dueAt, now, at, durationMs, status, error]
      return (await db.run(record, values, again)).length > 0
    },
    listDeliveries: async ({ taskId, state, limit }) => {
      // Written out, because the index of one state serves only a query that names it.
      const written = deliveryStates.find((known) => known === state)
      const conditions = [
        ...(taskId === undefined ? [] : ['task_id = $2']),
        ...(written === undefined ? [] : [`state = '${written}'`]),
      ]
      const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
      const list = statement(`SELECT ${columns} FROM deliveries ${where} ORDER BY id DESC LIMIT $1`)
      const rows = await db.run(list, [limit, ...(taskId === undefined ? [] : [taskId])], again)
      return rows.map(toDelivery)
    },
    listDeliveryAttempts: async ({ deliveryId }) =>
      (await db.run(listAttempts, [deliveryId], again)).map(toDeliveryAttempt),
    resendDelivery: async ({ id, now }) => {
      const [row] = await db.run(resend, [id, now], again)
      if (row === undefined) return null
      onWork()
      return toDelivery(row)
    },
  }
}
