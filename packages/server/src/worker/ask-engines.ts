import type { Clock } from '../core/clock.ts'
import { LikenessError } from '../core/errors.ts'
import type { Log } from '../core/log.ts'
import type { Metrics } from '../core/metrics.ts'
import {
  AttemptStopped,
  JobNotTaken,
  type Attempt,
  type EngineRequest,
  type EngineResult,
} from '../engines/engine.ts'
import { isUp, type EngineChoice, type EngineRegistry } from '../engines/registry.ts'
import type { Task, TaskJob } from '../store/records.ts'
import type { Ownership, Store } from '../store/store.ts'
import type { ModelCatalogue } from '../tasks/models.ts'
import { hasEnded } from '../tasks/states.ts'

export interface AskOptions {
  readonly task: Task
  readonly own: Ownership
  readonly signal: AbortSignal
  readonly request: Omit<EngineRequest, 'taskId' | 'model'>
  readonly store: Store
  readonly engines: EngineRegistry
  readonly models: ModelCatalogue
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly patienceMs: number
  onEngine(id: string): void
  report(fraction: number, stage: string): void
}

export interface Made {
  /** The engine that really made it, and its own name of the model. */
  readonly engine: string
  readonly model: string
  readonly result: EngineResult
}

/**
 * Has the task's picture made by the first engine of its model's list that takes the job. The next one
 * is asked only when the last surely did not take it; whoever has a job on record is asked before
 * anybody else, and nobody after it while that job may exist.
 * @throws LikenessError, or AttemptStopped
 */
export async function askEngines(options: AskOptions): Promise<Made> {
  const { task, signal, metrics, log } = options
  const choices = choicesFor(options)
  const refusals: { engine: string; why: string }[] = []
  for (const [i, choice] of choices.entries()) {
    const isLast = i === choices.length - 1
    const { engine, model } = choice
    if (!isLast && task.job === null && !isUp(choice.choice)) {
      refusals.push({ engine, why: 'it is out of order' })
      continue
    }
    options.onEngine(engine)
    const startedAt = performance.now()
    try {
      // Only the first can have the job on record; a later one is asked when that has come to nothing.
      const attempt = attemptOn(choice, { isFirst: i === 0, isLast }, options)
      const request = { ...options.request, taskId: task.id, model }
      const result = await choice.choice.run(request, attempt)
      metrics.renderDuration.observe({ engine }, (performance.now() - startedAt) / 1000)
      return {
        engine,
        model,
        result: { ...result, warnings: warningsOf(result, engine, refusals) },
      }
    } catch (error) {
      if (!(error instanceof JobNotTaken) || isLast || signal.aborted) throw error
      log.warn(
        { taskId: task.id, engine, code: error.code, err: error.cause },
        'an engine did not take the job; the next is asked',
      )
      refusals.push({ engine, why: withoutMoney(error.message) })
    }
  }
  throw new LikenessError(
    '008023099',
    `No engine of this server can make ${task.model} with ${task.request.references.length} references now. Nothing was charged.`,
  )
}

/** The engines to ask, in order. */
function choicesFor({ task, engines, models }: AskOptions): readonly EngineChoice[] {
  const model = models.get(task.model)
  const fitting =
    model === null ? [] : engines.fitting(model.engines, task.request.references.length)
  const { job } = task
  if (job === null) return fitting
  const at = fitting.findIndex(
    ({ engine, model: name }) => engine === job.engine && (job.model === '' || name === job.model),
  )
  if (at >= 0) return fitting.slice(at)
  // The list has changed since; whoever has the job still has it.
  const choice = engines.get(job.engine)
  const capabilities = choice?.capabilities(job.model) ?? null
  if (choice !== null && capabilities !== null) {
    return [{ engine: job.engine, model: job.model, choice, capabilities }]
  }
  const what =
    job.id === null
      ? `A job may have been created at the engine "${job.engine}"`
      : `The task's job ${job.id} is at the engine "${job.engine}"`
  throw new LikenessError(
    '008023099',
    `${what}, which is no longer configured here: the operator has to put it back, or look there. It was not created a second time, and nothing was charged here.`,
  )
}

function attemptOn(
  choice: EngineChoice,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
  options: AskOptions,
): Attempt {
  const { task, own, store, clock, signal } = options
  const { engine, model } = choice
  async function saveJob(job: TaskJob | null): Promise<void> {
    const kept = await store.saveJob({ ...own, job, now: clock() })
    if (kept) return
    const current = await store.getTask({ id: task.id })
    throw new AttemptStopped(current === null || hasEnded(current) ? 'ended' : 'lease-lost')
  }
  return {
    signal,
    job: isFirst && task.job !== null ? { id: task.job.id } : null,
    progress: options.report,
    intend: () => saveJob({ engine, model, id: null }),
    withdraw: () => saveJob(null),
    created: (id) => saveJob({ engine, model, id }),
    patienceMs: isLast ? Infinity : options.patienceMs,
    onHint: (listener) => store.watchHints(task.id, listener),
  }
}

/** Nothing is said to be made by an engine that did not make it. */
function warningsOf(
  result: EngineResult,
  engine: string,
  refusals: readonly { engine: string; why: string }[],
): EngineResult['warnings'] {
  return [
    ...refusals.map(({ engine: other, why }) => ({
      code: 'other-engine',
      message: `"${other}" did not take the job and "${engine}" made the picture: ${why}.`,
    })),
    ...result.warnings,
  ]
}

function withoutMoney(message: string): string {
  return message
    .replace(/\s*(No job exists and nothing|Nothing) was charged\.?.*$/s, '')
    .replace(/\.$/, '')
}
