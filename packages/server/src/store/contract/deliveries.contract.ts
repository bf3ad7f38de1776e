import { describe, expect, it } from 'vitest'
import { claimOne, failure, newTask, start, store, submit, success } from './given.contract.ts'

/** Callbacks until they are taken. */
export function describeDeliveries(): void {
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
}
