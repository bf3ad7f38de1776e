import { linearToSrgb, srgbToLinear } from '../pixels.ts'
import type { Bitmap } from '../pixels.ts'

/** Premultiplied linear-light RGBA, 4 floats a pixel: what may be filtered and blended without fringes. */
export interface Layer {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** The source samples that make up one output sample, and their weights. */
interface Taps {
  readonly first: Int32Array
  readonly count: number
  readonly weights: Float32Array
}

function catmullRom(x: number): number {
  const t = Math.abs(x)
  if (t < 1) return 1.5 * t * t * t - 2.5 * t * t + 1
  if (t < 2) return -0.5 * t * t * t + 2.5 * t * t - 4 * t + 2
  return 0
}

/** Area-like (tent over the covered samples) when shrinking, Catmull-Rom when enlarging. */
function tapsFor(from: number, to: number, mirrored: boolean): Taps {
  const scale = from / to
  const shrinking = scale > 1
  const radius = shrinking ? scale : 2
  const count = Math.ceil(radius * 2) + 1
  const first = new Int32Array(to)
  const weights = new Float32Array(to * count)
  for (let i = 0; i < to; i++) {
    const centre = ((mirrored ? to - 1 - i : i) + 0.5) * scale - 0.5
    const start = Math.ceil(centre - radius)
    first[i] = start
    let sum = 0
    for (let k = 0; k < count; k++) {
      const d = start + k - centre
      const w = shrinking ? Math.max(0, 1 - Math.abs(d) / radius) : catmullRom(d)
      weights[i * count + k] = w
      sum += w
    }
    for (let k = 0; k < count; k++)
      weights[i * count + k] = (weights[i * count + k] as number) / sum
  }
  return { first, count, weights }
}

/**
 * The bitmap at another size, premultiplied and in linear light. Shrinking averages, enlarging is
 * bicubic; `mirrored` swaps left and right.
 */
export function layerOf(bitmap: Bitmap, width: number, height: number, mirrored: boolean): Layer {
  if (bitmap.width === width && bitmap.height === height && !mirrored) {
    const data = new Float32Array(width * height * 4)
    for (let y = 0; y < height; y++) lightenRow(bitmap, y, data, y * width * 4)
    return { width, height, data }
  }
  const across = tapsFor(bitmap.width, width, mirrored)
  const middle = new Float32Array(width * bitmap.height * 4)
  const line = new Float32Array(bitmap.width * 4)
  for (let y = 0; y < bitmap.height; y++) {
    lightenRow(bitmap, y, line, 0)
    resizeRow(line, across, middle, y * width * 4, width)
  }
  const down = tapsFor(bitmap.height, height, false)
  const data = new Float32Array(width * height * 4)
  const rows = { middle, last: bitmap.height - 1, length: width * 4 }
  for (let y = 0; y < height; y++) joinRows(rows, down, y, data)
  return { width, height, data }
}

/** One row of the bitmap as premultiplied linear light. Rows are functions of their own: their loops run faster so. */
function lightenRow(bitmap: Bitmap, y: number, out: Float32Array, at: number): void {
  const { data, width } = bitmap
  const shift = y * width * 4 - at
  for (let i = at; i < at + width * 4; i += 4) {
    const byte = data[i + shift + 3] as number
    const alpha = byte / 255
    if (byte === 0) {
      out[i] = 0
      out[i + 1] = 0
      out[i + 2] = 0
    } else {
      out[i] = srgbToLinear(data[i + shift] as number) * alpha
      out[i + 1] = srgbToLinear(data[i + shift + 1] as number) * alpha
      out[i + 2] = srgbToLinear(data[i + shift + 2] as number) * alpha
    }
    out[i + 3] = alpha
  }
}

function resizeRow(
  line: Float32Array,
  { first, count, weights }: Taps,
  out: Float32Array,
  at: number,
  width: number,
): void {
  const length = line.length / 4
  for (let x = 0, o = at; x < width; x++, o += 4) {
    let r = 0
    let g = 0
    let b = 0
    let a = 0
    const start = first[x] as number
    const from = start < 0 ? -start : 0
    const to = count < length - start ? count : length - start
    for (let k = from, i = (start + from) * 4; k < to; k++, i += 4) {
      const w = weights[x * count + k] as number
      r += (line[i] as number) * w
      g += (line[i + 1] as number) * w
      b += (line[i + 2] as number) * w
      a += (line[i + 3] as number) * w
    }
    out[o] = r
    out[o + 1] = g
    out[o + 2] = b
    out[o + 3] = a
  }
}

interface Rows {
  readonly middle: Float32Array
  /** Index of the last row. */
  readonly last: number
  /** Numbers a row. */
  readonly length: number
}

/** One row of the result from the rows that make it up, four of them at a time. */
function joinRows(rows: Rows, { first, count, weights }: Taps, y: number, out: Float32Array): void {
  const { last } = rows
  const start = first[y] as number
  // Where there is no row, its weight is none.
  const row = (k: number): number => Math.min(last, Math.max(0, start + k)) * rows.length
  const weight = (k: number): number =>
    k < count && start + k >= 0 && start + k <= last ? (weights[y * count + k] as number) : 0
  for (let k = 0; k < count; k += 4) {
    const four = [weight(k), weight(k + 1), weight(k + 2), weight(k + 3)] as const
    if (k > 0 && four.every((w) => w === 0)) continue
    addRows(rows.middle, [row(k), row(k + 1), row(k + 2), row(k + 3)], four, out, y * rows.length, {
      length: rows.length,
      isFirst: k === 0,
    })
  }
  clampRow(out, y * rows.length, rows.length)
}

type Four = readonly [number, number, number, number]

function addRows(
  middle: Float32Array,
  [a, b, c, d]: Four,
  [wa, wb, wc, wd]: Four,
  out: Float32Array,
  at: number,
  { length, isFirst }: { readonly length: number; readonly isFirst: boolean },
): void {
  const before = isFirst ? 0 : 1
  for (let i = 0; i < length; i++) {
    out[at + i] =
      before * (out[at + i] as number) +
      wa * (middle[a + i] as number) +
      wb * (middle[b + i] as number) +
      wc * (middle[c + i] as number) +
      wd * (middle[d + i] as number)
  }
}

/** Bicubic overshoots at hard edges: alpha stays in 0 to 1 and colour not below black. */
function clampRow(out: Float32Array, at: number, length: number): void {
  for (let i = at; i < at + length; i += 4) {
    const r = out[i] as number
    const g = out[i + 1] as number
    const b = out[i + 2] as number
    const alpha = out[i + 3] as number
    if (r < 0) out[i] = 0
    if (g < 0) out[i + 1] = 0
    if (b < 0) out[i + 2] = 0
    if (alpha < 0) out[i + 3] = 0
    else if (alpha > 1) out[i + 3] = 1
  }
}

/** Back to sRGB bytes with straight alpha. */
export function bitmapOf(layer: Layer): Bitmap {
  const data = new Uint8ClampedArray(layer.data.length)
  for (let i = 0; i < data.length; i += 4) {
    const alpha = layer.data[i + 3] as number
    if (alpha <= 0) continue
    data[i] = linearToSrgb((layer.data[i] as number) / alpha)
    data[i + 1] = linearToSrgb((layer.data[i + 1] as number) / alpha)
    data[i + 2] = linearToSrgb((layer.data[i + 2] as number) / alpha)
    data[i + 3] = alpha * 255
  }
  return { width: layer.width, height: layer.height, data }
}
