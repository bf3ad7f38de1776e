/**
 * The models a client can name, as data: limits, prices, and which engines may make their pictures.
 */
import type { AspectRatio, Resolution } from '../core/ratio.ts'

/** Micro-dollars a picture, by how many references it uses. A missing price refuses the task. */
export interface PriceRow {
  readonly referencesMin: number
  readonly referencesMax: number
  readonly micros: Readonly<Partial<Record<Resolution, number>>>
}

export interface Model {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly referencesMin: number
  readonly referencesMax: number
  readonly resolutions: readonly Resolution[]
  readonly aspectRatios: readonly AspectRatio[]
  readonly prices: readonly PriceRow[]
  /** In the order in which they are tried. */
  readonly engines: readonly { readonly engine: string; readonly model: string }[]
}

export interface ModelCatalogue {
  list(): readonly Model[]
  get(id: string): Model | null
}

/** @throws Error when two models have the same id. */
export function createModelCatalogue(models: readonly Model[]): ModelCatalogue {
  const byId = new Map(models.map((model) => [model.id, model]))
  if (byId.size !== models.length) throw new Error('two models have the same id')
  return { list: () => models, get: (id) => byId.get(id) ?? null }
}

/**
 * The price of one picture before any discount, micro-dollars; null when there is none. Zero is a price.
 */
export function priceOf(model: Model, resolution: Resolution, references: number): number | null {
  const row = model.prices.find(
    (price) => references >= price.referencesMin && references <= price.referencesMax,
  )
  return row?.micros[resolution] ?? null
}

/** The price after a discount multiplier, rounded to the micro-dollar. */
export function discounted(micros: number, discount: number): number {
  return Math.round(micros * discount)
}

/**
 * The source API's one model. Prices are Vidu's for viduq2 (2026-08): 0.03 to 0.15 USD a picture.
 */
export const defaultModel: Model = {
  id: 'viduq2_reference2image',
  name: 'Reference to image',
  description:
    'Makes an image in which the subjects and style of up to 7 references stay consistent; without references, from the prompt alone.',
  referencesMin: 0,
  referencesMax: 7,
  resolutions: ['1080p', '2K', '4K'],
  aspectRatios: ['16:9', '9:16', '1:1', '3:4', '4:3', '21:9', '2:3', '3:2', 'auto'],
  prices: [
    { referencesMin: 0, referencesMax: 0, micros: { '1080p': 30_000, '2K': 40_000, '4K': 50_000 } },
    {
      referencesMin: 1,
      referencesMax: 3,
      micros: { '1080p': 40_000, '2K': 60_000, '4K': 100_000 },
    },
    {
      referencesMin: 4,
      referencesMax: 7,
      micros: { '1080p': 50_000, '2K': 80_000, '4K': 150_000 },
    },
  ],
  engines: [{ engine: 'studio', model: 'studio' }],
}
