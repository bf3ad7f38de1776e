import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config.ts'
import { hopsMax } from '../../src/core/hops.ts'
import { serverSecret } from '../../src/data-directory.ts'
import { createCallbackUrls } from '../../src/engines/callback-url.ts'
import { declaredSourceType } from '../../src/engines/relay/provenance.ts'
import { readSize } from '../../src/images/sharp-setup.ts'
import type { Engine } from '../../src/engines/engine.ts'
import type { WireTask } from '../../src/http/schemas.ts'
import { createClient } from '../support/client.ts'
import { createGate, createTestEngine, testModel } from '../support/engine.ts'
import { eventually } from '../support/eventually.ts'
import { reference } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { startWebServer } from '../support/web.ts'
import { gatewayModel } from '../upstreams/relay/orders.ts'
import { hurried, square, startRelay, startRelayServer, type RelayServer } from './relay-support.ts'

/** Another Likeness, and the one in front of it. */
let behind: TestServer
let front: RelayServer
beforeAll(async () => {
  behind = await startServer()
  front = await startRelayServer({
    urls: [behind.url],
    apiKey: behind.key,
    settings: { idempotent: true, cancels: true },
  })
})
afterAll(async () => {
  await front.stop()
  await behind.stop()
})
afterEach(() => behind.reset())

const lastRequest = () => behind.engine.requests.at(-1)

describe('a Likeness behind a Likeness', () => {
  it('makes the picture, and each has its own bill', async () => {
    const before = [await front.balanceMicros(), await behind.balanceMicros()]
    const images = [await reference(300, 200), await reference(200, 300)]
    const subjects = [{ id: 'mia', images: [await reference(256, 256)] }]
    const prompt = '@mia beside [image 2]'
    const task = await front.run({ ...square, prompt, images, subjects, payload: 'order-42' })
    expect(task).toMatchObject({
      status: 'completed',
      payload: 'order-42',
      metadata: { engine: 'far', seed: 7, width: 1080, height: 1080, warnings: [] },
    })
    const there = await behind.get(task.output.jobId)
    expect(there).toMatchObject({
      status: 'completed',
      payload: `likeness:${task.id}`,
      metadata: { engine: 'test', seed: 7 },
    })
    expect(lastRequest()).toMatchObject({ prompt, seed: 7, width: 1080, height: 1080, hops: 1 })
    expect(lastRequest()?.references.map(({ subject, width }) => [subject, width])).toEqual([
      [null, 300],
      [null, 200],
      ['mia', 256],
    ])
    const after = [await front.balanceMicros(), await behind.balanceMicros()]
    expect(after.map((now, i) => (before[i] ?? 0) - now)).toEqual([40_000, 40_000])
  })

  it('keeps what the picture says of its making', async () => {
    const picture = await front.picture(await front.run(square))
    expect(await readSize(picture)).toEqual({ width: 1080, height: 1080 })
    // The test engine paints by an algorithm; a model that was trained on pictures would be the default.
    expect(declaredSourceType(picture)).toBe('algorithmicMedia')
  })

  it.each([
    ['1080p', '21:9'],
    ['2K', '2:3'],
  ])('makes exactly the size: %s %s', async (resolution, aspect_ratio) => {
    const task = await front.run({ ...square, resolution, aspect_ratio })
    const { width, height, warnings } = task.metadata
    expect(lastRequest()).toMatchObject({ width, height })
    expect(warnings).toEqual([])
  })

  it('passes on the warnings, the failure and the refusal, with who said it', async () => {
    behind.engine.behave((request) => ({
      image: { kind: 'raw', width: 8, height: 8, channels: 3, data: Buffer.alloc(192) },
      digitalSourceType: 'algorithmicMedia',
      warnings: [{ code: 'seed-ignored', message: `Not ${request.seed}.` }],
    }))
    const failed = await front.run(square)
    expect(failed.error?.code).toBe('008023096')
    expect(failed.error?.message).toMatch(/^far's job gen_\w+ failed: 008023096: ".*8x8.*"/)
    const picture = await reference(1080, 1080)
    const bytes = Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64')
    behind.engine.behave((request) => ({
      image: { kind: 'encoded', bytes },
      digitalSourceType: 'algorithmicMedia',
      warnings: [{ code: 'seed-ignored', message: `Not ${request.seed}.` }],
    }))
    expect((await front.run(square)).metadata.warnings).toEqual([
      { code: 'seed-ignored', message: 'far says: Not 7.' },
    ])
  })

  it('is told when the balance there is spent', async () => {
    const poor = await behind.newAccount({ creditMicros: 1 })
    const own = await startRelayServer({ urls: [behind.url], apiKey: poor.key })
    const task = await own.run(square)
    await own.stop()
    expect(task.error).toMatchObject({
      code: '008023097',
      message: expect.stringMatching(/^far answered HTTP 403: "The balance of .*\. The operator/),
    })
  })

  it('is told of a cancel', async () => {
    const gate = createGate()
    behind.engine.behave(gate.wait)
    const task = await front.create(square)
    await gate.reached
    await eventually(async () => (await front.get(task.id)).output.jobId).not.toBe('')
    const { jobId } = (await front.get(task.id)).output
    await front.send('POST', `/v1/generations/${task.id}/cancel`)
    await eventually(async () => (await behind.get(jobId)).error?.code).toBe('499')
  })

  it('is asked once for one task, whatever happens to the answers', async () => {
    const lossy = await startLossyProxy(behind.url)
    const own = await startRelayServer({
      urls: [lossy.url],
      apiKey: behind.key,
      settings: { idempotent: true },
    })
    const before = behind.engine.requests.length
    const task = await own.run(square)
    expect(task.status).toBe('completed')
    expect(lossy.lost()).toBe(2)
    expect(behind.engine.requests.length).toBe(before + 1)
    await own.stop()
    await lossy.close()
  })
})

it('a callback of a Likeness has the job read, with no polling at all', async () => {
  const port = await freePort()
  const own = { port, publicUrl: `http://127.0.0.1:${port}`, secret: 's'.repeat(32) }
  const urls = createCallbackUrls({
    publicUrl: own.publicUrl,
    secret: serverSecret({ ...loadConfig({}), secret: own.secret }),
  })
  const far = await startServer({ config: { allowPrivateUrls: true } })
  const gate = createGate()
  far.engine.behave(gate.wait)
  const never = { first: 3_600_000, longest: 3_600_000 }
  const near = await startRelayServer({
    urls: [far.url],
    apiKey: far.key,
    callbackUrl: (taskId) => urls.urlFor('far', taskId),
    timing: { ...hurried, pollMs: never },
    config: own,
  })
  const task = await near.create(square)
  await eventually(() => near.engineLogs.join('')).toContain('following a job')
  gate.open()
  expect(await near.ended(task.id)).toMatchObject({ status: 'completed' })
  await near.stop()
  await far.stop()
})

/** Passes everything on, pictures too, and loses the answers of the first two creates. */
async function startLossyProxy(to: string) {
  let lost = 0
  const web = await startWebServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { authorization = '', 'idempotency-key': key = '' } = request.headers
      const passing = fetch(new URL(request.url ?? '/', to), {
        method: request.method ?? 'GET',
        headers: {
          authorization,
          'content-type': 'application/json',
          ...(key !== '' && { 'idempotency-key': String(key) }),
        },
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      })
      void passing.then(async (answer) => {
        const bytes = Buffer.from(await answer.arrayBuffer())
        const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
        if (request.method === 'POST' && lost < 2) {
          lost++
          response.destroy()
        } else {
          const body = isJson ? bytes.toString().replaceAll(to, web.url) : bytes
          response.writeHead(answer.status).end(body)
        }
      })
    })
  })
  return { ...web, lost: () => lost }
}

async function freePort(): Promise<number> {
  const web = await startWebServer(() => undefined)
  await web.close()
  return Number(new URL(web.url).port)
}

describe('servers that have each other make their pictures', () => {
  const roundKey = 'the-key-of-a-server-that-asks-itself'

  /** The shortest round: a server that asks itself, and somebody else after that, or nobody. */
  async function askRound(others: readonly Engine[]) {
    const port = await freePort()
    const routes = [
      { engine: 'far', model: gatewayModel },
      ...others.map(({ id }) => ({ engine: id, model: 'test' })),
    ]
    const round = await startServer({
      engine: startRelay({ urls: [`http://127.0.0.1:${port}`], apiKey: roundKey }),
      moreEngines: others,
      models: [{ ...testModel, engines: routes }],
      config: { port, bootstrapKey: roundKey, workerConcurrency: 2 * hopsMax },
    })
    const client = createClient({ url: round.url, key: roundKey })
    const task = await client.run(square)
    const { body } = await client.send('GET', '/v1/generations?limit=100')
    await round.stop()
    return { task, states: (body as { data: WireTask[] }).data.map(({ status }) => status) }
  }

  it('end the round, and say why', async () => {
    const { task, states } = await askRound([])
    expect(task.error).toMatchObject({
      code: '008023097',
      message: expect.stringContaining('pass it round'),
    })
    expect(states).toEqual(Array<string>(hopsMax + 1).fill('failed'))
  })

  it('have another engine make it where one is there', async () => {
    const { task, states } = await askRound([createTestEngine()])
    expect(task).toMatchObject({ status: 'completed', metadata: { engine: 'far' } })
    expect(states).toEqual(Array<string>(hopsMax + 1).fill('completed'))
  })
})
