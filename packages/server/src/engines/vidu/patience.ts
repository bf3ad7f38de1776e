import { setTimeout as delay } from 'node:timers/promises'
import { AttemptStopped } from '../engine.ts'

/** How often Vidu is asked, ms. */
export interface ViduTiming {
  /** Between two reads of a job: from the first to the longest. */
  readonly pollMs: { readonly first: number; readonly longest: number }
  /** Before something that failed is tried again. */
  readonly retryMs: { readonly first: number; readonly longest: number }
  /** Before each look into the list for a job whose create was not answered: it may be late there. */
  readonly searchMs: readonly number[]
}

export const defaultTiming: ViduTiming = {
  pollMs: { first: 1_000, longest: 5_000 },
  retryMs: { first: 1_000, longest: 30_000 },
  searchMs: [500, 2_000, 4_000, 8_000],
}

/** Longest wait an upstream may ask for; it is asked again after that. */
const askedWaitMsMax = 5 * 60_000

/** Waits that grow by half each time and are a fifth longer or shorter by chance, so that many tasks do not ask in step. */
export function createWaits(range: { first: number; longest: number }): {
  /** @throws the signal's reason */
  next(signal: AbortSignal, atLeastMs?: number | null): Promise<void>
} {
  let wait = range.first
  return {
    next: async (signal, atLeastMs = null) => {
      const asked = Math.min(askedWaitMsMax, atLeastMs ?? 0)
      const ms = Math.max(wait, asked) * (asked > wait ? 1 : 0.8) + Math.random() * wait * 0.4
      wait = Math.min(range.longest, wait * 1.5)
      await pause(ms, signal)
    },
  }
}

/** @throws the signal's reason, as it came */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal })
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}

/** Whether it was the task's deadline that stopped the attempt: then the client is told what was in the way. */
export function isDeadline(signal: AbortSignal): boolean {
  return signal.reason instanceof AttemptStopped && signal.reason.reason === 'deadline'
}
