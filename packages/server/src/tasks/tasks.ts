import { randomInt } from 'node:crypto'
import type { BlobStore } from '../blobs/blob-store.ts'
import type { Clock } from '../core/clock.ts'
import { LikenessError } from '../core/errors.ts'
import { newId } from '../core/ids.ts'
import { formatUsd } from '../core/money.ts'
import { sizeFor, type Size } from '../images/size.ts'
import type { Account, Surface, Task, TaskSubject } from '../store/records.ts'
import type { Store, SubmitResult, TaskPage } from '../store/store.ts'
import { removeFiles } from './files.ts'
import { checkRequest, referenceEntries, type GenerationRequest } from './generation-request.ts'
import { discounted, priceOf, type Model, type ModelCatalogue } from './models.ts'
import {
  checkReferences,
  deleteReferences,
  hashOf,
  referenceIdentity,
  storeReferences,
  type CheckedReference,
  type RefuseUrl,
} from './references.ts'
import { cancelledOutcome, hasEnded, statesOf, wasCancelled, type TaskStatus } from './states.ts'

export interface TaskServiceOptions {
  readonly store: Store
  readonly blobs: BlobStore
  readonly models: ModelCatalogue
  readonly clock: Clock
  readonly refuseUrl: RefuseUrl
  /** Time from creation to the end of a task, whatever happens, ms. */
  readonly deadlineMs: number
  /** How long content and references are kept after the end, ms. */
  readonly retentionMs: number
  /** Tasks of one account that may wait at the same time. */
  readonly waitingMax: number
  /** False while the server stops: reads go on, new tasks are refused. */
  readonly acceptsTasks: () => boolean
}

export interface SubmitOptions {
  readonly account: Account
  readonly surface: Surface
  readonly request: GenerationRequest
  readonly idempotencyKey: string | null
  /** Servers like this one that it came through; default: none. */
  readonly hops?: number
}

export interface Estimate {
  readonly model: Model
  readonly costMicros: number
  readonly discount: number
  readonly references: number
  /** Null when it depends on a reference that is a URL. */
  readonly size: Size | null
}

/** What clients can do with tasks; each surface translates to and from it. */
export interface TaskService {
  /** Resolves once the task, its references and its reservation are on disk. */
  submit(options: SubmitOptions): Promise<{ task: Task; repeated: boolean }>
  estimate(options: { account: Account; request: GenerationRequest }): Promise<Estimate>
  /** @throws LikenessError 404 when the account has no such task. */
  get(options: { accountId: string; id: string }): Promise<Task>
  list(options: {
    accountId: string
    status: TaskStatus | null
    limit: number
    cursor: string | null
  }): Promise<TaskPage>
  /** Ends an open task, free of charge. @throws LikenessError 404, or 409 when it ended in another way. */
  cancel(options: { accountId: string; id: string }): Promise<Task>
  /** Cancels it if it is open, and removes content and references at once. @throws LikenessError 404 */
  remove(options: { accountId: string; id: string }): Promise<Task>
}

export function createTaskService(options: TaskServiceOptions): TaskService {
  const { store, blobs, models, clock, refuseUrl } = options

  function price(model: Model, request: GenerationRequest, references: number): number {
    const micros = priceOf(model, request.resolution, references)
    if (micros !== null) return micros
    throw new LikenessError(
      '400',
      `\`model\`: ${model.id} has no price for ${request.resolution} with ${references} reference${references === 1 ? '' : 's'}, so it can't be sold; ask the operator to set one.`,
      { param: 'model' },
    )
  }

  /** The size if it is known already: `auto` waits for a first reference that is a URL. */
  function knownSize(
    request: GenerationRequest,
    references: readonly CheckedReference[],
  ): Size | null {
    const first = references[0]
    if (request.aspectRatio === 'auto' && first?.kind === 'url') return null
    const size = first?.kind === 'bytes' ? { width: first.width, height: first.height } : null
    return sizeFor(request.resolution, request.aspectRatio, size)
  }

  async function check(request: GenerationRequest) {
    const model = checkRequest(request, models)
    if (request.callbackUrl !== null) {
      const reason = refuseUrl(request.callbackUrl)
      if (reason !== null) {
        throw new LikenessError('400', `\`callback_url\` can't be used: ${reason}.`, {
          param: 'callback_url',
        })
      }
    }
    const references = await checkReferences(referenceEntries(request), refuseUrl)
    return { model, references, micros: price(model, request, references.length) }
  }

  async function findOwn(accountId: string, id: string): Promise<Task> {
    const task = await store.getTask({ id, accountId })
    if (task === null) {
      throw new LikenessError(
        '404',
        `There is no task ${JSON.stringify(id.slice(0, 64))} in this account.`,
      )
    }
    return task
  }

  function endByClient(accountId: string, id: string): Promise<Task | null> {
    const now = clock()
    return store.endTask({
      taskId: id,
      accountId,
      outcome: cancelledOutcome,
      expiresAt: now + options.retentionMs,
      now,
    })
  }

  return {
    submit: async ({ account, surface, request, idempotencyKey, hops = 0 }) => {
      if (!options.acceptsTasks()) {
        throw new LikenessError('503', 'The server is stopping; send it again in a moment.', {
          retryAfter: 5,
        })
      }
      const { model, references, micros } = await check(request)
      const idempotency =
        idempotencyKey === null
          ? null
          : { key: idempotencyKey, bodyHash: await identityOf(request, references) }
      if (idempotency !== null) {
        // Before anything is written, so that a repeat need not write its references again.
        const known = await store.findIdempotent({ accountId: account.id, key: idempotency.key })
        if (known !== null) {
          if (known.bodyHash !== idempotency.bodyHash) throw keyReused()
          return { task: known.task, repeated: true }
        }
      }
      const now = clock()
      const id = newId('gen', now)
      const size = knownSize(request, references)
      const stored = await storeReferences(references, id, blobs)
      let result: SubmitResult | null = null
      try {
        result = await store.submit({
          waitingMax: options.waitingMax,
          idempotency,
          task: {
            id,
            accountId: account.id,
            surface,
            model: model.id,
            request: {
              prompt: request.prompt,
              references: stored,
              plainReferences: request.images.length,
              subjects: subjectsOf(request),
              resolution: request.resolution,
              aspectRatio: request.aspectRatio,
              callbackUrl: request.callbackUrl,
              ...(hops > 0 && { hops }),
            },
            payload: request.payload,
            seed: request.seed ?? randomInt(2 ** 31),
            width: size?.width ?? null,
            height: size?.height ?? null,
            deadlineAt: now + options.deadlineMs,
            reservedMicros: discounted(micros, account.discount),
            discount: account.discount,
            createdAt: now,
          },
        })
      } finally {
        if (result?.outcome !== 'created') await deleteReferences(stored, blobs)
      }
      return submitted(result, discounted(micros, account.discount))
    },

    estimate: async ({ account, request }) => {
      const { model, references, micros } = await check(request)
      return {
        model,
        costMicros: discounted(micros, account.discount),
        discount: account.discount,
        references: references.length,
        size: knownSize(request, references),
      }
    },

    get: ({ accountId, id }) => findOwn(accountId, id),

    list: ({ accountId, status, limit, cursor }) =>
      store.listTasks({
        accountId,
        states: status === null ? ['queued', 'running', 'completed', 'failed'] : statesOf(status),
        limit,
        cursor,
      }),

    cancel: async ({ accountId, id }) => {
      const ended = await endByClient(accountId, id)
      if (ended !== null) return ended
      const task = await findOwn(accountId, id)
      // Cancelling twice is one cancel, so that a client may repeat a call whose answer it lost.
      if (wasCancelled(task)) return task
      throw new LikenessError(
        '409',
        `The task has already ${task.state === 'completed' ? 'completed' : 'failed'}; only an open task can be cancelled. DELETE removes its files.`,
      )
    },

    remove: async ({ accountId, id }) => {
      await endByClient(accountId, id)
      const task = await findOwn(accountId, id)
      if (hasEnded(task)) await removeFiles({ store, blobs, task, now: clock() })
      return findOwn(accountId, id)
    },
  }
}

function subjectsOf(request: GenerationRequest): readonly TaskSubject[] {
  let next = request.images.length
  return (request.subjects ?? []).map((subject) => ({
    id: subject.id,
    references: subject.images.map(() => next++),
  }))
}

/** What makes two requests the same: everything the client sent, images by their bytes. */
async function identityOf(
  request: GenerationRequest,
  references: readonly CheckedReference[],
): Promise<string> {
  return hashOf([
    request.model,
    request.prompt,
    await Promise.all(references.map(referenceIdentity)),
    request.images.length,
    (request.subjects ?? []).map((subject) => [subject.id, subject.images.length]),
    request.resolution,
    request.aspectRatio,
    request.seed,
    request.payload,
    request.callbackUrl,
  ])
}

function keyReused(): LikenessError {
  return new LikenessError(
    '409',
    'This `Idempotency-Key` was used for another request. Repeat that request unchanged, or use a new key for this one.',
  )
}

function submitted(
  result: SubmitResult,
  reservedMicros: number,
): { task: Task; repeated: boolean } {
  switch (result.outcome) {
    case 'created':
      return { task: result.task, repeated: false }
    case 'repeated':
      return { task: result.task, repeated: true }
    case 'key-reused':
      throw keyReused()
    case 'balance-too-low':
      throw new LikenessError(
        '403',
        `The balance of ${formatUsd(result.balanceMicros)} USD does not cover this task, which costs ${formatUsd(reservedMicros)} USD. The operator adds money with \`likeness accounts credit\`.`,
      )
    case 'too-many-waiting':
      throw new LikenessError(
        '429',
        'Too many tasks of this account are waiting. Wait until some have ended, then send it again.',
        { retryAfter: 5 },
      )
  }
}
