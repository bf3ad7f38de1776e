import { crc32 } from 'node:zlib'

/** A PNG chunk: length, type, data, CRC over type and data (PNG specification, section 5.3). */
export function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  data.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), data.length + 8)
  return chunk
}

/** Signature and IHDR, which is first and always 13 bytes long. */
const headerBytes = 8 + 25

/**
 * Adds to a PNG that it is sRGB, and `xmp`. libvips would write XMP as compressed Latin-1 (zTXt), where
 * readers that follow the XMP specification (part 3, section 1.1.5) do not look: it belongs into
 * iTXt, as UTF-8 and not compressed, before the pixels.
 */
export function describePng(png: Buffer, xmp: string): Buffer {
  const keyword = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1')
  return Buffer.concat([
    png.subarray(0, headerBytes),
    pngChunk('sRGB', Buffer.from([perceptualIntent])),
    pngChunk('iTXt', Buffer.concat([keyword, Buffer.from(xmp)])),
    png.subarray(headerBytes),
  ])
}

const perceptualIntent = 0
