import type { ReferenceConsistency } from '../core/consistency.ts'
import { LikenessError } from '../core/errors.ts'
import type { ImageFormat } from '../core/image-format.ts'
import type { DigitalSourceType } from '../images/xmp.ts'

/** A reference as an engine gets it: checked and complete. */
export interface EngineReference {
  /** What the client calls it, for errors: `images[2]`, `subjects[0].images[1]`. */
  readonly label: string
  readonly format: ImageFormat
  /** Pixels as seen, after any EXIF rotation. */
  readonly width: number
  readonly height: number
  /** The `@name` of the subject it belongs to, or null for a plain image. */
  readonly subject: string | null
  /**
   * Its bytes as the client sent them. Up to 50 MB, so they are read when they are needed and not kept.
   * @throws LikenessError 008023002 when they are gone
   */
  read(): Promise<Buffer>
}

export interface EngineRequest {
  readonly taskId: string
  /** The engine's own name of the model. */
  readonly model: string
  readonly prompt: string
  /** Plain images first, in order; `[image n]` of the prompt counts these from 1. */
  readonly references: readonly EngineReference[]
  /** The size the finished picture must have, px. */
  readonly width: number
  readonly height: number
  /** Any safe integer. */
  readonly seed: number
  /** Servers like this one that the task came through before this one; absent: none. */
  readonly hops?: number
}

/**
 * Why an attempt has to stop before its end. `ended`: the task has its outcome, such as a cancel.
 * `deadline`: it is about to have one. `lease-lost` and `draining`: it goes on in another attempt.
 */
export type StopReason = 'ended' | 'deadline' | 'lease-lost' | 'draining'

/** What the attempt's AbortSignal fires with. */
export class AttemptStopped extends Error {
  override readonly name = 'AttemptStopped'
  readonly reason: StopReason
  constructor(reason: StopReason) {
    super(`the attempt was stopped: ${reason}`)
    this.reason = reason
  }
}

/**
 * Whether an attempt that ended with `reason` (its signal's, or what a checkpoint threw) leaves a job
 * that nobody will ever want, and that may be cancelled. False while another attempt is to take it up.
 */
export function isJobUnwanted(reason: unknown): boolean {
  if (!(reason instanceof AttemptStopped)) return false
  return reason.reason === 'ended' || reason.reason === 'deadline'
}

/**
 * The engine did not take the job, and that is sure: nothing exists there, nothing will be charged. The
 * next engine of the model's list may be asked; when there is none, this is the task's error. Thrown
 * only after `withdraw`.
 */
export class JobNotTaken extends LikenessError {}

/** What the engine lives on while it runs, given by the worker. */
export interface Attempt {
  /** Fires when the work must stop: cancelled, deadline passed, lease lost, shutting down. */
  readonly signal: AbortSignal
  /** Reports 0 to 1 and what is being done. Never throws, may be called as often as wished. */
  progress(fraction: number, stage: string): void
  /** The job of an earlier attempt on this engine: take it up again instead of creating another. */
  readonly job: { readonly id: string | null } | null
  /** Call before a job is created: from then on, a crash leaves a trace of the intention. */
  intend(): Promise<void>
  /** Call when the intention surely came to nothing: refused, or never arrived. A later attempt may create. */
  withdraw(): Promise<void>
  /** Call as soon as the job's id is known. */
  created(jobId: string): Promise<void>
  /** How long to go on trying to have the job taken before JobNotTaken, ms; Infinity when nobody else could take it. */
  readonly patienceMs: number
  /** Calls back when somebody says that the job may have changed: a reason to look now, no more. Returns how to stop. */
  onHint(listener: () => void): () => void
}

/** A request that came in at the URL an engine gave its upstream, headers by their lower-case names. */
export interface EngineCallback {
  readonly method: string
  /** Path and query as they came, percent-encoded. */
  readonly path: string
  readonly query: string
  readonly header: (name: string) => string | null
  readonly now: number
}

export type EngineImage =
  | {
      readonly kind: 'raw'
      readonly width: number
      readonly height: number
      readonly channels: 3 | 4
      readonly data: Uint8Array | Uint8ClampedArray
    }
  | { readonly kind: 'encoded'; readonly bytes: Buffer }

export interface EngineResult {
  readonly image: EngineImage
  readonly digitalSourceType: DigitalSourceType
  /** What of the request could not be honoured. Nothing is dropped in silence. */
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
  /** For each reference that is shown, in their order; absent where the engine does not measure it. */
  readonly consistency?: readonly ReferenceConsistency[]
}

export interface Capabilities {
  readonly referencesMax: number
  /** Whether a picture can't be made without a reference. */
  readonly needsReference: boolean
  /** Whether the seed decides the picture. */
  readonly seed: boolean
  /** Whether a running job can be stopped. */
  readonly cancel: boolean
  readonly progress: boolean
}

/**
 * What makes pixels. `run` resolves with one picture or throws: a LikenessError with one of the codes
 * 008023095 to 008023099 (or 008023002 for a reference that can't be decoded), anything else counts as
 * a failure inside the engine. It must stop soon after `attempt.signal` fires, and may throw anything
 * then; a LikenessError thrown at the deadline says better than "too late" what was in the way. It
 * throws JobNotTaken when it surely took no job. `engine.contract.ts` says the rest.
 */
export interface Engine {
  readonly id: string
  /** Changes when the same request may give another picture. */
  readonly version: string
  /** Throws nothing; null when the engine has no such model. */
  capabilities(model: string): Capabilities | null
  /**
   * How many attempts may be at work on it at the same time, now; more wait in our own queue. 0 while
   * it is known to be out of order. Absent: it works on this machine, as often as the operator lets it.
   */
  places?(): number
  /** Whether a callback is from the upstream and is new. Absent where the upstream has none. */
  verifyCallback?(callback: EngineCallback): boolean
  run(request: EngineRequest, attempt: Attempt): Promise<EngineResult>
  close(): Promise<void>
}
