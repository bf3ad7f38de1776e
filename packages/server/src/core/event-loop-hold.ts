import { monitorEventLoopDelay } from 'node:perf_hooks'

/**
 * How long `job` holds the event loop at its longest, in ms: what tests and benchmarks ask. Runs it
 * `times` times and takes the best, because on a busy machine any process is put aside for a while now and
 * then, but code that holds the loop does so every time.
 */
export async function eventLoopHoldMs(job: () => Promise<unknown>, times = 5): Promise<number> {
  let least = Infinity
  for (let i = 0; i < times; i++) {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await job()
    delay.disable()
    least = Math.min(least, delay.max / 1e6)
  }
  return least
}
