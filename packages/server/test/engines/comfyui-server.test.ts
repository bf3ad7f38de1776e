import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readSize } from '../../src/images/sharp-setup.ts'
import { createTestEngine, testModel } from '../support/engine.ts'
import { eventually } from '../support/eventually.ts'
import { reference } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { startComfyuiSimulator, type ComfyuiSimulator } from '../upstreams/comfyui/simulator.ts'
import { startEngine } from './comfyui-support.ts'

const klein = { engine: 'comfy', model: 'klein' }
const models = [
  { ...testModel, engines: [klein] },
  { ...testModel, id: 'with-another', engines: [klein, { engine: 'test', model: 'test' }] },
]
const square = { aspect_ratio: '1:1', seed: 7 }

let comfy: ComfyuiSimulator
let server: TestServer
beforeAll(async () => {
  comfy = await startComfyuiSimulator()
  const { engine } = startEngine([comfy.url])
  const test = createTestEngine()
  server = await startServer({ engine: test, moreEngines: [engine], models })
})
afterEach(() => {
  comfy.finishAll()
  comfy.reset()
})
afterAll(async () => {
  await server.stop()
  await comfy.close()
})

const lastJob = () => comfy.jobs().at(-1)

describe('a task made by ComfyUI', () => {
  it('says who made it, and is charged', async () => {
    const before = await server.balanceMicros()
    const images = [await reference(), await reference(200, 300)]
    const task = await server.run({ ...square, images })
    expect(task).toMatchObject({
      status: 'completed',
      output: { jobId: lastJob()?.id },
      metadata: {
        engine: 'comfy',
        seed: 7,
        width: 1080,
        height: 1080,
        warnings: [],
      },
    })
    expect(await readSize(await server.picture(task))).toEqual({ width: 1080, height: 1080 })
    expect(lastJob()?.work).toMatchObject({ width: 1088, height: 1088, seed: 7 })
    expect(lastJob()?.work.references.positive).toHaveLength(2)
    expect(await server.balanceMicros()).toBeLessThan(before)
  })

  it('is made although ComfyUI is started anew in the middle', async () => {
    comfy.settings.workMs = Infinity
    const { id } = await server.create(square)
    await eventually(() => lastJob()?.state).toBe('running')
    comfy.restart()
    comfy.settings.workMs = 0
    expect(await server.ended(id)).toMatchObject({ status: 'completed' })
  })

  it('fails with the words of the node that failed, free of charge', async () => {
    const before = await server.balanceMicros()
    comfy.fault({ on: 'create', fault: { kind: 'fail-job', errCode: 'sigma must be positive' } })
    expect((await server.run(square)).error).toMatchObject({
      code: '008023095',
      message: expect.stringContaining('SamplerCustomAdvanced: "sigma must be positive"'),
    })
    expect(await server.balanceMicros()).toBe(before)
  })

  it('is interrupted there when it is cancelled here', async () => {
    comfy.settings.workMs = Infinity
    const { id } = await server.create(square)
    await eventually(async () => (await server.get(id)).progress).toBeGreaterThan(0.2)
    await server.send('POST', `/v1/generations/${id}/cancel`)
    await eventually(() => lastJob()?.state).toBe('interrupted')
    expect(await server.get(id)).toMatchObject({ error: { code: '499' } })
  })

  it('is made by the next engine when ComfyUI lacks the model, and by nobody when there is none', async () => {
    comfy.settings.models.diffusion_models.shift()
    expect(await server.run({ ...square, model: 'with-another' })).toMatchObject({
      status: 'completed',
      metadata: { engine: 'test' },
    })
    const task = await server.run(square)
    expect(task.error).toMatchObject({
      code: '008023099',
      message: expect.stringContaining('it has no file flux-2-klein-4b-fp8.safetensors'),
    })
    // What was there is asked for again only when it is missed.
    expect(comfy.count('create')).toBe(1)
  })
})
