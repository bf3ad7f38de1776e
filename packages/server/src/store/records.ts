/** What the store keeps, as the domain sees it. Times are ms since 1970, money is micro-dollars. */
import type { ReferenceConsistency } from '../core/consistency.ts'
import type { ErrorCode } from '../core/errors.ts'
import type { ImageFormat } from '../core/image-format.ts'
import type { AspectRatio, Resolution } from '../core/ratio.ts'

export interface Account {
  readonly id: string
  readonly name: string
  readonly balanceMicros: number
  /** A multiplier on every price: 1 is none, 0.8 is 20 % off. */
  readonly discount: number
  readonly createdAt: number
}

export interface Key {
  readonly id: string
  readonly accountId: string
  readonly name: string
  /** The first characters of the secret, so that a person can tell keys apart. */
  readonly prefix: string
  readonly createdAt: number
  readonly lastUsedAt: number | null
  readonly revokedAt: number | null
}

export const ledgerKinds = ['credit', 'reserve', 'charge', 'release'] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/**
 * One entry of the ledger. `amountMicros` is how much the entry is about, `balanceMicros` what it did
 * to the balance: credit and release add, reserve takes, charge turns reserved money into spent
 * money and so leaves the balance alone. Hence balance = sum of `balanceMicros`, and for an ended
 * task charge + release = reserve.
 */
export interface LedgerEntry {
  readonly id: string
  readonly accountId: string
  readonly taskId: string | null
  readonly kind: LedgerKind
  readonly amountMicros: number
  readonly balanceMicros: number
  readonly note: string | null
  readonly createdAt: number
}

/** A stored image: where its bytes are and what they are. */
export interface StoredImage {
  /** Name in the BlobStore. */
  readonly blob: string
  readonly sha256: string
  readonly bytes: number
  readonly format: ImageFormat
  /** Pixels as seen, after any EXIF rotation. */
  readonly width: number
  readonly height: number
}

/** A reference as the client gave it: bytes we hold, or a URL the worker will fetch once. */
export type TaskReference =
  | ({ readonly kind: 'blob' } & StoredImage)
  | { readonly kind: 'url'; readonly url: string }

export interface TaskSubject {
  /** What the prompt writes after `@`. */
  readonly id: string
  /** Indexes into the task's references. */
  readonly references: readonly number[]
}

export interface TaskRequest {
  readonly prompt: string
  /** Plain `images` first, in order, then the images of each subject in order. */
  readonly references: readonly TaskReference[]
  /** How many of `references` came as plain `images`: what `[image n]` counts. */
  readonly plainReferences: number
  readonly subjects: readonly TaskSubject[]
  readonly resolution: Resolution
  readonly aspectRatio: AspectRatio
  readonly callbackUrl: string | null
  /** Servers like this one that it came through; absent: none. */
  readonly hops?: number
}

/** Which wire created the task; its callbacks speak the same. */
export const surfaces = ['likeness', 'gateway'] as const
export type Surface = (typeof surfaces)[number]

export const taskStates = ['queued', 'running', 'completed', 'failed'] as const
export type TaskState = (typeof taskStates)[number]

export interface TaskWarning {
  /** Stable, kebab-case. */
  readonly code: string
  readonly message: string
}

export type TaskOutcome =
  | {
      readonly kind: 'completed'
      readonly engine: string
      readonly engineModel: string
      readonly contents: readonly StoredImage[]
      readonly warnings: readonly TaskWarning[]
      /** Absent where the engine did not measure it. */
      readonly consistency?: readonly ReferenceConsistency[]
    }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string }

/** The engine's own remote task, or the intention to create one. */
export interface TaskJob {
  readonly engine: string
  /** The engine's own name of the model; empty on records from before it was kept. */
  readonly model: string
  /** Null while only the intention is on record: a create may or may not have reached the engine. */
  readonly id: string | null
}

export interface Task {
  readonly id: string
  readonly accountId: string
  readonly surface: Surface
  readonly model: string
  readonly request: TaskRequest
  /** Passed through, never read. Absent from list and claim results; `getTask` has it. */
  readonly payload: string | null
  readonly seed: number
  /** Null until known: `auto` with a first reference that is still to be fetched. */
  readonly width: number | null
  readonly height: number | null
  readonly state: TaskState
  /** 0 to 1. */
  readonly progress: number
  /** What the engine is doing, for people. */
  readonly stage: string | null
  /** Counts the claims; part of the ownership check of every write by a worker. */
  readonly attempt: number
  readonly leaseOwner: string | null
  /** When a worker may take it: while running, the end of the lease. */
  readonly dueAt: number
  readonly deadlineAt: number
  readonly job: TaskJob | null
  readonly reservedMicros: number
  /** The account's discount when the task was made. */
  readonly discount: number
  readonly outcome: TaskOutcome | null
  /** Whether content and references are still held; `removing` until their blobs are gone. */
  readonly files: 'kept' | 'removing' | 'removed'
  /** Grows by one with every visible change; the id of an SSE event. */
  readonly version: number
  readonly createdAt: number
  readonly startedAt: number | null
  readonly endedAt: number | null
  /** When content and references are to be removed; null until the task ends. */
  readonly expiresAt: number | null
}

export const deliveryEvents = ['processing', 'success', 'failed'] as const
export type DeliveryEvent = (typeof deliveryEvents)[number]

/**
 * `delivered` a 2xx came; `gone` the receiver said 410; `failed` the schedule ran out; `superseded`
 * a `processing` that was still waiting when the task ended.
 */
export const deliveryStates = ['pending', 'delivered', 'gone', 'failed', 'superseded'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** One callback to be sent. Its body is fixed when it is written, so every attempt sends the same. */
export interface Delivery {
  readonly id: string
  readonly taskId: string
  readonly accountId: string
  readonly event: DeliveryEvent
  readonly url: string
  readonly body: string
  readonly state: DeliveryState
  readonly attempts: number
  /** When the next attempt is due; while one is under way, the end of its lease. */
  readonly dueAt: number
  readonly leaseOwner: string | null
  readonly createdAt: number
  readonly endedAt: number | null
}

/** One try of a delivery, as the log keeps it. */
export interface DeliveryAttempt {
  readonly deliveryId: string
  readonly number: number
  readonly at: number
  readonly durationMs: number
  /** HTTP status, or null when none came. */
  readonly status: number | null
  /** Why it did not succeed, one line, or null. */
  readonly error: string | null
}
