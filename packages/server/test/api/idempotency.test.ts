import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { taskSchema } from '../../src/http/schemas.ts'
import { errorOf } from '../support/client.ts'
import { dataUrl, flatPng, reference } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const key = (name: string) => ({ 'idempotency-key': name })

async function taskIds(): Promise<readonly string[]> {
  const { tasks } = await server.app.store.listTasks({
    accountId: server.accountId,
    states: ['queued', 'running', 'completed', 'failed'],
    limit: 1000,
    cursor: null,
  })
  return tasks.map(({ id }) => id)
}

describe('Idempotency-Key', () => {
  it('makes a repeat answer the same task, also after its end, charged once', async () => {
    const before = await server.balanceMicros()
    const first = await server.create({ seed: 1 }, key('order-1'))
    const again = await server.create({ seed: 1 }, key('order-1'))
    expect(again.id).toBe(first.id)
    await server.ended(first.id)
    const late = await server.tryCreate({ seed: 1 }, key('order-1'))
    expect(late).toMatchObject({ status: 202, body: { id: first.id, status: 'completed' } })
    expect(late.headers.get('location')).toBe(`/v1/generations/${first.id}`)
    expect(before - (await server.balanceMicros())).toBe(30_000)
  })

  it.each([
    ['prompt', { prompt: 'another' }],
    ['seed', { seed: 2 }],
    ['seed 0 and no seed', { seed: 0 }],
    ['resolution', { resolution: '2K' }],
    ['payload', { payload: '' }],
    ['callback_url', { callback_url: 'https://example.com/hook' }],
    ['images', { images: ['https://example.com/cat.png'] }],
  ])('with another body is 409: %s', async (name, change) => {
    await server.create({}, key(`change-${name}`))
    const answer = await server.tryCreate(change, key(`change-${name}`))
    expect(answer.status).toBe(409)
    expect(errorOf(answer).code).toBe('409')
  })

  it('takes images for the same when their bytes are, and for others when they move to a subject', async () => {
    const bytes = await flatPng(160, 128)
    const spaced = `data:image/png;base64${bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n')}`
    const first = await server.create({ images: [dataUrl(bytes)] }, key('same-bytes'))
    expect((await server.create({ images: [spaced] }, key('same-bytes'))).id).toBe(first.id)
    const subjects = [{ id: 'mia', images: [dataUrl(bytes)] }]
    expect((await server.tryCreate({ subjects }, key('same-bytes'))).status).toBe(409)
  })

  it('makes one task of 20 repeats at the same time', async () => {
    const images = [await reference(200, 200)]
    const before = await taskIds()
    const balance = await server.balanceMicros()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.tryCreate({ images, seed: 5 }, key('crowd'))),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    expect(new Set(answers.map(({ body }) => taskSchema.parse(body).id)).size).toBe(1)
    expect((await taskIds()).length - before.length).toBe(1)
    const task = await server.ended(taskSchema.parse(answers[0]?.body).id)
    expect(task.status).toBe('completed')
    expect(balance - (await server.balanceMicros())).toBe(40_000)
  })

  it('lets one of several bodies at the same time win, and refuses the others', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((seed) => server.tryCreate({ seed }, key('race'))),
    )
    expect(answers.map(({ status }) => String(status)).sort()).toEqual(['202', '409', '409', '409'])
  })

  it('belongs to the account', async () => {
    const { client } = await server.newAccount()
    const mine = await server.create({}, key('shared'))
    const theirs = await client.create({}, key('shared'))
    expect(theirs.id).not.toBe(mine.id)
  })

  it('is not used up by a request that was refused', async () => {
    expect((await server.tryCreate({ prompt: '' }, key('second-try'))).status).toBe(400)
    await server.create({}, key('second-try'))
  })

  it.each([
    ['256 characters', 'k'.repeat(256)],
    ['nothing', ''],
    ['characters outside ASCII', 'schlüssel'],
  ])('may not be %s', async (_name, value) => {
    const answer = await server.tryCreate({}, key(value))
    expect(answer.status).toBe(400)
    expect(errorOf(answer)).toMatchObject({ code: '400', param: 'Idempotency-Key' })
  })

  it('may have 255 characters', async () => {
    await server.create({}, key('k'.repeat(255)))
  })
})
