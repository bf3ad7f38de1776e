import { describe, expect, it } from 'vitest'
import type { Capabilities, Engine } from './engine.ts'
import { createEngineRegistry, nextChoice } from './registry.ts'

const able: Capabilities = {
  referencesMax: 7,
  needsReference: false,
  seed: true,
  cancel: true,
  progress: true,
}

function engineOf(id: string, capabilities: Partial<Capabilities> | null, close = async () => {}) {
  return {
    id,
    version: '1',
    capabilities: (model) =>
      capabilities === null || model !== 'm' ? null : { ...able, ...capabilities },
    run: () => Promise.reject(new Error('not run here')),
    close,
  } satisfies Engine
}

const routes = (...engines: string[]) => engines.map((engine) => ({ engine, model: 'm' }))

describe('the engine registry', () => {
  const registry = createEngineRegistry([
    engineOf('few', { referencesMax: 1 }),
    engineOf('needy', { needsReference: true }),
    engineOf('other', null),
    engineOf('all', {}),
  ])

  it.each([
    [routes('few', 'all'), 1, 'few'],
    [routes('few', 'all'), 2, 'all'],
    [routes('needy', 'all'), 0, 'all'],
    [routes('needy', 'all'), 1, 'needy'],
    [routes('other', 'all'), 0, 'all'],
    [routes('missing', 'all'), 0, 'all'],
    [routes('few'), 2, undefined],
    [[], 0, undefined],
    [[{ engine: 'all', model: 'unknown' }], 0, undefined],
  ])('of %j with %d references chooses %s', (candidates, references, id) => {
    expect(registry.fitting(candidates, references)[0]?.engine).toBe(id)
  })

  it('has all that fit, in the order of the list', () => {
    const fitting = registry.fitting(routes('all', 'few', 'needy', 'other'), 1)
    expect(fitting.map(({ engine }) => engine)).toEqual(['all', 'few', 'needy'])
  })

  it('passes over one that is out of order while there is another', () => {
    const down = { ...engineOf('down', {}), places: () => 0 }
    const { fitting } = createEngineRegistry([down, engineOf('all', {})])
    expect(nextChoice(fitting(routes('down', 'all'), 0))?.engine).toBe('all')
    expect(nextChoice(fitting(routes('down'), 0))?.engine).toBe('down')
    expect(nextChoice([])).toBeNull()
  })

  it('refuses two engines of one id', () => {
    expect(() => createEngineRegistry([engineOf('a', {}), engineOf('a', {})])).toThrow('same id')
  })

  it('closes every engine, whatever one of them does', async () => {
    const closed: string[] = []
    const closing = createEngineRegistry([
      engineOf('a', {}, () => Promise.reject(new Error('stuck'))),
      engineOf('b', {}, async () => void closed.push('b')),
    ])
    await closing.close()
    expect(closed).toEqual(['b'])
  })
})
