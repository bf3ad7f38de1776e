import { type Mask, areaOf, largestPart } from './mask.ts'
import type { Raster } from './resample.ts'

/** Below this a cut-out would look broken, and the reference is shown as a framed print instead. */
export const confidenceFloor = 0.55

/** What is known about a cut when it has to be judged. */
export interface CutEvidence {
  readonly mask: Mask
  /** The belief the cut started from, 0 to 1 a pixel. */
  readonly belief: Float32Array
  /** How far that belief can be trusted, 0 to 1. */
  readonly trust: number
  /** Whether only a round, free-standing shape counts. */
  readonly roundOnly: boolean
  /** The picture in Lab, at the mask's size. */
  readonly lab: Raster
  /** From GrabCut: how unlike the colours of both sides are, 0 to 1. */
  readonly separation: number
}

/** What a cut looks like, in numbers. All shares are 0 to 1. */
export interface CutTraits {
  readonly area: number
  /** Overlap of mask and belief: low when GrabCut ran away from where it began. */
  readonly agreement: number
  /** Mean Lab distance across the outline, capped: an outline through a flat region follows nothing. */
  readonly contrast: number
  /** Share of the picture's border that the mask covers. */
  readonly border: number
  /** Share of the mask in its largest part. */
  readonly wholeness: number
  /** Area against outline, 1 for a disc; 0 when the border of the picture cuts the shape. */
  readonly roundness: number
}

const contrastCap = 30

export function traitsOf({
  mask,
  belief,
  lab,
}: Pick<CutEvidence, 'mask' | 'belief' | 'lab'>): CutTraits {
  const { data } = mask
  let both = 0
  let either = 0
  for (let i = 0; i < data.length; i++) {
    both += Math.min(belief[i] as number, data[i] as number)
    either += Math.max(belief[i] as number, data[i] as number)
  }
  const area = areaOf(mask)
  return {
    area: area / data.length,
    agreement: either === 0 ? 0 : both / either,
    wholeness: area === 0 ? 0 : largestPart(mask) / area,
    ...outlineTraits(mask, lab, area),
  }
}

function outlineTraits({ width, height, data }: Mask, lab: Raster, area: number) {
  let border = 0
  let steps = 0
  let contrast = 0
  const distance = (i: number, j: number): number => {
    const l = (lab.data[i * 3] as number) - (lab.data[j * 3] as number)
    const a = (lab.data[i * 3 + 1] as number) - (lab.data[j * 3 + 1] as number)
    const b = (lab.data[i * 3 + 2] as number) - (lab.data[j * 3 + 2] as number)
    return Math.min(contrastCap, Math.hypot(l, a, b))
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) border += data[i] as number
      // Two pixels apart, because the outline itself is blurred.
      if (x >= 2 && data[i] !== data[i - 1] && x < width - 1) {
        steps++
        contrast += distance(i + 1, i - 2)
      }
      if (y >= 2 && data[i] !== data[i - width] && y < height - 1) {
        steps++
        contrast += distance(i + width, i - 2 * width)
      }
    }
  }
  // Steps along rows and columns measure a circle 4 / pi too long.
  const outline = (steps * Math.PI) / 4
  const free = border === 0 && steps > 0
  return {
    roundness: free ? Math.min(1, (4 * Math.PI * area) / (outline * outline)) : 0,
    border: border / Math.max(1, 2 * (width + height) - 4),
    contrast: steps === 0 ? 0 : contrast / steps,
  }
}

/** How much a round, free-standing shape is preferred to a ragged one. */
const roundBonus = 0.7

/**
 * How likely the cut is the whole subject and nothing else; 1 is sure, and what is above only says
 * which of two sure cuts is the better. A product: one bad trait is enough to spoil a cut-out. The
 * ranges were set by eye on about thirty photos and drawings.
 */
export function confidenceOf(evidence: CutEvidence): number {
  const traits = traitsOf(evidence)
  const terms = [
    evidence.trust,
    smoothstep(0.35, 0.75, traits.agreement) ** 0.7,
    smoothstep(0.2, 0.7, evidence.separation) ** 0.5,
    smoothstep(0.003, 0.012, traits.area),
    1 - smoothstep(0.85, 0.97, traits.area),
    (1 - smoothstep(0.5, 0.85, traits.border)) ** 0.5,
    smoothstep(0.3, 0.8, traits.wholeness) ** 0.7,
    smoothstep(3, 14, traits.contrast) ** 0.5,
    evidence.roundOnly ? smoothstep(0.5, 0.9, traits.roundness) : 1,
    1 + roundBonus * smoothstep(0.7, 0.95, traits.roundness),
  ]
  return terms.reduce((product, term) => product * term, 1)
}

/** 0 up to `from`, 1 from `to` on, smooth between. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
