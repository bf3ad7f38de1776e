import { LikenessError } from '../core/errors.ts'
import type { AspectRatio, Resolution } from '../core/ratio.ts'

export interface Size {
  /** Pixels, even. */
  readonly width: number
  readonly height: number
}

const shortSides = { '1080p': 1080, '2K': 1440, '4K': 2160 } as const satisfies Record<
  Resolution,
  number
>

/**
 * The size of the picture to make: the short side is 1080, 1440 or 2160 px, the long side follows
 * from the ratio, both even. `auto` keeps the ratio of the first reference, between 1:4 and 4:1
 * (which probing has made sure of; clamped here so that no caller can ask for a picture 1 px wide).
 *
 * Throws 008023001 when `auto` has no reference to follow.
 */
export function sizeFor(
  resolution: Resolution,
  aspectRatio: AspectRatio,
  firstReference: Size | null,
): Size {
  const shortSide = shortSides[resolution]
  const ratio = Math.min(4, Math.max(1 / 4, widthToHeight(aspectRatio, firstReference)))
  return ratio >= 1
    ? { width: even(shortSide * ratio), height: shortSide }
    : { width: shortSide, height: even(shortSide / ratio) }
}

function widthToHeight(aspectRatio: AspectRatio, firstReference: Size | null): number {
  if (aspectRatio !== 'auto') {
    const [width, height] = aspectRatio.split(':').map(Number) as [number, number]
    return width / height
  }
  if (firstReference === null) {
    throw new LikenessError(
      '008023001',
      '`aspect_ratio` "auto" keeps the ratio of the first image, and there is none; send an image or name a ratio such as "16:9".',
      { param: 'aspect_ratio' },
    )
  }
  return firstReference.width / firstReference.height
}

/** Encoders of video and several models refuse odd sides. */
function even(pixels: number): number {
  return Math.round(pixels / 2) * 2
}
