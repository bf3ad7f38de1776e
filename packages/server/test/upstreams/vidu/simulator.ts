import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import type { Size } from '../../../src/images/size.ts'
import { createFaults, type FaultRule, type Hold, type Planned } from '../faults.ts'
import { paint } from '../picture.ts'
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

interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
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
    const act = () => perform(call, searchParams, body, fault)
    switch (fault?.kind) {
      case 'refuse':
        return send(response, refusal(fault.status, fault.reason, fault.message, fault.retryAfter))
      case 'drop':
        if (fault.done) await act()
        response.destroy()
        return
      case 'answer':
        await act()
        response.writeHead(fault.status, { 'content-type': 'text/html' }).end(fault.body)
        return
      case 'slow':
        await delay(fault.ms)
        break
      case 'hold':
        if (fault.when === 'before') {
          fault.reach()
          await fault.released
          break
        } else {
          const reply = await act()
          fault.reach()
          await fault.released
          return send(response, reply)
        }
      case 'truncate':
        return truncate(response, (await act()).body as Buffer, fault.announced)
      // These change what is done, not how it is answered.
      case 'fail-job':
      case 'hide':
      case undefined:
        break
    }
    if (response.destroyed) return
    send(response, await act())
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else send(response, refusal(400, 'BadRequest', String(error)))
    })
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

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
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  const isPicture = Buffer.isBuffer(body)
  response
    .writeHead(status, { 'content-type': isPicture ? 'image/png' : 'application/json', ...headers })
    .end(isPicture ? body : JSON.stringify(body))
}

/** Half a picture: the connection breaks where the length was announced, and just ends where not. */
function truncate(response: ServerResponse, bytes: Buffer, announced: boolean): void {
  const half = bytes.subarray(0, bytes.length >> 1)
  if (!announced) {
    response.writeHead(200, { 'content-type': 'image/png' }).end(half)
    return
  }
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': bytes.length })
  response.write(half, () => response.destroy())
}
