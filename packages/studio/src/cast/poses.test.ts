import { describe, expect, it } from 'vitest'
import { thingOf } from '../../test/scenes.ts'
import { createRandom } from '../random.ts'
import type { Thing } from '../scene.ts'
import {
  aspectOfThing,
  carriedNouns,
  drawThing,
  entryOf,
  seatedAction,
  shownActions,
} from './cast.ts'
import { castEntries } from './catalogue.ts'
import { breeds } from './catalogue/animals.ts'
import { beings } from './models/beings.ts'

const random = createRandom(4)

function thing(noun: string, ...actions: string[]): Thing {
  return thingOf(noun, { actions })
}

function aspect(noun: string, ...actions: string[]): number {
  const found = aspectOfThing(thing(noun, ...actions), random)
  if (found === null) throw new Error(`${noun} is not drawn`)
  return found
}

const metres = (noun: string, ...actions: string[]): number =>
  entryOf(thing(noun, ...actions))?.heightMetres ?? Number.NaN

describe('poses', () => {
  it.each([
    ['cat', 'sleeping', 1.2, 4],
    ['cat', 'sitting', 0.2, 1.05],
    ['fox', 'sitting', 0.2, 1.25],
    ['dog', 'running', 1.3, 3],
    ['horse', 'lying', 1.4, 4],
    ['man', 'standing', 0.15, 0.5],
    ['man', 'sleeping', 2, 6],
    ['woman', 'running', 0.5, 1.2],
    ['girl', 'sitting', 0.6, 1.4],
  ])('lets the outline of a %s tell that it is %s', (noun, action, least, most) => {
    const found = aspect(noun, action)
    expect(found).toBeGreaterThan(least)
    expect(found).toBeLessThan(most)
  })

  it('makes who lies or sits lower, and leaves who walks about as high', () => {
    expect(metres('cat', 'sleeping')).toBeLessThan(metres('cat') * 0.6)
    expect(metres('man', 'sleeping')).toBeLessThan(metres('man') * 0.5)
    expect(metres('man', 'sitting')).toBeLessThan(metres('man') * 0.75)
    expect(metres('man', 'walking') / metres('man')).toBeCloseTo(1, 1)
  })

  it('puts who flies into the sky and who swims on the water', () => {
    expect(entryOf(thing('eagle', 'soaring'))?.anchor).toBe('sky')
    expect(entryOf(thing('duck'))?.anchor).toBe('water')
    expect(entryOf(thing('duck', 'walking'))?.anchor).toBe('ground')
    expect(entryOf(thing('superhero', 'flying'))?.anchor).toBe('sky')
    expect(entryOf(thing('penguin', 'flying'))?.anchor).toBe('ground')
  })

  it('tells how high the seat is under somebody on a seat, and under nobody else', () => {
    const share = drawThing(thing('woman', seatedAction), 60, random)?.seatShare ?? null
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.5)
    expect(drawThing(thing('woman', 'sitting'), 60, random)?.seatShare).toBeNull()
    expect(drawThing(thing('chair'), 60, random)?.seatShare).toBeNull()
  })

  it('dresses people and animals', () => {
    expect(metres('cat', 'wearing a wizard hat')).toBeGreaterThan(metres('cat') * 1.05)
    expect(metres('man', 'wearing a top hat')).toBeGreaterThan(metres('man') * 1.04)
    const plain = drawThing(thing('woman'), 80, random)?.bitmap.data
    const coated = drawThing(thing('woman', 'wearing a yellow raincoat'), 80, random)?.bitmap.data
    expect(coated).not.toEqual(plain)
  })
})

describe('shownActions', () => {
  it.each([
    ['cat', ['sleeping', 'curled up'], ['sleeping', 'curled up']],
    ['cat', ['sleeping', 'running'], ['sleeping']],
    ['dog', ['juggling'], []],
    ['woman', ['sitting', 'reading', 'smiling'], ['sitting', 'reading', 'smiling']],
    ['man', ['waving', 'wearing a red hat'], ['waving', 'wearing a red hat']],
    ['man', ['wearing an ocelot'], []],
    ['dog', ['wearing a scarf', 'wearing trousers'], ['wearing a scarf']],
    ['horse', ['sitting'], []],
    ['penguin', ['flying'], []],
    ['campfire', ['burning', 'dancing'], ['burning']],
    ['justice', ['running'], []],
  ])('says of a %s that is %j that %j is seen', (noun, actions, shown) => {
    expect(shownActions(thing(noun, ...actions))).toEqual(shown)
  })

  it('names what hands hold', () => {
    expect(carriedNouns(thing('girl', 'reading'))).toContain('book')
    expect(carriedNouns(thing('girl'))).toEqual([])
    expect(carriedNouns(thing('castle'))).toEqual([])
  })
})

describe('copies', () => {
  it('are different people, each the same every time', () => {
    const look = (copy: number): string =>
      Buffer.from(
        drawThing(thing('person'), 48, random, null, false, copy)?.bitmap.data ?? [],
      ).toString('base64')
    const seen = [0, 1, 2, 3, 4, 5].map(look)
    expect(new Set(seen).size).toBe(6)
    expect(look(2)).toBe(seen[2])
  })

  it('of an animal are not in step', () => {
    const first = drawThing(thing('elephant'), 60, random, null, false, 0)
    const second = drawThing(thing('elephant'), 60, random, null, false, 1)
    expect(first?.bitmap.data).not.toEqual(second?.bitmap.data)
  })
})

describe('beings', () => {
  it('all can be modelled in all their stances', () => {
    for (const [name, being] of Object.entries(beings)) {
      for (const stance of being.stances) {
        const manner = { paint: null, stance, gesture: null, wears: {}, variant: 0 } as const
        const numbers = being
          .model(manner)
          .parts.flatMap((part) => [...part.centre, ...part.size, part.reach, part.blend])
        expect({ name, stance, broken: numbers.some((n) => !Number.isFinite(n)) }).toEqual({
          name,
          stance,
          broken: false,
        })
      }
    }
  })

  it('are all in the catalogue, or breeds of what is', () => {
    const drawn = new Set([
      ...castEntries.map(({ drawing }) => drawing),
      ...breeds.map(([, drawing]) => drawing),
    ])
    expect(Object.keys(beings).filter((name) => !drawn.has(`sculpt:${name}`))).toEqual([])
  })

  it('have breeds that are drawn as themselves and named as their kind', () => {
    for (const [words, drawing] of breeds)
      for (const word of words.split(',')) {
        expect({ word, drawing: entryOf(thing(word))?.drawing }).toEqual({ word, drawing })
        expect(beings[drawing.slice(7)]).toBeDefined()
      }
  })
})
