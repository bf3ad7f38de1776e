import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { Agent, type Dispatcher } from 'undici'
import type { Clock } from '../core/clock.ts'
import type { Log } from '../core/log.ts'
import { sha256 } from '../core/sha256.ts'
import { readCapped } from '../net/body.ts'
import { asNetError } from '../net/error.ts'
import { createWatch } from '../net/watch.ts'
import type { S3Address } from './s3-address.ts'
import { errorOf, noAnswer, readAnswer, S3Error } from './s3-error.ts'
import { withRetries, type RetryTiming } from './s3-retry.ts'
import { encodeQuery, signedHeaders, type S3Key } from './s3-signing.ts'

export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** Null for the bucket itself. */
  readonly key: string | null
  readonly query?: Readonly<Record<string, string>>
  /** Lower-case names; all of them are signed. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
  /** Of the body, hex, where it is known. */
  readonly bodySha256?: string
  /** Most bytes of an answer to read; default: enough for what S3 says of itself. */
  readonly bytesMax?: number
  /** An answer of 200 may be an error all the same: S3 begins it before the work is done. */
  readonly mayHideError?: boolean
  /** Not repeated: whoever asks wants to know how things are now. */
  readonly isProbe?: boolean
  readonly signal?: AbortSignal
}

export interface S3Head {
  readonly status: number
  /** First value of a header, by its lower-case name. */
  header(name: string): string | null
}

export interface S3Timing extends RetryTiming {
  readonly connectMs: number
  /** For an answer to begin or to go on; a body that is sent has more, by its size. */
  readonly attemptMs: number
}

/** One bucket. Sends each request until it is answered or there is no more hope, within bounds. */
export interface S3Client {
  /** Of the service, with its port. */
  readonly host: string
  /** The whole answer. @throws S3Error on any status but 2xx, and when no answer came. */
  send(request: S3Request): Promise<S3Head & { readonly bytes: Buffer }>
  /** The answer as it comes; the caller reads it to its end or destroys it. @throws S3Error as `send` */
  open(request: S3Request): Promise<S3Head & { readonly body: Readable }>
  /** What S3 takes for now, ms since 1970. */
  now(): number
  /** Aborts what is under way and refuses what comes after. */
  close(): Promise<void>
}

/** Answers in XML: a thousand keys and all that is said of them. */
const answerBytesMax = 4_000_000
const errorBytesMax = 64_000
/** The slowest sending that is still waited for: 250 kB/s. */
const sentBytesPerMsMin = 250
const connectionsMax = 64
/** AWS allows 15 minutes. A difference below this would not change its mind. */
const skewMsMin = 5 * 60_000

export interface S3ClientOptions {
  readonly address: S3Address
  readonly region: string
  readonly key: S3Key
  readonly timing: S3Timing
  readonly clock: Clock
  readonly log: Log
  readonly lookup?: LookupFunction | undefined
}

export function createS3Client(options: S3ClientOptions): S3Client {
  const { address, region, key, timing, clock, log } = options
  const { host } = address
  const secrets = [key.secretAccessKey, key.sessionToken ?? '', key.accessKeyId]
  const closing = new AbortController()
  const agent = new Agent({
    connections: connectionsMax,
    connect: {
      timeout: timing.connectMs,
      ...(options.lookup !== undefined && { lookup: options.lookup }),
    },
    headersTimeout: 0,
    bodyTimeout: timing.attemptMs,
  })
  let skewMs = 0
  const now = () => clock() + skewMs
  const asked = (method: string) => `${method} ${host}${address.pathOf(null)}`

  /** One attempt, with clocks of its own, up to where `take` has what it wants. */
  async function attempt<T>(
    request: S3Request,
    bodySha256: string,
    take: (response: Dispatcher.ResponseData, moved: () => void) => Promise<T>,
  ): Promise<T> {
    const { method, body = null, query = {}, bytesMax = answerBytesMax } = request
    const path = address.pathOf(request.key)
    const search = encodeQuery(query)
    const stallMs = timing.attemptMs + (body?.length ?? 0) / sentBytesPerMsMin
    const watch = createWatch({
      host,
      stallMs,
      timeoutMs: stallMs + bytesMax / sentBytesPerMsMin,
      signals: [closing.signal, ...(request.signal === undefined ? [] : [request.signal])],
    })
    try {
      const response = await agent.request({
        origin: address.origin,
        path: search === '' ? path : `${path}?${search}`,
        method,
        headers: {
          // Not signed: proxies change it.
          'accept-encoding': 'identity',
          ...signedHeaders(
            { method, host, path, query, bodySha256, headers: request.headers },
            { key, region, at: now() },
          ),
        },
        body,
        signal: watch.signal,
      })
      // An abort or a late reset may reach the body after the last reader has gone.
      response.body.on('error', () => undefined)
      if (response.statusCode > 299) throw await refusal(method, response, () => watch.moved())
      return await take(response, () => watch.moved())
    } catch (error) {
      if (error instanceof S3Error) throw error
      throw noAnswer(method, asNetError(watch.signal.aborted ? watch.signal.reason : error, host))
    } finally {
      watch.release()
    }
  }

  async function refusal(
    method: string,
    response: Dispatcher.ResponseData,
    moved: () => void,
  ): Promise<S3Error> {
    const head = headOf(response)
    // Without its body, such as a proxy's long page, the status has to do.
    const bytes = await readAll(response, errorBytesMax, moved).catch(() => Buffer.alloc(0))
    return errorOf({ ...head, asked: asked(method), body: bytes.toString(), secrets })
  }

  function readAll(
    response: Dispatcher.ResponseData,
    bytesMax: number,
    moved: () => void,
  ): Promise<Buffer> {
    const answer = { ...headOf(response), body: response.body }
    return readCapped(answer, { host, bytesMax, progressBytesMin: 16 * 1024, moved })
  }

  /** By S3's own clock, when it finds ours to be wrong: a signature is for a time. */
  async function inItsTime<T>(send: () => Promise<T>): Promise<T> {
    const usedMs = skewMs
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof S3Error) || error.answeredAt === null) throw error
      const foundMs = error.answeredAt - clock()
      const isNews = Math.abs(foundMs - usedMs) > skewMsMin
      if (error.code !== 'RequestTimeTooSkewed' || !isNews) throw error
      // Another request, sent at the same time, may have said it already.
      if (skewMs === usedMs) {
        log.warn({ skewMs: foundMs }, "this machine's clock is not S3's; requests go by S3's")
      }
      skewMs = foundMs
      return send()
    }
  }

  async function repeatedly<T>(
    request: S3Request,
    take: (response: Dispatcher.ResponseData, moved: () => void) => Promise<T>,
  ): Promise<T> {
    const bodySha256 = request.bodySha256 ?? (await sha256(request.body ?? Buffer.alloc(0)))
    const signal =
      request.signal === undefined
        ? closing.signal
        : AbortSignal.any([closing.signal, request.signal])
    return withRetries(() => inItsTime(() => attempt(request, bodySha256, take)), {
      timing: request.isProbe === true ? { ...timing, attemptsMax: 1 } : timing,
      signal,
    })
  }

  return {
    host,
    send: (request) =>
      repeatedly(request, async (response, moved) => {
        const head = headOf(response)
        const bytes = await readAll(response, request.bytesMax ?? answerBytesMax, moved)
        if (request.mayHideError === true && readAnswer(bytes).name === 'Error') {
          const asking = asked(request.method)
          throw errorOf({ ...head, asked: asking, body: bytes.toString(), secrets })
        }
        return { ...head, bytes }
      }),
    open: (request) =>
      repeatedly(request, (response) =>
        Promise.resolve({ ...headOf(response), body: response.body }),
      ),
    now,
    close: async () => {
      closing.abort()
      await agent.destroy()
    },
  }
}

function headOf(response: Dispatcher.ResponseData): S3Head {
  return {
    status: response.statusCode,
    header: (name) => {
      const value = response.headers[name]
      return (typeof value === 'string' ? value : value?.[0]) ?? null
    },
  }
}
