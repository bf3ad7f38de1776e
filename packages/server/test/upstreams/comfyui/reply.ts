import type { ServerResponse } from 'node:http'
import type { Reply } from '../simulated.ts'

/** An error in ComfyUI's shape. */
export function refusal(status: number, message: string, retryAfter?: string): Reply {
  return {
    status,
    body: { error: { type: 'simulated', message, details: '', extra_info: {} }, node_errors: {} },
    ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
  }
}

export function send(response: ServerResponse, { status, body, headers }: Reply): void {
  const isPicture = Buffer.isBuffer(body)
  response
    .writeHead(status, { 'content-type': isPicture ? 'image/png' : 'application/json', ...headers })
    .end(isPicture || typeof body === 'string' ? body : JSON.stringify(body))
}
