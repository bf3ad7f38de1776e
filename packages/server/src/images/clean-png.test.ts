import { describe, expect, it } from 'vitest'
import { deflateSync } from 'node:zlib'
import { cleanPng } from './clean-png.ts'
import { pngChunk } from './png-chunks.ts'
import { sharp } from './sharp-setup.ts'
import { photo, picture, pngChunks } from './test-pictures.ts'

const size = { width: 160, height: 90 }
const pixels = photo(160, 90)
const plain = () => picture(pixels, 160, 90)

/** Puts a chunk behind the header. */
function withChunk(png: Buffer, type: string, data: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), pngChunk(type, data), png.subarray(33)])
}

function withRows(rows: Buffer): Promise<Buffer> {
  return plain()
    .png()
    .toBuffer()
    .then((png) => {
      const head = png.subarray(0, 33)
      return Buffer.concat([
        head,
        pngChunk('IDAT', deflateSync(rows)),
        pngChunk('IEND', Buffer.alloc(0)),
      ])
    })
}

describe('cleanPng', () => {
  it('keeps the compressed pixels byte for byte, and nothing else', async () => {
    const png = await plain().png().toBuffer()
    const signed = withChunk(
      withChunk(withChunk(png, 'tEXt', Buffer.from('parameters\0a fox')), 'pHYs', Buffer.alloc(9)),
      'gAMA',
      Buffer.from([0, 0, 0xb1, 0x8f]),
    )
    const clean = await cleanPng(signed, size)
    expect(clean?.includes('a fox')).toBe(false)
    const kept = pngChunks(clean ?? Buffer.alloc(0)).map(({ type }) => type)
    expect(new Set(kept)).toEqual(new Set(['IHDR', 'IDAT', 'IEND']))
    const { data, info } = await sharp(clean ?? undefined)
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ ...size, channels: 3 })
    expect(data.equals(pixels)).toBe(true)
  })

  it.each<[string, () => Promise<Buffer>]>([
    ['of another size', () => plain().resize(80, 90).png().toBuffer()],
    ['of 16 bits', () => plain().toColourspace('rgb16').png().toBuffer()],
    ['in grey', () => plain().toColourspace('b-w').png().toBuffer()],
    ['with transparency', () => plain().ensureAlpha(0.5).png().toBuffer()],
    ['with a palette', () => plain().png({ palette: true }).toBuffer()],
    ['interlaced', () => plain().png({ progressive: true }).toBuffer()],
    ['in a wide gamut', () => plain().withIccProfile('p3').png().toBuffer()],
    ['that is turned by its EXIF', () => plain().withMetadata({ orientation: 6 }).png().toBuffer()],
    [
      'with a gamma of its own',
      async () =>
        withChunk(await plain().png().toBuffer(), 'gAMA', Buffer.from([0, 1, 0x86, 0xa0])),
    ],
    [
      'with one colour that is clear',
      async () => withChunk(await plain().png().toBuffer(), 'tRNS', Buffer.alloc(6)),
    ],
    ['that is no PNG', () => plain().jpeg().toBuffer()],
    ['that is empty', () => Promise.resolve(Buffer.alloc(0))],
    ['with too few rows', () => withRows(Buffer.alloc((1 + 480) * 89))],
    ['with a filter there is not', () => withRows(Buffer.alloc((1 + 480) * 90, 5))],
  ])('leaves one %s to a decoder', async (_, make) => {
    expect(await cleanPng(await make(), size)).toBeNull()
  })

  it('leaves a damaged one to a decoder, wherever the damage is', async () => {
    const png = await plain().png().toBuffer()
    expect(await cleanPng(png, size)).not.toBeNull()
    for (let at = 0; at < png.length; at += 97) {
      const damaged = Buffer.from(png)
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      expect(await cleanPng(damaged, size)).toBeNull()
      expect(await cleanPng(png.subarray(0, at), size)).toBeNull()
    }
  })
})
