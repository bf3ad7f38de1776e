import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { createLog } from '../../src/core/log.ts'
import type { WireTask } from '../../src/http/schemas.ts'
import { readSize } from '../../src/images/sharp-setup.ts'
import { createClient, model } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { reference } from '../support/pictures.ts'
import {
  startViduSimulator,
  type ViduFault,
  type ViduSimulator,
} from '../upstreams/vidu/simulator.ts'
import { simulatorKey } from './app.ts'
import { startViduServer, type ViduServer } from './support.ts'

let vidu: ViduSimulator
let server: ViduServer
beforeAll(async () => {
  vidu = await startViduSimulator()
  server = await startViduServer({ viduUrl: vidu.url })
})
afterAll(async () => {
  await server.stop()
  await vidu.close()
})
afterEach(() => vidu.reset())

const square = { aspect_ratio: '1:1', seed: 7 }
const lastJob = () => vidu.jobs().at(-1)

/** Runs a task against faults and gives what became of it. */
async function runWith(faults: readonly ViduFault[]): Promise<WireTask> {
  for (const fault of faults) vidu.fault(fault)
  return server.run(square)
}

const refuse = (status: number, reason: string) =>
  ({ kind: 'refuse', status, reason, message: 'because' }) as const

describe('a picture by Vidu', () => {
  it('is made from a prompt alone, and says so', async () => {
    const before = await server.balanceMicros()
    const task = await server.run(square)
    expect(task).toMatchObject({
      status: 'completed',
      usage: { cost: '0.03' },
      output: { jobId: lastJob()?.id },
      metadata: { engine: 'vidu', seed: 7, width: 1080, height: 1080, warnings: [] },
    })
    expect(await readSize(await server.picture(task))).toEqual({ width: 1080, height: 1080 })
    expect(lastJob()?.order).toMatchObject({
      model: 'viduq2',
      prompt: 'a red boat on a lake',
      seed: 7,
      aspect_ratio: '1:1',
      resolution: '1080p',
      images: [],
      payload: `likeness:${task.id}`,
    })
    expect(before - (await server.balanceMicros())).toBe(30_000)
  })

  it('gets its references in order, upright and whole, with the subjects named by number', async () => {
    const images = [await reference(300, 200, '#ff0000'), await reference(200, 300, '#00ff00')]
    const subjects = [{ id: 'mia', images: [await reference(256, 256, '#0000ff')] }]
    const task = await server.run({
      ...square,
      prompt: '@mia between [image 1] and [image 2]; @Mia waves',
      images,
      subjects,
      aspect_ratio: 'auto',
      resolution: '2K',
    })
    expect(task).toMatchObject({ status: 'completed', usage: { cost: '0.06' } })
    const order = lastJob()?.order
    expect(order).toMatchObject({
      prompt: 'mia (image 3) between [image 1] and [image 2]; mia waves',
      // The first reference has a ratio with a name.
      aspect_ratio: '3:2',
      resolution: '2K',
    })
    const sizes = await Promise.all((order?.pictures ?? []).map(readSize))
    expect(sizes).toEqual([
      { width: 300, height: 200 },
      { width: 200, height: 300 },
      { width: 256, height: 256 },
    ])
    expect(await readSize(await server.picture(task))).toEqual({ width: 2160, height: 1440 })
  })

  it('keeps `auto` where the ratio has no name', async () => {
    const task = await server.run({
      ...square,
      images: [await reference(400, 250)],
      aspect_ratio: 'auto',
    })
    expect(lastJob()?.order).toMatchObject({ aspect_ratio: 'auto' })
    expect(task.metadata).toMatchObject({ width: 1728, height: 1080, warnings: [] })
  })

  it('has the size that was asked for, whatever Vidu made, with a warning', async () => {
    vidu.settings.pictureSize = { width: 1000, height: 800 }
    const task = await server.run(square)
    expect(task.metadata.warnings).toEqual([
      {
        code: 'resized',
        message:
          'Vidu made 1000x800 px; it was enlarged to 1080x1080, and what stuck out was cut off.',
      },
    ])
    expect(await readSize(await server.picture(task))).toEqual({ width: 1080, height: 1080 })
  })

  it('has a seed of its own for every seed, the same each time', async () => {
    const seeds: number[] = []
    for (const seed of [0, 0, -1, 2 ** 40]) {
      const task = await server.run({ ...square, seed })
      expect(task.metadata).toMatchObject({ seed, warnings: [{ code: 'seed-mapped' }] })
      seeds.push(lastJob()?.order.seed ?? 0)
    }
    expect(seeds[0]).toBe(seeds[1])
    expect(new Set(seeds).size).toBe(3)
    for (const seed of seeds) expect(seed).toBeGreaterThan(0)
  })

  it('is read where the answer says `status` for `state`', async () => {
    vidu.settings.stateName = 'status'
    expect(await server.run(square)).toMatchObject({ status: 'completed' })
  })
})

describe('a create that Vidu refuses', () => {
  it.each([
    [400, 'CreditInsufficient', /no credits left: the operator/],
    [400, 'TaskPromptPolicyViolation', /moderation of Vidu refused the prompt/],
    [400, 'AuditSubmitIllegal', /moderation of Vidu refused the prompt/],
    [400, 'ImageFormatInvalid', /could not use one of the references/],
    [400, 'FieldInvalid', /FieldInvalid/],
    [400, 'ModelUnavailable', /operator/],
    [401, 'Unauthorized', /VIDU_API_KEY/],
    [403, 'Forbidden', /operator/],
    [409, 'Conflict', /Conflict/],
  ])('%i %s fails the task with its reason and trace id', async (status, reason, message) => {
    const before = await server.balanceMicros()
    const task = await runWith([{ on: 'create', fault: refuse(status, reason) }])
    expect(task.error).toMatchObject({ code: '008023097', message: expect.stringMatching(message) })
    expect(task.error?.message).toContain(
      `Vidu answered ${reason}: "because" (trace id 5f2d1c7e9a)`,
    )
    expect(task.error?.message).toContain('Nothing was charged')
    expect(vidu.count('create')).toBe(1)
    expect(await server.balanceMicros()).toBe(before)
  })

  it.each([
    [429, 'TooManyRequests'],
    [429, 'SystemThrottling'],
    [400, 'OperationInProcess'],
  ])('%i %s for now is tried again', async (status, reason) => {
    const task = await runWith([{ on: 'create', times: 3, fault: refuse(status, reason) }])
    expect(task.status).toBe('completed')
    expect(vidu.count('create')).toBe(4)
  })

  it('waits as long as Retry-After says', async () => {
    const started = performance.now()
    const task = await runWith([
      { on: 'create', fault: { ...refuse(429, 'TooManyRequests'), retryAfter: '1' } },
    ])
    expect(task.status).toBe('completed')
    expect(performance.now() - started).toBeGreaterThan(1000)
  })
})

describe('a create whose answer is lost', () => {
  it.each<[string, ViduFault['fault']]>([
    ['cut off', { kind: 'drop', done: true }],
    ['unreadable', { kind: 'answer', body: '<html>' }],
    ['of a proxy', { kind: 'answer', status: 502, body: 'Bad gateway' }],
    ['without an id', { kind: 'answer', body: '{"state":"created"}' }],
  ])('(%s) is found in the list and never repeated', async (_, fault) => {
    const jobs = vidu.jobs().length
    // Missing from the list for a moment, and the list itself out of order.
    const task = await runWith([
      { on: 'create', fault },
      { on: 'list', fault: { kind: 'hide' } },
      { on: 'list', fault: refuse(503, 'InternalServiceFailure') },
    ])
    expect(task).toMatchObject({ status: 'completed', output: { jobId: lastJob()?.id } })
    expect(vidu.count('create')).toBe(1)
    expect(vidu.count('list')).toBe(3)
    expect(vidu.jobs().length).toBe(jobs + 1)
  })

  it('and that is in no list fails and says that a job may exist', async () => {
    const before = await server.balanceMicros()
    const task = await runWith([{ on: 'create', fault: { kind: 'drop' } }])
    expect(task.error).toMatchObject({
      code: '008023099',
      message: expect.stringMatching(/may exist at Vidu .* not created a second time/),
    })
    expect(vidu.count('create')).toBe(1)
    expect(vidu.count('list')).toBe(4)
    expect(await server.balanceMicros()).toBe(before)
  })

  it('and whose list cannot be read says why', async () => {
    const task = await runWith([
      { on: 'create', fault: refuse(500, 'InternalServiceFailure') },
      { on: 'list', times: 9, fault: refuse(403, 'Forbidden') },
    ])
    expect(task.error?.code).toBe('008023099')
    expect(task.error?.message).toMatch(/InternalServiceFailure.*could not be read.*Forbidden/)
  })

  it('is looked for without a date where the date is refused', async () => {
    const task = await runWith([
      { on: 'create', fault: { kind: 'drop', done: true } },
      { on: 'list', fault: refuse(400, 'FieldInvalid') },
    ])
    expect(task.status).toBe('completed')
  })
})

describe('a job', () => {
  it.each<[string | null, string, RegExp]>([
    ['CreationPolicyViolation', '008023097', /refused the finished picture/],
    ['TaskPromptPolicyViolation', '008023097', /refused the prompt/],
    ['ImageDownloadFailure', '008023097', /could not use one of the references/],
    ['UserCancelled', '008023097', /cancelled the job at Vidu/],
    ['InternalServiceFailure', '008023095', /passes/],
    ['SomethingNew', '008023095', /SomethingNew/],
    [null, '008023095', /without a reason/],
  ])('that fails with %s is the task’s %s', async (errCode, code, message) => {
    const task = await runWith([{ on: 'create', fault: { kind: 'fail-job', errCode } }])
    expect(task.error).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(task.error?.message).toContain(lastJob()?.id)
    expect(vidu.count('create')).toBe(1)
  })

  it('is read through storms, breaks and nonsense', async () => {
    const task = await runWith([
      { on: 'read', times: 3, fault: refuse(429, 'SystemThrottling') },
      { on: 'read', fault: refuse(499, 'Canceled') },
      { on: 'read', fault: refuse(500, 'InternalServiceFailure') },
      { on: 'read', fault: { kind: 'drop' } },
      { on: 'read', fault: { kind: 'answer', body: '<html>' } },
      { on: 'read', fault: refuse(404, 'TaskNotFound') },
      { on: 'read', fault: { kind: 'slow', ms: 50 } },
    ])
    expect(task.status).toBe('completed')
    expect(vidu.count('create')).toBe(1)
  })

  it('that Vidu no longer knows, or will not tell about, fails', async () => {
    const gone = await runWith([{ on: 'read', times: 9, fault: refuse(404, 'TaskNotFound') }])
    expect(gone.error).toMatchObject({ code: '008023097' })
    expect(vidu.count('read')).toBe(5)
    vidu.reset()
    const closed = await runWith([{ on: 'read', fault: refuse(401, 'Unauthorized') }])
    expect(closed.error).toMatchObject({ code: '008023097' })
  })
})

describe('a result', () => {
  it('that breaks off is fetched until it is whole', async () => {
    const task = await runWith([
      { on: 'result', times: 2, fault: { kind: 'truncate' } },
      { on: 'result', times: 2, fault: { kind: 'truncate', announced: false } },
      { on: 'result', fault: { kind: 'drop' } },
      { on: 'result', times: 4, fault: refuse(403, 'Expired') },
    ])
    expect(task.status).toBe('completed')
    expect(vidu.count('result')).toBe(10)
    expect(vidu.count('create')).toBe(1)
  })

  it('that is no picture fails after three looks', async () => {
    const task = await runWith([
      { on: 'result', times: 9, fault: { kind: 'answer', body: '<html>no</html>' } },
    ])
    expect(task.error).toMatchObject({
      code: '008023096',
      message: expect.stringContaining('could not be fetched'),
    })
    expect(vidu.count('result')).toBe(3)
  })

  it('on a host of the inner network is not fetched', async () => {
    const inner = createServer((_, response) => response.end('secret'))
    let asked = 0
    inner.on('request', () => asked++)
    inner.listen(0, '127.0.0.1')
    await once(inner, 'listening')
    const url = `http://127.0.0.1:${(inner.address() as AddressInfo).port}/`
    const body = JSON.stringify({ state: 'success', creations: [{ url }] })
    const task = await runWith([{ on: 'read', times: 3, fault: { kind: 'answer', body } }])
    inner.close()
    expect(task.error).toMatchObject({ code: '008023096' })
    expect(asked).toBe(0)
  })
})

describe('a cancel', () => {
  it('of a job that waits is passed on to Vidu', async () => {
    vidu.settings.workMs = Infinity
    // Five at once is what Vidu takes; the sixth waits.
    const busy = [1, 2, 3, 4, 5].map(() => vidu.fill())
    const task = await server.create(square)
    await eventually(() => vidu.count('read')).toBeGreaterThan(0)
    await server.send('POST', `/v1/generations/${task.id}/cancel`)
    await eventually(() => lastJob()?.cancelled).toBe(true)
    expect(busy.some((job) => job.cancelled)).toBe(false)
    expect(await server.get(task.id)).toMatchObject({ error: { code: '499' } })
    vidu.finishAll()
  })

  it('that Vidu refuses changes nothing for the task', async () => {
    vidu.settings.workMs = Infinity
    const task = await server.create(square)
    await eventually(() => vidu.count('read')).toBeGreaterThan(0)
    await server.send('POST', `/v1/generations/${task.id}/cancel`)
    await eventually(() => server.logs.join('')).toContain('task state is scheduled')
    expect(await server.get(task.id)).toMatchObject({ error: { code: '499' } })
    vidu.finishAll()
  })

  it('while the job is being created cancels it as soon as it has an id', async () => {
    vidu.settings.workMs = Infinity
    for (let i = 0; i < 5; i++) vidu.fill()
    const hold = vidu.hold('create', 'after')
    const task = await server.create(square)
    await hold.reached
    await server.send('POST', `/v1/generations/${task.id}/cancel`)
    hold.release()
    await eventually(() => lastJob()?.cancelled).toBe(true)
    vidu.finishAll()
  })
})

describe('the deadline', () => {
  let late: ViduServer
  beforeAll(async () => {
    late = await startViduServer({ viduUrl: vidu.url, config: { deadlineMs: 700 } })
  })
  afterAll(() => late.stop())

  it('with a job at work is 408, and the job is cancelled', async () => {
    vidu.settings.workMs = Infinity
    const task = await late.run(square)
    expect(task.error).toMatchObject({ code: '408' })
    await eventually(() => vidu.count('cancel')).toBe(1)
    vidu.finishAll()
  })

  it('with a job that cannot be read is 008023098', async () => {
    vidu.fault({ on: 'read', times: 999, fault: refuse(500, 'InternalServiceFailure') })
    const task = await late.run(square)
    expect(task.error).toMatchObject({
      code: '008023098',
      message: expect.stringContaining('InternalServiceFailure'),
    })
  })

  it('with creates refused for now is 008023099, and no job exists', async () => {
    const jobs = vidu.jobs().length
    vidu.fault({ on: 'create', times: 999, fault: refuse(429, 'TooManyRequests') })
    const task = await late.run(square)
    expect(task.error).toMatchObject({
      code: '008023099',
      message: expect.stringContaining('No job exists'),
    })
    expect(vidu.jobs().length).toBe(jobs)
  })

  it('with a picture that never comes whole is 008023096', async () => {
    vidu.fault({ on: 'result', times: 999, fault: { kind: 'truncate' } })
    const task = await late.run(square)
    expect(task.error).toMatchObject({ code: '008023096' })
  })
})

it('an upstream that is not there is tried until it is, and nothing was sent twice', async () => {
  const gone = await startViduSimulator()
  const port = Number(new URL(gone.url).port)
  await gone.close()
  const waiting = await startViduServer({ viduUrl: gone.url })
  const task = await waiting.create(square)
  await eventually(async () => (await waiting.app.store.getTask({ id: task.id }))?.stage).toBe(
    'waiting-for-vidu',
  )
  const back = await startViduSimulator({ port })
  expect(await waiting.ended(task.id)).toMatchObject({ status: 'completed' })
  expect(back.count('create')).toBe(1)
  await waiting.stop()
  await back.close()
})

it('VIDU_API_KEY alone puts Vidu in the studio’s place', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'likeness-vidu-test-'))
  const key = 'a-key-of-the-composition'
  const logs: string[] = []
  const app = await createApp({
    config: loadConfig({
      PORT: '0',
      LIKENESS_DATA_DIR: directory,
      LIKENESS_BOOTSTRAP_KEY: key,
      VIDU_API_KEY: simulatorKey,
      VIDU_BASE_URL: `${vidu.url}/`,
    }),
    log: createLog({ level: 'trace', stream: { write: (line) => void logs.push(line) } }),
    processMetrics: false,
  })
  const { url } = await app.start()
  const client = createClient({ url, key })
  const { body } = await client.send('GET', `/v1/models/${model}`)
  expect(body).toMatchObject({ engines: [{ engine: 'vidu', model: 'viduq2' }] })
  expect(await client.run(square)).toMatchObject({ metadata: { engine: 'vidu' } })
  // With Vidu out of order the studio does not step in.
  vidu.fault({ on: 'create', fault: refuse(400, 'CreditInsufficient') })
  expect(await client.run(square)).toMatchObject({ error: { code: '008023097' } })
  expect(logs.join('')).not.toContain(simulatorKey)
  await app.stop(0)
  await rm(directory, { recursive: true, force: true })
})

describe('many jobs at once', () => {
  it('are read by a list of them, a hundred with one request', async () => {
    vidu.settings.workMs = Infinity
    vidu.settings.atOnce = 24
    const ids = await Promise.all(
      Array.from({ length: 24 }, async () => (await server.create(square)).id),
    )
    await eventually(() => vidu.count('create')).toBeGreaterThanOrEqual(5)
    // Once Vidu has said how much it works on at once, all of them go there.
    await eventually(() => vidu.count('create')).toBe(24)
    const before = vidu.count('read')
    vidu.finishAll()
    for (const id of ids) expect(await server.ended(id)).toMatchObject({ status: 'completed' })
    expect(vidu.count('credits')).toBeGreaterThan(0)
    expect(vidu.count('list')).toBeGreaterThan(0)
    expect(vidu.count('read') - before).toBeLessThan(24)
  }, 30_000)

  it('are read one by one where the list does not say how they stand', async () => {
    vidu.settings.listsStates = false
    vidu.settings.workMs = 100
    const tasks = await Promise.all([1, 2, 3, 4].map(() => server.run(square)))
    for (const task of tasks) expect(task).toMatchObject({ status: 'completed' })
    expect(vidu.count('read')).toBeGreaterThanOrEqual(4)
  })
})
