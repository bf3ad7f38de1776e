import { describe, expect, it } from 'vitest'
import { meaningOfSort, sortOf } from './noun-sorts.ts'

describe('what WordNet makes of a word', () => {
  it.each([
    ['alchemist', 'person'],
    ['ocelot', 'animal'],
    ['kilt', 'garment'],
    ['tumbleweed', 'thing'],
    ['freedom', 'idea'],
    ['shallow', 'quality'],
    ['edinburgh', '@city'],
    ['rocking horse', 'thing'],
    ['aardvark', 'animal'],
    ['zzyzx', null],
    ['', null],
  ])('%s is %s', (word, sort) => {
    expect(sortOf(word)).toBe(sort)
  })

  it('means something for the grammar', () => {
    expect(meaningOfSort('person')?.nouns?.has('person')).toBe(true)
    expect(meaningOfSort('@city')).toEqual({ setting: 'city' })
    expect(meaningOfSort('quality')).toBeNull()
  })
})
