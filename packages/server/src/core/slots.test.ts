import { expect, test } from 'vitest'
import { createSlots } from './slots.ts'

const never = new AbortController().signal

test('no more than max hold a place, and the line is served in order', async () => {
  const slots = createSlots(2)
  const first = await slots.take(never)
  const second = await slots.take(never)
  const served: string[] = []
  const third = slots.take(never).then((giveBack) => (served.push('third'), giveBack))
  const fourth = slots.take(never).then((giveBack) => (served.push('fourth'), giveBack))
  await Promise.resolve()
  expect(served).toEqual([])
  first()
  first() // Giving back twice must not make a second place.
  await third
  expect(served).toEqual(['third'])
  second()
  await fourth
  expect(served).toEqual(['third', 'fourth'])
})

test('who gives up while waiting leaves the line', async () => {
  const slots = createSlots(1)
  const giveBack = await slots.take(never)
  const leaving = new AbortController()
  const left = slots.take(leaving.signal)
  leaving.abort(new Error('left'))
  await expect(left).rejects.toThrow('left')
  await expect(slots.take(leaving.signal)).rejects.toThrow('left')
  giveBack()
  ;(await slots.take(never))()
})
