import { expect } from 'vitest'
import { createS3BlobStore, type S3BlobStore, type S3BlobStoreOptions } from '../../src/blobs/s3.ts'
import { LikenessError } from '../../src/core/errors.ts'
import { createLog } from '../../src/core/log.ts'
import { startS3Server, type S3Server, type S3ServerOptions } from './s3-server.ts'

/** A store on a server of its own, in a hurry: it waits milliseconds where others wait seconds. */
export interface S3StoreUnderTest {
  readonly server: S3Server
  readonly store: S3BlobStore
  /** Log lines of this store, and of all made by `newStore`. */
  readonly logged: string[]
  /** Another one on the same server. */
  newStore(options?: Partial<S3BlobStoreOptions>): S3BlobStore
  /** What the server was asked for, in order. */
  asked(): string[]
  close(): Promise<void>
}

export async function startS3Store(options: S3ServerOptions = {}): Promise<S3StoreUnderTest> {
  const server = await startS3Server({ partBytesMin: 1, ...options })
  const logged: string[] = []
  const log = createLog({ level: 'trace', stream: { write: (line) => logged.push(line) } })
  const { bucket, region, endpoint, credentials } = server
  const timing = {
    attemptsMax: 5,
    firstDelayMs: 1,
    delayMsMax: 50,
    attemptMs: 5_000,
    connectMs: 5_000,
  }
  const stores: S3BlobStore[] = []
  function newStore(options: Partial<S3BlobStoreOptions> = {}): S3BlobStore {
    const basis = { bucket, region, endpoint, credentials, log, timing }
    const store = createS3BlobStore({ ...basis, ...options })
    stores.push(store)
    return store
  }
  return {
    server,
    store: newStore(),
    logged,
    newStore,
    asked: () => server.calls.map(({ operation }) => operation),
    close: async () => {
      await Promise.all(stores.map((store) => store.close()))
      await server.close()
    },
  }
}

/** What `work` failed with, which has to be what a client may see, with its reason as the cause. */
export async function failureOf(work: Promise<unknown>): Promise<LikenessError & { cause: Error }> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(LikenessError)
  return error as LikenessError & { cause: Error }
}

/** Faults of S3's own. */
export const slowDown = { kind: 'refuse', status: 503, reason: 'SlowDown' } as const
export const internalError = { kind: 'refuse', status: 500, reason: 'InternalError' } as const
