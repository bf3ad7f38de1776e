import type { Store } from './store.ts'

/** In-process wake-ups of those who wait for a task or for work. */
export interface Signals extends Pick<Store, 'watchTask' | 'watchHints' | 'watchWork'> {
  taskChanged(taskId: string): void
  taskHinted(taskId: string): void
  workAdded(kind: 'task' | 'delivery'): void
  clear(): void
}

/**
 * Signals are sent in a microtask: SQLite's writes run synchronously in one turn, so a listener always
 * runs after the commit. A listener that throws is reported and disturbs nobody else.
 */
export function createSignals(onError: (error: unknown) => void): Signals {
  const changes = createTopic()
  const hints = createTopic()
  const workers = new Set<(kind: 'task' | 'delivery') => void>()

  function call(run: () => void): void {
    try {
      run()
    } catch (error) {
      onError(error)
    }
  }

  return {
    watchTask: changes.watch,
    watchHints: hints.watch,
    watchWork: (listener) => {
      const entry = (kind: 'task' | 'delivery') => listener(kind)
      workers.add(entry)
      return () => {
        workers.delete(entry)
      }
    },
    taskChanged: (taskId) => queueMicrotask(() => changes.listeners(taskId).forEach(call)),
    taskHinted: (taskId) => queueMicrotask(() => hints.listeners(taskId).forEach(call)),
    workAdded: (kind) =>
      queueMicrotask(() => {
        for (const listener of workers) call(() => listener(kind))
      }),
    clear: () => {
      changes.clear()
      hints.clear()
      workers.clear()
    },
  }
}

/** Who listens for news of which task. */
function createTopic() {
  const tasks = new Map<string, Set<() => void>>()
  return {
    watch: (taskId: string, listener: () => void): (() => void) => {
      const listeners = tasks.get(taskId) ?? new Set()
      tasks.set(taskId, listeners)
      // A function of its own for each watch, so that stopping one never stops another.
      const entry = () => listener()
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
        if (listeners.size === 0 && tasks.get(taskId) === listeners) tasks.delete(taskId)
      }
    },
    listeners: (taskId: string): readonly (() => void)[] => [...(tasks.get(taskId) ?? [])],
    clear: (): void => tasks.clear(),
  }
}
