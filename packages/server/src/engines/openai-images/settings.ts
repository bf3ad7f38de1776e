import { z } from 'zod'
import { apiKeyEnvSetting, urlsSetting } from '../remote/settings.ts'
import { openaiImagesModel } from './model-settings.ts'
import { profileNames, profiles } from './profiles.ts'

/** A section of the configuration: servers that speak the OpenAI Images protocol. */
export const openaiImagesSettings = z
  .strictObject({
    type: z.literal('openai-images'),
    profile: z.enum(profileNames).meta({ description: 'Which server speaks the protocol.' }),
    urls: urlsSetting.optional().meta({
      description:
        'Base URLs of servers that do the same, with or without `/v1` at their end: the least busy is asked first, one that is down is left alone. Default: OpenAI’s own, for its profile.',
    }),
    apiKeyEnv: apiKeyEnvSetting.optional(),
    placesEach: z.int().min(1).max(256).optional().meta({
      description:
        'Pictures in the making on one server at the same time. Default: 8 for OpenAI, 1 for a server of your own.',
    }),
    answerTimeoutMs: z.int().min(1_000).max(3_600_000).default(600_000).meta({
      description: 'How long a server may take for one picture, its own queue included, ms.',
    }),
    models: z.record(z.string().min(1), openaiImagesModel).meta({
      description: 'By the server’s own name of each model.',
    }),
  })
  .superRefine((settings, context) => {
    const { title, url, lacks } = profiles[settings.profile]
    const fault = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    if (settings.urls === undefined) {
      if (url === null) fault(['urls'], `must say where ${title} is`)
      else if (settings.apiKeyEnv === undefined) {
        fault(['apiKeyEnv'], `must name the variable with the key: ${title} takes nothing without`)
      }
    }
    for (const [name, model] of Object.entries(settings.models)) {
      for (const field of lacks) {
        if (model[field] === undefined) continue
        fault(['models', name, field], `is nothing that a request can tell ${title}`)
      }
    }
  })

export type OpenaiImagesSettings = z.output<typeof openaiImagesSettings>
