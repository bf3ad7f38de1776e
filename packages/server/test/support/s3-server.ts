import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { createFaults, type FaultRule, type Hold, type Planned } from '../upstreams/faults.ts'
import { createBucket, refusal, text, xml, type BucketRequest, type S3Result } from './s3-bucket.ts'
import {
  checkSignature,
  type S3Credentials,
  type S3Refusal,
  type SignedRequest,
} from './s3-signature.ts'

const operations = [
  'put',
  'get',
  'head',
  'delete',
  'list',
  'begin',
  'part',
  'complete',
  'abort',
  'uploads',
] as const
export type S3Operation = (typeof operations)[number]

export interface S3Server {
  /** `http://127.0.0.1:port`; or any host whose first label is the bucket's name. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly credentials: S3Credentials
  readonly objects: ReturnType<typeof createBucket>['objects']
  readonly uploads: ReturnType<typeof createBucket>['uploads']
  /** What was asked, refused or not, in order. */
  readonly calls: readonly { readonly operation: S3Operation; readonly request: SignedRequest }[]
  fault(rule: FaultRule<S3Operation>): void
  hold(on: S3Operation, when: 'before' | 'after'): Hold
  /** How many connections were opened. */
  connections(): number
  /** The ETag of the next part is told wrong. */
  lieAboutEtag(): void
  /** The next completion is answered 200, with an error inside: it was not done. */
  hideError(): void
  /** Forgets objects, uploads, calls and faults. */
  reset(): void
  close(): Promise<void>
}

export interface S3ServerOptions {
  readonly bucket?: string
  readonly region?: string
  readonly credentials?: S3Credentials
  readonly now?: () => number
  readonly partBytesMin?: number
}

/**
 * A server that speaks S3's API as AWS documents it, over HTTP and in memory: strict about signatures
 * and hashes, with S3's own words for what it refuses, and able to fail in all the ways S3 does.
 */
export async function startS3Server(options: S3ServerOptions = {}): Promise<S3Server> {
  const {
    bucket = 'likeness-test',
    region = 'eu-central-1',
    credentials = { accessKeyId: 'AKIDTEST', secretAccessKey: 'test/Secret+Key' },
    now = Date.now,
  } = options
  const { objects, uploads, operations: work } = createBucket({ ...options, now })
  const faults = createFaults(operations)
  const calls: { operation: S3Operation; request: SignedRequest }[] = []
  const closing = new AbortController()
  let etagLies = 0
  let hiddenErrors = 0
  let connections = 0

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming)
    const { operation, key } = operationOf(request, bucket)
    calls.push({ operation, request })
    const fault = faults.take(operation)
    if (fault?.kind === 'refuse') {
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }
      return send(response, request, {
        ...asResult(refusal(fault.status, fault.reason, fault.message)),
        extra: headers,
      })
    }
    if (fault?.kind === 'drop' && !fault.done) return void response.destroy()
    if (fault?.kind === 'slow') await sleep(fault.ms, undefined, { signal: closing.signal })
    if (fault?.kind === 'hold' && fault.when === 'before') await stand(fault)
    const result = await resultOf(request, operation, key)
    if (fault?.kind === 'hold' && fault.when === 'after') await stand(fault)
    if (fault?.kind === 'drop') return void response.destroy()
    if (fault?.kind === 'answer') return send(response, request, fault)
    if (fault?.kind === 'truncate') return cutOff(response, result)
    send(response, request, result)
  }

  async function resultOf(
    request: SignedRequest,
    operation: S3Operation,
    key: string | null,
  ): Promise<S3Result> {
    const refused = await checkSignature(request, { credentials, region, now: now() })
    if (refused !== null) return asResult(refused)
    if (key === null) return asResult(refusal(404, 'NoSuchBucket'))
    try {
      if (operation === 'complete' && hiddenErrors > 0) {
        hiddenErrors -= 1
        return asResult(refusal(200, 'InternalError'))
      }
      const wanted: BucketRequest = { ...request, key }
      const result = work[operation](wanted)
      if (operation !== 'part' || etagLies === 0) return result
      etagLies -= 1
      return { ...result, headers: { etag: '"0123456789abcdef0123456789abcdef"' } }
    } catch (error) {
      return asResult(error as S3Refusal)
    }
  }

  function send(
    response: ServerResponse,
    request: SignedRequest,
    result: S3Result & { readonly extra?: Readonly<Record<string, string>> },
  ): void {
    const body = Buffer.from(result.body ?? '')
    response.writeHead(result.status, {
      date: new Date(now()).toUTCString(),
      'x-amz-request-id': 'REQUEST0123456789',
      ...result.headers,
      ...result.extra,
      ...(result.status !== 204 && { 'content-length': body.length }),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy())
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo

  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket,
    region,
    credentials,
    objects,
    uploads,
    calls,
    fault: faults.add,
    hold: faults.hold,
    connections: () => connections,
    lieAboutEtag: () => {
      etagLies += 1
    },
    hideError: () => {
      hiddenErrors += 1
    },
    reset: () => {
      objects.clear()
      uploads.clear()
      calls.length = 0
      faults.clear()
      etagLies = 0
      hiddenErrors = 0
    },
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Rejects when the body ends before its `Content-Length`: S3 stores nothing of it then. */
async function readRequest(incoming: IncomingMessage): Promise<SignedRequest> {
  const [path = '', search = ''] = (incoming.url ?? '').split('?')
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
  return {
    method: incoming.method ?? '',
    path,
    query: new URLSearchParams(search),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: await buffer(incoming),
  }
}

/** What is asked, and of which key: '' for the bucket itself, null when it is another bucket. */
function operationOf(
  { method, path, query, headers }: SignedRequest,
  bucket: string,
): { operation: S3Operation; key: string | null } {
  const isInHost = headers['host']?.startsWith(`${bucket}.`) === true
  const [, first, ...rest] = path.split('/')
  const names = isInHost ? [first ?? '', ...rest] : rest
  const key = isInHost || first === bucket ? decodeURIComponent(names.join('/')) : null
  const isUpload = query.has('uploadId')
  switch (method) {
    case 'PUT':
      return { operation: isUpload ? 'part' : 'put', key }
    case 'POST':
      return { operation: isUpload ? 'complete' : 'begin', key }
    case 'DELETE':
      return { operation: isUpload ? 'abort' : 'delete', key }
    case 'HEAD':
      return { operation: 'head', key }
    default:
      if (key !== '') return { operation: 'get', key }
      return { operation: query.has('uploads') ? 'uploads' : 'list', key }
  }
}

function asResult({ status, code, message, region }: S3Refusal): S3Result {
  return xml(
    'Error',
    [
      text('Code', code),
      text('Message', message),
      region === undefined ? '' : text('Region', region),
      text('RequestId', 'REQUEST0123456789'),
    ],
    status,
  )
}

async function stand(hold: Extract<Planned, { kind: 'hold' }>): Promise<void> {
  hold.reach()
  await hold.released
}

/** Half of what was announced. */
function cutOff(response: ServerResponse, result: S3Result): void {
  const body = Buffer.from(result.body ?? '')
  response.writeHead(result.status, { ...result.headers, 'content-length': body.length })
  response.write(body.subarray(0, body.length / 2), () => response.destroy())
}
