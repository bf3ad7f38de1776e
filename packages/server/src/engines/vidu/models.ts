import { aspectRatios, resolutions, type AspectRatio, type Resolution } from '../../core/ratio.ts'

/** What one of Vidu's models takes, as its platform documentation says (2026-08). */
export interface ViduModel {
  readonly referencesMin: number
  readonly referencesMax: number
  readonly resolutions: readonly Resolution[]
  readonly aspectRatios: readonly AspectRatio[]
}

/** By Vidu's own name. A new model is a row here. */
export const viduModels: Readonly<Record<string, ViduModel>> = {
  viduq2: { referencesMin: 0, referencesMax: 7, resolutions, aspectRatios },
  viduq1: {
    referencesMin: 1,
    referencesMax: 7,
    resolutions: ['1080p'],
    aspectRatios: ['16:9', '9:16', '1:1', '3:4', '4:3'],
  },
}

export function viduModel(name: string): ViduModel | null {
  return Object.hasOwn(viduModels, name) ? (viduModels[name] ?? null) : null
}
