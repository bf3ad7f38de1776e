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
