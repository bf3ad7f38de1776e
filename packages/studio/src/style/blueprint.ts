import { blurPlane } from './blur.ts'
import {
  type Frame,
  lumaOf,
  rowsAtOnce,
  sampler,
  scaled,
  shrink,
  unit,
  workScale,
  type Work,
} from './frame.ts'
import { findContours, inkAt } from './lines.ts'
import { cloudField, tileOfNoise } from './noise.ts'

const paper = [0.075, 0.235, 0.53] as const
const chalk = [0.93, 0.965, 1] as const
/** Distance of the lines of the grid, px at 1080; every fifth is stronger. */
const gridPitch = 27
/** The drawn border, px at 1080 from the edge. */
const borderInset = 30

/**
 * A cyanotype plan: outlines in white of two weights on blue paper, a grid, a border with ticks, the
 * lights washed in faintly so that volumes can be read, and a dimension line under what is protected.
 */
export function drawBlueprint(frame: Frame, work: Work): Frame {
  const { width, height } = frame
  const times = workScale(frame)
  const part = (from: number, to: number) => (done: number) =>
    work.progress(from + (to - from) * done)
  const fine = inkAt(findContours(frame, 1.2, part(0, 0.2)), 2)
  const heavy = inkAt(findContours(frame, 3.2, part(0.2, 0.4)), 0.9)
  const small = shrink(frame, times)
  const soft = blurPlane(lumaOf(small), small.width, small.height, scaled(small, 5))
  const tone = sampler({ width: small.width, height: small.height, data: soft }, times)
  const stains = cloudField(width, height, scaled(frame, 420), work.seed)
  const fibre = tileOfNoise(Math.max(1, scaled(frame, 1.8)), work.seed + 1)
  const sheet = drafting(frame, work.protect)
  const data = new Float32Array(frame.data.length)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(0.4 + (0.6 * y) / height)
    for (let x = 0; x < width; x++) {
      const rough = fibre(x, y) - 0.5
      const shade = 0.86 + 0.2 * stains(x, y) + 0.09 * rough
      const wash = 0.36 * tone(x, y) ** 1.6
      const line = Math.max(0.8 * fine(x, y), 0.98 * heavy(x, y)) * (1 + 0.3 * rough)
      const white = unit(1 - (1 - wash) * (1 - unit(line)) * (1 - sheet(x, y)))
      const i = (y * width + x) * 3
      for (let c = 0; c < 3; c++) {
        const blue = (paper[c] as number) * shade
        data[i + c] = blue + white * ((chalk[c] as number) - blue)
      }
    }
  }
  return { width, height, data }
}

/** What a draughtsman prints on the sheet: 0 to 1 of white at each pixel. */
function drafting(frame: Frame, protect: Float32Array | null): (x: number, y: number) => number {
  const { width, height } = frame
  const pitch = scaled(frame, gridPitch)
  const thin = Math.max(0.8, scaled(frame, 1))
  const inset = scaled(frame, borderInset)
  const cover = (distance: number, half: number): number => unit(half - distance + 0.5)
  const gridOf = (length: number): Float32Array =>
    Float32Array.from({ length }, (_, p) => {
      const n = Math.round((p - length / 2) / pitch)
      const off = Math.abs(p + 0.5 - length / 2 - n * pitch)
      return cover(off, thin / 2) * (n % 5 === 0 ? 0.2 : 0.08)
    })
  const [across, down] = [gridOf(width), gridOf(height)]
  const mark = dimensionLine(frame, protect)
  return (x, y) => {
    const edge = Math.min(x, y, width - 1 - x, height - 1 - y)
    let white = Math.max(across[x] as number, down[y] as number)
    if (edge < inset * 1.6) {
      const border = Math.max(
        cover(Math.abs(edge - inset), thin),
        0.6 * cover(Math.abs(edge - inset * 0.62), thin / 2),
      )
      // Ticks between the two lines of the border, as on a ruler.
      const onSide = edge === x || edge === width - 1 - x
      const along = onSide ? (down[y] as number) : (across[x] as number)
      const between = edge > inset * 0.62 && edge < inset
      white = edge < inset ? 0 : white
      white = Math.max(white, border, between ? Math.min(0.9, along * 5) : 0)
    }
    return Math.max(white, mark(x, y))
  }
}

/** A line with arrows and end marks under the protected part of the picture, if that is one thing of a good size. */
function dimensionLine(frame: Frame, protect: Float32Array | null) {
  const none = (): number => 0
  if (protect === null) return none
  const { width, height } = frame
  let [left, right, top, low] = [width, 0, height, 0]
  for (let y = 0; y < height; y += 4) {
    for (let x = 0; x < width; x += 4) {
      if ((protect[y * width + x] as number) < 0.5) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      low = Math.max(low, y)
    }
  }
  const gap = scaled(frame, 26)
  const thin = Math.max(0.8, scaled(frame, 1.6)) / 2
  // Not beside what the edge of the picture cuts off: nobody knows how tall that is.
  const fits =
    right - left > gap * 4 && low - top > gap * 4 && left > gap * 3.2 && low < height - gap
  if (!fits) return none
  const line = left - gap
  const arrow = gap * 0.7
  return (x: number, y: number): number => {
    if (x < line - gap * 0.5 || x > line + gap * 0.5 || y < top - 2 || y > low + 2) return 0
    const end = Math.min(Math.abs(y - top), Math.abs(y - low))
    const stem = unit(thin - Math.abs(x - line) + 0.5)
    const cap = unit(thin - end + 0.5)
    const head = end < arrow ? unit(end * 0.28 - Math.abs(x - line) + 0.5) : 0
    return 0.85 * Math.max(stem, cap, head)
  }
}
