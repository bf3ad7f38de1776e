import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorOf } from '../support/client.ts'
import { reference } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let image: string
beforeAll(async () => {
  server = await startServer()
  image = await reference()
})
afterAll(() => server.stop())

async function refusal(parameters: Readonly<Record<string, unknown>>) {
  const answer = await server.tryCreate(parameters)
  return { status: answer.status, ...errorOf(answer) }
}

describe('subjects', () => {
  it('reach the engine by name, plain images first', async () => {
    const [mia, leo] = await Promise.all([reference(130, 130), reference(140, 140)])
    const task = await server.run({
      prompt: '@mia and @leo beside the cat of [image 1]',
      images: [image],
      subjects: [
        { id: 'mia', images: [mia, mia] },
        { id: 'leo', images: [leo] },
      ],
    })
    const request = server.engine.requests.find(({ taskId }) => taskId === task.id)
    expect(request?.references.map(({ subject, width }) => [subject, width])).toEqual([
      [null, 160],
      ['mia', 130],
      ['mia', 130],
      ['leo', 140],
    ])
  })

  it.each([['mia'], ['Mia'], ['mia-2'], ['_'], ['7'], ['猫'], ['a'.repeat(64)]])(
    'may be called %s',
    async (id) => {
      await server.create({ prompt: `look, @${id}!`, subjects: [{ id, images: [image] }] })
    },
  )

  it.each([[''], ['a b'], ['@mia'], ['-mia'], ['a'.repeat(65)], ['😀'], ['a.b']])(
    'may not be called %j',
    async (id) => {
      expect(await refusal({ subjects: [{ id, images: [image] }] })).toMatchObject({
        status: 400,
        code: '400',
        param: 'subjects[0].id',
      })
    },
  )

  it('may not be called the same', async () => {
    const subject = { id: 'mia', images: [image] }
    expect(await refusal({ subjects: [subject, subject] })).toMatchObject({
      code: '400',
      param: 'subjects[1].id',
      message: '`subjects[1].id`: "mia" is used twice.',
    })
  })

  it('without an image, or none at all, are 008023001', async () => {
    expect(await refusal({ subjects: [] })).toMatchObject({ code: '008023001', param: 'subjects' })
    expect(await refusal({ subjects: [{ id: 'mia', images: [] }] })).toMatchObject({
      code: '008023001',
      param: 'subjects[0].images',
    })
  })

  it.each([
    ['null', null, 'subjects'],
    ['an object', { id: 'mia' }, 'subjects'],
    ['a list of names', ['mia'], 'subjects[0]'],
    ['without an id', [{ images: ['x'] }], 'subjects[0].id'],
    ['without images', [{ id: 'mia' }], 'subjects[0].images'],
  ])('that are %s are refused by their path', async (_name, subjects, param) => {
    expect(await refusal({ subjects })).toMatchObject({ status: 400, code: '400', param })
  })
})

describe('what a prompt names must be there', () => {
  const mia = () => ({ subjects: [{ id: 'mia', images: [image] }] })
  const one = () => ({ images: [image] })
  const none = () => ({})

  it.each([
    ['hello @mia', none, 'subjects', 'send it in subjects, or take the @ out of the prompt.'],
    ['@mai waves', mia, 'subjects', 'subjects has @mia.'],
    ['@miaa waves', mia, 'subjects', 'did you mean @mia?'],
    ['@miami at night', mia, 'subjects', '@miami'],
    ['as in [image 1]', none, 'images', 'images has none'],
    ['as in [image 1]', mia, 'images', 'images has none'],
    ['as in [Image2]', one, 'images', '[image 2], and images has 1'],
    ['as in [image 0]', one, 'images', '[image 0]'],
  ])('%s', async (prompt, rest, param, why) => {
    const { message, ...error } = await refusal({ prompt, ...rest() })
    expect(error).toEqual({ status: 400, code: '008023001', param })
    expect(message).toContain(why)
  })

  it.each([['@MIA waves'], ['@mia在海边'], ['@mia’s hat'], ['(@mia)'], ['@mia-like']])(
    'finds @mia in %s',
    async (prompt) => {
      await server.create({ prompt, ...mia() })
    },
  )

  it('takes neither an e-mail address nor a lone @ for a subject', async () => {
    await server.create({ prompt: 'a letter to mia@example.com @ home, 5 @ 3 dollars' })
  })
})
