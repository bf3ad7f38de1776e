/** From rows to records. Columns are read once here, so that past this file types are true. */
import type {
  Account,
  Delivery,
  DeliveryAttempt,
  DeliveryEvent,
  DeliveryState,
  Key,
  LedgerEntry,
  LedgerKind,
  Surface,
  Task,
  TaskOutcome,
  TaskRequest,
  TaskState,
} from './records.ts'

/** A row as either database gives it: text, numbers and null. */
export type Row = Readonly<Record<string, unknown>>

const text = (row: Row, name: string): string => row[name] as string
const textOrNull = (row: Row, name: string): string | null => (row[name] ?? null) as string | null
const number = (row: Row, name: string): number => row[name] as number
const numberOrNull = (row: Row, name: string): number | null => (row[name] ?? null) as number | null

export function toAccount(row: Row): Account {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    balanceMicros: number(row, 'balance_micros'),
    discount: number(row, 'discount'),
    createdAt: number(row, 'created_at'),
  }
}

export function toKey(row: Row): Key {
  return {
    id: text(row, 'id'),
    accountId: text(row, 'account_id'),
    name: text(row, 'name'),
    prefix: text(row, 'prefix'),
    createdAt: number(row, 'created_at'),
    lastUsedAt: numberOrNull(row, 'last_used_at'),
    revokedAt: numberOrNull(row, 'revoked_at'),
  }
}

/** A key's row with its account's columns beside it. */
export function toCaller(row: Row): { key: Key; account: Account } {
  return {
    key: toKey(row),
    account: {
      id: text(row, 'account_id'),
      name: text(row, 'account_name'),
      balanceMicros: number(row, 'balance_micros'),
      discount: number(row, 'discount'),
      createdAt: number(row, 'account_created_at'),
    },
  }
}

export function toLedgerEntry(row: Row): LedgerEntry {
  return {
    id: text(row, 'id'),
    accountId: text(row, 'account_id'),
    taskId: textOrNull(row, 'task_id'),
    kind: text(row, 'kind') as LedgerKind,
    amountMicros: number(row, 'amount_micros'),
    balanceMicros: number(row, 'balance_micros'),
    note: textOrNull(row, 'note'),
    createdAt: number(row, 'created_at'),
  }
}

/** Stored as JSON; null when there is none or the query left it out. */
export function toPayload(row: Row): string | null {
  const json = textOrNull(row, 'payload')
  return json === null ? null : (JSON.parse(json) as string)
}

/** `payload` is null unless the query selected it. */
export function toTask(row: Row): Task {
  const outcome = textOrNull(row, 'outcome')
  const jobEngine = textOrNull(row, 'job_engine')
  return {
    id: text(row, 'id'),
    accountId: text(row, 'account_id'),
    surface: text(row, 'surface') as Surface,
    model: text(row, 'model'),
    request: JSON.parse(text(row, 'request')) as TaskRequest,
    payload: toPayload(row),
    seed: number(row, 'seed'),
    width: numberOrNull(row, 'width'),
    height: numberOrNull(row, 'height'),
    state: text(row, 'state') as TaskState,
    progress: number(row, 'progress'),
    stage: textOrNull(row, 'stage'),
    attempt: number(row, 'attempt'),
    leaseOwner: textOrNull(row, 'lease_owner'),
    dueAt: number(row, 'due_at'),
    deadlineAt: number(row, 'deadline_at'),
    job:
      jobEngine === null
        ? null
        : {
            engine: jobEngine,
            model: textOrNull(row, 'job_model') ?? '',
            id: textOrNull(row, 'job_id'),
          },
    reservedMicros: number(row, 'reserved_micros'),
    discount: number(row, 'discount'),
    outcome: outcome === null ? null : (JSON.parse(outcome) as TaskOutcome),
    files: text(row, 'files') as Task['files'],
    version: number(row, 'version'),
    createdAt: number(row, 'created_at'),
    startedAt: numberOrNull(row, 'started_at'),
    endedAt: numberOrNull(row, 'ended_at'),
    expiresAt: numberOrNull(row, 'expires_at'),
  }
}

export function toDelivery(row: Row): Delivery {
  return {
    id: text(row, 'id'),
    taskId: text(row, 'task_id'),
    accountId: text(row, 'account_id'),
    event: text(row, 'event') as DeliveryEvent,
    url: text(row, 'url'),
    body: text(row, 'body'),
    state: text(row, 'state') as DeliveryState,
    attempts: number(row, 'attempts'),
    dueAt: number(row, 'due_at'),
    leaseOwner: textOrNull(row, 'lease_owner'),
    createdAt: number(row, 'created_at'),
    endedAt: numberOrNull(row, 'ended_at'),
  }
}

export function toDeliveryAttempt(row: Row): DeliveryAttempt {
  return {
    deliveryId: text(row, 'delivery_id'),
    number: number(row, 'number'),
    at: number(row, 'at'),
    durationMs: number(row, 'duration_ms'),
    status: numberOrNull(row, 'status'),
    error: textOrNull(row, 'error'),
  }
}
