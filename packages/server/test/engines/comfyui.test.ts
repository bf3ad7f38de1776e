import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { JobNotTaken, type Engine, type EngineRequest } from '../../src/engines/engine.ts'
import { sharp } from '../../src/images/sharp-setup.ts'
import { startComfyuiSimulator, type ComfyuiSimulator } from '../upstreams/comfyui/simulator.ts'
import { order, recordAttempt, referencesOf, startEngine } from './comfyui-support.ts'

let comfy: ComfyuiSimulator
let engine: Engine
const folder = mkdtempSync(join(tmpdir(), 'likeness-comfyui-'))
beforeAll(async () => {
  comfy = await startComfyuiSimulator()
})
beforeEach(() => {
  ;({ engine } = startEngine([comfy.url]))
})
afterEach(async () => {
  await engine.close()
  comfy.reset()
})
afterAll(async () => {
  await comfy.close()
  rmSync(folder, { recursive: true, force: true })
})

const lastJob = () => comfy.jobs().at(-1)
const run = (request: EngineRequest) => engine.run(request, recordAttempt())
const failure = (request: EngineRequest) =>
  run(request).then(
    () => null,
    (error: unknown) => error,
  )

/** The colour in the middle of a picture: the simulator's depends on the seed. */
async function middleOf(result: Awaited<ReturnType<Engine['run']>>): Promise<string> {
  const { image } = result
  const bytes = image.kind === 'encoded' ? image.bytes : Buffer.alloc(0)
  const raw = await sharp(bytes)
    .extract({ left: 160, top: 128, width: 1, height: 1 })
    .raw()
    .toBuffer()
  return raw.toString('hex')
}

describe('a picture', () => {
  it('without references is asked for in words, and comes as it was made', async () => {
    const result = await run(order())
    expect(lastJob()?.work).toEqual({
      prompt: 'a red boat on a lake',
      negativePrompt: '',
      seed: 7,
      width: 320,
      height: 256,
      steps: 4,
      guidance: 1,
      references: { positive: [], negative: [] },
    })
    expect(result).toMatchObject({
      image: { kind: 'encoded' },
      digitalSourceType: 'trainedAlgorithmicMedia',
      warnings: [],
    })
    expect(comfy.count('upload')).toBe(0)
    expect(lastJob()?.extraData).toEqual({ preview_method: 'none' })
  })

  it('has its references in order on both conditionings, each in a folder of the task', async () => {
    const request = order({ references: await referencesOf(4) })
    await run(request)
    const names = [1, 2, 3, 4].map((n) => `likeness/${request.taskId}/${n}.png`)
    expect(lastJob()?.work.references).toEqual({ positive: names, negative: names })
    const sizes = await Promise.all(names.map((name) => sharp(comfy.upload(name) ?? '').metadata()))
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [200, 160],
      [210, 160],
      [220, 160],
      [230, 160],
    ])
  })

  it('has subjects by the numbers of their images', async () => {
    const [plain, mia] = await referencesOf(2)
    if (plain === undefined || mia === undefined) throw new Error('no references')
    const references = [plain, { ...mia, subject: 'mia' }]
    await run(order({ prompt: '@mia in [image 1]; @Mia waves', references }))
    expect(lastJob()?.work.prompt).toBe('mia (image 2) in [image 1]; mia waves')
  })

  it('is made of the names that came back for the uploads', async () => {
    comfy.settings.renames = true
    const request = order({ references: await referencesOf(1) })
    await run(request)
    expect(lastJob()?.work.references.positive).toEqual([`likeness/${request.taskId}/1 (1).png`])
  })

  it.each([1, 2, 3])('of Qwen-Image-Edit has %i references and no empty ones', async (count) => {
    const request = order({ model: 'qwen', references: await referencesOf(count) })
    await run(request)
    const names = Array.from({ length: count }, (_, i) => `likeness/${request.taskId}/${i + 1}.png`)
    expect(lastJob()?.work).toMatchObject({
      steps: 40,
      guidance: 4,
      references: { positive: names, negative: names },
    })
  })

  it('has the size that was asked for, whatever was made, with a warning', async () => {
    const { warnings } = await run(order({ width: 330, height: 260 }))
    expect(lastJob()?.work).toMatchObject({ width: 336, height: 272 })
    expect(warnings).toMatchObject([{ code: 'resized', message: expect.stringMatching(/336x272/) }])
  })

  it('has the seed that was asked for; a negative one becomes another, the same each time', async () => {
    expect((await run(order({ seed: 0 }))).warnings).toEqual([])
    expect(lastJob()?.work.seed).toBe(0)
    const seeds: unknown[] = []
    for (let i = 0; i < 2; i++) {
      expect((await run(order({ seed: -1 }))).warnings).toMatchObject([{ code: 'seed-mapped' }])
      seeds.push(lastJob()?.work.seed)
    }
    expect(seeds[0]).toBeGreaterThan(0)
    expect(seeds[1]).toBe(seeds[0])
  })

  it('is made by what the operator has set', async () => {
    await engine.close()
    const own = {
      template: 'flux2',
      referencesMax: 1,
      steps: 20,
      guidance: 5,
      negativePrompt: 'fog',
    }
    ;({ engine } = startEngine([comfy.url], { settings: { models: { own } } }))
    await run(order({ model: 'own' }))
    expect(lastJob()?.work).toMatchObject({ steps: 20, guidance: 5, negativePrompt: 'fog' })
  })

  it('is refused where the workflow needs more references than there are', async () => {
    const error = await failure(order({ model: 'qwen' }))
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ message: expect.stringContaining('needs 1 references') })
    expect(comfy.calls).toEqual([])
  })
})

/** A workflow of the operator's own with a preview beside the picture. */
const graph = {
  '4': {
    class_type: 'UNETLoader',
    inputs: { unet_name: '{{file.unet}}', weight_dtype: 'default' },
  },
  '5': {
    class_type: 'EmptySD3LatentImage',
    inputs: { width: '{{width}}', height: '{{height}}', batch_size: 1 },
  },
  '6': { class_type: 'CLIPTextEncode', inputs: { text: '{{prompt}}', clip: ['10', 0] } },
  '10': {
    class_type: 'CLIPLoader',
    inputs: { clip_name: 'qwen_3_4b.safetensors', type: 'flux2' },
  },
  '3': {
    class_type: 'KSampler',
    inputs: {
      seed: '{{seed}}',
      steps: 2,
      cfg: 1,
      sampler_name: 'euler',
      scheduler: 'simple',
      denoise: 1,
      model: ['4', 0],
      positive: ['6', 0],
      negative: ['6', 0],
      latent_image: ['5', 0],
    },
  },
  '11': { class_type: 'VAELoader', inputs: { vae_name: 'flux2-vae.safetensors' } },
  '8': { class_type: 'VAEDecode', inputs: { samples: ['3', 0], vae: ['11', 0] } },
  '1': { class_type: 'PreviewImage', inputs: { images: ['8', 0] } },
  '9': { class_type: 'SaveImage', inputs: { images: ['8', 0], filename_prefix: 'mine' } },
}

/** Starts the engine with a template of that content. */
async function withTemplate(template: object): Promise<void> {
  await engine.close()
  writeFileSync(join(folder, 'own.json'), JSON.stringify(template))
  const files = { unet: 'flux-2-klein-4b-fp8.safetensors' }
  const own = { template: './own.json', referencesMax: 0, files }
  const settings = { models: { own } }
  ;({ engine } = startEngine([comfy.url], { settings, directory: folder }))
}

describe('a template of the operator’s own', () => {
  it('gives what its SaveImage saved, not the preview beside it', async () => {
    const picture = await middleOf(await run(order()))
    await withTemplate({ graph })
    expect(await middleOf(await run(order({ model: 'own' })))).toBe(picture)
    expect(lastJob()?.outputs).toEqual(['1', '9'])
  })

  it('whose output is a preview makes no picture, and says so', async () => {
    await withTemplate({ graph, output: '1' })
    expect(await failure(order({ model: 'own' }))).toMatchObject({
      code: '008023096',
      message: expect.stringMatching(/node 1 saved no picture.*the operator/i),
    })
  })

  it('with a value that ComfyUI refuses is the operator’s to mend', async () => {
    const inputs = { ...graph['3'].inputs, steps: 0 }
    await withTemplate({ graph: { ...graph, '3': { ...graph['3'], inputs } } })
    const error = await failure(order({ model: 'own' }))
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({
      code: '008023097',
      message:
        'ComfyUI did not take the job: ComfyUI answered HTTP 400: "KSampler: Value 0 smaller than min of 1 (steps)". The operator of this server has to look at it. No job exists and nothing was charged.',
    })
    expect(comfy.count('create')).toBe(1)
  })

  it('that is accepted without its picture is taken back', async () => {
    comfy.settings.workMs = Infinity
    const inputs = { images: ['8', 0], filename_prefix: 5 }
    await withTemplate({ graph: { ...graph, '9': { class_type: 'SaveImage', inputs } } })
    const error = await failure(order({ model: 'own' }))
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({
      message: expect.stringMatching(/left the picture out.*SaveImage/),
    })
    expect(lastJob()?.state).toMatch(/removed|interrupted/)
  })
})

describe('what ComfyUI lacks', () => {
  it.each<[string, () => void, RegExp]>([
    [
      'a node',
      () => comfy.settings.nodesMissing.push('Flux2Scheduler'),
      /cannot run the workflow of klein: it has no node Flux2Scheduler/,
    ],
    [
      'a node that only references need',
      () => comfy.settings.nodesMissing.push('ReferenceLatent'),
      /it has no node ReferenceLatent/,
    ],
    [
      'a model file',
      () => comfy.settings.models.vae.shift(),
      /it has no file flux2-vae.safetensors \(vae_name of VAELoader\)/,
    ],
  ])('(%s) is named before anything is sent, and asked again next time', async (_, lack, words) => {
    lack()
    const error = await failure(order())
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ code: '008023099', message: expect.stringMatching(words) })
    expect(comfy.count('create') + comfy.count('upload')).toBe(0)
    comfy.reset()
    await run(order())
    expect(comfy.count('create')).toBe(1)
  })

  it('is asked once for each model', async () => {
    await run(order())
    const asked = comfy.count('info')
    await run(order({ references: await referencesOf(2) }))
    expect(comfy.count('info')).toBe(asked)
    await run(order({ model: 'qwen', references: await referencesOf(1) }))
    expect(comfy.count('info')).toBeGreaterThan(asked)
  })
})
