import { randomInt } from 'node:crypto'
import type { Order } from './orders.ts'

export interface SimulatedJob {
  readonly id: string
  readonly order: Order
  readonly createdAt: number
  /** When it gets one of the places, and when it is done. Infinity: never by itself. */
  startsAt: number
  endsAt: number
  cancelled: boolean
  /** Not undefined: it ends in failure. */
  readonly errCode: string | null | undefined
}

export type SimulatedState =
  | 'created'
  | 'queueing'
  | 'processing'
  | 'success'
  | 'failed'
  | 'cancelled'

export function stateOf(job: SimulatedJob, now: number): SimulatedState {
  if (job.cancelled) return 'cancelled'
  if (now >= job.endsAt) return job.errCode === undefined ? 'success' : 'failed'
  if (now >= job.startsAt) return 'processing'
  return now === job.createdAt ? 'created' : 'queueing'
}

/** The jobs of the one account there is, in the order they were made. */
export function createJobs(settings: {
  workMs: number | (() => number)
  /** As many as an organisation may have at work at once; more wait. */
  atOnce: number
}) {
  const jobs = new Map<string, SimulatedJob>()
  /** Ends of the open jobs, soonest first. */
  let ends: number[] = []
  return {
    all: (): readonly SimulatedJob[] => [...jobs.values()],
    get: (id: string): SimulatedJob | null => jobs.get(id) ?? null,
    make: (order: Order, errCode: string | null | undefined): SimulatedJob => {
      const now = Date.now()
      const { atOnce, workMs } = settings
      ends = ends.filter((end) => end > now)
      const startsAt = ends.length < atOnce ? now : (ends[ends.length - atOnce] ?? now)
      const endsAt = startsAt + (typeof workMs === 'number' ? workMs : workMs())
      const at = ends.findIndex((end) => end > endsAt)
      ends.splice(at === -1 ? ends.length : at, 0, endsAt)
      const job: SimulatedJob = {
        id: String(9 * 10 ** 14 + randomInt(10 ** 14)),
        order,
        createdAt: now,
        startsAt,
        endsAt,
        cancelled: false,
        errCode,
      }
      jobs.set(job.id, job)
      return job
    },
    /** Gives its place back. */
    cancel: (job: SimulatedJob): void => {
      job.cancelled = true
      const at = ends.indexOf(job.endsAt)
      if (at !== -1) ends.splice(at, 1)
    },
    /** Ends every job now. */
    finishAll: (): void => {
      const now = Date.now()
      ends = []
      for (const job of jobs.values()) {
        job.startsAt = Math.min(job.startsAt, now)
        job.endsAt = Math.min(job.endsAt, now)
      }
    },
  }
}
