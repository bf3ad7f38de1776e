import type { ServerResponse } from 'node:http'

export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

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

/** Half a picture: the connection breaks where the length was announced, and just ends where not. */
export function truncate(response: ServerResponse, bytes: Buffer, announced: boolean): void {
  const half = bytes.subarray(0, bytes.length >> 1)
  if (!announced) {
    response.writeHead(200, { 'content-type': 'image/png' }).end(half)
    return
  }
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': bytes.length })
  response.write(half, () => response.destroy())
}
