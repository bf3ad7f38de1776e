import { expect, test } from 'vitest'
import { readSize, sharp } from '../../images/sharp-setup.ts'
import { photoFile } from '../../images/test-pictures.ts'
import type { EngineReference } from '../engine.ts'
import { asDataUrl, encodeReferences } from './references.ts'

const options = {
  upstream: 'Vidu',
  signal: new AbortController().signal,
  longSideMax: 2048,
  bytesMax: 10_000_000,
}

async function reference(
  format: 'png' | 'jpeg',
  width: number,
  height: number,
): Promise<EngineReference> {
  const bytes = await photoFile(format, width, height)
  return {
    label: 'images[0]',
    format,
    width,
    height,
    subject: null,
    read: () => Promise.resolve(bytes),
  }
}

test('what has room stays lossless, what was a JPEG stays one, what is large is brought down', async () => {
  const references = [
    await reference('png', 400, 300),
    await reference('jpeg', 300, 400),
    await reference('jpeg', 2500, 700),
  ]
  const files = await encodeReferences(references, options)
  expect(files.map(asDataUrl).map((url) => url.slice(0, url.indexOf(',')))).toEqual([
    'data:image/png;base64',
    'data:image/jpeg;base64',
    'data:image/jpeg;base64',
  ])
  const long = { width: 2048, height: 573 }
  expect(await Promise.all(files.map(({ bytes }) => readSize(bytes)))).toEqual([
    { width: 400, height: 300 },
    { width: 300, height: 400 },
    long,
  ])
})

test('a share that one leaves is the next one’s, and together they keep to the limit', async () => {
  const large = await reference('png', 1800, 400)
  const small = await reference('png', 130, 130)
  const bytesMax = 525_000
  const files = await encodeReferences([small, large, large], { ...options, bytesMax })
  expect(files.map(({ format }) => format)).toEqual(['png', 'jpeg', 'jpeg'])
  expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(bytesMax)
})

test('what cannot be made small enough is refused by name', async () => {
  const references = [await reference('png', 900, 900)]
  await expect(encodeReferences(references, { ...options, bytesMax: 1000 })).rejects.toThrow(
    '`images[0]` cannot be made small enough to be sent to Vidu.',
  )
})

test('what would be cropped is padded with white to the ratio that is asked for', async () => {
  const references = [await reference('png', 400, 100)]
  const pad = { width: 300, height: 300 }
  const [file] = await encodeReferences(references, { ...options, pad })
  const { data, info } = await sharp(file?.bytes).raw().toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ ...pad, channels: 3 })
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
  expect(data[(150 * 300 + 150) * 3]).toBeLessThan(255)
})
