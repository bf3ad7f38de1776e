import { describe, expect, it } from 'vitest'
import { understand } from './understand.ts'

/** Relations by noun: `cat pictured-on poster`. */
function relationsOf(prompt: string): string[] {
  const { things, relations } = understand(prompt, [{ subject: null }])
  const noun = (id: string): string => things.find((thing) => thing.id === id)?.noun ?? ''
  return relations.map((r) => `${noun(r.subject)} ${r.kind} ${noun(r.object)}`)
}

describe('what is pictured on a thing', () => {
  it.each([
    ['a poster with a cat on it', 'cat', 'poster'],
    ['a mug with a picture of a dog on it', 'dog', 'mug'],
    ['a book with a dragon on the cover', 'dragon', 'book'],
    ['a laptop showing a rocket on its screen', 'rocket', 'laptop'],
    ['a sign with the face of a clown in the forest', 'clown', 'sign'],
    ['a t-shirt with a print of a wolf', 'wolf', 't shirt'],
    ['a cat printed on a t-shirt', 'cat', 't shirt'],
    ['a picture of a dog on a mug', 'dog', 'mug'],
    ['a sign saying "HI" with a cat on it', 'cat', 'sign'],
    ['the logo from [image 1] on a white mug', 'logo', 'mug'],
    ['the mug of [image 1] with a cat on it', 'cat', 'mug'],
  ])('%s', (prompt, subject, object) => {
    expect(relationsOf(prompt)).toEqual([`${subject} pictured-on ${object}`])
  })

  it.each([
    ['a table with a cake on it', 'cake on table'],
    ['a cat on a laptop', 'cat on laptop'],
    ['a bird on a sign', 'bird on sign'],
    ['a box with a cat in it', 'cat inside box'],
  ])('%s stands there', (prompt, relation) => {
    expect(relationsOf(prompt)).toEqual([relation])
  })

  it('puts the bearer where the prompt puts what is on it', () => {
    expect(relationsOf('a book with a dragon on the cover on a table')).toEqual([
      'dragon pictured-on book',
      'book on table',
    ])
  })

  it('takes a poster that bears a picture for a thing, not for the look of the whole', () => {
    expect(understand('a poster with a cat on it in a room', []).styles).toEqual([])
    expect(understand('a poster of a cat', []).styles).toEqual(['flat illustration'])
  })
})
