import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { internalErrorMessage } from '../../src/core/errors.ts'
import { errorOf, model, type Answer } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { createGate } from '../support/engine.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())
afterEach(() => server.reset())

/** Sends bytes as they are, for what no HTTP client would send, and reads until the server hangs up. */
function rawExchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

function create(
  raw: NonNullable<Parameters<TestServer['send']>[2]>['raw'],
  type = 'application/json',
) {
  return server.send('POST', '/v1/generations', { raw, headers: { 'content-type': type } })
}

describe('keys', () => {
  it.each([
    ['none', {}],
    ['an empty header', { authorization: '' }],
    ['another scheme', { authorization: 'Basic dXNlcjpwYXNz' }],
    ['no scheme', { authorization: 'lk_abc' }],
    ['two words', { authorization: 'Bearer a b' }],
    ['an unknown key', { authorization: 'Bearer lk_unknown' }],
    ['a very long key', { authorization: `Bearer ${'k'.repeat(4000)}` }],
  ])('%s is 401, on every route', async (_name, headers) => {
    const routes = [
      ['POST', '/v1/generations'],
      ['GET', '/v1/generations'],
      ['GET', '/v1/generations/gen_00000000000000000000000000'],
      ['DELETE', '/v1/generations/gen_00000000000000000000000000'],
      ['POST', '/v1/generations/gen_00000000000000000000000000/cancel'],
      ['GET', '/v1/generations/gen_00000000000000000000000000/events'],
      ['POST', '/v1/generations/estimate'],
      ['GET', '/v1/models'],
      ['GET', `/v1/models/${model}`],
    ] as const
    for (const [method, path] of routes) {
      const answer = await server.send(method, path, { key: null, headers })
      expect(answer.status).toBe(401)
      expect(errorOf(answer).code).toBe('401')
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="likeness"')
    }
  })

  it('takes the scheme in any case', async () => {
    const headers = { authorization: `bearer ${server.key}` }
    expect((await server.send('GET', '/v1/models', { key: null, headers })).status).toBe(200)
  })

  it('that was revoked is 401 at once, and says so by its prefix alone', async () => {
    const { key, client, id } = await server.newAccount()
    expect((await client.send('GET', '/v1/models')).status).toBe(200)
    const [found] = await server.app.store.listKeys({ accountId: id })
    expect(found?.lastUsedAt).toBeGreaterThan(0)
    await server.app.store.revokeKey({ id: found?.id ?? '', now: Date.now() })
    const answer = await client.send('GET', '/v1/models')
    expect(answer.status).toBe(401)
    expect(errorOf(answer).message).toContain('was revoked')
    expect(answer.text).not.toContain(key)
  })

  it('is not needed to read who is alive', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics', '/openapi.json', '/docs']) {
      expect((await server.send('GET', path, { key: null })).status).toBe(200)
    }
  })
})

describe('the body', () => {
  const valid = JSON.stringify({ model, prompt: 'a boat' })

  it.each([
    ['empty', '', 'The body is empty; send a JSON object.'],
    [
      'no JSON',
      '{"model": "x", }',
      'The body is no valid JSON: something is wrong at line 1, column 16.',
    ],
    ['cut short', '{"model": "x"', 'The body is no valid JSON: it ends too early.'],
    ['a form', 'prompt=a', 'The body is no valid JSON: it has an unexpected "p".'],
    ['null', 'null', 'The body is empty; send a JSON object.'],
    ['an array', '[]', 'The body must be a JSON object, not an array.'],
    ['a string', '"hello"', 'The body must be a JSON object, not "hello".'],
    ['a number', '1e999', 'The body must be a JSON object, not Infinity.'],
  ])('%s is 400', async (_name, text, message) => {
    const answer = await create(text)
    expect(answer.status).toBe(400)
    expect(errorOf(answer)).toEqual({ code: '400', message })
  })

  it('that is missing altogether is 400', async () => {
    const answer = await server.send('POST', '/v1/generations')
    expect(answer.status).toBe(400)
    expect(errorOf(answer).message).toBe('The body is empty; send a JSON object.')
  })

  it('may begin with a byte order mark', async () => {
    expect((await create(`\ufeff${valid}`)).status).toBe(202)
  })

  it('that is no UTF-8 is refused rather than changed', async () => {
    const bytes = Buffer.from(JSON.stringify({ model, prompt: 'caf?' }))
    bytes[bytes.indexOf('?')] = 0xe9
    const answer = await create(bytes)
    expect(answer.status).toBe(400)
    expect(errorOf(answer).message).toBe('The body is not UTF-8; JSON has to be.')
  })

  it.each([
    ['application/json'],
    ['application/json; charset=utf-8'],
    ['APPLICATION/JSON'],
    ['application/vnd.api+json'],
  ])('may be %s', async (type) => {
    expect((await create(valid, type)).status).toBe(202)
  })

  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/jsonp'],
    ['nonsense'],
  ])('%s is 415', async (type) => {
    const answer = await create(valid, type)
    expect(answer.status).toBe(415)
    expect(errorOf(answer)).toEqual({
      code: '415',
      message: 'The body must be JSON: send `Content-Type: application/json`.',
    })
  })

  it('that is compressed is 415, and says so', async () => {
    const answer = await server.send('POST', '/v1/generations', {
      raw: gzipSync(valid),
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    })
    expect(answer.status).toBe(415)
    expect(errorOf(answer).message).toBe(
      'The body must be sent plain, without Content-Encoding "gzip".',
    )
  })

  it.each([
    ['a million brackets', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, ''],
    [
      'deep in a parameter',
      `{"model":"${model}","prompt":"x","images":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
      'images[0]',
    ],
    ['deep in an unknown one', `{"x":${'{"x":'.repeat(200_000)}1${'}'.repeat(200_000)}}`, 'x'],
  ])('may not be too deep for its own good: %s', async (_name, text, param) => {
    const answer = await create(text)
    expect(answer.status).toBe(400)
    expect(errorOf(answer).param ?? '').toBe(param)
  })

  it.each([
    [`{"model":"${model}","prompt":"x","__proto__":{"seed":1}}`, '__proto__'],
    [`{"model":"${model}","prompt":"x","constructor":1}`, 'constructor'],
    [`{"model":"${model}","prompt":"x","":1}`, ''],
    [
      `{"model":"${model}","prompt":"x","subjects":[{"id":"a","images":[],"__proto__":{}}]}`,
      'subjects[0].__proto__',
    ],
  ])('may not bring names of the language: %s', async (text, param) => {
    const answer = await create(text)
    expect(answer.status).toBe(400)
    expect(errorOf(answer)).toMatchObject({ code: '400', param })
    expect(Object.prototype).not.toHaveProperty('seed')
  })

  it('of 100000 unknown names is refused in no time', async () => {
    const names = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`prom${i}`, i]))
    const started = performance.now()
    expect((await server.tryCreate(names)).status).toBe(400)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('with a seed of a thousand digits is refused by its rule', async () => {
    const answer = await create(`{"model":"${model}","prompt":"x","seed":1${'0'.repeat(1000)}}`)
    expect(errorOf(answer)).toMatchObject({ code: '400', param: 'seed' })
  })

  it('may have 20 MB and not a byte more', async () => {
    const bodyMax = 20 * 1024 * 1024
    const head = `{"model":"${model}","prompt":"x","images":["`
    const tail = '"]}'
    const bodyOf = (bytes: number) => head + 'x'.repeat(bytes - head.length - tail.length) + tail
    const fits = await create(bodyOf(bodyMax))
    expect(fits.status).toBe(400)
    expect(errorOf(fits)).toMatchObject({ code: '008023002', param: 'images[0]' })
    const over = await create(bodyOf(bodyMax + 1))
    expect(over.status).toBe(413)
    expect(errorOf(over).message).toContain('20 MB (20971520 bytes)')
  })

  it('that is refused by its length is read to its end, so that the answer is seen', async () => {
    const { hostname, port } = new URL(server.url)
    const piece = Buffer.alloc(1024 * 1024, ' ')
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      let text = ''
      // As many clients do: everything is sent before anything is read.
      socket.write(
        `POST /v1/generations HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${server.key}\r\ncontent-type: application/json\r\ncontent-length: ${40 * piece.length}\r\n\r\n`,
      )
      for (let i = 0; i < 39; i++) socket.write(piece)
      socket.write(piece, (error) => {
        if (error) reject(error)
        socket.on('data', (chunk) => {
          text += chunk.toString('latin1')
          socket.destroy()
        })
      })
      socket.on('error', reject)
      socket.on('close', () => resolve(text))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('that is sent in chunks without a length has the same limit', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(32)
    let chunks = 0
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (chunks++ < 30) controller.enqueue(chunk)
        else controller.close()
      },
    })
    const answer: Answer = await fetch(`${server.url}/v1/generations`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
    }).then(async (response) => {
      const text = await response.text()
      const { status, headers } = response
      return { status, headers, text, body: JSON.parse(text) as unknown }
    })
    expect(answer.status).toBe(413)
    expect(errorOf(answer).code).toBe('413')
  })
})

describe('a path', () => {
  it('that is none is 404', async () => {
    for (const path of ['/', '/v1', '/v2/generations', '/v1/generation', '/favicon.ico']) {
      const answer = await server.send('GET', path)
      expect(answer.status).toBe(404)
      expect(errorOf(answer).message).toContain(`There is no GET ${path}.`)
    }
  })

  it.each([
    ['PUT', '/v1/generations', 'GET, HEAD, POST'],
    ['PATCH', '/v1/generations/gen_00000000000000000000000000', 'DELETE, GET, HEAD'],
    ['DELETE', '/v1/generations', 'GET, HEAD, POST'],
    ['GET', '/v1/generations/gen_00000000000000000000000000/cancel', 'POST'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['POST', '/files/x', 'GET, HEAD'],
    ['OPTIONS', '/v1/generations', 'GET, HEAD, POST'],
  ])('for another method is 405 with Allow: %s %s', async (method, path, allowed) => {
    const answer = await server.send(method, path)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe(allowed)
    expect(errorOf(answer)).toEqual({
      code: '405',
      message: `${path} does not take ${method}; it takes ${allowed}.`,
    })
  })

  it('may end in a slash', async () => {
    expect((await server.send('GET', '/v1/models/')).status).toBe(200)
  })

  it.each([
    ['nonsense', 'abc'],
    ['another prefix', 'acc_00000000000000000000000000'],
    ['too short', 'gen_1'],
    ['upper case', 'GEN_00000000000000000000000000'],
    ['a quote', "gen_'%20OR%201=1--"],
    ['a null byte', 'gen_%00'],
    ['an encoded slash', 'gen_%2f..%2f..'],
    ['another script', 'gen_%E7%8C%AB'],
    ['the length of a novel', 'g'.repeat(400)],
  ])('to a task that cannot be is 404: %s', async (_name, id) => {
    for (const [method, suffix] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/cancel'],
      ['GET', '/events'],
    ] as const) {
      const answer = await server.send(method, `/v1/generations/${id}${suffix}`)
      expect(answer.status).toBe(404)
      expect(errorOf(answer).code).toBe('404')
    }
  })

  it('may be percent-encoded where it need not be', async () => {
    const { id } = await server.create()
    const encoded = [...Buffer.from(id)].map((byte) => `%${byte.toString(16)}`).join('')
    expect((await server.send('GET', `/v1/generations/${encoded}`)).body).toMatchObject({ id })
  })

  it('that is no valid encoding is 400, one longer than any id 404, in our own shape', async () => {
    const bad = await server.send('GET', '/v1/generations/%zz')
    expect(bad.status).toBe(400)
    expect(errorOf(bad).message).toContain('percent-encoding')
    const long = await server.send('GET', `/v1/generations/${'g'.repeat(2000)}`)
    expect(long.status).toBe(404)
    expect(errorOf(long).code).toBe('404')
  })
})

describe('a request', () => {
  it('keeps the id its client gave it, when it is plain, and else gets one', async () => {
    const withId = (id: string) =>
      server.send('GET', '/healthz', { headers: { 'x-request-id': id } })
    expect((await withId('trace-1:a.b')).headers.get('x-request-id')).toBe('trace-1:a.b')
    for (const odd of ['a b', 'x'.repeat(129), '"><script>']) {
      expect((await withId(odd)).headers.get('x-request-id')).toMatch(/^req_/)
    }
  })

  it('is answered with nosniff, whatever comes of it', async () => {
    for (const path of ['/healthz', '/v1/models', '/nothing', '/files/x']) {
      const answer = await server.send('GET', path)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('that is no HTTP is refused in our own shape', async () => {
    const answer = await rawExchange('HELLO\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))).toMatchObject({
      error: { code: '400', message: expect.any(String) as unknown },
      request_id: expect.stringMatching(/^req_/) as unknown,
    })
  })

  it('with headers of 100 kB is refused', async () => {
    const answer = await rawExchange(
      `GET /healthz HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(100_000)}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 4/)
    expect(answer).toContain('"request_id"')
  })

  it('with a body that ends early leaves nothing behind', async () => {
    const { hostname, port } = new URL(server.url)
    const before = server.engine.requests.length
    for (let i = 0; i < 5; i++) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(
            `POST /v1/generations HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${server.key}\r\ncontent-type: application/json\r\ncontent-length: 15000000\r\n\r\n{"model":`,
            () => socket.destroy(),
          )
        })
        socket.on('close', () => resolve())
      })
    }
    const gauge = async () =>
      /^likeness_http_body_bytes_in_flight (\d+)$/m.exec(
        (await server.send('GET', '/metrics')).text,
      )?.[1]
    await eventually(gauge).toBe('0')
    expect((await server.run()).status).toBe('completed')
    expect(server.engine.requests).toHaveLength(before + 1)
  })

  it('without a body takes no room that bodies need', async () => {
    const tight = await startServer({ config: { bodyBudgetBytes: 20 * 1024 * 1024 } })
    try {
      // A large body that never ends holds all the room there is.
      const { hostname, port } = new URL(tight.url)
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /v1/generations HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${tight.key}\r\ncontent-type: application/json\r\ncontent-length: 20971520\r\n\r\n{`,
        )
      })
      await eventually(async () => (await tight.send('GET', '/metrics')).text).toContain(
        'likeness_http_body_bytes_in_flight 20971520',
      )
      const started = performance.now()
      const path = '/v1/generations/gen_00000000000000000000000000/cancel'
      const bare = new Promise<string>((resolve) => {
        const canceller = connect(Number(port), hostname, () => {
          canceller.write(
            `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${tight.key}\r\nconnection: close\r\n\r\n`,
          )
        })
        canceller.on('data', (chunk) => resolve(chunk.toString('latin1')))
      })
      expect(await bare).toMatch(/^HTTP\/1\.1 404 /)
      expect((await tight.tryCreate()).status).toBe(202)
      expect(performance.now() - started).toBeLessThan(5000)
      socket.destroy()
    } finally {
      await tight.stop()
    }
  })

  it('under way does not keep the server from stopping', async () => {
    const other = await startServer()
    const { hostname, port } = new URL(other.url)
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST /v1/generations HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${other.key}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`,
      )
    })
    socket.on('error', () => {})
    other.engine.behave(createGate().wait)
    const { id } = await other.create()
    const stream = fetch(`${other.url}/v1/generations/${id}/events`, {
      headers: { authorization: `Bearer ${other.key}` },
    }).then((response) => response.text())
    const waiting = other.send('GET', `/v1/generations/${id}`, { headers: { prefer: 'wait=60' } })
    await eventually(() => other.engine.requests.length).toBe(1)
    const started = performance.now()
    await other.stop()
    expect(performance.now() - started).toBeLessThan(8000)
    expect((await waiting).body).toMatchObject({ id, status: 'in_progress' })
    expect(await stream).toContain(': connected')
    socket.destroy()
  }, 20_000)
})

describe('HEAD', () => {
  it('answers as GET does, without a body', async () => {
    const { id } = await server.run()
    for (const path of ['/healthz', '/v1/models', `/v1/generations/${id}`, '/openapi.json']) {
      const [head, get] = await Promise.all([server.send('HEAD', path), server.send('GET', path)])
      expect(head.status).toBe(200)
      expect(head.text).toBe('')
      expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(get.text)))
    }
    const missing = await server.send('HEAD', '/v1/generations/gen_00000000000000000000000000')
    expect(missing.status).toBe(404)
  })
})

describe('a fault of ours', () => {
  it.each([['findKey'], ['submit'], ['getTask'], ['listTasks']] as const)(
    'in the store (%s) is a 500 with a fixed text, and the log has what happened',
    async (method) => {
      const broken = await startServer()
      try {
        const store = broken.app.store as {
          -readonly [K in keyof typeof broken.app.store]: unknown
        }
        const { id } = await broken.create()
        store[method] = () => Promise.reject(new Error('SQLITE_CORRUPT: /srv/secret/likeness.db'))
        const answer =
          method === 'submit'
            ? await broken.tryCreate()
            : await broken.send('GET', `/v1/generations${method === 'listTasks' ? '' : `/${id}`}`)
        expect(answer.status).toBe(500)
        expect(errorOf(answer)).toEqual({ code: '500', message: internalErrorMessage })
        expect(answer.text).not.toContain('SQLITE')
        const log = broken.logs.join('')
        expect(log).toContain('SQLITE_CORRUPT')
        expect(log).toContain((answer.body as { request_id: string }).request_id)
      } finally {
        await broken.stop()
      }
    },
  )

  it('that keeps a reference from being stored leaves no task, and the next try works', async () => {
    const { store } = server.app
    const submit = store.submit
    const writable = store as { submit: unknown }
    writable.submit = () => Promise.reject(new Error('disk full'))
    const before = await server.balanceMicros()
    expect((await server.tryCreate({}, { 'idempotency-key': 'after-fault' })).status).toBe(500)
    writable.submit = submit
    await server.create({}, { 'idempotency-key': 'after-fault' })
    expect(before - (await server.balanceMicros())).toBe(30_000)
  })
})

describe('CORS', () => {
  it('is off unless it was asked for', async () => {
    const answer = await server.send('GET', '/v1/models', {
      headers: { origin: 'https://a.example' },
    })
    expect(answer.headers.has('access-control-allow-origin')).toBe(false)
  })

  it('lets the pages in that the configuration names, preflight without a key', async () => {
    const open = await startServer({ config: { corsOrigins: ['https://a.example'] } })
    try {
      const preflight = (origin: string) =>
        open.send('OPTIONS', '/v1/generations', {
          key: null,
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'authorization,content-type,idempotency-key',
          },
        })
      const allowed = await preflight('https://a.example')
      expect(allowed.status).toBe(204)
      expect(allowed.headers.get('access-control-allow-origin')).toBe('https://a.example')
      expect(allowed.headers.get('access-control-allow-headers')).toContain('idempotency-key')
      expect(allowed.headers.get('access-control-allow-methods')).toContain('DELETE')
      const other = await preflight('https://b.example')
      expect(other.headers.get('access-control-allow-origin')).not.toBe('https://b.example')
      const answer = await open.send('GET', '/v1/models', {
        headers: { origin: 'https://a.example' },
        key: null,
      })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://a.example')
      expect(answer.headers.get('access-control-expose-headers')).toContain('location')
    } finally {
      await open.stop()
    }
  })
})

describe('for operators', () => {
  it('/healthz and /readyz say ok, and readyz 503 while it stops', async () => {
    expect((await server.send('GET', '/healthz')).body).toEqual({ status: 'ok' })
    expect((await server.send('GET', '/readyz')).body).toEqual({ status: 'ok' })
    const leaving = await startServer()
    const gate = createGate()
    leaving.engine.behave(gate.wait)
    const { id } = await leaving.create()
    await gate.reached
    const stopping = leaving.stop(10_000)
    const ready = await leaving.send('GET', '/readyz')
    expect(ready.status).toBe(503)
    expect(ready.headers.get('retry-after')).toBe('1')
    const refused = await leaving.tryCreate()
    expect(refused.status).toBe(503)
    expect(errorOf(refused).code).toBe('503')
    expect(refused.headers.get('retry-after')).toBe('5')
    expect((await leaving.get(id)).status).toBe('in_progress')
    const ended = leaving.ended(id)
    gate.open()
    expect((await ended).status).toBe('completed')
    await stopping
  })

  it('/readyz is 503 when the store does not answer', async () => {
    const broken = await startServer()
    const store = broken.app.store as { check: unknown }
    store.check = () => Promise.reject(new Error('locked'))
    const answer = await broken.send('GET', '/readyz')
    expect(answer.status).toBe(503)
    expect(errorOf(answer).message).toBe('The store does not answer.')
    await broken.stop()
  })

  it('/metrics counts', async () => {
    await server.run()
    const { text, headers } = await server.send('GET', '/metrics')
    expect(headers.get('content-type')).toContain('text/plain')
    for (const line of [
      /^likeness_queue_tasks\{state="queued"\} 0$/m,
      /^likeness_tasks_submitted_total\{surface="likeness",model="viduq2_reference2image"\} [1-9]/m,
      /^likeness_tasks_ended_total\{engine="test",result="completed",code=""\} [1-9]/m,
      /^likeness_http_request_duration_seconds_count\{method="POST",route="\/v1\/generations",status="202"\} [1-9]/m,
      /^likeness_render_duration_seconds_count\{engine="test"\} [1-9]/m,
    ]) {
      expect(text).toMatch(line)
    }
  })
})
