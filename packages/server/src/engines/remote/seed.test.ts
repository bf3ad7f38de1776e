import { expect, it } from 'vitest'
import { seedUpTo } from './seed.ts'

const max = 2 ** 31 - 1

it('leaves alone what is in the range', () => {
  for (const seed of [1, 2, 1000, max]) expect(seedUpTo(seed, max)).toBe(seed)
})

it('puts every other integer into the range, never 0, neighbours apart, the same each time', () => {
  const others = [0, -1, -2, max + 1, max + 2, Number.MAX_SAFE_INTEGER, -(2 ** 53) + 1]
  const mapped = others.map((seed) => seedUpTo(seed, max))
  for (const seed of mapped) {
    expect(seed).toBeGreaterThanOrEqual(1)
    expect(seed).toBeLessThanOrEqual(max)
  }
  expect(new Set(mapped).size).toBe(others.length)
  expect(others.map((seed) => seedUpTo(seed, max))).toEqual(mapped)
})

it('keeps to a small range as well', () => {
  for (let seed = -20; seed < 40; seed++) {
    expect(seedUpTo(seed, 9)).toBeGreaterThanOrEqual(1)
    expect(seedUpTo(seed, 9)).toBeLessThanOrEqual(9)
  }
})
