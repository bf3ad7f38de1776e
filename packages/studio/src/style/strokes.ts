import { flowOf } from './flow.ts'
import { type Frame, type Progress, lumaAt, rowsAtOnce, shrink, workScale } from './frame.ts'

/** Rows filtered at a time, which bounds the memory. */
const stripRows = 32
/** Strokes from this radius on are found at half the size, in pictures from this short side on, px. */
const broadRadius = 2.9
const largeSide = 1000
/** The direction of strokes is found on a picture so many times smaller. */
const flowCell = 4
const directions = 16
const stretches = 4
const sectors = 8
/** Variance of luma below which two sectors count as equally calm. */
const calm = 3e-4
/** Energy of the flow below which all sectors look the same, so that one is enough. */
const still = 2e-5

/** Where the original comes through, and how much of it. */
interface Keep {
  /** Share of the original everywhere, 0 to 1. */
  readonly keep: number
  /** 0 to 1 a pixel: what a photograph covers; null where there is none. */
  readonly protect: Float32Array | null
  /** Share of the original that comes through there besides. */
  readonly held: number
}

export interface StrokeOptions extends Partial<Keep> {
  /** Of a brush stroke, px. */
  readonly radius: number
  readonly keep: number
}

/**
 * The painterly filter: every pixel takes the colour of the calmest neighbourhood beside it, so areas
 * become strokes and edges stay sharp. A generalised, anisotropic Kuwahara filter after Kyprianidis,
 * "Image and Video Abstraction by Anisotropic Kuwahara Filtering" (2009), with one shortcut: the
 * sectors are boxes whose means come from running sums, so that the time does not depend on the radius.
 *
 * Pictures of 4K are filtered at half their size; each pixel then takes, of the strokes around it,
 * the one that is most like itself, which keeps the edges as sharp as they were.
 *
 * @param into where the result goes, by default a new frame; may be the frame's own data
 */
export function paintStrokes(
  frame: Frame,
  { radius, keep: share, protect = null, held = 0 }: StrokeOptions,
  progress: Progress,
  into?: Float32Array,
): Frame {
  const keep: Keep = { keep: share, protect, held }
  const work = workScale(frame)
  // Broad strokes have nothing finer than they are, so half the size is enough for them.
  const broad = radius / work >= broadRadius && Math.min(frame.width, frame.height) >= largeSide
  const times = broad ? 2 * work : work
  if (times === 1) {
    const data =
      into === undefined || into === frame.data ? new Float32Array(frame.data.length) : into
    return filter(frame, radius, keep, progress, data)
  }
  const small = shrink(frame, times, (done) => progress(0.2 * done))
  const room = new Float32Array(small.data.length)
  const painted = filter(
    small,
    radius / times,
    paintAll,
    (done) => progress(0.2 + 0.4 * done),
    room,
  )
  const data = into ?? new Float32Array(frame.data.length)
  return enlargeStrokes(painted, frame, times, keep, (done) => progress(0.6 + 0.4 * done), data)
}

const paintAll: Keep = { keep: 0, protect: null, held: 0 }

interface Filtering {
  readonly frame: Frame
  readonly keep: Keep
  readonly flow: { readonly width: number; readonly kinds: Uint8Array }
  /** Where the sectors of each kind lie. */
  readonly across: Int32Array
  readonly down: Int32Array
  /** The same as distances in `moments`. */
  readonly deltas: Int32Array
  /** How far the sectors reach, px. */
  readonly reach: number
  /** Weighed boxes of the rows around a strip, four numbers a pixel. */
  readonly moments: Float32Array
  readonly data: Float32Array
}

function filter(
  frame: Frame,
  wanted: number,
  keep: Keep,
  progress: Progress,
  data: Float32Array,
): Frame {
  const { width, height } = frame
  const radius = Math.max(1, Math.round(wanted))
  const flow = readFlow(frame)
  progress(0.1)
  // Rows beside the strip that its sectors reach into.
  const reach = Math.ceil(radius * 2) + 1
  const stride = width * 4
  const moments = new Float32Array((stripRows + 2 * reach) * stride)
  const { across, down } = sectorOffsets(radius)
  const deltas = across.map((dx, k) => (down[k] as number) * stride + dx * 4)
  const filtering: Filtering = { frame, keep, flow, across, down, deltas, reach, moments, data }
  for (let top = 0; top < height; top += stripRows) {
    progress(0.1 + (0.9 * top) / height)
    const bottom = Math.min(height, top + stripRows)
    const first = Math.max(0, top - reach)
    const last = Math.min(height, bottom + reach)
    weighBoxes(frame, radius, first, last, moments)
    for (let y = top; y < bottom; y++) {
      if (y < first + reach || y >= last - reach) {
        filterEdge(filtering, y, 0, width, first, last)
        continue
      }
      const left = Math.min(reach, width)
      const right = Math.max(left, width - reach)
      filterEdge(filtering, y, 0, left, first, last)
      filterRow(filtering, y, left, right, first)
      filterEdge(filtering, y, right, width, first, last)
    }
  }
  return { width, height, data }
}

/** Away from the edges a sector is a fixed distance in memory, which halves the time. */
function filterRow(filtering: Filtering, y: number, from: number, to: number, first: number): void {
  const { flow, deltas, moments, frame } = filtering
  const { width } = frame
  const flowRow = ((y / flowCell) | 0) * flow.width
  let here = ((y - first) * width + from) * 4
  for (let x = from; x < to; x++, here += 4) {
    const kind = flow.kinds[flowRow + ((x / flowCell) | 0)] as number
    let r = 0
    let g = 0
    let b = 0
    let total = 0
    if (kind === stillKind) {
      r = moments[here] as number
      g = moments[here + 1] as number
      b = moments[here + 2] as number
      total = moments[here + 3] as number
    } else {
      const sector = kind * sectors
      for (let at = sector; at < sector + sectors; at++) {
        const m = here + (deltas[at] as number)
        r += moments[m] as number
        g += moments[m + 1] as number
        b += moments[m + 2] as number
        total += moments[m + 3] as number
      }
    }
    put(filtering, y * width + x, r, g, b, 1 / total)
  }
}

function filterEdge(
  filtering: Filtering,
  y: number,
  from: number,
  to: number,
  first: number,
  last: number,
): void {
  const { flow, across, down, moments, frame } = filtering
  const { width } = frame
  for (let x = from; x < to; x++) {
    const kind = flow.kinds[((y / flowCell) | 0) * flow.width + ((x / flowCell) | 0)] as number
    let r = 0
    let g = 0
    let b = 0
    let total = 0
    const sector = kind === stillKind ? 0 : kind * sectors
    for (let at = sector; at < sector + sectors; at++) {
      const dx = kind === stillKind ? 0 : (across[at] as number)
      const dy = kind === stillKind ? 0 : (down[at] as number)
      const sx = Math.min(width - 1, Math.max(0, x + dx))
      const sy = Math.min(last - 1, Math.max(first, y + dy))
      const m = ((sy - first) * width + sx) * 4
      r += moments[m] as number
      g += moments[m + 1] as number
      b += moments[m + 2] as number
      total += moments[m + 3] as number
    }
    put(filtering, y * width + x, r, g, b, 1 / total)
  }
}

/** Sets a pixel to a paint that is `share` of (r, g, b), with what is kept of the original. */
function put(
  { frame, keep, data }: Filtering,
  p: number,
  r: number,
  g: number,
  b: number,
  share: number,
): void {
  const c = p * 3
  const free = keep.protect === null ? 1 : 1 - keep.held * (keep.protect[p] as number)
  const part = (1 - keep.keep) * free
  const paint = part * share
  data[c] = r * paint + (1 - part) * (frame.data[c] as number)
  data[c + 1] = g * paint + (1 - part) * (frame.data[c + 1] as number)
  data[c + 2] = b * paint + (1 - part) * (frame.data[c + 2] as number)
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
  const startOf = (row: number): number => Math.min(height - 1, Math.max(0, row)) * width * 3
  for (let row = first - radius; row <= first + radius; row++) {
    for (let c = 0, i = startOf(row); c < columns.length; c += 4, i += 3) {
      const luma = lumaAt(data, i)
      columns[c] = (columns[c] as number) + (data[i] as number)
      columns[c + 1] = (columns[c + 1] as number) + (data[i + 1] as number)
      columns[c + 2] = (columns[c + 2] as number) + (data[i + 2] as number)
      columns[c + 3] = (columns[c + 3] as number) + luma * luma
    }
  }
  const lastColumn = (width - 1) * 4
  for (let y = first; y < last; y++) {
    let r = 0
    let g = 0
    let b = 0
    let q = 0
    for (let k = -radius; k <= radius; k++) {
      const c = Math.min(lastColumn, Math.max(0, k * 4))
      r += columns[c] as number
      g += columns[c + 1] as number
      b += columns[c + 2] as number
      q += columns[c + 3] as number
    }
    let o = (y - first) * width * 4
    for (let x = 0; x < width; x++, o += 4) {
      const luma = (0.2126 * r + 0.7152 * g + 0.0722 * b) * share
      const variance = q * share - luma * luma
      const calmness = variance > 0 ? calm / (calm + variance) : 1
      const weight = calmness * calmness * calmness
      const part = share * weight
      out[o] = r * part
      out[o + 1] = g * part
      out[o + 2] = b * part
      out[o + 3] = weight
      const right = (x + radius + 1) * 4
      const enter = right < lastColumn ? right : lastColumn
      const left = (x - radius) * 4
      const leave = left > 0 ? left : 0
      r += (columns[enter] as number) - (columns[leave] as number)
      g += (columns[enter + 1] as number) - (columns[leave + 1] as number)
      b += (columns[enter + 2] as number) - (columns[leave + 2] as number)
      q += (columns[enter + 3] as number) - (columns[leave + 3] as number)
    }
    let above = startOf(y - radius)
    let below = startOf(y + radius + 1)
    for (let c = 0; c < columns.length; c += 4, above += 3, below += 3) {
      const old = lumaAt(data, above)
      const fresh = lumaAt(data, below)
      columns[c] = (columns[c] as number) + (data[below] as number) - (data[above] as number)
      columns[c + 1] =
        (columns[c + 1] as number) + (data[below + 1] as number) - (data[above + 1] as number)
      columns[c + 2] =
        (columns[c + 2] as number) + (data[below + 2] as number) - (data[above + 2] as number)
      columns[c + 3] = (columns[c + 3] as number) + fresh * fresh - old * old
    }
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

/** Stands for a place so calm that its strokes cannot be told apart. */
const stillKind = 255

/** Which of the sector layouts each place of the picture takes. */
function readFlow(frame: Frame): { width: number; kinds: Uint8Array } {
  const { width, angle, coherence, energy } = flowOf(frame, flowCell, 2.5)
  const kinds = new Uint8Array(angle.length)
  for (let i = 0; i < kinds.length; i++) {
    const direction = Math.round(((angle[i] as number) / Math.PI) * directions) % directions
    kinds[i] =
      (energy[i] as number) < still
        ? stillKind
        : direction * stretches + Math.round((coherence[i] as number) * (stretches - 1))
  }
  return { width, kinds }
}

/** Colours nearer to each other than about the root of this are blended as they come, squared. */
const alike = 4e-4

interface Enlarging {
  readonly painted: Frame
  readonly guide: Frame
  readonly times: number
  readonly keep: Keep
  /** By column: where the strokes left of it begin, and how much these weigh. */
  readonly lefts: Int32Array
  readonly asides: Float32Array
  readonly data: Float32Array
}

/** Joint bilateral enlargement: of the four strokes around a pixel, the one most like it counts most. */
function enlargeStrokes(
  painted: Frame,
  guide: Frame,
  times: number,
  keep: Keep,
  progress: Progress,
  data: Float32Array,
): Frame {
  const { width, height } = guide
  const lefts = new Int32Array(width)
  const asides = new Float32Array(width)
  for (let x = 0; x < width; x++) {
    const u = Math.min(painted.width - 1, Math.max(0, (x + 0.5) / times - 0.5))
    const left = Math.max(0, Math.min(painted.width - 2, u | 0))
    lefts[x] = left * 3
    asides[x] = 1 - (u - left)
  }
  const enlarging: Enlarging = { painted, guide, times, keep, lefts, asides, data }
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) progress(y / height)
    enlargeRow(enlarging, y)
  }
  return { width, height, data }
}

function enlargeRow(enlarging: Enlarging, y: number): void {
  const { painted, guide, times, keep, lefts, asides, data } = enlarging
  const { width } = guide
  const small = painted.data
  const light = guide.data
  const { protect, held } = keep
  const most = 1 - keep.keep
  const v = Math.min(painted.height - 1, Math.max(0, (y + 0.5) / times - 0.5))
  const top = Math.max(0, Math.min(painted.height - 2, v | 0))
  const above = 1 - (v - top)
  const below = 1 - above
  const row = top * painted.width * 3
  const next = painted.height > 1 ? painted.width * 3 : 0
  const beside = painted.width > 1 ? 3 : 0
  let p = y * width
  let c = p * 3
  for (let x = 0; x < width; x++, p++, c += 3) {
    const part = protect === null ? most : most * (1 - held * (protect[p] as number))
    const a = row + (lefts[x] as number)
    const b = a + beside
    const d = a + next
    const e = b + next
    const red = light[c] as number
    const green = light[c + 1] as number
    const blue = light[c + 2] as number
    const aRed = (small[a] as number) - red
    const aGreen = (small[a + 1] as number) - green
    const aBlue = (small[a + 2] as number) - blue
    const bRed = (small[b] as number) - red
    const bGreen = (small[b + 1] as number) - green
    const bBlue = (small[b + 2] as number) - blue
    const dRed = (small[d] as number) - red
    const dGreen = (small[d + 1] as number) - green
    const dBlue = (small[d + 2] as number) - blue
    const eRed = (small[e] as number) - red
    const eGreen = (small[e + 1] as number) - green
    const eBlue = (small[e + 2] as number) - blue
    const aFar = alike + aRed * aRed + aGreen * aGreen + aBlue * aBlue
    const bFar = alike + bRed * bRed + bGreen * bGreen + bBlue * bBlue
    const dFar = alike + dRed * dRed + dGreen * dGreen + dBlue * dBlue
    const eFar = alike + eRed * eRed + eGreen * eGreen + eBlue * eBlue
    // Each weighs its nearness by its likeness, 1 / far; brought to one denominator, there is one division.
    const aside = asides[x] as number
    const upper = aFar * bFar
    const lower = dFar * eFar
    const aWeight = (aside * above + 0.02) * bFar * lower
    const bWeight = ((1 - aside) * above + 0.02) * aFar * lower
    const dWeight = (aside * below + 0.02) * eFar * upper
    const eWeight = ((1 - aside) * below + 0.02) * dFar * upper
    const share = part / (aWeight + bWeight + dWeight + eWeight)
    data[c] = red + share * (aRed * aWeight + bRed * bWeight + dRed * dWeight + eRed * eWeight)
    data[c + 1] =
      green + share * (aGreen * aWeight + bGreen * bWeight + dGreen * dWeight + eGreen * eWeight)
    data[c + 2] =
      blue + share * (aBlue * aWeight + bBlue * bWeight + dBlue * dWeight + eBlue * eWeight)
  }
}
