import { describe, expect, it } from 'vitest'
import {
  claimOne,
  expectLedgerToHold,
  newTask,
  start,
  store,
  submit,
  success,
} from './given.contract.ts'

/** Who may work on a task, and until when. */
export function describeLeases(): void {
  describe('leases', () => {
    it('gives each due task to one owner only', async () => {
      for (let i = 0; i < 10; i++) await submit(newTask())
      const claims = await Promise.all(
        ['a', 'b', 'c'].map((owner) => store.claim({ owner, leaseMs: 1000, limit: 5, now: start })),
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
      expect(await store.claim({ owner: 'w2', leaseMs: 1, limit: 1, now: start + 9_999 })).toEqual(
        [],
      )
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
      expect(await store.claim({ owner: 'w2', leaseMs: 1, limit: 1, now: start + 18_999 })).toEqual(
        [],
      )
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
      expect(await store.claim({ owner: 'w', leaseMs: 1, limit: 1, now: start + 499 })).toEqual([])
      expect((await claimOne(start + 500)).attempt).toBe(2)
    })
  })
}
