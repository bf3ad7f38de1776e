import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { internalErrorMessage, isErrorCode, LikenessError } from '../core/errors.ts'

/** An error as a body of some surface. */
export type ErrorShape = (error: LikenessError, requestId: string) => unknown

/** The canonical error body. */
export const canonicalError: ErrorShape = (error, requestId) => ({
  error: {
    code: error.code,
    message: error.message,
    ...(error.param !== null && { param: error.param }),
  },
  request_id: requestId,
})

/** What Fastify itself refuses, in our words. */
const fastifyErrors: Readonly<Record<string, () => LikenessError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new LikenessError(
      '413',
      'The body is over 20 MB (20971520 bytes). Make the references smaller, or send them as URLs.',
    ),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new LikenessError('415', 'The body must be JSON: send `Content-Type: application/json`.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new LikenessError('400', 'The body is not as long as `Content-Length` says.'),
  FST_ERR_BAD_URL: () =>
    new LikenessError(
      '400',
      'The path has a `%` that begins no percent-encoding; write it as %25.',
    ),
  FST_ERR_MAX_PARAM_LENGTH: () =>
    new LikenessError('404', 'There is nothing with a name as long as that.'),
}

/** Any throw as an error a client may see; what is not meant for clients becomes the fixed text of a 500. */
export function toLikenessError(error: unknown): LikenessError {
  if (error instanceof LikenessError) return error
  const { code, statusCode } = error as Partial<FastifyError>
  const known = code === undefined ? undefined : fastifyErrors[code]
  if (known !== undefined) return known()
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    const status = String(statusCode)
    return new LikenessError(
      isErrorCode(status) ? status : '400',
      'The request could not be read.',
      {
        cause: error,
      },
    )
  }
  return new LikenessError('500', internalErrorMessage, { cause: error })
}

/** Answers `error`; used by every surface with its own shape. */
export async function sendError(
  reply: FastifyReply,
  request: FastifyRequest,
  error: unknown,
  shape: ErrorShape,
): Promise<void> {
  const known = toLikenessError(error)
  if (known.status >= 500) request.log.error({ err: known.cause ?? known }, 'request failed')
  await writeError(reply, request, known, shape)
}

/** The same, with no word of it in the log. */
export async function writeError(
  reply: FastifyReply,
  request: FastifyRequest,
  known: LikenessError,
  shape: ErrorShape,
): Promise<void> {
  if (known.retryAfter !== null) void reply.header('retry-after', String(known.retryAfter))
  if (known.status === 401) void reply.header('www-authenticate', 'Bearer realm="likeness"')
  if (!request.raw.complete) linger(request, reply)
  await reply
    .code(known.status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(shape(known, request.id)))
}

/** How long a client may go on sending what will not be read. */
const lingerMs = 30_000

/**
 * Lets a client finish sending a body that was refused before its end: most read an answer only then,
 * and a connection closed under them hides it. What still comes is thrown away.
 */
function linger(request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = request
  void reply.removeHeader('connection')
  raw.resume()
  const timer = setTimeout(() => raw.socket.destroy(), lingerMs)
  timer.unref()
  raw.once('close', () => clearTimeout(timer))
}

/** Answers on a connection whose bytes are no request, which no hook or route has seen, and ends it. */
export function refuseConnection(
  error: Error & { readonly code?: string },
  socket: Socket,
  requestId: string,
): void {
  // Nobody is listening any more, or an answer is under way already.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy()
    return
  }
  const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const refusal = isLate
    ? new LikenessError('408', 'The request did not come in time.')
    : new LikenessError(
        '400',
        error.code === 'HPE_HEADER_OVERFLOW'
          ? 'The headers are too long; 16 kB are taken.'
          : 'What came is no valid HTTP request.',
      )
  const body = JSON.stringify(canonicalError(refusal, requestId))
  socket.end(
    [
      `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
