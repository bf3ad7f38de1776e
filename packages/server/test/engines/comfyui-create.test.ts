import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { JobNotTaken, type Engine } from '../../src/engines/engine.ts'
import { sharp } from '../../src/images/sharp-setup.ts'
import { eventually } from '../support/eventually.ts'
import { flatPng } from '../support/pictures.ts'
import {
  startComfyuiSimulator,
  type ComfyuiFault,
  type ComfyuiSimulator,
} from '../upstreams/comfyui/simulator.ts'
import { order, recordAttempt, referencesOf, startEngine } from './comfyui-support.ts'

let comfy: ComfyuiSimulator
let engine: Engine
let logs: readonly string[]
let jobsBefore: number
beforeAll(async () => {
  comfy = await startComfyuiSimulator()
})
beforeEach(() => {
  ;({ engine, logs } = startEngine([comfy.url]))
  jobsBefore = comfy.jobs().length
})
afterEach(async () => {
  comfy.finishAll()
  await engine.close()
  comfy.reset()
})
afterAll(() => comfy.close())

const newJobs = () => comfy.jobs().length - jobsBefore
const refuse = (status: number, retryAfter?: string): ComfyuiFault['fault'] => ({
  kind: 'refuse',
  status,
  message: 'because',
  ...(retryAfter !== undefined && { retryAfter }),
})

async function errorOf(running: Promise<unknown>): Promise<unknown> {
  return running.then(
    () => null,
    (error: unknown) => error,
  )
}

describe('a create that is refused for now', () => {
  it.each<[string, ComfyuiFault['on'], ComfyuiFault['fault']]>([
    ['by a proxy without a server', 'create', refuse(502)],
    ['by a proxy in a storm', 'create', refuse(429)],
    ['before it arrives', 'create', { kind: 'drop' }],
    ['while its reference is sent', 'upload', { kind: 'drop' }],
    ['by a proxy that takes no uploads now', 'upload', refuse(503)],
    ['while it is asked what it has', 'info', { kind: 'drop' }],
  ])('(%s) is tried again, and made once', async (_, on, fault) => {
    comfy.fault({ on, times: 2, fault })
    const attempt = recordAttempt()
    await engine.run(order({ references: await referencesOf(1) }), attempt)
    expect(newJobs()).toBe(1)
    expect(attempt.checkpoints.slice(0, 3)).toEqual(['intend', 'withdraw', 'intend'])
    expect(attempt.checkpoints.at(-1)).toBe(`created ${comfy.jobs().at(-1)?.id}`)
  })

  it('waits as long as Retry-After says', async () => {
    comfy.fault({ on: 'create', fault: refuse(429, '1') })
    const started = performance.now()
    await engine.run(order(), recordAttempt())
    expect(performance.now() - started).toBeGreaterThan(1000)
  })

  it('is given up when another engine could take the job', async () => {
    comfy.fault({ on: 'create', times: 99, fault: refuse(503) })
    const error = await errorOf(engine.run(order(), recordAttempt({ patienceMs: 60 })))
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({
      code: '008023099',
      message: expect.stringMatching(/HTTP 503: "because"\. No job exists/),
    })
    expect(newJobs()).toBe(0)
  })

  it('until the deadline says what was in the way', async () => {
    comfy.fault({ on: 'create', times: 99, fault: refuse(429) })
    const attempt = recordAttempt()
    const running = errorOf(engine.run(order(), attempt))
    await eventually(() => comfy.count('create')).toBeGreaterThan(2)
    attempt.stop('deadline')
    expect(await running).toMatchObject({
      code: '008023099',
      message: expect.stringContaining('HTTP 429: "because". No job exists'),
    })
  })
})

describe('a create that is refused for good', () => {
  it.each<[string, ComfyuiFault['on'], ComfyuiFault['fault'], string, RegExp]>([
    ['with 401', 'create', refuse(401), '008023097', /HTTP 401: "because"/],
    ['with 500', 'create', refuse(500), '008023097', /HTTP 500/],
    ['for an upload too large', 'upload', refuse(413), '008023097', /HTTP 413/],
    ['at the door', 'info', refuse(403), '008023097', /HTTP 403/],
    [
      'by something that is no ComfyUI',
      'info',
      { kind: 'answer', body: '<html>' },
      '008023096',
      /a body that is none of ComfyUI's/,
    ],
  ])('%s is the operator’s affair', async (_, on, fault, code, words) => {
    comfy.fault({ on, times: 99, fault })
    const attempt = recordAttempt()
    const error = await errorOf(engine.run(order({ references: await referencesOf(1) }), attempt))
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ code, message: expect.stringMatching(words) })
    expect(error).toMatchObject({
      message: expect.stringMatching(/operator.*[Nn]othing was charged/),
    })
    expect(attempt.checkpoints).toEqual(['intend', 'withdraw'])
    expect(newJobs()).toBe(0)
  })

  it('because a reference is damaged is the task’s own affair', async () => {
    const [whole] = await referencesOf(1)
    if (whole === undefined) throw new Error('no reference')
    const bytes = Buffer.from(await whole.read())
    bytes.fill(0xff, bytes.length >> 1)
    const broken = { ...whole, read: () => Promise.resolve(bytes) }
    const error = await errorOf(engine.run(order({ references: [broken] }), recordAttempt()))
    expect(error).not.toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ code: '008023002', param: 'images[0]' })
    expect(comfy.count('create')).toBe(0)
  })
})

describe('a create whose answer is lost', () => {
  it.each<[string, ComfyuiFault['fault']]>([
    ['cut off', { kind: 'drop', done: true }],
    ['unreadable', { kind: 'answer', body: '<html>' }],
    ['of a proxy', { kind: 'answer', status: 504, body: 'Gateway timeout' }],
    ['without an id', { kind: 'answer', body: '{"number":1}' }],
  ])('(%s) is found by its id and not repeated', async (_, fault) => {
    comfy.fault({ on: 'create', fault })
    const attempt = recordAttempt()
    await engine.run(order(), attempt)
    expect(comfy.count('create')).toBe(1)
    expect(newJobs()).toBe(1)
    expect(attempt.checkpoints).toEqual(['intend', `created ${comfy.jobs().at(-1)?.id}`])
  })

  it('is looked for before it is repeated, when it could not be looked for at once', async () => {
    comfy.fault({ on: 'create', fault: { kind: 'drop', done: true } })
    comfy.fault({ on: 'queue', times: 2, fault: { kind: 'drop' } })
    await engine.run(order(), recordAttempt())
    expect(comfy.count('create')).toBe(1)
    expect(newJobs()).toBe(1)
  })
})

describe('an intention without an id', () => {
  it('is taken up where its job is found', async () => {
    comfy.settings.workMs = Infinity
    const request = order()
    const first = recordAttempt()
    const running = errorOf(engine.run(request, first))
    await eventually(() => first.checkpoints.length).toBe(2)
    first.stop('draining')
    await running
    comfy.finishAll()
    const second = recordAttempt({ job: { id: null } })
    await engine.run(request, second)
    expect(newJobs()).toBe(1)
    expect(second.checkpoints).toEqual([`created ${comfy.jobs().at(-1)?.id}`])
  })

  it('is created again where it is not: the work is free', async () => {
    const attempt = recordAttempt({ job: { id: null } })
    await engine.run(order(), attempt)
    expect(newJobs()).toBe(1)
    expect(attempt.checkpoints[0]).toBe('intend')
  })

  it('of which a server does not tell is not made twice there', async () => {
    const request = order()
    await engine.run(request, recordAttempt())
    comfy.fault({ on: 'queue', times: 2, fault: refuse(502) })
    await engine.run(request, recordAttempt({ job: { id: null } }))
    expect(newJobs()).toBe(1)
  })

  it('stays on record when the attempt is stopped before its job was found', async () => {
    comfy.fault({ on: 'create', fault: { kind: 'drop', done: true } })
    const looking = comfy.hold('queue', 'before')
    const attempt = recordAttempt()
    const running = errorOf(engine.run(order(), attempt))
    await looking.reached
    attempt.stop('lease-lost')
    looking.release()
    expect(await running).toBe(attempt.signal.reason)
    expect(attempt.checkpoints).toEqual(['intend'])
  })

  it('that the deadline leaves open says so', async () => {
    comfy.fault({ on: 'create', fault: { kind: 'drop' } })
    const looking = comfy.hold('queue', 'before')
    const attempt = recordAttempt()
    const running = errorOf(engine.run(order(), attempt))
    await looking.reached
    attempt.stop('deadline')
    looking.release()
    expect(await running).toMatchObject({
      code: '008023099',
      message: expect.stringMatching(
        /was not known when the task's deadline came.*not created a second/,
      ),
    })
  })

  it('is withdrawn when the attempt is stopped before anything was sent', async () => {
    const asking = comfy.hold('info', 'before')
    const attempt = recordAttempt()
    const running = errorOf(engine.run(order(), attempt))
    await asking.reached
    attempt.stop('draining')
    asking.release()
    expect(await running).toBe(attempt.signal.reason)
    expect(attempt.checkpoints).toEqual(['intend', 'withdraw'])
  })
})

it('no more than four tasks have their references in memory', async () => {
  const bytes = await flatPng(128, 128)
  let inMemory = 0
  const read = () => {
    inMemory++
    return Promise.resolve(bytes)
  }
  const references = await referencesOf(1, { read })
  const holds = Array.from({ length: 6 }, () => comfy.hold('upload', 'before'))
  const runs = holds.map(() => engine.run(order({ references }), recordAttempt()))
  await Promise.all(holds.slice(0, 4).map(({ reached }) => reached))
  expect(inMemory).toBe(4)
  for (const { release } of holds) release()
  await Promise.all(runs)
  expect(inMemory).toBe(6)
})

it('a server that takes no ids of ours names its own', async () => {
  comfy.settings.takesIds = false
  const attempt = recordAttempt()
  await engine.run(order(), attempt)
  expect(attempt.checkpoints.at(-1)).toBe(`created ${comfy.jobs().at(-1)?.id}`)
})

it('references are uploaded upright, in 8-bit RGB and without what their files tell', async () => {
  const bytes = await sharp({
    create: { width: 3000, height: 1000, channels: 3, background: '#ff0000' },
  })
    .toColourspace('b-w')
    .withExif({ IFD0: { Artist: 'somebody' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const [one] = await referencesOf(1, { format: 'jpeg', read: () => Promise.resolve(bytes) })
  const request = order({ references: one === undefined ? [] : [one] })
  await engine.run(request, recordAttempt())
  const sent = comfy.upload(`likeness/${request.taskId}/1.jpg`) ?? ''
  expect(await sharp(sent).metadata()).toMatchObject({
    height: 2048,
    channels: 3,
    depth: 'uchar',
    space: 'srgb',
  })
  expect((await sharp(sent).metadata()).exif).toBeUndefined()
})

it('a proxy’s key is sent with every request, the websocket included, and is in no log', async () => {
  const apiKey = 'a-proxys-secret'
  const guarded = await startComfyuiSimulator({ apiKey })
  const keyed = startEngine([guarded.url], { apiKey })
  const prompt = 'a very secret castle'
  guarded.settings.workMs = 20
  await keyed.engine.run(order({ prompt, references: await referencesOf(1) }), recordAttempt())
  expect(guarded.count('socket')).toBeGreaterThan(0)
  await keyed.engine.close()
  await guarded.close()
  const text = keyed.logs.join('')
  expect(text).not.toContain(apiKey)
  expect(text).not.toContain(prompt)
  expect(text).toContain('following a job at ComfyUI')
  expect(logs).toEqual([])
})
