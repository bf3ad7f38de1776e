import type { Slots } from '../../core/slots.ts'
import type { Log } from '../../core/log.ts'
import { LikenessError } from '../../core/errors.ts'
import { UpstreamError } from '../../net/upstream.ts'
import type { Attempt, EngineReference } from '../engine.ts'
import { createJob } from '../remote/create-job.ts'
import { isDeadline, type WaitRange } from '../remote/patience.ts'
import { encodeReferences } from '../remote/references.ts'
import type { Replica, Replicas } from '../remote/replicas.ts'
import type { ComfyuiClient } from './client.ts'
import {
  ComfyuiError,
  createFate,
  CreateStopped,
  describe,
  describeNodeErrors,
  doesPass,
  notTakenError,
} from './errors.ts'
import type { Order } from './order.ts'
import type { ComfyuiServer, SampleGraph } from './server.ts'

/** A job, and the place that it takes at its server. */
export interface HeldJob {
  readonly server: ComfyuiServer
  readonly promptId: string
  /** To be called once, when the engine has done with it. */
  release(): void
}

export interface CreateParts {
  readonly client: ComfyuiClient
  readonly replicas: Replicas
  readonly serverOf: (replica: Replica) => ComfyuiServer
  /** Bounds how many creates hold the bytes of their references at the same time. */
  readonly uploading: Slots
  readonly retryMs: WaitRange
  readonly log: Log
}

export interface CreateTask {
  readonly model: string
  readonly references: readonly EngineReference[]
  /** The node whose picture is the result. */
  readonly output: string
  readonly order: Order
  /** The model's graph with as many references as it takes: what a server has to be fit for. */
  readonly largest: SampleGraph
  readonly attempt: Attempt
  /** Listens to what a server tells of the job, until the function that comes back is called. */
  watch(server: ComfyuiServer): () => void
}

/** The workflows scale references to a megapixel or so themselves. */
const longSideMax = 2048
/** Of all references of a task. ComfyUI takes 100 MB a file. */
const bytesMax = 64 * 1024 * 1024

/**
 * Makes the task's job on the least busy server that can; where nobody knows whether a server took it,
 * it is looked for there by its id. `suspects` are servers that may have it from before.
 * @throws JobNotTaken, and LikenessError as `createJob` of remote/
 */
export async function createComfyuiJob(
  task: CreateTask,
  parts: CreateParts,
  suspects: Set<Replica>,
): Promise<HeldJob> {
  const { attempt } = task
  return await createJob({
    attempt,
    upstream: 'ComfyUI',
    retryMs: parts.retryMs,
    create: () => createSomewhere(task, parts, suspects),
    fateOf: createFate,
    describe,
    refusal: notTakenError,
    find: (why) => Promise.reject(unknownCreate(why, attempt.signal) as Error),
  })
}

/** Only a stop leaves it unknown: the intention stays on record, and the next attempt looks. */
function unknownCreate(why: string, signal: AbortSignal): unknown {
  if (!isDeadline(signal)) return signal.reason
  return new LikenessError(
    '008023099',
    `Whether ComfyUI took the job was not known when the task's deadline came: ${why}. It was not created a second time. Try again later. Nothing was charged.`,
  )
}

/** Asks one server after the other, each once. */
async function createSomewhere(
  task: CreateTask,
  parts: CreateParts,
  suspects: Set<Replica>,
): Promise<HeldJob> {
  const tried = new Set<Replica>()
  let fault: unknown = null
  for (;;) {
    const taken = parts.replicas.take(tried)
    if (taken === null) throw fault ?? new ComfyuiError('none-up', 'no server of it can be reached')
    const { replica } = taken
    const server = parts.serverOf(replica)
    tried.add(replica)
    // Before the job exists, so that nothing of it is missed.
    const unwatch = task.watch(server)
    const release = (): void => {
      unwatch()
      taken.release()
    }
    try {
      return { server, promptId: await createOn(server, task, parts, suspects), release }
    } catch (error) {
      release()
      const { signal } = task.attempt
      if (signal.aborted) throw error instanceof CreateStopped ? error : signal.reason
      if (!(error instanceof UpstreamError) && !(error instanceof ComfyuiError)) throw error
      parts.log.info({ host: replica.host, reason: describe(error) }, 'a ComfyUI took no job')
      // What passes is worth another try, whatever is wrong with the other servers.
      if (fault === null || !doesPass(fault)) fault = error
    }
  }
}

async function createOn(
  server: ComfyuiServer,
  task: CreateTask,
  { client, uploading }: CreateParts,
  suspects: Set<Replica>,
): Promise<string> {
  const { replica } = server
  const { order, attempt, references } = task
  const { signal } = attempt
  if (suspects.has(replica)) {
    const why = 'a server did not tell whether it has it'
    if (await isThere(why, { replica, promptId: order.promptId, client, signal })) {
      return order.promptId
    }
    suspects.delete(replica)
  }
  await server.mustFit(task.model, task.largest, signal)
  const release = await uploading.take(signal)
  const names: string[] = []
  try {
    attempt.progress(0.02, 'uploading-to-comfyui')
    const encoded = await encodeReferences(references, {
      upstream: 'ComfyUI',
      signal,
      longSideMax,
      bytesMax,
    })
    for (const [i, { bytes, format }] of encoded.entries()) {
      const name = `${i + 1}.${format === 'jpeg' ? 'jpg' : 'png'}`
      const file = { bytes, name, folder: order.folder, type: `image/${format}` }
      names.push(await client.upload(replica, file, signal))
    }
  } finally {
    release()
  }
  signal.throwIfAborted()
  return await queueOn(server, task, names, client, suspects)
}

async function queueOn(
  server: ComfyuiServer,
  task: CreateTask,
  names: readonly string[],
  client: ComfyuiClient,
  suspects: Set<Replica>,
): Promise<string> {
  const { replica, events } = server
  const { order, output, attempt } = task
  const { promptId } = order
  try {
    const graph = order.bind(names)
    const queued = await client.queue(replica, { graph, promptId, clientId: events.clientId })
    // The workflow is accepted when any of its outputs can be made, which need not be ours.
    const isOursLeftOut = Object.values(queued.nodeErrors).some((node) =>
      node.dependent_outputs.includes(output),
    )
    if (!isOursLeftOut) return queued.promptId
    await client.cancel(replica, queued.promptId)
    const words = describeNodeErrors(queued.nodeErrors)
    throw new ComfyuiError('unfit', `ComfyUI left the picture out of the workflow: ${words}`)
  } catch (error) {
    if (error instanceof ComfyuiError && error.status === 400) {
      // Something that was there when it was asked may be gone: that says more than a refusal.
      server.forgetFitness()
      await server.mustFit(task.model, task.largest, attempt.signal)
    }
    const isUnknown =
      (error instanceof UpstreamError && error.mayHaveArrived) ||
      (error instanceof ComfyuiError && (error.kind === 'unreadable' || (error.status ?? 0) >= 500))
    if (!isUnknown) throw error
    suspects.add(replica)
    const { signal } = attempt
    if (await isThere(describe(error), { replica, promptId, client, signal })) return promptId
    suspects.delete(replica)
    throw error
  }
}

/**
 * Looks for a job that a server may have, for the reason `why`.
 * @throws CreateStopped when the attempt is stopped meanwhile; UpstreamError or ComfyuiError when the
 *   server does not tell
 */
async function isThere(
  why: string,
  at: { replica: Replica; promptId: string; client: ComfyuiClient; signal: AbortSignal },
): Promise<boolean> {
  try {
    await at.client.read(at.replica, at.promptId, at.signal)
    return true
  } catch (error) {
    if (at.signal.aborted) throw new CreateStopped(why)
    if (error instanceof ComfyuiError && error.kind === 'gone') return false
    throw error
  }
}
