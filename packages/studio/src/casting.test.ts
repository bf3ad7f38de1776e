import { describe, expect, it } from 'vitest'
import { castReferences, referencesToShow } from './casting.ts'
import type { Cutout, ReferenceBitmap } from './steps.ts'
import { understand } from './understand/understand.ts'

const bitmap = { width: 1, height: 1, data: new Uint8ClampedArray(4) }
const uncropped = { top: false, right: false, bottom: false, left: false }

function reference(subject: string | null = null): ReferenceBitmap {
  return { bitmap, subject }
}

function cutout(guess: string | null): Cutout {
  return { bitmap, method: 'segmented', confidence: 0.9, cropped: uncropped, guess }
}

/** Things as `count noun <references>`, after casting. */
function cast(
  prompt: string,
  guesses: readonly (string | null)[],
  subjects: readonly (string | null)[] = guesses.map(() => null),
): readonly string[] {
  const references = subjects.map(reference)
  const scene = understand(prompt, references)
  const shown = referencesToShow(scene, prompt, references)
  const cutouts = new Map([...shown.keys()].map((i) => [i, cutout(guesses[i] ?? null)]))
  return castReferences(scene, prompt, cutouts, references).things.map(
    ({ count, noun, source }) =>
      `${count} ${noun} <${source.kind === 'reference' ? source.references.join() : 'words'}>`,
  )
}

describe('casting', () => {
  it('shows a reference the prompt says nothing of', () => {
    expect(cast('on the beach at sunset', ['person', null])).toEqual(['1 person <0>', '1  <1>'])
  })

  it('lets a reference play the thing it looks like', () => {
    expect(cast('an astronaut and a dog in a meadow', ['person'])).toEqual([
      '1 astronaut <0>',
      '1 dog <words>',
    ])
  })

  it('believes the photo where the prompt leaves the choice, and the prompt where it does not', () => {
    expect(cast('the astronaut and a cat in a garden', ['cat'])).toEqual([
      '1 astronaut <words>',
      '1 cat <0>',
    ])
    expect(cast('the astronaut of [image 1] and a cat', ['cat'])).toEqual([
      '1 astronaut <0>',
      '1 cat <words>',
    ])
  })

  it('lets the image of a couple play both', () => {
    const scene = understand('two men in a meadow', [reference()])
    const words = {
      ...scene,
      things: scene.things.map((t) => ({ ...t, source: { kind: 'words' } as const })),
    }
    const couple = { ...cutout('person'), members: 2 }
    const cast = castReferences(words, 'two men in a meadow', new Map([[0, couple]]), [reference()])
    const once = [[1, 'reference']]
    expect(cast.things.map(({ count, source }) => [count, source.kind])).toEqual(once)
    const tied = castReferences(cast, '', new Map([[0, couple]]), [reference()])
    expect(tied.things.map(({ count, source }) => [count, source.kind])).toEqual(once)
    const four = { ...cast, things: cast.things.map((t) => ({ ...t, count: 4 })) }
    expect(castReferences(four, '', new Map([[0, couple]]), [reference()]).things[0]?.count).toBe(2)
  })

  it('takes several images nobody can tell for the things of the prompt, in order', () => {
    expect(cast('a lighthouse and a windmill on a hill', [null, null])).toEqual([
      '1 lighthouse <0>',
      '1 windmill <1>',
    ])
    expect(cast('a lighthouse on a hill', [null, null])).toContain('1  <1>')
    expect(cast('a motorcycle and a windmill', ['motorcycle', null])).toEqual([
      '1 motorcycle <0>',
      '1 windmill <1>',
    ])
  })

  it('gives each reference one place of several', () => {
    expect(cast('three friends in a city', ['person', 'person'])).toEqual([
      '1 friend <0>',
      '1 friend <1>',
      '1 friend <words>',
    ])
  })

  it('keeps for "the same person" only who is one', () => {
    expect(cast('the same person in a room', ['person', 'cup'])).toEqual([
      '1 person <0>',
      '1 cup <1>',
    ])
  })

  it('shows a subject once, however many references it has', () => {
    expect(cast('on a beach', ['person', 'person'], ['mia', 'mia'])).toEqual(['1 person <0,1>'])
  })

  it('leaves out whom the prompt leaves out, and a reference of style alone', () => {
    expect(cast('@mia on a beach without @tom', ['person', 'person'], ['mia', 'tom'])).toEqual([
      '1  <0>',
    ])
    expect(cast('a lighthouse in the style of [image 1]', ['person'])).toEqual([
      '1 lighthouse <words>',
    ])
  })
})
