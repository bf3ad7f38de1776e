/** What the sections of several engines in the configuration file have in common. */
import { z } from 'zod'

const httpUrl = z
  .string()
  .refine((text) => {
    const url = URL.parse(text)
    return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
  }, 'must be an http or https URL without query')
  .transform((text) => text.replace(/\/+$/, ''))

export const urlSetting = httpUrl.meta({ description: 'Base URL of the server.' })

export const urlsSetting = z
  .array(httpUrl)
  .min(1)
  .refine((urls) => new Set(urls).size === urls.length, 'names a server twice')
  .meta({
    description:
      'Base URLs of servers that do the same: the least busy is asked first, one that is down is left alone.',
  })

/** Secrets stay out of the file: it names the variable that has them. */
export const apiKeyEnvSetting = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'must be the name of an environment variable, such as OPENAI_API_KEY')
  .meta({ description: 'Name of the environment variable that holds the key.' })

/** Settings of one model of an engine, in its `models`. */
export const modelSettings = {
  referencesMin: z.int().min(0).max(7).default(0).meta({
    description: 'References without which it makes no picture.',
  }),
  referencesMax: z.int().min(0).max(7).meta({
    description: 'References it keeps well; tasks with more go to the next engine or are refused.',
  }),
  steps: z.int().min(1).max(1000).optional().meta({ description: 'Sampling steps.' }),
  guidance: z.number().min(0).max(100).optional().meta({ description: 'Guidance (CFG) scale.' }),
  negativePrompt: z.string().max(2000).optional().meta({
    description: 'What no picture should have.',
  }),
  pixelsMax: z.int().min(65_536).max(33_554_432).default(4_194_304).meta({
    description:
      'Most pixels it makes well; larger pictures are made at this size and enlarged, with a warning.',
  }),
}
