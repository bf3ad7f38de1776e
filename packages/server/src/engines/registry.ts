import type { Capabilities, Engine } from './engine.ts'

/** One way to make a model's pictures. */
export interface EngineRoute {
  readonly engine: string
  /** The engine's own name of the model. */
  readonly model: string
}

export interface EngineRegistry {
  get(id: string): Engine | null
  list(): readonly Engine[]
  /** The first route whose engine is here and takes so many references, or null. */
  choose(
    routes: readonly EngineRoute[],
    references: number,
  ): { engine: Engine; model: string; capabilities: Capabilities } | null
  close(): Promise<void>
}

export function createEngineRegistry(engines: readonly Engine[]): EngineRegistry {
  const byId = new Map(engines.map((engine) => [engine.id, engine]))
  if (byId.size !== engines.length) throw new Error('two engines have the same id')
  return {
    get: (id) => byId.get(id) ?? null,
    list: () => engines,
    choose: (routes, references) => {
      for (const route of routes) {
        const engine = byId.get(route.engine)
        const capabilities = engine?.capabilities(route.model) ?? null
        if (engine === undefined || capabilities === null) continue
        if (references > capabilities.referencesMax) continue
        if (references === 0 && capabilities.needsReference) continue
        return { engine, model: route.model, capabilities }
      }
      return null
    },
    close: async () => {
      await Promise.allSettled(engines.map((engine) => engine.close()))
    },
  }
}
