/** The longest turn of the event loop since the watch began. */
export interface LongestTurn {
  readonly wallMs: number
  /** CPU time of this thread in the turn with the most of it: no other process adds to that. */
  readonly cpuMs: number
}

/**
 * Watches every turn, as `packages/server/src/core/event-loop-hold.ts` does and for its reason, and in
 * CPU time as well. It keeps the process busy all the time, so nothing else is measured meanwhile.
 */
export function watchLoop(): () => LongestTurn {
  let wallMs = 0
  let cpuMs = 0
  let isOver = false
  let turnedAt = performance.now()
  let spentAt = threadCpuMs()
  function turn(): void {
    const now = performance.now()
    const spent = threadCpuMs()
    wallMs = Math.max(wallMs, now - turnedAt)
    cpuMs = Math.max(cpuMs, spent - spentAt)
    turnedAt = now
    spentAt = spent
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  return () => {
    isOver = true
    turn()
    return { wallMs, cpuMs }
  }
}

function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
