import { type Raster, plane, resample } from './resample.ts'

/** For each place of an axis: one over the number of places its window covers. */
function windowShares(length: number, radius: number): Float32Array {
  return new Float32Array(length).map(
    (_, i) => 1 / (Math.min(length - 1, i + radius) - Math.max(0, i - radius) + 1),
  )
}

/** Mean over a square window of 2 * radius + 1 px, cut off at the edges. */
export function boxMean(data: Float32Array, width: number, height: number, radius: number) {
  const rows = new Float32Array(data.length)
  const across = windowShares(width, radius)
  for (let y = 0; y < height; y++) {
    const row = y * width
    let sum = 0
    for (let x = 0; x <= Math.min(radius, width - 1); x++) sum += data[row + x] as number
    for (let x = 0; x < width; x++) {
      rows[row + x] = sum * (across[x] as number)
      if (x + radius + 1 < width) sum += data[row + x + radius + 1] as number
      if (x >= radius) sum -= data[row + x - radius] as number
    }
  }
  const out = new Float32Array(data.length)
  const down = windowShares(height, radius)
  const sums = new Float64Array(width)
  for (let y = 0; y <= Math.min(radius, height - 1); y++) {
    for (let x = 0; x < width; x++) {
      sums[x] = (sums[x] as number) + (rows[y * width + x] as number)
    }
  }
  // A row of zeros stands in for what lies beyond the picture.
  const nothing = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    const row = (at: number): Float32Array =>
      at >= 0 && at < height ? rows.subarray(at * width, (at + 1) * width) : nothing
    const [enter, leave] = [row(y + radius + 1), row(y - radius)]
    const share = down[y] as number
    for (let x = 0; x < width; x++) {
      const sum = sums[x] as number
      out[y * width + x] = sum * share
      sums[x] = sum + (enter[x] as number) - (leave[x] as number)
    }
  }
  return out
}

/**
 * Makes the edges of `mask` follow those of `guide`: He, Sun and Tang, "Guided Image Filtering" (2010),
 * colour version. `guide` has 3 channels of 0 to 1 at the mask's size. Returns the local linear models
 * (3 factors and an offset a pixel) instead of the result, so that they can be enlarged and applied to
 * the guide at full size ("Fast Guided Filter", 2015), which is where the hair is.
 */
export function guidedModels(
  guide: Raster,
  mask: Float32Array,
  radius: number,
  epsilon: number,
): Raster {
  const { width, height } = guide
  const size = width * height
  const planes = [0, 1, 2].map((c) => {
    const values = new Float32Array(size)
    for (let i = 0; i < size; i++) values[i] = guide.data[i * 3 + c] as number
    return values
  }) as [Float32Array, Float32Array, Float32Array]
  const product = new Float32Array(size)
  const meanOfProduct = (a: Float32Array, b: Float32Array): Float32Array => {
    for (let i = 0; i < size; i++) product[i] = (a[i] as number) * (b[i] as number)
    return boxMean(product, width, height, radius)
  }
  const means = planes.map((plane) => boxMean(plane, width, height, radius))
  const maskMean = boxMean(mask, width, height, radius)
  const products = planes.map((plane) => meanOfProduct(plane, mask))
  const pairs = [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 1],
    [1, 2],
    [2, 2],
  ] as const
  const squares = pairs.map(([a, b]) => meanOfProduct(planes[a], planes[b]))

  const data = new Float32Array(size * 4)
  const [m0, m1, m2] = means as [Float32Array, Float32Array, Float32Array]
  const [p0, p1, p2] = products as [Float32Array, Float32Array, Float32Array]
  const [s00, s01, s02, s11, s12, s22] = squares as Six
  // Solved in place, pixel by pixel: V a = c for the covariance V of the colours and c of colour and mask.
  for (let i = 0; i < size; i++) {
    const r = m0[i] as number
    const g = m1[i] as number
    const b = m2[i] as number
    const p = maskMean[i] as number
    const xx = (s00[i] as number) - r * r + epsilon
    const xy = (s01[i] as number) - r * g
    const xz = (s02[i] as number) - r * b
    const yy = (s11[i] as number) - g * g + epsilon
    const yz = (s12[i] as number) - g * b
    const zz = (s22[i] as number) - b * b + epsilon
    const cr = (p0[i] as number) - r * p
    const cg = (p1[i] as number) - g * p
    const cb = (p2[i] as number) - b * p
    const minorX = yy * zz - yz * yz
    const minorY = xz * yz - xy * zz
    const minorZ = xy * yz - xz * yy
    const inverse = 1 / (xx * minorX + xy * minorY + xz * minorZ)
    const ar = (minorX * cr + minorY * cg + minorZ * cb) * inverse
    const ag = (minorY * cr + (xx * zz - xz * xz) * cg + (xy * xz - xx * yz) * cb) * inverse
    const ab = (minorZ * cr + (xy * xz - xx * yz) * cg + (xx * yy - xy * xy) * cb) * inverse
    // The means are read above, so their planes can hold the factors now.
    m0[i] = ar
    m1[i] = ag
    m2[i] = ab
    maskMean[i] = p - ar * r - ag * g - ab * b
  }
  for (const [c, factors] of [m0, m1, m2, maskMean].entries()) {
    const smooth = boxMean(factors, width, height, radius)
    for (let i = 0; i < size; i++) data[i * 4 + c] = smooth[i] as number
  }
  return { width, height, channels: 4, data }
}

type Six = [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array]

/** Applies models of any size to a guide (3 channels, 0 to 1): the filtered mask at the guide's size, 0 to 1. */
export function applyModels(models: Raster, guide: Raster): Float32Array {
  const { width, height } = guide
  const full =
    models.width === width && models.height === height ? models : resample(models, width, height)
  const out = new Float32Array(width * height)
  for (let i = 0; i < out.length; i++) {
    const value =
      (full.data[i * 4] as number) * (guide.data[i * 3] as number) +
      (full.data[i * 4 + 1] as number) * (guide.data[i * 3 + 1] as number) +
      (full.data[i * 4 + 2] as number) * (guide.data[i * 3 + 2] as number) +
      (full.data[i * 4 + 3] as number)
    out[i] = value < 0 ? 0 : value > 1 ? 1 : value
  }
  return out
}

/** A plane enlarged or shrunk bilinearly. */
export function resizePlane(
  data: Float32Array,
  from: { width: number; height: number },
  to: { width: number; height: number },
): Float32Array {
  if (from.width === to.width && from.height === to.height) return data
  return resample(plane(data, from.width, from.height), to.width, to.height).data
}
