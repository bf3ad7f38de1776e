import { z } from 'zod'
import { aspectRatios, resolutions } from '../../core/ratio.ts'
import { apiKeyEnvSetting, modelSettings, urlsSetting } from '../remote/settings.ts'

const relayModelSettings = z.strictObject({
  referencesMin: modelSettings.referencesMin,
  referencesMax: modelSettings.referencesMax.default(7).meta({
    description: 'References it takes; tasks with more go to the next engine or are refused.',
  }),
  resolutions: z
    .array(z.enum(resolutions))
    .min(1)
    .default([...resolutions])
    .meta({ description: 'Resolutions it makes; others are asked for in the next larger one.' }),
  aspectRatios: z
    .array(z.enum(aspectRatios))
    .refine((ratios) => ratios.some((ratio) => ratio !== 'auto'), 'must have one besides auto')
    .default([...aspectRatios])
    .meta({ description: 'Ratios it makes; others are asked for in the nearest one and cut.' }),
  subjects: z.boolean().default(true).meta({
    description:
      'Whether it takes `subjects`; else their images follow the plain ones, and the prompt names them by number.',
  }),
  seeds: z.boolean().default(true).meta({
    description: 'Whether it takes `seed`; else pictures cannot be made again, with a warning.',
  }),
  seedMax: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional().meta({
    description:
      'Largest seed it takes, where that is not any integer; other seeds are mapped into 1 to this.',
  }),
})

/** The section of an engine entry of type `relay`. */
export const relaySettings = z.strictObject({
  type: z.literal('relay'),
  urls: urlsSetting,
  apiKeyEnv: apiKeyEnvSetting,
  idempotent: z.boolean().default(false).meta({
    description:
      'Whether it answers a repeated `Idempotency-Key` with the same task, as Likeness does. Then a create whose answer was lost is repeated; else it is not, since it may have been charged.',
  }),
  cancels: z.boolean().default(false).meta({
    description:
      'Whether it has `POST /v1/generations/{id}/cancel`, as Likeness does: tasks that nobody wants any more are cancelled there too.',
  }),
  callbacks: z.boolean().default(true).meta({
    description:
      'Whether it is told where to report changes. Only with LIKENESS_PUBLIC_URL, at which it has to reach this server.',
  }),
  placesEach: z.int().min(1).max(10_000).default(32).meta({
    description: 'Tasks to have at work there at the same time, for each URL.',
  }),
  models: z.record(z.string().min(1), relayModelSettings).meta({
    description: 'By the name that the gateway has for the model.',
  }),
})

export type RelaySettings = z.output<typeof relaySettings>
export type RelayModel = z.output<typeof relayModelSettings>
