import { setTimeout as delay } from 'node:timers/promises'
import { AttemptStopped } from '../engine.ts'

/** From the first wait to the longest, ms. */
export interface WaitRange {
  readonly first: number
  readonly longest: number
}

/** Before something that failed at an upstream is tried again. */
export const defaultRetryMs: WaitRange = { first: 1_000, longest: 30_000 }

/** Longest wait an upstream may ask for; it is asked again after that. */
export const askedWaitMsMax = 5 * 60_000

/** Waits that grow by half each time and are a fifth longer or shorter by chance, so that many tasks do not ask in step. */
export function createWaits(range: WaitRange): {
  /** @throws the signal's reason */
  next(signal: AbortSignal, atLeastMs?: number | null): Promise<void>
} {
  let wait = range.first
  return {
    next: async (signal, atLeastMs = null) => {
      const ms = jittered(wait, atLeastMs)
      wait = Math.min(range.longest, wait * 1.5)
      await pause(ms, signal)
    },
  }
}

/** A wait a fifth longer or shorter by chance, and never shorter than what an upstream asked for. */
export function jittered(waitMs: number, atLeastMs: number | null = null): number {
  const asked = Math.min(askedWaitMsMax, atLeastMs ?? 0)
  return Math.max(asked, waitMs * 0.8) + Math.random() * waitMs * 0.4
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

/** `Retry-After`, seconds or an HTTP date, as a wait from now; null when it makes no sense. */
export function retryAfterMs(value: string | null, now = Date.now()): number | null {
  if (value === null) return null
  const wait = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : null
}
