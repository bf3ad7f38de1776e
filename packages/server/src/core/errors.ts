/**
 * The one table of errors. Everything a client can be told about a failure is here; `docs/errors.md`
 * is held to it by a test. The `0080230xx` codes are those of the source API, the others are the
 * HTTP status as a string.
 */
export interface ErrorRow {
  /** HTTP status when the error answers a request. A task that failed is still read with 200. */
  readonly status: number
  /** What the code stands for, one line, for the docs. */
  readonly title: string
  /** What the person who meets it does next. */
  readonly advice: string
  /** Whether the same request can succeed later without a change. */
  readonly retryable: boolean
}

export const errorTable = {
  '008023001': {
    status: 400,
    title: 'References are needed and none is given',
    advice:
      'Send at least one image or subject, or take the name of the missing one out of the prompt.',
    retryable: false,
  },
  '008023002': {
    status: 400,
    title: 'More than 7 images, or an entry that is no usable image',
    advice:
      'Send 1 to 7 images as png, jpeg or webp, at least 128x128 px, between 1:4 and 4:1, at most 50 MB each.',
    retryable: false,
  },
  '008023003': {
    status: 400,
    title: 'The prompt is missing',
    advice: 'Send `prompt`, a text of 1 to 2000 characters.',
    retryable: false,
  },
  '008023095': {
    status: 500,
    title: 'The engine failed inside',
    advice: 'Try again; if it stays, tell the operator the task id.',
    retryable: true,
  },
  '008023096': {
    status: 502,
    title: "The engine's answer could not be read, or is no image of the right size",
    advice: 'Try again; if it stays, tell the operator the task id.',
    retryable: true,
  },
  '008023097': {
    status: 502,
    title: 'The engine answered an HTTP error',
    advice: "The message has the engine's own reason; mend what it names, or try again later.",
    retryable: true,
  },
  '008023098': {
    status: 504,
    title: "The status of the engine's job could not be read until the deadline",
    advice: 'Try again later; the operator should check that the engine can be reached.',
    retryable: true,
  },
  '008023099': {
    status: 502,
    title: 'A job could not be created at the engine',
    advice: 'Try again later; the message says whether a job may exist at the engine all the same.',
    retryable: true,
  },
  '400': {
    status: 400,
    title: 'A parameter is wrong',
    advice: 'The message names the parameter, the rule and what was found.',
    retryable: false,
  },
  '401': {
    status: 401,
    title: 'The key is missing or wrong',
    advice: 'Send `Authorization: Bearer <key>`; `likeness keys create` makes a key.',
    retryable: false,
  },
  '403': {
    status: 403,
    title: 'The balance does not cover the task, or the key may not do this',
    advice: 'Add money with `likeness accounts credit`, or use a key that may do this.',
    retryable: false,
  },
  '404': {
    status: 404,
    title: 'There is no such thing for this account',
    advice: 'Check the id and that the key belongs to the account that made it.',
    retryable: false,
  },
  '405': {
    status: 405,
    title: 'The path exists, but not for this method',
    advice: 'The `Allow` header lists the methods that work.',
    retryable: false,
  },
  '408': {
    status: 408,
    title: 'The deadline passed',
    advice: 'Nothing was charged. Send the task again, perhaps when the queue is shorter.',
    retryable: true,
  },
  '409': {
    status: 409,
    title: 'The request conflicts with what is already there',
    advice: 'The message says with what; for `Idempotency-Key`, use a new key for a new body.',
    retryable: false,
  },
  '413': {
    status: 413,
    title: 'The body is over 20 MB',
    advice: 'Make the references smaller, or send them as URLs.',
    retryable: false,
  },
  '415': {
    status: 415,
    title: 'The body is not JSON',
    advice: 'Send `Content-Type: application/json`.',
    retryable: false,
  },
  '429': {
    status: 429,
    title: 'Too many requests, or too many waiting tasks',
    advice: 'Wait as long as `Retry-After` says, then send it again.',
    retryable: true,
  },
  '499': {
    status: 499,
    title: 'The client cancelled the task',
    advice: 'Nothing was charged. Send the task again if it was a mistake.',
    retryable: false,
  },
  '500': {
    status: 500,
    title: 'The server failed inside',
    advice: 'Try again; if it stays, tell the operator the request id.',
    retryable: true,
  },
  '503': {
    status: 503,
    title: 'The server is starting, stopping or full',
    advice: 'Wait as long as `Retry-After` says, then send it again.',
    retryable: true,
  },
} as const satisfies Record<string, ErrorRow>

export type ErrorCode = keyof typeof errorTable

/** The one text a client sees for a fault that is ours, whatever happened inside. */
export const internalErrorMessage =
  'The server failed inside. Nothing was lost; try again, and tell the operator the request id if it stays.'

export interface ErrorOptions {
  /** The parameter at fault, as a path: `images[2]`. */
  readonly param?: string
  /** Seconds until a repeat makes sense; becomes `Retry-After`. */
  readonly retryAfter?: number
  /** What caused it; logged, never sent. */
  readonly cause?: unknown
}

/** An error a client may see: a code of the table and a message that is safe to send. */
export class LikenessError extends Error {
  override readonly name = 'LikenessError'
  readonly code: ErrorCode
  readonly param: string | null
  readonly retryAfter: number | null

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.param = options.param ?? null
    this.retryAfter = options.retryAfter ?? null
  }

  get status(): number {
    return errorTable[this.code].status
  }
}

/** Whether `code` is one of the table. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorTable, code)
}
