import type { Sharp } from 'sharp'
import { LikenessError } from '../core/errors.ts'
import { referencePixelsMax } from './probe.ts'
import { readSize, runOnPixels, sharp } from './sharp-setup.ts'
import type { Size } from './size.ts'

/** Pixels as engines take them: sRGB, 8 bits, straight alpha, rows from the top. */
export interface Bitmap extends Size {
  /** RGBA, `width * height * 4` bytes. Owns its memory, so it can be moved to a thread. */
  readonly data: Uint8ClampedArray
}

export interface DecodeOptions {
  /** Names the entry in errors, such as `images[2]`. */
  readonly label: string
  /** The longer side is brought down to this, in px; never up. */
  readonly longSideMax?: number
}

export interface EncodeOptions extends DecodeOptions {
  readonly format: 'png' | 'jpeg'
  /** The picture is fitted into this size and centred on white, for models that take one size only. */
  readonly pad?: Size
}

/**
 * Decodes a probed reference to pixels: upright by its EXIF orientation, converted to sRGB by its
 * profile (CMYK as well), the first frame of an animation.
 *
 * Throws 008023002 when the pixels are damaged, which no header shows.
 */
export function decodeReference(bytes: Buffer, options: DecodeOptions): Promise<Bitmap> {
  return decoding(bytes, options.label, async () => {
    const { data, info } = await upright(bytes, options.longSideMax)
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return {
      width: info.width,
      height: info.height,
      data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length),
    }
  })
}

/**
 * Encodes a probed reference again for an engine that is sent files: 8-bit sRGB, upright, flattened on
 * white, without any of its metadata. A client's file itself never leaves the house: its EXIF
 * may say where somebody lives.
 *
 * Throws 008023002 as `decodeReference` does.
 */
export function encodeForEngine(bytes: Buffer, options: EncodeOptions): Promise<Buffer> {
  return decoding(bytes, options.label, () => {
    let picture = upright(bytes, options.longSideMax).flatten({ background: white })
    if (options.pad !== undefined) {
      const { width, height } = options.pad
      picture = picture.resize({ width, height, fit: 'contain', background: white })
    }
    return options.format === 'png'
      ? picture.png({ compressionLevel: 2, adaptiveFiltering: true }).toBuffer()
      : picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer()
  })
}

const white = '#ffffff'

function upright(bytes: Buffer, longSideMax: number | undefined): Sharp {
  const picture = sharp(bytes, {
    limitInputPixels: referencePixelsMax,
    // A file that ends early is refused; a warning is not, because phones and old editors write
    // JPEGs with a stray byte or two that every viewer shows.
    failOn: 'error',
    autoOrient: true,
  }).toColourspace('srgb')
  if (longSideMax === undefined) return picture
  return picture.resize({
    width: longSideMax,
    height: longSideMax,
    fit: 'inside',
    withoutEnlargement: true,
    // Decoders shrink fast but coarsely; the last factor of two is left to the good filter.
    fastShrinkOnLoad: false,
  })
}

async function decoding<T>(bytes: Buffer, label: string, job: () => Promise<T>): Promise<T> {
  try {
    return await runOnPixels(await readSize(bytes), job)
  } catch (error) {
    throw new LikenessError(
      '008023002',
      `\`${label}\` cannot be decoded: the picture inside is damaged or cut short.`,
      { param: label, cause: error },
    )
  }
}
