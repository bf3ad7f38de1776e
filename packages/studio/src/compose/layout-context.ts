import type { Random } from '../random.ts'
import type { SceneDescription } from '../scene.ts'
import type { Stage } from '../steps.ts'
import type { Actor } from './actor.ts'
import type { Ground } from './ground.ts'
import type { Placement } from './placement.ts'

/** What the parts of the layout share. */
export interface LayoutContext {
  readonly scene: SceneDescription
  readonly stage: Stage
  readonly ground: Ground
  readonly random: Random
  readonly actors: ReadonlyMap<string, Actor>
  readonly heights: Map<string, number>
  readonly placements: Placement[]
}

/** Whether words or pictures on it would be swapped left and right if it were turned round. */
export function bears(actor: Actor): boolean {
  return actor.words.length > 0 || actor.pictures.length > 0
}

/** Facing that looks into the picture: mirrored when the drawing would look out of it. */
export function lookInwards(actor: Actor, centre: number, width: number, random: Random): boolean {
  // A photograph stays as it is, writing has to be readable, and a front view of one gains nothing.
  if (actor.photographic || bears(actor)) return false
  if (actor.faces === 'front') return actor.count > 1 && random.next() < 0.5
  const looksLeft = actor.faces === 'left'
  return looksLeft === centre < width / 2
}
