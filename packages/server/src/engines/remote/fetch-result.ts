import { LikenessError } from '../../core/errors.ts'
import { isComplete } from '../../images/completeness.ts'
import { recognise } from '../../images/magic.ts'
import { NetError } from '../../net/error.ts'
import type { Net } from '../../net/net.ts'
import { createUpstream, UpstreamError, type Upstream } from '../../net/upstream.ts'
import type { Attempt } from '../engine.ts'
import { createWaits, isDeadline, type WaitRange } from './patience.ts'

/** A 5040x2160 PNG of noise has 33 MB. */
const resultBytesMax = 64 * 1024 * 1024
const resultTimeoutMs = 120_000

/** What is whole and still no picture will hardly become one. */
const nonsenseMax = 3
const redirectsMax = 3

/** The ways to a result: any public host for the one, the operator's own for the other. */
export interface ResultDoors {
  readonly net: Net
  /** For results on the upstream's own host, which may have a private address; sends no key. */
  readonly sameHost: Upstream
  /** Of the upstream: `https://api.vidu.com`. */
  readonly origin: string
}

/** The door to results on the host of `url`, which the operator named. To be closed. */
export function createSameHost(url: string): Omit<ResultDoors, 'net'> {
  const { origin } = new URL(url)
  const sameHost = createUpstream({
    baseUrl: origin,
    bytesMax: resultBytesMax,
    timeoutMs: resultTimeoutMs,
  })
  return { sameHost, origin }
}

export interface FetchResultOptions {
  readonly attempt: Pick<Attempt, 'signal' | 'progress'>
  /** For people: `Vidu`. */
  readonly upstream: string
  readonly jobId: string
  /** Where the picture is said to be; null: nowhere. */
  readonly url: string | null
  /** Asks again, before every further try: URLs run out. */
  urlAgain(): Promise<string | null>
  readonly doors: ResultDoors
  readonly retryMs: WaitRange
}

/**
 * Fetches the picture of a job that succeeded. It is paid for, so it is not given up while there is
 * time.
 * @throws LikenessError 008023096 when there is no picture to be had, and what `urlAgain` throws
 */
export async function fetchResult(options: FetchResultOptions): Promise<Buffer> {
  const { attempt } = options
  const waits = createWaits(options.retryMs)
  let last = 'it did not come in time'
  let nonsense = 0
  try {
    for (let { url } = options; ; url = await options.urlAgain()) {
      const result = await tryFetch(url, options)
      if (Buffer.isBuffer(result)) return result
      attempt.signal.throwIfAborted()
      last = result.why
      if (result.isNonsense) nonsense++
      if (nonsense >= nonsenseMax) throw unfetched(`in ${nonsense} tries: ${last}`, options)
      attempt.progress(0.9, 'fetching-again')
      await waits.next(attempt.signal)
    }
  } catch (error) {
    throw isDeadline(attempt.signal) ? unfetched(`until the deadline: ${last}`, options) : error
  }
}

interface Broken {
  /** A clause. */
  readonly why: string
  /** It came whole and is no picture, so that another try promises little. */
  readonly isNonsense: boolean
}

async function tryFetch(url: string | null, options: FetchResultOptions): Promise<Buffer | Broken> {
  if (url === null) return { why: `${options.upstream} names no picture`, isNonsense: true }
  try {
    const bytes = await download(url, options)
    const found = recognise(bytes)
    if (found.kind === 'other') {
      return { why: `what came is ${bytes.length === 0 ? 'empty' : found.name}`, isNonsense: true }
    }
    if (isComplete(bytes, found.format)) return bytes
    return { why: 'the picture came cut short', isNonsense: false }
  } catch (error) {
    if (error instanceof UpstreamError) return { why: error.message, isNonsense: false }
    if (!(error instanceof NetError)) throw error
    const isNonsense = ['bad-url', 'refused-address', 'too-large'].includes(error.reason)
    return { why: error.message, isNonsense }
  }
}

async function download(first: string, options: FetchResultOptions): Promise<Buffer> {
  const { net, sameHost, origin } = options.doors
  const { signal } = options.attempt
  let url = first
  for (let redirects = 0; redirects <= redirectsMax; redirects++) {
    const parsed = URL.parse(url, origin)
    if (parsed?.origin !== origin) {
      const limits = { bytesMax: resultBytesMax, timeoutMs: resultTimeoutMs, signal }
      return (await net.download(parsed?.href ?? url, limits)).bytes
    }
    const answer = await sameHost.request('GET', `${parsed.pathname}${parsed.search}`, { signal })
    if (answer.status === 200) return answer.bytes
    const location = answer.header('location')
    if (answer.status < 300 || answer.status > 399 || location === null) {
      throw new NetError('http-status', `${parsed.hostname} answered HTTP ${answer.status}`, {
        status: answer.status,
      })
    }
    // To its storage, most likely: elsewhere the rules for any host hold.
    url = URL.parse(location, parsed.href)?.href ?? location
  }
  throw new NetError('too-many-redirects', `it redirects more than ${redirectsMax} times`)
}

function unfetched(why: string, { upstream, jobId }: FetchResultOptions): LikenessError {
  return new LikenessError(
    '008023096',
    `The picture of ${upstream}'s job ${jobId} could not be fetched ${why}. Nothing was charged here.`,
  )
}
