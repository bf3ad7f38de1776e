/**
 * What gateways of this protocol answer, read with patience: `output` is an array for some and an object
 * for others, and only what the engine cannot do without is required.
 */
import { z } from 'zod'

const text = z.string().min(1)
/** An id or a code, should it come as a number. It is kept, so it is bounded. */
const numberOrText = z.union([text.max(512), z.number().transform(String)])
const maybeText = text.nullish().catch(null)

/** What went wrong, in a gateway's words. */
export interface RelayFault {
  readonly code: string | null
  readonly message: string | null
  readonly param: string | null
}

const faultSchema = z
  .union([
    text.transform((message): RelayFault => ({ code: null, message, param: null })),
    z
      .object({
        code: numberOrText.nullish().catch(null),
        message: maybeText,
        error_message: maybeText,
        param: maybeText,
      })
      .transform(({ code, message, error_message: other, param }): RelayFault => ({
        code: code ?? null,
        message: message ?? other ?? null,
        param: param ?? null,
      })),
  ])
  .nullish()
  .catch(null)

/** Any answer that may say no. A proxy in between may answer anything. */
export const refusalSchema = z
  .object({ error: faultSchema, message: maybeText })
  .transform(({ error, message }) => ({
    saysNo: (error ?? null) !== null,
    fault: {
      code: error?.code ?? null,
      message: error?.message ?? message ?? null,
      param: error?.param ?? null,
    } satisfies RelayFault,
  }))
  .catch({ saysNo: false, fault: { code: null, message: null, param: null } })

export const createdSchema = z.object({ id: numberOrText })

/** Where a job stands. Words nobody has heard of count as still at work. */
export type RelayState = 'waiting' | 'working' | 'success' | 'failed'

const states: Readonly<Record<string, RelayState>> = {
  completed: 'success',
  succeeded: 'success',
  success: 'success',
  failed: 'failed',
  error: 'failed',
  cancelled: 'failed',
  canceled: 'failed',
}

export interface RelayJob {
  readonly state: RelayState
  /** 0 to 1; null when it does not say. */
  readonly progress: number | null
  /** Where the picture is. */
  readonly url: string | null
  readonly fault: RelayFault | null
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
  /** What it says it used. */
  readonly seed: number | null
  /** What made the picture there, and what that cost the operator, for the log. */
  readonly engine: string | null
  readonly cost: string | null
}

const outputSchema = z
  .object({
    status: maybeText,
    content: z
      .array(z.object({ type: maybeText, url: maybeText }).catch({}))
      .nullish()
      .catch(null),
  })
  .catch({})

/** More than any server has to say; what comes from elsewhere is bounded. */
const warningsMax = 20

const metadataSchema = z
  .object({
    engine: maybeText,
    seed: z.int().nullish().catch(null),
    warnings: z
      .array(z.object({ code: text, message: text }).nullable().catch(null))
      .nullish()
      .catch(null),
  })
  .catch({})

export const jobSchema = z
  .object({
    status: text,
    progress: z.number().min(0).max(1).nullish().catch(null),
    output: z
      .union([z.array(outputSchema), outputSchema.transform((one) => [one])])
      .nullish()
      .catch(null),
    error: faultSchema,
    usage: z
      .object({ cost: numberOrText.nullish().catch(null) })
      .nullish()
      .catch(null),
    metadata: metadataSchema.nullish(),
  })
  .transform((answer): RelayJob => {
    const { error, metadata, usage } = answer
    const outputs = answer.output ?? []
    const url =
      outputs
        .flatMap(({ content }) => content ?? [])
        .find((one) => (one.type ?? 'image') === 'image' && one.url)?.url ?? null
    const isQueued = outputs[0]?.status === 'in_queue'
    const state = states[answer.status.toLowerCase()] ?? (isQueued ? 'waiting' : 'working')
    // Some call a task completed whose only output failed.
    const hasNothing = url === null && outputs.some(({ status }) => status === 'failed')
    return {
      state: state === 'success' && hasNothing ? 'failed' : state,
      progress: answer.progress ?? null,
      url,
      fault: error ?? null,
      warnings: (metadata?.warnings ?? []).filter((one) => one !== null).slice(0, warningsMax),
      seed: metadata?.seed ?? null,
      engine: metadata?.engine ?? null,
      cost: usage?.cost ?? null,
    }
  })
