import type { Random } from '../random.ts'
import type { Frame } from './frame.ts'
import { fromOklab, toOklab } from './oklab.ts'

/** A few colours that stand for a picture. */
export interface Palette {
  readonly size: number
  /** Oklab, 3 numbers a colour, dark to light. */
  readonly lab: Float32Array
  /** The same in display values. */
  readonly rgb: Float32Array
}

const clusteringRounds = 8
/** The palette is learnt from about this many pixels. */
const sampleSize = 4000
/** Hue counts for more than lightness, or every colour of a landscape would be a shade of its green. */
const hueWeight = 2.2

/**
 * Clusters the colours of a picture (k-means++ in Oklab). Rare but distinct colours, such as the one
 * fox in a forest, get a colour of their own.
 *
 * @param where pixels with 0 are left out; null for all
 */
export function learnPalette(
  frame: Frame,
  colours: number,
  where: Float32Array | null,
  random: Random,
): Palette {
  const samples = takeSamples(frame, where)
  const count = samples.length / 3
  const lab = new Float32Array(colours * 3)
  const nearest = new Float32Array(count).fill(9)
  let next = 0
  for (let k = 0; k < colours; k++) {
    lab.set(samples.subarray(next * 3, next * 3 + 3), k * 3)
    let total = 0
    for (let s = 0; s < count; s++) {
      const d = Math.min(nearest[s] as number, distance(lab, k * 3, samples, s * 3))
      nearest[s] = d
      total += d
    }
    let left = random.next() * total
    next = 0
    while (next < count - 1 && (left -= nearest[next] as number) > 0) next++
  }
  for (let round = 0; round < clusteringRounds; round++) moveToMeans(lab, samples)
  return sorted(lab)
}

/** Which colour of the palette is nearest to each pixel. */
export function assignColours(frame: Frame, palette: Palette): Uint8Array {
  const labels = new Uint8Array(frame.width * frame.height)
  const pixel = new Float32Array(3)
  let last = -1
  let lastKey = -1
  for (let p = 0, i = 0; p < labels.length; p++, i += 3) {
    const r = frame.data[i] as number
    const g = frame.data[i + 1] as number
    const b = frame.data[i + 2] as number
    // Neighbours are mostly of one colour, to 7 bits.
    const key = ((r * 127) << 14) | ((g * 127) << 7) | (b * 127)
    if (key !== lastKey) {
      toOklab(r, g, b, pixel, 0)
      last = nearestColour(palette.lab, pixel, 0)
      lastKey = key
    }
    labels[p] = last
  }
  return labels
}

/** Index of the palette colour nearest to the one at `at`. */
export function nearestColour(lab: Float32Array, pixels: Float32Array, at: number): number {
  let best = 0
  let least = Infinity
  for (let k = 0; k < lab.length; k += 3) {
    const d = distance(lab, k, pixels, at)
    if (d < least) {
      best = k / 3
      least = d
    }
  }
  return best
}

function distance(lab: Float32Array, k: number, pixels: Float32Array, at: number): number {
  const l = (lab[k] as number) - (pixels[at] as number)
  const a = (lab[k + 1] as number) - (pixels[at + 1] as number)
  const b = (lab[k + 2] as number) - (pixels[at + 2] as number)
  return l * l + hueWeight * (a * a + b * b)
}

function takeSamples(frame: Frame, where: Float32Array | null): Float32Array {
  const pixels = frame.width * frame.height
  const chosen: number[] = []
  const wanted =
    where === null ? pixels : where.reduce((sum, share) => sum + (share > 0.5 ? 1 : 0), 0)
  const step = Math.max(1, Math.floor(wanted / sampleSize))
  for (let p = 0, seen = 0; p < pixels; p++) {
    if (where !== null && (where[p] as number) <= 0.5) continue
    if (seen++ % step === 0) chosen.push(p)
  }
  if (chosen.length === 0) chosen.push(0)
  const out = new Float32Array(chosen.length * 3)
  for (const [s, p] of chosen.entries()) {
    const i = p * 3
    const [r, g, b] = [frame.data[i], frame.data[i + 1], frame.data[i + 2]] as [
      number,
      number,
      number,
    ]
    toOklab(r, g, b, out, s * 3)
  }
  return out
}

function moveToMeans(lab: Float32Array, samples: Float32Array): void {
  const sums = new Float64Array((lab.length / 3) * 4)
  for (let at = 0; at < samples.length; at += 3) {
    const k = nearestColour(lab, samples, at) * 4
    for (let c = 0; c < 3; c++) sums[k + c] = (sums[k + c] as number) + (samples[at + c] as number)
    sums[k + 3] = (sums[k + 3] as number) + 1
  }
  for (let k = 0; k < lab.length / 3; k++) {
    const count = sums[k * 4 + 3] as number
    if (count === 0) continue
    for (let c = 0; c < 3; c++) lab[k * 3 + c] = (sums[k * 4 + c] as number) / count
  }
}

function sorted(lab: Float32Array): Palette {
  const size = lab.length / 3
  const order = Array.from({ length: size }, (_, k) => k).toSorted(
    (a, b) => (lab[a * 3] as number) - (lab[b * 3] as number),
  )
  const out = new Float32Array(lab.length)
  const rgb = new Float32Array(lab.length)
  for (const [to, from] of order.entries()) {
    out.set(lab.subarray(from * 3, from * 3 + 3), to * 3)
    const [l, a, b] = [lab[from * 3], lab[from * 3 + 1], lab[from * 3 + 2]] as [
      number,
      number,
      number,
    ]
    rgb.set(fromOklab(l, a, b), to * 3)
  }
  return { size, lab: out, rgb }
}
