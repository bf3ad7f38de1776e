import { blurPlane } from './blur.ts'
import {
  type Field,
  type Frame,
  lumaOf,
  rowsAtOnce,
  sampler,
  scaled,
  shrink,
  smoothstep,
  unit,
  workScale,
  type Work,
} from './frame.ts'
import { findContours, inkAt } from './lines.ts'
import { cloudField, pixelNoise, tileOfNoise } from './noise.ts'

export interface PenOptions {
  /** `pen`: black lines of ink, solid shadows. `pencil`: soft grey strokes and smudged tone. */
  readonly tool: 'pen' | 'pencil'
  readonly paper: readonly [number, number, number]
  readonly ink: readonly [number, number, number]
  /** Distance between two strokes of a shade, px at 1080. */
  readonly pitch: number
}

/** Each layer of strokes: its slant, and the shades (1 = black) at which it begins and is full. */
const layers = [
  { angle: 0.82, from: 0.26, full: 0.8 },
  { angle: -0.62, from: 0.5, full: 0.98 },
  { angle: 0.1, from: 0.7, full: 1.1 },
] as const

/**
 * A drawing in lines: contours of two weights, and shades made of strokes whose width follows the
 * tone, crossed where it is dark.
 */
export function drawWithPen(frame: Frame, options: PenOptions, work: Work): Frame {
  const { width, height } = frame
  const times = workScale(frame)
  const part = (from: number, to: number) => (done: number) =>
    work.progress(from + (to - from) * done)
  const fine = inkAt(findContours(frame, 1.3, part(0, 0.2)), 1.5)
  const heavy = inkAt(findContours(frame, 3.4, part(0.2, 0.4)), 0.8)
  const tone = sampler(toneField(frame, times), times)
  const shade = options.tool === 'pen' ? penShade : pencilShade
  const hatch = hatcher(frame, options, work.seed)
  const grain = tileOfNoise(Math.max(1, scaled(frame, 1.6)), work.seed + 5)
  const data = new Float32Array(frame.data.length)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(0.4 + (0.6 * y) / height)
    for (let x = 0; x < width; x++) {
      const dark = 1 - tone(x, y)
      const tooth = grain(x, y) - 0.5
      const lines = Math.max(0.92 * fine(x, y), heavy(x, y))
      const ink = shade(dark, hatch(x, y, dark), lines, tooth)
      const light = 1 + 0.05 * tooth
      const i = (y * width + x) * 3
      for (let c = 0; c < 3; c++) {
        const paper = (options.paper[c] as number) * light
        data[i + c] = unit(paper + ink * ((options.ink[c] as number) - paper))
      }
    }
  }
  return { width, height, data }
}

function penShade(dark: number, strokes: number, lines: number, tooth: number): number {
  const solid = smoothstep(0.86, 0.9, dark + 0.05 * tooth)
  return Math.max(lines, strokes, solid)
}

function pencilShade(dark: number, strokes: number, lines: number, tooth: number): number {
  // Graphite catches on the teeth of the paper, and is never quite black.
  const smudge = 0.5 * smoothstep(0.08, 0.95, dark)
  const drawn = 1 - (1 - 0.78 * lines) * (1 - 0.5 * strokes) * (1 - smudge)
  return unit(drawn * (1 + 1.1 * tooth))
}

/** Strokes at a pixel, 0 to 1. Long ones of uneven length that taper, a little unsteady. */
function hatcher(frame: Frame, { pitch: wanted, tool }: PenOptions, seed: number) {
  const pitch = Math.max(2.6, scaled(frame, wanted))
  const length = pitch * 16
  const waver = cloudField(frame.width, frame.height, pitch * 30, seed + 3)
  const turns = layers.map(({ angle }) => [Math.cos(angle), Math.sin(angle)] as const)
  const soft = tool === 'pen' ? 1 : 0.35 * pitch
  return (x: number, y: number, dark: number): number => {
    let most = 0
    for (let k = 0; k < layers.length; k++) {
      const layer = layers[k] as (typeof layers)[number]
      const need = (dark - layer.from) / (layer.full - layer.from)
      if (need <= -0.2) break
      const [cos, sin] = turns[k] as readonly [number, number]
      const along = x * cos + y * sin
      const across = (y * cos - x * sin + waver(x, y) * pitch * 3.2) / pitch
      const line = Math.floor(across)
      // Each stroke begins and ends elsewhere, and is pressed on differently.
      const start = along / length + pixelNoise(line, k, seed) * 7
      const stroke = Math.floor(start)
      const within = start - stroke
      const press = need + 0.34 * (pixelNoise(line, stroke * 4 + k, seed + 1) - 0.5)
      const taper = Math.min(1, within * 7, (1 - within) * 5)
      const half = 0.5 * pitch * Math.min(0.8, press) * taper
      if (half <= 0) continue
      const off = Math.abs(across - line - 0.5) * pitch
      const cover = unit((half - off) / soft + 0.5) * Math.min(1, half * 2)
      if (cover > most) most = cover
    }
    return most
  }
}

function toneField(frame: Frame, times: number): Field {
  const small = shrink(frame, times)
  const { width, height } = small
  return { width, height, data: blurPlane(lumaOf(small), width, height, scaled(small, 2.2)) }
}
