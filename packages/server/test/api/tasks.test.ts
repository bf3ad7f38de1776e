import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LikenessError } from '../../src/core/errors.ts'
import {
  estimateSchema,
  modelListSchema,
  modelSchema,
  taskPageSchema,
  taskSchema,
} from '../../src/http/schemas.ts'
import { errorOf, exactly, model } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { createGate } from '../support/engine.ts'
import { reference } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())
afterEach(() => server.reset())

const unknownId = 'gen_00000000000000000000000000'

describe('a task', () => {
  it('is answered at once: 202, in_progress, in_queue, with its Location', async () => {
    server.engine.behave(createGate().wait)
    const now = Math.floor(Date.now() / 1000)
    const answer = await server.tryCreate({ seed: 7 })
    expect(answer.status).toBe(202)
    const task = exactly(taskSchema, answer.body)
    expect(answer.headers.get('location')).toBe(`/v1/generations/${task.id}`)
    expect(task).toEqual({
      id: expect.stringMatching(/^gen_[0-9a-z]{26}$/) as unknown,
      model,
      created_at: expect.any(Number) as unknown,
      status: 'in_progress',
      progress: 0,
      output: { status: 'in_queue', content: [], jobId: '' },
      metadata: { seed: 7, width: 1920, height: 1080, attempts: 0, warnings: [] },
    })
    expect(Math.abs(task.created_at - now)).toBeLessThanOrEqual(2)
    expect(task).not.toHaveProperty('error')
    expect(task).not.toHaveProperty('usage')
  })

  it('reads processing while the engine works', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const { id } = await server.create()
    await gate.reached
    expect(await server.get(id)).toMatchObject({
      status: 'in_progress',
      output: { status: 'processing', content: [] },
      metadata: { attempts: 1, queued_ms: expect.any(Number) as unknown },
    })
    gate.open()
    await server.ended(id)
  })

  it('that completed has everything the API names', async () => {
    const task = await server.run({ seed: 0, payload: 'p', images: [await reference()] })
    expect(task).toEqual({
      id: task.id,
      model,
      created_at: task.created_at,
      status: 'completed',
      progress: 1,
      output: {
        status: 'success',
        content: [{ type: 'image', url: expect.stringMatching(/^http:.*\/files\//) as unknown }],
        jobId: '',
      },
      usage: { cost: '0.04', discount: 1 },
      payload: 'p',
      metadata: {
        engine: 'test',
        seed: 0,
        width: 1920,
        height: 1080,
        format: 'png',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        queued_ms: expect.any(Number) as unknown,
        running_ms: expect.any(Number) as unknown,
        attempts: 1,
        warnings: [],
      },
    })
  })

  it('passes on what the engine could not honour and the job it had', async () => {
    server.engine.behave(async (request, attempt) => {
      await attempt.intend()
      await attempt.created('remote-42')
      const { paint } = await import('../support/engine.ts')
      return {
        ...paint(request),
        warnings: [{ code: 'no-seed', message: 'The seed was left out.' }],
      }
    })
    const task = await server.run()
    expect(task.output.jobId).toBe('remote-42')
    expect(task.metadata.warnings).toEqual([{ code: 'no-seed', message: 'The seed was left out.' }])
  })

  it('passes on how much of each reference the engine found in its picture', async () => {
    const measured = { reference: 0, method: 'segmented', confidence: 0.9, features: 0.7 }
    server.engine.behave(async (request) => {
      const { paint } = await import('../support/engine.ts')
      const consistency = [{ ...measured, colourDistance: 9.1, colourDistanceRelit: 6.9 }]
      return { ...paint(request), consistency }
    })
    const { metadata } = await server.run()
    expect(metadata).toMatchObject({
      consistency: [{ ...measured, colour_distance: 9.1, colour_distance_relit: 6.9 }],
    })
  })

  it.each(['008023095', '008023096', '008023097', '008023098', '008023099'] as const)(
    'that failed by %s says so, costs nothing and has no usage',
    async (code) => {
      server.engine.behave(() => {
        throw new LikenessError(code, 'The engine says no.', { cause: new Error('SECRET-CAUSE') })
      })
      const before = await server.balanceMicros()
      const task = await server.run()
      expect(task).toMatchObject({
        status: 'failed',
        output: { status: 'failed', content: [] },
        error: { code, message: 'The engine says no.' },
      })
      expect(task).not.toHaveProperty('usage')
      expect(await server.balanceMicros()).toBe(before)
      expect(JSON.stringify(task)).not.toContain('SECRET-CAUSE')
    },
  )

  it('whose picture has the wrong size, or is none, fails by 008023096', async () => {
    const raw = {
      kind: 'raw',
      width: 10,
      height: 10,
      channels: 3,
      data: Buffer.alloc(300),
    } as const
    const results = [raw, { kind: 'encoded', bytes: Buffer.from('<html>') } as const]
    for (const image of results) {
      server.engine.behave(() => ({ image, digitalSourceType: 'algorithmicMedia', warnings: [] }))
      expect((await server.run()).error?.code).toBe('008023096')
    }
  })

  it('whose engine fails for an unknown reason is tried again, then completes', async () => {
    let failures = 1
    server.engine.behave(() => {
      if (failures-- > 0) throw new TypeError('SECRET-INTERNAL')
    })
    const task = await server.run()
    expect(task).toMatchObject({ status: 'completed', metadata: { attempts: 2 } })
  })

  it('past its deadline is failed by 408, its money released, the engine stopped', async () => {
    const quick = await startServer({ config: { deadlineMs: 300 } })
    try {
      const stopped = Promise.withResolvers<void>()
      quick.engine.behave(async (_request, { signal }) => {
        await new Promise((resolve) => {
          signal.addEventListener('abort', resolve)
        })
        stopped.resolve()
        throw signal.reason
      })
      const { id } = await quick.create()
      const task = await quick.ended(id)
      await stopped.promise
      expect(task.error?.code).toBe('408')
      expect(task.error?.message).toContain('Nothing was charged')
      expect(await quick.balanceMicros()).toBe(1_000_000_000)
    } finally {
      await quick.stop()
    }
  })
})

describe('list', () => {
  it('pages newest first, by cursor, with a status, without payloads', async () => {
    const { client } = await server.newAccount()
    const ids: string[] = []
    for (let i = 0; i < 5; i++) ids.push((await client.run({ payload: `p${i}` })).id)
    server.engine.behave(createGate().wait)
    const open = (await client.create()).id

    const seen: string[] = []
    let cursor: string | null = null
    do {
      const path = `/v1/generations?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`
      const answer = await client.send('GET', path)
      expect(answer.status).toBe(200)
      const page = exactly(taskPageSchema, answer.body)
      expect(page.data.length).toBeLessThanOrEqual(2)
      expect(page.data.every((task) => task.payload === undefined)).toBe(true)
      seen.push(...page.data.map(({ id }) => id))
      cursor = page.next_cursor
    } while (cursor !== null)
    expect(seen).toEqual([open, ...ids.toReversed()])

    const byStatus = async (status: string) => {
      const { body } = await client.send('GET', `/v1/generations?status=${status}`)
      return exactly(taskPageSchema, body).data.map(({ id }) => id)
    }
    expect(await byStatus('in_progress')).toEqual([open])
    expect(await byStatus('completed')).toEqual(ids.toReversed())
    expect(await byStatus('failed')).toEqual([])
    await client.send('POST', `/v1/generations/${open}/cancel`)
    expect(await byStatus('failed')).toEqual([open])
  })

  it.each([
    ['status=done', 'status', 'must be one of in_progress, completed, failed'],
    ['limit=0', 'limit', 'must be at least 1'],
    ['limit=101', 'limit', 'must be at most 100'],
    ['limit=ten', 'limit', 'must be'],
    ['limit=1.5', 'limit', 'must be an integer'],
    ['limit=', 'limit', 'must be'],
    ['limit=1&limit=2', 'limit', 'must be'],
    ['cursor=abc', 'cursor', 'must be a `next_cursor` of an earlier page'],
    ['curser=abc', 'curser', 'did you mean `cursor`?'],
  ])('refuses ?%s', async (query, param, why) => {
    const answer = await server.send('GET', `/v1/generations?${query}`)
    expect(answer.status).toBe(400)
    const error = errorOf(answer)
    expect(error).toMatchObject({ code: '400', param })
    expect(error.message).toContain(why)
  })
})

describe('cancel', () => {
  const cancel = (id: string) => server.send('POST', `/v1/generations/${id}/cancel`)

  it('stops a waiting task, free of charge, and says so twice', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const before = await server.balanceMicros()
    const busy = await Promise.all([server.create(), server.create()])
    const waiting = await server.create()
    const answer = await cancel(waiting.id)
    expect(answer.status).toBe(200)
    const task = exactly(taskSchema, answer.body)
    expect(task).toMatchObject({
      status: 'failed',
      error: { code: '499', message: 'The client cancelled the task. Nothing was charged.' },
    })
    expect((await cancel(waiting.id)).body).toEqual(task)
    await Promise.all(busy.map(({ id }) => cancel(id)))
    expect(await server.balanceMicros()).toBe(before)
  })

  it('stops a running task: the engine is told at once', async () => {
    const stopped = Promise.withResolvers<void>()
    const running = Promise.withResolvers<void>()
    server.engine.behave(async (_request, { signal }) => {
      running.resolve()
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve)
      })
      stopped.resolve()
      throw signal.reason
    })
    const { id } = await server.create()
    await running.promise
    expect((await cancel(id)).body).toMatchObject({ status: 'failed', error: { code: '499' } })
    await stopped.promise
    expect((await server.get(id)).error?.code).toBe('499')
  })

  it('takes the content type of a client that always sends one, with or without a body', async () => {
    for (const raw of ['', '{}']) {
      server.engine.behave(createGate().wait)
      const { id } = await server.create()
      const answer = await server.send('POST', `/v1/generations/${id}/cancel`, {
        headers: { 'content-type': 'application/json' },
        raw,
      })
      expect(answer.status).toBe(200)
    }
  })

  it('of an ended task is 409', async () => {
    const { id } = await server.run()
    const answer = await cancel(id)
    expect(answer.status).toBe(409)
    expect(errorOf(answer).message).toContain('already completed')
    server.engine.behave(() => {
      throw new LikenessError('008023095', 'No.')
    })
    const failed = await server.run()
    expect(errorOf(await cancel(failed.id)).message).toContain('already failed')
  })

  it('of an unknown task is 404', async () => {
    expect((await cancel(unknownId)).status).toBe(404)
  })

  it('that meets the end in a race leaves one outcome and the right balance', async () => {
    const before = await server.balanceMicros()
    let charged = 0
    for (let i = 0; i < 10; i++) {
      const { id } = await server.create({ aspect_ratio: '1:1' })
      await eventually(() => server.engine.requests.some(({ taskId }) => taskId === id)).toBe(true)
      const answer = await cancel(id)
      const task = await server.ended(id)
      expect(answer.status).toBe(task.status === 'completed' ? 409 : 200)
      if (task.status === 'completed') charged += 30_000
    }
    expect(before - (await server.balanceMicros())).toBe(charged)
  })
})

describe('delete', () => {
  const remove = (id: string) => server.send('DELETE', `/v1/generations/${id}`)

  it('removes content and references at once and keeps the record and its bill', async () => {
    const done = await server.run({ images: [await reference()], payload: 'p' })
    const url = done.output.content[0]?.url ?? ''
    expect((await fetch(url)).status).toBe(200)
    const answer = await remove(done.id)
    expect(answer.status).toBe(200)
    const task = exactly(taskSchema, answer.body)
    expect(task).toMatchObject({
      status: 'completed',
      output: { status: 'success', content: [] },
      usage: { cost: '0.04' },
      payload: 'p',
      metadata: { warnings: [{ code: 'files-removed' }] },
    })
    expect((await fetch(url)).status).toBe(404)
    expect((await remove(done.id)).body).toEqual(task)
    expect(await server.get(done.id)).toEqual(task)
  })

  it('of an open task cancels it', async () => {
    server.engine.behave(createGate().wait)
    const { id } = await server.create()
    expect((await remove(id)).body).toMatchObject({ status: 'failed', error: { code: '499' } })
  })

  it('of an unknown task is 404', async () => {
    expect((await remove(unknownId)).status).toBe(404)
  })
})

describe('another account', () => {
  it.each([
    ['GET', ''],
    ['DELETE', ''],
    ['POST', '/cancel'],
    ['GET', '/events'],
  ])('%s …%s of it is 404, and nothing happens', async (method, suffix) => {
    const { id } = await server.run()
    const { client } = await server.newAccount()
    const answer = await client.send(method, `/v1/generations/${id}${suffix}`)
    expect(answer.status).toBe(404)
    expect(errorOf(answer).code).toBe('404')
    expect((await server.get(id)).output.content).toHaveLength(1)
    expect((await client.send('GET', '/v1/generations')).body).toEqual({
      data: [],
      next_cursor: null,
    })
  })
})

describe('estimate', () => {
  const estimate = (json: Record<string, unknown>) =>
    server.send('POST', '/v1/generations/estimate', { json: { model, prompt: 'a boat', ...json } })

  it('says price and size, makes nothing and charges nothing', async () => {
    const before = await server.balanceMicros()
    const count = server.engine.requests.length
    const answer = await estimate({ images: [await reference()], resolution: '4K' })
    expect(answer.status).toBe(200)
    expect(exactly(estimateSchema, answer.body)).toEqual({
      cost: '0.10',
      discount: 1,
      width: 3840,
      height: 2160,
      engine: 'test',
      model,
    })
    expect(await server.balanceMicros()).toBe(before)
    expect(server.engine.requests).toHaveLength(count)
  })

  it('leaves the size open where a URL decides it', async () => {
    const { body } = await estimate({
      images: ['https://example.com/a.png'],
      aspect_ratio: 'auto',
    })
    expect(body).toMatchObject({ width: null, height: null, cost: '0.04' })
  })

  it('gives the discount of the account, and the task costs as much', async () => {
    const { client, id } = await server.newAccount({ discount: 0.8, creditMicros: 100_000 })
    const json = { model, prompt: 'a boat' }
    const { body } = await client.send('POST', '/v1/generations/estimate', { json })
    expect(body).toMatchObject({ cost: '0.024', discount: 0.8 })
    expect((await client.run()).usage).toEqual({ cost: '0.024', discount: 0.8 })
    expect(await server.balanceMicros(id)).toBe(76_000)
  })

  it('refuses what a create would refuse', async () => {
    expect(errorOf(await estimate({ prompt: ' ' })).code).toBe('008023003')
    expect(errorOf(await estimate({ images: ['x'] })).code).toBe('008023002')
    expect(errorOf(await estimate({ aspect_ratio: 'auto' })).code).toBe('008023001')
    expect(errorOf(await estimate({ model: 'x' })).param).toBe('model')
  })
})

describe('models', () => {
  it('lists what can be asked for, and reads one', async () => {
    const list = await server.send('GET', '/v1/models')
    const { data } = exactly(modelListSchema, list.body)
    expect(data.map(({ id }) => id)).toEqual([model])
    const one = exactly(modelSchema, (await server.send('GET', `/v1/models/${model}`)).body)
    expect(one).toEqual(data[0])
    expect(one).toMatchObject({
      engines: [{ engine: 'test', model: 'test' }],
      limits: {
        references_min: 0,
        references_max: 7,
        prompt_characters_max: 2000,
        payload_characters_max: 1_048_576,
        body_bytes_max: 20_971_520,
        reference_bytes_max: 52_428_800,
        reference_side_min: 128,
      },
      parameters: {
        resolution: { values: ['1080p', '2K', '4K'], default: '1080p' },
        aspect_ratio: { default: '16:9' },
      },
    })
    expect(one.parameters.aspect_ratio.values).toHaveLength(9)
    expect(one.prices).toHaveLength(9)
  })

  it('says which is near when there is none of that name', async () => {
    const answer = await server.send('GET', '/v1/models/viduq2')
    expect(answer.status).toBe(404)
    expect(errorOf(answer).message).toContain('GET /v1/models lists them')
    const near = await server.send('GET', '/v1/models/viduq2_reference2images')
    expect(errorOf(near).message).toContain('did you mean "viduq2_reference2image"?')
  })
})

describe('money', () => {
  it('that does not cover the task is 403, to the micro-dollar', async () => {
    const { client, id } = await server.newAccount({ creditMicros: 59_999 })
    expect((await client.run()).status).toBe('completed')
    const answer = await client.tryCreate()
    expect(answer.status).toBe(403)
    expect(errorOf(answer)).toEqual({
      code: '403',
      message:
        'The balance of 0.029999 USD does not cover this task, which costs 0.03 USD. The operator adds money with `likeness accounts credit`.',
    })
    await server.app.store.credit({ accountId: id, amountMicros: 1, note: null, now: 1 })
    await client.run()
    expect(await server.balanceMicros(id)).toBe(0)
  })

  it('is reserved at once and comes back with a failure; the ledger adds up', async () => {
    const { client, id } = await server.newAccount({ creditMicros: 100_000 })
    server.engine.behave(createGate().wait)
    const task = await client.create()
    expect(await server.balanceMicros(id)).toBe(70_000)
    await client.send('POST', `/v1/generations/${task.id}/cancel`)
    expect(await server.balanceMicros(id)).toBe(100_000)
    const ledger = await server.app.store.listLedger({ accountId: id, limit: 10 })
    expect(ledger.map(({ kind }) => kind).sort()).toEqual(['credit', 'release', 'reserve'])
    expect(ledger.reduce((sum, entry) => sum + entry.balanceMicros, 0)).toBe(100_000)
  })
})

describe('limits of an account', () => {
  it('refuses one waiting task too many by 429 with Retry-After', async () => {
    const small = await startServer({ config: { waitingMax: 2, workerConcurrency: 1 } })
    try {
      const gate = createGate()
      small.engine.behave(gate.wait)
      await small.create()
      await gate.reached
      await small.create()
      await small.create()
      const answer = await small.tryCreate()
      expect(answer.status).toBe(429)
      expect(errorOf(answer).code).toBe('429')
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      gate.open()
    } finally {
      await small.stop()
    }
  })

  it('refuses a key that asks too often by 429 with Retry-After, each key for itself', async () => {
    const small = await startServer({ config: { rateLimit: 3 } })
    try {
      for (let i = 0; i < 3; i++) expect((await small.send('GET', '/v1/models')).status).toBe(200)
      const answer = await small.send('GET', '/v1/models')
      expect(answer.status).toBe(429)
      expect(errorOf(answer).code).toBe('429')
      const seconds = Number(answer.headers.get('retry-after'))
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(60)
      const { client } = await small.newAccount()
      expect((await client.send('GET', '/v1/models')).status).toBe(200)
      const gateway = await small.send('GET', '/model/v1/generation/task/x')
      expect(gateway.status).toBe(429)
    } finally {
      await small.stop()
    }
  })
})
