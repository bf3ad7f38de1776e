import type { Size } from '../../images/size.ts'
import { nearestSize, sizeToAsk, type SizeLimits } from '../remote/size.ts'
import type { ModelSettings } from './model-settings.ts'

/** Which sizes a model makes: some, or any within limits. */
export type Sizing =
  | { readonly kind: 'some'; readonly sizes: readonly [Size, ...Size[]] }
  | {
      readonly kind: 'any'
      readonly limits: SizeLimits
      /** Most that the long side may be of the short one. */
      readonly ratioMax?: number
      readonly pixelsMin?: number
    }

/** What open-weights models make: both sides are multiples of 16. */
const openWeights: Sizing = {
  kind: 'any',
  limits: { multipleOf: 16, pixelsMax: 4_194_304, sideMin: 256, sideMax: 4096 },
}

/** What a model makes: by its settings where they say so, else by what its kind does. */
export function sizingOf(settings: ModelSettings, byDefault: Sizing = openWeights): Sizing {
  const { sizes, pixelsMax } = settings
  if (sizes !== undefined) return { kind: 'some', sizes }
  if (pixelsMax === undefined || byDefault.kind === 'some') return byDefault
  return { ...byDefault, limits: { ...byDefault.limits, pixelsMax } }
}

/** The size to ask for so that the picture loses as little as possible when it is brought to `wanted`. */
export function askedSize(wanted: Size, sizing: Sizing): Size {
  if (sizing.kind === 'some') return nearestSize(wanted, sizing.sizes)
  const { limits, ratioMax = Infinity, pixelsMin = 0 } = sizing
  const { multipleOf } = limits
  const inRatio = {
    width: Math.max(wanted.width, wanted.height / ratioMax),
    height: Math.max(wanted.height, wanted.width / ratioMax),
  }
  const up = Math.max(1, Math.sqrt(pixelsMin / (inRatio.width * inRatio.height)))
  const asked = sizeToAsk({ width: inRatio.width * up, height: inRatio.height * up }, limits)
  // Rounding may have gone past the ratio; the long side gives way, since it cannot meet a limit.
  const sideMax = (other: number) => Math.floor((other * ratioMax) / multipleOf) * multipleOf
  return {
    width: Math.min(asked.width, sideMax(asked.height)),
    height: Math.min(asked.height, sideMax(asked.width)),
  }
}
