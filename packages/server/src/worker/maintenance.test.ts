import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BlobStore } from '../blobs/blob-store.ts'
import { createFsBlobStore } from '../blobs/fs.ts'
import { createLog } from '../core/log.ts'
import type { StoredImage, Task } from '../store/records.ts'
import { createSqliteStore } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import { createMaintenance, type Maintenance } from './maintenance.ts'

const accountId = 'acc_1'
const day = 86_400_000

let directory: string
let store: Store
let blobs: BlobStore
let maintenance: Maintenance
let now: number
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'likeness-maintenance-test-'))
  store = createSqliteStore({ path: ':memory:', outbox: () => null })
  blobs = await createFsBlobStore({ directory })
  now = Date.now()
  maintenance = createMaintenance({
    store,
    blobs,
    clock: () => now,
    log: createLog({ level: 'silent' }),
    retentionMs: 7 * day,
  })
  await store.createAccount({ id: accountId, name: 'a', discount: 1, now })
  await store.credit({ accountId, amountMicros: 1_000_000, note: null, now })
})
afterEach(async () => {
  await maintenance.stop()
  await store.close()
  await rm(directory, { recursive: true, force: true })
})

const idOf = (n: number) => `gen_${String(n).padStart(26, '0')}`

async function putImage(owner: string, text: string): Promise<StoredImage> {
  const stored = await blobs.put({ owner, bytes: Buffer.from(text) })
  return { ...stored, format: 'png', width: 128, height: 128 }
}

/** A task with a reference of its own. */
async function submit(id: string): Promise<StoredImage> {
  const image = await putImage(id, `reference of ${id}`)
  await store.submit({
    idempotency: null,
    waitingMax: 10,
    task: {
      id,
      accountId,
      surface: 'likeness',
      model: 'm',
      request: {
        prompt: 'p',
        references: [{ kind: 'blob', ...image }],
        plainReferences: 1,
        subjects: [],
        resolution: '1080p',
        aspectRatio: '1:1',
        callbackUrl: null,
      },
      payload: null,
      seed: 1,
      width: 16,
      height: 16,
      deadlineAt: now + 900_000,
      reservedMicros: 30_000,
      discount: 1,
      createdAt: now,
    },
  })
  return image
}

async function complete(id: string): Promise<StoredImage> {
  const [task] = await store.claim({ owner: 'node', leaseMs: 1000, limit: 1, now })
  const content = await putImage(id, `content of ${id}`)
  await store.settle({
    taskId: id,
    attempt: task?.attempt ?? 0,
    owner: 'node',
    outcome: {
      kind: 'completed',
      engine: 'e',
      engineModel: 'm',
      contents: [content],
      warnings: [],
    },
    expiresAt: now + 7 * day,
    now,
  })
  return content
}

async function read(id: string): Promise<Task | null> {
  return store.getTask({ id })
}

describe('deadlines', () => {
  it('end what waits or runs too long, release its money, and nothing else', async () => {
    await submit(idOf(1))
    now += 5000
    await submit(idOf(2))
    await store.claim({ owner: 'node', leaseMs: 10 * day, limit: 1, now })
    now += 895_000
    // The worker of the first is there, and has a moment to say what was in the way.
    expect(await maintenance.endOverdue()).toBe(0)
    now += 2000
    expect(await maintenance.endOverdue()).toBe(1)
    expect(await read(idOf(1))).toMatchObject({ state: 'failed', outcome: { code: '408' } })
    expect(await read(idOf(2))).toMatchObject({ state: 'queued' })
    expect(await store.getAccount({ id: accountId })).toMatchObject({ balanceMicros: 970_000 })
    expect(await maintenance.endOverdue()).toBe(0)
    now += 3000
    expect(await maintenance.endOverdue()).toBe(1)
    expect(await read(idOf(2))).toMatchObject({ state: 'failed', outcome: { code: '408' } })
  })

  it('end at once what nobody works on any more', async () => {
    await submit(idOf(1))
    await store.claim({ owner: 'dead', leaseMs: 1000, limit: 1, now })
    now += 900_000
    expect(await maintenance.endOverdue()).toBe(1)
  })
})

describe('retention', () => {
  it('removes content and references when it is over, and keeps the record and its bill', async () => {
    const reference = await submit(idOf(1))
    const content = await complete(idOf(1))
    now += 7 * day - 1
    expect(await maintenance.removeExpired()).toBe(0)
    expect(await blobs.size(content.blob)).not.toBeNull()
    now += 1
    expect(await maintenance.removeExpired()).toBe(1)
    expect(await blobs.size(content.blob)).toBeNull()
    expect(await blobs.size(reference.blob)).toBeNull()
    expect(await read(idOf(1))).toMatchObject({ state: 'completed', files: 'removed' })
    expect(await maintenance.removeExpired()).toBe(0)
  })

  it('goes on until nothing is left, however much has gathered', async () => {
    const many = Array.from({ length: 110 }, (_, i) => idOf(i + 1))
    for (const id of many) {
      await submit(id)
      const end = { kind: 'failed', code: '499', message: 'cancelled' } as const
      await store.endTask({ taskId: id, outcome: end, expiresAt: now, now })
    }
    expect(await maintenance.removeExpired()).toBe(110)
    expect(await maintenance.removeExpired()).toBe(0)
  })

  it('finishes what a crash interrupted between the mark and the blobs', async () => {
    await submit(idOf(1))
    const content = await complete(idOf(1))
    await store.markFilesRemoving({ taskId: idOf(1), now })
    expect(await maintenance.removeExpired()).toBe(1)
    expect(await blobs.size(content.blob)).toBeNull()
    expect(await read(idOf(1))).toMatchObject({ files: 'removed' })
  })

  it('leaves what is open alone, however old', async () => {
    const reference = await submit(idOf(1))
    now += 100 * day
    expect(await maintenance.removeExpired()).toBe(0)
    expect(await blobs.size(reference.blob)).not.toBeNull()
  })
})

describe('orphans', () => {
  async function age(image: StoredImage): Promise<void> {
    const { blob } = image
    const old = new Date(now - 2 * 3_600_000)
    await utimes(join(directory, blob.slice(0, 2), blob.slice(2, 4), blob), old, old)
  }

  it('are removed an hour after they were written, and only they', async () => {
    const held = await submit(idOf(1))
    const old = await putImage(idOf(2), 'of a task that was never committed')
    const young = await putImage(idOf(3), 'of a task that may just be made')
    await age(held)
    await age(old)
    expect(await maintenance.removeOrphans()).toBe(1)
    expect(await blobs.size(old.blob)).toBeNull()
    expect(await blobs.size(young.blob)).not.toBeNull()
    expect(await blobs.size(held.blob)).not.toBeNull()
  })

  it('are swept by one process an hour, however many there are', async () => {
    const log = createLog({ level: 'silent' })
    const parts = { store, blobs, clock: () => now, log, retentionMs: 7 * day }
    const other = createMaintenance(parts)
    await age(await putImage(idOf(1), 'of a task that was never committed'))
    expect(await maintenance.removeOrphansInTurn()).toBe(1)
    await age(await putImage(idOf(2), 'of another'))
    now += 59 * 60_000
    expect(await other.removeOrphansInTurn()).toBeNull()
    now += 60_000
    expect(await other.removeOrphansInTurn()).toBe(1)
    await other.stop()
  })

  it('are also what an attempt wrote after the files of its task had been removed', async () => {
    await submit(idOf(1))
    await complete(idOf(1))
    now += 7 * day
    await maintenance.removeExpired()
    const late = await putImage(idOf(1), 'late')
    await age(late)
    expect(await maintenance.removeOrphans()).toBe(1)
    expect(await blobs.size(late.blob)).toBeNull()
  })

  it('are looked for among writes that never ended too, where a storage keeps those', async () => {
    const asked: number[] = []
    const own = createMaintenance({
      store,
      blobs: {
        ...blobs,
        removeUnfinished: async ({ olderThan }) => {
          asked.push(olderThan)
          return 2
        },
      },
      clock: () => now,
      log: createLog({ level: 'silent' }),
      retentionMs: 1000,
    })
    await own.removeOrphans()
    expect(asked).toEqual([now - 60 * 60_000])
    await own.stop()
  })
})
