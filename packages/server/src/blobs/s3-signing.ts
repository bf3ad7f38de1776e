import { createHash, createHmac } from 'node:crypto'

/** Who signs, and for which region. */
export interface S3Key {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Of temporary credentials. */
  readonly sessionToken?: string | undefined
}

/** What a signature covers. */
export interface SignableRequest {
  readonly method: string
  /** With the port, unless it is the scheme's own. */
  readonly host: string
  /** As it is sent: encoded by `encodePath`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>> | undefined
}

export interface SigningContext {
  readonly key: S3Key
  readonly region: string
  /** Ms since 1970. */
  readonly at: number
}

/** The longest that a presigned URL may live, by AWS's rule. */
export const presignedSecondsMax = 7 * 24 * 3600

const algorithm = 'AWS4-HMAC-SHA256'

/**
 * The headers of a request that is signed by AWS Signature Version 4: those given, and what the
 * signature adds. All of them are signed. Names are lower case; `host` is left to the connection.
 *
 * The signature covers the SHA-256 of the body, so that a service refuses a body that was damaged or
 * cut off on its way, over plain HTTP too.
 *
 * Source: AWS, "Signature Calculations for the Authorization Header: Transferring Payload in a Single
 * Chunk", https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signedHeaders(
  request: SignableRequest & {
    readonly headers?: Readonly<Record<string, string>> | undefined
    /** SHA-256 of the body, hex. */
    readonly bodySha256: string
  },
  context: SigningContext,
): Record<string, string> {
  const { key, at } = context
  const headers: Record<string, string> = {
    ...request.headers,
    'x-amz-content-sha256': request.bodySha256,
    'x-amz-date': longDate(at),
    ...(key.sessionToken !== undefined && { 'x-amz-security-token': key.sessionToken }),
  }
  const covered = { ...headers, host: request.host }
  const names = Object.keys(covered).sort()
  const signature = sign(
    context,
    canonicalRequest(request, request.query ?? {}, covered, request.bodySha256),
  )
  return {
    ...headers,
    authorization:
      `${algorithm} Credential=${key.accessKeyId}/${scope(context)}, ` +
      `SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}

/**
 * The query by which anybody may send that request for `expiresInSeconds` from `at` on.
 * @throws RangeError when that is none of 1 to 604800.
 *
 * Source: AWS, "Authenticating Requests: Using Query Parameters",
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function presignedQuery(
  request: SignableRequest & { readonly expiresInSeconds: number },
  context: SigningContext,
): string {
  const { expiresInSeconds } = request
  if (!(Number.isInteger(expiresInSeconds) && expiresInSeconds >= 1)) {
    throw new RangeError('a presigned URL lives for a whole number of seconds, 1 or more')
  }
  if (expiresInSeconds > presignedSecondsMax) {
    throw new RangeError(`a presigned URL lives for ${presignedSecondsMax} seconds at most`)
  }
  const { key, at } = context
  const query = {
    ...request.query,
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': `${key.accessKeyId}/${scope(context)}`,
    'X-Amz-Date': longDate(at),
    'X-Amz-Expires': String(expiresInSeconds),
    'X-Amz-SignedHeaders': 'host',
    ...(key.sessionToken !== undefined && { 'X-Amz-Security-Token': key.sessionToken }),
  }
  const signature = sign(
    context,
    canonicalRequest(request, query, { host: request.host }, 'UNSIGNED-PAYLOAD'),
  )
  return `${encodeQuery(query)}&X-Amz-Signature=${signature}`
}

/** A path as it is sent and signed: every byte but the unreserved ones and `/` as %XX, once. */
export function encodePath(path: string): string {
  return path.split('/').map(encode).join('/')
}

/**
 * A query as it is sent and signed, in the order the signature wants. A space is %20: some services
 * take a `+` for itself.
 */
export function encodeQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** RFC 3986, which keeps fewer characters than JavaScript does. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function canonicalRequest(
  request: SignableRequest,
  query: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
  bodySha256: string,
): string {
  const names = Object.keys(headers).sort()
  return [
    request.method,
    request.path,
    encodeQuery(query),
    ...names.map((name) => `${name}:${(headers[name] ?? '').trim().replaceAll(/ +/g, ' ')}`),
    '',
    names.join(';'),
    bodySha256,
  ].join('\n')
}

function sign(context: SigningContext, canonical: string): string {
  const { key, region, at } = context
  const hashed = createHash('sha256').update(canonical).digest('hex')
  const parts = [longDate(at).slice(0, 8), region, 's3', 'aws4_request']
  const signingKey = parts.reduce<string | Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    `AWS4${key.secretAccessKey}`,
  )
  return createHmac('sha256', signingKey)
    .update([algorithm, longDate(at), scope(context), hashed].join('\n'))
    .digest('hex')
}

function scope({ region, at }: SigningContext): string {
  return `${longDate(at).slice(0, 8)}/${region}/s3/aws4_request`
}

/** `20130524T000000Z` */
function longDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
