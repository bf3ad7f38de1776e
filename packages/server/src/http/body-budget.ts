import { LikenessError } from '../core/errors.ts'

/** Room for request bodies, in bytes, shared by all requests. */
export interface BodyBudget {
  /**
   * Waits for room; the bytes are not read meanwhile, so the sender is slowed down and not refused.
   * Resolves with what gives the room back, which may be called more than once.
   * @throws LikenessError 503 when no room came free in time, or too many wait.
   */
  acquire(bytes: number, signal: AbortSignal): Promise<() => void>
  readonly inFlight: number
}

/** Bodies this small pass at once: what they need is nothing beside the process itself. */
export const freeBytes = 64 * 1024
const waitingMax = 1000
const waitMsMax = 30_000

/**
 * A body of 20 MB takes four times as much while it is parsed and decoded. Admitting only so many bytes
 * at a time keeps a crowd of large uploads from ending the process.
 */
export function createBodyBudget(totalBytes: number): BodyBudget {
  let inFlight = 0
  const waiting: { bytes: number; admit: () => void }[] = []

  function admitWaiting(): void {
    // In order, so that a large body is not passed by small ones for ever.
    while (true) {
      const first = waiting[0]
      if (first === undefined || (inFlight > 0 && inFlight + first.bytes > totalBytes)) return
      waiting.shift()
      first.admit()
    }
  }

  function take(bytes: number): () => void {
    inFlight += bytes
    let held = true
    return () => {
      if (!held) return
      held = false
      inFlight -= bytes
      admitWaiting()
    }
  }

  return {
    get inFlight() {
      return inFlight
    },
    acquire: (bytes, signal) => {
      if (bytes <= freeBytes) return Promise.resolve(() => {})
      // A signal that has fired never fires again.
      if (signal.aborted) return Promise.reject(gone())
      if (waiting.length === 0 && (inFlight === 0 || inFlight + bytes <= totalBytes)) {
        return Promise.resolve(take(bytes))
      }
      if (waiting.length >= waitingMax) return Promise.reject(full())
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          const at = waiting.indexOf(entry)
          if (at >= 0) waiting.splice(at, 1)
          clearTimeout(timer)
          signal.removeEventListener('abort', onAbort)
        }
        const onAbort = (): void => {
          leave()
          reject(gone())
          // Those behind may fit where this one did not.
          admitWaiting()
        }
        const entry = {
          bytes,
          admit: () => {
            leave()
            resolve(take(bytes))
          },
        }
        const timer = setTimeout(() => {
          leave()
          reject(full())
          admitWaiting()
        }, waitMsMax)
        signal.addEventListener('abort', onAbort, { once: true })
        waiting.push(entry)
      })
    },
  }
}

function gone(): LikenessError {
  return new LikenessError('400', 'The request was aborted while it waited for room.')
}

function full(): LikenessError {
  return new LikenessError(
    '503',
    'The server is taking in as many large bodies as it can. Send it again later, or send references as URLs.',
    {
      retryAfter: 5,
    },
  )
}
