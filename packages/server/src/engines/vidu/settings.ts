import { z } from 'zod'
import { apiKeyEnvSetting, urlSetting } from '../remote/settings.ts'

/** The section of an engine entry of type `vidu`. */
export const viduSettings = z.strictObject({
  type: z.literal('vidu'),
  apiKeyEnv: apiKeyEnvSetting.default('VIDU_API_KEY'),
  url: urlSetting.default('https://api.vidu.com').meta({
    description: 'Where the key is valid: https://api.vidu.cn for keys made in China.',
  }),
  jobsMax: z.int().min(1).max(100_000).optional().meta({
    description:
      'Jobs to have at Vidu at the same time. Default: as many as Vidu says that it works on at once, and a few that wait there.',
  }),
  callbacks: z.boolean().default(true).meta({
    description:
      'Whether Vidu is told where to report changes. Only with LIKENESS_PUBLIC_URL, at which Vidu has to reach this server.',
  }),
})
