import type { DatabaseSync } from 'node:sqlite'
import { newId } from '../../core/ids.ts'
import type { DeliveryEvent, Task } from '../records.ts'
import type { Outbox, Store } from '../store.ts'
import { toDelivery, toDeliveryAttempt } from '../rows.ts'
import type { Writer } from './writer.ts'

type DeliveryStore = Pick<
  Store,
  | 'claimDeliveries'
  | 'recordDelivery'
  | 'listDeliveries'
  | 'listDeliveryAttempts'
  | 'resendDelivery'
>

/** Writes what a change of a task has to tell, inside the transaction of the change. */
export type Announce = (task: Task, event: DeliveryEvent, now: number) => void

/** `onWork` is called for each delivery written, to be passed on after the commit. */
export function createAnnounce(db: DatabaseSync, outbox: Outbox, onWork: () => void): Announce {
  const insert = db.prepare(
    `INSERT INTO deliveries (id, task_id, account_id, event, url, state, due_at, created_at, body)
     VALUES (?, ?, ?, ?, ?, 'pending', ?, ?, ?)`,
  )
  // A "processing" that arrives after the end would tell the client something untrue.
  const supersede = db.prepare(
    `UPDATE deliveries SET state = 'superseded', ended_at = ?, lease_owner = NULL
     WHERE task_id = ? AND event = 'processing' AND state = 'pending'`,
  )
  return (task, event, now) => {
    if (event !== 'processing') supersede.run(now, task.id)
    const message = outbox(task, event)
    if (message === null) return
    insert.run(
      newId('dlv', now),
      task.id,
      task.accountId,
      event,
      message.url,
      now,
      now,
      message.body,
    )
    onWork()
  }
}

export function createDeliveryStore(
  db: DatabaseSync,
  writer: Writer,
  onWork: () => void,
): DeliveryStore {
  const claim = db.prepare(
    `UPDATE deliveries SET lease_owner = :owner, due_at = :until
     WHERE id IN (
       SELECT id FROM deliveries WHERE state = 'pending' AND due_at <= :now ORDER BY due_at LIMIT :limit
     ) RETURNING *`,
  )
  const record = db.prepare(
    `UPDATE deliveries SET state = :state, due_at = :due, attempts = attempts + 1, lease_owner = NULL,
       ended_at = CASE WHEN :state = 'pending' THEN NULL ELSE :now END
     WHERE id = :id AND lease_owner = :owner AND state = 'pending' RETURNING attempts`,
  )
  const insertAttempt = db.prepare(
    `INSERT INTO delivery_attempts (delivery_id, number, at, duration_ms, status, error)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const list = db.prepare(
    `SELECT * FROM deliveries WHERE (:task IS NULL OR task_id = :task) AND (:state IS NULL OR state = :state)
     ORDER BY id DESC LIMIT :limit`,
  )
  const listAttempts = db.prepare(
    'SELECT * FROM delivery_attempts WHERE delivery_id = ? ORDER BY number',
  )
  const resend = db.prepare(
    `UPDATE deliveries SET state = 'pending', due_at = ?, lease_owner = NULL, ended_at = NULL
     WHERE id = ? RETURNING *`,
  )
  return {
    claimDeliveries: ({ owner, leaseMs, limit, now }) =>
      writer.write(() =>
        claim
          .all({ owner, until: now + leaseMs, now, limit })
          .map(toDelivery)
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
    recordDelivery: ({ deliveryId, owner, attempt, state, dueAt, now }) =>
      writer.write(() => {
        const row = record.get({ id: deliveryId, owner, state, due: dueAt, now })
        if (row === undefined) return false
        insertAttempt.run(
          deliveryId,
          Number(row['attempts']),
          attempt.at,
          attempt.durationMs,
          attempt.status,
          attempt.error,
        )
        return true
      }),
    listDeliveries: async ({ taskId, state, limit }) =>
      list.all({ task: taskId ?? null, state: state ?? null, limit }).map(toDelivery),
    listDeliveryAttempts: async ({ deliveryId }) =>
      listAttempts.all(deliveryId).map(toDeliveryAttempt),
    resendDelivery: async ({ id, now }) => {
      const row = await writer.write(() => resend.get(now, id))
      if (row === undefined) return null
      onWork()
      return toDelivery(row)
    },
  }
}
