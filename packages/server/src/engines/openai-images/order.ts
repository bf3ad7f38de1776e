import type { EngineRequest } from '../engine.ts'
import { nameImages } from '../remote/prompt.ts'
import { seedUpTo } from '../remote/seed.ts'
import type { ModelSettings } from './model-settings.ts'
import type { Order, Profile, Warning } from './profile.ts'
import { askedSize } from './sizing.ts'

/** Some of these servers have 32 bits for a seed, and to older ones 0 means "choose one". */
const seedMax = 2 ** 31 - 1

/** An order before its pictures, and what of the request it cannot honour. */
export interface OrderWords extends Pick<Order, 'model' | 'settings' | 'prompt' | 'size' | 'seed'> {
  readonly warnings: readonly Warning[]
}

/** Translates a request into what a server can be asked for. Pure: the same request gives the same order. */
export function writeOrder(
  request: EngineRequest,
  settings: ModelSettings,
  profile: Profile,
): OrderWords {
  const { model, references } = request
  // No prompt that a client can send is too long for any of them.
  const named = nameImages(request.prompt, references) ?? request.prompt
  const { prompt, warnings } = profile.mendPrompt?.(named) ?? { prompt: named, warnings: [] }
  const seed = seedUpTo(request.seed, seedMax)
  return {
    model,
    settings,
    prompt,
    size: askedSize(request, profile.sizing(model, settings)),
    seed,
    warnings: [...warnings, ...seedWarnings(request.seed, seed, profile)],
  }
}

function seedWarnings(
  asked: number,
  sent: number,
  { hasSeeds, title }: Profile,
): readonly Warning[] {
  if (!hasSeeds) {
    const message = `${title} takes no seed: asked again, it makes another picture.`
    return [{ code: 'seed-ignored', message }]
  }
  if (sent === asked) return []
  return [
    {
      code: 'seed-mapped',
      message: `${title} is sent seeds from 1 to ${seedMax}: ${asked} was sent as ${sent}, and always will be.`,
    },
  ]
}
