import type { ProfileName } from '../../../src/engines/openai-images/profiles.ts'
import { probeReference } from '../../../src/images/probe.ts'
import { sharp } from '../../../src/images/sharp-setup.ts'
import type { Order, Received, Refused, Rules } from './order.ts'
import { readers } from './readers.ts'

/** The paths on which each server makes pictures. */
export const paths: Readonly<Record<ProfileName, readonly string[]>> = {
  openai: ['/v1/images/generations', '/v1/images/edits'],
  sglang: ['/v1/images/generations', '/v1/images/edits'],
  'vllm-omni': ['/v1/images/generations', '/v1/images/edits'],
  xinference: ['/v1/images/generations', '/v1/images/variations'],
  localai: ['/v1/images/generations'],
}

/** Holds a call to a server's rules. */
export async function readOrder(
  profile: ProfileName,
  received: Received,
  rules: Rules,
): Promise<Order | Refused> {
  const order = readers[profile](received, rules)
  if ('status' in order) return order
  for (const [i, picture] of order.pictures.entries()) {
    try {
      await probeReference(picture, null, `image ${i + 1}`)
      const { channels, depth } = await sharp(picture).metadata()
      if (channels !== 3 || depth !== 'uchar') throw new Error('not 8-bit RGB')
    } catch {
      const message = `Invalid image file or mode for image ${i + 1}, please check your image file.`
      return { status: 400, message, code: 'invalid_image_file' }
    }
  }
  return order
}
