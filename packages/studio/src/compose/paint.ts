import type { LinearImage } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { GroundSurface, Stage } from '../steps.ts'
import type { Layer } from './layer.ts'
import type { Placement } from './placement.ts'

/** How high, as a share of the subject, what grows or lies on the ground covers its feet. */
const cover: Readonly<Record<GroundSurface, number>> = {
  grass: 0.034,
  snow: 0.022,
  sand: 0.012,
  rock: 0.006,
  stone: 0,
  wood: 0,
  water: 0,
  seamless: 0,
  none: 0,
}

/** Feet stand within this share of the height: what ends higher is a belly, not a foot. */
export const standingShare = 0.13

/** The lowest row of a column that is opaque and near enough to the ground to stand on it; -1 for none. */
export function footOf({ width, height, data }: Layer, column: number): number {
  const highest = height - Math.ceil(height * standingShare)
  for (let y = height - 1; y > highest; y--)
    if ((data[(y * width + column) * 4 + 3] as number) >= 0.4) return y
  return -1
}

/** Takes away from the feet what grass, snow or sand in front of them hides, in place. */
export function sinkFeet(
  layer: Layer,
  placement: Placement,
  surface: GroundSurface,
  random: Random,
): void {
  const stands = placement.support === 'ground' && placement.ground === undefined
  const share = stands ? cover[surface] : 0
  const deepest = Math.min(share * layer.height, 40)
  if (deepest < 1) return
  const { width, height, data } = layer
  const blades = surface === 'grass'
  const pitch = blades ? Math.max(1.5, height * 0.006) : height * 0.06
  const heights = new Float32Array(Math.ceil(width / pitch) + 2)
  for (let i = 0; i < heights.length; i++)
    heights[i] = deepest * (blades ? random.between(0.1, 1.25) : random.between(0.5, 1))
  for (let x = 0; x < width; x++) {
    const at = x / pitch
    const k = Math.floor(at)
    const part = at - k
    // A blade is a spike; snow and sand are smooth between the points.
    const a = heights[k] as number
    const hidden = blades
      ? a * (1 - Math.abs(part * 2 - 1)) + deepest * 0.25
      : a * (1 - part) + (heights[k + 1] as number) * part
    // Far feet stand higher in the picture than near ones, and are covered where they stand.
    const foot = footOf(layer, x)
    if (foot < 0) continue
    for (let y = Math.max(0, Math.floor(foot - hidden)); y <= foot; y++) {
      const keep = Math.max(0, Math.min(1, foot + 1 - hidden - y))
      const i = (y * width + x) * 4
      for (let c = 0; c < 4; c++) data[i + c] = (data[i + c] as number) * keep
    }
  }
}

/** Cuts away what is under water, with a soft wavy waterline, in place. */
export function sinkInWater(layer: Layer, placement: Placement): void {
  if (placement.sunk <= 0) return
  const { width, height, data } = layer
  const line = height * (1 - placement.sunk)
  for (let x = 0; x < width; x++) {
    const wave = Math.sin(x * 0.06) * height * 0.006 + Math.sin(x * 0.017 + 2) * height * 0.008
    for (let y = Math.max(0, Math.floor(line + wave - 2)); y < height; y++) {
      const depth = (y - line - wave) / Math.max(2, height * 0.05)
      const keep = depth <= 0 ? 1 : Math.max(0, 0.35 - depth * 0.35)
      const i = (y * width + x) * 4
      for (let c = 0; c < 4; c++) data[i + c] = (data[i + c] as number) * keep
    }
  }
}

/** Lays the layer over the picture; what the stage has nearer than `placement.distance` hides it. */
export function paintLayer(
  image: LinearImage,
  protect: Float32Array | null,
  layer: Layer,
  placement: Placement,
  stage: Stage,
): void {
  const left = Math.round(placement.left)
  const top = Math.round(placement.base - layer.height)
  const hidden =
    placement.support !== 'air' && placement.support !== 'edge'
      ? Math.min(placement.distance, placement.order) * 0.86
      : 0
  const photographic = placement.actor.photographic ? 1 : 0
  const laying: Laying = { image, protect, layer, depth: stage.depth, left, hidden, photographic }
  const last = Math.min(layer.height, image.height - top)
  for (let y = Math.max(0, -top); y < last; y++) layRow(laying, y, top + y)
}

interface Laying {
  readonly image: LinearImage
  readonly protect: Float32Array | null
  readonly layer: Layer
  readonly depth: Float32Array
  /** Column of the picture where the layer begins. */
  readonly left: number
  /** What is nearer than this, metres, hides the layer. */
  readonly hidden: number
  /** 1 for a photograph, else 0. */
  readonly photographic: number
}

function layRow(laying: Laying, row: number, py: number): void {
  const { image, protect, layer, depth, left, hidden, photographic } = laying
  const { data } = image
  const from = Math.max(0, -left)
  const to = Math.min(layer.width, image.width - left)
  let i = (row * layer.width + from) * 4
  let p = py * image.width + left + from
  for (let x = from; x < to; x++, i += 4, p++) {
    const alpha = layer.data[i + 3] as number
    if (alpha <= 0.001 || (depth[p] as number) < hidden) continue
    const keep = 1 - alpha
    const c = p * 3
    data[c] = (data[c] as number) * keep + (layer.data[i] as number)
    data[c + 1] = (data[c + 1] as number) * keep + (layer.data[i + 1] as number)
    data[c + 2] = (data[c + 2] as number) * keep + (layer.data[i + 2] as number)
    if (protect !== null) protect[p] = (protect[p] as number) * keep + photographic * alpha
  }
}

/** How a surface mirrors what stands on it: how much of it, and over which share of its height. */
export interface Mirror {
  /** 255 where it mirrors; null: all of the ground. */
  readonly where: Uint8Array | null
  readonly strength: number
  /** Below this share of the height the reflection has faded. */
  readonly reach: number
}

/** Still water, and the wet stone of a street in the rain. */
export function mirrorOf(stage: Stage, placement: Placement, wet: boolean): Mirror | null {
  if (placement.support === 'water' && stage.water !== null)
    return { where: stage.water, strength: 0.5, reach: 1 }
  if (placement.support === 'ground' && wet && stage.surface === 'stone')
    return { where: null, strength: 0.3, reach: 0.7 }
  return null
}

/** Mirrors the layer in the surface below it: darker, rippled, fading downwards. */
export function reflect(
  image: LinearImage,
  layer: Layer,
  placement: Placement,
  mirror: Mirror,
): void {
  const left = Math.round(placement.left)
  const waterline = Math.round(placement.base - layer.height * placement.sunk)
  const shown = Math.round(layer.height * (1 - placement.sunk))
  const reach = Math.round(shown * mirror.reach)
  const ripple = mirror.where === null ? 0.25 : 1
  for (let y = 0; y < reach; y++) {
    const py = waterline + Math.round(y * 0.85)
    if (py < 0 || py >= image.height) continue
    const t = y / reach
    const shift = Math.round(
      Math.sin(y * 0.35 + Math.sin(y * 0.11) * 2) * (1 + t * 0.02 * layer.height) * ripple,
    )
    const strength = mirror.strength * (1 - t) ** 0.8
    for (let x = 0; x < layer.width; x++) {
      const px = left + x + shift
      if (px < 0 || px >= image.width) continue
      const p = py * image.width + px
      if (mirror.where !== null && mirror.where[p] !== 255) continue
      const i = ((shown - 1 - y) * layer.width + x) * 4
      const alpha = (layer.data[i + 3] as number) * strength
      if (alpha <= 0.002) continue
      for (let k = 0; k < 3; k++)
        image.data[p * 3 + k] =
          (image.data[p * 3 + k] as number) * (1 - alpha) +
          (layer.data[i + k] as number) * strength * 0.75
    }
  }
}
