import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createCutoutHelper } from './cutout-helper.ts'
import { cutOut } from './cutout/cutout.ts'
import type { ReferenceBitmap } from './steps.ts'

const helper = createCutoutHelper(new URL('./cutout-thread.ts', import.meta.url))

async function photo(name: string): Promise<ReferenceBitmap> {
  const file = new URL(`../../../examples/references/${name}`, import.meta.url)
  const { data, info } = await sharp(readFileSync(file))
    .resize(160)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const bitmap = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
  return { bitmap, subject: null }
}

// The models are loaded once on either side, and the machine may be busy.
describe('cut-out helper', { timeout: 60_000 }, () => {
  it('gives to the byte what the step itself gives, in whatever order it is asked', async () => {
    const [cup, astronaut] = await Promise.all([photo('coffee.png'), photo('astronaut.png')])
    const [ours, theirs] = await Promise.all([helper(cup, 'cup'), helper(astronaut, null)])
    expect(ours).toEqual(await cutOut(cup, 'cup'))
    expect(theirs).toEqual(await cutOut(astronaut, null))
    expect(cup.bitmap.data.length).toBe(cup.bitmap.width * cup.bitmap.height * 4)
  })

  it('ends with what its progress throws, and then works on', async () => {
    const cup = await photo('coffee.png')
    const gone = new Error('the client went away')
    const cancelled = helper(cup, null, () => {
      throw gone
    })
    await expect(cancelled).rejects.toBe(gone)
    const fractions: number[] = []
    const { method } = await helper(cup, null, (fraction) => fractions.push(fraction))
    expect(method).toBe('segmented')
    expect(fractions.length).toBeGreaterThan(1)
  })

  it('rejects what it was asked when its thread dies', async () => {
    const broken = createCutoutHelper(new URL('./no-such-thread.ts', import.meta.url))
    await expect(broken(await photo('coffee.png'), null)).rejects.toThrow(/ended early/)
  })
})
