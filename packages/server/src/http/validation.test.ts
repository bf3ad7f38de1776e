import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LikenessError } from '../core/errors.ts'
import { createBody } from './schemas.ts'
import { parse, pathName } from './validation.ts'

function refusal(body: unknown, schema: z.ZodType = createBody): LikenessError {
  try {
    parse(schema, body)
  } catch (error) {
    if (error instanceof LikenessError) return error
    throw error
  }
  throw new Error('it was taken')
}

const valid = { model: 'm', prompt: 'p' }

describe('pathName', () => {
  it.each([
    [[], ''],
    [['images', 2], 'images[2]'],
    [['subjects', 0, 'images', 1], 'subjects[0].images[1]'],
    [['a', 'b'], 'a.b'],
  ])('of %j is %s', (path, name) => {
    expect(pathName(path)).toBe(name)
  })
})

describe('parse', () => {
  it('fills in the defaults and keeps the rest', () => {
    expect(parse(createBody, valid)).toEqual({
      ...valid,
      resolution: '1080p',
      aspect_ratio: '16:9',
    })
  })

  it('coerces nothing', () => {
    for (const body of [
      { ...valid, seed: '1' },
      { ...valid, seed: true },
      { ...valid, prompt: 1 },
      { ...valid, images: 'a' },
      { ...valid, payload: {} },
    ]) {
      expect(refusal(body).code).toBe('400')
    }
  })

  it('tells the fault first that explains the others: an unknown name, then the model, the prompt', () => {
    expect(refusal({ prmpt: 'p', seed: 'x' }).param).toBe('prmpt')
    expect(refusal({ seed: 'x', images: 1 }).param).toBe('model')
    expect(refusal({ model: 'm', seed: 'x', images: 1 }).code).toBe('008023003')
    expect(refusal({ ...valid, seed: 'x', images: 1 }).param).toBe('images')
  })

  it('never repeats what may be long or secret', () => {
    const long = 'x'.repeat(41)
    expect(refusal({ ...valid, resolution: long }).message).toContain('a text of 41 characters')
    expect(refusal({ ...valid, resolution: long }).message).not.toContain(long)
    expect(refusal({ ...valid, seed: { prompt: 'SECRET' } }).message).toContain('not an object')
  })

  it('names a long unknown name by its beginning', () => {
    expect(refusal({ ...valid, ['n'.repeat(500)]: 1 }).param).toBe('n'.repeat(80))
  })

  it('tells of entries of images as of images', () => {
    const body = { ...valid, subjects: [{ id: 'mia', images: ['http://a', 5] }] }
    expect(refusal(body)).toMatchObject({ code: '008023002', param: 'subjects[0].images[1]' })
  })

  it('names the rule of a number that is out of its bounds', () => {
    const schema = z.strictObject({ limit: z.coerce.number().int().min(1).max(100) })
    expect(refusal({ limit: '0' }, schema).message).toBe('`limit` must be at least 1, not "0".')
    expect(refusal({ limit: '101' }, schema).message).toBe(
      '`limit` must be at most 100, not "101".',
    )
  })
})
