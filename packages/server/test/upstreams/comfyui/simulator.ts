import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { posix } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { Response } from 'undici'
import { WebSocketServer, type WebSocket } from 'ws'
import { z } from 'zod'
import { recognise } from '../../../src/images/magic.ts'
import type { Size } from '../../../src/images/size.ts'
import { createFaults, type FaultRule, type Hold } from '../faults.ts'
import { paint } from '../picture.ts'
import { allModels, nodeInfo, simulatedNodes, type ModelFolders } from './nodes.ts'
import { createQueue, type SimulatedFile, type SimulatedJob } from './queue.ts'
import { validateGraph } from './validate.ts'

const operations = [
  'info',
  'upload',
  'create',
  'history',
  'queue',
  'remove',
  'interrupt',
  'view',
  'socket',
] as const
type Operation = (typeof operations)[number]
export type ComfyuiFault = FaultRule<Operation>

export interface ComfyuiSimulatorOptions {
  /** Default: any free one. */
  readonly port?: number
  /** How long a job is at work; Infinity: until `finishAll`. */
  readonly workMs?: number
  /** A proxy in front of it that wants a Bearer key. */
  readonly apiKey?: string
}

/** What can be changed while it runs. */
export interface ComfyuiSimulatorSettings {
  workMs: number
  /** Size of every picture; null: what was ordered. */
  pictureSize: Size | null
  /** Nodes that it has not. */
  nodesMissing: string[]
  models: ModelFolders
  /** Before 0.3.46 or so it chose every id itself. */
  takesIds: boolean
  /** Sends previews, whatever was asked for. */
  previews: boolean
  /** Answers with other names than it was given, as it does where files differ. */
  renames: boolean
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

interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
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

function defaults(workMs: number): ComfyuiSimulatorSettings {
  return {
    workMs,
    pictureSize: null,
    nodesMissing: [],
    models: allModels(),
    takesIds: true,
    previews: false,
    renames: false,
  }
}

function refusal(status: number, message: string, retryAfter?: string): Reply {
  return {
    status,
    body: { error: { type: 'simulated', message, details: '', extra_info: {} }, node_errors: {} },
    ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
  }
}

export async function startComfyuiSimulator(
  options: ComfyuiSimulatorOptions = {},
): Promise<ComfyuiSimulator> {
  const { apiKey } = options
  const settings = defaults(options.workMs ?? 0)
  const faults = createFaults(operations)
  const calls: Call[] = []
  const uploads = new Map<string, Buffer>()
  const saved = new Map<string, Buffer>()
  const sockets = new Map<string, WebSocket>()
  const queue = createQueue({
    settings,
    send: (type, data, clientId) => {
      const frame = JSON.stringify({ type, data })
      if (clientId === undefined) for (const socket of sockets.values()) socket.send(frame)
      else if (clientId !== null) sockets.get(clientId)?.send(frame)
    },
    sendBytes: (bytes, clientId) => sockets.get(clientId ?? '')?.send(bytes),
    save,
  })
  let url = ''

  function nodes() {
    const known = simulatedNodes(settings.models)
    return Object.fromEntries(
      Object.entries(known).filter(([name]) => !settings.nodesMissing.includes(name)),
    )
  }

  async function save(job: SimulatedJob, node: string): Promise<SimulatedFile> {
    const isTemp = job.graph[node]?.class_type === 'PreviewImage'
    const prefix = isTemp ? 'ComfyUI_temp' : String(job.graph[node]?.inputs['filename_prefix'])
    const file: SimulatedFile = {
      filename: `${posix.basename(prefix)}_${String(job.number).padStart(5, '0')}_.png`,
      subfolder: isTemp ? '' : posix.dirname(prefix).replace(/^\.$/, ''),
      type: isTemp ? 'temp' : 'output',
    }
    const { seed, width, height, references } = job.work
    const pictures = references.positive.flatMap((name) => uploads.get(name) ?? [])
    // A preview is another picture, so that the wrong one is seen to be wrong.
    const order = { seed: isTemp ? seed + 1 : seed, pictures: isTemp ? [] : pictures }
    const size = settings.pictureSize ?? { width, height }
    saved.set(keyOf(file), await paint(order, size))
    return file
  }

  function create(body: unknown, failure: string | null): Reply {
    const { prompt, prompt_id, client_id, extra_data } = orderSchema.parse(body)
    if (prompt_id !== undefined && !uuid.test(prompt_id)) {
      return refusal(400, 'prompt_id must be a valid UUID')
    }
    const found = validateGraph(prompt, nodes(), (name) => uploads.has(name))
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

  async function upload(request: IncomingMessage, body: Buffer): Promise<Reply> {
    const type = request.headers['content-type'] ?? ''
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    const image = form.get('image')
    const fields = [...form.keys()].toSorted().join()
    if (
      typeof image === 'string' ||
      image === null ||
      fields !== 'image,overwrite,subfolder,type'
    ) {
      return refusal(400, `fields: ${fields}`)
    }
    if (!/^[\w.-]+\.(png|jpg)$/.test(image.name)) return refusal(400, image.name)
    const subfolder = form.get('subfolder')
    if (typeof subfolder !== 'string' || subfolder.includes('..')) return refusal(400, 'subfolder')
    const name = settings.renames ? image.name.replace('.', ' (1).') : image.name
    const bytes = Buffer.from(await image.arrayBuffer())
    if (recognise(bytes).kind !== 'image') return refusal(400, 'no image')
    uploads.set(posix.join(subfolder, name), bytes)
    return { status: 200, body: { name, subfolder, type: form.get('type') } }
  }

  function view(query: URLSearchParams): Reply {
    const [filename, subfolder, type] = ['filename', 'subfolder', 'type'].map(
      (name) => query.get(name) ?? '',
    )
    const bytes = saved.get(
      keyOf({ filename: filename ?? '', subfolder: subfolder ?? '', type: type ?? '' }),
    )
    return bytes === undefined ? { status: 404, body: '' } : { status: 200, body: bytes }
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
        return upload(request, body)
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
        return view(new URL(request.url ?? '', url).searchParams)
      case 'socket':
        return refusal(400, 'No WebSocket UPGRADE hdr: None')
    }
  }

  /** What a call is, before anything is done. Every route is also there under `/api`. */
  function route(method: string, path: string): { operation: Operation; name: string } | null {
    const [, first = '', name = ''] =
      /^(?:\/api)?\/([^/]+(?:\/image)?)(?:\/([^/]+))?$/.exec(path) ?? []
    const named: Readonly<Record<string, Operation>> = {
      'GET object_info': 'info',
      'POST upload/image': 'upload',
      'POST prompt': 'create',
      'GET history': 'history',
      'GET queue': 'queue',
      'POST queue': 'remove',
      'POST interrupt': 'interrupt',
      'GET view': 'view',
      'GET ws': 'socket',
    }
    const operation = named[`${method} ${first}`]
    return operation === undefined ? null : { operation, name: decodeURIComponent(name) }
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
    const found = route(request.method ?? '', pathname)
    if (found === null) return send(response, { status: 404, body: '404: Not Found' })
    const call = { ...found, jobId: found.operation === 'history' ? found.name : null }
    calls.push(call)
    const fault = faults.take(call.operation)
    const act = () => perform(call, request, body, fault)
    switch (fault?.kind) {
      case 'refuse':
        return send(response, refusal(fault.status, fault.message, fault.retryAfter))
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
      case 'hold': {
        if (fault.when === 'before') {
          fault.reach()
          await fault.released
          break
        }
        const reply = await act()
        fault.reach()
        await fault.released
        return send(response, reply)
      }
      case 'truncate':
        return truncate(response, (await act()).body as Buffer, fault.announced)
      case 'fail-job':
      case 'hide':
      case undefined:
        break
    }
    if (!response.destroyed) send(response, await act())
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else send(response, refusal(400, String(error)))
    })
  })
  const webSockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const isWs = route('GET', pathname)?.operation === 'socket'
    if (isWs) calls.push({ operation: 'socket', jobId: null })
    const fault = isWs ? faults.take('socket') : null
    // Pages of strangers send their origin; ComfyUI lets none of them in.
    if (!isWs || !mayEnter(request) || request.headers.origin !== undefined || fault !== null) {
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
      return
    }
    webSockets.handleUpgrade(request, socket, head, (client) => {
      const id = searchParams.get('clientId') ?? crypto.randomUUID()
      sockets.set(id, client)
      // Whoever has the name by then: two connections of one name, and both are forgotten.
      client.on('close', () => sockets.delete(id))
      client.send(JSON.stringify({ type: 'status', data: { status: {}, sid: id } }))
    })
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function dropSockets(): void {
    for (const socket of webSockets.clients) socket.terminate()
  }

  return {
    url,
    settings,
    calls,
    jobs: queue.all,
    count: (operation) => calls.filter((call) => call.operation === operation).length,
    fault: faults.add,
    hold: faults.hold,
    upload: (name) => uploads.get(name) ?? null,
    clients: () => [...sockets.keys()],
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
    dropSockets,
    restart: () => {
      dropSockets()
      queue.forget()
    },
    reset: () => {
      faults.clear()
      calls.length = 0
      Object.assign(settings, defaults(options.workMs ?? 0))
    },
    close: async () => {
      queue.forget()
      dropSockets()
      webSockets.close()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function keyOf({
  filename,
  subfolder,
  type,
}: Record<'filename' | 'subfolder' | 'type', string>): string {
  return `${type}:${subfolder}/${filename}`
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  const isPicture = Buffer.isBuffer(body)
  response
    .writeHead(status, { 'content-type': isPicture ? 'image/png' : 'application/json', ...headers })
    .end(isPicture || typeof body === 'string' ? body : JSON.stringify(body))
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
