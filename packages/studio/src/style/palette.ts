import type { Bitmap } from '../pixels.ts'
import type { Frame } from './frame.ts'

/** How far the picture's colours move towards the reference's, and its tones. */
const chromaShare = 0.8
const lumaShare = 0.45
/** A spread may be stretched or squeezed by no more than this, or flat pictures turn to noise. */
const stretchMax = 1.6

/** Mean and deviation of luma, red minus luma and blue minus luma. */
interface Palette {
  readonly mean: readonly [number, number, number]
  readonly deviation: readonly [number, number, number]
}

/**
 * Gives the picture the colours of references whose style is asked for: the spread of luma and of
 * two colour differences is matched (Reinhard et al., "Color Transfer between Images", 2001).
 */
export function matchPalette(frame: Frame, references: readonly Bitmap[]): Frame {
  if (references.length === 0) return frame
  const own = measure(frame.data, 3, 1)
  const wanted = average(references.map(({ data }) => measure(data, 4, 255)))
  const scale = own.deviation.map((deviation, k) =>
    Math.min(stretchMax, Math.max(1 / stretchMax, (wanted.deviation[k] as number) / deviation)),
  ) as [number, number, number]
  const data = new Float32Array(frame.data.length)
  for (let i = 0; i < data.length; i += 3) {
    const r = frame.data[i] as number
    const g = frame.data[i + 1] as number
    const b = frame.data[i + 2] as number
    const y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    const moved = (value: number, k: 0 | 1 | 2, share: number): number =>
      value + share * (wanted.mean[k] + (value - own.mean[k]) * scale[k] - value)
    const luma = moved(y, 0, lumaShare)
    const red = moved(r - y, 1, chromaShare)
    const blue = moved(b - y, 2, chromaShare)
    data[i] = clamp(luma + red)
    data[i + 1] = clamp(luma - (0.2126 * red + 0.0722 * blue) / 0.7152)
    data[i + 2] = clamp(luma + blue)
  }
  return { ...frame, data }
}

function measure(data: ArrayLike<number>, channels: number, white: number): Palette {
  const sums = [0, 0, 0]
  const squares = [0, 0, 0]
  const pixels = data.length / channels
  // Some ten thousand pixels tell the palette of any picture.
  const step = Math.max(1, Math.floor(pixels / 20_000))
  let count = 0
  for (let p = 0; p < pixels; p += step) {
    const i = p * channels
    if (channels === 4 && (data[i + 3] as number) < 128) continue
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
    const y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    for (const [k, value] of [y, r - y, b - y].entries()) {
      sums[k] = (sums[k] as number) + value / white
      squares[k] = (squares[k] as number) + (value / white) ** 2
    }
    count++
  }
  const mean = sums.map((sum) => sum / Math.max(1, count)) as [number, number, number]
  const deviation = squares.map((square, k) =>
    Math.sqrt(Math.max(1e-5, square / Math.max(1, count) - (mean[k] as number) ** 2)),
  ) as [number, number, number]
  return { mean, deviation }
}

function average(palettes: readonly Palette[]): Palette {
  const over = (part: keyof Palette): [number, number, number] =>
    [0, 1, 2].map(
      (k) => palettes.reduce((sum, p) => sum + p[part][k as 0 | 1 | 2], 0) / palettes.length,
    ) as [number, number, number]
  return { mean: over('mean'), deviation: over('deviation') }
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value
}
