import type { BlobStore } from '../blobs/blob-store.ts'
import type { Clock } from '../core/clock.ts'
import type { Log } from '../core/log.ts'
import type { Store } from '../store/store.ts'
import type { Task } from '../store/records.ts'
import { removeFiles } from '../tasks/files.ts'
import { overdueOutcome } from '../tasks/states.ts'

export interface MaintenanceOptions {
  readonly store: Store
  readonly blobs: BlobStore
  readonly clock: Clock
  readonly log: Log
  readonly retentionMs: number
}

export interface Maintenance {
  start(): void
  /** Ends tasks past their deadline; how many. */
  endOverdue(): Promise<number>
  /** Removes the files of tasks past their retention; of how many. */
  removeExpired(): Promise<number>
  /** Removes blobs no task holds: left by a crash between a write and its commit; how many. */
  removeOrphans(): Promise<number>
  /** The same, unless some process has begun it within the last hour; null then. */
  removeOrphansInTurn(): Promise<number | null>
  stop(): Promise<void>
}

const batch = 100
/** Tasks whose files are removed at the same time: a bucket answers in tens of milliseconds. */
const removersMax = 8
const deadlineEveryMs = 1_000
const expiryEveryMs = 60_000
/** Among all processes: it lists every blob there is. */
const orphansEveryMs = 60 * 60_000
/** So often each asks whether it is time again. */
const choresEveryMs = 5 * 60_000
/** Nothing takes that long between writing a blob and committing its task. */
const orphanAgeMs = 60 * 60_000

/** How long the worker of a task has, after its deadline, to say what was in the way. */
const workerGraceMs = 2_000

/** Whether a worker is there who will end the task itself, and knows better why than "too late". */
function isBeingSettled(task: Task, now: number): boolean {
  return task.state === 'running' && task.dueAt > now && now < task.deadlineAt + workerGraceMs
}

/** The housekeeping no request asks for. */
export function createMaintenance(options: MaintenanceOptions): Maintenance {
  const { store, blobs, clock, log } = options
  const timers: NodeJS.Timeout[] = []
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()

  async function endOverdue(): Promise<number> {
    const now = clock()
    const tasks = (await store.listOverdue({ limit: batch, now })).filter(
      (task) => !isBeingSettled(task, now),
    )
    for (const task of tasks) {
      const outcome = overdueOutcome(task)
      await store.endTask({
        taskId: task.id,
        outcome,
        expiresAt: now + options.retentionMs,
        now,
      })
      log.warn({ taskId: task.id }, 'the task passed its deadline')
    }
    return tasks.length
  }

  async function removeExpired(): Promise<number> {
    let removed = 0
    for (;;) {
      const tasks = await store.listExpired({ limit: batch, now: clock() })
      // Processes that began together must not all begin with the same.
      const left = tasks.map((task) => ({ task, at: Math.random() })).sort((a, b) => a.at - b.at)
      const removeNext = async (): Promise<void> => {
        for (let next = left.pop(); next !== undefined && !stopped; next = left.pop()) {
          await removeFiles({ store, blobs, task: next.task, now: clock() })
          removed++
        }
      }
      await Promise.all(Array.from({ length: removersMax }, removeNext))
      if (tasks.length < batch || stopped) return removed
    }
  }

  async function removeOrphans(): Promise<number> {
    let removed = 0
    let found: { blob: string; owner: string }[] = []
    const sweep = async (): Promise<void> => {
      const holding = await store.tasksHoldingFiles({ ids: found.map(({ owner }) => owner) })
      for (const { blob, owner } of found) {
        if (holding.has(owner)) continue
        await blobs.delete(blob)
        removed++
      }
      found = []
    }
    for await (const entry of blobs.list({ olderThan: clock() - orphanAgeMs })) {
      found.push(entry)
      if (found.length >= batch) await sweep()
    }
    await sweep()
    const unfinished = await blobs.removeUnfinished?.({ olderThan: clock() - orphanAgeMs })
    if (unfinished !== undefined && unfinished > 0) {
      log.info({ unfinished }, 'removed parts of blobs that were never finished')
    }
    if (removed > 0) log.info({ removed }, 'removed blobs that no task holds')
    return removed
  }

  async function removeOrphansInTurn(): Promise<number | null> {
    const turn = { chore: 'orphans', everyMs: orphansEveryMs, now: clock() }
    return (await store.beginChore(turn)) ? removeOrphans() : null
  }

  /** Runs `work` now and then, never two at once, and never lets it throw into a timer. */
  function every(ms: number, name: string, work: () => Promise<unknown>): void {
    const timer = setInterval(() => {
      running = running.then(async () => {
        if (stopped) return
        try {
          await work()
        } catch (error) {
          log.error({ err: error }, `housekeeping failed: ${name}`)
        }
      })
    }, ms)
    timer.unref()
    timers.push(timer)
  }

  return {
    start: () => {
      every(deadlineEveryMs, 'deadlines', endOverdue)
      every(expiryEveryMs, 'retention', removeExpired)
      every(choresEveryMs, 'orphans', removeOrphansInTurn)
    },
    endOverdue,
    removeExpired,
    removeOrphans,
    removeOrphansInTurn,
    stop: async () => {
      stopped = true
      for (const timer of timers) clearInterval(timer)
      await running
    },
  }
}
