import type { AspectRatio, Resolution } from '../../core/ratio.ts'
import { sizeFor, type Size } from '../../images/size.ts'
import type { EngineRequest, EngineResult } from '../engine.ts'
import { nameImages } from '../remote/prompt.ts'
import type { ViduModel } from './models.ts'

/** Vidu refuses longer ones. */
const promptCharsMax = 2000

/** Vidu's seeds are 32-bit integers, and 0 means "choose one". */
const seedMax = 2 ** 31 - 1

type Warning = EngineResult['warnings'][number]

/** The words of an order, before its pictures. */
export interface OrderWords {
  readonly prompt: string
  readonly seed: number
  readonly aspectRatio: AspectRatio
  readonly resolution: Resolution
  readonly warnings: readonly Warning[]
}

/** Translates a request into what Vidu can be asked for. Pure: the same request gives the same order. */
export function writeOrder(request: EngineRequest, model: ViduModel): OrderWords {
  const warnings: Warning[] = []
  const seed = viduSeed(request.seed)
  if (seed !== request.seed) {
    warnings.push({
      code: 'seed-mapped',
      message: `Vidu takes seeds from 1 to ${seedMax}: ${request.seed} was sent as ${seed}, and always will be.`,
    })
  }
  const prompt = nameImages(request.prompt, request.references, promptCharsMax)
  if (prompt === null) {
    warnings.push({
      code: 'subjects-not-named',
      message: `With the numbers of its images the prompt would have more than the ${promptCharsMax} characters Vidu takes: it was sent as it is, and Vidu does not know which image is which subject.`,
    })
  }
  return {
    prompt: prompt ?? request.prompt,
    seed,
    ...chooseSize(request, request.references[0] ?? null, model),
    warnings,
  }
}

/** A seed from 1 to 2^31 - 1: itself where it is one, else always the same other one. */
export function viduSeed(seed: number): number {
  if (seed >= 1 && seed <= seedMax) return seed
  // A remainder alone would give neighbours of 2^31 the seeds 1, 2, 3 that people choose most.
  let hash = 0x811c9dc5
  for (const char of String(seed)) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
  return (hash % seedMax) + 1
}

/** How far two ratios may be apart and still be one: sizes are rounded to even pixels. */
const ratioTolerance = 0.02

/**
 * The smallest resolution that is not smaller than the picture, and its ratio: by name where it has
 * one, `auto` where it is that of the first reference, else the nearest.
 */
function chooseSize(
  size: Size,
  firstReference: Size | null,
  model: ViduModel,
): { resolution: Resolution; aspectRatio: AspectRatio } {
  const shortSide = Math.min(size.width, size.height)
  const resolution =
    model.resolutions.find((name) => sizeFor(name, '1:1', null).width >= shortSide) ??
    model.resolutions.at(-1) ??
    '1080p'
  const apart = (other: Size) =>
    Math.abs(Math.log((size.width * other.height) / (size.height * other.width)))
  const named = model.aspectRatios
    .filter((ratio) => ratio !== 'auto')
    .map((ratio) => ({ ratio, apart: apart(sizeFor(resolution, ratio, null)) }))
    .toSorted((a, b) => a.apart - b.apart)
  const nearest = named[0] ?? { ratio: '16:9', apart: 0 }
  const isAuto =
    nearest.apart > ratioTolerance / 10 &&
    firstReference !== null &&
    model.aspectRatios.includes('auto') &&
    apart(firstReference) <= ratioTolerance
  return { resolution, aspectRatio: isAuto ? 'auto' : nearest.ratio }
}
