import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engines/engine.ts'
import { readSize } from '../../src/images/sharp-setup.ts'
import { createTestEngine, testModel } from '../support/engine.ts'
import { eventually } from '../support/eventually.ts'
import { reference } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { startSdcppSimulator, type SdcppSimulator } from '../upstreams/sdcpp/simulator.ts'
import { startEngine } from './sdcpp-support.ts'

const models = [{ ...testModel, engines: [{ engine: 'gpu', model: 'klein' }] }]
const square = { aspect_ratio: '1:1', seed: 7 }

let gpu: SdcppSimulator
let engine: Engine
let server: TestServer
beforeAll(async () => {
  gpu = await startSdcppSimulator()
  ;({ engine } = startEngine([gpu.url]))
  server = await startServer({ engine: { ...createTestEngine(), ...engine }, models })
})
afterEach(() => {
  gpu.finishAll()
  gpu.reset()
})
afterAll(async () => {
  await server.stop()
  await gpu.close()
})

describe('a task made by stable-diffusion.cpp', () => {
  it('says who made it, and is charged', async () => {
    const before = await server.balanceMicros()
    const task = await server.run({ ...square, images: [await reference()] })
    expect(task).toMatchObject({
      status: 'completed',
      output: { jobId: gpu.jobs().at(-1)?.id },
      metadata: {
        engine: 'gpu',
        seed: 7,
        width: 1080,
        height: 1080,
        warnings: [],
      },
    })
    expect(await readSize(await server.picture(task))).toEqual({ width: 1080, height: 1080 })
    expect(gpu.jobs().at(-1)?.order).toMatchObject({ width: 1088, height: 1088 })
    expect(await server.balanceMicros()).toBeLessThan(before)
  })

  it('is made although the server loses its job in the middle', async () => {
    gpu.settings.workMs = Infinity
    const { id } = await server.create(square)
    await eventually(() => gpu.count('read')).toBeGreaterThan(0)
    gpu.restart()
    gpu.settings.workMs = 0
    expect(await server.ended(id)).toMatchObject({
      status: 'completed',
      output: { jobId: gpu.jobs().at(-1)?.id },
    })
  })

  it('fails with the server’s words, free of charge', async () => {
    const before = await server.balanceMicros()
    gpu.fault({
      on: 'create',
      fault: { kind: 'refuse', status: 400, message: 'invalid generation parameters' },
    })
    const task = await server.run(square)
    expect(task.error).toMatchObject({
      code: '008023097',
      message: expect.stringContaining('invalid generation parameters'),
    })
    expect(await server.balanceMicros()).toBe(before)
  })

  it('is cancelled while its job waits there', async () => {
    gpu.settings.workMs = Infinity
    const first = await server.create(square)
    await eventually(() => gpu.count('read')).toBeGreaterThan(0)
    const second = await server.create(square)
    await eventually(() => gpu.count('create')).toBe(2)
    const waiting = gpu.jobs().at(-1)
    await eventually(() => gpu.calls.some(({ jobId }) => jobId === waiting?.id)).toBe(true)
    await server.send('POST', `/v1/generations/${second.id}/cancel`)
    await eventually(() => waiting?.cancelled).toBe(true)
    expect(await server.ended(second.id)).toMatchObject({ error: { code: '499' } })
    gpu.finishAll()
    expect(await server.ended(first.id)).toMatchObject({ status: 'completed' })
  })
})
