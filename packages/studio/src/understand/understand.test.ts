import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SceneDescription } from '../scene.ts'
import { corpus, knownMisses, languageCorpus } from './corpus/corpus.ts'
import { type CorpusEntry, faults, referencesOf } from './corpus/entry.ts'
import { understand } from './understand.ts'

function scene(entry: CorpusEntry): SceneDescription {
  return understand(
    entry.prompt,
    (entry.references ?? []).map((subject) => ({ subject })),
  )
}

describe('the corpus', () => {
  it('is large and has no prompt twice', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(1090)
    expect(new Set(corpus.map((entry) => entry.prompt)).size).toBeGreaterThanOrEqual(
      corpus.length - 1,
    )
  })

  it('is understood in at least 95 of 100 prompts, and the misses are the known ones', () => {
    const misses = corpus
      .map((entry) => ({ prompt: entry.prompt, faults: faults(scene(entry), entry) }))
      .filter((miss) => miss.faults.length > 0)
    expect(misses.filter((miss) => !knownMisses.has(miss.prompt))).toEqual([])
    expect(misses.length / corpus.length).toBeLessThanOrEqual(0.05)
  })

  it.each(['es', 'fr', 'de', 'zh', 'ja'] as const)('is understood in %s, too', (language) => {
    const misses = languageCorpus
      .map((entry) => ({
        prompt: entry[language],
        faults: faults(understand(entry[language], []), entry),
      }))
      .filter((miss) => miss.faults.length > 0)
    expect(misses.filter((miss) => !knownMisses.has(miss.prompt))).toEqual([])
    expect(misses.length / languageCorpus.length).toBeLessThanOrEqual(0.05)
  })

  it('lists no miss that is none', () => {
    const right = new Set([
      ...corpus.filter((entry) => faults(scene(entry), entry).length === 0).map((e) => e.prompt),
      ...languageCorpus.flatMap((entry) =>
        [entry.es, entry.fr, entry.de, entry.zh, entry.ja].filter(
          (prompt) => faults(understand(prompt, []), entry).length === 0,
        ),
      ),
    ])
    expect([...knownMisses.keys()].filter((prompt) => right.has(prompt))).toEqual([])
  })

  it('has its misses in the docs', () => {
    const page = readFileSync(
      new URL('../../../../docs/studio-grammar.md', import.meta.url),
      'utf8',
    )
    for (const [prompt, why] of knownMisses) {
      expect(page).toContain(prompt)
      expect(page).toContain(why)
    }
    const misses = corpus.filter((entry) => knownMisses.has(entry.prompt)).length
    expect(page).toContain(`${corpus.length - misses} of ${corpus.length}`)
  })
})

describe('references', () => {
  const nobody = (count: number) => Array.from({ length: count }, () => ({ subject: null }))
  const sources = (prompt: string, references: readonly { subject: string | null }[]) =>
    understand(prompt, references).things.map((thing) => [thing.noun, ...referencesOf(thing)])

  it('takes the longest known name, exact case before any case', () => {
    const names = ['Ann', 'ann', 'anna', 'Anna Lee'].map((subject) => ({ subject }))
    expect(sources('@Anna Lee', names)).toEqual([['', 3]])
    expect(sources('@ANNA.', names)).toEqual([['', 2]])
    expect(sources('@Ann, @ann', names)).toEqual([
      ['', 0],
      ['', 1],
    ])
    expect(sources('@annabel', names)).toEqual([])
  })

  it('leaves a pointer beyond the references as words', () => {
    expect(understand('a cat like [image 3]', nobody(2)).things).toHaveLength(1)
    expect(sources('the cat [image 2]', nobody(2))).toEqual([['cat', 1]])
    expect(sources('the cat in the last image', nobody(3))).toEqual([['cat', 2]])
  })

  it('ties a lone reference to what the prompt is about, and to nothing else', () => {
    expect(sources('a cat on a sofa', nobody(1))).toEqual([['cat', 0], ['sofa']])
    expect(sources('three cats', nobody(1))).toEqual([['cat']])
    expect(sources('a cat and a dog', nobody(1))).toEqual([['cat'], ['dog']])
    expect(sources('the same cat and a dog', nobody(1))).toEqual([['cat', 0], ['dog']])
    expect(sources('a cat', nobody(2))).toEqual([['cat']])
    expect(sources('the same cat', nobody(2))).toEqual([['cat', 0, 1]])
    expect(sources('an empty beach', nobody(1))).toEqual([])
  })

  it('keeps a style reference out of the things', () => {
    for (const prompt of [
      'a cat in the style of [image 2]',
      'a cat, styled like the second image',
      'a cat in [image 2] style',
      'a cat with the colours of image 2',
      'a cat, use the second image as a style reference',
      'a cat painted like image 2',
      'a cat, style reference: [image 2]',
      'un gato al estilo de [image 2]',
      'un gato, mismo estilo que la segunda imagen',
      'un chat dans le style de l’image 2',
      'eine Katze im Stil von Bild 2',
      '用图片2的风格画一只猫',
      '2枚目の画像と同じ画風で猫を描いて',
    ]) {
      const scene = understand(prompt, nobody(2))
      expect([prompt, scene.styleReferences]).toEqual([prompt, [1]])
      expect(scene.things.map((thing) => [thing.noun, ...referencesOf(thing)])).toEqual([
        ['cat', 0],
      ])
    }
  })

  it('does not turn what is said of a reference into actions it should show', () => {
    const [girl] = understand('@mia, a red-haired girl, running', [{ subject: 'mia' }]).things
    expect(girl).toMatchObject({ noun: 'girl', actions: ['running'] })
  })
})

describe('several of one kind', () => {
  it('are told apart, and may look at each other', () => {
    const { things, relations } = understand('two cats, one black and one white, on a sofa', [])
    expect(things.map((thing) => [thing.noun, thing.count, ...thing.colours])).toEqual([
      ['cat', 1, 'black'],
      ['cat', 1, 'white'],
      ['sofa', 1],
    ])
    expect(relations.filter((relation) => relation.kind === 'on')).toHaveLength(2)
    const pair = understand('two people facing each other', [])
    expect(pair.relations.map(({ kind, subject, object }) => [kind, subject, object])).toEqual([
      ['looking-at', 't1', 't2'],
      ['looking-at', 't2', 't1'],
    ])
    const both = understand('a cat and a dog, both wearing hats', [])
    expect(both.things.map((thing) => thing.actions)).toEqual([['wearing hats'], ['wearing hats']])
  })
})

describe('lights of the sky', () => {
  it.each([
    ['a full moon over a lake', ['moon'], []],
    ['northern lights and stars above a village', ['aurora', 'stars'], []],
    ['a cow under a rainbow', ['rainbow'], ['cow']],
    ['a moon in space with astronauts on it', [], ['moon', 'astronaut']],
    ['a sun drawn on a shirt', [], ['sun', 'shirt']],
    ['a star on a christmas tree', [], ['star', 'christmas tree']],
    ['a smiling sun', [], ['sun']],
  ])('%s', (prompt, lights, nouns) => {
    const scene = understand(prompt, [])
    expect(scene.skyLights).toEqual(lights)
    expect(scene.things.map((thing) => thing.noun)).toEqual(nouns)
  })
})

describe('written words', () => {
  it.each([
    ['a sign saying "OPEN"', 'sign'],
    ['a "STOP" sign', 'sign'],
    ['a poster that reads “Keep calm”', 'poster'],
    ['a poster with the text “Keep calm”', null],
    ['a man wearing a t-shirt that says "STAFF"', 'man'],
    ['“Happy Birthday” on a cake', 'cake'],
    ['a white mug with the words "Hi" on a table', 'mug'],
    ['"OPEN" written on the wall', null],
    ['a landscape titled “Moonrise”', null],
    ['a cat says "hello"', null],
    ['"Moonrise"', null],
  ])('%s', (prompt, bearer) => {
    const { texts, things } = understand(prompt, [])
    expect(texts).toHaveLength(1)
    expect(things.find((thing) => thing.id === texts[0]?.on)?.noun ?? null).toBe(bearer)
  })
})

describe('what cannot be kept', () => {
  it('is told: unknown words, things beyond what a picture holds, a picture as the place', () => {
    expect(understand('a cat in Zzyzx', []).notUnderstood).toEqual(['Zzyzx'])
    const crowd = Array.from(
      { length: 40 },
      (_, n) => `a red car ${'x'.repeat(n)} and a blue cat`,
    ).join(', ')
    expect(understand(crowd, []).things).toHaveLength(32)
    expect(understand(crowd, []).notUnderstood).toContain('a blue cat')
    expect(understand('use image 1 as the background', [{ subject: null }]).notUnderstood).toEqual([
      'as the background',
    ])
  })
})
