import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { Log } from '../../core/log.ts'
import { UpstreamError, type UpstreamAnswer } from '../../net/upstream.ts'
import type { Attempt } from '../engine.ts'
import type { Replica, Replicas, TakenPlace } from '../remote/replicas.ts'
import { jsonOf } from './images-error.ts'
import type { Call, Profile } from './profile.ts'

export interface CallsOptions {
  readonly profile: Profile
  readonly replicas: Replicas
  readonly log: Log
  /** Between two looks at how far a call is, ms. */
  readonly progressMs: number
}

/** What a call is for. */
export interface Sending {
  readonly call: Call
  readonly taskId: string
  readonly model: string
  readonly requestId: string
  readonly attempt: Attempt
}

/** Calls that take as long as a picture does. */
export interface Calls {
  /**
   * Sends one and waits for its answer, or until the attempt is stopped. The server goes on then, so the
   * call is not given up, which would only hide that: the place is free when the server is. One that can
   * be told to stop is, since without the call nobody can have its picture.
   * @throws UpstreamError, or the signal's reason
   */
  send(place: TakenPlace, sending: Sending): Promise<UpstreamAnswer>
  close(): Promise<void>
}

/** For a look, and for telling a server to stop. */
const shortTimeoutMs = 5_000

const progressSchema = z.object({ progress: z.number().min(0).max(1) })

export function createCalls({ profile, replicas, log, progressMs }: CallsOptions): Calls {
  const { title, requests } = profile
  const stage = `making-at-${title.toLowerCase()}`
  const stopping = new Set<Promise<void>>()

  function stop(replica: Replica, { taskId, model, requestId }: Sending): void {
    if (requests === undefined) return
    const path = requests.abortPath(model, requestId)
    const asked = replica.upstream
      .request('POST', path, { body: {}, timeoutMs: shortTimeoutMs })
      .then(({ status }) => log.info({ taskId, requestId, status }, 'told a server to stop'))
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : ''
        log.info({ taskId, requestId, reason }, 'a server could not be told to stop')
      })
      .finally(() => stopping.delete(asked))
    stopping.add(asked)
  }

  /** Says how far the call is, where the server does, until `signal` fires. Never throws. */
  async function watch(replica: Replica, sending: Sending, signal: AbortSignal): Promise<void> {
    const { attempt, requestId } = sending
    attempt.progress(0.1, stage)
    if (requests === undefined) return
    const path = requests.progressPath(requestId)
    try {
      for (;;) {
        await delay(progressMs, undefined, { signal })
        const answer = await replica.upstream
          .request('GET', path, { signal, timeoutMs: shortTimeoutMs })
          .catch(() => null)
        const seen = progressSchema.safeParse(answer?.status === 200 ? jsonOf(answer.bytes) : null)
        if (seen.success && !signal.aborted) attempt.progress(0.1 + 0.8 * seen.data.progress, stage)
      }
    } catch {
      // The call has ended.
    }
  }

  return {
    send: async (place, sending) => {
      const { replica } = place
      const { call, taskId, attempt } = sending
      const calling = replicas
        .request(replica, 'POST', call.path, {
          ...(call.body !== undefined && { body: call.body }),
          ...(call.form !== undefined && { form: call.form }),
        })
        .finally(() => place.release())
      const watching = new AbortController()
      void watch(replica, sending, watching.signal)
      try {
        return await unlessStopped(calling, attempt.signal)
      } catch (error) {
        if (attempt.signal.aborted) {
          place.leave()
          stop(replica, sending)
          log.info({ taskId, host: replica.host }, 'a server makes a picture that nobody waits for')
        } else if (error instanceof UpstreamError && error.reason === 'timeout') {
          stop(replica, sending)
        }
        throw error
      } finally {
        watching.abort()
      }
    },
    close: async () => {
      await Promise.allSettled(stopping)
    },
  }
}

/** The promise's outcome, or the signal's reason when that comes first. */
async function unlessStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = Promise.withResolvers<never>()
  const stop = (): void => stopped.reject(signal.reason)
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([promise, stopped.promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
