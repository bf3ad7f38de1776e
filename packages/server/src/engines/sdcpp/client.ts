import type { z } from 'zod'
import type { Upstream, UpstreamAnswer } from '../../net/upstream.ts'
import { retryAfterMs } from '../remote/patience.ts'
import { SdcppError } from './errors.ts'
import type { SdcppOrder } from './order.ts'
import {
  capabilitiesSchema,
  createdSchema,
  jobSchema,
  refusalSchema,
  type SdcppCapabilities,
  type SdcppJob,
} from './wire.ts'

/**
 * One server's calls of its native API, one method each; its OpenAI-like routes would let a
 * `<sd_cpp_extra_args>` in a prompt change the parameters. All throw UpstreamError or SdcppError.
 */
export interface SdcppClient {
  capabilities(): Promise<SdcppCapabilities>
  /** Not to be given up half-way: then nobody knows whether a job exists. Hence no signal. */
  create(order: SdcppOrder): Promise<{ id: string }>
  read(jobId: string, signal: AbortSignal): Promise<SdcppJob>
  /** False: it is at work, and then the server cannot stop it. */
  cancel(jobId: string): Promise<boolean>
}

/** Tens of megabytes of references may be on their way for a while. */
const createTimeoutMs = 120_000
/** So may a picture. */
const readTimeoutMs = 60_000
/** Somebody waits for these. */
const shortTimeoutMs = 5_000

export function createSdcppClient(upstream: Pick<Upstream, 'request'>): SdcppClient {
  return {
    capabilities: async () =>
      parse(
        await upstream.request('GET', '/sdcpp/v1/capabilities', { timeoutMs: shortTimeoutMs }),
        capabilitiesSchema,
      ),
    create: async (order) =>
      parse(
        await upstream.request('POST', '/sdcpp/v1/img_gen', {
          body: order,
          timeoutMs: createTimeoutMs,
        }),
        createdSchema,
      ),
    read: async (jobId, signal) =>
      parse(
        await upstream.request('GET', pathOf(jobId), { timeoutMs: readTimeoutMs, signal }),
        jobSchema,
      ),
    cancel: async (jobId) => {
      const answer = await upstream.request('POST', `${pathOf(jobId)}/cancel`, {
        body: {},
        timeoutMs: shortTimeoutMs,
      })
      if (answer.status === 409) return false
      if (!isSuccess(answer)) throw refusalOf(answer)
      return true
    },
  }
}

function pathOf(jobId: string): string {
  return `/sdcpp/v1/jobs/${encodeURIComponent(jobId)}`
}

function isSuccess({ status }: UpstreamAnswer): boolean {
  return status >= 200 && status <= 299
}

function parse<T extends z.ZodType>(answer: UpstreamAnswer, schema: T): z.output<T> {
  if (!isSuccess(answer)) throw refusalOf(answer)
  const parsed = schema.safeParse(jsonOf(answer))
  if (parsed.success) return parsed.data
  const words = parsed.error.issues[0]?.message ?? ''
  throw new SdcppError('unreadable', { status: answer.status, words, retryAfterMs: null })
}

function refusalOf(answer: UpstreamAnswer): SdcppError {
  const { error, message } = refusalSchema.parse(jsonOf(answer))
  return new SdcppError('refused', {
    status: answer.status,
    words: [error, message].filter((part) => part !== null && part !== undefined).join(': '),
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
