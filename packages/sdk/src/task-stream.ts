import { ConnectionError, LikenessError, StreamUnavailableError, TimeoutError } from './errors.ts'
import { EventStreamParser, type ServerSentEvent } from './event-stream.ts'
import type { Exchange } from './exchange.ts'
import { backOffMs, isRetryable, pause, retryAfterMs } from './retries.ts'
import type { Transport } from './transport.ts'
import type { Task } from './wire.ts'

/** A change of a task, or its end: the last event is always a `done`. */
export interface TaskEvent {
  readonly type: 'task' | 'done'
  /** Grows with every change; give it as `lastEventId` to go on from there. */
  readonly version: string
  readonly task: Task
}

export interface StreamOptions {
  signal?: AbortSignal | undefined
  /** Go on after this version: nothing up to it is repeated. */
  lastEventId?: string | undefined
  /** How long the server may be away (restarting, unreachable) before the stream gives up. */
  outageMs?: number | undefined
  /** How long the server may say nothing at all, keep-alives included, before it counts as away. */
  silenceMs?: number | undefined
}

export const outageDefaultMs = 60_000
const silenceDefaultMs = 45_000

/**
 * The events of a task until its end, over as many connections as it takes: after a dropped one it
 * goes on from the last event seen, nothing twice, nothing left out but intermediate states.
 * @throws StreamUnavailableError when the route answers with something else than events, or stays
 *   silent from the start, as behind a proxy that collects answers
 */
export async function* streamTask(
  transport: Transport,
  id: string,
  options: StreamOptions,
): AsyncGenerator<TaskEvent, void, undefined> {
  const outage = new Outage(options.outageMs ?? outageDefaultMs, options.signal)
  let lastEventId = options.lastEventId ?? ''
  let retryMs: number | null = null
  for (;;) {
    const connection = new Connection(transport, id, options, lastEventId)
    try {
      for await (const event of connection.events()) {
        outage.over()
        if (event.type === 'done') {
          yield event
          return
        }
        // A server that repeats what was seen already must not make the caller see it twice.
        if (event.version !== '' && event.version === lastEventId) continue
        lastEventId = event.version
        yield event
      }
      if (connection.ended) {
        const task = await getTask(transport, id, options)
        if (task.status !== 'in_progress') {
          yield { type: 'done', version: lastEventId, task }
          return
        }
      }
      throw new ConnectionError(`The events of task ${id} broke off before its end`)
    } catch (error) {
      if (connection.heard) outage.over()
      retryMs = connection.retryMs ?? retryMs
      await outage.endure(error, retryMs)
    }
  }
}

/** Counts how long the server has been away, and paces the attempts to reach it. */
export class Outage {
  readonly #patienceMs: number
  readonly #signal: AbortSignal | undefined
  #since: number | null = null
  #failures = 0

  constructor(patienceMs: number, signal: AbortSignal | undefined) {
    this.#patienceMs = patienceMs
    this.#signal = signal
  }

  over(): void {
    this.#since = null
    this.#failures = 0
  }

  /**
   * Pauses before the next attempt.
   * @throws error itself, when trying again cannot help or patience has run out
   */
  async endure(error: unknown, retryMs: number | null): Promise<void> {
    if (!(error instanceof LikenessError) || !isRetryable(error)) throw error
    if (error instanceof StreamUnavailableError) throw error
    const now = performance.now()
    this.#since ??= now
    this.#failures++
    const asked = error.headers === null ? null : retryAfterMs(error.headers, Date.now())
    const delayMs = asked ?? retryMs ?? Math.min(backOffMs(this.#failures), 3_000)
    if (now - this.#since + delayMs > this.#patienceMs) throw error
    await pause(delayMs, this.#signal)
  }
}

/** One connection to the events of a task. */
class Connection {
  /** The server says there is nothing after the last event seen: the task has ended. */
  ended = false
  /** Whether anything came, were it a keep-alive. */
  heard = false
  readonly #transport: Transport
  readonly #id: string
  readonly #options: StreamOptions
  readonly #lastEventId: string
  readonly #parser = new EventStreamParser()

  constructor(transport: Transport, id: string, options: StreamOptions, lastEventId: string) {
    this.#transport = transport
    this.#id = id
    this.#options = options
    this.#lastEventId = lastEventId
  }

  /** What the server asked to wait before connecting again; a minute at most. */
  get retryMs(): number | null {
    return this.#parser.retryMs === null ? null : Math.min(this.#parser.retryMs, 60_000)
  }

  async *events(): AsyncGenerator<TaskEvent, void, undefined> {
    const exchange = await this.#open()
    try {
      if (exchange.response.status === 204) {
        this.ended = true
        return
      }
      const type = exchange.response.headers.get('content-type') ?? ''
      if (!type.startsWith('text/event-stream')) {
        throw new StreamUnavailableError(`${exchange.url} answered ${type || 'no type'}, no events`)
      }
      const decoder = new TextDecoder()
      for await (const chunk of exchange.chunks()) {
        this.heard = true
        for (const event of this.#parse(decoder.decode(chunk, { stream: true }))) {
          const read = readEvent(event)
          if (read !== null) yield read
        }
      }
    } catch (cause) {
      if (cause instanceof TimeoutError && !this.heard && this.#lastEventId === '') {
        throw new StreamUnavailableError(`${exchange.url} opened but sent nothing`, { cause })
      }
      throw cause
    } finally {
      exchange.close()
    }
  }

  async #open(): Promise<Exchange> {
    const { signal, silenceMs } = this.#options
    try {
      return await this.#transport.open({
        method: 'GET',
        path: `/v1/generations/${encodeURIComponent(this.#id)}/events`,
        headers: {
          accept: 'text/event-stream',
          ...(this.#lastEventId === '' ? {} : { 'last-event-id': this.#lastEventId }),
        },
        signal,
        timeoutMs: silenceMs ?? silenceDefaultMs,
      })
    } catch (error) {
      if (error instanceof LikenessError && [404, 405, 406, 501].includes(error.status ?? 0)) {
        // Of these, only the task's own route can say whether the task or the stream is missing.
        await getTask(this.#transport, this.#id, { signal })
        throw new StreamUnavailableError(error.message, { cause: error })
      }
      throw error
    }
  }

  #parse(text: string): ServerSentEvent[] {
    try {
      return this.#parser.push(text)
    } catch (cause) {
      throw new StreamUnavailableError(`The events of task ${this.#id} cannot be read`, { cause })
    }
  }
}

/** Reads a task once. */
export async function getTask(
  transport: Transport,
  id: string,
  options: { signal?: AbortSignal | undefined },
): Promise<Task> {
  const answer = await transport.json<Task>({
    method: 'GET',
    path: `/v1/generations/${encodeURIComponent(id)}`,
    signal: options.signal,
  })
  return answer.body
}

/** Null for an event of another name: a later server may have more. */
function readEvent(event: ServerSentEvent): TaskEvent | null {
  if (event.event !== 'task' && event.event !== 'done') return null
  let task: Task
  try {
    task = JSON.parse(event.data) as Task
  } catch (cause) {
    throw new ConnectionError('An event arrived that is not JSON', { cause })
  }
  return { type: event.event, version: event.id, task }
}
