import { LikenessError } from '../../core/errors.ts'
import { encodeForEngine } from '../../images/normalise.ts'
import type { EngineReference } from '../engine.ts'

/** Vidu refuses bodies over 20 MB; this leaves room for the prompt and the JSON around it. */
const imagesCharsMax = 19_000_000

/** No model sees more of a reference than this, and sending it takes time. */
const longSideMax = 2048

/** Tried in order until the reference fits into its share of the body. */
const longSides = [longSideMax, 1536, 1024, 768]

/** `images[2]` or `an image of @mia`, as the errors about references name them. */
function labelOf(reference: EngineReference, index: number): string {
  return reference.subject === null ? `images[${index}]` : `an image of @${reference.subject}`
}

/**
 * References as Vidu takes them: data URLs of 8-bit sRGB files, upright, without their metadata, in
 * order, none cropped, all of them together within the body's limit. What was no JPEG stays lossless
 * while there is room.
 * @throws LikenessError 008023002 when the pixels of one are damaged
 */
export async function encodeReferences(
  references: readonly EngineReference[],
  signal: AbortSignal,
  charsMax = imagesCharsMax,
): Promise<readonly string[]> {
  const urls: string[] = []
  let charsLeft = charsMax
  // One after the other: seven photos decoded at once would take a gigabyte.
  for (const [i, reference] of references.entries()) {
    signal.throwIfAborted()
    const url = await encodeWithin(reference, i, Math.floor(charsLeft / (references.length - i)))
    charsLeft -= url.length
    urls.push(url)
  }
  return urls
}

async function encodeWithin(
  reference: EngineReference,
  index: number,
  charsMax: number,
): Promise<string> {
  const label = labelOf(reference, index)
  const tries = longSides.map((side) => ({ format: 'jpeg', longSideMax: side }) as const)
  for (const { format, longSideMax: side } of reference.format === 'jpeg'
    ? tries
    : [{ format: 'png', longSideMax } as const, ...tries]) {
    const bytes = await encodeForEngine(reference.bytes, { label, format, longSideMax: side })
    const url = `data:image/${format};base64,${bytes.toString('base64')}`
    if (url.length <= charsMax) return url
  }
  throw new LikenessError(
    '008023002',
    `\`${label}\` cannot be made small enough to be sent to Vidu.`,
    { param: label },
  )
}
