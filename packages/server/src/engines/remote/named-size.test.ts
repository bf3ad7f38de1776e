import { describe, expect, it } from 'vitest'
import { aspectRatios, resolutions } from '../../core/ratio.ts'
import { nameSize, type SizeWords } from './named-size.ts'

const all: SizeWords = { resolutions, aspectRatios }
const few: SizeWords = { resolutions: ['1080p'], aspectRatios: ['16:9', '9:16', '1:1'] }

function named(
  [width, height]: readonly [number, number],
  first: readonly [number, number] | null = null,
  words = all,
): string {
  const firstReference = first === null ? null : { width: first[0], height: first[1] }
  const { resolution, aspectRatio } = nameSize({ width, height }, firstReference, words)
  return `${resolution} ${aspectRatio}`
}

describe('a size in the API’s words', () => {
  it.each<[number, number, string]>([
    [1920, 1080, '1080p 16:9'],
    [1080, 1920, '1080p 9:16'],
    [3360, 1440, '2K 21:9'],
    [2160, 2160, '4K 1:1'],
    [320, 180, '1080p 16:9'],
    // Larger than what its resolution's name stands for, by two pixels.
    [1622, 1082, '2K 3:2'],
  ])('%ix%i is %s', (width, height, words) => {
    expect(named([width, height])).toBe(words)
  })

  it('is auto only where that is the first reference’s ratio, and it has no name', () => {
    expect(named([1728, 1080], [400, 250])).toBe('1080p auto')
    expect(named([1728, 1080], [100, 100])).toBe('1080p 3:2')
    expect(named([1728, 1080])).toBe('1080p 3:2')
    expect(named([1620, 1080], [300, 200])).toBe('1080p 3:2')
  })

  it('keeps to the words there are', () => {
    expect(named([3840, 2160], null, few)).toBe('1080p 16:9')
    expect(named([1728, 1080], [400, 250], few)).toBe('1080p 16:9')
    expect(named([1000, 1200], [500, 600], few)).toBe('1080p 1:1')
  })
})
