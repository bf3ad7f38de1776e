import { z } from 'zod'
import type { ProfileName } from '../../../src/engines/openai-images/profiles.ts'
import type { Size } from '../../../src/images/size.ts'
import type { Order, Received, Refused, Rules } from './order.ts'

/** Numbers come as text in a form and as themselves in JSON. */
const integer = z.coerce.number().int()
const decimal = z.coerce.number()
const size = z.string().regex(/^\d+[x*]\d+$/)
const base = { model: z.string(), prompt: z.string().min(1), n: z.literal(1).or(z.literal('1')) }

const openaiFields = z.strictObject({
  ...base,
  size,
  quality: z.enum(['auto', 'low', 'medium', 'high']).optional(),
  output_format: z.enum(['png', 'jpeg', 'webp']).default('png'),
  input_fidelity: z.enum(['low', 'high']).optional(),
})

const diffusionFields = z.strictObject({
  ...base,
  size,
  response_format: z.enum(['b64_json', 'url']).optional(),
  output_format: z.enum(['png', 'jpeg', 'webp']).optional(),
  seed: integer.optional(),
  num_inference_steps: integer.optional(),
  guidance_scale: decimal.optional(),
  true_cfg_scale: decimal.optional(),
  negative_prompt: z.string().optional(),
})

const xinferenceFields = z.strictObject({
  ...base,
  size,
  response_format: z.enum(['b64_json', 'url']).default('url'),
  negative_prompt: z.string().optional(),
  kwargs: z.string().default('{}'),
})

const kwargsSchema = z.strictObject({
  seed: z.int().optional(),
  request_id: z.string().optional(),
  num_inference_steps: z.int().optional(),
  guidance_scale: z.number().optional(),
  true_cfg_scale: z.number().optional(),
  negative_prompt: z.string().optional(),
})

const localaiFields = z.strictObject({
  ...base,
  size: z.string().default('512x512'),
  response_format: z.enum(['b64_json', 'url']).default('url'),
  seed: z
    .int()
    .min(-(2 ** 31))
    .max(2 ** 31 - 1)
    .optional(),
  step: z.int().optional(),
  ref_images: z.array(z.string()).default([]),
})

const anySeed = () => Math.floor(Math.random() * 2 ** 31)

function sizeOf(text: string): Size {
  const [width = 0, height = 0] = text.split(/[x*]/).map(Number)
  return { width, height }
}

const rest = { negativePrompt: null, steps: null, guidance: null, requestId: null } as const

type Reader = (received: Received, rules: Rules) => Order | Refused

/** Files of a call that is to have them, under the only name that is right. */
function filesUnder(field: string, { files }: Received): Refused | null {
  const wrong = files.find((file) => file.field !== field)
  return wrong === undefined ? null : { status: 400, message: `unexpected file ${wrong.field}` }
}

function uploads({ files }: Received) {
  return { pictures: files.map(({ bytes }) => bytes), fileNames: files.map(({ name }) => name) }
}

function unfit(error: z.ZodError, status: number): Refused {
  const [issue] = error.issues
  return { status, message: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }
}

const openai: Reader = (received) => {
  const parsed = openaiFields.safeParse(received.fields)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const key = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : null
    return key === null
      ? { ...unfit(parsed.error, 400), code: 'invalid_value', param: String(issue?.path[0] ?? '') }
      : {
          status: 400,
          message: `Unknown parameter: '${key}'.`,
          code: 'unknown_parameter',
          param: key,
        }
  }
  const { model, prompt, input_fidelity: fidelity, output_format: format } = parsed.data
  if (!model.startsWith('gpt-image-')) {
    const message = `The model '${model}' does not exist or you do not have access to it.`
    return { status: 404, message, code: 'model_not_found', param: 'model' }
  }
  const isEdit = received.path.endsWith('/edits')
  const hasFidelity = isEdit && model.startsWith('gpt-image-1') && !model.includes('mini')
  if (fidelity !== undefined && !hasFidelity) {
    const message = `The model '${model}' does not support the 'input_fidelity' parameter.`
    return { status: 400, message, code: 'invalid_input_fidelity_model', param: 'input_fidelity' }
  }
  const asked = sizeOf(parsed.data.size)
  if (!isOpenaiSize(model, asked)) {
    const message = `Invalid size '${parsed.data.size}'.`
    return { status: 400, message, code: 'invalid_value', param: 'size' }
  }
  const wrong = filesUnder('image[]', received)
  if (wrong !== null) return wrong
  if (isEdit !== received.files.length > 0 || received.files.length > 16) {
    return {
      status: 400,
      message: 'Wrong number of images.',
      code: 'invalid_value',
      param: 'image',
    }
  }
  return {
    ...rest,
    ...uploads(received),
    path: received.path,
    model,
    prompt,
    size: asked,
    seed: anySeed(),
    format: format === 'png' ? 'png' : 'jpeg',
    answers: 'b64_json',
    fields: received.fields,
  }
}

function isOpenaiSize(model: string, { width, height }: Size): boolean {
  if (!model.startsWith('gpt-image-2')) {
    return ['1024x1024', '1536x1024', '1024x1536'].includes(`${width}x${height}`)
  }
  const long = Math.max(width, height)
  const pixels = width * height
  return (
    width % 16 === 0 &&
    height % 16 === 0 &&
    long <= 3840 &&
    long <= 3 * Math.min(width, height) &&
    pixels >= 655_360 &&
    pixels <= 8_294_400
  )
}

const diffusion =
  (isVllm: boolean): Reader =>
  (received, rules) => {
    const parsed = diffusionFields.safeParse(received.fields)
    if (!parsed.success) return unfit(parsed.error, 422)
    const { data } = parsed
    const wrong = filesUnder('image[]', received)
    if (wrong !== null) return wrong
    const { length } = received.files
    if (received.path.endsWith('/edits') !== length > 0) {
      return { status: 422, message: "Field 'image' or 'url' is required" }
    }
    if (isVllm && rules.model !== null && data.model !== rules.model) {
      const message = `Model mismatch: request specifies '${data.model}' but server is running '${rules.model}'.`
      return { status: 400, message }
    }
    if (isVllm && length > rules.referencesMax) {
      const message =
        rules.referencesMax === 1
          ? 'Received multiple input images. Only a single image is supported by this model.'
          : `Received ${length} input images. At most ${rules.referencesMax} images are supported by this model.`
      return { status: 400, message }
    }
    // The name reaches a path there.
    if (received.files.some(({ name }) => !/^[\w.-]+$/.test(name))) {
      return { status: 400, message: 'Failed to process image source: [Errno 2] No such file' }
    }
    const seedThen = isVllm && data.seed === 0 ? anySeed() : data.seed
    const format = data.output_format === 'png' ? 'png' : 'jpeg'
    return {
      ...uploads(received),
      path: received.path,
      model: data.model,
      prompt: data.prompt,
      negativePrompt: data.negative_prompt ?? null,
      size: sizeOf(data.size),
      seed: seedThen ?? (rules.isOld ? 1024 : anySeed()),
      steps: data.num_inference_steps ?? null,
      guidance: data.guidance_scale ?? null,
      format,
      answers: data.response_format ?? (rules.isOld ? 'url' : 'b64_json'),
      requestId: null,
      fields: received.fields,
    }
  }

const xinference: Reader = (received, rules) => {
  const parsed = xinferenceFields.safeParse(received.fields)
  if (!parsed.success) return unfit(parsed.error, 422)
  const { data } = parsed
  if (rules.model !== null && data.model !== rules.model) {
    return { status: 400, message: `Model not found in the model list, uid: ${data.model}` }
  }
  const kwargs = kwargsSchema.safeParse(JSON.parse(data.kwargs))
  if (!kwargs.success) return unfit(kwargs.error, 500)
  if (data.negative_prompt !== undefined && kwargs.data.negative_prompt !== undefined) {
    const message = "image_to_image() got multiple values for keyword argument 'negative_prompt'"
    return { status: 500, message }
  }
  const wrong = filesUnder('image', received)
  if (wrong !== null) return wrong
  if (received.path.endsWith('/variations') !== received.files.length > 0) {
    return { status: 422, message: 'body.image: Field required' }
  }
  return {
    ...uploads(received),
    path: received.path,
    model: data.model,
    prompt: data.prompt,
    negativePrompt: data.negative_prompt ?? kwargs.data.negative_prompt ?? null,
    size: sizeOf(data.size),
    seed: kwargs.data.seed ?? anySeed(),
    steps: kwargs.data.num_inference_steps ?? null,
    guidance: kwargs.data.guidance_scale ?? null,
    // Nothing in its protocol says which, so the less welcome one.
    format: 'jpeg',
    answers: data.response_format,
    requestId: kwargs.data.request_id ?? null,
    fields: { ...received.fields, kwargs: kwargs.data },
  }
}

const localai: Reader = (received, rules) => {
  const parsed = localaiFields.safeParse(received.fields)
  if (!parsed.success) return unfit(parsed.error, 500)
  const { ref_images: images, ...data } = parsed.data
  if (rules.model !== null && data.model !== rules.model) {
    const message = 'could not load model - all backends returned error: no such file or directory'
    return { status: 500, message }
  }
  const [prompt = '', negative = ''] = data.prompt.split('|')
  return {
    path: received.path,
    model: data.model,
    prompt,
    negativePrompt: negative === '' ? null : negative,
    size: sizeOf(data.size),
    seed: data.seed ?? anySeed(),
    steps: data.step ?? null,
    guidance: null,
    // What is no base64, such as a data URL, is left out without a word.
    pictures: images
      .filter((image) => /^[A-Za-z0-9+/]+=*$/.test(image))
      .map((image) => Buffer.from(image, 'base64')),
    fileNames: [],
    format: 'png',
    answers: data.response_format,
    requestId: null,
    fields: data,
  }
}

/** How each server reads a call. */
export const readers: Readonly<Record<ProfileName, Reader>> = {
  openai,
  sglang: diffusion(false),
  'vllm-omni': diffusion(true),
  xinference,
  localai,
}
