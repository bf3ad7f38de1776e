import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { JobNotTaken, type Engine } from '../../src/engines/engine.ts'
import { eventually } from '../support/eventually.ts'
import { startComfyuiSimulator, type ComfyuiSimulator } from '../upstreams/comfyui/simulator.ts'
import { order, recordAttempt, startEngine } from './comfyui-support.ts'

let first: ComfyuiSimulator
let second: ComfyuiSimulator
let engine: Engine
let open: ComfyuiSimulator[]
beforeEach(async () => {
  first = await startComfyuiSimulator()
  second = await startComfyuiSimulator()
  open = [first, second]
  ;({ engine } = startEngine([first.url, second.url]))
})
afterEach(async () => {
  await engine.close()
  await Promise.all(open.map((one) => one.close()))
})

async function shutDown(server: ComfyuiSimulator): Promise<void> {
  open = open.filter((one) => one !== server)
  await server.close()
}

/** Begins a task and waits until its job exists. */
async function begin() {
  const attempt = recordAttempt()
  const request = order()
  const running = engine.run(request, attempt)
  running.catch(() => {})
  await vi.waitUntil(() => attempt.checkpoints.at(-1)?.startsWith('created '), {
    timeout: 10_000,
    interval: 5,
  })
  return { request, attempt, running, jobId: attempt.checkpoints.at(-1)?.slice(8) ?? '' }
}

const jobs = () => [first.jobs().length, second.jobs().length]

describe('several servers behind one entry', () => {
  it('share the work, the least busy first', async () => {
    for (const server of [first, second]) server.settings.workMs = Infinity
    const tasks = []
    for (let i = 0; i < 4; i++) tasks.push(await begin())
    expect(jobs()).toEqual([2, 2])
    first.finishAll()
    second.finishAll()
    await Promise.all(tasks.map(({ running }) => running))
  })

  it('have places for each, and one that is down has none', async () => {
    await engine.close()
    const openMs = { first: 60_000, longest: 60_000 }
    ;({ engine } = startEngine([first.url, second.url], { timing: { openMs } }))
    expect(engine.places?.()).toBe(4)
    await shutDown(first)
    for (let i = 0; i < 6; i++) await engine.run(order(), recordAttempt())
    expect(second.jobs()).toHaveLength(6)
    expect(engine.places?.()).toBe(2)
  })

  it('make the picture although one lacks the model, which costs it nothing', async () => {
    first.settings.models.diffusion_models.shift()
    for (let i = 0; i < 2; i++) await engine.run(order(), recordAttempt())
    expect(jobs()).toEqual([0, 2])
  })

  // Whichever is asked first.
  it.each([0, 1])('are tried again when one only has a bad moment (%i)', async (throttled) => {
    const [good, lacking] = throttled === 0 ? [first, second] : [second, first]
    lacking.settings.nodesMissing.push('VAEDecode')
    good.fault({ on: 'create', fault: { kind: 'refuse', status: 429 } })
    await engine.run(order(), recordAttempt())
    expect([good.jobs().length, lacking.jobs().length]).toEqual([1, 0])
  })

  it('say what is wrong when none can', async () => {
    for (const server of [first, second]) server.settings.nodesMissing.push('VAEDecode')
    const error: unknown = await engine.run(order(), recordAttempt()).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ message: expect.stringContaining('no node VAEDecode') })
  })

  it('are all asked for the job of an attempt that did not hear its id', async () => {
    second.settings.workMs = Infinity
    first.settings.workMs = Infinity
    const { request, attempt, running, jobId } = await begin()
    attempt.stop('draining')
    await running.catch(() => {})
    first.finishAll()
    second.finishAll()
    const again = recordAttempt({ job: { id: null } })
    await engine.run(request, again)
    expect(again.checkpoints).toEqual([`created ${jobId}`])
    expect(first.jobs().length + second.jobs().length).toBe(1)
  })

  it('keep a job where it is', async () => {
    for (const server of [first, second]) server.settings.workMs = Infinity
    const { request, attempt, running, jobId } = await begin()
    attempt.stop('draining')
    await running.catch(() => {})
    first.finishAll()
    second.finishAll()
    const again = recordAttempt({ job: { id: jobId } })
    await engine.run(request, again)
    expect(again.checkpoints).toEqual([])
    expect(first.jobs().length + second.jobs().length).toBe(1)
  })

  it('make a job again that was on a server nobody knows any more', async () => {
    const attempt = recordAttempt({ job: { id: 'ffffff.00000000-0000-8000-8000-000000000000' } })
    await engine.run(order(), attempt)
    expect(attempt.checkpoints[0]).toBe('intend')
  })

  it('take over from one that falls silent in the middle', async () => {
    for (const server of [first, second]) server.settings.workMs = Infinity
    const { running, attempt } = await begin()
    const [busy, idle] = first.jobs().length === 1 ? [first, second] : [second, first]
    idle.settings.workMs = 0
    await shutDown(busy)
    await running
    expect(idle.jobs()).toHaveLength(1)
    expect(idle.jobs()[0]?.id).toBe(busy.jobs()[0]?.id)
    expect(attempt.checkpoints.filter((one) => one.startsWith('created '))).toHaveLength(2)
  })
})

it('an only server that falls silent is waited for', async () => {
  const only = await startComfyuiSimulator()
  const { engine: single } = startEngine([only.url])
  only.settings.workMs = Infinity
  const attempt = recordAttempt()
  const running = single.run(order(), attempt).catch((error: unknown) => error)
  await eventually(() => attempt.checkpoints.length).toBe(2)
  await only.close()
  const back = await startComfyuiSimulator({ port: Number(new URL(only.url).port) })
  // It lost everything: the job is made again.
  expect(await running).toMatchObject({ image: { kind: 'encoded' } })
  expect(back.jobs()).toHaveLength(1)
  await single.close()
  await back.close()
})

it('a server that is not there yet is waited for', async () => {
  const gone = await startComfyuiSimulator()
  await gone.close()
  const { engine: single } = startEngine([gone.url])
  const attempt = recordAttempt()
  const running = single.run(order(), attempt)
  await eventually(() => attempt.steps.at(-1)?.stage).toBe('waiting-for-comfyui')
  const back = await startComfyuiSimulator({ port: Number(new URL(gone.url).port) })
  await running
  expect(back.jobs()).toHaveLength(1)
  await single.close()
  await back.close()
})
