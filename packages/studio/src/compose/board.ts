import type { Rgb } from '../pixels.ts'
import type { Layer } from './layer.ts'

/** A part of a bitmap as shares of its width and height, 0 to 1. */
export interface Board {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Right lower corner minus left lower corner, in shares of the height: 0 when the lines run level. */
  readonly slope: number
  /** Linear colour of letters that are legible there; null: dark on light, light on dark. */
  readonly ink: Rgb | null
}

/** Cells along the longer side of the grid in which a place is looked for. */
const cells = 48
/** A cell counts as solid from this mean cover on. */
const solid = 0.9

/** Sums over all cells above and to the left, so that any box's sum takes four look-ups. */
function summed(values: Float32Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += values[y * width + x] as number
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row
    }
  }
  return sums
}

/** Rows in which words may stand, as shares of the height. */
export interface Rows {
  readonly top: number
  readonly bottom: number
}

/**
 * Where on a thing words of the given ratios (width by height, one for each way to break them) would
 * be largest and calmest: a solid box of even colour near the middle. Null when the thing has no
 * such place.
 */
export function findBoard(
  layer: Layer,
  ratios: readonly number[],
  rows: Rows = { top: 0, bottom: 1 },
): Board | null {
  const scale = Math.max(layer.width, layer.height) / cells
  const width = Math.max(1, Math.floor(layer.width / scale))
  const height = Math.max(1, Math.floor(layer.height / scale))
  const cover = new Float32Array(width * height)
  const light = new Float32Array(width * height)
  const square = new Float32Array(width * height)
  const step = Math.max(1, Math.floor(scale / 3))
  for (let cy = 0; cy < height; cy++) {
    for (let cx = 0; cx < width; cx++) {
      let alpha = 0
      let sum = 0
      let squares = 0
      let count = 0
      const [right, bottom] = [(cx + 1) * scale, (cy + 1) * scale]
      for (let y = Math.floor(cy * scale); y < bottom && y < layer.height; y += step) {
        for (let x = Math.floor(cx * scale); x < right && x < layer.width; x += step) {
          const i = (y * layer.width + x) * 4
          // Nearly what the eye sees of a difference: the square root of light.
          const l = Math.sqrt(layer.data[i + 1] as number)
          alpha += layer.data[i + 3] as number
          sum += l
          squares += l * l
          count++
        }
      }
      const c = cy * width + cx
      cover[c] = count > 0 && alpha / count >= solid ? 1 : 0
      light[c] = sum / Math.max(1, count)
      square[c] = squares / Math.max(1, count)
    }
  }
  const covers = summed(cover, width, height)
  const lights = summed(light, width, height)
  const squares = summed(square, width, height)
  let best: Board | null = null
  let bestScore = 0
  for (let h = 2; h <= height; h++) {
    for (let w = 3; w <= width; w++) {
      const size = Math.max(...ratios.map((ratio) => Math.min(w / ratio, h)))
      for (let y = Math.round(rows.top * height); y + h <= rows.bottom * height; y++) {
        for (let x = 0; x + w <= width; x++) {
          const at = (sums: Float64Array): number =>
            (sums[(y + h) * (width + 1) + x + w] as number) -
            (sums[y * (width + 1) + x + w] as number) -
            (sums[(y + h) * (width + 1) + x] as number) +
            (sums[y * (width + 1) + x] as number)
          if (at(covers) < w * h) continue
          const mean = at(lights) / (w * h)
          const spread = Math.sqrt(Math.max(0, at(squares) / (w * h) - mean * mean))
          const aside = Math.abs(x + w / 2 - width / 2) / width
          const score = (size * (1 - 0.8 * aside)) / (1 + 9 * spread)
          if (score <= bestScore) continue
          bestScore = score
          best = {
            left: (x * scale) / layer.width,
            top: (y * scale) / layer.height,
            right: ((x + w) * scale) / layer.width,
            bottom: ((y + h) * scale) / layer.height,
            slope: 0,
            ink: null,
          }
        }
      }
    }
  }
  return best
}
