import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadConfiguration } from './config-file.ts'
import { ConfigError } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'likeness-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'likeness.config.json')

function load(file: unknown, env: Record<string, string> = {}) {
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file))
  return loadConfiguration({ LIKENESS_CONFIG: path, ...env })
}

function faultsOf(file: unknown, env: Record<string, string> = {}): readonly string[] {
  try {
    load(file, env)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map((f) => f.replaceAll(path, 'FILE'))
    throw error
  }
  return []
}

const klein = {
  type: 'sdcpp',
  urls: ['http://127.0.0.1:1234/'],
  models: { klein: { referencesMax: 4, steps: 4 } },
}
const engines = [{ engine: 'klein', model: 'klein' }]

describe('likeness.config.json', () => {
  it('names engines and the models they make', () => {
    const { file } = load({
      engines: { klein },
      models: { viduq2_reference2image: { engines }, sketch: { engines, prices: '0' } },
    })
    expect(file?.engines).toMatchObject([
      { id: 'klein', settings: { type: 'sdcpp', urls: ['http://127.0.0.1:1234'] }, apiKey: null },
    ])
    const [source, sketch] = file?.models ?? []
    expect(source).toMatchObject({ name: 'Reference to image', engines })
    expect(source?.prices).toHaveLength(3)
    expect(sketch).toMatchObject({
      id: 'sketch',
      name: 'sketch',
      prices: [{ referencesMin: 0, referencesMax: 7, micros: { '1080p': 0, '2K': 0, '4K': 0 } }],
    })
  })

  it('takes prices by references and resolution, and what is not there is not for sale', () => {
    const prices = [{ referencesMin: 0, referencesMax: 1, '1080p': '0.01', '2K': '0' }]
    const { file } = load({ engines: { klein }, models: { m: { engines, prices } } })
    expect(file?.models[0]?.prices).toEqual([
      { referencesMin: 0, referencesMax: 1, micros: { '1080p': 10_000, '2K': 0 } },
    ])
  })

  it('takes keys out of the environment by the name in the file, whatever that is', () => {
    const cn = { type: 'vidu', apiKeyEnv: 'VIDU_API_KEY_CN', url: 'https://api.vidu.cn' }
    const models = { m: { engines: [{ engine: 'cn', model: 'viduq2' }], prices: '0.05' } }
    const { file } = load({ engines: { cn }, models }, { VIDU_API_KEY_CN: 'vda_cn' })
    expect(file?.engines[0]).toMatchObject({ id: 'cn', apiKey: 'vda_cn' })
    expect(faultsOf({ engines: { cn }, models })).toEqual([
      'FILE: engines.cn.apiKeyEnv: the environment has no VIDU_API_KEY_CN',
    ])
  })

  it('lists every fault at once, with its place, together with those of the environment', () => {
    const faults = faultsOf(
      {
        engines: {
          Klein: klein,
          klein: { ...klein, urls: ['ftp://x'], modles: {} },
          other: { type: 'sdcp' },
        },
        models: { m: { engines: [], prices: '-1' } },
        model: {},
      },
      { PORT: 'x' },
    )
    expect(faults[0]).toMatch(/^PORT must be/)
    expect(faults).toContain('FILE: there is no setting "model" here; did you mean "models"?')
    expect(faults).toContain(
      'FILE: engines.klein: there is no setting "modles" here; did you mean "models"?',
    )
    expect(faults).toContain(
      'FILE: engines.klein.urls.0: must be an http or https URL without query',
    )
    expect(faults.join('\n')).toMatch(/FILE: engines\.Klein: .*lower-case/)
    expect(faults.join('\n')).toMatch(/FILE: engines\.other.*"vidu", "sdcpp"/)
    expect(faults.join('\n')).toMatch(/FILE: models\.m\.engines: /)
    expect(faults.join('\n')).toMatch(/FILE: models\.m\.prices/)
  })

  it.each<[string, unknown, RegExp]>([
    ['no price', { engines: { klein }, models: { m: { engines } } }, /models\.m\.prices.*"0"/],
    ['no models', { engines: { klein }, models: {} }, /models: names no model/],
    [
      'an entry that is there already',
      { engines: { studio: klein }, models: { m: { engines, prices: '0' } } },
      /engines\.studio: .*choose another name/,
    ],
    ['a comma too many', '{"models": {},}', /cannot be read as JSON: .*line 1/],
    ['what is no object', '7', /FILE/],
  ])('refuses %s', (_, file, message) => {
    expect(faultsOf(file).join('\n')).toMatch(message)
  })

  it('is not needed, but what LIKENESS_CONFIG names must be there', () => {
    expect(() => loadConfiguration({ LIKENESS_CONFIG: join(folder, 'none.json') })).toThrow(
      'there is no such file',
    )
  })
})
