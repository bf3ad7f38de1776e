import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { JobNotTaken, type Engine } from '../../src/engines/engine.ts'
import { recordAttempt, type RecordedAttempt } from '../support/attempt.ts'
import { eventually } from '../support/eventually.ts'
import { startSdcppSimulator, type SdcppSimulator } from '../upstreams/sdcpp/simulator.ts'
import { order, startEngine } from './sdcpp-support.ts'

let servers: SdcppSimulator[]
let engine: Engine
beforeEach(async () => {
  servers = await Promise.all([1, 2].map(() => startSdcppSimulator({ workMs: Infinity })))
  ;({ engine } = startEngine(urls()))
})
afterEach(async () => {
  await engine.close()
  await Promise.all(servers.map((server) => server.close()))
})

const urls = () => servers.map(({ url }) => url)

/** An engine that remembers nothing, with another pace. */
async function restart(timing: Parameters<typeof startEngine>[2]): Promise<void> {
  await engine.close()
  ;({ engine } = startEngine(urls(), {}, timing))
}

const made = () => servers.map((server) => server.jobs().length)
const finishAll = () => {
  for (const server of servers) {
    server.finishAll()
    server.settings.workMs = 0
  }
}
const idOf = ({ checkpoints }: RecordedAttempt) =>
  checkpoints.at(-1)?.replace(/^created /, '') ?? ''

/** Begins an order and waits until its job is followed. */
async function begin(attempt = recordAttempt()) {
  const running = engine.run(order(), attempt)
  running.catch(() => {})
  await eventually(() => attempt.stages.at(-1)).toMatch(/^(making|queued)/)
  return { attempt, running }
}

/** The server whose job it is, and the other one. */
function serverOf(jobId: string): [SdcppSimulator, SdcppSimulator] {
  const [one, two] = servers
  if (one === undefined || two === undefined) throw new Error('there are two')
  const isOnes = one.jobs().some(({ id }) => jobId.endsWith(id) && isAtWorkAt(one, id))
  return isOnes ? [one, two] : [two, one]
}
const isAtWorkAt = (server: SdcppSimulator, id: string) =>
  server.calls.some((call) => call.operation === 'read' && call.jobId === id)

describe('several servers', () => {
  it('share the work, the least busy first, and a job’s id says where it is', async () => {
    expect(engine.places?.()).toBe(4)
    const orders = []
    for (let i = 0; i < 4; i++) orders.push(await begin())
    expect(made()).toEqual([2, 2])
    const keys = new Set(orders.map(({ attempt }) => idOf(attempt).split('.')[0]))
    expect(keys.size).toBe(2)
    finishAll()
    await Promise.all(orders.map(({ running }) => running))
  })

  it('take a job up where it is', async () => {
    const { attempt, running } = await begin()
    attempt.stop('lease-lost')
    await expect(running).rejects.toThrow('lease-lost')
    finishAll()
    const later = recordAttempt({ job: { id: idOf(attempt) } })
    await engine.run(order(), later)
    expect(later.checkpoints).toEqual([])
    expect(made().toSorted((a, b) => a - b)).toEqual([0, 1])
  })

  it('of which one is no longer configured: its jobs are made again', async () => {
    finishAll()
    const later = recordAttempt({ job: { id: 'abcdef.job_6b028793_0000000f' } })
    await engine.run(order(), later)
    expect(later.checkpoints).toEqual(['intend', expect.stringMatching(/^created /)])
  })

  it('of which one is down: the other one is asked at once, and soon only that one', async () => {
    const [down, up] = servers
    await down?.close()
    finishAll()
    for (let i = 0; i < 6; i++) {
      const attempt = recordAttempt({ patienceMs: 0 })
      await engine.run(order(), attempt)
      expect(attempt.checkpoints).toHaveLength(2)
    }
    expect(up?.jobs()).toHaveLength(6)
    await restart({ retryMs: { first: 60_000, longest: 60_000 } })
    for (let i = 0; i < 6; i++) await engine.run(order(), recordAttempt())
    expect(engine.places?.()).toBe(2)
    servers.splice(0, 1)
  })

  it('of which one has a full queue: the other one is asked', async () => {
    const [full] = servers
    if (full !== undefined) full.settings.queueMax = 0
    finishAll()
    for (let i = 0; i < 3; i++) await engine.run(order(), recordAttempt({ patienceMs: 0 }))
    expect(made()).toEqual([0, 3])
  })

  it('of which one dies at work: the other one makes the picture', async () => {
    const { attempt, running } = await begin()
    const [dead, other] = serverOf(idOf(attempt))
    await dead.close()
    other.settings.workMs = 0
    await running
    expect(other.jobs()).toHaveLength(1)
    expect(attempt.checkpoints).toHaveLength(4)
    servers = [other]
  })

  it('of which one is away for a moment: it keeps its job', async () => {
    await restart({ silentMs: 60_000 })
    const { attempt, running } = await begin()
    const [away, other] = serverOf(idOf(attempt))
    away.fault({ on: 'read', times: 5, fault: { kind: 'drop' } })
    const before = away.count('read')
    await eventually(() => away.count('read')).toBeGreaterThan(before + 5)
    away.finishAll()
    await running
    expect(other.jobs()).toHaveLength(0)
  })
})

describe('no server', () => {
  beforeEach(async () => {
    await Promise.all(servers.map((server) => server.close()))
  })
  afterEach(() => {
    servers = []
  })

  it('is there: another engine may be asked, and none has a place', async () => {
    const attempt = recordAttempt({ patienceMs: 60 })
    const error: unknown = await engine.run(order(), attempt).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ code: '008023099' })
    expect(attempt.checkpoints.at(-1)).toBe('withdraw')
    await restart({ retryMs: { first: 60_000, longest: 60_000 } })
    for (let i = 0; i < 3; i++) {
      await engine.run(order(), recordAttempt({ patienceMs: 0 })).catch(() => {})
    }
    expect(engine.places?.()).toBe(0)
  })

  it('is there yet: the job waits until one is, and is sent once', async () => {
    const attempt = recordAttempt()
    const running = engine.run(order(), attempt)
    await eventually(() => attempt.stages.at(-1)).toBe('waiting-for-stable-diffusion.cpp')
    const port = Number(new URL(servers[0]?.url ?? '').port)
    const back = await startSdcppSimulator({ port })
    await running
    expect(back.count('create')).toBe(1)
    await back.close()
  })
})
