import type { Random } from '../random.ts'

/** The picture between development and finish: display-ready sRGB, 3 channels of 0 to 1, row-major. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** One number a cell over a picture: a field that is `cell` px wide a value. */
export interface Field {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** Called with the share of a filter that is done, 0 to 1; throws to end the render. */
export type Progress = (fraction: number) => void

/** What every step of a look is told besides the picture. */
export interface Work {
  /** Where the filters hold back, 0 to 1 a pixel of the whole picture; or null. */
  readonly protect: Float32Array | null
  /** For noise that is a function of place. */
  readonly seed: number
  readonly random: Random
  readonly progress: Progress
}

/** Rows between two calls of `progress`, so that a cancelled render ends within 50 ms even at 4K. */
export const rowsAtOnce = 32

/** Height of the picture every size in a look is meant for, px; at other sizes they scale along. */
const referenceHeight = 1080

/** A length of a look in px of this frame. The short side counts, so that portrait and landscape match. */
export function scaled(frame: { readonly width: number; readonly height: number }, px: number) {
  return (px * Math.min(frame.width, frame.height)) / referenceHeight
}

/** How many times smaller a field may be worked out than the picture it is for: 1 at 1080p, 2 at 4K. */
export function workScale(frame: Frame): number {
  return Math.max(1, Math.round(Math.min(frame.width, frame.height) / referenceHeight))
}

/** Rec. 709 luma of display values. */
export function lumaAt(data: Float32Array, i: number): number {
  return (
    0.2126 * (data[i] as number) +
    0.7152 * (data[i + 1] as number) +
    0.0722 * (data[i + 2] as number)
  )
}

/** The luma plane. */
export function lumaOf({ data }: Frame): Float32Array {
  const out = new Float32Array(data.length / 3)
  for (let i = 0, c = 0; i < out.length; i++, c += 3) out[i] = lumaAt(data, c)
  return out
}

/** 0 up to `from`, 1 from `to` on, smooth between. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = (value - from) / (to - from)
  if (t <= 0) return 0
  return t >= 1 ? 1 : t * t * (3 - 2 * t)
}

/** `value` held between 0 and 1. */
export function unit(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value
}

/** The frame `times` times smaller, each pixel the mean of a square; the frame itself for 1. */
export function shrink(frame: Frame, times: number, progress: Progress = () => {}): Frame {
  if (times === 1) return frame
  const width = Math.ceil(frame.width / times)
  const height = Math.ceil(frame.height / times)
  const data = new Float32Array(width * height * 3)
  const small = { width, height, data }
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) progress(y / height)
    shrinkRow(frame, times, y, small)
  }
  return small
}

function shrinkRow(frame: Frame, times: number, y: number, { width, data }: Frame): void {
  const rows = Math.min(times, frame.height - y * times)
  const start = y * width * 3
  for (let dy = 0; dy < rows; dy++) {
    const line = (y * times + dy) * frame.width * 3
    for (let x = 0, o = start; x < width; x++, o += 3) {
      const columns = Math.min(times, frame.width - x * times)
      const share = 1 / (rows * columns)
      let r = 0
      let g = 0
      let b = 0
      for (let i = line + x * times * 3, end = i + columns * 3; i < end; i += 3) {
        r += frame.data[i] as number
        g += frame.data[i + 1] as number
        b += frame.data[i + 2] as number
      }
      data[o] = (data[o] as number) + r * share
      data[o + 1] = (data[o + 1] as number) + g * share
      data[o + 2] = (data[o + 2] as number) + b * share
    }
  }
}

/** A plane of the picture's size taken at every `times`-th pixel, to go with `shrink`. */
export function thinOut(plane: Float32Array, frame: Frame, times: number): Float32Array {
  if (times === 1) return plane
  const width = Math.ceil(frame.width / times)
  const height = Math.ceil(frame.height / times)
  const out = new Float32Array(width * height)
  const middle = times >> 1
  for (let y = 0; y < height; y++) {
    const row = Math.min(frame.height - 1, y * times + middle) * frame.width
    for (let x = 0; x < width; x++) {
      out[y * width + x] = plane[row + Math.min(frame.width - 1, x * times + middle)] as number
    }
  }
  return out
}

/** Reads a field that is `times` times smaller than the picture at a pixel of it, interpolated. */
export function sampler({ width, height, data }: Field, times: number) {
  const right = width - 1.001
  const low = height - 1.001
  return (x: number, y: number): number => {
    let u = (x + 0.5) / times - 0.5
    let v = (y + 0.5) / times - 0.5
    u = u < 0 ? 0 : u > right ? (right < 0 ? 0 : right) : u
    v = v < 0 ? 0 : v > low ? (low < 0 ? 0 : low) : v
    const left = u | 0
    const top = v | 0
    const at = top * width + left
    const across = u - left
    const a = data[at] as number
    const upper = a + across * ((data[at + 1] as number) - a)
    const b = data[at + width] as number
    const lower = b + across * ((data[at + width + 1] as number) - b)
    return upper + (v - top) * (lower - upper)
  }
}
