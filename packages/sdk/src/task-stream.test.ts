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
  type ScriptedServer,
  silence,
} from '../test/scripted-server.ts'
import { ConnectionError, NotFoundError, StreamUnavailableError } from './errors.ts'
import type { StreamOptions } from './task-stream.ts'

/** Lets the tests reconnect at once. */
const soon = 'retry: 1\n\n'

async function collect(server: ScriptedServer, options: StreamOptions = {}): Promise<string[]> {
  const seen: string[] = []
  for await (const { type, version, task } of server
    .client()
    .generations.stream('gen_1', options)) {
    seen.push(`${type} ${version} ${task.progress}`)
  }
  return seen
}

describe('stream', () => {
  test('yields every change and ends with the one done', async () => {
    await using server = await scripted(
      events(
        `: hello\n\n${event('task', 1, running(0))}${event('task', 2, running(0.5))}${event('done', 3, completed())}`,
        'hold',
      ),
    )
    expect(await collect(server)).toEqual(['task 1 0', 'task 2 0.5', 'done 3 1'])
    expect(server.received).toHaveLength(1)
    expect(server.received[0]?.headers).toMatchObject({ accept: 'text/event-stream' })
    expect(server.received[0]?.headers['last-event-id']).toBeUndefined()
  })

  test.each(['break', 'end'] as const)(
    'goes on from the last event when the connection is lost (%s), and repeats nothing',
    async (how) => {
      await using server = await scripted(
        events(`${soon}${event('task', 1, running(0.1))}${event('task', 2, running(0.2))}`, how),
        hangUp,
        refusal(503, '503', { 'retry-after': '0' }),
        events(`${event('task', 2, running(0.2))}${event('task', 5, running(0.9))}`, how),
        events(event('done', 6, completed())),
      )
      expect(await collect(server)).toEqual(['task 1 0.1', 'task 2 0.2', 'task 5 0.9', 'done 6 1'])
      const resumedFrom = server.received.map(({ headers }) => headers['last-event-id'])
      expect(resumedFrom).toEqual([undefined, '2', '2', '2', '5'])
    },
  )

  test('half an event before the break does not count', async () => {
    await using server = await scripted(
      events(`${soon}${event('task', 1, running(0.1))}id: 2\nevent: done\ndata: {"id":`, 'break'),
      events(event('done', 2, completed())),
    )
    expect(await collect(server)).toEqual(['task 1 0.1', 'done 2 1'])
    expect(server.received[1]?.headers['last-event-id']).toBe('1')
  })

  test('outlives a restart of the server', async () => {
    const server = await scripted(
      events(event('task', 1, running(0.1)), 'hold'),
      events(event('done', 2, completed())),
    )
    try {
      const seen: string[] = []
      let restart: Promise<unknown> | null = null
      for await (const { type } of server.client().generations.stream('gen_1')) {
        seen.push(type)
        restart ??= server.stop().then(() => server.start())
      }
      await restart
      expect(seen).toEqual(['task', 'done'])
      expect(server.received).toHaveLength(2)
    } finally {
      await server.stop()
    }
  })

  test('a server that is silent too long counts as gone', async () => {
    await using server = await scripted(
      events(`${soon}${event('task', 1, running(0.1))}`, 'hold'),
      events(event('done', 2, completed())),
    )
    expect(await collect(server, { silenceMs: 100 })).toEqual(['task 1 0.1', 'done 2 1'])
  })

  test('204 means the end: the done that was lost is made up by a read', async () => {
    await using server = await scripted(
      events(`${soon}${event('task', 4, running(0.9))}`, 'break'),
      (response) => response.writeHead(204).end(),
      answer(200, failed('408')),
    )
    expect(await collect(server)).toEqual(['task 4 0.9', 'done 4 0.4'])
    expect(server.received[2]).toMatchObject({ method: 'GET', url: '/v1/generations/gen_1' })
  })

  test('gives up when the server stays away', async () => {
    await using server = await scripted(
      events(`${soon}${event('task', 1, running(0.1))}`, 'break'),
      hangUp,
    )
    const started = performance.now()
    await expect(collect(server, { outageMs: 300 })).rejects.toBeInstanceOf(ConnectionError)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('a task that is not there is an error at once', async () => {
    await using server = await scripted(refusal(404, '404'))
    await expect(collect(server)).rejects.toBeInstanceOf(NotFoundError)
  })

  test('a route that answers no events is an error at once', async () => {
    await using server = await scripted(answer(200, completed()))
    await expect(collect(server)).rejects.toBeInstanceOf(StreamUnavailableError)
    expect(server.received).toHaveLength(1)
  })

  test('lastEventId goes on from an earlier stream', async () => {
    await using server = await scripted(events(event('done', 9, completed())))
    await collect(server, { lastEventId: '8' })
    expect(server.received[0]?.headers['last-event-id']).toBe('8')
  })

  test('an abort ends it with the reason and lets the connection go', async () => {
    const controller = new AbortController()
    const closed = Promise.withResolvers<void>()
    await using server = await scripted((response, received) => {
      response.on('close', closed.resolve)
      events(event('task', 1, running(0)), 'hold')(response, received)
    })
    const stream = server.client().generations.stream('gen_1', { signal: controller.signal })
    await stream.next()
    const next = stream.next()
    controller.abort(new Error('enough'))
    await expect(next).rejects.toThrow('enough')
    await closed.promise
  })

  test('leaving the loop lets the connection go', async () => {
    const closed = Promise.withResolvers<void>()
    await using server = await scripted((response, received) => {
      response.on('close', closed.resolve)
      events(event('task', 1, running(0)), 'hold')(response, received)
    })
    for await (const seen of server.client().generations.stream('gen_1')) {
      expect(seen.type).toBe('task')
      break
    }
    await closed.promise
  })

  test('aborting while connecting', async () => {
    const controller = new AbortController()
    await using server = await scripted((response, received) => {
      silence(response, received)
      controller.abort()
    })
    await expect(collect(server, { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})
