import { sharp } from '../../src/images/sharp-setup.ts'
import type { Size } from '../../src/images/size.ts'

/** A soft gradient (PNG) whose colours the seed decides, with the references side by side on it. */
export async function paint(
  order: { readonly seed: number; readonly pictures: readonly Buffer[] },
  size: Size,
): Promise<Buffer> {
  const { width, height } = size
  const hue = Math.imul(order.seed ^ 0x5f3759df, 0x9e3779b1) >>> 0
  const corner = (shift: number) => [(hue >>> shift) & 127, (hue >>> (shift + 5)) & 127, 160]
  const small = Buffer.from(
    [corner(0), corner(7), corner(13), corner(19)].flat().map((v) => 60 + v),
  )
  const slot = Math.floor(width / Math.max(1, order.pictures.length))
  const pasted = await Promise.all(
    order.pictures.map(async (bytes, i) => {
      const side = { width: Math.floor(slot * 0.8), height: Math.floor(height * 0.7) }
      const { data, info } = await sharp(bytes)
        .resize({ ...side, fit: 'inside' })
        .png({ compressionLevel: 1 })
        .toBuffer({ resolveWithObject: true })
      const left = Math.floor(i * slot + (slot - info.width) / 2)
      return { input: data, left, top: Math.floor((height - info.height) / 2) }
    }),
  )
  return sharp(small, { raw: { width: 2, height: 2, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .composite(pasted)
    .png({ compressionLevel: 1 })
    .toBuffer()
}
