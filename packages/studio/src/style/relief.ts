import { blurPlane } from './blur.ts'
import { type Frame, rowsAtOnce, sampler, scaled, unit, type Work } from './frame.ts'
import { tileOfNoise } from './noise.ts'
import type { Shapes } from './shapes.ts'

/** Steps of height between the darkest and the lightest sheet. */
const sheetSteps = 6

/**
 * Sheets of coloured paper, the dark ones in front: every outline throws a soft shadow on the
 * sheet behind it and has a lit edge.
 */
export function stackPaper(frame: Frame, shapes: Shapes, work: Work): Frame {
  const { palette, labels, width, height, times } = shapes
  const heights = new Float32Array(labels.length)
  for (let i = 0; i < labels.length; i++) {
    // Whole steps, so that sheets of nearly one tone lie on one level.
    const lightness = palette.lab[(labels[i] as number) * 3] as number
    heights[i] = Math.round((1 - lightness) * sheetSteps) / sheetSteps
  }
  const near = blurPlane(heights, width, height, scaled(shapes, 3))
  const wide = blurPlane(heights, width, height, scaled(shapes, 11))
  const own = sampler({ width, height, data: blurPlane(heights, width, height, 0.6) }, times)
  const [close, far] = [near, wide].map((data) => sampler({ width, height, data }, times)) as [
    ReturnType<typeof sampler>,
    ReturnType<typeof sampler>,
  ]
  const drop = scaled(frame, 7)
  const fibre = tileOfNoise(Math.max(1, scaled(frame, 1.7)), work.seed)
  return shaded(frame, work, (x, y) => {
    const here = own(x, y)
    const shadow =
      1.5 * Math.max(0, close(x - drop * 0.5, y - drop * 0.6) - here) +
      1.7 * Math.max(0, far(x - drop * 1.3, y - drop * 1.5) - here)
    const lit = Math.max(0, here - own(x - drop * 0.22, y - drop * 0.28))
    return (
      (1 - Math.min(0.55, shadow)) * (1 + 0.5 * Math.min(0.3, lit)) + 0.07 * (fibre(x, y) - 0.5)
    )
  })
}

/** Modelling clay: every shape is rounded towards its outline, with a soft shine and finger marks. */
export function modelClay(frame: Frame, shapes: Shapes, work: Work): Frame {
  const { shares, width, height, times } = shapes
  const most = new Float32Array(width * height)
  for (const share of shares) {
    for (let i = 0; i < most.length; i++) most[i] = Math.max(most[i] as number, share[i] as number)
  }
  const round = blurPlane(most, width, height, scaled(shapes, 5))
  for (let i = 0; i < round.length; i++) {
    // A quarter of a circle from the outline inwards.
    const t = unit(((round[i] as number) - 0.45) / 0.55)
    round[i] = Math.sqrt(1 - (1 - t) * (1 - t))
  }
  const bulge = sampler(
    { width, height, data: blurPlane(round, width, height, scaled(shapes, 2)) },
    times,
  )
  const prints = tileOfNoise(scaled(frame, 9), work.seed)
  const step = scaled(frame, 2)
  return shaded(frame, work, (x, y) => {
    const here = bulge(x, y)
    const mark = 0.045 * (prints(x, y) - prints((x - step) | 0, (y - step) | 0))
    const slope = here - bulge(x - step, y - step) + mark * 0.6
    const shine = Math.max(0, slope - 0.05)
    return (
      0.8 + 0.24 * here + Math.max(-0.3, Math.min(0.24, slope * 1.7)) + 0.9 * Math.min(0.12, shine)
    )
  })
}

/** Multiplies every pixel with the light that falls on it. */
function shaded(frame: Frame, work: Work, lightAt: (x: number, y: number) => number): Frame {
  const { width, height } = frame
  const data = new Float32Array(frame.data.length)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(y / height)
    for (let x = 0; x < width; x++) {
      const light = lightAt(x, y)
      const i = (y * width + x) * 3
      for (let c = i; c < i + 3; c++) data[c] = unit((frame.data[c] as number) * light)
    }
  }
  return { width, height, data }
}
