import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Size } from '../../../src/images/size.ts'
import { createFaults, type FaultRule, type Hold, type Planned } from '../faults.ts'
import { listen, obey, type Reply } from '../simulated.ts'
import { createJobs, stateOf, type SimulatedJob } from './jobs.ts'
import { readOrder } from './orders.ts'
import { resultOf } from './results.ts'

const operations = ['capabilities', 'create', 'read', 'cancel'] as const
type Operation = (typeof operations)[number]
export type SdcppFault = FaultRule<Operation>

export interface SimulatorOptions {
  /** Default: any free one. */
  readonly port?: number
  /** How long a job is at work; Infinity: until `finishAll`. */
  readonly workMs?: number
}

/** What can be changed while it runs. */
export interface SimulatorSettings {
  workMs: number
  /** Open jobs at the most. */
  queueMax: number
  /** How long an ended job is kept. */
  keepMs: number
  /** Size of every picture; null: what was ordered, rounded up. */
  pictureSize: Size | null
  /** In place of what it says of itself. */
  capabilities: Readonly<Record<string, unknown>>
}

export interface Call {
  readonly operation: Operation
  readonly jobId: string | null
  readonly authorization: string | null
}

/** stable-diffusion.cpp's server with its native API, as its documentation and its traps have it, on a real port. */
export interface SdcppSimulator {
  readonly url: string
  readonly settings: SimulatorSettings
  /** Every call so far. */
  readonly calls: readonly Call[]
  /** Every job it ever took, in order. */
  jobs(): readonly SimulatedJob[]
  count(operation: Operation): number
  fault(rule: SdcppFault): void
  /** Holds the next call of that kind, before or after it is done; the answer waits. */
  hold(operation: Operation, when: 'before' | 'after'): Hold
  finishAll(): void
  /** Its jobs are gone, as after a crash. */
  restart(): void
  /** Forgets the faults and the calls, not the jobs. */
  reset(): void
  close(): Promise<void>
}

function refusal(status: number, error: string, message?: string): Reply {
  return { status, body: { error, ...(message !== undefined && { message }) } }
}

function defaults(options: SimulatorOptions): SimulatorSettings {
  const { workMs = 0 } = options
  return { workMs, queueMax: 64, keepMs: 600_000, pictureSize: null, capabilities: {} }
}

export async function startSdcppSimulator(options: SimulatorOptions = {}): Promise<SdcppSimulator> {
  const settings = defaults(options)
  const faults = createFaults(operations)
  const jobs = createJobs(settings)
  const calls: Call[] = []

  function capabilities(): Reply {
    const features = { ref_images: true, cancel_queued: true, cancel_generating: false }
    const limits = {
      min_width: 64,
      max_width: 4096,
      min_height: 64,
      max_height: 4096,
      max_batch_count: 8,
      max_queue_size: settings.queueMax,
    }
    const body = {
      model: { name: 'flux-2-klein-4b-Q8_0.gguf', stem: 'flux-2-klein-4b-Q8_0' },
      supported_modes: ['img_gen'],
      samplers: ['euler', 'euler_a', 'heun', 'dpm2'],
      schedulers: ['discrete', 'karras', 'simple'],
      output_formats: ['png', 'jpeg', 'webp'],
      features,
      limits,
      ...settings.capabilities,
    }
    return { status: 200, body }
  }

  async function create(body: Buffer, fault: Planned | null): Promise<Reply> {
    const order = await readOrder(body)
    if ('error' in order) return refusal(400, order.error, order.message)
    if (jobs.isFull()) return refusal(429, 'job queue is full')
    const { id, createdAt } = jobs.make(order, failureOf(fault))
    const created = Math.floor(createdAt / 1000)
    const poll_url = `/sdcpp/v1/jobs/${id}`
    return { status: 202, body: { created, id, kind: 'img_gen', poll_url, status: 'queued' } }
  }

  async function describe(job: SimulatedJob): Promise<Reply> {
    const status = stateOf(job)
    const isEnded = status !== 'queued' && status !== 'generating'
    const seconds = (at: number, isReached: boolean) => (isReached ? Math.floor(at / 1000) : null)
    const body = {
      id: job.id,
      kind: 'img_gen',
      status,
      queue_position: jobs.queuePosition(job),
      created: seconds(job.createdAt, true),
      started: seconds(job.startsAt, status !== 'queued' && status !== 'cancelled'),
      completed: seconds(job.endsAt, isEnded),
      result: status === 'completed' ? await resultOf(job.order, settings.pictureSize) : null,
      error: job.cancelled
        ? { code: 'cancelled', message: 'job cancelled by client' }
        : status === 'failed'
          ? job.error
          : null,
    }
    return { status: 200, body }
  }

  async function perform(call: Call, body: Buffer, fault: Planned | null): Promise<Reply> {
    if (call.operation === 'capabilities') return capabilities()
    if (call.operation === 'create') return create(body, fault)
    const job = jobs.get(call.jobId ?? '')
    if (job === null) return refusal(404, 'job not found')
    if (job === 'expired') return refusal(410, 'job expired')
    if (call.operation === 'read') return describe(job)
    if (stateOf(job) === 'generating') {
      return refusal(409, 'job is currently generating and cannot be interrupted yet')
    }
    if (stateOf(job) === 'queued') jobs.cancel(job)
    return describe(job)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const body = await buffer(request)
    if (request.method === 'POST' && pathname === '/simulator/faults') {
      faults.read(JSON.parse(body.toString('utf8')))
      return send(response, { status: 200, body: {} })
    }
    const route = routeOf(request.method ?? '', pathname)
    if (route === null) return send(response, { status: 404, body: '' })
    const call = { ...route, authorization: request.headers.authorization ?? null }
    calls.push(call)
    const fault = faults.take(call.operation)
    return obey(fault, response, {
      act: () => perform(call, body, fault),
      refuse: ({ status, message, retryAfter }) => ({
        ...refusal(status, message),
        headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
      }),
      send: (reply) => send(response, reply),
      truncate: (reply, announced) => truncate(response, reply, announced),
    })
  }

  const web = await listen({
    port: options.port,
    answer,
    onError: (response, message) => send(response, refusal(500, 'server_error', message)),
  })

  return {
    url: web.url,
    settings,
    calls,
    jobs: jobs.all,
    count: (operation) => calls.filter((call) => call.operation === operation).length,
    fault: faults.add,
    hold: faults.hold,
    finishAll: jobs.finishAll,
    restart: jobs.forgetAll,
    reset: () => {
      faults.clear()
      calls.length = 0
      Object.assign(settings, defaults(options))
    },
    close: web.close,
  }
}

function routeOf(
  method: string,
  path: string,
): { operation: Operation; jobId: string | null } | null {
  if (method === 'GET' && path === '/sdcpp/v1/capabilities') {
    return { operation: 'capabilities', jobId: null }
  }
  if (method === 'POST' && path === '/sdcpp/v1/img_gen') {
    return { operation: 'create', jobId: null }
  }
  const match = /^\/sdcpp\/v1\/jobs\/([\w-]+)(\/cancel)?$/.exec(path)
  if (match?.[1] === undefined) return null
  const jobId = match[1]
  if (method === 'GET' && match[2] === undefined) return { operation: 'read', jobId }
  return method === 'POST' && match[2] !== undefined ? { operation: 'cancel', jobId } : null
}

function failureOf(fault: Planned | null): SimulatedJob['error'] {
  if (fault?.kind !== 'fail-job') return null
  const message = 'generate_image returned no results'
  return { code: fault.errCode ?? 'generation_failed', message }
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  const text = body === '' ? '' : JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
}

/** Half an answer: the connection breaks where the length was announced, and just ends where not. */
function truncate(response: ServerResponse, { status, body }: Reply, announced: boolean): void {
  const bytes = Buffer.from(JSON.stringify(body))
  const half = bytes.subarray(0, bytes.length >> 1)
  const headers = { 'content-type': 'application/json' }
  if (!announced) {
    response.writeHead(status, headers).end(half)
    return
  }
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  response.write(half, () => response.destroy())
}
