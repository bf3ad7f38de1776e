import { randomUUID } from 'node:crypto'
import type { GatewayOrder } from './orders.ts'

export interface GatewayJob {
  readonly id: string
  readonly order: GatewayOrder
  /** The `Idempotency-Key` it was made under. */
  readonly key: string | null
  readonly createdAt: number
  /** When it is done; Infinity: never by itself. */
  endsAt: number
  cancelled: boolean
  /** Not undefined: it ends in failure. */
  readonly errCode: string | null | undefined
}

export type GatewayState = 'in_queue' | 'processing' | 'success' | 'failed'

export function stateOf(job: GatewayJob, now: number): GatewayState {
  if (job.cancelled) return 'failed'
  if (now >= job.endsAt) return job.errCode === undefined ? 'success' : 'failed'
  return now === job.createdAt ? 'in_queue' : 'processing'
}

/** The jobs of the one account there is, in the order they were made. */
export function createJobs(settings: { workMs: number }) {
  const jobs = new Map<string, GatewayJob>()
  return {
    all: (): readonly GatewayJob[] => [...jobs.values()],
    get: (id: string): GatewayJob | null => jobs.get(id) ?? null,
    ofKey: (key: string): GatewayJob | null =>
      [...jobs.values()].find((job) => job.key === key) ?? null,
    make: (
      order: GatewayOrder,
      key: string | null,
      errCode: string | null | undefined,
    ): GatewayJob => {
      const createdAt = Date.now()
      const endsAt = createdAt + settings.workMs
      const job = { id: randomUUID(), order, key, createdAt, endsAt, cancelled: false, errCode }
      jobs.set(job.id, job)
      return job
    },
    /** Ends every job now. */
    finishAll: (): void => {
      for (const job of jobs.values()) job.endsAt = Math.min(job.endsAt, Date.now())
    },
    /** As a gateway that was set up anew. */
    forget: (): void => jobs.clear(),
  }
}
