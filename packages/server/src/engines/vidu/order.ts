import type { EngineRequest, EngineResult } from '../engine.ts'
import { nameSize, type NamedSize } from '../remote/named-size.ts'
import { nameImages } from '../remote/prompt.ts'
import { seedUpTo } from '../remote/seed.ts'
import type { ViduModel } from './models.ts'

/** Vidu refuses longer ones. */
const promptCharsMax = 2000

/** Vidu's seeds are 32-bit integers, and 0 means "choose one". */
const seedMax = 2 ** 31 - 1

type Warning = EngineResult['warnings'][number]

/** The words of an order, before its pictures. */
export interface OrderWords extends NamedSize {
  readonly prompt: string
  readonly seed: number
  readonly warnings: readonly Warning[]
}

/** Translates a request into what Vidu can be asked for. Pure: the same request gives the same order. */
export function writeOrder(request: EngineRequest, model: ViduModel): OrderWords {
  const warnings: Warning[] = []
  const seed = seedUpTo(request.seed, seedMax)
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
    ...nameSize(request, request.references[0] ?? null, model),
    warnings,
  }
}
