import { describe, expect, it } from 'vitest'
import { findMentions, matchSubject, subjectIdPattern } from './mentions.ts'

describe('findMentions', () => {
  it.each([
    ['@mia and @leo, @mia again', ['mia', 'leo']],
    ['(@mia)', ['mia']],
    ['"@mia", said @leo.', ['mia', 'leo']],
    ['@mia’s hat', ['mia']],
    ["@mia's hat", ['mia']],
    ['@猫在海边', ['猫在海边']],
    ['@mia-2 @_x @7', ['mia-2', '_x', '7']],
    ['@-mia', []],
    ['mail mia@example.com or a.b@c.de', []],
    ['@ 5 @', []],
    ['@@mia', ['mia']],
  ])('in %j are the subjects %j', (prompt, subjects) => {
    expect(findMentions(prompt).subjects).toEqual(subjects)
  })

  it.each([
    ['[image 1] and [Image2] and [ IMAGE  10 ]', [1, 2, 10]],
    ['[image 1][image 1]', [1]],
    ['[image]', []],
    ['image 1', []],
    ['[image one]', []],
    ['[image 99999]', []],
    ['[image -1]', []],
  ])('in %j are the images %j', (prompt, images) => {
    expect(findMentions(prompt).images).toEqual(images)
  })

  it('is quick on what was made to be slow', () => {
    const started = performance.now()
    findMentions(`${'@'.repeat(1000)}${'[image '.repeat(200)}${'@a-'.repeat(600)}`)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('matchSubject', () => {
  it.each([
    ['mia', ['mia'], 'mia'],
    ['Mia', ['mia'], 'mia'],
    ['mia', ['Mia', 'mia'], 'mia'],
    ['miami', ['mia'], null],
    ['mia2', ['mia'], null],
    ['mia-like', ['mia'], 'mia'],
    ['mia在海边', ['mia'], 'mia'],
    ['猫在海边', ['猫'], '猫'],
    ['猫在海边', ['猫', '猫在'], '猫在'],
    ['mi', ['mia'], null],
    ['', ['mia'], null],
    ['zoe\u0308', ['zo\u00eb'], 'zo\u00eb'],
    ['हिन्दी', ['हिन्दी'], 'हिन्दी'],
  ])('%s of %j is %s', (written, known, id) => {
    expect(matchSubject(written, known)).toBe(id)
  })
})

describe('an id a subject may have', () => {
  it('is found again in a prompt, alone', () => {
    for (const id of [
      'mia',
      'Mia_2',
      'a-b',
      '猫',
      'Ñandú',
      'हिन्दी',
      'ไทยน้ำ',
      'zoe\u0308',
      '7',
      'a'.repeat(64),
    ]) {
      expect(id).toMatch(subjectIdPattern)
      expect(findMentions(`look, @${id}!`).subjects).toEqual([id])
    }
  })
})
