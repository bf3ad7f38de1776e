/** Very large pictures are painted a little smaller and enlarged: paint has no detail finer than that. */
import type { LinearImage } from '../pixels.ts'
import { clamp } from './numbers.ts'
import type { Progress } from './progress.ts'

/** Pixels above which a set is painted smaller. A 4K picture has more than twice as many. */
const pixelsMost = 3_500_000

/** The size to paint a picture of `width` by `height` at. */
export function paintedSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, Math.sqrt(pixelsMost / (width * height)))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** Weights of the Catmull-Rom spline, which keeps edges crisp, at `t` between the middle two of four. */
function weigh(t: number, out: Float32Array, at: number): void {
  const t2 = t * t
  const t3 = t2 * t
  out[at] = 0.5 * (-t3 + 2 * t2 - t)
  out[at + 1] = 0.5 * (3 * t3 - 5 * t2 + 2)
  out[at + 2] = 0.5 * (-3 * t3 + 4 * t2 + t)
  out[at + 3] = 0.5 * (t3 - t2)
}

/** Enlarges linear light to `width` by `height`. */
export function enlargeImage(
  source: LinearImage,
  width: number,
  height: number,
  progress: Progress,
): LinearImage {
  const data = new Float32Array(width * height * 3)
  const stride = source.width * 3
  const line = new Float32Array(stride)
  const rowWeights = new Float32Array(4)
  const weights = new Float32Array(width * 4)
  const taps = new Int32Array(width * 4)
  for (let x = 0; x < width; x++) {
    const u = ((x + 0.5) * source.width) / width - 0.5
    const column = Math.floor(u)
    weigh(u - column, weights, x * 4)
    for (let k = 0; k < 4; k++) taps[x * 4 + k] = clamp(column - 1 + k, 0, source.width - 1) * 3
  }
  for (let y = 0; y < height; y++) {
    if (y % 48 === 0) progress.at(y / height)
    const v = ((y + 0.5) * source.height) / height - 0.5
    const row = Math.floor(v)
    weigh(v - row, rowWeights, 0)
    line.fill(0)
    for (let k = 0; k < 4; k++) {
      const from = clamp(row - 1 + k, 0, source.height - 1) * stride
      const weight = rowWeights[k] as number
      for (let i = 0; i < stride; i++) {
        line[i] = (line[i] as number) + weight * (source.data[from + i] as number)
      }
    }
    for (let x = 0; x < width; x++) {
      const a = taps[x * 4] as number
      const b = taps[x * 4 + 1] as number
      const c = taps[x * 4 + 2] as number
      const d = taps[x * 4 + 3] as number
      const wa = weights[x * 4] as number
      const wb = weights[x * 4 + 1] as number
      const wc = weights[x * 4 + 2] as number
      const wd = weights[x * 4 + 3] as number
      const to = (y * width + x) * 3
      for (let i = 0; i < 3; i++) {
        const value =
          wa * (line[a + i] as number) +
          wb * (line[b + i] as number) +
          wc * (line[c + i] as number) +
          wd * (line[d + i] as number)
        data[to + i] = value > 0 ? value : 0
      }
    }
  }
  return { width, height, data }
}

/** Enlarges a map of single values without mixing them: between near and far there is no half-way. */
export function enlargeMap<T extends Float32Array | Uint8Array>(
  source: T,
  target: T,
  from: { readonly width: number; readonly height: number },
  to: { readonly width: number; readonly height: number },
): T {
  for (let y = 0; y < to.height; y++) {
    const row = Math.floor(((y + 0.5) * from.height) / to.height) * from.width
    for (let x = 0; x < to.width; x++) {
      target[y * to.width + x] = source[
        row + Math.floor(((x + 0.5) * from.width) / to.width)
      ] as number
    }
  }
  return target
}
