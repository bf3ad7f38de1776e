import type { GeneratedState, Range } from './generated.ts'

/** What is asked of a store again and again, and the least that does the same. */
export type Piece =
  | 'submit'
  | 'submit-one-account'
  | 'claim-16'
  | 'claim-200'
  | 'settle'
  | 'status-read'
  | 'heartbeat-16'
  | 'heartbeat-200'
  | 'floor-insert'
  | 'floor-update'
  | 'floor-read'

/** What a process with a store (`store-node.ts`) can be asked. */
export type StoreQuestion =
  /** Makes tasks; running ones are then the ones it settles and sends heartbeats for. */
  | { readonly what: 'fill'; readonly state: GeneratedState; readonly range: Range }
  | {
      readonly what: 'repeat'
      readonly piece: Piece
      readonly concurrency: number
      readonly ms: number
    }
  /** Answers when that task's change is heard of. */
  | { readonly what: 'hear-change'; readonly number: number }
  | { readonly what: 'settle-one'; readonly number: number }
  /** Answers when that many hints were heard. */
  | { readonly what: 'hear-hints'; readonly count: number }
  | { readonly what: 'send-hints'; readonly count: number }
  /** The same by LISTEN and NOTIFY alone. */
  | { readonly what: 'hear-bare'; readonly count: number }
  | { readonly what: 'send-bare'; readonly count: number }
  /** Claims and settles as a worker with so many places, until no task is left or the time is over. */
  | { readonly what: 'work'; readonly places: number; readonly ms: number }
  /** Takes new tasks through their whole life. */
  | { readonly what: 'live'; readonly count: number; readonly concurrency: number }
  /** Reads tasks and pages of long ago, and pages of the few tasks of an account that are open or failed. */
  | {
      readonly what: 'look-back'
      readonly count: number
      readonly upTo: number
    }

/** What one turn came to. */
export interface Turn {
  readonly calls: number
  readonly ms: number
  readonly latenciesMs: readonly number[]
  /** CPU time of the process. */
  readonly cpuMs: number
  /** Tasks claimed or leases renewed, where a call is about more than one. */
  readonly tasks: number
}

/** Steps by name, with what each took, ms. */
export type Steps = Readonly<Record<string, readonly number[]>>
