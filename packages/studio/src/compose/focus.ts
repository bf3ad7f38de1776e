import type { LinearImage } from '../pixels.ts'
import type { Stage } from '../steps.ts'
import { blur } from './blur.ts'

/** The blur is made on an image this many times smaller: nothing fine is left in it anyway. */
const reduction = 4

/**
 * Throws what lies well behind the subject out of focus, in place, as a lens close to it would.
 *
 * @param distance of the subject, metres
 * @param radius of the blur far behind it, px
 */
export function defocus(image: LinearImage, stage: Stage, distance: number, radius: number): void {
  const { width, height, data } = image
  const small = { width: Math.ceil(width / reduction), height: Math.ceil(height / reduction) }
  const planes = [0, 1, 2].map((k) => {
    const plane = new Float32Array(small.width * small.height)
    for (let y = 0; y < small.height; y++) {
      for (let x = 0; x < small.width; x++) {
        let sum = 0
        let count = 0
        for (let dy = 0; dy < reduction && y * reduction + dy < height; dy++) {
          for (let dx = 0; dx < reduction && x * reduction + dx < width; dx++) {
            const i = ((y * reduction + dy) * width + x * reduction + dx) * 3 + k
            sum += data[i] as number
            count++
          }
        }
        plane[y * small.width + x] = sum / count
      }
    }
    return plane
  })
  // Outside counts as black for the blur: dividing by a blurred white keeps the edges bright.
  const white = new Float32Array(small.width * small.height).fill(1)
  for (const plane of [...planes, white])
    blur(plane, small.width, small.height, Math.max(1, radius / reduction))
  for (let y = 0; y < height; y++) {
    const v = Math.min(small.height - 1, Math.max(0, (y + 0.5) / reduction - 0.5))
    const y0 = Math.floor(v)
    const y1 = Math.min(small.height - 1, y0 + 1)
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      const behind = ((stage.depth[p] as number) / distance - 1.25) / 1.6
      if (behind <= 0) continue
      const amount = Math.min(1, behind)
      const u = Math.min(small.width - 1, Math.max(0, (x + 0.5) / reduction - 0.5))
      const x0 = Math.floor(u)
      const x1 = Math.min(small.width - 1, x0 + 1)
      const [fx, fy] = [u - x0, v - y0]
      const [a, b, c, d] = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy]
      const [ia, ib, ic, id] = [
        y0 * small.width + x0,
        y0 * small.width + x1,
        y1 * small.width + x0,
        y1 * small.width + x1,
      ]
      const at = (plane: Float32Array): number =>
        (plane[ia] as number) * a +
        (plane[ib] as number) * b +
        (plane[ic] as number) * c +
        (plane[id] as number) * d
      const norm = 1 / at(white)
      for (let k = 0; k < 3; k++) {
        const soft = at(planes[k] as Float32Array) * norm
        data[p * 3 + k] = (data[p * 3 + k] as number) * (1 - amount) + soft * amount
      }
    }
  }
}
