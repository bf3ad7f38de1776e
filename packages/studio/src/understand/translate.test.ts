import { describe, expect, it } from 'vitest'
import { tokenize } from './tokens.ts'
import { translate } from './translate.ts'

const english = (prompt: string) =>
  translate(tokenize(prompt, []))
    .map((token) => token.word)
    .join(' ')

describe('translate', () => {
  it.each([
    ['a red cat on the beach', 'a red cat on the beach'],
    ['un gato rojo en la playa', 'a cat red in the beach'],
    ['dos gatos blancos', 'two cats white'],
    ['une montgolfière au-dessus de la mer', 'a hot air balloon over the sea'],
    ['die rote Katze auf dem Tisch', 'the red cat on the table'],
    ['一只猫在桌子上', 'a cat on table'],
    ['桌子上的猫', 'cat on table'],
    ['海辺で寝ている猫', 'in beach , sleeping cat'],
  ])('%s', (prompt, gloss) => {
    expect(english(prompt)).toBe(gloss)
  })

  it('leaves English alone where words are shared', () => {
    for (const prompt of [
      'a chat with a lion',
      'die hard poster',
      'a robot in a hut',
      'a pain au chocolat on a plate',
    ]) {
      expect(english(prompt)).toBe(prompt)
    }
  })

  it('keeps words it does not know', () => {
    expect(english('un gato con un zurrón')).toBe('a cat with a zurrón')
    expect(english('一只魑魅')).toBe('a 魑魅')
  })
})
