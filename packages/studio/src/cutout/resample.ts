import type { Bitmap } from '../pixels.ts'

/** Interleaved float pixels. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
  readonly data: Float32Array
}

/** A part of an image in px, edges included at their fractions; it may reach beyond the image. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** `lanczos` keeps fine detail when enlarging; `linear` never overshoots. Both average when shrinking. */
export type Kernel = 'lanczos' | 'linear'

const kernelRadius: Record<Kernel, number> = { lanczos: 3, linear: 1 }

function kernelAt(kernel: Kernel, x: number): number {
  const t = Math.abs(x)
  if (kernel === 'linear') return t < 1 ? 1 - t : 0
  if (t >= 3) return 0
  if (t < 1e-6) return 1
  const p = Math.PI * t
  return (3 * Math.sin(p) * Math.sin(p / 3)) / (p * p)
}

/** For every target pixel of one axis: the source pixels it draws on and how much. */
interface Taps {
  readonly count: number
  readonly index: Int32Array
  readonly weight: Float32Array
}

function tapsOf(from: number, to: number, size: number, target: number, kernel: Kernel): Taps {
  const step = (to - from) / target
  const stretch = Math.max(1, step)
  const radius = kernelRadius[kernel] * stretch
  const count = Math.ceil(radius * 2) + 1
  const index = new Int32Array(target * count)
  const weight = new Float32Array(target * count)
  for (let t = 0; t < target; t++) {
    const centre = from + (t + 0.5) * step - 0.5
    const first = Math.ceil(centre - radius)
    let sum = 0
    for (let k = 0; k < count; k++) {
      const w = kernelAt(kernel, (first + k - centre) / stretch)
      index[t * count + k] = Math.min(size - 1, Math.max(0, first + k))
      weight[t * count + k] = w
      sum += w
    }
    for (let k = 0; k < count; k++) {
      weight[t * count + k] = (weight[t * count + k] as number) / sum
    }
  }
  return { count, index, weight }
}

/** Resamples `area` of the raster (default: all of it) to the given size; beyond the edge the edge repeats. */
export function resample(
  source: Raster,
  width: number,
  height: number,
  kernel: Kernel = 'linear',
  area: Area = { left: 0, top: 0, right: source.width, bottom: source.height },
): Raster {
  const { channels } = source
  const isWhole =
    area.left === 0 &&
    area.top === 0 &&
    area.right === source.width &&
    area.bottom === source.height
  if (isWhole && width === source.width && height === source.height) return source
  const across = tapsOf(area.left, area.right, source.width, width, kernel)
  const down = tapsOf(area.top, area.bottom, source.height, height, kernel)
  // Only the rows that any target row draws on: a small area of a large picture costs what it is.
  let first = source.height - 1
  let last = 0
  for (const row of down.index) {
    if (row < first) first = row
    if (row > last) last = row
  }
  const stride = width * channels
  const rows = new Float32Array(stride * (last - first + 1))
  for (let y = first; y <= last; y++) {
    const line = source.data.subarray(
      y * source.width * channels,
      (y + 1) * source.width * channels,
    )
    squeeze[channels](line, rows.subarray((y - first) * stride, (y - first + 1) * stride), across)
  }
  const data = new Float32Array(stride * height)
  for (let y = 0; y < height; y++) {
    const to = data.subarray(y * stride, (y + 1) * stride)
    for (let t = y * down.count; t < (y + 1) * down.count; t++) {
      const w = down.weight[t] as number
      if (w === 0) continue
      const at = ((down.index[t] as number) - first) * stride
      const from = rows.subarray(at, at + stride)
      for (let i = 0; i < stride; i++) to[i] = (to[i] as number) + w * (from[i] as number)
    }
  }
  return { width, height, channels, data }
}

type Squeeze = (from: Float32Array, to: Float32Array, taps: Taps) => void

/** One row to its new width, by number of channels: this loop is most of the time of a resampling. */
const squeeze: Readonly<Record<Raster['channels'], Squeeze>> = {
  1: (from, to, { count, index, weight }) => {
    for (let x = 0, t = 0; x < to.length; x++) {
      let sum = 0
      for (const end = t + count; t < end; t++)
        sum += (weight[t] as number) * (from[index[t] as number] as number)
      to[x] = sum
    }
  },
  3: (from, to, { count, index, weight }) => {
    for (let out = 0, t = 0; out < to.length; out += 3) {
      let s0 = 0
      let s1 = 0
      let s2 = 0
      for (const end = t + count; t < end; t++) {
        const w = weight[t] as number
        const at = (index[t] as number) * 3
        s0 += w * (from[at] as number)
        s1 += w * (from[at + 1] as number)
        s2 += w * (from[at + 2] as number)
      }
      to[out] = s0
      to[out + 1] = s1
      to[out + 2] = s2
    }
  },
  4: (from, to, { count, index, weight }) => {
    for (let out = 0, t = 0; out < to.length; out += 4) {
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (const end = t + count; t < end; t++) {
        const w = weight[t] as number
        const at = (index[t] as number) * 4
        s0 += w * (from[at] as number)
        s1 += w * (from[at + 1] as number)
        s2 += w * (from[at + 2] as number)
        s3 += w * (from[at + 3] as number)
      }
      to[out] = s0
      to[out + 1] = s1
      to[out + 2] = s2
      to[out + 3] = s3
    }
  },
}

/** One plane as a raster. */
export function plane(data: Float32Array, width: number, height: number): Raster {
  return { width, height, channels: 1, data }
}

/** The colours of a bitmap as floats 0 to 255; transparency is shown on white. */
export function colourRaster({ width, height, data }: Bitmap): Raster {
  const out = new Float32Array(width * height * 3)
  for (let i = 0, j = 0; i < data.length; i += 4, j += 3) {
    const alpha = (data[i + 3] as number) / 255
    for (let c = 0; c < 3; c++) out[j + c] = 255 + ((data[i + c] as number) - 255) * alpha
  }
  return { width, height, channels: 3, data: out }
}

/** Resizes a bitmap; colours are weighted by alpha, so clear pixels do not bleed. */
export function resizeBitmap(
  { width, height, data }: Bitmap,
  to: { width: number; height: number },
) {
  const premultiplied = new Float32Array(data.length)
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (data[i + 3] as number) / 255
    for (let c = 0; c < 3; c++) premultiplied[i + c] = (data[i + c] as number) * alpha
    premultiplied[i + 3] = alpha * 255
  }
  const source: Raster = { width, height, channels: 4, data: premultiplied }
  // Shrinking averages anyway; the longer kernel is worth its time only for enlarging.
  const kernel = to.width > width ? 'lanczos' : 'linear'
  const resized = resample(source, to.width, to.height, kernel).data
  const out = new Uint8ClampedArray(resized.length)
  for (let i = 0; i < out.length; i += 4) {
    const alpha = Math.min(255, Math.max(0, resized[i + 3] as number))
    const scale = alpha > 0 ? 255 / alpha : 0
    for (let c = 0; c < 3; c++) out[i + c] = (resized[i + c] as number) * scale
    out[i + 3] = alpha
  }
  return { width: to.width, height: to.height, data: out } satisfies Bitmap
}

/** The size with the same ratio whose long side is `longSide`, at least 1 px a side. */
export function fitLongSide(size: { width: number; height: number }, longSide: number) {
  const scale = longSide / Math.max(size.width, size.height)
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  }
}
