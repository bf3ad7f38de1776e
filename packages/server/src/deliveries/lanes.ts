import type { Delivery } from '../store/records.ts'

/**
 * Deliveries claimed and not yet sent, one lane a host, so that a slow receiver fills its own lane
 * and no other. What cannot be sent before its lease ends is let go: it stays leased in the store
 * and comes back from there, which is what keeps one dead host from filling all places.
 */
export interface Lanes {
  /** How many wait. */
  readonly waiting: number
  /** Takes a claimed delivery into its lane. One that is there already only gets its new lease. */
  add(delivery: Delivery, now: number): void
  /** The next to send, hosts in turn, tasks never twice at once; null when none may be sent now. */
  next(now: number): Delivery | null
  /** Frees the place of a delivery that `next` gave out. */
  done(delivery: Delivery, durationMs: number): void
  /** Lets go of what its host will not get to in time. */
  shed(now: number): void
}

interface Lane {
  waiting: Delivery[]
  /** Start times by delivery id. */
  readonly sending: Map<string, number>
  /** What an exchange with this host takes, a moving mean. */
  meanMs: number
}

/** Assumed of a host that has not answered yet. */
const firstMeanMs = 250

export function createLanes(options: {
  /** Sent at once to one host. */
  perHost: number
  /** How long sending one may take: with less lease left, it is not begun. */
  sendMs: number
}): Lanes {
  const { perHost, sendMs } = options
  const lanes = new Map<string, Lane>()
  const tasksSending = new Set<string>()

  function laneOf(delivery: Delivery): Lane {
    const host = hostOf(delivery.url)
    const lane = lanes.get(host) ?? { waiting: [], sending: new Map(), meanMs: firstMeanMs }
    lanes.set(host, lane)
    return lane
  }

  /** How many of a lane's waiting can be sent within `ms`. */
  function capacity(lane: Lane, ms: number, now: number): number {
    const [oldestStart = now] = lane.sending.values()
    const eachMs = Math.max(lane.meanMs, now - oldestStart, 1)
    return Math.floor((perHost * Math.max(0, ms - sendMs)) / eachMs)
  }

  return {
    get waiting() {
      let sum = 0
      for (const lane of lanes.values()) sum += lane.waiting.length
      return sum
    },

    add: (delivery, now) => {
      const lane = laneOf(delivery)
      if (lane.sending.has(delivery.id)) return
      const at = lane.waiting.findIndex((other) => other.id === delivery.id)
      if (at !== -1) lane.waiting[at] = delivery
      else if (lane.waiting.length < capacity(lane, delivery.dueAt - now, now)) {
        lane.waiting.push(delivery)
      }
    },

    next: (now) => {
      for (const [host, lane] of lanes) {
        if (lane.sending.size >= perHost) continue
        if (lane.sending.size + lane.waiting.length === 0) lanes.delete(host)
        lane.waiting = lane.waiting.filter((delivery) => delivery.dueAt - now >= sendMs)
        // Events of one task go one after the other, so that "success" cannot overtake "processing".
        const at = lane.waiting.findIndex((delivery) => !tasksSending.has(delivery.taskId))
        const [delivery] = at === -1 ? [] : lane.waiting.splice(at, 1)
        if (delivery === undefined) continue
        lane.sending.set(delivery.id, now)
        tasksSending.add(delivery.taskId)
        // To the end of the line: the other hosts come first next time.
        lanes.delete(host)
        lanes.set(host, lane)
        return delivery
      }
      return null
    },

    done: (delivery, durationMs) => {
      const lane = laneOf(delivery)
      lane.sending.delete(delivery.id)
      tasksSending.delete(delivery.taskId)
      lane.meanMs = lane.meanMs * 0.7 + durationMs * 0.3
    },

    shed: (now) => {
      for (const lane of lanes.values()) {
        const first = lane.waiting[0]
        if (first !== undefined) lane.waiting.splice(capacity(lane, first.dueAt - now, now))
      }
    },
  }
}

/** The host with its port, or `no host`: what shares a lane, and what is logged. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? 'no host'
}
