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
    ['un gato rojo en la playa', 'a red cat in beach'],
    ['dos gatos blancos', 'two white cats'],
    ['une montgolfière au-dessus de la mer', 'a hot air balloon over the sea'],
    ['die rote Katze auf dem Tisch', 'the red cat on table'],
    ['一只猫在桌子上', 'a cat on table'],
    ['桌子上的猫', 'cat on table'],
    ['海辺で寝ている猫', 'cat sleeping in beach'],
    ['木の下で本を読む少年', 'boy reading book under tree'],
    ['猫が三匹', 'three cat'],
    ['3匹の犬', '3 dog'],
    ['一只戴着红色帽子的猫', 'a cat wearing red hat'],
    ['天空中飘着三个热气球', 'three hot air balloon floating in sky'],
    ['globos aerostáticos blancos', 'white hot air balloons'],
    ['une table en bois', 'a wooden table'],
    ['eine Holzhütte am Bergsee', 'a cabin at lake'],
    ['ein Junge mit Lederstiefeln', 'a boy with leather boot'],
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
    expect(english('un gato con un zurrón')).toBe('a cat with zurrón')
    expect(english('一只魑魅')).toBe('a 魑魅')
  })
})
