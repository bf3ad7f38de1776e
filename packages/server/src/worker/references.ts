import type { BlobStore } from '../blobs/blob-store.ts'
import type { Clock } from '../core/clock.ts'
import { LikenessError } from '../core/errors.ts'
import { AttemptStopped, type EngineReference } from '../engines/engine.ts'
import { probeReference, referenceBytesMax } from '../images/probe.ts'
import { sizeFor, type Size } from '../images/size.ts'
import { NetError } from '../net/error.ts'
import type { Net } from '../net/net.ts'
import type { StoredImage, Task, TaskReference } from '../store/records.ts'
import type { Ownership, Store } from '../store/store.ts'

/** A whole download, redirects included. */
const downloadMsMax = 60_000

export interface GatherOptions {
  readonly task: Task
  readonly own: Ownership
  readonly signal: AbortSignal
  readonly store: Store
  readonly blobs: BlobStore
  readonly net: Net
  readonly clock: Clock
}

/**
 * Brings a task's references together: those that are URLs are fetched, checked and kept, so that a
 * later attempt does not fetch them again, and the size that `auto` takes from the first is settled.
 * @throws LikenessError 008023002 naming the reference that can't be had and why.
 */
export async function gatherReferences(
  options: GatherOptions,
): Promise<{ references: readonly EngineReference[]; size: Size }> {
  const { task, own, store, blobs, clock, signal } = options
  const { request } = task
  const images = await Promise.all(
    request.references.map((reference, i) =>
      reference.kind === 'url'
        ? fetchReference(reference.url, labelOf(task, i), options)
        : withoutKind(reference),
    ),
  )
  const size =
    task.width !== null && task.height !== null
      ? { width: task.width, height: task.height }
      : sizeFor(request.resolution, request.aspectRatio, images[0] ?? null)
  if (request.references.some((reference) => reference.kind === 'url') || task.width === null) {
    const references: TaskReference[] = images.map((image) => ({ kind: 'blob', ...image }))
    const kept = await store.saveReferences({ ...own, references, ...size, now: clock() })
    if (!kept) throw new AttemptStopped('lease-lost')
  }
  signal.throwIfAborted()
  const references = images.map(({ blob, format, width, height }, i): EngineReference => {
    const label = labelOf(task, i)
    return {
      label,
      format,
      width,
      height,
      subject: request.subjects.find((subject) => subject.references.includes(i))?.id ?? null,
      read: () => readReference(blob, label, blobs),
    }
  })
  return { references, size }
}

async function withoutKind({
  blob,
  sha256,
  bytes,
  format,
  width,
  height,
}: StoredImage): Promise<StoredImage> {
  return { blob, sha256, bytes, format, width, height }
}

/** What the client calls the reference. */
function labelOf(task: Task, index: number): string {
  const { plainReferences, subjects } = task.request
  if (index < plainReferences) return `images[${index}]`
  for (const [s, subject] of subjects.entries()) {
    const i = subject.references.indexOf(index)
    if (i >= 0) return `subjects[${s}].images[${i}]`
  }
  return `reference ${index + 1}`
}

async function fetchReference(
  url: string,
  label: string,
  { net, blobs, signal, own }: GatherOptions,
): Promise<StoredImage> {
  try {
    const { bytes } = await net.download(url, {
      bytesMax: referenceBytesMax,
      timeoutMs: downloadMsMax,
      redirectsMax: 3,
      signal,
    })
    const { format, width, height } = await probeReference(bytes, null, label)
    const stored = await blobs.put({ owner: own.taskId, bytes })
    return { ...stored, format, width, height }
  } catch (error) {
    if (signal.aborted || !(error instanceof NetError)) throw error
    const why =
      error.reason === 'too-large'
        ? `is over ${referenceBytesMax / 1024 / 1024} MB, the most an image may have`
        : `could not be fetched: ${error.message}`
    throw new LikenessError('008023002', `\`${label}\` ${why}.`, { param: label, cause: error })
  }
}

async function readReference(blob: string, label: string, blobs: BlobStore): Promise<Buffer> {
  const bytes = await blobs.read(blob)
  if (bytes !== null) return bytes
  throw new LikenessError(
    '008023002',
    `\`${label}\` is no longer in the server's storage. Send the task again.`,
    { param: label },
  )
}
