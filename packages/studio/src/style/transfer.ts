import {
  type ColourStatistics,
  lightnessAt,
  measureColours,
  rankOf,
  toneAt,
} from './colour-statistics.ts'
import { type Frame, rowsAtOnce, shrink, type Work } from './frame.ts'
import { fromOklab, toOklab } from './oklab.ts'

/** How far lightness follows the reference's; the rest keeps the scene's own light readable. */
const lightShare = 0.72
/** How far hues do. */
const hueShare = 0.88
/** Differences of hue may grow or shrink by no more than this, or flat pictures turn to noise. */
const stretchMax = 1.8
/** No tone may be spread or squeezed by more than this, or dark pictures turn to blotches. */
const slopeMax = 2.2
/** Photographed people take this share of the change only. */
const protectedShare = 0.7
/** Points a side of the colour table. */
const grid = 25

/**
 * Gives the picture the colours of a reference: tones take the rank's lightness of the reference, and
 * each tone its hue, so that cream lights and blue shadows stay lights and shadows; what differs in hue
 * within a tone keeps its direction, spread as widely as in the reference (the linear optimal transport
 * of Pitié and Kokaram, "The linear Monge-Kantorovitch colour mapping", 2007).
 */
export function transferColours(frame: Frame, wanted: ColourStatistics, work: Work): Frame {
  const times = Math.max(1, Math.round(Math.min(frame.width, frame.height) / 270))
  const own = measureColours(shrink(frame, times))
  const table = colourTable(own, wanted)
  work.progress(0.3)
  const { width, height } = frame
  const data = new Float32Array(frame.data.length)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(0.3 + (0.7 * y) / height)
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      const i = p * 3
      look(table, frame.data, i, data)
      if (work.protect === null) continue
      const keep = (1 - protectedShare) * (work.protect[p] as number)
      for (let c = i; c < i + 3; c++) {
        data[c] = (data[c] as number) + keep * ((frame.data[c] as number) - (data[c] as number))
      }
    }
  }
  return { width, height, data }
}

function colourTable(own: ColourStatistics, wanted: ColourStatistics): Float32Array {
  const table = new Float32Array(grid * grid * grid * 3)
  const map = hueMap(own.spread, wanted.spread)
  const curve = lightCurve(own, wanted)
  const lab = new Float32Array(3)
  const last = grid - 1
  for (let n = 0; n < grid * grid * grid; n++) {
    const red = Math.floor(n / (grid * grid)) / last
    toOklab(red, (Math.floor(n / grid) % grid) / last, (n % grid) / last, lab, 0)
    const [l, a, b] = lab as unknown as [number, number, number]
    const rank = rankOf(own.curve, l)
    const da = a - toneAt(own.tones, rank, 0)
    const db = b - toneAt(own.tones, rank, 1)
    const light = curve(l)
    const at = rankOf(wanted.curve, light)
    const newA = toneAt(wanted.tones, at, 0) + map[0] * da + map[1] * db
    const newB = toneAt(wanted.tones, at, 1) + map[1] * da + map[2] * db
    table.set(fromOklab(light, a + hueShare * (newA - a), b + hueShare * (newB - b)), n * 3)
  }
  return table
}

/** Lightness to lightness: the reference's at the same rank, as far as the slope allows. */
function lightCurve(
  own: ColourStatistics,
  wanted: ColourStatistics,
): (lightness: number) => number {
  const steps = 64
  const out = new Float32Array(steps + 1)
  const raw = (l: number): number =>
    l + lightShare * (lightnessAt(wanted.curve, rankOf(own.curve, l)) - l)
  // Built outwards from the middle tone, so that the limits shift the ends and not the middle.
  const middle = Math.round(lightnessAt(own.curve, 0.5) * steps)
  out[middle] = raw(middle / steps)
  const step = (from: number, to: number): void => {
    const change = Math.abs(raw(to / steps) - raw(from / steps)) * Math.sign(to - from)
    const most = slopeMax / steps
    const least = 0.3 / steps
    const size = Math.min(most, Math.max(least, Math.abs(change)))
    out[to] = Math.min(1, Math.max(0, (out[from] as number) + Math.sign(to - from) * size))
  }
  for (let k = middle; k < steps; k++) step(k, k + 1)
  for (let k = middle; k > 0; k--) step(k, k - 1)
  return (lightness) => {
    const at = Math.min(steps - 0.001, Math.max(0, lightness * steps))
    const low = at | 0
    return (out[low] as number) + (at - low) * ((out[low + 1] as number) - (out[low] as number))
  }
}

/** The symmetric matrix (aa, ab, bb) that turns one covariance into another, held within limits. */
function hueMap(own: readonly [number, number, number], wanted: readonly [number, number, number]) {
  const root = matrixRoot(own[0] + 1e-5, own[1], own[2] + 1e-5)
  const inverse = invert(root)
  const inner = sandwich(root, [wanted[0], wanted[1], wanted[2]])
  const map = sandwich(inverse, matrixRoot(inner[0] + 1e-12, inner[1], inner[2] + 1e-12))
  // The eigenvalues are how far each direction is stretched.
  const mean = (map[0] + map[2]) / 2
  const reach = Math.hypot((map[0] - map[2]) / 2, map[1])
  const [big, small] = [mean + reach, mean - reach]
  const hold = (value: number): number => Math.min(stretchMax, Math.max(0.12, value))
  const scale = reach > 1e-9 ? (hold(big) - hold(small)) / (big - small) : 0
  const level = (hold(big) + hold(small)) / 2
  return [level + scale * (map[0] - mean), scale * map[1], level + scale * (map[2] - mean)] as const
}

type Symmetric = readonly [number, number, number]

function matrixRoot(a: number, b: number, c: number): Symmetric {
  const s = Math.sqrt(Math.max(1e-12, a * c - b * b))
  const t = Math.sqrt(a + c + 2 * s)
  return [(a + s) / t, b / t, (c + s) / t]
}

function invert([a, b, c]: Symmetric): Symmetric {
  const det = a * c - b * b
  return [c / det, -b / det, a / det]
}

/** m x m of two symmetric matrices, which is symmetric too. */
function sandwich([a, b, c]: Symmetric, [x, y, z]: Symmetric): Symmetric {
  return [
    a * a * x + 2 * a * b * y + b * b * z,
    a * b * x + (a * c + b * b) * y + b * c * z,
    b * b * x + 2 * b * c * y + c * c * z,
  ]
}

/** Reads the table at a colour, interpolated. */
function look(table: Float32Array, from: Float32Array, i: number, out: Float32Array): void {
  const last = grid - 1.001
  const r = (from[i] as number) * last
  const g = (from[i + 1] as number) * last
  const b = (from[i + 2] as number) * last
  const [ri, gi, bi] = [r | 0, g | 0, b | 0]
  const at = ((ri * grid + gi) * grid + bi) * 3
  const rf = r - ri
  const gf = g - gi
  const bf = b - bi
  for (let c = 0; c < 3; c++) {
    let value = 0
    for (let k = 0; k < 8; k++) {
      const near = (k & 4 ? rf : 1 - rf) * (k & 2 ? gf : 1 - gf) * (k & 1 ? bf : 1 - bf)
      const n = at + ((k >> 2) * grid * grid + ((k >> 1) & 1) * grid + (k & 1)) * 3
      value += near * (table[n + c] as number)
    }
    out[i + c] = value
  }
}
