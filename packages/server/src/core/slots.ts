/** A bounded number of places; whoever finds none waits in line. */
export interface Slots {
  /** Resolves with the function that gives the place back. Rejects with the signal's reason. */
  take(signal: AbortSignal): Promise<() => void>
}

export function createSlots(max: number): Slots {
  let free = max
  const waiting = new Set<() => void>()

  function giveBack(): void {
    const [next] = waiting
    if (next === undefined) free += 1
    else next()
  }

  function place(): () => void {
    let held = true
    return () => {
      if (held) giveBack()
      held = false
    }
  }

  return {
    take: (signal) => {
      if (signal.aborted) return Promise.reject(signal.reason as Error)
      if (free > 0) {
        free -= 1
        return Promise.resolve(place())
      }
      return new Promise((resolve, reject) => {
        const enter = (): void => {
          waiting.delete(enter)
          signal.removeEventListener('abort', leave)
          resolve(place())
        }
        const leave = (): void => {
          waiting.delete(enter)
          reject(signal.reason as Error)
        }
        waiting.add(enter)
        signal.addEventListener('abort', leave, { once: true })
      })
    },
  }
}
