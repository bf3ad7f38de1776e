import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createUpstream, UpstreamError, type Upstream } from './upstream.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler)
  open.push(async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  })
  return listen(server)
}

function upstreamAt(baseUrl: string, timeoutMs = 5000): Upstream {
  const headers = { authorization: 'Token t' }
  const upstream = createUpstream({ baseUrl, headers, timeoutMs, bytesMax: 1000 })
  open.push(() => upstream.close())
  return upstream
}

async function errorOf(work: Promise<unknown>): Promise<UpstreamError> {
  const error: unknown = await work.catch((e: unknown) => e)
  if (error instanceof UpstreamError) return error
  throw new Error(`no UpstreamError: ${String(error)}`)
}

test('sends JSON behind the base’s path with its headers, and reads any answer', async () => {
  const seen: unknown[] = []
  const url = await serve((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      const { authorization, 'idempotency-key': key } = request.headers
      seen.push([request.method, request.url, authorization, key, body])
      response.writeHead(429, { 'retry-after': '7' }).end('{"reason":"x"}')
    })
  })
  const upstream = upstreamAt(`${url}/base/`)
  const answer = await upstream.request('POST', '/a?b=c', {
    body: { zero: 0 },
    headers: { 'idempotency-key': 'k' },
  })
  expect(answer.status).toBe(429)
  expect(answer.header('retry-after')).toBe('7')
  expect(answer.bytes.toString()).toBe('{"reason":"x"}')
  await upstream.request('GET', '/d')
  expect(seen).toEqual([
    ['POST', '/base/a?b=c', 'Token t', 'k', '{"zero":0}'],
    ['GET', '/base/d', 'Token t', undefined, ''],
  ])
})

test('a redirect is an answer: the key goes nowhere else', async () => {
  let asked = 0
  const elsewhere = await serve((_, response) => {
    asked++
    response.end()
  })
  const url = await serve((_, response) => response.writeHead(302, { location: elsewhere }).end())
  const answer = await upstreamAt(url).request('GET', '/')
  expect(answer.status).toBe(302)
  expect(asked).toBe(0)
})

test('reads share connections, a change has one of its own', async () => {
  const ports = { GET: new Set<number>(), POST: new Set<number>() }
  const url = await serve((request, response) => {
    ports[request.method as 'GET' | 'POST'].add(request.socket.remotePort ?? 0)
    response.end('{}')
  })
  const upstream = upstreamAt(url)
  for (let i = 0; i < 6; i++) {
    await upstream.request('GET', '/')
    await upstream.request('POST', '/', { body: {} })
  }
  // A connection that is just becoming free may be passed over for a second one.
  expect(ports.GET.size).toBeLessThanOrEqual(2)
  expect(ports.POST.size).toBe(6)
})

test('what found no connection surely did not arrive', async () => {
  const closed = createTcpServer()
  const url = await listen(closed)
  closed.close()
  await once(closed, 'close')
  const refused = await errorOf(upstreamAt(url).request('POST', '/', { body: {} }))
  expect(refused).toMatchObject({ reason: 'connect', mayHaveArrived: false })
  const nameless = upstreamAt('http://nowhere.invalid')
  expect(await errorOf(nameless.request('POST', '/', { body: {} }))).toMatchObject({
    mayHaveArrived: false,
  })
  // A server without TLS: nothing is written before the handshake is over.
  const plain = await serve((_, response) => response.end())
  const tls = upstreamAt(plain.replace('http:', 'https:'))
  expect(await errorOf(tls.request('POST', '/', { body: {} }))).toMatchObject({
    mayHaveArrived: false,
  })
})

test('what broke after the connection may have arrived', async () => {
  const url = await serve((request) => request.socket.destroy())
  expect(await errorOf(upstreamAt(url).request('POST', '/', { body: {} }))).toMatchObject({
    reason: 'connect',
    mayHaveArrived: true,
  })
  const half = await serve((_, response) => {
    response.writeHead(200, { 'content-length': 100 })
    response.write('half', () => response.destroy())
  })
  expect(await errorOf(upstreamAt(half).request('POST', '/', { body: {} }))).toMatchObject({
    mayHaveArrived: true,
  })
})

test('time and size are bounded, and a signal ends it', async () => {
  const silent = await serve(() => {})
  expect(await errorOf(upstreamAt(silent, 50).request('POST', '/', { body: {} }))).toMatchObject({
    reason: 'timeout',
    mayHaveArrived: true,
  })
  const signal = AbortSignal.abort()
  expect(await errorOf(upstreamAt(silent).request('GET', '/', { signal }))).toMatchObject({
    reason: 'aborted',
  })
  const large = await serve((_, response) => response.end('x'.repeat(1001)))
  expect(await errorOf(upstreamAt(large).request('GET', '/'))).toMatchObject({
    reason: 'too-large',
  })
})

test('close ends what is under way', async () => {
  const asked = Promise.withResolvers<void>()
  const url = await serve(() => asked.resolve())
  const upstream = upstreamAt(url)
  const error = errorOf(upstream.request('GET', '/'))
  await asked.promise
  await upstream.close()
  expect(await error).toMatchObject({ reason: 'aborted' })
})
