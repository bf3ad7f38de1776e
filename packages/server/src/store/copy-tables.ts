/** The tables a copy from SQLite to PostgreSQL carries, and what a row becomes on the way. */
import { splitRequest } from './postgres/task-rows.ts'
import type { TaskRequest } from './records.ts'
import type { Row } from './rows.ts'

export interface Table {
  readonly name: string
  /** Name and PostgreSQL type of each column, the key's first. */
  readonly columns: Readonly<Record<string, 'text' | 'bigint' | 'integer' | 'double precision'>>
  readonly key: string
  /** The row as PostgreSQL keeps it, where that differs. */
  readonly convert?: (row: Row) => Row
}

/** In an order in which every row finds what it refers to. */
export const tables: readonly Table[] = [
  {
    name: 'accounts',
    key: 'id',
    columns: {
      id: 'text',
      name: 'text',
      balance_micros: 'bigint',
      discount: 'double precision',
      created_at: 'bigint',
    },
  },
  {
    name: 'keys',
    key: 'id',
    columns: {
      id: 'text',
      account_id: 'text',
      name: 'text',
      prefix: 'text',
      hash: 'text',
      created_at: 'bigint',
      last_used_at: 'bigint',
      revoked_at: 'bigint',
    },
  },
  {
    name: 'tasks',
    key: 'id',
    columns: {
      id: 'text',
      account_id: 'text',
      surface: 'text',
      model: 'text',
      state: 'text',
      progress: 'double precision',
      stage: 'text',
      attempt: 'integer',
      lease_owner: 'text',
      due_at: 'bigint',
      deadline_at: 'bigint',
      seed: 'bigint',
      width: 'integer',
      height: 'integer',
      job_engine: 'text',
      job_model: 'text',
      job_id: 'text',
      reserved_micros: 'bigint',
      discount: 'double precision',
      outcome: 'text',
      files: 'text',
      version: 'integer',
      created_at: 'bigint',
      started_at: 'bigint',
      ended_at: 'bigint',
      expires_at: 'bigint',
      request: 'text',
      reference_list: 'text',
      reference_count: 'integer',
      payload: 'text',
    },
    convert: (row) => {
      const request = JSON.parse(row['request'] as string) as TaskRequest
      const split = splitRequest(request)
      return { ...row, request: split.request, reference_list: split.referenceList }
    },
  },
  {
    name: 'idempotency',
    key: 'account_id, key',
    columns: { account_id: 'text', key: 'text', body_hash: 'text', task_id: 'text' },
  },
  {
    name: 'ledger',
    key: 'id',
    columns: {
      id: 'text',
      account_id: 'text',
      task_id: 'text',
      kind: 'text',
      amount_micros: 'bigint',
      balance_micros: 'bigint',
      note: 'text',
      created_at: 'bigint',
    },
  },
  {
    name: 'deliveries',
    key: 'id',
    columns: {
      id: 'text',
      task_id: 'text',
      account_id: 'text',
      event: 'text',
      url: 'text',
      state: 'text',
      attempts: 'integer',
      due_at: 'bigint',
      lease_owner: 'text',
      created_at: 'bigint',
      ended_at: 'bigint',
      body: 'text',
    },
  },
  {
    name: 'delivery_attempts',
    key: 'delivery_id, number',
    columns: {
      delivery_id: 'text',
      number: 'integer',
      at: 'bigint',
      duration_ms: 'integer',
      status: 'integer',
      error: 'text',
    },
  },
]
