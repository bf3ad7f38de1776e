import type { Metrics } from './core/metrics.ts'
import type { Task, TaskOutcome } from './store/records.ts'
import type { Store } from './store/store.ts'

/**
 * The store, counting every task that this process ends: by a worker, a cancel or a deadline. Of all who
 * try to end a task, one alone is answered by it, so each is counted once among all processes.
 */
export function countEnds(store: Store, metrics: Pick<Metrics, 'tasksEnded'>): Store {
  function count(task: Task | null, outcome: TaskOutcome): void {
    if (task === null) return
    metrics.tasksEnded.inc({
      // A task that failed before any engine had a job of it failed on none.
      engine: outcome.kind === 'completed' ? outcome.engine : (task.job?.engine ?? ''),
      result: outcome.kind,
      code: outcome.kind === 'failed' ? outcome.code : '',
    })
  }
  return {
    ...store,
    settle: async (input) => {
      const task = await store.settle(input)
      count(task, input.outcome)
      return task
    },
    endTask: async (input) => {
      const task = await store.endTask(input)
      count(task, input.outcome)
      return task
    },
  }
}
