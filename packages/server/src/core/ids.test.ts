import { expect, test } from 'vitest'
import { isId, newId, timeOfId } from './ids.ts'

test('ids of one moment differ, however many are made', () => {
  // More than one filling of the pool of random bytes.
  const ids = Array.from({ length: 2000 }, () => newId('gen', 1_790_000_000_000))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(isId('gen', id)).toBe(true)
})

test('every random character takes every value', () => {
  const ids = Array.from({ length: 2000 }, () => newId('req', 0))
  for (let at = -16; at < 0; at++) {
    expect(new Set(ids.map((id) => id.at(at))).size).toBe(32)
  }
})

test('ids sort by the time they were made', () => {
  const times = [0, 1, 31, 32, 1023, 1024, 1_790_000_000_000, 1_790_000_000_001]
  const ids = times.map((time) => newId('gen', time))
  expect(ids.toSorted()).toEqual(ids)
})

test('what is no id of that kind is told apart', () => {
  const id = newId('gen', 5)
  for (const wrong of [`${id}x`, id.slice(0, -1), id.replace('gen', 'key'), id.toUpperCase(), '']) {
    expect(isId('gen', wrong)).toBe(false)
  }
})

test('an id tells when it was made, and what is no id tells nothing', () => {
  for (const time of [0, 31, 1_790_000_000_001]) expect(timeOfId(newId('gen', time))).toBe(time)
  for (const wrong of ['doctor', '', 'gen_1']) expect(timeOfId(wrong)).toBeNull()
})
