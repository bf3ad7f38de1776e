import { describe, expect, it } from 'vitest'
import { understand } from './understand.ts'

describe('what things have to do with the lights of the sky', () => {
  it.each([
    ['a moon above a tower at night', 'under', 'tower', 'moon'],
    ['a cat looking at the moon', 'looking-at', 'cat', 'moon'],
    ['a wolf howling at the moon', 'looking-at', 'wolf', 'moon'],
    ['a ship in front of the setting sun', 'in-front-of', 'ship', 'sun'],
    ['a witch flying in front of the full moon', 'in-front-of', 'witch', 'moon'],
  ])('%s', (prompt, kind, noun, light) => {
    const { skyRelations, things } = understand(prompt, [])
    const subject = things.find((thing) => thing.noun === noun)?.id
    expect(skyRelations).toEqual([{ kind, subject, light }])
  })

  it('is nothing where the prompt says nothing of it', () => {
    expect(understand('a cat in a meadow with a full moon', []).skyRelations).toBeUndefined()
  })
})
