import { LikenessError } from '../core/errors.ts'
import type { NetError } from '../net/error.ts'
import { childText, parseXml, type XmlElement } from './s3-xml.ts'

/**
 * Why S3 did not do what it was asked. The message is for the operator: it has S3's own words, with
 * every secret taken out, and what to do about them.
 */
export class S3Error extends Error {
  override readonly name = 'S3Error'
  /** HTTP status; null when no whole answer came. */
  readonly status: number | null
  /** S3's own word, such as `NoSuchKey`; empty when it said none. */
  readonly code: string
  /** How long it asks to be left alone. */
  readonly retryAfterMs: number
  /** S3's own time, ms since 1970; null when it did not say. */
  readonly answeredAt: number | null

  constructor(
    message: string,
    options: {
      status: number | null
      code: string
      retryAfterMs?: number
      answeredAt?: number
      cause?: unknown
    },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.status = options.status
    this.code = options.code
    this.retryAfterMs = options.retryAfterMs ?? 0
    this.answeredAt = options.answeredAt ?? null
  }
}

/** What the operator does about errors that stay until somebody does something. */
const advice: Readonly<Record<string, string>> = {
  AccessDenied:
    'the key needs s3:GetObject, s3:PutObject, s3:DeleteObject, s3:AbortMultipartUpload, ' +
    's3:ListBucket and s3:ListBucketMultipartUploads',
  AuthorizationHeaderMalformed: 'set the region that S3 names',
  ExpiredToken: 'the temporary credentials are over: restart with new ones',
  InvalidAccessKeyId: 'check AWS_ACCESS_KEY_ID',
  InvalidToken: 'check AWS_SESSION_TOKEN',
  // MinIO's word.
  InvalidTokenId: 'check AWS_SESSION_TOKEN',
  NoSuchBucket: 'make the bucket, or mend its name',
  PermanentRedirect: 'the bucket is in another region or at another endpoint: set that',
  RequestTimeTooSkewed: "set this machine's clock",
  SignatureDoesNotMatch:
    'check AWS_SECRET_ACCESS_KEY, and that no proxy before S3 changes the host or the path',
  // VersityGW's.
  XAdminUserNotFound: 'check AWS_ACCESS_KEY_ID',
}
/** These are about the region, which S3 tells in every answer. */
const regionCodes = new Set(['AuthorizationHeaderMalformed', 'PermanentRedirect'])

/** An answer that is an error, as one. */
export function errorOf(answer: {
  /** What was asked, for the message: method and bucket. */
  readonly asked: string
  readonly status: number
  header(name: string): string | null
  readonly body: string
  /** Taken out of whatever S3 says. */
  readonly secrets: readonly string[]
}): S3Error {
  const { asked, status, body, secrets } = answer
  const found = readErrorBody(body)
  const code = found.code || codeByStatus[status] || ''
  const said = [code, found.message && `(${found.message})`].filter((part) => part !== '').join(' ')
  const region = answer.header('x-amz-bucket-region') ?? found.region
  const requestId = answer.header('x-amz-request-id') ?? found.requestId
  const details = [
    `S3 answered ${status} ${said}`.trim() + ` to ${asked}`,
    region === null || !regionCodes.has(code) ? '' : `the bucket's region is ${region}`,
    advice[code] ?? '',
    requestId === null ? '' : `request ${requestId}`,
  ]
  const message = oneLine(details.filter((part) => part !== '').join('; '), secrets)
  const seconds = Number(answer.header('retry-after') ?? 0)
  const answeredAt = Date.parse(answer.header('date') ?? '')
  return new S3Error(message, {
    status,
    code,
    retryAfterMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0,
    ...(Number.isFinite(answeredAt) && { answeredAt }),
  })
}

/** No whole answer came. */
export function noAnswer(asked: string, cause: NetError): S3Error {
  return new S3Error(`${asked} got no answer: ${cause.message}`, {
    status: null,
    code: cause.reason,
    cause,
  })
}

/** An answer that says that all went well, and cannot be so. */
export function unreadable(what: string, cause?: unknown): S3Error {
  return new S3Error(`S3's answer cannot be used: ${what}`, {
    status: null,
    code: 'bad-response',
    cause,
  })
}

/** An answer in XML. @throws S3Error when it is none. */
export function readAnswer(bytes: Buffer): XmlElement {
  try {
    return parseXml(bytes.toString())
  } catch (error) {
    throw unreadable('it is no XML', error)
  }
}

const passingStatuses = new Set([408, 429, 500, 502, 503, 504])
const passingCodes = new Set([
  // 400: the body came too slowly, or was damaged or cut off on its way.
  'RequestTimeout',
  'IncompleteBody',
  'BadDigest',
  'XAmzContentSHA256Mismatch',
  // 409: another request for the same key is under way.
  'OperationAborted',
  'ConditionalRequestConflict',
  // Some services say these with other statuses.
  'SlowDown',
  'InternalError',
  'ServiceUnavailable',
])
const passingReasons = new Set(['connect', 'timeout', 'dns', 'bad-response'])

/** Whether the same request may succeed when it is sent again. */
export function mayPass(error: S3Error): boolean {
  if (error.status === null) return passingReasons.has(error.code)
  return passingStatuses.has(error.status) || passingCodes.has(error.code)
}

/** Whether S3 says that it has too much to do. */
export function isThrottled(error: S3Error): boolean {
  return error.status === 429 || error.status === 503 || error.code === 'SlowDown'
}

const missingCodes = new Set(['NoSuchKey', 'NoSuchUpload'])

/**
 * Whether the object, or the upload, is not there. By S3's word, never by a status of 404 alone: the
 * whole bucket may be missing, the key unknown (to VersityGW), or the endpoint somebody else's page.
 */
export function isMissing(error: unknown): boolean {
  return error instanceof S3Error && missingCodes.has(error.code)
}

const fullCodes = new Set(['XMinioStorageFull', 'InsufficientStorage', 'QuotaExceeded'])

/** What a client is told: `error` itself when it is none of S3's, else a 503 with it as the cause. */
export function asLikenessError(error: unknown): unknown {
  if (!(error instanceof S3Error)) return error
  const { status, code, retryAfterMs } = error
  if (status === 507 || fullCodes.has(code)) {
    return new LikenessError('503', 'The server has no room left to keep pictures.', {
      retryAfter: 60,
      cause: error,
    })
  }
  if (mayPass(error)) {
    return new LikenessError(
      '503',
      "The server's storage for pictures does not answer. Try again in a moment.",
      { retryAfter: Math.max(10, Math.ceil(retryAfterMs / 1000)), cause: error },
    )
  }
  return new LikenessError(
    '503',
    "The server's storage for pictures refuses to work; the operator finds the reason in the log.",
    { retryAfter: 60, cause: error },
  )
}

/** What an answer without a body can only mean. */
const codeByStatus: Readonly<Record<number, string>> = {
  301: 'PermanentRedirect',
  503: 'ServiceUnavailable',
}

function readErrorBody(body: string) {
  try {
    const root = parseXml(body)
    if (root.name === 'Error') {
      return {
        code: childText(root, 'Code') ?? '',
        message: childText(root, 'Message') ?? '',
        region: childText(root, 'Region'),
        requestId: childText(root, 'RequestId'),
      }
    }
  } catch {
    // A proxy's page, or nothing: the status has to do.
  }
  return { code: '', message: '', region: null, requestId: null }
}

/** What is shorter is a word, such as the `minio` of somebody's trial, and may be in any text. */
const secretLengthMin = 8

/** Short, on one line, and without secrets, wherever they come from. */
function oneLine(text: string, secrets: readonly string[]): string {
  let line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  for (const secret of secrets) {
    if (secret.length >= secretLengthMin) line = line.replaceAll(secret, '[redacted]')
  }
  return line.length > 500 ? `${line.slice(0, 500)}…` : line
}
