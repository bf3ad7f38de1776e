import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LikenessError } from '../core/errors.ts'
import { parseLargeJson } from './large-json.ts'
import { readBody } from './read-body.ts'

/** Some editors and shells begin a file with it; RFC 8259 lets a parser pass over it. */
const byteOrderMark = Buffer.from('\ufeff')

/**
 * One parser for JSON, whatever the parameters of its media type; everything else is 415. An empty body
 * is undefined: clients that always name a type send one along with requests that have no body.
 */
export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    /^application\/(?:[\w.-]+\+)?json(?:\s*;|\s*$)/i,
    async (request: FastifyRequest, payload: IncomingMessage) => {
      const encoding = request.headers['content-encoding'] ?? 'identity'
      if (encoding.toLowerCase() !== 'identity') {
        const shown = JSON.stringify(encoding.slice(0, 40))
        throw new LikenessError(
          '415',
          `The body must be sent plain, without Content-Encoding ${shown}.`,
        )
      }
      const declared = request.headers['content-length']
      const body = await readBody(payload, {
        declaredBytes: declared === undefined ? null : Number(declared),
        bytesMax: request.routeOptions.bodyLimit,
      })
      return body.length === 0 ? undefined : parseJson(body)
    },
  )
}

function parseJson(body: Buffer): unknown {
  // Decoding would put U+FFFD for what is wrong, and so change a prompt or a payload in silence.
  if (!isUtf8(body)) throw new LikenessError('400', 'The body is not UTF-8; JSON has to be.')
  const hasMark = body.subarray(0, byteOrderMark.length).equals(byteOrderMark)
  const json = hasMark ? body.subarray(byteOrderMark.length) : body
  try {
    return parseLargeJson(json)
  } catch (error) {
    throw new LikenessError(
      '400',
      `The body is no valid JSON: ${whyInvalid(error, json.toString('utf8').length)}.`,
      {
        cause: error,
      },
    )
  }
}

/** From V8's message, which itself quotes the body and so is not passed on. */
function whyInvalid(error: unknown, length: number): string {
  const message = error instanceof Error ? error.message : ''
  const place = /at position (\d+)(?: \(line (\d+) column (\d+)\))?/.exec(message)
  if (message.startsWith('Unexpected end') || Number(place?.[1]) === length) {
    return 'it ends too early'
  }
  if (place !== null) return `something is wrong at line ${place[2]}, column ${place[3]}`
  const token = /^Unexpected token '(.+?)',/su.exec(message)?.[1]
  return token === undefined ? 'it cannot be read' : `it has an unexpected ${JSON.stringify(token)}`
}
