import { createHash, randomBytes } from 'node:crypto'
import type { LookupFunction } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startS3Server, type S3Server, type S3ServerOptions } from '../../test/support/s3-server.ts'
import { newId } from '../core/ids.ts'
import { createLog } from '../core/log.ts'
import { listBlobs, testBlobStore } from './blob-store.contract.ts'
import { createS3BlobStore, type S3BlobStore, type S3BlobStoreOptions } from './s3.ts'

const log = createLog({ level: 'silent' })
const owner = newId('gen', Date.now())

/** Every name is this machine's. */
const here: LookupFunction = (_, options, done) => {
  if (options.all === true) done(null, [{ address: '127.0.0.1', family: 4 }])
  else done(null, '127.0.0.1', 4)
}

function storeOn(server: S3Server, options: Partial<S3BlobStoreOptions> = {}): S3BlobStore {
  const { bucket, region, endpoint, credentials } = server
  return createS3BlobStore({ bucket, region, endpoint, credentials, log, ...options })
}

testBlobStore('S3, by path', async () => {
  const server = await startS3Server()
  return { store: storeOn(server), remove: () => server.close() }
})

testBlobStore('S3, by host, with a prefix, temporary credentials and many parts', async () => {
  const credentials = {
    accessKeyId: 'ASIATEST',
    secretAccessKey: 'test/Secret+Key',
    sessionToken: 'a/token+of==',
  }
  const server = await startS3Server({ credentials, partBytesMin: 1 })
  const store = storeOn(server, {
    endpoint: server.endpoint.replace('127.0.0.1', 's3.example.com'),
    addressing: 'virtual-host',
    lookup: here,
    prefix: '/likeness/production/',
    parts: { aboveBytes: 100_000, partBytes: 70_000 },
    pageSize: 2,
  })
  return { store, remove: () => server.close() }
})

/**
 * Any service that speaks S3, on request: `LIKENESS_TEST_S3_ENDPOINT=http://127.0.0.1:9000`, its bucket
 * in `LIKENESS_TEST_S3_BUCKET`, and region and key in the variables of AWS.
 */
const endpoint = process.env['LIKENESS_TEST_S3_ENDPOINT']
if (endpoint !== undefined) {
  const env = (name: string) => process.env[name] ?? ''
  for (const parts of [undefined, { aboveBytes: 100_000, partBytes: 5 * 1024 * 1024 }]) {
    testBlobStore(`S3 at ${endpoint}${parts === undefined ? '' : ', in parts'}`, async () => {
      const options = {
        bucket: env('LIKENESS_TEST_S3_BUCKET'),
        region: env('AWS_REGION'),
        endpoint,
        credentials: {
          accessKeyId: env('AWS_ACCESS_KEY_ID'),
          secretAccessKey: env('AWS_SECRET_ACCESS_KEY'),
        },
        prefix: `likeness-test/${randomBytes(8).toString('hex')}`,
        log,
        ...(parts !== undefined && { parts }),
      }
      const store = createS3BlobStore(options)
      await store.check()
      async function remove(): Promise<void> {
        const cleaner = createS3BlobStore(options)
        const left = await listBlobs(cleaner, Infinity)
        for (const { blob } of left) await cleaner.delete(blob)
        await cleaner.close()
      }
      return { store, remove }
    })
  }
}

describe('createS3BlobStore', () => {
  let server: S3Server
  let store: S3BlobStore
  const bytes = Buffer.from('likeness')
  const start = async (serverOptions?: S3ServerOptions, options?: Partial<S3BlobStoreOptions>) => {
    server = await startS3Server(serverOptions)
    store = storeOn(server, options)
  }
  beforeEach(() => start())
  afterEach(async () => {
    await store.close()
    await server.close()
  })
  const asked = () => server.calls.map(({ operation }) => operation)

  test('lays blobs out as files are, so that a directory can be copied to a bucket', async () => {
    const { blob } = await store.put({ owner, bytes })
    expect([...server.objects.keys()]).toEqual([`${blob.slice(0, 2)}/${blob.slice(2, 4)}/${blob}`])
    expect(asked()).toEqual(['put'])
  })

  test('what is put again becomes young', async () => {
    const clock = { now: Date.now() - 3_600_000 }
    await server.close()
    await start({ now: () => clock.now }, { clock: () => clock.now })
    await store.put({ owner, bytes })
    clock.now += 1_800_000
    expect(await listBlobs(store, clock.now - 60_000)).toHaveLength(1)
    await store.put({ owner, bytes })
    expect(await listBlobs(store, clock.now - 60_000)).toHaveLength(0)
  })

  test('leaves what is not its own out of the list: other prefixes, other names, other places', async () => {
    const mine = storeOn(server, { prefix: 'mine' })
    const { blob } = await mine.put({ owner, bytes })
    await storeOn(server, { prefix: 'mine-too' }).put({ owner, bytes })
    await store.put({ owner, bytes })
    const object = { bytes, etag: '""', modifiedAt: 0, headers: {} }
    for (const key of [
      'mine/README',
      'mine/a & <b> +%20"ü"',
      `mine/${blob}`,
      `mine/00/00/${blob}`,
    ]) {
      server.objects.set(key, object)
    }
    expect((await listBlobs(mine, Date.now() + 60_000)).map((entry) => entry.blob)).toEqual([blob])
    await mine.close()
  })

  test('lists page after page', async () => {
    const paged = storeOn(server, { pageSize: 3 })
    const put = await Promise.all(
      Array.from({ length: 7 }, () => store.put({ owner, bytes: randomBytes(8) })),
    )
    const found = await listBlobs(paged, Date.now() + 60_000)
    expect(found.map((entry) => entry.blob).sort()).toEqual(put.map(({ blob }) => blob).sort())
    expect(asked().filter((operation) => operation === 'list')).toHaveLength(3)
    await paged.close()
  })

  test('asks for encryption where it is told to, and for nothing else', async () => {
    const encrypted = storeOn(server, {
      encryption: { algorithm: 'aws:kms', kmsKeyId: 'arn:aws:kms:eu-central-1:1:key/2' },
      parts: { aboveBytes: 10, partBytes: 5 * 1024 * 1024 },
    })
    for (const length of [8, 11]) {
      await encrypted.put({ owner, bytes: Buffer.alloc(length) })
    }
    for (const { headers } of server.objects.values()) {
      expect(headers).toMatchObject({
        'x-amz-server-side-encryption': 'aws:kms',
        'x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:eu-central-1:1:key/2',
      })
    }
    expect(asked()).toEqual(['put', 'begin', 'part', 'complete'])
    expect(server.calls[2]?.request.headers).not.toHaveProperty('x-amz-server-side-encryption')
    await encrypted.close()
  })

  test('every request hashes its body, so that S3 can refuse a damaged one', async () => {
    await store.put({ owner, bytes })
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(server.calls[0]?.request.headers['x-amz-content-sha256']).toBe(hash)
  })

  test('writes what is large in parts', async () => {
    const large = randomBytes(17 * 1024 * 1024)
    const { blob } = await store.put({ owner, bytes: large })
    expect(asked()).toEqual(['begin', 'part', 'part', 'part', 'complete'])
    expect((await store.read(blob))?.equals(large)).toBe(true)
    expect(server.uploads.size).toBe(0)
  })

  test('uses its connections again, also after streams', async () => {
    // As much as fills a stream's buffer: its end is not read before somebody asks for more.
    const { blob } = await store.put({ owner, bytes: randomBytes(65_536) })
    for (let i = 0; i < 10; i++) {
      await store.read(blob)
      const opened = await store.open(blob)
      await (opened && buffer(opened.stream))
      await store.size(blob)
    }
    // Each time it has to see first that one is really free.
    expect(server.connections()).toBeLessThan(4)
  })

  test('a stream that is not wanted any more lets go of its connection', async () => {
    const { blob } = await store.put({ owner, bytes: randomBytes(5_000_000) })
    const opened = await store.open(blob)
    opened?.stream.destroy()
    await expect(store.close()).resolves.toBeUndefined()
  })

  describe('presign', () => {
    const wanted = { expiresInMs: 60_000, contentType: 'image/png', fileName: 'a "b".png' }

    test('gives a URL by which anybody reads the blob', async () => {
      const { blob } = await store.put({ owner, bytes })
      const answer = await fetch(store.presign(blob, wanted))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('image/png')
      expect(answer.headers.get('content-disposition')).toBe('inline; filename="a__b_.png"')
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    })

    test('is for that blob, that method, that answer and that time', async () => {
      const clock = { now: Date.now() }
      await server.close()
      await start({ now: () => clock.now }, { clock: () => clock.now })
      const [{ blob }, other] = await Promise.all([
        store.put({ owner, bytes }),
        store.put({ owner: newId('gen', Date.now()), bytes }),
      ])
      const url = store.presign(blob, wanted)
      expect((await fetch(url.replaceAll(blob, other.blob))).status).toBe(403)
      expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
      expect((await fetch(url.replace('image%2Fpng', 'text%2Fhtml'))).status).toBe(403)
      clock.now += 61_000
      const late = await fetch(url)
      expect(late.status).toBe(403)
      expect(await late.text()).toContain('Request has expired')
    })

    test('names the service as clients reach it', () => {
      const inside = storeOn(server, { publicEndpoint: 'https://pictures.example.com' })
      const blob = `${'0'.repeat(64)}.${owner}`
      const url = new URL(inside.presign(blob, wanted))
      expect(url.origin).toBe('https://pictures.example.com')
      expect(url.pathname).toBe(`/${server.bucket}/00/00/${blob}`)
      expect(() => inside.presign('../x', wanted)).toThrow(RangeError)
    })

    test('lives for a week at most', () => {
      const url = store.presign(`${'0'.repeat(64)}.${owner}`, { ...wanted, expiresInMs: 1e12 })
      expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('604800')
    })

    test('works with temporary credentials', async () => {
      await server.close()
      const credentials = { accessKeyId: 'A', secretAccessKey: 'B', sessionToken: 'C/+=' }
      await start({ credentials })
      const { blob } = await store.put({ owner, bytes })
      expect((await fetch(store.presign(blob, wanted))).status).toBe(200)
    })
  })

  test('removes what unfinished uploads left, its own and old ones alone', async () => {
    const { blob } = await store.put({ owner, bytes })
    const key = `${blob.slice(0, 2)}/${blob.slice(2, 4)}/${blob}`
    const now = Date.now()
    const upload = (key: string, ageMs: number) => ({
      key,
      begunAt: now - ageMs,
      headers: {},
      parts: new Map(),
    })
    server.uploads.set('1', upload('of/somebody/else', 7_200_000))
    server.uploads.set('2', upload(key, 60_000))
    for (const id of ['3', '4', '5']) server.uploads.set(id, upload(key, 7_200_000))
    expect(await store.removeUnfinished({ olderThan: now - 3_600_000 })).toBe(3)
    expect([...server.uploads.keys()]).toEqual(['1', '2'])
  })
})
