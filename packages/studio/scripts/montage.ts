import { crc32, deflateSync } from 'node:zlib'
import type { Picture } from '../src/steps.ts'

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(body.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), named.length + 4)
  return out
}

/** 8-bit RGB as PNG bytes. */
export function encodePng(width: number, height: number, data: Uint8ClampedArray): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y++)
    rows.set(data.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Pictures of one size side by side, `columns` in a row, as PNG bytes. */
export function montage(
  pictures: readonly Pick<Picture, 'width' | 'height' | 'data'>[],
  columns: number,
): Buffer {
  const first = pictures[0]
  if (first === undefined) throw new RangeError('a sheet needs at least one picture')
  const gap = 6
  const across = Math.min(columns, pictures.length)
  const width = across * (first.width + gap) - gap
  const height = Math.ceil(pictures.length / columns) * (first.height + gap) - gap
  const data = new Uint8ClampedArray(width * height * 3).fill(255)
  pictures.forEach((picture, index) => {
    const left = (index % columns) * (first.width + gap)
    const top = Math.floor(index / columns) * (first.height + gap)
    for (let y = 0; y < picture.height; y++) {
      const row = picture.data.subarray(y * picture.width * 3, (y + 1) * picture.width * 3)
      data.set(row, ((top + y) * width + left) * 3)
    }
  })
  return encodePng(width, height, data)
}
