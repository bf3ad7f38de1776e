import { createHmac, randomUUID } from 'node:crypto'
import { stateOf, type SimulatedJob, type SimulatedState } from './jobs.ts'

export interface SentCallback {
  readonly jobId: string
  readonly state: SimulatedState
  /** HTTP status, or 0 when nobody answered. */
  readonly status: number
}

/** `success` and `failed` are sent up to three times. */
const triesMax = 3
const longestTimerMs = 2 ** 31 - 1

/** Reports each change of a job's state to its `callback_url`, signed as Vidu signs. */
export function createReporter(options: {
  apiKey: string
  described: (job: SimulatedJob) => object
}) {
  const sent: SentCallback[] = []
  const followed = new Map<SimulatedJob, SimulatedState>()
  const timers = new Set<NodeJS.Timeout>()

  async function send(job: SimulatedJob, state: SimulatedState): Promise<void> {
    const tries = state === 'success' || state === 'failed' ? triesMax : 1
    for (let i = 0; i < tries; i++) {
      const status = await post(job)
      sent.push({ jobId: job.id, state, status })
      if (status >= 200 && status <= 299) return
    }
  }

  async function post(job: SimulatedJob): Promise<number> {
    const url = new URL(job.order.callback_url ?? '')
    const date = new Date().toUTCString()
    const nonce = randomUUID()
    const text = [
      'POST',
      url.pathname,
      url.search.slice(1),
      'vidu',
      date,
      `Date:${date}`,
      `x-request-nonce:${nonce}`,
      '',
    ].join('\n')
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          date,
          'x-request-nonce': nonce,
          'x-hmac-algorithm': 'hmac-sha256',
          'x-hmac-access-key': 'vidu',
          'x-hmac-signed-headers': 'Date;x-request-nonce',
          'x-hmac-signature': createHmac('sha256', options.apiKey).update(text).digest('base64'),
        },
        body: JSON.stringify(options.described(job)),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }

  function look(job: SimulatedJob): void {
    const now = Date.now()
    const state = stateOf(job, now)
    if (state !== followed.get(job)) {
      followed.set(job, state)
      void send(job, state)
    }
    if (state === 'success' || state === 'failed' || state === 'cancelled') {
      followed.delete(job)
      return
    }
    const next = job.startsAt > now ? job.startsAt : job.endsAt
    if (!Number.isFinite(next)) return
    const timer = setTimeout(
      () => {
        timers.delete(timer)
        look(job)
      },
      Math.min(longestTimerMs, Math.max(1, next - now)),
    )
    timers.add(timer)
  }

  return {
    sent: sent as readonly SentCallback[],
    follow: (job: SimulatedJob): void => {
      followed.set(job, 'created')
      look(job)
    },
    /** Reports what has changed by hand. */
    look: (): void => {
      for (const job of followed.keys()) look(job)
    },
    close: (): void => {
      for (const timer of timers) clearTimeout(timer)
      followed.clear()
    },
  }
}
