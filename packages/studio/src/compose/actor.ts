import { aspectOfThing, drawThing, entryOf, lookUp } from '../cast/cast.ts'
import type { Facing } from '../cast/cast.ts'
import type { Bitmap } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { Relation, SceneDescription, SizeWord, Thing } from '../scene.ts'
import type { Anchor, Cutout, RenderWarning, Stage, StageLight } from '../steps.ts'
import { framePrint } from './print.ts'

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
  /**
   * The look at about this height; it may come larger or smaller and is resampled. `mirrored` says
   * that left and right will be swapped, so that light still comes from the right side.
   */
  readonly look: (heightPx: number, mirrored: boolean) => Bitmap
}

export interface Cast {
  readonly actors: readonly Actor[]
  /** The scene's relations, and those of what was added to hold things up. */
  readonly relations: readonly Relation[]
  readonly warnings: readonly RenderWarning[]
}

/** What small things in a room stand on when the prompt names nothing. */
const impliedTable: Thing = {
  id: 'table',
  noun: 'table',
  phrase: 'a table',
  count: 1,
  colours: [],
  size: 'normal',
  material: null,
  actions: [],
  source: { kind: 'words' },
}

const whole: Cutout['cropped'] = { top: false, right: false, bottom: false, left: false }

/** Heights of what a reference may show when no noun of the catalogue tells. */
const defaultHeightMetres = 1.2

/** Which of a subject's references shows it best: a sure, large, uncropped cut-out. */
function quality(cutout: Cutout): number {
  const { top, right, bottom, left } = cutout.cropped
  const cut = Number(top) * 0.25 + Number(bottom) * 0.08 + (Number(left) + Number(right)) * 0.1
  const size = Math.min(1, Math.sqrt(cutout.bitmap.width * cutout.bitmap.height) / 700)
  return (cutout.method === 'framed' ? 0 : 1) + cutout.confidence * 0.6 + size * 0.3 - cut
}

function cutoutActor(id: string, thing: Thing | null, cutout: Cutout, stage: Stage): Actor {
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
  } as const
  if (cutout.method === 'framed') {
    // On a floor an easel always has room; a wall has windows and pictures of its own.
    const hung = stage.surface === 'none'
    const bitmap = framePrint(cutout.bitmap, !hung)
    return {
      ...shared,
      anchor: hung ? 'wall' : 'ground',
      heightMetres: hung ? 1.1 : 2.2,
      aspect: bitmap.width / bitmap.height,
      cropped: whole,
      look: () => bitmap,
    }
  }
  const full = entry?.heightMetres ?? defaultHeightMetres
  return {
    ...shared,
    anchor: entry?.anchor ?? 'ground',
    heightMetres: cutout.cropped.bottom ? full * 0.5 : full,
    aspect: cutout.bitmap.width / cutout.bitmap.height,
    cropped: cutout.cropped,
    look: () => cutout.bitmap,
  }
}

function drawnActor(thing: Thing, random: Random, light: StageLight): Actor | null {
  const entry = entryOf(thing)
  const aspect = aspectOfThing(thing, random)
  if (entry === null || aspect === null) return null
  const draw = (heightPx: number, mirrored: boolean): Bitmap => {
    const sprite = drawThing(thing, heightPx, random, light, mirrored)
    if (sprite === null) throw new Error(`the catalogue has no drawing for ${thing.noun}`)
    return sprite.bitmap
  }
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
    look: draw,
  }
}

function bestOf(
  references: readonly number[],
  cutouts: ReadonlyMap<number, Cutout>,
): Cutout | null {
  let best: Cutout | null = null
  for (const index of references) {
    const cutout = cutouts.get(index)
    if (cutout !== undefined && (best === null || quality(cutout) > quality(best))) best = cutout
  }
  return best
}

/**
 * Whether the stage's own tree or sofa will do. One that something sits on, or that has a colour or
 * a number, has to be drawn where it can be seen.
 */
function depicted(thing: Thing, scene: SceneDescription, stage: Stage): boolean {
  if (!stage.depicts.includes(thing.noun)) return false
  const grand = scenery.has(thing.noun)
  const related = scene.relations.some(
    (relation) => relation.object === thing.id && relation.kind !== 'above',
  )
  return grand || (!related && thing.colours.length === 0)
}

/** Parts of a landscape that no subject can take the place of. */
const scenery = new Set([
  'mountain',
  'hill',
  'sea',
  'lake',
  'river',
  'sky',
  'sun',
  'moon',
  'star',
  'cloud',
  'road',
  'street',
  'beach',
  'meadow',
  'forest',
  'desert',
  'room',
  'floor',
  'wall',
  'snow',
  'grass',
  'water',
  'city',
  'window',
])

const plain = (noun: string): string => lookUp(noun)?.noun ?? noun

/**
 * Gives every thing of the scene its look: its best reference, or a drawing. References that no
 * thing mentions come too. What has no look is told in a warning; what is excluded, or what the
 * stage already shows, is left out.
 */
export function castScene(
  scene: SceneDescription,
  stage: Stage,
  cutouts: ReadonlyMap<number, Cutout>,
  random: Random,
): Cast {
  const warnings: RenderWarning[] = []
  const actors: Actor[] = []
  const excluded = new Set(scene.excluded.map(plain))
  const mentioned = new Set(scene.styleReferences)
  for (const thing of scene.things) {
    const { source } = thing
    if (source.kind === 'reference') for (const index of source.references) mentioned.add(index)
    if (thing.noun !== '' && excluded.has(plain(thing.noun))) continue
    const cutout = source.kind === 'reference' ? bestOf(source.references, cutouts) : null
    if (cutout !== null) {
      actors.push(cutoutActor(thing.id, thing, cutout, stage))
      continue
    }
    if (depicted(thing, scene, stage)) continue
    const filled = scene.relations.some((r) => r.kind === 'inside' && r.object === thing.id)
    const shown = filled && thing.noun === 'vase' ? { ...thing, noun: 'empty vase' } : thing
    const drawn = drawnActor(shown, random.fork('cast'), stage.light)
    if (drawn === null)
      warnings.push({
        code: 'not-drawn',
        message: `"${thing.phrase === '' ? thing.noun : thing.phrase}" is not in the picture: the engine has no drawing of it and no reference shows it.`,
      })
    else actors.push(drawn)
  }
  for (const [index, cutout] of cutouts) {
    if (!mentioned.has(index))
      actors.push(cutoutActor(`reference ${index + 1}`, null, cutout, stage))
  }
  const needy = actors.find((actor) => actor.anchor === 'surface' && !actor.cropped.bottom)
  const relations = [...scene.relations]
  if (
    needy !== undefined &&
    scene.setting === 'room' &&
    !actors.some((actor) => actor.noun === 'table')
  ) {
    const free = actors.filter(
      (actor) =>
        actor.anchor === 'surface' &&
        !relations.some(({ subject, object }) => subject === actor.id || object === actor.id),
    )
    const table =
      free.length === 0 ? null : drawnActor(impliedTable, random.fork('cast'), stage.light)
    if (table !== null) {
      actors.push(table)
      for (const actor of free)
        relations.push({ kind: 'on', subject: actor.id, object: table.id, object2: null })
    }
  }
  return { actors, relations, warnings }
}
