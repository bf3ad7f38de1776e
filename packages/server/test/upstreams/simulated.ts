/** What all simulated upstreams do alike: listen, obey the plan of faults, answer, or answer by halves. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Planned } from './faults.ts'

/** An answer: bytes are a picture, anything else is sent as JSON. */
export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** How one upstream answers a call. */
export interface Manners<R> {
  /** Does what was asked. */
  act(): Promise<R> | R
  /** An error in the upstream's shape. */
  refuse(fault: Extract<Fault, { kind: 'refuse' }>): R
  send(reply: R): void
  /** Sends half of it. */
  truncate(reply: R, announced: boolean): void
}

/** Answers one call, as far as `fault` lets it. */
export async function obey<R>(
  fault: Planned | null,
  response: ServerResponse,
  manners: Manners<R>,
): Promise<void> {
  const { act, refuse, send, truncate } = manners
  switch (fault?.kind) {
    case 'refuse':
      return send(refuse(fault))
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
      const reply = fault.when === 'after' ? { value: await act() } : null
      fault.reach()
      await fault.released
      if (reply !== null) return send(reply.value)
      break
    }
    case 'truncate':
      return truncate(await act(), fault.announced)
    // These change what is done, not how it is answered.
    case 'fail-job':
    case 'hide':
    case undefined:
      break
  }
  if (!response.destroyed) send(await act())
}

/** Listens on the loopback interface; `onError` answers a call whose answer threw. */
export async function listen(options: {
  readonly port: number | undefined
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  onError(response: ServerResponse, message: string): void
}): Promise<{ readonly url: string; readonly server: Server; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    options.answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else options.onError(response, String(error))
    })
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

export function send(response: ServerResponse, { status, body, headers }: Reply): void {
  const isPicture = Buffer.isBuffer(body)
  response
    .writeHead(status, { 'content-type': isPicture ? 'image/png' : 'application/json', ...headers })
    .end(isPicture ? body : JSON.stringify(body))
}

/** Half a picture: the connection breaks where the length was announced, and just ends where not. */
export function sendHalf(response: ServerResponse, bytes: Buffer, announced: boolean): void {
  const half = bytes.subarray(0, bytes.length >> 1)
  if (!announced) {
    response.writeHead(200, { 'content-type': 'image/png' }).end(half)
    return
  }
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': bytes.length })
  response.write(half, () => response.destroy())
}
