import { NetError } from './error.ts'
import type { Answer } from './exchange.ts'

/**
 * Reads a successful answer's body whole, at most `bytesMax` bytes of it, calling `moved` for every
 * `progressBytesMin` that came.
 * @throws NetError `http-status` unless the status is 2xx, `too-large`, or `bad-response` when the
 *   body is compressed: it was asked for as it is, and bytes counted packed are a bomb unpacked.
 */
export async function readBody(
  answer: Answer,
  options: { host: string; bytesMax: number; progressBytesMin: number; moved: () => void },
): Promise<Buffer> {
  const { host } = options
  if (answer.status < 200 || answer.status > 299) {
    throw new NetError('http-status', `${host} answered HTTP ${answer.status}`, {
      status: answer.status,
    })
  }
  return readCapped(answer, options)
}

/**
 * Reads any answer's body whole, whatever its status, by the same rules.
 * @throws NetError `too-large`, or `bad-response` when the body is compressed.
 */
export async function readCapped(
  answer: Answer,
  options: { host: string; bytesMax: number; progressBytesMin: number; moved: () => void },
): Promise<Buffer> {
  const { host, bytesMax, progressBytesMin, moved } = options
  const coding = answer.header('content-encoding')
  if (coding !== null && coding.trim().toLowerCase() !== 'identity') {
    throw new NetError('bad-response', `${host} sent a compressed body that was not asked for`)
  }
  if (Number(answer.header('content-length') ?? 0) > bytesMax) throw tooLarge(host, bytesMax)

  const chunks: Buffer[] = []
  let received = 0
  let sinceMoved = 0
  moved()
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    received += chunk.length
    if (received > bytesMax) throw tooLarge(host, bytesMax)
    chunks.push(chunk)
    sinceMoved += chunk.length
    if (sinceMoved >= progressBytesMin) {
      sinceMoved = 0
      moved()
    }
  }
  return Buffer.concat(chunks, received)
}

function tooLarge(host: string, bytesMax: number): NetError {
  const most = bytesMax >= 1e6 ? `${Number((bytesMax / 1e6).toFixed(1))} MB` : `${bytesMax} bytes`
  return new NetError('too-large', `${host} sends more than ${most}, the most that is read`)
}

/** Reads a little of the answer away, so that a receiver can finish writing; never fails. */
export async function discardBody(
  answer: Answer,
  options: { bytesMax: number; timeoutMs: number },
): Promise<void> {
  const signal = AbortSignal.timeout(options.timeoutMs)
  await answer.body.dump({ limit: options.bytesMax, signal }).catch(() => undefined)
}
