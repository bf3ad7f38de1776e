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

/**
 * The painterly filter: every pixel takes the colour of the calmest neighbourhood beside it, so areas
 * become strokes and edges stay sharp. A generalised, anisotropic Kuwahara filter after Kyprianidis,
 * "Image and Video Abstraction by Anisotropic Kuwahara Filtering" (2009), with one shortcut: the
 * sectors are boxes whose means come from running sums, so that the time does not depend on the radius.
 *
 * Pictures of 4K are filtered at half their size; each pixel then takes, of the strokes around it,
 * the one that is most like itself, which keeps the edges as sharp as they were.
 *
 * @param radius of a brush stroke, px
 * @param keep share of the original that stays, 0 to 1
 */
export function paintStrokes(
  frame: Frame,
  { radius, keep }: { readonly radius: number; readonly keep: number },
  progress: Progress,
): Frame {
  const work = workScale(frame)
  // Broad strokes have nothing finer than they are, so half the size is enough for them.
  const broad = radius / work >= broadRadius && Math.min(frame.width, frame.height) >= largeSide
  const times = broad ? 2 * work : work
  if (times === 1) return filter(frame, radius, keep, progress)
  const small = shrink(frame, times, (done) => progress(0.2 * done))
  const painted = filter(small, radius / times, 0, (done) => progress(0.2 + 0.4 * done))
  return enlargeStrokes(painted, frame, times, keep, (done) => progress(0.6 + 0.4 * done))
}

function filter(frame: Frame, wanted: number, keep: number, progress: Progress): Frame {
  const { width, height } = frame
  const radius = Math.max(1, Math.round(wanted))
  const flow = readFlow(frame)
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
    for (let y = top; y < bottom; y++) {
      const innerRow = y >= first + reach && y < last - reach
      const flowRow = ((y / flowCell) | 0) * flow.width
      for (let x = 0; x < width; x++) {
        let r = 0
        let g = 0
        let b = 0
        let total = 0
        const here = (y - first) * stride + x * 4
        const inner = innerRow && x >= reach && x < width - reach
        const kind = flow.kinds[flowRow + ((x / flowCell) | 0)] as number
        if (kind === stillKind) {
          r = moments[here] as number
          g = moments[here + 1] as number
          b = moments[here + 2] as number
          total = moments[here + 3] as number
        } else {
          const from = kind * sectors
          for (let at = from; at < from + sectors; at++) {
            let m = here + (deltas[at] as number)
            if (!inner) {
              const sx = Math.min(width - 1, Math.max(0, x + (across[at] as number)))
              const sy = Math.min(last - 1, Math.max(first, y + (down[at] as number)))
              m = (sy - first) * stride + sx * 4
            }
            r += moments[m] as number
            g += moments[m + 1] as number
            b += moments[m + 2] as number
            total += moments[m + 3] as number
          }
        }
        const c = (y * width + x) * 3
        const share = (1 - keep) / total
        data[c] = r * share + keep * (frame.data[c] as number)
        data[c + 1] = g * share + keep * (frame.data[c + 1] as number)
        data[c + 2] = b * share + keep * (frame.data[c + 2] as number)
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

/** Joint bilateral enlargement: of the four strokes around a pixel, the one most like it counts most. */
function enlargeStrokes(
  painted: Frame,
  guide: Frame,
  times: number,
  keep: number,
  progress: Progress,
): Frame {
  const { width, height } = guide
  const data = new Float32Array(guide.data.length)
  const share = 1 - keep
  const small = painted.data
  const rowLength = painted.width * 3
  const steps = Int32Array.of(0, 3, rowLength, rowLength + 3)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) progress(y / height)
    const v = Math.min(painted.height - 1, Math.max(0, (y + 0.5) / times - 0.5))
    const top = Math.min(painted.height - 2, v | 0)
    const above = 1 - (v - top)
    const fall = 1 - 2 * above
    for (let x = 0; x < width; x++) {
      const u = Math.min(painted.width - 1, Math.max(0, (x + 0.5) / times - 0.5))
      const left = Math.min(painted.width - 2, u | 0)
      // Of the four around, the left ones weigh `aside`, the right ones 1 - aside; likewise above.
      const aside = 1 - (u - left)
      const lean = 1 - 2 * aside
      const c = (y * width + x) * 3
      const red = guide.data[c] as number
      const green = guide.data[c + 1] as number
      const blue = guide.data[c + 2] as number
      let r = 0
      let g = 0
      let b = 0
      let total = 0
      const first = top * rowLength + left * 3
      for (let k = 0; k < 4; k++) {
        const i = first + (steps[k] as number)
        const near = (aside + (k & 1) * lean) * (above + (k >> 1) * fall)
        const pr = small[i] as number
        const pg = small[i + 1] as number
        const pb = small[i + 2] as number
        const dr = pr - red
        const dg = pg - green
        const db = pb - blue
        const weight = (near + 0.02) / (alike + dr * dr + dg * dg + db * db)
        r += pr * weight
        g += pg * weight
        b += pb * weight
        total += weight
      }
      const part = share / total
      data[c] = r * part + keep * red
      data[c + 1] = g * part + keep * green
      data[c + 2] = b * part + keep * blue
    }
  }
  return { width, height, data }
}
