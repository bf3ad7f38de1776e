import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Likeness, type LikenessOptions } from '../src/index.ts'
import type { CompletedTask, FailedTask, TaskInProgress } from '../src/index.ts'

export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Answers one request; `received` has its body read. */
export type Step = (response: ServerResponse, received: Received) => void

/**
 * A real HTTP server that answers the n-th request as the n-th step says, the last step again and
 * again. It can be stopped, connections and all, and started again on its port.
 */
export class ScriptedServer {
  readonly received: Received[] = []
  steps: readonly Step[]
  #server: Server | null = null
  #port = 0

  constructor(steps: readonly Step[]) {
    this.steps = steps
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  client(options: LikenessOptions = {}): Likeness {
    return new Likeness({ apiKey: 'lk_test', baseUrl: this.url, ...options })
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8')
      request.on('data', (text: string) => (body += text))
      request.on('end', () => {
        const { method = '', url = '', headers } = request
        const received = { method, url, headers, body }
        const step = this.steps[Math.min(this.received.length, this.steps.length - 1)]
        this.received.push(received)
        step?.(response, received)
      })
    })
    server.listen(this.#port, '127.0.0.1')
    await once(server, 'listening')
    this.#port = (server.address() as AddressInfo).port
    this.#server = server
    return this
  }

  async stop(): Promise<void> {
    const server = this.#server
    if (server === null) return
    this.#server = null
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }
}

/** A server that runs already; stop it, or hold it by `await using`. */
export async function scripted(...steps: Step[]): Promise<ScriptedServer> {
  return new ScriptedServer(steps).start()
}

export function answer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Step {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
}

/** An error as the API words it. */
export function refusal(
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Step {
  const body = { error: { code, message: `refused with ${code}` }, request_id: 'req_1' }
  return answer(status, body, headers)
}

/** Breaks the connection without an answer. */
export const hangUp: Step = (response) => {
  response.socket?.destroy()
}

/** Never answers. */
export const silence: Step = () => {}

/** Sends events and then ends the answer, breaks the connection, or leaves it open. */
export function events(text: string, then: 'end' | 'break' | 'hold' = 'end'): Step {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(text, () => {
      if (then === 'end') response.end()
      if (then === 'break') response.socket?.destroy()
    })
  }
}

export function event(type: 'task' | 'done', version: number, task: unknown): string {
  return `event: ${type}\nid: ${version}\ndata: ${JSON.stringify(task)}\n\n`
}

const base = { id: 'gen_1', model: 'viduq2_reference2image', created_at: 1_790_000_000 }
const metadata = { seed: 7, attempts: 1, warnings: [] }

export function running(progress: number): TaskInProgress {
  return {
    ...base,
    status: 'in_progress',
    progress,
    output: { status: 'processing', content: [], jobId: '' },
    metadata,
  }
}

export function completed(url = 'http://127.0.0.1:1/x.png', sha256?: string): CompletedTask {
  return {
    ...base,
    status: 'completed',
    progress: 1,
    output: { status: 'success', content: [{ type: 'image', url }], jobId: '' },
    usage: { cost: '0.04', discount: 1 },
    metadata: { ...metadata, format: 'png', ...(sha256 === undefined ? {} : { sha256 }) },
  }
}

export function failed(code: string): FailedTask {
  return {
    ...base,
    status: 'failed',
    progress: 0.4,
    output: { status: 'failed', content: [], jobId: '' },
    error: { code, message: 'it went wrong' },
    metadata,
  }
}
