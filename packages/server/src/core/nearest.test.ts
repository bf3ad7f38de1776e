import { describe, expect, it } from 'vitest'
import { nearestName } from './nearest.ts'

const known = ['model', 'prompt', 'images', 'aspect_ratio', 'callback_url', 'seed']

describe('nearestName', () => {
  it.each([
    ['promt', 'prompt'],
    ['PROMPT', 'prompt'],
    ['aspectRatio', 'aspect_ratio'],
    ['aspect-ratio', 'aspect_ratio'],
    ['image', 'images'],
    ['callback', 'callback_url'],
    ['sed', 'seed'],
    ['webhook', null],
    ['x', null],
    ['', null],
    ['n', null],
    ['negative_prompt', null],
    ['p'.repeat(100_000), null],
  ])('of %s is %s', (word, nearest) => {
    expect(nearestName(word, known)).toBe(nearest)
  })

  it('of anything is nothing when nothing is known', () => {
    expect(nearestName('prompt', [])).toBeNull()
  })
})
