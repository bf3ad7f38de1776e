import type { Stage } from '../steps.ts'
import type { Layer } from './layer.ts'
import { isLuminous } from './glow.ts'
import type { Placement } from './placement.ts'
import { type Relief, reliefOf } from './relief.ts'

function luminance(r: number, g: number, b: number): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Geometric mean of the luminance of what is opaque: what an eye takes for its exposure. */
function exposureOf(layer: Layer): number {
  let sum = 0
  let weight = 0
  for (let i = 0; i < layer.data.length; i += 12) {
    const alpha = layer.data[i + 3] as number
    if (alpha < 0.3) continue
    const l =
      luminance(layer.data[i] as number, layer.data[i + 1] as number, layer.data[i + 2] as number) /
      alpha
    sum += Math.log(l + 0.01) * alpha
    weight += alpha
  }
  return weight === 0 ? 0.2 : Math.exp(sum / weight)
}

/**
 * Puts a layer into the stage's light, in place: exposure and tint, a lit and a shaded side, a rim
 * on the sun's side, bounce from the ground, haze by distance. A subject keeps its own colours well
 * enough to be known again, at night too.
 */
export function grade(
  layer: Layer,
  placement: Placement,
  stage: Stage,
  ground: readonly number[],
): void {
  const { height } = layer
  const { light } = stage
  const [lx, ly, lz] = light.direction
  const photographic = placement.actor.photographic
  const lit = [0, 1, 2].map((k) => (light.key[k] as number) * 0.62 + (light.ambient[k] as number))
  const [lr = 1, lg = 1, lb = 1] = lit
  const litLuminance = Math.max(0.02, luminance(lr, lg, lb))
  const brightness = Math.min(1.08, Math.max(0.45, litLuminance ** 0.45))
  const wanted = 0.2 * brightness
  const own = exposureOf(layer)
  const pull = photographic ? 0.4 : 0.12
  const exposure =
    // A dark suit must not burn out the face above it.
    Math.min(photographic ? 1.15 : 1.7, Math.max(0.55, (wanted / own) ** pull)) *
    (photographic ? brightness ** 0.8 : brightness)
  const tintShare = photographic ? 0.42 : 0.65
  const tint = lit.map(
    (channel) => exposure * (1 + tintShare * (Math.min(2.2, channel / litLuminance) - 1)),
  )
  const haze = Math.min(
    placement.support === 'air' ? 0.4 : 0.34,
    1 - Math.exp(-light.hazePerMetre * Math.min(placement.distance, 4000)),
  )

  const across = Math.hypot(lx, ly) || 1
  const { cropped } = placement.actor
  const goesOn = placement.mirrored
    ? { ...cropped, left: cropped.right, right: cropped.left }
    : cropped
  const relief = reliefOf(layer, [lx / across, -ly / across], goesOn)
  const behind = lz < 0 ? 1 : 0.55
  const keyLuminance = Math.max(0.05, luminance(light.key[0], light.key[1], light.key[2]))
  const glow = light.key.map((channel) => channel / keyLuminance)
  const strength = Math.min(1, 0.25 + light.shadowStrength * 0.75)
  // A board lies flat: it does not turn to the light at its far edge.
  const flat = placement.actor.tabletop
  const rimGain = flat ? 0 : strength * behind * Math.min(0.75, 0.22 + keyLuminance * 0.3)
  const formGain = flat ? 0 : (placement.actor.lit ? 0.08 : photographic ? 0.2 : 0.26) * strength
  const bounce = placement.support === 'ground' || placement.support === 'water' ? 0.05 : 0
  const grading: Grading = {
    layer,
    relief,
    tint,
    haze,
    hazeColour: light.haze,
    ground,
    glow,
    rimGain,
    formGain,
    bounce,
    glowing: isLuminous(placement.actor.noun),
  }
  for (let y = 0; y < height; y++) gradeRow(grading, y)
}

/** What `grade` has worked out before it goes through the pixels. */
interface Grading {
  readonly layer: Layer
  readonly relief: Relief
  readonly tint: readonly number[]
  readonly haze: number
  readonly hazeColour: readonly number[]
  readonly ground: readonly number[]
  readonly glow: readonly number[]
  readonly rimGain: number
  readonly formGain: number
  readonly bounce: number
  readonly glowing: boolean
}

function gradeRow(grading: Grading, row: number): void {
  const { relief, rimGain, formGain, bounce, glowing, haze } = grading
  const { width, height, data } = grading.layer
  const { facing, open } = relief
  const [tr, tg, tb] = grading.tint as [number, number, number]
  const [hr, hg, hb] = grading.hazeColour as [number, number, number]
  const [gr, gg, gb] = grading.ground as [number, number, number]
  const [er, eg, eb] = grading.glow as [number, number, number]
  const keep = 1 - haze
  const across1 = relief.width - 1
  const stepX = relief.width / width
  const foot = Math.max(0, (row / height - 0.7) / 0.3)
  const footShade = 1 - foot * foot * 0.1
  const v = Math.min(relief.height - 1, Math.max(0, ((row + 0.5) * relief.height) / height - 0.5))
  const y0 = Math.floor(v)
  const fy = v - y0
  const above = y0 * relief.width
  const below = Math.min(relief.height - 1, y0 + 1) * relief.width
  for (let x = 0, i = row * width * 4; x < width; x++, i += 4) {
    const alpha = data[i + 3] as number
    if (alpha <= 0) continue
    const r = data[i] as number
    const g = data[i + 1] as number
    const b = data[i + 2] as number
    // Flames and lit windows (bright and warm) shine by themselves; no evening darkens them.
    if (glowing && r > 0.6 * alpha && r > 1.4 * b) {
      data[i] = r * 1.35
      data[i + 1] = g * 1.35
      data[i + 2] = b * 1.35
      continue
    }
    const at = (x + 0.5) * stepX - 0.5
    const u = at < 0 ? 0 : at > across1 ? across1 : at
    const x0 = u | 0
    const fx = u - x0
    const x1 = x0 < across1 ? x0 + 1 : x0
    const wa = (1 - fx) * (1 - fy)
    const wb = fx * (1 - fy)
    const wc = (1 - fx) * fy
    const wd = fx * fy
    const turned =
      ((facing[above + x0] as number) * wa +
        (facing[above + x1] as number) * wb +
        (facing[below + x0] as number) * wc +
        (facing[below + x1] as number) * wd) *
      1.4
    const free =
      ((open[above + x0] as number) * wa +
        (open[above + x1] as number) * wb +
        (open[below + x0] as number) * wc +
        (open[below + x1] as number) * wd) *
      3.2
    const shade = footShade + formGain * (turned < -1 ? -1 : turned > 1 ? 1 : turned)
    // The rim brightens what is there and adds a little of the light's own colour.
    const edge = (free < 1 ? free : 1) * rimGain * alpha
    const back = bounce * foot * alpha
    const lr = r * tr * shade + gr * back
    const lg = g * tg * shade + gg * back
    const lb = b * tb * shade + gb * back
    const veil = alpha * haze
    data[i] = (lr + edge * er * (0.35 + 0.9 * lr)) * keep + hr * veil
    data[i + 1] = (lg + edge * eg * (0.35 + 0.9 * lg)) * keep + hg * veil
    data[i + 2] = (lb + edge * eb * (0.35 + 0.9 * lb)) * keep + hb * veil
  }
}
