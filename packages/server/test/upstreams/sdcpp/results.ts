import { pngChunk } from '../../../src/images/png-chunks.ts'
import { sharp } from '../../../src/images/sharp-setup.ts'
import type { Size } from '../../../src/images/size.ts'
import { paint } from '../picture.ts'
import type { Order } from './orders.ts'

/** The server rounds sizes up to whole patches. */
const multipleOf = 16

/** A job's `result`; `pictureSize` in place of the order's own. */
export async function resultOf(order: Order, pictureSize: Size | null): Promise<unknown> {
  const up = (side: number) => Math.ceil(side / multipleOf) * multipleOf
  const size = pictureSize ?? { width: up(order.width), height: up(order.height) }
  // The middle of each reference, as it sees them.
  const pictures = await Promise.all(
    order.pictures.map((bytes) =>
      sharp(bytes)
        .resize({ width: order.width, height: order.height, fit: 'cover' })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    ),
  )
  const png = await paint({ seed: Number(BigInt.asIntN(32, order.seed)), pictures }, size)
  const images = [{ index: 0, b64_json: withPrompt(png, order).toString('base64') }]
  return { output_format: order.output_format, images }
}

/** As A1111 does it: what the picture was made from, for everybody to read. */
function withPrompt(png: Buffer, { embed_image_metadata, prompt }: Order): Buffer {
  if (!embed_image_metadata) return png
  const endBytes = 12
  const chunk = pngChunk('tEXt', Buffer.from(`parameters\0${prompt}`, 'latin1'))
  return Buffer.concat([png.subarray(0, -endBytes), chunk, png.subarray(-endBytes)])
}
