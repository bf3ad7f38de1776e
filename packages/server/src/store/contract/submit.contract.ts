import { describe, expect, it } from 'vitest'
import { newId } from '../../core/ids.ts'
import {
  accountId,
  claimOne,
  expectLedgerToHold,
  failure,
  newTask,
  start,
  store,
  submit,
} from './given.contract.ts'

/** A task, its idempotency key and its reservation, or none of them. */
export function describeSubmit(): void {
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
}
