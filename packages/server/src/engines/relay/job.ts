import { LikenessError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import type { Attempt } from '../engine.ts'
import { createJob } from '../remote/create-job.ts'
import type { JobPoller } from '../remote/job-poller.ts'
import { createWaits, isDeadline, type WaitRange } from '../remote/patience.ts'
import type { Replica, Replicas } from '../remote/replicas.ts'
import type { RelayClient, RelayOrder } from './client.ts'
import {
  createFate,
  describe,
  failedJobError,
  lostJobError,
  NobodyThere,
  refusedError,
  RelayError,
} from './errors.ts'
import type { RelayJob } from './wire.ts'

/** A job on the server that has it. */
export interface PlacedJob {
  readonly replica: Replica
  /** The gateway's own. */
  readonly id: string
}

export interface CreateParts {
  /** The engine's id, for people. */
  readonly who: string
  readonly client: RelayClient
  readonly attempt: Attempt
  readonly retryMs: WaitRange
  readonly log: Log
}

/**
 * Creates the task's one job at the least busy server, or at the next where that one surely did not take
 * it. Whoever takes it is busy until `onPlace`'s last release.
 * @throws JobNotTaken when another engine may be asked; LikenessError 008023097 or the gateway's own code
 *   when it refuses the request, 008023099 when no job could be created or nobody knows whether one was
 */
export async function createRelayJob(
  order: RelayOrder,
  parts: CreateParts & {
    readonly replicas: Replicas
    /** Told of every server that is tried, with how to give its place back. */
    onPlace(release: () => void): void
  },
): Promise<PlacedJob> {
  const { who, attempt, replicas, onPlace } = parts
  let replica: Replica | null = null
  const id = await createJob({
    attempt,
    upstream: who,
    retryMs: parts.retryMs,
    create: async () => {
      const tried = new Set<Replica>()
      let reason: unknown = new NobodyThere()
      for (;;) {
        const place = replicas.take(tried)
        if (place === null) throw reason
        replica = place.replica
        onPlace(place.release)
        tried.add(replica)
        try {
          return await createAt(replica, order, parts)
        } catch (error) {
          const fate = createFate(error)
          if (fate.kind !== 'not-taken') throw error
          // When none takes it, whether to wait is said by one that may take it later.
          if (tried.size === 1 || fate.passes) reason = error
        }
      }
    },
    fateOf: createFate,
    describe: (error) => describe(who, error),
    refusal: (error) => refusedError(who, error),
    find: (why) => repeatCreate(replica, order, why, parts),
  })
  if (replica === null) throw new Error('a job was created nowhere')
  return { replica, id }
}

/** A callback is a convenience: a gateway that cannot reach us makes the picture without. */
async function createAt(replica: Replica, order: RelayOrder, parts: CreateParts): Promise<string> {
  try {
    return await parts.client.create(replica, order)
  } catch (error) {
    const { callback_url: callbackUrl, ...parameters } = order.parameters
    const isWhy = error instanceof RelayError && error.param === 'callback_url'
    if (!isWhy || callbackUrl === undefined) throw error
    const reason = describe(parts.who, error)
    parts.log.info({ host: replica.host, reason }, 'a gateway takes no callbacks to this server')
    return await parts.client.create(replica, { ...order, parameters })
  }
}

/**
 * After a create of which nobody knows whether it made a job: the same again under the same key, at the
 * same server, until there is an answer.
 * @throws LikenessError 008023099 when there is none, or the gateway has no such keys
 */
export async function repeatCreate(
  replica: Replica | null,
  order: RelayOrder,
  why: string,
  parts: CreateParts,
): Promise<string> {
  const { who, attempt } = parts
  const { payload } = order.parameters
  if (order.idempotencyKey === null || replica === null) throw maybeCreated(who, payload, why)
  const waits = createWaits(parts.retryMs)
  let last = why
  for (;;) {
    try {
      return await createAt(replica, order, parts)
    } catch (error) {
      const fate = createFate(error)
      const isConflict = error instanceof RelayError && error.status === 409
      last = describe(who, error)
      const isPassing = fate.kind === 'unknown' || (fate.kind === 'not-taken' && fate.passes)
      if (!isPassing || isConflict) throw maybeCreated(who, payload, `${why}; repeated, ${last}`)
      attempt.progress(0.05, `asking-${who}-again`)
      try {
        await waits.next(attempt.signal, error instanceof RelayError ? error.retryAfterMs : null)
      } catch {
        if (!isDeadline(attempt.signal)) throw attempt.signal.reason
        throw maybeCreated(who, payload, `${why}; repeated until the deadline, ${last}`)
      }
    }
  }
}

/** A job may exist, which nobody here will ever read. */
export function maybeCreated(who: string, payload: string, why: string): LikenessError {
  return new LikenessError(
    '008023099',
    `Whether ${who} took the job is not known (${why}). A job with the payload "${payload}" may exist there and cost the operator money; it was not created a second time. Nothing was charged here.`,
  )
}

/**
 * Follows the job to its success.
 * @throws LikenessError 008023097 when the gateway tells no more of it, 008023098 when it cannot be read
 *   until the deadline, and what the job failed with
 */
export async function followJob(
  { id }: PlacedJob,
  options: {
    readonly who: string
    readonly attempt: Attempt
    readonly poller: JobPoller<RelayJob>
    /** It may have ended long ago. */
    readonly readNow: boolean
  },
): Promise<RelayJob> {
  const { who, attempt, poller } = options
  const { signal } = attempt
  let fault: unknown = null
  const unhint = attempt.onHint(() => poller.hint(id))
  try {
    const following = poller.follow(id, {
      signal,
      onFault: (error) => {
        fault = error
      },
      onState: ({ state, progress }) => {
        fault = null
        const stage = `${state === 'waiting' ? 'queued' : 'making'}-at-${who}`
        attempt.progress(0.05 + 0.75 * (progress ?? 0), stage)
      },
    })
    if (options.readNow) poller.hint(id)
    const job = await following
    if (job.state === 'failed') throw failedJobError(who, id, job.fault)
    return job
  } catch (error) {
    if (error instanceof RelayError && !signal.aborted) throw lostJobError(who, id, error)
    if (!signal.aborted) throw error
    if (!isDeadline(signal) || fault === null) throw signal.reason
    throw new LikenessError(
      '008023098',
      `The status of ${who}'s job ${id} could not be read until the task's deadline. The last try: ${describe(who, fault)}. Nothing was charged here.`,
      { cause: fault },
    )
  } finally {
    unhint()
  }
}
