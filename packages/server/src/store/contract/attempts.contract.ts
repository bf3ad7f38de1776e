import { describe, expect, it } from 'vitest'
import { claimOne, newTask, start, store, submit } from './given.contract.ts'

/** What a worker writes while it works. */
export function describeAttempts(): void {
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
}
