import type { Readable } from 'node:stream'
import { errorCodes } from 'fastify'
import { LikenessError } from '../core/errors.ts'

/** A body that does not say how long it is gets room for so much, and twice as much whenever it is full. */
const firstBytes = 64 * 1024

/**
 * Reads a request's body into one buffer, each piece as it comes. Keeping the pieces and joining them at
 * the end would hold a body of 20 MB twice, and have the garbage collector walk over all of it.
 *
 * `declaredBytes` is its Content-Length, or null. Rejects with Fastify's own error when it is over
 * `bytesMax`, read no further than that, and with 400 when the connection breaks.
 */
export function readBody(
  payload: Readable,
  options: { readonly declaredBytes: number | null; readonly bytesMax: number },
): Promise<Buffer> {
  const { declaredBytes, bytesMax } = options
  return new Promise((resolve, reject) => {
    if (declaredBytes !== null && declaredBytes > bytesMax) {
      reject(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE())
      return
    }
    // Not cleared: what the system has not been asked for yet takes no memory.
    let body = Buffer.allocUnsafeSlow(declaredBytes ?? firstBytes)
    let filled = 0

    function leave(): void {
      payload.off('data', onData)
      payload.off('end', onEnd)
      payload.off('error', onError)
    }
    function onData(piece: Buffer): void {
      const needed = filled + piece.length
      if (needed > bytesMax) {
        leave()
        reject(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE())
        return
      }
      if (needed > body.length) {
        const larger = Buffer.allocUnsafeSlow(Math.min(bytesMax, Math.max(needed, body.length * 2)))
        body.copy(larger, 0, 0, filled)
        body = larger
      }
      piece.copy(body, filled)
      filled = needed
    }
    function onEnd(): void {
      leave()
      resolve(body.subarray(0, filled))
    }
    function onError(error: Error): void {
      leave()
      reject(new LikenessError('400', 'The request could not be read.', { cause: error }))
    }
    payload.on('data', onData)
    payload.on('end', onEnd)
    payload.on('error', onError)
  })
}
