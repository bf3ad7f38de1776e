import { boxMean } from './guided-filter.ts'
import { type Mask, areaOf, regionsOf } from './mask.ts'
import type { Raster } from './resample.ts'

/** Lab units to a cell of the colour table. */
const cell = 8
/** A colour is the background's when it makes up at least this share of it. */
const shareMin = 0.01
/** The subject itself has hardly any of it: this share of its pixels of such colours are in holes. */
const inHolesMin = 0.6
/** A hole's size as a share of the subject: smaller ones are noise, larger ones are parts of it. */
const sizeMin = 0.0012
const sizeMax = 0.4
/** Its outline is an edge of the picture: this share of it has at least this contrast, in Lab units. */
const edgeShare = 0.7
const edgeContrast = 22
/** Reflections are thin: a hole is at least this wide, as its area by its outline, for a disc of the same area 1. */
const compactMin = 0.25
/** A hole shows nearly one colour, as its background does: mean deviation of lightness in Lab units. */
const spreadMax = 5

/** Noise would make crumbs of a region of one colour. */
const smoothing = 2

function smoothed({ width, height, data }: Raster): Raster {
  const out = new Float32Array(data.length)
  for (let c = 0; c < 3; c++) {
    const channel = new Float32Array(width * height).map((_, i) => data[i * 3 + c] as number)
    const mean = boxMean(channel, width, height, smoothing)
    for (let i = 0; i < mean.length; i++) out[i * 3 + c] = mean[i] as number
  }
  return { width, height, channels: 3, data: out }
}

/** Cells of the table: 16 of lightness, 32 of each of the others. */
const cells = 16 * 32 * 32

function cellOf({ data }: Raster, i: number): number {
  const l = Math.floor((data[i * 3] as number) / cell)
  const a = Math.floor(((data[i * 3 + 1] as number) + 128) / cell)
  const b = Math.floor(((data[i * 3 + 2] as number) + 128) / cell)
  return (l * 32 + Math.min(31, a)) * 32 + Math.min(31, b)
}

/**
 * Opens what the subject encloses but does not cover: the gap in a handle, the triangle of a bicycle
 * frame. Only where the colours leave no doubt, because a hole in a face is worse than a filled gap.
 *
 * @param picture in Lab, at the mask's size
 */
export function openHoles(mask: Mask, picture: Raster): Mask {
  const { width, height, data } = mask
  const lab = smoothed(picture)
  const area = areaOf(mask)
  const outside = new Int32Array(cells)
  // Next to the subject the colours are mixed with its own.
  const near = boxMean(new Float32Array(data), width, height, smoothing + 1)
  for (let i = 0; i < data.length; i++) {
    if ((near[i] as number) > 1e-4) continue
    const at = cellOf(lab, i)
    outside[at] = (outside[at] as number) + 1
  }
  const frequent = Math.max(1, (data.length - area) * shareMin)
  if (area === 0) return mask
  const isBackground = (i: number): boolean => (outside[cellOf(lab, i)] as number) >= frequent
  const like = data.map((value, i) => (value === 1 && isBackground(i) ? 1 : 0))
  const likes = like.reduce((sum, value) => sum + value, 0)
  if (likes < area * sizeMin) return mask
  const { region, sizes } = regionsOf({ width, height, data: like })
  const found = measured(mask, lab, region, sizes.length)
  const isHole = (number: number): boolean => {
    const size = sizes[number] as number
    const mean = (found.sums[number] as number) / size
    const spread = Math.sqrt(Math.max(0, (found.squares[number] as number) / size - mean * mean))
    const outline = found.outline[number] as number
    return (
      found.open[number] === 0 &&
      size >= area * sizeMin &&
      size <= area * sizeMax &&
      spread <= spreadMax &&
      (found.sharp[number] as number) >= outline * edgeShare &&
      // Steps along rows and columns measure a circle 4 / pi too long.
      (4 * Math.PI * size) / (outline * (Math.PI / 4)) ** 2 >= compactMin
    )
  }
  const ofBackground = new Uint8Array(sizes.length)
  for (let i = 0; i < like.length; i++) ofBackground[region[i] as number] = like[i] as number
  const holes = sizes.map((_, number) => ofBackground[number] === 1 && isHole(number))
  const opened = sizes.reduce((sum, size, number) => sum + (holes[number] === true ? size : 0), 0)
  if (opened < likes * inHolesMin) return mask
  const hole = like.map((value, i) => (value === 1 && holes[region[i] as number] ? 1 : 0))
  if (opened === 0) return mask
  // Smoothing has taken the hole's rim for a mixture.
  const rim = boxMean(new Float32Array(hole), width, height, smoothing)
  return { width, height, data: data.map((value, i) => ((rim[i] as number) > 0.3 ? 0 : value)) }
}

/** Of each region: sums of its lightness, its outline and how much of that is an edge, whether it is open. */
function measured({ width, height, data }: Mask, lab: Raster, region: Int32Array, count: number) {
  const sums = new Float64Array(count)
  const squares = new Float64Array(count)
  const outline = new Float64Array(count)
  const sharp = new Float64Array(count)
  const open = new Uint8Array(count)
  const distance = (i: number, j: number): number =>
    Math.hypot(
      (lab.data[i * 3] as number) - (lab.data[j * 3] as number),
      (lab.data[i * 3 + 1] as number) - (lab.data[j * 3 + 1] as number),
      (lab.data[i * 3 + 2] as number) - (lab.data[j * 3 + 2] as number),
    )
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const number = region[i] as number
      const l = lab.data[i * 3] as number
      sums[number] = (sums[number] as number) + l
      squares[number] = (squares[number] as number) + l * l
      if (x < 5 || y < 5 || x >= width - 5 || y >= height - 5) {
        open[number] = 1
        continue
      }
      for (const step of [-1, 1, -width, width]) {
        if (region[i + step] === number) continue
        if (data[i + step] === 0) open[number] = 1
        outline[number] = (outline[number] as number) + 1
        // The edge itself is blurred: what counts is beyond it.
        if (distance(i - 2 * step, i + 5 * step) >= edgeContrast)
          sharp[number] = (sharp[number] as number) + 1
      }
    }
  return { sums, squares, outline, sharp, open }
}
