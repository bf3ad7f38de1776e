/** What the pool and its threads say to each other. */
import type { Picture, RenderRequest, RenderStage } from './steps.ts'

/** To a thread: render this. A thread has one render at a time. */
export interface RenderOrder {
  readonly request: RenderRequest
  /** One 32-bit cell; 1 = the render is cancelled. Shared, because the thread is too busy to read messages. */
  readonly cancelled: SharedArrayBuffer
}

/** From a thread. A render ends with exactly one `done`, `cancelled` or `failed`. */
export type ThreadReport =
  | { readonly kind: 'progress'; readonly stage: RenderStage; readonly fraction: number }
  | { readonly kind: 'done'; readonly picture: Picture }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }
