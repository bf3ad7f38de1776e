import { describe, expect, it } from 'vitest'
import { blur } from './blur.ts'
import { bitmapOf, layerOf } from './layer.ts'

function checker(
  width: number,
  height: number,
): { width: number; height: number; data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++) {
    const on = (i + Math.floor(i / width)) % 2 === 0
    data.set(on ? [255, 255, 255, 255] : [0, 0, 0, 255], i * 4)
  }
  return { width, height, data }
}

describe('layerOf', () => {
  it('averages in linear light when it shrinks', () => {
    const small = bitmapOf(layerOf(checker(64, 64), 8, 8, false))
    const value = small.data[(4 * 8 + 4) * 4] as number
    expect(value).toBeGreaterThan(180)
    expect(value).toBeLessThan(195)
  })

  it('lets no colour of clear pixels bleed into the edge', () => {
    const data = new Uint8ClampedArray(4 * 1 * 4)
    data.set([255, 0, 0, 255, 255, 0, 0, 255, 0, 255, 0, 0, 0, 255, 0, 0])
    const small = bitmapOf(layerOf({ width: 4, height: 1, data }, 3, 1, false))
    for (let x = 0; x < 3; x++) expect(small.data[x * 4 + 1]).toBe(0)
  })

  it('mirrors', () => {
    const data = new Uint8ClampedArray([10, 20, 30, 255, 200, 210, 220, 255])
    const mirrored = bitmapOf(layerOf({ width: 2, height: 1, data }, 2, 1, true))
    expect(mirrored.data[0]).toBeGreaterThan(150)
    expect(mirrored.data[4]).toBeLessThan(80)
  })

  it('keeps alpha within bounds when it enlarges a hard edge', () => {
    const data = new Uint8ClampedArray(8 * 8 * 4)
    for (let i = 0; i < 32; i++) data.set([250, 250, 250, 255], i * 4)
    const large = layerOf({ width: 8, height: 8, data }, 40, 40, false)
    for (let i = 3; i < large.data.length; i += 4) {
      expect(large.data[i]).toBeGreaterThanOrEqual(0)
      expect(large.data[i]).toBeLessThanOrEqual(1)
    }
  })
})

describe('blur', () => {
  it('keeps the sum and spreads it evenly', () => {
    const data = new Float32Array(41 * 41)
    data[20 * 41 + 20] = 1
    blur(data, 41, 41, 4)
    expect(data.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4)
    expect(data[20 * 41 + 24]).toBeCloseTo(data[24 * 41 + 20] as number, 6)
    expect(data[20 * 41 + 20]).toBeGreaterThan(data[20 * 41 + 24] as number)
  })
})
