import type { Relation } from '../scene.ts'
import type { Actor } from './actor.ts'
import type { Placement } from './placement.ts'
import { hidesLowerHalf, isGlass, isOpen } from './relations.ts'

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
  swing: 0.27,
  skateboard: 0.8,
  ship: 0.55,
  'flying carpet': 0.9,
}

/** What stands on a tabletop stands this far up its board, as a share of what is seen of it. */
const tabletopSpot = 0.36

/** Where on its host an attached actor goes. */
export interface Spot {
  readonly tall: number
  readonly base: number
  readonly centre: number
  readonly order: number
  readonly sunk: number
}

export function spotOn(
  relation: Relation,
  actor: Actor,
  host: Placement,
  wanted: number,
  hostMiddle: number,
  pictureHeight: number,
  hostReads: boolean,
): Spot {
  const seat = seats[host.actor.noun] ?? (relation.kind === 'riding' ? 0.66 : 0.97)
  const top = host.base - host.height
  // What is smaller in life than who is on it does not limit them.
  const larger = host.actor.heightMetres > actor.heightMetres * 0.6
  const onto = larger ? Math.min(wanted, host.height * 1.6) : wanted
  switch (relation.kind) {
    case 'inside':
    case 'riding': {
      if (relation.kind === 'inside' && (isGlass(host.actor.noun) || host.actor.noun === 'window'))
        return within(actor, host, wanted)
      if (hidesLowerHalf(relation.kind, host.actor.noun) && actor.seatShare === null)
        return lookingOut(relation, actor, host, hostMiddle)
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
        // As large against the mount as in life.
        const natural = (host.height * actor.heightMetres) / host.actor.heightMetres
        const tall = Math.min(Math.max(wanted, natural * 0.9), natural * 1.1, pictureHeight * 0.7)
        return {
          tall,
          base: host.base - host.height * seat + tall * actor.seatShare,
          centre: hostMiddle + saddleOf(host),
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
    case 'beside': {
      // At a table: the legs behind it, the seat as high as seats are.
      const scale = host.height / host.actor.heightMetres
      return {
        tall: Math.min(actor.heightMetres * scale * 0.92, pictureHeight * 0.7),
        base: host.base - host.height * 0.1,
        centre: hostMiddle,
        order: host.order + 1e-3,
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
      // Who reads holds the book before the chest.
      if (hostReads && actor.anchor === 'surface') {
        const tall = Math.min(wanted, host.height * 0.3, (host.width * 0.8) / actor.aspect)
        return {
          tall,
          base: host.base - host.height * (host.actor.cropped.bottom ? 0.04 : 0.34),
          centre: host.left + host.width / 2,
          order: host.order - 1e-3,
          sunk: 0,
        }
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
        tall: onto,
        // Who sits has their legs before the seat, not under it.
        base: host.base - host.height * seat + (actor.seatShare ?? 0) * onto,
        centre: hostMiddle,
        order: host.order - 1e-3,
        sunk: 0,
      }
  }
}

/** How far from the middle of a bicycle its saddle is, px: behind it, whichever way it goes. */
function saddleOf({ actor, mirrored, width }: Placement): number {
  if (!/^(?:bicycle|scooter|motorcycle)$/.test(actor.noun)) return 0
  return ((actor.faces === 'left') === mirrored ? -0.16 : 0.16) * width
}

/** Share of a thing's height at which its glass begins, and of its width and height that it has inside. */
const insides = { floor: 0.06, width: 0.74, height: 0.62 }

/** Inside what one can see into through glass, or in the frame of a window. */
function within(actor: Actor, host: Placement, wanted: number): Spot {
  const sill = host.actor.noun === 'window' ? 0.1 : insides.floor
  return {
    tall: Math.min(
      Math.max(wanted, host.height),
      host.height * insides.height,
      (host.width * insides.width) / actor.aspect,
    ),
    base: host.base - host.height * sill,
    centre: host.left + host.width / 2,
    order: host.order - 1e-3,
    sunk: 0,
  }
}

/** How far up a thing what hides who is in it or on it reaches; of most things nearly to the top. */
const rims: Readonly<Record<string, number>> = {
  basket: 0.66,
  bathtub: 0.8,
  canoe: 0.74,
  rowboat: 0.72,
  sailboat: 0.14,
  ship: 0.5,
  'hot air balloon': 0.16,
}

/** What is in a balloon's basket or on a ship may be small against it; elsewhere it is the subject. */
function leastOf({ actor }: Placement): number {
  return actor.heightMetres > 5 ? 0.2 : 0.62
}

/** Behind the near side of a vehicle, a box or a mount, seen from the waist up. */
function lookingOut(relation: Relation, actor: Actor, host: Placement, hostMiddle: number): Spot {
  const mount = seats[host.actor.noun]
  const rim =
    rims[host.actor.noun] ??
    (relation.kind === 'riding' && mount !== undefined && mount < 0.9 ? mount : 0.9)
  const scale = host.height / host.actor.heightMetres
  const bust = actor.cropped.bottom
  // As large as in life, but never lost in what it is in.
  const tall = Math.min(
    Math.max(actor.heightMetres * scale, host.height * leastOf(host)),
    host.height * 1.15,
    (host.width * 0.62) / actor.aspect,
  )
  const hidden = bust ? 0.06 : host.actor.noun === 'basket' ? 0.3 : 0.42
  const base = host.base - host.height * rim * 0.97 + tall * hidden
  return {
    tall,
    // No feet below the thing that hides them.
    base: Math.min(base, host.base - host.height * 0.04),
    centre: hostMiddle,
    order: host.order + 1e-3,
    sunk: 0,
  }
}
