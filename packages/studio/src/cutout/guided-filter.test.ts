import { expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { applyModels, boxMean, guidedModels } from './guided-filter.ts'
import type { Raster } from './resample.ts'

const random = createRandom(4, 'guided')

it('averages over the part of the window that lies in the picture', () => {
  const [width, height, radius] = [13, 9, 3]
  const data = Float32Array.from({ length: width * height }, () => random.next())
  const mean = boxMean(data, width, height, radius)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0]
      for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++) {
        for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
          sum += data[v * width + u] as number
          count++
        }
      }
      expect(mean[y * width + x]).toBeCloseTo(sum / count, 5)
    }
  }
})

it('copes with a window larger than the picture', () => {
  expect([...boxMean(Float32Array.of(1, 2, 3, 6), 2, 2, 9)]).toEqual([3, 3, 3, 3])
})

it('moves a rough edge of the mask to the edge of the picture', () => {
  const [width, height] = [40, 20]
  const guide: Raster = {
    width,
    height,
    channels: 3,
    data: Float32Array.from({ length: width * height * 3 }, (_, k) => {
      const x = Math.floor(k / 3) % width
      return (x < 20 ? [0.8, 0.2, 0.1] : [0.1, 0.3, 0.7])[k % 3] as number
    }),
  }
  // The mask ends two pixels too far to the right.
  const mask = Float32Array.from({ length: width * height }, (_, i) => (i % width < 22 ? 1 : 0))
  const refined = applyModels(guidedModels(guide, mask, 4, 1e-4), guide)
  const row = refined.subarray(10 * width, 11 * width)
  const step = (at: number): number => (row[at - 1] as number) - (row[at] as number)
  expect(step(20)).toBeGreaterThan(0.4)
  expect(Math.abs(step(22))).toBeLessThan(step(20) / 3)
})
