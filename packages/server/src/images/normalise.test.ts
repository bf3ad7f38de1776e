import { describe, expect, test } from 'vitest'
import { decodeReference, encodeForEngine } from './normalise.ts'
import { sharp } from './sharp-setup.ts'
import {
  bombPng,
  photo,
  photoFile,
  picture,
  pixelAt,
  quadrants,
  quadrantsOf,
} from './test-pictures.ts'

const label = 'images[1]'
const formats = ['png', 'jpeg', 'webp'] as const

/** Red, green, blue, white from the top left; what a viewer shows by EXIF 2.3, table 6. */
const asSeen = {
  1: 'rgbw',
  2: 'grwb',
  3: 'wbgr',
  4: 'bwrg',
  5: 'rbgw',
  6: 'brwg',
  7: 'wgbr',
  8: 'gwrb',
} as const

function close(found: readonly number[], wanted: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(wanted.length)
  const farthest = Math.max(...wanted.map((value, i) => Math.abs((found[i] ?? Infinity) - value)))
  expect({ found, farthest }).toSatisfy(() => farthest <= tolerance)
}

describe('decodeReference', () => {
  for (const format of formats) {
    test(`${format}: every EXIF orientation comes out upright`, async () => {
      for (const [orientation, expected] of Object.entries(asSeen)) {
        const bytes = await picture(quadrants(240, 160), 240, 160)
          .withMetadata({ orientation: Number(orientation) })
          .toFormat(format)
          .toBuffer()
        for (const longSideMax of [1000, 120]) {
          const bitmap = await decodeReference(bytes, { label, longSideMax })
          expect(quadrantsOf(bitmap), `orientation ${orientation}`).toBe(expected)
          const long = Math.min(240, longSideMax)
          expect(bitmap).toMatchObject(
            Number(orientation) < 5
              ? { width: long, height: (long * 2) / 3 }
              : { width: (long * 2) / 3, height: long },
          )
        }
      }
    })

    test(`${format}: cut short is refused`, async () => {
      const bytes = await photoFile(format, 200, 150)
      const cut = bytes.subarray(0, bytes.length / 2)
      await expect(decodeReference(cut, { label })).rejects.toMatchObject({
        code: '008023002',
        param: label,
        message: '`images[1]` cannot be decoded: the picture inside is damaged or cut short.',
      })
    })
  }

  test('CMYK becomes the sRGB that its profile means', async () => {
    const sent = await picture(quadrants(160, 160), 160, 160)
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .jpeg({ quality: 100 })
      .toBuffer()
    expect(await sharp(sent).metadata()).toMatchObject({ space: 'cmyk', channels: 4 })
    const bitmap = await decodeReference(sent, { label })
    expect(bitmap.data).toHaveLength(160 * 160 * 4)
    close(pixelAt(bitmap, 40, 40), [220, 40, 40, 255], 25)
    close(pixelAt(bitmap, 120, 120), [240, 240, 240, 255], 12)
  })

  test('CMYK without a profile is taken for the usual one', async () => {
    const sent = await picture(quadrants(160, 160), 160, 160)
      .toColourspace('cmyk')
      .jpeg({ quality: 100 })
      .toBuffer()
    expect(await sharp(sent).metadata()).toMatchObject({ space: 'cmyk', hasProfile: false })
    close(pixelAt(await decodeReference(sent, { label }), 40, 40), [220, 40, 40, 255], 40)
  })

  test('a damaged profile is passed over: the pixels are read as sRGB', async () => {
    const sent = await picture(quadrants(160, 160), 160, 160)
      .withIccProfile('srgb')
      .jpeg({ quality: 100 })
      .toBuffer()
    sent.fill(0x41, sent.indexOf('ICC_PROFILE') + 14, sent.indexOf('ICC_PROFILE') + 214)
    close(pixelAt(await decodeReference(sent, { label }), 40, 40), [220, 40, 40, 255], 4)
  })

  test('a wide gamut is converted by its profile, not read as sRGB', async () => {
    const sent = await picture(quadrants(160, 160), 160, 160).withIccProfile('p3').png().toBuffer()
    const stored = await sharp(sent, { ignoreIcc: true }).raw().toBuffer()
    expect(Math.abs((stored[0] ?? 0) - 220)).toBeGreaterThan(8)
    close(pixelAt(await decodeReference(sent, { label }), 0, 0), [220, 40, 40, 255], 3)
  })

  test('16 bits become 8, in colour and in gray', async () => {
    const samples = new Uint16Array(160 * 160 * 3).fill(0x80ff)
    const raw = { width: 160, height: 160, channels: 3 } as const
    const colour = await sharp(samples, { raw }).toColourspace('rgb16').png().toBuffer()
    expect(await sharp(colour).metadata()).toMatchObject({ depth: 'ushort' })
    close(pixelAt(await decodeReference(colour, { label }), 5, 5), [128, 128, 128, 255], 1)

    const gray = await sharp(samples.subarray(0, 160 * 160), { raw: { ...raw, channels: 1 } })
      .toColourspace('grey16')
      .png()
      .toBuffer()
    expect(await sharp(gray).metadata()).toMatchObject({ depth: 'ushort', channels: 1 })
    close(pixelAt(await decodeReference(gray, { label }), 5, 5), [128, 128, 128, 255], 1)
  })

  test('gray becomes RGBA', async () => {
    const sent = await picture(photo(160, 160), 160, 160).toColourspace('b-w').jpeg().toBuffer()
    expect(await sharp(sent).metadata()).toMatchObject({ channels: 1 })
    const [r, g, b, a] = pixelAt(await decodeReference(sent, { label }), 80, 80)
    expect([g, b, a]).toEqual([r, r, 255])
  })

  test('gray with alpha becomes RGBA', async () => {
    const raw = { width: 160, height: 160, channels: 2 } as const
    const samples = Buffer.alloc(160 * 160 * 2, Buffer.from([90, 128]))
    const sent = await sharp(samples, { raw }).toColourspace('b-w').png().toBuffer()
    close(pixelAt(await decodeReference(sent, { label }), 9, 9), [90, 90, 90, 128], 1)
  })

  test('a palette becomes RGBA', async () => {
    const sent = await picture(quadrants(160, 160), 160, 160).png({ palette: true }).toBuffer()
    expect(await sharp(sent).metadata()).toMatchObject({ isPalette: true })
    expect(quadrantsOf(await decodeReference(sent, { label }))).toBe('rgbw')
  })

  test('alpha stays straight: half-clear red is still all red', async () => {
    const background = { r: 255, g: 0, b: 0, alpha: 0.5 }
    const sent = await sharp({ create: { width: 300, height: 200, channels: 4, background } })
      .png()
      .toBuffer()
    close(pixelAt(await decodeReference(sent, { label }), 9, 9), [255, 0, 0, 128], 1)
    const smaller = await decodeReference(sent, { label, longSideMax: 150 })
    close(pixelAt(smaller, 70, 50), [255, 0, 0, 128], 1)
  })

  test('an animation gives its first frame', async () => {
    const frames = [quadrants(160, 160), photo(160, 160), quadrants(160, 160)]
    const sent = await sharp(Buffer.concat(frames), {
      raw: { width: 160, height: 480, channels: 3, pageHeight: 160 },
    })
      .webp({ loop: 0, delay: [100, 100, 100] })
      .toBuffer()
    expect(await sharp(sent).metadata()).toMatchObject({ pages: 3 })
    const bitmap = await decodeReference(sent, { label })
    expect(bitmap).toMatchObject({ width: 160, height: 160 })
    expect(quadrantsOf(bitmap)).toBe('rgbw')
  })

  test('a JPEG with stray bytes between its segments passes, as in every viewer', async () => {
    const jpeg = await photoFile('jpeg', 200, 150)
    const stray = Buffer.concat([jpeg.subarray(0, 20), Buffer.from([0, 0, 0]), jpeg.subarray(20)])
    await expect(sharp(stray, { failOn: 'warning' }).raw().toBuffer()).rejects.toThrow(
      'extraneous bytes',
    )
    await expect(decodeReference(stray, { label })).resolves.toMatchObject({ width: 200 })
  })

  test('is never enlarged', async () => {
    const bitmap = await decodeReference(await photoFile('png', 200, 150), {
      label,
      longSideMax: 900,
    })
    expect(bitmap).toMatchObject({ width: 200, height: 150 })
  })

  test('a bomb that came past the probe is stopped here', async () => {
    await expect(decodeReference(bombPng(30_000, 30_000), { label })).rejects.toMatchObject({
      code: '008023002',
    })
  })
})

describe('encodeForEngine', () => {
  test('gives an upright picture on white without a word of its metadata', async () => {
    const alpha = Buffer.alloc(240 * 160, 255).fill(0, 0, 240 * 80)
    const sent = await picture(quadrants(240, 160), 240, 160)
      .joinChannel(alpha, { raw: { width: 240, height: 160, channels: 1 } })
      .withExif({ IFD0: { Artist: 'Jane Doe' } })
      .withMetadata({ orientation: 3 })
      .png()
      .toBuffer()
    expect(sent.includes('Jane Doe')).toBe(true)
    for (const format of ['png', 'jpeg'] as const) {
      const encoded = await encodeForEngine(sent, { label, format })
      expect(encoded.includes('Jane Doe')).toBe(false)
      const found = await sharp(encoded).metadata()
      expect(found).toMatchObject({ format, width: 240, height: 160, channels: 3, hasAlpha: false })
      expect([found.exif, found.xmp, found.icc, found.orientation]).toEqual(
        Array(4).fill(undefined),
      )
      // Turned upside down: what was blue and white below is on top, what was clear is white.
      expect(quadrantsOf(await decodeReference(encoded, { label }))).toBe('wbww')
    }
  })

  test('pads to one size with white, without distorting', async () => {
    const sent = await picture(quadrants(300, 150), 300, 150).png().toBuffer()
    const encoded = await encodeForEngine(sent, {
      label,
      format: 'png',
      pad: { width: 256, height: 256 },
    })
    const bitmap = await decodeReference(encoded, { label })
    expect(bitmap).toMatchObject({ width: 256, height: 256 })
    close(pixelAt(bitmap, 10, 10), [255, 255, 255, 255], 0)
    close(pixelAt(bitmap, 10, 100), [220, 40, 40, 255], 2)
    close(pixelAt(bitmap, 245, 100), [40, 200, 40, 255], 2)
  })

  test('keeps the longer side within its limit', async () => {
    const encoded = await encodeForEngine(await photoFile('jpeg', 150, 300), {
      label,
      format: 'jpeg',
      longSideMax: 200,
    })
    expect(await sharp(encoded).metadata()).toMatchObject({ width: 100, height: 200 })
  })
})
