import { type Frame, type Progress, scaled } from './frame.ts'
import { pixelHash } from './noise.ts'

/** Distance from the middle, in half diagonals, at which the corners begin to darken. */
const vignetteFrom = 0.45

/**
 * The last touch: dark corners, film grain, and rounding to bytes with a triangular dither, which
 * is what keeps skies free of bands.
 *
 * @param grain standard deviation of the grain, display values
 */
export function finish(
  frame: Frame,
  { vignette, grain }: { readonly vignette: number; readonly grain: number },
  seed: number,
  progress: Progress,
): Uint8ClampedArray {
  const { width, height, data } = frame
  const out = new Uint8ClampedArray(data.length)
  // Grains keep their size relative to the picture.
  const cell = Math.max(1, Math.round(scaled(frame, 1)))
  // The difference of two uniform 16-bit numbers has a deviation of 65536 / sqrt(6).
  const grainScale = (255 * grain * Math.sqrt(6)) / 65536
  for (let y = 0; y < height; y++) {
    if (y % 256 === 0) progress(y / height)
    const v = (2 * y + 1 - height) / height
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      const u = (2 * x + 1 - width) / width
      const corner = Math.sqrt((u * u + v * v) / 2) - vignetteFrom
      const t = corner > 0 ? corner / (1 - vignetteFrom) : 0
      const shade = 255 * (1 - vignette * t * t * (1 - 0.35 * t))
      let noise = 0
      if (grain > 0) {
        const g = pixelHash((x / cell) | 0, (y / cell) | 0, seed)
        noise = ((g & 0xffff) - (g >>> 16)) * grainScale
      }
      // The four bytes of a hash and two of its scramble make three triangles of dither.
      const h = pixelHash(x, y, seed + 1)
      const k = Math.imul(h, 0x9e3779b1)
      out[i] = rounded((data[i] as number) * shade, noise, (h & 255) - ((h >>> 8) & 255))
      out[i + 1] = rounded((data[i + 1] as number) * shade, noise, ((h >>> 16) & 255) - (h >>> 24))
      out[i + 2] = rounded((data[i + 2] as number) * shade, noise, ((k >>> 16) & 255) - (k >>> 24))
    }
  }
  return out
}

/** A byte value with its noise; `dither` is -255 to 255 for one step either way. */
function rounded(value: number, noise: number, dither: number): number {
  // Black and white stay clean.
  const room = value < 24 ? value / 24 : value > 231 ? (255 - value) / 24 : 1
  return value + (noise + dither / 256) * room
}
