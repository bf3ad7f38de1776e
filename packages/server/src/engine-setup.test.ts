import { describe, expect, it } from 'vitest'
import type { ConfigFile, ModelEntry } from './config-file.ts'
import { ConfigError, loadConfig } from './config.ts'
import { setUpModels } from './engine-setup.ts'
import type { Capabilities, Engine } from './engines/engine.ts'
import { createEngineRegistry } from './engines/registry.ts'
import { defaultModel } from './tasks/models.ts'

function engineOf(id: string, capabilities: Partial<Capabilities>): Engine {
  const able = { referencesMax: 7, needsReference: false, seed: true, cancel: true, progress: true }
  return {
    id,
    version: '1',
    capabilities: (model) => (model === 'm' ? { ...able, ...capabilities } : null),
    run: () => Promise.reject(new Error('not run here')),
    close: async () => {},
  }
}

const engines = createEngineRegistry([
  engineOf('few', { referencesMax: 3, needsReference: true }),
  engineOf('more', { referencesMax: 4, needsReference: true }),
  engineOf('studio', {}),
])

function setUp(names: readonly string[], changes: Partial<ModelEntry> = {}, model = 'm') {
  const routes = names.map((engine) => ({ engine, model }))
  const entry: ModelEntry = { ...defaultModel, engines: routes, referencesMax: null, ...changes }
  const file: ConfigFile = { path: 'FILE', engines: [], models: [entry] }
  return setUpModels({ config: loadConfig({}), file }, engines)[0]
}

function faultsOf(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

describe('the models of a file', () => {
  it('take as many references as their engines do, so that more are refused before money moves', () => {
    expect(setUp(['few'])).toMatchObject({ referencesMin: 1, referencesMax: 3 })
    expect(setUp(['few', 'more'])).toMatchObject({ referencesMin: 1, referencesMax: 4 })
    expect(setUp(['few', 'studio'])).toMatchObject({ referencesMin: 0, referencesMax: 7 })
    expect(setUp(['more'], { referencesMax: 2 })).toMatchObject({ referencesMax: 2 })
  })

  it('cannot promise more than that', () => {
    expect(faultsOf(() => setUp(['few', 'more'], { referencesMax: 5 }))).toEqual([
      'FILE: models.viduq2_reference2image.referencesMax: its engines take 4 at most, not 5',
    ])
  })

  it('name engines and models that are there', () => {
    expect(faultsOf(() => setUp(['fex', 'few'], {}, 'm'))).toEqual([
      'FILE: models.viduq2_reference2image.engines.0.engine: there is no engine "fex"; did you mean "few"?',
    ])
    expect(faultsOf(() => setUp(['few'], {}, 'x'))).toEqual([
      'FILE: models.viduq2_reference2image.engines.0.model: the engine "few" has no model "x"',
    ])
  })
})

describe('without a file', () => {
  it('the source API’s model is made by the studio, or by Vidu alone where there is a key', () => {
    const [plain] = setUpModels({ config: loadConfig({}), file: null }, engines)
    expect(plain).toEqual(defaultModel)
    const config = loadConfig({ VIDU_API_KEY: 'vda_1' })
    const [paid] = setUpModels({ config, file: null }, engines)
    expect(paid?.engines).toEqual([{ engine: 'vidu', model: 'viduq2' }])
  })
})
