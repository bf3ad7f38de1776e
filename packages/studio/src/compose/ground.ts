import type { Relation } from '../scene.ts'
import type { Stage } from '../steps.ts'
import type { Actor } from './actor.ts'
import type { Support } from './placement.ts'

/** Where things can stand on a stage, in rows and metres. */
export interface Ground {
  distanceAt(row: number): number
  /** The row an actor stands on: small things near, tall things farther back. */
  rowFor(actor: Actor, relations: readonly Relation[]): number
  clampRow(row: number, actor: Actor): number
  /** How much smaller a thing is on `row` than on `reference`, softened. */
  relativeScale(row: number, reference: number): number
  supportFor(actor: Actor): Support
  /** Above the clouds there is no ground: what needs some rises from the picture's lower edge. */
  rises(actor: Actor): boolean
  /** A row near `row` where there is water at column `x`; `row` itself when there is none. */
  onWater(x: number, row: number): number
  sunkOf(actor: Actor): number
}

/** Share of the height that is under water, for what swims; boats and swans sit on it. */
const swimmers: Readonly<Record<string, number>> = {
  fish: 0.3,
  dolphin: 0.12,
  whale: 0.2,
  orca: 0.2,
  shark: 0.35,
  octopus: 0.35,
  squid: 0.4,
  jellyfish: 0.2,
  mermaid: 0.3,
  rowboat: 0.22,
  canoe: 0.2,
  ship: 0.12,
  duck: 0.14,
  swan: 0.1,
  otter: 0.2,
}

export function createGround(stage: Stage): Ground {
  const { width, height } = stage.image
  const { horizonY, eyeHeight, focal } = stage.camera
  const { near, far } = stage.standing
  const rowAt = (distance: number): number => horizonY + (focal * eyeHeight) / distance
  const floating = stage.surface === 'none'
  const overClouds = stage.depicts.includes('cloud')
  const nearest = Math.min(height * 0.945, floating || !(near > 0) ? height * 0.9 : rowAt(near))
  const farthest = Math.min(
    nearest - 1,
    Math.max(horizonY + (height - horizonY) * 0.12, Number.isFinite(far) ? rowAt(far) : horizonY),
  )
  const clamp = (row: number): number => Math.min(nearest, Math.max(farthest, row))
  const waterRows = stage.water === null ? null : findWater(stage.water, width, height)

  return {
    distanceAt: (row) =>
      floating || row <= horizonY + 1 ? 30 : (focal * eyeHeight) / (row - horizonY),
    rowFor(actor, relations) {
      if (floating) return height * 0.78
      const tall = Math.min(1, Math.max(0, Math.log(actor.heightMetres / 0.3) / Math.log(100)))
      let back = tall * 0.8
      for (const { kind, subject, object } of relations) {
        if (kind === 'behind' && subject === actor.id) back += 0.25
        if (kind === 'behind' && object === actor.id) back -= 0.15
        if (kind === 'in-front-of' && subject === actor.id) back -= 0.2
        if (kind === 'in-front-of' && object === actor.id) back += 0.2
      }
      if (waterRows !== null && actor.anchor === 'water') {
        const [top, bottom] = waterRows
        return top + (bottom - top) * Math.min(0.8, Math.max(0.2, 0.62 - back * 0.5))
      }
      return clamp(nearest + (farthest - nearest) * back)
    },
    clampRow: (row, actor) =>
      waterRows !== null && actor.anchor === 'water'
        ? Math.min(waterRows[1], Math.max(waterRows[0] + 2, row))
        : clamp(row),
    relativeScale: (row, reference) =>
      floating || row <= horizonY || reference <= horizonY
        ? 1
        : ((row - horizonY) / (reference - horizonY)) ** 0.7,
    supportFor(actor) {
      if (actor.anchor === 'sky') return 'air'
      if (floating) return 'air'
      if (actor.anchor === 'wall' && (stage.surface === 'wood' || stage.surface === 'seamless'))
        return 'wall'
      if (stage.surface === 'water') return 'water'
      if (actor.anchor === 'water' && stage.water !== null) return 'water'
      return 'ground'
    },
    rises: (actor) => floating && overClouds && actor.anchor === 'ground',
    onWater(x, row) {
      if (stage.water === null) return row
      const column = Math.min(width - 1, Math.max(0, Math.round(x)))
      for (let step = 0; step < height * 0.3; step++) {
        for (const y of [Math.round(row) - step, Math.round(row) + step]) {
          if (y >= 0 && y < height && stage.water[y * width + column] === 255) return y
        }
      }
      return row
    },
    sunkOf: (actor) => swimmers[actor.noun] ?? (actor.anchor === 'water' ? 0.05 : 0.22),
  }
}

/** The rows in which at least a tenth of the picture's width is water. */
function findWater(water: Uint8Array, width: number, height: number): [number, number] | null {
  let top = -1
  let bottom = -1
  for (let y = 0; y < height; y += 2) {
    let wet = 0
    for (let x = 0; x < width; x += 4) if (water[y * width + x] === 255) wet += 4
    if (wet < width * 0.1) continue
    if (top < 0) top = y
    bottom = y
  }
  return top < 0 ? null : [top, Math.min(bottom, Math.round(height * 0.95))]
}
