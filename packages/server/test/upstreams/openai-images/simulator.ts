import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { ProfileName } from '../../../src/engines/openai-images/profiles.ts'
import { sharp } from '../../../src/images/sharp-setup.ts'
import type { Size } from '../../../src/images/size.ts'
import { createFaults, type FaultRule, type Hold, type Planned } from '../faults.ts'
import { paint } from '../picture.ts'
import { listen, obey, type Reply } from '../simulated.ts'
import { createJobs, type SimulatedJob } from './jobs.ts'
import { cut, receive, send } from './http.ts'
import type { Received, Refused, Rules } from './order.ts'
import { paths, readOrder } from './orders.ts'

const operations = ['make', 'progress', 'abort', 'result'] as const
type Operation = (typeof operations)[number]
export type ImagesFault = FaultRule<Operation>

export interface SimulatorOptions {
  readonly profile: ProfileName
  /** Default: any free one. */
  readonly port?: number
  /** Calls without it are refused; OpenAI has one by default, the others none. */
  readonly apiKey?: string | null
  /** How long a picture takes; Infinity: until `finishAll`. */
  readonly workMs?: number
}

/** What can be changed while it runs. */
export interface SimulatorSettings extends Rules {
  workMs: number
  /** Size of every picture; null: what was ordered. */
  pictureSize: Size | null
  /** Answers URLs, whatever was asked for. */
  answersUrls: boolean
  model: string | null
  referencesMax: number
  isOld: boolean
}

/** One of the servers that speak the OpenAI Images protocol, with its traps, on a real port. */
export interface ImagesSimulator {
  readonly url: string
  readonly settings: SimulatorSettings
  /** Every call so far that had the right key. */
  readonly calls: readonly Operation[]
  /** Every picture it ever began, in order. */
  jobs(): readonly SimulatedJob[]
  count(operation: Operation): number
  fault(rule: ImagesFault): void
  /** Holds the next call of that kind, before or after it is done; the answer waits. */
  hold(operation: Operation, when: 'before' | 'after'): Hold
  finishAll(): void
  /** Forgets the faults and the calls, not the pictures. */
  reset(): void
  close(): Promise<void>
}

export const simulatorKey = 'openai-simulator-key'

/** Pictures in the making at once: OpenAI has many machines, the others one model. */
const atOnce: Readonly<Record<ProfileName, number>> = {
  openai: 64,
  sglang: 1,
  'vllm-omni': 1,
  xinference: 1,
  localai: 1,
}

export async function startOpenaiImagesSimulator(
  options: SimulatorOptions,
): Promise<ImagesSimulator> {
  const { profile } = options
  const apiKey = options.apiKey ?? (profile === 'openai' ? simulatorKey : null)
  const initial = (): SimulatorSettings => ({
    workMs: options.workMs ?? 0,
    pictureSize: null,
    answersUrls: false,
    model: null,
    referencesMax: 4,
    isOld: false,
  })
  const settings = initial()
  const faults = createFaults(operations)
  const jobs = createJobs(settings, atOnce[profile])
  const calls: Operation[] = []
  let url = ''

  function refusal({ status, message, code, param }: Refused, headers = {}): Reply {
    const type = status >= 500 ? 'server_error' : 'invalid_request_error'
    switch (profile) {
      case 'openai': {
        const error = { message, type, param: param ?? null, code: code ?? null }
        return {
          status,
          body: { error },
          headers: { 'x-request-id': 'req_5f2d1c7e9a', ...headers },
        }
      }
      case 'localai':
        return { status, body: { error: { code: status, message, type: '' } }, headers }
      case 'sglang':
      case 'vllm-omni':
      case 'xinference':
        return { status, body: { detail: message }, headers }
    }
  }

  async function make(received: Received, fault: Planned | null): Promise<Reply> {
    const order = await readOrder(profile, received, settings)
    if ('status' in order) return refusal(order)
    const job = jobs.make(order)
    await job.ended
    if (job.state === 'aborted') {
      return refusal({
        status: 409,
        message: `The request has been cancelled: ${order.requestId ?? ''}`,
      })
    }
    const created = Math.floor(Date.now() / 1000)
    const whole = await picture(job)
    const isCut = fault?.kind === 'truncate'
    const bytes = isCut ? whole.subarray(0, whole.length >> 1) : whole
    const item =
      settings.answersUrls || order.answers === 'url'
        ? { url: `${url}/results/${job.id}.png` }
        : { b64_json: bytes.toString('base64') }
    const usage = { input_tokens: 50, output_tokens: 4160, total_tokens: 4210 }
    const headers = { 'x-request-id': `req_${job.id}` }
    return profile === 'openai'
      ? { status: 200, body: { created, data: [item], usage }, headers }
      : { status: 200, body: { id: job.id, created, data: [item] } }
  }

  async function picture({ order }: SimulatedJob): Promise<Buffer> {
    const png = await paint(order, settings.pictureSize ?? order.size)
    return order.format === 'png' ? png : sharp(png).jpeg({ quality: 75 }).toBuffer()
  }

  async function perform(
    operation: Operation,
    id: string,
    request: IncomingMessage,
    body: Buffer,
    fault: Planned | null,
  ): Promise<Reply> {
    if (operation === 'make') return make(await receive(request, body, id), fault)
    const job = jobs.all().find((one) => one.id === id || one.order.requestId === id)
    if (job === undefined) return refusal({ status: 404, message: 'not found' })
    switch (operation) {
      case 'progress':
        return { status: 200, body: { progress: job.progress } }
      case 'abort':
        jobs.abort(job)
        return { status: 200, body: { msg: 'DONE' } }
      case 'result':
        return { status: 200, body: await picture(job) }
    }
  }

  /** What a call is, before anything is done. */
  function route(method: string, path: string): { operation: Operation; id: string } | null {
    if (method === 'POST' && paths[profile].includes(path)) return { operation: 'make', id: path }
    const result = /^\/results\/(\w+)\.png$/.exec(path)
    if (method === 'GET' && result !== null) return { operation: 'result', id: result[1] ?? '' }
    if (profile !== 'xinference') return null
    const progress = /^\/v1\/requests\/([\w-]+)\/progress$/.exec(path)
    if (method === 'GET' && progress !== null) {
      return { operation: 'progress', id: progress[1] ?? '' }
    }
    const abort = /^\/v1\/models\/[^/]+\/requests\/([\w-]+)\/abort$/.exec(path)
    return method === 'POST' && abort !== null ? { operation: 'abort', id: abort[1] ?? '' } : null
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', url)
    const body = await buffer(request)
    if (request.method === 'POST' && pathname === '/simulator/faults') {
      faults.read(JSON.parse(body.toString('utf8')))
      return send(response, { status: 200, body: {} })
    }
    const call = route(request.method ?? '', pathname)
    if (call === null) return send(response, refusal({ status: 404, message: 'Not Found' }))
    const { operation, id } = call
    const isKnown = apiKey === null || request.headers.authorization === `Bearer ${apiKey}`
    if (operation !== 'result' && !isKnown) {
      const message = 'Incorrect API key provided: sk-***.'
      return send(response, refusal({ status: 401, message, code: 'invalid_api_key' }))
    }
    calls.push(operation)
    const fault = faults.take(operation)
    return obey(fault, response, {
      act: () => perform(operation, id, request, body, fault),
      refuse: ({ status, reason, message, retryAfter }) =>
        refusal(
          { status, message, ...(reason && { code: reason }) },
          retryAfter === undefined ? {} : { 'retry-after': retryAfter },
        ),
      send: (reply) => send(response, reply),
      truncate: (reply, announced) => {
        // Only a file of its own can end without anybody having said how long it is.
        if (announced || operation === 'result') cut(response, reply, announced)
        else send(response, reply)
      },
    })
  }

  const web = await listen({
    port: options.port,
    answer,
    onError: (response, message) => send(response, refusal({ status: 500, message })),
  })
  url = web.url

  return {
    url,
    settings,
    calls,
    jobs: jobs.all,
    count: (operation) => calls.filter((call) => call === operation).length,
    fault: faults.add,
    hold: faults.hold,
    finishAll: jobs.finishAll,
    reset: () => {
      faults.clear()
      calls.length = 0
      Object.assign(settings, initial())
    },
    close: async () => {
      jobs.finishAll()
      await web.close()
    },
  }
}
