import type { Attempt } from '../engine.ts'
import type { Graph } from './graph.ts'
import type { JobState } from './job-state.ts'
import { createProgressTracker, type JobEvent } from './progress.ts'

/** A task's progress, from what is read of its job and what comes over the websocket. */
export interface ProgressBar {
  /** Whether the event is a reason to read the job now. */
  take(event: JobEvent): boolean
  show(state: JobState): void
}

/** Where the work lies between what comes before and after it. */
const workShare = { from: 0.1, to: 0.85 }

export function createBar(graph: Graph, attempt: Attempt): ProgressBar {
  const tracker = createProgressTracker(graph)
  let fraction = 0

  function work(): void {
    attempt.progress(
      workShare.from + fraction * (workShare.to - workShare.from),
      'making-at-comfyui',
    )
  }

  return {
    take: (event) => {
      fraction = tracker.take(event)
      work()
      return event.kind === 'ended' || (event.kind === 'executing' && event.node === null)
    },
    show: (state) => {
      if (state.kind === 'queued') attempt.progress(0.08, 'queued-at-comfyui')
      if (state.kind === 'running') work()
    },
  }
}
