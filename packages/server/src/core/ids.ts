import { randomFillSync } from 'node:crypto'

/** Crockford's base 32, lower case: sorts as it counts, no look-alikes. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** What an id stands for; the prefix makes a stray id in a log recognisable. */
export type IdPrefix = 'gen' | 'acc' | 'key' | 'dlv' | 'led' | 'req' | 'node'

/**
 * A new id: prefix, 48 bits of `now` (ms) and 80 random bits. Sorts by time of making, which is what
 * the task list's cursor relies on, and cannot be guessed.
 */
export function newId(prefix: IdPrefix, now: number): string {
  let text = ''
  let time = now
  for (let i = 0; i < 10; i++) {
    text = `${alphabet.charAt(time % 32)}${text}`
    time = Math.floor(time / 32)
  }
  if (poolAt === pool.length) {
    randomFillSync(pool)
    poolAt = 0
  }
  for (const end = poolAt + randomChars; poolAt < end; poolAt++) {
    text += alphabet.charAt((pool[poolAt] as number) & 31)
  }
  return `${prefix}_${text}`
}

const randomChars = 16

/** Random bytes of ids to come: asking the system for 16 at a time takes longer than all the rest. */
const pool = new Uint8Array(256 * randomChars)
let poolAt = pool.length

/** When an id was made, ms since 1970; null when `id` has not the shape of one. */
export function timeOfId(id: string): number | null {
  if (!idPattern.test(id)) return null
  let time = 0
  for (const char of id.slice(id.indexOf('_') + 1).slice(0, 10)) {
    time = time * 32 + alphabet.indexOf(char)
  }
  return time
}

const idPattern = /^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/

/** Whether `text` has the shape of an id with that prefix, so that nonsense never reaches the store. */
export function isId(prefix: IdPrefix, text: string): boolean {
  return text.startsWith(`${prefix}_`) && idPattern.test(text)
}
