/** Where a server keeps what it has, out of its configuration. */
import type { BlobStore } from './blobs/blob-store.ts'
import { createFsBlobStore } from './blobs/fs.ts'
import type { Config, S3Config } from './config.ts'
import type { Log } from './core/log.ts'
import { dataPaths, openDataDirectory } from './data-directory.ts'
import { createSqliteStore } from './store/sqlite/store.ts'
import type { Outbox, Store } from './store/store.ts'

export interface Storage {
  readonly store: Store
  readonly blobs: BlobStore
  /** Whether other processes work on the same store: then a lease that runs may be theirs. */
  readonly isShared: boolean
  /** A URL at which the bucket itself gives a blob out; null where clients get it from this server. */
  readonly presign:
    | ((blob: string, as: { expiresInMs: number; contentType: string; fileName: string }) => string)
    | null
  close(): Promise<void>
}

/**
 * Opens the store and the blobs: SQLite and files in the data folder, which is then this process' alone,
 * or PostgreSQL and a bucket, which any number of processes share.
 * @throws Error with what to do when one cannot be used
 */
export async function openStorage(
  config: Config,
  { log, outbox }: { log: Log; outbox: Outbox },
): Promise<Storage> {
  const onError = (error: unknown): void =>
    log.error({ err: error }, 'a watcher of the store threw')
  if (config.database === null) {
    const directory = openDataDirectory(config.dataDirectory)
    try {
      const opened = await openBlobs(config, log)
      const store = createSqliteStore({ path: directory.databasePath, outbox, onError })
      return {
        store,
        isShared: false,
        ...opened,
        close: async () => {
          await opened.blobs.close()
          await store.close()
          directory.unlock()
        },
      }
    } catch (error) {
      directory.unlock()
      throw error
    }
  }
  const { createPostgresStore } = await import('./store/postgres/store.ts')
  const opened = await openBlobs(config, log)
  const store = await createPostgresStore({ ...config.database, outbox, onError, log })
  return {
    store,
    isShared: true,
    ...opened,
    close: async () => {
      await opened.blobs.close()
      await store.close()
    },
  }
}

async function openBlobs(config: Config, log: Log): Promise<Pick<Storage, 'blobs' | 'presign'>> {
  if (config.s3 !== null) return await openBucket(config.s3, log)
  const { blobDirectory } = dataPaths(config.dataDirectory)
  return { blobs: await createFsBlobStore({ directory: blobDirectory }), presign: null }
}

async function openBucket(s3: S3Config, log: Log): Promise<Pick<Storage, 'blobs' | 'presign'>> {
  const { createS3BlobStore } = await import('./blobs/s3.ts')
  const { accessKeyId, secretAccessKey, sessionToken } = s3
  const blobs = createS3BlobStore({
    bucket: s3.bucket,
    region: s3.region,
    endpoint: s3.endpoint ?? undefined,
    publicEndpoint: s3.publicEndpoint ?? undefined,
    prefix: s3.prefix ?? undefined,
    addressing: s3.addressing ?? undefined,
    credentials: { accessKeyId, secretAccessKey, sessionToken: sessionToken ?? undefined },
    log,
  })
  return { blobs, presign: s3.redirects ? blobs.presign : null }
}
