/** OpenAI, whose pictures cost money: none is ordered twice, and none without a trace. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { JobNotTaken, type Engine } from '../../src/engines/engine.ts'
import { flatPng } from '../support/pictures.ts'
import { eventually } from '../support/eventually.ts'
import {
  startOpenaiImagesSimulator,
  type ImagesFault,
  type ImagesSimulator,
} from '../upstreams/openai-images/simulator.ts'
import {
  failureOf,
  order,
  recordAttempt,
  referenceOf,
  references,
  startEngine,
} from './openai-images-support.ts'

const models = {
  'gpt-image-2': { referencesMax: 7 },
  'gpt-image-1.5': { referencesMax: 7 },
  'gpt-image-1-mini': { referencesMax: 7 },
  'gpt-image-1': { referencesMax: 7, quality: 'low', inputFidelity: 'low' },
  'dall-e-9': { referencesMax: 7 },
}

let openai: ImagesSimulator
let engine: Engine
beforeAll(async () => {
  openai = await startOpenaiImagesSimulator({ profile: 'openai' })
})
beforeEach(() => {
  // One that has seen nothing go wrong.
  engine = startEngine('openai', [openai.url], { models }).engine
})
afterEach(async () => {
  openai.finishAll()
  await engine.close()
  openai.reset()
})
afterAll(() => openai.close())

const lastOrder = () => openai.jobs().at(-1)?.order

async function failureWith(fault: ImagesFault['fault'], attempt = recordAttempt()) {
  openai.fault({ on: 'make', fault })
  return failureOf(engine.run(order('openai'), attempt))
}

describe('what OpenAI is asked for', () => {
  it.each([
    ['gpt-image-2', [1920, 1080], [1920, 1088]],
    ['gpt-image-2', [3840, 2160], [3840, 2160]],
    // At most 1:3, and at most so many pixels; what is missing is cut off, not added.
    ['gpt-image-2', [4320, 1080], [3840, 1280]],
    ['gpt-image-2', [1080, 4320], [1280, 3840]],
    // At least so many pixels.
    ['gpt-image-2', [400, 300], [944, 704]],
    ['gpt-image-1.5', [1920, 1080], [1536, 1024]],
    ['gpt-image-1', [1080, 1920], [1024, 1536]],
    ['gpt-image-1-mini', [1080, 1080], [1024, 1024]],
  ])('%s makes %j as %j', async (model, [width = 0, height = 0], [askedWidth, askedHeight]) => {
    // The picture itself is of no interest here.
    openai.settings.pictureSize = { width, height }
    await engine.run(order('openai', { model, width, height }), recordAttempt())
    expect(lastOrder()?.size).toEqual({ width: askedWidth, height: askedHeight })
  })

  it.each([
    ['gpt-image-2', undefined],
    ['gpt-image-1-mini', undefined],
    ['gpt-image-1.5', 'high'],
    ['gpt-image-1', 'low'],
  ])('%s keeps to references as it can: %s', async (model, fidelity) => {
    const request = order('openai', { model, references: await references(2) })
    await engine.run(request, recordAttempt())
    const { path, fields, fileNames } = lastOrder() ?? {}
    expect(path).toBe('/v1/images/edits')
    expect(fields?.['input_fidelity']).toBe(fidelity)
    expect(fileNames).toHaveLength(2)
  })

  it('is the quality that is set, and nothing it refuses to know', async () => {
    await engine.run(order('openai', { model: 'gpt-image-1' }), recordAttempt())
    expect(lastOrder()?.fields).toEqual({
      model: 'gpt-image-1',
      prompt: 'a red boat on a lake',
      n: 1,
      size: '1536x1024',
      quality: 'low',
      output_format: 'png',
    })
  })
})

describe('one order a picture', () => {
  it('is intended before it goes out', async () => {
    const hold = openai.hold('make', 'before')
    const attempt = recordAttempt()
    const running = engine.run(order('openai'), attempt)
    await hold.reached
    expect(attempt.checkpoints).toEqual(['intend'])
    hold.release()
    await running
    expect(attempt.checkpoints).toEqual(['intend'])
  })

  it.each([
    ['the connection breaks before', { kind: 'drop' }],
    ['the connection breaks after', { kind: 'drop', done: true }],
    ['the answer breaks off', { kind: 'truncate' }],
    ['it answers 500', { kind: 'refuse', status: 500 }],
    ['it answers 502', { kind: 'refuse', status: 502 }],
    ['it gave up waiting', { kind: 'refuse', status: 408 }],
    ['a proxy answers 503', { kind: 'answer', status: 503, body: 'upstream connect error' }],
  ] as const)('is not made again when %s', async (_, fault) => {
    const attempt = recordAttempt()
    const error = await failureWith(fault, attempt)
    expect(error).toMatchObject({ code: '008023099' })
    expect(error).not.toBeInstanceOf(JobNotTaken)
    expect(error.message).toMatch(/^Nobody can know whether OpenAI made the picture: .+/)
    expect(error.message).toContain('may have been made and cost the operator money')
    expect(attempt.checkpoints).toEqual(['intend'])
    expect(openai.count('make')).toBe(1)
  })

  it.each([
    ['is no JSON', { kind: 'answer', body: '<html>' }],
    ['has no picture', { kind: 'answer', body: '{"data":[{"revised_prompt":"x"}]}' }],
    ['has an empty one', { kind: 'answer', body: '{"data":[{"b64_json":"AAAA"}]}' }],
    ['has half of one', { kind: 'truncate', announced: false }],
    ['is an error after all', { kind: 'answer', body: '{"error":{"message":"sorry"}}' }],
  ] as const)('is not made again when the answer %s', async (_, fault) => {
    const error = await failureWith(fault)
    expect(error).toMatchObject({ code: '008023096' })
    expect(error.message).toContain('cost the operator money')
    expect(openai.count('make')).toBe(1)
  })

  it('is not made again when nothing is where its URL leads', async () => {
    openai.settings.answersUrls = true
    openai.fault({ on: 'result', times: 3, fault: { kind: 'answer', body: '<html>' } })
    const attempt = recordAttempt()
    const error = await failureOf(engine.run(order('openai'), attempt))
    expect(error).toMatchObject({ code: '008023096' })
    expect(attempt.checkpoints).toEqual(['intend'])
    expect(openai.count('make')).toBe(1)
  })

  it('is not intended by an attempt that was stopped just before', async () => {
    const attempt = recordAttempt()
    const intend = async () => {
      await attempt.intend()
      attempt.stop('draining')
    }
    await failureOf(engine.run(order('openai'), { ...attempt, intend }))
    expect(attempt.checkpoints).toEqual(['intend', 'withdraw'])
    expect(openai.count('make')).toBe(0)
  })

  it('is not made again after a crash', async () => {
    for (const id of [null, 'req_1']) {
      const attempt = recordAttempt({ job: { id } })
      const error = await failureOf(engine.run(order('openai'), attempt))
      expect(error).toMatchObject({ code: '008023099' })
      expect(error.message).toContain('this server stopped while it waited')
    }
    expect(openai.count('make')).toBe(0)
  })

  it.each(['ended', 'deadline', 'lease-lost', 'draining'] as const)(
    'keeps its intention when the attempt stops meanwhile: %s',
    async (reason) => {
      openai.settings.workMs = Infinity
      const attempt = recordAttempt()
      const running = engine.run(order('openai'), attempt)
      await eventually(() => openai.jobs().at(-1)?.state).toBe('working')
      attempt.stop(reason)
      expect(await failureOf(running)).toBe(attempt.signal.reason)
      // Withdrawn, it would be made again by the next attempt.
      expect(attempt.checkpoints).toEqual(['intend'])
    },
  )

  it('keeps its place at OpenAI until OpenAI is done, though nobody waits', async () => {
    openai.settings.workMs = Infinity
    const attempt = recordAttempt()
    const running = engine.run(order('openai'), attempt)
    await eventually(() => openai.jobs().at(-1)?.state).toBe('working')
    expect(engine.places?.()).toBe(8)
    attempt.stop('ended')
    await failureOf(running)
    expect(engine.places?.()).toBe(7)
    openai.finishAll()
    await eventually(() => engine.places?.()).toBe(8)
  })

  it('is not intended for a reference that cannot be sent', async () => {
    const bytes = await flatPng(600, 500)
    bytes.fill(0xff, bytes.length >> 1)
    const attempt = recordAttempt()
    const request = order('openai', { references: [await referenceOf(bytes)] })
    expect(await failureOf(engine.run(request, attempt))).toMatchObject({ code: '008023002' })
    expect(attempt.checkpoints).toEqual([])
    expect(engine.places?.()).toBe(8)
  })
})

describe('what OpenAI refuses', () => {
  it.each([
    [400, 'moderation_blocked', /moderation of OpenAI refused/],
    [400, 'content_policy_violation', /moderation of OpenAI refused/],
    [400, 'invalid_image_file', /could not use one of the references/],
  ])('is final when the request is why: %i %s', async (status, reason, says) => {
    const attempt = recordAttempt()
    const error = await failureWith(
      { kind: 'refuse', status, reason, message: 'because.' },
      attempt,
    )
    expect(error).not.toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ code: '008023097' })
    expect(error.message).toMatch(says)
    expect(error.message).toContain(
      `OpenAI answered HTTP ${status} ${reason}: "because" (request id req_5f2d1c7e9a)`,
    )
    expect(error.message).toMatch(/Nothing was charged\.$/)
    expect(attempt.checkpoints).toEqual(['intend', 'withdraw'])
  })

  it('is final when it names the prompt', async () => {
    const body = '{"error":{"message":"too odd","param":"prompt","code":null}}'
    const error = await failureWith({ kind: 'answer', status: 400, body })
    expect(error).not.toBeInstanceOf(JobNotTaken)
    expect(error.message).toContain('Change what it objects to.')
  })

  it.each([
    [429, 'insufficient_quota', /no money left/],
    [400, 'billing_hard_limit_reached', /no money left/],
    [401, 'invalid_api_key', /`apiKeyEnv`/],
    [403, 'unsupported_country', /verify the organisation/],
    [404, 'model_not_found', /name of the model/],
    [413, '', /check its profile/],
    [400, 'unknown_parameter', /check its profile/],
    [301, '', /check its URL/],
  ])('goes to the next engine when the operator is why: %i %s', async (status, reason, says) => {
    const attempt = recordAttempt()
    const body = JSON.stringify({ error: { message: 'because', code: reason } })
    const error = await failureWith({ kind: 'answer', status, body }, attempt)
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ code: '008023097' })
    expect(error.message).toMatch(says)
    expect(attempt.checkpoints).toEqual(['intend', 'withdraw'])
    expect(openai.count('make')).toBe(1)
  })

  it('really has no such model, and really does not know the key', async () => {
    const request = order('openai', { model: 'dall-e-9' })
    expect(await failureOf(engine.run(request, recordAttempt()))).toBeInstanceOf(JobNotTaken)
    const other = await startOpenaiImagesSimulator({ profile: 'openai', apiKey: 'another' })
    const stranger = startEngine('openai', [other.url]).engine
    const error = await failureOf(stranger.run(order('openai'), recordAttempt()))
    expect(error.message).toMatch(/HTTP 401 invalid_api_key/)
    await stranger.close()
    await other.close()
  })

  it.each([
    [429, 'rate_limit_exceeded'],
    [503, 'server_is_overloaded'],
  ])('for now is asked for again, and each time intended anew: %i', async (status, reason) => {
    openai.fault({ on: 'make', times: 2, fault: { kind: 'refuse', status, reason } })
    const attempt = recordAttempt()
    await engine.run(order('openai'), attempt)
    expect(attempt.checkpoints).toEqual(['intend', 'withdraw', 'intend', 'withdraw', 'intend'])
    expect(openai.count('make')).toBe(3)
  })

  it('with Retry-After leaves OpenAI alone for so long', async () => {
    openai.fault({ on: 'make', fault: { kind: 'refuse', status: 429, retryAfter: '1' } })
    const startedAt = performance.now()
    const running = engine.run(order('openai'), recordAttempt())
    await eventually(() => engine.places?.()).toBe(0)
    await running
    expect(performance.now() - startedAt).toBeGreaterThan(990)
    expect(engine.places?.()).toBe(8)
  })

  it('for longer than an engine is waited for goes to the next', async () => {
    openai.fault({ on: 'make', times: 99, fault: { kind: 'refuse', status: 429 } })
    const attempt = recordAttempt({ patienceMs: 40 })
    const error = await failureOf(engine.run(order('openai'), attempt))
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error.message).toMatch(/^OpenAI did not take the job: OpenAI answered HTTP 429/)
    expect(attempt.checkpoints.at(-1)).toBe('withdraw')
  })
})

it('an OpenAI that is not there is tried until it is, and nothing is ordered twice', async () => {
  const gone = await startOpenaiImagesSimulator({ profile: 'openai' })
  const port = Number(new URL(gone.url).port)
  await gone.close()
  const waiting = startEngine('openai', [gone.url]).engine
  const attempt = recordAttempt()
  const running = waiting.run(order('openai'), attempt)
  await eventually(() => attempt.progressed.at(-1)?.stage).toBe('waiting-for-openai')
  await eventually(() => waiting.places?.()).toBe(0)
  const back = await startOpenaiImagesSimulator({ profile: 'openai', port })
  await running
  expect(back.count('make')).toBe(1)
  await waiting.close()
  await back.close()
})
