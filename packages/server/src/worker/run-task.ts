import type { BlobStore } from '../blobs/blob-store.ts'
import type { Clock } from '../core/clock.ts'
import { LikenessError } from '../core/errors.ts'
import type { Log } from '../core/log.ts'
import type { Metrics } from '../core/metrics.ts'
import { AttemptStopped } from '../engines/engine.ts'
import type { EngineRegistry } from '../engines/registry.ts'
import { finishPicture } from '../images/finish.ts'
import type { Net } from '../net/net.ts'
import type { Task, TaskOutcome } from '../store/records.ts'
import type { Ownership, Store } from '../store/store.ts'
import type { ModelCatalogue } from '../tasks/models.ts'
import { overdueOutcome } from '../tasks/states.ts'
import { askEngines } from './ask-engines.ts'
import type { Heartbeats } from './heartbeats.ts'
import { holdLease, type Lease } from './lease.ts'
import { createProgressReporter } from './progress.ts'
import { gatherReferences } from './references.ts'

export interface RunParts {
  readonly store: Store
  readonly blobs: BlobStore
  readonly net: Net
  readonly engines: EngineRegistry
  readonly models: ModelCatalogue
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly heartbeats: Heartbeats
  readonly owner: string
  readonly leaseMs: number
  readonly retentionMs: number
  /** How long an engine is asked to take a job while there is another that could, ms. */
  readonly patienceMs: number
}

/** What the worker wants to know of an attempt under way. */
export interface RunWatch {
  /** Hands out the lease, for whoever may have to stop the attempt. */
  onLease(lease: Lease): void
  /** The engine that is asked now: not always the one whose place the task was claimed for. */
  onEngine(id: string): void
}

/** A process that dies takes its task's attempt with it; a task that kills processes must not do so for ever. */
const attemptsMax = 10
/** A fault nobody foresaw is worth another try or two: a thread that died. */
const faultAttemptsMax = 3
/**
 * The server's own trouble, such as a bucket that does not answer, is outlasted: the picture may have been
 * made and paid for. The last of these waits comes again and again, until the deadline at the latest.
 */
const retryDelayMs = [1_000, 5_000, 10_000, 20_000, 40_000, 60_000]

/** Where the engine's own progress lies between the steps before and after it. */
const engineShare = { from: 0.02, to: 0.97 }

/**
 * Runs one attempt of a claimed task to its end: a settle, a give-back, or nothing at all when the
 * lease was lost. Rejects only when the store itself fails; the task then comes back when its lease
 * ends.
 */
export async function runTask(task: Task, parts: RunParts, watch: RunWatch): Promise<void> {
  const { store, clock } = parts
  const own: Ownership = { taskId: task.id, attempt: task.attempt, owner: parts.owner }
  const log = parts.log.child({ taskId: task.id, attempt: task.attempt })
  if (task.attempt === 1) {
    parts.metrics.taskQueueWait.observe(Math.max(0, clock() - task.createdAt) / 1000)
  }
  if (clock() >= task.deadlineAt) return settle(own, overdueOutcome(task), parts, log)
  // Following a job elsewhere takes no process down.
  if (task.attempt > attemptsMax && task.job === null) {
    const message = `The task was begun ${attemptsMax} times and the server stopped each time before it was done. Nothing was charged.`
    return settle(own, { kind: 'failed', code: '008023095', message }, parts, log)
  }

  const { heartbeats, leaseMs } = parts
  const lease = holdLease({ store, heartbeats, task, own, leaseMs, clock, log })
  watch.onLease(lease)
  const progress = createProgressReporter((fraction, stage) =>
    store.saveProgress({ ...own, progress: fraction, stage, now: clock() }),
  )
  try {
    const outcome = await make(task, own, lease.signal, progress.report, parts, watch)
    await progress.end()
    await settle(own, outcome, parts, log)
  } catch (error) {
    await progress.end()
    await settleFailure(task, own, lease.signal, error, parts, log)
  } finally {
    lease.end()
  }
}

/** References, engine, finish, blob: everything up to the settle. */
async function make(
  task: Task,
  own: Ownership,
  signal: AbortSignal,
  report: (fraction: number, stage: string) => void,
  parts: RunParts,
  watch: RunWatch,
): Promise<TaskOutcome> {
  report(0, 'fetching-references')
  const { references, size } = await gatherReferences({ ...parts, task, own, signal })
  const { engine, model, result } = await askEngines({
    ...parts,
    task,
    own,
    signal,
    request: {
      prompt: task.request.prompt,
      references,
      ...size,
      seed: task.seed,
      hops: task.request.hops ?? 0,
    },
    onEngine: watch.onEngine,
    report: (fraction, stage) =>
      report(engineShare.from + fraction * (engineShare.to - engineShare.from), stage),
  })
  signal.throwIfAborted()
  report(engineShare.to, 'finishing')
  const { image, digitalSourceType, warnings, consistency } = result
  const picture = await finishPicture({
    image,
    ...size,
    provenance: { engine, engineModel: model, digitalSourceType },
  })
  const stored = await parts.blobs.put({ owner: task.id, bytes: picture.bytes })
  const { width, height, format } = picture
  return {
    kind: 'completed',
    engine,
    engineModel: model,
    contents: [{ ...stored, width, height, format }],
    warnings,
    ...(consistency !== undefined && { consistency }),
  }
}

async function settleFailure(
  task: Task,
  own: Ownership,
  signal: AbortSignal,
  error: unknown,
  parts: RunParts,
  log: Log,
): Promise<void> {
  const { store, clock } = parts
  const stopped: unknown = signal.aborted ? signal.reason : error
  if (stopped instanceof AttemptStopped) {
    switch (stopped.reason) {
      case 'ended':
      case 'lease-lost':
        log.info(
          { reason: stopped.reason },
          'the task was ended or taken over elsewhere; this attempt stops',
        )
        return
      case 'deadline': {
        if (error instanceof LikenessError && error.code.startsWith('0080230')) {
          const { code, message } = error
          return settle(own, { kind: 'failed', code, message }, parts, log)
        }
        const current = (await store.getTask({ id: task.id })) ?? task
        return settle(own, overdueOutcome(current), parts, log)
      }
      case 'draining':
        await store.postpone({ ...own, dueAt: clock(), now: clock() })
        log.info('given back: the server is stopping')
        return
    }
  }
  // 503 is the server's own trouble, such as a full disk: it passes, and says nothing of the task.
  const isOwnTrouble = error instanceof LikenessError && error.code === '503'
  if (error instanceof LikenessError && !isOwnTrouble) {
    log.warn({ code: error.code, err: error.cause }, 'the attempt failed')
    const { code, message } = error
    return settle(own, { kind: 'failed', code, message }, parts, log)
  }
  if (task.attempt < (isOwnTrouble ? attemptsMax : faultAttemptsMax)) {
    log.error({ err: error }, 'the attempt failed unexpectedly; it is tried again')
    const dueAt = clock() + (retryDelayMs[task.attempt - 1] ?? retryDelayMs.at(-1) ?? 0)
    await store.postpone({ ...own, dueAt, now: clock() })
    return
  }
  log.error({ err: error }, 'the attempt failed unexpectedly for the last time')
  const reason =
    error instanceof LikenessError
      ? error.message
      : `The engine failed inside, ${faultAttemptsMax} times in a row.`
  const message = `${reason} Nothing was charged.`
  return settle(own, { kind: 'failed', code: '008023095', message }, parts, log)
}

async function settle(
  own: Ownership,
  outcome: TaskOutcome,
  parts: RunParts,
  log: Log,
): Promise<void> {
  const now = parts.clock()
  const expiresAt = now + parts.retentionMs
  const settled = await parts.store.settle({ ...own, outcome, expiresAt, now })
  if (settled === null) {
    // A blob of this attempt may have the name of the winner's: it is left to the sweep.
    log.info('the task was ended or taken over elsewhere before this attempt could settle it')
    return
  }
  parts.metrics.taskAttempts.observe(settled.attempt)
  log.info(
    {
      result: outcome.kind,
      code: outcome.kind === 'failed' ? outcome.code : undefined,
      queuedMs: (settled.startedAt ?? now) - settled.createdAt,
      runningMs: now - (settled.startedAt ?? now),
    },
    'task ended',
  )
}
