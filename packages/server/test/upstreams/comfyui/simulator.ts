import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { createFaults, type FaultRule, type Hold } from '../faults.ts'
import { listen, obey, sendHalf, type Reply } from '../simulated.ts'
import { createFiles } from './files.ts'
import { nodeInfo, simulatedNodes } from './nodes.ts'
import { createQueue, type SimulatedJob } from './queue.ts'
import { refusal, send } from './reply.ts'
import { operations, routeOf, type Operation } from './routes.ts'
import { defaultSettings, type ComfyuiSimulatorSettings } from './settings.ts'
import { createSockets } from './sockets.ts'
import { validateGraph } from './validate.ts'

export type ComfyuiFault = FaultRule<Operation>

export interface ComfyuiSimulatorOptions {
  /** Default: any free one. */
  readonly port?: number
  /** How long a job is at work; Infinity: until `finishAll`. */
  readonly workMs?: number
  /** A proxy in front of it that wants a Bearer key. */
  readonly apiKey?: string
}

export interface Call {
  readonly operation: Operation
  readonly jobId: string | null
}

/** ComfyUI's server as its source and its traps have it, on a real port, websocket included. */
export interface ComfyuiSimulator {
  readonly url: string
  readonly settings: ComfyuiSimulatorSettings
  readonly calls: readonly Call[]
  /** Every job it ever took, in order. */
  jobs(): readonly SimulatedJob[]
  count(operation: Operation): number
  fault(rule: ComfyuiFault): void
  hold(operation: Operation, when: 'before' | 'after'): Hold
  /** The bytes of an upload by the name LoadImage has for it. */
  upload(name: string): Buffer | null
  /** Names of the clients whose websockets are open. */
  clients(): readonly string[]
  /** Ends what is at work, and whatever comes. */
  finishAll(): void
  /** Ends the job at work, as somebody may in ComfyUI's own page. */
  interrupt(): void
  /** Somebody else's job, which is at work until `finishAll`. */
  fill(): SimulatedJob
  /** Cuts every websocket. */
  dropSockets(): void
  /** Forgets the queue and the history, as a new start does. Files stay. */
  restart(): void
  /** Forgets the faults and the calls, not the jobs. */
  reset(): void
  close(): Promise<void>
}

/** Strict: what ComfyUI does not read is not sent. */
const orderSchema = z.strictObject({
  prompt: z.record(
    z.string(),
    z.strictObject({ class_type: z.string(), inputs: z.record(z.string(), z.unknown()) }),
  ),
  prompt_id: z.string().optional(),
  client_id: z.string().optional(),
  extra_data: z.record(z.string(), z.unknown()).default({}),
})
const removeSchema = z.strictObject({ delete: z.array(z.string()) })
const interruptSchema = z.strictObject({ prompt_id: z.string() })

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export async function startComfyuiSimulator(
  options: ComfyuiSimulatorOptions = {},
): Promise<ComfyuiSimulator> {
  const { apiKey } = options
  const settings = defaultSettings(options.workMs ?? 0)
  const faults = createFaults(operations)
  const calls: Call[] = []
  const files = createFiles(settings)
  const sockets = createSockets()
  const queue = createQueue({
    settings,
    send: sockets.send,
    sendBytes: sockets.sendBytes,
    save: files.save,
  })
  let url = ''

  function nodes() {
    const known = simulatedNodes(settings.models)
    return Object.fromEntries(
      Object.entries(known).filter(([name]) => !settings.nodesMissing.includes(name)),
    )
  }

  function create(body: unknown, failure: string | null): Reply {
    const { prompt, prompt_id, client_id, extra_data } = orderSchema.parse(body)
    if (prompt_id !== undefined && !uuid.test(prompt_id)) {
      return refusal(400, 'prompt_id must be a valid UUID')
    }
    const found = validateGraph(prompt, nodes(), (name) => files.upload(name) !== null)
    if (found.error !== null) {
      return { status: 400, body: { error: found.error, node_errors: found.nodeErrors } }
    }
    const job = queue.add({
      id: settings.takesIds ? (prompt_id ?? crypto.randomUUID()) : crypto.randomUUID(),
      graph: prompt,
      clientId: client_id ?? null,
      extraData: extra_data,
      outputs: found.outputs,
      failure,
    })
    const body200 = { prompt_id: job.id, number: job.number, node_errors: found.nodeErrors }
    return { status: 200, body: body200 }
  }

  function items(jobs: readonly SimulatedJob[]): unknown[] {
    return jobs.map((job) => [job.number, job.id, job.graph, job.extraData, job.outputs])
  }

  async function perform(
    call: Call & { name: string },
    request: IncomingMessage,
    body: Buffer,
    fault: { kind: string; errCode?: string | null } | null,
  ): Promise<Reply> {
    const json = (): unknown => JSON.parse(body.toString('utf8'))
    const isHidden = fault?.kind === 'hide'
    switch (call.operation) {
      case 'info': {
        const node = nodes()[call.name]
        return {
          status: 200,
          body: node === undefined ? {} : { [call.name]: nodeInfo(call.name, node) },
        }
      }
      case 'upload':
        return files.takeUpload(request.headers['content-type'] ?? '', body)
      case 'create':
        return create(json(), fault?.kind === 'fail-job' ? (fault.errCode ?? '') : null)
      case 'history': {
        const entry = isHidden ? null : queue.history(call.name)
        return { status: 200, body: entry === null ? {} : { [call.name]: entry } }
      }
      case 'queue': {
        const running = queue.running()
        return {
          status: 200,
          body: isHidden
            ? { queue_running: [], queue_pending: [] }
            : {
                queue_running: items(running === null ? [] : [running]),
                // A heap, not a list.
                queue_pending: items(queue.pending().toReversed()),
              },
        }
      }
      case 'remove':
        for (const id of removeSchema.parse(json()).delete) queue.remove(id)
        return { status: 200, body: '' }
      case 'interrupt':
        queue.interrupt(interruptSchema.parse(json()).prompt_id)
        return { status: 200, body: '' }
      case 'view':
        return files.view(new URL(request.url ?? '', url).searchParams)
      case 'socket':
        return refusal(400, 'No WebSocket UPGRADE hdr: None')
    }
  }

  function mayEnter(request: IncomingMessage): boolean {
    return apiKey === undefined || request.headers.authorization === `Bearer ${apiKey}`
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', url)
    const body = await buffer(request)
    if (request.method === 'POST' && pathname === '/simulator/faults') {
      faults.read(JSON.parse(body.toString('utf8')))
      return send(response, { status: 200, body: {} })
    }
    if (!mayEnter(request)) return send(response, refusal(401, 'Authorization Required'))
    const found = routeOf(request.method ?? '', pathname)
    if (found === null) return send(response, { status: 404, body: '404: Not Found' })
    const call = { ...found, jobId: found.operation === 'history' ? found.name : null }
    calls.push(call)
    const fault = faults.take(call.operation)
    return obey(fault, response, {
      act: () => perform(call, request, body, fault),
      refuse: ({ status, message, retryAfter }) => refusal(status, message, retryAfter),
      send: (reply) => send(response, reply),
      truncate: (reply, announced) => sendHalf(response, reply.body as Buffer, announced),
    })
  }

  const web = await listen({
    port: options.port,
    answer,
    onError: (response, message) => send(response, refusal(400, message)),
  })
  url = web.url
  web.server.on('upgrade', (request, socket, head) => {
    const { pathname } = new URL(request.url ?? '/', url)
    const isWs = routeOf('GET', pathname)?.operation === 'socket'
    if (isWs) calls.push({ operation: 'socket', jobId: null })
    const fault = isWs ? faults.take('socket') : null
    if (isWs && mayEnter(request) && fault === null) sockets.accept(request, socket, head)
    else sockets.refuse(socket)
  })

  return {
    url,
    settings,
    calls,
    jobs: queue.all,
    count: (operation) => calls.filter((call) => call.operation === operation).length,
    fault: faults.add,
    hold: faults.hold,
    upload: files.upload,
    clients: sockets.names,
    finishAll: () => {
      settings.workMs = 0
      queue.finish()
    },
    interrupt: () => queue.interrupt(null),
    fill: () => {
      settings.workMs = Infinity
      return queue.add({
        id: crypto.randomUUID(),
        graph: {
          sampler: { class_type: 'KSampler', inputs: { steps: 20 } },
          save: {
            class_type: 'SaveImage',
            inputs: { images: ['sampler', 0], filename_prefix: 'other' },
          },
        },
        clientId: null,
        extraData: {},
        outputs: ['save'],
        failure: null,
      })
    },
    dropSockets: sockets.drop,
    restart: () => {
      sockets.drop()
      queue.forget()
    },
    reset: () => {
      faults.clear()
      calls.length = 0
      Object.assign(settings, defaultSettings(options.workMs ?? 0))
    },
    close: async () => {
      queue.forget()
      sockets.close()
      await web.close()
    },
  }
}
