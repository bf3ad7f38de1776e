import { createHash } from 'node:crypto'
import type { Log } from '../../core/log.ts'
import { createSlots } from '../../core/slots.ts'
import {
  isJobUnwanted,
  JobNotTaken,
  type Attempt,
  type Engine,
  type EngineRequest,
  type EngineResult,
} from '../engine.ts'
import { fittedResult } from '../remote/fitted-result.ts'
import { createReplicas, type Replica } from '../remote/replicas.ts'
import { createBar } from './bar.ts'
import { createComfyuiClient } from './client.ts'
import { createComfyuiJob, type CreateTask, type HeldJob } from './create.ts'
import { ComfyuiError, describe, lostJobError } from './errors.ts'
import { followJob, JobLost } from './follow.ts'
import { readModels, type ComfyuiModel } from './models.ts'
import { writeOrder } from './order.ts'
import { fetchPicture, noPicture, pictureOf } from './result.ts'
import { createComfyuiServer, type ComfyuiServer } from './server.ts'
import type { ComfyuiSettings } from './settings.ts'
import { defaultTiming, type ComfyuiTiming } from './timing.ts'

export interface ComfyuiEngineOptions {
  /** The operator's name of the entry. */
  readonly id: string
  readonly settings: ComfyuiSettings
  /** Sent as a Bearer key, for a proxy in front of ComfyUI. */
  readonly apiKey?: string | null
  /** Where the paths of templates start; default: the working directory. */
  readonly directory?: string
  readonly log: Log
  readonly timing?: Partial<ComfyuiTiming>
}

/** A picture of 4096x4096 px of noise has 50 MB; a queue has every graph in it. */
const answerBytesMax = 64 * 1024 * 1024
const answerTimeoutMs = 20_000
/** Tasks whose references are in memory at the same time. */
const uploadsMax = 4
/** How often a job is made again after ComfyUI has forgotten it; one that kills its server must not do so for ever. */
const lossesMax = 2

/**
 * Models that run in ComfyUI, one workflow template each; the facts behind every rule are in
 * docs/engines/comfyui.md.
 * @throws TemplateError with every fault of the templates and of the settings that go with them
 */
export function createComfyuiEngine(options: ComfyuiEngineOptions): Engine {
  const { id, settings, log, apiKey = null, directory = '.' } = options
  const timing = { ...defaultTiming, ...options.timing }
  const models = readModels(settings.models, directory)
  const headers = apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }
  const replicas = createReplicas({
    urls: settings.urls,
    headers,
    timeoutMs: answerTimeoutMs,
    bytesMax: answerBytesMax,
    placesEach: settings.placesEach,
    openMs: timing.openMs,
    log,
  })
  const client = createComfyuiClient(replicas)
  const servers = new Map(
    replicas.all.map((replica, i) => [
      replica,
      createComfyuiServer({
        replica,
        url: settings.urls[i] ?? '',
        headers,
        client,
        timing,
        log,
      }),
    ]),
  )
  const uploading = createSlots(uploadsMax)
  const cancelling = new Set<Promise<void>>()

  function serverOf(replica: Replica): ComfyuiServer {
    const server = servers.get(replica)
    if (server === undefined) throw new Error(`no server for ${replica.host}`)
    return server
  }

  /** Nobody waits for it: whether ComfyUI can still stop the job changes nothing for the task. */
  function cancelJob(replica: Replica, promptId: string): void {
    const { host } = replica
    const cancel = client
      .cancel(replica, promptId)
      .then((done) => log.info({ promptId, host, done }, 'cancelled a job at ComfyUI'))
      .catch((error: unknown) =>
        log.info({ promptId, host, reason: describe(error) }, 'a job could not be cancelled'),
      )
      .finally(() => cancelling.delete(cancel))
    cancelling.add(cancel)
  }

  /** A job that is there already, as busy as one that was made now. */
  function hold(replica: Replica, promptId: string, task: CreateTask): HeldJob {
    const place = replicas.take(new Set(replicas.all.filter((other) => other !== replica)))
    const server = serverOf(replica)
    const unwatch = task.watch(server)
    const release = (): void => {
      unwatch()
      place?.release()
    }
    return { server, promptId, release }
  }

  /** Looks for the job of an attempt that did not live to hear its id. */
  async function findJob(task: CreateTask, suspects: Set<Replica>): Promise<HeldJob | null> {
    const { promptId } = task.order
    const { signal } = task.attempt
    const found = await Promise.all(
      replicas.all.map(async (replica) => {
        try {
          await client.read(replica, promptId, signal)
          return replica
        } catch (error) {
          signal.throwIfAborted()
          // A server that does not tell may have it: it is asked again before it is given the job.
          if (!(error instanceof ComfyuiError && error.kind === 'gone')) suspects.add(replica)
          return null
        }
      }),
    )
    const replica = found.find((one) => one !== null) ?? null
    return replica === null ? null : hold(replica, promptId, task)
  }

  async function obtainJob(
    task: CreateTask,
    known: Attempt['job'],
    suspects: Set<Replica>,
  ): Promise<{ held: HeldJob; isNew: boolean }> {
    const at = known === null || known.id === null ? null : replicas.find(known.id)
    if (at !== null) return { held: hold(at.replica, at.id, task), isNew: false }
    const found = known === null ? null : await findJob(task, suspects)
    const parts = { client, replicas, serverOf, uploading, retryMs: timing.retryMs, log }
    return { held: found ?? (await createComfyuiJob(task, parts, suspects)), isNew: true }
  }

  async function make(
    request: EngineRequest,
    model: ComfyuiModel,
    attempt: Attempt,
  ): Promise<EngineResult> {
    const order = writeOrder(id, request, model)
    const { output } = model.template
    const bar = createBar(order.bind(request.references.map(({ label }) => label)), attempt)
    const uploads = Array.from({ length: model.referencesMax }, (_, i) => `reference ${i + 1}`)
    const task: CreateTask = {
      model: request.model,
      references: request.references,
      output,
      order,
      largest: { graph: order.bind(uploads), uploads },
      attempt,
      watch: ({ events, poller }) =>
        events.watch(order.promptId, {
          onEvent: (event) => {
            if (bar.take(event)) poller.hint(order.promptId)
          },
          onConnect: () => poller.hint(order.promptId),
        }),
    }
    let known = attempt.job
    for (let losses = 0; ; losses++) {
      const suspects = new Set<Replica>()
      let held: HeldJob | null = null
      try {
        const obtained = await obtainJob(task, known, suspects)
        held = obtained.held
        const { server, promptId } = held
        const { replica } = server
        const jobId = replicas.jobId(replica, promptId)
        if (obtained.isNew) await attempt.created(jobId)
        const { taskId } = request
        log.info({ taskId, jobId, host: replica.host }, 'following a job at ComfyUI')
        const done = await followJob({
          job: held,
          attempt,
          abandonMs: timing.abandonMs,
          isElsewherePossible: () =>
            replicas.all.some((one) => one !== replica && one.breaker.state === 'closed'),
          onState: bar.show,
        })
        const picture = pictureOf(done.images(output))
        if (picture === null) throw noPicture(promptId, output)
        attempt.progress(0.88, 'fetching-from-comfyui')
        const { retryMs } = timing
        const bytes = await fetchPicture(picture, { client, replica, promptId, attempt, retryMs })
        return await fittedResult(bytes, request, { upstream: 'ComfyUI', warnings: order.warnings })
      } catch (error) {
        if (isJobUnwanted(attempt.signal.reason) || isJobUnwanted(error)) {
          const places = held === null ? suspects : [held.server.replica]
          for (const replica of places) cancelJob(replica, held?.promptId ?? order.promptId)
        }
        if (!(error instanceof JobLost)) throw error
        if (losses === lossesMax) throw lostJobError(order.promptId, error)
        log.warn({ taskId: request.taskId, reason: error.message }, 'a job was lost; made again')
        known = null
      } finally {
        held?.release()
      }
    }
  }

  return {
    id,
    version: createHash('sha256')
      .update(JSON.stringify([...models]))
      .digest('hex')
      .slice(0, 12),
    places: () => replicas.places(),
    capabilities: (name) => {
      const model = models.get(name)
      return model === undefined
        ? null
        : {
            referencesMax: model.referencesMax,
            needsReference: model.referencesMin > 0,
            seed: true,
            cancel: true,
            progress: true,
          }
    },
    run: async (request, attempt) => {
      const model = models.get(request.model)
      if (model === undefined) throw new Error(`${id} has no model ${request.model}`)
      const { length } = request.references
      if (length < model.referencesMin) {
        throw new JobNotTaken(
          '008023099',
          `The workflow of ${request.model} needs ${model.referencesMin} references, and the task has ${length}. No job exists and nothing was charged.`,
        )
      }
      return await make(request, model, attempt)
    },
    close: async () => {
      await Promise.allSettled(cancelling)
      await Promise.all([...servers.values()].map((server) => server.close()))
      await replicas.close()
    },
  }
}
