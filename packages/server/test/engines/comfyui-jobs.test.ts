import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { JobNotTaken, type Engine } from '../../src/engines/engine.ts'
import { eventually } from '../support/eventually.ts'
import {
  startComfyuiSimulator,
  type ComfyuiFault,
  type ComfyuiSimulator,
} from '../upstreams/comfyui/simulator.ts'
import {
  hurried,
  order,
  recordAttempt,
  startEngine,
  type EngineChanges,
} from './comfyui-support.ts'

let comfy: ComfyuiSimulator
let engine: Engine
let jobsBefore: number
beforeAll(async () => {
  comfy = await startComfyuiSimulator()
})
beforeEach(() => {
  ;({ engine } = startEngine([comfy.url]))
  jobsBefore = comfy.jobs().length
})
afterEach(async () => {
  comfy.finishAll()
  await engine.close()
  const isAtWork = () => comfy.jobs().some(({ state }) => state === 'queued' || state === 'running')
  await vi.waitUntil(() => !isAtWork(), { timeout: 10_000, interval: 5 })
  comfy.reset()
})
afterAll(() => comfy.close())

/** An engine that reads so seldom that only a hint ends a job in time. */
const lazy: EngineChanges = {
  timing: { poll: { ...hurried.poll, pollMs: { first: 60_000, longest: 60_000 } } },
}
async function restartEngine(changes: EngineChanges): Promise<void> {
  await engine.close()
  ;({ engine } = startEngine([comfy.url], changes))
}

const newJobs = () => comfy.jobs().length - jobsBefore
const lastJob = () => comfy.jobs().at(-1)
const refuse = (status: number): ComfyuiFault['fault'] => ({
  kind: 'refuse',
  status,
  message: 'because',
})

async function errorOf(running: Promise<unknown>): Promise<unknown> {
  return running.then(
    () => null,
    (error: unknown) => error,
  )
}

/** Begins a task and waits until its job is at work. */
async function begin(options: Parameters<typeof recordAttempt>[0] = {}) {
  comfy.settings.workMs = Infinity
  const attempt = recordAttempt(options)
  const running = engine.run(order(), attempt)
  running.catch(() => {})
  await vi.waitUntil(() => attempt.checkpoints.at(-1)?.startsWith('created '), {
    timeout: 10_000,
    interval: 5,
  })
  return { attempt, running }
}

describe('a job', () => {
  it('is read through storms, breaks and nonsense', async () => {
    for (const fault of [
      refuse(429),
      refuse(500),
      refuse(502),
      { kind: 'drop' } as const,
      { kind: 'answer', body: '<html>' } as const,
      { kind: 'slow', ms: 30 } as const,
    ]) {
      comfy.fault({ on: 'history', fault })
      comfy.fault({ on: 'queue', fault })
    }
    await engine.run(order(), recordAttempt())
    expect(newJobs()).toBe(1)
  })

  it('that ends while it is looked for is not lost', async () => {
    const { running } = await begin()
    const looking = comfy.hold('queue', 'before')
    await looking.reached
    comfy.finishAll()
    await eventually(() => lastJob()?.state).toBe('success')
    looking.release()
    await running
    expect(newJobs()).toBe(1)
  })

  it('that a restarted server has forgotten is made again, with the same seed and id', async () => {
    const { attempt, running } = await begin()
    comfy.restart()
    comfy.settings.workMs = 0
    await running
    const [first, second] = comfy.jobs().slice(-2)
    expect(first?.state).toBe('lost')
    expect(second).toMatchObject({ id: first?.id, work: { seed: first?.work.seed } })
    const created = `created ${first?.id}`
    expect(attempt.checkpoints).toEqual(['intend', created, 'intend', created])
  })

  it('that is forgotten again and again is given up', async () => {
    comfy.fault({ on: 'history', times: 999, fault: { kind: 'hide' } })
    comfy.fault({ on: 'queue', times: 999, fault: { kind: 'hide' } })
    const error = await errorOf(engine.run(order(), recordAttempt()))
    expect(error).toMatchObject({
      code: '008023095',
      message: expect.stringMatching(/lost the job .* more than once.*Nothing was charged/),
    })
    expect(newJobs()).toBe(3)
  })

  it('of a server that was started anew is made after another look at what it has', async () => {
    const { running } = await begin()
    comfy.restart()
    comfy.settings.nodesMissing.push('CFGGuider')
    const error = await errorOf(running)
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ message: expect.stringContaining('no node CFGGuider') })
  })

  it.each([
    [
      'mat1 and mat2 shapes cannot be multiplied',
      /node SamplerCustomAdvanced: "mat1 and mat2.*Try again/,
    ],
    ['Allocation on device: out of memory', /GPU ran out of memory: ask for a lower resolution/],
    ['', /failed at its node SamplerCustomAdvanced without a reason/],
  ])('that fails with %o says where and why', async (errCode, words) => {
    comfy.fault({ on: 'create', fault: { kind: 'fail-job', errCode } })
    const error = await errorOf(engine.run(order(), recordAttempt()))
    expect(error).not.toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ code: '008023095', message: expect.stringMatching(words) })
    expect(newJobs()).toBe(1)
  })

  it('that somebody interrupts there says so', async () => {
    const { running } = await begin()
    comfy.interrupt()
    expect(await errorOf(running)).toMatchObject({
      code: '008023095',
      message: expect.stringContaining('Somebody interrupted'),
    })
  })

  it('that cannot be read until the deadline says what was in the way', async () => {
    const { attempt, running } = await begin()
    comfy.fault({ on: 'queue', times: 999, fault: refuse(500) })
    const read = comfy.count('queue')
    await eventually(() => comfy.count('queue')).toBeGreaterThan(read + 1)
    attempt.stop('deadline')
    expect(await errorOf(running)).toMatchObject({
      code: '008023098',
      message: expect.stringContaining('HTTP 500: "because"'),
    })
  })

  it('that is at work at the deadline leaves the last word to the worker', async () => {
    const { attempt, running } = await begin()
    attempt.stop('deadline')
    expect(await errorOf(running)).toBe(attempt.signal.reason)
  })

  it('of which ComfyUI refuses to tell fails', async () => {
    const { running } = await begin()
    comfy.fault({ on: 'queue', times: 9, fault: refuse(403) })
    expect(await errorOf(running)).toMatchObject({ code: '008023097' })
  })
})

describe('the websocket', () => {
  it('tells how far a job has come, step by step', async () => {
    comfy.settings.workMs = 40
    const attempt = recordAttempt()
    await restartEngine(lazy)
    await engine.run(order(), attempt)
    const fractions = attempt.steps.map(({ fraction }) => fraction)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    const making = attempt.steps.filter(({ stage }) => stage === 'making-at-comfyui')
    // Four steps of sampling, each about a fifth of the way.
    expect(new Set(making.map(({ fraction }) => fraction.toFixed(2))).size).toBeGreaterThan(4)
    expect(making.at(-1)?.fraction).toBeGreaterThan(0.8)
  })

  it('ends a job at once, however seldom it is read', async () => {
    await restartEngine(lazy)
    comfy.settings.workMs = 60
    await engine.run(order(), recordAttempt())
    expect(comfy.count('queue')).toBeLessThan(6)
  })

  it('is one for all jobs, and goes with the last of them', async () => {
    const tasks = await Promise.all([begin(), begin(), begin()])
    expect(comfy.count('socket')).toBe(1)
    expect(comfy.clients()).toHaveLength(1)
    comfy.finishAll()
    await Promise.all(tasks.map(({ running }) => running))
    await eventually(() => comfy.clients()).toEqual([])
  })

  it('is made again when it breaks, under the same name, and nothing is missed', async () => {
    await restartEngine(lazy)
    const { attempt, running } = await begin()
    await eventually(() => comfy.clients().length).toBe(1)
    const [client] = comfy.clients()
    comfy.dropSockets()
    await eventually(() => comfy.count('socket')).toBe(2)
    await eventually(() => comfy.clients()).toEqual([client])
    const before = attempt.steps.length
    comfy.finishAll()
    await running
    expect(attempt.steps.length).toBeGreaterThan(before)
  })

  it('that broke when the job ended is no reason to miss it', async () => {
    await restartEngine(lazy)
    const { running } = await begin()
    comfy.fault({ on: 'socket', times: 3, fault: refuse(403) })
    comfy.dropSockets()
    comfy.finishAll()
    await running
    expect(comfy.count('socket')).toBe(5)
  })

  it('may be closed to us: a job ends without it', async () => {
    comfy.fault({ on: 'socket', times: 999, fault: refuse(403) })
    comfy.settings.workMs = 30
    await engine.run(order(), recordAttempt())
    expect(comfy.clients()).toEqual([])
    expect(newJobs()).toBe(1)
  })

  it('may send previews, which nobody asked for', async () => {
    comfy.settings.previews = true
    comfy.settings.workMs = 20
    await engine.run(order(), recordAttempt())
    expect(newJobs()).toBe(1)
  })

  it('has another name for the next job, because the server forgets both of one name', async () => {
    await restartEngine(lazy)
    for (let i = 0; i < 3; i++) {
      comfy.settings.workMs = 30
      await engine.run(order(), recordAttempt())
    }
    const names = comfy
      .jobs()
      .slice(-3)
      .map(({ clientId }) => clientId)
    expect(new Set(names).size).toBe(3)
  })
})

describe('a job that nobody wants any more', () => {
  it('is interrupted while it is at work', async () => {
    const { attempt, running } = await begin()
    await eventually(() => lastJob()?.state).toBe('running')
    attempt.stop('ended')
    await errorOf(running)
    await eventually(() => lastJob()?.state).toBe('interrupted')
    expect(comfy.count('remove')).toBe(0)
  })

  it('is taken out of the queue while it waits, and the one at work goes on', async () => {
    const other = comfy.fill()
    const { attempt, running } = await begin()
    expect(attempt.steps.at(-1)?.stage).toMatch(/queued-at-comfyui|uploading-to-comfyui/)
    attempt.stop('deadline')
    await errorOf(running)
    await eventually(() => lastJob()?.state).toBe('removed')
    expect(comfy.count('interrupt')).toBe(0)
    expect(other.state).toBe('running')
  })

  it('is interrupted when it begins while it is taken out of the queue', async () => {
    const other = comfy.fill()
    const { attempt, running } = await begin()
    const removing = comfy.hold('remove', 'before')
    attempt.stop('ended')
    await errorOf(running)
    await removing.reached
    comfy.interrupt()
    await eventually(() => lastJob()?.state).toBe('running')
    expect(other.state).toBe('interrupted')
    removing.release()
    await eventually(() => lastJob()?.state).toBe('interrupted')
  })

  it('is stopped although its create was still under way', async () => {
    comfy.settings.workMs = Infinity
    const hold = comfy.hold('create', 'after')
    const attempt = recordAttempt()
    const running = errorOf(engine.run(order(), attempt))
    await hold.reached
    attempt.stop('ended')
    hold.release()
    await running
    await eventually(() => lastJob()?.state).toBe('interrupted')
  })

  it('is stopped although nobody heard whether it was taken', async () => {
    comfy.settings.workMs = Infinity
    comfy.fault({ on: 'create', fault: { kind: 'drop', done: true } })
    const looking = comfy.hold('queue', 'before')
    const attempt = recordAttempt()
    const running = errorOf(engine.run(order(), attempt))
    await looking.reached
    attempt.stop('ended')
    looking.release()
    await running
    await eventually(() => lastJob()?.state).toBe('interrupted')
  })

  it.each(['draining', 'lease-lost'] as const)(
    'is left alone when it is only %s',
    async (reason) => {
      const { attempt, running } = await begin()
      attempt.stop(reason)
      await errorOf(running)
      await engine.close()
      expect(comfy.count('interrupt') + comfy.count('remove')).toBe(0)
      expect(lastJob()?.state).toBe('running')
    },
  )

  it('and cannot be stopped is only a line in the log', async () => {
    const { logs, engine: own } = startEngine([comfy.url])
    await engine.close()
    engine = own
    const { attempt, running } = await begin()
    comfy.fault({ on: 'interrupt', fault: refuse(500) })
    attempt.stop('ended')
    await errorOf(running)
    await eventually(() => logs.join('')).toContain('could not be cancelled')
  })
})

describe('a picture', () => {
  it('that breaks off is fetched until it is whole', async () => {
    comfy.fault({ on: 'view', times: 2, fault: { kind: 'truncate' } })
    comfy.fault({ on: 'view', times: 2, fault: { kind: 'truncate', announced: false } })
    comfy.fault({ on: 'view', fault: { kind: 'drop' } })
    comfy.fault({ on: 'view', times: 3, fault: refuse(503) })
    await engine.run(order(), recordAttempt())
    expect(comfy.count('view')).toBe(9)
    expect(newJobs()).toBe(1)
  })

  it.each<[string, ComfyuiFault['fault'], RegExp]>([
    [
      'is none',
      { kind: 'answer', body: '<html>no</html>' },
      /in 3 tries: what came is an HTML page/,
    ],
    ['is empty', { kind: 'answer', body: '' }, /what came is empty/],
    ['is not there', refuse(404), /HTTP 404/],
  ])('that %s fails after three looks', async (_, fault, words) => {
    comfy.fault({ on: 'view', times: 9, fault })
    expect(await errorOf(engine.run(order(), recordAttempt()))).toMatchObject({
      code: '008023096',
      message: expect.stringMatching(words),
    })
    expect(comfy.count('view')).toBe(3)
  })

  it('that does not come whole until the deadline says so', async () => {
    comfy.fault({ on: 'view', times: 999, fault: { kind: 'truncate' } })
    const attempt = recordAttempt()
    const running = errorOf(engine.run(order(), attempt))
    await eventually(() => comfy.count('view')).toBeGreaterThan(2)
    attempt.stop('deadline')
    expect(await running).toMatchObject({
      code: '008023096',
      message: expect.stringContaining('until the deadline'),
    })
  })
})
