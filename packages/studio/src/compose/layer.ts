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
  const source = new Float32Array(bitmap.width * bitmap.height * 4)
  for (let i = 0; i < source.length; i += 4) {
    const alpha = (bitmap.data[i + 3] as number) / 255
    if (alpha === 0) continue
    source[i] = srgbToLinear(bitmap.data[i] as number) * alpha
    source[i + 1] = srgbToLinear(bitmap.data[i + 1] as number) * alpha
    source[i + 2] = srgbToLinear(bitmap.data[i + 2] as number) * alpha
    source[i + 3] = alpha
  }
  if (bitmap.width === width && bitmap.height === height && !mirrored)
    return { width, height, data: source }
  const across = tapsFor(bitmap.width, width, mirrored)
  const middle = new Float32Array(width * bitmap.height * 4)
  for (let y = 0; y < bitmap.height; y++) {
    const line = source.subarray(y * bitmap.width * 4, (y + 1) * bitmap.width * 4)
    for (let x = 0, o = y * width * 4; x < width; x++, o += 4) {
      let r = 0
      let g = 0
      let b = 0
      let a = 0
      const start = across.first[x] as number
      const from = Math.max(0, -start)
      const to = Math.min(across.count, bitmap.width - start)
      for (let k = from, i = (start + from) * 4; k < to; k++, i += 4) {
        const w = across.weights[x * across.count + k] as number
        r += (line[i] as number) * w
        g += (line[i + 1] as number) * w
        b += (line[i + 2] as number) * w
        a += (line[i + 3] as number) * w
      }
      middle[o] = r
      middle[o + 1] = g
      middle[o + 2] = b
      middle[o + 3] = a
    }
  }
  const down = tapsFor(bitmap.height, height, false)
  const data = new Float32Array(width * height * 4)
  const row = width * 4
  for (let y = 0; y < height; y++) {
    const start = down.first[y] as number
    for (let k = 0; k < down.count; k++) {
      const sy = start + k
      if (sy < 0 || sy >= bitmap.height) continue
      const w = down.weights[y * down.count + k] as number
      if (w === 0) continue
      const from = middle.subarray(sy * row, (sy + 1) * row)
      const to = data.subarray(y * row, (y + 1) * row)
      for (let i = 0; i < row; i++) to[i] = (to[i] as number) + (from[i] as number) * w
    }
    // Bicubic overshoots at hard edges: alpha stays in 0 to 1 and colour not below black.
    for (let i = y * row; i < (y + 1) * row; i += 4) {
      const alpha = Math.min(1, Math.max(0, data[i + 3] as number))
      data[i] = Math.max(0, data[i] as number)
      data[i + 1] = Math.max(0, data[i + 1] as number)
      data[i + 2] = Math.max(0, data[i + 2] as number)
      data[i + 3] = alpha
    }
  }
  return { width, height, data }
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
