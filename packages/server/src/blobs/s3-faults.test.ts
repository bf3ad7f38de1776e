import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  failureOf,
  internalError,
  slowDown,
  startS3Store,
  type S3StoreUnderTest,
} from '../../test/support/s3-store.ts'
import type { S3Server, S3ServerOptions } from '../../test/support/s3-server.ts'
import { newId } from '../core/ids.ts'
import { createLog } from '../core/log.ts'
import { listBlobs } from './blob-store.contract.ts'
import type { S3BlobStore, S3BlobStoreOptions } from './s3.ts'

/** What goes wrong between this store and S3, and what comes of it. */
describe('createS3BlobStore, when things go wrong', () => {
  let tested: S3StoreUnderTest
  let server: S3Server
  let store: S3BlobStore
  const owner = newId('gen', Date.now())
  const missing = `${'0'.repeat(64)}.${owner}`
  const bytes = randomBytes(100_000)
  async function start(options?: S3ServerOptions): Promise<void> {
    tested = await startS3Store(options)
    ;({ server, store } = tested)
  }
  beforeEach(() => start())
  afterEach(() => tested.close())

  describe('trouble that passes', () => {
    const troubles = [
      ['an error of its own', internalError],
      ['too much to do', slowDown],
      ['too many requests', { kind: 'refuse', status: 429, reason: 'TooManyRequests' }],
      ['a proxy without a server', { kind: 'refuse', status: 502, reason: '' }],
      ['a cut connection', { kind: 'drop' }],
      ['a lost answer', { kind: 'drop', done: true }],
      ['a body damaged on its way', { kind: 'refuse', status: 400, reason: 'BadDigest' }],
      ['a body that came too slowly', { kind: 'refuse', status: 400, reason: 'RequestTimeout' }],
    ] as const

    test.each(troubles)('%s costs nobody anything', async (_, fault) => {
      for (const on of ['put', 'get', 'list', 'delete'] as const) server.fault({ on, fault })
      const { blob } = await store.put({ owner, bytes })
      expect((await store.read(blob))?.equals(bytes)).toBe(true)
      const listed = await listBlobs(store, Date.now() + 60_000)
      expect(listed.map((entry) => entry.blob)).toEqual([blob])
      await store.delete(blob)
      expect(server.objects.size).toBe(0)
      expect(tested.asked()).toEqual([
        'put',
        'put',
        'get',
        'get',
        'list',
        'list',
        'delete',
        'delete',
      ])
    })

    test.each(troubles)('%s in the middle of an upload in parts', async (_, fault) => {
      const large = tested.newStore({ parts: { aboveBytes: 200, partBytes: 30_000 } })
      for (const on of ['begin', 'part', 'complete'] as const) server.fault({ on, fault })
      const { blob } = await large.put({ owner, bytes })
      expect((await large.read(blob))?.equals(bytes)).toBe(true)
    })

    test('a server that never answers is asked again, with a whole new time', async () => {
      const { blob } = await store.put({ owner, bytes })
      const impatient = tested.newStore({ timing: { firstDelayMs: 1, attemptMs: 150 } })
      const holds = [server.hold('get', 'before'), server.hold('get', 'before')]
      expect((await impatient.read(blob))?.equals(bytes)).toBe(true)
      expect(tested.asked().slice(0, 4)).toEqual(['put', 'get', 'get', 'get'])
      for (const hold of holds) hold.release()
    })

    test('an answer that is cut off is read again', async () => {
      const { blob } = await store.put({ owner, bytes })
      server.fault({ on: 'get', fault: { kind: 'truncate' } })
      expect((await store.read(blob))?.equals(bytes)).toBe(true)
    })

    test('bytes damaged on their way are read again', async () => {
      const { blob } = await store.put({ owner, bytes })
      server.fault({ on: 'get', fault: { kind: 'answer', body: 'damaged' } })
      expect((await store.read(blob))?.equals(bytes)).toBe(true)
    })

    test('bytes damaged in the bucket are not handed on as if they were not', async () => {
      const { blob } = await store.put({ owner, bytes })
      for (const [key, object] of server.objects) {
        server.objects.set(key, { ...object, bytes: Buffer.from('damaged') })
      }
      await expect(store.read(blob)).rejects.toThrow('have been damaged in the bucket')
    })

    test('Retry-After is the least wait', async () => {
      server.fault({ on: 'put', fault: { ...slowDown, retryAfter: '0.05' } })
      const startedAt = performance.now()
      await store.put({ owner, bytes })
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(50)
    })
  })

  describe('streams', () => {
    test('go on where they broke', async () => {
      const { blob } = await store.put({ owner, bytes })
      server.fault({ on: 'get', times: 3, fault: { kind: 'truncate' } })
      const opened = await store.open(blob, { start: 10, end: 90_000 })
      const found = opened && (await buffer(opened.stream))
      expect(found?.equals(bytes.subarray(10, 90_001))).toBe(true)
      const ranges = server.calls.slice(1).map(({ request }) => request.headers['range'])
      expect(ranges[0]).toBe('bytes=10-90000')
      expect(new Set(ranges).size).toBe(4)
    })

    test('end with an error rather than short', async () => {
      const { blob } = await store.put({ owner, bytes })
      server.fault({ on: 'get', times: 4, fault: { kind: 'truncate' } })
      const opened = await store.open(blob)
      await expect(opened && buffer(opened.stream)).rejects.toThrow('broke the connection off')
    })

    test('do not go on with something else', async () => {
      const { blob } = await store.put({ owner, bytes })
      server.fault({ on: 'get', fault: { kind: 'truncate' } })
      server.fault({ on: 'get', fault: { kind: 'answer', body: 'from the beginning' } })
      const opened = await store.open(blob)
      await expect(opened && buffer(opened.stream)).rejects.toThrow('another part')
    })
  })

  describe('trouble that stays', () => {
    test('a service that does not answer is a 503 that says when to come back', async () => {
      server.fault({ on: 'put', times: 5, fault: internalError })
      const error = await failureOf(store.put({ owner, bytes }))
      expect(error).toMatchObject({ code: '503', retryAfter: 10 })
      expect(error.message).toContain('does not answer')
      expect(error.cause.message).toBe(
        'S3 answered 500 InternalError (the simulator was told to refuse) ' +
          `to PUT ${server.endpoint.slice(7)}/${server.bucket}; request REQUEST0123456789`,
      )
      expect(server.objects.size).toBe(0)
      expect(tested.asked()).toHaveLength(5)
    })

    test('a service that is not there is a 503, soon', async () => {
      await server.close()
      const works = [
        store.put({ owner, bytes }),
        store.read(missing),
        store.size(missing),
        store.open(missing),
        store.delete(missing),
        listBlobs(store, 0),
        store.check(),
      ]
      for (const error of await Promise.all(works.map(failureOf))) {
        expect(error).toMatchObject({ code: '503' })
        expect(error.cause.message).toContain('refused the connection')
      }
    })

    test('a wait longer than ours is passed on', async () => {
      server.fault({ on: 'put', fault: { ...slowDown, retryAfter: '120' } })
      expect(await failureOf(store.put({ owner, bytes }))).toMatchObject({ retryAfter: 120 })
      expect(tested.asked()).toEqual(['put'])
    })

    test('a full service is told as a full disk is', async () => {
      server.fault({
        on: 'put',
        fault: { kind: 'refuse', status: 507, reason: 'XMinioStorageFull' },
      })
      const error = await failureOf(store.put({ owner, bytes }))
      expect(error.message).toBe('The server has no room left to keep pictures.')
      expect(tested.asked()).toEqual(['put'])
    })

    test('check asks once, and says what is wrong', async () => {
      await store.check()
      server.fault({ on: 'list', fault: slowDown })
      expect(await failureOf(store.check())).toMatchObject({ code: '503' })
      expect(tested.asked()).toEqual(['list', 'list'])
    })
  })

  describe("an operator's mistake", () => {
    const mistakes: [string, (server: S3Server) => Partial<S3BlobStoreOptions>, RegExp][] = [
      ['another bucket', () => ({ bucket: 'nobody-has-it' }), /404 NoSuchBucket .*make the bucket/],
      [
        'another region',
        () => ({ region: 'us-east-1' }),
        /AuthorizationHeaderMalformed .*region is eu-central-1; set the region/,
      ],
      [
        'an unknown key',
        ({ credentials }) => ({ credentials: { ...credentials, accessKeyId: 'AKIDWRONG' } }),
        /403 InvalidAccessKeyId .*check AWS_ACCESS_KEY_ID/,
      ],
      [
        'a wrong secret',
        ({ credentials }) => ({ credentials: { ...credentials, secretAccessKey: 'wrong' } }),
        /403 SignatureDoesNotMatch .*check AWS_SECRET_ACCESS_KEY/,
      ],
      [
        'a token where none belongs',
        ({ credentials }) => ({ credentials: { ...credentials, sessionToken: 'oldtoken' } }),
        /400 InvalidToken/,
      ],
    ]

    test.each(mistakes)('%s is told to the operator, at once', async (_, wrong, reason) => {
      const mistaken = tested.newStore(wrong(server))
      const works = [
        mistaken.put({ owner, bytes }),
        // What is in a bucket that is not there is not missing: nobody can know.
        mistaken.read(missing),
        mistaken.size(missing),
        mistaken.open(missing),
        mistaken.delete(missing),
        mistaken.check(),
      ]
      for (const error of await Promise.all(works.map(failureOf))) {
        expect(error).toMatchObject({ code: '503', retryAfter: 60 })
        expect(error.message).not.toMatch(/AWS|region|bucket/)
        expect(error.cause.message).toMatch(reason)
      }
      expect(server.calls).toHaveLength(6)
    })

    test.each(['', 'XAdminUserNotFound', 'NoSuchBucket'])(
      'a 404 that says %j does not mean that a blob is gone',
      async (reason) => {
        const fault = { kind: 'refuse', status: 404, reason } as const
        server.fault({ on: 'get', times: 3, fault })
        server.fault({ on: 'delete', fault })
        for (const work of [
          () => store.read(missing),
          () => store.size(missing),
          () => store.open(missing),
          () => store.delete(missing),
        ]) {
          expect(await failureOf(work())).toMatchObject({ code: '503', retryAfter: 60 })
        }
      },
    )

    test('no secret gets into an error or the log, whatever S3 says', async () => {
      const credentials = {
        accessKeyId: 'AKIDSECRET',
        secretAccessKey: 'very/secret+key',
        sessionToken: 'very/secret+token',
      }
      const mistaken = tested.newStore({
        credentials,
        parts: { aboveBytes: 200, partBytes: 30_000 },
      })
      const error = await failureOf(mistaken.put({ owner, bytes }))
      server.fault({
        on: 'get',
        fault: {
          kind: 'refuse',
          status: 403,
          reason: 'SignatureDoesNotMatch',
          message: `${Object.values(credentials).join(' ')}\nand\u001b[31m more`,
        },
      })
      const another = await failureOf(mistaken.read(missing))
      const log = createLog({
        level: 'trace',
        stream: { write: (line: string) => tested.logged.push(line) },
      })
      log.error({ err: error }, 'put failed')
      log.error({ err: another }, 'read failed')
      expect(another.cause.message).toContain('[redacted] [redacted] [redacted] and [31m more')
      expect(tested.logged.join('')).toContain('InvalidAccessKeyId')
      for (const secret of Object.values(credentials))
        expect(tested.logged.join('')).not.toContain(secret)
    })

    test("a wrong clock is put right by S3's", async () => {
      await server.close()
      await start({ now: () => Date.now() - 3_600_000 })
      const { blob } = await store.put({ owner, bytes })
      expect((await store.read(blob))?.equals(bytes)).toBe(true)
      expect(tested.asked()).toEqual(['put', 'put', 'get'])
      expect(tested.logged.join('')).toContain("clock is not S3's")
      expect(tested.logged).toHaveLength(1)
      const url = store.presign(blob, { expiresInMs: 60_000, contentType: 'x/y', fileName: 'x' })
      expect((await fetch(url)).status).toBe(200)
      // An hour old by S3's clock, but just put: nobody may take it for one that was left behind.
      expect(await listBlobs(store, Date.now() - 60_000)).toHaveLength(0)
      expect(await listBlobs(store, Date.now() + 60_000)).toHaveLength(1)
    })
  })

  test('a wrong clock is put right for all that were sent by it', async () => {
    await server.close()
    await start({ now: () => Date.now() + 3_600_000 })
    const works = Array.from({ length: 20 }, () => store.put({ owner, bytes: randomBytes(100) }))
    await Promise.all(works)
    expect(server.objects.size).toBe(20)
    expect(tested.logged).toHaveLength(1)
  })

  test('closing ends what is under way, waits included', async () => {
    const hold = server.hold('get', 'before')
    server.fault({ on: 'put', times: 9, fault: slowDown })
    const patient = tested.newStore({ timing: { firstDelayMs: 60_000, delayMsMax: 60_000 } })
    const works = [failureOf(patient.read(missing)), failureOf(patient.put({ owner, bytes }))]
    await hold.reached
    await patient.close()
    for (const work of works) expect(await work).toMatchObject({ code: '503' })
    hold.release()
    await failureOf(patient.put({ owner, bytes }))
  })
})
