import { describe, expect, test } from 'vitest'
import { answer, completed, refusal, running, scripted } from '../test/scripted-server.ts'
import { ConflictError } from './errors.ts'

const params = { model: 'viduq2_reference2image', prompt: 'a fox' }

describe('what goes over the wire', () => {
  test('create: key, type, body as given', async () => {
    await using server = await scripted(answer(202, running(0)))
    await server
      .client()
      .generations.create(
        { ...params, seed: 0, payload: '', resolution: '2K', callback_url: undefined },
        { wait: 7 },
      )
    const [request] = server.received
    expect(request).toMatchObject({ method: 'POST', url: '/v1/generations' })
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer lk_test',
      'content-type': 'application/json',
      prefer: 'wait=7',
    })
    expect(JSON.parse(request?.body ?? '')).toEqual({
      ...params,
      seed: 0,
      payload: '',
      resolution: '2K',
    })
  })

  test('unknown parameters reach the server, which knows the nearest right name', async () => {
    await using server = await scripted(answer(202, running(0)))
    const wrong = { ...params, aspectRatio: '1:1' }
    await server.client().generations.create(wrong)
    expect(JSON.parse(server.received[0]?.body ?? '')).toHaveProperty('aspectRatio', '1:1')
  })

  test.each(['', 'a\nb', 'schlüssel\u2026', 'x'.repeat(256)])(
    'an idempotency key of %j is refused before anything is sent',
    async (idempotencyKey) => {
      await using server = await scripted(answer(202, running(0)))
      await expect(server.client().generations.create(params, { idempotencyKey })).rejects.toThrow(
        'idempotencyKey must be',
      )
      expect(server.received).toHaveLength(0)
    },
  )

  test('a wait is asked for in whole seconds, 0 included', async () => {
    await using server = await scripted(answer(200, completed()))
    const { generations } = server.client()
    await generations.get('gen_1', { wait: 0.2 })
    await generations.get('gen_1', { wait: 0 })
    await generations.get('gen_1')
    expect(server.received.map(({ headers }) => headers['prefer'])).toEqual([
      'wait=1',
      'wait=0',
      undefined,
    ])
  })

  test('a held answer has longer than the timeout', async () => {
    await using server = await scripted((response, received) => {
      setTimeout(() => answer(200, completed())(response, received), 300)
    })
    const client = server.client({ timeoutMs: 100, maxRetries: 0 })
    const task = await client.generations.get('gen_1', { wait: 1 })
    expect(task.status).toBe('completed')
  })

  test('get, cancel, delete and estimate', async () => {
    await using server = await scripted(answer(200, completed()))
    const { generations } = server.client()
    await generations.get('gen_1')
    await generations.cancel('gen_1')
    await generations.delete('gen_1')
    await generations.estimate(params)
    expect(server.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /v1/generations/gen_1',
      'POST /v1/generations/gen_1/cancel',
      'DELETE /v1/generations/gen_1',
      'POST /v1/generations/estimate',
    ])
    expect(server.received[3]?.body).toBe(JSON.stringify(params))
  })

  test('cancelling an ended task is a conflict', async () => {
    await using server = await scripted(refusal(409, '409'))
    await expect(server.client().generations.cancel('gen_1')).rejects.toBeInstanceOf(ConflictError)
  })

  test.each(['', '.', '..'])('an id of %j never reaches another route', async (id) => {
    await using server = await scripted(answer(200, completed()))
    await expect(server.client().generations.get(id)).rejects.toThrow(TypeError)
    await expect(server.client().generations.delete(id)).rejects.toThrow(TypeError)
    expect(server.received).toHaveLength(0)
  })

  test('an id is one path segment', async () => {
    await using server = await scripted(answer(200, completed()))
    await server.client().generations.get('a/b?c')
    expect(server.received[0]?.url).toBe('/v1/generations/a%2Fb%3Fc')
  })
})

describe('list', () => {
  const page = (ids: string[], next: string | null) =>
    answer(200, { data: ids.map((id) => ({ ...running(0), id })), next_cursor: next })

  test('a page, and iteration over all that follow, one request a page', async () => {
    await using server = await scripted(page(['a', 'b'], 'c 1'), page(['c'], 'c2'), page([], null))
    const { generations } = server.client()
    const first = await generations.list({ status: 'in_progress', limit: 2 })
    expect(first.data.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(first.next_cursor).toBe('c 1')
    const ids: string[] = []
    for await (const task of first) ids.push(task.id)
    expect(ids).toEqual(['a', 'b', 'c'])
    expect(server.received.map(({ url }) => url)).toEqual([
      '/v1/generations?status=in_progress&limit=2',
      '/v1/generations?status=in_progress&limit=2&cursor=c+1',
      '/v1/generations?status=in_progress&limit=2&cursor=c2',
    ])
  })

  test('leaving the loop loads no more', async () => {
    await using server = await scripted(page(['a', 'b'], 'next'))
    for await (const task of await server.client().generations.list()) {
      if (task.id === 'b') break
    }
    expect(server.received).toHaveLength(1)
  })

  test('the last page has none after it', async () => {
    await using server = await scripted(page(['a'], null))
    const last = await server.client().generations.list()
    expect(await last.nextPage()).toBeNull()
  })
})

test('models', async () => {
  await using server = await scripted(
    answer(200, { data: [{ id: 'm1' }] }),
    answer(200, { id: 'org/m1' }),
  )
  const { models } = server.client()
  expect(await models.list()).toEqual([{ id: 'm1' }])
  expect((await models.get('org/m1')).id).toBe('org/m1')
  expect(server.received[1]?.url).toBe('/v1/models/org%2Fm1')
})
