/**
 * The wire of the canonical surface as zod schemas: what requests are parsed by, and what the OpenAPI
 * document is generated from. The rules and limits are those of the source API.
 */
import { z } from 'zod'
import { aspectRatios, resolutions } from '../core/ratio.ts'
import { subjectIdPattern } from '../tasks/mentions.ts'
import { outputStatuses, taskStatuses } from '../tasks/states.ts'
import type { GenerationRequest } from '../tasks/generation-request.ts'

export const promptCharsMax = 2000
export const payloadCharsMax = 1_048_576
export const urlCharsMax = 2048

/** Length in Unicode code points, which is what a person counts, and how JSON Schema counts too. */
export function codePoints(text: string): number {
  let count = text.length
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(i + 1)
    if (next >= 0xdc00 && next <= 0xdfff) {
      count--
      i++
    }
  }
  return count
}

function textUpTo(max: number) {
  return z
    .string()
    .superRefine((text, context) => {
      // UTF-16 units are never fewer than code points.
      if (text.length <= max) return
      const found = codePoints(text)
      if (found > max) context.addIssue(`may have ${max} characters at most, and has ${found}`)
    })
    .meta({ maxLength: max })
}

/** A base64 reference of the largest body, or a URL; which of the two it is, is decided later. */
const imageEntry = z.string().meta({
  description:
    'An http(s) URL anyone can reach, or a data URL such as `data:image/png;base64,…` (also without the comma). png, jpeg or webp; at least 128x128 px, ratio 1:4 to 4:1, at most 50 MB.',
  examples: ['https://example.com/cat.png'],
})

export const createBody = z
  .strictObject({
    model: z.string().meta({
      description: 'Model id; `GET /v1/models` lists them.',
      examples: ['viduq2_reference2image'],
    }),
    prompt: textUpTo(promptCharsMax).meta({
      description:
        'What the picture shows, 1 to 2000 characters (Unicode code points). `@name` calls a subject, `[image n]` the n-th entry of `images`, counted from 1.',
      examples: ['The cat of [image 1] on a beach at sunset'],
    }),
    images: z
      .array(imageEntry)
      .optional()
      .meta({ description: 'References, 0 to 7, the images of `subjects` included.', maxItems: 7 }),
    subjects: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(
              subjectIdPattern,
              'must be 1 to 64 letters, digits, `_` or `-` (what the prompt writes after `@`)',
            )
            .meta({ description: 'The name the prompt writes after `@`.', examples: ['mia'] }),
          images: z.array(imageEntry).meta({ description: 'References of this subject, 1 to 7.' }),
        }),
      )
      .optional()
      .meta({ description: 'Named groups of references, at most 7 images in all.' }),
    resolution: z
      .enum(resolutions)
      .default('1080p')
      .meta({ description: 'The short side: 1080, 1440 or 2160 px.' }),
    aspect_ratio: z.enum(aspectRatios).default('16:9').meta({
      description: '`auto` keeps the ratio of the first reference.',
    }),
    seed: z.int().optional().meta({
      description:
        'Any integer of up to 53 bits, 0 and negative ones too; the same seed gives the same picture on the same engine version. Absent: random, reported in `metadata.seed`.',
    }),
    payload: textUpTo(payloadCharsMax)
      .optional()
      .meta({ description: 'Passed through untouched to the task and its callbacks.' }),
    callback_url: z
      .string()
      .max(urlCharsMax, `may have ${urlCharsMax} characters at most`)
      .optional()
      .meta({
        description: 'Called with the task at every change of state; see Webhooks in the docs.',
        examples: ['https://example.com/hooks/likeness'],
      }),
  })
  .meta({ id: 'GenerationRequest' })

export type CreateBody = z.output<typeof createBody>

/** From the wire to the domain. */
export function toGenerationRequest(body: CreateBody): GenerationRequest {
  return {
    model: body.model,
    prompt: body.prompt,
    images: body.images ?? [],
    subjects: body.subjects ?? null,
    resolution: body.resolution,
    aspectRatio: body.aspect_ratio,
    seed: body.seed ?? null,
    payload: body.payload ?? null,
    callbackUrl: body.callback_url ?? null,
  }
}

const consistency = z
  .object({
    reference: z.int().meta({ description: 'Index into the references, subjects included.' }),
    method: z.string().meta({
      description:
        'How its subject was told from its background: alpha, flat-background, segmented or framed.',
    }),
    confidence: z.number().meta({ description: '0 to 1: how sure that was.' }),
    features: z.number().nullable().meta({
      description: '0 to 1: share of its features that the picture has; null: too few to compare.',
    }),
    colour_distance: z.number().meta({ description: 'Mean distance in CIE Lab.' }),
    colour_distance_relit: z
      .number()
      .meta({ description: "The same with the scene's light taken out." }),
  })
  .meta({ id: 'Consistency' })
const warning = z.object({ code: z.string(), message: z.string() })

export const taskSchema = z
  .object({
    id: z.string().meta({ examples: ['gen_01k7y3v8w0aaaaaaaaaaaaaaaa'] }),
    model: z.string(),
    created_at: z.int().meta({ description: 'Unix seconds.' }),
    status: z.enum(taskStatuses),
    progress: z.number().min(0).max(1),
    output: z.object({
      status: z.enum(outputStatuses),
      content: z.array(z.object({ type: z.literal('image'), url: z.string() })).meta({
        description: 'Empty until the task has completed, and again once its files are removed.',
      }),
      jobId: z.string().meta({
        description: "The engine's own remote task; empty for an engine that has none.",
      }),
    }),
    error: z
      .object({ code: z.string(), message: z.string() })
      .optional()
      .meta({ description: 'Only when `status` is failed.' }),
    usage: z
      .object({
        cost: z.string().meta({
          description: 'USD charged after the discount, as a decimal string.',
          examples: ['0.04'],
        }),
        discount: z.number().meta({ description: 'A multiplier; 1 is none.' }),
      })
      .optional()
      .meta({ description: 'Only when `status` is completed.' }),
    payload: z.string().optional().meta({ description: 'As it was sent. Not in lists.' }),
    metadata: z.object({
      engine: z.string().optional().meta({ description: 'What really made the picture.' }),
      seed: z.int(),
      width: z.int().optional(),
      height: z.int().optional(),
      format: z.string().optional(),
      sha256: z.string().optional(),
      stage: z.string().optional().meta({ description: 'What is being done now.' }),
      queued_ms: z.int().optional(),
      running_ms: z.int().optional(),
      attempts: z.int(),
      consistency: z.array(consistency).optional().meta({
        description:
          'How much of each reference is left in the picture, measured by the studio engine; docs/consistency.md has the definitions.',
      }),
      warnings: z
        .array(warning)
        .meta({ description: 'What of the request could not be honoured.' }),
    }),
  })
  .meta({ id: 'Task' })

export type WireTask = z.output<typeof taskSchema>

export const taskPageSchema = z
  .object({
    data: z.array(taskSchema),
    next_cursor: z.string().nullable().meta({ description: '`cursor` of the next page, or null.' }),
  })
  .meta({ id: 'TaskPage' })

export const estimateSchema = z
  .object({
    cost: z.string().meta({ description: 'USD after the discount, as a decimal string.' }),
    discount: z.number(),
    width: z.int().nullable().meta({
      description:
        'Null when `auto` follows an image that is a URL: nothing is fetched for an estimate.',
    }),
    height: z.int().nullable(),
    engine: z.string().meta({ description: 'The engine that would be asked first.' }),
    model: z.string(),
  })
  .meta({ id: 'Estimate' })

export const modelSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    engines: z.array(z.object({ engine: z.string(), model: z.string() })).meta({
      description: 'What makes the pictures, in the order in which it is tried.',
    }),
    limits: z.object({
      references_min: z.int(),
      references_max: z.int(),
      prompt_characters_max: z.int(),
      payload_characters_max: z.int(),
      body_bytes_max: z.int(),
      reference_bytes_max: z.int(),
      reference_side_min: z.int(),
      reference_formats: z.array(z.string()),
    }),
    parameters: z.object({
      resolution: z.object({ values: z.array(z.string()), default: z.string() }),
      aspect_ratio: z.object({ values: z.array(z.string()), default: z.string() }),
      seed: z.boolean().meta({ description: 'Whether the seed decides the picture.' }),
    }),
    prices: z.array(
      z.object({
        references_min: z.int(),
        references_max: z.int(),
        resolution: z.string(),
        cost: z.string().meta({ description: 'USD a picture, before any discount.' }),
      }),
    ),
  })
  .meta({ id: 'Model' })

export const modelListSchema = z.object({ data: z.array(modelSchema) }).meta({ id: 'ModelList' })

export const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      param: z.string().optional().meta({ description: 'The parameter at fault.' }),
    }),
    request_id: z.string(),
  })
  .meta({ id: 'Error' })
