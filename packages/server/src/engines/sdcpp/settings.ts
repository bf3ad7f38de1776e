import { z } from 'zod'
import { apiKeyEnvSetting, modelSettings, urlsSetting } from '../remote/settings.ts'

const modelSchema = z.strictObject({
  ...modelSettings,
  // The server takes more for 100 without a word.
  steps: z.int().min(1).max(100).optional().meta({
    description: 'Sampling steps; default: what the server was started with.',
  }),
  distilledGuidance: z.number().min(0).max(100).optional().meta({
    description: 'Guidance of models that have it built in, such as FLUX.1 and FLUX.2 [dev].',
  }),
  sampler: z.string().min(1).optional().meta({
    description: 'Sampling method by the name that the server has for it, such as `euler`.',
  }),
  scheduler: z.string().min(1).optional().meta({
    description: 'Scheduler by the name that the server has for it, such as `simple`.',
  }),
  file: z.string().min(1).optional().meta({
    description:
      'File name of the model, such as `flux-2-klein-4b-Q8_0.gguf`: a server that has another one loaded is not asked.',
  }),
})

/** The section of an engine that is one or more servers of stable-diffusion.cpp. */
export const sdcppSettings = z.strictObject({
  type: z.literal('sdcpp'),
  urls: urlsSetting,
  apiKeyEnv: apiKeyEnvSetting.optional().meta({
    description:
      'Name of the environment variable that holds a Bearer token, for a proxy in front of the servers: they themselves ask for none.',
  }),
  placesEach: z.int().min(1).max(64).default(2).meta({
    description:
      'Tasks that one server has at a time. It works on one; a second one waits there, so that it is never idle.',
  }),
  models: z.record(z.string().min(1), modelSchema).meta({
    description:
      'By a name of your choice: a server has one model loaded, and is sent these settings for it.',
  }),
})

export type SdcppSettings = z.output<typeof sdcppSettings>
export type SdcppModel = z.output<typeof modelSchema>
