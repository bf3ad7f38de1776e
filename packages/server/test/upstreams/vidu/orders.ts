import { z } from 'zod'
import type { AspectRatio, Resolution } from '../../../src/core/ratio.ts'
import { probeReference } from '../../../src/images/probe.ts'
import { readSize } from '../../../src/images/sharp-setup.ts'
import { sizeFor, type Size } from '../../../src/images/size.ts'
import { viduModels } from '../../../src/engines/vidu/models.ts'

/** Vidu's body of a create. */
const orderSchema = z.object({
  model: z.string(),
  images: z.array(z.string()).default([]),
  prompt: z.string().min(1).max(2000),
  seed: z
    .int()
    .min(-(2 ** 31))
    .max(2 ** 31 - 1)
    .default(0),
  aspect_ratio: z.string().default('16:9'),
  resolution: z.string().default('1080p'),
  payload: z.string().max(1_048_576).default(''),
  callback_url: z.string().optional(),
})

export interface Order extends z.output<typeof orderSchema> {
  /** The bytes of `images`. */
  readonly pictures: readonly Buffer[]
}

export interface Refused {
  readonly status: number
  readonly reason: string
  readonly message: string
}

const refused = (reason: string, message: string): Refused => ({ status: 400, reason, message })

/** Holds a create to Vidu's rules. */
export async function readOrder(body: Buffer): Promise<Order | Refused> {
  if (body.length > 20 * 1024 * 1024) return refused('BadRequest', 'body is over 20 MB')
  let json: unknown
  try {
    json = JSON.parse(body.toString('utf8'))
  } catch {
    return refused('BadRequest', 'body is not JSON')
  }
  const parsed = orderSchema.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = issue?.path.join('.') ?? ''
    return refused('FieldInvalid', `${name}: ${issue?.message ?? ''}`)
  }
  const order = parsed.data
  const model = viduModels[order.model]
  if (model === undefined) return refused('ModelUnavailable', `no model ${order.model}`)
  const { length } = order.images
  if (length < model.referencesMin || length > model.referencesMax) {
    return refused('FieldItemCountOutOfRange', `images: ${length}`)
  }
  if (!(model.aspectRatios as readonly string[]).includes(order.aspect_ratio)) {
    return refused('FieldInvalid', `aspect_ratio: ${order.aspect_ratio}`)
  }
  if (!(model.resolutions as readonly string[]).includes(order.resolution)) {
    return refused('FieldInvalid', `resolution: ${order.resolution}`)
  }
  const pictures: Buffer[] = []
  for (const [i, image] of order.images.entries()) {
    const match = /^data:image\/(?:png|jpeg|webp);base64,(.*)$/s.exec(image)
    if (match === null) return refused('ImageDownloadFailure', `images[${i}] is no data URL`)
    const bytes = Buffer.from(match[1] ?? '', 'base64')
    try {
      await probeReference(bytes, null, `images[${i}]`)
    } catch (error) {
      return refused('ImageFormatInvalid', error instanceof Error ? error.message : '')
    }
    pictures.push(bytes)
  }
  return { ...order, pictures }
}

/** The size Vidu would make for an order. */
export async function sizeOf(order: Order): Promise<Size> {
  const first = order.pictures[0]
  return sizeFor(
    order.resolution as Resolution,
    order.aspect_ratio as AspectRatio,
    first === undefined ? null : await readSize(first),
  )
}
