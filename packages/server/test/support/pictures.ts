import { randomBytes } from 'node:crypto'
import { sharp } from '../../src/images/sharp-setup.ts'

/** A PNG of that size in one colour. */
export function flatPng(width: number, height: number, background = '#3070c0'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
}

/** As `images` takes it. */
export function dataUrl(bytes: Buffer, type = 'image/png'): string {
  return `data:${type};base64,${bytes.toString('base64')}`
}

/** A reference of that size as a data URL. */
export async function reference(width = 160, height = 128, background?: string): Promise<string> {
  return dataUrl(await flatPng(width, height, background))
}

/** A PNG of noise, about as large as asked for: nothing can be packed, so its size follows its pixels. */
export async function noisePng(bytes: number): Promise<Buffer> {
  const width = 1000
  const height = Math.round(bytes / (width * 3))
  const raw = { width, height, channels: 3 } as const
  return sharp(randomBytes(width * height * 3), { raw })
    .png({ compressionLevel: 0 })
    .toBuffer()
}
