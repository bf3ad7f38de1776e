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

/** Which edges of the whole picture the subject runs off: solid there over more than a trace of the side. */
export function croppedSides(alpha: Float32Array, { width, height }: Size): Cutout['cropped'] {
  const solid = (x: number, y: number): boolean => (alpha[y * width + x] as number) > 0.5
  const inset = Math.min(1, width - 1, height - 1)
  const touches = (length: number, at: (k: number) => boolean): boolean => {
    let count = 0
    for (let k = 0; k < length; k++) if (at(k)) count++
    return count > Math.max(3, length * 0.03)
  }
  return {
    top: touches(width, (x) => solid(x, inset)),
    bottom: touches(width, (x) => solid(x, height - 1 - inset)),
    left: touches(height, (y) => solid(inset, y)),
    right: touches(height, (y) => solid(width - 1 - inset, y)),
  }
}
