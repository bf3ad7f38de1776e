import { describe, expect, it } from 'vitest'
import type { EngineReference, EngineRequest } from '../engine.ts'
import { writeOrder } from './order.ts'
import { relaySettings, type RelayModel } from './settings.ts'

const model = (changes: Partial<RelayModel> = {}): RelayModel => {
  const settings = relaySettings.parse({
    type: 'relay',
    urls: ['http://far.example'],
    apiKeyEnv: 'FAR_KEY',
    models: { m: changes },
  })
  const { m } = settings.models
  if (m === undefined) throw new Error('no model')
  return m
}

const reference = (subject: string | null): EngineReference => ({
  label: 'images[0]',
  format: 'png',
  width: 200,
  height: 200,
  subject,
  read: () => Promise.resolve(Buffer.alloc(0)),
})

const request = (changes: Partial<EngineRequest> = {}): EngineRequest => ({
  taskId: 'gen_1',
  model: 'm',
  prompt: '@mia, @tom',
  references: [],
  width: 1080,
  height: 1080,
  seed: 7,
  ...changes,
})

const four = [null, 'mia', 'tom', 'mia'].map(reference)
const files = ['a', 'b', 'c', 'd']

describe('an order', () => {
  it('groups what belongs to a subject, in the order in which subjects come', () => {
    const { parameters } = writeOrder('far', request({ references: four }), model(), files)
    expect(parameters).toEqual({
      prompt: '@mia, @tom',
      images: ['a'],
      subjects: [
        { id: 'mia', images: ['b', 'd'] },
        { id: 'tom', images: ['c'] },
      ],
      resolution: '1080p',
      aspect_ratio: '1:1',
      seed: 7,
      payload: 'likeness:gen_1',
    })
  })

  it('has no list that is empty: some gateways refuse one', () => {
    const { parameters } = writeOrder('far', request(), model(), [])
    expect(parameters).not.toHaveProperty('images')
    expect(parameters).not.toHaveProperty('subjects')
  })

  it('has seed 0 as a seed', () => {
    expect(writeOrder('far', request({ seed: 0 }), model(), []).parameters.seed).toBe(0)
  })

  it('is the same each time, and so are its warnings without the files', () => {
    const ask = request({ references: four, seed: 2 ** 40, prompt: `@mia ${'x'.repeat(1990)}` })
    const few = model({ subjects: false, seedMax: 99 })
    const first = writeOrder('far', ask, few, files)
    expect(writeOrder('far', ask, few, files)).toEqual(first)
    expect(writeOrder('far', ask, few, []).warnings).toEqual(first.warnings)
    expect(first.warnings.map(({ code }) => code)).toEqual(['subjects-not-named', 'seed-mapped'])
  })
})

describe('the settings', () => {
  const section = { type: 'relay', urls: ['https://far.example/'], apiKeyEnv: 'FAR_KEY' }

  it('need little, and have the safe answer for the rest', () => {
    expect(relaySettings.parse({ ...section, models: { m: {} } })).toMatchObject({
      urls: ['https://far.example'],
      idempotent: false,
      cancels: false,
      models: { m: { referencesMin: 0, referencesMax: 7, subjects: true, seeds: true } },
    })
  })

  it.each([
    ['a ratio besides auto', { models: { m: { aspectRatios: ['auto'] } } }],
    ['a URL without a query', { urls: ['https://far.example/?key=1'] }],
    ['each server once', { urls: ['https://far.example', 'https://far.example/'] }],
    ['no key in the file', { apiKeyEnv: 'sk-123' }],
    ['no setting that is none', { idempotant: true }],
  ])('want %s', (_, changes) => {
    expect(relaySettings.safeParse({ ...section, models: {}, ...changes }).success).toBe(false)
  })
})
