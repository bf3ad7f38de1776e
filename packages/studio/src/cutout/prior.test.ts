import { describe, expect, it } from 'vitest'
import { classOfNoun, cocoNames } from './coco.ts'
import type { Detection } from './models.ts'
import { chooseDetection, companionsOf, withoutDoubles } from './prior.ts'

const size = { width: 400, height: 300 }
const seen = (name: string, score: number, [left, top, right, bottom]: readonly number[]) =>
  ({ name, score, left, top, right, bottom }) as Detection

const person = seen('person', 0.6, [150, 40, 250, 290])
const dog = seen('dog', 0.4, [260, 180, 360, 290])
const clock = seen('clock', 0.9, [0, 0, 30, 30])

describe('which detection is meant', () => {
  it('is the large, central, sure one when the prompt does not say', () => {
    expect(chooseDetection([clock, dog, person], size, null)).toBe(person)
  })

  it('is the one the prompt names, in its own words', () => {
    expect(chooseDetection([person, dog], size, 'puppy')).toBe(dog)
    expect(chooseDetection([person, dog], size, 'old man')).toBe(person)
  })

  it('is the best of all when the prompt names what was not seen', () => {
    expect(chooseDetection([person, dog], size, 'dragon')).toBe(person)
  })

  it('is none when there are none, or only specks', () => {
    expect(chooseDetection([], size, 'cat')).toBeNull()
    expect(chooseDetection([seen('bird', 0.9, [10, 10, 20, 20])], size, 'bird')).toBeNull()
  })
})

describe('classes of nouns', () => {
  it('knows names, other words and the heads of compounds, in any case', () => {
    expect(classOfNoun('cat')).toBe('cat')
    expect(classOfNoun('Kitten')).toBe('cat')
    expect(classOfNoun('coffee mug')).toBe('cup')
    expect(classOfNoun('hot dog')).toBe('hot dog')
    expect(classOfNoun('spaceship')).toBeNull()
    expect(classOfNoun('')).toBeNull()
  })

  it('has the 80 classes of the detector', () => {
    expect(new Set(cocoNames).size).toBe(80)
    expect([cocoNames[0], cocoNames[15], cocoNames[41], cocoNames[79]]).toEqual([
      'person',
      'cat',
      'cup',
      'toothbrush',
    ])
  })
})

describe('who belongs to the chosen one', () => {
  const friend = seen('person', 0.5, [240, 50, 340, 290])
  const child = seen('person', 0.5, [100, 230, 130, 290])

  it('is another of the kind, as large and as sure', () => {
    const doubtful = seen('person', 0.2, [20, 40, 120, 290])
    expect(companionsOf(person, [person, friend, dog, child, doubtful])).toEqual([friend])
  })

  it('is not the same one seen twice', () => {
    const again = seen('person', 0.3, [145, 45, 260, 285])
    expect(withoutDoubles([person, friend, again, dog])).toEqual([person, friend, dog])
  })
})
