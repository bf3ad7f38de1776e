import type { Log } from '../core/log.ts'
import type { ClaimFilter } from '../store/store.ts'
import { createHeartbeats } from './heartbeats.ts'
import { lanesOf } from './lanes.ts'
import type { Lease } from './lease.ts'
import { runTask, type RunParts } from './run-task.ts'

export interface WorkerOptions extends Omit<RunParts, 'heartbeats'> {
  /** Attempts at the same time on each engine that works on this machine. */
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

/** Tasks claimed in one transaction. */
const claimMax = 200
/** Tasks that nobody here can make are claimed to be told so, a few at a time. */
const hopelessMax = 16
/** With a place free again or a task submitted, only new tasks are looked for; those with a job can wait so long. */
const jobsEveryMs = 200
/** Places that become free in quick succession are filled together: a claim costs nearly the same for one task as for ten. */
const claimEveryMs = 10
/** Tasks of models that this server does not have come from before a change of its configuration. */
const otherModelsEveryMs = 60_000

interface Running {
  lease: Lease | null
  /** Whose place it takes; null: nobody's. */
  engine: string | null
}

/** How many attempts take places of which engine. */
function createPlaces() {
  const taken = new Map<string | null, number>()
  const add = (engine: string | null, change: number): void => {
    taken.set(engine, (taken.get(engine) ?? 0) + change)
  }
  return {
    takenOf: (engine: string | null): number => taken.get(engine) ?? 0,
    take: (engine: string | null): void => add(engine, 1),
    leave: (engine: string | null): void => add(engine, -1),
  }
}

export function createWorker(options: WorkerOptions): Worker {
  const { store, log, clock, concurrency, engines, models } = options
  const parts: RunParts = { ...options, heartbeats: createHeartbeats(options) }
  const attempts = new Map<Promise<void>, Running>()
  const places = createPlaces()
  let started = false
  let stopping = false
  let claiming: Promise<number> | null = null
  let again = false
  let timer: NodeJS.Timeout | null = null
  let soon: NodeJS.Timeout | null = null
  let jobsTimer: NodeJS.Timeout | null = null
  let othersAt = -Infinity
  let jobsAt = -Infinity
  let claimedAt = -Infinity
  let turn = 0
  let unwatch: () => void = () => {}

  function freePlaces(engine: string | null): number {
    const most = engine === null ? hopelessMax : (engines.get(engine)?.places?.() ?? concurrency)
    return Math.min(claimMax, most - places.takenOf(engine))
  }

  /** Whoever has a job already needs no place for it. */
  async function claim(): Promise<number> {
    let claimed = 0
    if (performance.now() >= jobsAt) {
      jobsAt = performance.now() + jobsEveryMs
      claimed += await claimBy({ kind: 'with-job' }, null, claimMax)
    }
    const lanes = lanesOf(models.list(), engines)
    turn++
    for (let i = 0; i < lanes.length; i++) {
      // None is always the last to be asked.
      const { engine, of } = lanes[(i + turn) % lanes.length] ?? { engine: null, of: [] }
      claimed += await claimBy({ kind: 'new', of }, engine, freePlaces(engine))
    }
    if (performance.now() - othersAt >= otherModelsEveryMs) {
      othersAt = performance.now()
      const known = models.list().map(({ id }) => id)
      claimed += await claimBy({ kind: 'other-models', models: known }, null, hopelessMax)
    }
    return claimed
  }

  async function claimBy(
    filter: ClaimFilter,
    engine: string | null,
    limit: number,
  ): Promise<number> {
    if (limit <= 0 || stopping) return 0
    const { owner, leaseMs } = options
    const tasks = await store.claim({ owner, leaseMs, limit, now: clock(), filter })
    for (const task of tasks) begin(task, engine)
    // There may be more than one transaction takes.
    if (tasks.length === claimMax) {
      again = true
      jobsAt = -Infinity
    }
    return tasks.length
  }

  function begin(task: Parameters<typeof runTask>[0], engine: string | null): void {
    const entry: Running = { lease: null, engine }
    places.take(engine)
    const attempt = runTask(task, parts, {
      onLease: (lease) => {
        entry.lease = lease
        if (stopping) lease.stopWith('draining')
      },
      onEngine: (id) => {
        places.leave(entry.engine)
        places.take(id)
        entry.engine = id
      },
    })
      .catch((error: unknown) => {
        log.error({ taskId: task.id, err: error }, 'an attempt ended without a settle')
      })
      .finally(() => {
        attempts.delete(attempt)
        places.leave(entry.engine)
        if (started) claimSoon()
      })
    attempts.set(attempt, entry)
  }

  /** At once when the last claim is a while ago, else together with whoever asks until then. */
  function claimSoon(): void {
    const waitMs = claimedAt + claimEveryMs - performance.now()
    if (waitMs <= 0) void claimOnce()
    else {
      soon ??= setTimeout(() => {
        soon = null
        void claimOnce()
      }, waitMs)
    }
  }

  /** A task that was given back may have a job; many that are submitted would have it looked for each time. */
  function tickSoon(): void {
    claimSoon()
    const jobsWaitMs = jobsAt - performance.now()
    // Otherwise the claim looks for jobs as well.
    if (jobsWaitMs <= 0) return
    jobsTimer ??= setTimeout(() => {
      jobsTimer = null
      void tick()
    }, jobsWaitMs)
  }

  /** Looks for everything. */
  function tick(): Promise<number> {
    jobsAt = -Infinity
    return claimOnce()
  }

  /** One claim at a time; a wake-up during it is answered by one more. */
  async function claimOnce(): Promise<number> {
    if (claiming !== null) {
      again = true
      // Reported by the tick that began it; thrown into a timer, it would end the process.
      return claiming.catch(() => 0)
    }
    claimedAt = performance.now()
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
        void claimOnce()
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
        if (kind === 'task') tickSoon()
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
      if (soon !== null) clearTimeout(soon)
      if (jobsTimer !== null) clearTimeout(jobsTimer)
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
