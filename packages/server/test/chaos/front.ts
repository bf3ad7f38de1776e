import { once } from 'node:events'
import { Agent, createServer, request as send, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'

/** What a front does with the requests to the server behind it. */
export type FrontMode =
  | { readonly kind: 'pass' }
  /** Nobody answers: connections break. */
  | { readonly kind: 'down' }
  | { readonly kind: 'slow'; readonly ms: number }
  /** So many of them, 0 to 1, are refused in S3's words. */
  | {
      readonly kind: 'refuse'
      readonly share: number
      readonly status: number
      readonly code: string
    }

export interface Front {
  readonly url: string
  mode: FrontMode
}

/**
 * Stands before an HTTP server and passes everything on as it is (the `Host` header too, which
 * signatures cover), or makes it go wrong.
 */
export async function startFront(url: string): Promise<Front> {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true })
  const front: { url: string; mode: FrontMode } = { url: '', mode: { kind: 'pass' } }

  async function passOn(incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { method, url: path, headers } = incoming
    const outgoing = send({ hostname, port, method, path, headers, agent })
    outgoing.end(body)
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage]
    return answer
  }

  const server = createServer((incoming, response) => {
    const answer = async (): Promise<void> => {
      const { mode } = front
      if (mode.kind === 'down') return void response.destroy()
      const body = await buffer(incoming)
      if (mode.kind === 'slow') await delay(mode.ms)
      if (mode.kind === 'refuse' && Math.random() < mode.share) {
        const text = `<Error><Code>${mode.code}</Code><Message>as ordered</Message></Error>`
        response.writeHead(mode.status, { 'content-type': 'application/xml' }).end(text)
        return
      }
      const inner = await passOn(incoming, body)
      response.writeHead(inner.statusCode ?? 500, inner.headers)
      inner.pipe(response)
    }
    answer().catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    if (front.mode.kind === 'down') socket.resetAndDestroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  front.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return front
}
