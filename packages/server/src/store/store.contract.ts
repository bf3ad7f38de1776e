/**
 * What every Store must do, whatever the database. Run by each implementation's own test file:
 * `describeStore('sqlite', async (outbox) => …)`.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../core/ids.ts'
import type { Task } from './records.ts'
import type { ClaimFilter, NewTask, Outbox, Ownership, Store, SubmitInput } from './store.ts'

const start = 1_790_000_000_000
const failure = { kind: 'failed', code: '499', message: 'cancelled' } as const
const success = {
  kind: 'completed',
  engine: 'studio',
  engineModel: 'studio',
  contents: [],
  warnings: [],
} as const

export function describeStore(
  name: string,
  open: (outbox: Outbox) => Promise<{ store: Store; close: () => Promise<void> }>,
): void {
  describe(`Store contract: ${name}`, () => {
    let store: Store
    let close: () => Promise<void>
    let accountId: string

    beforeEach(async () => {
      const opened = await open((task, event) =>
        task.request.callbackUrl === null
          ? null
          : { url: task.request.callbackUrl, body: `${event}:${task.state}:${task.payload}` },
      )
      store = opened.store
      close = opened.close
      accountId = newId('acc', start)
      await store.createAccount({ id: accountId, name: 'test', discount: 1, now: start })
      await store.credit({ accountId, amountMicros: 1_000_000, note: null, now: start })
    })
    afterEach(async () => {
      await close()
    })

    function newTask(changes: Partial<NewTask> = {}, callbackUrl: string | null = null): NewTask {
      return {
        id: newId('gen', changes.createdAt ?? start),
        accountId,
        surface: 'likeness',
        model: 'viduq2_reference2image',
        request: {
          prompt: 'a cat',
          references: [{ kind: 'url', url: 'https://example.com/a.png' }],
          plainReferences: 1,
          subjects: [],
          resolution: '1080p',
          aspectRatio: '16:9',
          callbackUrl,
        },
        payload: 'kept',
        seed: Number.MAX_SAFE_INTEGER,
        width: 1920,
        height: 1080,
        deadlineAt: start + 900_000,
        reservedMicros: 40_000,
        discount: 1,
        createdAt: start,
        ...changes,
      }
    }
    function submit(task: NewTask, rest: Partial<SubmitInput> = {}) {
      return store.submit({ task, idempotency: null, waitingMax: 1000, ...rest })
    }
    async function claimOne(now = start, owner = 'w1'): Promise<Task & { own: Ownership }> {
      const [task] = await store.claim({ owner, leaseMs: 10_000, limit: 1, now })
      if (task === undefined) throw new Error('nothing to claim')
      return { ...task, own: { taskId: task.id, attempt: task.attempt, owner } }
    }
    async function expectLedgerToHold(): Promise<void> {
      const entries = await store.listLedger({ accountId, limit: 10_000 })
      const account = await store.getAccount({ id: accountId })
      expect(entries.reduce((sum, e) => sum + e.balanceMicros, 0)).toBe(account?.balanceMicros)
      const amount = (id: string, kind: string) =>
        entries
          .filter((e) => e.taskId === id && e.kind === kind)
          .reduce((sum, e) => sum + e.amountMicros, 0)
      for (const id of new Set(entries.flatMap((e) => e.taskId ?? []))) {
        const task = await store.getTask({ id })
        const ended = task?.state === 'completed' || task?.state === 'failed'
        const settled = amount(id, 'charge') + amount(id, 'release')
        expect(settled).toBe(ended ? amount(id, 'reserve') : 0)
      }
    }

    describe('accounts and keys', () => {
      it('finds a key by the hash of its secret, and says when it was revoked', async () => {
        const id = newId('key', start)
        await store.createKey({ id, accountId, name: 'k', prefix: 'lk_abc', hash: 'ff', now: 1 })
        expect(await store.findKey({ hash: 'fe' })).toBeNull()
        const found = await store.findKey({ hash: 'ff' })
        expect(found?.account).toEqual(await store.getAccount({ id: accountId }))
        expect(found?.key).toMatchObject({
          id,
          prefix: 'lk_abc',
          lastUsedAt: null,
          revokedAt: null,
        })
        await store.touchKey({ id, now: 5 })
        await store.revokeKey({ id, now: 7 })
        await store.revokeKey({ id, now: 9 })
        expect((await store.listKeys({ accountId }))[0]).toMatchObject({
          lastUsedAt: 5,
          revokedAt: 7,
        })
        expect(await store.revokeKey({ id: 'key_none', now: 1 })).toBeNull()
      })

      it('keeps the balance equal to the sum of the ledger', async () => {
        await store.credit({ accountId, amountMicros: -250, note: 'correction', now: start })
        expect((await store.getAccount({ id: accountId }))?.balanceMicros).toBe(999_750)
        expect(
          await store.credit({ accountId: 'acc_x', amountMicros: 1, note: null, now: 1 }),
        ).toBe(null)
        await expectLedgerToHold()
      })
    })

    describe('submit', () => {
      it('writes task and reservation, and gives back every field', async () => {
        const task = newTask({}, 'https://example.com/hook')
        const result = await submit(task)
        expect(result.outcome).toBe('created')
        const read = await store.getTask({ id: task.id, accountId })
        expect(read).toMatchObject({
          ...task,
          state: 'queued',
          version: 1,
          attempt: 0,
          progress: 0,
        })
        expect((await store.getAccount({ id: accountId }))?.balanceMicros).toBe(960_000)
        await expectLedgerToHold()
      })

      it('gives a payload back as it was sent, whatever is in it', async () => {
        const payload = '\u0000 \ud800 "quoted" \n 猫 🐈 '
        const task = newTask({ payload })
        await submit(task)
        expect((await store.getTask({ id: task.id }))?.payload).toBe(payload)
      })

      it('gives a prompt back as it was sent, also after its references were fetched', async () => {
        const prompt = 'a \u0000 cat \udc00 "猫" \\u0000'
        const request = { ...newTask().request, prompt }
        const task = newTask({ request })
        await submit(task)
        const { own } = await claimOne()
        await store.saveReferences({ ...own, references: [], width: 1, height: 1, now: start })
        const read = await store.getTask({ id: task.id })
        expect(read?.request).toEqual({ ...request, references: [] })
        const page = { accountId, states: ['running'] as const, limit: 1, cursor: null }
        expect((await store.listTasks(page)).tasks[0]?.request.prompt).toBe(prompt)
      })

      it('holds the balance to what it covers under many submits at once', async () => {
        const results = await Promise.all(
          Array.from({ length: 30 }, () => submit(newTask({ reservedMicros: 100_000 }))),
        )
        expect(results.filter((r) => r.outcome === 'created')).toHaveLength(10)
        expect(results.filter((r) => r.outcome === 'balance-too-low')).toHaveLength(20)
        expect((await store.getAccount({ id: accountId }))?.balanceMicros).toBe(0)
        await expectLedgerToHold()
      })

      it('holds the waiting room to its size under many submits at once', async () => {
        const crowd = () =>
          Promise.all(
            Array.from({ length: 30 }, () =>
              submit(newTask({ reservedMicros: 1 }), { waitingMax: 7 }),
            ),
          )
        // Again when it has been emptied, because then everybody finds out at once that there is room.
        for (let round = 0; round < 5; round++) {
          const outcomes = (await crowd()).map((r) => r.outcome)
          expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(7)
          expect(outcomes.filter((outcome) => outcome === 'too-many-waiting')).toHaveLength(23)
          await store.claim({ owner: 'w', leaseMs: 10_000, limit: 7, now: start })
        }
      })

      it('tells one body from another when they meet under one idempotency key', async () => {
        const results = await Promise.all(
          Array.from({ length: 10 }, (_, i) =>
            submit(newTask(), { idempotency: { key: 'k', bodyHash: `h${i % 2}` } }),
          ),
        )
        const created = results.filter((r) => r.outcome === 'created')
        const repeated = results.filter((r) => r.outcome === 'repeated')
        expect([created.length, repeated.length]).toEqual([1, 4])
        expect(new Set([...created, ...repeated].map((r) => r.task.id)).size).toBe(1)
        expect((await store.getAccount({ id: accountId }))?.balanceMicros).toBe(960_000)
      })

      it('hides a task from another account', async () => {
        const task = newTask()
        await submit(task)
        expect(await store.getTask({ id: task.id, accountId: 'acc_other' })).toBeNull()
      })

      it('answers a repeat under the same idempotency key with the same task, charged once', async () => {
        const first = newTask()
        const idempotency = { key: 'k1', bodyHash: 'h1' }
        await submit(first, { idempotency })
        const again = await submit(newTask(), { idempotency })
        expect(again).toMatchObject({ outcome: 'repeated', task: { id: first.id } })
        const other = await submit(newTask(), { idempotency: { key: 'k1', bodyHash: 'h2' } })
        expect(other.outcome).toBe('key-reused')
        expect((await store.getAccount({ id: accountId }))?.balanceMicros).toBe(960_000)
        expect(await store.findIdempotent({ accountId, key: 'k1' })).toMatchObject({
          bodyHash: 'h1',
          task: { id: first.id },
        })
        expect(await store.findIdempotent({ accountId, key: 'k2' })).toBeNull()
      })

      it('makes one task of many repeats at once', async () => {
        const results = await Promise.all(
          Array.from({ length: 20 }, () =>
            submit(newTask(), { idempotency: { key: 'k', bodyHash: 'h' } }),
          ),
        )
        expect(results.filter((r) => r.outcome === 'created')).toHaveLength(1)
        expect(results.filter((r) => r.outcome === 'repeated')).toHaveLength(19)
      })

      it('refuses what the balance does not cover, to the micro-dollar', async () => {
        const exact = await submit(newTask({ reservedMicros: 1_000_000 }))
        expect(exact.outcome).toBe('created')
        const beyond = await submit(newTask({ reservedMicros: 1 }))
        expect(beyond).toEqual({ outcome: 'balance-too-low', balanceMicros: 0 })
        const free = await submit(newTask({ reservedMicros: 0 }))
        expect(free.outcome).toBe('created')
      })

      it('refuses one waiting task too many, and takes it when one has been claimed', async () => {
        await submit(newTask(), { waitingMax: 1 })
        expect((await submit(newTask(), { waitingMax: 1 })).outcome).toBe('too-many-waiting')
        await claimOne()
        expect((await submit(newTask(), { waitingMax: 1 })).outcome).toBe('created')
      })

      it('counts a task that waits again, and as many as any limit asks for', async () => {
        await submit(newTask())
        const claimed = await claimOne()
        await submit(newTask(), { waitingMax: 1 })
        await store.postpone({ ...claimed.own, dueAt: start, now: start })
        expect((await submit(newTask(), { waitingMax: 2 })).outcome).toBe('too-many-waiting')
        expect((await submit(newTask(), { waitingMax: 3 })).outcome).toBe('created')
        expect((await submit(newTask(), { waitingMax: 1 })).outcome).toBe('too-many-waiting')
        expect((await submit(newTask(), { waitingMax: 3 })).outcome).toBe('too-many-waiting')
      })

      it('takes one more for each that was cancelled or claimed again', async () => {
        const [first, second] = [newTask(), newTask()]
        await submit(first)
        await submit(second)
        const one = () => submit(newTask(), { waitingMax: 2 }).then(({ outcome }) => outcome)
        expect([await one(), await one()]).toEqual(['too-many-waiting', 'too-many-waiting'])
        await store.endTask({ taskId: first.id, outcome: failure, expiresAt: 1, now: start })
        expect([await one(), await one()]).toEqual(['created', 'too-many-waiting'])
        const claimed = await claimOne()
        expect([await one(), await one()]).toEqual(['created', 'too-many-waiting'])
        await store.postpone({ ...claimed.own, dueAt: start, now: start })
        expect(await one()).toBe('too-many-waiting')
        await claimOne()
        expect(await one()).toBe('too-many-waiting')
        await claimOne()
        expect([await one(), await one()]).toEqual(['created', 'too-many-waiting'])
      })

      it('keeps accounts apart when it counts', async () => {
        const other = newId('acc', start)
        await store.createAccount({ id: other, name: 'other', discount: 1, now: start })
        await submit(newTask(), { waitingMax: 1 })
        const free = { accountId: other, reservedMicros: 0 }
        expect((await submit(newTask(free), { waitingMax: 1 })).outcome).toBe('created')
        expect((await submit(newTask(free), { waitingMax: 1 })).outcome).toBe('too-many-waiting')
      })
    })

    describe('list', () => {
      it('pages newest first, without payloads and without gaps', async () => {
        const ids: string[] = []
        for (let i = 0; i < 5; i++) {
          const task = newTask({ createdAt: start + i })
          ids.unshift(task.id)
          await submit(task)
        }
        const states = ['queued', 'running', 'completed', 'failed'] as const
        const seen: string[] = []
        let cursor: string | null = null
        do {
          const page = await store.listTasks({ accountId, states, limit: 2, cursor })
          for (const task of page.tasks) {
            seen.push(task.id)
            expect(task.payload).toBeNull()
          }
          cursor = page.nextCursor
        } while (cursor !== null)
        expect(seen).toEqual(ids)
        const none = await store.listTasks({
          accountId,
          states: ['failed'],
          limit: 2,
          cursor: null,
        })
        expect(none).toEqual({ tasks: [], nextCursor: null })
      })
    })

    describe('leases', () => {
      it('gives each due task to one owner only', async () => {
        for (let i = 0; i < 10; i++) await submit(newTask())
        const claims = await Promise.all(
          ['a', 'b', 'c'].map((owner) =>
            store.claim({ owner, leaseMs: 1000, limit: 5, now: start }),
          ),
        )
        const ids = claims.flat().map((task) => task.id)
        expect(ids).toHaveLength(10)
        expect(new Set(ids).size).toBe(10)
      })

      it('takes the oldest first', async () => {
        const late = newTask({ createdAt: start + 5 })
        const early = newTask({ createdAt: start + 1 })
        await submit(late)
        await submit(early)
        expect((await claimOne(start + 10)).id).toBe(early.id)
      })

      it('hands a task on when its lease has ended, and no write of the first owner counts then', async () => {
        await submit(newTask())
        const first = await claimOne(start, 'w1')
        expect(
          await store.claim({ owner: 'w2', leaseMs: 1, limit: 1, now: start + 9_999 }),
        ).toEqual([])
        const second = await claimOne(start + 10_000, 'w2')
        expect(second).toMatchObject({ id: first.id, attempt: 2 })
        const now = start + 10_001
        const stale = { ...first.own, now }
        expect(await store.heartbeat({ owner: 'w1', held: [first.own], leaseMs: 1, now })).toEqual([
          first.own,
        ])
        expect(await store.saveProgress({ ...stale, progress: 0.5, stage: null })).toBe(false)
        expect(
          await store.saveJob({ ...stale, job: { engine: 'vidu', model: 'viduq2', id: 'j' } }),
        ).toBe(false)
        expect(await store.saveReferences({ ...stale, references: [], width: 1, height: 1 })).toBe(
          false,
        )
        expect(await store.postpone({ ...stale, dueAt: now })).toBe(false)
        expect(await store.settle({ ...stale, outcome: success, expiresAt: now })).toBeNull()
        expect(
          await store.settle({ ...second.own, outcome: success, expiresAt: now, now }),
        ).toMatchObject({ state: 'completed', attempt: 2 })
        await expectLedgerToHold()
      })

      it('tells two attempts of one owner apart', async () => {
        await submit(newTask())
        const first = await claimOne(start, 'w1')
        await claimOne(start + 10_000, 'w1')
        expect(
          await store.settle({ ...first.own, outcome: success, expiresAt: 1, now: start }),
        ).toBeNull()
      })

      it('keeps a task as long as the heartbeat comes', async () => {
        await submit(newTask())
        const task = await claimOne()
        const { owner } = task.own
        const beat = { owner, held: [task.own], leaseMs: 10_000, now: start + 9_000 }
        expect(await store.heartbeat(beat)).toEqual([])
        expect(
          await store.claim({ owner: 'w2', leaseMs: 1, limit: 1, now: start + 18_999 }),
        ).toEqual([])
      })

      it('renews many leases at once and tells which are lost', async () => {
        await submit(newTask())
        await submit(newTask())
        await submit(newTask())
        const [ended, kept, other] = [await claimOne(), await claimOne(), await claimOne()]
        await store.settle({ ...ended.own, outcome: success, expiresAt: 1, now: start })
        const unknown = { taskId: 'gen_01k7y3v8w0aaaaaaaaaaaaaaaa', attempt: 1 }
        const earlier = { taskId: other.id, attempt: 0 }
        const held = [ended.own, kept.own, unknown, earlier]
        const beat = { owner: kept.own.owner, held, leaseMs: 10_000, now: start + 9_000 }
        expect(await store.heartbeat(beat)).toEqual([ended.own, unknown, earlier])
        expect(await store.heartbeat({ ...beat, held: [] })).toEqual([])
        expect(await store.heartbeat({ ...beat, owner: 'somebody else' })).toEqual(held)
        const due = await store.claim({ owner: 'w2', leaseMs: 1, limit: 9, now: start + 18_999 })
        expect(due.map((task) => task.id)).toEqual([other.id])
      })

      it('ends the leases of a process that is gone, on tasks and on deliveries', async () => {
        await submit(newTask({}, 'https://example.com/hook'))
        await claimOne(start, 'dead')
        const claimDeliveries = (owner: string) =>
          store.claimDeliveries({ owner, leaseMs: 60_000, limit: 9, now: start + 1 })
        expect(await claimDeliveries('dead')).toHaveLength(1)
        expect(await store.endForeignLeases({ owner: 'dead', now: start + 1 })).toBe(0)
        expect(await claimDeliveries('alive')).toEqual([])
        expect(await store.endForeignLeases({ owner: 'alive', now: start + 1 })).toBe(1)
        expect(await claimDeliveries('alive')).toHaveLength(1)
        expect((await claimOne(start + 1, 'alive')).attempt).toBe(2)
      })

      it('postpones: the task waits again and is due when told', async () => {
        await submit(newTask())
        const task = await claimOne()
        await store.saveProgress({ ...task.own, progress: 0.5, stage: 'x', now: start })
        expect(await store.postpone({ ...task.own, dueAt: start + 500, now: start })).toBe(true)
        expect(await store.getTask({ id: task.id })).toMatchObject({
          state: 'queued',
          progress: 0,
          leaseOwner: null,
        })
        expect(await store.claim({ owner: 'w', leaseMs: 1, limit: 1, now: start + 499 })).toEqual(
          [],
        )
        expect((await claimOne(start + 500)).attempt).toBe(2)
      })
    })

    describe('claims by engine', () => {
      const references = (count: number) => ({
        ...newTask().request,
        references: Array.from({ length: count }, (_, i) => ({
          kind: 'url' as const,
          url: `https://example.com/${i}.png`,
        })),
      })
      async function add(model: string, count: number, createdAt = start): Promise<string> {
        const task = newTask({ model, request: references(count), createdAt, reservedMicros: 0 })
        await submit(task)
        return task.id
      }
      async function claimBy(filter: ClaimFilter, limit = 9, now = start + 100) {
        const tasks = await store.claim({ owner: 'w1', leaseMs: 10_000, limit, now, filter })
        return tasks.map(({ id }) => id)
      }
      const of = (model: string, referencesMin: number, referencesMax: number) => ({
        kind: 'new' as const,
        of: [{ model, referencesMin, referencesMax }],
      })

      it('takes new tasks of a model, by how many references they have', async () => {
        const none = await add('m', 0)
        const four = await add('m', 4)
        const five = await add('m', 5)
        await add('n', 4)
        expect(await claimBy({ kind: 'new', of: [] })).toEqual([])
        expect(await claimBy(of('m', 1, 4))).toEqual([four])
        expect(await claimBy(of('m', 0, 0))).toEqual([none])
        expect(await claimBy(of('m', 5, 7))).toEqual([five])
        expect(await claimBy(of('m', 0, 7))).toEqual([])
      })

      it('counts the references a task was made with, also when they have been fetched', async () => {
        const id = await add('m', 2)
        const { own } = await claimOne()
        await store.saveReferences({ ...own, references: [], width: 1, height: 1, now: start })
        await store.postpone({ ...own, dueAt: start, now: start })
        expect(await claimBy(of('m', 2, 2))).toEqual([id])
      })

      it('takes the oldest of several models, and no more than the limit', async () => {
        const third = await add('m', 1, start + 3)
        const first = await add('n', 5, start + 1)
        const second = await add('m', 1, start + 2)
        const last = await add('n', 5, start + 4)
        const filter: ClaimFilter = {
          kind: 'new',
          of: [
            { model: 'm', referencesMin: 0, referencesMax: 7 },
            { model: 'n', referencesMin: 4, referencesMax: 7 },
            // Two engines of one model can share some counts.
            { model: 'n', referencesMin: 5, referencesMax: 5 },
          ],
        }
        expect((await claimBy(filter, 2)).toSorted()).toEqual([first, second].toSorted())
        expect(await claimBy(filter, 1)).toEqual([third])
        expect(await claimBy(filter, 9)).toEqual([last])
      })

      it('keeps tasks with a job apart, whatever their model', async () => {
        const withJob = await add('gone', 1)
        const { own } = await claimOne()
        const job = { engine: 'vidu', model: 'viduq2', id: 'job-1' }
        await store.saveJob({ ...own, job, now: start })
        await store.postpone({ ...own, dueAt: start, now: start })
        const without = await add('gone', 1)
        expect(await claimBy(of('gone', 0, 7))).toEqual([without])
        const input = { owner: 'w2', leaseMs: 10_000, limit: 9, now: start }
        const [again] = await store.claim({ ...input, filter: { kind: 'with-job' } })
        expect(again).toMatchObject({ id: withJob, job, attempt: 2 })
        expect(await claimBy({ kind: 'with-job' })).toEqual([])
      })

      it('counts an intention to create a job as a job', async () => {
        const id = await add('m', 1)
        const { own } = await claimOne()
        const job = { engine: 'vidu', model: 'viduq2', id: null }
        await store.saveJob({ ...own, job, now: start })
        await store.postpone({ ...own, dueAt: start, now: start })
        expect(await claimBy(of('m', 0, 7))).toEqual([])
        expect(await claimBy({ kind: 'other-models', models: [] })).toEqual([])
        expect(await claimBy({ kind: 'with-job' })).toEqual([id])
      })

      it('finds tasks of models that are not served any more', async () => {
        await add('m', 1)
        const other = await add('n', 1)
        const another = await add('o', 0)
        const filter: ClaimFilter = { kind: 'other-models', models: ['m', 'unknown'] }
        expect((await claimBy(filter)).toSorted()).toEqual([other, another].toSorted())
        expect(await claimBy(filter)).toEqual([])
        expect(await claimBy({ kind: 'other-models', models: [] })).toHaveLength(1)
      })

      it('takes tasks of all kinds without a filter', async () => {
        await add('m', 1)
        const { own } = await claimOne()
        const job = { engine: 'vidu', model: 'viduq2', id: 'job-1' }
        await store.saveJob({ ...own, job, now: start })
        await store.postpone({ ...own, dueAt: start + 2, now: start })
        const first = await add('n', 7, start + 1)
        const last = await add('m', 0, start + 3)
        const claimed = []
        for (let i = 0; i < 3; i++) claimed.push((await claimOne(start + 100)).id)
        expect(claimed).toEqual([first, own.taskId, last])
      })

      it('takes a running task by the same filter when its lease has ended', async () => {
        const id = await add('m', 1)
        expect(await claimBy(of('m', 1, 1), 9, start)).toEqual([id])
        expect(await claimBy(of('m', 1, 1), 9, start + 9_999)).toEqual([])
        expect(await claimBy(of('m', 1, 1), 9, start + 10_000)).toEqual([id])
      })
    })

    describe('attempts', () => {
      it('records progress that never goes back, job and references', async () => {
        await submit(newTask({ width: null, height: null }))
        const { own } = await claimOne()
        const before = await store.getTask({ id: own.taskId })
        await store.saveProgress({ ...own, progress: 0.5, stage: 'painting', now: start })
        await store.saveProgress({ ...own, progress: 0.4, stage: 'placing', now: start })
        await store.saveJob({
          ...own,
          job: { engine: 'vidu', model: 'viduq2', id: null },
          now: start,
        })
        expect((await store.getTask({ id: own.taskId }))?.job).toEqual({
          engine: 'vidu',
          model: 'viduq2',
          id: null,
        })
        await store.saveJob({ ...own, job: null, now: start })
        expect((await store.getTask({ id: own.taskId }))?.job).toBeNull()
        await store.saveJob({
          ...own,
          job: { engine: 'vidu', model: 'viduq2', id: 'job-1' },
          now: start,
        })
        const reference = {
          kind: 'blob',
          blob: 'b',
          sha256: 's',
          bytes: 1,
          format: 'png',
          width: 200,
          height: 100,
        } as const
        await store.saveReferences({
          ...own,
          references: [reference],
          width: 2160,
          height: 1080,
          now: start,
        })
        const task = await store.getTask({ id: own.taskId })
        expect(task).toMatchObject({
          progress: 0.5,
          stage: 'placing',
          job: { engine: 'vidu', model: 'viduq2', id: 'job-1' },
          width: 2160,
          height: 1080,
          payload: 'kept',
          request: { references: [reference], prompt: 'a cat' },
        })
        expect(task?.version).toBeGreaterThan(before?.version ?? 0)
      })
    })

    describe('the end of a task', () => {
      it('charges a completed task once', async () => {
        await submit(newTask())
        const { own } = await claimOne()
        const input = { ...own, outcome: success, expiresAt: start + 99, now: start + 5 }
        const ended = await store.settle(input)
        expect(ended).toMatchObject({
          state: 'completed',
          progress: 1,
          outcome: success,
          endedAt: start + 5,
          expiresAt: start + 99,
        })
        expect(await store.settle(input)).toBeNull()
        const kinds = (await store.listLedger({ accountId, taskId: own.taskId, limit: 9 })).map(
          (entry) => entry.kind,
        )
        expect(kinds.sort()).toEqual(['charge', 'reserve'])
        expect((await store.getAccount({ id: accountId }))?.balanceMicros).toBe(960_000)
        await expectLedgerToHold()
      })

      it('releases the money of a failed task', async () => {
        await submit(newTask())
        const { own } = await claimOne()
        await store.settle({ ...own, outcome: failure, expiresAt: 1, now: start })
        expect((await store.getAccount({ id: accountId }))?.balanceMicros).toBe(1_000_000)
        await expectLedgerToHold()
      })

      it('can be brought from outside, waiting or running, and the attempt then finds no row', async () => {
        const waiting = newTask()
        await submit(waiting)
        const end = (taskId: string, account = accountId) =>
          store.endTask({
            taskId,
            accountId: account,
            outcome: failure,
            expiresAt: start,
            now: start,
          })
        expect(await end(waiting.id, 'acc_other')).toBeNull()
        expect(await end(waiting.id)).toMatchObject({ state: 'failed' })
        expect(await end(waiting.id)).toBeNull()
        await submit(newTask())
        const { own } = await claimOne()
        expect(await end(own.taskId)).toMatchObject({ state: 'failed', outcome: { code: '499' } })
        expect(
          await store.settle({ ...own, outcome: success, expiresAt: 1, now: start }),
        ).toBeNull()
        expect((await store.getAccount({ id: accountId }))?.balanceMicros).toBe(1_000_000)
        await expectLedgerToHold()
      })

      it('happens once when a settle and a cancel meet', async () => {
        for (let i = 0; i < 20; i++) {
          await submit(newTask({ reservedMicros: 1000 }))
          const { own } = await claimOne()
          const rest = { expiresAt: start, now: start }
          const results = await Promise.all([
            store.settle({ ...own, outcome: success, ...rest }),
            store.endTask({ taskId: own.taskId, outcome: failure, ...rest }),
          ])
          expect(results.filter((result) => result !== null)).toHaveLength(1)
        }
        await expectLedgerToHold()
      })

      it('lists what is past its deadline', async () => {
        const task = newTask({ deadlineAt: start + 10 })
        await submit(task)
        await submit(newTask({ deadlineAt: start + 11 }))
        expect((await store.listOverdue({ limit: 9, now: start + 10 })).map((t) => t.id)).toEqual([
          task.id,
        ])
      })
    })

    describe('files', () => {
      it('go in two steps, so that a crash between them is found again', async () => {
        await submit(newTask())
        const { own } = await claimOne()
        const { taskId } = own
        expect(await store.markFilesRemoving({ taskId, now: start })).toBeNull()
        await store.settle({ ...own, outcome: success, expiresAt: start + 100, now: start })
        expect(await store.listExpired({ limit: 9, now: start + 99 })).toEqual([])
        expect(await store.listExpired({ limit: 9, now: start + 100 })).toHaveLength(1)
        expect(await store.markFilesRemoving({ taskId, now: start + 1 })).toMatchObject({
          files: 'removing',
        })
        expect(await store.markFilesRemoving({ taskId, now: start + 1 })).toBeNull()
        expect(await store.listExpired({ limit: 9, now: start + 1 })).toHaveLength(1)
        expect(await store.tasksHoldingFiles({ ids: [taskId, 'gen_x'] })).toEqual(new Set([taskId]))
        await store.markFilesRemoved({ taskId, now: start + 2 })
        expect(await store.listExpired({ limit: 9, now: start + 1000 })).toEqual([])
        expect(await store.tasksHoldingFiles({ ids: [taskId] })).toEqual(new Set())
      })
    })

    describe('deliveries', () => {
      const hook = 'https://example.com/hook'
      const claimDelivery = (now: number, owner = 'd1') =>
        store.claimDeliveries({ owner, leaseMs: 1000, limit: 10, now })
      const sent = (status: number) => ({ at: start, durationMs: 3, status, error: null })

      it('are written with the change they tell of, payload included', async () => {
        await submit(newTask({}, hook))
        expect(await claimDelivery(start)).toEqual([])
        const { own } = await claimOne()
        const [processing] = await claimDelivery(start)
        expect(processing).toMatchObject({
          event: 'processing',
          url: hook,
          body: 'processing:running:kept',
        })
        await store.settle({ ...own, outcome: success, expiresAt: 1, now: start })
        const [terminal] = await claimDelivery(start)
        expect(terminal).toMatchObject({ event: 'success', body: 'success:completed:kept' })
      })

      it('are written once, however often a task is claimed', async () => {
        await submit(newTask({}, hook))
        await claimOne()
        await claimOne(start + 20_000)
        expect(await store.listDeliveries({ limit: 9 })).toHaveLength(1)
      })

      it('drop a "processing" that would come after the end', async () => {
        await submit(newTask({}, hook))
        const { own } = await claimOne()
        await store.settle({ ...own, outcome: failure, expiresAt: 1, now: start })
        expect((await claimDelivery(start)).map((d) => d.event)).toEqual(['failed'])
        const states = await store.listDeliveries({ taskId: own.taskId, limit: 9 })
        expect(states.map((d) => d.state).sort()).toEqual(['pending', 'superseded'])
      })

      it('are retried with the same body until a final state, each attempt logged', async () => {
        await submit(newTask({}, hook))
        await claimOne()
        const [first] = await claimDelivery(start)
        if (first === undefined) throw new Error('no delivery')
        const base = { deliveryId: first.id, owner: 'd1', now: start }
        expect(
          await store.recordDelivery({
            ...base,
            attempt: { ...sent(500), error: 'HTTP 500' },
            state: 'pending',
            dueAt: start + 5000,
          }),
        ).toBe(true)
        expect(await claimDelivery(start + 4999)).toEqual([])
        const [second] = await claimDelivery(start + 5000)
        expect(second).toMatchObject({ id: first.id, body: first.body, attempts: 1 })
        await store.recordDelivery({ ...base, attempt: sent(204), state: 'delivered', dueAt: 0 })
        expect(await claimDelivery(start + 99_999)).toEqual([])
        const log = await store.listDeliveryAttempts({ deliveryId: first.id })
        expect(log.map((a) => [a.number, a.status, a.error])).toEqual([
          [1, 500, 'HTTP 500'],
          [2, 204, null],
        ])
        const again = await store.resendDelivery({ id: first.id, now: start + 100_000 })
        expect(again).toMatchObject({ state: 'pending', body: first.body })
        expect(await claimDelivery(start + 100_000)).toHaveLength(1)
        expect(await store.resendDelivery({ id: 'dlv_none', now: 1 })).toBeNull()
      })

      it('come back when their sender is gone, and its late record does not count', async () => {
        await submit(newTask({}, hook))
        await claimOne()
        const [first] = await claimDelivery(start, 'dead')
        const [second] = await claimDelivery(start + 1000, 'd2')
        expect(second?.id).toBe(first?.id)
        const record = (owner: string) =>
          store.recordDelivery({
            deliveryId: first?.id ?? '',
            owner,
            attempt: sent(200),
            state: 'delivered',
            dueAt: 0,
            now: start,
          })
        expect(await record('dead')).toBe(false)
        expect(await record('d2')).toBe(true)
      })
    })

    describe('watching', () => {
      it('tells of changes after they are committed, until told to stop', async () => {
        const task = newTask({}, 'https://example.com/hook')
        const work: string[] = []
        const stopWork = store.watchWork((kind) => work.push(kind))
        await submit(task)
        const seen: Promise<Task | null>[] = []
        const stop = store.watchTask(task.id, () => seen.push(store.getTask({ id: task.id })))
        const { own } = await claimOne()
        await Promise.resolve()
        expect((await Promise.all(seen)).map((t) => t?.state)).toEqual(['running'])
        await store.settle({ ...own, outcome: success, expiresAt: 1, now: start })
        await Promise.resolve()
        stop()
        stopWork()
        expect((await seen.at(-1))?.state).toBe('completed')
        await store.markFilesRemoving({ taskId: task.id, now: start })
        await Promise.resolve()
        expect(seen).toHaveLength(2)
        expect(work).toContain('task')
        expect(work).toContain('delivery')
      })

      it('passes a hint on to those who watch for hints about that task, and to nobody else', async () => {
        const task = newTask()
        await submit(task)
        const heard: string[] = []
        const stops = [
          store.watchHints(task.id, () => heard.push('first')),
          store.watchHints(task.id, () => heard.push('second')),
          store.watchHints('gen_other', () => heard.push('other')),
          store.watchTask(task.id, () => heard.push('change')),
        ]
        await store.hintTask({ taskId: task.id })
        await Promise.resolve()
        expect(heard).toEqual(['first', 'second'])
        expect(await store.getTask({ id: task.id })).toMatchObject({ version: 1 })
        stops[0]?.()
        await store.hintTask({ taskId: task.id })
        await Promise.resolve()
        expect(heard).toEqual(['first', 'second', 'second'])
        for (const stop of stops) stop()
        await store.hintTask({ taskId: task.id })
        await Promise.resolve()
        expect(heard).toHaveLength(3)
      })

      it('tells of work that waits again, and of deliveries sent again', async () => {
        await submit(newTask({}, 'https://example.com/hook'))
        const { own } = await claimOne()
        const [delivery] = await store.listDeliveries({ limit: 1 })
        const work: string[] = []
        const stop = store.watchWork((kind) => work.push(kind))
        await store.postpone({ ...own, dueAt: start, now: start })
        await Promise.resolve()
        expect(work).toEqual(['task'])
        await store.resendDelivery({ id: delivery?.id ?? '', now: start })
        await Promise.resolve()
        expect(work).toEqual(['task', 'delivery'])
        stop()
      })
    })

    it('says that it answers', async () => {
      await expect(store.check()).resolves.toBeUndefined()
    })

    it('counts what waits and how old it is', async () => {
      await submit(newTask({}, 'https://example.com/hook'))
      await submit(newTask({ createdAt: start + 50 }))
      await claimOne()
      expect(await store.queueNumbers({ now: start + 150 })).toEqual({
        queued: 1,
        running: 1,
        oldestQueuedMs: 100,
        pendingDeliveries: 1,
      })
    })
  })
}
