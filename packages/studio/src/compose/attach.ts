import type { Relation } from '../scene.ts'
import type { Actor } from './actor.ts'
import type { LayoutContext } from './layout-context.ts'
import { inside } from './placement.ts'
import type { Placement } from './placement.ts'
import { isOpen } from './relations.ts'

/** Relations whose subject goes where its object is, not where it would go by itself. */
const attaching: ReadonlySet<string> = new Set(['on', 'under', 'above', 'inside', 'riding'])

/** Share of the height at which one sits on a thing; 1 = on top of it. */
const seats: Readonly<Record<string, number>> = {
  chair: 0.46,
  armchair: 0.5,
  table: 0.86,
  seat: 0.45,
  bed: 0.62,
  sofa: 0.5,
  bench: 0.5,
  horse: 0.62,
  unicorn: 0.56,
  zebra: 0.62,
  deer: 0.5,
  dragon: 0.52,
  giraffe: 0.42,
  rock: 0.92,
  donkey: 0.66,
  camel: 0.7,
  elephant: 0.85,
  bicycle: 0.8,
  scooter: 0.6,
  motorcycle: 0.66,
  sled: 0.7,
  canoe: 0.55,
  sailboat: 0.2,
  boat: 0.5,
  turtle: 0.85,
  whale: 0.8,
  log: 0.97,
  skateboard: 0.8,
  ship: 0.55,
  'flying carpet': 0.9,
}

/** What stands on a tabletop stands this far up its board, as a share of what is seen of it. */
const tabletopSpot = 0.36

function attachment(context: LayoutContext, actor: Actor): Relation | undefined {
  return context.scene.relations.find(
    (r) =>
      ((r.subject === actor.id && attaching.has(r.kind)) ||
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
  if (relation === undefined || actor.cropped.bottom) return false
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
    const from = Math.max(host.left + host.width * 0.14, width * 0.08)
    const to = Math.min(host.left + host.width * 0.86, width * 0.92)
    const hostMiddle = from + (to - from) * spot
    const pitch = (to - from) / perHost
    const { tall, base, centre, order, sunk } = spotOn(
      relation,
      actor,
      host,
      wanted,
      hostMiddle,
      height,
    )
    const fit = Math.min(
      tall,
      (relation.kind === 'under' ? width * 0.5 : perHost === 1 ? host.width * 1.5 : pitch) /
        actor.aspect,
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
          : relation.kind === 'under'
            ? host.support
            : host.actor.tabletop
              ? 'tabletop'
              : 'thing',
      distance: host.distance,
      order: host.actor.tabletop ? order - (slot % 2 === 0 ? 1e-3 : 0) : order,
      sunk,
    })
  }
}

function spotOn(
  relation: Relation,
  actor: Actor,
  host: Placement,
  wanted: number,
  hostMiddle: number,
  pictureHeight: number,
): { tall: number; base: number; centre: number; order: number; sunk: number } {
  const seat = seats[host.actor.noun] ?? (relation.kind === 'riding' ? 0.66 : 0.97)
  const top = host.base - host.height
  switch (relation.kind) {
    case 'inside':
    case 'riding': {
      if (relation.kind === 'inside' && !isOpen(host.actor.noun))
        return {
          tall: Math.min(wanted, host.height * 0.6),
          base: host.base + pictureHeight * 0.015,
          centre: hostMiddle,
          order: host.order - 1e-3,
          sunk: 0,
        }
      // A drawn rider sits before the mount, legs hanging on this side.
      if (relation.kind === 'riding' && actor.seatShare !== null) {
        const tall = Math.min(wanted, host.height * 0.95)
        return {
          tall,
          base: host.base - host.height * seat + tall * actor.seatShare,
          centre: hostMiddle,
          order: host.order - 1e-3,
          sunk: 0,
        }
      }
      // Behind the near side of the thing, so that it hides what it should.
      const depth =
        relation.kind === 'inside' ? (host.actor.noun.endsWith('vase') ? 0.8 : 0.62) : seat * 0.72
      return {
        tall: Math.min(wanted, host.height * (host.actor.noun.endsWith('vase') ? 0.7 : 1.1)),
        base: host.base - host.height * depth,
        centre: hostMiddle,
        order: host.order + 1e-3,
        sunk: 0,
      }
    }
    case 'under': {
      // Beside the trunk or the leg in the middle, so that what shelters is seen too.
      const aside = host.actor.noun === 'umbrella' ? 0 : host.width * 0.2
      return {
        tall: Math.min(wanted, host.height * 0.55),
        base: host.base + pictureHeight * 0.012,
        centre: hostMiddle + aside,
        order: host.order - 1e-3,
        sunk: 0,
      }
    }
    case 'above':
      return {
        tall: Math.min(wanted, Math.max(pictureHeight * 0.1, top * 0.85)),
        base: Math.max(pictureHeight * 0.12, top - pictureHeight * 0.04),
        centre: hostMiddle,
        order: host.order + 0.5,
        sunk: 0,
      }
    case 'holding': {
      const side = host.actor.faces === 'left' && !host.mirrored ? 0.06 : 0.94
      if (actor.noun === 'umbrella')
        return {
          tall: host.height * 0.74,
          base: host.base - host.height * 0.5,
          centre: host.left + host.width * 0.5 + (side - 0.5) * host.width * 0.3,
          order: host.order + 1e-3,
          sunk: 0,
        }
      const up = actor.anchor === 'sky'
      const tall = Math.min(wanted, host.height * (up ? 0.55 : 0.3))
      const away = (side > 0.5 ? 1 : -1) * tall * actor.aspect * 0.3
      return {
        tall,
        base: host.base - host.height * (up ? 0.5 : 0.36),
        centre: host.left + host.width * side + away,
        order: host.order - 1e-3,
        sunk: 0,
      }
    }
    default:
      if (host.actor.tabletop)
        return {
          tall: wanted,
          base: host.base - host.height * tabletopSpot,
          centre: hostMiddle,
          order: host.order - 1e-3,
          sunk: 0,
        }
      return {
        tall: Math.min(wanted, host.height * 1.6),
        // Who sits has their legs before the seat, not under it.
        base:
          host.base -
          host.height * seat +
          (actor.seatShare ?? 0) * Math.min(wanted, host.height * 1.6),
        centre: hostMiddle,
        order: host.order - 1e-3,
        sunk: 0,
      }
  }
}
