import { describe, expect, test } from 'vitest'
import { aspectRatios, resolutions } from '../core/ratio.ts'
import { sizeFor } from './size.ts'

const sizes = {
  '1080p': {
    '16:9': '1920x1080',
    '9:16': '1080x1920',
    '1:1': '1080x1080',
    '3:4': '1080x1440',
    '4:3': '1440x1080',
    '21:9': '2520x1080',
    '2:3': '1080x1620',
    '3:2': '1620x1080',
    auto: '1080x1350',
  },
  '2K': {
    '16:9': '2560x1440',
    '9:16': '1440x2560',
    '1:1': '1440x1440',
    '3:4': '1440x1920',
    '4:3': '1920x1440',
    '21:9': '3360x1440',
    '2:3': '1440x2160',
    '3:2': '2160x1440',
    auto: '1440x1800',
  },
  '4K': {
    '16:9': '3840x2160',
    '9:16': '2160x3840',
    '1:1': '2160x2160',
    '3:4': '2160x2880',
    '4:3': '2880x2160',
    '21:9': '5040x2160',
    '2:3': '2160x3240',
    '3:2': '3240x2160',
    auto: '2160x2700',
  },
} as const

describe('sizeFor', () => {
  for (const resolution of resolutions) {
    for (const aspectRatio of aspectRatios) {
      test(`${resolution} ${aspectRatio} is ${sizes[resolution][aspectRatio]}`, () => {
        const { width, height } = sizeFor(resolution, aspectRatio, { width: 400, height: 500 })
        expect(`${width}x${height}`).toBe(sizes[resolution][aspectRatio])
      })
    }
  }

  test.each([
    [{ width: 512, height: 128 }, '4320x1080'],
    [{ width: 128, height: 512 }, '1080x4320'],
    [{ width: 5000, height: 128 }, '4320x1080'],
    [{ width: 333, height: 128 }, '2810x1080'],
    [{ width: 300, height: 301 }, '1080x1084'],
  ])('auto follows %o within 1:4 to 4:1, with even sides', (reference, expected) => {
    const { width, height } = sizeFor('1080p', 'auto', reference)
    expect(`${width}x${height}`).toBe(expected)
  })

  test('auto without a reference says what to do', () => {
    expect(() => sizeFor('1080p', 'auto', null)).toThrow(
      expect.objectContaining({ code: '008023001', param: 'aspect_ratio' }),
    )
  })
})
