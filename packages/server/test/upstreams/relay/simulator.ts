import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Size } from '../../../src/images/size.ts'
import { createFaults, type FaultRule, type Hold, type Planned } from '../faults.ts'
import { paint } from '../picture.ts'
import { listen, obey, send, sendHalf, type Reply } from '../simulated.ts'
import { createJobs, stateOf, type GatewayJob } from './jobs.ts'
import { readOrder, sizeOf, type Refused } from './orders.ts'

const operations = ['create', 'read', 'cancel', 'result'] as const
type Operation = (typeof operations)[number]
export type RelayFaultRule = FaultRule<Operation>

export interface RelaySimulatorOptions {
  /** Default: any free one. */
  readonly port?: number
  readonly apiKey?: string
  /** How long a job is at work; Infinity: until `finishAll`. */
  readonly workMs?: number
}

/** In what gateways of the protocol differ; can be changed while it runs. */
export interface RelaySimulatorSettings {
  workMs: number
  /** Whether a repeated `Idempotency-Key` gives the same task. Many gateways never look at it. */
  honoursKeys: boolean
  takesSubjects: boolean
  takesCallbacks: boolean
  /** The protocol's SDKs read an array; its documentation shows an object. */
  output: 'array' | 'object'
  /** Where the words of an error are. */
  errorWords: 'message' | 'error_message'
  /** Errors of a create come with 200. */
  refusesWith200: boolean
  /** Of jobs at work; null: by the time that has passed. */
  progress: number | null
  /** Size of every picture; null: what was ordered. */
  pictureSize: Size | null
  /** Where the URL of a picture redirects to, such as `/storage`; null: it is there itself. */
  redirectsTo: string | null
  metadata: Readonly<Record<string, unknown>>
}

export interface RelayCall {
  readonly operation: Operation
  readonly jobId: string | null
  readonly headers: IncomingMessage['headers']
}

/** A foreign gateway of the protocol, on a real port, as strict and as odd as they come. */
export interface RelaySimulator {
  readonly url: string
  readonly settings: RelaySimulatorSettings
  /** Every call so far that had the right key. */
  readonly calls: readonly RelayCall[]
  /** Every job it ever took, in order. */
  jobs(): readonly GatewayJob[]
  count(operation: Operation): number
  fault(rule: RelayFaultRule): void
  /** Holds the next call of that kind, before or after it is done; the answer waits. */
  hold(operation: Operation, when: 'before' | 'after'): Hold
  finishAll(): void
  /** Loses its jobs, as a gateway that was set up anew. */
  forget(): void
  /** Forgets the faults and the calls, not the jobs. */
  reset(): void
  close(): Promise<void>
}

const defaults = {
  honoursKeys: false,
  takesSubjects: true,
  takesCallbacks: true,
  output: 'array',
  errorWords: 'message',
  refusesWith200: false,
  progress: null,
  pictureSize: null,
  redirectsTo: null,
  metadata: {},
} as const satisfies Omit<RelaySimulatorSettings, 'workMs'>

export async function startRelaySimulator(
  options: RelaySimulatorOptions = {},
): Promise<RelaySimulator> {
  const { apiKey = 'relay-simulator-key', workMs = 0 } = options
  const settings: RelaySimulatorSettings = { workMs, ...defaults }
  const faults = createFaults(operations)
  const jobs = createJobs(settings)
  const calls: RelayCall[] = []
  let url = ''

  const errorOf = (code: string | null, words: string, param?: string) => ({
    code,
    [settings.errorWords]: words,
    ...(param !== undefined && { param }),
  })

  function refusal({ status, code, message, param }: Refused, retryAfter?: string): Reply {
    return {
      status,
      body: { error: errorOf(code, message, param), message },
      ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
    }
  }

  function described(job: GatewayJob) {
    const now = Date.now()
    const state = stateOf(job, now)
    const share = Math.min(1, (now - job.createdAt) / (job.endsAt - job.createdAt))
    const output = {
      status: state,
      content: state === 'success' ? [{ type: 'image', url: `${url}/content/${job.id}.png` }] : [],
      jobId: `upstream-${job.id}`,
    }
    const failure = job.cancelled
      ? errorOf('499', 'The client cancelled the task')
      : errorOf(job.errCode ?? null, 'the simulator was told to fail')
    return {
      id: job.id,
      status: { success: 'completed', failed: 'failed' }[state as string] ?? 'in_progress',
      model: 'viduq2_reference2image',
      created_at: Math.floor(job.createdAt / 1000),
      progress: state === 'success' ? 1 : (settings.progress ?? share),
      output: settings.output === 'array' ? [output] : output,
      ...(state === 'failed' && { error: failure }),
      ...(state === 'success' && { usage: { cost: '0.04', discount: 1 } }),
      payload: job.order.payload,
      metadata: settings.metadata,
    }
  }

  async function create(call: RelayCall, body: Buffer, fault: Planned | null): Promise<Reply> {
    const order = await readOrder(body, settings)
    if ('status' in order) {
      return refusal({ ...order, status: settings.refusesWith200 ? 200 : order.status })
    }
    const key = settings.honoursKeys ? String(call.headers['idempotency-key'] ?? '') || null : null
    const known = key === null ? null : jobs.ofKey(key)
    if (known !== null && known.order.hash !== order.hash) {
      return refusal({ status: 409, code: '409', message: 'The key was used for another body.' })
    }
    const errCode = fault?.kind === 'fail-job' ? fault.errCode : undefined
    const { id, createdAt } = known ?? jobs.make(order, key, errCode)
    return {
      status: 200,
      body: {
        id,
        status: 'in_progress',
        model: 'viduq2_reference2image',
        created_at: Math.floor(createdAt / 1000),
      },
    }
  }

  function cancel(job: GatewayJob): Reply {
    const state = stateOf(job, Date.now())
    if (state === 'success') {
      return refusal({ status: 409, code: '409', message: 'The task has already completed.' })
    }
    job.cancelled = true
    return { status: 200, body: {} }
  }

  /** What a call is, before anything is done. */
  function route(
    method: string,
    path: string,
  ): { operation: Operation; jobId: string | null } | null {
    if (method === 'POST' && path === '/model/v1/generation') {
      return { operation: 'create', jobId: null }
    }
    const ways = [
      ['GET', /^\/model\/v1\/generation\/task\/([\w-]+)$/, 'read'],
      ['POST', /^\/v1\/generations\/([\w-]+)\/cancel$/, 'cancel'],
      ['GET', /^\/(?:content|storage)\/([\w-]+)\.png$/, 'result'],
    ] as const
    for (const [verb, pattern, operation] of ways) {
      const jobId = pattern.exec(path)?.[1]
      if (method === verb && jobId !== undefined) return { operation, jobId }
    }
    return null
  }

  async function perform(
    call: RelayCall,
    path: string,
    body: Buffer,
    fault: Planned | null,
  ): Promise<Reply> {
    if (call.operation === 'create') return create(call, body, fault)
    const job = jobs.get(call.jobId ?? '')
    if (job === null)
      return refusal({ status: 404, code: '404', message: 'There is no such task.' })
    if (call.operation === 'read') return { status: 200, body: described(job) }
    if (call.operation === 'cancel') return cancel(job)
    if (settings.redirectsTo !== null && path.startsWith('/content/')) {
      const location = `${settings.redirectsTo}/${job.id}.png`
      return { status: 302, body: {}, headers: { location } }
    }
    return {
      status: 200,
      body: await paint(job.order, settings.pictureSize ?? (await sizeOf(job.order))),
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', url)
    const body = await buffer(request)
    if (request.method === 'POST' && pathname === '/simulator/faults') {
      faults.read(JSON.parse(body.toString('utf8')))
      return send(response, { status: 200, body: {} })
    }
    const found = route(request.method ?? '', pathname)
    if (found === null) {
      return send(
        response,
        refusal({ status: 404, code: '404', message: 'There is no such path.' }),
      )
    }
    const call = { ...found, headers: request.headers }
    // Contents have signed URLs: who sends the key there gives it away.
    const expected = call.operation === 'result' ? undefined : `Bearer ${apiKey}`
    if (request.headers.authorization !== expected) {
      return send(response, refusal({ status: 401, code: '401', message: 'The key is wrong.' }))
    }
    calls.push(call)
    const fault = faults.take(call.operation)
    return obey(fault, response, {
      act: () => perform(call, pathname, body, fault),
      refuse: ({ status, reason, message, retryAfter }) =>
        refusal({ status, code: reason, message }, retryAfter),
      send: (reply) => send(response, reply),
      truncate: (reply, announced) => sendHalf(response, reply.body as Buffer, announced),
    })
  }

  const web = await listen({
    port: options.port,
    answer,
    onError: (response, message) => send(response, refusal({ status: 400, code: '400', message })),
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
    finishAll: jobs.finishAll,
    forget: jobs.forget,
    reset: () => {
      faults.clear()
      calls.length = 0
      Object.assign(settings, { workMs, ...defaults })
    },
    close: web.close,
  }
}
