import { describe, expect, it } from 'vitest'
import type { Task, TaskOutcome, TaskState } from '../store/records.ts'
import {
  cancelledOutcome,
  hasEnded,
  outputStatusOf,
  overdueOutcome,
  statesOf,
  statusOf,
  taskStatuses,
  wasCancelled,
} from './states.ts'

function taskIn(state: TaskState, rest: Partial<Task> = {}): Task {
  return { state, outcome: null, progress: 0, createdAt: 1000, deadlineAt: 61_000, ...rest } as Task
}

describe('what a client reads of a state', () => {
  it.each([
    ['queued', 'in_progress', 'in_queue', false],
    ['running', 'in_progress', 'processing', false],
    ['completed', 'completed', 'success', true],
    ['failed', 'failed', 'failed', true],
  ] as const)('%s is %s and %s', (state, status, output, ended) => {
    const task = taskIn(state)
    expect(statusOf(task)).toBe(status)
    expect(outputStatusOf(task)).toBe(output)
    expect(hasEnded(task)).toBe(ended)
    expect(statesOf(status)).toContain(state)
  })

  it('covers every state by exactly one status', () => {
    expect(taskStatuses.flatMap(statesOf).toSorted()).toEqual([
      'completed',
      'failed',
      'queued',
      'running',
    ])
  })
})

describe('why a task failed', () => {
  it('says whether it waited or worked when its deadline passed', () => {
    expect(overdueOutcome(taskIn('queued'))).toEqual({
      kind: 'failed',
      code: '408',
      message:
        'The task did not end within its deadline of 60 s: it was still waiting for a worker. Nothing was charged; send it again.',
    })
    expect(overdueOutcome(taskIn('running', { progress: 0.456 })).message).toContain(
      'the engine was still working (46 % done)',
    )
  })

  it('tells a cancel from other failures', () => {
    const other: TaskOutcome = { kind: 'failed', code: '408', message: '' }
    expect(wasCancelled(taskIn('failed', { outcome: cancelledOutcome }))).toBe(true)
    expect(wasCancelled(taskIn('failed', { outcome: other }))).toBe(false)
    expect(wasCancelled(taskIn('queued'))).toBe(false)
  })
})
