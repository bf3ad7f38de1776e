import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { finishPicture } from './finish.ts'
import { sharp } from './sharp-setup.ts'
import {
  photo,
  photoFile,
  picture,
  pixelAt,
  pngChunks,
  pngXmp,
  quadrants,
  quadrantsOf,
} from './test-pictures.ts'

const provenance = {
  engine: 'studio',
  engineModel: 'studio-1',
  digitalSourceType: 'compositeSynthetic',
} as const
const size = { width: 320, height: 180 }

function finishFile(bytes: Buffer) {
  return finishPicture({ image: { kind: 'encoded', bytes }, ...size, provenance })
}

describe('finishPicture', () => {
  test('pixels come back exactly, opaque and as a PNG', async () => {
    const data = photo(320, 180)
    const finished = await finishPicture({
      image: { kind: 'raw', ...size, channels: 3, data },
      ...size,
      provenance,
    })
    expect(finished).toMatchObject({ ...size, format: 'png' })
    expect(finished.sha256).toBe(createHash('sha256').update(finished.bytes).digest('hex'))
    const decoded = await sharp(finished.bytes).raw().toBuffer({ resolveWithObject: true })
    expect(decoded.info).toMatchObject({ ...size, channels: 3 })
    expect(decoded.data.equals(data)).toBe(true)
  })

  test('clear pixels are laid on white', async () => {
    const data = new Uint8ClampedArray(320 * 180 * 4)
    data.set([255, 0, 0, 255])
    const { bytes } = await finishPicture({
      image: { kind: 'raw', ...size, channels: 4, data },
      ...size,
      provenance,
    })
    const { data: found, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    expect(info.channels).toBe(3)
    expect(pixelAt({ ...size, data: found }, 0, 0)).toEqual([255, 0, 0])
    expect(pixelAt({ ...size, data: found }, 1, 0)).toEqual([255, 255, 255])
  })

  test.each(['png', 'jpeg', 'webp'] as const)('a %s file is taken too', async (format) => {
    const finished = await finishFile(await photoFile(format, 320, 180))
    expect(await sharp(finished.bytes).metadata()).toMatchObject({ format: 'png', ...size })
  })

  test('a file that says it is turned comes out upright', async () => {
    const turned = await picture(quadrants(180, 320), 180, 320)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { bytes } = await finishFile(turned)
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    expect(quadrantsOf({ ...size, data: new Uint8ClampedArray(data) })).toBe('brwg')
  })

  test('says how it was made, and nothing else is in the file', async () => {
    const signed = await picture(photo(320, 180), 320, 180)
      .withExif({ IFD0: { Artist: 'Jane Doe' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">the prompt: a fox</x:xmpmeta>')
      .withIccProfile('p3')
      .png()
      .toBuffer()
    const { bytes } = await finishFile(signed)
    const xmp = pngXmp(bytes)
    expect(xmp).toContain('xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"')
    expect(xmp).toContain(
      'Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic"',
    )
    expect(xmp).toContain('xmp:CreatorTool="Likeness studio/studio-1"')
    expect(xmp).not.toContain('a fox')
    expect(bytes.includes('Jane Doe')).toBe(false)
    const types = new Set(pngChunks(bytes).map(({ type }) => type))
    expect(
      [...types].filter((type) => !['IHDR', 'sRGB', 'iTXt', 'pHYs', 'IDAT', 'IEND'].includes(type)),
    ).toEqual([])
    expect(await sharp(bytes).metadata()).toMatchObject({ xmpAsString: xmp })
  })

  test("a model's name cannot break out of the XML", async () => {
    const image = { kind: 'raw', ...size, channels: 3, data: photo(320, 180) } as const
    const engineModel = 'a"b<c>&d\u0000\n'
    const { bytes } = await finishPicture({
      image,
      ...size,
      provenance: { ...provenance, engineModel },
    })
    expect(pngXmp(bytes)).toContain('xmp:CreatorTool="Likeness studio/a&quot;b&lt;c&gt;&amp;d  "')
  })

  test.each([
    ['a wide gamut', () => picture(quadrants(320, 180), 320, 180).withIccProfile('p3').png(), 2],
    ['16 bits', () => picture(quadrants(320, 180), 320, 180).toColourspace('rgb16').png(), 1],
    [
      'CMYK',
      () =>
        picture(quadrants(320, 180), 320, 180).toColourspace('cmyk').withIccProfile('cmyk').jpeg(),
      25,
    ],
  ])('%s becomes 8-bit sRGB with the same colours', async (_, make, tolerance) => {
    const { bytes } = await finishFile(await make().toBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({
      channels: 3,
      depth: 'uchar',
      space: 'srgb',
    })
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    const farthest = Math.max(
      ...pixelAt({ ...size, data }, 5, 5).map((value, i) =>
        Math.abs(value - ([220, 40, 40][i] ?? 0)),
      ),
    )
    expect(farthest).toBeLessThanOrEqual(tolerance)
  })

  test('gray becomes RGB', async () => {
    const gray = picture(photo(320, 180), 320, 180).toColourspace('b-w').jpeg()
    const { bytes } = await finishFile(await gray.toBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ channels: 3, space: 'srgb' })
  })

  test('the same request gives the same bytes', async () => {
    const image = { kind: 'raw', ...size, channels: 3, data: photo(320, 180) } as const
    const [first, ...others] = await Promise.all(
      [1, 2, 3].map(() => finishPicture({ image, ...size, provenance })),
    )
    expect(others.map(({ sha256 }) => sha256)).toEqual([first?.sha256, first?.sha256])
  })

  test.each([
    ['another size', () => photoFile('png', 320, 182), 'is 320x182 px and should be 320x180'],
    ['nothing', () => Buffer.alloc(0), 'it is empty'],
    ['an error page', () => Buffer.from('<html>busy</html>'), 'it is an HTML page'],
    ['half a file', async () => (await photoFile('png', 320, 180)).subarray(0, 9000), 'damaged'],
    ['half a header', async () => (await photoFile('png', 320, 180)).subarray(0, 20), 'header'],
  ])('%s is an error of the engine', async (_, make, reason) => {
    const bytes = await make()
    await expect(finishFile(bytes)).rejects.toMatchObject({ code: '008023096' })
    await expect(finishFile(bytes)).rejects.toThrow(reason)
  })

  test('pixels of the wrong number are an error of the engine', async () => {
    const image = { kind: 'raw', ...size, channels: 4, data: photo(320, 180) } as const
    await expect(finishPicture({ image, ...size, provenance })).rejects.toMatchObject({
      code: '008023096',
      message: expect.stringContaining('its pixels are 172800 bytes and not 230400'),
    })
    await expect(finishPicture({ image, width: 322, height: 180, provenance })).rejects.toThrow(
      'is 320x180 px and should be 322x180',
    )
  })
})
