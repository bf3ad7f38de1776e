import { z } from 'zod'
import { modelSettings } from '../remote/settings.ts'

const sizeSetting = z
  .string()
  .regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}$/, 'must be a size such as 1536x1024')
  .transform((text) => {
    const [width = 0, height = 0] = text.split('x').map(Number)
    return { width, height }
  })

/** What the configuration says of one model. */
export const openaiImagesModel = z.strictObject({
  ...modelSettings,
  pixelsMax: z.int().min(65_536).max(33_554_432).optional().meta({
    description:
      'Most pixels it makes well; larger pictures are made at this size and enlarged, with a warning. Default: 4194304, and for models of OpenAI what they make.',
  }),
  sizes: z.tuple([sizeSetting], sizeSetting).optional().meta({
    description: 'The only sizes it makes, such as `1536x1024`, where it does not make any.',
  }),
  trueGuidance: z.number().min(0).max(100).optional().meta({
    description: 'True CFG scale, for models such as Qwen-Image that have one beside `guidance`.',
  }),
  quality: z.enum(['auto', 'low', 'medium', 'high']).optional().meta({
    description: 'Of pictures by OpenAI, where it decides what they cost.',
  }),
  inputFidelity: z.enum(['low', 'high']).optional().meta({
    description:
      'How closely OpenAI keeps to the references. Default: high, where the model leaves a choice.',
  }),
})

export type ModelSettings = z.output<typeof openaiImagesModel>
