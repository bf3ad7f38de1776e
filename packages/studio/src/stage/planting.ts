/** Sets plants out over the land, far ones first, with their shadows. */
import type { Rgb } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { Frame } from './frame.ts'
import type { LandView } from './land.ts'
import { clamp, mixRgb } from './numbers.ts'
import type { Progress } from './progress.ts'
import { stampPlant } from './sprites.ts'
import type { PlantSprite } from './sprites.ts'
import { excludes } from './wishes.ts'

export interface Plant {
  /** Metres to the right and ahead. */
  readonly x: number
  readonly z: number
  /** Metres tall. */
  readonly tall: number
}

export interface Growth {
  readonly sprites: readonly PlantSprite[]
  /** Leaf colours a plant's own is mixed from. */
  readonly leaves: readonly [Rgb, Rgb]
  readonly wood: Rgb
  /** 0 to 1. */
  readonly snow?: number
}

/** Random places between two distances, thinned by `share` (0 to 1 at a place). */
export function scatterPlants(
  frame: Frame,
  random: Random,
  options: {
    readonly count: number
    readonly near: number
    readonly far: number
    readonly tall: readonly [number, number]
    readonly share?: (x: number, z: number) => number
  },
): Plant[] {
  const half = (frame.width / 2 / frame.camera.focal) * 1.08
  const plants: Plant[] = []
  for (let i = 0; i < options.count; i++) {
    const z = Math.sqrt(options.near ** 2 + (options.far ** 2 - options.near ** 2) * random.next())
    const x = random.between(-half, half) * z
    const tall = random.between(options.tall[0], options.tall[1])
    if (options.share && random.next() > options.share(x, z)) continue
    plants.push({ x, z, tall })
  }
  return plants
}

/** Darkens the ground around a point as something standing there would. */
export function paintGroundShadow(
  frame: Frame,
  x: number,
  y: number,
  across: number,
  depth: number,
  strength: number,
): void {
  const { width, height } = frame
  const { data } = frame.image
  const { sun, shadowStrength } = frame.atmosphere
  const cast = shadowStrength * clamp(1.2 - sun[1], 0, 1)
  const reachX = across * (1 + cast * 0.8)
  const flat = clamp(frame.camera.eyeHeight / depth, 0.05, 0.6)
  const reachY = Math.max(1.2, across * flat * (1 + cast))
  const cx = x - sun[0] * across * cast
  const cy = y + sun[2] * across * flat * cast
  for (
    let row = Math.max(0, Math.floor(cy - reachY));
    row <= Math.min(height - 1, cy + reachY);
    row++
  ) {
    for (
      let px = Math.max(0, Math.floor(cx - reachX));
      px <= Math.min(width - 1, cx + reachX);
      px++
    ) {
      const u = (px + 0.5 - cx) / reachX
      const v = (row + 0.5 - cy) / reachY
      const r = u * u + v * v
      if (r >= 1) continue
      const k = row * width + px
      const d = frame.depth[k] as number
      if (d < depth * 0.6 || d > depth * 1.7) continue
      const keep = 1 - strength * (1 - r) * (1 - r)
      for (let c = 0; c < 3; c++) data[k * 3 + c] = (data[k * 3 + c] as number) * keep
    }
  }
}

/** As `scatterPlants`, but none at all when the prompt wants no trees. */
export function scatterTrees(
  frame: Frame,
  random: Random,
  options: Parameters<typeof scatterPlants>[2],
): Plant[] {
  return excludes(frame.scene, 'tree', 'forest') ? [] : scatterPlants(frame, random, options)
}

/** Stamps plants on the land. */
export function paintPlants(
  frame: Frame,
  view: Pick<LandView, 'heightAt'>,
  plants: readonly Plant[],
  growth: Growth,
  random: Random,
  progress: Progress,
): void {
  const { camera, centreX, width } = frame
  const order = [...plants].sort((a, b) => b.z - a.z)
  order.forEach((plant, i) => {
    if (i % 16 === 0) progress.at(i / order.length)
    const scale = camera.focal / plant.z
    const ground = view.heightAt(plant.x, plant.z)
    const x = centreX + plant.x * scale
    const y = camera.horizonY + (camera.eyeHeight - ground) * scale
    const height = plant.tall * scale
    const sprite = random.pick(growth.sprites)
    const leaf = mixRgb(growth.leaves[0], growth.leaves[1], random.next())
    const mirrored = random.next() < 0.5
    if (height < 1 || x < -height || x > width + height) return
    if (height > 14)
      paintGroundShadow(frame, x, y, height * Math.min(0.4, sprite.aspect * 0.5), plant.z, 0.5)
    stampPlant(frame, sprite, {
      x,
      y: y + Math.max(0.5, height * 0.01),
      height,
      depth: plant.z,
      leaf,
      wood: growth.wood,
      mirrored,
      sunlit: 1,
      ...(growth.snow === undefined ? {} : { snow: growth.snow }),
    })
  })
}
