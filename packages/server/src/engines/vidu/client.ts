import type { z } from 'zod'
import type { Upstream, UpstreamAnswer } from '../../net/upstream.ts'
import { ViduError } from './errors.ts'
import { retryAfterMs } from '../remote/patience.ts'
import {
  createdSchema,
  creditsSchema,
  jobSchema,
  listSchema,
  refusalSchema,
  type ViduJob,
} from './wire.ts'

/** The body of a create, in Vidu's names. */
export interface ViduOrder {
  readonly model: string
  /** Data URLs. */
  readonly images: readonly string[]
  readonly prompt: string
  readonly seed: number
  readonly aspect_ratio: string
  readonly resolution: string
  readonly callback_url?: string
  /** Ours: by it the job is found again. */
  readonly payload: string
}

/** Vidu's calls, one method each. All throw UpstreamError or ViduError. */
export interface ViduClient {
  /** Not to be given up half-way: then nobody knows whether a job exists. Hence no signal. */
  create(order: ViduOrder): Promise<{ id: string }>
  read(jobId: string, signal: AbortSignal): Promise<ViduJob>
  /**
   * The states of up to 100 jobs at once, by id; those that the list leaves out are missing here too.
   * Null when its entries have no states.
   */
  readMany(
    jobIds: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, ViduJob> | null>
  /** How many jobs may be at work at once, and how many are, or null when Vidu does not say. */
  concurrency(signal: AbortSignal): Promise<{ limit: number; current: number } | null>
  /** One page of the jobs made since `from` (ms since 1970), or of all. */
  list(
    page: { from: number | null; pageToken: string | null },
    signal: AbortSignal,
  ): Promise<z.output<typeof listSchema>>
  cancel(jobId: string): Promise<void>
}

/** A body of 20 MB may be on its way for a while. */
const createTimeoutMs = 120_000
/** A server that stops waits for it. */
const cancelTimeoutMs = 5_000

export function createViduClient(upstream: Pick<Upstream, 'request'>): ViduClient {
  return {
    create: async (order) =>
      parse(
        await upstream.request('POST', '/ent/v2/reference2image', {
          body: order,
          timeoutMs: createTimeoutMs,
        }),
        createdSchema,
      ),
    read: async (jobId, signal) =>
      parse(
        await upstream.request('GET', `/ent/v2/tasks/${encodeURIComponent(jobId)}/creations`, {
          signal,
        }),
        jobSchema,
      ),
    readMany: async (jobIds, signal) => {
      const query = new URLSearchParams({ 'pager.pagesz': String(jobIds.length) })
      for (const id of jobIds) query.append('task_ids[]', id)
      const { jobs } = parse(
        await upstream.request('GET', `/ent/v2/tasks?${query}`, { signal }),
        listSchema,
      )
      const known = jobs.filter(({ job }) => job !== null)
      if (jobs.length > 0 && known.length === 0) return null
      return new Map(known.flatMap(({ id, job }) => (job === null ? [] : [[id, job] as const])))
    },
    concurrency: async (signal) =>
      parse(await upstream.request('GET', '/ent/v2/credits', { signal }), creditsSchema),
    list: async ({ from, pageToken }, signal) => {
      const query = new URLSearchParams({ 'pager.pagesz': '100' })
      if (from !== null) query.set('created_at.from', new Date(from).toISOString())
      if (pageToken !== null) query.set('pager.page_token', pageToken)
      return parse(await upstream.request('GET', `/ent/v2/tasks?${query}`, { signal }), listSchema)
    },
    cancel: async (jobId) => {
      const answer = await upstream.request(
        'POST',
        `/ent/v2/tasks/${encodeURIComponent(jobId)}/cancel`,
        { body: { id: jobId }, timeoutMs: cancelTimeoutMs },
      )
      if (!isSuccess(answer)) throw refusalOf(answer)
    },
  }
}

function isSuccess({ status }: UpstreamAnswer): boolean {
  return status >= 200 && status <= 299
}

function parse<T extends z.ZodType>(answer: UpstreamAnswer, schema: T): z.output<T> {
  if (!isSuccess(answer)) throw refusalOf(answer)
  const parsed = schema.safeParse(jsonOf(answer))
  if (parsed.success) return parsed.data
  throw new ViduError('unreadable', {
    status: answer.status,
    reason: `HTTP ${answer.status} with a body that is not what its documentation says`,
    message: parsed.error.issues[0]?.message ?? '',
    traceId: null,
    retryAfterMs: null,
  })
}

function refusalOf(answer: UpstreamAnswer): ViduError {
  const refusal = refusalSchema.parse(jsonOf(answer))
  return new ViduError('refused', {
    status: answer.status,
    reason: refusal.reason ?? `HTTP ${answer.status}`,
    message: refusal.message ?? '',
    traceId: refusal.metadata?.trace_id ?? null,
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
