import { nextChoice, type EngineRegistry } from '../engines/registry.ts'
import type { ClaimFilter } from '../store/store.ts'
import type { Model } from '../tasks/models.ts'

/** The tasks that one engine would be asked to make now. */
export interface Lane {
  /** Null: nobody here can make them. */
  readonly engine: string | null
  readonly of: Extract<ClaimFilter, { kind: 'new' }>['of']
}

/** More references than any request may have. */
const referencesLimit = 7

/**
 * Parts the tasks of all models by the engine that would be asked first now: by their model and how many
 * references they have. One that is out of order is asked only when there is no other.
 */
export function lanesOf(models: readonly Model[], engines: EngineRegistry): readonly Lane[] {
  const lanes = new Map<
    string | null,
    { model: string; referencesMin: number; referencesMax: number }[]
  >()
  for (const model of models) {
    for (let count = 0; count <= referencesLimit; count++) {
      const engine = nextChoice(engines.fitting(model.engines, count))?.engine ?? null
      const lane = lanes.get(engine) ?? []
      lanes.set(engine, lane)
      const last = lane.at(-1)
      if (last?.model === model.id && last.referencesMax === count - 1) last.referencesMax = count
      else lane.push({ model: model.id, referencesMin: count, referencesMax: count })
    }
  }
  return [...lanes].map(([engine, of]) => ({ engine, of }))
}
