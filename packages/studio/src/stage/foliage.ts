/** Leaves in balls, bushes and boughs. */
import type { Random } from '../random.ts'
import { clamp } from './numbers.ts'
import { createPlantBoard } from './sprites.ts'
import type { PlantBoard, PlantSprite } from './sprites.ts'

/** Fills a ball with leaves, lower ones first. Sizes in texels; `unit` is a texel of the standard drawing. */
export function leafBall(
  board: PlantBoard,
  random: Random,
  clump: { x: number; y: number; z: number; r: number },
  crownY: number,
  crownHeight: number,
  crownX: number,
  crownReach: number,
  unit: number,
): void {
  // Leaves smaller than a texel would only be drawn over each other.
  const share = clamp(unit / 0.8, 0.12, 1)
  const larger = 1 / Math.sqrt(share)
  const leaves = Math.round(((clump.r / unit) ** 2 * 0.36 + 50) * share)
  for (let k = 0; k < leaves; k++) {
    // Lower leaves first: the lit upper ones must lie over them.
    const t = k / leaves
    const up = -1 + 2 * t + random.between(-0.35, 0.35)
    const angle = random.between(0, Math.PI * 2)
    const flat = Math.sqrt(Math.max(0.05, 1 - clamp(up, -1, 1) ** 2)) * Math.sqrt(random.next())
    const x = clump.x + Math.cos(angle) * flat * clump.r
    const y = clump.y - up * clump.r * 0.72
    const height = (crownY - y) / crownHeight
    const tone = clamp(
      0.5 + 0.26 * up + 0.2 * height + 0.2 * clump.z + random.between(-0.14, 0.16),
      0.2,
      1.15,
    )
    board.splat(
      x,
      y,
      random.between(1.2, 2.2) * unit * larger,
      random.between(0.7, 1.2) * unit * larger,
      random.between(0, Math.PI),
      tone,
      clamp(Math.cos(angle) * flat * 0.5 + ((x - crownX) / crownReach) * 0.5, -0.95, 0.95),
      clamp(up * 0.45 + height * 0.4, -0.3, 0.9),
      1,
    )
  }
}

/** A round bush without a trunk. */
export function drawBush(random: Random, height: number): PlantSprite {
  const width = Math.round(height * random.between(1.3, 1.8))
  const board = createPlantBoard(width, height)
  const unit = height / 128
  const clumps = Array.from({ length: 22 }, () => {
    const t = random.between(-0.72, 0.72)
    return {
      x: width * (0.5 + 0.42 * t),
      y: height * (0.42 + 0.34 * t * t + random.between(-0.08, 0.32)),
      z: random.between(-1, 1),
      r: random.between(0.11, 0.17) * width,
    }
  }).sort((a, b) => a.z - b.z)
  for (const clump of clumps) {
    leafBall(board, random, clump, height * 0.5, height * 0.5, width / 2, width / 2, unit)
  }
  return board.finish()
}

/** A bough in leaf that reaches to the right from a trunk at the drawing's left edge. */
export function drawBough(random: Random, height: number): PlantSprite {
  const width = Math.round(height * 1.7)
  const board = createPlantBoard(width, height)
  const unit = height / 150
  const rise = random.between(0.1, 0.3)
  const rootY = height * 0.68
  for (let k = 0; k < 3; k++) {
    const fan = (k - 1) * 0.16
    for (let i = 0; i <= 60; i++) {
      const t = i / 60
      const y = rootY - height * (rise * t + fan * t * t)
      board.splat(width * 0.8 * t, y, 2.2 * unit, (3 - 2.4 * t) * unit, -rise, 0.75, 0.1, 0.2, 0)
    }
  }
  const clumps = Array.from({ length: 26 }, () => {
    const t = random.between(0.26, 0.86)
    return {
      x: width * t,
      y: rootY - height * (rise * t + random.between(-0.2, 0.2) - 0.05 * t),
      z: random.between(-1, 1),
      r: random.between(0.055, 0.105) * width,
    }
  }).sort((a, b) => a.z - b.z)
  for (const clump of clumps) {
    leafBall(board, random, clump, height * 0.5, height * 0.5, width / 2, width / 2, unit)
  }
  return board.finish()
}
