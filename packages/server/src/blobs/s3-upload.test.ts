import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  failureOf,
  internalError,
  startS3Store,
  type S3StoreUnderTest,
} from '../../test/support/s3-store.ts'
import type { S3Server } from '../../test/support/s3-server.ts'
import { newId } from '../core/ids.ts'
import type { S3BlobStore } from './s3.ts'

let tested: S3StoreUnderTest
let server: S3Server
let large: S3BlobStore
const owner = newId('gen', Date.now())
const bytes = randomBytes(100_000)
beforeEach(async () => {
  tested = await startS3Store()
  server = tested.server
  large = tested.newStore({ parts: { aboveBytes: 200, partBytes: 30_000 } })
})
afterEach(() => tested.close())

describe('an upload in parts that fails', () => {
  test('leaves neither an object nor parts', async () => {
    server.fault({ on: 'part', times: 5, fault: internalError })
    server.fault({ on: 'part', times: 5, fault: internalError })
    server.fault({ on: 'part', times: 5, fault: internalError })
    expect(await failureOf(large.put({ owner, bytes }))).toMatchObject({ code: '503' })
    expect(server.objects.size).toBe(0)
    expect(server.uploads.size).toBe(0)
    // Nothing arrives after it was aborted.
    expect(tested.asked().at(-1)).toBe('abort')
  })

  test('begins anew, once, when S3 has lost a part', async () => {
    server.lieAboutEtag()
    const { blob } = await large.put({ owner, bytes })
    expect((await large.read(blob))?.equals(bytes)).toBe(true)
    expect(server.uploads.size).toBe(0)
    expect(tested.logged.join('')).toContain('it begins anew')

    for (let parts = 0; parts < 8; parts++) server.lieAboutEtag()
    const error = await failureOf(large.put({ owner, bytes }))
    expect(error.cause.message).toContain('400 InvalidPart')
    expect(server.uploads.size).toBe(0)
  })

  test('is aborted once more when that fails, and left for later when it cannot be', async () => {
    const refused = { kind: 'refuse', status: 400, reason: 'EntityTooSmall' } as const
    server.fault({ on: 'complete', fault: refused })
    server.fault({ on: 'abort', fault: internalError })
    await failureOf(large.put({ owner, bytes }))
    expect(server.uploads.size).toBe(0)

    server.fault({ on: 'complete', fault: refused })
    server.fault({ on: 'abort', times: 5, fault: internalError })
    const error = await failureOf(large.put({ owner, bytes }))
    expect(error.cause.message).toContain('400 EntityTooSmall')
    expect(tested.logged.join('')).toContain('could not be removed yet')
    expect(server.uploads.size).toBe(1)
    expect(await large.removeUnfinished({ olderThan: Date.now() + 60_000 })).toBe(1)
    expect(server.uploads.size).toBe(0)
  })

  test('a part that S3 took without an ETag is no success', async () => {
    server.fault({ on: 'part', fault: { kind: 'answer', body: '' } })
    const error = await failureOf(large.put({ owner, bytes }))
    expect(error.cause.message).toContain('without an ETag')
    expect(server.objects.size).toBe(0)
    expect(server.uploads.size).toBe(0)
  })

  test('an error inside an answer of 200 is an error, and passes', async () => {
    server.hideError()
    const { blob } = await large.put({ owner, bytes })
    expect(tested.asked().filter((operation) => operation === 'complete')).toHaveLength(2)
    expect((await large.read(blob))?.equals(bytes)).toBe(true)
  })

  test('an error in place of an upload is an error', async () => {
    const body = '<Error><Code>InternalError</Code><Message>try again</Message></Error>'
    server.fault({ on: 'begin', fault: { kind: 'answer', body } })
    await failureOf(large.put({ owner, bytes }))
    expect(server.objects.size).toBe(0)
  })

  test('an upload that ended without anybody hearing of it is done', async () => {
    server.fault({ on: 'complete', fault: { kind: 'drop', done: true } })
    const { blob } = await large.put({ owner, bytes })
    expect(tested.asked().filter((operation) => operation === 'complete')).toHaveLength(2)
    expect((await large.read(blob))?.equals(bytes)).toBe(true)
  })

  test('an upload that somebody else removed begins anew', async () => {
    const hold = server.hold('complete', 'before')
    const working = large.put({ owner, bytes })
    await hold.reached
    server.uploads.clear()
    hold.release()
    const { blob } = await working
    expect((await large.read(blob))?.equals(bytes)).toBe(true)
  })
})
