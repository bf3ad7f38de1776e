import { LikenessError } from '../core/errors.ts'
import type { EnginePicture } from './finish.ts'
import { recognise } from './magic.ts'
import { readSize, runOnPixels, sharp } from './sharp-setup.ts'
import type { Size } from './size.ts'

/** Four times the pixels of the largest picture that can be asked for; more is a fault or a bomb. */
const fitPixelsMax = 45_000_000

export interface FittedPicture {
  readonly picture: EnginePicture
  /** What the engine made, px, upright. */
  readonly made: Size
}

/**
 * Brings a picture that an engine made in a size of its own to exactly `wanted`: scaled to cover it,
 * what sticks out cut off evenly on both sides. A picture that has the size comes back untouched.
 *
 * Throws 008023096 when it is no picture, damaged, or beyond any size that makes sense.
 */
export async function fitPicture(bytes: Buffer, wanted: Size): Promise<FittedPicture> {
  const recognised = recognise(bytes)
  if (recognised.kind === 'other') {
    throw unreadable(bytes.length === 0 ? 'it is empty' : `it is ${recognised.name}`)
  }
  const made = await readSize(bytes).catch((error: unknown) => {
    throw unreadable('its header is damaged', error)
  })
  if (made.width === wanted.width && made.height === wanted.height) {
    return { picture: { kind: 'encoded', bytes }, made }
  }
  if (made.width * made.height > fitPixelsMax) {
    throw unreadable(`it is ${made.width}x${made.height} px`)
  }
  return await runOnPixels(made, async () => {
    const { width, height } = wanted
    try {
      const { data } = await sharp(bytes, {
        limitInputPixels: fitPixelsMax,
        failOn: 'error',
        autoOrient: true,
      })
        .toColourspace('srgb')
        .flatten({ background: '#ffffff' })
        .resize({ width, height, fit: 'cover', kernel: 'lanczos3', fastShrinkOnLoad: false })
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true })
      return { picture: { kind: 'raw', width, height, channels: 3, data }, made }
    } catch (error) {
      throw unreadable('the picture inside is damaged or cut short', error)
    }
  })
}

function unreadable(why: string, cause?: unknown): LikenessError {
  return new LikenessError('008023096', `The engine's picture could not be read: ${why}.`, {
    cause,
  })
}
