/**
 * Calls many heartbeats at their times, those of the same moment in the same turn of the event loop,
 * where the store commits them as one. A timer each would be a commit each, thousands of them a second
 * when thousands of jobs are open.
 */
export interface Heartbeats {
  /** Calls `beat` every `everyMs`, a little late at most. Returns how to stop. */
  add(everyMs: number, beat: () => void): () => void
}

/** As late as a heartbeat may come. */
const tickMs = 100

export function createHeartbeats(): Heartbeats {
  const beats = new Map<{ everyMs: number; beat: () => void }, number>()
  let timer: NodeJS.Timeout | null = null

  function tick(): void {
    const now = performance.now()
    for (const [entry, dueAt] of beats) {
      if (dueAt > now) continue
      beats.set(entry, now + entry.everyMs)
      entry.beat()
    }
  }

  return {
    add: (everyMs, beat) => {
      const entry = { everyMs, beat }
      beats.set(entry, performance.now() + everyMs)
      timer ??= setInterval(tick, Math.min(tickMs, everyMs))
      return () => {
        beats.delete(entry)
        if (beats.size > 0 || timer === null) return
        clearInterval(timer)
        timer = null
      }
    },
  }
}
