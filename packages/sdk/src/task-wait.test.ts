import { describe, expect, test } from 'vitest'
import {
  answer,
  completed,
  event,
  events,
  failed,
  hangUp,
  refusal,
  running,
  scripted,
  type Step,
} from '../test/scripted-server.ts'
import { AuthenticationError, NotFoundError, TaskFailedError, TimeoutError } from './errors.ts'

const soon = 'retry: 1\n\n'

describe('wait', () => {
  test('follows the events through a dropped connection and tells the progress', async () => {
    await using server = await scripted(
      events(`${soon}${event('task', 1, running(0.1))}`, 'break'),
      events(`${event('task', 2, running(0.7))}${event('done', 3, completed())}`),
    )
    const progress: number[] = []
    const task = await server.client().generations.wait('gen_1', {
      onProgress: (seen) => progress.push(seen.progress),
    })
    expect(task.usage.cost).toBe('0.04')
    expect(progress).toEqual([0.1, 0.7, 1])
  })

  test('outlives a restart of the server', async () => {
    const server = await scripted(
      events(event('task', 1, running(0.1)), 'hold'),
      events(event('done', 2, completed())),
    )
    try {
      const restarts: Promise<unknown>[] = []
      const task = await server.client().generations.wait('gen_1', {
        onProgress: () => {
          if (restarts.length === 0) restarts.push(server.stop().then(() => server.start()))
        },
      })
      await Promise.all(restarts)
      expect(task.status).toBe('completed')
    } finally {
      await server.stop()
    }
  })

  test('a failed task is an error with its code and the task', async () => {
    await using server = await scripted(events(event('done', 2, failed('008023097'))))
    const error = await server
      .client()
      .generations.wait('gen_1')
      .catch((error: unknown) => error)
    expect(error).toBeInstanceOf(TaskFailedError)
    expect(error).toMatchObject({
      code: '008023097',
      message: 'Task gen_1 failed (008023097): it went wrong',
      task: { id: 'gen_1', progress: 0.4 },
    })
  })

  test('asks again and again where events do not come through', async () => {
    await using server = await scripted(
      answer(200, { hello: 'I am a proxy' }),
      answer(200, running(0.5)),
      hangUp,
      answer(200, running(0.5)),
      answer(200, completed()),
    )
    const progress: number[] = []
    await server.client().generations.wait('gen_1', {
      onProgress: (seen) => progress.push(seen.progress),
    })
    expect(progress).toEqual([0.5, 1])
    expect(server.received[1]).toMatchObject({ url: '/v1/generations/gen_1' })
    expect(server.received[1]?.headers['prefer']).toBe('wait=30')
  })

  test('a server without the events route is asked too', async () => {
    const route: Step = (response, received) => {
      const step = received.url.endsWith('/events') ? refusal(404, '404') : answer(200, completed())
      step(response, received)
    }
    await using server = await scripted(route)
    expect((await server.client().generations.wait('gen_1')).status).toBe('completed')
  })

  test('a missing task is an error at once', async () => {
    await using server = await scripted(refusal(404, '404'))
    await expect(server.client().generations.wait('gen_1')).rejects.toBeInstanceOf(NotFoundError)
  })

  test('a revoked key is an error at once', async () => {
    await using server = await scripted(refusal(401, '401'))
    await expect(server.client().generations.wait('gen_1')).rejects.toBeInstanceOf(
      AuthenticationError,
    )
    expect(server.received).toHaveLength(1)
  })

  test('timeoutMs is over all of it and hands back the task as last seen', async () => {
    await using server = await scripted(events(event('task', 1, running(0.3)), 'hold'))
    const error = await server
      .client()
      .generations.wait('gen_1', { timeoutMs: 600 })
      .catch((error: unknown) => error)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ task: { progress: 0.3 } })
  })

  test('an abort comes out as its reason', async () => {
    await using server = await scripted(events(event('task', 1, running(0.3)), 'hold'))
    const controller = new AbortController()
    await expect(
      server.client().generations.wait('gen_1', {
        signal: controller.signal,
        onProgress: () => controller.abort(new Error('closed the window')),
      }),
    ).rejects.toThrow('closed the window')
  })

  test("an error in the caller's onProgress is the caller's", async () => {
    await using server = await scripted(events(event('done', 1, completed())))
    await expect(
      server.client().generations.wait('gen_1', {
        onProgress: () => {
          throw new Error('mine')
        },
      }),
    ).rejects.toThrow('mine')
  })

  test('run creates and waits', async () => {
    await using server = await scripted(
      answer(202, running(0)),
      events(event('done', 1, completed())),
    )
    const params = { model: 'viduq2_reference2image', prompt: 'a fox' }
    const task = await server.client().generations.run(params, { idempotencyKey: 'k' })
    expect(task.status).toBe('completed')
    expect(server.received[0]?.headers['idempotency-key']).toBe('k')
    expect(server.received[1]?.url).toBe('/v1/generations/gen_1/events')
  })
})
