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

test('a file’s own metadata stays here, and the picture is upright and has no holes', async () => {
  const bytes = await sharp({
    create: { width: 300, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .withExif({ IFD0: { Artist: 'somebody' } })
    .withMetadata({ orientation: 6 })
    .png()
    .toBuffer()
  const given = { ...(await reference('png', 200, 300)), read: () => Promise.resolve(bytes) }
  const [file] = await encodeReferences([given], options)
  const { width, height, channels, exif, orientation } = await sharp(file?.bytes).metadata()
  expect({ width, height, channels, exif, orientation }).toEqual({
    width: 200,
    height: 300,
    channels: 3,
    exif: undefined,
    orientation: undefined,
  })
  const { data } = await sharp(file?.bytes).raw().toBuffer({ resolveWithObject: true })
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
})

test('padding keeps to the longest side as well', async () => {
  const pad = { width: 3000, height: 1500 }
  const [file] = await encodeReferences([await reference('jpeg', 400, 300)], {
    ...options,
    longSideMax: 600,
    pad,
  })
  expect(await readSize(file?.bytes ?? Buffer.alloc(0))).toEqual({ width: 600, height: 300 })
})

test('they are read one after the other, and not at all once the attempt is stopped', async () => {
  const whole = await reference('png', 200, 200)
  const controller = new AbortController()
  let open = 0
  let read = 0
  const counted = {
    ...whole,
    read: async () => {
      read++
      open++
      expect(open).toBe(1)
      const bytes = await whole.read()
      open--
      if (read === 2) controller.abort(new Error('stopped'))
      return bytes
    },
  }
  const encoding = encodeReferences([counted, counted, counted], {
    ...options,
    signal: controller.signal,
  })
  await expect(encoding).rejects.toThrow('stopped')
  expect(read).toBe(2)
})

test('a damaged one is named as the client calls it', async () => {
  const whole = await reference('png', 200, 200)
  const bytes = (await whole.read()).subarray(0, 2000)
  const cut = { ...whole, label: 'subjects[0].images[1]', read: () => Promise.resolve(bytes) }
  await expect(encodeReferences([whole, cut], options)).rejects.toMatchObject({
    code: '008023002',
    param: 'subjects[0].images[1]',
  })
})
