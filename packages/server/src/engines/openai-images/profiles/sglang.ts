import { multipart } from '../form.ts'
import type { Order, Profile } from '../profile.ts'
import { sizingOf } from '../sizing.ts'

/**
 * What SGLang and vLLM-Omni call things. Nothing is left to defaults: without `output_format` a picture is
 * a JPEG of quality 75, and older versions of SGLang fix the seed to 1024 and answer URLs.
 */
export function diffusionFields({ model, settings, prompt, size, seed }: Order) {
  return {
    model,
    prompt,
    n: 1,
    size: `${size.width}x${size.height}`,
    response_format: 'b64_json',
    output_format: 'png',
    seed,
    num_inference_steps: settings.steps,
    guidance_scale: settings.guidance,
    true_cfg_scale: settings.trueGuidance,
    negative_prompt: settings.negativePrompt,
  }
}

/** A generation without references, an edit with them. */
export function diffusionCall(order: Order) {
  const fields = diffusionFields(order)
  const { references } = order
  return references.length === 0
    ? { path: '/v1/images/generations', body: fields }
    : { path: '/v1/images/edits', form: multipart(fields, { field: 'image[]', references }) }
}

/** SGLang Diffusion. */
export const sglang: Profile = {
  title: 'SGLang',
  url: null,
  isPaid: false,
  hasSeeds: true,
  placesEach: 1,
  lacks: ['quality', 'inputFidelity'],
  sizing: (_, settings) => sizingOf(settings),
  call: diffusionCall,
  refusals: [],
}
