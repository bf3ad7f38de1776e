/** What a render thread and the thread that cuts out for it say to each other. */
import type { Cutout, ReferenceBitmap } from './steps.ts'

/** To the cut-out thread: cut this out. Orders are worked off one after the other. */
export interface CutoutOrder {
  readonly id: number
  readonly reference: ReferenceBitmap
  readonly hint: string | null
  /** One 32-bit cell; 1 = nobody wants the result any more. */
  readonly cancelled: SharedArrayBuffer
}

/** From the cut-out thread. An order ends with exactly one `done` or `failed`. */
export type CutoutReport =
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'done'; readonly id: number; readonly cutout: Cutout }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown }
