import { z } from 'zod'
import { sharp } from '../../../src/images/sharp-setup.ts'

/** The server's body of a create, without the fields that nobody here sends. */
const orderSchema = z.strictObject({
  prompt: z.string(),
  negative_prompt: z.string().default(''),
  width: z.int().min(1).max(4096).default(512),
  height: z.int().min(1).max(4096).default(512),
  seed: z.unknown(),
  batch_count: z.int().min(1).max(8).default(1),
  ref_images: z.array(z.string()).default([]),
  sample_params: z
    .strictObject({
      sample_steps: z.int().min(1).optional(),
      sample_method: z.string().optional(),
      scheduler: z.string().optional(),
      guidance: z
        .strictObject({
          txt_cfg: z.number().min(0).optional(),
          img_cfg: z.number().min(0).optional(),
          distilled_guidance: z.number().min(0).optional(),
        })
        .optional(),
    })
    .optional(),
  output_format: z.enum(['png', 'jpeg', 'webp']).default('png'),
  embed_image_metadata: z.boolean().default(true),
})

export interface Order extends z.output<typeof orderSchema> {
  /** As it was written, all 64 bits of it; below 0 the server chooses one. */
  readonly seed: bigint
  /** The bytes of `ref_images`. */
  readonly pictures: readonly Buffer[]
}

export interface Refused {
  readonly error: string
  readonly message?: string
}

const invalid: Refused = { error: 'invalid generation parameters' }

/**
 * Holds a create to the rules. The server itself ignores a field that it does not know or that has the
 * wrong type; here it is an error, so that nothing is ignored in silence.
 */
export async function readOrder(body: Buffer): Promise<Order | Refused> {
  const text = body.toString('utf8')
  if (text === '') return { error: 'empty body' }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { error: 'invalid json', message: String(error) }
  }
  const parsed = orderSchema.safeParse(json)
  if (!parsed.success) return { ...invalid, message: parsed.error.message }
  // Inside a string the quotes would be escaped, and a double does not hold 64 bits.
  const seed = BigInt(/(?<!\\)"seed":\s*(-?\d+)/.exec(text)?.[1] ?? -1)
  if (BigInt.asIntN(64, seed) !== seed) return { ...invalid, message: 'seed' }
  const pictures: Buffer[] = []
  for (const image of parsed.data.ref_images) {
    const bytes = Buffer.from(image.replace(/^data:[\w/+-]+;base64,/, ''), 'base64')
    if (!(await isRgb(bytes))) return { ...invalid, message: 'ref_images' }
    pictures.push(bytes)
  }
  return { ...parsed.data, seed, pictures }
}

/** Three channels of 8 bits, whole. */
async function isRgb(bytes: Buffer): Promise<boolean> {
  try {
    const { channels, depth } = await sharp(bytes).metadata()
    await sharp(bytes, { failOn: 'error' }).stats()
    return channels === 3 && depth === 'uchar'
  } catch {
    return false
  }
}
