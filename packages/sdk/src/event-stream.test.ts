import { describe, expect, test } from 'vitest'
import { EventStreamParser, type ServerSentEvent } from './event-stream.ts'

function parse(...chunks: string[]): ServerSentEvent[] {
  const parser = new EventStreamParser()
  return chunks.flatMap((chunk) => parser.push(chunk))
}

function characters(text: string): string[] {
  return text.split('')
}

describe('EventStreamParser', () => {
  const stream =
    ': keep-alive\r\n\r\nevent: task\r\nid: 7\r\ndata: {"a":\r\ndata: "é\u{1F600}"}\r\n\r\ndata:x\n\n'
  const expected = [
    { event: 'task', id: '7', data: '{"a":\n"é\u{1F600}"}' },
    { event: 'message', id: '7', data: 'x' },
  ]

  test('reads comments, multi-line data, ids that stay, and the default name', () => {
    expect(parse(stream)).toEqual(expected)
  })

  test('does not care where chunks are cut', () => {
    for (let cut = 1; cut < stream.length; cut++) {
      expect(parse(stream.slice(0, cut), stream.slice(cut)), `cut at ${cut}`).toEqual(expected)
    }
    expect(parse(...characters(stream))).toEqual(expected)
  })

  test.each(['\n', '\r', '\r\n'])('takes %j as the line end', (end) => {
    const text = `event: done${end}data: 1${end}data: 2${end}${end}`
    expect(parse(...characters(text), 'data: y', end, end)).toEqual([
      { event: 'done', id: '', data: '1\n2' },
      { event: 'message', id: '', data: 'y' },
    ])
  })

  test('drops what has no data, and what has no blank line after it', () => {
    expect(parse('event: task\nid: 3\n\n', 'data: kept\n\n', 'data: never ended\n')).toEqual([
      { event: 'message', id: '3', data: 'kept' },
    ])
  })

  test('strips one space after the colon and no more; a field may lack its colon', () => {
    expect(parse('data:  two\ndata\ndata:\n\n')).toEqual([
      { event: 'message', id: '', data: ' two\n\n' },
    ])
  })

  test('ignores a byte order mark at the start, ids with NUL, and unknown fields', () => {
    expect(parse('\uFEFFid: a\n', 'id: b\0\nfoo: bar\ndata: x\n\n')).toEqual([
      { event: 'message', id: 'a', data: 'x' },
    ])
  })

  test('keeps the reconnection time, digits only', () => {
    const parser = new EventStreamParser()
    parser.push('retry: 1500\nretry: 2s\n')
    expect(parser.retryMs).toBe(1500)
  })

  test('refuses an event that never ends instead of filling the memory', () => {
    const parser = new EventStreamParser()
    const megabyte = 'x'.repeat(1024 * 1024)
    expect(() => {
      for (let i = 0; i < 20; i++) parser.push(`data: ${megabyte}\n`)
    }).toThrow(RangeError)
  })
})
