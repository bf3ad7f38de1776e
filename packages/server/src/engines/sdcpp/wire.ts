/** The server's answers, by its documentation (examples/server/api.md) and as seen on a running one. */
import { z } from 'zod'

const text = z.string().min(1)
const maybeText = text.nullish().catch(null)
const names = z.array(z.string()).nullish().catch(null)
const side = (absent: number) => z.int().positive().catch(absent)

export interface SdcppCapabilities {
  /** File name of the model that is loaded. */
  readonly file: string | null
  /** Null where the server does not say. */
  readonly modes: readonly string[] | null
  readonly samplers: readonly string[] | null
  readonly schedulers: readonly string[] | null
  readonly takesReferences: boolean
  /** Of a picture, px. */
  readonly sideMin: number
  readonly sideMax: number
}

const noLimits = { min_width: 64, min_height: 64, max_width: 4096, max_height: 4096 }

export const capabilitiesSchema = z
  .object({
    model: z.object({ name: maybeText }).nullish().catch(null),
    supported_modes: names,
    samplers: names,
    schedulers: names,
    features: z
      .object({ ref_images: z.boolean().catch(true) })
      .nullish()
      .catch(null),
    limits: z
      .object({
        min_width: side(noLimits.min_width),
        min_height: side(noLimits.min_height),
        max_width: side(noLimits.max_width),
        max_height: side(noLimits.max_height),
      })
      .catch(noLimits),
  })
  .transform(
    ({ model, supported_modes, samplers, schedulers, features, limits }): SdcppCapabilities => ({
      file: model?.name ?? null,
      modes: supported_modes ?? null,
      samplers: samplers ?? null,
      schedulers: schedulers ?? null,
      takesReferences: features?.ref_images ?? true,
      sideMin: Math.max(limits.min_width, limits.min_height),
      sideMax: Math.min(limits.max_width, limits.max_height),
    }),
  )

export const createdSchema = z.object({ id: text })

const states = ['queued', 'generating', 'completed', 'failed', 'cancelled'] as const
/** Where a job stands. Words nobody has heard of count as still at work. */
export type SdcppState = (typeof states)[number]

export interface SdcppJob {
  readonly state: SdcppState
  /** What came of it, as the bytes of a file; null while there is none. */
  readonly picture: Buffer | null
  /** Why it came to nothing, in the server's words. */
  readonly error: string | null
}

export const jobSchema = z
  .object({
    status: text.pipe(z.enum(states).catch('generating')),
    result: z
      .object({ images: z.array(z.object({ b64_json: z.string() })) })
      .nullish()
      .catch(null),
    error: z.object({ code: maybeText, message: maybeText }).nullish().catch(null),
  })
  .transform(({ status, result, error }): SdcppJob => {
    const base64 = result?.images[0]?.b64_json
    return {
      state: status,
      picture: base64 === undefined ? null : Buffer.from(base64, 'base64'),
      error: error?.message ?? error?.code ?? null,
    }
  })

/** The shape of every HTTP error; a proxy in between may answer anything. */
export const refusalSchema = z
  .object({ error: maybeText, message: maybeText })
  .catch({ error: null, message: null })
