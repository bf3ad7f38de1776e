import { crc32, deflateSync } from 'node:zlib'
import { pngChunk } from './png-chunks.ts'
import { sharp } from './sharp-setup.ts'

/** Pictures for the tests, made by the tests: nothing here is used by the program. */

/** The four quarters of `quadrants`, from the top left, row by row. */
export const quadrantColours = {
  r: [220, 40, 40],
  g: [40, 200, 40],
  b: [40, 60, 220],
  w: [240, 240, 240],
} as const
export type Quadrant = keyof typeof quadrantColours

/** Red, green over blue, white: every turn and mirroring of it looks different. */
export function quadrants(width: number, height: number): Buffer {
  return pixels(width, height, (x, y) => {
    const top = y < height / 2
    if (x < width / 2) return top ? quadrantColours.r : quadrantColours.b
    return top ? quadrantColours.g : quadrantColours.w
  })
}

/** A soft gradient with fine grain, so that it compresses about as a photo does. */
export function photo(width: number, height: number): Buffer {
  let state = 1
  return pixels(width, height, (x, y) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const grain = (state >>> 28) - 8
    const across = (x / width) * 200
    const down = (y / height) * 200
    return [across + grain + 20, down + grain + 20, 128 + grain]
  })
}

function pixels(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Buffer {
  const data = Buffer.alloc(width * height * 3)
  let at = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (const value of colour(x, y)) data[at++] = value
    }
  }
  return data
}

/** RGB pixels as something sharp can encode. */
export function picture(data: Buffer, width: number, height: number) {
  return sharp(data, { raw: { width, height, channels: 3 } })
}

export function photoFile(
  format: 'png' | 'jpeg' | 'webp',
  width: number,
  height: number,
): Promise<Buffer> {
  return picture(photo(width, height), width, height).toFormat(format).toBuffer()
}

const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** A black 1-bit PNG of that size: a few kilobytes, whatever it unpacks to. */
export function bombPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height)
  return Buffer.concat([
    pngSignature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** The chunks of a PNG in order, read without any library. */
export function pngChunks(bytes: Buffer): { type: string; data: Buffer }[] {
  if (!bytes.subarray(0, 8).equals(pngSignature)) throw new Error('not a PNG')
  const chunks = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const end = at + 8 + length
    if (bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end))) throw new Error('bad CRC')
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, end),
    })
    at = end + 4
  }
  return chunks
}

/** The XMP packet of a PNG: iTXt with the keyword of the XMP specification, not compressed. */
export function pngXmp(bytes: Buffer): string {
  const keyword = 'XML:com.adobe.xmp\0\0\0\0\0'
  const chunk = pngChunks(bytes).find(
    ({ type, data }) => type === 'iTXt' && data.toString('latin1').startsWith(keyword),
  )
  if (chunk === undefined) throw new Error('no XMP where the specification puts it')
  return chunk.data.toString('utf8', keyword.length)
}

/** RGB (or RGBA) of one pixel of a bitmap. */
export function pixelAt(
  bitmap: { width: number; height: number; data: Uint8Array | Uint8ClampedArray },
  x: number,
  y: number,
): number[] {
  const channels = bitmap.data.length / (bitmap.width * bitmap.height)
  const at = (y * bitmap.width + x) * channels
  return [...bitmap.data.subarray(at, at + channels)]
}

/** Which colour of `quadrants` a pixel is nearest to, and an error when it is near none. */
export function nearestQuadrant(rgb: readonly number[]): Quadrant {
  for (const [name, colour] of Object.entries(quadrantColours)) {
    if (colour.every((value, i) => Math.abs(value - (rgb[i] ?? 0)) < 24)) return name as Quadrant
  }
  throw new Error(`no quadrant has the colour ${rgb.join(', ')}`)
}

/** The four quarters of a bitmap from the top left, row by row, as letters. */
export function quadrantsOf(bitmap: {
  width: number
  height: number
  data: Uint8ClampedArray
}): string {
  const { width, height } = bitmap
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ]
    .map(([x = 0, y = 0]) =>
      nearestQuadrant(pixelAt(bitmap, Math.floor(x * width), Math.floor(y * height))),
    )
    .join('')
}
