import type { Clock } from '../core/clock.ts'
import type { Log } from '../core/log.ts'
import { NetError } from '../net/error.ts'
import type { Net, PostAnswer } from '../net/net.ts'
import type { Delivery } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { createLanes, hostOf } from './lanes.ts'
import { signDelivery, webhookSecret } from './sign.ts'
import { judge, type AttemptOutcome } from './verdict.ts'

export interface DelivererOptions {
  readonly store: Store
  readonly net: Net
  readonly clock: Clock
  readonly log: Log
  readonly serverSecret: Buffer
  /** Owner of the leases: another one for every process. */
  readonly nodeId: string
  /** Deliveries sent at once; 16 when absent. A quarter of it is the most that one host gets. */
  readonly concurrency?: number
  /** For one attempt, from the look-up to the status line; 15 s when absent. */
  readonly timeoutMs?: number
  /** Waits after each failed attempt, ms; the documented ones when absent. */
  readonly schedule?: readonly number[]
  /** Told of every attempt recorded, for metrics. */
  readonly onAttempt?: (attempt: AttemptReport) => void
}

export interface AttemptReport {
  /** HTTP status, or null when none came. */
  readonly status: number | null
  readonly durationMs: number
  readonly outcome: AttemptOutcome
}

/** Sends what the store has to be sent, at least once, until the receiver takes it. */
export interface Deliverer {
  start(): void
  /** Sends all that is due now and resolves when it is recorded; the number of attempts made. */
  tick(): Promise<number>
  /**
   * Begins nothing more, gives what is under way `drainMs` to end and aborts the rest, which is sent
   * again once its lease has ended.
   */
  stop(drainMs: number): Promise<void>
}

const pollMs = 1_000
/** Held in memory, per delivery that can be sent at a time; a body can be over 1 MB. */
const claimAhead = 4

export function createDeliverer(options: DelivererOptions): Deliverer {
  const { store, net, clock, log, serverSecret, nodeId } = options
  const { concurrency = 16, timeoutMs = 15_000 } = options
  const heldMax = concurrency * claimAhead
  // A second over the timeout leaves time to record the attempt.
  const sendMs = timeoutMs + 1_000
  const leaseMs = 2 * sendMs + 30_000
  const lanes = createLanes({ perHost: Math.ceil(concurrency / 4), sendMs })
  const underWay = new Set<Promise<void>>()
  const aborting = new AbortController()

  /** `again`: asked to claim once more; `moreDue`: the last claim filled all the room there was. */
  const state = { stopped: false, again: false, moreDue: false, attempts: 0 }
  let pumping: Promise<void> | null = null
  let stopListening = (): void => undefined

  /** Claims what is due and there is room for, and starts sending; never rejects, never waits for a send. */
  function pump(): Promise<void> {
    state.again = true
    pumping ??= claimAll().finally(() => {
      pumping = null
      // Asked between the last look and this line.
      if (state.again && !state.stopped) void pump()
    })
    return pumping
  }

  async function claimAll(): Promise<void> {
    try {
      while (state.again && !state.stopped) {
        state.again = false
        lanes.shed(clock())
        fill()
        const limit = heldMax - lanes.waiting - underWay.size
        if (limit <= 0) return
        const now = clock()
        const claimed = await store.claimDeliveries({ owner: nodeId, leaseMs, limit, now })
        if (state.stopped) return
        for (const delivery of claimed) lanes.add(delivery, now)
        state.moreDue = claimed.length === limit
        state.again ||= state.moreDue
        fill()
      }
    } catch (error) {
      // The next poll tries again; until then nothing is lost, only late.
      state.again = false
      state.moreDue = false
      log.error({ err: error }, 'deliveries could not be claimed')
    }
  }

  function fill(): void {
    while (!state.stopped && underWay.size < concurrency) {
      const delivery = lanes.next(clock())
      if (delivery === null) return
      const sending = send(delivery)
      underWay.add(sending)
      void sending.finally(() => {
        underWay.delete(sending)
        fill()
        if (state.moreDue && lanes.waiting + underWay.size <= heldMax / 2) void pump()
      })
    }
  }

  /** One attempt, sent and recorded; never rejects. */
  async function send(delivery: Delivery): Promise<void> {
    const at = clock()
    const started = performance.now()
    let durationMs = 0
    try {
      const result = await post(delivery, at)
      durationMs = Math.round(performance.now() - started)
      // Cut off by our own stop: not the receiver's failure, and not to be counted as one.
      if (result instanceof NetError && result.reason === 'aborted') return
      await record(delivery, result, { at, durationMs })
    } catch (error) {
      log.error({ err: error, ...idsOf(delivery) }, 'delivery attempt failed inside')
    } finally {
      lanes.done(delivery, durationMs)
    }
  }

  async function post(delivery: Delivery, now: number): Promise<PostAnswer | NetError> {
    const body = Buffer.from(delivery.body)
    const secret = webhookSecret(serverSecret, delivery.accountId)
    const headers = {
      'content-type': 'application/json',
      ...signDelivery({ secret, id: delivery.id, now, body }),
    }
    try {
      return await net.post(delivery.url, { headers, body, timeoutMs, signal: aborting.signal })
    } catch (error) {
      if (error instanceof NetError) return error
      throw error
    }
  }

  async function record(
    delivery: Delivery,
    result: PostAnswer | NetError,
    timing: { at: number; durationMs: number },
  ): Promise<void> {
    const now = clock()
    const delaysMs = options.schedule === undefined ? {} : { delaysMs: options.schedule }
    const verdict = judge({ delivery, result, now, ...delaysMs })
    const { status, error, dueAt, outcome } = verdict
    const owned = await store.recordDelivery({
      deliveryId: delivery.id,
      owner: nodeId,
      attempt: { ...timing, status, error },
      state: verdict.state,
      dueAt,
      now,
    })
    const fields = {
      ...idsOf(delivery),
      attempt: delivery.attempts + 1,
      status,
      durationMs: timing.durationMs,
      ...(result instanceof NetError ? { reason: result.reason } : {}),
    }
    if (!owned) {
      log.info(fields, 'delivery sent, but it is no longer ours to record')
      return
    }
    state.attempts += 1
    log[outcome === 'failed' || outcome === 'gone' ? 'warn' : 'info'](
      fields,
      `delivery: ${outcome}`,
    )
    options.onAttempt?.({ status, durationMs: timing.durationMs, outcome })
  }

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay)
  }

  return {
    start: () => {
      const stopWatching = store.watchWork((kind) => {
        if (kind === 'delivery') void pump()
      })
      const timer = setInterval(() => void pump(), pollMs).unref()
      stopListening = () => {
        stopWatching()
        clearInterval(timer)
      }
      void pump()
    },

    tick: async () => {
      const before = state.attempts
      do {
        await pump()
        await idle()
      } while (state.moreDue && !state.stopped)
      return state.attempts - before
    },

    stop: async (drainMs) => {
      state.stopped = true
      stopListening()
      const timer = setTimeout(() => aborting.abort(), drainMs)
      try {
        await Promise.all([pumping, idle()])
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

function idsOf(delivery: Delivery): Record<string, string> {
  const { id, taskId, event, url } = delivery
  return { deliveryId: id, taskId, event, host: hostOf(url) }
}
