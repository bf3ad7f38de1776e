import { blurPlane } from './blur.ts'
import { flowOf } from './flow.ts'
import {
  type Field,
  type Frame,
  rowsAtOnce,
  sampler,
  scaled,
  shrink,
  smoothstep,
  workScale,
} from './frame.ts'
import type { Progress } from './frame.ts'

/** Ratio of the two blurs of the difference of Gaussians, as in human vision. */
const surround = 1.6
/** Outlines over a painting are drawn for fainter edges too, or half of a silhouette would be missing. */
const boldness = 1.6
/** Lines from this width on are found at half the size, in pictures from this short side on, px. */
const broadLine = 2.6
const largeSide = 1000
/** Cells of the flow that a line is smoothed along, each way. */
const alongSteps = 3
/** Where a drawn line begins and where it is full, in relative difference of the two blurs. */
const lineFrom = 0.006
const lineFull = 0.021

/** Where lines are to be drawn: a soft field, so that they are sharp at any size. */
export interface Contours {
  readonly field: Field
  readonly times: number
}

/**
 * Finds the outlines of a picture: a difference of Gaussians that follows edges as a pen would, then
 * smoothed along the edges, which joins broken lines and drops specks. After Winnemöller, "XDoG"
 * (2011), and Kang, "Coherent Line Drawing" (2007).
 *
 * @param width of a line, px at 1080
 */
export function findContours(frame: Frame, width: number, progress: Progress = () => {}): Contours {
  const large = Math.min(frame.width, frame.height) >= largeSide
  const times = workScale(frame) * (width >= broadLine && large ? 2 : 1)
  const small = shrink(frame, times, (done) => progress(0.1 * done))
  const tone = toneOf(small)
  progress(0.15)
  const sigma = Math.max(0.75, scaled(small, width) * 0.7)
  const centre = blurPlane(tone, small.width, small.height, sigma)
  progress(0.3)
  const around = blurPlane(tone, small.width, small.height, sigma * surround)
  progress(0.5)
  for (let i = 0; i < centre.length; i++) {
    // Measured against the surroundings, so that dark places get lines as well.
    const light = around[i] as number
    centre[i] = (light - (centre[i] as number)) / (0.12 + light)
  }
  const field = {
    width: small.width,
    height: small.height,
    data: alongFlow(small, centre, progress),
  }
  return { field, times }
}

/** How much ink a pixel gets, 0 to 1; `more` above 1 draws fainter edges too. */
export function inkAt(contours: Contours, more = 1): (x: number, y: number) => number {
  const read = sampler(contours.field, contours.times)
  return (x, y) => {
    const edge = read(x, y)
    return edge < lineFrom / more ? 0 : smoothstep(lineFrom / more, lineFull / more, edge)
  }
}

/** Draws the lines over a picture, in place of nothing: a new frame. */
export function drawLines(
  frame: Frame,
  contours: Contours,
  {
    strength,
    colour,
  }: { readonly strength: number; readonly colour: readonly [number, number, number] },
  progress: Progress,
): Frame {
  const { width, height } = frame
  const ink = inkAt(contours, boldness)
  const data = new Float32Array(frame.data)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) progress(y / height)
    for (let x = 0; x < width; x++) {
      const line = strength * ink(x, y)
      if (line === 0) continue
      const i = (y * width + x) * 3
      for (let c = 0; c < 3; c++) {
        const before = data[i + c] as number
        // Ink is tinted by what it lies on, so that lines belong to their colours.
        data[i + c] = before + line * ((colour[c] as number) + 0.12 * before - before)
      }
    }
  }
  return { width, height, data }
}

/** Luma with a share of red against blue, so that things of one brightness are told apart too. */
function toneOf({ data }: Frame): Float32Array {
  const out = new Float32Array(data.length / 3)
  for (let i = 0, c = 0; i < out.length; i++, c += 3) {
    const r = data[c] as number
    const g = data[c + 1] as number
    const b = data[c + 2] as number
    out[i] = 0.32 + 0.2 * r + 0.42 * g + 0.06 * b - 0.18 * (r - b)
  }
  return out
}

function alongFlow({ width, height, data }: Frame, edges: Float32Array, progress: Progress) {
  const flow = flowOf({ width, height, data }, 2, 2)
  const out = new Float32Array(edges.length)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) progress(0.5 + (0.5 * y) / height)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const here = edges[i] as number
      // No edge anywhere near: nothing to smooth.
      if (here < 0.002) continue
      const cell = (y >> 1) * flow.width + (x >> 1)
      const angle = flow.angle[cell] as number
      const dx = Math.cos(angle) * 1.3
      const dy = Math.sin(angle) * 1.3
      let sum = here
      for (let k = 1; k <= alongSteps; k++) {
        const ax = Math.min(width - 1, Math.max(0, Math.round(x + k * dx)))
        const ay = Math.min(height - 1, Math.max(0, Math.round(y + k * dy)))
        const bx = Math.min(width - 1, Math.max(0, Math.round(x - k * dx)))
        const by = Math.min(height - 1, Math.max(0, Math.round(y - k * dy)))
        sum += (edges[ay * width + ax] as number) + (edges[by * width + bx] as number)
      }
      out[i] = sum / (2 * alongSteps + 1)
    }
  }
  return out
}
