import type { Clock } from '../core/clock.ts'
import type { Log } from '../core/log.ts'
import { AttemptStopped, type StopReason } from '../engines/engine.ts'
import type { Task } from '../store/records.ts'
import type { Ownership, Store } from '../store/store.ts'
import { hasEnded } from '../tasks/states.ts'
import type { Heartbeats } from './heartbeats.ts'

export interface Lease {
  readonly signal: AbortSignal
  /** Stops the attempt from inside the process. */
  stopWith(reason: StopReason): void
  /** Ends the heartbeat. The lease itself ends with the settle, or by time. */
  end(): void
}

/** setTimeout takes 31 bits. A deadline later than that is left to the housekeeping. */
const timerMsMax = 2 ** 31 - 1

/**
 * Keeps a task while it is worked on: heartbeats, an end at the deadline, and
 * the signal at once when the task was ended or taken by somebody else, and says which of the two.
 */
export function holdLease(options: {
  store: Store
  heartbeats: Heartbeats
  task: Task
  own: Ownership
  leaseMs: number
  clock: Clock
  log: Log
}): Lease {
  const { store, task, own, leaseMs, clock, log } = options
  const controller = new AbortController()
  let renewedAt = clock()
  let looking = false
  let again = false
  const stopWith = (reason: StopReason): void => {
    if (!controller.signal.aborted) controller.abort(new AttemptStopped(reason))
  }

  /** Changes come in bursts; one look after the last of them sees them all. */
  async function look(): Promise<void> {
    again = looking
    if (looking) return
    looking = true
    try {
      await lookOnce()
    } finally {
      looking = false
    }
    if (again && !controller.signal.aborted) void look()
  }
  async function lookOnce(): Promise<void> {
    try {
      const current = await store.getTask({ id: task.id })
      if (current === null || hasEnded(current)) return stopWith('ended')
      const mine =
        current.state === 'running' &&
        current.attempt === own.attempt &&
        current.leaseOwner === own.owner
      if (!mine) stopWith('lease-lost')
    } catch (error) {
      log.warn({ taskId: task.id, err: error }, 'a change of the task could not be read')
    }
  }

  const endHeartbeat = options.heartbeats.add(own, {
    renewed: (at) => {
      renewedAt = at
    },
    lost: () => void look(),
    failed: (error) => {
      log.warn({ taskId: task.id, err: error }, 'heartbeat failed')
      // Past the lease, somebody else may own the task.
      if (clock() - renewedAt >= leaseMs) stopWith('lease-lost')
    },
  })
  const deadline = setTimeout(
    () => {
      if (clock() >= task.deadlineAt) stopWith('deadline')
    },
    Math.min(timerMsMax, Math.max(0, task.deadlineAt - clock())),
  )
  const unwatch = store.watchTask(task.id, () => void look())
  // A cancel can commit together with the claim, before anybody watches.
  void look()
  return {
    signal: controller.signal,
    stopWith,
    end: () => {
      endHeartbeat()
      clearTimeout(deadline)
      unwatch()
    },
  }
}
