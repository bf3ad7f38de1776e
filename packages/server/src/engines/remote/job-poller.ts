import TinyQueue from 'tinyqueue'
import { systemClock, type Clock } from '../../core/clock.ts'
import { createPace } from './pace.ts'
import { askedWaitMsMax, jittered, type WaitRange } from './patience.ts'

/** What one reading said of a job. `absent`: the answer left it out, which need not mean anything. */
export type Reading<S> = { readonly state: S } | { readonly error: unknown } | 'absent'

/** What a failed reading means. `gone`: this job is unknown; `lasting`: asking again is no use. */
export type ReadFault =
  | { readonly kind: 'passing'; readonly retryAfterMs: number | null }
  | { readonly kind: 'gone' }
  | { readonly kind: 'lasting' }

export interface JobPollerOptions<S> {
  /** Reads one job. */
  read(jobId: string, signal: AbortSignal): Promise<S>
  /** Reads many with one request, where the upstream can. */
  readonly batch?: {
    readonly jobsMax: number
    /** In place of the timing's, since a request for many costs the upstream little. */
    readonly pollMs: WaitRange
    /**
     * By job id; a job that is not in it counts as absent, and is read alone at once. Null: this
     * upstream's lists do not say how jobs stand, and it is not asked for one again.
     */
    read(jobIds: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, S> | null>
  }
  isEnded(state: S): boolean
  faultOf(error: unknown): ReadFault
  readonly timing: PollTiming
  readonly clock?: Clock
}

export interface PollTiming {
  /** Between two readings of one job, from its first to when it is old, ms. */
  readonly pollMs: WaitRange
  /** Before an upstream that failed is asked again, ms. */
  readonly retryMs: WaitRange
  /** Requests under way at the same time, and in a second, to one upstream. */
  readonly requestsMax: number
  readonly requestsPerSecondMax: number
}

export const defaultPollTiming: PollTiming = {
  pollMs: { first: 500, longest: 3_000 },
  retryMs: { first: 1_000, longest: 30_000 },
  requestsMax: 8,
  requestsPerSecondMax: 20,
}

/**
 * Reads many open jobs of one upstream without asking more than it can bear: each job is due at a time of
 * its own, the longest due first; requests are bounded at once and by second; what the upstream asks
 * for by 429 or `Retry-After` holds for all jobs; while it fails, one request at a time tries.
 */
export interface JobPoller<S> {
  /**
   * Resolves with the job's state once it has ended. `onState` hears every other; `onFault` what kept
   * a reading from succeeding.
   * @throws the signal's reason, or the error of a reading that is gone for good or lasting
   */
  follow(
    jobId: string,
    options: { signal: AbortSignal; onState?(state: S): void; onFault?(error: unknown): void },
  ): Promise<S>
  /** The job may have changed: it is read next. */
  hint(jobId: string): void
  /** Jobs that are followed. */
  readonly open: number
  close(): void
}

/** A job just made may be unknown for a moment; one that stays unknown is gone. */
const goneReadsMax = 5
/** Requests that fail in a row before it is the upstream that is out of order, and not a job. */
const failuresMax = 3
/** How much sooner than due a job may be read, to fill a request that goes out anyway, in waits. */
const earlyShare = 0.5

interface Followed<S> {
  readonly jobId: string
  readonly since: number
  dueAt: number
  /** Counts the times it was scheduled, so that an outdated place in the queue is known as one. */
  scheduled: number
  reading: boolean
  hinted: boolean
  gone: number
  /** Readings of it that failed, in a row. */
  faults: number
  /** To be read by itself: a list left it out. */
  alone: boolean
  state(state: S): void
  fault(error: unknown): void
  end(outcome: { state: S } | { error: unknown }): void
}

interface Place<S> {
  readonly job: Followed<S>
  readonly dueAt: number
  readonly scheduled: number
}

export function createJobPoller<S>(options: JobPollerOptions<S>): JobPoller<S> {
  const { timing, isEnded, faultOf, clock = systemClock } = options
  let batch = options.batch ?? null
  const jobs = new Map<string, Followed<S>>()
  const queue = new TinyQueue<Place<S>>([], (a, b) => a.dueAt - b.dueAt)
  const closing = new AbortController()
  let timer: NodeJS.Timeout | null = null
  let timerAt = Infinity
  let underWay = 0
  /** Until when nothing is asked, and how long the next such pause will be. */
  let pausedUntil = 0
  let pauseMs = timing.retryMs.first
  let failures = 0
  let failing = false
  const pace = createPace(timing.requestsPerSecondMax, clock)

  function waitFor(job: Followed<S>): number {
    const { first, longest } = job.alone ? timing.pollMs : (batch?.pollMs ?? timing.pollMs)
    return Math.min(longest, Math.max(first, (clock() - job.since) / 10))
  }

  function scheduleAt(job: Followed<S>, dueAt: number): void {
    job.dueAt = dueAt
    job.scheduled++
    queue.push({ job, dueAt, scheduled: job.scheduled })
  }

  function schedule(job: Followed<S>): void {
    const { first, longest } = timing.retryMs
    const retryMs = job.faults === 0 ? 0 : Math.min(longest, first * 1.5 ** (job.faults - 1))
    const isNow = job.hinted && job.faults === 0
    scheduleAt(job, isNow ? clock() : clock() + jittered(Math.max(waitFor(job), retryMs)))
    job.hinted = false
  }

  /** The next place that still counts, left where it is. */
  function peek(): Place<S> | undefined {
    for (;;) {
      const place = queue.peek()
      if (place === undefined) return undefined
      const { job, scheduled } = place
      if (!job.reading && scheduled === job.scheduled && jobs.get(job.jobId) === job) return place
      queue.pop()
    }
  }

  /** Sets the timer to when something can be asked next. */
  function plan(): void {
    if (closing.signal.aborted) return
    if (underWay >= (failing ? 1 : timing.requestsMax)) return
    const next = peek()
    if (next === undefined) return
    const at = Math.max(next.dueAt, pausedUntil, pace.nextAt())
    if (timer !== null && timerAt <= at) return
    if (timer !== null) clearTimeout(timer)
    timerAt = at
    timer = setTimeout(run, Math.max(0, at - clock()))
  }

  function run(): void {
    timer = null
    timerAt = Infinity
    const now = clock()
    const canAsk = () => underWay < (failing ? 1 : timing.requestsMax)
    while (canAsk() && now >= pausedUntil && pace.nextAt() <= now) {
      const picked = pick(now)
      if (picked.length === 0) break
      pace.took()
      underWay++
      void ask(picked).finally(() => {
        underWay--
        plan()
      })
    }
    plan()
  }

  /** The jobs of the next request: the longest due, and those due soon where there is room. */
  function pick(now: number): readonly Followed<S>[] {
    const first = peek()?.job
    if (first === undefined || first.dueAt > now) return []
    const jobsMax = failing || first.alone ? 1 : (batch?.jobsMax ?? 1)
    const picked: Followed<S>[] = []
    const aside: Place<S>[] = []
    while (picked.length < jobsMax) {
      const place = peek()
      if (place === undefined || place.dueAt > now + waitFor(place.job) * earlyShare) break
      queue.pop()
      if (place.job.alone && jobsMax > 1) aside.push(place)
      else picked.push(place.job)
    }
    for (const place of aside) queue.push(place)
    for (const job of picked) job.reading = true
    return picked
  }

  async function ask(picked: readonly Followed<S>[]): Promise<void> {
    const readings = await readAll(picked)
    for (const [i, job] of picked.entries()) {
      job.reading = false
      if (jobs.get(job.jobId) === job) take(job, readings[i] ?? 'absent')
    }
  }

  async function readAll(picked: readonly Followed<S>[]): Promise<readonly Reading<S>[]> {
    try {
      const [first] = picked
      if (first !== undefined && (picked.length === 1 || batch === null)) {
        const state = await options.read(first.jobId, closing.signal)
        recovered()
        return [{ state }]
      }
      const ids = picked.map(({ jobId }) => jobId)
      const states = await batch?.read(ids, closing.signal)
      recovered()
      if (states === null || states === undefined) {
        batch = null
        return ids.map(() => 'absent')
      }
      return ids.map((id) => {
        const state = states.get(id)
        return state === undefined ? 'absent' : { state }
      })
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind === 'passing') failed(fault.retryAfterMs)
      // One job's trouble is not the whole list's: each is asked alone.
      if (fault.kind !== 'passing' && picked.length > 1) return picked.map(() => 'absent')
      return picked.map(() => ({ error }))
    }
  }

  function take(job: Followed<S>, reading: Reading<S>): void {
    if (reading === 'absent') {
      job.alone = true
      return scheduleAt(job, clock())
    }
    job.alone = false
    if ('state' in reading) {
      job.gone = 0
      job.faults = 0
      if (isEnded(reading.state)) return job.end(reading)
      job.state(reading.state)
      return schedule(job)
    }
    const { error } = reading
    const fault = faultOf(error)
    if (fault.kind === 'lasting') return job.end({ error })
    if (fault.kind === 'gone') {
      job.gone++
      if (job.gone >= goneReadsMax) return job.end({ error })
    }
    job.faults++
    job.fault(error)
    schedule(job)
  }

  function recovered(): void {
    failures = 0
    failing = false
    pauseMs = timing.retryMs.first
    pace.faster()
  }

  /**
   * One request that failed is its jobs' affair. When it is the upstream's, or the upstream asks for it,
   * everybody waits: asking for each job in turn would only add to the trouble.
   */
  function failed(retryAfterMs: number | null): void {
    const now = clock()
    failures++
    if (retryAfterMs === null && failures < failuresMax) return
    pace.slower()
    if (now < pausedUntil) return
    failing = true
    pausedUntil = now + jittered(pauseMs, Math.min(askedWaitMsMax, retryAfterMs ?? 0))
    pauseMs = Math.min(timing.retryMs.longest, pauseMs * 1.5)
  }

  return {
    follow: (jobId, { signal, onState, onFault }) =>
      new Promise<S>((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason as Error)
        const leave = (): void => {
          if (jobs.get(jobId) === job) jobs.delete(jobId)
          signal.removeEventListener('abort', stop)
        }
        const stop = (): void => {
          leave()
          reject(signal.reason as Error)
        }
        const job: Followed<S> = {
          jobId,
          since: clock(),
          dueAt: 0,
          scheduled: 0,
          reading: false,
          hinted: false,
          gone: 0,
          faults: 0,
          alone: false,
          state: (state) => onState?.(state),
          fault: (error) => onFault?.(error),
          end: (outcome) => {
            leave()
            if ('state' in outcome) resolve(outcome.state)
            else reject(outcome.error)
          },
        }
        jobs.set(jobId, job)
        signal.addEventListener('abort', stop, { once: true })
        schedule(job)
        plan()
      }),
    hint: (jobId) => {
      const job = jobs.get(jobId)
      if (job === undefined) return
      if (job.reading) job.hinted = true
      else scheduleAt(job, clock())
      plan()
    },
    get open() {
      return jobs.size
    },
    close: () => {
      closing.abort()
      if (timer !== null) clearTimeout(timer)
    },
  }
}
