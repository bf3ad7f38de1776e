import { blurPlane } from './blur.ts'
import { assignColours, learnPalette, type Palette } from './colours.ts'
import { type Frame, rowsAtOnce, scaled, shrink, thinOut, type Work } from './frame.ts'
import { paintStrokes } from './strokes.ts'

/** Short side of the picture the shapes are found on, px; their outlines are curves, drawn at any size. */
const shapeHeight = 540

/** A picture cut into areas of few colours with smooth outlines. */
export interface Shapes {
  readonly times: number
  /** Where in the picture they begin, cells. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly palette: Palette
  /** The colour of each cell. */
  readonly labels: Uint8Array
  /** For each colour, how much of it is around each cell; their sum is 1. */
  readonly shares: readonly Float32Array[]
  /** Softness of `shares`, cells. */
  readonly sigma: number
}

export interface ShapeOptions {
  readonly colours: number
  /** How far outlines are smoothed, px at 1080. */
  readonly smooth: number
}

/**
 * Finds the shapes of a picture. Each colour is a plane of ones and zeros, blurred; where two planes
 * cross is the outline, so corners turn to curves as a vector artist draws them.
 *
 * @param where the part of the picture whose colours count, at full size; null for all
 */
export function findShapes(
  frame: Frame,
  { colours, smooth }: ShapeOptions,
  where: Float32Array | null,
  work: Work,
): Shapes {
  const times = Math.max(1, Math.round(Math.min(frame.width, frame.height) / shapeHeight))
  const whole = shrink(frame, times, (done) => work.progress(0.05 * done))
  const sigma = Math.max(0.7, scaled(whole, smooth))
  const radius = Math.max(1, scaled(whole, smooth * 1.1))
  const mask = where && thinOut(where, frame, times)
  const box = boxOf(mask, whole, Math.ceil(4 * sigma + 2 * radius))
  const small = crop(whole, box)
  work.progress(0.1)
  const calm = paintStrokes(small, { radius, keep: 0 }, () => work.progress(0.1))
  const counted = mask && cropPlane(mask, whole.width, box)
  const palette = learnPalette(calm, colours, counted, work.random)
  work.progress(0.3)
  const raw = assignColours(calm, palette)
  work.progress(0.4)
  const { width, height } = small
  const shares: Float32Array[] = []
  const labels = new Uint8Array(raw.length)
  const most = new Float32Array(raw.length)
  for (let k = 0; k < palette.size; k++) {
    work.progress(0.4 + (0.6 * k) / palette.size)
    const plane = new Float32Array(raw.length)
    for (let i = 0; i < raw.length; i++) if (raw[i] === k) plane[i] = 1
    const share = blurPlane(plane, width, height, sigma)
    shares.push(share)
    for (let i = 0; i < share.length; i++) {
      if ((share[i] as number) > (most[i] as number)) {
        most[i] = share[i] as number
        labels[i] = k
      }
    }
  }
  const { left, top } = box
  return { times, left, top, width, height, palette, labels, shares, sigma }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The rectangle around what counts, with some room; all of the frame when everything does. */
function boxOf(mask: Float32Array | null, { width, height }: Frame, room: number): Box {
  let [left, right, top, low] = [width, 0, height, 0]
  for (let i = 0; mask !== null && i < mask.length; i++) {
    if ((mask[i] as number) <= 0) continue
    const x = i % width
    const y = (i / width) | 0
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > low) low = y
  }
  if (right < left) return { left: 0, top: 0, width, height }
  const [x, y] = [Math.max(0, left - room), Math.max(0, top - room)]
  return {
    left: x,
    top: y,
    width: Math.min(width, right + room + 1) - x,
    height: Math.min(height, low + room + 1) - y,
  }
}

function crop(frame: Frame, box: Box): Frame {
  const { left, top, width, height } = box
  const data = new Float32Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const from = ((y + top) * frame.width + left) * 3
    data.set(frame.data.subarray(from, from + width * 3), y * width * 3)
  }
  return { width, height, data }
}

function cropPlane(plane: Float32Array, stride: number, { left, top, width, height }: Box) {
  const out = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (y + top) * stride + left
    out.set(plane.subarray(from, from + width), y * width)
  }
  return out
}

/**
 * Fills the shapes with their colours at full size, edges smoothed over a pixel; `blend` says how much
 * of it a pixel takes (null: all), the rest stays as `frame` has it.
 */
export function fillShapes(
  frame: Frame,
  shapes: Shapes,
  blend: Float32Array | null,
  work: Work,
): Frame {
  const { width, height } = frame
  const { times, labels, palette } = shapes
  const data = new Float32Array(frame.data)
  const colour = new Float32Array(3)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(y / height)
    const v = Math.min(shapes.height - 1.001, Math.max(0, (y + 0.5) / times - 0.5 - shapes.top))
    const top = v | 0
    for (let x = 0; x < width; x++) {
      const share = blend === null ? 1 : (blend[y * width + x] as number)
      if (share <= 0) continue
      const u = Math.min(shapes.width - 1.001, Math.max(0, (x + 0.5) / times - 0.5 - shapes.left))
      const left = u | 0
      const at = top * shapes.width + left
      const a = labels[at] as number
      const b = labels[at + 1] as number
      const c = labels[at + shapes.width] as number
      const d = labels[at + shapes.width + 1] as number
      if (a === b && a === c && a === d) {
        colour[0] = palette.rgb[a * 3] as number
        colour[1] = palette.rgb[a * 3 + 1] as number
        colour[2] = palette.rgb[a * 3 + 2] as number
      } else mixAt(shapes, at, u - left, v - top, [a, b, c, d], colour)
      const i = (y * width + x) * 3
      for (let k = 0; k < 3; k++) {
        const before = data[i + k] as number
        data[i + k] = before + share * ((colour[k] as number) - before)
      }
    }
  }
  return { width, height, data }
}

/** The colour on an outline: the two strongest of the four around, blended over about a pixel. */
function mixAt(
  { shares, width, palette, times, sigma }: Shapes,
  at: number,
  across: number,
  down: number,
  around: readonly number[],
  out: Float32Array,
): void {
  let first = -1
  let second = -1
  let most = -1
  let next = -1
  for (const k of around) {
    if (k === first || k === second) continue
    const plane = shares[k] as Float32Array
    const p = plane[at] as number
    const q = plane[at + width] as number
    const upper = p + across * ((plane[at + 1] as number) - p)
    const lower = q + across * ((plane[at + width + 1] as number) - q)
    const value = upper + down * (lower - upper)
    if (value > most) {
      second = first
      next = most
      first = k
      most = value
    } else if (value > next) {
      second = k
      next = value
    }
  }
  // Two crossing planes part by about 1 / sigma a cell.
  const part = second < 0 ? 1 : Math.min(1, 0.5 + (most - next) * sigma * times * 0.7)
  for (let k = 0; k < 3; k++) {
    const own = palette.rgb[first * 3 + k] as number
    const other = second < 0 ? own : (palette.rgb[second * 3 + k] as number)
    out[k] = other + part * (own - other)
  }
}
