import { createSlots } from '../../core/slots.ts'
import type { Log } from '../../core/log.ts'
import type { Net } from '../../net/net.ts'
import type { Upstream } from '../../net/upstream.ts'
import {
  isJobUnwanted,
  type Attempt,
  type Engine,
  type EngineRequest,
  type EngineResult,
} from '../engine.ts'
import { createSameHost, fetchResult } from '../remote/fetch-result.ts'
import { fittedResult } from '../remote/fitted-result.ts'
import { asDataUrl, encodeReferences } from '../remote/references.ts'
import { createReplicas } from '../remote/replicas.ts'
import { createCallbackCheck } from './callback.ts'
import { createViduClient } from './client.ts'
import { createConcurrency } from './concurrency.ts'
import { describe } from './errors.ts'
import {
  createViduJob,
  createViduPoller,
  findJob,
  followJob,
  payloadOf,
  readJob,
  type JobParts,
} from './job.ts'
import { viduModel, type ViduModel } from './models.ts'
import { writeOrder } from './order.ts'
import { defaultTiming, type ViduTiming } from './timing.ts'

export interface ViduEngineOptions {
  /** The operator's name for it. */
  readonly id?: string
  readonly apiKey: string
  /** `https://api.vidu.com`, `https://api.vidu.cn` or whatever stands in for them. */
  readonly baseUrl: string
  /** Jobs at the same time; null: as many as Vidu says that it works on at once, and a few that wait there. */
  readonly jobsMax?: number | null
  /** Where Vidu tells of changes, for a task; null: nowhere. */
  readonly callbackUrl?: (taskId: string) => string | null
  /** Through which results are fetched from other hosts. */
  readonly net: Net
  readonly log: Log
  readonly timing?: Partial<ViduTiming>
}

/** The longest answer is a page of a hundred jobs with their prompts and image URLs. */
const answerBytesMax = 16 * 1024 * 1024
const answerTimeoutMs = 20_000

/** Vidu refuses bodies over 20 MB; base64 takes a third more than bytes, and there is JSON around it. */
const referencesBytesMax = 14_250_000
/** No model sees more of a reference than this, and sending it takes time. */
const referenceSideMax = 2048
/** Creates that may hold their references in memory at the same time. */
const sendingMax = 4

/** Vidu's own models over its platform API; the facts behind every rule are in docs/engines/vidu.md. */
export function createViduEngine(options: ViduEngineOptions): Engine {
  const { net, log } = options
  const timing = { ...defaultTiming, ...options.timing }
  const { id = 'vidu', jobsMax = null } = options
  const replicas = createReplicas({
    urls: [options.baseUrl],
    headers: { authorization: `Token ${options.apiKey}`, accept: 'application/json' },
    timeoutMs: answerTimeoutMs,
    bytesMax: answerBytesMax,
    placesEach: 1,
    log,
  })
  const doors = { net, ...createSameHost(options.baseUrl) }
  const client = createViduClient(guarded(replicas))
  const poller = createViduPoller(client, timing)
  const concurrency = createConcurrency({ client, freshMs: timing.creditsMs, log })
  const sending = createSlots(sendingMax)
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
    parts: JobParts,
  ): Promise<{ id: string; isNew: boolean }> {
    const { attempt } = parts
    if (attempt.job !== null && attempt.job.id !== null) return { id: attempt.job.id, isNew: false }
    if (attempt.job !== null) {
      const why = 'the server stopped while it was being created'
      return { id: await findJob(request.taskId, parts, why), isNew: true }
    }
    const release = await sending.take(attempt.signal)
    try {
      return { id: await order(request, model, parts), isNew: true }
    } finally {
      release()
    }
  }

  async function order(request: EngineRequest, model: ViduModel, parts: JobParts): Promise<string> {
    const { attempt } = parts
    const references = await encodeReferences(request.references, {
      upstream: 'Vidu',
      signal: attempt.signal,
      longSideMax: referenceSideMax,
      bytesMax: referencesBytesMax,
    })
    const { prompt, seed, aspectRatio, resolution } = writeOrder(request, model)
    attempt.progress(0.02, 'ordering-at-vidu')
    const callbackUrl = options.callbackUrl?.(request.taskId) ?? null
    const body = {
      model: request.model,
      images: references.map(asDataUrl),
      prompt,
      seed,
      aspect_ratio: aspectRatio,
      resolution,
      payload: payloadOf(request.taskId),
      ...(callbackUrl !== null && { callback_url: callbackUrl }),
    }
    return await createViduJob(body, request.taskId, parts)
  }

  async function make(
    request: EngineRequest,
    model: ViduModel,
    attempt: Attempt,
  ): Promise<EngineResult> {
    const parts = { client, timing, attempt, poller }
    let jobId: string | null = null
    try {
      const job = await obtainJob(request, model, parts)
      jobId = job.id
      if (job.isNew) await attempt.created(job.id)
      const { taskId } = request
      log.info({ taskId, jobId, isNew: job.isNew }, 'following a job at Vidu')
      const done = await followJob(job.id, parts)
      attempt.progress(0.85, 'fetching-from-vidu')
      const bytes = await fetchResult({
        attempt,
        upstream: 'Vidu',
        jobId: job.id,
        url: done.url,
        urlAgain: async () => (await readJob(job.id, parts)).url,
        doors,
        retryMs: timing.retryMs,
      })
      const { warnings } = writeOrder(request, model)
      return await fittedResult(bytes, request, { upstream: 'Vidu', warnings })
    } catch (error) {
      const isUnwanted = isJobUnwanted(attempt.signal.reason) || isJobUnwanted(error)
      if (jobId !== null && isUnwanted) cancelJob(jobId)
      throw error
    }
  }

  return {
    id,
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
    places: () => {
      if (replicas.places() === 0) return 0
      return jobsMax ?? concurrency.jobsMax()
    },
    verifyCallback: createCallbackCheck(options.apiKey),
    run: async (request, attempt) => {
      const model = viduModel(request.model)
      if (model === null) throw new Error(`vidu has no model ${request.model}`)
      return await make(request, model, attempt)
    },
    close: async () => {
      await Promise.allSettled(cancelling)
      poller.close()
      await Promise.all([replicas.close(), doors.sameHost.close()])
    },
  }
}

/** The one server's door, with its circuit breaker. */
function guarded(replicas: ReturnType<typeof createReplicas>): Pick<Upstream, 'request'> {
  const [replica] = replicas.all
  if (replica === undefined) throw new Error('there is no replica')
  return { request: (...call) => replicas.request(replica, ...call) }
}
