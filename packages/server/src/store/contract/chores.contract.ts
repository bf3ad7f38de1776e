import { describe, expect, it } from 'vitest'
import { start, store } from './given.contract.ts'

/** Who does what is to be done now and then. */
export function describeChores(): void {
  describe('chores', () => {
    it('are begun by one of those who ask together, and by none until it is time again', async () => {
      const ask = (now: number) => store.beginChore({ chore: 'sweep', everyMs: 100, now })
      const asked = await Promise.all([ask(start), ask(start), ask(start)])
      expect(asked.filter(Boolean)).toHaveLength(1)
      expect(await ask(start + 99)).toBe(false)
      expect(await ask(start + 100)).toBe(true)
      expect(await ask(start + 150)).toBe(false)
    })

    it('do not wait for each other', async () => {
      const everyMs = 100
      expect(await store.beginChore({ chore: 'sweep', everyMs, now: start })).toBe(true)
      expect(await store.beginChore({ chore: 'dust', everyMs, now: start })).toBe(true)
    })
  })
}
