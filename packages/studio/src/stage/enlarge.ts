/** Large pictures are painted a little smaller and enlarged: paint has no detail finer than that. */
import type { LinearImage } from '../pixels.ts'
import { clamp } from './numbers.ts'
import type { Progress } from './progress.ts'

/** Pixels above which a set is painted smaller. A 4K picture has more than twice as many. */
const pixelsMost = 3_500_000
/** Of a picture whose look is painted over it, broad strokes and all, this share of the side is enough ... */
const broadScale = 0.8
/** ... when it has as many pixels as this: in small ones every pixel counts. */
const broadFrom = 1_500_000

/** How finely a set is painted: `full` for looks that show every pixel, `broad` for those painted over it. */
export type Detail = 'full' | 'broad'

/** The size to paint a picture of `width` by `height` at. */
export function paintedSize(
  width: number,
  height: number,
  detail: Detail = 'full',
): { width: number; height: number } {
  const pixels = width * height
  const most = Math.sqrt(pixelsMost / pixels)
  const scale = Math.min(1, most, detail === 'broad' && pixels >= broadFrom ? broadScale : 1)
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

/** What every row of an enlargement needs. */
interface Enlarging {
  readonly source: Float32Array
  /** Numbers a row of the source. */
  readonly stride: number
  /** Four columns and their weights for every pixel of a row. */
  readonly taps: Int32Array
  readonly weights: Float32Array
  /** One row, as wide as the source. */
  readonly line: Float32Array
  readonly data: Float32Array
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
  const rowWeights = new Float32Array(4)
  const weights = new Float32Array(width * 4)
  const taps = new Int32Array(width * 4)
  for (let x = 0; x < width; x++) {
    const u = ((x + 0.5) * source.width) / width - 0.5
    const column = Math.floor(u)
    weigh(u - column, weights, x * 4)
    for (let k = 0; k < 4; k++) taps[x * 4 + k] = clamp(column - 1 + k, 0, source.width - 1) * 3
  }
  const line = new Float32Array(stride)
  const enlarging: Enlarging = { source: source.data, stride, taps, weights, line, data }
  for (let y = 0; y < height; y++) {
    if (y % 48 === 0) progress.at(y / height)
    const v = ((y + 0.5) * source.height) / height - 0.5
    const row = Math.floor(v)
    weigh(v - row, rowWeights, 0)
    const start = (k: number): number => clamp(row - 1 + k, 0, source.height - 1) * stride
    mixRows(enlarging, rowWeights, [start(0), start(1), start(2), start(3)])
    enlargeRow(enlarging, y * width * 3)
  }
  return { width, height, data }
}

/** The rows that begin at `starts`, weighed, into the line. */
function mixRows(
  { source, stride, line }: Enlarging,
  weights: Float32Array,
  [a, b, c, d]: readonly [number, number, number, number],
): void {
  const wa = weights[0] as number
  const wb = weights[1] as number
  const wc = weights[2] as number
  const wd = weights[3] as number
  for (let i = 0; i < stride; i++) {
    line[i] =
      wa * (source[a + i] as number) +
      wb * (source[b + i] as number) +
      wc * (source[c + i] as number) +
      wd * (source[d + i] as number)
  }
}

/** Spreads the line over the row of the picture that begins at `to`. */
function enlargeRow({ taps, weights, line, data }: Enlarging, to: number): void {
  for (let k = 0, o = to; k < taps.length; k += 4, o += 3) {
    const a = taps[k] as number
    const b = taps[k + 1] as number
    const c = taps[k + 2] as number
    const d = taps[k + 3] as number
    const wa = weights[k] as number
    const wb = weights[k + 1] as number
    const wc = weights[k + 2] as number
    const wd = weights[k + 3] as number
    const red =
      wa * (line[a] as number) +
      wb * (line[b] as number) +
      wc * (line[c] as number) +
      wd * (line[d] as number)
    const green =
      wa * (line[a + 1] as number) +
      wb * (line[b + 1] as number) +
      wc * (line[c + 1] as number) +
      wd * (line[d + 1] as number)
    const blue =
      wa * (line[a + 2] as number) +
      wb * (line[b + 2] as number) +
      wc * (line[c + 2] as number) +
      wd * (line[d + 2] as number)
    data[o] = red > 0 ? red : 0
    data[o + 1] = green > 0 ? green : 0
    data[o + 2] = blue > 0 ? blue : 0
  }
}

/** Enlarges a map of single values without mixing them: between near and far there is no half-way. */
export function enlargeMap<T extends Float32Array | Uint8Array>(
  source: T,
  target: T,
  from: { readonly width: number; readonly height: number },
  to: { readonly width: number; readonly height: number },
): T {
  const columns = Int32Array.from({ length: to.width }, (_, x) =>
    Math.floor(((x + 0.5) * from.width) / to.width),
  )
  for (let y = 0; y < to.height; y++) {
    const row = Math.floor(((y + 0.5) * from.height) / to.height) * from.width
    pickRow(source, row, columns, target, y * to.width)
  }
  return target
}

function pickRow(
  source: Float32Array | Uint8Array,
  row: number,
  columns: Int32Array,
  target: Float32Array | Uint8Array,
  to: number,
): void {
  for (let x = 0; x < columns.length; x++)
    target[to + x] = source[row + (columns[x] as number)] as number
}
