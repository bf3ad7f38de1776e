import { describe, expect, it } from 'vitest'
import type { Task } from '../records.ts'
import { claimOne, newTask, start, store, submit, success } from './given.contract.ts'

/** Who is told of what, and when. */
export function describeWatching(): void {
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
}
