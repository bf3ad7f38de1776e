import { describe, expect, test } from 'vitest'
import {
  answer,
  completed,
  hangUp,
  refusal,
  running,
  scripted,
  silence,
  type Step,
} from '../test/scripted-server.ts'
import * as sdk from './index.ts'

const params = { model: 'viduq2_reference2image', prompt: 'a fox' }
const atOnce = { 'retry-after': '0' }

describe('retries', () => {
  test('429: waits as long as Retry-After says, then sends the same request again', async () => {
    await using server = await scripted(
      refusal(429, '429', { 'retry-after': '1' }),
      answer(202, running(0)),
    )
    const started = performance.now()
    const task = await server.client().generations.create(params)
    expect(task.id).toBe('gen_1')
    expect(performance.now() - started).toBeGreaterThanOrEqual(990)
    const [first, second] = server.received
    expect(second?.body).toBe(first?.body)
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key'])
  })

  test('an answer lost after create: the repeat has the same Idempotency-Key', async () => {
    await using server = await scripted(hangUp, answer(202, running(0)))
    await server.client().generations.create({ ...params, seed: 0 })
    const keys = server.received.map(({ headers }) => headers['idempotency-key'])
    expect(keys).toHaveLength(2)
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(keys[1]).toBe(keys[0])
    expect(JSON.parse(server.received[1]?.body ?? '')).toEqual({ ...params, seed: 0 })
  })

  test('two creates have two keys; one given is used', async () => {
    await using server = await scripted(answer(202, running(0)))
    const { generations } = server.client()
    await generations.create(params)
    await generations.create(params)
    await generations.create(params, { idempotencyKey: 'order-17' })
    const keys = server.received.map(({ headers }) => headers['idempotency-key'])
    expect(new Set(keys).size).toBe(3)
    expect(keys[2]).toBe('order-17')
  })

  test('an answer cut off in its body is asked for again', async () => {
    const cut: Step = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
      response.write('{"id":', () => response.socket?.destroy())
    }
    await using server = await scripted(cut, answer(200, completed()))
    expect((await server.client().generations.get('gen_1')).status).toBe('completed')
  })

  test('each attempt has a timeout of its own', async () => {
    await using server = await scripted(silence, answer(200, completed()))
    const task = await server.client({ timeoutMs: 500 }).generations.get('gen_1')
    expect(task.status).toBe('completed')
    expect(server.received).toHaveLength(2)
  })

  test('gives up after maxRetries; 0 is never', async () => {
    await using server = await scripted(refusal(500, '500', atOnce))
    await expect(server.client().generations.get('gen_1')).rejects.toBeInstanceOf(sdk.ServerError)
    expect(server.received).toHaveLength(3)
    await expect(server.client({ maxRetries: 0 }).generations.get('gen_1')).rejects.toBeInstanceOf(
      sdk.ServerError,
    )
    expect(server.received).toHaveLength(4)
    await expect(
      server.client().generations.get('gen_1', { maxRetries: 0 }),
    ).rejects.toBeInstanceOf(sdk.ServerError)
    expect(server.received).toHaveLength(5)
  })

  test('an absurd Retry-After is told to the caller, not slept through', async () => {
    await using server = await scripted(refusal(429, '429', { 'retry-after': '86400' }))
    const error = await caught(server.client().generations.get('gen_1'))
    expect(error).toBeInstanceOf(sdk.RateLimitError)
    expect(error.headers?.get('retry-after')).toBe('86400')
    expect(server.received).toHaveLength(1)
  })
})

describe('errors', () => {
  test.each([
    [400, sdk.BadRequestError],
    [401, sdk.AuthenticationError],
    [403, sdk.PermissionDeniedError],
    [404, sdk.NotFoundError],
    [409, sdk.ConflictError],
    [413, sdk.PayloadTooLargeError],
    [429, sdk.RateLimitError],
    [500, sdk.ServerError],
    [503, sdk.ServerError],
    [415, sdk.LikenessError],
  ])('%d', async (status, expected) => {
    await using server = await scripted(refusal(status, '008023002', atOnce))
    const error = await caught(server.client({ maxRetries: 0 }).generations.create(params))
    expect(error.constructor).toBe(expected)
    expect(error.name).toBe(expected.name)
    expect(error).toMatchObject({
      status,
      code: '008023002',
      message: 'refused with 008023002',
      requestId: 'req_1',
    })
    expect(error.headers?.get('content-type')).toBe('application/json')
  })

  test('`param` comes through', async () => {
    const body = { error: { code: '400', message: 'no', param: 'images[2]' }, request_id: 'r' }
    await using server = await scripted(answer(400, body))
    const error = await caught(server.client().generations.create(params))
    expect(error.param).toBe('images[2]')
  })

  test("a proxy's page is quoted", async () => {
    await using server = await scripted((response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad\n Gateway</h1>')
    })
    const error = await caught(server.client({ maxRetries: 0 }).generations.get('gen_1'))
    expect(error).toBeInstanceOf(sdk.ServerError)
    expect(error.message).toContain('answered 502: <h1>Bad Gateway</h1>')
    expect(error.code).toBeNull()
  })

  test('an answer that is no JSON says to check the base URL', async () => {
    await using server = await scripted((response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>hello')
    })
    const error = await caught(server.client().generations.get('gen_1'))
    expect(error.message).toMatch(/not JSON \(text\/html\).*base URL/)
  })

  test('a redirect is not followed with the key, but told', async () => {
    await using target = await scripted(answer(200, completed()))
    await using server = await scripted((response) => {
      response.writeHead(301, { location: `${target.url}/v1/generations` }).end()
    })
    const error = await caught(server.client().generations.create(params))
    expect(error.message).toContain(`redirects to ${target.url}`)
    expect(target.received).toHaveLength(0)
  })

  test('nothing listening', async () => {
    const server = await scripted(answer(200, completed()))
    const client = server.client({ maxRetries: 0 })
    await server.stop()
    const error = await caught(client.generations.get('gen_1'))
    expect(error).toBeInstanceOf(sdk.ConnectionError)
    expect(error.message).toMatch(/^Nothing listens at http:\/\/127.*is the server running\?$/)
    expect(error.status).toBeNull()
  })

  test('a timeout says how long it was', async () => {
    await using server = await scripted(silence)
    const error = await caught(
      server.client({ timeoutMs: 50, maxRetries: 0 }).generations.get('gen_1'),
    )
    expect(error).toBeInstanceOf(sdk.TimeoutError)
    expect(error.message).toContain('within 50 ms')
  })
})

describe('aborts', () => {
  test('during a request, with the reason given', async () => {
    const controller = new AbortController()
    await using server = await scripted(() => controller.abort(new Error('user left')))
    await expect(
      server.client().generations.get('gen_1', { signal: controller.signal }),
    ).rejects.toThrow('user left')
    expect(server.received).toHaveLength(1)
  })

  test('during the pause before a retry', async () => {
    const controller = new AbortController()
    await using server = await scripted((response, received) => {
      refusal(503, '503', { 'retry-after': '30' })(response, received)
      response.on('close', () => controller.abort())
    })
    await expect(
      server.client().generations.get('gen_1', { signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('before the request nothing is sent', async () => {
    await using server = await scripted(answer(200, completed()))
    const signal = AbortSignal.abort()
    await expect(server.client().generations.get('gen_1', { signal })).rejects.toBe(signal.reason)
    expect(server.received).toHaveLength(0)
  })
})

/** The error a call ends in, or a failure of the test. */
async function caught(call: Promise<unknown>): Promise<sdk.LikenessError> {
  const error = await call.then(
    () => null,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(sdk.LikenessError)
  return error as sdk.LikenessError
}
