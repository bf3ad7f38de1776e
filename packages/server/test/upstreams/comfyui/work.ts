import type { SimulatedGraph } from './validate.ts'

/** What a graph asks for, in a picture's terms. */
export interface Work {
  readonly prompt: string
  readonly negativePrompt: string
  readonly seed: number
  readonly width: number
  readonly height: number
  readonly steps: number
  readonly guidance: number
  /** Names of uploads, in the order in which the model sees them, on either conditioning. */
  readonly references: {
    readonly positive: readonly string[]
    readonly negative: readonly string[]
  }
}

/** Reads a graph as its nodes would: from the sampler backwards. */
export function workOf(graph: SimulatedGraph): Work {
  const inputsOf = (id: string) => graph[id]?.inputs ?? {}
  const classOf = (id: string) => graph[id]?.class_type ?? ''
  const source = (value: unknown): string => (Array.isArray(value) ? String(value[0]) : '')
  const sampler = Object.keys(graph).find((id) =>
    /^(KSampler|SamplerCustomAdvanced)$/.test(classOf(id)),
  )
  const own = inputsOf(sampler ?? '')
  const guided = 'guider' in own ? inputsOf(source(own['guider'])) : own
  const sigmas = 'sigmas' in own ? inputsOf(source(own['sigmas'])) : own
  const noise = 'noise' in own ? inputsOf(source(own['noise'])) : own
  const latent = inputsOf(source(own['latent_image']))

  function loaded(id: string): readonly string[] {
    if (classOf(id) === 'LoadImage') return [String(inputsOf(id)['image'])]
    return Object.values(inputsOf(id)).flatMap((value) =>
      Array.isArray(value) ? loaded(source(value)) : [],
    )
  }

  function read(id: string): { text: string; references: readonly string[] } {
    const inputs = inputsOf(id)
    switch (classOf(id)) {
      case 'ReferenceLatent': {
        const before = read(source(inputs['conditioning']))
        return {
          text: before.text,
          references: [...before.references, ...loaded(source(inputs['latent']))],
        }
      }
      case 'FluxKontextMultiReferenceLatentMethod':
        return read(source(inputs['conditioning']))
      case 'TextEncodeQwenImageEditPlus':
        return {
          text: String(inputs['prompt']),
          references: ['image1', 'image2', 'image3'].flatMap((name) =>
            loaded(source(inputs[name])),
          ),
        }
      default:
        return { text: typeof inputs['text'] === 'string' ? inputs['text'] : '', references: [] }
    }
  }
  const positive = read(source(guided['positive']))
  const negative = read(source(guided['negative']))
  return {
    prompt: positive.text,
    negativePrompt: negative.text,
    seed: Number(noise['noise_seed'] ?? noise['seed'] ?? 0),
    width: Number(latent['width'] ?? 512),
    height: Number(latent['height'] ?? 512),
    steps: Number(sigmas['steps'] ?? 1),
    guidance: Number(guided['cfg'] ?? 1),
    references: { positive: positive.references, negative: negative.references },
  }
}
