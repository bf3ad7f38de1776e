import { noise3 } from './noise.ts'
import type { View } from './march.ts'

/** Gives the silhouette soft edges: coverage from the neighbours, frayed a little where there is fur. */
export function softenEdge(data: Uint8ClampedArray, view: View, fur: number): void {
  const { width, height } = view
  const solid = new Uint8Array(width * height)
  for (let p = 0; p < solid.length; p++) solid[p] = (data[p * 4 + 3] as number) === 255 ? 1 : 0
  const fray = fur > 0 ? Math.max(1, height * 0.004) : 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let covered = 0
      let r = 0
      let g = 0
      let b = 0
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const sx = x + dx
          const sy = y + dy
          if (sx < 0 || sy < 0 || sx >= width || sy >= height) continue
          const q = sy * width + sx
          if (solid[q] === 0) continue
          const weight = dx === 0 && dy === 0 ? 4 : dx === 0 || dy === 0 ? 2 : 1
          covered += weight
          r += (data[q * 4] as number) * weight
          g += (data[q * 4 + 1] as number) * weight
          b += (data[q * 4 + 2] as number) * weight
        }
      }
      const p = y * width + x
      if (covered === 16) continue
      const i = p * 4
      if (covered === 0) {
        data[i + 3] = 0
        continue
      }
      if (solid[p] === 0) {
        data[i] = r / covered
        data[i + 1] = g / covered
        data[i + 2] = b / covered
      }
      let share = covered / 16
      if (fray > 0) share *= 0.75 + 0.5 * noise3((x - y * 0.4) / fray, (y * 0.5) / fray, 3)
      data[i + 3] = Math.min(255, share * 255)
    }
  }
}
