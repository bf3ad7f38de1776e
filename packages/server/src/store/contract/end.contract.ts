import { describe, expect, it } from 'vitest'
import {
  accountId,
  claimOne,
  expectLedgerToHold,
  failure,
  newTask,
  start,
  store,
  submit,
  success,
} from './given.contract.ts'

/** One end for each task, with its money and its delivery. */
export function describeEnd(): void {
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
      expect(await store.settle({ ...own, outcome: success, expiresAt: 1, now: start })).toBeNull()
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
}
