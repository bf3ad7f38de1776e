import type { Size } from '../../images/size.ts'
import type { EngineRequest, EngineResult } from '../engine.ts'
import { nameImages } from '../remote/prompt.ts'
import { asDataUrl, type EncodedReference } from '../remote/references.ts'
import { sizeToAsk } from '../remote/size.ts'
import type { SdcppModel } from './settings.ts'
import type { SdcppCapabilities } from './wire.ts'

/** The body of a create, in the server's names. What it does not know it ignores in silence. */
export interface SdcppOrder {
  readonly prompt: string
  readonly negative_prompt?: string
  /** Never left out: then the server's own default would be made. */
  readonly width: number
  readonly height: number
  /** A JSON number from 0 to 2^63 - 1. */
  readonly seed: unknown
  readonly batch_count: 1
  /** Data URLs. */
  readonly ref_images?: readonly string[]
  readonly sample_params?: {
    readonly sample_steps?: number
    readonly sample_method?: string
    readonly scheduler?: string
    readonly guidance?: { readonly txt_cfg?: number; readonly distilled_guidance?: number }
  }
  readonly output_format: 'png'
  /** Else the PNG would carry the prompt. */
  readonly embed_image_metadata: false
}

/** Why a server cannot make what is asked for, as a predicate; null when it can. */
export function unsuitable(
  capabilities: SdcppCapabilities,
  { file, sampler, scheduler }: SdcppModel,
  references: number,
): string | null {
  const { modes, samplers, schedulers } = capabilities
  if (modes !== null && !modes.includes('img_gen')) return 'has a model that makes no pictures'
  if (file !== undefined && capabilities.file !== null && capabilities.file !== file) {
    return `has another model loaded than ${file}`
  }
  if (references > 0 && !capabilities.takesReferences) return 'takes no references'
  // It would use its default in silence.
  if (sampler !== undefined && samplers !== null && !samplers.includes(sampler)) {
    return `has no sampler ${sampler}`
  }
  if (scheduler !== undefined && schedulers !== null && !schedulers.includes(scheduler)) {
    return `has no scheduler ${scheduler}`
  }
  return null
}

/** Latent pixels of 8 px in patches of two; other sizes would be rounded up. */
const multipleOf = 16

/** The size to ask for; references are padded to it, since the server would crop them to its ratio. */
export function orderedSize(wanted: Size, model: SdcppModel, limits: SdcppCapabilities): Size {
  const { sideMin, sideMax } = limits
  return sizeToAsk(wanted, { multipleOf, pixelsMax: model.pixelsMax, sideMin, sideMax })
}

export function writeOrder(
  request: EngineRequest,
  model: SdcppModel,
  size: Size,
  references: readonly EncodedReference[],
): SdcppOrder {
  const sampling = samplingOf(model)
  return {
    prompt: nameImages(request.prompt, request.references) ?? request.prompt,
    ...(model.negativePrompt !== undefined && { negative_prompt: model.negativePrompt }),
    width: size.width,
    height: size.height,
    seed: jsonInteger(seedFor(request.seed)),
    batch_count: 1,
    ...(references.length > 0 && { ref_images: references.map(asDataUrl) }),
    ...(Object.keys(sampling).length > 0 && { sample_params: sampling }),
    output_format: 'png',
    embed_image_metadata: false,
  }
}

function samplingOf(model: SdcppModel): NonNullable<SdcppOrder['sample_params']> {
  const { steps, sampler, scheduler, guidance, distilledGuidance } = model
  const guided = {
    ...(guidance !== undefined && { txt_cfg: guidance }),
    ...(distilledGuidance !== undefined && { distilled_guidance: distilledGuidance }),
  }
  return {
    ...(steps !== undefined && { sample_steps: steps }),
    ...(sampler !== undefined && { sample_method: sampler }),
    ...(scheduler !== undefined && { scheduler }),
    ...(Object.keys(guided).length > 0 && { guidance: guided }),
  }
}

/**
 * The seed to send for a task's: below 0 the server chooses one itself and does not tell, so negative
 * ones go to the end of its 64 bits, where no other seed of ours is.
 */
export function seedFor(seed: number): bigint {
  return seed < 0 ? BigInt(seed) + 2n ** 63n : BigInt(seed)
}

/** What of the request the server is sent otherwise than it was asked for. */
export function orderWarnings({ seed }: EngineRequest): EngineResult['warnings'] {
  if (seed >= 0) return []
  return [
    {
      code: 'seed-mapped',
      message: `stable-diffusion.cpp takes a seed below 0 for "choose one"; ${seed} was sent as ${seedFor(seed)}, the same each time.`,
    },
  ]
}

declare global {
  interface JSON {
    /** In Node since 21 (https://tc39.es/proposal-json-parse-with-source/). */
    rawJSON(text: string): unknown
  }
}

/** For JSON.stringify, which writes numbers beyond 2^53 only so. */
function jsonInteger(value: bigint): unknown {
  return JSON.rawJSON(String(value))
}
