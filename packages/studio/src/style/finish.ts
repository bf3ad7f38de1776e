import { blurPlane } from './blur.ts'
import { type Frame, type Progress, rowsAtOnce, scaled } from './frame.ts'
import { pixelHash } from './noise.ts'

/** Distance from the middle, in half diagonals, at which the corners begin to darken. */
const vignetteFrom = 0.45
/** Noise is made once for a square of this size and laid out again and again, each time moved. */
const tileSize = 256
const tileMask = tileSize - 1
/** The vignette by squared distance from the middle. */
const shadeSteps = 1024

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
  const grains =
    grain > 0
      ? grainTile(grain, Math.max(1, scaled(frame, 1)), seed)
      : new Float32Array(tileSize * tileSize)
  const dither = ditherTile(seed + 1)
  const shades = vignetteTable(vignette)
  const aside = Float64Array.from({ length: width }, (_, x) => ((2 * x + 1 - width) / width) ** 2)
  const finishing: Finishing = { width, height, data, out, grains, dither, shades, aside, seed }
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) progress(y / height)
    finishRow(finishing, y)
  }
  return out
}

interface Finishing {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
  readonly out: Uint8ClampedArray
  readonly grains: Float32Array
  readonly dither: Float32Array
  readonly shades: Float32Array
  /** Squared distance from the middle by column. */
  readonly aside: Float64Array
  readonly seed: number
}

function finishRow(finishing: Finishing, y: number): void {
  const { width, height, data, out, grains, dither, shades, aside, seed } = finishing
  const v = ((2 * y + 1 - height) / height) ** 2
  // Each row of tiles is moved by chance, so that the eye finds no grid.
  const shift = pixelHash(1, y >> 8, seed)
  const ditherRow = (y & tileMask) * tileSize
  const grainRow = ((y + (shift >>> 8)) & tileMask) * tileSize
  let i = y * width * 3
  for (let x = 0; x < width; x++, i += 3) {
    const shade = shades[((v + (aside[x] as number)) * (shadeSteps / 2)) | 0] as number
    const at = (x + shift) & tileMask
    const noise = grains[grainRow + at] as number
    const d = (ditherRow + at) * 3
    const r = (data[i] as number) * shade
    const g = (data[i + 1] as number) * shade
    const b = (data[i + 2] as number) * shade
    out[i] = r + (noise + (dither[d] as number)) * room(r)
    out[i + 1] = g + (noise + (dither[d + 1] as number)) * room(g)
    out[i + 2] = b + (noise + (dither[d + 2] as number)) * room(b)
  }
}

/** Black and white stay clean. */
function room(value: number): number {
  return value < 24 ? value * (1 / 24) : value > 231 ? (255 - value) * (1 / 24) : 1
}

/** Three triangular dithers a pixel, in byte steps. */
function ditherTile(seed: number): Float32Array {
  const tile = new Float32Array(tileSize * tileSize * 3)
  for (let i = 0; i < tile.length; i++) {
    const h = pixelHash(i, 77, seed)
    tile[i] = ((h & 0xffff) - (h >>> 16)) / 65536
  }
  return tile
}

/** Film grain in byte steps: noise softened to grains of `size` px, as silver clumps. */
function grainTile(grain: number, size: number, seed: number): Float32Array {
  const noise = new Float32Array(tileSize * tileSize)
  for (let i = 0; i < noise.length; i++) {
    const h = pixelHash(i, 13, seed)
    noise[i] = (h & 0xffff) - (h >>> 16)
  }
  const soft = blurPlane(noise, tileSize, tileSize, 0.62 * size)
  let squares = 0
  for (const value of soft) squares += value * value
  const scale = (255 * grain) / Math.sqrt(squares / soft.length)
  return soft.map((value) => value * scale)
}

function vignetteTable(vignette: number): Float32Array {
  return Float32Array.from({ length: shadeSteps + 1 }, (_, i) => {
    const corner = Math.sqrt((i + 0.5) / shadeSteps) - vignetteFrom
    const t = corner > 0 ? corner / (1 - vignetteFrom) : 0
    return 255 * (1 - vignette * t * t * (1 - 0.35 * t))
  })
}
