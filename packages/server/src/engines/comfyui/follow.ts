import { LikenessError } from '../../core/errors.ts'
import { UpstreamError } from '../../net/upstream.ts'
import type { Attempt } from '../engine.ts'
import { isDeadline } from '../remote/patience.ts'
import type { HeldJob } from './create.ts'
import { ComfyuiError, describe, failedJobError, interruptedJobError } from './errors.ts'
import type { JobState } from './job-state.ts'

/** The job is not there any more, or its server is not: made again, it costs nothing but time. */
export class JobLost extends Error {
  override readonly name = 'JobLost'
}

export interface FollowOptions {
  readonly job: HeldJob
  readonly attempt: Attempt
  /** How long its server may be silent while another one is there, ms. */
  readonly abandonMs: number
  /** Whether another server would take the job. */
  isElsewherePossible(): boolean
  onState(state: JobState): void
}

/**
 * Follows the job to its success.
 * @throws JobLost; LikenessError 008023095 when it failed or was interrupted, 008023097 when ComfyUI
 *   refuses to tell, 008023098 when it cannot be read until the deadline
 */
export async function followJob(
  options: FollowOptions,
): Promise<Extract<JobState, { kind: 'succeeded' }>> {
  const { job, attempt, abandonMs } = options
  const { promptId, server } = job
  const abandon = new AbortController()
  let fault: unknown = null
  let faultySince = 0
  const onFault = (error: unknown): void => {
    if (fault === null) faultySince = performance.now()
    fault = error
    const isSilent = performance.now() - faultySince >= abandonMs
    if (isSilent && options.isElsewherePossible()) abandon.abort()
  }
  const onState = (state: JobState): void => {
    fault = null
    options.onState(state)
  }
  let state: JobState
  try {
    const signal = AbortSignal.any([attempt.signal, abandon.signal])
    state = await server.poller.follow(promptId, { signal, onState, onFault })
  } catch (error) {
    if (attempt.signal.aborted) throw unreadJob(promptId, fault, attempt.signal)
    if (abandon.signal.aborted) throw new JobLost(`its server does not answer: ${describe(fault)}`)
    if (error instanceof ComfyuiError && error.kind === 'gone') throw new JobLost(error.message)
    throw refusedRead(promptId, error)
  }
  switch (state.kind) {
    case 'succeeded':
      return state
    case 'failed':
      throw failedJobError(promptId, state)
    case 'interrupted':
      throw interruptedJobError(promptId)
    case 'queued':
    case 'running':
      throw new Error('a job that has not ended was handed on as one that has')
  }
}

/** At the deadline the reason is what kept the job from being read; any other stop is passed on. */
function unreadJob(promptId: string, fault: unknown, signal: AbortSignal): unknown {
  if (fault === null || !isDeadline(signal)) return signal.reason
  return new LikenessError(
    '008023098',
    `The status of ComfyUI's job ${promptId} could not be read until the task's deadline. The last try: ${describe(fault)}. Try again later. Nothing was charged.`,
    { cause: fault },
  )
}

function refusedRead(promptId: string, error: unknown): unknown {
  if (!(error instanceof ComfyuiError) && !(error instanceof UpstreamError)) return error
  return new LikenessError(
    '008023097',
    `ComfyUI does not tell about the job ${promptId}: ${describe(error)}. The operator of this server has to look at it. Nothing was charged.`,
    { cause: error },
  )
}
