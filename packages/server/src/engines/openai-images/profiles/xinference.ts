import { multipart } from '../form.ts'
import type { Profile } from '../profile.ts'
import { sizingOf } from '../sizing.ts'

/**
 * Xinference, a supervisor with its workers. What a model takes beyond the common fields is JSON in
 * `kwargs`, and among it an id of ours, by which a call is watched and stopped.
 */
export const xinference: Profile = {
  title: 'Xinference',
  url: null,
  isPaid: false,
  hasSeeds: true,
  placesEach: 1,
  lacks: ['quality', 'inputFidelity'],
  sizing: (_, settings) => sizingOf(settings),
  call: ({ model, settings, prompt, size, seed, references, requestId }) => {
    const common = {
      model,
      prompt,
      n: 1,
      size: `${size.width}*${size.height}`,
      response_format: 'b64_json',
    }
    const kwargs = {
      seed,
      request_id: requestId,
      num_inference_steps: settings.steps,
      guidance_scale: settings.guidance,
      true_cfg_scale: settings.trueGuidance,
    }
    const { negativePrompt } = settings
    if (references.length === 0) {
      const text = JSON.stringify({ ...kwargs, negative_prompt: negativePrompt })
      return { path: '/v1/images/generations', body: { ...common, kwargs: text } }
    }
    // Here it has a field of its own, and given twice it would be an error.
    const fields = { ...common, negative_prompt: negativePrompt, kwargs: JSON.stringify(kwargs) }
    return {
      path: '/v1/images/variations',
      form: multipart(fields, { field: 'image', references }),
    }
  },
  refusals: [
    {
      statuses: [400],
      words: /^Model not found/i,
      fate: 'operator',
      says: 'The operator has to launch the model there, or name it by the uid it has.',
    },
    {
      statuses: [409],
      fate: 'operator',
      says: 'Somebody stopped the request at Xinference.',
    },
  ],
  requests: {
    progressPath: (requestId) => `/v1/requests/${encodeURIComponent(requestId)}/progress`,
    abortPath: (model, requestId) =>
      `/v1/models/${encodeURIComponent(model)}/requests/${encodeURIComponent(requestId)}/abort`,
  },
}
