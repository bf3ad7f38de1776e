import { errors } from 'undici'

/** Why an exchange with a URL from outside did not succeed. */
export type NetReason =
  | 'bad-url'
  | 'refused-address'
  | 'dns'
  | 'connect'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'
  | 'http-status'
  | 'bad-response'
  | 'aborted'

/**
 * A failed exchange with a URL from outside. The message is safe for a client: it names the host as
 * the client wrote it and never an address it resolved to. What really happened is in `cause`, for
 * the log.
 */
export class NetError extends Error {
  override readonly name = 'NetError'
  readonly reason: NetReason
  /** The HTTP status when the reason is `http-status`, else null. */
  readonly status: number | null

  constructor(
    reason: NetReason,
    message: string,
    options: { status?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.reason = reason
    this.status = options.status ?? null
  }
}

const tlsCode =
  /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/**
 * What `error`, thrown by a socket, TLS or undici, means to a client. Its own text is not passed on:
 * Node puts the resolved address into it (`connect ECONNREFUSED 10.0.0.7:80`).
 */
export function asNetError(error: unknown, host: string): NetError {
  if (error instanceof NetError) return error
  const code = codeOf(error)
  const options = { cause: error }
  switch (code) {
    case 'ECONNREFUSED':
      return new NetError('connect', `${host} refused the connection`, options)
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return new NetError('connect', `${host} broke the connection off`, options)
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'EADDRNOTAVAIL':
      return new NetError('connect', `${host} cannot be reached from this server`, options)
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return new NetError('timeout', `${host} did not accept a connection in time`, options)
    case 'UND_ERR_HEADERS_OVERFLOW':
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return new NetError('bad-response', `the answer of ${host} is not valid HTTP`, options)
  }
  if (error instanceof errors.HTTPParserError) {
    return new NetError('bad-response', `the answer of ${host} is not valid HTTP`, options)
  }
  if (tlsCode.test(code)) {
    return new NetError('tls', `the TLS connection to ${host} cannot be trusted (${code})`, options)
  }
  return new NetError('connect', `the connection to ${host} failed`, options)
}
