import type {
  Account,
  Delivery,
  DeliveryAttempt,
  DeliveryEvent,
  DeliveryState,
  Key,
  LedgerEntry,
  Task,
  TaskJob,
  TaskOutcome,
  TaskReference,
  TaskState,
} from './records.ts'

/** Who owns a running task: the write finds no row when any of the three no longer fits. */
export interface Ownership {
  readonly taskId: string
  readonly attempt: number
  readonly owner: string
}

export type NewTask = Pick<
  Task,
  | 'id'
  | 'accountId'
  | 'surface'
  | 'model'
  | 'request'
  | 'payload'
  | 'seed'
  | 'width'
  | 'height'
  | 'deadlineAt'
  | 'reservedMicros'
  | 'discount'
  | 'createdAt'
>

export interface SubmitInput {
  readonly task: NewTask
  /** `bodyHash` tells a repeat of the same request from another request under the same key. */
  readonly idempotency: { readonly key: string; readonly bodyHash: string } | null
  /** How many tasks of the account may wait; one more is refused. */
  readonly waitingMax: number
}

export type SubmitResult =
  | { readonly outcome: 'created'; readonly task: Task }
  | { readonly outcome: 'repeated'; readonly task: Task }
  | { readonly outcome: 'key-reused' }
  | { readonly outcome: 'balance-too-low'; readonly balanceMicros: number }
  | { readonly outcome: 'too-many-waiting' }

/**
 * What to tell the callback URL when a task changes: called inside the transaction that makes the
 * change, with the task as it is after it, so that no change can commit without its delivery.
 */
export type Outbox = (
  task: Task,
  event: DeliveryEvent,
) => { readonly url: string; readonly body: string } | null

/**
 * Which due tasks a claim takes. `new`: those of these models, with so many references, that have no job.
 * `with-job`: those that have a job on record, whatever their model. `other-models`: those without a
 * job whose model is none of these.
 */
export type ClaimFilter =
  | {
      readonly kind: 'new'
      readonly of: readonly {
        readonly model: string
        readonly referencesMin: number
        readonly referencesMax: number
      }[]
    }
  | { readonly kind: 'with-job' }
  | { readonly kind: 'other-models'; readonly models: readonly string[] }

export interface TaskPage {
  readonly tasks: readonly Task[]
  /** Pass as `cursor` for the next page; null on the last. */
  readonly nextCursor: string | null
}

export interface QueueNumbers {
  readonly queued: number
  readonly running: number
  /** Age of the oldest waiting task, ms; 0 when none waits. */
  readonly oldestQueuedMs: number
  readonly pendingDeliveries: number
}

/**
 * Where tasks, money and deliveries live together, because they must commit together. One
 * implementation a database; `store.contract.ts` says what each must do. Every method is one
 * transaction. Times are passed in, so that one clock rules.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres'

  createAccount(input: {
    id: string
    name: string
    discount: number
    now: number
  }): Promise<Account>
  getAccount(input: { id: string }): Promise<Account | null>
  listAccounts(): Promise<readonly Account[]>
  /** Adds to the balance (or takes, when negative) with a ledger entry. Null when there is no such account. */
  credit(input: {
    accountId: string
    amountMicros: number
    note: string | null
    now: number
  }): Promise<Account | null>
  listLedger(input: {
    accountId: string
    taskId?: string
    limit: number
  }): Promise<readonly LedgerEntry[]>

  /** `hash` is the SHA-256 of the secret, hex. The secret itself is never stored. */
  createKey(input: {
    id: string
    accountId: string
    name: string
    prefix: string
    hash: string
    now: number
  }): Promise<Key>
  listKeys(input: { accountId?: string }): Promise<readonly Key[]>
  /** Null when there is no such key. Revoking twice keeps the first time. */
  revokeKey(input: { id: string; now: number }): Promise<Key | null>
  /** The key and its account by the secret's hash, revoked or not. Null when unknown. */
  findKey(input: { hash: string }): Promise<{ key: Key; account: Account } | null>
  touchKey(input: { id: string; now: number }): Promise<void>

  /** Writes the task, its idempotency key and its reservation, or none of them. */
  submit(input: SubmitInput): Promise<SubmitResult>
  /** With `accountId`, another account's task is null. */
  getTask(input: { id: string; accountId?: string }): Promise<Task | null>
  /** The task an idempotency key stands for, if any. */
  findIdempotent(input: {
    accountId: string
    key: string
  }): Promise<{ task: Task; bodyHash: string } | null>
  /** Newest first. `payload` is null in the tasks of a page. */
  listTasks(input: {
    accountId: string
    states: readonly TaskState[]
    limit: number
    cursor: string | null
  }): Promise<TaskPage>

  /**
   * Takes up to `limit` due tasks, oldest first: waiting ones, and running ones whose lease ended.
   * `payload` is null in them.
   */
  claim(input: {
    owner: string
    leaseMs: number
    limit: number
    now: number
    /** Absent: any. */
    filter?: ClaimFilter
  }): Promise<readonly Task[]>
  /** Renews leases of one owner, all by one write. Answers which of them are lost: stop working on those. */
  heartbeat<Held extends Pick<Ownership, 'taskId' | 'attempt'>>(input: {
    owner: string
    held: readonly Held[]
    leaseMs: number
    now: number
  }): Promise<readonly Held[]>
  /** False: the lease is lost. */
  saveProgress(
    input: Ownership & { progress: number; stage: string | null; now: number },
  ): Promise<boolean>
  /** Records fetched references and the size that follows from them. False: the lease is lost. */
  saveReferences(
    input: Ownership & {
      references: readonly TaskReference[]
      width: number
      height: number
      now: number
    },
  ): Promise<boolean>
  /**
   * Records the intention to create a job (its `id` null), the job created, or, by null, that the
   * intention came to nothing. False: the lease is lost.
   */
  saveJob(input: Ownership & { job: TaskJob | null; now: number }): Promise<boolean>
  /** Gives the task back, to be claimed at `dueAt`. False: the lease was lost already. */
  postpone(input: Ownership & { dueAt: number; now: number }): Promise<boolean>
  /** Ends the task: outcome, money and delivery in one. Null: the lease was lost, nothing was written. */
  settle(
    input: Ownership & { outcome: TaskOutcome; expiresAt: number; now: number },
  ): Promise<Task | null>
  /**
   * Ends an open task from outside, whoever runs it: a cancel, a passed deadline. The running attempt
   * loses its lease by it. Null: there is no such task, or it has ended.
   */
  endTask(input: {
    taskId: string
    accountId?: string
    outcome: Extract<TaskOutcome, { kind: 'failed' }>
    expiresAt: number
    now: number
  }): Promise<Task | null>
  /**
   * Makes every lease of other owners than `owner` end now, on tasks (how many is answered) and on
   * deliveries; only for a store that one process uses.
   */
  endForeignLeases(input: { owner: string; now: number }): Promise<number>
  /** Open tasks whose deadline has passed. */
  listOverdue(input: { limit: number; now: number }): Promise<readonly Task[]>

  /** Tasks whose files are to go: expired ones, and those marked but not finished. */
  listExpired(input: { limit: number; now: number }): Promise<readonly Task[]>
  /** Takes the files out of the task's answers, before the blobs are deleted. */
  markFilesRemoving(input: { taskId: string; now: number }): Promise<Task | null>
  markFilesRemoved(input: { taskId: string; now: number }): Promise<void>
  /** Which of these task ids exist and still hold files: the blobs of all others are orphans. */
  tasksHoldingFiles(input: { ids: readonly string[] }): Promise<ReadonlySet<string>>

  claimDeliveries(input: {
    owner: string
    leaseMs: number
    limit: number
    now: number
  }): Promise<readonly Delivery[]>
  /** Logs an attempt and sets what follows. False: another owner has it by now. */
  recordDelivery(input: {
    deliveryId: string
    owner: string
    attempt: Omit<DeliveryAttempt, 'deliveryId' | 'number'>
    state: DeliveryState
    dueAt: number
    now: number
  }): Promise<boolean>
  listDeliveries(input: {
    taskId?: string
    state?: DeliveryState
    limit: number
  }): Promise<readonly Delivery[]>
  listDeliveryAttempts(input: { deliveryId: string }): Promise<readonly DeliveryAttempt[]>
  /** Makes a delivery due again, whatever became of it. Null when there is no such delivery. */
  resendDelivery(input: { id: string; now: number }): Promise<Delivery | null>

  /**
   * True for one process alone, and for none within `everyMs` after it: what is to be done once an hour is not
   * done once an hour by each.
   */
  beginChore(input: { chore: string; everyMs: number; now: number }): Promise<boolean>

  queueNumbers(input: { now: number }): Promise<QueueNumbers>
  /** Resolves when it answers. @throws LikenessError 503 when it does not, or takes no writes any more. */
  check(): Promise<void>

  /** Calls back after every committed change of that task. Returns how to stop. */
  watchTask(taskId: string, listener: () => void): () => void
  /** Tells whoever works on the task, on whichever machine, that its job may have changed. Writes nothing. */
  hintTask(input: { taskId: string }): Promise<void>
  /** Calls back at every hint about that task. Returns how to stop. */
  watchHints(taskId: string, listener: () => void): () => void
  /** Calls back when work may be due sooner than known: a submit, a give-back, a delivery. */
  watchWork(listener: (kind: 'task' | 'delivery') => void): () => void

  close(): Promise<void>
}
