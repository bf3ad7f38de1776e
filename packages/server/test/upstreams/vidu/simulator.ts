import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Size } from '../../../src/images/size.ts'
import { createFaults, type FaultRule, type Hold, type Planned } from '../faults.ts'
import { paint } from '../picture.ts'
import { listen, obey, send, sendHalf, type Reply } from '../simulated.ts'
import { createJobs, stateOf, type SimulatedJob } from './jobs.ts'
import { readOrder, sizeOf } from './orders.ts'
import { createReporter, type SentCallback } from './reporter.ts'

const operations = ['create', 'read', 'list', 'cancel', 'result', 'credits'] as const
type Operation = (typeof operations)[number]
export type ViduFault = FaultRule<Operation>

export interface SimulatorOptions {
  /** Default: any free one. */
  readonly port?: number
  readonly apiKey?: string
  /** How long a job is at work; Infinity: until `finishAll`. */
  readonly workMs?: number | (() => number)
  /** Jobs at work at the same time; more wait. */
  readonly atOnce?: number
}

/** What can be changed while it runs. */
export interface SimulatorSettings {
  workMs: number | (() => number)
  atOnce: number
  /** Whether the list's entries say how their jobs stand, which no page of the documentation promises. */
  listsStates: boolean
  /** Whether changes are reported to a job's `callback_url`. */
  callsBack: boolean
  /** The prose of the documentation says `status` where its examples say `state`. */
  stateName: 'state' | 'status'
  /** Size of every picture; null: what was ordered. */
  pictureSize: Size | null
  /** The bytes of every picture; null: painted for each order. */
  picture: Buffer | null
}

export interface Call {
  readonly operation: Operation
  readonly jobId: string | null
  /** ms since 1970. */
  readonly at: number
}

/** Vidu's platform API as its documentation and its traps have it, on a real port. */
export interface ViduSimulator {
  readonly url: string
  readonly settings: SimulatorSettings
  /** Every call so far that had the right key. */
  readonly calls: readonly Call[]
  /** Every job it ever took, in order. */
  jobs(): readonly SimulatedJob[]
  count(operation: Operation): number
  fault(rule: ViduFault): void
  /** Holds the next call of that kind, before or after it is done; the answer waits. */
  hold(operation: Operation, when: 'before' | 'after'): Hold
  finishAll(): void
  /** Every callback it has sent, and how it was answered. */
  readonly callbacks: readonly SentCallback[]
  /** A job of somebody else, which takes one of the five places. */
  fill(): SimulatedJob
  /** Forgets the faults and the calls, not the jobs. */
  reset(): void
  close(): Promise<void>
}

const strangersOrder = {
  model: 'viduq2',
  images: [],
  pictures: [],
  prompt: 'something else',
  seed: 1,
  aspect_ratio: '1:1',
  resolution: '1080p',
  payload: '',
}

const traceId = '5f2d1c7e9a'

function refusal(status: number, reason: string, message: string, retryAfter?: string): Reply {
  const body = { code: status, reason, message, metadata: { trace_id: traceId } }
  return {
    status,
    body,
    ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
  }
}

const defaults: SimulatorSettings = {
  workMs: 0,
  atOnce: 5,
  listsStates: true,
  callsBack: true,
  stateName: 'state',
  pictureSize: null,
  picture: null,
}

export async function startViduSimulator(options: SimulatorOptions = {}): Promise<ViduSimulator> {
  const { apiKey = 'vidu-simulator-key' } = options
  const settings: SimulatorSettings = {
    ...defaults,
    workMs: options.workMs ?? 0,
    atOnce: options.atOnce ?? defaults.atOnce,
  }
  const faults = createFaults(operations)
  const jobs = createJobs(settings)
  const calls: Call[] = []
  const reporter = createReporter({ apiKey, described: (job) => described(job) })
  let url = ''

  function described(job: SimulatedJob) {
    const state = stateOf(job, Date.now())
    return {
      id: job.id,
      [settings.stateName]: state,
      err_code: state === 'failed' ? job.errCode : '',
      credits: 8,
      payload: job.order.payload,
      created_at: new Date(job.createdAt).toISOString(),
      creations:
        state === 'success'
          ? [{ id: `${job.id}1`, url: `${url}/results/${job.id}.png`, cover_url: '' }]
          : [],
    }
  }

  /** A job as the list has it. */
  function entry(job: SimulatedJob) {
    if (settings.listsStates) return described(job)
    return { id: job.id, payload: job.order.payload }
  }

  function credits(): Reply {
    const now = Date.now()
    const states = jobs.all().map((job) => stateOf(job, now))
    const remains = {
      type: 'test',
      credit_remain: 1000,
      concurrency_limit: settings.atOnce,
      current_concurrency: states.filter((state) => state === 'processing').length,
      queue_count: states.filter((state) => state === 'queueing').length,
    }
    return { status: 200, body: { remains: [remains] } }
  }

  async function create(body: Buffer, fault: Planned | null): Promise<Reply> {
    const order = await readOrder(body)
    if ('reason' in order) return refusal(order.status, order.reason, order.message)
    const job = jobs.make(order, fault?.kind === 'fail-job' ? fault.errCode : undefined)
    if (settings.callsBack && order.callback_url !== undefined) reporter.follow(job)
    const { model, prompt, seed, aspect_ratio, resolution, payload } = order
    const echo = { model, prompt, images: [], seed, aspect_ratio, resolution, payload }
    return { status: 200, body: { task_id: job.id, [settings.stateName]: 'created', ...echo } }
  }

  function list(query: URLSearchParams, fault: Planned | null): Reply {
    const from = query.get('created_at.from')
    const size = Number(query.get('pager.pagesz') ?? query.get('paper.pagesz') ?? 20)
    if (size > 100) return refusal(400, 'PageSizeOutOfRange', 'at most 100')
    if (from !== null && Number.isNaN(Date.parse(from))) {
      return refusal(400, 'FieldInvalid', 'created_at.from')
    }
    const start = Number(query.get('pager.page_token') ?? 0)
    const ids = query.getAll('task_ids[]')
    const found =
      ids.length > 0
        ? ids.flatMap((id) => jobs.get(id) ?? [])
        : jobs
            .all()
            .filter((job) => from === null || job.createdAt >= Date.parse(from))
            .toReversed()
    const tasks =
      fault?.kind === 'hide' ? [] : found.slice(start, start + size).map((job) => entry(job))
    const isMore = tasks.length > 0 && start + size < found.length
    return { status: 200, body: { tasks, next_page_token: isMore ? String(start + size) : '' } }
  }

  function cancel(job: SimulatedJob): Reply {
    const state = stateOf(job, Date.now())
    if (state !== 'created' && state !== 'queueing') {
      return refusal(400, 'BadRequest', 'task state is scheduled, can not cancel')
    }
    jobs.cancel(job)
    return { status: 200, body: {} }
  }

  /** What a call is, before anything is done. */
  function route(
    method: string,
    path: string,
  ): { operation: Operation; jobId: string | null } | null {
    if (method === 'POST' && path === '/ent/v2/reference2image') {
      return { operation: 'create', jobId: null }
    }
    if (method === 'GET' && path === '/ent/v2/credits') return { operation: 'credits', jobId: null }
    if (method === 'GET' && path === '/ent/v2/tasks') return { operation: 'list', jobId: null }
    const match =
      /^\/ent\/v2\/tasks\/(\w+)\/(creations|cancel)$/.exec(path) ??
      /^\/results\/(\w+)(\.png)$/.exec(path)
    if (match?.[1] === undefined) return null
    const jobId = match[1]
    if (method === 'GET' && match[2] === 'creations') return { operation: 'read', jobId }
    if (method === 'POST' && match[2] === 'cancel') return { operation: 'cancel', jobId }
    return method === 'GET' && match[2] === '.png' ? { operation: 'result', jobId } : null
  }

  async function perform(
    call: Omit<Call, 'at'>,
    query: URLSearchParams,
    body: Buffer,
    fault: Planned | null,
  ): Promise<Reply> {
    if (call.operation === 'create') return create(body, fault)
    if (call.operation === 'list') return list(query, fault)
    if (call.operation === 'credits') return credits()
    const job = jobs.get(call.jobId ?? '')
    if (job === null) return refusal(404, 'TaskNotFound', 'task not found')
    if (call.operation === 'read') return { status: 200, body: described(job) }
    if (call.operation === 'cancel') return cancel(job)
    if (settings.picture !== null) return { status: 200, body: settings.picture }
    const size = settings.pictureSize ?? (await sizeOf(job.order))
    return { status: 200, body: await paint(job.order, size) }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const body = await buffer(request)
    if (request.method === 'POST' && pathname === '/simulator/faults') {
      faults.read(JSON.parse(body.toString('utf8')))
      return send(response, { status: 200, body: {} })
    }
    const call = route(request.method ?? '', pathname)
    if (call === null) return send(response, refusal(404, 'NotFound', 'no such path'))
    if (call.operation !== 'result' && request.headers.authorization !== `Token ${apiKey}`) {
      return send(response, refusal(401, 'Unauthorized', 'invalid token'))
    }
    calls.push({ ...call, at: Date.now() })
    const fault = faults.take(call.operation)
    return obey(fault, response, {
      act: () => perform(call, searchParams, body, fault),
      refuse: ({ status, reason, message, retryAfter }) =>
        refusal(status, reason, message, retryAfter),
      send: (reply) => send(response, reply),
      truncate: (reply, announced) => sendHalf(response, reply.body as Buffer, announced),
    })
  }

  const web = await listen({
    port: options.port,
    answer,
    onError: (response, message) => send(response, refusal(400, 'BadRequest', message)),
  })
  url = web.url

  return {
    url,
    settings,
    calls,
    jobs: jobs.all,
    count: (operation) => calls.filter((call) => call.operation === operation).length,
    fault: faults.add,
    hold: faults.hold,
    finishAll: () => {
      jobs.finishAll()
      reporter.look()
    },
    callbacks: reporter.sent,
    fill: () => jobs.make(strangersOrder, undefined),
    reset: () => {
      faults.clear()
      calls.length = 0
      Object.assign(settings, defaults, {
        workMs: options.workMs ?? 0,
        atOnce: options.atOnce ?? defaults.atOnce,
      })
    },
    close: async () => {
      reporter.close()
      await web.close()
    },
  }
}
