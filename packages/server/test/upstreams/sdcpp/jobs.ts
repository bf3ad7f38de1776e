import type { Order } from './orders.ts'

export interface SimulatedJob {
  readonly id: string
  readonly order: Order
  readonly createdAt: number
  /** When its turn comes, and when it is done. Infinity: never by itself. */
  startsAt: number
  endsAt: number
  cancelled: boolean
  /** Not null: it ends in failure. */
  readonly error: { readonly code: string; readonly message: string } | null
}

export type SimulatedState = 'queued' | 'generating' | 'completed' | 'failed' | 'cancelled'

export function stateOf(job: SimulatedJob, now = Date.now()): SimulatedState {
  if (job.cancelled) return 'cancelled'
  if (now >= job.endsAt) return job.error === null ? 'completed' : 'failed'
  return now >= job.startsAt ? 'generating' : 'queued'
}

function isOpen(job: SimulatedJob): boolean {
  return ['queued', 'generating'].includes(stateOf(job))
}

/** The server's jobs, in memory only, of which it works on one at a time. */
export function createJobs(settings: { workMs: number; keepMs: number; queueMax: number }) {
  /** Everything since the start of the simulator, for tests. */
  const all: SimulatedJob[] = []
  /** What the server knows: nothing after a restart. */
  let known = new Map<string, SimulatedJob>()
  let made = 0

  /** Turns, in order, for those whose turn has not come. */
  function schedule(): void {
    const now = Date.now()
    let freeAt = 0
    for (const job of known.values()) {
      if (job.cancelled) continue
      if (stateOf(job, now) === 'queued') {
        job.startsAt = Math.max(now, freeAt)
        job.endsAt = job.startsAt + settings.workMs
      }
      freeAt = Math.max(freeAt, job.endsAt)
    }
  }

  return {
    all: (): readonly SimulatedJob[] => all,
    get: (id: string): SimulatedJob | 'expired' | null => {
      const job = known.get(id) ?? null
      const isOld = job !== null && !isOpen(job) && Date.now() - job.endsAt > settings.keepMs
      return isOld ? 'expired' : job
    },
    isFull: (): boolean => [...known.values()].filter(isOpen).length >= settings.queueMax,
    queuePosition: (job: SimulatedJob): number =>
      [...known.values()].filter((one) => stateOf(one) === 'queued').indexOf(job) + 1,
    make: (order: Order, error: SimulatedJob['error']): SimulatedJob => {
      const createdAt = Date.now()
      const seconds = Math.floor(createdAt / 1000).toString(16)
      const id = `job_${seconds}_${(made++).toString(16).padStart(8, '0')}`
      const times = { createdAt, startsAt: Infinity, endsAt: Infinity }
      const job: SimulatedJob = { id, order, ...times, cancelled: false, error }
      all.push(job)
      known.set(id, job)
      schedule()
      return job
    },
    cancel: (job: SimulatedJob): void => {
      job.cancelled = true
      job.endsAt = Date.now()
      schedule()
    },
    forgetAll: (): void => {
      known = new Map()
    },
    /** Ends every job now. */
    finishAll: (): void => {
      const now = Date.now()
      for (const job of known.values()) {
        job.startsAt = Math.min(job.startsAt, now)
        job.endsAt = Math.min(job.endsAt, now)
      }
    },
  }
}
