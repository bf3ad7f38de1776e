import { Agent, buildConnector, Client, type Dispatcher, type FormData } from 'undici'
import { readCapped } from './body.ts'
import { asNetError, type NetError, type NetReason } from './error.ts'
import { shownHost } from './refusal.ts'
import { createWatch } from './watch.ts'

/** Why no whole answer came from an upstream, and whether the request can have reached it. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError'
  readonly reason: NetReason
  /** False: no connection was there to write it to, so it surely did not arrive. */
  readonly mayHaveArrived: boolean

  constructor(cause: NetError, mayHaveArrived: boolean) {
    super(cause.message, { cause })
    this.reason = cause.reason
    this.mayHaveArrived = mayHaveArrived
  }
}

export interface UpstreamAnswer {
  /** Any status, redirects included: none is followed. */
  readonly status: number
  /** First value of a header, by its lower-case name. */
  header(name: string): string | null
  readonly bytes: Buffer
}

export interface UpstreamRequest {
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as multipart/form-data in place of `body`. Files in it need names of our own making. */
  readonly form?: FormData
  /** Beside those of the upstream; lower-case names. */
  readonly headers?: Readonly<Record<string, string>>
  /** For the whole exchange, from the look-up to the last byte; default: the upstream's. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

/** A server that the operator has configured. */
export interface Upstream {
  /**
   * Sends a request and reads the answer whole. `path` is put behind the base URL's own path.
   * @throws UpstreamError when no whole answer came.
   */
  request(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    request?: UpstreamRequest,
  ): Promise<UpstreamAnswer>
  /** Aborts what is under way and refuses what comes after. */
  close(): Promise<void>
}

export interface UpstreamOptions {
  /** http or https, without query; may be a private address, since the operator named it. */
  readonly baseUrl: string
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Most bytes of an answer to read. */
  readonly bytesMax: number
  readonly connectTimeoutMs?: number
}

/** Connections that reads share. What changes something has one of its own. */
const readConnectionsMax = 32

/**
 * The door to servers that the operator named. Unlike `createNet`, whose URLs come from strangers, it
 * may lead to a private address, and it says what a caller has to know before it repeats something
 * that costs money: whether the request can have arrived.
 */
export function createUpstream(options: UpstreamOptions): Upstream {
  const { connectTimeoutMs = 10_000 } = options
  const base = new URL(options.baseUrl)
  const host = shownHost(base)
  const basePath = base.pathname.replace(/\/+$/, '')
  const closing = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  const clocks = { headersTimeout: 0, bodyTimeout: 0 }
  const reads = new Agent({
    ...clocks,
    connections: readConnectionsMax,
    connect: { timeout: connectTimeoutMs },
  })

  async function exchange(
    dispatcher: Dispatcher,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    request: UpstreamRequest,
  ): Promise<UpstreamAnswer> {
    const { body, form, timeoutMs = options.timeoutMs } = request
    const signals = [closing.signal, ...(request.signal === undefined ? [] : [request.signal])]
    const watch = createWatch({ host, timeoutMs, stallMs: timeoutMs, signals })
    try {
      const response = await dispatcher.request({
        origin: base.origin,
        path: `${basePath}${path}`,
        method,
        headers: {
          'accept-encoding': 'identity',
          ...options.headers,
          ...request.headers,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        body: form ?? (body === undefined ? null : JSON.stringify(body)),
        signal: watch.signal,
      })
      // An abort or a late reset may reach the body after the last reader has gone.
      response.body.on('error', () => undefined)
      const answer = {
        status: response.statusCode,
        header: (name: string) => firstOf(response.headers[name]),
        body: response.body,
      }
      const bytes = await readCapped(answer, {
        host,
        bytesMax: options.bytesMax,
        progressBytesMin: 16 * 1024,
        moved: () => watch.moved(),
      })
      return { status: answer.status, header: answer.header, bytes }
    } catch (error) {
      throw asNetError(watch.signal.aborted ? watch.signal.reason : error, host)
    } finally {
      watch.release()
    }
  }

  async function read(path: string, request: UpstreamRequest): Promise<UpstreamAnswer> {
    try {
      return await exchange(reads, 'GET', path, request)
    } catch (error) {
      throw new UpstreamError(asNetError(error, host), true)
    }
  }

  /**
   * On a connection of its own: one that was kept open may be closed by the other side while the
   * request is on its way, and then nobody can tell whether it arrived.
   */
  async function change(
    method: 'POST' | 'DELETE',
    path: string,
    request: UpstreamRequest,
  ): Promise<UpstreamAnswer> {
    const connect = buildConnector({ timeout: connectTimeoutMs })
    let connected = false
    const client = new Client(base.origin, {
      ...clocks,
      connect: (to, done) => {
        connect(to, (...result) => {
          connected ||= result[0] === null
          done(...result)
        })
      },
    })
    try {
      return await exchange(client, method, path, request)
    } catch (error) {
      throw new UpstreamError(asNetError(error, host), connected)
    } finally {
      await client.destroy()
    }
  }

  return {
    request: async (method, path, request = {}) => {
      const running = method === 'GET' ? read(path, request) : change(method, path, request)
      underWay.add(running)
      try {
        return await running
      } finally {
        underWay.delete(running)
      }
    },
    close: async () => {
      closing.abort()
      await Promise.allSettled(underWay)
      await reads.destroy()
    },
  }
}

function firstOf(value: string | string[] | undefined): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : (value[0] ?? null)
}
