import { describe, expect, it } from 'vitest'
import { respelled } from './spelling.ts'
import { understand } from './understand.ts'

describe('respelled', () => {
  it.each([
    ['mornng', 'morning'],
    ['detialed', 'detailed'],
    ['balloonn', 'balloon'],
    ['elephunt', 'elephant'],
    ['glas', 'glass'],
  ])('%s', (slip, meant) => {
    expect(respelled(slip)).toBe(meant)
  })

  it('leaves alone what is too short, too far off or could be two words', () => {
    for (const word of ['cot', 'qwrtz', 'bananarama', 'zurrón', 'hpen'])
      expect([word, respelled(word)]).toEqual([word, null])
  })

  it('is asked for words nobody knows only: a real word and a name stay', () => {
    expect(understand('an elephunt on a hill', []).things[0]?.noun).toBe('elephant')
    expect(understand('a tome on a table', []).things[0]?.noun).toBe('tome')
    expect(understand('a girl named Tuxa', []).things[0]?.noun).toBe('girl')
  })
})
