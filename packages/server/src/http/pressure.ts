/** Refuses a share of the creates while more is asked of this thread than it can do. */
export interface Pressure {
  /** Called for each request: nothing is measured while there are none. */
  note(): void
  /** Whether this create is of the share that is too much. */
  refuses(): boolean
  /** 0 to 1: how many of the creates are refused now. */
  readonly refusedShare: number
}

const sampleMs = 25
/** Longer than any pause that passes by itself: a garbage collection, another program's turn. */
const windowMs = 500
/** One long turn is no queue, however long it is. */
const samplesMin = 5
/** A timer that is never less late than this for a whole window waits behind a queue that does not go away. */
const standingMs = 50
/** One window may be a process that starts, or a machine that is busy with something else for a moment. */
const windowsMin = 2
const shareMax = 0.95
const step = { up: 0.25, down: 0.1 } as const
/** Windows without a request after which nothing is sampled any more. */
const quietWindows = 4

/**
 * Measures the queue of the event loop as CoDel does a router's (Nichols and Jacobson, 2012): by the least
 * delay in half a second, twice in a row, because a burst is worked off and a standing queue is not. Creates are what
 * costs most and can be sent again; reads and cancels are never refused, and stay quick by it.
 */
export function createPressure(
  options: {
    now?: () => number
    random?: () => number
    onShare?: (share: number, before: number) => void
  } = {},
): Pressure {
  const { now = () => performance.now(), random = Math.random, onShare } = options
  let share = 0
  let timer: NodeJS.Timeout | null = null
  let sampledAt = 0
  let windowEndsAt = 0
  let leastMs = Infinity
  let samples = 0
  let requests = 0
  let quiet = 0
  let standing = 0

  function sample(): void {
    const at = now()
    leastMs = Math.min(leastMs, Math.max(0, at - sampledAt - sampleMs))
    sampledAt = at
    samples++
    if (at < windowEndsAt || samples < samplesMin) return
    standing = leastMs > standingMs ? standing + 1 : 0
    if (standing === 0) setShare(Math.max(0, share - step.down))
    else if (standing >= windowsMin) setShare(Math.min(shareMax, share + step.up))
    quiet = requests === 0 ? quiet + 1 : 0
    requests = 0
    beginWindow(at)
    if (quiet >= quietWindows && share === 0 && timer !== null) {
      clearInterval(timer)
      timer = null
    }
  }
  function beginWindow(at: number): void {
    windowEndsAt = at + windowMs
    leastMs = Infinity
    samples = 0
  }
  function setShare(next: number): void {
    if (next === share) return
    const before = share
    share = next
    onShare?.(share, before)
  }

  return {
    note: () => {
      requests++
      if (timer !== null) return
      sampledAt = now()
      beginWindow(sampledAt)
      quiet = 0
      timer = setInterval(sample, sampleMs).unref()
    },
    refuses: () => share > 0 && random() < share,
    get refusedShare() {
      return share
    },
  }
}
