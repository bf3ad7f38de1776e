import { expect, test } from 'vitest'
import { readSize } from '../../images/sharp-setup.ts'
import { photoFile } from '../../images/test-pictures.ts'
import type { EngineReference } from '../engine.ts'
import { encodeReferences } from './references.ts'

const never = new AbortController().signal

async function reference(
  format: 'png' | 'jpeg',
  width: number,
  height: number,
): Promise<EngineReference> {
  return { bytes: await photoFile(format, width, height), format, width, height, subject: null }
}

function sizeOf(url: string) {
  return readSize(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
}

test('what has room stays lossless, what was a JPEG stays one, what is large is brought down', async () => {
  const references = [
    await reference('png', 400, 300),
    await reference('jpeg', 300, 400),
    await reference('jpeg', 2500, 700),
  ]
  const urls = await encodeReferences(references, never)
  expect(urls.map((url) => url.slice(0, url.indexOf(';')))).toEqual([
    'data:image/png',
    'data:image/jpeg',
    'data:image/jpeg',
  ])
  const long = { width: 2048, height: 573 }
  expect(await Promise.all(urls.map(sizeOf))).toEqual([
    { width: 400, height: 300 },
    { width: 300, height: 400 },
    long,
  ])
})

test('a share that one leaves is the next one’s, and together they keep to the limit', async () => {
  const large = await reference('png', 1800, 400)
  const small = await reference('png', 130, 130)
  const charsMax = 700_000
  const [first = '', ...others] = await encodeReferences([small, large, large], never, charsMax)
  expect(first).toMatch(/^data:image\/png;/)
  for (const url of others) expect(url).toMatch(/^data:image\/jpeg;/)
  expect([first, ...others].join('').length).toBeLessThan(charsMax)
})

test('what cannot be made small enough is refused by name', async () => {
  await expect(encodeReferences([await reference('png', 900, 900)], never, 1000)).rejects.toThrow(
    '`images[0]` cannot be made small enough to be sent to Vidu.',
  )
})
