import { Exchange } from './exchange.ts'
import { LikenessError } from './errors.ts'
import { isRetryable, pause, retryDelayMs } from './retries.ts'

export interface TransportSettings {
  readonly apiKey: string
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly timeoutMs: number
  readonly maxRetries: number
  readonly fetch: typeof globalThis.fetch
  readonly userAgent: string | null
}

/** What every method takes beside its own parameters. */
export interface RequestOptions {
  /** Aborting it ends the call at once, retries included, with the signal's reason. */
  signal?: AbortSignal | undefined
  /** For each attempt. Infinity is none. */
  timeoutMs?: number | undefined
  /** How often to try again after the first attempt; 0 is never. */
  maxRetries?: number | undefined
}

export interface Call extends RequestOptions {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below the base URL, beginning with a slash; or an absolute URL, to which the key is not sent. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** How long the server was asked to hold its answer; the timeout is longer by it. */
  readonly holdMs?: number
}

export interface Answer<T> {
  readonly status: number
  readonly headers: Headers
  readonly body: T
}

/** Sends calls, each attempt with a timeout of its own, and again where that can help. */
export class Transport {
  readonly settings: TransportSettings

  constructor(settings: TransportSettings) {
    this.settings = settings
  }

  /** The answer's JSON; null when the answer has no body. */
  async json<T>(call: Call): Promise<Answer<T>> {
    // Made once: every attempt sends the same bytes, which is what an idempotency key stands for.
    const body = call.body === undefined ? undefined : JSON.stringify(call.body)
    return this.retrying(call, async () => {
      const exchange = await this.#open(call, body)
      try {
        const text = await exchange.text()
        return {
          status: exchange.response.status,
          headers: exchange.response.headers,
          body: parseJson(text, exchange) as T,
        }
      } finally {
        exchange.close()
      }
    })
  }

  /** One attempt, the body still to be read. Close what comes back. */
  async open(call: Call): Promise<Exchange> {
    return this.#open(call, undefined)
  }

  /** Runs `attempt` until it succeeds, cannot, or has failed too often. */
  async retrying<T>(options: RequestOptions, attempt: () => Promise<T>): Promise<T> {
    const maxRetries = options.maxRetries ?? this.settings.maxRetries
    for (let failures = 1; ; failures++) {
      try {
        return await attempt()
      } catch (error) {
        if (!(error instanceof LikenessError) || !isRetryable(error)) throw error
        const delayMs = failures > maxRetries ? null : retryDelayMs(error, failures)
        if (delayMs === null) throw error
        await pause(delayMs, options.signal)
      }
    }
  }

  async #open(call: Call, body: string | undefined): Promise<Exchange> {
    const { apiKey, baseUrl, fetch, timeoutMs, userAgent } = this.settings
    const own = call.path.startsWith('/')
    const headers: Record<string, string> = { accept: 'application/json' }
    if (own) headers['authorization'] = `Bearer ${apiKey}`
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (userAgent !== null) headers['user-agent'] = userAgent
    return Exchange.open({
      fetch,
      url: `${own ? baseUrl : ''}${call.path}${queryText(call.query ?? {})}`,
      init: {
        method: call.method,
        headers: { ...headers, ...call.headers },
        ...(body === undefined ? {} : { body }),
        // A redirected POST would arrive as a GET without its body: say where to go instead.
        redirect: own ? 'manual' : 'follow',
      },
      timeoutMs: (call.timeoutMs ?? timeoutMs) + (call.holdMs ?? 0) + uploadMs(body),
      signal: call.signal,
    })
  }
}

/** References make large bodies: a slow line gets a second for every 128 KB before it counts as dead. */
function uploadMs(body: string | undefined): number {
  return ((body?.length ?? 0) / (128 * 1024)) * 1000
}

function queryText(query: NonNullable<Call['query']>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) params.set(name, String(value))
  }
  return params.size === 0 ? '' : `?${params.toString()}`
}

function parseJson(text: string, { response, url }: Exchange): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch (cause) {
    const type = response.headers.get('content-type') ?? 'no content type'
    throw new LikenessError(
      `${url} answered ${response.status} with something that is not JSON (${type}): is the base URL that of a Likeness server?`,
      { status: response.status, headers: response.headers, cause },
    )
  }
}
