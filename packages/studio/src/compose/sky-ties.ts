import type { SkyLight } from '../scene.ts'
import type { Stage } from '../steps.ts'
import type { Actor } from './actor.ts'
import type { LayoutContext } from './layout-context.ts'
import type { Placement } from './placement.ts'

/** A point of the picture, px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Lights that have one place: where the stage's key light comes from is where they are. */
const single: ReadonlySet<SkyLight> = new Set(['moon', 'sun'])

/** Where the stage's own moon or sun stands, or null when it is behind the camera. */
export function lightPoint({ light, camera, image }: Stage): Point | null {
  const [x, y, z] = light.direction
  if (z >= -0.05) return null
  return {
    x: image.width / 2 + (x / -z) * camera.focal,
    y: camera.horizonY - (y / -z) * camera.focal,
  }
}

/** What the prompt says of an actor, or of who rides it, and a moon or sun that is in sight. */
export function skyTie(
  context: LayoutContext,
  actor: Actor,
): { readonly kind: 'looking-at' | 'under' | 'in-front-of'; readonly at: Point } | null {
  const { scene, stage } = context
  const carried = scene.relations
    .filter(({ kind, object }) => (kind === 'riding' || kind === 'inside') && object === actor.id)
    .map(({ subject }) => subject)
  const tie = scene.skyRelations?.find(
    ({ subject, light }) =>
      (subject === actor.id || carried.includes(subject)) && single.has(light),
  )
  const at = tie === undefined ? null : lightPoint(stage)
  if (tie === undefined || at === null) return null
  const { width } = stage.image
  return at.x < width * 0.1 || at.x > width * 0.9 ? null : { kind: tie.kind, at }
}

/** How far aside of the light the one who looks at it stands, as a share of the width. */
const aside = 0.34

/**
 * Moves a placement to where its tie to the moon or the sun wants it: under it, before it, or aside
 * with the light in view.
 */
export function tied(context: LayoutContext, placement: Placement): Placement {
  const tie = skyTie(context, placement.actor)
  if (tie === null || placement.actor.cropped.bottom) return placement
  const { width, height } = context.stage.image
  const { x, y } = tie.at
  const away = x > width / 2 ? -aside : aside
  const middle = tie.kind === 'looking-at' ? x + away * width : x
  const left = Math.min(
    width * 0.98 - placement.width,
    Math.max(width * 0.02, middle - placement.width / 2),
  )
  if (tie.kind === 'under' && placement.support === 'ground')
    return under(placement, tie.at, height)
  // What flies before the moon is before it, not under it.
  const flies = placement.support === 'air' && tie.kind === 'in-front-of'
  const base = flies
    ? Math.min(height * 0.9, Math.max(placement.height, y + placement.height / 2))
    : placement.base
  return { ...placement, left, base }
}

/** Room between a light and the top of what is under it, as a share of the picture's height. */
const clearance = 0.075

/** Under a light and low enough to leave it in sight; what would become too small stands aside. */
function under(placement: Placement, at: Point, pictureHeight: number): Placement {
  const room = placement.base - at.y - clearance * pictureHeight
  const scale = Math.max(0.55, Math.min(1, room / placement.height))
  const width = placement.width * scale
  const aside = room < placement.height * 0.55 ? width * 0.6 : 0
  const left = Math.max(0, at.x - width / 2 - aside)
  return { ...placement, left, width, height: placement.height * scale }
}
