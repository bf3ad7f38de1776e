/** Runs jobs, a limited number at a time, the others in the order they came. */
export interface Pool {
  /** Settles as `job` does. */
  run<T>(job: () => Promise<T>): Promise<T>
  /** Jobs running and jobs waiting, for the metrics. */
  readonly load: { readonly running: number; readonly waiting: number }
}

/** A pool that runs at most `jobsAtOnce` jobs; a job that fails makes room like one that succeeds. */
export function createPool(jobsAtOnce: number): Pool {
  if (!Number.isInteger(jobsAtOnce) || jobsAtOnce < 1) {
    throw new RangeError(`a pool runs a whole number of jobs, at least 1, not ${jobsAtOnce}`)
  }
  let running = 0
  const waiting: (() => void)[] = []
  return {
    async run(job) {
      if (running < jobsAtOnce) running++
      // Whoever ends hands its place on, so nobody who comes in between can take it.
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await job()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else running--
      }
    },
    get load() {
      return { running, waiting: waiting.length }
    },
  }
}
