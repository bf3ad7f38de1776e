import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eventLoopHoldMs } from '../core/event-loop-hold.ts'
import { newId } from '../core/ids.ts'
import { listBlobs, testBlobStore } from './blob-store.contract.ts'
import { createFsBlobStore } from './fs.ts'

const makeDirectory = () => mkdtemp(join(tmpdir(), 'likeness-blobs-'))

testBlobStore('files', async () => {
  const directory = await makeDirectory()
  return {
    store: await createFsBlobStore({ directory: join(directory, 'made', 'by', 'the', 'store') }),
    remove: () => rm(directory, { recursive: true }),
  }
})

describe('createFsBlobStore', () => {
  let directory: string
  beforeEach(async () => {
    directory = await makeDirectory()
  })
  afterEach(() => rm(directory, { recursive: true }))
  const owner = newId('gen', Date.now())

  test('spreads files over two levels, for this user alone, and leaves nothing unfinished', async () => {
    const store = await createFsBlobStore({ directory })
    const { blob } = await store.put({ owner, bytes: Buffer.from('likeness') })
    const path = join(directory, blob.slice(0, 2), blob.slice(2, 4), blob)
    expect((await stat(path)).mode & 0o077).toBe(0)
    expect(await readdir(join(directory, 'incoming'))).toEqual([])
  })

  test('what one process put, the next one finds', async () => {
    const { blob } = await (
      await createFsBlobStore({ directory })
    ).put({
      owner,
      bytes: Buffer.from('likeness'),
    })
    const next = await createFsBlobStore({ directory })
    expect(await next.read(blob)).toEqual(Buffer.from('likeness'))
  })

  test('starting removes what a dead process left, and not what a living one is writing', async () => {
    await createFsBlobStore({ directory })
    const incoming = join(directory, 'incoming')
    await writeFile(join(incoming, 'dead'), 'x')
    await writeFile(join(incoming, 'living'), 'x')
    const anHourAgo = Date.now() / 1000 - 3601
    await utimes(join(incoming, 'dead'), anHourAgo, anHourAgo)
    await createFsBlobStore({ directory })
    expect(await readdir(incoming)).toEqual(['living'])
  })

  test('files of others in the directory are not listed', async () => {
    const store = await createFsBlobStore({ directory })
    const { blob } = await store.put({ owner, bytes: randomBytes(10) })
    await writeFile(join(directory, blob.slice(0, 2), blob.slice(2, 4), 'notes.txt'), 'x')
    await writeFile(join(directory, 'README'), 'x')
    const found = await listBlobs(store, Date.now() + 1000)
    expect(found.map((entry) => entry.blob)).toEqual([blob])
  })

  test('bytes that changed on disk are not handed on as if they had not', async () => {
    const store = await createFsBlobStore({ directory })
    const { blob } = await store.put({ owner, bytes: Buffer.from('likeness') })
    await writeFile(join(directory, blob.slice(0, 2), blob.slice(2, 4), blob), 'likenesz')
    await expect(store.read(blob)).rejects.toThrow('have been damaged on disk')
  })

  test('without room: a clear error, no partial file, and what was there stays', async () => {
    const store = await createFsBlobStore({ directory })
    const kept = await store.put({ owner, bytes: Buffer.from('likeness') })
    // A process whose files may have 100 KiB: the kernel itself breaks the write off in the middle.
    const script = `
      const { createFsBlobStore } = await import(${JSON.stringify(import.meta.resolve('./fs.ts'))})
      const store = await createFsBlobStore({ directory: ${JSON.stringify(directory)} })
      const error = await store.put({ owner: '${owner}', bytes: Buffer.alloc(1e6, 7) }).catch((e) => e)
      console.log(JSON.stringify([error.code, error.message, error.retryAfter, error.cause.code]))`
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      'ulimit -f 200 && exec "$0" "$@"',
      process.execPath,
      '--input-type=module',
      '--eval',
      script,
    ])
    expect(JSON.parse(stdout)).toEqual([
      '503',
      'The server has no room left to keep pictures.',
      60,
      'EFBIG',
    ])
    expect(await readdir(join(directory, 'incoming'))).toEqual([])
    const found = await listBlobs(store, Date.now() + 1000)
    expect(found.map(({ blob }) => blob)).toEqual([kept.blob])
  })

  test('tells the room there is', async () => {
    const store = await createFsBlobStore({ directory })
    const usage = await store.usage?.()
    expect(usage?.freeBytes).toBeGreaterThan(0)
    expect(usage?.totalBytes).toBeGreaterThanOrEqual(usage?.freeBytes ?? Infinity)
  })

  test('putting and reading 8 MB does not hold the event loop', async () => {
    const store = await createFsBlobStore({ directory })
    const bytes = randomBytes(8_000_000)
    const holdMs = await eventLoopHoldMs(async () => {
      const { blob } = await store.put({ owner, bytes })
      await store.read(blob)
    })
    expect(holdMs).toBeLessThan(20)
  })
})
