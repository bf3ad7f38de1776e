import type { Sighting } from '../compose/compose.ts'
import { labOf } from '../cutout/lab.ts'
import { linearToSrgb, srgbToLinear } from '../pixels.ts'
import type { Cutout, ReferenceConsistency } from '../steps.ts'
import { distanceOf, featuresOf } from './features.ts'

/** The finished picture: sRGB bytes, 3 channels. */
interface Finished {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** Long side of the grid on which reference and picture are compared, px. */
const side = 160
/** A place of the grid is the subject's from this cover on. */
const solid = 0.95
/** Two features are the same when no more of their 256 comparisons differ. */
const bitsMax = 72
/** ... and when they lie no farther apart than this share of the grid's long side. */
const shiftMax = 0.04
/** Fewer features than this are no measure. */
const featuresMin = 8

/** Both pictures on one grid. RGB 0 to 255, 3 a place; cover 0 to 1. */
interface Laid {
  readonly width: number
  readonly height: number
  readonly reference: Float32Array
  readonly picture: Float32Array
  readonly cover: Float32Array
}

/**
 * Mean of the source's samples in the cell of the grid from (x0, y0) to (x1, y1): at most 3 by 3 of
 * them, which is enough for a comparison.
 */
function meanOf(
  source: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray },
  channels: 3 | 4,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  into: Float32Array,
): boolean {
  const steps = Math.min(3, Math.max(1, Math.round(Math.max(x1 - x0, y1 - y0))))
  let weight = 0
  let count = 0
  into.fill(0)
  for (let sy = 0; sy < steps; sy++) {
    const y = Math.floor(y0 + ((sy + 0.5) / steps) * (y1 - y0))
    if (y < 0 || y >= source.height) continue
    for (let sx = 0; sx < steps; sx++) {
      const x = Math.floor(x0 + ((sx + 0.5) / steps) * (x1 - x0))
      if (x < 0 || x >= source.width) continue
      const i = (y * source.width + x) * channels
      const w = channels === 4 ? (source.data[i + 3] as number) / 255 : 1
      for (let k = 0; k < 3; k++) into[k] = (into[k] as number) + (source.data[i + k] as number) * w
      weight += w
      count++
    }
  }
  for (let k = 0; k < 3; k++) into[k] = weight > 0 ? (into[k] as number) / weight : 0
  into[3] = count === 0 ? 0 : weight / count
  return count > 0
}

/** Lays the reference and its place in the picture on each other. Outside its cover both show the picture. */
function lay(sighting: Sighting, picture: Finished): Laid {
  const { look } = sighting
  const scale = side / Math.max(look.width, look.height)
  const width = Math.max(1, Math.round(look.width * scale))
  const height = Math.max(1, Math.round(look.height * scale))
  const laid: Laid = {
    width,
    height,
    reference: new Float32Array(width * height * 3),
    picture: new Float32Array(width * height * 3),
    cover: new Float32Array(width * height),
  }
  const theirs = new Float32Array(4)
  const ours = new Float32Array(4)
  for (let y = 0; y < height; y++) {
    const [v0, v1] = [y / height, (y + 1) / height]
    for (let x = 0; x < width; x++) {
      const [u0, u1] = [x / width, (x + 1) / width]
      const [m0, m1] = sighting.mirrored ? [1 - u1, 1 - u0] : [u0, u1]
      const seen = meanOf(
        picture,
        3,
        [
          sighting.left + m0 * sighting.width,
          sighting.top + v0 * sighting.height,
          sighting.left + m1 * sighting.width,
          sighting.top + v1 * sighting.height,
        ],
        ours,
      )
      const area = [u0 * look.width, v0 * look.height, u1 * look.width, v1 * look.height] as const
      meanOf(look, 4, area, theirs)
      const p = y * width + x
      const cover = seen ? (theirs[3] as number) : 0
      laid.cover[p] = cover
      for (let k = 0; k < 3; k++) {
        const o = ours[k] as number
        laid.picture[p * 3 + k] = o
        laid.reference[p * 3 + k] = (theirs[k] as number) * cover + o * (1 - cover)
      }
    }
  }
  return laid
}

function greyOf({ width, height }: Laid, colours: Float32Array) {
  const data = new Float32Array(width * height)
  for (let i = 0; i < data.length; i++)
    data[i] =
      0.299 * (colours[i * 3] as number) +
      0.587 * (colours[i * 3 + 1] as number) +
      0.114 * (colours[i * 3 + 2] as number)
  return { width, height, data }
}

/** The share of the reference's features that the picture has too, at their place. */
function sharedFeatures(laid: Laid): { found: number; of: number } {
  const { width, height, cover } = laid
  const wanted = featuresOf(
    greyOf(laid, laid.reference),
    (index) => (cover[index] as number) >= solid,
  )
  const there = featuresOf(greyOf(laid, laid.picture), () => true)
  const near = shiftMax * Math.max(width, height)
  let found = 0
  for (const feature of wanted) {
    let best = null
    let least = Infinity
    for (const other of there) {
      const distance = distanceOf(feature, other)
      if (distance >= least) continue
      least = distance
      best = other
    }
    if (best === null || least > bitsMax) continue
    if (Math.hypot(best.x - feature.x, best.y - feature.y) <= near) found++
  }
  return { found, of: wanted.length }
}

/** Mean distance of the colours in Lab; `relit` first gives the reference the picture's mean light. */
function colourDistance({ reference, picture, cover }: Laid, relit: boolean): number {
  const gain = [1, 1, 1]
  if (relit) {
    for (let k = 0; k < 3; k++) {
      let [theirs, ours] = [0, 0]
      for (let i = 0; i < cover.length; i++) {
        if ((cover[i] as number) < solid) continue
        theirs += srgbToLinear(Math.round(reference[i * 3 + k] as number))
        ours += srgbToLinear(Math.round(picture[i * 3 + k] as number))
      }
      gain[k] = theirs > 0 ? ours / theirs : 1
    }
  }
  let sum = 0
  let count = 0
  for (let i = 0; i < cover.length; i += 3) {
    if ((cover[i] as number) < solid) continue
    const lit = [0, 1, 2].map((k) => {
      const value = reference[i * 3 + k] as number
      return relit ? linearToSrgb(srgbToLinear(Math.round(value)) * (gain[k] as number)) : value
    })
    const a = labOf(lit[0] as number, lit[1] as number, lit[2] as number)
    const b = labOf(
      picture[i * 3] as number,
      picture[i * 3 + 1] as number,
      picture[i * 3 + 2] as number,
    )
    sum += Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
    count++
  }
  return count === 0 ? 0 : sum / count
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

/**
 * Measures how much of each reference is left in the finished picture. The definitions are in
 * docs/consistency.md; no number is a judgement of a person's likeness.
 */
export function measureConsistency(
  picture: Finished,
  sightings: readonly Sighting[],
  cutouts: ReadonlyMap<number, Cutout>,
): readonly ReferenceConsistency[] {
  return sightings.flatMap((sighting) => {
    const cutout = cutouts.get(sighting.reference)
    if (cutout === undefined) return []
    const laid = lay(sighting, picture)
    const { found, of } = sharedFeatures(laid)
    return {
      reference: sighting.reference,
      method: cutout.method,
      confidence: rounded(cutout.confidence, 2),
      features: of < featuresMin ? null : rounded(found / of, 2),
      colourDistance: rounded(colourDistance(laid, false), 1),
      colourDistanceRelit: rounded(colourDistance(laid, true), 1),
    }
  })
}
