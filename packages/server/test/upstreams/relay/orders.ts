import { createHash } from 'node:crypto'
import { z } from 'zod'
import { aspectRatios, resolutions } from '../../../src/core/ratio.ts'
import { probeReference } from '../../../src/images/probe.ts'
import { readSize } from '../../../src/images/sharp-setup.ts'
import { sizeFor, type Size } from '../../../src/images/size.ts'

export const gatewayModel = 'viduq2_reference2image'

/** The parameters that the protocol has, and no others. */
const parametersSchema = z.strictObject({
  prompt: z.string().min(1).max(2000),
  images: z.array(z.string()).max(7).default([]),
  subjects: z
    .array(z.strictObject({ id: z.string().min(1), images: z.array(z.string()).min(1) }))
    .default([]),
  resolution: z.enum(resolutions).default('1080p'),
  aspect_ratio: z.enum(aspectRatios).default('16:9'),
  seed: z.int().default(1),
  payload: z.string().max(1_048_576).optional(),
  callback_url: z.url().optional(),
})

const bodySchema = z.strictObject({
  model: z.string(),
  input: z.tuple([z.strictObject({ params: parametersSchema })]),
  moderation: z.boolean().optional(),
  metadata: z.looseObject({}).optional(),
  dash_scope: z.boolean().optional(),
})

export interface GatewayOrder extends z.output<typeof parametersSchema> {
  /** The bytes of all images, those of the subjects last. */
  readonly pictures: readonly Buffer[]
  /** Tells whether two bodies are the same. */
  readonly hash: string
}

export interface Refused {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly param?: string
}

/** Holds a create to the protocol's rules. */
export async function readOrder(
  body: Buffer,
  rules: { takesSubjects: boolean; takesCallbacks: boolean },
): Promise<GatewayOrder | Refused> {
  const refused = (code: string, message: string, param?: string): Refused => ({
    status: 400,
    code,
    message,
    ...(param !== undefined && { param }),
  })
  if (body.length > 20 * 1024 * 1024) {
    return { status: 413, code: '413', message: 'The body is over 20 MB.' }
  }
  let json: unknown
  try {
    json = JSON.parse(body.toString('utf8'))
  } catch {
    return refused('400', 'The body is not JSON.')
  }
  const parsed = bodySchema.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refused('400', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const { params } = parsed.data.input[0]
  if (parsed.data.model !== gatewayModel) {
    return refused('400', `There is no model ${parsed.data.model}.`, 'model')
  }
  if (params.subjects.length > 0 && !rules.takesSubjects) {
    return refused('400', 'unknown parameter subjects')
  }
  if (params.callback_url !== undefined && !rules.takesCallbacks) {
    return refused('400', 'callback_url leads into a private network', 'callback_url')
  }
  const images = [...params.images, ...params.subjects.flatMap((subject) => subject.images)]
  if (images.length > 7) return refused('008023002', 'Images parameter count error')
  if (params.aspect_ratio === 'auto' && images.length === 0) {
    return refused('008023001', 'Images or subjects parameter missing')
  }
  const pictures: Buffer[] = []
  for (const [i, image] of images.entries()) {
    const match = /^data:image\/(?:png|jpeg|webp);base64,(.*)$/s.exec(image)
    if (match === null) return refused('008023002', `image ${i} is no data URL`)
    const bytes = Buffer.from(match[1] ?? '', 'base64')
    try {
      await probeReference(bytes, null, `image ${i}`)
    } catch (error) {
      return refused('008023002', error instanceof Error ? error.message : '')
    }
    pictures.push(bytes)
  }
  return { ...params, pictures, hash: createHash('sha256').update(body).digest('hex') }
}

/** The size that the gateway makes for an order. */
export async function sizeOf(order: GatewayOrder): Promise<Size> {
  const first = order.pictures[0]
  return sizeFor(
    order.resolution,
    order.aspect_ratio,
    first === undefined ? null : await readSize(first),
  )
}
