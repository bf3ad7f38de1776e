import { expect } from 'vitest'

/** Looks until what is expected is so: at once where it can be, and with patience on a busy machine. */
export function eventually<T>(look: () => T | Promise<T>) {
  return expect.poll(look, { timeout: 10_000, interval: 20 })
}
