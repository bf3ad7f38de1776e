import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Thing } from '../scene.ts'
import { entryOf, lookUp, standInFor } from './cast.ts'
import { everydayNouns } from './everyday-nouns.ts'

const nouns = Object.values(everydayNouns).flat()

describe('everyday nouns', () => {
  it('are 350 different ones', () => {
    expect(nouns.length - new Set(nouns).size).toBeLessThanOrEqual(5)
    expect(nouns.length).toBeGreaterThanOrEqual(350)
  })

  it('are drawn but for one in twenty, and nine in ten as themselves', () => {
    const missing = nouns.filter((noun) => lookUp(noun) === null)
    const near = nouns.filter((noun) => standInFor(noun) !== null)
    expect(missing.length / nouns.length).toBeLessThan(0.05)
    expect(near.length / nouns.length).toBeLessThan(0.1)
  })

  it('have no stand-in but their kind', () => {
    const kinds: Readonly<Record<string, string>> = {
      cup: 'coffee',
      oven: 'stove',
      hatchback: 'car',
      convertible: 'car',
      limousine: 'car',
      kayak: 'canoe',
      goalkeeper: 'person',
      violinist: 'person',
      tambourine: 'drum',
      hat: 'straw hat',
      shirt: 't-shirt',
      jacket: 'coat',
      skirt: 'dress',
      sandal: 'shoe',
      'croissant sandwich': 'sandwich',
      tea: 'coffee',
      house: 'cottage',
      cathedral: 'church',
      bakery: 'shop',
      orchid: 'flower',
      lily: 'flower',
      doll: 'nesting doll',
      'toy car': 'car',
      chihuahua: 'dog',
      labrador: 'dog',
      'siamese cat': 'cat',
      hamster: 'mouse',
    }
    const wrong = nouns
      .map((noun) => [noun, standInFor(noun)] as const)
      .filter(([noun, standIn]) => standIn !== null && kinds[noun] !== standIn)
    expect(wrong).toEqual([])
  })
})

describe('the nearest kind', () => {
  it.each([
    ['accountant', 'person'],
    ['dalmatian', 'dog'],
    ['kestrel', 'hawk'],
    ['trout', 'fish'],
    ['weeping willow', 'tree'],
    ['viola da gamba', 'violin'],
    ['espresso maker', 'coffee machine'],
    ['catamaran', 'rowboat'],
    ['jumbo jets', 'airplane'],
    ['Limousines', 'car'],
    ['claymore', 'sword'],
    ['mountain goat', 'goat'],
  ])('of %s is %s', (word, kind) => {
    const found = lookUp(word)
    expect(found?.noun).toBe(lookUp(kind)?.noun)
  })

  it.each([
    'couch',
    'bike',
    'fridge',
    'aeroplane',
    'dad',
    'lorry',
    'picket fence',
    'pliers',
    'plier',
  ])('is no matter for %s, another word of an entry', (word) => {
    expect(lookUp(word)).not.toBeNull()
    expect(standInFor(word)).toBeNull()
  })

  it.each(['sea horse', 'antique', 'rain check', 'board meeting', 'justice'])(
    'of %s is not its last word, nor a person in name only',
    (word) => {
      expect(lookUp(word)).toBeNull()
    },
  )

  it('keeps what a name says of the material', () => {
    const sign: Thing = {
      id: 't1',
      noun: 'sign',
      phrase: 'a wooden sign',
      count: 1,
      colours: [],
      size: 'normal',
      material: 'wooden',
      actions: [],
      source: { kind: 'words' },
    }
    expect(entryOf(sign)?.noun).toBe('wooden sign')
    expect(entryOf({ ...sign, material: 'golden' })?.noun).toBe('sign')
  })

  it('is known from a small file', () => {
    const file = new URL('../../assets/kinds/kinds.txt.gz', import.meta.url)
    expect(statSync(file).size).toBeLessThan(300_000)
  })
})
