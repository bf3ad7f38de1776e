import type { Actor } from './actor.ts'
import { lookInwards, type LayoutContext } from './layout-context.ts'
import { boxOf, inside, overlap } from './placement.ts'
import type { Placement } from './placement.ts'
import { mainOf } from './sizing.ts'

/** Places what flies or hangs: the best of many tried places, away from what stands already. */
export function placeHanging(context: LayoutContext, actor: Actor): void {
  const { stage, ground, random, placements, heights } = context
  const { width, height } = stage.image
  const stream = random.fork(`sky ${actor.id}`)
  const onWall = ground.supportFor(actor) === 'wall'
  const top = onWall ? height * 0.08 : stage.air.top
  const bottom = onWall ? height * 0.5 : Math.max(stage.air.bottom, height * 0.3)
  const main = mainOf([...context.actors.values()]) === actor
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
      if (attempt > 0 && attempt % 20 === 0) tall *= 0.92
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
        distance: onWall ? ground.distanceAt(height * 0.7) * 1.5 : 40 + copy * 15,
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
        (attempt >= 20 ? 0.05 : 0)
      if (score < bestScore) {
        best = placement
        bestScore = score
      }
    }
    if (best !== null) placements.push(best)
  }
}
