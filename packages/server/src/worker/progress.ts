/** Often enough for a smooth bar, seldom enough for a disk. */
const intervalMs = 100

export interface ProgressReporter {
  report(fraction: number, stage: string): void
  /** Resolves when nothing is being written any more; nothing is written after it. */
  end(): Promise<void>
}

/**
 * Writes an engine's progress at most every 100 ms, the latest value only, one write at a time, and
 * nothing twice: an engine that polls says the same thing many times. A write that fails is dropped: progress is worth nothing to a later attempt.
 */
export function createProgressReporter(
  save: (progress: number, stage: string) => Promise<unknown>,
): ProgressReporter {
  let latest: { fraction: number; stage: string } | null = null
  let writing: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let ended = false
  let written: { fraction: number; stage: string } | null = null

  function write(): void {
    timer = null
    if (latest === null || writing !== null) return
    const { fraction, stage } = latest
    latest = null
    if (written?.fraction === fraction && written.stage === stage) return
    written = { fraction, stage }
    writing = save(fraction, stage)
      .then(
        () => {},
        () => {},
      )
      .finally(() => {
        writing = null
        if (!ended) timer = setTimeout(write, intervalMs)
      })
  }

  return {
    report: (fraction, stage) => {
      if (ended || !Number.isFinite(fraction)) return
      latest = { fraction: Math.min(1, Math.max(0, fraction)), stage }
      if (timer === null && writing === null) write()
    },
    end: async () => {
      ended = true
      if (timer !== null) clearTimeout(timer)
      await writing
      if (timer !== null) clearTimeout(timer)
    },
  }
}
