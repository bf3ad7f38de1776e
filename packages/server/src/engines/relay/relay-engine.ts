import { LikenessError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { createSlots } from '../../core/slots.ts'
import type { Net } from '../../net/net.ts'
import {
  isJobUnwanted,
  type Attempt,
  type Engine,
  type EngineRequest,
  type EngineResult,
} from '../engine.ts'
import { createSameHost, fetchResult } from '../remote/fetch-result.ts'
import { fittedResult } from '../remote/fitted-result.ts'
import { createJobPoller } from '../remote/job-poller.ts'
import { asDataUrl, encodeReferences } from '../remote/references.ts'
import { createReplicas, type Replica } from '../remote/replicas.ts'
import { oneLine } from '../remote/text.ts'
import { createRelayClient, type RelayOrder } from './client.ts'
import { describe, readFault } from './errors.ts'
import {
  createRelayJob,
  followJob,
  maybeCreated,
  repeatCreate,
  type CreateParts,
  type PlacedJob,
} from './job.ts'
import { payloadOf, writeOrder } from './order.ts'
import { declaredSourceType } from './provenance.ts'
import { saidWarnings } from './said-warnings.ts'
import type { RelayModel, RelaySettings } from './settings.ts'
import { defaultTiming, type RelayTiming } from './timing.ts'
import type { RelayJob } from './wire.ts'

export interface RelayEngineOptions {
  /** The operator's name of the entry. */
  readonly id: string
  readonly settings: RelaySettings
  readonly apiKey: string | null
  /** Where the gateway tells of changes, for a task; null: nowhere. The same for the same task. */
  readonly callbackUrl?: (taskId: string) => string | null
  /** Through which results are fetched from other hosts. */
  readonly net: Net
  readonly log: Log
  readonly timing?: Partial<RelayTiming>
}

/** An answer with a payload of 1 MB, escaped, has room. */
const answerBytesMax = 8 * 1024 * 1024
const answerTimeoutMs = 20_000

/** Bodies over 20 MB are refused; base64 takes a third more than bytes, and there is JSON around it. */
const referencesBytesMax = 14_250_000
/** No model sees more of a reference than this, and sending it takes time. */
const referenceSideMax = 2048
/** Creates that may hold their references in memory at the same time. */
const sendingMax = 4

/** A gateway of our own protocol, such as another Likeness; see docs/engines/relay.md. */
export function createRelayEngine(options: RelayEngineOptions): Engine {
  const { id: who, settings, net, log } = options
  const timing = { ...defaultTiming, ...options.timing }
  const { retryMs } = timing
  const replicas = createReplicas({
    urls: settings.urls,
    headers: {
      accept: 'application/json',
      ...(options.apiKey !== null && { authorization: `Bearer ${options.apiKey}` }),
    },
    timeoutMs: answerTimeoutMs,
    bytesMax: answerBytesMax,
    placesEach: settings.placesEach,
    ...(timing.openMs !== undefined && { openMs: timing.openMs }),
    log,
  })
  const client = createRelayClient(replicas)
  const sending = createSlots(sendingMax)
  const cancelling = new Set<Promise<void>>()
  const links = new Map(
    settings.urls.map((url, i) => {
      const replica = replicas.all[i]
      if (replica === undefined) throw new Error('a URL has no server')
      const poller = createJobPoller<RelayJob>({
        read: (jobId, signal) => client.read(replica, jobId, signal),
        isEnded: ({ state }) => state === 'success' || state === 'failed',
        faultOf: readFault,
        timing,
      })
      return [replica, { poller, doors: { net, ...createSameHost(url) } }]
    }),
  )

  function linkTo(replica: Replica) {
    const link = links.get(replica)
    if (link === undefined) throw new Error(`no link to ${replica.host}`)
    return link
  }

  function modelOf(name: string): RelayModel | null {
    return Object.hasOwn(settings.models, name) ? (settings.models[name] ?? null) : null
  }

  /** Nobody waits for it: whether the gateway can still stop the job changes nothing for the task. */
  function cancelJob({ replica, id: jobId }: PlacedJob): void {
    if (!settings.cancels) return
    const cancel = client
      .cancel(replica, jobId)
      .then(() => log.info({ engine: who, jobId }, 'cancelled a job at a gateway'))
      .catch((error: unknown) => {
        const reason = describe(who, error)
        log.info({ engine: who, jobId, reason }, 'a job at a gateway could not be cancelled')
      })
      .finally(() => cancelling.delete(cancel))
    cancelling.add(cancel)
  }

  async function orderOf(
    request: EngineRequest,
    model: RelayModel,
    { signal }: Attempt,
  ): Promise<RelayOrder> {
    const { taskId } = request
    const references = await encodeReferences(request.references, {
      upstream: who,
      signal,
      longSideMax: referenceSideMax,
      bytesMax: referencesBytesMax,
    })
    const { parameters } = writeOrder(who, request, model, references.map(asDataUrl))
    const callbackUrl = settings.callbacks ? (options.callbackUrl?.(taskId) ?? null) : null
    return {
      model: request.model,
      parameters: { ...parameters, ...(callbackUrl !== null && { callback_url: callbackUrl }) },
      idempotencyKey: settings.idempotent ? taskId : null,
      hops: (request.hops ?? 0) + 1,
    }
  }

  async function obtainJob(
    request: EngineRequest,
    model: RelayModel,
    attempt: Attempt,
    onPlace: (release: () => void) => void,
  ): Promise<PlacedJob & { isNew: boolean }> {
    const known = attempt.job
    if (known !== null && known.id !== null) {
      const job = findJob(known.id)
      const others = replicas.all.filter((other) => other !== job.replica)
      const place = replicas.take(new Set(others))
      if (place !== null) onPlace(place.release)
      return { ...job, isNew: false }
    }
    // With several servers nobody knows which of them was asked.
    const asked = known === null || replicas.all.length > 1 ? null : (replicas.all[0] ?? null)
    const interrupted = 'the server stopped while it was being created'
    if (known !== null && (asked === null || !settings.idempotent)) {
      throw maybeCreated(who, payloadOf(request.taskId), interrupted)
    }
    const parts: CreateParts = { who, client, attempt, retryMs, log }
    const giveBack = await sending.take(attempt.signal)
    try {
      const order = await orderOf(request, model, attempt)
      attempt.progress(0.02, `ordering-at-${who}`)
      if (asked === null) {
        return { ...(await createRelayJob(order, { ...parts, replicas, onPlace })), isNew: true }
      }
      const id = await repeatCreate(asked, order, interrupted, parts)
      return { replica: asked, id, isNew: true }
    } finally {
      giveBack()
    }
  }

  function findJob(jobId: string): PlacedJob {
    const found = replicas.find(jobId)
    if (found !== null) return found
    throw new LikenessError(
      '008023098',
      `${who}'s job ${oneLine(jobId)} is on a server that is no longer among its URLs: the operator has to put it back. Nothing was charged here.`,
    )
  }

  async function make(
    request: EngineRequest,
    model: RelayModel,
    attempt: Attempt,
  ): Promise<EngineResult> {
    let job: PlacedJob | null = null
    let leave = (): void => {}
    try {
      const { isNew, ...placed } = await obtainJob(request, model, attempt, (release) => {
        leave()
        leave = release
      })
      job = placed
      const jobId = replicas.jobId(job.replica, job.id)
      if (isNew) await attempt.created(jobId)
      log.info({ engine: who, taskId: request.taskId, jobId, isNew }, 'following a job')
      return await takePicture(job, request, model, attempt, isNew)
    } catch (error) {
      const isUnwanted = isJobUnwanted(attempt.signal.reason) || isJobUnwanted(error)
      if (job !== null && isUnwanted) cancelJob(job)
      throw error
    } finally {
      leave()
    }
  }

  async function takePicture(
    job: PlacedJob,
    request: EngineRequest,
    model: RelayModel,
    attempt: Attempt,
    isNew: boolean,
  ): Promise<EngineResult> {
    const { poller, doors } = linkTo(job.replica)
    const follow = (readNow: boolean) => followJob(job, { who, attempt, poller, readNow })
    const done = await follow(!isNew)
    const { taskId } = request
    log.info(
      { engine: who, taskId, jobId: job.id, madeBy: oneLine(done.engine ?? ''), cost: done.cost },
      'a gateway made a picture',
    )
    attempt.progress(0.85, `fetching-from-${who}`)
    const bytes = await fetchResult({
      attempt,
      upstream: who,
      jobId: oneLine(job.id),
      url: done.url,
      urlAgain: async () => (await follow(false)).url,
      doors,
      retryMs,
    })
    const { parameters, warnings } = writeOrder(who, request, model, [])
    const result = await fittedResult(bytes, request, {
      upstream: who,
      warnings: [...warnings, ...saidWarnings(who, done, parameters.seed ?? null)],
    })
    return {
      ...result,
      digitalSourceType: declaredSourceType(bytes) ?? result.digitalSourceType,
    }
  }

  return {
    id: who,
    version: '1',
    capabilities: (name) => {
      const model = modelOf(name)
      return model === null
        ? null
        : {
            referencesMax: model.referencesMax,
            needsReference: model.referencesMin > 0,
            seed: model.seeds,
            cancel: settings.cancels,
            progress: true,
          }
    },
    places: () => replicas.places(),
    // Gateways sign in ways of their own, with secrets of theirs. The URL has a token that only this
    // gateway was told, and all that comes of a callback is that the job is read.
    verifyCallback: () => true,
    run: async (request, attempt) => {
      const model = modelOf(request.model)
      if (model === null) throw new Error(`${who} has no model ${request.model}`)
      return await make(request, model, attempt)
    },
    close: async () => {
      await Promise.allSettled(cancelling)
      const closing = [...links.values()].map(({ poller, doors }) => {
        poller.close()
        return doors.sameHost.close()
      })
      await Promise.all([replicas.close(), ...closing])
    },
  }
}
