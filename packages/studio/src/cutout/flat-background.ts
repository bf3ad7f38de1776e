import { boxMean } from './guided-filter.ts'
import { labOf } from './lab.ts'
import { type Mask, areaOf, largestPart, regionsOf } from './mask.ts'
import type { Raster } from './resample.ts'

/** Lab distance within which a pixel is of the background's colour. */
const tolerance = 7
/** An enclosed region this close to the background on average is a hole: the gap in a handle, the inside of an O. */
const holeTolerance = 1.5
/** Share of the picture's border that has to show one colour, and of each of two sides: a bust may stand on the third. */
const borderShare = 0.6
const sideShare = 0.85
/** A flat picture with nothing larger on it than this share of its ink is a pattern. */
const wholenessFloor = 0.1
/** The outline is soft this far to both sides, px. */
const edgeRadius = 2

/**
 * The cover of a subject that stands on one flat colour (product shots, drawings, logos), 0 to 1 a
 * pixel, or null when the border of the picture shows no such colour or nothing stands on it.
 *
 * @param colours sRGB 0 to 255, 3 channels
 */
export function cutFromFlatBackground(colours: Raster): Float32Array | null {
  const { width, height } = colours
  const sides = borderSides(width, height)
  const background = medianColour(colours, sides.flat())
  const alike = sides.map((side) =>
    side.filter((i) => distanceAt(colours, i, background) < tolerance),
  )
  const shares = alike.map((pixels, side) => pixels.length / (sides[side]?.length ?? 1))
  if (shares.filter((share) => share >= sideShare).length < 2) return null
  if (alike.flat().length < sides.flat().length * borderShare) return null

  const mask = floodFromBorder(colours, background, sides.flat())
  const area = areaOf(mask)
  if (area < mask.data.length * 0.005 || area > mask.data.length * 0.95) return null
  if (largestPart(mask) < area * wholenessFloor) return null
  return softenEdge(colours, mask)
}

/** The pixels of the four sides: top, bottom, left, right. */
function borderSides(width: number, height: number): number[][] {
  const across = Array.from({ length: width }, (_, x) => x)
  const down = Array.from({ length: height }, (_, y) => y * width)
  return [across, across.map((i) => i + (height - 1) * width), down, down.map((i) => i + width - 1)]
}

type Lab = readonly [number, number, number]

function labAt({ data }: Raster, i: number): Lab {
  return labOf(data[i * 3] as number, data[i * 3 + 1] as number, data[i * 3 + 2] as number)
}

function distanceAt(colours: Raster, i: number, [l, a, b]: Lab): number {
  const at = labAt(colours, i)
  return Math.hypot(at[0] - l, at[1] - a, at[2] - b)
}

function medianColour(colours: Raster, pixels: readonly number[]): Lab {
  const labs = pixels.map((i) => labAt(colours, i))
  const median = (channel: 0 | 1 | 2): number =>
    labs.map((lab) => lab[channel]).sort((a, b) => a - b)[labs.length >> 1] ?? 0
  return [median(0), median(1), median(2)]
}

/** The colour of a pixel as one number. */
function pack(data: Float32Array, i: number): number {
  return (data[i] as number) + 256 * (data[i + 1] as number) + 65536 * (data[i + 2] as number)
}

/** Everything the background's colour does not reach from the border, less the holes. */
function floodFromBorder(colours: Raster, background: Lab, ring: readonly number[]): Mask {
  const { width, height } = colours
  const distance = new Float32Array(width * height)
  let [previous, value] = [-1, 0]
  for (let i = 0; i < distance.length; i++) {
    // Flat pictures repeat themselves: most pixels are like the one before.
    const packed = pack(colours.data, i * 3)
    if (packed !== previous) value = distanceAt(colours, i, background)
    previous = packed
    distance[i] = value
  }
  const unlike = new Uint8Array(distance.map((d) => (d < tolerance ? 0 : 1)))
  const { region, sizes } = regionsOf({ width, height, data: unlike })
  const outside = new Set(ring.map((i) => region[i] as number))
  const sums = new Float64Array(sizes.length)
  for (let i = 0; i < distance.length; i++) {
    const number = region[i] as number
    sums[number] = (sums[number] as number) + (distance[i] as number)
  }
  const specks = Math.max(4, distance.length * 2e-5)
  const data = unlike.map((value, i) => {
    const number = region[i] as number
    const size = sizes[number] as number
    if (value === 1) return size > specks ? 1 : 0
    if (outside.has(number)) return 0
    return size > specks && (sums[number] as number) / size < holeTolerance ? 0 : 1
  })
  return { width, height, data }
}

/**
 * Near the outline every pixel is a mixture of the subject's colour a few pixels inwards and the
 * background's a few pixels outwards; the share of the former is its cover.
 */
function softenEdge(colours: Raster, { width, height, data }: Mask): Float32Array {
  const cover = boxMean(new Float32Array(data), width, height, edgeRadius)
  const inside = localColours(colours, cover, (c) => c > 0.999)
  const outside = localColours(colours, cover, (c) => c < 0.001)
  return cover.map((c, i) => {
    if (c > 0.999 || c < 0.001) return data[i] as number
    if ((inside.weight[i] as number) === 0) return data[i] as number
    let along = 0
    let length = 0
    for (let k = i * 3; k < i * 3 + 3; k++) {
      const span = (inside.data[k] as number) - (outside.data[k] as number)
      along += ((colours.data[k] as number) - (outside.data[k] as number)) * span
      length += span * span
    }
    return length < 100 ? (data[i] as number) : Math.min(1, Math.max(0, along / length))
  })
}

/** Mean colour around each pixel of those pixels whose cover is taken; `weight` 0 = there are none. */
function localColours(
  { width, height, data }: Raster,
  cover: Float32Array,
  taken: (cover: number) => boolean,
) {
  const radius = edgeRadius * 2
  const chosen = cover.map((c) => (taken(c) ? 1 : 0))
  const weight = boxMean(chosen, width, height, radius)
  const out = new Float32Array(data.length)
  for (let c = 0; c < 3; c++) {
    const sums = boxMean(
      chosen.map((value, i) => value * (data[i * 3 + c] as number)),
      width,
      height,
      radius,
    )
    for (let i = 0; i < sums.length; i++) {
      out[i * 3 + c] = (weight[i] as number) > 0 ? (sums[i] as number) / (weight[i] as number) : 0
    }
  }
  return { data: out, weight }
}
