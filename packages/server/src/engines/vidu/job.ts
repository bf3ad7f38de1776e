import { LikenessError } from '../../core/errors.ts'
import { timeOfId } from '../../core/ids.ts'
import type { Attempt } from '../engine.ts'
import { createJob } from '../remote/create-job.ts'
import { createJobPoller, type JobPoller } from '../remote/job-poller.ts'
import { createWaits, isDeadline, pause } from '../remote/patience.ts'
import type { ViduClient, ViduOrder } from './client.ts'
import {
  createFate,
  describe,
  failedJobError,
  isReadRetryable,
  readFault,
  refusedError,
  ViduError,
} from './errors.ts'
import type { ViduTiming } from './timing.ts'
import type { ViduJob } from './wire.ts'

export interface JobParts {
  readonly client: ViduClient
  readonly timing: ViduTiming
  readonly attempt: Attempt
}

/** What our jobs carry at Vidu, so that a list tells which task each belongs to. */
export function payloadOf(taskId: string): string {
  return `likeness:${taskId}`
}

/**
 * Creates the task's one job, and looks for it where nobody can know whether there is one.
 * @throws JobNotTaken when another engine may be asked; LikenessError 008023097 when Vidu refuses the
 *   request, 008023099 when no job could be created or nobody knows whether one was
 */
export function createViduJob(order: ViduOrder, taskId: string, parts: JobParts): Promise<string> {
  const { client, timing, attempt } = parts
  return createJob({
    attempt,
    upstream: 'Vidu',
    retryMs: timing.retryMs,
    create: async () => (await client.create(order)).id,
    fateOf: createFate,
    describe,
    refusal: refusedError,
    find: (why) => findJob(taskId, parts, why),
  })
}

/** A hundred jobs a page: more than any account makes while a create is under way. */
const searchPagesMax = 20

/** Clocks differ; a job is not looked for among those made long before its task. */
const clockSkewMs = 10 * 60_000

/**
 * Looks into Vidu's list for the job of a create whose answer never came. A new job can be missing
 * there for a moment, so it is looked for more than once.
 * @throws LikenessError 008023099 when it is not found: it may exist all the same
 */
export async function findJob(taskId: string, parts: JobParts, why: string): Promise<string> {
  const { timing, attempt } = parts
  let fault: unknown = null
  for (const waitMs of timing.searchMs) {
    try {
      await pause(waitMs, attempt.signal)
      const found = await searchOnce(taskId, parts)
      if (found !== null) return found
      fault = null
    } catch (error) {
      if (isDeadline(attempt.signal)) break
      attempt.signal.throwIfAborted()
      fault = error
    }
  }
  const looked =
    fault === null
      ? 'it is not in the list of jobs'
      : `the list of jobs could not be read: ${describe(fault)}`
  throw new LikenessError(
    '008023099',
    `Whether Vidu took the job is not known (${why}), and ${looked}. A job may exist at Vidu and cost the operator credits; it was not created a second time. Nothing was charged here.`,
    { cause: fault ?? undefined },
  )
}

async function searchOnce(taskId: string, { client, attempt }: JobParts): Promise<string | null> {
  const made = timeOfId(taskId)
  const payload = payloadOf(taskId)
  let from = made === null ? null : made - clockSkewMs
  let pageToken: string | null = null
  for (let page = 0; page < searchPagesMax; page++) {
    try {
      const { jobs, nextPageToken } = await client.list({ from, pageToken }, attempt.signal)
      const job = jobs.find((one) => one.payload === payload)
      if (job !== undefined) return job.id
      if (nextPageToken === null || nextPageToken === pageToken) return null
      pageToken = nextPageToken
    } catch (error) {
      // Vidu does not say how it wants its dates written: without one the list is only longer.
      if (from === null || !(error instanceof ViduError) || error.status !== 400) throw error
      from = null
      pageToken = null
    }
  }
  return null
}

/** A job just made may be unknown for a moment; one that stays unknown is gone. */
const unknownReadsMax = 5

/**
 * Reads the job, for as long as it takes.
 * @throws LikenessError 008023097 when Vidu refuses to tell, 008023098 when it cannot be read until
 *   the deadline
 */
export async function readJob(jobId: string, parts: JobParts): Promise<ViduJob> {
  const { client, timing, attempt } = parts
  const waits = createWaits(timing.retryMs)
  let unknown = 0
  let last: unknown = null
  for (;;) {
    try {
      return await client.read(jobId, attempt.signal)
    } catch (error) {
      // A read that was given up because of the signal says nothing about Vidu; those before it do.
      if (attempt.signal.aborted) throw unreadJob(jobId, last, attempt.signal)
      last = error
      const isUnknown = error instanceof ViduError && error.status === 404
      if (isUnknown) unknown++
      const isWorthwhile = isReadRetryable(error) || (isUnknown && unknown < unknownReadsMax)
      if (!isWorthwhile) throw error instanceof ViduError ? refusedError(error) : error
      try {
        await waits.next(attempt.signal, error instanceof ViduError ? error.retryAfterMs : null)
      } catch {
        throw unreadJob(jobId, last, attempt.signal)
      }
    }
  }
}

function unreadJob(jobId: string, last: unknown, signal: AbortSignal): unknown {
  if (!isDeadline(signal) || last === null) return signal.reason
  return new LikenessError(
    '008023098',
    `The status of Vidu's job ${jobId} could not be read until the task's deadline. The last try: ${describe(last)}. Nothing was charged here.`,
    { cause: last },
  )
}

/** A poller of all jobs of one account at Vidu: a list tells of a hundred at once. */
export function createViduPoller(client: ViduClient, timing: ViduTiming): JobPoller<ViduJob> {
  return createJobPoller({
    read: (jobId, signal) => client.read(jobId, signal),
    batch: {
      jobsMax: 100,
      pollMs: timing.listMs,
      read: (jobIds, signal) => client.readMany(jobIds, signal),
    },
    isEnded: ({ state }) => state === 'success' || state === 'failed' || state === 'cancelled',
    faultOf: readFault,
    timing,
  })
}

/**
 * Follows the job to its success.
 * @throws LikenessError 008023097 when Vidu refuses to tell, 008023098 when it cannot be read until
 *   the deadline, and what the job failed with
 */
export async function followJob(
  jobId: string,
  parts: JobParts & { readonly poller: JobPoller<ViduJob> },
): Promise<ViduJob> {
  const { attempt, poller } = parts
  const job = await untilEnded(jobId, parts, poller)
  switch (job.state) {
    case 'failed':
      throw failedJobError(jobId, job.errCode)
    case 'cancelled':
      throw failedJobError(jobId, job.errCode ?? 'UserCancelled')
    case 'success':
    case 'waiting':
    case 'working':
      // A list may say that a job succeeded and not where its picture is.
      if (job.url !== null) return job
      attempt.signal.throwIfAborted()
      return await readJob(jobId, parts)
  }
}

async function untilEnded(
  jobId: string,
  { attempt }: JobParts,
  poller: JobPoller<ViduJob>,
): Promise<ViduJob> {
  const { signal } = attempt
  let last: unknown = null
  const unhint = attempt.onHint(() => poller.hint(jobId))
  try {
    return await poller.follow(jobId, {
      signal,
      onFault: (error) => {
        last = error
      },
      onState: ({ state }) => {
        last = null
        // Vidu tells no more than this, so the bar stands still meanwhile.
        if (state === 'waiting') attempt.progress(0.1, 'queued-at-vidu')
        else attempt.progress(0.3, 'making-at-vidu')
      },
    })
  } catch (error) {
    if (signal.aborted) throw unreadJob(jobId, last, signal)
    throw error instanceof ViduError ? refusedError(error) : error
  } finally {
    unhint()
  }
}
