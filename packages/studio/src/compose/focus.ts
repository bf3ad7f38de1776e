import type { LinearImage } from '../pixels.ts'
import type { Stage } from '../steps.ts'
import { blur } from './blur.ts'

/** The blur is made on an image this many times smaller: nothing fine is left in it anyway. */
const reduction = 4

/** How far behind the subject, as a multiple of its distance, the blur begins and is whole. */
const sharpUntil = 1.25
const softFrom = 2.85

/**
 * Throws what lies well behind the subject out of focus, in place, as a lens close to it would.
 *
 * @param distance of the subject, metres
 * @param radius of the blur far behind it, px
 * @param bottom the first row that needs no blur, because something will be painted over it
 */
export function defocus(
  image: LinearImage,
  stage: Stage,
  distance: number,
  radius: number,
  bottom: number,
): void {
  const { width, data } = image
  const rows = Math.min(image.height, Math.ceil(bottom))
  if (rows < 1) return
  const soft = blurred(image, Math.min(image.height, rows + radius * 2), radius)
  // Where each column falls between two of the small image: the same for every row.
  const first = new Int32Array(width)
  const part = new Float32Array(width)
  for (let x = 0; x < width; x++) {
    const u = Math.min(soft.width - 1.001, Math.max(0, (x + 0.5) / reduction - 0.5))
    first[x] = Math.max(0, Math.floor(u)) * 3
    part[x] = Math.max(0, u) - Math.max(0, Math.floor(u))
  }
  const step = soft.width > 1 ? 3 : 0
  for (let y = 0; y < rows; y++) {
    const v = Math.min(soft.height - 1, Math.max(0, (y + 0.5) / reduction - 0.5))
    const y0 = Math.floor(v)
    const fy = v - y0
    const above = y0 * soft.width * 3
    const below = Math.min(soft.height - 1, y0 + 1) * soft.width * 3
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      const times = (stage.depth[p] as number) / distance
      if (times <= sharpUntil) continue
      const amount = times >= softFrom ? 1 : (times - sharpUntil) / (softFrom - sharpUntil)
      const fx = part[x] as number
      const a = above + (first[x] as number)
      const b = below + (first[x] as number)
      for (let k = 0; k < 3; k++) {
        const top = soft.data[a + k] as number
        const low = soft.data[b + k] as number
        const upper = top + ((soft.data[a + step + k] as number) - top) * fx
        const lower = low + ((soft.data[b + step + k] as number) - low) * fx
        const c = data[p * 3 + k] as number
        data[p * 3 + k] = c + (upper + (lower - upper) * fy - c) * amount
      }
    }
  }
}

/** The upper rows of the image, reduced and blurred. */
function blurred(image: LinearImage, rows: number, radius: number): LinearImage {
  const width = Math.ceil(image.width / reduction)
  const height = Math.ceil(rows / reduction)
  const planes = [0, 1, 2].map(() => new Float32Array(width * height))
  // Outside counts as black for the blur: dividing by a blurred white keeps the edges bright.
  const white = new Float32Array(width * height).fill(1)
  for (let y = 0; y < height; y++) {
    const bottom = Math.min(image.height, (y + 1) * reduction)
    for (let x = 0; x < width; x++) {
      const right = Math.min(image.width, (x + 1) * reduction)
      let [r, g, b, count] = [0, 0, 0, 0]
      for (let sy = y * reduction; sy < bottom; sy++)
        for (let sx = x * reduction; sx < right; sx++) {
          const i = (sy * image.width + sx) * 3
          r += image.data[i] as number
          g += image.data[i + 1] as number
          b += image.data[i + 2] as number
          count++
        }
      const at = y * width + x
      const [red, green, blue] = planes as [Float32Array, Float32Array, Float32Array]
      red[at] = r / count
      green[at] = g / count
      blue[at] = b / count
    }
  }
  for (const plane of [...planes, white])
    blur(plane, width, height, Math.max(1, radius / reduction))
  const data = new Float32Array(width * height * 3)
  for (let i = 0; i < white.length; i++)
    for (let k = 0; k < 3; k++)
      data[i * 3 + k] = ((planes[k] as Float32Array)[i] as number) / (white[i] as number)
  return { width, height, data }
}
