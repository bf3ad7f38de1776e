/**
 * How long `job` holds the event loop at its longest, in ms: what tests and benchmarks ask. Runs it
 * `times` times and takes the best, because on a busy machine any process is put aside now and then,
 * but code that holds the loop does so every time.
 */
export async function eventLoopHoldMs(job: () => Promise<unknown>, times = 5): Promise<number> {
  let least = Infinity
  for (let i = 0; i < times; i++) least = Math.min(least, await longestTurnMs(job))
  return least
}

/** Not `monitorEventLoopDelay`: its timer sees nothing of a job that never lets it fire. */
async function longestTurnMs(job: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let isOver = false
  let turnedAt = performance.now()
  function turn(): void {
    const now = performance.now()
    longest = Math.max(longest, now - turnedAt)
    turnedAt = now
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  try {
    await job()
  } finally {
    isOver = true
    turn()
  }
  return longest
}
