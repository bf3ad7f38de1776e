import type { Clock } from '../core/clock.ts'
import type { Ownership, Store } from '../store/store.ts'

/** What became of a heartbeat. */
export interface Pulse {
  /** @param at when the lease began anew, as the clock tells it */
  renewed(at: number): void
  /** The task is somebody else's, or has ended. */
  lost(): void
  /** The store did not answer; it may be back before the lease is over. */
  failed(error: unknown): void
}

/**
 * Renews the leases of all attempts of this process at their times, those that are due in the same moment
 * by one write: thousands of open jobs would be thousands of statements a third of a lease.
 */
export interface Heartbeats {
  /** Renews until the function it returns is called. */
  add(held: Pick<Ownership, 'taskId' | 'attempt'>, pulse: Pulse): () => void
}

/** As late as a heartbeat may come. */
const tickMs = 100
/** Leases of one write: few enough to hold up nobody who waits for it. */
const heldMax = 1_000

interface Entry extends Pick<Ownership, 'taskId' | 'attempt'> {
  readonly pulse: Pulse
  dueAt: number
}

export function createHeartbeats(options: {
  store: Pick<Store, 'heartbeat'>
  owner: string
  leaseMs: number
  clock: Clock
}): Heartbeats {
  const { store, owner, leaseMs, clock } = options
  const everyMs = Math.max(1, leaseMs / 3)
  const entries = new Set<Entry>()
  let timer: NodeJS.Timeout | null = null

  function tick(): void {
    const now = performance.now()
    const due: Entry[] = []
    for (const entry of entries) {
      if (entry.dueAt > now) continue
      entry.dueAt = now + everyMs
      due.push(entry)
    }
    for (let at = 0; at < due.length; at += heldMax) void renew(due.slice(at, at + heldMax))
  }

  async function renew(held: readonly Entry[]): Promise<void> {
    const now = clock()
    try {
      const lost = new Set(await store.heartbeat({ owner, held, leaseMs, now }))
      for (const entry of held) {
        if (!entries.has(entry)) continue
        if (lost.has(entry)) entry.pulse.lost()
        else entry.pulse.renewed(now)
      }
    } catch (error) {
      for (const entry of held) if (entries.has(entry)) entry.pulse.failed(error)
    }
  }

  return {
    add: ({ taskId, attempt }, pulse) => {
      const entry = { taskId, attempt, pulse, dueAt: performance.now() + everyMs }
      entries.add(entry)
      timer ??= setInterval(tick, Math.min(tickMs, everyMs))
      return () => {
        entries.delete(entry)
        if (entries.size > 0 || timer === null) return
        clearInterval(timer)
        timer = null
      }
    },
  }
}
