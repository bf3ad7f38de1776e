import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Received } from './order.ts'
import type { Reply } from '../simulated.ts'

/** A call as it came, JSON or a form. */
export async function receive(
  request: IncomingMessage,
  body: Buffer,
  path: string,
): Promise<Received> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    return { path, fields: JSON.parse(body.toString('utf8')) as Received['fields'], files: [] }
  }
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData()
  const fields: Record<string, unknown> = {}
  const files: Received['files'][number][] = []
  for (const [field, value] of form) {
    if (typeof value === 'string') fields[field] = value
    else files.push({ field, name: value.name, bytes: Buffer.from(await value.arrayBuffer()) })
  }
  return { path, fields, files }
}

function encoded({ body }: Reply): { bytes: Buffer; type: string } {
  return Buffer.isBuffer(body)
    ? { bytes: body, type: 'image/png' }
    : { bytes: Buffer.from(JSON.stringify(body)), type: 'application/json' }
}

export function send(response: ServerResponse, reply: Reply): void {
  const { bytes, type } = encoded(reply)
  response.writeHead(reply.status, { 'content-type': type, ...reply.headers }).end(bytes)
}

/** Half an answer: the connection breaks where the length was announced, and just ends where not. */
export function cut(response: ServerResponse, reply: Reply, announced = true): void {
  const { bytes, type } = encoded(reply)
  const half = bytes.subarray(0, bytes.length >> 1)
  if (!announced) {
    response.writeHead(200, { 'content-type': type }).end(half)
    return
  }
  response.writeHead(reply.status, { 'content-type': type, 'content-length': bytes.length })
  response.write(half, () => response.destroy())
}
