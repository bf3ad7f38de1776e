import { blurPlane } from './blur.ts'
import { type Frame, lumaAt } from './frame.ts'

/** Which way things run in a picture, on a grid of cells `cell` px wide. */
export interface Flow {
  readonly cell: number
  readonly width: number
  readonly height: number
  /** Direction along the edges, radians, 0 to pi. */
  readonly angle: Float32Array
  /** 0 (every way the same) to 1 (one direction only). */
  readonly coherence: Float32Array
  /** Mean squared luma gradient a cell; next to nothing in a clear sky. */
  readonly energy: Float32Array
}

/**
 * The smoothed structure tensor of a picture, read as directions.
 *
 * @param cell px a side; the picture is sampled once a cell
 * @param sigma of the smoothing, cells
 */
export function flowOf(frame: Frame, cell: number, sigma: number): Flow {
  const width = Math.max(2, Math.ceil(frame.width / cell))
  const height = Math.max(2, Math.ceil(frame.height / cell))
  const luma = sampleLuma(frame, cell, width, height)
  const planes = [0, 1, 2].map(() => new Float32Array(width * height))
  const [xx, xy, yy] = planes as [Float32Array, Float32Array, Float32Array]
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const gx = (luma[i + 1] as number) - (luma[i - 1] as number)
      const gy = (luma[i + width] as number) - (luma[i - width] as number)
      xx[i] = gx * gx
      xy[i] = gx * gy
      yy[i] = gy * gy
    }
  }
  const smooth = (plane: Float32Array): Float32Array => blurPlane(plane, width, height, sigma)
  const [a, b, c] = [smooth(xx), smooth(xy), smooth(yy)]
  const angle = new Float32Array(a.length)
  const coherence = new Float32Array(a.length)
  const energy = new Float32Array(a.length)
  for (let i = 0; i < a.length; i++) {
    const sum = (a[i] as number) + (c[i] as number)
    const difference = (a[i] as number) - (c[i] as number)
    const twice = 2 * (b[i] as number)
    const length = Math.sqrt(difference * difference + twice * twice)
    energy[i] = sum
    coherence[i] = sum > 1e-6 ? length / sum : 0
    // The gradient's direction plus a quarter turn is the stroke's.
    angle[i] = (0.5 * Math.atan2(twice, difference) + 1.5 * Math.PI) % Math.PI
  }
  return { cell, width, height, angle, coherence, energy }
}

function sampleLuma(frame: Frame, cell: number, width: number, height: number): Float32Array {
  const luma = new Float32Array(width * height)
  const middle = cell >> 1
  for (let y = 0; y < height; y++) {
    const row = Math.min(frame.height - 1, y * cell + middle) * frame.width
    for (let x = 0; x < width; x++) {
      const right = Math.min(frame.width - 1, x * cell + middle)
      const left = Math.max(0, right - 1)
      luma[y * width + x] =
        (lumaAt(frame.data, (row + left) * 3) + lumaAt(frame.data, (row + right) * 3)) / 2
    }
  }
  return luma
}
