import type { Log } from '../core/log.ts'
import type { S3Client } from './s3-client.ts'
import { sizeOf } from './s3-download.ts'
import { isMissing, readAnswer, S3Error, unreadable } from './s3-error.ts'
import { childText, escapeXml } from './s3-xml.ts'

export interface Upload {
  readonly key: string
  readonly bytes: Buffer
  /** Of `bytes`, hex. */
  readonly sha256: string
  /** For the object: its encryption, above all. */
  readonly headers: Readonly<Record<string, string>>
}

/** Writes an object by one request: it is there whole or not at all. */
export async function putWhole(client: S3Client, upload: Upload): Promise<void> {
  await client.send({
    method: 'PUT',
    key: upload.key,
    body: upload.bytes,
    bodySha256: upload.sha256,
    headers: upload.headers,
  })
}

/** Parts sent at a time; R2 allows few. */
const parallelMax = 3

/** S3 no longer has what it said it took: killed at the wrong moment, MinIO may lose a part. */
const lostCodes = new Set(['InvalidPart', 'NoSuchUpload'])

/**
 * Writes a large object in parts of `partBytes`, so that a lost connection costs one of them. It is
 * there whole once S3 has put the parts together. On any failure the parts are removed again; where
 * that fails too, `removeUnfinished` finds them later. Begins anew, once, when S3 has lost a part.
 */
export async function putInParts(
  client: S3Client,
  upload: Upload,
  options: { readonly partBytes: number; readonly log: Log },
): Promise<void> {
  try {
    await tryInParts(client, upload, options)
  } catch (error) {
    if (!(error instanceof S3Error) || !lostCodes.has(error.code)) throw error
    options.log.warn({ err: error, key: upload.key }, 'S3 lost parts of an upload: it begins anew')
    await tryInParts(client, upload, options)
  }
}

async function tryInParts(
  client: S3Client,
  upload: Upload,
  { partBytes, log }: { readonly partBytes: number; readonly log: Log },
): Promise<void> {
  const { key, bytes } = upload
  const uploadId = await begin(client, upload)
  try {
    const etags = await sendParts(client, { key, uploadId, bytes, partBytes })
    await complete(client, upload, uploadId, etags)
  } catch (error) {
    await abortUpload(client, { key, uploadId }).catch((failure: unknown) => {
      log.warn({ err: failure, key }, 'parts of a failed upload could not be removed yet')
    })
    throw error
  }
}

/** Removes the parts of an upload; one that is not there is none to remove. */
export async function abortUpload(
  client: S3Client,
  upload: { readonly key: string; readonly uploadId: string },
): Promise<void> {
  const { key, uploadId } = upload
  try {
    await client.send({ method: 'DELETE', key, query: { uploadId } })
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

async function begin(client: S3Client, upload: Upload): Promise<string> {
  const { bytes } = await client.send({
    method: 'POST',
    key: upload.key,
    query: { uploads: '' },
    headers: upload.headers,
  })
  const uploadId = childText(readAnswer(bytes), 'UploadId')
  if (uploadId === null || uploadId === '') throw unreadable('it began an upload without an id')
  return uploadId
}

async function sendParts(
  client: S3Client,
  upload: { key: string; uploadId: string; bytes: Buffer; partBytes: number },
): Promise<readonly string[]> {
  const { key, uploadId, bytes, partBytes } = upload
  const etags: string[] = []
  const failing = new AbortController()
  const starts = Array.from(
    { length: Math.ceil(bytes.length / partBytes) },
    (_, index) => index * partBytes,
  )
  const left = starts.entries()

  async function sendInTurn(): Promise<void> {
    for (const [index, start] of left) {
      failing.signal.throwIfAborted()
      const { header } = await client.send({
        method: 'PUT',
        key,
        query: { partNumber: String(index + 1), uploadId },
        body: bytes.subarray(start, start + partBytes),
        signal: failing.signal,
      })
      const etag = header('etag')
      if (etag === null) throw unreadable('it took a part without an ETag')
      etags[index] = etag
    }
  }

  const workers = Array.from({ length: parallelMax }, () =>
    sendInTurn().catch((error: unknown) => {
      failing.abort(error)
      throw error
    }),
  )
  // All of them have to be over: a part that arrived after the abort would stay, and be paid for.
  await Promise.allSettled(workers)
  failing.signal.throwIfAborted()
  return etags
}

async function complete(
  client: S3Client,
  upload: Upload,
  uploadId: string,
  etags: readonly string[],
): Promise<void> {
  const { key, bytes } = upload
  const parts = etags.map(
    (etag, index) =>
      `<Part><PartNumber>${index + 1}</PartNumber><ETag>${escapeXml(etag)}</ETag></Part>`,
  )
  const body = Buffer.from(
    `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts.join('')}</CompleteMultipartUpload>`,
  )
  try {
    await client.send({ method: 'POST', key, query: { uploadId }, body, mayHideError: true })
  } catch (error) {
    // An answer was lost, and the upload is no longer there because it is done.
    if (isMissing(error) && (await sizeOf(client, key)) === bytes.length) return
    throw error
  }
}
