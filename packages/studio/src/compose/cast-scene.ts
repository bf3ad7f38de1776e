import { carriedNouns, standInFor } from '../cast/cast.ts'
import type { Random } from '../random.ts'
import type { Relation, SceneDescription, Thing } from '../scene.ts'
import type { Cutout, RenderWarning, Stage } from '../steps.ts'
import { cutoutActor, drawnActor } from './actor.ts'
import type { Actor } from './actor.ts'
import { byHolders, overGaps, underUmbrellas, withPictures } from './cast-relations.ts'
import {
  impliedTable,
  indoors,
  isTabletop,
  needsTable,
  plainNoun,
  tabletopActor,
  willHaveTable,
} from './tables.ts'

export interface Cast {
  readonly actors: readonly Actor[]
  /** The scene's relations, and those of what was added to hold things up. */
  readonly relations: readonly Relation[]
  readonly warnings: readonly RenderWarning[]
}

/** Which of a subject's references shows it best: a sure, large, uncropped cut-out. */
function quality(cutout: Cutout): number {
  const { top, right, bottom, left } = cutout.cropped
  const cut = Number(top) * 0.25 + Number(bottom) * 0.08 + (Number(left) + Number(right)) * 0.1
  const size = Math.min(1, Math.sqrt(cutout.bitmap.width * cutout.bitmap.height) / 700)
  return (cutout.method === 'framed' ? 0 : 1) + cutout.confidence * 0.6 + size * 0.3 - cut
}

function bestOf(
  references: readonly number[],
  cutouts: ReadonlyMap<number, Cutout>,
): { index: number; cutout: Cutout } | null {
  let best: { index: number; cutout: Cutout } | null = null
  for (const index of references) {
    const cutout = cutouts.get(index)
    if (cutout !== undefined && (best === null || quality(cutout) > quality(best.cutout)))
      best = { index, cutout }
  }
  return best
}

/**
 * Whether the stage's own tree or sofa will do. One that something sits on, or that has a colour or
 * a number, has to be drawn where it can be seen.
 */
function depicted(thing: Thing, scene: SceneDescription, stage: Stage): boolean {
  if (!stage.depicts.includes(thing.noun)) return false
  // A theatre's curtains take the colour that is asked for.
  const grand = scenery.has(thing.noun) || (scene.setting === 'stage' && thing.noun === 'curtain')
  const related = scene.relations.some(
    (relation) => relation.object === thing.id && relation.kind !== 'above',
  )
  return grand || (!related && thing.colours.length === 0)
}

/** Whether somebody is drawn with it in the hands already: who reads has a book. */
function isCarried(thing: Thing, scene: SceneDescription): boolean {
  return scene.relations.some((relation) => {
    if (relation.kind !== 'holding' || relation.object !== thing.id) return false
    const holder = scene.things.find(({ id }) => id === relation.subject)
    return holder?.source.kind === 'words' && carriedNouns(holder).includes(thing.noun)
  })
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
  // The stage of space knows when its planet is the one that is meant.
  'planet',
  'world',
  'earth',
  'mars',
  'jupiter',
  'neptune',
  'uranus',
])

/**
 * Gives every thing of the scene its look: its best reference, or a drawing. References that no
 * thing mentions come too. What has no look is told in a warning; what is excluded, or what the
 * stage already shows, is left out.
 */
export function castScene(
  described: SceneDescription,
  stage: Stage,
  cutouts: ReadonlyMap<number, Cutout>,
  random: Random,
): Cast {
  const scene = { ...described, relations: byHolders(described.relations) }
  const warnings: RenderWarning[] = []
  const actors: Actor[] = []
  const excluded = new Set(scene.excluded.map(plainNoun))
  const mentioned = new Set(scene.styleReferences)
  const onTable = willHaveTable(scene)
  for (const thing of scene.things) {
    const { source } = thing
    const words = scene.texts.filter(({ on }) => on === thing.id).map((text) => text.words)
    if (source.kind === 'reference') for (const index of source.references) mentioned.add(index)
    if (thing.noun !== '' && excluded.has(plainNoun(thing.noun))) continue
    const best = source.kind === 'reference' ? bestOf(source.references, cutouts) : null
    if (best !== null) {
      const pictured = isPictured(thing, scene)
      const print = !pictured && needsFrame(best.cutout, scene, stage)
      const shown: Cutout = print ? { ...best.cutout, method: 'framed' } : best.cutout
      if (print) warnings.push(shownAsPrint(best.index))
      actors.push(cutoutActor(thing.id, thing, best.index, shown, stage, words, onTable, pictured))
      continue
    }
    if (depicted(thing, scene, stage) || isCarried(thing, scene)) continue
    if (isTabletop(thing, scene)) {
      actors.push(tabletopActor(thing, stage, random.fork('tabletop'), words))
      continue
    }
    const filled = scene.relations.some((r) => r.kind === 'inside' && r.object === thing.id)
    const shown =
      filled && thing.noun === 'vase' ? { ...thing, noun: 'empty vase' } : printable(thing, scene)
    const seated = hasSeat(thing, scene)
    const drawn = drawnActor(shown, random.fork('cast'), stage.light, words, seated)
    if (drawn === null)
      warnings.push({
        code: 'not-drawn',
        message: `"${thing.phrase === '' ? thing.noun : thing.phrase}" is not in the picture: the engine has no drawing of it and no reference shows it.`,
      })
    else {
      actors.push(drawn)
      const kind = standInFor(thing.noun)
      if (kind !== null)
        warnings.push({
          code: 'drawn-as',
          message: `"${thing.noun}" is drawn as ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}, the nearest kind the engine has.`,
        })
    }
  }
  for (const [index, cutout] of cutouts) {
    if (!mentioned.has(index))
      actors.push(cutoutActor(`reference ${index + 1}`, null, index, cutout, stage, [], onTable))
  }
  const { shown, relations } = withPictures(actors, overGaps(underUmbrellas(scene, actors), actors))
  const free = shown.filter((actor) => needsTable(actor, scene))
  let table = shown.find((actor) => actor.tabletop)
  const homeless = free.some((actor) => actor.anchor === 'surface')
  if (homeless && indoors.has(scene.setting) && !shown.some((actor) => actor.noun === 'table')) {
    table = tabletopActor(impliedTable, stage, random.fork('tabletop'), [])
    shown.push(table)
  }
  if (table !== undefined)
    for (const actor of free)
      relations.push({ kind: 'on', subject: actor.id, object: table.id, object2: null })
  return { actors: shown, relations, warnings }
}

/** A cup on a saucer has no side to print on; a mug has. */
function printable(thing: Thing, scene: SceneDescription): Thing {
  const bears = scene.relations.some((r) => r.kind === 'pictured-on' && r.object === thing.id)
  return bears && plainNoun(thing.noun) === 'coffee' ? { ...thing, noun: 'mug' } : thing
}

function isPictured(thing: Thing, scene: SceneDescription): boolean {
  return scene.relations.some((r) => r.kind === 'pictured-on' && r.subject === thing.id)
}

/** What one sits on when one is "on" it. */
const seats = /(?:chair|armchair|sofa|couch|bench|seat|throne|stool|swing|rock|log|step|wall)$/

/** What one does sitting at a table. */
const tableDeeds =
  /^(?:sitting|seated|eating|dining|drinking|reading|writing|working|studying|talking|chatting|playing|having)\b/

/** Poses that a person keeps on whatever they are on. */
const otherPoses =
  /^(?:standing|dancing|jumping|lying|sleeping|kneeling|meditating|walking|running)$/

/** Whether the prompt puts the thing on something to sit on. */
function hasSeat(thing: Thing, scene: SceneDescription): boolean {
  if (thing.actions.some((action) => otherPoses.test(action))) return false
  return scene.relations.some(({ kind, subject, object }) => {
    if (subject !== thing.id) return false
    const noun = scene.things.find(({ id }) => id === object)?.noun ?? ''
    const atTable =
      kind === 'beside' &&
      /(?:table|desk)$/.test(noun) &&
      thing.actions.some((action) => tableDeeds.test(action))
    return kind === 'riding' || (kind === 'on' && seats.test(noun)) || atTable
  })
}

/**
 * Whether what the upper edge of its image cuts has to be shown as a print: beside others, or in a
 * picture too narrow for it, it cannot fill the picture up to the upper edge.
 */
function needsFrame({ cropped, bitmap, method }: Cutout, scene: SceneDescription, stage: Stage) {
  if (!cropped.top || method === 'framed') return false
  const { width, height } = stage.image
  const others = scene.things.filter((thing) => !stage.depicts.includes(thing.noun)).length > 1
  return others || (height * bitmap.width) / bitmap.height > width
}

function shownAsPrint(index: number): RenderWarning {
  return {
    code: 'shown-as-print',
    message: `The subject of image ${index + 1} is cut off at the top of the image, which only a close-up of it alone could hide, so it is shown as a framed print.`,
  }
}
