import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../src/core/log.ts'
import type { Engine } from '../../src/engines/engine.ts'
import { createViduEngine } from '../../src/engines/vidu/vidu-engine.ts'
import { createNet } from '../../src/net/net.ts'
import { createTestEngine, testModel, type TestEngine } from '../support/engine.ts'
import { eventually } from '../support/eventually.ts'
import { reference } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { startViduSimulator, type ViduSimulator } from '../upstreams/vidu/simulator.ts'
import { hurried, simulatorKey } from '../vidu/app.ts'

const square = { aspect_ratio: '1:1', seed: 7 }
const atVidu = { engine: 'vidu', model: 'viduq2' }
const atTest = { engine: 'test', model: 'test' }
const viduFirst = [atVidu, atTest]

const net = createNet({ allowPrivate: false })
let vidu: ViduSimulator
let second: TestEngine
let server: TestServer<Engine>

function viduEngine(baseUrl = vidu.url): Engine {
  const log = createLog({ level: 'silent' })
  return createViduEngine({ apiKey: simulatorKey, baseUrl, net, log, timing: hurried })
}

function start(
  [engine, ...moreEngines]: readonly [Engine, ...Engine[]],
  routes = viduFirst,
  dataDirectory?: string,
): Promise<TestServer<Engine>> {
  return startServer({
    engine,
    moreEngines,
    models: [{ ...testModel, engines: routes }],
    patienceMs: 200,
    ...(dataDirectory !== undefined && { dataDirectory }),
  })
}

beforeAll(async () => {
  vidu = await startViduSimulator()
})
beforeEach(async () => {
  second = createTestEngine()
  server = await start([viduEngine(), second])
})
afterEach(async () => {
  vidu.reset()
  await server.stop()
})
afterAll(async () => {
  await vidu.close()
  await net.close()
})

const jobsOf = (task: { id: string }) =>
  vidu.jobs().filter(({ order }) => order.payload === `likeness:${task.id}`)

describe('the next engine of the list', () => {
  it('is not asked when the first makes the picture', async () => {
    const task = await server.run(square)
    expect(task.metadata).toMatchObject({ engine: 'vidu', warnings: [] })
    expect(second.requests).toHaveLength(0)
  })

  it.each([
    [400, 'CreditInsufficient', 1],
    [401, 'Unauthorized', 1],
    [400, 'ModelUnavailable', 1],
    [429, 'TooManyRequests', 100],
    [400, 'OperationInProcess', 100],
  ])('makes it when the first refuses by %d %s', async (status, reason, times) => {
    const before = await server.balanceMicros()
    vidu.fault({ on: 'create', times, fault: { kind: 'refuse', status, reason } })
    const task = await server.run(square)
    expect(task).toMatchObject({
      status: 'completed',
      usage: { cost: '0.03' },
      output: { jobId: '' },
      metadata: {
        engine: 'test',
        attempts: 1,
        warnings: [
          {
            code: 'other-engine',
            message: expect.stringMatching(
              new RegExp(`^"vidu" did not take the job and "test" made the picture: .*${reason}`),
            ),
          },
        ],
      },
    })
    expect(jobsOf(task)).toHaveLength(0)
    expect(before - (await server.balanceMicros())).toBe(30_000)
  })

  it('makes it when the first is not there, and at once when that is known', async () => {
    const gone = await startViduSimulator()
    await gone.close()
    const own = await start([viduEngine(gone.url), second])
    for (let i = 0; i < 4; i++) {
      const task = await own.run(square)
      expect(task).toMatchObject({ status: 'completed', metadata: { engine: 'test' } })
    }
    const { metadata } = await own.run(square)
    // Nobody says that a task was passed on which was never the first one's.
    expect(metadata).toMatchObject({
      engine: 'test',
      warnings: [{ code: 'other-engine', message: expect.stringContaining('out of order') }],
    })
    await own.stop()
  })

  it('is not asked to make what the first one’s moderation refused', async () => {
    const reason = 'TaskPromptPolicyViolation'
    vidu.fault({ on: 'create', fault: { kind: 'refuse', status: 400, reason } })
    expect(await server.run(square)).toMatchObject({
      status: 'failed',
      error: { code: '008023097' },
    })
    expect(second.requests).toHaveLength(0)
  })

  it('is not asked when the first may have taken the job', async () => {
    vidu.fault({ on: 'create', fault: { kind: 'drop', done: true } })
    const found = await server.run(square)
    expect(found).toMatchObject({ status: 'completed', metadata: { engine: 'vidu' } })
    vidu.fault({ on: 'create', fault: { kind: 'drop', done: true } })
    vidu.fault({ on: 'list', times: 10, fault: { kind: 'hide' } })
    const lost = await server.run(square)
    expect(lost).toMatchObject({ status: 'failed', error: { code: '008023099' } })
    expect(jobsOf(lost)).toHaveLength(1)
    expect(second.requests).toHaveLength(0)
  })

  it('is not asked when the job failed', async () => {
    vidu.fault({ on: 'create', fault: { kind: 'fail-job', errCode: 'SystemThrottling' } })
    expect(await server.run(square)).toMatchObject({ status: 'failed' })
    expect(second.requests).toHaveLength(0)
  })

  it('is told by the error when it does not take the job either', async () => {
    const other = await start([viduEngine()], [atVidu, { engine: 'vidu', model: 'viduq1' }])
    vidu.fault({
      on: 'create',
      times: 2,
      fault: { kind: 'refuse', status: 400, reason: 'CreditInsufficient' },
    })
    const task = await other.run({ ...square, images: [await reference()] })
    expect(task).toMatchObject({
      status: 'failed',
      error: { code: '008023097', message: expect.stringContaining('CreditInsufficient') },
    })
    await other.stop()
  })
})

describe('references past what an engine takes', () => {
  const few = { ...createTestEngine({ capabilities: { referencesMax: 1 } }), id: 'few' }

  it('go to the next engine', async () => {
    const routes = [{ engine: 'few', model: 'test' }, atTest]
    const own = await start([few, second], routes)
    const image = await reference()
    const one = await own.run({ ...square, images: [image] })
    expect(one.metadata).toMatchObject({ engine: 'few', warnings: [] })
    const two = await own.run({ ...square, images: [image, image] })
    expect(two.metadata).toMatchObject({ engine: 'test', warnings: [] })
    await own.stop()
  })
})

describe('a task that has a job', () => {
  let dataDirectory: string
  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'likeness-failover-'))
  })
  afterEach(() => rm(dataDirectory, { recursive: true, force: true }))

  async function openTask(): Promise<string> {
    vidu.settings.workMs = Infinity
    const first = await start([viduEngine(), second], viduFirst, dataDirectory)
    const { id } = await first.create(square)
    await eventually(async () => (await first.get(id)).output.jobId).not.toBe('')
    await first.stop(0)
    return id
  }

  it('stays with its engine when the list has changed meanwhile', async () => {
    const id = await openTask()
    vidu.finishAll()
    const later = await start([viduEngine(), second], [atTest], dataDirectory)
    expect(await later.ended(id)).toMatchObject({
      status: 'completed',
      metadata: { engine: 'vidu' },
    })
    expect(jobsOf({ id })).toHaveLength(1)
    await later.stop()
  })

  it('is not made by another when its engine is gone from the configuration', async () => {
    const id = await openTask()
    const later = await start([second], [atTest], dataDirectory)
    const task = await later.ended(id)
    expect(task).toMatchObject({
      status: 'failed',
      error: { code: '008023099', message: expect.stringContaining('no longer configured') },
    })
    expect(task.error?.message).toContain(jobsOf({ id })[0]?.id)
    expect(second.requests).toHaveLength(0)
    await later.stop()
  })
})
