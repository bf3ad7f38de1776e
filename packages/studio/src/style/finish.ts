import { type Frame, type Progress, scaled } from './frame.ts'
import { pixelNoise } from './noise.ts'

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
  // Uniform noise of width 1 has a deviation of 1 / sqrt(12); two of them make a triangle.
  const grainScale = 255 * grain * Math.sqrt(6)
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
        const [gx, gy] = [(x / cell) | 0, (y / cell) | 0]
        noise = (pixelNoise(gx, gy, seed) + pixelNoise(gx, gy, seed + 1) - 1) * grainScale
      }
      const a = pixelNoise(x, y, seed + 2)
      for (let c = 0; c < 3; c++) {
        // One hash serves three channels: its fraction moves on by two thirds each time.
        const dither = fraction(a + c * 0.618) + fraction(a * 57.31 + c * 0.382) - 1
        const value = (data[i + c] as number) * shade
        // Black and white stay clean.
        const room = value < 24 ? value / 24 : value > 231 ? (255 - value) / 24 : 1
        out[i + c] = value + (noise + dither) * room
      }
    }
  }
  return out
}

function fraction(value: number): number {
  return value - Math.floor(value)
}
