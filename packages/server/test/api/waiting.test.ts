import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { taskSchema } from '../../src/http/schemas.ts'
import { errorOf, exactly } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { createGate } from '../support/engine.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { readEvents, readUntil } from '../support/sse.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())
afterEach(() => server.reset())

describe('Prefer: wait', () => {
  it('holds the answer to a create until the task has ended: 200 with the picture', async () => {
    const answer = await server.tryCreate({}, { prefer: 'wait=10' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('preference-applied')).toBe('wait=10')
    const task = exactly(taskSchema, answer.body)
    expect(task.status).toBe('completed')
    expect(answer.headers.get('location')).toBe(`/v1/generations/${task.id}`)
  })

  it('answers 202 with the open task when the time is over', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const started = performance.now()
    const answer = await server.tryCreate({}, { prefer: 'wait=1' })
    expect(performance.now() - started).toBeGreaterThan(900)
    expect(answer.status).toBe(202)
    const { id, output } = exactly(taskSchema, answer.body)
    expect(output.status).toBe('processing')
    const waiting = server.send('GET', `/v1/generations/${id}`, { headers: { prefer: 'wait=15' } })
    gate.open()
    expect((await waiting).body).toMatchObject({ id, status: 'completed' })
  })

  it('holds the answer to a get, for as many as ask', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const { id } = await server.create()
    await gate.reached
    const waiting = Array.from({ length: 10 }, () => server.ended(id))
    gate.open()
    for (const task of await Promise.all(waiting)) expect(task.status).toBe('completed')
  })

  it.each([['wait=0'], ['respond-async, wait=0'], ['wait="0"']])(
    '%s is answered at once',
    async (prefer) => {
      const gate = createGate()
      server.engine.behave(gate.wait)
      const answer = await server.tryCreate({}, { prefer })
      expect(answer.status).toBe(202)
      expect(answer.headers.get('preference-applied')).toBe('wait=0')
      gate.open()
    },
  )

  it.each([['wait=soon'], ['wait'], ['wait=-1'], ['respond-async']])(
    'that makes no sense is ignored: %s',
    async (prefer) => {
      const answer = await server.tryCreate({}, { prefer })
      expect(answer.status).toBe(202)
      expect(answer.headers.has('preference-applied')).toBe(false)
    },
  )

  it('ends when the task is cancelled', async () => {
    server.engine.behave(createGate().wait)
    const { id } = await server.create()
    const waiting = server.ended(id)
    await server.send('POST', `/v1/generations/${id}/cancel`)
    expect((await waiting).error?.code).toBe('499')
  })
})

function events(id: string, headers: Record<string, string> = {}, signal?: AbortSignal) {
  return fetch(`${server.url}/v1/generations/${id}/events`, {
    headers: { authorization: `Bearer ${server.key}`, ...headers },
    ...(signal !== undefined && { signal }),
  })
}

describe('events', () => {
  it('tells of every change, then done, then ends', async () => {
    const gate = createGate()
    server.engine.behave(async (request, attempt) => {
      attempt.progress(0.5, 'drawing')
      await gate.wait(request, attempt)
    })
    const { id } = await server.create()
    const response = await events(id)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    await gate.reached
    await eventually(async () => (await server.get(id)).metadata.stage).toBe('drawing')
    gate.open()
    const { frames, comments } = await readEvents(response)
    expect(comments[0]).toBe(': connected')
    expect(frames.at(-1)?.event).toBe('done')
    expect(frames.slice(0, -1).every(({ event }) => event === 'task')).toBe(true)
    const tasks = frames.map(({ data }) => exactly(taskSchema, data))
    expect(tasks.at(-1)).toEqual(await server.get(id))
    expect(tasks.some(({ metadata }) => metadata.stage === 'drawing')).toBe(true)
    const progress = tasks.map((task) => task.progress)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    const versions = frames.map((frame) => Number(frame.id))
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  })

  it('of a task that has ended are one done; 204 once it has been seen', async () => {
    const { id } = await server.run()
    const { frames } = await readEvents(await events(id))
    expect(frames.map(({ event }) => event)).toEqual(['done'])
    const seen = await events(id, { 'last-event-id': String(frames[0]?.id) })
    expect(seen.status).toBe(204)
    expect(await seen.text()).toBe('')
  })

  it('resume by Last-Event-ID: what was seen is not sent again', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const { id } = await server.create()
    await gate.reached
    const first = await readUntil(await events(id), ({ frames }) => frames.length > 0)
    const lastId = String(first.frames.at(-1)?.id)
    const response = await events(id, { 'last-event-id': lastId })
    gate.open()
    const { frames } = await readEvents(response)
    expect(frames.every((frame) => Number(frame.id) > Number(lastId))).toBe(true)
    expect(frames.at(-1)?.event).toBe('done')
  })

  it('always end in done, even for a client that claims to have seen more than there was', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const { id } = await server.create()
    const response = await events(id, { 'last-event-id': '999999' })
    await gate.reached
    gate.open()
    const { frames } = await readEvents(response)
    expect(frames.map(({ event }) => event)).toEqual(['done'])
  })

  it('of no sense in Last-Event-ID begin at the beginning', async () => {
    const { id } = await server.run()
    const { frames } = await readEvents(await events(id, { 'last-event-id': 'abc' }))
    expect(frames).toHaveLength(1)
  })

  it('are told of a cancel at once, and of a failure', async () => {
    server.engine.behave(createGate().wait)
    const { id } = await server.create()
    const response = await events(id)
    await server.send('POST', `/v1/generations/${id}/cancel`)
    const { frames } = await readEvents(response)
    expect(frames.at(-1)).toMatchObject({
      event: 'done',
      data: { status: 'failed', error: { code: '499' } },
    })
  })

  it('leave nothing behind when the client goes', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const { id } = await server.create()
    const leaving = new AbortController()
    const response = await events(id, {}, leaving.signal)
    leaving.abort()
    await expect(response.text()).rejects.toThrow('aborted')
    gate.open()
    expect((await server.ended(id)).status).toBe('completed')
  })

  it('are 404 for what is no task, and 401 without a key', async () => {
    const answer = await server.send('GET', '/v1/generations/gen_00000000000000000000000000/events')
    expect(answer.status).toBe(404)
    expect(errorOf(answer).code).toBe('404')
    const keyless = await server.send('GET', '/v1/generations/x/events', { key: null })
    expect(keyless.status).toBe(401)
  })
})
