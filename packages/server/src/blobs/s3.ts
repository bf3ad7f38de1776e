import type { LookupFunction } from 'node:net'
import { systemClock, type Clock } from '../core/clock.ts'
import type { Log } from '../core/log.ts'
import { sha256 as hash } from '../core/sha256.ts'
import { blobName, isOwner } from './blob-name.ts'
import type { BlobStore, ListedBlob } from './blob-store.ts'
import { bucketAddress, createKeys, type S3Place } from './s3-address.ts'
import { createS3Client, type S3Timing } from './s3-client.ts'
import { deleteObject, openObject, readObject, sizeOf } from './s3-download.ts'
import { asLikenessError } from './s3-error.ts'
import { listObjects, listUnfinished } from './s3-listing.ts'
import { defaultRetryTiming } from './s3-retry.ts'
import { presignedQuery, presignedSecondsMax, type S3Key } from './s3-signing.ts'
import { abortUpload, putInParts, putWhole } from './s3-upload.ts'

/** How the service encrypts what it keeps; without it, as the bucket says. */
export interface S3Encryption {
  readonly algorithm: 'AES256' | 'aws:kms'
  /** A key of KMS; default: the account's own for S3. */
  readonly kmsKeyId?: string | undefined
}

export interface S3BlobStoreOptions extends S3Place {
  readonly credentials: S3Key
  /** Before every key, such as `likeness/production`. */
  readonly prefix?: string | undefined
  /** Where clients reach the service, for presigned URLs; default: `endpoint`. */
  readonly publicEndpoint?: string | undefined
  readonly encryption?: S3Encryption | undefined
  readonly log: Log
  readonly clock?: Clock
  readonly timing?: Partial<S3Timing>
  /** What is larger than `aboveBytes` is written in parts of `partBytes`, 5 MiB or more. */
  readonly parts?: { readonly aboveBytes: number; readonly partBytes: number }
  /** Keys that one request lists, at most 1000. */
  readonly pageSize?: number
  /** How host names are resolved; default: as the system does. */
  readonly lookup?: LookupFunction
}

/** What this BlobStore can do beside what all can. */
export interface S3BlobStore extends BlobStore {
  /**
   * A URL by which anybody reads the blob from the service itself, for `expiresInMs` from now (at
   * most a week, rounded up to the second). Nothing is sent: the blob may not be there.
   */
  presign(
    blob: string,
    options: {
      readonly expiresInMs: number
      readonly contentType: string
      readonly fileName: string
    },
  ): string
  /** Asks the service once whether it would serve. @throws LikenessError 503, the reason its cause. */
  check(): Promise<void>
  removeUnfinished(filter: { readonly olderThan: number }): Promise<number>
}

const mebibyte = 1024 * 1024
const defaultParts = { aboveBytes: 16 * mebibyte, partBytes: 8 * mebibyte }

const defaultTiming: S3Timing = { ...defaultRetryTiming, connectMs: 5_000, attemptMs: 15_000 }

/**
 * Blobs as objects in a bucket of AWS S3 or of any service that speaks its API: `<prefix>/ab/cd/<blob>`.
 * The key is named by the hash of its bytes, so every write may be repeated. Sends nothing until it
 * is used. Throws RangeError, in words for the operator, when a setting cannot be.
 *
 * A service that does not answer, or refuses, is LikenessError 503; what it said is the cause, for
 * the log.
 */
export function createS3BlobStore(options: S3BlobStoreOptions): S3BlobStore {
  const { region, credentials, log, clock = systemClock, parts = defaultParts } = options
  const address = bucketAddress(options)
  const publicAddress = bucketAddress({
    ...options,
    endpoint: options.publicEndpoint ?? options.endpoint,
  })
  const keys = createKeys(options.prefix)
  const client = createS3Client({
    address,
    region,
    key: credentials,
    timing: { ...defaultTiming, ...options.timing },
    clock,
    log,
    lookup: options.lookup,
  })
  const objectHeaders = encryptionHeaders(options.encryption)
  const byOurClock = (at: number) => at - (client.now() - clock())

  return {
    async put({ owner, bytes }) {
      if (!isOwner(owner)) throw new RangeError('a blob is owned by a task')
      const sha256 = await hash(bytes)
      const blob = blobName(sha256, owner)
      // Without If-None-Match: what is put again has to become young for `list`.
      const upload = { key: keys.keyOf(blob), bytes, sha256, headers: objectHeaders }
      await told(() =>
        bytes.length > parts.aboveBytes
          ? putInParts(client, upload, { partBytes: parts.partBytes, log })
          : putWhole(client, upload),
      )
      return { blob, sha256, bytes: bytes.length }
    },

    async size(blob) {
      const key = keys.keyOf(blob)
      return told(() => sizeOf(client, key))
    },

    async open(blob, range) {
      const key = keys.keyOf(blob)
      return told(() => openObject(client, key, range))
    },

    async read(blob) {
      const key = keys.keyOf(blob)
      // Twice: what was damaged on its way is not damaged again.
      for (let tries = 0; tries < 2; tries++) {
        const bytes = await told(() => readObject(client, key))
        if (bytes === null || blob.startsWith(await hash(bytes))) return bytes
      }
      throw new Error(`the bytes of blob ${blob} have been damaged in the bucket`)
    },

    async delete(blob) {
      const key = keys.keyOf(blob)
      await told(() => deleteObject(client, key))
    },

    async *list({ olderThan }) {
      const found = listObjects(client, { prefix: keys.prefix, pageSize: options.pageSize })
      try {
        for await (const { key, modifiedAt: at } of found) {
          const modifiedAt = byOurClock(at)
          const name = modifiedAt < olderThan ? keys.blobOf(key) : null
          if (name !== null) yield { ...name, modifiedAt } satisfies ListedBlob
        }
      } catch (error) {
        throw asLikenessError(error)
      }
    },

    presign(blob, { expiresInMs, contentType, fileName }) {
      const path = publicAddress.pathOf(keys.keyOf(blob))
      const query = presignedQuery(
        {
          method: 'GET',
          host: publicAddress.host,
          path,
          query: {
            'response-content-type': contentType,
            'response-content-disposition': `inline; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`,
          },
          expiresInSeconds: Math.min(presignedSecondsMax, Math.ceil(expiresInMs / 1000)),
        },
        { key: credentials, region, at: client.now() },
      )
      return `${publicAddress.origin}${path}?${query}`
    },

    async check() {
      const query = { 'list-type': '2', prefix: keys.prefix, 'max-keys': '1' }
      await told(() => client.send({ method: 'GET', key: null, query, isProbe: true }))
    },

    async removeUnfinished({ olderThan }) {
      let removed = 0
      await told(async () => {
        for await (const { key, uploadId, begunAt } of listUnfinished(client, keys.prefix)) {
          if (byOurClock(begunAt) >= olderThan || keys.blobOf(key) === null) continue
          await abortUpload(client, { key, uploadId })
          removed += 1
        }
      })
      return removed
    },

    close: () => client.close(),
  }
}

function encryptionHeaders(encryption: S3Encryption | undefined): Record<string, string> {
  if (encryption === undefined) return {}
  const { algorithm, kmsKeyId } = encryption
  return {
    'x-amz-server-side-encryption': algorithm,
    ...(kmsKeyId !== undefined && { 'x-amz-server-side-encryption-aws-kms-key-id': kmsKeyId }),
  }
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asLikenessError(error)
  }
}
