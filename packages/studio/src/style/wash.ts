import { blurPlane } from './blur.ts'
import {
  type Frame,
  lumaOf,
  rowsAtOnce,
  sampler,
  scaled,
  shrink,
  smoothstep,
  thinOut,
  unit,
  workScale,
  type Work,
} from './frame.ts'
import { cloudField, tileOfNoise } from './noise.ts'
import { paintStrokes } from './strokes.ts'

export interface WashOptions {
  /** Whether the painter's red seal is set in a corner. */
  readonly seal?: boolean
  /** Radius of the washes, px at 1080. */
  readonly radius: number
  readonly paper: readonly [number, number, number]
  /** How much darker pigment gathers where a wash ends, 0 to 1. */
  readonly pooling: number
  /** How unevenly the pigment lies, 0 to 1. */
  readonly flow: number
  /** Width of the paper left white around the painting, px at 1080. */
  readonly margin: number
}

/** Even where care is needed, this share of the washes remains, so that it belongs to the picture. */
const careShare = 0.8

/**
 * Washes on paper: areas flow together and end in a darker rim, pigment granulates in the hollows of
 * the paper, the brightest places are bare paper, and the painting ends in ragged washes before the
 * sheet does. The density model is Bousseau's, "Interactive watercolor rendering" (2006).
 */
export function wash(frame: Frame, options: WashOptions, work: Work): Frame {
  const { width, height } = frame
  const times = workScale(frame)
  const small = shrink(frame, times)
  const base = layWashes(small, frame, times, options, work)
  work.progress(0.45)
  const luma = lumaOf(base)
  const around = blurPlane(luma, base.width, base.height, scaled(base, 4.5))
  work.progress(0.5)
  // Darker than its surroundings: the inner side of the rim of a wash.
  for (let i = 0; i < around.length; i++) {
    around[i] = Math.max(0, (around[i] as number) - (luma[i] as number) - 0.006)
  }
  const rim = sampler({ width: base.width, height: base.height, data: around }, times)
  const tooth = tileOfNoise(Math.max(1, scaled(frame, 2.6)), work.seed)
  const blotch = cloudField(width, height, scaled(frame, 190), work.seed + 7)
  const wobbleX = cloudField(width, height, scaled(frame, 26), work.seed + 11)
  const wobbleY = cloudField(width, height, scaled(frame, 26), work.seed + 12)
  const amplitude = scaled(frame, 9)
  const outside = sheetEdge(frame, options.margin, work.seed)
  const data = new Float32Array(frame.data.length)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(0.5 + (0.5 * y) / height)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      const held = work.protect === null ? 0 : (work.protect[y * width + x] as number)
      const unsteady = amplitude * (1 - 0.85 * held)
      const fx = x + unsteady * (wobbleX(x, y) - 0.5)
      const fy = y + unsteady * (wobbleY(x, y) - 0.5)
      const sx = Math.min(base.width - 1, Math.max(0, Math.round((fx + 0.5) / times - 0.5)))
      const sy = Math.min(base.height - 1, Math.max(0, Math.round((fy + 0.5) / times - 0.5)))
      const from = (sy * base.width + sx) * 3
      const r = base.data[from] as number
      const g = base.data[from + 1] as number
      const b = base.data[from + 2] as number
      const light = 0.2126 * r + 0.7152 * g + 0.0722 * b
      const grain = tooth(x, y) - 0.5
      const edge = outside(x, y)
      const density =
        1 +
        options.flow * (1.5 * (blotch(x, y) - 0.5) + 0.9 * grain * (1 - 0.6 * held)) +
        options.pooling * (Math.min(0.9, 9 * rim(fx, fy)) + edge.rim)
      // Bare paper in the lights, and beyond the last wash.
      const bare = Math.max(edge.bare, smoothstep(0.8, 1, light + 0.25 * (blotch(x, y) - 0.5)))
      const sheet = 1 + 0.07 * grain
      data[i] = laid(r, density, bare, options.paper[0] * sheet)
      data[i + 1] = laid(g, density, bare, options.paper[1] * sheet)
      data[i + 2] = laid(b, density, bare, options.paper[2] * sheet)
    }
  }
  if (options.seal === true) setSeal({ width, height, data }, work.seed)
  return { width, height, data }
}

function laid(colour: number, density: number, bare: number, paper: number): number {
  const thick = colour - (colour - colour * colour) * (density - 1)
  const shown = unit(thick) * paper
  return unit(shown + bare * (paper - shown))
}

/** The areas of the painting: broad strokes, finer ones where a face or letters must stay readable. */
function layWashes(
  small: Frame,
  frame: Frame,
  times: number,
  { radius }: WashOptions,
  work: Work,
): Frame {
  const part = (from: number, to: number) => (done: number) =>
    work.progress(from + (to - from) * done)
  const once = paintStrokes(small, { radius: scaled(small, radius), keep: 0 }, part(0.02, 0.15))
  const broad = paintStrokes(once, { radius: scaled(small, radius), keep: 0 }, part(0.15, 0.3))
  if (work.protect === null) return broad
  const fine = paintStrokes(small, { radius: scaled(small, 2), keep: 0.15 }, part(0.3, 0.42))
  const where = thinOut(work.protect, frame, times)
  for (let p = 0, i = 0; p < where.length; p++, i += 3) {
    const share = careShare * (where[p] as number)
    if (share === 0) continue
    for (let c = i; c < i + 3; c++) {
      const b = broad.data[c] as number
      broad.data[c] = b + share * ((fine.data[c] as number) - b)
    }
  }
  return broad
}

/** Where the painting ends: how bare the paper is, and how much pigment has gathered at the last wash. */
function sheetEdge(frame: Frame, margin: number, seed: number) {
  const { width, height } = frame
  const wide = scaled(frame, margin)
  const ragged = cloudField(width, height, scaled(frame, 120), seed + 21)
  const inside = { bare: 0, rim: 0 }
  const out = { bare: 0, rim: 0 }
  return (x: number, y: number): { bare: number; rim: number } => {
    const edge = Math.min(x, y, width - 1 - x, height - 1 - y)
    if (edge > wide * 2.6 || margin === 0) return inside
    const depth = (edge - wide * (0.35 + 1.5 * ragged(x, y))) / wide
    out.bare = 1 - smoothstep(-0.1, 0.04, depth)
    out.rim = depth > 0 && depth < 0.35 ? 0.5 * (1 - depth / 0.35) : 0
    return out
  }
}

const sealRed = [0.72, 0.13, 0.1] as const
/** The strokes cut out of the seal, on a grid of 7: no writing, but the look of it. */
const sealCut = ['0000000', '0111110', '0010100', '0111110', '0101010', '0100110', '0000000']

/** A carved seal, printed in red at the lower right, unevenly inked. */
function setSeal({ width, height, data }: Frame, seed: number): void {
  const size = Math.round(scaled({ width, height }, 64))
  const left = width - Math.round(size * 2.3)
  const top = height - Math.round(size * 2.3)
  const worn = tileOfNoise(Math.max(1, scaled({ width, height }, 4)), seed + 31)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const cut = sealCut[Math.floor((y / size) * 7)]?.[Math.floor((x / size) * 7)] === '1'
      const ink = cut ? 0 : smoothstep(0.18, 0.3, worn(left + x, top + y)) * 0.9
      const i = ((top + y) * width + left + x) * 3
      for (let c = 0; c < 3; c++) {
        const paper = data[i + c] as number
        data[i + c] = paper + ink * ((sealRed[c] as number) - paper)
      }
    }
  }
}
