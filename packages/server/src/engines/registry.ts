import type { Capabilities, Engine } from './engine.ts'

/** One way to make a model's pictures. */
export interface EngineRoute {
  readonly engine: string
  /** The engine's own name of the model. */
  readonly model: string
}

/** A route with its engine, which is here. */
export interface EngineChoice extends EngineRoute {
  readonly choice: Engine
  readonly capabilities: Capabilities
}

export interface EngineRegistry {
  get(id: string): Engine | null
  list(): readonly Engine[]
  /** The routes whose engine is here and takes so many references, in their order. */
  fitting(routes: readonly EngineRoute[], references: number): readonly EngineChoice[]
  close(): Promise<void>
}

export function createEngineRegistry(engines: readonly Engine[]): EngineRegistry {
  const byId = new Map(engines.map((engine) => [engine.id, engine]))
  if (byId.size !== engines.length) throw new Error('two engines have the same id')
  return {
    get: (id) => byId.get(id) ?? null,
    list: () => engines,
    fitting: (routes, references) =>
      routes.flatMap(({ engine: id, model }) => {
        const choice = byId.get(id)
        const capabilities = choice?.capabilities(model) ?? null
        if (choice === undefined || capabilities === null) return []
        if (references > capabilities.referencesMax) return []
        if (references === 0 && capabilities.needsReference) return []
        return [{ engine: id, model, choice, capabilities }]
      }),
    close: async () => {
      await Promise.allSettled(engines.map((engine) => engine.close()))
    },
  }
}

/** Whether an engine takes work now. One without places of its own always does. */
export function isUp(engine: Engine): boolean {
  return (engine.places?.() ?? 1) > 0
}

/** The one that would be asked now: the first that is up, or, when none is, the first. */
export function nextChoice(choices: readonly EngineChoice[]): EngineChoice | null {
  return choices.find(({ choice }) => isUp(choice)) ?? choices[0] ?? null
}
