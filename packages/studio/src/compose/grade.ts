import type { Stage } from '../steps.ts'
import { blur } from './blur.ts'
import type { Layer } from './layer.ts'
import { isLuminous } from './glow.ts'
import type { Placement } from './placement.ts'

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
  const { width, height, data } = layer
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
    Math.min(1.7, Math.max(0.55, (wanted / own) ** pull)) *
    (photographic ? brightness ** 0.8 : brightness)
  const tintShare = photographic ? 0.42 : 0.65
  const tint = lit.map(
    (channel) => exposure * (1 + tintShare * (Math.min(2.2, channel / litLuminance) - 1)),
  )
  const haze = Math.min(
    placement.support === 'air' ? 0.4 : 0.34,
    1 - Math.exp(-light.hazePerMetre * Math.min(placement.distance, 4000)),
  )

  // Blurred coverage is a relief: its slope says which way the surface turns.
  const size = Math.max(width, height)
  const form = new Float32Array(width * height)
  for (let i = 0; i < form.length; i++) form[i] = data[i * 4 + 3] as number
  const rim = new Float32Array(form)
  blur(form, width, height, Math.max(2, size * 0.05))
  blur(rim, width, height, Math.max(1, size * 0.006))
  const across = Math.hypot(lx, ly) || 1
  const dx = lx / across
  const dy = -ly / across
  const behind = lz < 0 ? 1 : 0.55
  const keyLuminance = Math.max(0.05, luminance(light.key[0], light.key[1], light.key[2]))
  const glow = light.key.map((channel) => channel / keyLuminance)
  const strength = Math.min(1, 0.25 + light.shadowStrength * 0.75)
  // What runs out of the picture has no edge there that could catch light.
  const flat = placement.actor.tabletop
  const rimGain = flat ? 0 : strength * behind * Math.min(0.75, 0.22 + keyLuminance * 0.3)
  const formGain = flat ? 0 : (placement.actor.lit ? 0.08 : photographic ? 0.2 : 0.26) * strength
  const reach = Math.max(2, Math.round(size * 0.05))
  const rimReach = Math.max(1, Math.round(size * 0.008))
  const hazeColour = light.haze
  const bounce = placement.support === 'ground' || placement.support === 'water' ? 0.1 : 0

  const glowing = isLuminous(placement.actor.noun)
  for (let y = 0; y < height; y++) {
    const up = Math.max(0, y - reach)
    const down = Math.min(height - 1, y + reach)
    const foot = Math.max(0, (y / height - 0.7) / 0.3)
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      const i = p * 4
      const alpha = data[i + 3] as number
      if (alpha <= 0) continue
      const gx =
        (form[y * width + Math.min(width - 1, x + reach)] as number) -
        (form[y * width + Math.max(0, x - reach)] as number)
      const gy = (form[down * width + x] as number) - (form[up * width + x] as number)
      const facing = -(gx * dx + gy * dy)
      const shade = 1 + formGain * Math.max(-1, Math.min(1, facing * 1.4)) - foot * foot * 0.1
      const ax = Math.min(width - 1, Math.max(0, Math.round(x + dx * rimReach)))
      const ay = Math.min(height - 1, Math.max(0, Math.round(y + dy * rimReach)))
      const open = Math.max(0, (rim[p] as number) - (rim[ay * width + ax] as number))
      const edge = Math.min(1, open * 3.2) * rimGain * alpha
      const r = data[i] as number
      // Flames and lit windows (bright and warm) shine by themselves; no evening darkens them.
      const own = glowing && r > 0.6 * alpha && r > 1.4 * (data[i + 2] as number)
      if (own) {
        for (let k = 0; k < 3; k++) data[i + k] = (data[i + k] as number) * 1.35
        continue
      }
      for (let k = 0; k < 3; k++) {
        let c = (data[i + k] as number) * (tint[k] as number) * shade
        c += (ground[k] as number) * bounce * foot * alpha * 0.5
        // The rim brightens what is there and adds a little of the light's own colour.
        c += edge * (glow[k] as number) * (0.35 + 0.9 * c)
        data[i + k] = c * (1 - haze) + (hazeColour[k] as number) * alpha * haze
      }
    }
  }
}
