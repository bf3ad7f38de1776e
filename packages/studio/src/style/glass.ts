import { type Frame, rowsAtOnce, scaled, shrink, unit, type Work } from './frame.ts'
import { cloudField, pixelNoise } from './noise.ts'
import { paintStrokes } from './strokes.ts'

/** How much a difference of colour counts against a distance of one pane. */
const colourWeight = 3.2
const roundsOfMoving = 3
/** Half the width of a lead line, in panes. */
const lead = 0.055

/**
 * Stained glass: panes that follow the colours of the picture (SLIC superpixels, Achanta 2012),
 * strong and clear, each with its own unevenness, set in lead.
 *
 * @param size of a pane, px at 1080
 */
export function glaze(frame: Frame, size: number, work: Work): Frame {
  const { width, height } = frame
  const pane = Math.max(6, scaled(frame, size))
  const times = Math.max(1, Math.round(Math.min(width, height) / 360))
  const small = paintStrokes(shrink(frame, times), { radius: 2, keep: 0 }, () => work.progress(0.1))
  const columns = Math.ceil(width / pane)
  const rows = Math.ceil(height / pane)
  const seeds = placePanes(small, times, pane, columns, rows, work)
  work.progress(0.3)
  const ripple = cloudField(width, height, pane * 0.5, work.seed + 4)
  const data = new Float32Array(frame.data.length)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(0.3 + (0.7 * y) / height)
    const row = (y / pane) | 0
    for (let x = 0; x < width; x++) {
      const column = (x / pane) | 0
      const i = (y * width + x) * 3
      const from =
        (Math.min(small.height - 1, (y / times) | 0) * small.width +
          Math.min(small.width - 1, (x / times) | 0)) *
        3
      let first = 0
      let least = Infinity
      let next = Infinity
      for (let sr = Math.max(0, row - 1); sr <= Math.min(rows - 1, row + 1); sr++) {
        for (let sc = Math.max(0, column - 1); sc <= Math.min(columns - 1, column + 1); sc++) {
          const s = (sr * columns + sc) * 5
          const d = seedDistance(seeds, s, x / pane, y / pane, small.data, from)
          if (d < least) {
            next = least
            least = d
            first = s
          } else if (d < next) next = d
        }
      }
      // The difference of the two nearest, as a distance from the line between their panes.
      const gap = (Math.sqrt(next) - Math.sqrt(least)) * 0.5
      const glass = unit((gap - lead) * pane * 0.6 + 0.5)
      const glow =
        0.82 +
        0.36 * ripple(x, y) +
        0.22 * (pixelNoise(first, 5, work.seed) - 0.5) +
        0.25 * Math.min(0.4, gap)
      for (let c = 0; c < 3; c++) {
        const colour = unit((seeds[first + 2 + c] as number) * glow)
        data[i + c] = 0.035 + glass * (colour - 0.035)
      }
    }
  }
  return { width, height, data }
}

function seedDistance(
  seeds: Float32Array,
  s: number,
  x: number,
  y: number,
  colours: Float32Array,
  i: number,
) {
  const dx = (seeds[s] as number) - x
  const dy = (seeds[s + 1] as number) - y
  const r = (seeds[s + 2] as number) - (colours[i] as number)
  const g = (seeds[s + 3] as number) - (colours[i + 1] as number)
  const b = (seeds[s + 4] as number) - (colours[i + 2] as number)
  return dx * dx + dy * dy + colourWeight * (r * r + g * g + b * b)
}

/** Where the panes are and what colour they have: x and y in panes, then red, green and blue. */
function placePanes(
  small: Frame,
  times: number,
  pane: number,
  columns: number,
  rows: number,
  work: Work,
) {
  const seeds = new Float32Array(columns * rows * 5)
  for (let k = 0; k < columns * rows; k++) {
    const x = (k % columns) + 0.5 + 0.7 * (work.random.next() - 0.5)
    const y = Math.floor(k / columns) + 0.5 + 0.7 * (work.random.next() - 0.5)
    const sx = Math.min(small.width - 1, ((x * pane) / times) | 0)
    const sy = Math.min(small.height - 1, ((y * pane) / times) | 0)
    seeds.set([x, y], k * 5)
    seeds.set(
      small.data.subarray((sy * small.width + sx) * 3, (sy * small.width + sx) * 3 + 3),
      k * 5 + 2,
    )
  }
  for (let round = 0; round < roundsOfMoving; round++) {
    work.progress(0.1 + 0.05 * round)
    const sums = new Float64Array(columns * rows * 6)
    for (let sy = 0; sy < small.height; sy++) {
      for (let sx = 0; sx < small.width; sx++) {
        const [x, y] = [(sx * times) / pane, (sy * times) / pane]
        const i = (sy * small.width + sx) * 3
        let best = 0
        let least = Infinity
        for (let r = Math.max(0, (y | 0) - 1); r <= Math.min(rows - 1, (y | 0) + 1); r++) {
          for (let c = Math.max(0, (x | 0) - 1); c <= Math.min(columns - 1, (x | 0) + 1); c++) {
            const d = seedDistance(seeds, (r * columns + c) * 5, x, y, small.data, i)
            if (d < least) {
              least = d
              best = r * columns + c
            }
          }
        }
        const s = best * 6
        sums[s] = (sums[s] as number) + x
        sums[s + 1] = (sums[s + 1] as number) + y
        for (let c = 0; c < 3; c++) {
          sums[s + 2 + c] = (sums[s + 2 + c] as number) + (small.data[i + c] as number)
        }
        sums[s + 5] = (sums[s + 5] as number) + 1
      }
    }
    for (let k = 0; k < columns * rows; k++) {
      const count = sums[k * 6 + 5] as number
      if (count === 0) continue
      for (let c = 0; c < 5; c++) seeds[k * 5 + c] = (sums[k * 6 + c] as number) / count
    }
  }
  return seeds
}
