import type { Task } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { hasEnded } from './states.ts'

/** A signal can be lost between machines; a look now and then bounds what that costs. */
const lookAgainMs = 5_000

export interface WatchOptions {
  readonly store: Store
  readonly taskId: string
  readonly signal: AbortSignal
}

/**
 * Yields the task now and after every change, the last time when it has ended. Ends early, without a
 * throw, when the signal fires. Changes that come faster than they are read are merged.
 */
export async function* taskChanges(options: WatchOptions): AsyncGenerator<Task, void> {
  const { store, taskId, signal } = options
  let wake: () => void = () => {}
  let changed = true
  const onChange = (): void => {
    changed = true
    wake()
  }
  const stop = store.watchTask(taskId, onChange)
  const timer = setInterval(onChange, lookAgainMs)
  signal.addEventListener('abort', onChange, { once: true })
  let seen = -1
  try {
    while (!signal.aborted) {
      if (!changed) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      changed = false
      const task = await store.getTask({ id: taskId })
      if (task === null) return
      if (task.version === seen) continue
      seen = task.version
      yield task
      if (hasEnded(task)) return
    }
  } finally {
    stop()
    clearInterval(timer)
    signal.removeEventListener('abort', onChange)
  }
}

/** The task once it has ended, or as it is when `waitMs` is over or the signal fires. */
export async function waitUntilEnded(
  options: WatchOptions & { task: Task; waitMs: number },
): Promise<Task> {
  if (hasEnded(options.task)) return options.task
  const timeout = AbortSignal.timeout(options.waitMs)
  const signal = AbortSignal.any([options.signal, timeout])
  let last = options.task
  for await (const task of taskChanges({ ...options, signal })) last = task
  return last
}
