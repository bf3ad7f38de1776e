import type { AspectRatio, Resolution } from '../../core/ratio.ts'
import { sizeFor, type Size } from '../../images/size.ts'

/** A size in the words of the API. */
export interface NamedSize {
  readonly resolution: Resolution
  readonly aspectRatio: AspectRatio
}

/** The words that a model of an upstream knows. */
export interface SizeWords {
  readonly resolutions: readonly Resolution[]
  readonly aspectRatios: readonly AspectRatio[]
}

/** How far two ratios may be apart and still be one: sizes are rounded to even pixels. */
const ratioTolerance = 0.02

/**
 * The smallest resolution that is not smaller than the picture, and its ratio: by name where it has
 * one, `auto` where it is that of the first reference, else the nearest.
 */
export function nameSize(size: Size, firstReference: Size | null, words: SizeWords): NamedSize {
  const shortSide = Math.min(size.width, size.height)
  const resolution =
    words.resolutions.find((name) => sizeFor(name, '1:1', null).width >= shortSide) ??
    words.resolutions.at(-1) ??
    '1080p'
  const apart = (other: Size) =>
    Math.abs(Math.log((size.width * other.height) / (size.height * other.width)))
  const named = words.aspectRatios
    .filter((ratio) => ratio !== 'auto')
    .map((ratio) => ({ ratio, apart: apart(sizeFor(resolution, ratio, null)) }))
    .toSorted((a, b) => a.apart - b.apart)
  const nearest = named[0] ?? { ratio: '16:9', apart: 0 }
  const isAuto =
    nearest.apart > ratioTolerance / 10 &&
    firstReference !== null &&
    words.aspectRatios.includes('auto') &&
    apart(firstReference) <= ratioTolerance
  return { resolution, aspectRatio: isAuto ? 'auto' : nearest.ratio }
}
