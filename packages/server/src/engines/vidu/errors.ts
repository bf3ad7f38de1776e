import { LikenessError, type ErrorCode } from '../../core/errors.ts'
import { UpstreamError } from '../../net/upstream.ts'
import type { CreateFate } from '../remote/create-job.ts'
import type { ReadFault } from '../remote/job-poller.ts'
import { oneLine } from '../remote/text.ts'

/** Vidu answered, and not what was asked for. */
export class ViduError extends Error {
  override readonly name = 'ViduError'
  /** `unreadable`: the status was fine and the body was not what it should be. */
  readonly kind: 'refused' | 'unreadable'
  readonly status: number
  /** Vidu's word, such as `CreditInsufficient`, or `HTTP 502` when it had none. */
  readonly reason: string
  readonly traceId: string | null
  readonly retryAfterMs: number | null

  constructor(
    kind: 'refused' | 'unreadable',
    details: {
      status: number
      reason: string
      message: string
      traceId: string | null
      retryAfterMs: number | null
    },
  ) {
    super(oneLine(details.message))
    this.kind = kind
    this.status = details.status
    this.reason = oneLine(details.reason)
    this.traceId = details.traceId === null ? null : oneLine(details.traceId)
    this.retryAfterMs = details.retryAfterMs
  }
}

interface Meaning {
  /** A sentence for the client. */
  readonly says: string
  /** Of a job that failed with it; what an HTTP error means is always 008023097. */
  readonly code: ErrorCode
  /** The request itself is why: no other engine is asked to do what this one would not. */
  readonly isRequests?: boolean
}

const inputRefused =
  'The moderation of Vidu refused the prompt or a reference: change what it objects to.'
const referenceUnusable = 'Vidu could not use one of the references: send another picture.'
const passing = 'The trouble is at Vidu and passes: try again later.'
const operators = 'The operator of this server has to look at it.'

/** Vidu's `reason` over HTTP and `err_code` of a failed job, by its list (2026-08). */
const meanings: Readonly<Record<string, Meaning>> = {
  TaskPromptPolicyViolation: { says: inputRefused, code: '008023097', isRequests: true },
  AuditSubmitIllegal: { says: inputRefused, code: '008023097', isRequests: true },
  CreationPolicyViolation: {
    says: 'The moderation of Vidu refused the finished picture: another prompt, reference or seed may pass.',
    code: '008023097',
    isRequests: true,
  },
  ImageDownloadFailure: { says: referenceUnusable, code: '008023097', isRequests: true },
  ImageFormatInvalid: { says: referenceUnusable, code: '008023097', isRequests: true },
  ImageCheckBodyJointsFailed: { says: referenceUnusable, code: '008023097', isRequests: true },
  ImageCheckFaceFailed: { says: referenceUnusable, code: '008023097', isRequests: true },
  ImageObjectsUndetected: { says: referenceUnusable, code: '008023097', isRequests: true },
  CreditInsufficient: {
    says: "The server's account at Vidu has no credits left: the operator has to buy some.",
    code: '008023097',
  },
  Unauthorized: {
    says: 'Vidu does not know the key of this server: the operator has to check VIDU_API_KEY, and that VIDU_BASE_URL is the region it was made for.',
    code: '008023097',
  },
  Forbidden: { says: operators, code: '008023097' },
  ModelUnavailable: { says: operators, code: '008023097' },
  UserCancelled: { says: 'Somebody cancelled the job at Vidu.', code: '008023097' },
  Canceled: { says: 'Somebody cancelled the job at Vidu.', code: '008023097' },
  SystemThrottling: { says: passing, code: '008023095' },
  InternalServiceFailure: { says: passing, code: '008023095' },
}

/** Whether a read may be tried again: whatever passes by itself. */
export function isReadRetryable(error: unknown): boolean {
  if (error instanceof UpstreamError) return true
  if (!(error instanceof ViduError)) return false
  const { kind, status } = error
  return kind === 'unreadable' || status === 429 || status === 499 || status >= 500
}

/**
 * Whether there is a job after a create that did not succeed. 408 and 499 say that somebody gave up
 * waiting; 5xx that something broke, perhaps too late.
 */
export function createFate(error: unknown): CreateFate {
  if (error instanceof UpstreamError) {
    return error.mayHaveArrived ? { kind: 'unknown' } : { kind: 'not-taken', passes: true }
  }
  if (!(error instanceof ViduError) || error.kind === 'unreadable') return { kind: 'unknown' }
  const { status, reason, retryAfterMs } = error
  if (status === 429 || reason === 'OperationInProcess') {
    return { kind: 'not-taken', passes: true, retryAfterMs }
  }
  if (status < 400 || status >= 500 || status === 408 || status === 499) return { kind: 'unknown' }
  return meanings[reason]?.isRequests === true
    ? { kind: 'refused' }
    : { kind: 'not-taken', passes: false }
}

/** What a reading that failed means. */
export function readFault(error: unknown): ReadFault {
  if (isReadRetryable(error)) {
    const retryAfterMs = error instanceof ViduError ? error.retryAfterMs : null
    return { kind: 'passing', retryAfterMs }
  }
  const isUnknown = error instanceof ViduError && error.status === 404
  return { kind: isUnknown ? 'gone' : 'lasting' }
}

/** What happened, as a clause: Vidu's reason, its words and the trace id to quote to its support. */
export function describe(error: unknown): string {
  if (error instanceof UpstreamError) return error.message
  if (!(error instanceof ViduError)) return 'an unexpected fault'
  const words = error.message === '' ? '' : `: "${error.message}"`
  const trace = error.traceId === null ? '' : ` (trace id ${error.traceId})`
  return `Vidu answered ${error.reason}${words}${trace}`
}

/** A refusal over HTTP as the task's error. */
export function refusedError(error: unknown): LikenessError {
  const meaning = error instanceof ViduError ? meanings[error.reason] : undefined
  const says = meaning === undefined ? '' : ` ${meaning.says}`
  return new LikenessError('008023097', `${describe(error)}.${says} Nothing was charged.`, {
    cause: error,
  })
}

/** A job that failed at Vidu as the task's error. */
export function failedJobError(jobId: string, errCode: string | null): LikenessError {
  const reason = errCode === null ? null : oneLine(errCode)
  const meaning = reason === null ? undefined : meanings[reason]
  const says = meaning?.says ?? 'Try again; if it stays, tell the operator the task id.'
  const what = reason === null ? 'failed without a reason' : `failed: ${reason}`
  return new LikenessError(
    meaning?.code ?? '008023095',
    `Vidu's job ${oneLine(jobId)} ${what}. ${says} Nothing was charged.`,
  )
}
