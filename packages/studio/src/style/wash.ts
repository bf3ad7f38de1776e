import { blurPlane } from './blur.ts'
import {
  type Frame,
  lumaOf,
  rowsAtOnce,
  sampler,
  scaled,
  shrink,
  smoothstep,
  unit,
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

/** Even where care is needed, some of the washes remain, so that it belongs to the picture. */
const careShare = 0.7
/** Short side of the picture the washes are laid on, px; they are soft, so no more is seen. */
const washHeight = 540

/**
 * Washes on paper: areas flow together and end in a darker rim, pigment granulates in the hollows of
 * the paper, the brightest places are bare paper, and the painting ends in ragged washes before the
 * sheet does. The density model is Bousseau's, "Interactive watercolor rendering" (2006).
 */
export function wash(frame: Frame, options: WashOptions, work: Work): Frame {
  const { width, height } = frame
  const times = Math.max(1, Math.round(Math.min(width, height) / washHeight))
  const base = layWashes(shrink(frame, times), options.radius, work)
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
      const u = Math.min(base.width - 1.001, Math.max(0, (fx + 0.5) / times - 0.5))
      const v = Math.min(base.height - 1.001, Math.max(0, (fy + 0.5) / times - 0.5))
      const at = ((v | 0) * base.width + (u | 0)) * 3
      const share = careShare * held
      const r = mixed(base, at, u - (u | 0), v - (v | 0), share, frame.data[i] as number)
      const g = mixed(base, at + 1, u - (u | 0), v - (v | 0), share, frame.data[i + 1] as number)
      const b = mixed(base, at + 2, u - (u | 0), v - (v | 0), share, frame.data[i + 2] as number)
      const light = 0.2126 * r + 0.7152 * g + 0.0722 * b
      const grain = tooth(x, y) - 0.5
      const spot = blotch(x, y) - 0.5
      const edge = outside(x, y)
      const density =
        1 +
        options.flow * (1.5 * spot + 0.9 * grain * (1 - 0.6 * held)) +
        options.pooling * (Math.min(0.9, 9 * rim(fx, fy)) + edge.rim)
      // Bare paper in the lights, and beyond the last wash.
      const bare = Math.max(edge.bare, smoothstep(0.8, 1, light + 0.25 * spot))
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

/** The wash at a place, interpolated, and `share` of the picture as it was. */
function mixed(
  base: Frame,
  at: number,
  across: number,
  down: number,
  share: number,
  own: number,
): number {
  const { data, width } = base
  const a = data[at] as number
  const upper = a + across * ((data[at + 3] as number) - a)
  const b = data[at + width * 3] as number
  const value = upper + down * (b + across * ((data[at + width * 3 + 3] as number) - b) - upper)
  return value + share * (own - value)
}

/** The areas of the painting: broad strokes, twice. */
function layWashes(small: Frame, radius: number, work: Work): Frame {
  const options = { radius: scaled(small, radius), keep: 0 }
  const once = paintStrokes(small, options, (done) => work.progress(0.22 * done))
  return paintStrokes(once, options, (done) => work.progress(0.22 + 0.22 * done))
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
