import { describe, expect, it } from 'vitest'
import type { ClaimFilter } from '../store.ts'
import { claimOne, newTask, start, store, submit } from './given.contract.ts'

/** Which tasks a claim takes by its filter. */
export function describeClaimsByEngine(): void {
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
}
