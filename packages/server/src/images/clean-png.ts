import { crc32 } from 'node:zlib'
import { sharp } from './sharp-setup.ts'
import type { Size } from './size.ts'

/**
 * The pixels of a PNG that already is what a content has to be (of that size, 8-bit RGB, not interlaced,
 * in sRGB, upright, whole), without any of its metadata: the same compressed pixels, not encoded again,
 * which is most of what finishing a picture costs. Null when it is anything else, or damaged: then it is
 * for a decoder, which says why.
 */
export async function cleanPng(bytes: Buffer, { width, height }: Size): Promise<Buffer | null> {
  const chunks = readChunks(bytes)
  if (chunks === null) return null
  const header = chunks.find(({ type }) => type === 'IHDR')
  if (header === undefined || !isPlain(header.data, width, height)) return null
  if (chunks.some(({ type, data }) => changesColours(type, data))) return null
  if (!(await reachesLastRow(bytes, { width, height }))) return null
  const pixels = chunks.filter(({ type }) => type === 'IDAT')
  const end = chunks.at(-1)
  return Buffer.concat([
    signature,
    header.whole,
    ...pixels.map(({ whole }) => whole),
    end?.whole ?? none,
  ])
}

interface Chunk {
  readonly type: string
  readonly data: Buffer
  /** With length, type and CRC. */
  readonly whole: Buffer
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const none = Buffer.alloc(0)

/** All chunks up to IEND, or null when one is cut short or its CRC is wrong. */
function readChunks(bytes: Buffer): readonly Chunk[] | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null
  const chunks: Chunk[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const whole = bytes.subarray(at, end)
    if (crc32(whole.subarray(4, -4)) !== whole.readUInt32BE(whole.length - 4)) return null
    const type = whole.toString('latin1', 4, 8)
    chunks.push({ type, data: whole.subarray(8, -4), whole })
    if (type === 'IEND') return chunks
    at = end
  }
  return null
}

/** Truecolour of 8 bits, not interlaced: width, height, depth, colour type, three methods (PNG, 11.2.1). */
function isPlain(header: Buffer, width: number, height: number): boolean {
  return (
    header.length === 13 &&
    header.readUInt32BE(0) === width &&
    header.readUInt32BE(4) === height &&
    header.subarray(8).equals(Buffer.from([8, 2, 0, 0, 0]))
  )
}

/** sRGB's own gamma, by which many programs say that nothing is special. */
const gammaOfSrgb = 45_455

/** Whether without this chunk the picture would look different, or might. */
function changesColours(type: string, data: Buffer): boolean {
  switch (type) {
    case 'gAMA':
      return data.length !== 4 || data.readUInt32BE(0) !== gammaOfSrgb
    case 'iCCP':
    case 'cHRM':
    case 'cICP':
    case 'tRNS':
    case 'eXIf':
    case 'acTL':
      return true
    default:
      // Any other critical chunk (capital letter) besides the three, and a palette as a hint.
      return /^[A-Z]/.test(type) && !['IHDR', 'PLTE', 'IDAT', 'IEND'].includes(type)
  }
}

/**
 * Whether a decoder gets as far as the last row. It unpacks every row before that one on its own thread
 * and keeps none, so that a picture costs no memory here.
 */
async function reachesLastRow(bytes: Buffer, { width, height }: Size): Promise<boolean> {
  try {
    await sharp(bytes, { limitInputPixels: width * height, failOn: 'error' })
      .extract({ left: 0, top: height - 1, width: 1, height: 1 })
      .raw()
      .toBuffer()
    return true
  } catch {
    return false
  }
}
