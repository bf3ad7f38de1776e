import { randomInt } from 'node:crypto'
import type { Order } from './orders.ts'

/** As many as an organisation may have at work at once; more wait. */
const atOnce = 5

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
export function createJobs(settings: { workMs: number }) {
  const jobs = new Map<string, SimulatedJob>()
  return {
    all: (): readonly SimulatedJob[] => [...jobs.values()],
    get: (id: string): SimulatedJob | null => jobs.get(id) ?? null,
    make: (order: Order, errCode: string | null | undefined): SimulatedJob => {
      const now = Date.now()
      const ends = [...jobs.values()]
        .filter((job) => !job.cancelled && job.endsAt > now)
        .map((job) => job.endsAt)
        .toSorted((a, b) => a - b)
      const startsAt = ends.length < atOnce ? now : (ends[ends.length - atOnce] ?? now)
      const job: SimulatedJob = {
        id: String(9 * 10 ** 14 + randomInt(10 ** 14)),
        order,
        createdAt: now,
        startsAt,
        endsAt: startsAt + settings.workMs,
        cancelled: false,
        errCode,
      }
      jobs.set(job.id, job)
      return job
    },
    /** Ends every job now. */
    finishAll: (): void => {
      const now = Date.now()
      for (const job of jobs.values()) {
        job.startsAt = Math.min(job.startsAt, now)
        job.endsAt = Math.min(job.endsAt, now)
      }
    },
  }
}
