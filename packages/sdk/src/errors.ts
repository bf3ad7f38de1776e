import type { FailedTask, Task } from './wire.ts'

export interface ErrorDetails {
  readonly status?: number
  readonly code?: string
  readonly param?: string
  readonly requestId?: string
  readonly headers?: Headers
  readonly cause?: unknown
}

/**
 * The base of everything this client throws, but for aborts: an abort rethrows the reason of the
 * signal that was aborted, as `fetch` does.
 */
export class LikenessError extends Error {
  override readonly name: string = 'LikenessError'
  /** HTTP status, or null when no answer came. */
  readonly status: number | null
  /** The code of the API's error table, such as `008023002`, or null. */
  readonly code: string | null
  /** The parameter at fault, such as `images[2]`, or null. */
  readonly param: string | null
  /** What the operator of the server can find the request by. */
  readonly requestId: string | null
  readonly headers: Headers | null

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.status = details.status ?? null
    this.code = details.code ?? null
    this.param = details.param ?? null
    this.requestId = details.requestId ?? null
    this.headers = details.headers ?? null
  }
}

/** 400: a parameter is wrong; `param` names it where the server does. */
export class BadRequestError extends LikenessError {
  override readonly name = 'BadRequestError'
}

/** 401: the key is missing, wrong or revoked. */
export class AuthenticationError extends LikenessError {
  override readonly name = 'AuthenticationError'
}

/** 403: the balance does not cover the task, or the key may not do this. */
export class PermissionDeniedError extends LikenessError {
  override readonly name = 'PermissionDeniedError'
}

/** 404: there is no such thing for this account. */
export class NotFoundError extends LikenessError {
  override readonly name = 'NotFoundError'
}

/** 409: such as an idempotency key used again with another body, or cancelling an ended task. */
export class ConflictError extends LikenessError {
  override readonly name = 'ConflictError'
}

/** 413: the body is over the server's limit (20 MB unless the operator changed it). */
export class PayloadTooLargeError extends LikenessError {
  override readonly name = 'PayloadTooLargeError'
}

/** 429: too many requests or waiting tasks. */
export class RateLimitError extends LikenessError {
  override readonly name = 'RateLimitError'
}

/** 5xx. */
export class ServerError extends LikenessError {
  override readonly name = 'ServerError'
}

/** No answer, or not all of it: nothing listens, the name is unknown, the connection broke. */
export class ConnectionError extends LikenessError {
  override readonly name: string = 'ConnectionError'
}

/** No answer in time. */
export class TimeoutError extends ConnectionError {
  override readonly name = 'TimeoutError'
  /** In `wait`: the task as last seen. It goes on; wait for it again or cancel it. */
  readonly task: Task | null

  constructor(message: string, details: ErrorDetails & { readonly task?: Task | null } = {}) {
    super(message, details)
    this.task = details.task ?? null
  }
}

/** The events of a task cannot be streamed from here; its state can perhaps still be asked for. */
export class StreamUnavailableError extends ConnectionError {
  override readonly name = 'StreamUnavailableError'
}

/** The task ended without a picture. `code` and the message are those of the task. */
export class TaskFailedError extends LikenessError {
  override readonly name = 'TaskFailedError'
  readonly task: FailedTask

  constructor(task: FailedTask) {
    super(`Task ${task.id} failed (${task.error.code}): ${task.error.message}`, {
      code: task.error.code,
    })
    this.task = task
  }
}

/** A reference cannot be sent: no such file, not an image. Thrown before anything is sent. */
export class InvalidReferenceError extends LikenessError {
  override readonly name = 'InvalidReferenceError'
}

/** A webhook is not from the holder of the secret, or too old. Answer it with 400 and do nothing. */
export class WebhookVerificationError extends LikenessError {
  override readonly name = 'WebhookVerificationError'
}

type ErrorClass = new (message: string, details: ErrorDetails) => LikenessError

const classes: Readonly<Record<number, ErrorClass>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  413: PayloadTooLargeError,
  429: RateLimitError,
}

/**
 * The error an HTTP answer stands for. `text` is its body, read as far as it could be; when it is not
 * an error of the API (a proxy's page, say), its beginning is quoted.
 */
export function errorOfAnswer(
  answer: { readonly status: number; readonly headers: Headers; readonly url: string },
  text: string,
): LikenessError {
  const { status, headers } = answer
  const body = readErrorBody(text)
  const requestId = body.requestId ?? headers.get('x-request-id')
  const details: ErrorDetails = {
    status,
    headers,
    ...(body.code === null ? {} : { code: body.code }),
    ...(body.param === null ? {} : { param: body.param }),
    ...(requestId === null ? {} : { requestId }),
  }
  const constructor = classes[status] ?? (status >= 500 ? ServerError : LikenessError)
  const quoted = text.replace(/\s+/g, ' ').trim().slice(0, 200)
  const message =
    body.message ?? `${answer.url} answered ${status}${quoted === '' ? '' : `: ${quoted}`}`
  return new constructor(message, details)
}

interface ErrorFields {
  readonly code: string | null
  readonly message: string | null
  readonly param: string | null
  readonly requestId: string | null
}

function readErrorBody(text: string): ErrorFields {
  const nothing: ErrorFields = { code: null, message: null, param: null, requestId: null }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return nothing
  }
  const error = field(body, 'error')
  return {
    code: textOrNull(field(error, 'code')),
    message: textOrNull(field(error, 'message')),
    param: textOrNull(field(error, 'param')),
    requestId: textOrNull(field(body, 'request_id')),
  }
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
