import { Client, type Dispatcher } from 'undici'
import { asNetError } from './error.ts'
import { shownHost } from './refusal.ts'
import { pinnedLookup } from './resolve.ts'

export interface ExchangeRequest {
  readonly url: URL
  /** Checked addresses; the connection is made to one of these and nowhere else. */
  readonly addresses: readonly string[]
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  readonly connectTimeoutMs: number
  readonly signal: AbortSignal
}

export interface Answer {
  readonly status: number
  /** First value of a header, by its lower-case name. */
  header(name: string): string | null
  readonly body: Dispatcher.ResponseData['body']
}

/**
 * One request on one connection of its own, handed to `use` while it is open and closed after it,
 * whatever happens. No connection outlives the check of its address, and none is shared between
 * strangers' URLs. Redirects are not followed.
 * @throws NetError for whatever goes wrong on the wire; what `use` throws of its own accord comes
 *   through when it is a NetError.
 */
export async function exchange<T>(
  request: ExchangeRequest,
  use: (answer: Answer) => Promise<T>,
): Promise<T> {
  const { url, signal } = request
  const client = new Client(url.origin, {
    connect: {
      lookup: pinnedLookup(request.addresses),
      timeout: request.connectTimeoutMs,
      // Without it an aborted request leaves its socket connecting until the kernel gives up.
      signal,
    },
    // The watch behind `signal` rules the time; two more clocks would only blur the message.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  try {
    const response = await client.request({
      path: `${url.pathname}${url.search}`,
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      reset: true,
      signal,
    })
    // An abort or a late reset may reach the body after the last reader has gone.
    response.body.on('error', () => undefined)
    return await use({
      status: response.statusCode,
      header: (name) => firstOf(response.headers[name]),
      body: response.body,
    })
  } catch (error) {
    throw asNetError(signal.aborted ? signal.reason : error, shownHost(url))
  } finally {
    await client.destroy()
  }
}

function firstOf(value: string | string[] | undefined): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : (value[0] ?? null)
}
