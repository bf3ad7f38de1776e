import { expect, it } from 'vitest'
import type { Stage } from '../steps.ts'
import { blur } from './blur.ts'
import { defocus } from './focus.ts'

const [width, height] = [90, 60]

/** Stripes, the left half 2 m and the right half 50 m away. */
function striped() {
  const data = new Float32Array(width * height * 3)
  const depth = new Float32Array(width * height)
  for (let i = 0; i < depth.length; i++) {
    const x = i % width
    data.fill(x % 4 < 2 ? 0.2 : 0.8, i * 3, i * 3 + 3)
    depth[i] = x < width / 2 ? 2 : 50
  }
  return { image: { width, height, data }, stage: { depth } as Stage }
}

const contrast = (data: Float32Array, from: number, to: number, row: number): number => {
  const values = data.filter((_, i) => {
    const x = Math.floor(i / 3) % width
    return Math.floor(i / 3 / width) === row && x >= from && x < to
  })
  return Math.max(...values) - Math.min(...values)
}

it('blurs what is well behind the subject, down to the given row, and nothing else', () => {
  const { image, stage } = striped()
  defocus(image, stage, 2, 8, 40)
  expect(contrast(image.data, 60, 85, 20)).toBeLessThan(0.1)
  expect(contrast(image.data, 5, 35, 20)).toBeCloseTo(0.6, 5)
  expect(contrast(image.data, 60, 85, 50)).toBeCloseTo(0.6, 5)
  // No edge goes dark for lack of neighbours.
  expect(Math.min(...image.data)).toBeGreaterThan(0.19)
})

it('spreads a point the same both ways, keeping its sum', () => {
  const data = new Float32Array(41 * 41)
  data[20 * 41 + 20] = 1
  blur(data, 41, 41, 5)
  expect(data.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5)
  expect(data[20 * 41 + 14]).toBeCloseTo(data[14 * 41 + 20] ?? 0, 7)
  expect(data[20 * 41 + 20]).toBeGreaterThan(data[20 * 41 + 23] ?? 1)
  expect(data[20 * 41 + 31]).toBe(0)
})
