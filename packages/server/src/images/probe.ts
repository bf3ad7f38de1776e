import { LikenessError } from '../core/errors.ts'
import { mediaTypes, type ImageFormat } from '../core/image-format.ts'
import { isComplete } from './completeness.ts'
import { recognise } from './magic.ts'
import { readSize } from './sharp-setup.ts'

/** 50 MB, counted generously. */
export const referenceBytesMax = 50 * 1024 * 1024

/** Each side, in px, as seen. */
export const referenceSideMin = 128

/** The longer side may be this many times the shorter. */
export const referenceRatioMax = 4

/**
 * No camera makes more, and decoding takes memory by the pixel however small the file is. What
 * stands between a 100 kB file and gigabytes of zeros.
 */
export const referencePixelsMax = 100_000_000

export interface ProbedReference {
  readonly format: ImageFormat
  /** Pixels as seen, after any EXIF rotation. */
  readonly width: number
  readonly height: number
}

/**
 * Checks a reference by everything that can be known without decoding its pixels: what the bytes
 * are, that they match `declaredFormat` (null when nobody said), that the file is whole, and its
 * size as seen. `label` names the entry in errors, such as `images[2]`.
 *
 * Takes a few milliseconds, whatever the size of the picture. Throws 008023002.
 */
export async function probeReference(
  bytes: Buffer,
  declaredFormat: ImageFormat | null,
  label: string,
): Promise<ProbedReference> {
  const refused = (why: string, cause?: unknown) =>
    new LikenessError('008023002', `\`${label}\` ${why}.`, { param: label, cause })

  if (bytes.length === 0) throw refused('is empty')
  if (bytes.length > referenceBytesMax) {
    throw refused(`is ${megabytes(bytes.length)} MB; an image may be 50 MB at most`)
  }
  const format = formatOf(bytes, declaredFormat, refused)
  if (!isComplete(bytes, format)) {
    throw refused(`is a ${names[format]} that is cut short: the file ends before the picture does`)
  }
  const { width, height } = await readSize(bytes).catch((error: unknown) => {
    throw refused(`is a ${names[format]} with a damaged header`, error)
  })
  if (width * height > referencePixelsMax) {
    throw refused(`is ${width}x${height} px; an image may have 100 megapixels at most`)
  }
  if (Math.min(width, height) < referenceSideMin) {
    throw refused(`is ${width}x${height} px; each side must be at least ${referenceSideMin} px`)
  }
  if (Math.max(width, height) > referenceRatioMax * Math.min(width, height)) {
    throw refused(`is ${width}x${height} px; its ratio must be between 1:4 and 4:1`)
  }
  return { format, width, height }
}

const names = { png: 'PNG', jpeg: 'JPEG', webp: 'WebP' } as const satisfies Record<
  ImageFormat,
  string
>

function formatOf(
  bytes: Buffer,
  declaredFormat: ImageFormat | null,
  refused: (why: string) => LikenessError,
): ImageFormat {
  const found = recognise(bytes)
  const says = declaredFormat === null ? '' : `says ${mediaTypes[declaredFormat]} but `
  if (found.kind === 'other') {
    throw refused(`${says}is ${found.name}; it must be a PNG, JPEG or WebP image`)
  }
  if (declaredFormat !== null && declaredFormat !== found.format) {
    throw refused(
      `${says}the bytes are ${names[found.format]}; label it ${mediaTypes[found.format]}`,
    )
  }
  return found.format
}

/** Rounded up, so that what is over the limit never reads as being on it. */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1)
}
