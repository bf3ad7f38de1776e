import type { Log } from '../core/log.ts'
import type { Lease } from './lease.ts'
import { runTask, type RunParts } from './run-task.ts'

export interface WorkerOptions extends RunParts {
  /** Attempts at the same time. */
  readonly concurrency: number
  /** How often to look for work nobody announced (a lease that ended, another process's submit), ms. */
  readonly pollMs: number
}

/** Takes due tasks and runs them. */
export interface Worker {
  start(): void
  /** Claims as many tasks as there are free places and begins them; how many it was. */
  tick(): Promise<number>
  /** Resolves when nothing is running. */
  idle(): Promise<void>
  readonly running: number
  /** Takes no more; gives running attempts `drainMs` to end, then gives them back. */
  stop(drainMs: number): Promise<void>
}

/** After a give-back is asked for, an engine that does not listen is left behind. */
const giveBackMs = 5_000

export function createWorker(options: WorkerOptions): Worker {
  const { store, log, clock, concurrency } = options
  const attempts = new Map<Promise<void>, { lease: Lease | null }>()
  let started = false
  let stopping = false
  let claiming: Promise<number> | null = null
  let again = false
  let timer: NodeJS.Timeout | null = null
  let unwatch: () => void = () => {}

  async function claim(): Promise<number> {
    const limit = concurrency - attempts.size
    if (limit <= 0 || stopping) return 0
    const tasks = await store.claim({
      owner: options.owner,
      leaseMs: options.leaseMs,
      limit,
      now: clock(),
    })
    for (const task of tasks) begin(task)
    return tasks.length
  }

  function begin(task: Parameters<typeof runTask>[0]): void {
    const entry: { lease: Lease | null } = { lease: null }
    const attempt = runTask(task, options, (lease) => {
      entry.lease = lease
      if (stopping) lease.stopWith('draining')
    })
      .catch((error: unknown) => {
        log.error({ taskId: task.id, err: error }, 'an attempt ended without a settle')
      })
      .finally(() => {
        attempts.delete(attempt)
        if (started) void tick()
      })
    attempts.set(attempt, entry)
  }

  /** One claim at a time; a wake-up during it is answered by one more. */
  async function tick(): Promise<number> {
    if (claiming !== null) {
      again = true
      return claiming
    }
    claiming = claim()
    try {
      return await claiming
    } catch (error) {
      reportClaim(log, error)
      return 0
    } finally {
      claiming = null
      if (again) {
        again = false
        void tick()
      }
    }
  }

  async function idle(): Promise<void> {
    while (claiming !== null || attempts.size > 0) {
      await claiming?.catch(() => {})
      await Promise.all(attempts.keys())
    }
  }

  return {
    start: () => {
      started = true
      unwatch = store.watchWork((kind) => {
        if (kind === 'task') void tick()
      })
      timer = setInterval(() => void tick(), options.pollMs)
      void tick()
    },
    tick,
    idle,
    get running() {
      return attempts.size
    },
    stop: async (drainMs) => {
      stopping = true
      started = false
      unwatch()
      if (timer !== null) clearInterval(timer)
      await within(idle(), drainMs)
      for (const { lease } of attempts.values()) lease?.stopWith('draining')
      await within(idle(), giveBackMs)
    },
  }
}

function reportClaim(log: Log, error: unknown): void {
  log.error({ err: error }, 'tasks could not be claimed; the next look is tried')
}

/** Waits for the work, but no longer than that. */
async function within(work: Promise<void>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs)
  })
  await Promise.race([work, timeout])
  clearTimeout(timer)
}
