import type { Random } from '../random.ts'
import type { Frame } from './frame.ts'

/** Weight of the ordered dither against the distance of two palette colours. */
const ditherShare = 0.045
const clusteringRounds = 8
/** The palette is learnt from about this many cells. */
const sampleSize = 4000

/** 4x4 Bayer matrix, -0.5 to 0.5. */
const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map(
  (n) => (n + 0.5) / 16 - 0.5,
)

/** Redraws the picture in square pixels of `size` px with a palette of its own. */
export function pixelate(frame: Frame, size: number, colours: number, random: Random): Frame {
  const cells = shrink(frame, size)
  const palette = learnPalette(cells.data, colours, random)
  for (let y = 0; y < cells.height; y++) {
    for (let x = 0; x < cells.width; x++) {
      const i = (y * cells.width + x) * 3
      const dither = (bayer[(y % 4) * 4 + (x % 4)] as number) * ditherShare
      const nearest = nearestColour(palette, cells.data, i, dither) * 3
      for (let c = 0; c < 3; c++) cells.data[i + c] = palette[nearest + c] as number
    }
  }
  const data = new Float32Array(frame.data.length)
  for (let y = 0; y < frame.height; y++) {
    const row = Math.floor(y / size) * cells.width
    for (let x = 0; x < frame.width; x++) {
      const from = (row + Math.floor(x / size)) * 3
      data.set(cells.data.subarray(from, from + 3), (y * frame.width + x) * 3)
    }
  }
  return { ...frame, data }
}

function shrink(frame: Frame, size: number) {
  const width = Math.ceil(frame.width / size)
  const height = Math.ceil(frame.height / size)
  const data = new Float32Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0]
      let count = 0
      for (let py = y * size; py < Math.min(frame.height, (y + 1) * size); py++) {
        for (let px = x * size; px < Math.min(frame.width, (x + 1) * size); px++) {
          const i = (py * frame.width + px) * 3
          for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (frame.data[i + c] as number)
          count++
        }
      }
      for (let c = 0; c < 3; c++) data[(y * width + x) * 3 + c] = (sum[c] as number) / count
    }
  }
  return { width, height, data }
}

/** k-means; the first colours are drawn so that rare ones get their chance (k-means++). */
function learnPalette(data: Float32Array, colours: number, random: Random): Float32Array {
  const cells = data.length / 3
  const step = Math.max(1, Math.floor(cells / sampleSize))
  const samples: number[] = []
  for (let i = 0; i < cells; i += step) samples.push(i * 3)
  const palette = new Float32Array(colours * 3)
  const nearest = new Float32Array(samples.length).fill(9)
  let next = 0
  for (let k = 0; k < colours; k++) {
    const from = samples[next] as number
    palette.set(data.subarray(from, from + 3), k * 3)
    let total = 0
    for (const [s, at] of samples.entries()) {
      nearest[s] = Math.min(nearest[s] as number, distance(palette, k * 3, data, at, 0))
      total += nearest[s]
    }
    let left = random.next() * total
    next = 0
    while (next < samples.length - 1 && (left -= nearest[next] as number) > 0) next++
  }
  for (let round = 0; round < clusteringRounds; round++) {
    const sums = new Float64Array(colours * 4)
    for (const at of samples) {
      const k = nearestColour(palette, data, at, 0) * 4
      for (let c = 0; c < 3; c++) sums[k + c] = (sums[k + c] as number) + (data[at + c] as number)
      sums[k + 3] = (sums[k + 3] as number) + 1
    }
    for (let k = 0; k < colours; k++) {
      const count = sums[k * 4 + 3] as number
      if (count === 0) continue
      for (let c = 0; c < 3; c++) palette[k * 3 + c] = (sums[k * 4 + c] as number) / count
    }
  }
  return palette
}

function distance(palette: Float32Array, k: number, data: Float32Array, i: number, add: number) {
  const r = (palette[k] as number) - (data[i] as number) - add
  const g = (palette[k + 1] as number) - (data[i + 1] as number) - add
  const b = (palette[k + 2] as number) - (data[i + 2] as number) - add
  return 2 * r * r + 4 * g * g + 3 * b * b
}

function nearestColour(palette: Float32Array, data: Float32Array, i: number, add: number): number {
  let best = 0
  let bestDistance = Infinity
  for (let k = 0; k < palette.length; k += 3) {
    const d = distance(palette, k, data, i, add)
    if (d < bestDistance) {
      best = k / 3
      bestDistance = d
    }
  }
  return best
}
