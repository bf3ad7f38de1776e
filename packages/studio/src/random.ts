/**
 * Seeded randomness. Every step takes its own stream by name, so a change in how one step draws its
 * numbers does not disturb the others, and the same seed gives the same picture.
 */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform in [min, max). */
  between(min: number, max: number): number
  /** Uniform integer in [min, max]. */
  integer(min: number, max: number): number
  /** One of `items`, which must not be empty. */
  pick<T>(items: readonly T[]): T
  /** An independent stream named `name`. */
  fork(name: string): Random
}

/** 32-bit FNV-1a over the string, mixed with a start value. */
function hash(text: string, start: number): number {
  let h = (0x811c9dc5 ^ start) >>> 0
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0
  }
  return h
}

/** A stream for `seed` (any integer up to 2^53; both halves count) and a name. Mulberry32 inside. */
export function createRandom(seed: number, name = ''): Random {
  let state = hash(name, hash(String(seed), 0))
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (min, max) => min + (max - min) * next(),
    integer: (min, max) => min + Math.floor((max - min + 1) * next()),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('pick needs at least one item')
      return item
    },
    fork: (child) => createRandom(seed, `${name}/${child}`),
  }
}
