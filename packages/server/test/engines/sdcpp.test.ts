import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  JobNotTaken,
  type Engine,
  type EngineRequest,
  type EngineResult,
} from '../../src/engines/engine.ts'
import { finishPicture } from '../../src/images/finish.ts'
import { sharp } from '../../src/images/sharp-setup.ts'
import { recordAttempt } from '../support/attempt.ts'
import { eventually } from '../support/eventually.ts'
import { flatPng } from '../support/pictures.ts'
import { stateOf } from '../upstreams/sdcpp/jobs.ts'
import {
  startSdcppSimulator,
  type SdcppFault,
  type SdcppSimulator,
} from '../upstreams/sdcpp/simulator.ts'
import { klein, order, referenceOf, startEngine } from './sdcpp-support.ts'

let server: SdcppSimulator
let engine: Engine
let logs: readonly string[]
let jobsBefore: number
beforeAll(async () => {
  server = await startSdcppSimulator()
})
beforeEach(() => {
  jobsBefore = server.jobs().length
  use({})
})
afterEach(async () => {
  server.finishAll()
  await engine.close()
  server.reset()
})
afterAll(() => server.close())

/** An engine that remembers nothing, with other settings. */
function use(changes: Record<string, unknown>, timing = {}): void {
  ;({ engine, logs } = startEngine([server.url], changes, timing))
}

const newJobs = () => server.jobs().slice(jobsBefore)
const lastOrder = () => server.jobs().at(-1)?.order

/** Runs an order to its end and holds the picture to its size. */
async function run(
  changes: Partial<EngineRequest> = {},
  attempt = recordAttempt(),
): Promise<EngineResult> {
  const request = order(changes)
  const result = await engine.run(request, attempt)
  const { width, height } = request
  const provenance = { engine: 'gpu', engineModel: 'klein', ...result }
  await finishPicture({ image: result.image, width, height, provenance })
  return result
}

/** What an order comes to that fails. */
async function failure(
  changes: Partial<EngineRequest> = {},
  attempt = recordAttempt(),
): Promise<Error> {
  const error: unknown = await engine.run(order(changes), attempt).catch((e: unknown) => e)
  if (error instanceof Error) return error
  throw new Error('it did not fail')
}

function faults(...rules: readonly SdcppFault[]): void {
  for (const rule of rules) server.fault(rule)
}

describe('what the server is sent', () => {
  it('is the request, the model’s settings, and nothing else', async () => {
    const { image, digitalSourceType, warnings } = await run()
    expect({ kind: image.kind, digitalSourceType, warnings }).toEqual({
      kind: 'encoded',
      digitalSourceType: 'trainedAlgorithmicMedia',
      warnings: [],
    })
    expect(lastOrder()).toEqual({
      prompt: 'a red boat on a lake',
      negative_prompt: '',
      width: 160,
      height: 96,
      seed: 7n,
      batch_count: 1,
      ref_images: [],
      pictures: [],
      sample_params: { sample_steps: 4, guidance: { txt_cfg: 1 } },
      output_format: 'png',
      embed_image_metadata: false,
    })
  })

  it('has what a model is set to', async () => {
    const model = {
      referencesMax: 1,
      negativePrompt: 'blurry',
      distilledGuidance: 2.5,
      sampler: 'heun',
      scheduler: 'simple',
    }
    use({ models: { klein: model } })
    await run()
    expect(lastOrder()).toMatchObject({
      negative_prompt: 'blurry',
      sample_params: {
        sample_method: 'heun',
        scheduler: 'simple',
        guidance: { distilled_guidance: 2.5 },
      },
    })
  })

  it('leaves out what a model is not set to, so that the server’s own start decides', async () => {
    use({ models: { klein: { referencesMax: 0 } } })
    await run()
    expect(lastOrder()).not.toHaveProperty('sample_params')
  })

  it('has the prompt as it is, also where other routes would obey it', async () => {
    const prompt = 'a boat <sd_cpp_extra_args>{"seed":-1,"width":64}</sd_cpp_extra_args> <lora:x:1>'
    await run({ prompt })
    expect(lastOrder()).toMatchObject({ prompt, seed: 7n, width: 160 })
  })

  it('has the key of a proxy, which no log line has, nor the prompt or a picture', async () => {
    use({ apiKeyEnv: 'PROXY_KEY' })
    const prompt = 'an unspeakable secret'
    await run({ prompt, references: [referenceOf(await flatPng(128, 128))] })
    faults({ on: 'create', fault: { kind: 'refuse', status: 400, message: 'no' } })
    await failure({ prompt })
    expect(server.calls.map(({ authorization }) => authorization)).toContain(
      'Bearer a-proxys-secret',
    )
    expect(logs.join('')).toContain('following a job')
    expect(logs.join('')).not.toMatch(/secret|base64|iVBOR/)
  })
})

describe('references', () => {
  /** Grey, with a black edge on its left. */
  const striped = (channels: 1 | 3, width: number, height: number) => {
    const data = Buffer.alloc(width * height * channels, 128)
    for (let y = 0; y < height; y++) data.fill(0, y * width * channels, (y * width + 4) * channels)
    return sharp(data, { raw: { width, height, channels } })
  }

  it.each([
    ['grayscale', () => striped(1, 160, 160).toColourspace('b-w').png()],
    ['16-bit grayscale', () => striped(1, 160, 160).toColourspace('grey16').png()],
    ['a grayscale JPEG', () => striped(1, 160, 160).toColourspace('b-w').jpeg()],
    ['with transparency', () => striped(3, 160, 160).ensureAlpha(0.5).png()],
    ['in a palette', () => striped(3, 160, 160).png({ palette: true, colours: 2 })],
    ['16-bit', () => striped(3, 160, 160).toColourspace('rgb16').png()],
  ])('%s go as 8-bit RGB, the only thing the server takes', async (_, picture) => {
    const bytes = await picture().toBuffer()
    const isJpeg = bytes[0] === 0xff
    await run({ references: [referenceOf(bytes, { format: isJpeg ? 'jpeg' : 'png' })] })
    const [sent] = lastOrder()?.pictures ?? []
    expect(await sharp(sent).metadata()).toMatchObject({ channels: 3, depth: 'uchar' })
  })

  it('are padded to the size of the picture, for the server would crop them to its ratio', async () => {
    const tall = await striped(3, 128, 320).png().toBuffer()
    await run({ references: [referenceOf(tall)], width: 300, height: 150 })
    const [sent] = lastOrder()?.pictures ?? []
    expect(lastOrder()).toMatchObject({ width: 304, height: 160 })
    const { data, info } = await sharp(sent).raw().toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ width: 304, height: 160, channels: 3 })
    // All of it is there: black at its left edge, grey to the top and the bottom, white beside it.
    const at = (x: number, y: number) => data[(y * 304 + x) * 3] ?? NaN
    for (const y of [1, 80, 158]) {
      expect(at(2, y)).toBeGreaterThan(250)
      expect(at(120, y)).toBeLessThan(60)
      expect(Math.abs(at(152, y) - 128)).toBeLessThan(12)
      expect(at(301, y)).toBeGreaterThan(250)
    }
  })

  it('go in order, and subjects are named by number', async () => {
    const references = await Promise.all(
      ['#ff0000', '#00ff00', '#0000ff'].map(async (colour, i) =>
        referenceOf(await flatPng(160, 96, colour), { subject: i === 2 ? 'mia' : null }),
      ),
    )
    await run({ references, prompt: '@mia beside [image 1]; @Mia waves' })
    expect(lastOrder()?.prompt).toBe('mia (image 3) beside [image 1]; mia waves')
    const colours = await Promise.all(
      (lastOrder()?.pictures ?? []).map(async (bytes) => [
        ...(await sharp(bytes).resize(1, 1).raw().toBuffer()),
      ]),
    )
    expect(colours).toEqual([
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
    ])
  })
})

describe('seeds', () => {
  it('are sent exactly, and none is below 0, where the server would choose one', async () => {
    const seeds = [0, 1, Number.MAX_SAFE_INTEGER, -1, -2, Number.MIN_SAFE_INTEGER]
    const codes: string[] = []
    for (const seed of seeds) {
      const { warnings } = await run({ seed })
      codes.push(...warnings.map(({ code }) => code))
    }
    const sent = newJobs().map((job) => job.order.seed)
    expect(sent).toEqual([
      0n,
      1n,
      9007199254740991n,
      9223372036854775807n,
      9223372036854775806n,
      9214364837600034817n,
    ])
    expect(codes).toEqual(['seed-mapped', 'seed-mapped', 'seed-mapped'])
  })
})

describe('sizes', () => {
  it('are asked for in whole patches and come back exactly, with a note', async () => {
    const { warnings } = await run({ width: 190, height: 108 })
    expect(lastOrder()).toMatchObject({ width: 192, height: 112 })
    expect(warnings).toEqual([{ code: 'resized', message: expect.stringContaining('192x112') }])
  })

  it('keep to what the model makes well, and what the server takes', async () => {
    use({ models: { klein: { ...klein, pixelsMax: 65_536 } } })
    await run({ width: 640, height: 360 })
    expect(lastOrder()).toMatchObject({ width: 336, height: 192 })
    server.settings.capabilities = { limits: { max_width: 256, max_height: 512 } }
    use({})
    await run({ width: 640, height: 360 })
    expect(lastOrder()).toMatchObject({ width: 256, height: 144 })
  })

  it('are measured on what came back', async () => {
    server.settings.pictureSize = { width: 100, height: 200 }
    const { warnings } = await run()
    expect(warnings).toEqual([{ code: 'resized', message: expect.stringContaining('100x200') }])
  })
})

describe('what the server says of itself', () => {
  it('is read once', async () => {
    await Promise.all([run(), run()])
    await run()
    expect(server.count('capabilities')).toBe(1)
  })

  it('is read again after a while: another model may be loaded by then', async () => {
    use(
      { models: { klein: { ...klein, file: 'flux-2-klein-4b-Q8_0.gguf' } } },
      { capabilitiesMs: 0 },
    )
    await run()
    server.settings.capabilities = { model: { name: 'other.gguf' } }
    expect(await failure()).toMatchObject({ message: expect.stringContaining('another model') })
    expect(newJobs()).toHaveLength(1)
  })

  it.each([
    ['has no pictures', { supported_modes: ['vid_gen'] }, {}, 'has a model that makes no pictures'],
    ['has no such sampler', {}, { sampler: 'nonesuch' }, 'has no sampler nonesuch'],
    ['has no such scheduler', {}, { scheduler: 'nonesuch' }, 'has no scheduler nonesuch'],
    ['has another model', {}, { file: 'other.gguf' }, 'has another model loaded than other.gguf'],
    ['takes no references', { features: { ref_images: false } }, {}, 'takes no references'],
  ])('%s: it is not asked, and another engine may be', async (_, capabilities, model, says) => {
    server.settings.capabilities = capabilities
    use({ models: { klein: { ...klein, ...model } } })
    const attempt = recordAttempt()
    const error = await failure({ references: [referenceOf(await flatPng(128, 128))] }, attempt)
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({
      code: '008023099',
      message: `The server of stable-diffusion.cpp ${says}. The operator of this server has to look at it. Nothing was charged.`,
    })
    expect(server.count('create')).toBe(0)
    expect(attempt.checkpoints).toEqual(['intend', 'withdraw'])
  })

  it.each([
    ['nothing we know', { kind: 'answer', body: '<html>' }, JobNotTaken],
    ['404, since it is something else', { kind: 'refuse', status: 404 }, JobNotTaken],
  ] as const)('is %s: another engine may be asked', async (_, fault, kind) => {
    faults({ on: 'capabilities', fault })
    expect(await failure()).toBeInstanceOf(kind)
  })

  it('may come late: it is asked again', async () => {
    faults(
      { on: 'capabilities', fault: { kind: 'drop' } },
      { on: 'capabilities', fault: { kind: 'refuse', status: 503 } },
    )
    await run()
    expect(server.count('capabilities')).toBe(3)
    expect(newJobs()).toHaveLength(1)
  })

  it('need not be much', async () => {
    server.settings.capabilities = {
      model: null,
      supported_modes: undefined,
      samplers: 'euler',
      schedulers: undefined,
      features: [],
      limits: null,
    }
    use({ models: { klein: { ...klein, sampler: 'euler', file: 'any.gguf' } } })
    await run()
  })
})

describe('a create', () => {
  const full = { kind: 'refuse', status: 429, message: 'job queue is full' } as const

  it('at a full queue is tried again while there is patience', async () => {
    faults({ on: 'create', times: 2, fault: full })
    const attempt = recordAttempt()
    await run({}, attempt)
    expect(newJobs()).toHaveLength(1)
    const { checkpoints, stages } = attempt
    const again = ['intend', 'withdraw']
    expect(checkpoints).toEqual([...again, ...again, 'intend', `created ${newJobs()[0]?.id}`])
    expect(stages).toContain('waiting-for-stable-diffusion.cpp')
  })

  it('at a full queue is left to another engine when patience ends', async () => {
    server.settings.queueMax = 0
    const error = await failure({}, recordAttempt({ patienceMs: 30 }))
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({
      code: '008023099',
      message: expect.stringMatching(/"job queue is full".*nothing was charged\.$/),
    })
    expect(newJobs()).toHaveLength(0)
  })

  it('at a full queue until the deadline is 008023099', async () => {
    server.settings.queueMax = 0
    const attempt = recordAttempt()
    const running = failure({}, attempt)
    await eventually(() => server.count('create')).toBeGreaterThan(1)
    attempt.stop('deadline')
    expect(await running).toMatchObject({
      code: '008023099',
      message: expect.stringContaining('job queue is full'),
    })
  })

  it.each([
    [400, 'invalid generation parameters'],
    [401, 'who are you'],
    [413, 'too large'],
    [500, 'server_error'],
  ])('refused with %i is left to another engine, and nothing exists', async (status, message) => {
    faults({ on: 'create', fault: { kind: 'refuse', status, message } })
    const attempt = recordAttempt()
    const error = await failure({}, attempt)
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({
      code: '008023097',
      message: `stable-diffusion.cpp answered HTTP ${status}: "${message}". The operator of this server has to look at it. Nothing was charged.`,
    })
    expect(attempt.checkpoints).toEqual(['intend', 'withdraw'])
    expect(newJobs()).toHaveLength(0)
  })

  it('refused by a proxy with nobody behind it waits for somebody', async () => {
    faults({ on: 'create', fault: { kind: 'refuse', status: 502, message: '' } })
    await run()
    expect(newJobs()).toHaveLength(1)
  })

  it.each([
    ['was cut off before it was done', { kind: 'drop' }, 1],
    ['was cut off after it was done', { kind: 'drop', done: true }, 2],
    ['had an answer that is none', { kind: 'answer', status: 202, body: '{"id":""}' }, 2],
    ['had half an answer', { kind: 'truncate' }, 2],
    ['took a proxy too long', { kind: 'refuse', status: 504 }, 1],
  ] as const)('that %s is made again with the same seed', async (_, fault, jobs) => {
    faults({ on: 'create', fault })
    const attempt = recordAttempt()
    await run({}, attempt)
    expect(newJobs().map((job) => job.order.seed)).toEqual(Array<bigint>(jobs).fill(7n))
    expect(attempt.checkpoints).toEqual(['intend', 'intend', `created ${newJobs().at(-1)?.id}`])
  })

  it('that is never answered ends, and says so', async () => {
    faults({ on: 'create', times: 99, fault: { kind: 'drop' } })
    expect(await failure()).toMatchObject({
      code: '008023099',
      message: expect.stringMatching(/given the job 4 times.*Nothing was charged\.$/),
    })
    expect(server.count('create')).toBe(4)
  })

  it('waits for others to be sent when four hold their references in memory', async () => {
    const bytes = await flatPng(128, 128)
    let inMemory = 0
    const read = () => {
      inMemory++
      return Promise.resolve(bytes)
    }
    const holds = Array.from({ length: 6 }, () => server.hold('create', 'before'))
    const runs = holds.map(() => run({ references: [referenceOf(bytes, { read })] }))
    await Promise.all(holds.slice(0, 4).map(({ reached }) => reached))
    expect(inMemory).toBe(4)
    for (const { release } of holds) release()
    await Promise.all(runs)
    expect(inMemory).toBe(6)
  })

  it('with a damaged reference is the client’s error, and nothing is sent', async () => {
    const bytes = (await flatPng(300, 300)).subarray(0, 200)
    const attempt = recordAttempt()
    const error = await failure({ references: [referenceOf(bytes)] }, attempt)
    expect(error).not.toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ code: '008023002', param: 'images[0]' })
    expect(attempt.checkpoints).toEqual(['intend', 'withdraw'])
    expect(server.count('create')).toBe(0)
  })

  it('that nobody wants any more when it is answered is cancelled', async () => {
    server.settings.workMs = Infinity
    await waiting()
    const hold = server.hold('create', 'after')
    const attempt = recordAttempt()
    const running = failure({}, attempt)
    await hold.reached
    attempt.stop('ended')
    hold.release()
    await running
    await eventually(() => server.jobs().at(-1)?.cancelled).toBe(true)
  })
})

/** Has a task of somebody else at work, so that the next one waits. */
async function waiting(): Promise<void> {
  const attempt = recordAttempt()
  const running = failure({}, attempt)
  await eventually(() => attempt.stages.at(-1)).toMatch(/^making/)
  attempt.stop('draining')
  await running
}

describe('a job', () => {
  it('says whether it waits or is at work', async () => {
    server.settings.workMs = Infinity
    await waiting()
    const attempt = recordAttempt()
    const running = run({}, attempt)
    await eventually(() => attempt.stages.at(-1)).toBe('queued-at-stable-diffusion.cpp')
    server.finishAll()
    await running
  })

  it.each([
    ['cut off', { kind: 'drop' }],
    ['half an answer', { kind: 'truncate' }],
    ['half an answer without a length', { kind: 'truncate', announced: false }],
    ['something else', { kind: 'answer', body: '<html>' }],
    ['an error', { kind: 'refuse', status: 500 }],
    ['too many requests', { kind: 'refuse', status: 429, retryAfter: '0' }],
  ] as const)('whose reading is %s is read again', async (_, fault) => {
    faults({ on: 'read', times: 3, fault })
    await run()
    expect(newJobs()).toHaveLength(1)
    expect(server.count('read')).toBeGreaterThanOrEqual(4)
  })

  it('that cannot be read until the deadline is 008023098', async () => {
    faults({ on: 'read', times: 999, fault: { kind: 'refuse', status: 500, message: 'oh dear' } })
    const attempt = recordAttempt()
    const running = failure({}, attempt)
    await eventually(() => server.count('read')).toBeGreaterThan(2)
    attempt.stop('deadline')
    expect(await running).toMatchObject({
      code: '008023098',
      message: expect.stringContaining('oh dear'),
    })
  })

  it('whose reading is refused is 008023097', async () => {
    faults({ on: 'read', fault: { kind: 'refuse', status: 403, message: 'no' } })
    expect(await failure()).toMatchObject({ code: '008023097' })
  })

  it('that failed says why in the server’s words', async () => {
    faults({ on: 'create', fault: { kind: 'fail-job', errCode: null } })
    expect(await failure()).toMatchObject({
      code: '008023095',
      message: expect.stringMatching(
        /failed: "generate_image returned no results".*Nothing was charged\.$/,
      ),
    })
  })

  it('that somebody else cancelled is 008023097', async () => {
    const body = '{"status":"cancelled","result":null,"error":{"code":"cancelled"}}'
    faults({ on: 'read', fault: { kind: 'answer', body } })
    expect(await failure()).toMatchObject({
      code: '008023097',
      message: expect.stringContaining('Somebody cancelled the job'),
    })
  })

  it.each([
    ['without a picture', [], 'it names none'],
    ['with nothing', [{ b64_json: '' }], 'it is empty'],
    ['with a page', [{ b64_json: btoa('<html></html>') }], 'it is an HTML page'],
    ['with half a picture', 'half', 'it is cut short'],
  ] as const)('that succeeded %s is 008023096', async (_, images, says) => {
    const half = (await flatPng(160, 96)).subarray(0, 60).toString('base64')
    const body = JSON.stringify({
      status: 'completed',
      result: { images: images === 'half' ? [{ b64_json: half }] : images },
    })
    faults({ on: 'read', fault: { kind: 'answer', body } })
    expect(await failure()).toMatchObject({
      code: '008023096',
      message: expect.stringContaining(says),
    })
  })

  it('in a state nobody has heard of is still at work', async () => {
    faults({ on: 'read', fault: { kind: 'answer', body: '{"status":"constructor"}' } })
    await run()
  })
})

describe('a job that is lost', () => {
  it('by a restart is made again with the same seed, and the server is asked anew what it is', async () => {
    server.settings.workMs = Infinity
    const attempt = recordAttempt()
    const running = run({ seed: 99 }, attempt)
    await eventually(() => attempt.stages.at(-1)).toMatch(/^making/)
    server.restart()
    server.settings.workMs = 0
    await running
    const ids = newJobs().map(({ id }) => `created ${id}`)
    expect(attempt.checkpoints).toEqual(['intend', ids[0], 'intend', ids[1]])
    expect(newJobs().map((job) => job.order.seed)).toEqual([99n, 99n])
    expect(server.count('capabilities')).toBe(2)
  })

  it('because its result was not fetched in time (410) as well', async () => {
    faults({ on: 'read', fault: { kind: 'refuse', status: 410, message: 'job expired' } })
    await run()
    expect(newJobs()).toHaveLength(2)
  })

  it('again and again is given up', async () => {
    faults({ on: 'read', times: 99, fault: { kind: 'refuse', status: 404 } })
    expect(await failure()).toMatchObject({
      code: '008023095',
      message: expect.stringMatching(/given the job 4 times.*no longer knew it.*Nothing was/),
    })
    expect(newJobs()).toHaveLength(4)
  })
})

describe('a later attempt', () => {
  it('takes the job up', async () => {
    server.settings.workMs = Infinity
    const first = recordAttempt()
    const running = failure({}, first)
    await eventually(() => first.stages.at(-1)).toMatch(/^making/)
    first.stop('lease-lost')
    await running
    server.finishAll()
    const second = recordAttempt({ job: { id: newJobs()[0]?.id ?? '' } })
    await run({}, second)
    expect(second.checkpoints).toEqual([])
    expect(newJobs()).toHaveLength(1)
    expect(server.count('cancel')).toBe(0)
  })

  it('makes a job again that is gone', async () => {
    const attempt = recordAttempt({ job: { id: 'job_00000000_00000000' } })
    await run({}, attempt)
    expect(attempt.checkpoints).toEqual(['intend', `created ${newJobs()[0]?.id}`])
  })

  it('makes a job where there was only the intention', async () => {
    const attempt = recordAttempt({ job: { id: null } })
    await run({}, attempt)
    expect(newJobs()).toHaveLength(1)
  })
})

describe('a task that nobody wants any more', () => {
  it('has its waiting job cancelled', async () => {
    server.settings.workMs = Infinity
    await waiting()
    const attempt = recordAttempt()
    const running = failure({}, attempt)
    await eventually(() => attempt.stages.at(-1)).toMatch(/^queued/)
    attempt.stop('ended')
    await running
    await eventually(() => server.jobs().at(-1)?.cancelled).toBe(true)
    expect(engine.places?.()).toBe(2)
  })

  it('leaves a job at work to its end, whose place stays taken until then', async () => {
    server.settings.workMs = Infinity
    expect(engine.places?.()).toBe(2)
    const attempt = recordAttempt()
    const running = failure({}, attempt)
    await eventually(() => attempt.stages.at(-1)).toMatch(/^making/)
    attempt.stop('deadline')
    await running
    await eventually(() => logs.join('')).toContain('a job at work cannot be stopped')
    expect(engine.places?.()).toBe(1)
    server.finishAll()
    await eventually(() => engine.places?.()).toBe(2)
    expect(logs.join('')).not.toContain('could not be cancelled')
  })

  it('cannot be cancelled where the server does not answer, which is nobody’s trouble', async () => {
    server.settings.workMs = Infinity
    faults({ on: 'cancel', fault: { kind: 'drop' } })
    const attempt = recordAttempt()
    const running = failure({}, attempt)
    await eventually(() => attempt.stages.at(-1)).toMatch(/^making/)
    attempt.stop('ended')
    await running
    await eventually(() => logs.join('')).toContain('could not be cancelled')
    expect(engine.places?.()).toBe(2)
    expect(newJobs().map((job) => stateOf(job))).toEqual(['generating'])
  })
})
