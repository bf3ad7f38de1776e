import { createHash } from 'node:crypto'
import type { BlobStore } from '../blobs/blob-store.ts'
import { isDataUrl, parseDataUrl } from '../images/data-url.ts'
import { probeReference } from '../images/probe.ts'
import { LikenessError } from '../core/errors.ts'
import { sha256 } from '../core/sha256.ts'
import type { ImageFormat } from '../core/image-format.ts'
import type { TaskReference } from '../store/records.ts'
import type { ReferenceEntry } from './generation-request.ts'

/** A reference that has been looked at: bytes in memory, or a URL for the worker to fetch. */
export type CheckedReference =
  | {
      readonly kind: 'bytes'
      readonly bytes: Buffer
      readonly format: ImageFormat
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'url'; readonly url: string }

/** Null, or why this URL may not be fetched. */
export type RefuseUrl = (url: string) => string | null

/**
 * Looks at every entry, one after the other so that only one is being decoded at a time.
 * @throws LikenessError 008023002 naming the entry, the rule and what was found.
 */
export async function checkReferences(
  entries: readonly ReferenceEntry[],
  refuseUrl: RefuseUrl,
): Promise<readonly CheckedReference[]> {
  const checked: CheckedReference[] = []
  for (const { label, entry } of entries) {
    if (isDataUrl(entry)) {
      const { bytes, declaredType } = await parseDataUrl(entry, label)
      const { format, width, height } = await probeReference(bytes, declaredType, label)
      checked.push({ kind: 'bytes', bytes, format, width, height })
      continue
    }
    const url = entry.trim()
    const reason = whyUnusable(url, refuseUrl)
    if (reason !== null) {
      throw new LikenessError(
        '008023002',
        `\`${label}\` can't be used: ${reason}. Send an http(s) URL that anyone can reach, or a data URL such as data:image/png;base64,…`,
        { param: label },
      )
    }
    checked.push({ kind: 'url', url })
  }
  return checked
}

/** The commonest slips are named; the rest is for the door to the network to say. */
function whyUnusable(url: string, refuseUrl: RefuseUrl): string | null {
  if (url === '') return 'it is empty'
  if (bareBase64Pattern.test(url))
    return 'it looks like base64 without `data:image/png;base64,` before it'
  return refuseUrl(url)
}

const bareBase64Pattern = /^[A-Za-z0-9+/_-]{64}/

/**
 * Writes the bytes of the references to blobs of that task; URLs stay URLs. When one can't be written
 * (a full disk), the others are removed again before the throw.
 */
export async function storeReferences(
  references: readonly CheckedReference[],
  taskId: string,
  blobs: BlobStore,
): Promise<readonly TaskReference[]> {
  const results = await Promise.allSettled(
    references.map(async (reference): Promise<TaskReference> => {
      if (reference.kind === 'url') return reference
      const { bytes, format, width, height } = reference
      const { blob, sha256 } = await blobs.put({ owner: taskId, bytes })
      return { kind: 'blob', blob, sha256, bytes: bytes.length, format, width, height }
    }),
  )
  const stored = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed === undefined) return stored
  await deleteReferences(stored, blobs)
  throw failed.reason
}

/** Deletes the blobs of references that no task came to hold. */
export async function deleteReferences(
  references: readonly TaskReference[],
  blobs: BlobStore,
): Promise<void> {
  await Promise.allSettled(
    references.map(async (reference) => {
      if (reference.kind === 'blob') await blobs.delete(reference.blob)
    }),
  )
}

/** Names the same bytes the same, however they were written: for telling repeats from reuse. */
export async function referenceIdentity(reference: CheckedReference): Promise<string> {
  return reference.kind === 'url' ? reference.url : sha256(reference.bytes)
}

/** SHA-256 of the JSON of `value`, hex. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
