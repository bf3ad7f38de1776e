import { createHash, createHmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'

export interface S3Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

/** A request as it came in. */
export interface SignedRequest {
  readonly method: string
  /** As sent, still encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** An error of S3's. */
export interface S3Refusal {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly region?: string
}

export interface Verifier {
  readonly credentials: S3Credentials
  readonly region: string
  /** Ms since 1970. */
  readonly now: number
}

const skewMsMax = 15 * 60_000
/** What presigning adds to a query. */
const presignedNames = new Set(
  [
    'Algorithm',
    'Credential',
    'Date',
    'Expires',
    'SignedHeaders',
    'Security-Token',
    'Signature',
  ].map((name) => `X-Amz-${name}`),
)

/**
 * Why S3 would not take the signature of a request, or null when it would. The signature is worked out
 * by AWS's own `@smithy/signature-v4`, which shares nothing with the code under test; around it S3's
 * rules are kept more strictly than S3 does: the hash of the body must be signed, never left open.
 */
export function checkSignature(
  request: SignedRequest,
  verifier: Verifier,
): Promise<S3Refusal | null> {
  return request.query.has('X-Amz-Signature')
    ? checkPresigned(request, verifier)
    : checkHeaders(request, verifier)
}

async function checkHeaders(request: SignedRequest, verifier: Verifier): Promise<S3Refusal | null> {
  const { headers } = request
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/
  const parts = pattern.exec(headers['authorization'] ?? '')
  if (parts === null) return denied('the request is not signed')
  const [, accessKeyId = '', day = '', region = '', names = '', signature = ''] = parts
  const refusal =
    checkScope({ accessKeyId, region, day, date: headers['x-amz-date'] ?? '' }, verifier) ??
    checkToken(headers['x-amz-security-token'], verifier)
  if (refusal !== null) return refusal

  const signed = names.split(';')
  const hasToBeSigned = Object.keys(headers).filter(
    (name) => name === 'host' || name === 'content-md5' || name.startsWith('x-amz-'),
  )
  if (!hasToBeSigned.every((name) => signed.includes(name))) {
    return denied('There were headers present in the request which were not signed')
  }
  if (!signed.every((name) => headers[name] !== undefined) || names !== signed.toSorted().join(';'))
    return mismatch()
  const hash = createHash('sha256').update(request.body).digest('hex')
  if (headers['x-amz-content-sha256'] !== hash) {
    return {
      status: 400,
      code: 'XAmzContentSHA256Mismatch',
      message: "The provided 'x-amz-content-sha256' header does not match what was computed.",
    }
  }
  const wanted = await signer(verifier).sign(
    {
      ...smithyRequest(request),
      headers: Object.fromEntries(signed.map((name) => [name, headers[name] ?? ''])),
      query: queryOf(request.query),
    },
    {
      signingDate: new Date(timeOf(headers['x-amz-date'] ?? '')),
      signableHeaders: new Set(signed),
    },
  )
  return wanted.headers['authorization']?.endsWith(`Signature=${signature}`) ? null : mismatch()
}

async function checkPresigned(
  request: SignedRequest,
  verifier: Verifier,
): Promise<S3Refusal | null> {
  const { query, headers } = request
  const value = (name: string) => query.get(`X-Amz-${name}`) ?? ''
  const [accessKeyId = '', day = '', region = ''] = value('Credential').split('/')
  const date = value('Date')
  const refusal =
    checkScope({ accessKeyId, region, day, date }, { ...verifier, now: timeOf(date) }) ??
    checkToken(query.get('X-Amz-Security-Token') ?? undefined, verifier)
  if (refusal !== null) return refusal
  const seconds = Number(value('Expires'))
  if (!(seconds >= 1 && seconds <= 604_800)) {
    return { status: 400, code: 'AuthorizationQueryParametersError', message: 'X-Amz-Expires' }
  }
  if (timeOf(date) > verifier.now + skewMsMax) return denied('Request is not yet valid')
  if (timeOf(date) + seconds * 1000 <= verifier.now) return denied('Request has expired')
  const rest = new URLSearchParams([...query].filter(([name]) => !presignedNames.has(name)))
  const wanted = await signer(verifier).presign(
    {
      ...smithyRequest(request),
      headers: { host: headers['host'] ?? '', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
      query: queryOf(rest),
    },
    {
      signingDate: new Date(timeOf(date)),
      expiresIn: seconds,
      unsignableHeaders: new Set(['x-amz-content-sha256']),
      unhoistableHeaders: new Set(['x-amz-content-sha256']),
    },
  )
  return wanted.query?.['X-Amz-Signature'] === value('Signature') ? null : mismatch()
}

function checkScope(
  scope: { accessKeyId: string; region: string; day: string; date: string },
  verifier: Verifier,
): S3Refusal | null {
  const { accessKeyId, region, day, date } = scope
  if (accessKeyId !== verifier.credentials.accessKeyId) {
    return {
      status: 403,
      code: 'InvalidAccessKeyId',
      message: `The AWS Access Key Id ${accessKeyId} does not exist in our records.`,
    }
  }
  if (region !== verifier.region) {
    return {
      status: 400,
      code: 'AuthorizationHeaderMalformed',
      message: `the region '${region}' is wrong; expecting '${verifier.region}'`,
      region: verifier.region,
    }
  }
  const at = timeOf(date)
  if (Number.isNaN(at) || !date.startsWith(day)) return denied('the date is not that of the scope')
  if (Math.abs(at - verifier.now) > skewMsMax) {
    return {
      status: 403,
      code: 'RequestTimeTooSkewed',
      message: 'The difference between the request time and the current time is too large.',
    }
  }
  return null
}

function checkToken(token: string | undefined, verifier: Verifier): S3Refusal | null {
  if (token === verifier.credentials.sessionToken) return null
  return { status: 400, code: 'InvalidToken', message: `The provided token ${token} is malformed.` }
}

function signer({ credentials, region }: Verifier): SignatureV4 {
  const { sessionToken, ...key } = credentials
  return new SignatureV4({
    service: 's3',
    region,
    credentials: { ...key, ...(sessionToken !== undefined && { sessionToken }) },
    sha256: NodeSha256,
    uriEscapePath: false,
    applyChecksum: false,
  })
}

/** The hash and HMAC that the signer asks its host for. */
class NodeSha256 {
  readonly #parts: Uint8Array[] = []
  readonly #secret: string | Uint8Array | null

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    if (secret === undefined || typeof secret === 'string') this.#secret = secret ?? null
    else this.#secret = bytesOf(secret)
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#parts.push(typeof data === 'string' ? Buffer.from(data) : bytesOf(data))
  }

  digest(): Promise<Uint8Array> {
    const data = Buffer.concat(this.#parts)
    const hash = this.#secret === null ? createHash('sha256') : createHmac('sha256', this.#secret)
    return Promise.resolve(hash.update(data).digest())
  }

  reset(): void {
    this.#parts.length = 0
  }
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data)
}

function smithyRequest({ method, path, headers }: SignedRequest) {
  return { method, path, protocol: 'http:', hostname: headers['host'] ?? '' }
}

function queryOf(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(query)
}

/** `20130524T000000Z` as ms since 1970. */
function timeOf(date: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date)
  if (parts === null) return Number.NaN
  const [, year, month, day, hour, minute, second] = parts
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

function denied(message: string): S3Refusal {
  return { status: 403, code: 'AccessDenied', message }
}

function mismatch(): S3Refusal {
  return {
    status: 403,
    code: 'SignatureDoesNotMatch',
    message: 'The request signature we calculated does not match the signature you provided.',
  }
}
