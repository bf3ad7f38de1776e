/** Through the whole server: what a client sees, and what is left when the server stops in the middle. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engines/engine.ts'
import type { ProfileName } from '../../src/engines/openai-images/profiles.ts'
import { createClient } from '../support/client.ts'
import { testModel } from '../support/engine.ts'
import { eventually } from '../support/eventually.ts'
import { reference } from '../support/pictures.ts'
import { startServer, type StartOptions, type TestServer } from '../support/server.ts'
import {
  startOpenaiImagesSimulator,
  type ImagesSimulator,
} from '../upstreams/openai-images/simulator.ts'
import { modelNames, startEngine } from './openai-images-support.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

const square = { aspect_ratio: '1:1', seed: 7 }

async function simulate(profile: ProfileName): Promise<ImagesSimulator> {
  const simulator = await startOpenaiImagesSimulator({ profile })
  open.push(simulator.close)
  return simulator
}

const engineFor = (profile: ProfileName, { url }: ImagesSimulator): Engine =>
  startEngine(profile, [url], { id: profile }).engine

/** A server whose model is made by the profiles in that order. */
async function serve(
  profiles: readonly (readonly [ProfileName, ImagesSimulator])[],
  options: Pick<StartOptions, 'config' | 'dataDirectory'> = {},
): Promise<TestServer<Engine>> {
  const [engine, ...moreEngines] = profiles.map(([name, simulator]) => engineFor(name, simulator))
  if (engine === undefined) throw new Error('no engine')
  const engines = profiles.map(([name]) => ({ engine: name, model: modelNames[name] }))
  return await startServer<Engine>({
    ...options,
    engine,
    moreEngines,
    models: [{ ...testModel, engines }],
  })
}

const atWork = (simulator: ImagesSimulator) =>
  eventually(() => simulator.jobs().at(-1)?.state).toBe('working')

it('a picture says who made it, and what could not be honoured', async () => {
  const openai = await simulate('openai')
  const server = await serve([['openai', openai]])
  open.push(server.stop)
  const before = await server.balanceMicros()
  const task = await server.run({ ...square, images: [await reference()] })
  expect(task).toMatchObject({
    status: 'completed',
    usage: { cost: '0.04' },
    metadata: { engine: 'openai', seed: 7, width: 1080, height: 1080 },
  })
  expect(task.metadata.warnings.map(({ code }) => code)).toEqual(['seed-ignored'])
  expect(before - (await server.balanceMicros())).toBe(40_000)
})

it.each([
  ['openai', 'failed', '008023099', [expect.any(Number)]],
  ['sglang', 'completed', null, [7, 7]],
] as const)(
  'when the server stops in the middle, a picture by %s has %s',
  async (profile, status, code, seeds) => {
    const simulator = await simulate(profile)
    const dataDirectory = await mkdtemp(join(tmpdir(), 'likeness-images-test-'))
    open.push(() => rm(dataDirectory, { recursive: true, force: true }))
    simulator.settings.workMs = Infinity
    const first = await serve([[profile, simulator]], { dataDirectory })
    const { id } = await first.create(square)
    await atWork(simulator)
    await first.stop(0)
    simulator.settings.workMs = 0
    simulator.finishAll()
    const second = await serve([[profile, simulator]], { dataDirectory })
    open.push(second.stop)
    const client = createClient({ url: second.url, key: first.key })
    const task = await client.ended(id)
    expect(task.status).toBe(status)
    expect(task.error?.code ?? null).toBe(code)
    expect(simulator.jobs().map(({ order }) => order.seed)).toEqual(seeds)
  },
)

it('a cancelled picture keeps its place, and the next waits with us for it', async () => {
  const sglang = await simulate('sglang')
  const server = await serve([['sglang', sglang]])
  open.push(server.stop)
  sglang.settings.workMs = Infinity
  const { id } = await server.create(square)
  await atWork(sglang)
  await server.send('POST', `/v1/generations/${id}/cancel`)
  expect(await server.get(id)).toMatchObject({ error: { code: '499' } })
  await eventually(() => server.engine.places?.()).toBe(0)
  const next = await server.create(square)
  expect(sglang.count('make')).toBe(1)
  expect(await server.get(next.id)).toMatchObject({ output: { status: 'in_queue' } })
  sglang.settings.workMs = 0
  sglang.finishAll()
  expect(await server.ended(next.id)).toMatchObject({ status: 'completed' })
})

it('a picture that is not there at the deadline is 408, and not charged', async () => {
  const openai = await simulate('openai')
  const server = await serve([['openai', openai]], { config: { deadlineMs: 500 } })
  open.push(server.stop)
  openai.settings.workMs = Infinity
  const before = await server.balanceMicros()
  expect(await server.run(square)).toMatchObject({ error: { code: '408' } })
  expect(await server.balanceMicros()).toBe(before)
})

describe('the next engine', () => {
  it('gets what has more references than a model turns out to take', async () => {
    const vllm = await simulate('vllm-omni')
    const xinference = await simulate('xinference')
    vllm.settings.referencesMax = 1
    const server = await serve([
      ['vllm-omni', vllm],
      ['xinference', xinference],
    ])
    open.push(server.stop)
    const images = [await reference(), await reference(200, 140)]
    const task = await server.run({ ...square, images })
    expect(task.metadata).toMatchObject({ engine: 'xinference' })
    const [warning] = task.metadata.warnings
    expect(warning).toMatchObject({ code: 'other-engine' })
    expect(warning?.message).toContain('Only a single image is supported by this model')
    // From now on at once.
    expect((await server.run({ ...square, images })).metadata.engine).toBe('xinference')
    expect(vllm.count('make')).toBe(1)
    const single = { ...square, images: images.slice(0, 1) }
    expect((await server.run(single)).metadata.engine).toBe('vllm-omni')
  })

  it('is not asked for what was refused for itself, or may have been paid for', async () => {
    const openai = await simulate('openai')
    const sglang = await simulate('sglang')
    const server = await serve([
      ['openai', openai],
      ['sglang', sglang],
    ])
    open.push(server.stop)
    for (const [code, fault] of [
      ['008023097', { kind: 'refuse', status: 400, reason: 'moderation_blocked' }],
      ['008023099', { kind: 'drop', done: true }],
    ] as const) {
      openai.fault({ on: 'make', fault })
      expect(await server.run(square)).toMatchObject({ error: { code } })
    }
    expect(sglang.count('make')).toBe(0)
    openai.fault({
      on: 'make',
      fault: { kind: 'refuse', status: 429, reason: 'insufficient_quota' },
    })
    expect((await server.run(square)).metadata).toMatchObject({ engine: 'sglang' })
  })
})
