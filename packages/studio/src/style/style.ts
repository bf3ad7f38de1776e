import type { Bitmap, LinearImage } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { SceneDescription } from '../scene.ts'
import type { RenderControl, RenderWarning } from '../steps.ts'
import { develop } from './develop.ts'
import { finish } from './finish.ts'
import { type Frame, type Progress, scaled } from './frame.ts'
import { outlines } from './lines.ts'
import { type Look, lookOf, painterly } from './looks.ts'
import { withMood } from './mood.ts'
import { matchPalette } from './palette.ts'
import { halftone, hatch, onPaper, poolPigment, raisePaint } from './paper.ts'
import { pixelate } from './pixel-art.ts'
import { type Care, paintStrokes } from './strokes.ts'
import { flattenTones } from './tones.ts'

export interface StyleRequest {
  /** The composed picture; left as it is. */
  readonly image: LinearImage
  readonly scene: SceneDescription
  /** The references whose style is asked for; their palette is taken. */
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
  const { look, warnings } = chooseLook(scene)
  const seed = random.integer(0, 0x3fffffff)
  const part =
    (from: number, to: number): Progress =>
    (fraction) =>
      control.checkpoint('styling', from + (to - from) * fraction)
  const developed = develop(image, look.grade, look.bloom, part(0, 0.25))
  const matched = matchPalette(developed, styleReferences)
  const painted = paint(matched, look, protect, part(0.25, 0.65))
  const drawn = draw(painted, look, seed, random, part(0.65, 0.85))
  return { data: finish(drawn, look, seed, part(0.85, 1)), warnings }
}

function chooseLook(scene: SceneDescription): { look: Look; warnings: RenderWarning[] } {
  const known = scene.styles.flatMap((style) => lookOf(style) ?? [])
  const warnings = scene.styles
    .filter((style) => lookOf(style) === null)
    .map((style) => ({
      code: 'style-not-known',
      message: `The engine has no style "${style}"; the picture has ${known.length > 0 ? 'the other style of the prompt' : 'the default painterly look'} instead.`,
    }))
  // A later word refines an earlier one: "photo, film noir" is noir.
  return { look: withMood(known.at(-1) ?? painterly, scene), warnings }
}

/** Strokes under this radius, px at 1080, leave a face its features. */
const fineRadius = 2

function paint(frame: Frame, look: Look, protect: Float32Array | null, progress: Progress): Frame {
  if (look.paint === null) return frame
  const { passes, keep } = look.paint
  const radius = scaled(frame, look.paint.radius)
  const fine = scaled(frame, fineRadius)
  const broad = radius > fine * 1.6
  // Where broad strokes would wipe out a face, finer ones keep the style and the likeness.
  const instead =
    protect !== null && broad
      ? paintStrokes(frame, { radius: fine, keep: 0.1, care: null }, () => {})
      : frame
  const care: Care | null = protect === null ? null : { where: protect, instead }
  let painted = frame
  for (let pass = 0; pass < passes; pass++) {
    painted = paintStrokes(painted, { radius, keep, care }, (fraction) =>
      progress((pass + fraction) / passes),
    )
  }
  return painted
}

/** What is drawn over the strokes, in the order a hand would: tones, shades, lines, paper. */
function draw(frame: Frame, look: Look, seed: number, random: Random, progress: Progress): Frame {
  const lines = look.lines === null ? null : outlines(frame, scaled(frame, look.lines.width))
  progress(0.2)
  let drawn = frame
  if (look.tones !== null) drawn = flattenTones(drawn, look.tones)
  if (look.hatching > 0) drawn = hatch(drawn, look.hatching, seed)
  if (look.pooling > 0) drawn = poolPigment(drawn, look.pooling)
  progress(0.4)
  if (look.relief > 0) drawn = raisePaint(drawn, look.relief, seed)
  if (look.halftone !== null) drawn = halftone(drawn, Math.max(3, scaled(frame, look.halftone)))
  if (look.paper !== null) drawn = onPaper(drawn, look.paper, seed)
  progress(0.7)
  if (look.lines !== null && lines !== null) drawn = ink(drawn, lines, look.lines.strength)
  if (look.pixels !== null) {
    const size = Math.max(2, Math.round(scaled(frame, look.pixels.size)))
    drawn = pixelate(drawn, size, look.pixels.colours, random)
  }
  return drawn
}

function ink(frame: Frame, lines: Float32Array, strength: number): Frame {
  const data = frame.data.map((value, i) => {
    const line = strength * (lines[(i / 3) | 0] as number)
    return value * (1 - 0.9 * line)
  })
  return { ...frame, data }
}
