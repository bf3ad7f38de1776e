import type { FileUrls } from '../blobs/signed-url.ts'
import type { ReferenceConsistency } from '../core/consistency.ts'
import { formatUsd } from '../core/money.ts'
import type { Task } from '../store/records.ts'
import { outputStatusOf, statusOf } from '../tasks/states.ts'
import type { WireTask } from './schemas.ts'

/** A warning of the server itself, beside those of the engine. */
const filesRemoved = {
  code: 'files-removed',
  message:
    'The content and the references were removed, by request or because their retention was over; the record is kept.',
}

/**
 * The task as the canonical surface answers it. The URL of a content holds until the content is
 * removed, so it is the same in every answer and in the callback.
 */
export function toWireTask(task: Task, urls: FileUrls): WireTask {
  const { outcome } = task
  const completed = outcome?.kind === 'completed' ? outcome : null
  const content = completed?.contents[0]
  return {
    id: task.id,
    model: task.model,
    created_at: Math.floor(task.createdAt / 1000),
    status: statusOf(task),
    progress: Math.round(task.progress * 1000) / 1000,
    output: {
      status: outputStatusOf(task),
      content: contentUrls(task, urls).map((url) => ({ type: 'image' as const, url })),
      jobId: task.job?.id ?? '',
    },
    ...(outcome?.kind === 'failed' && { error: { code: outcome.code, message: outcome.message } }),
    ...(completed !== null && {
      usage: { cost: formatUsd(task.reservedMicros), discount: task.discount },
    }),
    ...(task.payload !== null && { payload: task.payload }),
    metadata: {
      ...(completed !== null && { engine: completed.engine }),
      seed: task.seed,
      ...(task.width !== null &&
        task.height !== null && { width: task.width, height: task.height }),
      ...(content !== undefined && { format: content.format, sha256: content.sha256 }),
      ...(task.stage !== null && { stage: task.stage }),
      ...(task.startedAt !== null && { queued_ms: Math.max(0, task.startedAt - task.createdAt) }),
      ...(task.startedAt !== null &&
        task.endedAt !== null && { running_ms: Math.max(0, task.endedAt - task.startedAt) }),
      attempts: task.attempt,
      ...(completed?.consistency !== undefined && {
        consistency: completed.consistency.map(toWireConsistency),
      }),
      warnings: [...(completed?.warnings ?? []), ...(task.files === 'kept' ? [] : [filesRemoved])],
    },
  }
}

function toWireConsistency({ colourDistance, colourDistanceRelit, ...rest }: ReferenceConsistency) {
  return {
    ...rest,
    colour_distance: colourDistance,
    colour_distance_relit: colourDistanceRelit,
  }
}

/** Signed URLs of the task's contents; none once its files are gone. */
export function contentUrls(task: Task, urls: FileUrls): readonly string[] {
  if (task.outcome?.kind !== 'completed' || task.files !== 'kept') return []
  const expiresAt = task.expiresAt ?? 0
  return task.outcome.contents.map(({ blob, format }) => urls.urlFor({ blob, format, expiresAt }))
}
