import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Config } from '../../src/config.ts'
import { createClient, model } from '../support/client.ts'
import { createGate, createTestEngine, type TestEngine } from '../support/engine.ts'
import { eventually } from '../support/eventually.ts'
import { reference } from '../support/pictures.ts'
import { startPostgres, type TestPostgres } from '../support/postgres.ts'
import { startS3Server, type S3Server } from '../support/s3-server.ts'
import { startServer, type TestServer } from '../support/server.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

const square = { aspect_ratio: '1:1', seed: 7 }

let postgres: TestPostgres
let bucket: S3Server
let url: string
let one: TestServer
let two: TestServer
let worker: TestServer
let engine: TestEngine

beforeAll(async () => {
  ;[postgres, bucket] = await Promise.all([startPostgres(), startS3Server()])
  url = await postgres.createDatabase()
  engine = createTestEngine()
  // At the same time, on an empty database: one of them makes the schema and the first account.
  ;[one, two, worker] = await Promise.all([node('api'), node('api'), node('worker')])
})
afterEach(() => engine.behave(null))
afterAll(async () => {
  await Promise.all([one, two, worker].map((server) => server.stop()))
  await bucket.close()
  await postgres.stop()
})

function node(role: Config['role'], more: Partial<Config> = {}): Promise<TestServer> {
  return startServer({
    engine,
    config: {
      database: { url, poolMax: 4 },
      secret: 'the same for every process, as it has to be',
      role,
      s3: {
        bucket: bucket.bucket,
        region: bucket.region,
        endpoint: bucket.endpoint,
        publicEndpoint: null,
        prefix: 'likeness',
        addressing: 'path',
        redirects: false,
        ...bucket.credentials,
        sessionToken: null,
      },
      ...more,
    },
  })
}

/** A client of a node with the key of another. */
const at = (server: TestServer, keyOf: TestServer) =>
  createClient({ url: server.url, key: keyOf.key })

describe('several processes over one database and one bucket', () => {
  it('agree on who the first account is, and know each other’s keys', async () => {
    expect(two.accountId).toBe(one.accountId)
    expect(await at(two, one).run(square)).toMatchObject({ status: 'completed' })
  })

  it('make a task that one took, and give its picture out at another', async () => {
    const { id } = await one.create({ ...square, images: [await reference()] })
    const task = await two.ended(id).catch(() => at(two, one).ended(id))
    expect(task).toMatchObject({ status: 'completed', metadata: { engine: 'test' } })
    const file = new URL(task.output.content[0]?.url ?? '')
    for (const server of [one, two]) {
      const response = await fetch(new URL(`${file.pathname}${file.search}`, server.url))
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('image/png')
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
    }
  })

  it('wake a waiting client of one when another settles', async () => {
    const gate = createGate()
    engine.behave(gate.wait)
    const { id } = await one.create(square)
    await gate.reached
    const waiting = at(two, one).send('GET', `/v1/generations/${id}`, {
      headers: { prefer: 'wait=20' },
    })
    gate.open()
    expect((await waiting).body).toMatchObject({ id, status: 'completed' })
  })

  it('stop a task at the worker that a client of another cancels', async () => {
    const gate = createGate()
    let reason: unknown = null
    engine.behave((request, attempt) => {
      attempt.signal.addEventListener('abort', () => (reason = attempt.signal.reason))
      return gate.wait(request, attempt)
    })
    const { id } = await one.create(square)
    await gate.reached
    await at(two, one).send('POST', `/v1/generations/${id}/cancel`)
    await eventually(() => reason).toMatchObject({ reason: 'ended' })
    expect(await at(one, one).get(id)).toMatchObject({ status: 'failed', error: { code: '499' } })
  })

  it('answer a repeated create at another the same', async () => {
    const headers = { 'idempotency-key': 'again' }
    const body = { model, prompt: 'a boat', ...square }
    const answers = await Promise.all(
      [one, two, one, two].map((server) =>
        at(server, one).send('POST', '/v1/generations', { headers, json: body }),
      ),
    )
    const ids = answers.map((answer) => (answer.body as { id: string }).id)
    expect(new Set(ids).size).toBe(1)
    await at(one, one).ended(ids[0] ?? '')
    expect(engine.requests.filter(({ taskId }) => taskId === ids[0])).toHaveLength(1)
  })

  it('do what their role says and no more', async () => {
    const answer = await fetch(`${worker.url}/v1/models`)
    expect(answer.status).toBe(404)
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      expect((await fetch(`${worker.url}${path}`)).status).toBe(200)
    }
    await worker.stop(0)
    const { id } = await one.create(square)
    await two.create(square)
    expect(await one.get(id)).toMatchObject({ output: { status: 'in_queue' } })
    worker = await node('worker')
    expect(await at(two, one).ended(id)).toMatchObject({ status: 'completed' })
  })

  it('send clients to the bucket itself where they are told to', async () => {
    const redirects = await node('api', {
      s3: {
        bucket: bucket.bucket,
        region: bucket.region,
        endpoint: bucket.endpoint,
        publicEndpoint: null,
        prefix: 'likeness',
        addressing: 'path',
        redirects: true,
        ...bucket.credentials,
        sessionToken: null,
      },
    })
    const task = await at(redirects, redirects).run(square)
    const sent = await fetch(task.output.content[0]?.url ?? '', { redirect: 'manual' })
    expect(sent.status).toBe(302)
    const target = sent.headers.get('location') ?? ''
    expect(target).toContain(bucket.endpoint)
    const picture = await fetch(target)
    expect(picture.status).toBe(200)
    expect(picture.headers.get('content-type')).toBe('image/png')
    await redirects.stop()
  })

  it('answer 503 while the database is away, and go on when it is back', async () => {
    const gate = createGate()
    engine.behave(gate.wait)
    const { id } = await one.create(square)
    await gate.reached
    await postgres.pause()
    const refused = await one.send('POST', '/v1/generations', {
      json: { model, prompt: 'x', ...square },
    })
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).not.toBeNull()
    await postgres.resume()
    gate.open()
    expect(await at(two, one).ended(id)).toMatchObject({ status: 'completed' })
    expect(await one.run(square)).toMatchObject({ status: 'completed' })
  })
})
