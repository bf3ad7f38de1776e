import { describe, expect, it } from 'vitest'
import { gerund, singular } from './singular.ts'

describe('singular', () => {
  it.each([
    ['cats', 'cat'],
    ['hot air balloons', 'hot air balloon'],
    ['women', 'woman'],
    ['people', 'person'],
    ['wolves', 'wolf'],
    ['puppies', 'puppy'],
    ['cookies', 'cookie'],
    ['boxes', 'box'],
    ['shoes', 'shoe'],
    ['tomatoes', 'tomato'],
    ['buses', 'bus'],
    ['horses', 'horse'],
    ['glasses', 'glasses'],
    ['sheep', 'sheep'],
    ['grass', 'grass'],
    ['octopus', 'octopus'],
    ['bus', 'bus'],
    ['cat', 'cat'],
  ])('%s → %s', (plural, one) => {
    expect(singular(plural)).toBe(one)
  })
})

describe('gerund', () => {
  it.each([
    ['run', 'running'],
    ['ride', 'riding'],
    ['lie', 'lying'],
    ['see', 'seeing'],
    ['sleep', 'sleeping'],
    ['fly', 'flying'],
    ['sit', 'sitting'],
  ])('%s → %s', (lemma, ing) => {
    expect(gerund(lemma)).toBe(ing)
  })
})
