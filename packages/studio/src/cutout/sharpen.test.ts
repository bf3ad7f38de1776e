import { describe, expect, it } from 'vitest'
import type { Bitmap } from '../pixels.ts'
import { resizeBitmap } from './resample.ts'
import { steepen } from './sharpen.ts'

/** A dark disc on a light ground. */
function disc(side: number): Bitmap {
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const r = Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2) / side
      const cover = Math.min(1, Math.max(0, (0.3 - r) * side + 0.5))
      for (let k = 0; k < 3; k++) data[(y * side + x) * 4 + k] = 210 - 150 * cover
    }
  return { width: side, height: side, data }
}

/** How many pixels of the middle row are neither dark nor light. */
function softness({ width, height, data }: Bitmap): number {
  const row = data.subarray((height / 2) * width * 4, (height / 2 + 1) * width * 4)
  return row.filter((value, i) => i % 4 === 0 && value > 80 && value < 190).length
}

describe('steepen', () => {
  const enlarged = resizeBitmap(disc(32), { width: 160, height: 160 })
  const steep = { ...enlarged, data: enlarged.data.slice() }
  steepen(steep, 5)

  it('makes the edges of what was enlarged narrower', () => {
    expect(softness(steep)).toBeLessThan(softness(enlarged) * 0.75)
  })

  it('makes no halo: nothing is darker or lighter than it was anywhere near', () => {
    const range = (data: Uint8ClampedArray): [number, number] => {
      const values = data.filter((_, i) => i % 4 === 0)
      return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
    }
    const [low, high] = range(enlarged.data)
    const [lowest, highest] = range(steep.data)
    expect(lowest).toBeGreaterThanOrEqual(low)
    expect(highest).toBeLessThanOrEqual(high)
  })

  it('leaves alpha and even areas as they are', () => {
    expect(steep.data[3]).toBe(enlarged.data[3])
    expect([...steep.data.subarray(0, 4)]).toEqual([...enlarged.data.subarray(0, 4)])
  })
})
