/** What follows from a task's state, as pure functions. */
import type { Task, TaskOutcome } from '../store/records.ts'

/** The status a client of the canonical and the gateway surface reads. */
export const taskStatuses = ['in_progress', 'completed', 'failed'] as const
export type TaskStatus = (typeof taskStatuses)[number]

export const outputStatuses = ['in_queue', 'processing', 'success', 'failed'] as const
export type OutputStatus = (typeof outputStatuses)[number]

export function statusOf(task: Task): TaskStatus {
  return task.state === 'completed' || task.state === 'failed' ? task.state : 'in_progress'
}

export function outputStatusOf(task: Task): OutputStatus {
  switch (task.state) {
    case 'queued':
      return 'in_queue'
    case 'running':
      return 'processing'
    case 'completed':
      return 'success'
    case 'failed':
      return 'failed'
  }
}

/** The states behind a status, for a list that filters by it. */
export function statesOf(status: TaskStatus): readonly Task['state'][] {
  return status === 'in_progress' ? ['queued', 'running'] : [status]
}

export function hasEnded(task: Task): boolean {
  return task.state === 'completed' || task.state === 'failed'
}

type Failure = Extract<TaskOutcome, { kind: 'failed' }>

export const cancelledOutcome: Failure = {
  kind: 'failed',
  code: '499',
  message: 'The client cancelled the task. Nothing was charged.',
}

/** `deadlineMs` is the time a task has from its creation to its end. */
export function overdueOutcome(task: Task): Failure {
  const seconds = Math.round((task.deadlineAt - task.createdAt) / 1000)
  const doing =
    task.state === 'queued'
      ? 'it was still waiting for a worker'
      : `the engine was still working (${Math.round(task.progress * 100)} % done)`
  return {
    kind: 'failed',
    code: '408',
    message: `The task did not end within its deadline of ${seconds} s: ${doing}. Nothing was charged; send it again.`,
  }
}

export function wasCancelled(task: Task): boolean {
  return task.outcome?.kind === 'failed' && task.outcome.code === '499'
}
