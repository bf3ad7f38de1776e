import { LikenessError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import type { Net } from '../../net/net.ts'
import {
  JobNotTaken,
  type Attempt,
  type Engine,
  type EngineRequest,
  type EngineResult,
} from '../engine.ts'
import { createJob } from '../remote/create-job.ts'
import { createSameHost } from '../remote/fetch-result.ts'
import { fittedResult } from '../remote/fitted-result.ts'
import { defaultRetryMs, type WaitRange } from '../remote/patience.ts'
import { createReplicas, type Replica } from '../remote/replicas.ts'
import { createCalls } from './calls.ts'
import { createFates, mayBePaid } from './fate.ts'
import { ImagesError } from './images-error.ts'
import { createMaker } from './maker.ts'
import type { ModelSettings } from './model-settings.ts'
import { writeOrder } from './order.ts'
import { profiles } from './profiles.ts'
import { refusalOf } from './refusals.ts'
import type { OpenaiImagesSettings } from './settings.ts'

/** How often servers are asked, ms. */
export interface OpenaiImagesTiming {
  /** Before what was refused for now, or was lost and costs nothing, is asked for again. */
  readonly retryMs: WaitRange
  /** Between two looks at how far a picture is. */
  readonly progressMs: number
  /** How long a server that is down is left alone. */
  readonly openMs: WaitRange
}

const defaultTiming: OpenaiImagesTiming = {
  retryMs: defaultRetryMs,
  progressMs: 1_000,
  openMs: { first: 1_000, longest: 30_000 },
}

export interface OpenaiImagesEngineOptions {
  /** The operator's name for it. */
  readonly id: string
  readonly settings: OpenaiImagesSettings
  readonly apiKey?: string | null
  /** For pictures that come as a URL elsewhere. */
  readonly net: Net
  readonly log: Log
  readonly timing?: Partial<OpenaiImagesTiming>
}

/** A 3840x2160 PNG has 25 MB and seldom more; base64 takes a third more. */
const answerBytesMax = 96 * 1024 * 1024

/**
 * Servers that speak the OpenAI Images protocol, each by its profile. The answer to a call is the picture
 * itself: there is no job that could be taken up again. What costs money is therefore ordered once,
 * whatever happens, and what does not again when it was lost.
 */
export function createOpenaiImagesEngine(options: OpenaiImagesEngineOptions): Engine {
  const { id, settings, apiKey = null, net, log } = options
  const profile = profiles[settings.profile]
  const { title, isPaid, hasSeeds, requests } = profile
  const timing = { ...defaultTiming, ...options.timing }
  // SDKs are given base URLs that end in the version.
  const urls = (settings.urls ?? [profile.url ?? '']).map((url) => url.replace(/\/v1$/, ''))
  const replicas = createReplicas({
    urls,
    headers: {
      accept: 'application/json',
      ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }),
    },
    timeoutMs: settings.answerTimeoutMs,
    bytesMax: answerBytesMax,
    placesEach: settings.placesEach ?? profile.placesEach,
    openMs: timing.openMs,
    log,
  })
  const sameHosts = urls.map(createSameHost)
  const calls = createCalls({ profile, replicas, log, progressMs: timing.progressMs })
  /** The most references each model takes, where its server has said so. */
  const referencesMax = new Map<string, number>()

  function learn(error: unknown, model: string, replica: Replica): void {
    if (!(error instanceof ImagesError)) return
    const most = profile.referencesMaxIn?.(error) ?? null
    if (most !== null && referencesMax.get(model) !== most) {
      referencesMax.set(model, most)
      log.warn({ engine: id, model, most }, 'a model takes fewer references than it is set to')
    }
    const isLater = refusalOf(error, profile)?.fate === 'later'
    if (isLater && error.retryAfterMs !== null) replica.breaker.failed(error.retryAfterMs)
  }

  const maker = createMaker({
    profile,
    replicas,
    calls,
    doorsOf: (replica) => {
      const sameHost = sameHosts[replicas.all.indexOf(replica)]
      if (sameHost === undefined) throw new Error('a server of somebody else')
      return { net, ...sameHost }
    },
    retryMs: timing.retryMs,
    onFault: learn,
  })

  function modelOf(name: string): ModelSettings | null {
    return Object.hasOwn(settings.models, name) ? (settings.models[name] ?? null) : null
  }

  async function make(
    request: EngineRequest,
    model: ModelSettings,
    attempt: Attempt,
  ): Promise<EngineResult> {
    if (isPaid && attempt.job !== null) {
      const why = 'this server stopped while it waited for the answer'
      throw new LikenessError('008023099', mayBePaid(title, why))
    }
    if (request.references.length < model.referencesMin) {
      throw new JobNotTaken(
        '008023001',
        `${request.model} makes no picture with fewer than ${model.referencesMin} references. Nothing was charged.`,
      )
    }
    const words = writeOrder(request, model, profile)
    const fates = createFates(profile)
    const kept = withCheckpoints(attempt, isPaid)
    let fault: unknown = null
    const bytes = await createJob({
      // The maker says when it begins: only when all is ready to be sent.
      attempt: { ...kept, intend: nothing },
      upstream: title,
      retryMs: timing.retryMs,
      create: () => maker.make({ request, words, attempt: kept }),
      fateOf: (error) => {
        fault = error
        return fates.fateOf(error)
      },
      describe: fates.describe,
      refusal: fates.refusal,
      find: () => fates.giveUp(fault),
    })
    return await fittedResult(bytes, request, { upstream: title, warnings: words.warnings })
  }

  return {
    id,
    // Who serves a model versions it by its name.
    version: '1',
    capabilities: (name) => {
      const model = modelOf(name)
      if (model === null) return null
      return {
        referencesMax: Math.min(model.referencesMax, referencesMax.get(name) ?? Infinity),
        needsReference: model.referencesMin > 0,
        seed: hasSeeds,
        cancel: requests !== undefined,
        progress: requests !== undefined,
      }
    },
    places: () => replicas.places(),
    run: async (request, attempt) => {
      const model = modelOf(request.model)
      if (model === null) throw new Error(`${id} has no model ${request.model}`)
      return await make(request, model, attempt)
    },
    close: async () => {
      await calls.close()
      await Promise.all([replicas.close(), ...sameHosts.map(({ sameHost }) => sameHost.close())])
    },
  }
}

/**
 * The attempt with checkpoints for calls: written only where something is to be written down. Of what
 * costs nothing nothing is kept: after a crash it is made again, in its turn.
 */
function withCheckpoints(attempt: Attempt, isPaid: boolean): Attempt {
  if (!isPaid) return { ...attempt, intend: nothing, withdraw: nothing }
  let isIntended = false
  return {
    ...attempt,
    intend: async () => {
      await attempt.intend()
      isIntended = true
    },
    withdraw: async () => {
      if (isIntended) await attempt.withdraw()
      isIntended = false
    },
  }
}

function nothing(): Promise<void> {
  return Promise.resolve()
}
