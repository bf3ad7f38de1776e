import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { WireTask } from '../../src/http/schemas.ts'
import { readSize } from '../../src/images/sharp-setup.ts'
import { eventually } from '../support/eventually.ts'
import { reference } from '../support/pictures.ts'
import { startWebServer } from '../support/web.ts'
import {
  startRelaySimulator,
  type RelayFaultRule,
  type RelaySimulator,
} from '../upstreams/relay/simulator.ts'
import {
  answer,
  oneModel,
  refuse,
  simulatorKey,
  square,
  startRelayServer,
  withRelayServer,
  type RelayServer,
} from './relay-support.ts'

let gateway: RelaySimulator
let server: RelayServer
beforeAll(async () => {
  gateway = await startRelaySimulator()
  server = await startRelayServer({ urls: [gateway.url] })
})
afterAll(async () => {
  await server.stop()
  await gateway.close()
})
afterEach(() => gateway.reset())

const lastJob = () => gateway.jobs().at(-1)

/** Runs a task against faults and gives what became of it. */
async function runWith(faults: readonly RelayFaultRule[], on = server): Promise<WireTask> {
  for (const fault of faults) gateway.fault(fault)
  return on.run(square)
}

describe('a picture by a gateway', () => {
  it('is made from a prompt alone, and says so', async () => {
    const before = await server.balanceMicros()
    const task = await server.run(square)
    expect(task).toMatchObject({
      status: 'completed',
      usage: { cost: '0.03' },
      output: { jobId: lastJob()?.id },
      metadata: { engine: 'far', seed: 7, width: 1080, height: 1080, warnings: [] },
    })
    expect(await readSize(await server.picture(task))).toEqual({ width: 1080, height: 1080 })
    expect(lastJob()?.order).toMatchObject({
      prompt: 'a red boat on a lake',
      seed: 7,
      aspect_ratio: '1:1',
      resolution: '1080p',
      images: [],
      subjects: [],
      payload: `likeness:${task.id}`,
    })
    expect(before - (await server.balanceMicros())).toBe(30_000)
    const [create] = gateway.calls
    expect(create?.headers['x-likeness-hops']).toBe('1')
    expect(create?.headers).not.toHaveProperty('idempotency-key')
    const logs = server.engineLogs.join('')
    expect(logs).toContain('"cost":"0.04"')
    expect(logs).not.toContain(simulatorKey)
    expect(logs).not.toContain('red boat')
  })

  it('gets its references in order, whole, and the subjects as subjects', async () => {
    const images = [await reference(300, 200, '#ff0000'), await reference(200, 300, '#00ff00')]
    const subjects = [
      { id: 'mia', images: [await reference(256, 256), await reference(200, 256)] },
      { id: 'tom', images: [await reference(256, 200)] },
    ]
    const prompt = '@mia and @tom between [image 1] and [image 2]'
    const task = await server.run({ ...square, prompt, images, subjects, aspect_ratio: 'auto' })
    expect(task.status).toBe('completed')
    const order = lastJob()?.order
    // The first reference has a ratio with a name.
    expect(order).toMatchObject({ prompt, aspect_ratio: '3:2', resolution: '1080p' })
    expect(order?.images).toHaveLength(2)
    expect(order?.subjects.map(({ id, images: its }) => [id, its.length])).toEqual([
      ['mia', 2],
      ['tom', 1],
    ])
    const sizes = await Promise.all((order?.pictures ?? []).map(readSize))
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [300, 200],
      [200, 300],
      [256, 256],
      [200, 256],
      [256, 200],
    ])
  })

  it('names subjects by number to a gateway that has none', async () => {
    gateway.settings.takesSubjects = false
    const subjects = [{ id: 'mia', images: [await reference()] }]
    const images = [await reference()]
    const prompt = '@mia in [image 1], @mia again'
    const [named, tooLong] = await withRelayServer(
      { urls: [gateway.url], settings: oneModel({ subjects: false }) },
      async (own) => [
        await own.run({ ...square, prompt, images, subjects }),
        await own.run({ ...square, prompt: `@mia ${'x'.repeat(1990)}`, images, subjects }),
      ],
    )
    expect(gateway.jobs().at(-2)?.order).toMatchObject({
      prompt: 'mia (image 2) in [image 1], mia again',
      images: [expect.any(String), expect.any(String)],
      subjects: [],
    })
    expect(named?.metadata.warnings).toEqual([])
    expect(tooLong?.metadata.warnings).toMatchObject([{ code: 'subjects-not-named' }])
  })

  it('has the size that was asked for, whatever was made, with a warning', async () => {
    gateway.settings.pictureSize = { width: 1000, height: 800 }
    const task = await server.run(square)
    expect(task.metadata.warnings).toMatchObject([
      { code: 'resized', message: expect.stringMatching(/^far made 1000x800 px;.*1080x1080/) },
    ])
    expect(await readSize(await server.picture(task))).toEqual({ width: 1080, height: 1080 })
  })

  it('asks for what there is, the nearest larger first', async () => {
    const settings = oneModel({ resolutions: ['4K', '1080p'], aspectRatios: ['16:9', '1:1'] })
    const task = await withRelayServer({ urls: [gateway.url], settings }, async (own) => {
      await own.run(square)
      expect(lastJob()?.order).toMatchObject({ aspect_ratio: '1:1', resolution: '1080p' })
      return own.run({ ...square, aspect_ratio: '4:3', resolution: '2K' })
    })
    expect(lastJob()?.order).toMatchObject({ aspect_ratio: '1:1', resolution: '4K' })
    expect(task.metadata).toMatchObject({
      width: 1920,
      height: 1440,
      warnings: [{ code: 'resized' }],
    })
  })

  it('keeps `auto` where the ratio has no name', async () => {
    const images = [await reference(400, 250)]
    const task = await server.run({ ...square, images, aspect_ratio: 'auto' })
    expect(lastJob()?.order).toMatchObject({ aspect_ratio: 'auto' })
    expect(task.metadata).toMatchObject({ width: 1728, height: 1080, warnings: [] })
  })

  it('has any seed as it is, unless the gateway takes fewer or none', async () => {
    for (const seed of [0, -5, 2 ** 40]) {
      const task = await server.run({ ...square, seed })
      expect(lastJob()?.order.seed).toBe(seed)
      expect(task.metadata).toMatchObject({ seed, warnings: [] })
    }
    const mapped = await withRelayServer(
      { urls: [gateway.url], settings: oneModel({ seedMax: 1000 }) },
      (own) => own.run({ ...square, seed: 2 ** 40 }),
    )
    expect(lastJob()?.order.seed).toBeLessThanOrEqual(1000)
    expect(mapped.metadata).toMatchObject({ seed: 2 ** 40, warnings: [{ code: 'seed-mapped' }] })
    const none = await withRelayServer(
      { urls: [gateway.url], settings: oneModel({ seeds: false }) },
      (own) => own.run(square),
    )
    // The simulator's own default.
    expect(lastJob()?.order.seed).toBe(1)
    expect(none.metadata.warnings).toMatchObject([{ code: 'seed-ignored' }])
  })

  it('passes on what the gateway could not honour', async () => {
    gateway.settings.metadata = {
      engine: 'something',
      seed: 8,
      warnings: [
        { code: 'resized', message: 'It was\nenlarged.' },
        { code: 'Not Kebab', message: 'odd' },
        { code: 'no-message' },
        'nonsense',
      ],
    }
    const task = await server.run(square)
    expect(task.metadata).toMatchObject({ engine: 'far', seed: 7 })
    expect(task.metadata.warnings).toEqual([
      { code: 'resized', message: 'far says: It was enlarged.' },
      { code: 'upstream-warning', message: 'far says: odd.' },
      { code: 'seed-ignored', message: 'far was asked for seed 7 and says that it used 8.' },
    ])
    expect(server.engineLogs.join('')).toContain('"madeBy":"something"')
  })

  it('tells how far it is', async () => {
    gateway.settings.workMs = Infinity
    gateway.settings.progress = 0.5
    const task = await server.create(square)
    await eventually(async () => (await server.get(task.id)).metadata.stage).toBe('making-at-far')
    const { progress } = await server.get(task.id)
    expect(progress).toBeGreaterThan(0.4)
    expect(progress).toBeLessThan(0.5)
    gateway.finishAll()
    expect(await server.ended(task.id)).toMatchObject({ status: 'completed', progress: 1 })
  })

  it('is read where `output` is an object', async () => {
    gateway.settings.output = 'object'
    expect(await server.run(square)).toMatchObject({ status: 'completed' })
  })

  it('is fetched where it leads to on the gateway’s own host', async () => {
    gateway.settings.redirectsTo = '/storage'
    expect(await server.run(square)).toMatchObject({ status: 'completed' })
    const { id } = lastJob() ?? {}
    gateway.settings.workMs = Infinity
    const output = [{ content: [{ type: 'image', url: `/content/${id}.png` }] }]
    gateway.fault({ on: 'read', fault: answer({ status: 'completed', output }) })
    expect(await server.run(square)).toMatchObject({ status: 'completed' })
    gateway.finishAll()
  })
})

describe('a job', () => {
  it.each<[string | null, string, RegExp]>([
    ['008023097', '008023097', /failed: 008023097: "the simulator was told to fail"/],
    ['008023002', '008023002', /failed: 008023002/],
    ['408', '008023095', /in time/],
    ['499', '008023097', /cancelled it there/],
    ['SomethingNew', '008023095', /SomethingNew/],
    [null, '008023095', /failed: "the simulator/],
  ])('that fails with %s is the task’s %s', async (errCode, code, message) => {
    for (const words of ['message', 'error_message'] as const) {
      gateway.settings.errorWords = words
      const task = await runWith([{ on: 'create', fault: { kind: 'fail-job', errCode } }])
      expect(task.error).toMatchObject({ code, message: expect.stringMatching(message) })
      expect(task.error?.message).toContain(`far's job ${lastJob()?.id}`)
      expect(task.error?.message).toMatch(/Nothing was charged here\.$/)
    }
    expect(gateway.count('create')).toBe(2)
  })

  it('is read through storms, breaks and nonsense', async () => {
    const task = await runWith([
      { on: 'read', times: 3, fault: refuse(429, '429') },
      { on: 'read', fault: refuse(500, '500') },
      { on: 'read', fault: { kind: 'drop' } },
      { on: 'read', fault: { kind: 'answer', body: '<html>' } },
      { on: 'read', fault: answer({ error: { code: '503', message: 'later' } }) },
      { on: 'read', fault: refuse(404, '404') },
      { on: 'read', fault: { kind: 'slow', ms: 50 } },
    ])
    expect(task.status).toBe('completed')
    expect(gateway.count('create')).toBe(1)
  })

  it('that the gateway no longer knows, or will not tell about, fails', async () => {
    const gone = await runWith([{ on: 'read', times: 9, fault: refuse(404, '404') }])
    expect(gone.error).toMatchObject({
      code: '008023097',
      message: expect.stringContaining('does not know the job'),
    })
    expect(gateway.count('read')).toBe(5)
    gateway.reset()
    const closed = await runWith([{ on: 'read', fault: refuse(401, '401') }])
    expect(closed.error).toMatchObject({
      code: '008023097',
      message: expect.stringContaining('operator'),
    })
  })

  it('that is called completed and whose only output failed has failed', async () => {
    const body = { status: 'completed', output: [{ status: 'failed', content: [] }] }
    const task = await runWith([{ on: 'read', fault: answer(body) }])
    expect(task.error).toMatchObject({ code: '008023095' })
    expect(task.error?.message).toContain('without a reason')
  })
})

describe('a result', () => {
  it('that breaks off is fetched until it is whole', async () => {
    const task = await runWith([
      { on: 'result', times: 2, fault: { kind: 'truncate' } },
      { on: 'result', times: 2, fault: { kind: 'truncate', announced: false } },
      { on: 'result', fault: { kind: 'drop' } },
      { on: 'result', times: 4, fault: refuse(403, 'expired') },
    ])
    expect(task.status).toBe('completed')
    expect(gateway.count('result')).toBe(10)
    expect(gateway.count('create')).toBe(1)
  })

  it('that is no picture fails after three looks', async () => {
    const task = await runWith([
      { on: 'result', times: 9, fault: { kind: 'answer', body: '<html>no</html>' } },
    ])
    expect(task.error).toMatchObject({
      code: '008023096',
      message: expect.stringContaining('an HTML page'),
    })
    expect(gateway.count('result')).toBe(3)
  })

  it('on a host of the inner network is not fetched, nor through a redirect', async () => {
    let asked = 0
    const inner = await startWebServer((_, response) => {
      asked++
      response.end('secret')
    })
    const content = [{ type: 'image', url: `${inner.url}/a.png` }]
    const body = { status: 'completed', output: [{ content }] }
    const named = await runWith([{ on: 'read', times: 3, fault: answer(body) }])
    gateway.settings.redirectsTo = inner.url
    const redirected = await server.run(square)
    await inner.close()
    for (const task of [named, redirected]) {
      expect(task.error).toMatchObject({
        code: '008023096',
        message: expect.stringContaining('in 3 tries'),
      })
    }
    expect(asked).toBe(0)
  })
})
