import { LikenessError } from '../../core/errors.ts'
import { UpstreamError } from '../../net/upstream.ts'
import type { CreateFate } from '../remote/create-job.ts'
import { oneLine } from '../remote/text.ts'
import type { NodeErrors } from './wire.ts'

/** ComfyUI is there, and cannot or will not do what was asked of it. */
export class ComfyuiError extends Error {
  override readonly name = 'ComfyuiError'
  /**
   * `refused`: an HTTP error. `unreadable`: an answer that is not what its source says. `unfit`: it has
   * not what the workflow needs. `none-up`: no server may be asked now. `gone`: it knows of no such job.
   */
  readonly kind: 'refused' | 'unreadable' | 'unfit' | 'none-up' | 'gone'
  readonly status: number | null
  readonly retryAfterMs: number | null

  /** `message` is a clause, without a full stop. */
  constructor(
    kind: ComfyuiError['kind'],
    message: string,
    details: { status?: number; retryAfterMs?: number | null } = {},
  ) {
    super(message)
    this.kind = kind
    this.status = details.status ?? null
    this.retryAfterMs = details.retryAfterMs ?? null
  }
}

/** What happened, as a clause. */
export function describe(error: unknown): string {
  if (error instanceof UpstreamError || error instanceof ComfyuiError) return error.message
  if (error instanceof CreateStopped) return error.message
  return 'an unexpected fault'
}

/** Whether the same request may well succeed later: whatever passes by itself. */
export function doesPass(error: unknown): boolean {
  if (error instanceof UpstreamError) return true
  if (!(error instanceof ComfyuiError)) return false
  const { kind, status } = error
  if (kind === 'none-up') return true
  return kind === 'refused' && (status === 429 || status === 408 || (status ?? 0) >= 502)
}

/** The attempt was stopped before anybody could tell whether ComfyUI took its job; the message says why not. */
export class CreateStopped extends Error {
  override readonly name = 'CreateStopped'
}

/**
 * What is known after a create that did not succeed. The job's id is ours, so it was looked for before
 * this is asked: nothing but a stop leaves it unknown.
 * @throws whatever is no answer of ComfyUI: a mistake of ours
 */
export function createFate(error: unknown): CreateFate {
  if (error instanceof CreateStopped) return { kind: 'unknown' }
  if (!(error instanceof ComfyuiError) && !(error instanceof UpstreamError)) throw error
  const retryAfterMs = error instanceof ComfyuiError ? error.retryAfterMs : null
  return { kind: 'not-taken', passes: doesPass(error), retryAfterMs }
}

/** A create that no server took, as the task's error. */
export function notTakenError(error: unknown): LikenessError {
  const isHttp = error instanceof ComfyuiError && error.kind === 'refused'
  const isUnreadable = error instanceof ComfyuiError && error.kind === 'unreadable'
  const code = isHttp ? '008023097' : isUnreadable ? '008023096' : '008023099'
  return new LikenessError(
    code,
    `ComfyUI did not take the job: ${describe(error)}. The operator of this server has to look at it. No job exists and nothing was charged.`,
    { cause: error },
  )
}

/** The nodes that ComfyUI found fault with, as a clause. */
export function describeNodeErrors(errors: NodeErrors): string {
  const [first, ...others] = Object.values(errors).flatMap(({ class_type: type, errors: found }) =>
    found.map(
      ({ message, details }) => `${type}: ${message}${details === '' ? '' : ` (${details})`}`,
    ),
  )
  if (first === undefined) return ''
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  return `"${oneLine(first)}"${more}`
}

/** A job that ended in failure, as the task's error. */
export function failedJobError(
  promptId: string,
  failure: { nodeType: string; message: string; type: string },
): LikenessError {
  const where = failure.nodeType === '' ? '' : ` at its node ${oneLine(failure.nodeType)}`
  const words = oneLine(failure.message)
  const why = words === '' ? ' without a reason' : `: "${words}"`
  const isMemory = /OutOfMemory/i.test(failure.type) || /out of memory/i.test(words)
  const next = isMemory
    ? 'The GPU ran out of memory: ask for a lower resolution or with fewer references.'
    : 'Try again; if it stays, tell the operator the task id.'
  return new LikenessError(
    '008023095',
    `ComfyUI's job ${promptId} failed${where}${why}. ${next} Nothing was charged.`,
  )
}

export function interruptedJobError(promptId: string): LikenessError {
  return new LikenessError(
    '008023095',
    `Somebody interrupted the job ${promptId} at ComfyUI. Try again. Nothing was charged.`,
  )
}

/** A job that ComfyUI forgot again and again. */
export function lostJobError(promptId: string, cause: Error): LikenessError {
  return new LikenessError(
    '008023095',
    `ComfyUI lost the job ${promptId} more than once (${cause.message}): it was started anew, or somebody cleared its queue. Try again; if it stays, tell the operator the task id. Nothing was charged.`,
    { cause },
  )
}
