import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BlobStore } from '../blobs/blob-store.ts'
import { createFsBlobStore } from '../blobs/fs.ts'
import { LikenessError } from '../core/errors.ts'
import { createLog } from '../core/log.ts'
import { createMetrics } from '../core/metrics.ts'
import {
  isJobUnwanted,
  type Attempt,
  type Engine,
  type EngineRequest,
  type EngineResult,
} from '../engines/engine.ts'
import { createEngineRegistry } from '../engines/registry.ts'
import { createNet, type Net } from '../net/net.ts'
import type { Task } from '../store/records.ts'
import { createSqliteStore } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import { createModelCatalogue, defaultModel } from '../tasks/models.ts'
import { cancelledOutcome } from '../tasks/states.ts'
import { createWorker, type Worker } from './worker.ts'

const accountId = 'acc_1'
const taskId = 'gen_00000000000000000000000001'
const price = 30_000

let directory: string
let store: Store
let blobs: BlobStore
let net: Net
let now: number
let work: (request: EngineRequest, attempt: Attempt) => Promise<EngineResult> | EngineResult
const workers: Worker[] = []

const painted = ({ width, height }: EngineRequest): EngineResult => ({
  image: { kind: 'raw', width, height, channels: 3, data: Buffer.alloc(width * height * 3) },
  digitalSourceType: 'algorithmicMedia',
  warnings: [],
})

const engine: Engine = {
  id: 'test',
  version: '1',
  capabilities: () => ({
    referencesMax: 7,
    needsReference: false,
    seed: true,
    cancel: true,
    progress: true,
  }),
  run: async (request, attempt) => work(request, attempt),
  close: () => Promise.resolve(),
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'likeness-worker-test-'))
  store = createSqliteStore({ path: ':memory:', outbox: () => null })
  blobs = await createFsBlobStore({ directory })
  net = createNet({ allowPrivate: false })
  now = 1_000_000
  work = painted
  await store.createAccount({ id: accountId, name: 'a', discount: 1, now })
  await store.credit({ accountId, amountMicros: 1_000_000, note: null, now })
  await submit(taskId)
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(0)))
  await net.close()
  await store.close()
  await rm(directory, { recursive: true, force: true })
})

async function submit(id: string): Promise<void> {
  await store.submit({
    idempotency: null,
    waitingMax: 100,
    task: {
      id,
      accountId,
      surface: 'likeness',
      model: defaultModel.id,
      request: {
        prompt: 'p',
        references: [],
        plainReferences: 0,
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
      reservedMicros: price,
      discount: 1,
      createdAt: now,
    },
  })
}

/** Work that goes on until it is stopped. */
const endless = (_request: EngineRequest, { signal }: Attempt): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })

function newWorker(
  owner = 'node_1',
  parts: { blobs?: BlobStore; leaseMs?: number; store?: Store } = {},
): Worker {
  const worker = createWorker({
    store: parts.store ?? store,
    blobs: parts.blobs ?? blobs,
    net,
    engines: createEngineRegistry([engine]),
    models: createModelCatalogue([
      { ...defaultModel, engines: [{ engine: 'test', model: 'test' }] },
    ]),
    clock: () => now,
    log: createLog({ level: 'silent' }),
    metrics: createMetrics({
      enginePlaces: () => [],
      processMetrics: false,
      queueNumbers: () => store.queueNumbers({ now }),
    }),
    owner,
    leaseMs: parts.leaseMs ?? 15_000,
    retentionMs: 1000,
    patienceMs: 1000,
    concurrency: 2,
    pollMs: 1_000_000,
  })
  workers.push(worker)
  return worker
}

async function read(): Promise<Task> {
  const task = await store.getTask({ id: taskId })
  if (task === null) throw new Error('the task is gone')
  return task
}

async function runOnce(worker: Worker): Promise<Task> {
  await worker.tick()
  await worker.idle()
  return read()
}

const balance = async () => (await store.getAccount({ id: accountId }))?.balanceMicros

describe('the worker', () => {
  it('runs a due task to its end, charges it, and keeps its picture', async () => {
    const task = await runOnce(newWorker())
    expect(task).toMatchObject({ state: 'completed', attempt: 1, leaseOwner: null })
    const content = task.outcome?.kind === 'completed' ? task.outcome.contents[0] : undefined
    expect(content).toMatchObject({ width: 16, height: 16, format: 'png' })
    expect(await blobs.size(content?.blob ?? '')).toBe(content?.bytes)
    expect(await balance()).toBe(1_000_000 - price)
  })

  it('tries a fault nobody foresaw again, later each time, and gives up after three', async () => {
    work = () => {
      throw new TypeError('x is not a function')
    }
    const worker = newWorker()
    expect(await runOnce(worker)).toMatchObject({ state: 'queued', dueAt: now + 1_000 })
    expect(await runOnce(worker)).toMatchObject({ attempt: 1 })
    now += 1_000
    expect(await runOnce(worker)).toMatchObject({ state: 'queued', dueAt: now + 5_000, attempt: 2 })
    now += 5_000
    const task = await runOnce(worker)
    expect(task).toMatchObject({
      state: 'failed',
      attempt: 3,
      outcome: {
        code: '008023095',
        message: 'The engine failed inside, 3 times in a row. Nothing was charged.',
      },
    })
    expect(JSON.stringify(task)).not.toContain('is not a function')
    expect(await balance()).toBe(1_000_000)
  })

  it('settles a known failure at once', async () => {
    work = () => {
      throw new LikenessError('008023097', 'The engine answered HTTP 402.')
    }
    expect(await runOnce(newWorker())).toMatchObject({
      state: 'failed',
      attempt: 1,
      outcome: { code: '008023097', message: 'The engine answered HTTP 402.' },
    })
  })

  it('tries again when there is no room for the picture: a disk may be emptied', async () => {
    let isFull = true
    const full: BlobStore = {
      ...blobs,
      put: (input) =>
        isFull ? Promise.reject(new LikenessError('503', 'No room.')) : blobs.put(input),
    }
    const worker = newWorker('node_1', { blobs: full })
    expect(await runOnce(worker)).toMatchObject({ state: 'queued' })
    isFull = false
    now += 1_000
    expect(await runOnce(worker)).toMatchObject({ state: 'completed', attempt: 2 })
  })

  it('outlasts a bucket that is away for minutes, however often the task was begun before', async () => {
    let isAway = true
    const away: BlobStore = {
      ...blobs,
      put: (input) =>
        isAway
          ? Promise.reject(new LikenessError('503', 'The storage does not answer.'))
          : blobs.put(input),
    }
    for (const owner of ['dead_1', 'dead_2']) {
      await store.claim({ owner, leaseMs: 1, limit: 1, now })
      now += 1
    }
    const worker = newWorker('node_1', { blobs: away })
    const waits: number[] = []
    for (let attempt = 3; attempt <= 7; attempt++) {
      const task = await runOnce(worker)
      expect(task).toMatchObject({ state: 'queued', attempt })
      waits.push(task.dueAt - now)
      now = task.dueAt
    }
    expect(waits).toEqual([10_000, 20_000, 40_000, 60_000, 60_000])
    isAway = false
    expect(await runOnce(worker)).toMatchObject({ state: 'completed', attempt: 8 })
    expect(await balance()).toBe(1_000_000 - price)
  })

  it('is stopped by a cancel, also by one that committed together with the claim', async () => {
    const stopped = Promise.withResolvers<void>()
    let reason: unknown
    work = async (_request, { signal }) => {
      if (!signal.aborted) {
        await new Promise((resolve) => {
          signal.addEventListener('abort', resolve)
        })
      }
      stopped.resolve()
      reason = signal.reason
      throw signal.reason
    }
    // With a heartbeat so slow that it can't be what finds out.
    const worker = newWorker('node_1', { leaseMs: 600_000 })
    // Both are written in one turn, so that they share a commit.
    await Promise.all([
      worker.tick(),
      store.endTask({ taskId, outcome: cancelledOutcome, expiresAt: now, now }),
    ])
    await Promise.race([worker.idle(), stopped.promise])
    await worker.idle()
    expect(await read()).toMatchObject({ state: 'failed', outcome: { code: '499' } })
    expect(await balance()).toBe(1_000_000)
    // An engine may cancel a remote job now: nobody will take it up.
    expect(reason === undefined || isJobUnwanted(reason)).toBe(true)
  })

  it('that lost its lease writes nothing, and the one that took over settles', async () => {
    const held = Promise.withResolvers<void>()
    const reached = Promise.withResolvers<void>()
    let attempts = 0
    let signal: AbortSignal | undefined
    work = async (request, attempt) => {
      attempts++
      if (attempts > 1) return painted(request)
      signal = attempt.signal
      reached.resolve()
      await held.promise
      return painted(request)
    }
    const [first, second] = [newWorker('node_1'), newWorker('node_2')]
    await first.tick()
    await reached.promise
    now += 15_000
    expect(await runOnce(second)).toMatchObject({ state: 'completed', attempt: 2 })
    // Stopped because another took over, before that one ended it: its job is wanted.
    expect(signal?.reason).toMatchObject({ reason: 'lease-lost' })
    held.resolve()
    await first.idle()
    expect(await read()).toMatchObject({ state: 'completed', attempt: 2 })
    const entries = await store.listLedger({ accountId, taskId, limit: 10 })
    expect(entries.map(({ kind }) => kind).toSorted()).toEqual(['charge', 'reserve'])
  })

  it('keeps its lease by a heartbeat while the engine works', async () => {
    const reached = Promise.withResolvers<void>()
    const open = Promise.withResolvers<void>()
    work = async (request) => {
      reached.resolve()
      await open.promise
      return painted(request)
    }
    const worker = newWorker('node_1', { leaseMs: 30 })
    await worker.tick()
    await reached.promise
    const before = (await read()).dueAt
    now += 20
    await expect.poll(async () => (await read()).dueAt).toBeGreaterThan(before)
    open.resolve()
    await worker.idle()
    expect(await read()).toMatchObject({ state: 'completed', attempt: 1 })
  })

  it('stops at the deadline, and ends what is past it without running it', async () => {
    now += 900_000
    let ran = false
    work = (request) => {
      ran = true
      return painted(request)
    }
    expect(await runOnce(newWorker())).toMatchObject({ state: 'failed', outcome: { code: '408' } })
    expect(ran).toBe(false)
    expect(await balance()).toBe(1_000_000)
  })

  it('gives up a task that takes the process down with it every time', async () => {
    for (let attempt = 1; attempt <= 10; attempt++) {
      await store.claim({ owner: `dead_${attempt}`, leaseMs: 1, limit: 1, now })
      now += 1
    }
    expect(await runOnce(newWorker())).toMatchObject({
      state: 'failed',
      attempt: 11,
      outcome: { code: '008023095' },
    })
  })

  it('gives running work back when it is stopped, and takes no more', async () => {
    const reached = Promise.withResolvers<void>()
    work = (request, attempt) => {
      reached.resolve()
      return endless(request, attempt)
    }
    const worker = newWorker()
    await worker.tick()
    await reached.promise
    await worker.stop(0)
    expect(await read()).toMatchObject({ state: 'queued', leaseOwner: null, dueAt: now })
    expect(await worker.tick()).toBe(0)
    work = painted
    expect(await runOnce(newWorker('node_2'))).toMatchObject({ state: 'completed', attempt: 2 })
  })

  it('lives on while the store refuses, however many ask for a tick meanwhile', async () => {
    const worker = newWorker('node_1', {
      store: { ...store, claim: () => Promise.reject(new Error('the database is away')) },
    })
    expect(await Promise.all([worker.tick(), worker.tick(), worker.tick()])).toEqual([0, 0, 0])
  })

  it('claims for many submits at a time, not for each of them', async () => {
    work = endless
    let claims = 0
    const counted: Store = {
      ...store,
      claim: (input) => {
        claims++
        return store.claim(input)
      },
    }
    newWorker('node_1', { store: counted }).start()
    const startedAt = performance.now()
    for (let i = 0; i < 30; i++) await submit(`gen_1${String(i).padStart(25, '0')}`)
    // At most every 10 ms, for jobs and for new tasks, and at the start for everything.
    expect(claims).toBeLessThanOrEqual(3 + 2 * ((performance.now() - startedAt) / 10 + 1))
  })

  it('hands a job of an earlier attempt on, for the engine to take up again', async () => {
    const jobs: unknown[] = []
    work = async (request, attempt) => {
      jobs.push(attempt.job)
      if (jobs.length === 1) {
        await attempt.intend()
        throw new Error('connection lost')
      }
      if (jobs.length === 2) {
        await attempt.created('remote-7')
        throw new Error('connection lost')
      }
      return painted(request)
    }
    const worker = newWorker()
    await runOnce(worker)
    now += 1_000
    await runOnce(worker)
    now += 5_000
    expect(await runOnce(worker)).toMatchObject({
      state: 'completed',
      job: { engine: 'test', model: 'test', id: 'remote-7' },
    })
    expect(jobs).toEqual([null, { id: null }, { id: 'remote-7' }])
  })
})
