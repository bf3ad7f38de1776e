import type { Random } from '../random.ts'
import type { Raster } from './resample.ts'

/** How a region's colours are spread: a few Gaussians in a 3-channel colour space. */
export interface GaussianMixture {
  /** -ln of the density at the pixels that are 1 in `open`: small where the colour is typical. 0 elsewhere. */
  costs(colours: Raster, open: Uint8Array): Float32Array
}

const components = 5
/** Added to every variance: a flat region has none, and its neighbours in colour are still like it. */
const varianceFloor = 6
const clusteringRounds = 6
/** Clustering looks at about this many pixels; the Gaussians are fitted to as many. */
const sampleSize = 6000

/** Numbers of one component, laid out one after the other: weight term, mean, inverse covariance. */
const stride = 10

/** Fits a mixture to the pixels of `colours` for which `weight` is above 0, each counted so much. */
export function fitMixture(colours: Raster, weight: Float32Array, random: Random): GaussianMixture {
  const samples = pickSamples(weight, random)
  const owner = cluster(colours.data, samples, random)
  return createMixture(fitComponents(colours.data, weight, samples, owner))
}

function pickSamples(weight: Float32Array, random: Random): Int32Array {
  let count = 0
  for (const w of weight) if (w > 0) count++
  const share = sampleSize / Math.max(1, count)
  const samples: number[] = []
  for (let i = 0; i < weight.length; i++) {
    if ((weight[i] as number) > 0 && (share >= 1 || random.next() < share)) samples.push(i)
  }
  return Int32Array.from(samples)
}

/** k-means from spread-out starting colours (k-means++); which component each sample belongs to. */
function cluster(data: Float32Array, samples: Int32Array, random: Random): Uint8Array {
  const owner = new Uint8Array(samples.length)
  const centres = new Float32Array(components * 3)
  const nearest = new Float32Array(samples.length).fill(1e9)
  let next = Math.floor(random.next() * samples.length)
  for (let k = 0; k < components && samples.length > 0; k++) {
    const chosen = (samples[next] as number) * 3
    for (let c = 0; c < 3; c++) centres[k * 3 + c] = data[chosen + c] as number
    let total = 0
    for (let s = 0; s < samples.length; s++) {
      const d = squaredDistance(data, (samples[s] as number) * 3, centres, k * 3)
      if (d < (nearest[s] as number)) nearest[s] = d
      total += nearest[s] as number
    }
    let left = random.next() * total
    next = 0
    while (next < samples.length - 1 && (left -= nearest[next] as number) > 0) next++
  }
  const sums = new Float64Array(components * 4)
  for (let round = 0; round < clusteringRounds; round++) {
    sums.fill(0)
    for (let s = 0; s < samples.length; s++) {
      const from = (samples[s] as number) * 3
      let best = 0
      let bestDistance = Infinity
      for (let k = 0; k < components; k++) {
        const d = squaredDistance(data, from, centres, k * 3)
        if (d < bestDistance) {
          best = k
          bestDistance = d
        }
      }
      owner[s] = best
      for (let c = 0; c < 3; c++) {
        sums[best * 4 + c] = (sums[best * 4 + c] as number) + (data[from + c] as number)
      }
      sums[best * 4 + 3] = (sums[best * 4 + 3] as number) + 1
    }
    for (let k = 0; k < components; k++) {
      const count = sums[k * 4 + 3] as number
      if (count === 0) continue
      for (let c = 0; c < 3; c++) centres[k * 3 + c] = (sums[k * 4 + c] as number) / count
    }
  }
  return owner
}

function squaredDistance(a: Float32Array, i: number, b: Float32Array, j: number): number {
  const x = (a[i] as number) - (b[j] as number)
  const y = (a[i + 1] as number) - (b[j + 1] as number)
  const z = (a[i + 2] as number) - (b[j + 2] as number)
  return x * x + y * y + z * z
}

function fitComponents(
  data: Float32Array,
  weight: Float32Array,
  samples: Int32Array,
  owner: Uint8Array,
): Float64Array {
  // Weight, three sums, six sums of products.
  const sums = new Float64Array(components * stride)
  let total = 0
  for (let s = 0; s < samples.length; s++) {
    const pixel = samples[s] as number
    const at = (owner[s] as number) * stride
    const w = weight[pixel] as number
    const a = data[pixel * 3] as number
    const b = data[pixel * 3 + 1] as number
    const c = data[pixel * 3 + 2] as number
    const terms = [1, a, b, c, a * a, a * b, a * c, b * b, b * c, c * c]
    for (let t = 0; t < stride; t++)
      sums[at + t] = (sums[at + t] as number) + w * (terms[t] as number)
    total += w
  }
  const model = new Float64Array(components * stride)
  for (let k = 0; k < components; k++) {
    const s = Array.from(sums.subarray(k * stride, (k + 1) * stride))
    model.set(componentOf(s, total), k * stride)
  }
  return model
}

type Ten = [number, number, number, number, number, number, number, number, number, number]

/** From sums to what `cost` needs. An empty component gets a weight term no density can lift. */
function componentOf(sums: readonly number[], total: number): number[] {
  const [w, sa, sb, sc, saa, sab, sac, sbb, sbc, scc] = sums as Ten
  if (w <= 0) return [-1e6, 0, 0, 0, 1, 0, 0, 1, 0, 1]
  const [a, b, c] = [sa / w, sb / w, sc / w]
  const xx = saa / w - a * a + varianceFloor
  const yy = sbb / w - b * b + varianceFloor
  const zz = scc / w - c * c + varianceFloor
  const xy = sab / w - a * b
  const xz = sac / w - a * c
  const yz = sbc / w - b * c
  const minorX = yy * zz - yz * yz
  const minorY = xz * yz - xy * zz
  const minorZ = xy * yz - xz * yy
  const determinant = Math.max(1e-6, xx * minorX + xy * minorY + xz * minorZ)
  return [
    Math.log(w / total) - 0.5 * Math.log(determinant),
    a,
    b,
    c,
    minorX / determinant,
    minorY / determinant,
    minorZ / determinant,
    (xx * zz - xz * xz) / determinant,
    (xy * xz - xx * yz) / determinant,
    (xx * yy - xy * xy) / determinant,
  ]
}

function createMixture(model: Float64Array): GaussianMixture {
  return {
    costs: ({ width, height, data }, open) => {
      const out = new Float32Array(width * height)
      for (let i = 0; i < out.length; i++) {
        if (open[i] === 0) continue
        // The nearest component alone stands for the sum: within a factor of 5, and no exponentials.
        let best = -Infinity
        for (let at = 0; at < components * stride; at += stride) {
          const x = (data[i * 3] as number) - (model[at + 1] as number)
          const y = (data[i * 3 + 1] as number) - (model[at + 2] as number)
          const z = (data[i * 3 + 2] as number) - (model[at + 3] as number)
          const spread =
            x * x * (model[at + 4] as number) +
            y * y * (model[at + 7] as number) +
            z * z * (model[at + 9] as number) +
            2 *
              (x * y * (model[at + 5] as number) +
                x * z * (model[at + 6] as number) +
                y * z * (model[at + 8] as number))
          best = Math.max(best, (model[at] as number) - 0.5 * spread)
        }
        out[i] = -best
      }
      return out
    },
  }
}
