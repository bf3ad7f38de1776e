import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { EngineReference } from '../../src/engines/engine.ts'
import type { WireTask } from '../../src/http/schemas.ts'
import { recordAttempt } from '../support/attempt.ts'
import { createTestEngine } from '../support/engine.ts'
import { eventually } from '../support/eventually.ts'
import { flatPng, reference } from '../support/pictures.ts'
import {
  startRelaySimulator,
  type RelayFaultRule,
  type RelaySimulator,
} from '../upstreams/relay/simulator.ts'
import {
  answer,
  refuse,
  request,
  square,
  startRelay,
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

describe('a create that is refused', () => {
  it.each([
    [401, '401', '008023097', /HTTP 401: "because"\. The operator .* check its key/],
    [402, '402', '008023097', /operator .* balance/],
    [403, '403', '008023097', /HTTP 403: "because"\. The operator .* balance/],
    [404, '404', '008023097', /operator .* URL/],
    [413, '413', '008023097', /Smaller references/],
    [400, 'model_not_found', '008023097', /model_not_found \(HTTP 400\).*operator .* model/],
    [400, 'content_policy', '008023097', /far answered content_policy/],
    [400, '008023002', '008023002', /008023002/],
    [422, '', '008023097', /HTTP 422: "because"\. Nothing/],
  ])('%i %s fails the task, once, for nothing', async (status, reason, code, message) => {
    const before = await server.balanceMicros()
    const jobs = gateway.jobs().length
    const task = await runWith([{ on: 'create', fault: refuse(status, reason) }])
    expect(task.error).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(task.error?.message).toMatch(/Nothing was charged\.$/)
    expect(gateway.count('create')).toBe(1)
    expect(await server.balanceMicros()).toBe(before)
    expect(gateway.jobs().length).toBe(jobs)
  })

  it('by a redirect sends the key nowhere', async () => {
    const task = await runWith([{ on: 'create', fault: answer({}, 301) }])
    expect(task.error).toMatchObject({
      code: '008023097',
      message: expect.stringMatching(/HTTP 301\. The operator .* URL/),
    })
  })

  it('is believed where it comes with 200, and in `error_message`', async () => {
    gateway.settings.refusesWith200 = true
    gateway.settings.errorWords = 'error_message'
    gateway.settings.takesSubjects = false
    const subjects = [{ id: 'mia', images: [await reference()] }]
    const task = await server.run({ ...square, prompt: '@mia', subjects })
    expect(task.error).toMatchObject({
      code: '008023097',
      message: expect.stringContaining('"unknown parameter subjects"'),
    })
  })

  it.each<[string, RelayFaultRule['fault']]>([
    ['key', refuse(401, '401')],
    ['balance', refuse(403, '403')],
    ['address', refuse(404, '404')],
    ['model', refuse(400, 'model_not_found')],
  ])('for the operator’s %s has the next engine asked', async (_, fault) => {
    const task = await withRelayServer(
      { urls: [gateway.url], moreEngines: [createTestEngine()] },
      (own) => runWith([{ on: 'create', fault }], own),
    )
    expect(task.metadata).toMatchObject({ engine: 'test', warnings: [{ code: 'other-engine' }] })
    expect(gateway.count('create')).toBe(1)
  })

  it('for the request itself has nobody else asked', async () => {
    const task = await withRelayServer(
      { urls: [gateway.url], moreEngines: [createTestEngine()] },
      (own) => runWith([{ on: 'create', fault: refuse(400, 'content_policy') }], own),
    )
    expect(task.error).toMatchObject({ code: '008023097' })
  })

  it('for now is tried again, no sooner than it says', async () => {
    const started = performance.now()
    const task = await runWith([
      { on: 'create', times: 2, fault: refuse(429, '429') },
      { on: 'create', fault: { ...refuse(429, '429'), retryAfter: '1' } },
      { on: 'create', fault: refuse(503, '503') },
    ])
    expect(task.status).toBe('completed')
    expect(gateway.count('create')).toBe(5)
    expect(performance.now() - started).toBeGreaterThan(1000)
  })
})

const lostAnswers: [string, RelayFaultRule['fault']][] = [
  ['cut off', { kind: 'drop', done: true }],
  ['unreadable', { kind: 'answer', body: '<html>' }],
  ['without an id', answer({ status: 'in_progress' })],
  ['of a proxy', answer({}, 502)],
  ['too late', answer({}, 504)],
  ['of something broken', refuse(500, '500')],
  ['of a proxy that is full', refuse(503, '')],
  ['given up', refuse(408, '')],
  ['of the gateway’s own upstream', answer({ error: { code: '008023099', message: 'x' } })],
]

describe('a create whose answer is lost', () => {
  let repeating: RelayServer
  beforeAll(async () => {
    repeating = await startRelayServer({ urls: [gateway.url], settings: { idempotent: true } })
  })
  afterAll(() => repeating.stop())

  it.each(lostAnswers)('(%s) is not repeated, and says that a job may exist', async (_, fault) => {
    const before = await server.balanceMicros()
    const jobs = gateway.jobs().length
    const task = await runWith([{ on: 'create', fault }])
    expect(task.error).toMatchObject({
      code: '008023099',
      message: expect.stringMatching(
        /A job with the payload "likeness:gen_\w+" may exist there .* not created a second time/,
      ),
    })
    expect(gateway.count('create')).toBe(1)
    expect(gateway.jobs().length).toBeLessThanOrEqual(jobs + 1)
    expect(await server.balanceMicros()).toBe(before)
  })

  it.each(lostAnswers)('(%s) is repeated under its key where that is one job', async (_, fault) => {
    gateway.settings.honoursKeys = true
    const jobs = gateway.jobs().length
    const repeats = [refuse(429, '429'), refuse(500, '500')]
    const task = await runWith(
      [fault, ...repeats].map((one) => ({ on: 'create', fault: one })),
      repeating,
    )
    expect(task).toMatchObject({ status: 'completed', output: { jobId: lastJob()?.id } })
    const creates = gateway.calls.filter(({ operation }) => operation === 'create')
    expect(creates.map(({ headers }) => headers['idempotency-key'])).toEqual(
      Array<string>(4).fill(task.id),
    )
    expect(gateway.jobs().length).toBe(jobs + 1)
  })

  it.each([
    [409, '409'],
    [403, '403'],
    [400, '400'],
  ])('and whose repeat is refused with %i says both', async (status, code) => {
    const faults = [{ kind: 'drop', done: true }, refuse(status, code, 'no more')] as const
    const task = await runWith(
      faults.map((fault) => ({ on: 'create', fault })),
      repeating,
    )
    expect(task.error?.code).toBe('008023099')
    expect(task.error?.message).toMatch(/broke the connection off; repeated, .*"no more"/)
    expect(gateway.count('create')).toBe(2)
  })
})

describe('several servers behind one entry', () => {
  let other: RelaySimulator
  beforeAll(async () => {
    other = await startRelaySimulator()
  })
  afterAll(() => other.close())
  afterEach(() => other.reset())

  it('share the work, the least busy first, and each is asked for its own jobs', async () => {
    gateway.settings.workMs = Infinity
    other.settings.workMs = Infinity
    const before = [gateway.jobs().length, other.jobs().length]
    await withRelayServer({ urls: [gateway.url, other.url] }, async (own) => {
      const tasks = [await own.create(square), await own.create(square)]
      await eventually(() => gateway.jobs().length + other.jobs().length).toBe(
        (before[0] ?? 0) + (before[1] ?? 0) + 2,
      )
      expect([gateway.jobs().length, other.jobs().length]).toEqual(before.map((n) => n + 1))
      gateway.finishAll()
      other.finishAll()
      for (const { id } of tasks) {
        const task = await own.ended(id)
        expect(task.status).toBe('completed')
        expect(task.output.jobId).toMatch(/^[0-9a-f]{6}\./)
      }
    })
  })

  it('do without one that is down', async () => {
    const gone = await startRelaySimulator()
    await gone.close()
    await withRelayServer({ urls: [gone.url, gateway.url] }, async (own) => {
      for (let i = 0; i < 4; i++) expect((await own.run(square)).status).toBe('completed')
    })
    expect(gateway.count('create')).toBe(4)
  })

  it.each([
    ['the first', 0],
    ['the second', 1],
  ])('are waited for where %s refuses its key and another is only busy', async (_, i) => {
    const closed = i === 0 ? gateway : other
    const busy = i === 0 ? other : gateway
    closed.fault({ on: 'create', times: 9, fault: refuse(401, '401') })
    busy.fault({ on: 'create', fault: refuse(429, '429') })
    const task = await withRelayServer({ urls: [gateway.url, other.url] }, (own) => own.run(square))
    expect(task.status).toBe('completed')
    expect(task.output.jobId).toContain(busy.jobs().at(-1)?.id)
  })

  it('leave a job alone whose server is no longer among them', async () => {
    const engine = startRelay({ urls: [gateway.url, other.url] })
    const attempt = recordAttempt({ job: { id: 'ffffff.1' } })
    await expect(engine.run(request(), attempt)).rejects.toMatchObject({ code: '008023098' })
    await engine.close()
  })
})

describe('after a crash while the job was being created', () => {
  const unknown = { job: { id: null } }

  it('the same key finds the job, or makes it', async () => {
    gateway.settings.honoursKeys = true
    const engine = startRelay({ urls: [gateway.url], settings: { idempotent: true } })
    const order = request()
    const first = recordAttempt()
    await engine.run(order, first)
    const again = recordAttempt(unknown)
    await engine.run(order, again)
    expect(again.checkpoints).toEqual([first.checkpoints[1]])
    const never = recordAttempt(unknown)
    await engine.run(request(), never)
    expect(never.checkpoints).toEqual([`created ${lastJob()?.id}`])
    await engine.close()
  })

  it('nothing is created where a key means nothing, or nobody knows where it was sent', async () => {
    const ones = [
      startRelay({ urls: [gateway.url] }),
      startRelay({
        urls: [gateway.url, 'http://127.0.0.1:1'],
        settings: { idempotent: true },
      }),
    ]
    for (const engine of ones) {
      const attempt = recordAttempt(unknown)
      await expect(engine.run(request(), attempt)).rejects.toMatchObject({
        code: '008023099',
        message: expect.stringContaining('may exist'),
      })
      expect(attempt.checkpoints).toEqual([])
      await engine.close()
    }
    expect(gateway.count('create')).toBe(0)
  })
})

it('no more than four creates hold their references at the same time', async () => {
  const bytes = await flatPng(128, 128)
  let inMemory = 0
  const one: EngineReference = {
    label: 'images[0]',
    format: 'png',
    width: 128,
    height: 128,
    subject: null,
    read: () => {
      inMemory++
      return Promise.resolve(bytes)
    },
  }
  const engine = startRelay({ urls: [gateway.url] })
  const holds = Array.from({ length: 6 }, () => gateway.hold('create', 'before'))
  const runs = holds.map(() => engine.run(request({ references: [one] }), recordAttempt()))
  await Promise.all(holds.slice(0, 4).map(({ reached }) => reached))
  expect(inMemory).toBe(4)
  for (const { release } of holds) release()
  await Promise.all(runs)
  expect(inMemory).toBe(6)
  await engine.close()
})
