import { expect, it } from 'vitest'
import type { Capabilities, Engine } from '../engines/engine.ts'
import { createEngineRegistry } from '../engines/registry.ts'
import { defaultModel, type Model } from '../tasks/models.ts'
import { lanesOf } from './lanes.ts'

function engineOf(id: string, capabilities: Partial<Capabilities>, places = 4): Engine {
  return {
    id,
    version: '1',
    capabilities: () => ({
      referencesMax: 7,
      needsReference: false,
      seed: true,
      cancel: true,
      progress: true,
      ...capabilities,
    }),
    places: () => places,
    run: () => Promise.reject(new Error('not run here')),
    close: async () => {},
  }
}

const modelOf = (id: string, ...engines: string[]): Model => ({
  ...defaultModel,
  id,
  engines: engines.map((engine) => ({ engine, model: 'm' })),
})

it('parts tasks by the engine that would be asked first', () => {
  const engines = createEngineRegistry([
    engineOf('few', { referencesMax: 3 }),
    engineOf('many', { needsReference: true }),
  ])
  expect(lanesOf([modelOf('both', 'few', 'many'), modelOf('edit', 'many')], engines)).toEqual([
    { engine: 'few', of: [{ model: 'both', referencesMin: 0, referencesMax: 3 }] },
    {
      engine: 'many',
      of: [
        { model: 'both', referencesMin: 4, referencesMax: 7 },
        { model: 'edit', referencesMin: 1, referencesMax: 7 },
      ],
    },
    { engine: null, of: [{ model: 'edit', referencesMin: 0, referencesMax: 0 }] },
  ])
})

it('passes over an engine that is out of order, and waits for it when it is the only one', () => {
  const engines = createEngineRegistry([engineOf('down', {}, 0), engineOf('up', {})])
  expect(lanesOf([modelOf('a', 'down', 'up'), modelOf('b', 'down')], engines)).toEqual([
    { engine: 'up', of: [{ model: 'a', referencesMin: 0, referencesMax: 7 }] },
    { engine: 'down', of: [{ model: 'b', referencesMin: 0, referencesMax: 7 }] },
  ])
})
