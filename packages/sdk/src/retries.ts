import { ConnectionError, type LikenessError } from './errors.ts'

const firstDelayMs = 500
const delayMaxMs = 8_000

/** A server that asks for a longer pause than this is not waited for: the caller is told instead. */
const retryAfterMaxMs = 60_000

/** Whether the same request can succeed later without a change. */
export function isRetryable(error: LikenessError): boolean {
  if (error instanceof ConnectionError) return true
  const { status } = error
  return status !== null && (status === 408 || status === 429 || status >= 500)
}

/**
 * How long to pause before trying again, ms: what `Retry-After` asks for, else exponential with
 * jitter, so that many clients of a restarted server do not come back at once. `failures` counts from
 * 1. Null: the server asks for more patience than is reasonable inside one call.
 */
export function retryDelayMs(error: LikenessError, failures: number): number | null {
  const asked = error.headers === null ? null : retryAfterMs(error.headers, Date.now())
  if (asked !== null) return asked <= retryAfterMaxMs ? asked : null
  return backOffMs(failures)
}

/** 0.5, 1, 2, 4, 8, 8… seconds, each made up to a half shorter at random. */
export function backOffMs(failures: number): number {
  const full = Math.min(firstDelayMs * 2 ** (failures - 1), delayMaxMs)
  return full * (1 - Math.random() / 2)
}

/**
 * Reads `Retry-After`, seconds or an HTTP date, as ms from now; null when there is none or it cannot
 * be read. 0 means at once.
 */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const text = headers.get('retry-after')?.trim()
  if (text === undefined || text === '') return null
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/** Resolves after `delayMs`; rejects with the signal's reason as soon as it is aborted. */
export async function pause(delayMs: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted()
  await new Promise<void>((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, delayMs)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
