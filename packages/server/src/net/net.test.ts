import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
} from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, expect, test } from 'vitest'
import type { NetReason } from './error.ts'
import { createNet, type DownloadOptions, type Net, type NetLimits } from './net.ts'
import type { Lookup } from './resolve.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

async function listen(server: TcpServer, host = '127.0.0.1', port = 0): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** A real server on the loopback; returns its port. */
async function serve(handler: RequestListener, host?: string, port?: number): Promise<number> {
  const server: Server = createServer(handler)
  const bound = await listen(server, host, port)
  open.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return bound
}

function makeNet(
  options: { allowPrivate?: boolean; lookup?: Lookup; limits?: Partial<NetLimits> } = {},
): Net {
  const net = createNet({ allowPrivate: true, ...options })
  open.push(() => net.close())
  return net
}

const bounds: DownloadOptions = { bytesMax: 1000, timeoutMs: 5000 }

async function reasonOf(work: Promise<unknown>): Promise<NetReason> {
  const error: unknown = await work.then(
    () => null,
    (e: unknown) => e,
  )
  expect(error).toMatchObject({ name: 'NetError' })
  return (error as { reason: NetReason }).reason
}

test('a download asks plainly and brings bytes and label', async () => {
  let asked: Record<string, unknown> = {}
  const port = await serve((request, response) => {
    asked = { url: request.url, ...request.headers }
    response.setHeader('content-type', 'image/png').end('pixels')
  })
  const net = makeNet()
  const got = await net.download(`http://127.0.0.1:${port}/a%20b?c=d#e`, bounds)
  expect(got.bytes.toString()).toBe('pixels')
  expect(got.contentType).toBe('image/png')
  expect(asked).toMatchObject({
    url: '/a%20b?c=d',
    host: `127.0.0.1:${port}`,
    'accept-encoding': 'identity',
    'user-agent': 'Likeness',
  })
})

test('an empty body is a body', async () => {
  const port = await serve((_request, response) => response.end())
  const got = await makeNet().download(`http://127.0.0.1:${port}/`, bounds)
  expect(got).toEqual({ bytes: Buffer.alloc(0), contentType: null })
})

test('a name keeps its Host header and is looked up once', async () => {
  let host: string | undefined
  const names: string[] = []
  const port = await serve((request, response) => {
    host = request.headers.host
    response.end('ok')
  })
  const net = makeNet({ lookup: async (name) => (names.push(name), ['127.0.0.1']) })
  await net.download(`http://photos.test:${port}/`, bounds)
  expect(host).toBe(`photos.test:${port}`)
  expect(names).toEqual(['photos.test'])
})

test('a name that leads to a private address is refused without a packet and without telling which', async () => {
  let requests = 0
  const port = await serve((_request, response) => {
    requests += 1
    response.end('secret')
  })
  for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::ffff:127.0.0.1']]) {
    const net = makeNet({ allowPrivate: false, lookup: async () => addresses })
    await expect(net.download(`http://photos.test:${port}/`, bounds)).rejects.toMatchObject({
      reason: 'refused-address',
      message: 'photos.test leads to an address that is not public',
    })
    const sent = net.post(`http://photos.test:${port}/`, { headers: {}, body: '', timeoutMs: 500 })
    expect(await reasonOf(sent)).toBe('refused-address')
  }
  expect(requests).toBe(0)
})

test('metadata stays closed behind a name even where private addresses are open', async () => {
  const net = makeNet({ lookup: async () => ['169.254.169.254'] })
  expect(await reasonOf(net.download('http://photos.test/', bounds))).toBe('refused-address')
})

test('a name that turns private after the check is still connected to what was checked', async () => {
  let requests = 0
  const port = await serve((_request, response) => {
    requests += 1
    response.end('secret')
  })
  let lookups = 0
  // 3ffe::/16 was given back in 2006: public by its form, and routed nowhere.
  const lookup: Lookup = async () => (++lookups === 1 ? ['3ffe::1'] : ['127.0.0.1'])
  const net = makeNet({ allowPrivate: false, lookup })
  const started = performance.now()
  const reason = await reasonOf(
    net.download(`http://photos.test:${port}/`, { ...bounds, timeoutMs: 200 }),
  )
  expect(['connect', 'timeout']).toContain(reason)
  expect(performance.now() - started).toBeLessThan(1500)
  expect({ lookups, requests }).toEqual({ lookups: 1, requests: 0 })
})

test('each hop of a redirect is looked up and pinned on its own', async () => {
  const first = await serve((request, response) => {
    response.writeHead(302, { location: `http://second.test:${request.socket.localPort}/b` }).end()
  })
  await serve((request, response) => response.end(`second ${request.url}`), '127.0.0.2', first)
  const lookup: Lookup = async (name) => [name === 'first.test' ? '127.0.0.1' : '127.0.0.2']
  const got = await makeNet({ lookup }).download(`http://first.test:${first}/a`, bounds)
  expect(got.bytes.toString()).toBe('second /b')
})

test('a redirect to a private address is refused, as a literal and behind a name', async () => {
  const seen: string[] = []
  let target = ''
  const port = await serve((request, response) => {
    seen.push(request.url ?? '')
    response.writeHead(302, { location: target }).end()
  })
  // The door is open for the private address the test's server has, and closed for metadata.
  const net = makeNet({
    lookup: async (name) => [name === 'photos.test' ? '127.0.0.1' : '169.254.169.254'],
  })
  const start = `http://photos.test:${port}/start`
  for (const location of [
    'http://169.254.169.254/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://x.test',
  ]) {
    target = location
    expect(await reasonOf(net.download(start, bounds))).toBe('refused-address')
  }
  for (const location of ['file:///etc/passwd', 'http://u:p@photos.test/', 'http://[']) {
    target = location
    expect(await reasonOf(net.download(start, bounds))).toBe('bad-url')
  }
  expect(new Set(seen)).toEqual(new Set(['/start']))
})

test('three redirects are followed, four are not, and a loop ends', async () => {
  let requests = 0
  const port = await serve((request, response) => {
    requests += 1
    const left = Number(request.url?.slice(1))
    if (left === 0) response.end('there')
    else response.writeHead(307, { location: Number.isNaN(left) ? '/loop' : `/${left - 1}` }).end()
  })
  const net = makeNet()
  const at = (path: string): string => `http://127.0.0.1:${port}/${path}`
  expect((await net.download(at('3'), bounds)).bytes.toString()).toBe('there')
  expect(await reasonOf(net.download(at('4'), bounds))).toBe('too-many-redirects')
  requests = 0
  expect(await reasonOf(net.download(at('loop'), bounds))).toBe('too-many-redirects')
  expect(requests).toBe(4)
  expect(await reasonOf(net.download(at('1'), { ...bounds, redirectsMax: 0 }))).toBe(
    'too-many-redirects',
  )
})

test('a body of exactly the limit passes, one byte more does not, with and without a length', async () => {
  const port = await serve((request, response) => {
    const size = Number(new URL(request.url ?? '', 'http://x').searchParams.get('size'))
    if (request.url?.startsWith('/sized') === true) response.setHeader('content-length', size)
    response.write(Buffer.alloc(Math.min(size, 400)))
    response.end(Buffer.alloc(Math.max(0, size - 400)))
  })
  const net = makeNet()
  for (const path of ['sized', 'chunked']) {
    const at = (size: number): string => `http://127.0.0.1:${port}/${path}?size=${size}`
    expect((await net.download(at(1000), bounds)).bytes).toHaveLength(1000)
    expect(await reasonOf(net.download(at(1001), bounds))).toBe('too-large')
  }
})

test('a length over the limit is refused before the body comes', async () => {
  const port = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': 10_000_000 }).write('x')
  })
  await expect(makeNet().download(`http://127.0.0.1:${port}/`, bounds)).rejects.toMatchObject({
    reason: 'too-large',
    message: '127.0.0.1 sends more than 1000 bytes, the most that is read',
  })
})

test('an error page is its status, not an image', async () => {
  const port = await serve((_request, response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>')
  })
  await expect(makeNet().download(`http://127.0.0.1:${port}/`, bounds)).rejects.toMatchObject({
    reason: 'http-status',
    status: 404,
    message: '127.0.0.1 answered HTTP 404',
  })
})

test('a redirect without a place to go is its status', async () => {
  const port = await serve((_request, response) => response.writeHead(302).end())
  await expect(makeNet().download(`http://127.0.0.1:${port}/`, bounds)).rejects.toMatchObject({
    reason: 'http-status',
    status: 302,
  })
})

test('a compressed body nobody asked for is refused', async () => {
  const port = await serve((_request, response) => {
    response.setHeader('content-encoding', 'gzip').end('packed')
  })
  expect(await reasonOf(makeNet().download(`http://127.0.0.1:${port}/`, bounds))).toBe(
    'bad-response',
  )
})

test('a server that never answers, or drips headers or body, is cut off by the stall guard', async () => {
  const drip = createTcpServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      const path = /^GET (\S+)/.exec(data.toString())?.[1]
      if (path === '/silent') return
      socket.write('HTTP/1.1 200 OK\r\n')
      if (path === '/body') socket.write('Content-Length: 900\r\n\r\n')
      const timer = setInterval(() => socket.write(path === '/body' ? 'x' : 'a: b\r\n'), 20)
      socket.on('close', () => clearInterval(timer))
    })
  })
  const port = await listen(drip)
  open.push(async () => {
    drip.close()
    await once(drip, 'close')
  })
  const net = makeNet({ limits: { stallMs: 200 } })
  for (const path of ['silent', 'headers', 'body']) {
    const started = performance.now()
    await expect(net.download(`http://127.0.0.1:${port}/${path}`, bounds)).rejects.toMatchObject({
      reason: 'timeout',
      message: '127.0.0.1 sent nothing or too little for 0.2 s',
    })
    expect(performance.now() - started).toBeLessThan(2000)
  }
})

test('a body that keeps moving is still bounded by the whole deadline', async () => {
  const port = await serve((_request, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(100)), 10)
    response.on('close', () => clearInterval(timer))
  })
  const net = makeNet({ limits: { stallMs: 100, progressBytesMin: 50 } })
  const work = net.download(`http://127.0.0.1:${port}/`, { bytesMax: 1e9, timeoutMs: 300 })
  await expect(work).rejects.toMatchObject({
    reason: 'timeout',
    message: '127.0.0.1 did not finish within 0.3 s',
  })
})

test('a look-up that hangs is bounded, and one that fails is told as such', async () => {
  const hanging = makeNet({ lookup: () => new Promise(() => undefined) })
  expect(await reasonOf(hanging.download('http://x.test/', { ...bounds, timeoutMs: 50 }))).toBe(
    'timeout',
  )
  const failing = makeNet({ lookup: () => Promise.reject(new Error('ENOTFOUND')) })
  expect(await reasonOf(failing.download('http://x.test/', bounds))).toBe('dns')
  const empty = makeNet({ lookup: async () => [] })
  expect(await reasonOf(empty.download('http://x.test/', bounds))).toBe('dns')
})

test('a refused or broken connection does not tell the address behind the name', async () => {
  const broken = createTcpServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf'))
  })
  const port = await listen(broken)
  const net = makeNet({ lookup: async () => ['127.0.0.1'] })
  const half = net.download(`http://x.test:${port}/`, bounds)
  await expect(half).rejects.toMatchObject({
    reason: 'connect',
    message: 'x.test broke the connection off',
  })
  broken.close()
  await once(broken, 'close')
  await expect(net.download(`http://x.test:${port}/`, bounds)).rejects.toMatchObject({
    reason: 'connect',
    message: 'x.test refused the connection',
  })
})

test('what is no HTTP is told as such', async () => {
  const ssh = createTcpServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))
  })
  const port = await listen(ssh)
  open.push(async () => {
    ssh.close()
    await once(ssh, 'close')
  })
  const reason = await reasonOf(makeNet().download(`http://127.0.0.1:${port}/`, bounds))
  expect(reason).toBe('bad-response')
})

test('TLS is verified against the name of the URL', async () => {
  const pem = readFileSync(new URL('fixtures/photos.test.pem', import.meta.url))
  const server = createTlsServer({ key: pem, cert: pem }, (_request, response) => {
    response.end('over tls')
  })
  const port = await listen(server)
  open.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const net = makeNet({ lookup: async () => ['127.0.0.1'] })
  expect(await reasonOf(net.download(`https://photos.test:${port}/`, bounds))).toBe('tls')

  const trusted = getCACertificates('default')
  setDefaultCACertificates([...trusted, pem.toString().slice(pem.indexOf('-----BEGIN CERT'))])
  try {
    const got = await net.download(`https://photos.test:${port}/`, bounds)
    expect(got.bytes.toString()).toBe('over tls')
    await expect(net.download(`https://other.test:${port}/`, bounds)).rejects.toMatchObject({
      reason: 'tls',
      message: 'the TLS connection to other.test cannot be trusted (ERR_TLS_CERT_ALTNAME_INVALID)',
    })
  } finally {
    setDefaultCACertificates(trusted)
  }
})

test('a TLS handshake that never comes does not outlive the deadline', async () => {
  const closed = Promise.withResolvers<void>()
  const silent = createTcpServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('close', () => closed.resolve())
    socket.resume()
  })
  const port = await listen(silent)
  open.push(async () => {
    silent.close()
    await once(silent, 'close')
  })
  const started = performance.now()
  const work = makeNet().download(`https://127.0.0.1:${port}/`, { ...bounds, timeoutMs: 100 })
  expect(await reasonOf(work)).toBe('timeout')
  await closed.promise
  expect(performance.now() - started).toBeLessThan(2000)
})

test('an abort ends a download under way, one that waits for its turn, and one not begun', async () => {
  const asked = Promise.withResolvers<void>()
  const port = await serve(() => asked.resolve())
  const net = makeNet({ limits: { downloadsMax: 1 } })
  const stop = new AbortController()
  const options = { ...bounds, signal: stop.signal }
  const running = reasonOf(net.download(`http://127.0.0.1:${port}/`, options))
  await asked.promise
  const waiting = reasonOf(net.download(`http://127.0.0.1:${port}/`, options))
  stop.abort()
  expect(await running).toBe('aborted')
  expect(await waiting).toBe('aborted')
  expect(await reasonOf(net.download(`http://127.0.0.1:${port}/`, options))).toBe('aborted')
})

test('no more downloads run at once than the limit says', async () => {
  let now = 0
  let most = 0
  const port = await serve((_request, response) => {
    now += 1
    most = Math.max(most, now)
    setImmediate(() => {
      now -= 1
      response.end('ok')
    })
  })
  const net = makeNet({ limits: { downloadsMax: 2 } })
  const urls = Array.from({ length: 12 }, (_, i) => `http://127.0.0.1:${port}/${i}`)
  const all = await Promise.all(urls.map((url) => net.download(url, bounds)))
  expect(all).toHaveLength(12)
  expect(most).toBeLessThanOrEqual(2)
})

test('a post sends what it was given and tells status and Retry-After', async () => {
  const got: unknown[] = []
  const port = await serve((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      got.push(request.method, request.headers['webhook-id'], Buffer.concat(chunks).toString())
      response.writeHead(503, { 'retry-after': '120' }).end('busy')
    })
  })
  const answer = await makeNet().post(`http://127.0.0.1:${port}/`, {
    headers: { 'webhook-id': 'dlv_1' },
    body: '{"a":"ü"}',
    timeoutMs: 5000,
  })
  expect(answer).toEqual({ status: 503, retryAfter: '120' })
  expect(got).toEqual(['POST', 'dlv_1', '{"a":"ü"}'])
})

test('a post never follows a redirect', async () => {
  let requests = 0
  const port = await serve((_request, response) => {
    requests += 1
    response.writeHead(307, { location: '/elsewhere' }).end()
  })
  const options = { headers: {}, body: '{}', timeoutMs: 5000 }
  const answer = await makeNet().post(`http://127.0.0.1:${port}/`, options)
  expect(answer).toEqual({ status: 307, retryAfter: null })
  expect(requests).toBe(1)
})

test('a post whose answer never ends is cut off, and its status still counts', async () => {
  const closed = Promise.withResolvers<void>()
  const port = await serve((_request, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(16 * 1024)), 1)
    response.on('close', () => {
      clearInterval(timer)
      closed.resolve()
    })
  })
  const options = { headers: {}, body: '{}', timeoutMs: 5000 }
  const answer = await makeNet({ limits: { discardMs: 60_000 } }).post(
    `http://127.0.0.1:${port}/`,
    options,
  )
  expect(answer.status).toBe(200)
  await closed.promise

  const silent = await serve((_request, response) => response.writeHead(204).flushHeaders())
  const net = makeNet({ limits: { discardMs: 50 } })
  expect((await net.post(`http://127.0.0.1:${silent}/`, options)).status).toBe(204)
})

test('a post that gets no status in time fails', async () => {
  const port = await serve(() => undefined)
  const options = { headers: {}, body: '{}', timeoutMs: 100 }
  expect(await reasonOf(makeNet().post(`http://127.0.0.1:${port}/`, options))).toBe('timeout')
})

test('close ends what is under way and lets nothing new begin', async () => {
  const asked = Promise.withResolvers<void>()
  const port = await serve(() => asked.resolve())
  const net = makeNet()
  const running = reasonOf(net.download(`http://127.0.0.1:${port}/`, bounds))
  await asked.promise
  await net.close()
  expect(await running).toBe('aborted')
  expect(await reasonOf(net.download(`http://127.0.0.1:${port}/`, bounds))).toBe('aborted')
  const options = { headers: {}, body: '{}', timeoutMs: 100 }
  expect(await reasonOf(net.post(`http://127.0.0.1:${port}/`, options))).toBe('aborted')
})
