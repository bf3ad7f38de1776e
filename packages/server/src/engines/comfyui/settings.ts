import { z } from 'zod'
import { apiKeyEnvSetting, modelSettings, urlsSetting } from '../remote/settings.ts'

const comfyuiModelSettings = z.strictObject({
  ...modelSettings,
  template: z.string().min(1).meta({
    description:
      'The workflow: `flux2`, `qwen-image-edit-2511`, or the path of a file of your own, such as `./my-workflow.json`.',
  }),
  files: z.record(z.string(), z.string().min(1)).default({}).meta({
    description:
      'Model files as ComfyUI lists them, by the names that the template gives them (`diffusionModel`, `textEncoder`, `vae`); those not named are the template’s own.',
  }),
})
export type ComfyuiModelSettings = z.output<typeof comfyuiModelSettings>

/** The section `engines.<id>` of the configuration file for ComfyUI. */
export const comfyuiSettings = z.strictObject({
  type: z.literal('comfyui'),
  urls: urlsSetting,
  apiKeyEnv: apiKeyEnvSetting
    .optional()
    .meta({ description: 'Variable with a Bearer key, for a proxy in front of ComfyUI.' }),
  placesEach: z.int().min(1).max(64).default(2).meta({
    description:
      'Tasks that one server may have at the same time. It makes one picture at a time; a second one waits there with its references uploaded.',
  }),
  models: z
    .record(z.string().min(1), comfyuiModelSettings)
    .refine((models) => Object.keys(models).length > 0, 'names no model')
    .meta({ description: 'What the engine makes, by the names that model lists use.' }),
})
export type ComfyuiSettings = z.output<typeof comfyuiSettings>
