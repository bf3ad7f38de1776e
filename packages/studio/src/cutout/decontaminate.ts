import type { Bitmap } from '../pixels.ts'
import { boxMean, resizePlane } from './guided-filter.ts'
import { type Raster, resample } from './resample.ts'

/** Radius of the two passes as a share of the long side: a wide one for the trend, a narrow one for detail. */
const wideShare = 0.04
const narrowShare = 0.008
/** The trend has no detail: it is found on a picture this many times smaller. */
const reduction = 3

/** Three colour planes of one size, 0 to 255. */
type Planes = readonly [Float32Array, Float32Array, Float32Array]

interface Guess {
  readonly subject: Planes
  readonly background: Planes
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Gives the edge pixels of a cut-out the subject's own colour: what the picture shows there is mixed
 * with the old background, which would glow as a fringe on a new one. After Forte, "Approximate Fast
 * Foreground Colour Estimation" (2021).
 *
 * @param colours sRGB 0 to 255, 3 channels
 * @param alpha cover, 0 to 1
 */
export function decontaminate(colours: Raster, alpha: Float32Array): Bitmap {
  const { width, height } = colours
  const size = width * height
  const picture = planesOf(colours)
  const small = {
    width: Math.max(1, Math.round(width / reduction)),
    height: Math.max(1, Math.round(height / reduction)),
  }
  const shrunk = planesOf(resample(colours, small.width, small.height))
  const trend = improve(
    shrunk,
    resizePlane(alpha, colours, small),
    { subject: shrunk, background: shrunk },
    small,
    wideShare,
  )
  const { subject } = improve(picture, alpha, enlarged(trend, small, colours), colours, narrowShare)
  const data = new Uint8ClampedArray(size * 4)
  for (let i = 0; i < size; i++) {
    const a = alpha[i] as number
    // A pixel that is all subject keeps its colour to the byte.
    const from = a > 0.995 ? picture : subject
    data[i * 4] = from[0][i] as number
    data[i * 4 + 1] = from[1][i] as number
    data[i * 4 + 2] = from[2][i] as number
    data[i * 4 + 3] = a * 255
  }
  return { width, height, data }
}

/** One pass: both colours as they are around each pixel, then the subject's so that the mix is what is shown. */
function improve(
  shown: Planes,
  alpha: Float32Array,
  guess: Guess,
  { width, height }: Size,
  share: number,
): Guess {
  const radius = Math.max(1, Math.round(Math.max(width, height) * share))
  const size = width * height
  const alphaMean = boxMean(alpha, width, height, radius)
  const weighted = new Float32Array(size)
  const next = [0, 1, 2].map((c) => {
    const [colour, f, b] = [shown[c], guess.subject[c], guess.background[c]] as Planes
    for (let i = 0; i < size; i++) weighted[i] = (f[i] as number) * (alpha[i] as number)
    const estimate = boxMean(weighted, width, height, radius)
    for (let i = 0; i < size; i++) weighted[i] = (b[i] as number) * (1 - (alpha[i] as number))
    const background = boxMean(weighted, width, height, radius)
    for (let i = 0; i < size; i++) {
      const a = alpha[i] as number
      const mean = alphaMean[i] as number
      const near = (estimate[i] as number) / (mean + 1e-5)
      const far = (background[i] as number) / (1 - mean + 1e-5)
      const value = near + a * ((colour[i] as number) - a * near - (1 - a) * far)
      background[i] = far
      estimate[i] = value < 0 ? 0 : value > 255 ? 255 : value
    }
    return { estimate, background }
  })
  const [r, g, b] = next as [(typeof next)[0], (typeof next)[0], (typeof next)[0]]
  return {
    subject: [r.estimate, g.estimate, b.estimate],
    background: [r.background, g.background, b.background],
  }
}

function enlarged(guess: Guess, from: Size, to: Size): Guess {
  const grow = (planes: Planes): Planes => [
    resizePlane(planes[0], from, to),
    resizePlane(planes[1], from, to),
    resizePlane(planes[2], from, to),
  ]
  return { subject: grow(guess.subject), background: grow(guess.background) }
}

function planesOf({ data }: Raster): Planes {
  const size = data.length / 3
  const planes: Planes = [new Float32Array(size), new Float32Array(size), new Float32Array(size)]
  for (let i = 0; i < size; i++) {
    planes[0][i] = data[i * 3] as number
    planes[1][i] = data[i * 3 + 1] as number
    planes[2][i] = data[i * 3 + 2] as number
  }
  return planes
}
