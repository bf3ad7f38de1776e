import type { Frame } from './frame.ts'
import { toOklab } from './oklab.ts'

/** Tones are told apart in so many bands of lightness rank. */
export const toneBands = 8
/** Points of the lightness curve. */
export const curvePoints = 33
/** Enough pixels to know the colours of any picture. */
const samplesMax = 60_000

/** The colours of a picture: how light it is, and which hues its shadows, middle tones and lights have. */
export interface ColourStatistics {
  /** Lightness by rank: the darkest pixel first, the lightest last. */
  readonly curve: Float32Array
  /** Mean a and b of each band of rank, dark to light. */
  readonly tones: Float32Array
  /** Covariance of a and b around the mean of their band: aa, ab, bb. */
  readonly spread: readonly [number, number, number]
  readonly chroma: number
}

/** Measures the colours of a frame in Oklab. */
export function measureColours({ data }: Frame): ColourStatistics {
  const step = Math.max(1, Math.floor(data.length / 3 / samplesMax))
  const count = Math.ceil(data.length / 3 / step)
  const lab = new Float32Array(count * 3)
  const lightness = new Float32Array(count)
  let chroma = 0
  for (let s = 0, i = 0; s < count; s++, i += step * 3) {
    toOklab(data[i] as number, data[i + 1] as number, data[i + 2] as number, lab, s * 3)
    lightness[s] = lab[s * 3] as number
    chroma += Math.sqrt((lab[s * 3 + 1] as number) ** 2 + (lab[s * 3 + 2] as number) ** 2)
  }
  const sorted = Float32Array.from(lightness).sort()
  const curve = Float32Array.from(
    { length: curvePoints },
    (_, k) => sorted[Math.round((k / (curvePoints - 1)) * (count - 1))] as number,
  )
  const tones = new Float32Array(toneBands * 2)
  const counts = new Float64Array(toneBands)
  const bandOf = (l: number): number =>
    Math.min(toneBands - 1, Math.floor(rankOf(curve, l) * toneBands))
  for (let s = 0; s < count; s++) {
    const band = bandOf(lightness[s] as number)
    tones[band * 2] = (tones[band * 2] as number) + (lab[s * 3 + 1] as number)
    tones[band * 2 + 1] = (tones[band * 2 + 1] as number) + (lab[s * 3 + 2] as number)
    counts[band] = (counts[band] as number) + 1
  }
  for (let k = 0; k < toneBands * 2; k++) {
    const n = counts[k >> 1] as number
    // A band nobody is in has the colour of the one below it.
    tones[k] = n > 0 ? (tones[k] as number) / n : k > 1 ? (tones[k - 2] as number) : 0
  }
  let [aa, ab, bb] = [0, 0, 0]
  for (let s = 0; s < count; s++) {
    const band = bandOf(lightness[s] as number)
    const a = (lab[s * 3 + 1] as number) - (tones[band * 2] as number)
    const b = (lab[s * 3 + 2] as number) - (tones[band * 2 + 1] as number)
    aa += a * a
    ab += a * b
    bb += b * b
  }
  const spread = [aa / count, ab / count, bb / count] as const
  return { curve, tones, spread, chroma: chroma / count }
}

/** Where a lightness stands among all of a picture, 0 to 1. */
export function rankOf(curve: Float32Array, lightness: number): number {
  let low = 0
  let high = curvePoints - 1
  if (lightness <= (curve[0] as number)) return 0
  if (lightness >= (curve[high] as number)) return 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((curve[middle] as number) <= lightness) low = middle
    else high = middle
  }
  const from = curve[low] as number
  const to = curve[high] as number
  const within = to > from ? (lightness - from) / (to - from) : 0.5
  return (low + within) / (curvePoints - 1)
}

/** The lightness at a rank. */
export function lightnessAt(curve: Float32Array, rank: number): number {
  const at = Math.min(curvePoints - 1.001, Math.max(0, rank * (curvePoints - 1)))
  const low = at | 0
  return (curve[low] as number) + (at - low) * ((curve[low + 1] as number) - (curve[low] as number))
}

/** Mean a or b at a rank, interpolated between the bands. */
export function toneAt(tones: Float32Array, rank: number, channel: 0 | 1): number {
  const at = Math.min(toneBands - 1, Math.max(0, rank * toneBands - 0.5))
  const low = Math.min(toneBands - 2, at | 0)
  const from = tones[low * 2 + channel] as number
  return from + (at - low) * ((tones[low * 2 + 2 + channel] as number) - from)
}
