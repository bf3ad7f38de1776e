import { aspectOfThing, drawThing, entryOf, lookUp, seatedAction } from '../cast/cast.ts'
import type { DrawnSprite, Facing } from '../cast/cast.ts'
import type { Bitmap } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { SizeWord, Thing } from '../scene.ts'
import type { Anchor, Cutout, Stage, StageLight } from '../steps.ts'
import type { Board } from './board.ts'
import { framePrint } from './print.ts'

/** A picture of an actor, and where on it what belongs. */
export interface Look {
  readonly bitmap: Bitmap
  /** Where words belong, unmirrored; null: wherever there is room. */
  readonly board: Board | null
}

/** One kind of thing with a look: what is about to be placed, `count` times. */
export interface Actor {
  /** Thing id, or `reference 1` for a reference that no thing mentions. */
  readonly id: string
  readonly phrase: string
  readonly noun: string
  readonly count: number
  readonly size: SizeWord
  readonly anchor: Anchor
  readonly heightMetres: number
  readonly faces: Facing
  /** Width divided by height. */
  readonly aspect: number
  readonly photographic: boolean
  /** Sides the picture's edge has to hide. */
  readonly cropped: Cutout['cropped']
  /** References come before drawings, then the order of mention. */
  readonly fromReference: boolean
  /** True when the look already is in the scene's light. */
  readonly lit: boolean
  /** The request's reference that is shown, or null. */
  readonly reference: number | null
  /** What has to be written on it. */
  readonly words: readonly string[]
  /** What is pictured on it. */
  readonly pictures: readonly Actor[]
  /** For who sits: how high above the feet the seat is, as a share of the height. Null for all others. */
  readonly seatShare: number | null
  /** True for a reference shown whole, as a print in a frame. */
  readonly framed: boolean
  /** True for the board of a table that fills the lower part of the picture from side to side. */
  readonly tabletop: boolean
  /**
   * The look at about this height; it may come larger or smaller and is resampled, and copies of a
   * being differ, in their proportions too. `mirrored` says that left and right will be swapped, so
   * that light still comes from the right side.
   */
  readonly look: (heightPx: number, mirrored: boolean, copy: number) => Look
}

/** Cut by no edge. */
export const whole: Cutout['cropped'] = { top: false, right: false, bottom: false, left: false }

/** Heights of what a reference may show when no noun of the catalogue tells. */
const defaultHeightMetres = 1.2

/**
 * A reference's subject as an actor; `thing` is what the prompt calls it, if anything.
 *
 * @param onTable whether a table fills the lower part of the picture, on which a print stands
 * @param pictured whether it is shown on a poster or the like, and not in the scene itself
 */
export function cutoutActor(
  id: string,
  thing: Thing | null,
  reference: number,
  cutout: Cutout,
  stage: Stage,
  words: readonly string[],
  onTable: boolean,
  pictured = false,
): Actor {
  const noun = thing?.noun ?? ''
  const entry =
    (noun === '' ? null : lookUp(noun)) ?? (cutout.guess === null ? null : lookUp(cutout.guess))
  const shared = {
    id,
    phrase: thing === null || thing.phrase === '' ? id : thing.phrase,
    noun: noun === '' ? (cutout.guess ?? '') : noun,
    count: thing?.count ?? 1,
    size: thing?.size ?? 'normal',
    faces: 'front',
    photographic: true,
    lit: false,
    fromReference: true,
    reference,
    words,
    pictures: [] as readonly Actor[],
    seatShare: null,
    tabletop: false,
    framed: false,
  } as const
  if (cutout.method === 'framed') {
    // On a floor an easel always has room; a wall has windows and pictures of its own.
    const hung = stage.surface === 'none'
    const bitmap = pictured ? cutout.bitmap : framePrint(cutout.bitmap, !hung && !onTable)
    return {
      ...shared,
      framed: true,
      anchor: onTable ? 'surface' : hung ? 'wall' : 'ground',
      heightMetres: onTable ? 0.3 : hung ? 1.1 : 2.2,
      aspect: bitmap.width / bitmap.height,
      cropped: whole,
      look: () => ({ bitmap, board: null }),
    }
  }
  const full = entry?.heightMetres ?? defaultHeightMetres
  return {
    ...shared,
    anchor: entry?.anchor ?? 'ground',
    heightMetres: cutout.cropped.bottom ? full * 0.5 : full,
    aspect: cutout.bitmap.width / cutout.bitmap.height,
    cropped: cutout.cropped,
    look: () => ({ bitmap: cutout.bitmap, board: null }),
  }
}

/**
 * A drawn thing as an actor; null when the catalogue has nothing honest for it.
 *
 * @param seated whether it has something to sit on: a person then sits as on a seat
 */
export function drawnActor(
  asked: Thing,
  random: Random,
  light: StageLight,
  words: readonly string[],
  seated = false,
): Actor | null {
  const seat = seated ? seatedLook(asked, random, light) : null
  const thing = seat === null ? asked : seat.thing
  const entry = entryOf(thing)
  const aspect = aspectOfThing(thing, random)
  if (entry === null || aspect === null) return null
  return {
    id: thing.id,
    phrase: thing.phrase === '' ? thing.noun : thing.phrase,
    noun: entry.noun,
    count: thing.count,
    size: thing.size,
    anchor: entry.anchor,
    heightMetres: entry.heightMetres,
    faces: entry.faces,
    aspect,
    photographic: false,
    lit: entry.drawing.startsWith('sculpt:'),
    cropped: whole,
    fromReference: false,
    reference: null,
    words,
    pictures: [],
    seatShare: seat === null ? null : seat.share,
    tabletop: false,
    framed: false,
    look: (heightPx, mirrored, copy) => {
      const sprite = drawThing(thing, heightPx, random, light, mirrored, copy)
      if (sprite === null) throw new Error(`the catalogue has no drawing for ${thing.noun}`)
      return { bitmap: sprite.bitmap, board: boardOn(sprite) }
    },
  }
}

/** The thing with legs hanging and where its seat is; null for what cannot sit so. */
function seatedLook(
  thing: Thing,
  random: Random,
  light: StageLight,
): { thing: Thing; share: number } | null {
  const sitting = { ...thing, actions: [seatedAction, ...thing.actions] }
  // Small: only the proportions are asked for.
  const share = drawThing(sitting, 48, random, light)?.seatShare ?? null
  return share === null ? null : { thing: sitting, share }
}

/** Where the drawing says that words belong. */
function boardOn({ board }: DrawnSprite): Board | null {
  if (board === null) return null
  return {
    left: board.x,
    top: board.y,
    right: board.x + board.width,
    bottom: board.y + board.height,
    slope: board.slope,
    ink: board.ink,
  }
}
