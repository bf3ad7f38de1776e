import type { z } from 'zod'
import { hopsHeader } from '../../core/hops.ts'
import type { AspectRatio, Resolution } from '../../core/ratio.ts'
import type { UpstreamAnswer } from '../../net/upstream.ts'
import { retryAfterMs } from '../remote/patience.ts'
import type { Replica, Replicas } from '../remote/replicas.ts'
import { RelayError } from './errors.ts'
import { createdSchema, jobSchema, refusalSchema, type RelayJob } from './wire.ts'

/** The parameters of a create, in the API's names. Images are data URLs. */
export interface RelayParameters {
  readonly prompt: string
  readonly images?: readonly string[]
  readonly subjects?: readonly { readonly id: string; readonly images: readonly string[] }[]
  readonly resolution: Resolution
  readonly aspect_ratio: AspectRatio
  readonly seed?: number
  readonly payload: string
  readonly callback_url?: string
}

export interface RelayOrder {
  readonly model: string
  readonly parameters: RelayParameters
  /** Null where the gateway does not honour one. */
  readonly idempotencyKey: string | null
  /** Servers like this one that the task came through, this one included. */
  readonly hops: number
}

/** The gateway's calls, one method each, on one of its servers. All throw UpstreamError or RelayError. */
export interface RelayClient {
  /** Not to be given up half-way: then nobody knows whether a job exists. Hence no signal. */
  create(replica: Replica, order: RelayOrder): Promise<string>
  read(replica: Replica, jobId: string, signal: AbortSignal): Promise<RelayJob>
  /** Where the gateway is a Likeness. */
  cancel(replica: Replica, jobId: string): Promise<void>
}

/** A body of 20 MB may be on its way for a while. */
const createTimeoutMs = 120_000
/** A server that stops waits for it. */
const cancelTimeoutMs = 5_000

export function createRelayClient(replicas: Pick<Replicas, 'request'>): RelayClient {
  return {
    create: async (replica, { model, parameters, idempotencyKey, hops }) => {
      const answer = await replicas.request(replica, 'POST', '/model/v1/generation', {
        body: { model, input: [{ params: parameters }] },
        headers: {
          [hopsHeader]: String(hops),
          ...(idempotencyKey !== null && { 'idempotency-key': idempotencyKey }),
        },
        timeoutMs: createTimeoutMs,
      })
      return parse(answer, createdSchema).id
    },
    read: async (replica, jobId, signal) => {
      const path = `/model/v1/generation/task/${encodeURIComponent(jobId)}`
      return parse(await replicas.request(replica, 'GET', path, { signal }), jobSchema)
    },
    cancel: async (replica, jobId) => {
      const path = `/v1/generations/${encodeURIComponent(jobId)}/cancel`
      const answer = await replicas.request(replica, 'POST', path, { timeoutMs: cancelTimeoutMs })
      if (!isSuccess(answer)) throw refusalOf(answer)
    },
  }
}

function isSuccess({ status }: UpstreamAnswer): boolean {
  return status >= 200 && status <= 299
}

/** @throws RelayError for an error, also where it comes with a 2xx, as that of a failed create may */
function parse<T extends z.ZodType>(answer: UpstreamAnswer, schema: T): z.output<T> {
  if (!isSuccess(answer)) throw refusalOf(answer)
  const json = jsonOf(answer)
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  if (refusalSchema.parse(json).saysNo) throw refusalOf(answer)
  const issue = parsed.error.issues[0]
  const where = issue === undefined ? '' : `${issue.path.join('.')} ${issue.message}`.trim()
  throw new RelayError('unreadable', {
    httpStatus: answer.status,
    fault: { code: null, message: where, param: null },
    retryAfterMs: null,
  })
}

function refusalOf(answer: UpstreamAnswer): RelayError {
  return new RelayError('refused', {
    httpStatus: answer.status,
    fault: refusalSchema.parse(jsonOf(answer)).fault,
    retryAfterMs: retryAfterMs(answer.header('retry-after')),
  })
}

function jsonOf(answer: UpstreamAnswer): unknown {
  try {
    return JSON.parse(answer.bytes.toString('utf8'))
  } catch {
    return null
  }
}
