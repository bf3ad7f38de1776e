import { describe, expect, it } from 'vitest'
import type { Capabilities, Engine } from './engine.ts'
import { createEngineRegistry } from './registry.ts'

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
    expect(registry.choose(candidates, references)?.engine.id).toBe(id)
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
