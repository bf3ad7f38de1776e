import { describe, expect, it } from 'vitest'
import { claimOne, newTask, start, store, submit, success } from './given.contract.ts'

/** Which tasks hold files, and how those go. */
export function describeFiles(): void {
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
}
