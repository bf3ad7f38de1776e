import { StreamUnavailableError, TaskFailedError, TimeoutError } from './errors.ts'
import { pause } from './retries.ts'
import { Outage, outageDefaultMs, streamTask } from './task-stream.ts'
import type { Transport } from './transport.ts'
import type { CompletedTask, Task } from './wire.ts'

export interface WaitOptions {
  signal?: AbortSignal | undefined
  /** How long to wait in all; without it, as long as the task takes. */
  timeoutMs?: number | undefined
  /** How long the server may be away (restarting, unreachable) before waiting gives up. */
  outageMs?: number | undefined
  /** Called with the task at every change seen, the last included. */
  onProgress?: ((task: Task) => void) | undefined
}

/** How long the server is asked to hold one answer where events do not come through. */
const holdSeconds = 30
const pollDelayMinMs = 500
const pollDelayMaxMs = 5_000

/**
 * Waits until a task has ended: by its events, or by asking again and again where those do not come
 * through.
 * @throws TaskFailedError when it ended without a picture
 * @throws TimeoutError when `timeoutMs` passed; the task goes on and is in the error as last seen
 */
export async function waitForTask(
  transport: Transport,
  id: string,
  options: WaitOptions,
): Promise<CompletedTask> {
  options.signal?.throwIfAborted()
  const { timeoutMs } = options
  const controller = new AbortController()
  const onAbort = (): void => controller.abort(options.signal?.reason)
  options.signal?.addEventListener('abort', onAbort, { once: true })
  let last: Task | null = null
  let timedOut = false
  const timer =
    timeoutMs === undefined || timeoutMs > 2 ** 31 - 1
      ? undefined
      : setTimeout(() => {
          timedOut = true
          controller.abort()
        }, timeoutMs)
  const see = (task: Task): void => {
    last = task
    options.onProgress?.(task)
  }
  try {
    return outcome(
      await follow(transport, id, {
        signal: controller.signal,
        outageMs: options.outageMs ?? outageDefaultMs,
        see,
      }),
    )
  } catch (error) {
    options.signal?.throwIfAborted()
    if (timedOut && controller.signal.aborted && error === controller.signal.reason) {
      throw new TimeoutError(
        `Task ${id} has not ended within ${timeoutMs} ms; it goes on and can be waited for again`,
        { task: last },
      )
    }
    throw error
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', onAbort)
  }
}

/** The picture's task, or the failure as an error. */
function outcome(task: Task): CompletedTask {
  if (task.status === 'completed') return task
  if (task.status === 'failed') throw new TaskFailedError(task)
  throw new TypeError(`task ${task.id} counts as ended but is in progress`)
}

interface FollowInput {
  readonly signal: AbortSignal
  readonly outageMs: number
  readonly see: (task: Task) => void
}

async function follow(transport: Transport, id: string, input: FollowInput): Promise<Task> {
  const { signal, outageMs, see } = input
  try {
    for await (const event of streamTask(transport, id, { signal, outageMs })) {
      see(event.task)
      if (event.type === 'done') return event.task
    }
  } catch (error) {
    if (!(error instanceof StreamUnavailableError || error instanceof TimeoutError)) throw error
  }
  return poll(transport, id, input)
}

async function poll(transport: Transport, id: string, input: FollowInput): Promise<Task> {
  const { signal, see } = input
  const outage = new Outage(input.outageMs, signal)
  let delayMs = pollDelayMinMs
  let seen = ''
  for (;;) {
    const asked = performance.now()
    try {
      const answer = await transport.json<Task>({
        method: 'GET',
        path: `/v1/generations/${encodeURIComponent(id)}`,
        headers: { prefer: `wait=${holdSeconds}` },
        holdMs: holdSeconds * 1000,
        maxRetries: 0,
        signal,
      })
      outage.over()
      const text = JSON.stringify(answer.body)
      if (text !== seen) see(answer.body)
      seen = text
      if (answer.body.status !== 'in_progress') return answer.body
    } catch (error) {
      await outage.endure(error, null)
      continue
    }
    // An answer that came at once was not held: without a pause this would spin.
    if (performance.now() - asked < pollDelayMinMs) {
      await pause(delayMs, signal)
      delayMs = Math.min(delayMs * 1.5, pollDelayMaxMs)
    }
  }
}
