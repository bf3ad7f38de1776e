import { blurPlane } from './blur.ts'
import { type Frame, type Progress, lumaAt } from './frame.ts'

export interface StrokeOptions {
  /** Radius of a brush stroke, px. */
  readonly radius: number
  /** Share of the original that stays, 0 to 1. */
  readonly keep: number
  /** Where to hold back and what to show there instead, or null. */
  readonly care: Care | null
}

/** A part of the picture that broad strokes would spoil: a photographed face. */
export interface Care {
  /** 0 to 1 a pixel. */
  readonly where: Float32Array
  /** The picture in finer strokes, or in none. */
  readonly instead: Frame
}

/** Rows filtered at a time, which bounds the memory. */
const stripRows = 64
/** Even where care is needed, this share of the strokes remains, so that it belongs to the picture. */
const careShare = 0.8
/** The direction of strokes is found on a picture so many times smaller. */
const flowScale = 4
const directions = 16
const stretches = 4
const sectors = 8
/** Variance of luma below which two sectors count as equally calm. */
const calm = 3e-4

/**
 * The painterly filter: every pixel takes the colour of the calmest neighbourhood beside it, so areas
 * become strokes and edges stay sharp. A generalised, anisotropic Kuwahara filter after Kyprianidis,
 * "Image and Video Abstraction by Anisotropic Kuwahara Filtering" (2009), with one shortcut: the
 * sectors are boxes whose means come from running sums, so that the time does not depend on the radius.
 */
export function paintStrokes(frame: Frame, options: StrokeOptions, progress: Progress): Frame {
  const { width, height } = frame
  const { keep, care } = options
  const radius = Math.max(1, Math.round(options.radius))
  const flow = flowOf(frame)
  progress(0.1)
  const data = new Float32Array(frame.data.length)
  // Rows beside the strip that its sectors reach into.
  const reach = Math.ceil(radius * 2) + 1
  const stride = width * 4
  const moments = new Float32Array((stripRows + 2 * reach) * stride)
  const { across, down } = sectorOffsets(radius)
  // Away from the edges a sector is a fixed distance in memory, which halves the time.
  const deltas = across.map((dx, k) => (down[k] as number) * stride + dx * 4)

  for (let top = 0; top < height; top += stripRows) {
    progress(0.1 + (0.9 * top) / height)
    const bottom = Math.min(height, top + stripRows)
    const first = Math.max(0, top - reach)
    const last = Math.min(height, bottom + reach)
    weighBoxes(frame, radius, first, last, moments)
    const clamped = (x: number, y: number, at: number): number => {
      const sx = Math.min(width - 1, Math.max(0, x + (across[at] as number)))
      const sy = Math.min(last - 1, Math.max(first, y + (down[at] as number)))
      return (sy - first) * stride + sx * 4
    }
    for (let y = top; y < bottom; y++) {
      const innerRow = y >= first + reach && y < last - reach
      for (let x = 0; x < width; x++) {
        const i = y * width + x
        let r = 0
        let g = 0
        let b = 0
        let total = 0
        let at = flow.indexAt(x, y) * sectors
        const inner = innerRow && x >= reach && x < width - reach
        const here = (y - first) * stride + x * 4
        for (let s = 0; s < sectors; s++, at++) {
          const m = inner ? here + (deltas[at] as number) : clamped(x, y, at)
          r += moments[m] as number
          g += moments[m + 1] as number
          b += moments[m + 2] as number
          total += moments[m + 3] as number
        }
        const c = i * 3
        const share = (1 - keep) / total
        r = r * share + keep * (frame.data[c] as number)
        g = g * share + keep * (frame.data[c + 1] as number)
        b = b * share + keep * (frame.data[c + 2] as number)
        if (care !== null) {
          const held = careShare * (care.where[i] as number)
          r += held * ((care.instead.data[c] as number) - r)
          g += held * ((care.instead.data[c + 1] as number) - g)
          b += held * ((care.instead.data[c + 2] as number) - b)
        }
        data[c] = r
        data[c + 1] = g
        data[c + 2] = b
      }
    }
  }
  return { width, height, data }
}

/**
 * For the box around each pixel of some rows: its mean colour times its weight, and its weight, which
 * falls steeply with the variance of its luma. Weighed here once, not by each of the eight neighbours.
 */
function weighBoxes(frame: Frame, radius: number, first: number, last: number, out: Float32Array) {
  const { width, height, data } = frame
  const share = 1 / (2 * radius + 1) ** 2
  // Sums over the box's rows, per column: red, green, blue, luma squared.
  const columns = new Float64Array(width * 4)
  const addRow = (row: number, sign: number): void => {
    const start = Math.min(height - 1, Math.max(0, row)) * width
    for (let x = 0; x < width; x++) {
      const i = (start + x) * 3
      const luma = lumaAt(data, i)
      const c = x * 4
      columns[c] = (columns[c] as number) + sign * (data[i] as number)
      columns[c + 1] = (columns[c + 1] as number) + sign * (data[i + 1] as number)
      columns[c + 2] = (columns[c + 2] as number) + sign * (data[i + 2] as number)
      columns[c + 3] = (columns[c + 3] as number) + sign * luma * luma
    }
  }
  for (let row = first - radius; row <= first + radius; row++) addRow(row, 1)
  for (let y = first; y < last; y++) {
    let [r, g, b, q] = [0, 0, 0, 0]
    for (let k = -radius; k <= radius; k++) {
      const c = Math.min(width - 1, Math.max(0, k)) * 4
      r += columns[c] as number
      g += columns[c + 1] as number
      b += columns[c + 2] as number
      q += columns[c + 3] as number
    }
    for (let x = 0; x < width; x++) {
      const o = ((y - first) * width + x) * 4
      const luma = (0.2126 * r + 0.7152 * g + 0.0722 * b) * share
      const calmness = calm / (calm + Math.max(0, q * share - luma * luma))
      const weight = calmness * calmness * calmness
      out[o] = r * share * weight
      out[o + 1] = g * share * weight
      out[o + 2] = b * share * weight
      out[o + 3] = weight
      const enter = Math.min(width - 1, x + radius + 1) * 4
      const leave = Math.max(0, x - radius) * 4
      r += (columns[enter] as number) - (columns[leave] as number)
      g += (columns[enter + 1] as number) - (columns[leave + 1] as number)
      b += (columns[enter + 2] as number) - (columns[leave + 2] as number)
      q += (columns[enter + 3] as number) - (columns[leave + 3] as number)
    }
    addRow(y - radius, -1)
    addRow(y + radius + 1, 1)
  }
}

/**
 * Where the sectors lie, for every direction, stretch and sector: a ring around the pixel, drawn
 * out along the stroke where the picture has a direction.
 */
function sectorOffsets(radius: number): { across: Int32Array; down: Int32Array } {
  const across = new Int32Array(directions * stretches * sectors)
  const down = new Int32Array(across.length)
  for (let k = 0; k < across.length; k++) {
    const direction = Math.floor(k / (stretches * sectors))
    const stretch = (Math.floor(k / sectors) % stretches) / (stretches - 1)
    const angle = (direction / directions) * Math.PI
    const turn = ((k % sectors) / sectors) * 2 * Math.PI
    const along = radius * (1 + 0.9 * stretch) * Math.cos(turn)
    const aside = (radius / (1 + 0.7 * stretch)) * Math.sin(turn)
    across[k] = Math.round(along * Math.cos(angle) - aside * Math.sin(angle))
    down[k] = Math.round(along * Math.sin(angle) + aside * Math.cos(angle))
  }
  return { across, down }
}

/** Which way strokes run at each place and how drawn out they are, from the smoothed structure tensor. */
function flowOf(frame: Frame) {
  const width = Math.ceil(frame.width / flowScale)
  const height = Math.ceil(frame.height / flowScale)
  const luma = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.min(frame.height - 1, y * flowScale + 1) * frame.width
    for (let x = 0; x < width; x++) {
      const left = Math.min(frame.width - 2, x * flowScale + 1)
      luma[y * width + x] =
        (lumaAt(frame.data, (row + left) * 3) + lumaAt(frame.data, (row + left + 1) * 3)) / 2
    }
  }
  const [xx, xy, yy] = [0, 1, 2].map(() => new Float32Array(width * height)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const gx = (luma[i + 1] as number) - (luma[i - 1] as number)
      const gy = (luma[i + width] as number) - (luma[i - width] as number)
      xx[i] = gx * gx
      xy[i] = gx * gy
      yy[i] = gy * gy
    }
  }
  const smooth = (plane: Float32Array): Float32Array => blurPlane(plane, width, height, 2.5)
  const [a, b, c] = [smooth(xx), smooth(xy), smooth(yy)]
  const index = new Uint8Array(width * height)
  for (let i = 0; i < index.length; i++) {
    const sum = (a[i] as number) + (c[i] as number)
    const difference = (a[i] as number) - (c[i] as number)
    const length = Math.hypot(difference, 2 * (b[i] as number))
    const anisotropy = sum > 1e-6 ? length / sum : 0
    // The gradient's direction plus a quarter turn is the stroke's.
    const angle = 0.5 * Math.atan2(2 * (b[i] as number), difference) + Math.PI / 2
    const direction = Math.round((angle / Math.PI) * directions + directions) % directions
    index[i] = direction * stretches + Math.round(anisotropy * (stretches - 1))
  }
  const indexAt = (x: number, y: number): number =>
    index[((y / flowScale) | 0) * width + ((x / flowScale) | 0)] as number
  return { indexAt }
}
