import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { eventLoopHoldMs } from '../core/event-loop-hold.ts'
import { pngChunk } from './png-chunks.ts'
import { probeReference } from './probe.ts'
import { sharp } from './sharp-setup.ts'
import { bombPng, photo, photoFile, picture, quadrants } from './test-pictures.ts'

const formats = ['png', 'jpeg', 'webp'] as const

function probe(bytes: Buffer, declared: (typeof formats)[number] | null = null) {
  return probeReference(bytes, declared, 'images[2]')
}

/** A real BMFF or GIF file, not just a magic number. */
function other(format: 'gif' | 'avif' | 'tiff'): Promise<Buffer> {
  return picture(photo(160, 160), 160, 160).toFormat(format).toBuffer()
}

describe('what the bytes are', () => {
  test.each(formats)('%s is taken by its bytes, with or without a label', async (format) => {
    const bytes = await photoFile(format, 200, 150)
    const probed = { format, width: 200, height: 150 }
    await expect(probe(bytes)).resolves.toEqual(probed)
    await expect(probe(bytes, format)).resolves.toEqual(probed)
  })

  test('a wrong label is refused by name', async () => {
    const jpeg = await photoFile('jpeg', 200, 150)
    await expect(probe(jpeg, 'png')).rejects.toMatchObject({
      code: '008023002',
      param: 'images[2]',
      message: '`images[2]` says image/png but the bytes are JPEG; label it image/jpeg.',
    })
  })

  test.each([
    ['a GIF', () => other('gif')],
    ['an AVIF', () => other('avif')],
    ['a TIFF', () => other('tiff')],
    ['an SVG', () => '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"/>'],
    ['an SVG', () => '\ufeff<?xml version="1.0"?>\n<!-- drawn -->\n<svg width="200"/>'],
    ['an HTML page', () => '\n<!DOCTYPE html><title>403</title>'],
    ['an HTML page', () => '<html><body>not found</body></html>'],
    ['an HTML page', () => '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['JSON', () => '{"error":"not found"}'],
    ['a PDF', () => '%PDF-1.7'],
    ['of no image format we know', () => 'plain text'],
  ])('%s labelled png is named', async (name, make) => {
    const bytes = Buffer.from(await make())
    await expect(probe(bytes, 'png')).rejects.toThrow(
      `\`images[2]\` says image/png but is ${name}; it must be a PNG, JPEG or WebP image.`,
    )
    await expect(probe(bytes)).rejects.toThrow(`\`images[2]\` is ${name};`)
  })

  test('nothing is refused as nothing', async () => {
    await expect(probe(Buffer.alloc(0))).rejects.toThrow('`images[2]` is empty.')
  })

  test('sharp itself opens no other format, however it is asked', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    await expect(sharp(svg).metadata()).rejects.toThrow('unsupported')
    await expect(sharp(await other('gif')).metadata()).rejects.toThrow('unsupported')
    await expect(sharp(await other('tiff')).metadata()).rejects.toThrow('unsupported')
  })
})

describe('size', () => {
  test.each([
    [128, 128],
    [512, 128],
    [128, 512],
  ])('%i x %i is taken', async (width, height) => {
    const probed = await probe(await photoFile('png', width, height))
    expect(probed).toEqual({ format: 'png', width, height })
  })

  test.each([
    [127, 128, 'is 127x128 px; each side must be at least 128 px'],
    [128, 127, 'is 128x127 px; each side must be at least 128 px'],
    [513, 128, 'is 513x128 px; its ratio must be between 1:4 and 4:1'],
    [128, 513, 'is 128x513 px; its ratio must be between 1:4 and 4:1'],
  ])('%i x %i is refused', async (width, height, reason) => {
    await expect(probe(await photoFile('png', width, height))).rejects.toThrow(reason)
  })

  test.each(formats)('is what a viewer sees: a %s turned by EXIF', async (format) => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const bytes = await picture(quadrants(300, 150), 300, 150)
        .withMetadata({ orientation })
        .toFormat(format)
        .toBuffer()
      await expect(probe(bytes)).resolves.toMatchObject(
        orientation < 5 ? { width: 300, height: 150 } : { width: 150, height: 300 },
      )
    }
  })

  test('100 megapixels pass and one row more does not', async () => {
    await expect(probe(bombPng(10_000, 10_000))).resolves.toMatchObject({ width: 10_000 })
    await expect(probe(bombPng(10_000, 10_001))).rejects.toThrow('at most')
  })

  test('a bomb is refused by its header', async () => {
    const bomb = bombPng(30_000, 30_000)
    expect(bomb.length).toBeLessThan(200_000)
    const before = process.memoryUsage.rss()
    await expect(probe(bomb)).rejects.toThrow(
      '`images[2]` is 30000x30000 px; an image may have 100 megapixels at most.',
    )
    expect(process.memoryUsage.rss() - before).toBeLessThan(50e6)
  })

  test('50 MB pass and one byte more does not', async () => {
    const png = await photoFile('png', 200, 150)
    const padded = Buffer.concat([png, Buffer.alloc(50 * 1024 * 1024 + 1 - png.length)])
    await expect(probe(padded.subarray(0, -1))).resolves.toMatchObject({ width: 200 })
    await expect(probe(padded)).rejects.toThrow('is 50.1 MB; an image may be 50 MB at most')
  })
})

describe('files made to take long', () => {
  test('hundreds of megabytes of compressed text in a PNG are not unpacked', async () => {
    const png = await photoFile('png', 200, 150)
    const text = pngChunk(
      'zTXt',
      Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(4e6))]),
    )
    const texts = Array.from({ length: 200 }, () => text)
    const bytes = Buffer.concat([png.subarray(0, 33), ...texts, png.subarray(33)])
    const before = process.memoryUsage.rss()
    await expect(probe(bytes)).resolves.toMatchObject({ width: 200 })
    expect(process.memoryUsage.rss() - before).toBeLessThan(100e6)
  })

  test.each([
    ['png', 33, 'empty chunks', () => Buffer.alloc(12_000_000, pngChunk('juNK', Buffer.alloc(0)))],
    ['jpeg', 2, 'fill bytes', () => Buffer.alloc(50_000_000, 0xff)],
  ] as const)('a %s with %i bytes and then %s does not hold the event loop', async (...made) => {
    const [format, headerBytes, , make] = made
    const head = await photoFile(format, 200, 150)
    const bytes = Buffer.concat([head.subarray(0, headerBytes), make()])
    await expect(probe(bytes)).rejects.toThrow('cut short')
    expect(await eventLoopHoldMs(() => probe(bytes).catch(() => undefined))).toBeLessThan(50)
  })
})

describe('a file that is cut short', () => {
  for (const format of formats) {
    test(`${format}: at any length`, async () => {
      const bytes = await photoFile(format, 200, 150)
      for (const share of [0.02, 0.1, 0.5, 0.9]) {
        const cut = bytes.subarray(0, Math.ceil(bytes.length * share))
        await expect(probe(cut)).rejects.toThrow(/is a \w+ that is cut short/)
      }
      await expect(probe(bytes.subarray(0, -4))).rejects.toThrow('cut short')
    })

    test(`${format}: what is appended does no harm`, async () => {
      const bytes = await photoFile(format, 200, 150)
      const longer = Buffer.concat([bytes, Buffer.alloc(100_000, 'ftypmp42')])
      await expect(probe(longer)).resolves.toMatchObject({ format, width: 200 })
    })
  }

  test('jpeg: the end of a thumbnail is not the end of the picture', async () => {
    const jpeg = await photoFile('jpeg', 200, 150)
    const thumbnail = await photoFile('jpeg', 16, 12)
    const segment = Buffer.alloc(4)
    segment.writeUInt16BE(0xffe1, 0)
    segment.writeUInt16BE(thumbnail.length + 2, 2)
    const whole = Buffer.concat([jpeg.subarray(0, 2), segment, thumbnail, jpeg.subarray(2)])
    await expect(probe(whole)).resolves.toMatchObject({ width: 200, height: 150 })
    await expect(probe(whole.subarray(0, -100))).rejects.toThrow('cut short')
  })

  test('a header that is damaged is told from one that is missing', async () => {
    const png = await photoFile('png', 200, 150)
    png.writeUInt32BE(0, 16)
    await expect(probe(png)).rejects.toThrow('`images[2]` is a PNG with a damaged header.')
  })
})
