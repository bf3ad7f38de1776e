import { Readable } from 'node:stream'
import { asNetError } from '../net/error.ts'
import { noAnswer } from './s3-error.ts'

/** Times that one stream is taken up again. */
const resumesMax = 3

export interface ResumingStreamOptions {
  readonly body: Readable
  /** How many have to come. */
  readonly bytes: number
  /** For messages. */
  readonly host: string
  /** The rest, from that many bytes on. */
  readonly resume: (offset: number) => Promise<Readable>
}

/**
 * A stream that outlives its connection: when the body is cut off or comes to a halt, it is taken up
 * again where it broke. It ends with an error rather than short.
 */
export function resumingStream(options: ResumingStreamOptions): Readable {
  const { bytes, host, resume } = options
  let { body } = options
  let parts = iterate(body)
  let sent = 0
  let resumes = 0

  async function next(stream: Readable): Promise<Buffer | null> {
    while (sent < bytes) {
      const part = await parts.next().catch((error: unknown) => asNetError(error, host))
      if (!(part instanceof Error) && part.done !== true) {
        const chunk = part.value.subarray(0, bytes - sent)
        sent += chunk.length
        return chunk
      }
      if (stream.destroyed) return null
      const cause = part instanceof Error ? part : asNetError(new Error('short body'), host)
      resumes += 1
      if (resumes > resumesMax) throw noAnswer('GET', cause)
      body.destroy()
      body = await resume(sent)
      if (stream.destroyed) body.destroy()
      parts = iterate(body)
    }
    // To the end of the answer, or its connection could not be used again.
    await parts.next().catch(() => undefined)
    return null
  }

  return new Readable({
    read() {
      next(this).then(
        (chunk) => this.push(chunk),
        (error: unknown) => this.destroy(error as Error),
      )
    },
    destroy(error, done) {
      body.destroy()
      done(error)
    },
  })
}

function iterate(body: Readable): AsyncIterator<Buffer> {
  return body[Symbol.asyncIterator]() as AsyncIterator<Buffer>
}
