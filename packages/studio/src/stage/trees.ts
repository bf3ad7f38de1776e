/** Trees drawn from their way of growing: conifers, broad-leaved ones, bare ones. */
import type { Random } from '../random.ts'
import { leafBall } from './foliage.ts'
import { createPlantBoard } from './sprites.ts'
import type { PlantBoard, PlantSprite } from './sprites.ts'
import { clamp } from './numbers.ts'

/** A spruce or fir. `height` is the drawing's resolution in texels. */
export function drawConifer(random: Random, height: number): PlantSprite {
  const width = Math.round(height * random.between(0.36, 0.48))
  const board = createPlantBoard(width, height)
  const middle = width / 2
  const unit = height / 256
  for (let i = 0; i < 60; i++) {
    const t = i / 60
    board.splat(
      middle,
      height * (0.3 + 0.7 * t),
      3 * unit,
      (0.7 + 1.9 * t) * unit,
      0,
      0.8,
      0,
      0.1,
      0,
    )
  }
  const tiers = 34
  const fullness = random.between(0.8, 1.05)
  const strokes: { z: number; draw: () => void }[] = []
  for (let tier = 0; tier < tiers; tier++) {
    const t = tier / (tiers - 1)
    const y = height * (0.03 + 0.845 * t)
    const reach = (width * 0.48 * t ** 0.82 + 1.2 * unit) * fullness
    const branches = 7 + Math.round(9 * t)
    for (let b = 0; b < branches; b++) {
      const angle = ((b + random.next()) / branches) * Math.PI * 2
      const length = reach * random.between(0.68, 1.04)
      const droop = random.between(0.22, 0.42)
      const lift = random.between(-2, 2) * unit
      const grain = random.next()
      strokes.push({
        z: Math.sin(angle) + t * 0.9,
        draw: () => branch(board, random, middle, y + lift, angle, length, droop, unit, t, grain),
      })
    }
  }
  for (let i = 0; i < 24; i++) {
    const t = i / 24
    board.splat(
      middle,
      height * (0.004 + 0.06 * t),
      2 * unit,
      (0.5 + 1.2 * t) * unit,
      1.5,
      0.8,
      0,
      0.5,
      1,
    )
  }
  strokes.sort((a, b) => a.z - b.z)
  for (const stroke of strokes) stroke.draw()
  return board.finish()
}

function branch(
  board: PlantBoard,
  random: Random,
  middle: number,
  y: number,
  angle: number,
  length: number,
  droop: number,
  unit: number,
  t: number,
  grain: number,
): void {
  const cos = Math.cos(angle)
  const front = Math.sin(angle)
  const count = Math.max(3, Math.round(length / (2.6 * unit)))
  for (let i = count; i >= 0; i--) {
    const r = i / count
    const x = middle + cos * length * r
    const at = y + length * droop * r * (0.55 + 0.45 * r) + front * length * 0.12
    const size = (1.5 + 2 * (1 - r)) * unit * (0.3 + 0.7 * Math.sqrt(t))
    const tone = (0.42 + 0.5 * r + 0.16 * grain + random.between(-0.1, 0.1)) * (0.82 + 0.18 * front)
    const tilt = Math.atan2(droop, cos >= 0 ? 1 : -1) + random.between(-0.5, 0.5)
    board.splat(
      x,
      at + random.between(-1, 1.4) * unit,
      size * 1.75,
      size * 0.62,
      tilt,
      tone,
      clamp(cos * (0.45 + 0.4 * r), -1, 1),
      clamp(0.42 + 0.3 * (1 - t) - 0.3 * r * 0.4, 0, 1),
      1,
    )
  }
}

/** A deciduous tree in leaf; `spread` is the crown's width by the tree's height. */
export function drawBroadleaf(random: Random, height: number, spread: number): PlantSprite {
  const width = Math.round(height * spread * 1.12)
  const board = createPlantBoard(width, height)
  const unit = height / 256
  const middle = width / 2
  const crownY = height * random.between(0.36, 0.42)
  const crownX = width * 0.37
  const crownHeight = crownY * 0.95
  const lean = random.between(-0.06, 0.06) * width
  for (let i = 0; i <= 70; i++) {
    const t = i / 70
    const flare = 1 + 1.6 * Math.max(0, t - 0.8) * 5 * 0.5
    board.splat(
      middle + lean * (1 - t),
      height * (0.45 + 0.55 * t),
      3.5 * unit,
      (2.4 + 2.6 * t) * flare * unit,
      0,
      0.75 + 0.2 * random.next(),
      0.1,
      0.1,
      0,
    )
  }
  growLimbs(board, random, middle + lean, height * 0.62, crownX, crownHeight, unit)
  const clumps: { x: number; y: number; z: number; r: number }[] = []
  const count = 60
  for (let i = 0; i < count; i++) {
    const angle = random.between(0, Math.PI * 2)
    const up = random.between(-0.75, 1)
    const out = Math.sqrt(Math.max(0, 1 - up * up)) * random.between(0.35, 0.9)
    clumps.push({
      x: middle + lean + Math.cos(angle) * out * crownX,
      y: crownY - up * crownHeight * 0.72 + Math.abs(out) * 6 * unit,
      z: Math.sin(angle) * out,
      r: random.between(0.085, 0.165) * width * (1 - 0.2 * Math.abs(up)),
    })
  }
  clumps.sort((a, b) => a.z - b.z)
  for (const clump of clumps) {
    leafBall(board, random, clump, crownY, crownHeight, middle + lean, crownX, unit)
  }
  return board.finish()
}

function growLimbs(
  board: PlantBoard,
  random: Random,
  x: number,
  y: number,
  crownX: number,
  crownHeight: number,
  unit: number,
): void {
  for (let i = 0; i < 7; i++) {
    const side = (i / 6) * 2 - 1
    const reachX = side * crownX * random.between(0.5, 0.75)
    const reachY = crownHeight * random.between(0.6, 1)
    for (let k = 0; k < 26; k++) {
      const t = k / 25
      board.splat(
        x + reachX * t * t * 0.9 + reachX * 0.1 * t,
        y - reachY * t,
        2.4 * unit,
        (2.3 - 1.7 * t) * unit,
        Math.atan2(-reachY, reachX * (0.1 + 1.8 * t)),
        0.7,
        side * 0.3,
        0.2,
        0,
      )
    }
  }
}

/** A tree without leaves. */
export function drawBareTree(random: Random, height: number): PlantSprite {
  const width = Math.round(height * 0.86)
  const board = createPlantBoard(width, height)
  const unit = height / 256
  const grow = (x: number, y: number, angle: number, length: number, thick: number): void => {
    const steps = Math.max(3, Math.round(length / (1.6 * unit)))
    let px = x
    let py = y
    let turn = angle
    const bend = random.between(-0.5, 0.5) / steps
    for (let i = 0; i < steps; i++) {
      const t = i / steps
      board.splat(
        px,
        py,
        2 * unit,
        Math.max(0.34, thick * (1 - 0.4 * t)),
        turn,
        0.85,
        Math.sin(turn) * 0.3,
        0.3,
        0,
      )
      px += (Math.cos(turn) * length) / steps
      py += (Math.sin(turn) * length) / steps
      turn += bend
    }
    if (thick < 0.34 || length < 5 * unit) return
    const children = random.integer(2, 3)
    for (let i = 0; i < children; i++) {
      const open = ((i + 0.5) / children - 0.5) * 1.35 + random.between(-0.25, 0.25)
      grow(
        px,
        py,
        turn * 0.88 + -Math.PI * 0.06 + open,
        length * random.between(0.68, 0.82),
        thick * 0.62,
      )
    }
  }
  grow(width / 2, height - 1, -Math.PI / 2, height * 0.26, 5.2 * unit)
  return board.finish()
}
