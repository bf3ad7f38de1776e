import { expect, it } from 'vitest'
import type { Cutout, ReferenceBitmap } from '../steps.ts'
import { rememberCutouts } from './memory.ts'

function reference(value: number, width = 4, height = 4): ReferenceBitmap {
  const data = new Uint8ClampedArray(width * height * 4).fill(value)
  return { bitmap: { width, height, data }, subject: null }
}

/** Cuts nothing, counts. Every cut-out is 64 bytes. */
function counting(bytesMax: number) {
  const cuts: string[] = []
  const remembered = rememberCutouts(async ({ bitmap }, hint): Promise<Cutout> => {
    cuts.push(`${bitmap.data[0]} ${hint}`)
    const cropped = { top: false, right: false, bottom: false, left: false }
    return { bitmap, method: 'framed', confidence: 0, cropped, guess: null }
  }, bytesMax)
  return { cuts, remembered }
}

it('cuts the same reference once for the same hint', async () => {
  const { cuts, remembered } = counting(1000)
  const first = await remembered(reference(1), 'cat')
  // Equal bytes in another array: references are decoded anew for every render.
  expect(await remembered(reference(1), 'cat')).toBe(first)
  await remembered(reference(1), 'dog')
  await remembered(reference(1), null)
  await remembered(reference(2), 'cat')
  await remembered(reference(1, 2, 8), 'cat')
  expect(cuts).toEqual(['1 cat', '1 dog', '1 null', '2 cat', '1 cat'])
})

it('forgets the least recently used first', async () => {
  const { cuts, remembered } = counting(128)
  for (const value of [1, 2, 1, 3, 1, 2]) await remembered(reference(value), null)
  expect(cuts).toEqual(['1 null', '2 null', '3 null', '2 null'])
})

it('does not remember a cut that failed', async () => {
  let attempts = 0
  const remembered = rememberCutouts(async () => {
    attempts++
    throw new Error('cancelled')
  }, 1000)
  await expect(remembered(reference(1), null)).rejects.toThrow('cancelled')
  await expect(remembered(reference(1), null)).rejects.toThrow('cancelled')
  expect(attempts).toBe(2)
})
