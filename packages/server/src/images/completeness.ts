import type { ImageFormat } from '../core/image-format.ts'

/**
 * Whether the file goes on to its end, told from its structure alone, without decoding a pixel: what
 * catches a broken upload while the client is still there to hear of it. Damage inside the pixels is
 * only found by decoding.
 */
export function isComplete(bytes: Buffer, format: ImageFormat): boolean {
  return reachesEnd[format](bytes)
}

const reachesEnd = {
  png: pngReachesEnd,
  jpeg: jpegReachesEnd,
  webp: webpReachesEnd,
} as const satisfies Record<ImageFormat, (bytes: Buffer) => boolean>

/** Walks the chunks (length, type, data, CRC) to IEND; what follows it is nobody's business. */
function pngReachesEnd(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.readUInt32BE(at + 4) === iend) return true
  }
  return false
}

const iend = Buffer.from('IEND').readUInt32BE(0)

/**
 * Walks the segments to the first scan, and looks for an end marker anywhere behind: inside a scan
 * 0xFF is always escaped, so FF D9 there is the marker. Only behind, because a thumbnail in the EXIF
 * segment ends in one too; anywhere, because phones append videos and second pictures.
 */
function jpegReachesEnd(bytes: Buffer): boolean {
  let at = 2
  for (let steps = 0; steps < segmentStepsMax && at + 4 <= bytes.length; steps++) {
    if (bytes[at] !== 0xff) {
      // Rubbish between segments: decoders skip it as well.
      at = bytes.indexOf(0xff, at)
      if (at === -1) return false
    } else if (bytes[at + 1] === 0xff) at++
    else if (bytes[at + 1] === startOfScan) return bytes.lastIndexOf(endOfImage) > at
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}

/** A photo has some dozens of segments; megabytes of fill bytes are there to keep a server busy. */
const segmentStepsMax = 100_000

const startOfScan = 0xda
const endOfImage = Buffer.from([0xff, 0xd9])

/** RIFF says how long it is; some writers count a padding byte that they do not write. */
function webpReachesEnd(bytes: Buffer): boolean {
  return bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length + 1
}
