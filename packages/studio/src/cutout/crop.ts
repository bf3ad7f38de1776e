import type { Bitmap } from '../pixels.ts'
import type { Cutout } from '../steps.ts'
import type { Raster } from './resample.ts'

/** A box in whole px, right and bottom exclusive. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Cover below this is invisible and trimmed away. */
const faint = 0.03
/** Fewer pixels across than this are no subject. */
const sideMin = 4

/** A cut over this share of the subject's own width or height shows. */
const openShare = 0.35

interface Size {
  readonly width: number
  readonly height: number
}

/** The smallest box around what can be seen, or null when that is nothing to speak of. */
export function visibleBox(alpha: Float32Array, { width, height }: Size): Box | null {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((alpha[y * width + x] as number) < faint) continue
      if (x < left) left = x
      if (x >= right) right = x + 1
      if (y < top) top = y
      bottom = y + 1
    }
  }
  return right - left < sideMin || bottom - top < sideMin ? null : { left, top, right, bottom }
}

export function cropBitmap({ width, data }: Bitmap, box: Box): Bitmap {
  const [w, h] = [box.right - box.left, box.bottom - box.top]
  const out = new Uint8ClampedArray(w * h * 4)
  for (let y = 0; y < h; y++) {
    const from = ((y + box.top) * width + box.left) * 4
    out.set(data.subarray(from, from + w * 4), y * w * 4)
  }
  return { width: w, height: h, data: out }
}

export function cropRaster({ width, channels, data }: Raster, box: Box): Raster {
  const [w, h] = [box.right - box.left, box.bottom - box.top]
  const out = new Float32Array(w * h * channels)
  for (let y = 0; y < h; y++) {
    const from = ((y + box.top) * width + box.left) * channels
    out.set(data.subarray(from, from + w * channels), y * w * channels)
  }
  return { width: w, height: h, channels, data: out }
}

/** How many px of each edge of the whole picture the subject runs off. */
export function cutLengths(alpha: Float32Array, { width, height }: Size) {
  const inset = Math.min(1, width - 1, height - 1)
  const count = (length: number, at: (k: number) => number): number => {
    let solid = 0
    for (let k = 0; k < length; k++) if ((alpha[at(k)] as number) > 0.5) solid++
    return solid
  }
  return {
    top: count(width, (x) => inset * width + x),
    right: count(height, (y) => y * width + width - 1 - inset),
    bottom: count(width, (x) => (height - 1 - inset) * width + x),
    left: count(height, (y) => y * width + inset),
  }
}

type CutLengths = ReturnType<typeof cutLengths>

/** Which edges cut through the subject, over more than a trace of the side. */
export function croppedSides(cuts: CutLengths, { width, height }: Size): Cutout['cropped'] {
  const isCut = (length: number, side: number): boolean => length > Math.max(3, side * 0.03)
  return {
    top: isCut(cuts.top, width),
    right: isCut(cuts.right, height),
    bottom: isCut(cuts.bottom, width),
    left: isCut(cuts.left, height),
  }
}

/**
 * True when no place in a picture can hide the cuts: what is cut on both sides has only one edge of
 * the picture to hide behind. What is cut at the top can fill the picture up to its upper edge.
 *
 * @param box around the subject
 */
export function isCutOpen(cuts: CutLengths, box: Box): boolean {
  return Math.min(cuts.left, cuts.right) > (box.bottom - box.top) * openShare
}
