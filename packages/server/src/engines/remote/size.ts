import type { Size } from '../../images/size.ts'

/** Which sizes a model makes. */
export interface SizeLimits {
  /** Both sides are multiples of this, px. */
  readonly multipleOf: number
  /** Most pixels it makes well; larger pictures are made smaller and enlarged. */
  readonly pixelsMax: number
  readonly sideMin: number
  readonly sideMax: number
}

/**
 * The size to ask a model for so that the picture, brought to `wanted` by `fitPicture`, loses nothing:
 * the same ratio, the nearest larger multiple, smaller only where the model makes no larger one.
 */
export function sizeToAsk(wanted: Size, limits: SizeLimits): Size {
  const { multipleOf, pixelsMax, sideMin, sideMax } = limits
  const down = Math.min(
    1,
    Math.sqrt(pixelsMax / (wanted.width * wanted.height)),
    sideMax / Math.max(wanted.width, wanted.height),
  )
  const up = Math.max(1, sideMin / (down * Math.min(wanted.width, wanted.height)))
  // Rounding up must not go past a limit that made it smaller.
  const round = down * up < 1 ? Math.floor : Math.ceil
  const side = (length: number) => {
    const multiple = round((length * down * up) / multipleOf) * multipleOf
    return Math.min(Math.max(multiple, roundUp(sideMin)), roundDown(sideMax))
  }
  const roundUp = (length: number) => Math.ceil(length / multipleOf) * multipleOf
  const roundDown = (length: number) => Math.floor(length / multipleOf) * multipleOf
  return { width: side(wanted.width), height: side(wanted.height) }
}

/**
 * The one of a model's few sizes to ask for: the nearest ratio, then the smallest that is not smaller
 * than `wanted`, else the largest.
 */
export function nearestSize(wanted: Size, sizes: readonly [Size, ...Size[]]): Size {
  const apart = (size: Size) =>
    Math.abs(Math.log((wanted.width * size.height) / (wanted.height * size.width)))
  const nearest = Math.min(...sizes.map(apart))
  const ofRatio = sizes
    .filter((size) => apart(size) - nearest < 1e-6)
    .toSorted((a, b) => a.width - b.width)
  return (
    ofRatio.find((size) => size.width >= wanted.width && size.height >= wanted.height) ??
    ofRatio.at(-1) ??
    sizes[0]
  )
}
