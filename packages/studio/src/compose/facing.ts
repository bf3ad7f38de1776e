import type { Relation } from '../scene.ts'
import type { Actor } from './actor.ts'
import { bears, type LayoutContext } from './layout-context.ts'
import type { Placement } from './placement.ts'
import { lightPoint, skyTie } from './sky-ties.ts'

/** Actions of two that are done face to face. */
const mutual: ReadonlySet<string> = new Set([
  'facing',
  'talking',
  'chatting',
  'looking',
  'arguing',
  'fighting',
  'dancing',
  'kissing',
  'hugging',
  'playing',
])

/** Actions of two that go one way. */
const oneWay: ReadonlySet<string> = new Set([
  'walking',
  'running',
  'racing',
  'swimming',
  'flying',
  'marching',
  'driving',
  'sailing',
  'jumping',
  'galloping',
])

/** Lights that a stage paints itself: where the key light comes from is where they are. */
const lights: ReadonlySet<string> = new Set(['moon', 'sun'])

function middleOf(placement: Placement): number {
  return placement.left + placement.width / 2
}

/** Turned towards a column of the picture; front views and what bears writing cannot turn. */
function turned(placement: Placement, column: number): Placement {
  const { actor } = placement
  if (actor.faces === 'front' || actor.photographic || bears(actor)) return placement
  return { ...placement, mirrored: (actor.faces === 'left') === column > middleOf(placement) }
}

/** Where the object of a look is: its placement nearest to the one who looks, or the stage's light. */
function columnOf(relation: Relation, from: Placement, context: LayoutContext): number | null {
  const seen = context.placements
    .filter((p) => p.actor.id === relation.object && p !== from)
    .toSorted(
      (a, b) => Math.abs(middleOf(a) - middleOf(from)) - Math.abs(middleOf(b) - middleOf(from)),
    )
  const [nearest] = seen
  if (nearest !== undefined) return middleOf(nearest)
  const noun = context.scene.things.find(({ id }) => id === relation.object)?.noun ?? ''
  return lights.has(noun) ? (lightPoint(context.stage)?.x ?? null) : null
}

/** Who rides or sits on what: it is the mount that has to turn, and the rider turns with it. */
function mountOf(actor: Actor, context: LayoutContext): string {
  const relation = context.scene.relations.find(
    ({ kind, subject }) => subject === actor.id && (kind === 'riding' || kind === 'inside'),
  )
  return relation === undefined || !context.actors.has(relation.object) ? actor.id : relation.object
}

/**
 * Turns those who look at something towards it, and two of a kind towards each other unless they
 * are on their way. Works on the placements there are, in place.
 */
export function turnToEachOther(context: LayoutContext): void {
  const { placements, scene, actors } = context
  const turn = (id: string, to: (placement: Placement) => number | null): void => {
    placements.forEach((placement, i) => {
      if (placement.actor.id !== id) return
      const column = to(placement)
      if (column !== null) placements[i] = turned(placement, column)
    })
  }
  for (const actor of actors.values()) {
    const actions = scene.things.find(({ id }) => id === actor.id)?.actions ?? []
    const pair = placements.filter((p) => p.actor.id === actor.id)
    const [one, other] = pair
    if (pair.length !== 2 || one === undefined || other === undefined) continue
    if (actions.some((action) => oneWay.has(action)) && !actions.some((a) => mutual.has(a)))
      continue
    turn(actor.id, (p) => middleOf(p.copy === one.copy ? other : one))
  }
  for (const relation of scene.relations) {
    const subject = actors.get(relation.subject)
    if (relation.kind !== 'looking-at' || subject === undefined) continue
    turn(mountOf(subject, context), (p) => columnOf(relation, p, context))
  }
  for (const actor of actors.values()) {
    const tie = skyTie(context, actor)
    if (tie?.kind === 'looking-at') turn(actor.id, () => tie.at.x)
  }
}
