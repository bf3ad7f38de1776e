import { connect, type Socket } from 'node:net'

/** One HTTP/1.1 answer. */
export interface Answer {
  readonly status: number
  /** The status line and the headers, as they came. */
  readonly head: string
  readonly body: Buffer
  /** From the first byte sent to the last byte received. */
  readonly ms: number
}

/** One kept-alive connection that sends a request at a time. */
export interface Connection {
  /** Sends what `encodeRequest` made. Rejects when the connection breaks. */
  send(request: Buffer): Promise<Answer>
  close(): void
}

/** A whole request as bytes, made once and sent many times. */
export function encodeRequest(options: {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}): Buffer {
  const { method, path, headers = {}, body } = options
  const lines = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1']
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  if (body !== undefined) {
    lines.push('content-type: application/json', `content-length: ${body.length}`)
  }
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
  return body === undefined ? head : Buffer.concat([head, body])
}

/**
 * A client that costs next to nothing, because it shares two cores with the server it measures: no
 * headers are parsed but the length. It understands answers with a Content-Length and no others.
 */
export async function openConnection(url: string): Promise<Connection> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  return overSocket(socket)
}

function overSocket(socket: Socket): Connection {
  let waiting: PromiseWithResolvers<Answer> | null = null
  let sentAt = 0
  let received: Buffer = Buffer.alloc(0)
  let head: Head | null = null

  function fail(error: Error): void {
    waiting?.reject(error)
    waiting = null
  }
  function onData(chunk: Buffer): void {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    head ??= readHead(received)
    if (head === null || received.length < head.start + head.length) return
    const { status, text, start, length } = head
    const answer = {
      status,
      head: text,
      body: received.subarray(start, start + length),
      ms: performance.now() - sentAt,
    }
    received = received.subarray(start + length)
    head = null
    const done = waiting
    waiting = null
    done?.resolve(answer)
  }
  socket.on('data', (chunk: Buffer) => {
    try {
      onData(chunk)
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)))
      socket.destroy()
    }
  })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))

  return {
    send: (request) => {
      waiting = Promise.withResolvers<Answer>()
      sentAt = performance.now()
      socket.write(request)
      return waiting.promise
    },
    close: () => {
      socket.destroy()
    },
  }
}

interface Head {
  readonly status: number
  readonly text: string
  /** Where the body begins, and how long it is. */
  readonly start: number
  readonly length: number
}

function readHead(received: Buffer): Head | null {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return null
  const text = received.toString('latin1', 0, end)
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
  if (length === undefined) throw new Error(`an answer without Content-Length:\n${text}`)
  return { status: Number(text.slice(9, 12)), text, start: end + 4, length: Number(length) }
}

/** What one burst of load came to. */
export interface Burst {
  readonly perSecond: number
  readonly latenciesMs: readonly number[]
}

/**
 * Sends one request again and again over every connection until `ms` have passed or `count` were sent.
 * @throws Error at the first answer that is not `status`.
 */
export async function burst(
  connections: readonly Connection[],
  request: Buffer,
  options: { readonly status: number; readonly ms: number; readonly count?: number },
): Promise<Burst> {
  const latenciesMs: number[] = []
  const startedAt = performance.now()
  const until = startedAt + options.ms
  let left = options.count ?? Infinity
  await Promise.all(
    connections.map(async (connection) => {
      while (left > 0 && performance.now() < until) {
        left--
        const answer = await connection.send(request)
        expectStatus(answer, options.status)
        latenciesMs.push(answer.ms)
      }
    }),
  )
  return { perSecond: (latenciesMs.length * 1000) / (performance.now() - startedAt), latenciesMs }
}

/** @throws Error with what the server said instead. */
export function expectStatus(answer: Answer, status: number): void {
  if (answer.status === status) return
  throw new Error(
    `expected HTTP ${status}, got ${answer.status}: ${answer.body.toString('utf8').slice(0, 300)}`,
  )
}
