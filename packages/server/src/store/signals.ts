import type { Store } from './store.ts'

/** In-process wake-ups of those who wait for a task or for work. */
export interface Signals extends Pick<Store, 'watchTask' | 'watchWork'> {
  taskChanged(taskId: string): void
  workAdded(kind: 'task' | 'delivery'): void
  clear(): void
}

/**
 * Signals are sent in a microtask: SQLite's writes run synchronously in one turn, so a listener always
 * runs after the commit. A listener that throws is reported and disturbs nobody else.
 */
export function createSignals(onError: (error: unknown) => void): Signals {
  const tasks = new Map<string, Set<() => void>>()
  const workers = new Set<(kind: 'task' | 'delivery') => void>()

  function call(run: () => void): void {
    try {
      run()
    } catch (error) {
      onError(error)
    }
  }

  return {
    watchTask: (taskId, listener) => {
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
    watchWork: (listener) => {
      const entry = (kind: 'task' | 'delivery') => listener(kind)
      workers.add(entry)
      return () => {
        workers.delete(entry)
      }
    },
    taskChanged: (taskId) =>
      queueMicrotask(() => {
        for (const listener of tasks.get(taskId) ?? []) call(listener)
      }),
    workAdded: (kind) =>
      queueMicrotask(() => {
        for (const listener of workers) call(() => listener(kind))
      }),
    clear: () => {
      tasks.clear()
      workers.clear()
    },
  }
}
