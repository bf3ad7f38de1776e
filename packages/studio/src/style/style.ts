import type { Bitmap, LinearImage } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { SceneDescription } from '../scene.ts'
import type { RenderControl, RenderWarning } from '../steps.ts'
import { chooseLook } from './choice.ts'
import { develop } from './develop.ts'
import { finish } from './finish.ts'
import type { Progress } from './frame.ts'
import { withMood } from './mood.ts'
import { lookLike } from './likeness.ts'
import { measureStyle } from './reference.ts'
import { takeStep } from './steps.ts'
import { transferColours } from './transfer.ts'

export interface StyleRequest {
  /** The composed picture. */
  readonly image: LinearImage
  /** True: the look is worked out in the image's own memory, which saves a copy of 100 MB at 4K. */
  readonly usesUpImage?: boolean
  readonly scene: SceneDescription
  /** The references whose style is asked for. */
  readonly styleReferences: readonly Bitmap[]
  /** Where the filters hold back, 0 to 1 a pixel: photographs, faces. */
  readonly protect: Float32Array | null
  readonly random: Random
  readonly control: RenderControl
}

export interface Styled {
  /** sRGB, 3 channels. */
  readonly data: Uint8ClampedArray
  readonly warnings: readonly RenderWarning[]
}

/** Gives the whole picture one look: the prompt's style, or the default painterly one. */
export function applyStyle(request: StyleRequest): Styled {
  const { image, scene, styleReferences, protect, random, control } = request
  const part =
    (from: number, to: number): Progress =>
    (fraction) =>
      control.checkpoint('styling', from + (to - from) * Math.min(1, fraction))
  const choice = chooseLook(scene.styles)
  // The first reference decides: a mean of two styles is neither.
  const [reference] = styleReferences
  const measure = reference === undefined ? null : measureStyle(reference, part(0, 0))
  // A style in words says what to paint with; the reference then gives its colours.
  const like = measure !== null && scene.styles.length === 0 ? lookLike(measure) : null
  const look = withMood(like ?? choice.look, scene)
  const seed = random.integer(0, 0x3fffffff)
  const into = request.usesUpImage ? image.data : undefined
  let frame = develop(image, look.grade, look.bloom, part(0, 0.2), into)
  // What is drawn on paper has its colours from paper and ink.
  if (
    measure !== null &&
    !look.steps.some(({ do: name }) => name === 'pen' || name === 'blueprint')
  ) {
    frame = transferColours(frame, measure.colours, {
      protect,
      seed,
      random,
      progress: part(0.2, 0.2),
    })
  }
  const share = 0.65 / Math.max(1, look.steps.length)
  for (const [index, step] of look.steps.entries()) {
    const from = 0.2 + index * share
    const work = { protect, seed: seed + index * 101, random, progress: part(from, from + share) }
    frame = takeStep(frame, step, work)
  }
  return { data: finish(frame, look, seed, part(0.85, 1)), warnings: choice.warnings }
}
