import type { Bitmap } from '../pixels.ts'
import { blurPlane } from './blur.ts'
import { flowOf } from './flow.ts'
import type { Frame, Progress } from './frame.ts'
import { findContours, inkAt } from './lines.ts'
import { toOklab } from './oklab.ts'
import { type ColourStatistics, measureColours } from './colour-statistics.ts'

/** References are measured at about this height, px, so that texture means the same in all of them. */
const measuredHeight = 360
/** The bare ground of a drawing is lighter than this in Oklab and has no more colour than that. */
const groundLightness = 0.86
const groundColour = 0.2

/** What makes the style of a picture, whatever it shows. */
export interface StyleMeasure {
  readonly colours: ColourStatistics
  /** Deviation of lightness in details of about 1, 2, 4 and 8 px at 360 px height. */
  readonly texture: readonly [number, number, number, number]
  /** Share of the pixels without any gradient: high for flat print, low for paint and photographs. */
  readonly flatness: number
  /** Share of the pixels that have one of the dozen commonest colours: near 1 for flat print. */
  readonly fewColours: number
  /** Share of the pixels that are drawn line. */
  readonly lines: number
  /** 0 to 1: how far details run in one direction at each place, as brush strokes do. */
  readonly coherence: number
  /** Share of the pixels that are bare, light, nearly colourless ground, and its colour in display values. */
  readonly paper: { readonly share: number; readonly colour: readonly [number, number, number] }
  /** Mean colour of the darkest twentieth, display values. */
  readonly ink: readonly [number, number, number]
  /** Mean chroma in Oklab; under about 0.02 a picture is seen as colourless. */
  readonly chroma: number
}

/** Measures the style of a reference: its colours, texture, strokes and lines. */
export function measureStyle(reference: Bitmap, progress: Progress = () => {}): StyleMeasure {
  const frame = frameOf(reference)
  progress(0.1)
  const { width, height } = frame
  const colours = measureColours(frame)
  const lightness = lightnessOf(frame)
  progress(0.3)
  const levels = [lightness]
  for (const sigma of [1, 2, 4, 8]) levels.push(blurPlane(lightness, width, height, sigma))
  const texture = [0, 1, 2, 3].map((k) =>
    deviation(levels[k] as Float32Array, levels[k + 1] as Float32Array),
  )
  progress(0.5)
  const flow = flowOf(frame, 2, 2)
  let [still, along, energy] = [0, 0, 0]
  for (let i = 0; i < flow.energy.length; i++) {
    const e = flow.energy[i] as number
    if (e < 8e-5) still++
    along += e * (flow.coherence[i] as number)
    energy += e
  }
  const ink = inkAt(findContours(frame, 3), 0.5)
  progress(0.8)
  let inked = 0
  for (let y = 0; y < height; y += 2) for (let x = 0; x < width; x += 2) inked += ink(x, y)
  return {
    colours,
    texture: texture as [number, number, number, number],
    flatness: still / flow.energy.length,
    fewColours: coverageOfFew(frame),
    lines: inked / ((width * height) / 4),
    coherence: energy > 0 ? along / energy : 0,
    ...groundAndInk(frame, lightness),
    chroma: colours.chroma,
  }
}

/** The bitmap on white at about the measured height, by taking the mean of squares. */
function frameOf({ width, height, data }: Bitmap): Frame {
  const times = Math.max(1, Math.ceil(Math.min(width, height) / (measuredHeight * 1.2)))
  const [w, h] = [Math.max(2, Math.floor(width / times)), Math.max(2, Math.floor(height / times))]
  const out = new Float32Array(w * h * 3)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let [r, g, b, count] = [0, 0, 0, 0]
      for (let sy = y * times; sy < Math.min(height, (y + 1) * times); sy++) {
        for (let sx = x * times; sx < Math.min(width, (x + 1) * times); sx++) {
          const i = (sy * width + sx) * 4
          const alpha = (data[i + 3] as number) / 65025
          const white = 1 - alpha * 255
          r += white + alpha * (data[i] as number)
          g += white + alpha * (data[i + 1] as number)
          b += white + alpha * (data[i + 2] as number)
          count++
        }
      }
      const o = (y * w + x) * 3
      out[o] = r / count
      out[o + 1] = g / count
      out[o + 2] = b / count
    }
  }
  return { width: w, height: h, data: out }
}

function lightnessOf({ data }: Frame): Float32Array {
  const out = new Float32Array(data.length / 3)
  const lab = new Float32Array(3)
  for (let p = 0, i = 0; p < out.length; p++, i += 3) {
    toOklab(data[i] as number, data[i + 1] as number, data[i + 2] as number, lab, 0)
    out[p] = lab[0] as number
  }
  return out
}

/** Share of the pixels that the dozen commonest colours cover, told apart to 5 bits a channel. */
function coverageOfFew({ data }: Frame): number {
  const counts = new Uint32Array(32768)
  for (let i = 0; i < data.length; i += 3) {
    const r = ((data[i] as number) * 31 + 0.5) | 0
    const g = ((data[i + 1] as number) * 31 + 0.5) | 0
    const b = ((data[i + 2] as number) * 31 + 0.5) | 0
    const at = (r << 10) | (g << 5) | b
    counts[at] = (counts[at] as number) + 1
  }
  const most = counts.sort().subarray(-12)
  return most.reduce((sum, count) => sum + count, 0) / (data.length / 3)
}

function deviation(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2
  return Math.sqrt(sum / a.length)
}

function groundAndInk({ data }: Frame, lightness: Float32Array) {
  const order = Float32Array.from(lightness).sort()
  const darkest = order[Math.floor(order.length * 0.05)] as number
  const ground = new Float64Array(4)
  const ink = new Float64Array(4)
  for (let p = 0; p < lightness.length; p++) {
    const l = lightness[p] as number
    if (l > darkest && l <= groundLightness) continue
    const i = p * 3
    const r = data[i] as number
    const g = data[i + 1] as number
    const b = data[i + 2] as number
    if (l > darkest && Math.max(r, g, b) - Math.min(r, g, b) > groundColour) continue
    const into = l <= darkest ? ink : ground
    into[0] = (into[0] as number) + r
    into[1] = (into[1] as number) + g
    into[2] = (into[2] as number) + b
    into[3] = (into[3] as number) + 1
  }
  const mean = ([r, g, b, n]: Float64Array): [number, number, number] => {
    const count = Math.max(1, n as number)
    return [(r as number) / count, (g as number) / count, (b as number) / count]
  }
  return {
    paper: { share: (ground[3] as number) / lightness.length, colour: mean(ground) },
    ink: mean(ink),
  }
}
