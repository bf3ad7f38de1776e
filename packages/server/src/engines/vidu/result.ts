import { LikenessError } from '../../core/errors.ts'
import { isComplete } from '../../images/completeness.ts'
import { recognise } from '../../images/magic.ts'
import { NetError } from '../../net/error.ts'
import type { Net } from '../../net/net.ts'
import { UpstreamError, type Upstream } from '../../net/upstream.ts'
import { readJob, type JobParts } from './job.ts'
import { createWaits, isDeadline } from '../remote/patience.ts'
import type { ViduJob } from './wire.ts'

/** A 5040x2160 PNG of noise has 33 MB. */
const resultBytesMax = 64 * 1024 * 1024
const resultTimeoutMs = 120_000

/** What is whole and still no picture will hardly become one. */
const nonsenseMax = 3

export interface ResultParts extends JobParts {
  /** For results on Vidu's storage: any public host. */
  readonly net: Net
  /** For results on the host of the API itself, which the operator named; sends no key. */
  readonly sameHost: Upstream
  readonly origin: string
}

/**
 * Fetches the picture of a job that succeeded. It is paid for, so it is not given up while there is
 * time: every try reads the job again, since its URL may have run out.
 * @throws LikenessError 008023096 when there is no picture to be had
 */
export async function fetchResult(
  jobId: string,
  done: ViduJob,
  parts: ResultParts,
): Promise<Buffer> {
  const { attempt, timing } = parts
  const waits = createWaits(timing.retryMs)
  let last = 'it did not come in time'
  let nonsense = 0
  try {
    for (let job = done; ; job = await readJob(jobId, parts)) {
      const result = await tryFetch(job, parts)
      if (Buffer.isBuffer(result)) return result
      attempt.signal.throwIfAborted()
      last = result.why
      if (result.isNonsense) nonsense++
      if (nonsense >= nonsenseMax) throw unfetched(jobId, `in ${nonsense} tries: ${last}`)
      attempt.progress(0.9, 'fetching-again')
      await waits.next(attempt.signal)
    }
  } catch (error) {
    throw isDeadline(attempt.signal) ? unfetched(jobId, `until the deadline: ${last}`) : error
  }
}

interface Broken {
  /** A clause. */
  readonly why: string
  /** It came whole and is no picture, so that another try promises little. */
  readonly isNonsense: boolean
}

async function tryFetch(job: ViduJob, parts: ResultParts): Promise<Buffer | Broken> {
  if (job.url === null) return { why: 'Vidu names no picture', isNonsense: true }
  try {
    const bytes = await download(job.url, parts)
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

async function download(url: string, parts: ResultParts): Promise<Buffer> {
  const { net, sameHost, origin, attempt } = parts
  const parsed = URL.parse(url)
  if (parsed?.origin !== origin) {
    const options = { bytesMax: resultBytesMax, timeoutMs: resultTimeoutMs, signal: attempt.signal }
    return (await net.download(url, options)).bytes
  }
  const answer = await sameHost.request('GET', `${parsed.pathname}${parsed.search}`, {
    timeoutMs: resultTimeoutMs,
    signal: attempt.signal,
  })
  if (answer.status === 200) return answer.bytes
  throw new NetError('http-status', `${parsed.hostname} answered HTTP ${answer.status}`, {
    status: answer.status,
  })
}

function unfetched(jobId: string, why: string): LikenessError {
  return new LikenessError(
    '008023096',
    `The picture of Vidu's job ${jobId} could not be fetched ${why}. Nothing was charged here.`,
  )
}

/** The door to results on the API's own host. */
export const sameHostLimits = { bytesMax: resultBytesMax, timeoutMs: resultTimeoutMs }
