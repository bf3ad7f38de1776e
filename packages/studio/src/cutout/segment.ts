import { createRandom } from '../random.ts'
import { confidenceOf } from './confidence.ts'
import { type Box, cropRaster } from './crop.ts'
import { grabCut } from './grab-cut.ts'
import { applyModels, boxMean, guidedModels } from './guided-filter.ts'
import { openHoles } from './holes.ts'
import { labRaster } from './lab.ts'
import { type Mask, boundsOf, tidyMask } from './mask.ts'
import type { Detection, Models } from './models.ts'
import { type Prior, gatherPriors } from './prior.ts'
import { type Area, type Raster, fitLongSide, plane, resample } from './resample.ts'
import { saliency } from './saliency.ts'

/** A subject found in a picture. */
export interface Segment {
  /** Cover of every pixel by the subject, 0 to 1, at the size of the picture. */
  readonly alpha: Float32Array
  /** 0 to 1, see confidence.ts. */
  readonly confidence: number
  /** What the detector believes it is, or null. */
  readonly guess: string | null
  /** How many of that there are. */
  readonly members: number
}

/** Long side of the picture in which candidates are compared, and of the one the best is refined in, px. */
const coarseSide = 208
const fineSide = 448
/** Long side of what the models get to see. */
const modelSide = 512
/** Islands and holes below these shares of the largest part are mistakes of the cut. */
const islandShare = 0.06
const holeShare = 0.02
/** A detection weaker than this may show where the subject is, but not what. */
const guessFloor = 0.42
/** How far, in coarse pixels, the refined outline may stray from the coarse one. */
const bandRadius = 3

/** Told the share of the work that is done, 0 to 1; may throw to end it. */
export type CutProgress = (fraction: number) => void

/** One way to cut the picture, at the coarse size. */
export interface Candidate {
  readonly mask: Mask
  readonly prior: Prior
  /** From `confidenceOf`; may exceed 1. */
  readonly confidence: number
}

/** Finds the subject of a picture (3 channels, sRGB 0 to 255). */
export async function segment(
  colours: Raster,
  hint: string | null,
  models: Models,
  progress: CutProgress,
): Promise<Segment> {
  const candidates = await findCandidates(colours, hint, models, progress)
  progress(0.7)
  if (candidates.length === 0) {
    return {
      alpha: new Float32Array(colours.width * colours.height),
      confidence: 0,
      guess: null,
      members: 1,
    }
  }
  const best = candidates.reduce((a, b) => (b.confidence > a.confidence ? b : a))
  return {
    alpha: refine(colours, best.mask),
    confidence: Math.min(1, best.confidence),
    guess: guessOf(best.prior.detection),
    members: best.prior.members,
  }
}

/** A cut for every prior that points at something. */
export async function findCandidates(
  colours: Raster,
  hint: string | null,
  models: Models,
  progress: CutProgress,
): Promise<readonly Candidate[]> {
  const forModels = shrink(colours, modelSide)
  const work = shrink(forModels, coarseSide)
  const size = { width: work.width, height: work.height }
  const lab = labRaster(work)
  const random = createRandom(0, 'cutout')
  const candidates: Candidate[] = []
  for (const prior of await gatherPriors(forModels, size, saliency(lab), hint, models)) {
    if (prior.belief.every((p) => p <= 0.6)) continue
    const belief = prior.belief.map((p) => Math.min(0.97, Math.max(0.03, p)))
    const cut = grabCut({ lab, prior: belief, random, rounds: 3 })
    const mask = tidyMask({ ...size, data: cut.mask }, islandShare, holeShare)
    const confidence = confidenceOf({ mask, ...prior, lab, separation: cut.separation })
    candidates.push({ mask, prior, confidence })
    progress(0.3 + 0.1 * candidates.length)
    // The front mask was made for people; nothing else will beat it there.
    if (prior.detection?.name === 'person' && confidence > 0.9) break
  }
  return candidates
}

function guessOf(detection: Detection | null): string | null {
  return detection !== null && detection.score >= guessFloor ? detection.name : null
}

/**
 * Cuts once more, finer: only in a band around the coarse outline, and only the part of the picture
 * that holds the subject, so that small subjects gain most. Then lets the alpha follow the picture.
 */
function refine(colours: Raster, coarse: Mask): Float32Array {
  const alpha = new Float32Array(colours.width * colours.height)
  const bounds = boundsOf(coarse)
  if (bounds === null) return alpha
  const box = growBox(bounds, coarse, colours)
  const part = cropRaster(colours, box)
  const work = shrink(part, fineSide)
  const prior = resample(
    plane(
      boxMean(new Float32Array(coarse.data), coarse.width, coarse.height, bandRadius),
      coarse.width,
      coarse.height,
    ),
    work.width,
    work.height,
    'linear',
    scaleBox(box, coarse.width / colours.width),
  ).data.map((p) => (p < 0.01 ? 0 : p > 0.99 ? 1 : 0.2 + 0.6 * p))
  const random = createRandom(0, 'cutout/fine')
  const lab = labRaster(work)
  const cut = grabCut({ lab, prior, random, rounds: 1 })
  const tidy = tidyMask(
    { width: work.width, height: work.height, data: cut.mask },
    islandShare,
    holeShare,
  )
  const mask = openHoles(tidy, lab)
  const models = guidedModels(unit(work), new Float32Array(mask.data), 4, 1e-4)
  const cover = applyModels(models, unit(part))
  for (let i = 0; i < cover.length; i++) cover[i] = settle(cover[i] as number)
  for (let y = 0; y < part.height; y++) {
    const row = cover.subarray(y * part.width, (y + 1) * part.width)
    alpha.set(row, (y + box.top) * colours.width + box.left)
  }
  return alpha
}

/** Colours of 0 to 255 as 0 to 1. */
function unit(raster: Raster): Raster {
  const data = new Float32Array(raster.data.length)
  for (let i = 0; i < data.length; i++) data[i] = (raster.data[i] as number) / 255
  return { ...raster, data }
}

/** Almost clear is clear and almost solid is solid: a faint haze would show as a halo. */
function settle(cover: number): number {
  return Math.min(1, Math.max(0, (cover - 0.07) / 0.86))
}

/** The coarse bounds at full size with room for the band, and no larger than the picture. */
function growBox(bounds: Box, coarse: Mask, full: Raster): Box {
  const scale = full.width / coarse.width
  const room = 2 * bandRadius + 2
  return {
    left: Math.max(0, Math.floor((bounds.left - room) * scale)),
    top: Math.max(0, Math.floor((bounds.top - room) * scale)),
    right: Math.min(full.width, Math.ceil((bounds.right + room) * scale)),
    bottom: Math.min(full.height, Math.ceil((bounds.bottom + room) * scale)),
  }
}

function scaleBox({ left, top, right, bottom }: Box, scale: number): Area {
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale }
}

function shrink(colours: Raster, longSide: number): Raster {
  const { width, height } = fitLongSide(colours, longSide)
  return resample(colours, width, height)
}
