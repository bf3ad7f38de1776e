import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorOf } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { flatPng } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { startWebServer, type WebServer } from '../support/web.ts'

/** What the web server of the test answers, by path. */
const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {}
const fetched: string[] = []

let server: TestServer
let web: WebServer
beforeAll(async () => {
  const png = await flatPng(256, 128)
  const small = await flatPng(127, 128)
  pages['/cat.png'] = (_request, response) => response.end(png)
  pages['/small.png'] = (_request, response) => response.end(small)
  pages['/moved.png'] = (_request, response) =>
    response.writeHead(302, { location: '/cat.png' }).end()
  pages['/loop.png'] = (_request, response) =>
    response.writeHead(302, { location: '/loop.png' }).end()
  pages['/error.png'] = (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'image/png' })
      .end('<!doctype html><title>Not found</title>')
  pages['/broken.png'] = (_request, response) => response.writeHead(500).end('boom')
  pages['/huge.png'] = (_request, response) => {
    response.writeHead(200, { 'content-length': String(50 * 1024 * 1024 + 1) })
    response.write(png)
  }
  pages['/cut.png'] = (_request, response) => {
    response.writeHead(200, { 'content-length': String(png.length + 100) })
    response.write(png)
    response.destroy()
  }
  web = await startWebServer((request, response) => {
    const path = request.url ?? ''
    fetched.push(path)
    const page = pages[path]
    if (page === undefined) response.writeHead(404).end('nothing here')
    else page(request, response)
  })
  server = await startServer({ config: { allowPrivateUrls: true } })
})
afterAll(async () => {
  await server.stop()
  await web.close()
})

describe('a reference by URL', () => {
  it('is fetched once, by the worker, and used', async () => {
    const task = await server.run({ images: [`${web.url}/cat.png`], aspect_ratio: 'auto' })
    expect(task).toMatchObject({ status: 'completed', metadata: { width: 2160, height: 1080 } })
    expect(fetched.filter((path) => path === '/cat.png')).toHaveLength(1)
  })

  it('keeps the text of the request through the fetch, whatever is in it', async () => {
    const prompt = 'a \u0000 \ud800 "b" \\ 猫 {"$.references": 1}'
    const task = await server.run({ prompt, images: [`${web.url}/cat.png`] })
    expect(task.status).toBe('completed')
    expect(server.engine.requests.find(({ taskId }) => taskId === task.id)?.prompt).toBe(prompt)
  })

  it('may redirect', async () => {
    expect(await server.run({ images: [`${web.url}/moved.png`] })).toMatchObject({
      status: 'completed',
    })
  })

  it('leaves the size open until it is there, when auto follows it', async () => {
    pages['/later.png'] = (_request, response) => {
      release = () => response.end(png)
    }
    const png = await flatPng(128, 256)
    let release: () => void = () => {}
    const task = await server.create({ images: [`${web.url}/later.png`], aspect_ratio: 'auto' })
    expect(task.metadata).not.toHaveProperty('width')
    await eventually(() => fetched.includes('/later.png')).toBe(true)
    release()
    expect((await server.ended(task.id)).metadata).toMatchObject({ width: 1080, height: 2160 })
  })

  it.each([
    ['/error.png', 'is an HTML page'],
    ['/nothing.png', 'answered HTTP 404'],
    ['/broken.png', 'answered HTTP 500'],
    ['/loop.png', 'redirects more than 3 times'],
    ['/huge.png', 'is over 50 MB'],
    ['/small.png', 'is 127x128 px; each side must be at least 128 px'],
    ['/cut.png', 'broke the connection off'],
  ])('fails the task by 008023002 and gives the money back: %s', async (path, why) => {
    const before = await server.balanceMicros()
    const started = performance.now()
    const task = await server.run({ images: [`${web.url}/cat.png`, `${web.url}${path}`] })
    expect(performance.now() - started).toBeLessThan(9000)
    expect(task).toMatchObject({
      status: 'failed',
      output: { status: 'failed', content: [] },
      error: { code: '008023002', message: expect.stringContaining('`images[1]`') as unknown },
    })
    expect(task).not.toHaveProperty('usage')
    expect(task.error?.message).toContain(why)
    expect(await server.balanceMicros()).toBe(before)
  })

  it('that drips is given up in bounded time, and a cancel ends it at once', async () => {
    const drips = Promise.withResolvers<void>()
    const gone = Promise.withResolvers<void>()
    pages['/drip.png'] = (_request, response) => {
      response.writeHead(200, { 'content-length': '100000' })
      const timer = setInterval(() => response.write('.'), 200)
      response.on('close', () => {
        clearInterval(timer)
        gone.resolve()
      })
      drips.resolve()
    }
    const [slow, cancelled] = await Promise.all([
      server.create({ images: [`${web.url}/drip.png`] }),
      drips.promise.then(() => server.create({ images: [`${web.url}/drip.png`] })),
    ])
    await eventually(() => fetched.filter((path) => path === '/drip.png').length).toBe(2)
    await server.send('POST', `/v1/generations/${cancelled.id}/cancel`)
    await gone.promise
    expect(await server.ended(slow.id)).toMatchObject({
      status: 'failed',
      error: {
        code: '008023002',
        message: expect.stringContaining('sent nothing or too little for 10 s.') as unknown,
      },
    })
  }, 30_000)
})

describe('without LIKENESS_ALLOW_PRIVATE_URLS', () => {
  let closed: TestServer
  beforeAll(async () => {
    closed = await startServer()
  })
  afterAll(() => closed.stop())

  it.each([
    ['http://127.0.0.1/cat.png'],
    ['http://[::1]/cat.png'],
    ['http://[::ffff:127.0.0.1]/cat.png'],
    ['http://0.0.0.0/cat.png'],
    ['http://0x7f.1/cat.png'],
    ['http://localhost/cat.png'],
    ['http://localhost./cat.png'],
    ['http://10.0.0.1/cat.png'],
    ['http://192.168.1.1/cat.png'],
    ['http://169.254.169.254/latest/meta-data/'],
    ['http://printer.local/cat.png'],
  ])('%s is refused when the task is made', async (url) => {
    const answer = await closed.tryCreate({ images: [url] })
    expect(answer.status).toBe(400)
    expect(errorOf(answer)).toMatchObject({ code: '008023002', param: 'images[0]' })
    expect(await closed.balanceMicros()).toBe(1_000_000_000)
  })

  it('a callback to this machine is refused too', async () => {
    const answer = await closed.tryCreate({ callback_url: `${web.url}/hook` })
    expect(errorOf(answer)).toMatchObject({ code: '400', param: 'callback_url' })
  })
})
