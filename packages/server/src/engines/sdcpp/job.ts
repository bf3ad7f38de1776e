import { LikenessError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import type { Slots } from '../../core/slots.ts'
import type { Attempt, EngineRequest } from '../engine.ts'
import { createJob } from '../remote/create-job.ts'
import { createWaits, isDeadline } from '../remote/patience.ts'
import { encodeReferences, type EncodedReference } from '../remote/references.ts'
import type { Replica, TakenPlace } from '../remote/replicas.ts'
import {
  createFate,
  describe,
  isLost,
  NotSent,
  refusedError,
  SdcppError,
  unreadyError,
  upstreamName,
} from './errors.ts'
import { orderedSize, unsuitable, writeOrder } from './order.ts'
import type { SdcppServer, SdcppServers } from './servers.ts'
import type { SdcppModel } from './settings.ts'
import type { SdcppTiming } from './timing.ts'
import type { SdcppJob } from './wire.ts'

export interface JobParts {
  readonly request: EngineRequest
  readonly model: SdcppModel
  readonly attempt: Attempt
  readonly servers: SdcppServers
  /** Held while references are in memory. */
  readonly sending: Slots
  readonly timing: SdcppTiming
  readonly log: Log
  readonly losses: Losses
}

/** Jobs of the attempt that came to nothing and are made again, since the work costs nothing. */
export interface Losses {
  /** @throws LikenessError with `code` when it has happened too often */
  add(why: string, code: '008023095' | '008023099'): void
}

const lossesMax = 3

export function createLosses(): Losses {
  let count = 0
  return {
    add: (why, code) => {
      count++
      if (count <= lossesMax) return
      throw new LikenessError(
        code,
        `${upstreamName} was given the job ${count} times and came to no end with it; the last time ${why}. The operator of this server has to look at its log. Nothing was charged.`,
      )
    },
  }
}

/** A job, and its place on the server it is on. */
export interface PlacedJob {
  /** As `Attempt.created` takes it. */
  readonly id: string
  /** Null when the server is down. */
  readonly place: TakenPlace | null
}

/** As cpp-httplib takes bodies of 100 MB, and base64 takes a third more than bytes. */
const referencesBytesMax = 64 * 1024 * 1024

/**
 * Creates a job on the least busy server that takes it. When nobody can know whether a server took it,
 * it is created again: the same seed gives the same picture, and one too many costs nothing.
 * @throws JobNotTaken when no server takes it; LikenessError 008023002 for a damaged reference,
 *   008023099 when no job could be created
 */
export function orderJob(parts: JobParts): Promise<PlacedJob> {
  const { attempt, timing, losses } = parts
  return createJob({
    attempt,
    upstream: upstreamName,
    retryMs: timing.retryMs,
    create: () => orderSomewhere(parts),
    fateOf: createFate,
    describe,
    refusal: refusedError,
    find: async (why) => {
      losses.add(`its answer did not come: ${why}`, '008023099')
      await createWaits(timing.retryMs).next(attempt.signal)
      return await orderJob(parts)
    },
  })
}

/** Asks one server after the other, the least busy first. */
async function orderSomewhere(parts: JobParts): Promise<PlacedJob> {
  const { attempt, servers, sending, log, request } = parts
  const { replicas } = servers
  const freeMemory = await sending.take(attempt.signal)
  try {
    const encode = createEncoder(parts)
    const tried = new Set<Replica>()
    let failure: unknown = new NotSent(`no server of ${upstreamName} is up and free`, true)
    for (;;) {
      const place = replicas.take(tried)
      if (place === null) throw failure
      const { replica } = place
      try {
        const id = await orderAt(servers.of(replica), encode, parts)
        return { id: replicas.jobId(replica, id), place }
      } catch (error) {
        place.release()
        const fate = createFate(error)
        if (fate.kind !== 'not-taken') throw error
        const { taskId } = request
        log.info({ taskId, host: replica.host, reason: describe(error) }, 'a server took no job')
        if (tried.size === 0 || fate.passes) failure = error
        tried.add(replica)
      }
    }
  } finally {
    freeMemory()
  }
}

type Encoder = (size: { width: number; height: number }) => Promise<readonly EncodedReference[]>

/** Servers that do the same are asked for the same size, so that references are encoded once. */
function createEncoder({ request, attempt }: JobParts): Encoder {
  const known = new Map<string, Promise<readonly EncodedReference[]>>()
  return (pad) => {
    const key = `${pad.width}x${pad.height}`
    const encoded =
      known.get(key) ??
      encodeReferences(request.references, {
        upstream: upstreamName,
        signal: attempt.signal,
        longSideMax: Math.max(pad.width, pad.height),
        pad,
        bytesMax: referencesBytesMax,
      })
    known.set(key, encoded)
    return encoded
  }
}

async function orderAt(server: SdcppServer, encode: Encoder, parts: JobParts): Promise<string> {
  const { request, model, attempt } = parts
  const capabilities = await server.capabilities().catch((error: unknown) => {
    throw unreadyError(error)
  })
  const why = unsuitable(capabilities, model, request.references.length)
  if (why !== null) {
    // It may be started anew with what it lacks.
    server.forget()
    throw new NotSent(`the server of ${upstreamName} ${why}`, false)
  }
  const size = orderedSize(request, model, capabilities)
  const references = await encode(size)
  attempt.signal.throwIfAborted()
  attempt.progress(0.02, `ordering-at-${upstreamName}`)
  return (await server.client.create(writeOrder(request, model, size, references))).id
}

/** Takes an earlier attempt's job up. */
export function resumeJob(jobId: string, { replicas }: SdcppServers): PlacedJob {
  const replica = replicas.find(jobId)?.replica
  const others = new Set(replicas.all.filter((other) => other !== replica))
  return { id: jobId, place: replica === undefined ? null : replicas.take(others) }
}

/** Lost: the picture has to be made again. `why` is a clause. */
export type Following =
  | { readonly kind: 'ended'; readonly job: SdcppJob }
  | { readonly kind: 'lost'; readonly why: string }

/**
 * Reads the job until it ends or is lost: the server was restarted or is no longer configured, or it
 * has been silent for so long that another one should make the picture.
 * @throws LikenessError 008023097 when the server refuses to tell, 008023098 when it cannot be read
 *   until the deadline
 */
export async function followJob(jobId: string, parts: JobParts): Promise<Following> {
  const { attempt, servers, timing } = parts
  const found = servers.replicas.find(jobId)
  if (found === null) return { kind: 'lost', why: 'its server is no longer configured' }
  const server = servers.of(found.replica)
  const silence = new AbortController()
  let last: unknown = null
  let silentSince: number | null = null
  try {
    const job = await server.poller.follow(found.id, {
      signal: AbortSignal.any([attempt.signal, silence.signal]),
      onState: ({ state }) => {
        last = null
        silentSince = null
        // The server tells no more than this, so the bar stands still meanwhile.
        if (state === 'queued') attempt.progress(0.1, `queued-at-${upstreamName}`)
        else attempt.progress(0.3, `making-at-${upstreamName}`)
      },
      onFault: (error) => {
        last = error
        silentSince ??= performance.now()
        const isSilent = performance.now() - silentSince >= timing.silentMs
        if (isSilent && isAnotherUp(server, servers)) silence.abort()
      },
    })
    return { kind: 'ended', job }
  } catch (error) {
    if (attempt.signal.aborted) throw unreadJob(jobId, last, attempt.signal)
    if (silence.signal.aborted) return { kind: 'lost', why: 'its server could not be read' }
    if (!isLost(error)) throw error instanceof SdcppError ? refusedError(error) : error
    server.forget()
    return { kind: 'lost', why: 'its server no longer knew it' }
  }
}

function isAnotherUp({ replica }: SdcppServer, { replicas }: SdcppServers): boolean {
  return replicas.all.some((other) => other !== replica && other.breaker.state === 'closed')
}

function unreadJob(jobId: string, last: unknown, signal: AbortSignal): unknown {
  if (!isDeadline(signal) || last === null) return signal.reason
  return new LikenessError(
    '008023098',
    `The status of ${upstreamName}'s job ${jobId} could not be read until the task's deadline. The last try: ${describe(last)}. Nothing was charged.`,
    { cause: last },
  )
}
