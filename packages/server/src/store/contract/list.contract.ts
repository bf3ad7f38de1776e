import { describe, expect, it } from 'vitest'
import { accountId, claimOne, newTask, start, store, submit } from './given.contract.ts'

/** Pages of tasks, and the numbers of the queue. */
export function describeList(): void {
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

  describe('the store as a whole', () => {
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
