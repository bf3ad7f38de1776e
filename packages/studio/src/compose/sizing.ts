import type { Camera, SceneDescription, SizeWord } from '../scene.ts'
import type { Actor } from './actor.ts'
import { furniture, hidesLowerHalf, isGlass } from './relations.ts'

/** Share of the picture's height a main subject takes, by camera. */
const prominence: Readonly<Record<Camera, number>> = {
  normal: 0.47,
  'close-up': 0.7,
  wide: 0.28,
  low: 0.58,
  aerial: 0.26,
}

const sizeFactor: Readonly<Record<SizeWord, number>> = {
  tiny: 0.5,
  small: 0.75,
  normal: 1,
  large: 1.4,
  huge: 1.9,
}

/** True sizes softened: a cat beside a house stays a cat, not a dot. */
export function artisticSize(actor: Actor): number {
  return actor.heightMetres ** 0.58 * sizeFactor[actor.size]
}

/** The one the picture is about: a reference before drawings, then the first mentioned. */
export function mainOf(actors: readonly Actor[]): Actor | null {
  return (
    actors.find((actor) => actor.fromReference) ?? actors.find((actor) => !actor.tabletop) ?? null
  )
}

/** Relations that put the main thing's place on another, which then has to be large enough. */
const carrying = new Set(['on', 'riding', 'inside', 'under'])

/** What is looked into has to be large enough to see what is in it. */
const looked = 0.62

/** A main subject much smaller than what stands beside it looks it: a mouse before an elephant. */
function dwarf(
  main: Actor,
  actors: readonly Actor[],
  heights: Map<string, number>,
  height: number,
): void {
  for (const other of actors) {
    if (other === main || other.anchor !== 'ground' || main.anchor !== 'ground') continue
    const ratio = artisticSize(main) / artisticSize(other)
    if (ratio > 0.6 || main.cropped.bottom) continue
    const least = (main.fromReference ? 0.34 : 0.17) * height
    const most = Math.max(least, (heights.get(other.id) ?? 0) * ratio ** 0.5 * 0.85)
    heights.set(main.id, Math.min(heights.get(main.id) ?? most, most))
  }
}

/**
 * The height in px of one copy of each actor, before space is shared out. The main subject takes
 * its share of the picture; the rest follow by softened true size, within limits.
 */
export function heightsOf(
  actors: readonly Actor[],
  scene: Pick<SceneDescription, 'camera' | 'relations'>,
  width: number,
  height: number,
): ReadonlyMap<string, number> {
  const heights = new Map<string, number>()
  const main = mainOf(actors)
  if (main === null) return heights
  // What is pictured on a thing has to be seen as well as the thing.
  const share = Math.max(prominence[scene.camera], main.pictures.length > 0 ? 0.62 : 0)
  // Tall narrow things, and large ones, may fill more of the height than a cat may.
  const tallMain = main.heightMetres > 4 ? 1.3 : main.aspect < 0.55 ? 1.25 : 1
  const bustMain = main.cropped.bottom ? 1.65 : 1
  const mainShare = share * height * Math.min(1.65, tallMain * bustMain)
  // A bust is near the camera; what stands beside it is measured against the whole person.
  const whole = main.cropped.bottom ? 1.6 : 1
  const unit = mainShare / whole / artisticSize(main)
  for (const actor of actors) {
    const crowd = actor.count ** -0.28
    const least = (actor.fromReference ? 0.75 : actor.heightMetres < 3 ? 0.5 : 0.4) * share * height
    const most =
      Math.max(actor.cropped.bottom ? 0.84 : 0.72, actor === main ? share * 1.25 : 0) * height
    const size = actor === main && actor.size !== 'normal' ? sizeFactor[actor.size] ** -0.5 : 1
    const natural = actor.cropped.bottom ? unit * whole : unit
    let wanted = Math.min(most, Math.max(least, natural * artisticSize(actor) * size)) * crowd
    // Half of a print on its easel is not the reference: that has to be as large as a subject.
    if (actor.framed) wanted = Math.min(0.8 * height, wanted * 1.5)
    const under = scene.relations.some((r) => r.object === actor.id && r.kind === 'above')
    if (under) wanted = Math.min(wanted, height * 0.5)
    // A row of two or three has to fit a tall picture too.
    const abreast = actor.anchor === 'sky' ? 1 : Math.min(actor.count, 2.6)
    const widest = ((actor.anchor === 'sky' ? 0.42 : 0.64 + (abreast - 1) * 0.1) * width) / abreast
    heights.set(actor.id, Math.min(wanted, widest / actor.aspect))
  }
  dwarf(main, actors, heights, height)
  for (const { kind, subject, object } of scene.relations) {
    const rider = actors.find((actor) => actor.id === subject)
    const host = actors.find((actor) => actor.id === object)
    if (rider === undefined || host === undefined) continue
    if (kind === 'beside' && rider.seatShare !== null && host.noun === 'table' && !host.tabletop)
      heights.set(object, Math.min(0.4 * height, (0.66 * width) / host.aspect))
    if (!carrying.has(kind)) continue
    const carried = heights.get(subject) ?? 0
    const held = heights.get(object) ?? 0
    // Small things on furniture are what the picture is about: the furniture comes close.
    if (host.tabletop) {
      heights.set(object, width / host.aspect)
      const tall =
        (rider.fromReference ? 0.6 : 0.42) *
        height *
        Math.min(1.25, Math.max(0.55, (rider.heightMetres / 0.2) ** 0.4))
      heights.set(subject, Math.min(tall * rider.count ** -0.2, (0.5 * width) / rider.aspect))
      continue
    }
    // A skateboard under a robot is as small as in life, or it would be the subject.
    const small = host.heightMetres < rider.heightMetres * 0.6 && !furniture.has(host.noun)
    if (small && (kind === 'on' || kind === 'riding') && !rider.cropped.bottom) {
      const scale = carried / rider.heightMetres
      heights.set(object, Math.max(host.heightMetres * scale * 1.15, 0.03 * height))
      continue
    }
    if (
      (rider.heightMetres < host.heightMetres || rider.seatShare !== null) &&
      furniture.has(host.noun)
    )
      heights.set(
        object,
        rider.seatShare === null
          ? Math.max(held, Math.min((0.72 * width) / host.aspect, 0.66 * height))
          : Math.min((0.62 * width) / host.aspect, 0.44 * height),
      )
    if (kind === 'inside' && (isGlass(host.noun) || hidesLowerHalf(kind, host.noun))) {
      const wide = (0.7 * width) / host.aspect
      heights.set(
        object,
        Math.min(wide, Math.max(held, looked * height * (isGlass(host.noun) ? 1.25 : 0.72))),
      )
      continue
    }
    // Who sits on a seat is as large against it as in life: the bench is not the subject.
    const sits = rider.seatShare === null ? 0 : rider.heightMetres / host.heightMetres
    const limit = kind === 'under' ? 0.62 : furniture.has(host.noun) ? Math.max(0.75, sits) : 1.1
    // What lies on furniture is not much larger against it than in life.
    const trueSize =
      furniture.has(host.noun) && rider.seatShare === null
        ? (1.7 * rider.heightMetres) / host.heightMetres
        : Infinity
    const lifted = (heights.get(object) ?? held) * Math.min(limit, Math.max(0.3, trueSize))
    const rise = sits > 0 && furniture.has(host.noun) ? lifted : Math.min(carried, lifted)
    heights.set(subject, rise)
    // Both have to fit, one above the other.
    const room = 0.86 * height - rise
    if (kind === 'on' && !furniture.has(host.noun) && (heights.get(object) ?? held) > room)
      heights.set(object, Math.max(room, 0.2 * height))
  }
  return heights
}
