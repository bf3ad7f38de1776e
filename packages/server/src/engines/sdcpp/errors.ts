import { LikenessError } from '../../core/errors.ts'
import { UpstreamError } from '../../net/upstream.ts'
import type { CreateFate } from '../remote/create-job.ts'
import type { ReadFault } from '../remote/job-poller.ts'
import { oneLine } from '../remote/text.ts'

/** For people. */
export const upstreamName = 'stable-diffusion.cpp'

/** A server answered, and not what was asked for. */
export class SdcppError extends Error {
  override readonly name = 'SdcppError'
  /** `unreadable`: the status was fine and the body was not what it should be. */
  readonly kind: 'refused' | 'unreadable'
  readonly status: number
  readonly retryAfterMs: number | null

  /** `words`: the server's own, or ''. */
  constructor(
    kind: 'refused' | 'unreadable',
    details: { status: number; words: string; retryAfterMs: number | null },
  ) {
    super(oneLine(details.words))
    this.kind = kind
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
  }
}

/** Nothing was sent, because no server was there for it, or what one said of itself was in the way. */
export class NotSent extends Error {
  override readonly name = 'NotSent'
  /** Whether it may be otherwise in a while. */
  readonly passes: boolean

  /** `why`: a clause. */
  constructor(why: string, passes: boolean, cause?: unknown) {
    super(why, { cause })
    this.passes = passes
  }
}

/** Whether something passes by itself. */
function passes(error: unknown): boolean {
  if (error instanceof UpstreamError) return true
  if (!(error instanceof SdcppError)) return false
  return error.kind === 'unreadable' || error.status === 429 || error.status >= 500
}

/** What kept a server from saying what it can do. */
export function unreadyError(error: unknown): NotSent {
  // Something that answers, and in another language, is another program.
  const isOther = error instanceof SdcppError && error.kind === 'unreadable'
  return new NotSent(describe(error), passes(error) && !isOther, error)
}

/**
 * Whether there is a job after a create that did not succeed. The server itself answers an error before
 * it queues anything; 502 and 503 are a proxy's, behind which nobody is, and jobs live in memory only.
 */
export function createFate(error: unknown): CreateFate {
  if (error instanceof NotSent) return { kind: 'not-taken', passes: error.passes }
  if (error instanceof UpstreamError) {
    return error.mayHaveArrived ? { kind: 'unknown' } : { kind: 'not-taken', passes: true }
  }
  if (!(error instanceof SdcppError) || error.kind === 'unreadable') return { kind: 'unknown' }
  const { status, retryAfterMs } = error
  if (status === 429 || status === 502 || status === 503) {
    return { kind: 'not-taken', passes: true, retryAfterMs }
  }
  if (status < 400 || status === 408 || status === 499 || status === 504) return { kind: 'unknown' }
  return { kind: 'not-taken', passes: false }
}

/** The server does not know the job: it was restarted, or the job ended long ago. */
export function isLost(error: unknown): boolean {
  return error instanceof SdcppError && (error.status === 404 || error.status === 410)
}

/** What a reading that failed means. A job is known from the moment its id is, so 404 is final. */
export function readFault(error: unknown): ReadFault {
  if (!passes(error)) return { kind: 'lasting' }
  const retryAfterMs = error instanceof SdcppError ? error.retryAfterMs : null
  return { kind: 'passing', retryAfterMs }
}

/** What happened, as a clause. */
export function describe(error: unknown): string {
  if (error instanceof UpstreamError || error instanceof NotSent) return error.message
  if (!(error instanceof SdcppError)) return 'an unexpected fault'
  const words = error.message === '' ? '' : `: "${error.message}"`
  return error.kind === 'unreadable'
    ? `${upstreamName} answered HTTP ${error.status} with a body that is not what its documentation says`
    : `${upstreamName} answered HTTP ${error.status}${words}`
}

/** A refusal as the task's error. */
export function refusedError(error: unknown): LikenessError {
  const code = error instanceof SdcppError ? '008023097' : '008023099'
  return new LikenessError(
    code,
    `${sentence(describe(error))} The operator of this server has to look at it. Nothing was charged.`,
    { cause: error },
  )
}

/** A job that failed there as the task's error. */
export function failedJobError(
  jobId: string,
  { state, error }: { state: 'failed' | 'cancelled'; error: string | null },
): LikenessError {
  const job = `job ${oneLine(jobId)}`
  if (state === 'cancelled') {
    return new LikenessError(
      '008023097',
      `Somebody cancelled the ${job} at ${upstreamName}. Nothing was charged.`,
    )
  }
  const words = error === null ? ' without a reason' : `: "${oneLine(error)}"`
  return new LikenessError(
    '008023095',
    `${upstreamName}'s ${job} failed${words}. Its log may say more: tell the operator the task id. Nothing was charged.`,
  )
}

/** The name keeps its small letter. */
function sentence(clause: string): string {
  const text = clause.startsWith(upstreamName)
    ? clause
    : clause.replace(/^./, (c) => c.toUpperCase())
  return `${text}.`
}
