import { describe, expect, it } from 'vitest'
import { tokenize } from './tokens.ts'

const kinds = (prompt: string, references: readonly (string | null)[] = []) =>
  tokenize(
    prompt,
    references.map((subject) => ({ subject })),
  ).map((token) => [token.kind, token.text])

describe('tokenize', () => {
  it('keeps each token at its place in the prompt', () => {
    const prompt = 'A “big” cat—@mia’s,\u0000 [image 1]\n👩‍🚀 3 red-haired 8k'
    for (const token of tokenize(prompt, [{ subject: 'mia' }])) {
      expect(prompt.slice(token.start, token.end)).toBe(token.text)
    }
  })

  it('tells quotations from apostrophes', () => {
    expect(kinds(`the dog's "OPEN" 'Late' don't`).map(([kind]) => kind)).toEqual([
      'word',
      'word',
      'word',
      'quote',
      'quote',
      'word',
    ])
    expect(kinds('5" tall')).toEqual([
      ['number', '5'],
      ['symbol', '"'],
      ['word', 'tall'],
    ])
  })

  it('finds references in every spelling, and only those there are', () => {
    const both = [null, null]
    for (const text of [
      '[image 2]',
      '[Image2]',
      '[ picture #2 ]',
      'image 2',
      'the second image',
      'Photo 2',
      'the last picture',
    ]) {
      expect([
        text,
        tokenize(text, [{ subject: null }, { subject: null }])[0]?.pointer?.references,
      ]).toEqual([text, [1]])
    }
    expect(kinds('[image 3]', both).some(([kind]) => kind === 'pointer')).toBe(false)
    expect(kinds('image 0', both).some(([kind]) => kind === 'pointer')).toBe(false)
    expect(kinds('pilgrimage 2', both).some(([kind]) => kind === 'pointer')).toBe(false)
  })

  it('ends a name at a word boundary, or where Chinese goes on', () => {
    expect(kinds('@mia!', ['mia'])[0]).toEqual(['pointer', '@mia'])
    expect(kinds('@miami', ['mia']).map(([kind]) => kind)).toEqual(['symbol', 'word'])
    expect(kinds('@小明在海滩', ['小明'])[0]).toEqual(['pointer', '@小明'])
    expect(kinds('和@小明', ['小明'])[1]).toEqual(['pointer', '@小明'])
    expect(
      kinds('mail@mia.com', ['mia']).some(([kind, text]) => kind === 'pointer' && text === '@mia'),
    ).toBe(false)
  })

  it('reads an age as no number of people', () => {
    expect(kinds('a 35-year-old man')).toEqual([
      ['word', 'a'],
      ['word', '35-year-old'],
      ['word', 'man'],
    ])
  })
})
