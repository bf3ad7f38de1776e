import { ConnectionError, errorOfAnswer, LikenessError, TimeoutError } from './errors.ts'

/** Beyond this, setTimeout fires at once: longer is the same as no timeout. */
const timerMaxMs = 2 ** 31 - 1

/** Of an error's body no more is read than this: it is quoted, not used. */
const errorBodyMaxBytes = 64 * 1024

export interface ExchangeInput {
  readonly fetch: typeof globalThis.fetch
  readonly url: string
  readonly init: RequestInit
  /** Until the whole answer is there; with `chunks`, between two pieces of it. */
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

/**
 * One request and its answer, under one timer and the caller's signal from the first byte sent to the
 * last received. Whatever goes wrong on the network comes out as a `ConnectionError` or
 * `TimeoutError`, an aborted signal as its reason.
 */
export class Exchange {
  readonly url: string
  readonly response: Response
  readonly #guard: Guard

  private constructor(url: string, response: Response, guard: Guard) {
    this.url = url
    this.response = response
    this.#guard = guard
  }

  /** @throws LikenessError on any status that is not 2xx. */
  static async open(input: ExchangeInput): Promise<Exchange> {
    const { url } = input
    const guard = new Guard(url, input.timeoutMs, input.signal)
    try {
      const response = await guard.watch(
        input.fetch(url, { ...input.init, signal: guard.controller.signal }),
      )
      const exchange = new Exchange(url, response, guard)
      if (response.ok) return exchange
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
        throw redirectError(url, response)
      }
      throw errorOfAnswer(
        { status: response.status, headers: response.headers, url },
        await exchange.#beginning(),
      )
    } catch (error) {
      guard.end()
      throw error
    }
  }

  /** The whole body as text. */
  async text(): Promise<string> {
    return this.#guard.watch(this.response.text())
  }

  /** The body piece by piece; the timer starts anew with each. */
  async *chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const { body } = this.response
    if (body === null) return
    const reader = body.getReader()
    for (;;) {
      this.#guard.arm()
      const { done, value } = await this.#guard.watch(reader.read())
      if (done) return
      // The consumer's own time does not count: only silence of the server does.
      this.#guard.disarm()
      yield value
    }
  }

  /** Lets go of the connection, whether or not the answer was read to its end. */
  close(): void {
    this.#guard.end()
  }

  async #beginning(): Promise<string> {
    const decoder = new TextDecoder()
    let text = ''
    let bytes = 0
    try {
      for await (const chunk of this.chunks()) {
        text += decoder.decode(chunk, { stream: true })
        bytes += chunk.byteLength
        if (bytes > errorBodyMaxBytes) break
      }
    } catch (error) {
      // The status alone says what happened; only an abort of the caller must not be lost.
      if (!(error instanceof LikenessError)) throw error
    }
    return text
  }
}

/** The timer and the caller's signal over one exchange. */
class Guard {
  readonly controller = new AbortController()
  readonly #url: string
  readonly #timeoutMs: number
  readonly #signal: AbortSignal | undefined
  readonly #onAbort = (): void => this.controller.abort(this.#signal?.reason)
  #timer: ReturnType<typeof setTimeout> | undefined
  #timedOut = false

  constructor(url: string, timeoutMs: number, signal: AbortSignal | undefined) {
    signal?.throwIfAborted()
    this.#url = url
    this.#timeoutMs = timeoutMs
    this.#signal = signal
    signal?.addEventListener('abort', this.#onAbort, { once: true })
    this.arm()
  }

  arm(): void {
    this.disarm()
    if (this.#timeoutMs > timerMaxMs) return
    this.#timer = setTimeout(() => {
      this.#timedOut = true
      this.controller.abort()
    }, this.#timeoutMs)
  }

  disarm(): void {
    clearTimeout(this.#timer)
  }

  end(): void {
    this.disarm()
    this.#signal?.removeEventListener('abort', this.#onAbort)
    this.controller.abort()
  }

  /** Waits for a step on the network and says in our terms what became of it. */
  async watch<T>(step: Promise<T>): Promise<T> {
    try {
      return await step
    } catch (cause) {
      this.#signal?.throwIfAborted()
      if (this.#timedOut) {
        throw new TimeoutError(`${this.#url} did not answer within ${this.#timeoutMs} ms`, {
          cause,
        })
      }
      throw connectionError(this.#url, cause)
    }
  }
}

function connectionError(url: string, cause: unknown): ConnectionError {
  const reason = deepestReason(cause)
  const { origin } = new URL(url)
  if (reason.includes('ECONNREFUSED')) {
    return new ConnectionError(`Nothing listens at ${origin} (${reason}): is the server running?`, {
      cause,
    })
  }
  return new ConnectionError(`The connection to ${origin} failed: ${reason}`, { cause })
}

/** `fetch` says only "fetch failed"; what happened is in the cause, or the cause's causes. */
function deepestReason(error: unknown): string {
  let reason = 'unknown reason'
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    const code = 'code' in e && typeof e.code === 'string' ? e.code : ''
    if (e.message !== '') reason = e.message.includes(code) ? e.message : `${code}: ${e.message}`
    else if (code !== '') reason = code
  }
  return reason
}

function redirectError(url: string, response: Response): LikenessError {
  const target = response.headers.get('location')
  const where = target === null ? 'elsewhere' : `to ${target}`
  return new LikenessError(
    `${url} redirects ${where}: set baseUrl (LIKENESS_BASE_URL) to where the server really is`,
    { status: response.status, headers: response.headers },
  )
}
