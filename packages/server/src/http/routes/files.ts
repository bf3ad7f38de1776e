import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LikenessError } from '../../core/errors.ts'
import { mediaTypes } from '../../core/image-format.ts'
import type { HttpContext } from '../context.ts'

/** One range of a Range header, both ends included; `unsatisfiable` when it lies outside. */
export function rangeOf(
  header: string | undefined,
  bytes: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  // Several ranges, or units we do not know: the whole is a valid answer (RFC 9110, 14.2).
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (match === null || (match[1] === '' && match[2] === '')) return null
  const [, from = '', to = ''] = match
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (from !== '' && to !== '' && Number(to) < start) return null
  if (start >= bytes || (from === '' && Number(to) === 0)) return 'unsatisfiable'
  return { start, end }
}

interface FileRoute {
  Params: { name: string }
  Querystring: Record<string, unknown>
}

/** A URL of the bucket is used at once; whoever keeps it comes back for another. */
const redirectMsMax = 10 * 60_000

/**
 * `GET /files/…`: finished pictures, by signed URL and without a key. The name has the hash of the
 * bytes in it, so an answer never changes and may be cached until the URL expires.
 */
export function registerFiles(app: FastifyInstance, context: HttpContext): void {
  const { blobs, urls, clock } = context
  async function send(request: FastifyRequest<FileRoute>, reply: FastifyReply) {
    const file = urls.verify(`/files/${request.params.name}`, request.query, clock())
    if (file === 'invalid') {
      throw new LikenessError(
        '403',
        'The signature of this URL is wrong. Read the task again for its URL, and use it unchanged.',
      )
    }
    if (file === 'expired') {
      throw new LikenessError(
        '404',
        "This URL has expired and its file's retention is over. Make the picture again with the same seed.",
      )
    }
    const gone = new LikenessError(
      '404',
      'This file was removed, by request or because its retention was over.',
    )
    const bytes = await blobs.size(file.blob)
    if (bytes === null) throw gone

    const hash = file.blob.slice(0, 64)
    const fileName = `${hash.slice(0, 16)}.${file.format}`
    const msLeft = Number(request.query['expires']) * 1000 - clock()
    if (context.presign !== null && request.method === 'GET') {
      const expiresInMs = Math.min(redirectMsMax, Math.max(1000, msLeft))
      const contentType = mediaTypes[file.format]
      return reply
        .header('cache-control', `private, max-age=${Math.floor(expiresInMs / 2000)}`)
        .header('access-control-allow-origin', '*')
        .redirect(context.presign(file.blob, { expiresInMs, contentType, fileName }), 302)
    }
    const etag = `"${hash}"`
    const secondsLeft = Math.max(0, Math.floor(msLeft / 1000))
    void reply.headers({
      etag,
      'accept-ranges': 'bytes',
      'cache-control': `public, max-age=${secondsLeft}, immutable`,
      'content-type': mediaTypes[file.format],
      'content-disposition': `inline; filename="${fileName}"`,
      // A picture is never a page, whatever a browser makes of it.
      'content-security-policy': "default-src 'none'; sandbox",
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const known = request.headers['if-none-match']
    if (known !== undefined && (known === '*' || known.includes(etag)))
      return reply.code(304).send()

    const ifRange = request.headers['if-range']
    // A range is for GET alone (RFC 9110, 14.2).
    const mayBePart = request.method === 'GET' && (ifRange === undefined || ifRange === etag)
    const range = mayBePart ? rangeOf(request.headers.range, bytes) : null
    if (range === 'unsatisfiable') {
      return reply.code(416).header('content-range', `bytes */${bytes}`).send()
    }
    if (range !== null) {
      void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${bytes}`)
    }
    const length = range === null ? bytes : range.end - range.start + 1
    void reply.header('content-length', String(length))
    if (request.method === 'HEAD') return reply.send()
    const opened = await blobs.open(file.blob, range ?? undefined)
    if (opened === null) {
      // Removed since its size was read: what was said of it must not be said of the error.
      for (const name of Object.keys(reply.getHeaders())) void reply.removeHeader(name)
      throw gone
    }
    return reply.send(opened.stream)
  }

  const schema = {
    operationId: 'getFile',
    tags: ['files'],
    summary: 'A finished picture, by the signed URL of its task',
    description: 'Takes Range and If-None-Match. 404 once the content has been removed.',
    security: [],
    produces: ['image/png'],
  }
  app.get<FileRoute>('/files/:name', { schema, exposeHeadRoute: false }, send)
  // The HEAD that Fastify makes of a GET says a length of 0 when nothing is sent.
  app.head<FileRoute>('/files/:name', { schema: { hide: true } }, send)
}
