import type { Clock } from '../../core/clock.ts'
import { createDueQueue, type Due } from './due-queue.ts'
import { createJobReader, type JobReaderOptions, type Reading } from './job-reader.ts'
import { createPace } from './pace.ts'
import { jittered, type WaitRange } from './patience.ts'

export type { ReadFault } from './job-reader.ts'

export interface JobPollerOptions<S> extends JobReaderOptions<S> {
  isEnded(state: S): boolean
  readonly timing: PollTiming
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
   * @throws the signal's reason, the error of a reading that is gone for good or lasting, or an Error
   *   when the job is followed already or the poller is closed
   */
  follow(
    jobId: string,
    options: { signal: AbortSignal; onState?(state: S): void; onFault?(error: unknown): void },
  ): Promise<S>
  /** The job may have changed: it is read next, before those that are due. */
  hint(jobId: string): void
  /** Jobs that are followed. */
  readonly open: number
  /** Reads nothing more; who still follows a job gets an error. */
  close(): void
}

/** The wall clock may be set back, and then everybody would wait for it to catch up. */
const clock: Clock = () => performance.now()

/** A job just made may be unknown for a moment; one that stays unknown is gone. */
const goneReadsMax = 5
/** How much longer due than any other a job counts that there was a hint for, ms. */
const hintAheadMs = 24 * 3_600_000
/** How much sooner than due a job may be read, to fill a request that goes out anyway, in waits. */
const earlyShare = 0.5

interface Followed<S> extends Due {
  readonly jobId: string
  readonly since: number
  reading: boolean
  hinted: boolean
  gone: number
  /** Readings of it that failed, in a row. */
  faults: number
  /** To be read by itself: a list left it out, or was of no use. */
  alone: boolean
  state(state: S): void
  fault(error: unknown): void
  end(outcome: { state: S } | { error: unknown }): void
}

export function createJobPoller<S>(options: JobPollerOptions<S>): JobPoller<S> {
  const { timing, isEnded, faultOf } = options
  const jobs = new Map<string, Followed<S>>()
  const isFollowed = (job: Followed<S>): boolean => jobs.get(job.jobId) === job
  /** Those that lists tell of, and those that are read by themselves. */
  const listed = createDueQueue(isFollowed)
  const alone = createDueQueue(isFollowed)
  let isAlonesTurn = false
  const pace = createPace({ ...timing, clock })
  const reader = createJobReader({ ...options, pollMs: timing.pollMs, pace })
  const closing = new AbortController()
  let timer: NodeJS.Timeout | null = null
  let timerAt = Infinity
  let underWay = 0
  function waitFor(job: Followed<S>): number {
    const { first, longest } = reader.pollMs(job.alone)
    return Math.min(longest, Math.max(first, (clock() - job.since) / 10))
  }

  function put(job: Followed<S>, dueAt: number): void {
    const queue = job.alone ? alone : listed
    queue.put(job, dueAt)
  }

  function schedule(job: Followed<S>): void {
    const { first, longest } = timing.retryMs
    const retryMs = job.faults === 0 ? 0 : Math.min(longest, first * 1.5 ** (job.faults - 1))
    const isNow = job.hinted && job.faults === 0
    job.hinted = false
    if (isNow) scheduleFirst(job)
    else put(job, clock() + jittered(Math.max(waitFor(job), retryMs)))
  }

  function scheduleFirst(job: Followed<S>): void {
    put(job, clock() - hintAheadMs)
  }

  /** Sets the timer to when something can be asked next. */
  function plan(): void {
    if (closing.signal.aborted) return
    if (underWay >= pace.requestsMax()) return
    const dueAt = Math.min(...[listed, alone].map((queue) => queue.peek()?.dueAt ?? Infinity))
    if (dueAt === Infinity) return rest()
    const at = Math.max(dueAt, pace.nextAt())
    if (timer !== null && timerAt <= at) return
    if (timer !== null) clearTimeout(timer)
    timerAt = at
    timer = setTimeout(run, Math.max(0, at - clock()))
  }

  function rest(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    timerAt = Infinity
  }

  function run(): void {
    timer = null
    timerAt = Infinity
    const now = clock()
    while (underWay < pace.requestsMax() && pace.nextAt() <= now) {
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

  /** The queue whose first is due; where both are, they take turns: neither keeps the other waiting. */
  function nextQueue(now: number): typeof listed | null {
    const due = [listed, alone].filter((queue) => (queue.peek()?.dueAt ?? Infinity) <= now)
    if (due.length < 2) return due[0] ?? null
    isAlonesTurn = !isAlonesTurn
    return isAlonesTurn ? alone : listed
  }

  /** The jobs of the next request: the longest due, and those due soon where there is room. */
  function pick(now: number): readonly Followed<S>[] {
    const queue = nextQueue(now)
    if (queue === null) return []
    const jobsMax = pace.isTrying || queue === alone ? 1 : reader.jobsMax()
    const picked: Followed<S>[] = []
    while (picked.length < jobsMax) {
      const job = queue.peek()
      if (job === undefined || job.dueAt > now + waitFor(job) * earlyShare) break
      queue.take()
      job.reading = true
      picked.push(job)
    }
    return picked
  }

  async function ask(picked: readonly Followed<S>[]): Promise<void> {
    const ids = picked.map(({ jobId }) => jobId)
    const readings = await reader
      .read(ids, closing.signal)
      .catch((error: unknown) => ids.map((): Reading<S> => ({ error })))
    for (const [i, job] of picked.entries()) {
      job.reading = false
      if (jobs.get(job.jobId) !== job) continue
      try {
        take(job, readings[i] ?? 'absent')
      } catch (error) {
        // Who follows a job and throws at what it hears ends that job, not everybody's polling.
        job.end({ error })
      }
    }
  }

  function take(job: Followed<S>, reading: Reading<S>): void {
    if (reading === 'absent') {
      job.alone = true
      return put(job, clock())
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

  return {
    follow: (jobId, { signal, onState, onFault }) =>
      new Promise<S>((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason as Error)
        if (closing.signal.aborted) return reject(closing.signal.reason as Error)
        // One of the two would be forgotten, and never end.
        if (jobs.has(jobId)) return reject(new Error(`the job ${jobId} is followed already`))
        const leave = (): void => {
          if (jobs.get(jobId) === job) jobs.delete(jobId)
          signal.removeEventListener('abort', stop)
          if (jobs.size === 0) rest()
        }
        const stop = (): void => {
          leave()
          reject(signal.reason as Error)
        }
        const job: Followed<S> = {
          jobId,
          since: clock(),
          dueAt: 0,
          turn: 0,
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
      // One that is first already would only make the queue longer.
      else if (job.dueAt > clock() - hintAheadMs / 2) scheduleFirst(job)
      plan()
    },
    get open() {
      return jobs.size
    },
    close: () => {
      const closed = new Error('the poller is closed')
      closing.abort(closed)
      for (const job of jobs.values()) job.end({ error: closed })
      rest()
    },
  }
}
