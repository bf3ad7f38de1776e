import { NetError } from './error.ts'

/** Ends one exchange that is no longer wanted, takes too long or has stopped moving. */
export interface Watch {
  /** Aborted with a NetError that says which it was. */
  readonly signal: AbortSignal
  /** (Re)starts the stall timer: something has to happen within `stallMs`. */
  moved(): void
  /** Stops the timers and lets go of the caller's signals. */
  release(): void
}

/**
 * Two clocks for one exchange: `timeoutMs` for the whole of it, redirects included, and `stallMs`
 * between signs of progress, so that a sender of one byte a second is cut off early.
 */
export function createWatch(options: {
  host: string
  timeoutMs: number
  stallMs: number
  signals: readonly AbortSignal[]
}): Watch {
  const { host, timeoutMs, stallMs, signals } = options
  const controller = new AbortController()
  const abort = (): void => {
    const cause: unknown = signals.find((signal) => signal.aborted)?.reason
    controller.abort(new NetError('aborted', `the exchange with ${host} was given up`, { cause }))
  }
  const expire = (): void => {
    controller.abort(new NetError('timeout', `${host} did not finish within ${seconds(timeoutMs)}`))
  }
  const stall = (): void => {
    controller.abort(
      new NetError('timeout', `${host} sent nothing or too little for ${seconds(stallMs)}`),
    )
  }
  for (const signal of signals) signal.addEventListener('abort', abort, { once: true })
  if (signals.some((signal) => signal.aborted)) abort()
  const deadline = setTimeout(expire, timeoutMs)
  let stallTimer = setTimeout(stall, stallMs)
  return {
    signal: controller.signal,
    moved: () => {
      clearTimeout(stallTimer)
      if (!controller.signal.aborted) stallTimer = setTimeout(stall, stallMs)
    },
    release: () => {
      clearTimeout(deadline)
      clearTimeout(stallTimer)
      for (const signal of signals) signal.removeEventListener('abort', abort)
    },
  }
}

function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(1))} s`
}
