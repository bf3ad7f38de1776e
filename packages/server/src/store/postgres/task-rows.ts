import type { Task, TaskReference, TaskRequest } from '../records.ts'
import { toTask, type Row } from '../rows.ts'

/**
 * Every column of a task but `payload`, which can be a megabyte and is only for the client who asks
 * for the task. References have a column of their own, because fetching them replaces them.
 */
export const taskColumns = `id, account_id, surface, model, state, progress, stage, attempt, lease_owner,
  due_at, deadline_at, seed, width, height, job_engine, job_model, job_id, reserved_micros, discount,
  outcome, files, version, created_at, started_at, ended_at, expires_at, request, reference_list`

/** The same with the payload. */
export const taskColumnsAll = `${taskColumns}, payload`

/** A request as its two columns keep it. JSON escapes NUL and lone surrogates, which text cannot hold. */
export function splitRequest({ references, ...rest }: TaskRequest): {
  readonly request: string
  readonly referenceList: string
} {
  return { request: JSON.stringify(rest), referenceList: JSON.stringify(references) }
}

/** `payload` is null unless the query selected it. */
export function taskOf(row: Row): Task {
  const task = toTask(row)
  const references = JSON.parse(row['reference_list'] as string) as readonly TaskReference[]
  return { ...task, request: { ...task.request, references } }
}
