import { describe, expect, it } from 'vitest'
import { nearestSize, sizeToAsk } from './size.ts'

const limits = { multipleOf: 16, pixelsMax: 4_194_304, sideMin: 64, sideMax: 4096 }

describe('the size to ask a model for', () => {
  it.each([
    ['a size it makes', [1920, 1088], [1920, 1088]],
    ['the nearest larger multiple', [1920, 1080], [1920, 1088]],
    ['both sides up', [1082, 1082], [1088, 1088]],
    ['what is too large is made smaller, in its ratio', [3840, 2160], [2720, 1536]],
    ['a side that is too long', [5040, 600], [4096, 480]],
    ['a side that is too short', [320, 32], [640, 64]],
  ])('%s', (_, [width = 0, height = 0], [askedWidth, askedHeight]) => {
    expect(sizeToAsk({ width, height }, limits)).toEqual({ width: askedWidth, height: askedHeight })
  })

  it('never goes past a limit', () => {
    for (let width = 64; width <= 6000; width += 371) {
      for (let height = 64; height <= 6000; height += 433) {
        const asked = sizeToAsk({ width, height }, limits)
        expect((asked.width % 16) + (asked.height % 16)).toBe(0)
        expect(Math.max(asked.width, asked.height)).toBeLessThanOrEqual(4096)
        expect(Math.min(asked.width, asked.height)).toBeGreaterThanOrEqual(64)
      }
    }
  })
})

describe('one of few sizes', () => {
  const sizes = [
    { width: 1024, height: 1024 },
    { width: 1536, height: 1024 },
    { width: 1024, height: 1536 },
    { width: 2048, height: 2048 },
  ] as const
  it.each([
    ['by ratio', [1920, 1080], [1536, 1024]],
    ['upright', [1080, 1920], [1024, 1536]],
    ['the smallest that is large enough', [1080, 1080], [2048, 2048]],
    ['the largest when none is', [2160, 2160], [2048, 2048]],
    ['no larger than needed', [900, 900], [1024, 1024]],
  ])('%s', (_, [width = 0, height = 0], [askedWidth, askedHeight]) => {
    expect(nearestSize({ width, height }, sizes)).toEqual({
      width: askedWidth,
      height: askedHeight,
    })
  })
})
