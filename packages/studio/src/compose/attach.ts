import type { Relation } from '../scene.ts'
import type { Actor } from './actor.ts'
import type { LayoutContext } from './layout-context.ts'
import { inside } from './placement.ts'
import type { Placement } from './placement.ts'
import { hidesLowerHalf, isGlass } from './relations.ts'
import { spotOn } from './spots.ts'

/** Relations whose subject goes where its object is, not where it would go by itself. */
const attaching: ReadonlySet<string> = new Set(['on', 'under', 'above', 'inside', 'riding'])

/** Who sits at a table is placed by it, with the legs behind it. */
function isAtTable(context: LayoutContext, { kind, subject, object }: Relation): boolean {
  const table = context.actors.get(object)
  const seated = context.actors.get(subject)
  if (kind !== 'beside' || table === undefined || table.tabletop) return false
  return /^(?:table|desk)$/.test(table.noun) && (seated?.seatShare ?? null) !== null
}

function attachment(context: LayoutContext, actor: Actor): Relation | undefined {
  return context.scene.relations.find(
    (r) =>
      ((r.subject === actor.id && (attaching.has(r.kind) || isAtTable(context, r))) ||
        (r.object === actor.id && r.kind === 'holding')) &&
      context.actors.has(r.subject) &&
      context.actors.has(r.object) &&
      r.subject !== r.object &&
      // Under the moon is where one stands anyway.
      !(r.kind === 'under' && context.actors.get(r.object)?.anchor === 'sky'),
  )
}

/** Whether the actor's place follows from another's, and which hangs on nothing attached to it. */
export function isAttached(context: LayoutContext, actor: Actor): boolean {
  const seen = new Set<string>()
  let current: Actor | undefined = actor
  let relation = attachment(context, actor)
  if (relation === undefined) return false
  // A bust needs something before it that hides where it ends.
  const seat = context.actors.get(relation.object)?.noun ?? ''
  if (actor.cropped.bottom && !hidesLowerHalf(relation.kind, seat)) return false
  // A ring of relations ("a on b, b on a") has no end to hang on: its first member stands free.
  while (current !== undefined && relation !== undefined) {
    if (seen.has(current.id)) return false
    seen.add(current.id)
    current = context.actors.get(relation.kind === 'holding' ? relation.subject : relation.object)
    relation = current === undefined ? undefined : attachment(context, current)
  }
  return true
}

/** Places the attached actors, each after what it is attached to. */
export function attach(context: LayoutContext): void {
  let waiting = [...context.actors.values()].filter((actor) => isAttached(context, actor))
  while (waiting.length > 0) {
    const later: Actor[] = []
    for (const actor of waiting) {
      const relation = attachment(context, actor)
      if (relation === undefined) continue
      const hostId = relation.kind === 'holding' ? relation.subject : relation.object
      const hosts = context.placements.filter((p) => p.actor.id === hostId)
      if (hosts.length === 0) later.push(actor)
      else placeOn(context, actor, relation, hosts)
    }
    if (later.length === waiting.length) break
    waiting = later
  }
}

/** Who sits at one table or in one basket may cover each other a little. */
function crowding({ kind }: Relation, host: Placement): number {
  return kind === 'beside' || hidesLowerHalf(kind, host.actor.noun) ? 1.7 : 1
}

function isReading({ scene }: LayoutContext, id: string): boolean {
  return scene.things.find((thing) => thing.id === id)?.actions.includes('reading') === true
}

function placeOn(
  context: LayoutContext,
  actor: Actor,
  relation: Relation,
  hosts: readonly Placement[],
): void {
  const { stage, random, placements, heights } = context
  const { width, height } = stage.image
  const stream = random.fork(`attach ${actor.id}`)
  const wanted = heights.get(actor.id) ?? height * 0.2
  for (let copy = 0; copy < actor.count; copy++) {
    const host = hosts[copy % hosts.length]
    if (host === undefined) return
    // All that shares a host stands side by side on it.
    const sharers = [...context.actors.values()].filter((other) => {
      const its = attachment(context, other)
      return its !== undefined && its.kind === relation.kind && its.object === relation.object
    })
    const before = sharers
      .slice(0, sharers.indexOf(actor))
      .reduce((sum, other) => sum + other.count, 0)
    const all = sharers.reduce((sum, other) => sum + other.count, 0)
    const perHost = Math.ceil(all / hosts.length)
    const slot = Math.floor((before + copy) / hosts.length)
    const spot = perHost === 1 ? 0.5 : (slot + 0.5) / perHost
    // A table that fills the picture is used only where it is seen.
    const margin = relation.kind === 'beside' ? 0 : 0.14
    const from = Math.max(host.left + host.width * margin, width * 0.08)
    const to = Math.min(host.left + host.width * (1 - margin), width * 0.92)
    const hostMiddle = from + (to - from) * spot
    const pitch = (to - from) / perHost
    const { tall, base, centre, order, sunk } = spotOn(
      relation,
      actor,
      host,
      wanted,
      hostMiddle,
      height,
      isReading(context, host.actor.id),
    )
    const fit = Math.min(
      tall,
      (relation.kind === 'under' || (perHost === 1 && host.height < tall * 0.5)
        ? width * 0.5
        : perHost === 1
          ? host.width * 1.5
          : pitch * crowding(relation, host)) / actor.aspect,
      Math.max(height * 0.05, base - height * 0.02),
    )
    const wide = fit * actor.aspect
    placements.push({
      actor,
      copy,
      left: inside(centre - wide / 2, wide, width),
      // Side by side on a board no two stand equally near.
      base: host.actor.tabletop ? base + (slot % 2 === 0 ? 0.012 : -0.03) * height : base,
      width: wide,
      height: fit,
      mirrored:
        actor.faces === host.actor.faces
          ? host.mirrored
          : stream.next() < 0.5 && !actor.photographic,
      support:
        relation.kind === 'above' || relation.kind === 'holding'
          ? 'air'
          : relation.kind === 'under' || relation.kind === 'beside'
            ? host.support
            : host.actor.tabletop
              ? 'tabletop'
              : 'thing',
      distance: host.distance,
      ...(relation.kind === 'inside' && isGlass(host.actor.noun) ? { behindGlass: host } : {}),
      ...(relation.kind === 'above' && host.support === 'ground' && actor.anchor === 'ground'
        ? { ground: host.base }
        : {}),
      order: host.actor.tabletop ? order - (slot % 2 === 0 ? 1e-3 : 0) : order,
      sunk,
    })
  }
}
