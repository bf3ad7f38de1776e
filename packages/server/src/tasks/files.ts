import type { BlobStore } from '../blobs/blob-store.ts'
import type { Task } from '../store/records.ts'
import type { Store } from '../store/store.ts'

/**
 * Removes content and references of an ended task: first from its answers, then from the disk, so that
 * no answer ever names a file that is gone. A crash in between leaves the task marked, and the next
 * sweep finishes it.
 */
export async function removeFiles(options: {
  store: Store
  blobs: BlobStore
  task: Task
  now: number
}): Promise<void> {
  const { store, blobs, task, now } = options
  await store.markFilesRemoving({ taskId: task.id, now })
  await Promise.all(blobsOf(task).map((blob) => blobs.delete(blob)))
  await store.markFilesRemoved({ taskId: task.id, now })
}

/** The names of all blobs the task's answers and attempts use. */
function blobsOf(task: Task): readonly string[] {
  const references = task.request.references.flatMap((reference) =>
    reference.kind === 'blob' ? [reference.blob] : [],
  )
  const contents = task.outcome?.kind === 'completed' ? task.outcome.contents : []
  return [...references, ...contents.map((content) => content.blob)]
}
