import { errorTable, isErrorCode, LikenessError, type ErrorCode } from '../../core/errors.ts'
import { hopsHeader } from '../../core/hops.ts'
import { UpstreamError } from '../../net/upstream.ts'
import type { CreateFate } from '../remote/create-job.ts'
import type { ReadFault } from '../remote/job-poller.ts'
import { oneLine } from '../remote/text.ts'
import type { RelayFault, RelayJob } from './wire.ts'

/** Messages of servers like this one say what to do next at their end, so more of them is kept. */
const wordsCharsMax = 600

/** A gateway answered, and not what was asked for. */
export class RelayError extends Error {
  override readonly name = 'RelayError'
  /** `unreadable`: the status was fine and the body was not what it should be. */
  readonly kind: 'refused' | 'unreadable'
  /** Of HTTP, or, where a fault came with a 2xx, the one that its code stands for. */
  readonly status: number
  /** Whether the HTTP status itself said no. */
  readonly isHttpError: boolean
  readonly code: string | null
  readonly param: string | null
  readonly retryAfterMs: number | null

  constructor(
    kind: 'refused' | 'unreadable',
    details: { httpStatus: number; fault: RelayFault; retryAfterMs: number | null },
  ) {
    const { httpStatus, fault } = details
    super(oneLine(fault.message ?? '', wordsCharsMax))
    this.kind = kind
    this.isHttpError = httpStatus >= 300
    this.status = this.isHttpError ? httpStatus : statusOf(fault.code)
    this.code = fault.code === null ? null : oneLine(fault.code)
    this.param = fault.param === null ? null : oneLine(fault.param)
    this.retryAfterMs = details.retryAfterMs
  }
}

/** What a code in the body of a 2xx would have been as a status. */
function statusOf(code: string | null): number {
  if (code === null) return 400
  if (isErrorCode(code)) return errorTable[code].status
  return /^[3-5]\d\d$/.test(code) ? Number(code) : 400
}

/** No server of the entry is up. */
export class NobodyThere extends Error {
  override readonly name = 'NobodyThere'
  constructor() {
    super('none of its servers answers')
  }
}

/**
 * What is known after a create that did not succeed. A 4xx is the gateway's word that there is no job;
 * anything that something broke at its end may have come too late.
 */
export function createFate(error: unknown): CreateFate {
  if (error instanceof NobodyThere) return { kind: 'not-taken', passes: true }
  if (error instanceof UpstreamError) {
    return error.mayHaveArrived ? { kind: 'unknown' } : { kind: 'not-taken', passes: true }
  }
  if (!(error instanceof RelayError) || error.kind === 'unreadable') return { kind: 'unknown' }
  const { status, code, retryAfterMs } = error
  // A 503 with its own code is a server's word; a bare one may be a proxy's, about what it sent on.
  if (status === 429 || (status === 503 && code === '503')) {
    return { kind: 'not-taken', passes: true, retryAfterMs }
  }
  // 408 and 499 say that somebody gave up waiting; 409 that our key has a job, made of other bytes.
  if (status >= 500 || [408, 409, 499].includes(status)) return { kind: 'unknown' }
  return isOperators(error) ? { kind: 'not-taken', passes: false } : { kind: 'refused' }
}

export function readFault(error: unknown): ReadFault {
  if (error instanceof UpstreamError) return { kind: 'passing', retryAfterMs: null }
  if (!(error instanceof RelayError)) return { kind: 'lasting' }
  const { kind, status, retryAfterMs } = error
  const isPassing = kind === 'unreadable' || status >= 500 || [408, 425, 429, 499].includes(status)
  if (isPassing) return { kind: 'passing', retryAfterMs }
  return { kind: status === 404 ? 'gone' : 'lasting' }
}

/** Whether another request would fare no better, nor this one with another prompt. */
function isOperators(error: RelayError): boolean {
  const { status, param, code } = error
  if (status < 400 || [401, 402, 403, 404, 405, 413, 415].includes(status)) return true
  const isAboutModel = param === 'model' || /model/i.test(code ?? '')
  return isAboutModel || param?.toLowerCase() === hopsHeader
}

/** What to do about a refusal, as a sentence with a space before it, or nothing. */
function advice(error: RelayError): string {
  const operator = (what: string) => ` The operator of this server has to ${what}.`
  const { status, param } = error
  if (status === 401) return operator('check its key there')
  if (status === 402 || status === 403) {
    return operator('see to its balance there, and to what its key may do')
  }
  if (status < 400 || [404, 405, 415].includes(status))
    return operator('check the URL of the entry')
  if (param?.toLowerCase() === hopsHeader) return operator('end the round of relays')
  if (status === 413) return ' Smaller references may pass.'
  return isOperators(error) ? operator('check the name of the model') : ''
}

/** What happened, as a clause with the gateway's code and words. `who` is the engine's id. */
export function describe(who: string, error: unknown): string {
  if (error instanceof NobodyThere) return error.message
  if (error instanceof UpstreamError) return error.message
  if (!(error instanceof RelayError)) return 'an unexpected fault'
  if (error.kind === 'unreadable') {
    return `${who} answered what is not of the protocol${error.message === '' ? '' : ` (${error.message})`}`
  }
  const { status, code, isHttpError } = error
  const http = isHttpError ? `HTTP ${status}` : 'an error'
  const hasCode = code !== null && code !== String(status)
  return `${who} answered ${hasCode ? `${code} (${http})` : http}${quoted(error.message)}`
}

function quoted(words: string): string {
  return words === '' ? '' : `: "${words}"`
}

/** The code of another server where it is one of the source API's, which mean the same everywhere. */
function sharedCode(code: string | null): ErrorCode | null {
  return code !== null && code.startsWith('0080230') && isErrorCode(code) ? code : null
}

/** A create that was refused, as the task's error. */
export function refusedError(who: string, error: unknown): LikenessError {
  const isRelay = error instanceof RelayError
  return new LikenessError(
    (isRelay ? sharedCode(error.code) : null) ?? '008023097',
    `${describe(who, error)}.${isRelay ? advice(error) : ''} Nothing was charged.`,
    { cause: error },
  )
}

/** A job that the gateway will tell no more about, as the task's error. */
export function lostJobError(who: string, jobId: string, error: RelayError): LikenessError {
  const says = error.status === 404 ? ` ${who} does not know the job, or no longer.` : advice(error)
  return new LikenessError(
    '008023097',
    `${who}'s job ${oneLine(jobId)} could not be followed: ${describe(who, error)}.${says} Nothing was charged here.`,
    { cause: error },
  )
}

/** Codes of a failed task that are no fault of the engine there, and what they mean here. */
const taskCodes: Readonly<Record<string, { code: ErrorCode; says: string }>> = {
  '408': { code: '008023095', says: ' It did not come to its end there in time: try again later.' },
  '499': { code: '008023097', says: ' Somebody cancelled it there.' },
}

/** A job that failed there, as the task's error: with the gateway's own code where it is a shared one. */
export function failedJobError(
  who: string,
  jobId: string,
  fault: RelayJob['fault'],
): LikenessError {
  const code = fault?.code ?? null
  const known = code === null ? undefined : taskCodes[code]
  const words = oneLine(fault?.message ?? '', wordsCharsMax)
  const reason = code === null && words === '' ? ' without a reason' : ''
  const said = code === null ? '' : `: ${oneLine(code)}`
  const next = known?.says ?? (words === '' ? ' Try again; if it stays, tell the operator.' : '')
  return new LikenessError(
    known?.code ?? sharedCode(code) ?? '008023095',
    `${who}'s job ${oneLine(jobId)} failed${reason}${said}${quoted(words)}.${next} Nothing was charged here.`,
  )
}
