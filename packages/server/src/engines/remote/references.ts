import { LikenessError } from '../../core/errors.ts'
import { encodeForEngine } from '../../images/normalise.ts'
import type { Size } from '../../images/size.ts'
import type { EngineReference } from '../engine.ts'

export interface EncodeReferencesOptions {
  /** Who they are for, for errors: `Vidu`. */
  readonly upstream: string
  readonly signal: AbortSignal
  /** The longer side is brought down to this, px. */
  readonly longSideMax: number
  /** Each is fitted into this size and padded with white, for servers that would crop it. */
  readonly pad?: Size
  /** Of all files together. */
  readonly bytesMax: number
}

export interface EncodedReference {
  readonly bytes: Buffer
  readonly format: 'png' | 'jpeg'
}

/** Tried in order until the reference fits into its share of the bytes. */
const shares = [1, 0.75, 0.5, 0.375]

/**
 * References as engines take them: files of 8-bit sRGB, upright, without their metadata, in order, none
 * cropped, all of them together within `bytesMax`. What was no JPEG stays lossless while there is room.
 * @throws LikenessError 008023002 when the pixels of one are damaged
 */
export async function encodeReferences(
  references: readonly EngineReference[],
  options: EncodeReferencesOptions,
): Promise<readonly EncodedReference[]> {
  const encoded: EncodedReference[] = []
  let bytesLeft = options.bytesMax
  // One after the other: seven photos decoded at once would take a gigabyte.
  for (const [i, reference] of references.entries()) {
    options.signal.throwIfAborted()
    const bytesMax = Math.floor(bytesLeft / (references.length - i))
    const file = await encodeWithin(reference, bytesMax, options)
    bytesLeft -= file.bytes.length
    encoded.push(file)
  }
  return encoded
}

async function encodeWithin(
  reference: EngineReference,
  bytesMax: number,
  { longSideMax, pad, upstream }: EncodeReferencesOptions,
): Promise<EncodedReference> {
  const { label } = reference
  const source = await reference.read()
  const jpegs = shares.map((share) => ({ format: 'jpeg', share }) as const)
  const tries =
    reference.format === 'jpeg' ? jpegs : [{ format: 'png', share: 1 } as const, ...jpegs]
  for (const { format, share } of tries) {
    const bytes = await encodeForEngine(source, {
      label,
      format,
      longSideMax: Math.round(longSideMax * share),
      ...(pad !== undefined && { pad: scaled(pad, Math.min(share, longSideMax / longSide(pad))) }),
    })
    if (bytes.length <= bytesMax) return { bytes, format }
  }
  throw new LikenessError(
    '008023002',
    `\`${label}\` cannot be made small enough to be sent to ${upstream}.`,
    { param: label },
  )
}

function longSide({ width, height }: Size): number {
  return Math.max(width, height)
}

function scaled({ width, height }: Size, factor: number): Size {
  const f = Math.min(1, factor)
  return { width: Math.round(width * f), height: Math.round(height * f) }
}

export function asDataUrl({ bytes, format }: EncodedReference): string {
  return `data:image/${format};base64,${bytes.toString('base64')}`
}
