import { fitPicture } from '../../images/fit.ts'
import type { Size } from '../../images/size.ts'
import type { EngineResult } from '../engine.ts'

/**
 * What an upstream's model made, as the engine's result: brought to exactly the size that was asked for,
 * with the warning `resized` when it had to be enlarged, or lost something that can be seen.
 * @throws LikenessError 008023096 when it is no picture
 */
export async function fittedResult(
  bytes: Buffer,
  wanted: Size,
  options: {
    /** Who made it, for people: `Vidu`. */
    readonly upstream: string
    readonly warnings: EngineResult['warnings']
  },
): Promise<EngineResult> {
  const { picture, made } = await fitPicture(bytes, wanted)
  return {
    image: picture,
    digitalSourceType: 'trainedAlgorithmicMedia',
    warnings: [...options.warnings, ...sizeWarnings(wanted, made, options.upstream)],
  }
}

/** Models make sides that are multiples of 16 or so: what is lost by that is not worth a word. */
const cutShareMax = 0.02

function sizeWarnings(wanted: Size, made: Size, upstream: string): EngineResult['warnings'] {
  const scale = Math.max(wanted.width / made.width, wanted.height / made.height)
  const shown = (wanted.width * wanted.height) / (made.width * made.height * scale * scale)
  const isCut = 1 - shown > cutShareMax
  if (scale <= 1 && !isCut) return []
  const done = scale > 1 ? 'enlarged' : 'brought down'
  const cut = isCut ? ', and what stuck out was cut off' : ''
  return [
    {
      code: 'resized',
      message: `${upstream} made ${made.width}x${made.height} px; it was ${done} to ${wanted.width}x${wanted.height}${cut}.`,
    },
  ]
}
