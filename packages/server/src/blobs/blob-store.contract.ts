import { createHash, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../core/ids.ts'
import type { BlobStore, ListedBlob } from './blob-store.ts'

/** A store under test, and how to be rid of it and all it keeps. */
export interface BlobStoreUnderTest {
  readonly store: BlobStore
  remove(): Promise<void>
}

/** All of `list` at once. */
export async function listBlobs(store: BlobStore, olderThan: number): Promise<ListedBlob[]> {
  const found: ListedBlob[] = []
  for await (const entry of store.list({ olderThan })) found.push(entry)
  return found
}

/** What every BlobStore does; run on each of them with an empty one. */
export function testBlobStore(name: string, create: () => Promise<BlobStoreUnderTest>): void {
  describe(`${name} as a BlobStore`, () => {
    let tested: BlobStoreUnderTest
    let store: BlobStore
    beforeAll(async () => {
      tested = await create()
      store = tested.store
    })
    afterAll(async () => {
      await store.close()
      await tested.remove()
    })

    const task = () => newId('gen', Date.now())
    const listed = async (olderThan: number) =>
      new Map((await listBlobs(store, olderThan)).map((entry) => [entry.blob, entry]))

    test.each([0, 1, 1000, 6_000_000])('gives back the %i bytes it was given', async (length) => {
      const owner = task()
      const bytes = randomBytes(length)
      const stored = await store.put({ owner, bytes })
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect(stored).toEqual({ blob: `${sha256}.${owner}`, sha256, bytes: length })
      expect((await store.read(stored.blob))?.equals(bytes)).toBe(true)
      expect(await store.size(stored.blob)).toBe(length)
      const opened = await store.open(stored.blob)
      expect(opened?.bytes).toBe(length)
      expect(opened && (await buffer(opened.stream)).equals(bytes)).toBe(true)
    })

    test('gives back a range, with the size of the whole', async () => {
      const bytes = randomBytes(1000)
      const { blob } = await store.put({ owner: task(), bytes })
      for (const [start, end] of [
        [0, 0],
        [0, 999],
        [10, 19],
        [999, 999],
      ] as const) {
        const opened = await store.open(blob, { start, end })
        expect(opened?.bytes).toBe(1000)
        const found = opened && (await buffer(opened.stream))
        expect(found?.equals(bytes.subarray(start, end + 1))).toBe(true)
      }
    })

    test.each([
      { start: 0, end: 1000 },
      { start: 1000, end: 1000 },
      { start: 5, end: 4 },
      { start: -1, end: 4 },
      { start: 0.5, end: 4 },
    ])('refuses the range $start to $end of 1000 bytes', async (range) => {
      const { blob } = await store.put({ owner: task(), bytes: Buffer.alloc(1000) })
      await expect(store.open(blob, range)).rejects.toThrow(RangeError)
    })

    test('what is not there is null, and deleting it is no error', async () => {
      const missing = `${'0'.repeat(64)}.${task()}`
      expect(await store.read(missing)).toBeNull()
      expect(await store.size(missing)).toBeNull()
      expect(await store.open(missing)).toBeNull()
      expect(await store.open(missing, { start: 0, end: 1 })).toBeNull()
      await expect(store.delete(missing)).resolves.toBeUndefined()
    })

    test('the same bytes of two tasks are two blobs: deleting one leaves the other', async () => {
      const bytes = randomBytes(100)
      const [mine, yours] = await Promise.all([
        store.put({ owner: task(), bytes }),
        store.put({ owner: task(), bytes }),
      ])
      expect(mine.sha256).toBe(yours.sha256)
      await store.delete(mine.blob)
      expect(await store.read(mine.blob)).toBeNull()
      expect((await store.read(yours.blob))?.equals(bytes)).toBe(true)
    })

    test('the same bytes put many times at once are there once and whole', async () => {
      const owner = task()
      const bytes = randomBytes(200_000)
      const stored = await Promise.all(Array.from({ length: 8 }, () => store.put({ owner, bytes })))
      expect(new Set(stored.map(({ blob }) => blob)).size).toBe(1)
      const found = [...(await listed(Date.now() + 60_000)).values()]
      expect(found.filter((entry) => entry.owner === owner)).toHaveLength(1)
      expect((await store.read(stored[0]?.blob ?? ''))?.equals(bytes)).toBe(true)
    })

    test('a stream goes on when its blob is deleted', async () => {
      const bytes = randomBytes(2_000_000)
      const { blob } = await store.put({ owner: task(), bytes })
      const opened = await store.open(blob)
      await store.delete(blob)
      expect(opened && (await buffer(opened.stream)).equals(bytes)).toBe(true)
    })

    test('lists by age, with the owner', async () => {
      const owner = task()
      const before = Date.now()
      const { blob } = await store.put({ owner, bytes: randomBytes(10) })
      // A minute on either side: the clock that dates blobs may be another machine's.
      expect((await listed(before - 60_000)).has(blob)).toBe(false)
      const entry = (await listed(before + 60_000)).get(blob)
      expect(entry).toMatchObject({ blob, owner })
      expect(Math.abs((entry?.modifiedAt ?? 0) - before)).toBeLessThan(60_000)
      await store.delete(blob)
      expect((await listed(before + 60_000)).has(blob)).toBe(false)
    })

    test.each([
      '',
      '..',
      '../../etc/passwd',
      '0'.repeat(64),
      `${'0'.repeat(64)}.`,
      `${'0'.repeat(64)}.gen_short`,
      `${'0'.repeat(64)}.../../../etc/passwd`,
      `${'0'.repeat(64)}.acc_${'0'.repeat(26)}`,
      `${'A'.repeat(64)}.gen_${'0'.repeat(26)}`,
      `${'0'.repeat(64)}.gen_${'0'.repeat(26)}\n`,
      `${'0'.repeat(64)}.gen_${'0'.repeat(26)}/..`,
      `../${'0'.repeat(64)}.gen_${'0'.repeat(26)}`,
      `${'0'.repeat(64)}\0gen_${'0'.repeat(26)}`,
    ])('refuses the name %j', async (name) => {
      await expect(store.read(name)).rejects.toThrow(RangeError)
      await expect(store.size(name)).rejects.toThrow(RangeError)
      await expect(store.open(name)).rejects.toThrow(RangeError)
      await expect(store.delete(name)).rejects.toThrow(RangeError)
    })

    test.each(['', '../x', 'gen_1', `acc_${'0'.repeat(26)}`])(
      'refuses the owner %j, and keeps nothing',
      async (owner) => {
        const before = (await listed(Date.now() + 60_000)).size
        await expect(store.put({ owner, bytes: randomBytes(10) })).rejects.toThrow(RangeError)
        expect((await listed(Date.now() + 60_000)).size).toBe(before)
      },
    )
  })
}
