import { vi } from 'vitest'
import { createJobPoller, type JobPoller, type JobPollerOptions } from './job-poller.ts'

/** For the tests of the poller. Their time stands still but for `pass`: seconds of polling take none. */

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
export const now = () => performance.now()
const delay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export type State = 'working' | 'done'

/** What an upstream answers that is not well. */
export class Refused extends Error {
  readonly status: number
  readonly retryAfterMs: number | null
  constructor(status: number, retryAfterMs: number | null = null) {
    super(`HTTP ${status}`)
    this.status = status
    this.retryAfterMs = retryAfterMs
  }
}

interface Read {
  readonly at: number
  readonly ids: readonly string[]
}

/** Something that has jobs, in this process. */
export interface PolledUpstream {
  /** Every request so far. */
  readonly reads: Read[]
  latencyMs: number
  /** What an answer says of a job; throws what the job's reading comes to. */
  stateOf(id: string): State
  /** Jobs that lists leave out. */
  readonly hidden: Set<string>
  /** Requests at the same time, at the most. */
  atOnceMax: number
}

const timing = {
  pollMs: { first: 500, longest: 3_000 },
  retryMs: { first: 1_000, longest: 30_000 },
  requestsMax: 8,
  requestsPerSecondMax: 100,
}

/** A poller and the upstream it reads. */
export function startPoller(
  options: {
    batch?: { jobsMax: number; says?: boolean }
    timing?: Partial<typeof timing>
  } = {},
): { upstream: PolledUpstream; poller: JobPoller<State> } {
  const upstream: PolledUpstream = {
    reads: [],
    latencyMs: 10,
    stateOf: () => 'working',
    hidden: new Set(),
    atOnceMax: 0,
  }
  let atOnce = 0
  async function request<T>(ids: readonly string[], answer: () => T): Promise<T> {
    upstream.reads.push({ at: now(), ids })
    atOnce++
    upstream.atOnceMax = Math.max(upstream.atOnceMax, atOnce)
    await delay(upstream.latencyMs)
    atOnce--
    return answer()
  }
  const list: Pick<JobPollerOptions<State>, 'batch'> = {
    ...(options.batch !== undefined && {
      batch: {
        jobsMax: options.batch.jobsMax,
        pollMs: { first: 500, longest: 1_000 },
        read: (ids) =>
          request(ids, () => {
            const listed = ids.filter((id) => !upstream.hidden.has(id))
            const states = new Map(listed.map((id) => [id, upstream.stateOf(id)]))
            return options.batch?.says === false ? null : states
          }),
      },
    }),
  }
  const poller = createJobPoller<State>({
    ...list,
    read: (id) => request([id], () => upstream.stateOf(id)),
    isEnded: (state) => state === 'done',
    faultOf: (error) => {
      if (!(error instanceof Refused)) return { kind: 'lasting' }
      if (error.status === 404) return { kind: 'gone' }
      if (error.status === 403) return { kind: 'lasting' }
      return { kind: 'passing', retryAfterMs: error.retryAfterMs }
    },
    timing: { ...timing, ...options.timing },
  })
  return { upstream, poller }
}

/** A signal that does not fire. One for each job, as attempts have them: a listener more costs what all before it did. */
export const never = (): AbortSignal => new AbortController().signal
export const idsOf = (count: number) => Array.from({ length: count }, (_, i) => `job-${i}`)

export type End = { readonly state: State } | { readonly error: unknown }

/** What a job's polling comes to, without a word when that is an error. */
export function endOf(followed: Promise<State>): Promise<End> {
  return followed.then(
    (state) => ({ state }),
    (error: unknown) => ({ error }),
  )
}

/** Follows them all. */
export function followAll(poller: JobPoller<State>, ids: readonly string[]): Promise<End[]> {
  return Promise.all(ids.map((id) => endOf(poller.follow(id, { signal: never() }))))
}

/** When a job was read. */
export function timesOf({ reads }: PolledUpstream, id: string): number[] {
  return reads.filter(({ ids }) => ids.includes(id)).map(({ at }) => at)
}

export function gapsOf(times: readonly number[]): number[] {
  return times.slice(1).map((at, i) => at - (times[i] ?? 0))
}

/** Lets an old job be read once more: then it is not due for two seconds. */
export async function untilRead(upstream: PolledUpstream, id: string): Promise<void> {
  const before = timesOf(upstream, id).length
  for (let i = 0; i < 1_000 && timesOf(upstream, id).length === before; i++) await pass(10)
  await pass(upstream.latencyMs)
}
