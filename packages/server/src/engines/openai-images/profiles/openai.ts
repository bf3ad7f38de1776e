import { multipart } from '../form.ts'
import type { Profile } from '../profile.ts'
import { sizingOf, type Sizing } from '../sizing.ts'

interface OpenaiModel {
  /** Its name and those of its snapshots begin so. */
  readonly name: string
  readonly sizing: Sizing
  /** Whether it can be told to keep to the references closely. Those that always do refuse the field. */
  readonly hasInputFidelity: boolean
}

const threeSizes: Sizing = {
  kind: 'some',
  sizes: [
    { width: 1024, height: 1024 },
    { width: 1536, height: 1024 },
    { width: 1024, height: 1536 },
  ],
}

/** By OpenAI's guide to image generation (2026-10). A new model is a row here, before those it would fit. */
const models: readonly OpenaiModel[] = [
  {
    name: 'gpt-image-2',
    sizing: {
      kind: 'any',
      limits: { multipleOf: 16, pixelsMax: 3840 * 2160, sideMin: 16, sideMax: 3840 },
      ratioMax: 3,
      pixelsMin: 655_360,
    },
    hasInputFidelity: false,
  },
  { name: 'gpt-image-1-mini', sizing: threeSizes, hasInputFidelity: false },
  { name: 'gpt-image-1', sizing: threeSizes, hasInputFidelity: true },
]

/** What every model has made so far. */
const otherModel: OpenaiModel = { name: '', sizing: threeSizes, hasInputFidelity: false }

function rowOf(model: string): OpenaiModel {
  return models.find(({ name }) => model.startsWith(name)) ?? otherModel
}

/**
 * OpenAI itself. It always answers base64, and `response_format` is a parameter it refuses to know.
 */
export const openai: Profile = {
  title: 'OpenAI',
  url: 'https://api.openai.com',
  isPaid: true,
  hasSeeds: false,
  placesEach: 8,
  lacks: ['steps', 'guidance', 'trueGuidance', 'negativePrompt'],
  sizing: (model, settings) => sizingOf(settings, rowOf(model).sizing),
  call: ({ model, settings, prompt, size, references }) => {
    const fields = {
      model,
      prompt,
      n: 1,
      size: `${size.width}x${size.height}`,
      quality: settings.quality,
      output_format: 'png',
    }
    if (references.length === 0) return { path: '/v1/images/generations', body: fields }
    const byDefault = rowOf(model).hasInputFidelity ? 'high' : undefined
    return {
      path: '/v1/images/edits',
      form: multipart(
        { ...fields, input_fidelity: settings.inputFidelity ?? byDefault },
        { field: 'image[]', references },
      ),
    }
  },
  refusals: [
    {
      codes: ['moderation_blocked', 'content_policy_violation'],
      fate: 'request',
      says: 'The moderation of OpenAI refused the prompt, a reference or the finished picture: change what it objects to.',
    },
    {
      codes: ['invalid_image', 'invalid_image_file', 'unsupported_image_format'],
      fate: 'request',
      says: 'OpenAI could not use one of the references: send another picture.',
    },
    {
      params: ['prompt', 'image', 'image[]'],
      statuses: [400],
      fate: 'request',
      says: 'Change what it objects to.',
    },
    {
      codes: [
        'insufficient_quota',
        'billing_hard_limit_reached',
        'billing_not_active',
        'project_spend_limit_exceeded',
      ],
      fate: 'operator',
      says: "The server's account at OpenAI has no money left to spend: the operator has to look at its billing.",
    },
    {
      statuses: [403],
      fate: 'operator',
      says: 'OpenAI does not let this account use the model: the operator may have to verify the organisation there.',
    },
  ],
}
