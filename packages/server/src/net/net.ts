import { discardBody, readBody } from './body.ts'
import { NetError } from './error.ts'
import { exchange } from './exchange.ts'
import { parseUrl, shownHost } from './refusal.ts'
import { resolveHost, systemLookup, type Lookup } from './resolve.ts'
import { createSlots } from '../core/slots.ts'
import { createWatch, type Watch } from './watch.ts'

export interface DownloadOptions {
  /** Most bytes of body to read. */
  readonly bytesMax: number
  /** For the whole transfer, redirects included; waiting for a free place does not count. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
  /** How many redirects are followed; 3 when absent. */
  readonly redirectsMax?: number
}

export interface Download {
  readonly bytes: Buffer
  /** As the server labelled it: a hint, never to be believed. */
  readonly contentType: string | null
}

export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
  /** From the look-up to the status line. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

export interface PostAnswer {
  readonly status: number
  /** The `Retry-After` header as it came. */
  readonly retryAfter: string | null
}

/** The one door to URLs that come from outside: references and callbacks. */
export interface Net {
  /** Null, or a clause that says why this URL will never be reached. No I/O: for use when a task is made. */
  refuse(url: string): string | null
  /**
   * Fetches a URL whole. Each hop is resolved once, every address checked, the connection pinned.
   * @throws NetError
   */
  download(url: string, options: DownloadOptions): Promise<Download>
  /**
   * Sends a body. A redirect is an answer like any other and is not followed; the answer's body is
   * discarded.
   * @throws NetError when no status came.
   */
  post(url: string, options: PostOptions): Promise<PostAnswer>
  /** Aborts what is under way and refuses what comes after. */
  close(): Promise<void>
}

export interface NetLimits {
  /** Downloads at once. Each may hold `bytesMax` in memory, so this bounds the memory too. */
  readonly downloadsMax: number
  /** Longest wait for a connection. */
  readonly connectTimeoutMs: number
  /** The answer's head must be there this soon, and each `progressBytesMin` of body too. */
  readonly stallMs: number
  readonly progressBytesMin: number
  /** How much of the answer to a POST is read away before the connection is cut, and for how long. */
  readonly discardBytesMax: number
  readonly discardMs: number
}

const defaultLimits: NetLimits = {
  downloadsMax: 6,
  connectTimeoutMs: 10_000,
  stallMs: 10_000,
  progressBytesMin: 16 * 1024,
  discardBytesMax: 64 * 1024,
  discardMs: 1_000,
}

const accept = 'image/png, image/jpeg, image/webp, */*;q=0.1'

const redirectStatuses = new Set([301, 302, 303, 307, 308])

/**
 * Makes the door. `allowPrivate` opens loopback and private addresses for development; `lookup` and
 * `limits` are for tests and the operator.
 */
export function createNet(options: {
  allowPrivate: boolean
  lookup?: Lookup
  userAgent?: string
  limits?: Partial<NetLimits>
}): Net {
  const { allowPrivate, lookup = systemLookup, userAgent = 'Likeness' } = options
  const limits = { ...defaultLimits, ...options.limits }
  const slots = createSlots(limits.downloadsMax)
  const closing = new AbortController()
  const underWay = new Set<Promise<unknown>>()

  function parse(text: string): URL {
    const url = parseUrl(text, allowPrivate)
    if (url instanceof URL) return url
    throw new NetError(url.reason, url.message)
  }

  /** The next hop, held to the same rules as the first. */
  function redirected(from: URL, location: string): URL {
    const url = parseUrl(URL.parse(location, from.href)?.href ?? location, allowPrivate)
    if (url instanceof URL) return url
    throw new NetError(
      url.reason,
      `${shownHost(from)} redirects to a URL that is refused: ${url.message}`,
    )
  }

  /** Runs `work` under a watch and keeps it where `close` finds it. */
  async function watched<T>(
    host: string,
    bounds: { timeoutMs: number; stallMs: number; signal: AbortSignal | undefined },
    work: (watch: Watch) => Promise<T>,
  ): Promise<T> {
    const signals = bounds.signal === undefined ? [closing.signal] : [closing.signal, bounds.signal]
    const watch = createWatch({ ...bounds, host, signals })
    const running = work(watch)
    underWay.add(running)
    try {
      return await running
    } finally {
      underWay.delete(running)
      watch.release()
    }
  }

  /** One hop: the body, or where the server sends us instead. */
  async function hop(url: URL, bytesMax: number, watch: Watch): Promise<Download | URL> {
    watch.moved()
    const request = {
      url,
      addresses: await resolveHost(url, { lookup, allowPrivate, signal: watch.signal }),
      method: 'GET',
      headers: { 'user-agent': userAgent, accept, 'accept-encoding': 'identity' },
      connectTimeoutMs: limits.connectTimeoutMs,
      signal: watch.signal,
    } as const
    return await exchange(request, async (answer) => {
      const location = answer.header('location')
      if (redirectStatuses.has(answer.status) && location !== null) {
        return redirected(url, location)
      }
      const bytes = await readBody(answer, {
        host: shownHost(url),
        bytesMax,
        progressBytesMin: limits.progressBytesMin,
        moved: () => watch.moved(),
      })
      return { bytes, contentType: answer.header('content-type') }
    })
  }

  return {
    refuse: (text) => {
      const url = parseUrl(text, allowPrivate)
      return url instanceof URL ? null : url.message
    },

    download: async (text, { bytesMax, timeoutMs, signal, redirectsMax = 3 }) => {
      const first = parse(text)
      const host = shownHost(first)
      const giveBack = await slots
        .take(signal === undefined ? closing.signal : AbortSignal.any([closing.signal, signal]))
        .catch((cause: unknown) => {
          throw new NetError('aborted', `the exchange with ${host} was given up`, { cause })
        })
      try {
        return await watched(
          host,
          { timeoutMs, stallMs: limits.stallMs, signal },
          async (watch) => {
            let url = first
            for (let redirects = 0; redirects <= redirectsMax; redirects++) {
              const result = await hop(url, bytesMax, watch)
              if (!(result instanceof URL)) return result
              url = result
            }
            throw new NetError(
              'too-many-redirects',
              `${host} redirects more than ${redirectsMax} times`,
            )
          },
        )
      } finally {
        giveBack()
      }
    },

    post: async (text, { headers, body, timeoutMs, signal }) => {
      const url = parse(text)
      return await watched(
        shownHost(url),
        { timeoutMs, stallMs: timeoutMs, signal },
        async (watch) => {
          const request = {
            url,
            addresses: await resolveHost(url, { lookup, allowPrivate, signal: watch.signal }),
            method: 'POST',
            headers: { 'user-agent': userAgent, ...headers },
            body,
            connectTimeoutMs: Math.min(limits.connectTimeoutMs, timeoutMs),
            signal: watch.signal,
          } as const
          return await exchange(request, async (answer) => {
            await discardBody(answer, {
              bytesMax: limits.discardBytesMax,
              timeoutMs: limits.discardMs,
            })
            return { status: answer.status, retryAfter: answer.header('retry-after') }
          })
        },
      )
    },

    close: async () => {
      closing.abort()
      await Promise.allSettled(underWay)
    },
  }
}
