import type { Readable } from 'node:stream'
import type { ByteRange } from './blob-store.ts'
import type { S3Client, S3Head } from './s3-client.ts'
import { isMissing, S3Error, unreadable } from './s3-error.ts'
import { resumingStream } from './s3-stream.ts'

/** Far above any picture: what a service sends beyond it is no blob. */
const blobBytesMax = 512 * 1024 * 1024

/**
 * The size of an object in bytes, or null: by a GET of its first byte. HEAD has no words for what is
 * missing, which may by somebody's mistake be the whole bucket, and costs a connection each time.
 */
export async function sizeOf(client: S3Client, key: string): Promise<number | null> {
  try {
    const found = await client.open({ method: 'GET', key, headers: { range: 'bytes=0-0' } })
    if (found.status === 206) {
      // To its end, so that the connection can be used again.
      await found.body.toArray().catch(() => undefined)
      const { bytes } = rangeOf(found)
      if (Number.isNaN(bytes)) throw unreadable('it does not say how long an object is')
      return bytes
    }
    // An empty object has no first byte: some services send the nothing there is.
    found.body.destroy()
    return lengthOf(found)
  } catch (error) {
    if (isMissing(error)) return null
    if (isOutside(error)) return 0
    throw error
  }
}

/** An object whole, or null. */
export async function readObject(client: S3Client, key: string): Promise<Buffer | null> {
  const answer = await orNull(client.send({ method: 'GET', key, bytesMax: blobBytesMax }))
  return answer?.bytes ?? null
}

/**
 * A stream of an object or a range of it, and the size of the whole; null when it is not there.
 * @throws RangeError when the range does not lie within it.
 */
export async function openObject(
  client: S3Client,
  key: string,
  range?: ByteRange,
): Promise<{ stream: Readable; bytes: number } | null> {
  if (range !== undefined) checkOrder(range)
  async function from(first: number, last: number | null) {
    const headers = { range: `bytes=${first}-${last ?? ''}` }
    const found = await client.open({ method: 'GET', key, headers })
    const { start, bytes } = rangeOf(found)
    if (found.status === 206 && start === first) return { body: found.body, bytes }
    found.body.destroy()
    throw unreadable('it sends another part than the one it was asked for')
  }
  try {
    const whole = range === undefined ? await client.open({ method: 'GET', key }) : null
    const found =
      whole === null
        ? await from(range?.start ?? 0, range?.end ?? null)
        : { body: whole.body, bytes: lengthOf(whole) }
    const { start, end } = range ?? { start: 0, end: found.bytes - 1 }
    if (end >= found.bytes) {
      found.body.destroy()
      throw new RangeError(`${start} to ${end} is not within ${found.bytes} bytes`)
    }
    const stream = resumingStream({
      body: found.body,
      bytes: end - start + 1,
      host: client.host,
      resume: async (offset) => (await from(start + offset, end)).body,
    })
    return { stream, bytes: found.bytes }
  } catch (error) {
    if (isMissing(error)) return null
    if (range !== undefined && isOutside(error)) {
      throw new RangeError(`the blob ends before byte ${range.start}`)
    }
    throw error
  }
}

/** Where the part that is sent begins, and the size of the whole; NaN when it does not say. */
function rangeOf(head: S3Head): { start: number; bytes: number } {
  const found = /^bytes (\d+)-\d+\/(\d+)$/.exec(head.header('content-range') ?? '')
  return { start: Number(found?.[1]), bytes: Number(found?.[2]) }
}

function isOutside(error: unknown): boolean {
  return error instanceof S3Error && error.status === 416
}

function lengthOf(head: S3Head): number {
  const length = head.header('content-length')
  if (length === null) throw unreadable('it does not say how long an object is')
  return Number(length)
}

/** Whether it was there or not. */
export async function deleteObject(client: S3Client, key: string): Promise<void> {
  await orNull(client.send({ method: 'DELETE', key }))
}

function checkOrder({ start, end }: ByteRange): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`${start} to ${end} is no range`)
  }
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
