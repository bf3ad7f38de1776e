import type { IncomingHttpHeaders } from 'node:http'
import { startWebServer } from './web.ts'

export interface Call {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Takes callbacks and keeps them. */
export interface Receiver {
  readonly url: string
  readonly calls: readonly Call[]
  close(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const calls: Call[] = []
  const web = await startWebServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { url = '', headers } = request
      calls.push({ path: url, headers, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(204).end()
    })
  })
  return { url: web.url, calls, close: () => web.close() }
}
