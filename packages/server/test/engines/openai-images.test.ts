import { afterEach, describe, expect, it } from 'vitest'
import {
  JobNotTaken,
  type Engine,
  type EngineRequest,
  type EngineResult,
} from '../../src/engines/engine.ts'
import { profileNames, type ProfileName } from '../../src/engines/openai-images/profiles.ts'
import { finishPicture } from '../../src/images/finish.ts'
import { recognise } from '../../src/images/magic.ts'
import { readSize, sharp } from '../../src/images/sharp-setup.ts'
import { photoFile } from '../../src/images/test-pictures.ts'
import { flatPng } from '../support/pictures.ts'
import {
  startOpenaiImagesSimulator,
  type ImagesSimulator,
} from '../upstreams/openai-images/simulator.ts'
import {
  failureOf,
  modelNames,
  order,
  recordAttempt,
  referenceOf,
  references,
  startEngine,
} from './openai-images-support.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

interface Started {
  readonly server: ImagesSimulator
  readonly engine: Engine
  run(changes?: Partial<EngineRequest>): Promise<EngineResult>
}

async function start(
  profile: ProfileName,
  changes: Parameters<typeof startEngine>[2] = {},
): Promise<Started> {
  const server = await startOpenaiImagesSimulator({ profile })
  const { engine } = startEngine(profile, [server.url], changes)
  open.push(server.close, engine.close)
  return {
    server,
    engine,
    run: async (changes) => {
      const request = order(profile, changes)
      const result = await engine.run(request, recordAttempt())
      const { width, height } = request
      const provenance = { engine: engine.id, engineModel: request.model, ...result }
      await finishPicture({ image: result.image, width, height, provenance })
      return result
    },
  }
}

const lastOrder = ({ server }: Started) => server.jobs().at(-1)?.order

/** The bytes of a picture that came in the size that was asked for. */
function bytesOf({ image }: EngineResult): Buffer {
  if (image.kind === 'encoded') return image.bytes
  throw new Error('the picture was made anew')
}

const free = profileNames.filter((name) => name !== 'openai')

describe.each(profileNames)('%s', (profile) => {
  const seedIgnored = profile === 'openai' ? ['seed-ignored'] : []

  it('makes a picture from a prompt alone', async () => {
    const started = await start(profile)
    const { warnings, digitalSourceType } = await started.run({ width: 1024, height: 1024 })
    expect(warnings.map(({ code }) => code)).toEqual(seedIgnored)
    expect(digitalSourceType).toBe('trainedAlgorithmicMedia')
    expect(lastOrder(started)).toMatchObject({
      path: '/v1/images/generations',
      model: modelNames[profile],
      prompt: 'a red boat on a lake',
      size: { width: 1024, height: 1024 },
      pictures: [],
      answers: 'b64_json',
    })
  })

  it('gets references in order, whole, and as files of 8-bit RGB, with subjects by number', async () => {
    const started = await start(profile)
    const grey = sharp(await flatPng(256, 300)).toColourspace('b-w')
    const images = [
      await referenceOf(flatPng(300, 200)),
      await referenceOf(
        sharp(await photoFile('png', 200, 240))
          .ensureAlpha(0.5)
          .png()
          .toBuffer(),
      ),
      await referenceOf(grey.png().toBuffer(), 'mia'),
    ]
    await started.run({ references: images, prompt: '@mia between [image 1] and [image 2]; @Mia' })
    const asked = lastOrder(started)
    expect(asked?.prompt).toBe('mia (image 3) between [image 1] and [image 2]; mia')
    expect(await Promise.all((asked?.pictures ?? []).map(readSize))).toEqual([
      { width: 300, height: 200 },
      { width: 200, height: 240 },
      { width: 256, height: 300 },
    ])
  })

  it('gets safe file names, whatever the client’s files were', async () => {
    const started = await start(profile)
    const jpeg = { ...(await referenceOf(photoFile('jpeg', 300, 200))), format: 'jpeg' as const }
    await started.run({ references: [await referenceOf(), jpeg] })
    // LocalAI gets no files.
    const names = profile === 'localai' ? [] : ['reference-1.png', 'reference-2.jpg']
    expect(lastOrder(started)?.fileNames).toEqual(names)
  })

  it('says what it was brought to when the server makes another size', async () => {
    const started = await start(profile)
    started.server.settings.pictureSize = { width: 300, height: 200 }
    const { warnings } = await started.run()
    expect(warnings.map(({ code }) => code)).toEqual([...seedIgnored, 'resized'])
    expect(warnings.at(-1)?.message).toMatch(/ made 300x200 px; it was enlarged to 512x320/)
  })

  it('knows its models only', async () => {
    const { engine } = await start(profile, { model: { referencesMin: 1, referencesMax: 3 } })
    const isXinference = profile === 'xinference'
    expect(engine.capabilities(modelNames[profile])).toEqual({
      referencesMax: 3,
      needsReference: true,
      seed: profile !== 'openai',
      cancel: isXinference,
      progress: isXinference,
    })
    expect(engine.capabilities('constructor')).toBeNull()
  })

  it('fetches a picture that comes as a URL all the same', async () => {
    const started = await start(profile)
    started.server.settings.answersUrls = true
    started.server.fault({ on: 'result', fault: { kind: 'truncate' } })
    await started.run()
    expect(started.server.count('make')).toBe(1)
    expect(started.server.count('result')).toBe(2)
  })

  it('is found where its base URL ends in /v1, as SDKs have it', async () => {
    const { server } = await start(profile)
    const { engine } = startEngine(profile, [`${server.url}/v1`])
    open.push(engine.close)
    await engine.run(order(profile), recordAttempt())
    expect(server.count('make')).toBe(1)
  })
})

describe.each(free)('%s, which has seeds', (profile) => {
  it('gets the one of the task, or always the same other, and never 0', async () => {
    const started = await start(profile)
    const sent: (number | undefined)[] = []
    for (const seed of [7, 0, 0, -1, 2 ** 40]) {
      const { warnings } = await started.run({ seed })
      expect(warnings.map(({ code }) => code)).toEqual(seed === 7 ? [] : ['seed-mapped'])
      sent.push(lastOrder(started)?.seed)
    }
    expect(sent[0]).toBe(7)
    expect(sent[1]).toBe(sent[2])
    expect(new Set(sent).size).toBe(4)
    for (const seed of sent) expect(seed).toBeGreaterThan(0)
  })

  it('is told the steps and what the picture should not have', async () => {
    const started = await start(profile, { model: { steps: 4, negativePrompt: 'fog' } })
    for (const images of [[], await references(1)]) {
      await started.run({ references: images })
      expect(lastOrder(started)).toMatchObject({ steps: 4, negativePrompt: 'fog' })
    }
  })

  it('is asked for the nearest size that models make, and no larger one than it makes well', async () => {
    const started = await start(profile, { model: { pixelsMax: 262_144 } })
    await started.run({ width: 500, height: 270 })
    expect(lastOrder(started)?.size).toEqual({ width: 512, height: 272 })
    const { warnings } = await started.run({ width: 960, height: 540 })
    expect(lastOrder(started)?.size).toEqual({ width: 672, height: 384 })
    expect(warnings.map(({ code }) => code)).toEqual(['resized'])
  })

  it('is asked for one of a model’s only sizes where those are set', async () => {
    const started = await start(profile, { model: { sizes: ['512x512', '768x512'] } })
    await started.run({ width: 480, height: 320 })
    expect(lastOrder(started)?.size).toEqual({ width: 768, height: 512 })
  })
})

describe.each(['sglang', 'vllm-omni'] as const)('%s', (profile) => {
  it('is asked for PNG, since it makes JPEGs of quality 75', async () => {
    const started = await start(profile)
    for (const images of [[], await references(2)]) {
      const result = await started.run({ references: images })
      expect(recognise(bytesOf(result))).toMatchObject({ format: 'png' })
    }
  })

  it('is told the guidance, both kinds', async () => {
    const started = await start(profile, { model: { guidance: 1, trueGuidance: 4 } })
    await started.run({ references: await references(1) })
    expect(lastOrder(started)?.fields).toMatchObject({
      guidance_scale: '1',
      true_cfg_scale: '4',
    })
  })
})

it('an older SGLang keeps to the seed and answers no URL', async () => {
  const started = await start('sglang')
  started.server.settings.isOld = true
  for (const images of [[], await references(1)]) {
    await started.run({ references: images })
    expect(lastOrder(started)).toMatchObject({ seed: 7, answers: 'b64_json' })
  }
  expect(started.server.count('result')).toBe(0)
})

describe('xinference', () => {
  it('may send a JPEG, which is a picture like any other', async () => {
    const result = await (await start('xinference')).run()
    expect(recognise(bytesOf(result))).toMatchObject({ format: 'jpeg' })
    expect(result.warnings).toEqual([])
  })

  it('gets what is not common to all models in `kwargs`', async () => {
    const started = await start('xinference', { model: { guidance: 1, negativePrompt: 'fog' } })
    for (const images of [[], await references(2)]) {
      await started.run({ references: images })
      expect(lastOrder(started)).toMatchObject({
        path: images.length === 0 ? '/v1/images/generations' : '/v1/images/variations',
        answers: 'b64_json',
        guidance: 1,
        negativePrompt: 'fog',
        requestId: expect.stringMatching(/^likeness-[\w-]{36}$/),
      })
    }
    const ids = started.server.jobs().map((job) => job.order.requestId)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('localai', () => {
  it('does not split a prompt at a bar', async () => {
    const started = await start('localai', { model: { negativePrompt: 'fog | rain' } })
    const { warnings } = await started.run({ prompt: 'a boat | a lake|a heron' })
    expect(lastOrder(started)).toMatchObject({
      prompt: 'a boat, a lake, a heron',
      negativePrompt: 'fog, rain',
    })
    expect(warnings.map(({ code }) => code)).toEqual(['prompt-changed'])
  })

  it('leaves a prompt without bars alone', async () => {
    const started = await start('localai')
    const { warnings } = await started.run()
    expect(lastOrder(started)).toMatchObject({
      prompt: 'a red boat on a lake',
      negativePrompt: null,
    })
    expect(warnings).toEqual([])
  })

  it('gets references as bare base64, so that none is left out', async () => {
    const started = await start('localai')
    await started.run({ references: await references(3) })
    expect(lastOrder(started)?.pictures).toHaveLength(3)
  })
})

describe('vllm-omni', () => {
  it.each([
    [4, 5, 'At most 4 images are supported'],
    [1, 2, 'Only a single image is supported'],
  ])('says how many references its model takes: %i', async (most, sent, words) => {
    const { server, engine } = await start('vllm-omni')
    server.settings.referencesMax = most
    const model = modelNames['vllm-omni']
    expect(engine.capabilities(model)?.referencesMax).toBe(7)
    const attempt = recordAttempt()
    const request = order('vllm-omni', { references: await references(sent) })
    const error = await failureOf(engine.run(request, attempt))
    // Another engine may take more.
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ code: '008023097' })
    expect(error.message).toContain(words)
    expect(error.message).toMatch(/Nothing was charged\.$/)
    // What was learnt is known before the next is asked.
    expect(engine.capabilities(model)?.referencesMax).toBe(most)
    expect(server.count('make')).toBe(1)
  })
})

it.each([
  ['vllm-omni', 'HTTP 400: "Model mismatch', 'name the model as the server was started with it'],
  ['xinference', 'HTTP 400: "Model not found', 'launch the model there'],
  ['localai', 'HTTP 500: "could not load model', 'install the model there'],
] as const)('%s without the model is set up for something else', async (profile, words, says) => {
  const { server, engine } = await start(profile)
  server.settings.model = 'another'
  const error = await failureOf(engine.run(order(profile), recordAttempt()))
  expect(error).toBeInstanceOf(JobNotTaken)
  expect(error.message).toContain(words)
  expect(error.message).toContain(says)
  expect(server.count('make')).toBe(1)
})

it('a model that needs more references than there are is not asked', async () => {
  const { server, engine } = await start('sglang', { model: { referencesMin: 2 } })
  const request = order('sglang', { references: await references(1) })
  const error = await failureOf(engine.run(request, recordAttempt()))
  expect(error).toBeInstanceOf(JobNotTaken)
  expect(error).toMatchObject({ code: '008023001' })
  expect(server.count('make')).toBe(0)
})

it('logs no prompt, no key and no picture', async () => {
  const server = await startOpenaiImagesSimulator({ profile: 'openai' })
  const { engine, logs } = startEngine('openai', [server.url])
  open.push(server.close, engine.close)
  await engine.run(order('openai', { references: await references(1) }), recordAttempt())
  server.fault({ on: 'make', fault: { kind: 'refuse', status: 400, reason: 'moderation_blocked' } })
  await failureOf(engine.run(order('openai'), recordAttempt()))
  for (const secret of ['red boat', 'simulator-key', 'iVBOR']) {
    expect(logs.join('')).not.toContain(secret)
  }
})
