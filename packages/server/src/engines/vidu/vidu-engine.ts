import type { Log } from '../../core/log.ts'
import { fitPicture } from '../../images/fit.ts'
import type { Net } from '../../net/net.ts'
import { createUpstream } from '../../net/upstream.ts'
import {
  isJobUnwanted,
  type Attempt,
  type Engine,
  type EngineRequest,
  type EngineResult,
} from '../engine.ts'
import { createViduClient } from './client.ts'
import { describe } from './errors.ts'
import { createJob, findJob, followJob, payloadOf } from './job.ts'
import { viduModel, type ViduModel } from './models.ts'
import { writeOrder } from './order.ts'
import { defaultTiming, type ViduTiming } from './patience.ts'
import { encodeReferences } from './references.ts'
import { fetchResult, sameHostLimits, type ResultParts } from './result.ts'

export interface ViduEngineOptions {
  readonly apiKey: string
  /** `https://api.vidu.com`, `https://api.vidu.cn` or whatever stands in for them. */
  readonly baseUrl: string
  /** Through which results are fetched from other hosts. */
  readonly net: Net
  readonly log: Log
  readonly timing?: Partial<ViduTiming>
}

/** The longest answer is a page of a hundred jobs with their prompts and image URLs. */
const answerBytesMax = 16 * 1024 * 1024
const answerTimeoutMs = 20_000

/** Vidu's own models over its platform API; the facts behind every rule are in docs/engines/vidu.md. */
export function createViduEngine(options: ViduEngineOptions): Engine {
  const { net, log } = options
  const timing = { ...defaultTiming, ...options.timing }
  const { origin } = new URL(options.baseUrl)
  const api = createUpstream({
    baseUrl: options.baseUrl,
    headers: { authorization: `Token ${options.apiKey}`, accept: 'application/json' },
    timeoutMs: answerTimeoutMs,
    bytesMax: answerBytesMax,
  })
  const sameHost = createUpstream({ baseUrl: origin, ...sameHostLimits })
  const client = createViduClient(api)
  const cancelling = new Set<Promise<void>>()

  /** Nobody waits for it: whether Vidu can still stop the job changes nothing for the task. */
  function cancelJob(jobId: string): void {
    const cancel = client
      .cancel(jobId)
      .then(() => log.info({ jobId }, 'cancelled a job at Vidu'))
      .catch((error: unknown) =>
        log.info({ jobId, reason: describe(error) }, 'a job at Vidu could not be cancelled'),
      )
      .finally(() => cancelling.delete(cancel))
    cancelling.add(cancel)
  }

  async function obtainJob(
    request: EngineRequest,
    model: ViduModel,
    parts: ResultParts,
  ): Promise<{ id: string; isNew: boolean }> {
    const { attempt } = parts
    if (attempt.job !== null && attempt.job.id !== null) return { id: attempt.job.id, isNew: false }
    if (attempt.job !== null) {
      const why = 'the server stopped while it was being created'
      return { id: await findJob(request.taskId, parts, why), isNew: true }
    }
    const images = await encodeReferences(request.references, attempt.signal)
    const { prompt, seed, aspectRatio, resolution } = writeOrder(request, model)
    attempt.progress(0.02, 'ordering-at-vidu')
    const order = {
      model: request.model,
      images,
      prompt,
      seed,
      aspect_ratio: aspectRatio,
      resolution,
      payload: payloadOf(request.taskId),
    }
    return { id: await createJob(order, request.taskId, parts), isNew: true }
  }

  async function make(
    request: EngineRequest,
    model: ViduModel,
    attempt: Attempt,
  ): Promise<EngineResult> {
    const parts: ResultParts = { client, timing, attempt, net, sameHost, origin }
    let jobId: string | null = null
    try {
      const job = await obtainJob(request, model, parts)
      jobId = job.id
      if (job.isNew) await attempt.created(job.id)
      const { taskId } = request
      log.info({ taskId, jobId, isNew: job.isNew }, 'following a job at Vidu')
      const done = await followJob(job.id, parts)
      attempt.progress(0.85, 'fetching-from-vidu')
      const bytes = await fetchResult(job.id, done, parts)
      const { picture, made } = await fitPicture(bytes, request)
      return {
        image: picture,
        digitalSourceType: 'trainedAlgorithmicMedia',
        warnings: [...writeOrder(request, model).warnings, ...sizeWarnings(request, made)],
      }
    } catch (error) {
      const isUnwanted = isJobUnwanted(attempt.signal.reason) || isJobUnwanted(error)
      if (jobId !== null && isUnwanted) cancelJob(jobId)
      throw error
    }
  }

  return {
    id: 'vidu',
    // Vidu versions its models by their names.
    version: '1',
    capabilities: (name) => {
      const model = viduModel(name)
      return model === null
        ? null
        : {
            referencesMax: model.referencesMax,
            needsReference: model.referencesMin > 0,
            seed: true,
            cancel: true,
            progress: false,
          }
    },
    run: async (request, attempt) => {
      const model = viduModel(request.model)
      if (model === null) throw new Error(`vidu has no model ${request.model}`)
      return await make(request, model, attempt)
    },
    close: async () => {
      await Promise.allSettled(cancelling)
      await Promise.all([api.close(), sameHost.close()])
    },
  }
}

function sizeWarnings(
  wanted: { width: number; height: number },
  made: { width: number; height: number },
): EngineResult['warnings'] {
  if (made.width === wanted.width && made.height === wanted.height) return []
  const isSmaller = made.width < wanted.width || made.height < wanted.height
  const done = isSmaller ? 'enlarged' : 'brought down'
  return [
    {
      code: 'resized',
      message: `Vidu made ${made.width}x${made.height} px; it was ${done} to ${wanted.width}x${wanted.height}, and what stuck out was cut off.`,
    },
  ]
}
