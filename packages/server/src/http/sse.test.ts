import { describe, expect, it } from 'vitest'
import { formatEvent, sseStream, type ServerSentEvent } from './sse.ts'

describe('formatEvent', () => {
  it('writes event, id and data, ended by an empty line', () => {
    expect(formatEvent({ event: 'task', id: '3', data: '{"a":1}' })).toBe(
      'event: task\nid: 3\ndata: {"a":1}\n\n',
    )
    expect(formatEvent({ event: 'x', data: 'a\nb' })).toBe('event: x\ndata: a\ndata: b\n\n')
  })
})

describe('sseStream', () => {
  it('speaks at once, and again whenever nothing was said for a while', async () => {
    const event = Promise.withResolvers<void>()
    let closed = false
    async function* events(): AsyncGenerator<ServerSentEvent, void> {
      try {
        await event.promise
        yield { event: 'done', data: '{}' }
      } finally {
        closed = true
      }
    }
    const said: string[] = []
    for await (const text of sseStream(events(), new AbortController().signal, 5)) {
      said.push(text)
      if (said.length === 4) event.resolve()
    }
    expect(said.slice(0, 4)).toEqual([
      ': connected\n\n',
      ': keep-alive\n\n',
      ': keep-alive\n\n',
      ': keep-alive\n\n',
    ])
    expect(said.at(-1)).toBe('event: done\ndata: {}\n\n')
    expect(closed).toBe(true)
  })

  it('closes its events when the reader goes away', async () => {
    let closed = false
    async function* events(): AsyncGenerator<ServerSentEvent, void> {
      try {
        yield { event: 'task', data: '1' }
        yield { event: 'task', data: '2' }
      } finally {
        closed = true
      }
    }
    for await (const text of sseStream(events(), new AbortController().signal)) {
      if (text.startsWith('event')) break
    }
    expect(closed).toBe(true)
  })
})
