import type { Bitmap } from '../pixels.ts'
import { boxMean } from './guided-filter.ts'
import type { Raster } from './resample.ts'

/** Radius of the two passes as a share of the long side: a wide one for the trend, a narrow one for detail. */
const radiusShares = [0.04, 0.008]

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
  const clear = alpha.map((a) => 1 - a)
  let subject = planesOf(colours)
  let background = subject
  const picture = subject
  for (const share of radiusShares) {
    const radius = Math.max(1, Math.round(Math.max(width, height) * share))
    const alphaMean = boxMean(alpha, width, height, radius)
    const clearMean = boxMean(clear, width, height, radius)
    const nextSubject: Float32Array[] = []
    const nextBackground: Float32Array[] = []
    for (let c = 0; c < 3; c++) {
      const [shown, f, b] = [picture[c], subject[c], background[c]] as [
        Float32Array,
        Float32Array,
        Float32Array,
      ]
      const subjectMean = boxMean(product(f, alpha), width, height, radius)
      const backgroundMean = boxMean(product(b, clear), width, height, radius)
      const estimate = new Float32Array(size)
      for (let i = 0; i < size; i++) {
        const a = alpha[i] as number
        const near = (subjectMean[i] as number) / ((alphaMean[i] as number) + 1e-5)
        const far = (backgroundMean[i] as number) / ((clearMean[i] as number) + 1e-5)
        subjectMean[i] = near
        backgroundMean[i] = far
        const value = near + a * ((shown[i] as number) - a * near - (1 - a) * far)
        estimate[i] = value < 0 ? 0 : value > 255 ? 255 : value
      }
      nextSubject.push(estimate)
      nextBackground.push(backgroundMean)
    }
    subject = nextSubject
    background = nextBackground
  }
  const data = new Uint8ClampedArray(size * 4)
  for (let i = 0; i < size; i++) {
    const a = alpha[i] as number
    // A pixel that is all subject keeps its colour to the byte.
    const from = a > 0.995 ? picture : subject
    for (let c = 0; c < 3; c++) data[i * 4 + c] = (from[c] as Float32Array)[i] as number
    data[i * 4 + 3] = a * 255
  }
  return { width, height, data }
}

function planesOf({ data }: Raster): Float32Array[] {
  return [0, 1, 2].map((c) => {
    const out = new Float32Array(data.length / 3)
    for (let i = 0; i < out.length; i++) out[i] = data[i * 3 + c] as number
    return out
  })
}

function product(a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(a.length)
  for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) * (b[i] as number)
  return out
}
