import type { BlobStore } from '../blobs/blob-store.ts'
import type { FileUrls } from '../blobs/signed-url.ts'
import type { Clock } from '../core/clock.ts'
import type { Log } from '../core/log.ts'
import type { Metrics } from '../core/metrics.ts'
import type { CallbackUrls } from '../engines/callback-url.ts'
import type { EngineRegistry } from '../engines/registry.ts'
import type { Store } from '../store/store.ts'
import type { ModelCatalogue } from '../tasks/models.ts'
import type { TaskService } from '../tasks/tasks.ts'

/** What the routes are given; they reach nothing else. */
export interface HttpContext {
  readonly tasks: TaskService
  /** For the auth hook and for watching a task; routes run no SQL. */
  readonly store: Store
  readonly blobs: BlobStore
  readonly urls: FileUrls
  readonly models: ModelCatalogue
  readonly engines: EngineRegistry
  readonly callbackUrls: CallbackUrls
  readonly metrics: Metrics
  readonly clock: Clock
  readonly log: Log
  /** Requests a key may make in a minute. */
  readonly rateLimit: number
  readonly bodyBudgetBytes: number
  readonly corsOrigins: readonly string[]
  /** Gives out a URL at which the bucket itself has a blob; null: this server passes blobs on. */
  readonly presign:
    | ((blob: string, as: { expiresInMs: number; contentType: string; fileName: string }) => string)
    | null
  /** `system`: only whether it lives and is ready, and its metrics, as a worker needs it. */
  readonly serves: 'everything' | 'system'
  /** False while the process starts or stops. */
  readonly isReady: () => boolean
  /** Fires when the server closes: streams and waits end then. */
  readonly closing: AbortSignal
  /** Base of absolute URLs, without a trailing slash. */
  readonly publicUrl: () => string
}

/** 20 MB, as the source API limits a body. */
export const bodyBytesMax = 20 * 1024 * 1024
