import type { Order } from './order.ts'

export interface SimulatedJob {
  readonly id: string
  readonly order: Order
  state: 'waiting' | 'working' | 'done' | 'aborted'
  /** 0 to 1. */
  progress: number
  /** Resolves when it is done or aborted. */
  readonly ended: Promise<void>
}

/** The line before a model that makes so many pictures at once; who hangs up keeps the place. */
export function createJobs(settings: { workMs: number }, atOnce: number) {
  const jobs: SimulatedJob[] = []
  const enders = new Map<SimulatedJob, () => void>()
  const timers = new Map<SimulatedJob, NodeJS.Timeout>()

  function end(job: SimulatedJob, state: 'done' | 'aborted'): void {
    if (job.state === 'done' || job.state === 'aborted') return
    job.state = state
    clearTimeout(timers.get(job))
    timers.delete(job)
    enders.get(job)?.()
    begin()
  }

  function begin(): void {
    const free = atOnce - jobs.filter(({ state }) => state === 'working').length
    for (const job of jobs.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) {
      job.state = 'working'
      if (settings.workMs === Infinity) continue
      timers.set(
        job,
        setTimeout(() => end(job, 'done'), settings.workMs),
      )
    }
  }

  return {
    all: (): readonly SimulatedJob[] => jobs,
    make: (order: Order): SimulatedJob => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const id = `img_${jobs.length + 1}`
      const job: SimulatedJob = { id, order, state: 'waiting', progress: 0, ended: promise }
      enders.set(job, resolve)
      jobs.push(job)
      begin()
      return job
    },
    abort: (job: SimulatedJob): void => end(job, 'aborted'),
    /** Ends all that are at work or wait. */
    finishAll: (): void => {
      for (const job of jobs) end(job, 'done')
    },
  }
}
