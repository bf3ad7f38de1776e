import type { Camera, SizeWord } from '../scene.ts'
import type { Actor } from './actor.ts'

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
  return actor.heightMetres ** 0.5 * sizeFactor[actor.size]
}

/** The one the picture is about: a reference before drawings, then the first mentioned. */
export function mainOf(actors: readonly Actor[]): Actor | null {
  return actors.find((actor) => actor.fromReference) ?? actors[0] ?? null
}

/**
 * The height in px of one copy of each actor, before space is shared out. The main subject takes
 * its share of the picture; the rest follow by softened true size, within limits.
 */
export function heightsOf(
  actors: readonly Actor[],
  camera: Camera,
  width: number,
  height: number,
): ReadonlyMap<string, number> {
  const heights = new Map<string, number>()
  const main = mainOf(actors)
  if (main === null) return heights
  const share = prominence[camera]
  const tallMain = main.heightMetres > 4 ? 1.25 : 1
  const bustMain = main.cropped.bottom ? 1.4 : 1
  const unit = (share * height * Math.min(1.5, tallMain * bustMain)) / artisticSize(main)
  for (const actor of actors) {
    const crowd = actor.count ** -0.28
    const least = (actor.fromReference ? 0.75 : 0.3) * share * height
    const most = Math.max(0.72, actor === main ? share * 1.25 : 0) * height
    const size = actor === main && actor.size !== 'normal' ? sizeFactor[actor.size] ** -0.5 : 1
    const wanted = Math.min(most, Math.max(least, unit * artisticSize(actor) * size)) * crowd
    const widest = (actor.anchor === 'sky' ? 0.42 : 0.62) * width
    heights.set(actor.id, Math.min(wanted, widest / actor.aspect))
  }
  return heights
}
