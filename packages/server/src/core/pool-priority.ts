import { readdirSync, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { getPriority, setPriority } from 'node:os'

/** How much less of a busy processor the pool gets: 10 levels of nice are a tenth of the main thread's share. */
export const poolNiceness = 10

/** What libuv calls the threads of its pool, from Node 24 on; before, nobody can tell them from others. */
const poolThreadName = 'libuv-worker'

const threads = '/proc/self/task'

/**
 * Makes libuv's pool, which decodes pictures and writes files, give way to the thread that answers requests.
 * Waking a thread of the same priority takes the processor away from the one that wakes it, and with more
 * to do than processors, every answer would wait for that. Threads that the pool begins inherit it.
 *
 * On Linux alone, where a priority is a thread's and not the process's. Resolves with how many threads give way: 0
 * where it can't be done, which is no fault.
 */
export async function lowerPoolPriority(): Promise<number> {
  if (process.platform !== 'linux') return 0
  // The pool is made by the first thing it is asked for.
  await stat('.').catch(() => undefined)
  const lowest = 19
  let lowered = 0
  try {
    const wanted = Math.min(lowest, getPriority(process.pid) + poolNiceness)
    for (const thread of readdirSync(threads)) {
      if (readFileSync(`${threads}/${thread}/comm`, 'utf8').trim() !== poolThreadName) continue
      // Raising one that somebody lowered further is not allowed to everybody, and not meant.
      if (getPriority(Number(thread)) < wanted) setPriority(Number(thread), wanted)
      lowered++
    }
  } catch {
    // No /proc, a thread that has just ended, or a sandbox that forbids it.
  }
  return lowered
}
