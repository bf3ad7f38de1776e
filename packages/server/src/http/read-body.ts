import type { Readable } from 'node:stream'
import { errorCodes } from 'fastify'
import { LikenessError } from '../core/errors.ts'

/** A body that does not say how long it is gets room for so much, and twice as much whenever it is full. */
const firstBytes = 64 * 1024

/**
 * A large body must bring this much every so often: while it is read it holds room that others wait
 * for. Slower ones could not end within the time a request has anyway.
 */
const progressBytesMin = 64 * 1024
const progressMs = 30_000

/**
 * Reads a request's body into one buffer, each piece as it comes. Keeping the pieces and joining them at
 * the end would hold a body of 20 MB twice, and have the garbage collector walk over all of it.
 *
 * `declaredBytes` is its Content-Length, or null. Rejects with Fastify's own error when it is over
 * `bytesMax`, read no further than that, with 400 when the connection breaks, and with 408 when a body
 * over 64 KB all but stops coming.
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
    let filledBefore = 0
    const mayStall = declaredBytes !== null && declaredBytes <= progressBytesMin
    const watch = mayStall ? null : setInterval(onInterval, progressMs)

    function onInterval(): void {
      if (filled - filledBefore >= progressBytesMin) {
        filledBefore = filled
        return
      }
      leave()
      const seconds = progressMs / 1000
      const message = `The body came too slowly: ${filled - filledBefore} bytes in ${seconds} s. Send it again, or send references as URLs.`
      reject(new LikenessError('408', message))
    }
    function leave(): void {
      if (watch !== null) clearInterval(watch)
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
