/** Servers of one's own: what they lose is made again, what they are asked for nobody else pays. */
import { afterEach, describe, expect, it } from 'vitest'
import { JobNotTaken, type Engine } from '../../src/engines/engine.ts'
import type { ProfileName } from '../../src/engines/openai-images/profiles.ts'
import { eventually } from '../support/eventually.ts'
import {
  startOpenaiImagesSimulator,
  type ImagesFault,
  type ImagesSimulator,
} from '../upstreams/openai-images/simulator.ts'
import {
  failureOf,
  order,
  recordAttempt,
  references,
  startEngine,
} from './openai-images-support.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

async function start(
  profile: ProfileName,
  changes: Parameters<typeof startEngine>[2] & { servers?: number } = {},
): Promise<{
  engine: Engine
  server: ImagesSimulator
  servers: readonly ImagesSimulator[]
  logs: readonly string[]
}> {
  const servers = await Promise.all(
    Array.from({ length: changes.servers ?? 1 }, () => startOpenaiImagesSimulator({ profile })),
  )
  const urls = servers.map(({ url }) => url)
  const { engine, logs } = startEngine(profile, urls, changes)
  open.push(...servers.map(({ close }) => close), engine.close)
  const [server] = servers
  if (server === undefined) throw new Error('no server')
  return { engine, server, servers, logs }
}

const made = (servers: readonly ImagesSimulator[]) => servers.map((server) => server.count('make'))

describe('what is lost', () => {
  it.each([
    ['the connection breaks before', { kind: 'drop' }],
    ['the connection breaks after', { kind: 'drop', done: true }],
    ['the answer breaks off', { kind: 'truncate' }],
    ['half a picture comes', { kind: 'truncate', announced: false }],
    ['it fails inside', { kind: 'refuse', status: 500, message: 'CUDA out of memory' }],
    ['a proxy has lost it', { kind: 'refuse', status: 502 }],
    ['the answer is no JSON', { kind: 'answer', body: '<html>' }],
  ] as const)('is made again with the same seed when %s', async (_, fault) => {
    const { engine, server } = await start('sglang')
    server.fault({ on: 'make', fault })
    const attempt = recordAttempt()
    await engine.run(order('sglang', { references: await references(1) }), attempt)
    expect(server.count('make')).toBe(2)
    expect(new Set(server.jobs().map((job) => job.order.seed))).toEqual(new Set([7]))
    // There is nothing to be found again, and so nothing is kept.
    expect(attempt.checkpoints).toEqual([])
  })

  it.each([
    ['008023099', { kind: 'drop' }, /broke the connection off.*tried 3 times/],
    [
      '008023097',
      { kind: 'refuse', status: 500, message: 'CUDA out of memory.' },
      /HTTP 500: "CUDA out of memory"/,
    ],
    [
      '008023096',
      { kind: 'answer', body: '{"data":[{}]}' },
      /SGLang answered HTTP 200 without a picture/,
    ],
    ['008023096', { kind: 'truncate', announced: false }, /the picture by SGLang came cut short/],
  ] as const)('is made three times at most: %s', async (code, fault, says) => {
    const { engine, server } = await start('sglang')
    server.fault({ on: 'make', times: 99, fault })
    const error = await failureOf(engine.run(order('sglang'), recordAttempt()))
    expect(error).toMatchObject({ code })
    expect(error.message).toMatch(says)
    expect(error.message).toMatch(/Nothing was charged\.$/)
    expect(server.count('make')).toBe(3)
  })

  it('by a crash of ours is made again, whatever was on record', async () => {
    const { engine, server } = await start('sglang')
    await engine.run(order('sglang'), recordAttempt({ job: { id: null } }))
    expect(server.count('make')).toBe(1)
  })

  it('when the server is started anew is made there, once it is back', async () => {
    const { engine, server } = await start('localai')
    server.settings.workMs = Infinity
    const port = Number(new URL(server.url).port)
    const running = engine.run(order('localai'), recordAttempt())
    await eventually(() => server.jobs().length).toBe(1)
    server.fault({ on: 'make', fault: { kind: 'drop' } })
    open.shift()
    await server.close()
    const back = await startOpenaiImagesSimulator({ profile: 'localai', port })
    open.unshift(back.close)
    await running
    expect(back.jobs().map((job) => job.order.seed)).toEqual([7])
  })
})

describe('what is refused', () => {
  it.each<[ProfileName, ImagesFault['fault'], RegExp]>([
    [
      'sglang',
      { kind: 'refuse', status: 400, message: 'no such size' },
      /"no such size"\. It was asked/,
    ],
    [
      'sglang',
      { kind: 'answer', status: 422, body: '{"detail":[{"loc":["body","n"],"msg":"bad"}]}' },
      /"body\.n: bad"/,
    ],
    [
      'vllm-omni',
      { kind: 'refuse', status: 400, message: 'size 4096x4096 exceeds the maximum allowed size' },
      /`pixelsMax`/,
    ],
    [
      'xinference',
      { kind: 'refuse', status: 400, message: 'Model not found in the model list, uid: x' },
      /launch the model/,
    ],
    [
      'localai',
      { kind: 'refuse', status: 401, message: 'An authentication key is required' },
      /`apiKeyEnv`/,
    ],
    ['localai', { kind: 'refuse', status: 404 }, /check its URL/],
  ])(
    'by %s as the operator has set it up goes to the next engine',
    async (profile, fault, says) => {
      const { engine, server } = await start(profile)
      server.fault({ on: 'make', fault })
      const error = await failureOf(engine.run(order(profile), recordAttempt()))
      expect(error).toBeInstanceOf(JobNotTaken)
      expect(error).toMatchObject({ code: '008023097' })
      expect(error.message).toMatch(says)
    },
  )

  it('because the line is full is asked for again', async () => {
    const { engine, server } = await start('xinference')
    server.fault({
      on: 'make',
      times: 2,
      fault: { kind: 'refuse', status: 429, message: 'Rate limit reached' },
    })
    server.fault({ on: 'make', fault: { kind: 'refuse', status: 503 } })
    await engine.run(order('xinference'), recordAttempt())
    expect(server.count('make')).toBe(4)
  })
})

describe('several servers', () => {
  it('share the work, the least busy first', async () => {
    const { engine, servers } = await start('sglang', { servers: 3 })
    for (const server of servers) server.settings.workMs = Infinity
    expect(engine.places?.()).toBe(3)
    const running = [1, 2, 3].map(() => engine.run(order('sglang'), recordAttempt()))
    await eventually(() => made(servers)).toEqual([1, 1, 1])
    for (const server of servers) server.finishAll()
    await Promise.all(running)
  })

  it('go on without one that is down, and take it back', async () => {
    const { engine, servers, logs } = await start('sglang', { servers: 2 })
    const [first, second] = servers
    if (first === undefined || second === undefined) throw new Error('no servers')
    const port = Number(new URL(first.url).port)
    open.shift()
    await first.close()
    for (let i = 0; i < 6; i++) await engine.run(order('sglang'), recordAttempt())
    expect(second.count('make')).toBe(6)
    expect(logs.join('')).toContain('an upstream does not answer and is left alone')
    const back = await startOpenaiImagesSimulator({ profile: 'sglang', port })
    open.unshift(back.close)
    await eventually(async () => {
      await engine.run(order('sglang'), recordAttempt())
      return back.count('make')
    }).toBe(1)
    expect(engine.places?.()).toBe(2)
  })

  it('take over from one that is full, at once', async () => {
    const { engine, servers } = await start('vllm-omni', { servers: 2 })
    const [first, second] = servers
    const fault = { kind: 'refuse', status: 503, retryAfter: '60' } as const
    first?.fault({ on: 'make', times: 9, fault })
    await engine.run(order('vllm-omni'), recordAttempt())
    await engine.run(order('vllm-omni'), recordAttempt())
    // It is left alone for a minute.
    expect(made(servers)).toEqual([1, 2])
    expect(engine.places?.()).toBe(1)
    second?.fault({ on: 'make', fault })
    const attempt = recordAttempt({ patienceMs: 30_000 })
    // Nobody waits for a minute when there is another engine.
    expect(await failureOf(engine.run(order('vllm-omni'), attempt))).toBeInstanceOf(JobNotTaken)
    expect(engine.places?.()).toBe(0)
  })

  it('are all down: it is waited as long as an engine is waited for', async () => {
    const { engine, server } = await start('sglang')
    open.shift()
    await server.close()
    const error = await failureOf(engine.run(order('sglang'), recordAttempt({ patienceMs: 100 })))
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error.message).toMatch(/^SGLang did not take the job: .*(refused|no server of SGLang)/)
  })
})

describe('a stop', () => {
  it.each(['sglang', 'vllm-omni', 'localai'] as const)(
    'ends the wait and not the work: %s keeps its place until it is done',
    async (profile) => {
      const { engine, server } = await start(profile)
      server.settings.workMs = Infinity
      const attempt = recordAttempt()
      const running = engine.run(order(profile), attempt)
      await eventually(() => server.jobs().at(-1)?.state).toBe('working')
      attempt.stop('ended')
      expect(await failureOf(running)).toBe(attempt.signal.reason)
      expect(engine.places?.()).toBe(0)
      // Nobody is sent there to wait behind what nobody wants.
      const next = recordAttempt({ patienceMs: 30 })
      expect(await failureOf(engine.run(order(profile), next))).toBeInstanceOf(JobNotTaken)
      expect(server.count('make')).toBe(1)
      server.finishAll()
      await eventually(() => engine.places?.()).toBe(1)
    },
  )

  it.each(['ended', 'draining'] as const)('ends the work of Xinference: %s', async (reason) => {
    const { engine, server } = await start('xinference')
    server.settings.workMs = Infinity
    const attempt = recordAttempt()
    const running = engine.run(order('xinference'), attempt)
    await eventually(() => server.jobs().at(-1)?.state).toBe('working')
    attempt.stop(reason)
    expect(await failureOf(running)).toBe(attempt.signal.reason)
    await eventually(() => server.jobs().at(-1)?.state).toBe('aborted')
    await eventually(() => engine.places?.()).toBe(1)
  })

  it('ends the work of Xinference also when it takes too long', async () => {
    const { engine, server } = await start('xinference', { settings: { answerTimeoutMs: 1000 } })
    server.settings.workMs = Infinity
    const running = engine.run(order('xinference'), recordAttempt())
    await eventually(() => server.jobs()[0]?.state).toBe('working')
    server.settings.workMs = 0
    await running
    expect(server.jobs().map(({ state }) => state)).toEqual(['aborted', 'done'])
  })

  it('is not kept waiting by a server that cannot be told', async () => {
    const { engine, server, logs } = await start('xinference')
    server.settings.workMs = Infinity
    server.fault({ on: 'abort', fault: { kind: 'drop' } })
    const attempt = recordAttempt()
    const running = engine.run(order('xinference'), attempt)
    await eventually(() => server.jobs().at(-1)?.state).toBe('working')
    attempt.stop('ended')
    await failureOf(running)
    await eventually(() => logs.join('')).toContain('a server could not be told to stop')
    expect(engine.places?.()).toBe(0)
    server.finishAll()
  })

  it('before anything was sent leaves nothing behind', async () => {
    const { engine, server } = await start('sglang')
    const attempt = recordAttempt()
    attempt.stop('ended')
    await failureOf(engine.run(order('sglang', { references: await references(1) }), attempt))
    expect(server.count('make')).toBe(0)
    expect(engine.places?.()).toBe(1)
  })

  it('of the engine breaks off what is under way', async () => {
    const { engine, server } = await start('sglang')
    server.settings.workMs = Infinity
    const attempt = recordAttempt()
    const running = engine.run(order('sglang'), attempt)
    await eventually(() => server.jobs().at(-1)?.state).toBe('working')
    attempt.stop('draining')
    await failureOf(running)
    await engine.close()
  })
})

describe('progress', () => {
  it('of Xinference is looked up while it works', async () => {
    const { engine, server } = await start('xinference')
    server.settings.workMs = Infinity
    server.fault({ on: 'progress', times: 2, fault: { kind: 'refuse', status: 500 } })
    server.fault({ on: 'progress', fault: { kind: 'answer', body: '{"progress":"most of it"}' } })
    const attempt = recordAttempt()
    const running = engine.run(order('xinference'), attempt)
    await eventually(() => server.count('progress')).toBeGreaterThan(3)
    const [job] = server.jobs()
    if (job === undefined) throw new Error('no job')
    job.progress = 0.5
    const expected = { fraction: 0.5, stage: 'making-at-xinference' }
    await eventually(() => attempt.progressed).toContainEqual(expected)
    server.finishAll()
    await running
  })

  it('of the others stands still', async () => {
    const { engine } = await start('sglang')
    const attempt = recordAttempt()
    await engine.run(order('sglang'), attempt)
    expect(attempt.progressed).toEqual([{ fraction: 0.1, stage: 'making-at-sglang' }])
  })
})
