import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { WireTask } from '../../src/http/schemas.ts'
import { recordAttempt } from '../support/attempt.ts'
import { eventually } from '../support/eventually.ts'
import {
  startRelaySimulator,
  type RelayFaultRule,
  type RelaySimulator,
} from '../upstreams/relay/simulator.ts'
import {
  hurried,
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

describe('a cancel', () => {
  it.each([true, false])('is passed on where the gateway has one: %s', async (cancels) => {
    gateway.settings.workMs = Infinity
    await withRelayServer({ urls: [gateway.url], settings: { cancels } }, async (own) => {
      const task = await own.create(square)
      await eventually(() => gateway.count('read')).toBeGreaterThan(0)
      await own.send('POST', `/v1/generations/${task.id}/cancel`)
      expect(await own.get(task.id)).toMatchObject({ error: { code: '499' } })
      if (cancels) await eventually(() => lastJob()?.cancelled).toBe(true)
    })
    expect(lastJob()?.cancelled).toBe(cancels)
    gateway.finishAll()
  })

  it('while the job is being created cancels it as soon as it has an id', async () => {
    gateway.settings.workMs = Infinity
    await withRelayServer({ urls: [gateway.url], settings: { cancels: true } }, async (own) => {
      const hold = gateway.hold('create', 'after')
      const task = await own.create(square)
      await hold.reached
      await own.send('POST', `/v1/generations/${task.id}/cancel`)
      hold.release()
      await eventually(() => lastJob()?.cancelled).toBe(true)
    })
  })

  it('is not what a stop of the server is', async () => {
    gateway.settings.workMs = Infinity
    await withRelayServer({ urls: [gateway.url], settings: { cancels: true } }, async (own) => {
      await own.create(square)
      await eventually(() => gateway.count('read')).toBeGreaterThan(0)
    })
    expect(gateway.count('cancel')).toBe(0)
    gateway.finishAll()
  })
})

describe('the deadline', () => {
  let late: RelayServer
  beforeAll(async () => {
    late = await startRelayServer({
      urls: [gateway.url],
      settings: { cancels: true, idempotent: true },
      config: { deadlineMs: 700 },
    })
  })
  afterAll(() => late.stop())

  it('with a job at work is 408, and the job is cancelled', async () => {
    gateway.settings.workMs = Infinity
    const task = await late.run(square)
    expect(task.error).toMatchObject({ code: '408' })
    await eventually(() => gateway.count('cancel')).toBe(1)
  })

  it('with a job at work that could not be read for a while is 408 as well', async () => {
    gateway.settings.workMs = Infinity
    const task = await runWith([{ on: 'read', times: 2, fault: refuse(500, '500') }], late)
    expect(task.error).toMatchObject({ code: '408' })
  })

  it.each<[string, string, RelayFaultRule, RegExp]>([
    [
      'with a job that cannot be read',
      '008023098',
      { on: 'read', times: 999, fault: refuse(500, '500') },
      /HTTP 500/,
    ],
    [
      'with creates refused for now',
      '008023099',
      { on: 'create', times: 999, fault: refuse(429, '429') },
      /No job exists/,
    ],
    [
      'with creates that are never answered',
      '008023099',
      { on: 'create', times: 999, fault: { kind: 'drop', done: true } },
      /may exist/,
    ],
    [
      'with a picture that never comes whole',
      '008023096',
      { on: 'result', times: 999, fault: { kind: 'truncate' } },
      /cut short|broke/,
    ],
  ])('%s is %s', async (_, code, fault, message) => {
    const task = await runWith([fault], late)
    expect(task.error).toMatchObject({ code, message: expect.stringMatching(message) })
  })
})

describe('a callback', () => {
  const callbackUrl = (taskId: string) => `https://ours.example/upstreams/far/${taskId}/token`

  it('is asked for, and has the job read at once', async () => {
    gateway.settings.workMs = Infinity
    const pollMs = { first: 600_000, longest: 600_000 }
    const engine = startRelay({ urls: [gateway.url], callbackUrl, timing: { ...hurried, pollMs } })
    const attempt = recordAttempt()
    const order = request()
    const running = engine.run(order, attempt)
    await eventually(() => attempt.checkpoints.length).toBe(2)
    expect(lastJob()?.order.callback_url).toBe(callbackUrl(order.taskId))
    gateway.finishAll()
    // It is followed from the next turn on.
    await eventually(() => {
      attempt.hint()
      return gateway.count('result')
    }).toBe(1)
    await running
    await engine.close()
  })

  it('is done without where the gateway refuses it, or the operator does', async () => {
    gateway.settings.takesCallbacks = false
    const engine = startRelay({ urls: [gateway.url], callbackUrl })
    const attempt = recordAttempt()
    await engine.run(request(), attempt)
    expect(attempt.checkpoints).toEqual(['intend', `created ${lastJob()?.id}`])
    expect(lastJob()?.order).not.toHaveProperty('callback_url')
    await engine.close()
    gateway.reset()
    const silent = startRelay({ urls: [gateway.url], callbackUrl, settings: { callbacks: false } })
    await silent.run(request(), recordAttempt())
    expect(lastJob()?.order).not.toHaveProperty('callback_url')
    await silent.close()
  })
})

it('a gateway that is not there is waited for, and nothing was sent twice', async () => {
  const gone = await startRelaySimulator()
  const port = Number(new URL(gone.url).port)
  await gone.close()
  await withRelayServer({ urls: [gone.url] }, async (own) => {
    const task = await own.create(square)
    await eventually(async () => (await own.app.store.getTask({ id: task.id }))?.stage).toBe(
      'waiting-for-far',
    )
    const back = await startRelaySimulator({ port })
    expect(await own.ended(task.id)).toMatchObject({ status: 'completed' })
    expect(back.count('create')).toBe(1)
    await back.close()
  })
})

it('a gateway that forgot its jobs fails their tasks, and the next is made', async () => {
  gateway.settings.workMs = Infinity
  const task = await server.create(square)
  await eventually(() => gateway.count('read')).toBeGreaterThan(0)
  gateway.forget()
  expect(await server.ended(task.id)).toMatchObject({ error: { code: '008023097' } })
  gateway.settings.workMs = 0
  expect(await server.run(square)).toMatchObject({ status: 'completed' })
})
