import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LikenessError } from '../../src/core/errors.ts'
import type { Answer } from '../support/client.ts'
import { model } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { createGate } from '../support/engine.ts'
import { reference } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { readEvents, readUntil } from '../support/sse.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())
afterEach(() => server.reset())

const base = '/model/v1/generation'
const enveloped = (params: object = {}, rest: object = {}) => ({
  model,
  input: [{ params: { prompt: 'a boat', ...params } }],
  ...rest,
})

interface GatewayTask {
  id: string
  status: string
  output: { status: string; content: { type: string; url: string }[]; jobId: string }[]
  error?: { code: string; message: string; error_message: string }
}

const post = (path: string, json: unknown, headers: Record<string, string> = {}) =>
  server.send('POST', `${base}${path}`, { json, headers })

async function create(json: unknown = enveloped()): Promise<string> {
  const answer = await post('', json)
  expect(answer.status).toBe(200)
  return (answer.body as GatewayTask).id
}

async function read(id: string): Promise<GatewayTask> {
  return (await server.send('GET', `${base}/task/${id}`)).body as GatewayTask
}

/** As a client of the gateway polls: until it no longer reads in_progress. */
async function ended(id: string): Promise<GatewayTask> {
  await eventually(async () => (await read(id)).status).not.toBe('in_progress')
  return read(id)
}

/** Holds an error to what the gateway's clients read. */
function errorOf(answer: Answer): { code: string; message: string } {
  const body = answer.body as Record<string, unknown> & { error: Record<string, unknown> }
  expect(body).toMatchObject({
    status: 'failed',
    error: {
      code: expect.any(String) as unknown,
      message: expect.any(String) as unknown,
      error_message: body.error['message'],
    },
    message: body.error['message'],
    request_id: answer.headers.get('x-request-id'),
  })
  return { code: String(body.error['code']), message: String(body.error['message']) }
}

describe('create', () => {
  it('answers 200 with id, status, model and created_at, and nothing else', async () => {
    server.engine.behave(createGate().wait)
    const answer = await post('', enveloped(), {
      'x-project': 'p',
      'x-trace-id': 't',
      'x-source': 'cli',
      'x-model': model,
    })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^gen_/) as unknown,
      status: 'in_progress',
      model,
      created_at: expect.any(Number) as unknown,
    })
  })

  it.each([
    ['in the envelope', () => enveloped({ seed: 3, resolution: '1080p', aspect_ratio: '1:1' })],
    ['flat', () => ({ model, prompt: 'a boat', seed: 3, aspect_ratio: '1:1' })],
    [
      "with a gateway's own fields",
      () =>
        enveloped(
          { seed: 3, aspect_ratio: '1:1' },
          { moderation: true, metadata: { a: 1 }, dash_scope: true },
        ),
    ],
  ])('takes the parameters %s', async (_name, body) => {
    const task = await ended(await create(body()))
    expect(task).toMatchObject({
      status: 'completed',
      metadata: { seed: 3, width: 1080, height: 1080 },
    })
  })

  it('passes references, subjects and payload on', async () => {
    const image = await reference()
    const id = await create(
      enveloped({
        prompt: '@mia beside [image 1]',
        images: [image],
        subjects: [{ id: 'mia', images: [image] }],
        payload: 'order-42',
      }),
    )
    expect(await ended(id)).toMatchObject({ status: 'completed', payload: 'order-42' })
    const request = server.engine.requests.find(({ taskId }) => taskId === id)
    expect(request?.references.map(({ subject }) => subject)).toEqual([null, 'mia'])
  })

  it('is the same task for a repeat under one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'gateway-1' }
    const [a, b] = [await post('', enveloped(), headers), await post('', enveloped(), headers)]
    expect((a.body as GatewayTask).id).toBe((b.body as GatewayTask).id)
    expect(errorOf(await post('', enveloped({ seed: 1 }), headers)).code).toBe('409')
  })

  it('tells the engine through how many servers the task came, and ends a round of them', async () => {
    const hops = (count: string) => post('', enveloped(), { 'x-likeness-hops': count })
    const { id } = (await hops('4')).body as GatewayTask
    await ended(id)
    expect(server.engine.requests.find(({ taskId }) => taskId === id)?.hops).toBe(4)
    expect(errorOf(await hops('5'))).toMatchObject({
      code: '400',
      message: expect.stringContaining('pass it round'),
    })
    expect(errorOf(await hops('-1')).message).toContain('whole number')
  })

  it.each([
    ['no prompt', () => enveloped({ prompt: '' }), 400, '008023003', 'prompt'],
    [
      '8 images',
      () => enveloped({ images: Array(8).fill('https://example.com/a.png') }),
      400,
      '008023002',
      '8 images',
    ],
    ['no image for auto', () => enveloped({ aspect_ratio: 'auto' }), 400, '008023001', 'auto'],
    ['an unknown parameter', () => enveloped({ ratio: '1:1' }), 400, '400', '`ratio`'],
    ['an unknown model', () => ({ ...enveloped(), model: 'x' }), 400, '400', '`model`'],
    ['no model', () => ({ input: [{ params: { prompt: 'x' } }] }), 400, '400', '`model`'],
    ['an empty input', () => ({ model, input: [] }), 400, '400', '`input`'],
    [
      'two inputs',
      () => ({ model, input: [{ params: {} }, { params: {} }] }),
      400,
      '400',
      '`input`',
    ],
    ['an input without params', () => ({ model, input: [{}] }), 400, '400', '`input[0].params`'],
    [
      'parameters beside input',
      () => ({ ...enveloped(), seed: 1 }),
      400,
      '400',
      '`seed` stands beside',
    ],
    ['no object', () => [], 400, '400', 'JSON object'],
  ])('refuses %s in the shape its clients read', async (_name, body, status, code, why) => {
    const answer = await post('', body())
    expect(answer.status).toBe(status)
    const error = errorOf(answer)
    expect(error.code).toBe(code)
    expect(error.message).toContain(why)
  })

  it('takes a model inside params only when it is the same', async () => {
    const answer = await post('', enveloped({ model: 'another' }))
    expect(answer.status).toBe(400)
    expect(errorOf(answer).message).toContain('model')
    expect((await post('', enveloped({ model }))).status).toBe(200)
  })

  it('says 401, 403, 404, 405, 413 and 415 in that shape too', async () => {
    const keyless = await server.send('POST', base, { json: enveloped(), key: null })
    expect([keyless.status, errorOf(keyless).code]).toEqual([401, '401'])
    const { client } = await server.newAccount({ creditMicros: 0 })
    const poor = await client.send('POST', base, { json: enveloped() })
    expect([poor.status, errorOf(poor).code]).toEqual([403, '403'])
    const missing = await server.send('GET', `${base}/task/gen_00000000000000000000000000`)
    expect([missing.status, errorOf(missing).code]).toEqual([404, '404'])
    const nowhere = await server.send('GET', '/model/v1/nothing/here/at/all')
    expect([nowhere.status, errorOf(nowhere).code]).toEqual([404, '404'])
    const wrong = await server.send('DELETE', base)
    expect([wrong.status, errorOf(wrong).code]).toEqual([405, '405'])
    const large = await server.send('POST', base, {
      raw: `"${'x'.repeat(20 * 1024 * 1024)}"`,
      headers: { 'content-type': 'application/json' },
    })
    expect([large.status, errorOf(large).code]).toEqual([413, '413'])
    const form = await server.send('POST', base, {
      raw: 'a=b',
      headers: { 'content-type': 'text/plain' },
    })
    expect([form.status, errorOf(form).code]).toEqual([415, '415'])
  })
})

describe('task', () => {
  it('has output as an array: clients read output[0].content[0].url', async () => {
    const task = await ended(await create())
    expect(task).toMatchObject({
      status: 'completed',
      progress: 1,
      output: [{ status: 'success', content: [{ type: 'image' }], jobId: '' }],
      usage: { cost: '0.03', discount: 1 },
      metadata: { engine: 'test' },
    })
    expect(task).not.toHaveProperty('error')
    const response = await fetch(task.output[0]?.content[0]?.url ?? '')
    expect(response.headers.get('content-type')).toBe('image/png')
    await response.arrayBuffer()
  })

  it('that failed has code, message and error_message, and costs nothing', async () => {
    server.engine.behave(() => {
      throw new LikenessError('008023097', 'The engine answered HTTP 402.')
    })
    const before = await server.balanceMicros()
    const task = await ended(await create())
    expect(task.error).toEqual({
      code: '008023097',
      message: 'The engine answered HTTP 402.',
      error_message: 'The engine answered HTTP 402.',
    })
    expect(task).not.toHaveProperty('usage')
    expect(task.output).toEqual([{ status: 'failed', content: [], jobId: '' }])
    expect(await server.balanceMicros()).toBe(before)
  })

  it('is one and the same with the canonical surface', async () => {
    const id = await create()
    await ended(id)
    expect((await server.get(id)).status).toBe('completed')
    const canonical = await server.run()
    expect((await read(canonical.id)).output[0]?.content).toEqual(canonical.output.content)
  })

  it('of another account is 404', async () => {
    const id = await create()
    const { client } = await server.newAccount()
    for (const path of [`${base}/task/${id}`, `${base}/task/${id}/stream`]) {
      expect((await client.send('GET', path)).status).toBe(404)
    }
  })
})

describe('sync', () => {
  it('answers the finished task', async () => {
    const answer = await post('/sync', enveloped())
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ status: 'completed', output: [{ status: 'success' }] })
  })

  it('answers 504 SYNC_TIMEOUT with the id when the wait runs out, and the task goes on', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const answer = await post('/sync', enveloped(), { prefer: 'wait=0' })
    expect(answer.status).toBe(504)
    const { id } = answer.body as GatewayTask
    const message = `The task goes on; read it at /model/v1/generation/task/${id}.`
    expect(answer.body).toEqual({
      id,
      status: 'in_progress',
      error: { code: 'SYNC_TIMEOUT', message, error_message: message },
      message,
    })
    gate.open()
    expect((await ended(id)).status).toBe('completed')
  })
})

describe('stream', () => {
  const follow = (path: string, init: RequestInit = {}) =>
    fetch(`${server.url}${base}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${server.key}`, ...(init.headers as object) },
    })

  it('gives output frames with a growing cursor and exactly one done', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const id = await create()
    const response = await follow(`/task/${id}/stream`)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    await gate.reached
    gate.open()
    const { frames } = await readEvents(response)
    const outputs = frames.slice(0, -1)
    expect(outputs.length).toBeGreaterThan(0)
    const cursors = outputs.map(({ event, data }) => {
      expect(event).toBe('output')
      expect(Object.keys(data as object)).toEqual(['id', 'model', 'status', 'output', 'cursor'])
      return (data as { cursor: number }).cursor
    })
    expect(cursors).toEqual([...new Set(cursors)].sort((a, b) => a - b))
    expect(frames.at(-1)).toMatchObject({ event: 'done', data: await read(id) })
  })

  it('begins after a cursor', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const id = await create()
    await gate.reached
    const { frames } = await readUntil(
      await follow(`/task/${id}/stream`),
      (r) => r.frames.length > 0,
    )
    const cursor = Number((frames[0]?.data as { cursor: number } | undefined)?.cursor)
    const response = await follow(`/task/${id}/stream?cursor=${cursor}`)
    gate.open()
    const rest = await readEvents(response)
    const later = rest.frames.slice(0, -1).map(({ data }) => (data as { cursor: number }).cursor)
    expect(later.every((each) => each > cursor)).toBe(true)
    expect(rest.frames.at(-1)?.event).toBe('done')
  })

  it('ends in one error frame when the task fails', async () => {
    server.engine.behave(createGate().wait)
    const id = await create()
    const response = await follow(`/task/${id}/stream`)
    await server.send('POST', `/v1/generations/${id}/cancel`)
    const { frames } = await readEvents(response)
    expect(frames.at(-1)).toEqual({
      event: 'error',
      id: null,
      data: {
        id,
        status: 'failed',
        error: {
          code: '499',
          message: 'The client cancelled the task. Nothing was charged.',
          error_message: 'The client cancelled the task. Nothing was charged.',
        },
      },
    })
    expect(frames.filter(({ event }) => event !== 'output')).toHaveLength(1)
  })

  it('of a task that has ended is its terminal frame', async () => {
    const id = await create()
    await ended(id)
    const { frames } = await readEvents(await follow(`/task/${id}/stream?cursor=999999`))
    expect(frames.map(({ event }) => event)).toEqual(['done'])
  })

  it('comes with the create when it asks for text/event-stream', async () => {
    const response = await follow('', {
      method: 'POST',
      body: JSON.stringify(enveloped()),
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    })
    expect(response.status).toBe(200)
    const { frames } = await readEvents(response)
    expect(frames.at(-1)).toMatchObject({ event: 'done', data: { status: 'completed' } })
    const refused = await follow('', {
      method: 'POST',
      body: JSON.stringify(enveloped({ prompt: '' })),
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    })
    expect(refused.status).toBe(400)
    expect(refused.headers.get('content-type')).toContain('application/json')
    await refused.text()
  })
})

describe('precharge', () => {
  it('says the price in the envelope of the gateway, and makes nothing', async () => {
    const count = server.engine.requests.length
    const before = await server.balanceMicros()
    const answer = await post('/precharge', enveloped({ resolution: '4K' }))
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      status: 'success',
      data: {
        model,
        original_model: model,
        billing_model: model,
        sample_count: 1,
        cost: '0.05',
        currency: 'USD',
        discount: 1,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        updated_at: expect.any(Number) as unknown,
      },
    })
    expect(server.engine.requests).toHaveLength(count)
    expect(await server.balanceMicros()).toBe(before)
    expect(errorOf(await post('/precharge', enveloped({ prompt: '' }))).code).toBe('008023003')
  })
})

describe('what models there are', () => {
  it.each([
    ['', 1],
    ['?q=reference', 1],
    ['?q=nothing-like-it', 0],
    ['?input=image&output=image', 1],
    ['?output=video', 0],
    ['?type=image&limit=1', 1],
    ['?limit=abc', 1],
  ])('search%s gives %d', async (query, count) => {
    const answer = await server.send('GET', `/model/v1/models/skill/search${query}`)
    expect(answer.status).toBe(200)
    const { hits } = answer.body as { hits: { name: string }[] }
    expect(hits.map(({ name }) => name)).toEqual(Array(count).fill(model))
  })

  it('describes a model in Markdown', async () => {
    const answer = await server.send('GET', `/model/v1/models/skill/${model}`)
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    for (const name of ['prompt', 'images', 'resolution', 'aspect_ratio', 'seed', 'payload']) {
      expect(answer.text).toContain(`| ${name} |`)
    }
    const missing = await server.send('GET', '/model/v1/models/skill/another')
    expect(missing.status).toBe(404)
    errorOf(missing)
  })

  it('needs a key for search and description', async () => {
    for (const path of ['search', model]) {
      const answer = await server.send('GET', `/model/v1/models/skill/${path}`, { key: null })
      expect(answer.status).toBe(401)
    }
  })

  it('lists models by pages, without a key', async () => {
    const answer = await server.send('GET', '/api/v1/skill/models?page=1&page_size=5', {
      key: null,
    })
    expect(answer.body).toEqual({
      status: { code: 200, message: 'ok' },
      data: {
        models: [
          {
            id: model,
            name: expect.any(String) as unknown,
            type: 'image',
            description: expect.any(String) as unknown,
            input_modalities: ['text', 'image'],
            output_modalities: ['image'],
          },
        ],
        total: 1,
        page: 1,
        page_size: 5,
        total_pages: 1,
      },
    })
    const beyond = await server.send('GET', '/api/v1/skill/models?page=2', { key: null })
    expect(beyond.body).toMatchObject({ data: { models: [], total: 1, page: 2 } })
    const none = await server.send('GET', '/api/v1/skill/models?keywords=xyz', { key: null })
    expect(none.body).toMatchObject({ data: { models: [], total: 0 } })
  })

  it('gives a spec from which a request can be built that works', async () => {
    const answer = await server.send('GET', `/api/v1/skill/models/${model}/spec`, { key: null })
    const { status, data } = answer.body as {
      status: unknown
      data: {
        model_id: string
        api: { endpoint: string; method: string; headers: Record<string, string> }
        parameters: {
          name: string
          path: string
          type: string
          required: boolean
          constraints: Record<string, unknown>
        }[]
      }
    }
    expect(status).toEqual({ code: 200, message: 'ok' })
    expect(data).toMatchObject({ model_id: model, vendor: 'likeness', type: 'image' })
    expect(data.parameters.map(({ name }) => name)).toEqual([
      'prompt',
      'images',
      'subjects',
      'resolution',
      'aspect_ratio',
      'seed',
      'payload',
      'callback_url',
    ])
    const byName = Object.fromEntries(data.parameters.map((p) => [p.name, p]))
    expect(byName['prompt']).toMatchObject({ required: true, constraints: { max_length: 2000 } })
    expect(byName['images']).toMatchObject({ type: 'array', constraints: { max_items: 7 } })
    expect(byName['resolution']?.constraints).toEqual({
      enum: ['1080p', '2K', '4K'],
      default: '1080p',
    })
    // As a client does it: required parameters and defaults, posted to the endpoint it was told.
    const params = Object.fromEntries(
      data.parameters.flatMap(({ name, required, constraints }) =>
        constraints['default'] !== undefined
          ? [[name, constraints['default']]]
          : required
            ? [[name, 'a boat']]
            : [],
      ),
    )
    const response = await fetch(data.api.endpoint, {
      method: data.api.method,
      headers: { ...data.api.headers, Authorization: `Bearer ${server.key}` },
      body: JSON.stringify({ model: data.model_id, input: [{ params }] }),
    })
    expect(response.status).toBe(200)
    await response.text()
    const missing = await server.send('GET', '/api/v1/skill/models/another/spec', { key: null })
    expect(missing.status).toBe(404)
  })
})
