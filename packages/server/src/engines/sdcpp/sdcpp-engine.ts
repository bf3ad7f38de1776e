import { LikenessError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { createSlots } from '../../core/slots.ts'
import { isComplete } from '../../images/completeness.ts'
import { recognise } from '../../images/magic.ts'
import {
  isJobUnwanted,
  type Attempt,
  type Engine,
  type EngineRequest,
  type EngineResult,
} from '../engine.ts'
import { fittedResult } from '../remote/fitted-result.ts'
import { describe, failedJobError, upstreamName } from './errors.ts'
import {
  createLosses,
  followJob,
  orderJob,
  resumeJob,
  type JobParts,
  type PlacedJob,
} from './job.ts'
import { orderWarnings } from './order.ts'
import { createServers } from './servers.ts'
import type { SdcppModel, SdcppSettings } from './settings.ts'
import { defaultTiming, type SdcppTiming } from './timing.ts'
import type { SdcppJob } from './wire.ts'

export interface SdcppEngineOptions {
  /** The operator's name for it. */
  readonly id: string
  readonly settings: SdcppSettings
  /** Of a proxy in front of the servers. */
  readonly apiKey?: string | null
  readonly log: Log
  readonly timing?: Partial<SdcppTiming>
}

/** Creates that may hold their references in memory at the same time. */
const sendingMax = 4

/** Servers of stable-diffusion.cpp over their native API; the facts behind every rule are in docs/engines/sdcpp.md. */
export function createSdcppEngine(options: SdcppEngineOptions): Engine {
  const { id, settings, apiKey = null, log } = options
  const timing = { ...defaultTiming, ...options.timing }
  const servers = createServers({ settings, apiKey, timing, log })
  const sending = createSlots(sendingMax)
  const closing = new AbortController()
  const abandoned = new Set<Promise<void>>()

  function modelOf(name: string): SdcppModel | null {
    return Object.hasOwn(settings.models, name) ? (settings.models[name] ?? null) : null
  }

  /**
   * Nobody waits for it: whether the server can still stop the job changes nothing for the task. While
   * it works on for nobody, its place stays taken.
   */
  async function abandon({ id: jobId, place }: PlacedJob): Promise<void> {
    const found = servers.replicas.find(jobId)
    if (found === null) return
    const { client, poller } = servers.of(found.replica)
    place?.leave()
    try {
      const isEnded = await client.cancel(found.id)
      log.info({ jobId }, isEnded ? 'cancelled a job' : 'a job at work cannot be stopped')
      if (!isEnded) await poller.follow(found.id, { signal: closing.signal })
    } catch (error) {
      if (!closing.signal.aborted) {
        log.info({ jobId, reason: describe(error) }, 'a job could not be cancelled')
      }
    } finally {
      place?.release()
    }
  }

  async function make(
    request: EngineRequest,
    model: SdcppModel,
    attempt: Attempt,
  ): Promise<EngineResult> {
    const losses = createLosses()
    const parts: JobParts = { request, model, attempt, servers, sending, timing, log, losses }
    const { taskId } = request
    // An intention without an id may have made a job; it is created again, which costs nothing.
    const earlier = attempt.job?.id ?? null
    let job: PlacedJob | null = earlier === null ? null : resumeJob(earlier, servers)
    try {
      for (;;) {
        if (job === null) {
          job = await orderJob(parts)
          await attempt.created(job.id)
        }
        log.info({ taskId, jobId: job.id }, 'following a job')
        const end = await followJob(job.id, parts)
        job.place?.release()
        if (end.kind === 'ended') return await resultOf(end.job, job.id, request)
        const { why } = end
        log.warn({ taskId, jobId: job.id, why }, 'a job was lost and is made again')
        job = null
        losses.add(why, '008023095')
      }
    } catch (error) {
      const isUnwanted = isJobUnwanted(attempt.signal.reason) || isJobUnwanted(error)
      if (job !== null && isUnwanted) {
        const leaving = abandon(job).finally(() => abandoned.delete(leaving))
        abandoned.add(leaving)
      } else {
        job?.place?.release()
      }
      throw error
    }
  }

  return {
    id,
    version: '1',
    capabilities: (name) => {
      const model = modelOf(name)
      return model === null
        ? null
        : {
            referencesMax: model.referencesMax,
            needsReference: model.referencesMin > 0,
            seed: true,
            cancel: false,
            progress: false,
          }
    },
    places: () => servers.replicas.places(),
    run: async (request, attempt) => {
      const model = modelOf(request.model)
      if (model === null) throw new Error(`${id} has no model ${request.model}`)
      attempt.signal.throwIfAborted()
      return await make(request, model, attempt)
    },
    close: async () => {
      closing.abort()
      await Promise.allSettled(abandoned)
      await servers.close()
    },
  }
}

/** @throws LikenessError as `failedJobError`, and 008023096 when there is no whole picture */
async function resultOf(
  job: SdcppJob,
  jobId: string,
  request: EngineRequest,
): Promise<EngineResult> {
  const { state, picture, error } = job
  if (state === 'failed' || state === 'cancelled') throw failedJobError(jobId, { state, error })
  if (picture === null) throw noPicture(jobId, 'it names none')
  const found = recognise(picture)
  if (found.kind === 'other') {
    throw noPicture(jobId, picture.length === 0 ? 'it is empty' : `it is ${found.name}`)
  }
  if (!isComplete(picture, found.format)) throw noPicture(jobId, 'it is cut short')
  const warnings = orderWarnings(request)
  return await fittedResult(picture, request, { upstream: upstreamName, warnings })
}

function noPicture(jobId: string, why: string): LikenessError {
  return new LikenessError(
    '008023096',
    `${upstreamName}'s job ${jobId} succeeded without a picture: ${why}. The operator of this server has to look at it. Nothing was charged.`,
  )
}
