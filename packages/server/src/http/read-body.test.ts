import { randomBytes } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readBody } from './read-body.ts'

const bytes = randomBytes(300_000)

/** The bytes in pieces of that size. */
function inPieces(size: number): Readable {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  return Readable.from(pieces, { objectMode: false })
}

describe('readBody', () => {
  it.each([1000, 65_536, 300_000])('joins pieces of %i bytes, declared or not', async (size) => {
    for (const declaredBytes of [bytes.length, null]) {
      const body = await readBody(inPieces(size), { declaredBytes, bytesMax: bytes.length })
      expect(body.equals(bytes)).toBe(true)
    }
  })

  it('reads a body of nothing', async () => {
    const empty = await readBody(Readable.from([]), { declaredBytes: 0, bytesMax: 10 })
    expect(empty.length).toBe(0)
  })

  it('refuses a byte too many, whether it is declared or comes', async () => {
    const tooLarge = { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }
    const bytesMax = bytes.length - 1
    for (const declaredBytes of [bytes.length, null]) {
      const reading = readBody(inPieces(1000), { declaredBytes, bytesMax })
      await expect(reading).rejects.toMatchObject(tooLarge)
    }
  })

  it('refuses a body declared too large without waiting for it', async () => {
    const silent = new PassThrough()
    const reading = readBody(silent, { declaredBytes: 11, bytesMax: 10 })
    await expect(reading).rejects.toMatchObject({ statusCode: 413 })
    expect(silent.listenerCount('data')).toBe(0)
  })

  it('rejects when the connection breaks, and listens no longer', async () => {
    const payload = new PassThrough()
    const reading = readBody(payload, { declaredBytes: 100, bytesMax: 100 })
    payload.write('half')
    payload.destroy(new Error('aborted'))
    await expect(reading).rejects.toMatchObject({ code: '400' })
    expect(payload.listenerCount('end')).toBe(0)
  })

  it('keeps a copy, not a view of what the pieces were in', async () => {
    const piece = Buffer.from('as it was sent')
    const payload = new PassThrough()
    const reading = readBody(payload, { declaredBytes: piece.length, bytesMax: 100 })
    payload.end(piece)
    const body = await reading
    piece.fill(0)
    expect(body.toString()).toBe('as it was sent')
  })
})

describe('a body that all but stops coming', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is given up when it is large, so that it holds no room for ever', async () => {
    vi.useFakeTimers()
    const payload = new PassThrough()
    const reading = readBody(payload, { declaredBytes: 200_000, bytesMax: 200_000 })
    const failure = reading.catch((error: unknown) => error)
    payload.write(Buffer.alloc(70_000))
    await vi.advanceTimersByTimeAsync(30_000)
    payload.write(Buffer.alloc(1_000))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await failure).toMatchObject({
      code: '408',
      message: expect.stringContaining('1000 bytes in 30 s') as unknown,
    })
    expect(payload.listenerCount('data')).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is waited for when it is small, and when it keeps coming', async () => {
    vi.useFakeTimers()
    const small = new PassThrough()
    const smallReading = readBody(small, { declaredBytes: 2, bytesMax: 200_000 })
    const large = new PassThrough()
    const largeReading = readBody(large, { declaredBytes: 200_000, bytesMax: 200_000 })
    small.write('a')
    for (let sent = 0; sent < 200_000; sent += 100_000) {
      large.write(Buffer.alloc(100_000))
      await vi.advanceTimersByTimeAsync(29_000)
    }
    large.end()
    small.end('b')
    // The streams end in ticks, which fake timers do not hold.
    await vi.advanceTimersByTimeAsync(0)
    expect((await smallReading).toString()).toBe('ab')
    expect((await largeReading).length).toBe(200_000)
    expect(vi.getTimerCount()).toBe(0)
  })
})
