import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../core/ids.ts'
import { createLog } from '../core/log.ts'
import { createNet, type Net } from '../net/net.ts'
import type { Delivery, Task } from '../store/records.ts'
import { createSqliteStore } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import { createDeliverer, type Deliverer, type DelivererOptions } from './deliverer.ts'
import { webhookSecret } from './sign.ts'

const serverSecret = Buffer.alloc(32, 7)
const accountId = newId('acc', 1)
const minute = 60_000

let now: number
let store: Store
let net: Net
let logged: string
let closing: (() => Promise<unknown>)[]

beforeEach(async () => {
  now = 1_790_000_000_000
  logged = ''
  store = createSqliteStore({
    path: ':memory:',
    outbox: (task, event) =>
      task.request.callbackUrl === null
        ? null
        : { url: task.request.callbackUrl, body: JSON.stringify({ id: task.id, event, ü: 1 }) },
  })
  net = createNet({ allowPrivate: true, userAgent: 'Likeness/1.2.3' })
  closing = [() => net.close(), () => store.close()]
  await store.createAccount({ id: accountId, name: 'test', discount: 1, now })
  await store.credit({ accountId, amountMicros: 1e9, note: null, now })
})
afterEach(async () => {
  for (const close of closing) await close()
})

function deliverer(changes: Partial<DelivererOptions> = {}): Deliverer {
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString()
      done()
    },
  })
  const log = createLog({ level: 'trace', stream })
  const made = createDeliverer({
    store,
    net,
    clock: () => now,
    log,
    serverSecret,
    nodeId: 'node_1',
    ...changes,
  })
  closing.unshift(() => made.stop(0))
  return made
}

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A real receiver; `answer` sees each request, counted from 1, and decides. */
async function receiver(
  answer: (response: ServerResponse, count: number) => void,
): Promise<{ url: string; received: Received[]; got: (count: number) => Promise<void> }> {
  const received: Received[] = []
  let waiting: { count: number; resolve: () => void }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
      answer(response, received.length)
      for (const { count, resolve } of waiting) if (received.length >= count) resolve()
      waiting = waiting.filter(({ count }) => received.length < count)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const got = async (count: number): Promise<void> => {
    if (received.length >= count) return
    await new Promise<void>((resolve) => waiting.push({ count, resolve }))
  }
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/hook?token=hush`, received, got }
}

function ok(response: ServerResponse): void {
  response.end('thanks')
}

async function runningTask(callbackUrl: string): Promise<Task> {
  const id = newId('gen', now)
  await store.submit({
    task: {
      id,
      accountId,
      surface: 'likeness',
      model: 'viduq2_reference2image',
      request: {
        prompt: 'a cat',
        references: [],
        plainReferences: 0,
        subjects: [],
        resolution: '1080p',
        aspectRatio: '16:9',
        callbackUrl,
      },
      payload: null,
      seed: 1,
      width: 1920,
      height: 1080,
      deadlineAt: now + 10 * minute,
      reservedMicros: 1,
      discount: 1,
      createdAt: now,
    },
    idempotency: null,
    waitingMax: 1000,
  })
  const [task] = await store.claim({ owner: 'worker', leaseMs: minute, limit: 1, now })
  if (task === undefined) throw new Error('nothing to claim')
  return task
}

async function endTask(task: Task): Promise<void> {
  const outcome = { kind: 'failed', code: '499', message: 'cancelled' } as const
  const ended = await store.endTask({ taskId: task.id, outcome, expiresAt: now, now })
  expect(ended).not.toBeNull()
}

/** A task that ended, with its one callback waiting: the one that told of its start has gone. */
async function endedTask(callbackUrl: string): Promise<Task> {
  const task = await runningTask(callbackUrl)
  await endTask(task)
  return task
}

/** The delivery of the task's end. */
async function last(task: Task): Promise<Delivery> {
  const all = await store.listDeliveries({ taskId: task.id, limit: 10 })
  const delivery = all.find(({ event }) => event === 'failed')
  if (delivery === undefined) throw new Error('no delivery')
  return delivery
}

test('a task tells of its start, then of its end, signed and labelled', async () => {
  const { url, received } = await receiver(ok)
  const d = deliverer()
  const task = await runningTask(url)
  expect(await d.tick()).toBe(1)
  await endTask(task)
  expect(await d.tick()).toBe(1)
  expect(await d.tick()).toBe(0)

  expect(received.map(({ body }) => JSON.parse(body))).toEqual([
    { id: task.id, event: 'processing', ü: 1 },
    { id: task.id, event: 'failed', ü: 1 },
  ])
  const deliveries = await store.listDeliveries({ taskId: task.id, limit: 10 })
  for (const delivery of deliveries) {
    expect(delivery).toMatchObject({ state: 'delivered', attempts: 1 })
    const request = received.find(({ headers }) => headers['webhook-id'] === delivery.id)
    const key = Buffer.from(webhookSecret(serverSecret, accountId).slice(6), 'base64')
    const signed = `${delivery.id}.${Math.floor(now / 1000)}.${delivery.body}`
    const signature = createHmac('sha256', key).update(signed).digest('base64')
    expect(request).toMatchObject({
      body: delivery.body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Likeness/1.2.3',
        'webhook-timestamp': String(Math.floor(now / 1000)),
        'webhook-signature': `v1,${signature}`,
      },
    })
  }
  expect(deliveries).toHaveLength(2)
})

test('an end waits for the start that is still being sent', async () => {
  const hold = Promise.withResolvers<ServerResponse>()
  const { url, received, got } = await receiver((response, count) => {
    if (count === 1) hold.resolve(response)
    else ok(response)
  })
  const d = deliverer()
  d.start()
  const task = await runningTask(url)
  const response = await hold.promise
  await endTask(task)
  // A second task's callback passes, so the end of the first was seen and is held back.
  await endedTask(url)
  await got(2)
  expect(received.map(({ body }) => JSON.parse(body).id === task.id)).toEqual([true, false])
  response.end()
  await got(3)
  expect(JSON.parse(received[2]?.body ?? '')).toMatchObject({ id: task.id, event: 'failed' })
})

test('a failing receiver is tried twelve times with the same id and body, and then no more', async () => {
  const { url, received } = await receiver((response) => response.writeHead(500).end())
  const outcomes: string[] = []
  const d = deliverer({ onAttempt: ({ outcome }) => outcomes.push(outcome) })
  const started = now
  const task = await endedTask(url)
  for (let attempt = 1; attempt <= 12; attempt++) {
    expect(await d.tick()).toBe(1)
    const delivery = await last(task)
    if (attempt === 12) break
    expect(delivery).toMatchObject({ state: 'pending', attempts: attempt })
    now = delivery.dueAt - 1
    expect(await d.tick()).toBe(0)
    now = delivery.dueAt
  }
  expect(await last(task)).toMatchObject({ state: 'failed', attempts: 12, endedAt: now })
  expect(now - started).toBeLessThan(84 * 60 * minute)
  now += 100 * 60 * minute
  expect(await d.tick()).toBe(0)

  expect(received).toHaveLength(12)
  expect(new Set(received.map(({ body }) => body)).size).toBe(1)
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(new Set(received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(12)
  expect(outcomes).toEqual([...Array.from({ length: 11 }, () => 'retry'), 'failed'])
  const attempts = await store.listDeliveryAttempts({ deliveryId: (await last(task)).id })
  expect(attempts).toHaveLength(12)
  expect(attempts[0]).toMatchObject({ number: 1, status: 500, error: 'answered HTTP 500' })
})

test('a receiver that recovers is delivered to, and a resend is one more attempt', async () => {
  const { url, received } = await receiver((response, count) =>
    count === 1 ? response.writeHead(503).end() : ok(response),
  )
  const d = deliverer()
  const task = await endedTask(url)
  await d.tick()
  now = (await last(task)).dueAt
  await d.tick()
  const delivered = await last(task)
  expect(delivered).toMatchObject({ state: 'delivered', attempts: 2 })
  now += 1000
  expect(await d.tick()).toBe(0)
  await store.resendDelivery({ id: delivered.id, now })
  expect(await d.tick()).toBe(1)
  expect(await last(task)).toMatchObject({ state: 'delivered', attempts: 3 })
  expect(new Set(received.map(({ body }) => body)).size).toBe(1)
})

test('410 ends a delivery for good', async () => {
  const { url } = await receiver((response) => response.writeHead(410).end())
  const task = await endedTask(url)
  await deliverer().tick()
  expect(await last(task)).toMatchObject({ state: 'gone', attempts: 1, endedAt: now })
})

test('a redirect is a failure and leads nowhere', async () => {
  const { url, received } = await receiver((response) =>
    response.writeHead(307, { location: '/elsewhere' }).end(),
  )
  const task = await endedTask(url)
  await deliverer().tick()
  const delivery = await last(task)
  expect(delivery).toMatchObject({ state: 'pending', attempts: 1 })
  expect(await store.listDeliveryAttempts({ deliveryId: delivery.id })).toMatchObject([
    { status: 307, error: 'answered HTTP 307; redirects are not followed' },
  ])
  expect(received).toHaveLength(1)
})

test('Retry-After is kept to', async () => {
  const { url } = await receiver((response) =>
    response.writeHead(429, { 'retry-after': '3600' }).end(),
  )
  const task = await endedTask(url)
  await deliverer().tick()
  expect((await last(task)).dueAt).toBe(now + 60 * minute)
})

test('no answer, no connection and a private address are failures with their reason', async () => {
  const { url: silent } = await receiver(() => undefined)
  const d = deliverer({ timeoutMs: 100 })
  const task = await endedTask(silent)
  expect(await d.tick()).toBe(1)
  const closed = await endedTask('http://127.0.0.1:1/')
  expect(await d.tick()).toBe(1)
  const guarded = createNet({ allowPrivate: false })
  const refused = await endedTask(silent)
  expect(await deliverer({ net: guarded }).tick()).toBe(1)
  const errors = await Promise.all(
    [task, closed, refused].map(async (t) => {
      const delivery = await last(t)
      expect(delivery.state).toBe('pending')
      const [attempt] = await store.listDeliveryAttempts({ deliveryId: delivery.id })
      expect(attempt?.status).toBeNull()
      return attempt?.error
    }),
  )
  expect(errors[0]).toBe('127.0.0.1 did not finish within 0.1 s')
  expect(errors[1]).toBe('127.0.0.1 refused the connection')
  expect(errors[2]).toContain('only public ones are reached')
})

test('a crash between sending and recording makes another node send the same body again', async () => {
  const { url, received } = await receiver(ok)
  const task = await endedTask(url)
  const crashing: Store = { ...store, recordDelivery: () => Promise.reject(new Error('killed')) }
  const first = deliverer({ store: crashing })
  expect(await first.tick()).toBe(0)
  expect(received).toHaveLength(1)

  const second = deliverer({ nodeId: 'node_2' })
  now += 10_000
  expect(await second.tick()).toBe(0)
  now = (await last(task)).dueAt
  expect(await second.tick()).toBe(1)
  expect(await last(task)).toMatchObject({ state: 'delivered', attempts: 1 })
  expect(received).toHaveLength(2)
  expect(received[1]?.body).toBe(received[0]?.body)
  expect(received[1]?.headers['webhook-id']).toBe(received[0]?.headers['webhook-id'])
})

test('who lost the lease while sending does not record over the new owner', async () => {
  const hold = Promise.withResolvers<ServerResponse>()
  const { url } = await receiver((response, count) =>
    count === 1 ? hold.resolve(response) : ok(response),
  )
  const task = await endedTask(url)
  const first = deliverer().tick()
  const response = await hold.promise
  now = (await last(task)).dueAt
  expect(await deliverer({ nodeId: 'node_2' }).tick()).toBe(1)
  response.writeHead(500).end()
  expect(await first).toBe(0)
  expect(await last(task)).toMatchObject({ state: 'delivered', attempts: 1 })
})

test('a receiver that hangs holds up nobody else, however much waits for it', async () => {
  const slow = await receiver(() => undefined)
  const fast = await receiver(ok)
  // One place a host, sixteen held: the thirty of the slow one come first and fill them all.
  for (let i = 0; i < 30; i++) await endedTask(slow.url)
  now += 1
  for (let i = 0; i < 5; i++) await endedTask(fast.url)
  const d = deliverer({ concurrency: 4 })
  d.start()
  await slow.got(1)
  expect(fast.received).toHaveLength(0)
  now += 10_000
  await fast.got(5)
  expect(slow.received).toHaveLength(1)
})

test('a delivery goes out when it is written, not when the next poll comes', async () => {
  const { url, got } = await receiver(ok)
  const started = performance.now()
  deliverer().start()
  await runningTask(url)
  await got(1)
  expect(performance.now() - started).toBeLessThan(900)
})

test('a burst to one receiver is all sent in one tick, within the bounds', async () => {
  let open = 0
  let most = 0
  const { url, received } = await receiver((response) => {
    open += 1
    most = Math.max(most, open)
    setImmediate(() => {
      open -= 1
      ok(response)
    })
  })
  for (let i = 0; i < 100; i++) await endedTask(url)
  expect(await deliverer({ concurrency: 8 }).tick()).toBe(100)
  expect(received).toHaveLength(100)
  expect(most).toBeLessThanOrEqual(2)
})

test('stop lets what is under way end, and begins nothing more', async () => {
  const hold = Promise.withResolvers<ServerResponse>()
  const { url, received } = await receiver((response) => hold.resolve(response))
  const d = deliverer({ concurrency: 1 })
  const task = await endedTask(url)
  now += 1
  await endedTask(url)
  d.start()
  const response = await hold.promise
  const stopped = d.stop(5_000)
  response.end()
  await stopped
  expect(await last(task)).toMatchObject({ state: 'delivered' })
  expect(received).toHaveLength(1)
  expect(await d.tick()).toBe(0)
})

test('stop aborts what does not end in time and counts no attempt for it', async () => {
  const { url, got } = await receiver(() => undefined)
  const d = deliverer()
  const task = await endedTask(url)
  d.start()
  await got(1)
  await d.stop(20)
  expect(await last(task)).toMatchObject({ state: 'pending', attempts: 0, leaseOwner: 'node_1' })
})

test('a store that fails, and a hook that throws, cost nothing but the attempt', async () => {
  const { url } = await receiver(ok)
  let failing = true
  const flaky: Store = {
    ...store,
    claimDeliveries: (input) =>
      failing ? Promise.reject(new Error('disk full')) : store.claimDeliveries(input),
  }
  const throwing = (): void => {
    throw new Error('metrics')
  }
  const d = deliverer({ store: flaky, onAttempt: throwing })
  const task = await endedTask(url)
  expect(await d.tick()).toBe(0)
  expect(logged).toContain('disk full')
  failing = false
  expect(await d.tick()).toBe(1)
  expect(await last(task)).toMatchObject({ state: 'delivered' })
})

test('the log tells ids, host and status, and neither body nor query', async () => {
  const { url } = await receiver((response) => response.writeHead(500).end('answer body'))
  const task = await endedTask(url)
  await deliverer().tick()
  const { id } = await last(task)
  expect(logged).toContain(id)
  expect(logged).toContain(task.id)
  expect(logged).toContain(new URL(url).host)
  expect(logged).toContain('"status":500')
  for (const secret of ['hush', 'ü', 'answer body', 'whsec_', 'v1,']) {
    expect(logged).not.toContain(secret)
  }
})
