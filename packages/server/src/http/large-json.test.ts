import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findDataUrls, parseLargeJson } from './large-json.ts'

const large = `data:image/png;base64,${randomBytes(300_000).toString('base64')}`
const other = `data:image/jpeg;base64,${randomBytes(200_000).toString('base64')}`
const small = 'data:image/png;base64,AAAA'

/** What is found of it, by length. */
function lengthsFound(json: string): number[] {
  return findDataUrls(Buffer.from(json)).map(({ start, end }) => end - start)
}

describe('bodies with large data URLs', () => {
  const taken: [name: string, json: string, found: number[]][] = [
    ['one', JSON.stringify({ prompt: 'a', images: [large] }), [large.length]],
    ['two and a small one', JSON.stringify([large, small, other]), [large.length, other.length]],
    [
      'spread over lines',
      JSON.stringify({ a: { images: [large, other] } }, null, '\t'),
      [large.length, other.length],
    ],
    ['the same one twice', JSON.stringify({ images: [other, other] }), Array(2).fill(other.length)],
    [
      'behind strings with quotes and backslashes',
      JSON.stringify({ p: '"\\"\\\\"', q: '\\', 'r"': '\\\\"', images: [large] }),
      [large.length],
    ],
    [
      'beside text of any script',
      JSON.stringify({ prompt: 'Äpfel 林檎 🍎', images: [large], payload: '\ud800' }),
      [large.length],
    ],
    ['deep inside', `${'[{"a":'.repeat(50)}["${large}"]${'}]'.repeat(50)}`, [large.length]],
  ]
  it.each(taken)('%s: lifted, and parsed as JSON.parse does', (_name, json, found) => {
    expect(lengthsFound(json)).toEqual(found)
    expect(parseLargeJson(Buffer.from(json))).toEqual(JSON.parse(json))
  })

  const left: [name: string, json: string][] = [
    ['a value of an object', JSON.stringify({ payload: large })],
    ['a key', JSON.stringify({ a: 1, [large]: 2 })],
    ['a string inside a string', JSON.stringify({ payload: JSON.stringify([large]) })],
    ['one with an escape', JSON.stringify([`${large}\n`])],
    ['one with a slash that is escaped', JSON.stringify([large]).replace('/', '\\/')],
    ['one with letters beyond ASCII', JSON.stringify([`${large}ä`])],
    ['one that is no data URL', JSON.stringify([`x${large}`])],
    ['more strings than anybody sends', JSON.stringify([...Array(11_000).fill('a'), large])],
    ['more quotes than anybody sends', JSON.stringify(['"'.repeat(11_000), large])],
  ]
  it.each(left)('%s: left to JSON.parse', (_name, json) => {
    expect(lengthsFound(json)).toEqual([])
    expect(parseLargeJson(Buffer.from(json))).toEqual(JSON.parse(json))
  })

  const wrong: [name: string, json: string][] = [
    ['cut in the data', `{"images": ["${large}`],
    ['cut behind it', `{"images": ["${large}"`],
    ['a comma too many', `{"images": ["${large}",]}`],
    ['no comma', `{"images": ["${large}" "${other}"]}`],
    ['in an object without a value', `{"a": 1, "${large}"}`],
    ['a line end in the data', `["${large}\n${other}"]`],
    ['a fault before it', `{images: ["${large}"]}`],
    ['nested deeper than any stack, then cut', `${'['.repeat(300_000)}"${large}"`],
  ]
  it.each(wrong)('%s: the error of JSON.parse, place and all', (_name, json) => {
    let expected: unknown
    try {
      JSON.parse(json)
    } catch (error) {
      expected = error
    }
    expect(expected).toBeInstanceOf(SyntaxError)
    expect(() => parseLargeJson(Buffer.from(json))).toThrow(expected)
  })

  it('nests as deep as JSON.parse goes', () => {
    const depth = 100_000
    const json = `${'['.repeat(depth)}["${large}"]${']'.repeat(depth)}`
    let value = parseLargeJson(Buffer.from(json))
    while (Array.isArray(value)) value = value[0] as unknown
    expect(value === large).toBe(true)
  })

  it('takes the words that stand for a lifted string from nobody', () => {
    const json = JSON.stringify(['lifted 0', 'lifted ', large])
    expect(parseLargeJson(Buffer.from(json))).toEqual(JSON.parse(json))
  })
})

it('parses small bodies', () => {
  expect(parseLargeJson(Buffer.from('{"a": ["b", 1, null]}'))).toEqual({ a: ['b', 1, null] })
  expect(() => parseLargeJson(Buffer.from(''))).toThrow(SyntaxError)
})
