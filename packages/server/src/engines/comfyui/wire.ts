/** ComfyUI's answers, as far as they are read: what they have besides is left alone. */
import { z } from 'zod'

export const uploadedSchema = z.object({
  name: z.string().min(1),
  subfolder: z.string().default(''),
  type: z.string().default('input'),
})

const nodeErrorsSchema = z
  .record(
    z.string(),
    z.object({
      class_type: z.string().default(''),
      errors: z
        .array(z.object({ message: z.string().default(''), details: z.string().default('') }))
        .default([]),
      dependent_outputs: z.array(z.string()).default([]),
    }),
  )
  .catch({})
export type NodeErrors = z.output<typeof nodeErrorsSchema>

export const queuedSchema = z.object({
  prompt_id: z.string().min(1),
  node_errors: nodeErrorsSchema.default({}),
})

export const refusalSchema = z
  .object({
    error: z
      .union([
        z.string().transform((message) => ({ message, details: '' })),
        z.object({ message: z.string().default(''), details: z.string().default('') }),
      ])
      .optional()
      .catch(undefined),
    node_errors: nodeErrorsSchema.default({}),
  })
  .catch({ error: undefined, node_errors: {} })

/** Number and id of a job; its graph follows. */
const queueItemSchema = z.tuple([z.number(), z.string()], z.unknown())
export const queueSchema = z.object({
  queue_running: z.array(queueItemSchema),
  queue_pending: z.array(queueItemSchema),
})

const outputSchema = z.object({
  images: z
    .array(
      z.object({
        filename: z.string(),
        subfolder: z.string().default(''),
        type: z.string().default('output'),
      }),
    )
    .default([])
    .catch([]),
})
export type SavedImage = z.output<typeof outputSchema>['images'][number]

const messageSchema = z.tuple([z.string(), z.unknown()], z.unknown())
export const historySchema = z.record(
  z.string(),
  z.object({
    outputs: z.record(z.string(), outputSchema).default({}),
    /** Null on servers that keep none. */
    status: z
      .object({
        status_str: z.string().default(''),
        messages: z.array(messageSchema).default([]).catch([]),
      })
      .nullish(),
  }),
)

/** What `execution_error` says, in the history as over the websocket. */
export const executionErrorSchema = z
  .object({
    node_type: z.string().default(''),
    exception_message: z.string().default(''),
    exception_type: z.string().default(''),
  })
  .catch({ node_type: '', exception_message: '', exception_type: '' })

export const nodeInfoSchema = z.record(
  z.string(),
  z.object({
    input: z
      .object({
        required: z.record(z.string(), z.unknown()).default({}),
        optional: z.record(z.string(), z.unknown()).nullish(),
      })
      .default({ required: {} }),
  }),
)
export type NodeInfo = z.output<typeof nodeInfoSchema>[string]
