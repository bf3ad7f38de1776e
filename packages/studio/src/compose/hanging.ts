import type { Actor } from './actor.ts'
import { lookInwards, type LayoutContext } from './layout-context.ts'
import type { Stage } from '../steps.ts'
import { type Box, boxOf, inside, overlap } from './placement.ts'
import type { Placement } from './placement.ts'
import { mainOf } from './sizing.ts'

/** Places what flies or hangs: the best of many tried places, away from what stands already. */
export function placeHanging(context: LayoutContext, actor: Actor, alone: boolean): void {
  const { stage, ground, random, placements, heights } = context
  const { width, height } = stage.image
  const stream = random.fork(`sky ${actor.id}`)
  const onWall = ground.supportFor(actor) === 'wall'
  const main = mainOf([...context.actors.values()]) === actor
  // A backdrop is all wall: alone on it, a thing hangs in the middle.
  const bare = onWall && stage.surface === 'seamless'
  if (bare && actor.count === 1 && alone) {
    placements.push(inMiddle(context, actor))
    return
  }
  const top = onWall ? height * 0.08 : stage.air.top
  const bottom = onWall
    ? height * (bare ? 0.92 : main ? 0.62 : 0.5)
    : Math.max(stage.air.bottom, height * 0.3)
  for (let copy = 0; copy < actor.count; copy++) {
    const varied = actor.count > 1 ? stream.between(0.62, 1) : 1
    let tall = Math.min(
      (heights.get(actor.id) ?? height * 0.2) * varied,
      (bottom - top) * (main ? 1.25 : 0.9),
    )
    tall = Math.max(tall, height * 0.035)
    let best: Placement | null = null
    let bestScore = Infinity
    for (let attempt = 0; attempt < 80; attempt++) {
      if (attempt > 0 && attempt % 20 === 0) tall *= onWall ? 0.8 : 0.92
      const wide = tall * actor.aspect
      const left = stream.between(width * 0.03, Math.max(width * 0.04, width * 0.97 - wide))
      const base = stream.between(top + tall, Math.max(top + tall + 1, bottom))
      const centre = (left + wide / 2) / width
      const placement: Placement = {
        actor,
        copy,
        left: inside(left, wide, width),
        base,
        width: wide,
        height: tall,
        mirrored: lookInwards(actor, centre * width, width, stream),
        support: onWall ? 'wall' : 'air',
        distance: onWall ? 1 : 40 + copy * 15,
        order: onWall ? 1e6 : 1e5 + copy,
        sunk: 0,
      }
      const box = boxOf(placement)
      const crowding = placements.reduce((sum, other) => {
        const o = boxOf(other)
        const grown = {
          ...o,
          left: o.left - width * 0.015,
          right: o.right + width * 0.015,
          top: o.top - height * 0.02,
        }
        return sum + overlap(box, grown)
      }, 0)
      const thirds = Math.min(Math.abs(centre - 0.31), Math.abs(centre - 0.69))
      const score =
        crowding * 6 +
        (actor.count === 1 ? thirds : 0) +
        (Math.abs(base - tall / 2 - (top + bottom) / 2) / height) *
          (actor.count === 1 ? 0.6 : 0.1) +
        (onWall && !bare ? unrest(stage, box) : 0) +
        (attempt >= 20 ? 0.05 : 0)
      if (score < bestScore) {
        best = placement
        bestScore = score
      }
    }
    if (best !== null) placements.push(onWall ? atWall(best, stage) : best)
  }
}

/** On a bare backdrop, where the eye looks first. */
function inMiddle({ stage, heights }: LayoutContext, actor: Actor): Placement {
  const { width, height } = stage.image
  const wanted = Math.max(heights.get(actor.id) ?? 0, height * 0.62)
  const tall = Math.min(wanted, height * 0.8, (width * 0.72) / actor.aspect)
  const wide = tall * actor.aspect
  return atWall(
    {
      actor,
      copy: 0,
      left: (width - wide) / 2,
      base: height * 0.49 + tall / 2,
      width: wide,
      height: tall,
      mirrored: false,
      support: 'wall',
      distance: 1,
      order: 1e6,
      sunk: 0,
    },
    stage,
  )
}

/** Samples along each side of a box. */
const samples = 7

/** Calls back for a grid of pixels inside a box. */
function sample(stage: Stage, box: Box, visit: (pixel: number) => void): void {
  const { width, height } = stage.image
  for (let row = 0; row < samples; row++)
    for (let column = 0; column < samples; column++) {
      const x = Math.round(box.left + ((box.right - box.left) * column) / (samples - 1))
      const y = Math.round(box.top + ((box.bottom - box.top) * row) / (samples - 1))
      if (x >= 0 && x < width && y >= 0 && y < height) visit(y * width + x)
    }
}

/** How little a part of a wall is a wall: windows, pictures and furniture are brighter, darker, nearer. */
function unrest(stage: Stage, box: Box): number {
  let [sum, squares, count, near, far] = [0, 0, 0, Infinity, 0]
  sample(stage, box, (pixel) => {
    const light = Math.sqrt(Math.max(0, stage.image.data[pixel * 3 + 1] as number))
    sum += light
    squares += light * light
    count++
    near = Math.min(near, stage.depth[pixel] as number)
    far = Math.max(far, stage.depth[pixel] as number)
  })
  const mean = sum / Math.max(1, count)
  const spread = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean))
  return spread * 4 + (near < far * 0.93 ? 1 : 0)
}

/**
 * As far off as the wall behind it, so that what stands before the wall hides it and the wall does not.
 * A backdrop has nothing before it, and comes nearer below.
 */
function atWall(placement: Placement, stage: Stage): Placement {
  const depths: number[] = []
  sample(stage, boxOf(placement), (pixel) => depths.push(stage.depth[pixel] as number))
  const sorted = depths.toSorted((a, b) => a - b)
  const bare = stage.surface === 'seamless'
  const distance = sorted[bare ? 0 : Math.floor(sorted.length / 2)] ?? 5
  return { ...placement, distance, order: Math.max(placement.order, distance) }
}
