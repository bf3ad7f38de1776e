import { fitPicture } from '../../images/fit.ts'
import type { Size } from '../../images/size.ts'
import type { EngineResult } from '../engine.ts'

/**
 * What an upstream's model made, as the engine's result: brought to exactly the size that was asked for,
 * with the warning `resized` when it had another.
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

function sizeWarnings(wanted: Size, made: Size, upstream: string): EngineResult['warnings'] {
  if (made.width === wanted.width && made.height === wanted.height) return []
  const isSmaller = made.width < wanted.width || made.height < wanted.height
  const done = isSmaller ? 'enlarged' : 'brought down'
  return [
    {
      code: 'resized',
      message: `${upstream} made ${made.width}x${made.height} px; it was ${done} to ${wanted.width}x${wanted.height}, and what stuck out was cut off.`,
    },
  ]
}
