import { describe, expect, it } from 'vitest'
import { decontaminate } from './decontaminate.ts'
import { type Raster, fitLongSide, plane, resample, resizeBitmap } from './resample.ts'

describe('resample', () => {
  it('keeps a flat picture flat at every size and with every kernel', () => {
    const flat = plane(new Float32Array(70 * 50).fill(0.4), 70, 50)
    for (const kernel of ['linear', 'lanczos'] as const) {
      for (const [width, height] of [
        [7, 5],
        [71, 23],
        [200, 300],
      ] as const) {
        const { data } = resample(flat, width, height, kernel)
        expect(data).toHaveLength(width * height)
        expect(Math.max(...data) - Math.min(...data)).toBeLessThan(1e-5)
        expect(data[0]).toBeCloseTo(0.4, 5)
      }
    }
  })

  it('averages when it shrinks, so that fine stripes turn grey and do not flicker', () => {
    const stripes = plane(
      Float32Array.from({ length: 120 * 4 }, (_, i) => i % 2),
      120,
      4,
    )
    const { data } = resample(stripes, 13, 2)
    expect(Math.min(...data)).toBeGreaterThan(0.4)
    expect(Math.max(...data)).toBeLessThan(0.6)
  })

  it('cuts out the area it is asked for, in place', () => {
    const ramp = plane(
      Float32Array.from({ length: 100 * 10 }, (_, i) => i % 100),
      100,
      10,
    )
    const { data } = resample(ramp, 10, 10, 'linear', { left: 40, top: 0, right: 60, bottom: 10 })
    // Pixel centres: 40.5 + 2 * 4.5 + 0.5 in the middle.
    expect(data[4]).toBeCloseTo(48.5, 1)
  })
})

it('does not let the colour of clear pixels bleed when it enlarges a bitmap', () => {
  const data = new Uint8ClampedArray(8 * 8 * 4)
  for (let i = 0; i < 64; i++) data.set(i % 8 < 4 ? [250, 10, 10, 255] : [0, 255, 0, 0], i * 4)
  const enlarged = resizeBitmap({ width: 8, height: 8, data }, { width: 32, height: 32 })
  let greenest = 0
  for (let i = 0; i < enlarged.data.length; i += 4) {
    if ((enlarged.data[i + 3] as number) > 8) {
      greenest = Math.max(greenest, enlarged.data[i + 1] as number)
    }
  }
  expect(greenest).toBeLessThan(20)
})

it('keeps the ratio of extreme pictures, at least one pixel a side', () => {
  expect(fitLongSide({ width: 4000, height: 2 }, 400)).toEqual({ width: 400, height: 1 })
  expect(fitLongSide({ width: 128, height: 512 }, 640)).toEqual({ width: 160, height: 640 })
})

it('gives the soft edge of a subject its own colour instead of a mixture with the background', () => {
  const [width, height] = [400, 40]
  const alpha = Float32Array.from({ length: width * height }, (_, i) =>
    Math.min(1, Math.max(0, (204 - (i % width)) / 8)),
  )
  // Red on green, mixed by the cover as a lens would.
  const colours: Raster = {
    width,
    height,
    channels: 3,
    data: Float32Array.from({ length: width * height * 3 }, (_, k) => {
      const a = alpha[Math.floor(k / 3)] as number
      return ([220, 30, 30][k % 3] as number) * a + ([20, 200, 40][k % 3] as number) * (1 - a)
    }),
  }
  const { data } = decontaminate(colours, alpha)
  const at = (x: number): number[] => [
    ...data.subarray((20 * width + x) * 4, (20 * width + x) * 4 + 4),
  ]
  // Half covered: the picture shows 120, 115, 35 there.
  const [red, green, , cover] = at(200) as [number, number, number, number]
  expect(cover).toBeCloseTo(127.5, -1)
  expect(red).toBeGreaterThan(190)
  expect(green).toBeLessThan(60)
  expect(at(100)).toEqual([220, 30, 30, 255])
})
