import type { LinearImage } from '../pixels.ts'
import type { Stage } from '../steps.ts'
import type { Layer } from './layer.ts'
import type { Placement } from './placement.ts'

/** How a thing shines: the height of its light as a share of its own, reach in heights, strength. */
interface Lamp {
  readonly up: number
  readonly reach: number
  readonly strength: number
}

const lamps: Readonly<Record<string, Lamp>> = {
  campfire: { up: 0.4, reach: 1.6, strength: 1 },
  fire: { up: 0.4, reach: 1.4, strength: 0.9 },
  lantern: { up: 0.4, reach: 1.5, strength: 0.7 },
  'paper lantern': { up: 0.5, reach: 1.3, strength: 0.6 },
  candle: { up: 0.85, reach: 1.4, strength: 0.6 },
  'floor lamp': { up: 0.88, reach: 0.8, strength: 0.5 },
  'street lamp': { up: 0.9, reach: 0.6, strength: 0.6 },
  lighthouse: { up: 0.85, reach: 0.4, strength: 0.6 },
  'jack-o-lantern': { up: 0.4, reach: 1, strength: 0.5 },
  cabin: { up: 0.25, reach: 0.6, strength: 0.22 },
  cottage: { up: 0.25, reach: 0.6, strength: 0.22 },
  castle: { up: 0.3, reach: 0.4, strength: 0.1 },
}

/** How much of a lamp is seen in the light there is. */
function strengthOf(lamp: Lamp, { light }: Stage): number {
  return lamp.strength / (1 + (light.key[1] * 0.6 + light.ambient[1]) * 16)
}

/** Whether the noun names something with light of its own. */
export function isLuminous(noun: string): boolean {
  return lamps[noun] !== undefined
}

/** Warm light of flames and filaments, linear. */
const warm = [1, 0.52, 0.18] as const

/**
 * Lights up what is around a thing that shines, and lays a faint halo over it. Hardly seen by day;
 * at night it is what makes a fire a fire.
 */
export function spreadGlow(image: LinearImage, placement: Placement, stage: Stage): void {
  const lamp = lamps[placement.actor.noun]
  if (lamp === undefined) return
  const strength = strengthOf(lamp, stage)
  if (strength < 0.02) return
  const cx = placement.left + placement.width / 2
  const cy = placement.base - placement.height * lamp.up
  const reach = placement.height * lamp.reach
  const top = Math.max(0, Math.floor(cy - reach))
  const bottom = Math.min(image.height, Math.ceil(cy + reach))
  const left = Math.max(0, Math.floor(cx - reach * 1.3))
  const right = Math.min(image.width, Math.ceil(cx + reach * 1.3))
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const dx = (x - cx) / (reach * 1.3)
      const dy = (y - cy) / reach
      const d = dx * dx + dy * dy
      if (d >= 1) continue
      const fall = (1 - d) ** 3 * strength
      const i = (y * image.width + x) * 3
      for (let k = 0; k < 3; k++) {
        const light = warm[k] as number
        const c = image.data[i + k] as number
        image.data[i + k] = c * (1 + 5 * fall * light) + 0.035 * fall * light
      }
    }
  }
}

/** Lights a layer by the lamps that stand near it, in place: at night a fire shows who sits by it. */
export function lightByLamps(
  layer: Layer,
  placement: Placement,
  all: readonly Placement[],
  stage: Stage,
): void {
  for (const other of all) {
    const lamp = other === placement ? undefined : lamps[other.actor.noun]
    if (lamp === undefined || other.actor.id === placement.actor.id) continue
    const strength = strengthOf(lamp, stage)
    if (strength < 0.02) continue
    const reach = other.height * lamp.reach * 1.5
    const cx = other.left + other.width / 2 - placement.left
    const cy = other.base - other.height * lamp.up - (placement.base - layer.height)
    for (let y = 0; y < layer.height; y++) {
      for (let x = 0; x < layer.width; x++) {
        const d = ((x - cx) ** 2 + (y - cy) ** 2) / (reach * reach)
        const i = (y * layer.width + x) * 4
        if (d >= 1 || layer.data[i + 3] === 0) continue
        const fall = (1 - d) ** 2 * strength
        for (let k = 0; k < 3; k++)
          layer.data[i + k] = (layer.data[i + k] as number) * (1 + 6 * fall * (warm[k] as number))
      }
    }
  }
}
