import { lookUp } from '../cast/cast.ts'
import type { Random } from '../random.ts'
import type { SceneDescription, Thing } from '../scene.ts'
import type { Stage } from '../steps.ts'
import type { Actor } from './actor.ts'
import { drawTabletop } from './tabletop.ts'

/** What small things indoors stand on when the prompt names nothing. */
export const impliedTable: Thing = {
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

/** The catalogue's own word for a noun. */
export const plainNoun = (noun: string): string => lookUp(noun)?.noun ?? noun

/** Settings in which small things have a table to stand on. */
export const indoors: ReadonlySet<string> = new Set(['room', 'kitchen', 'office'])

/** Whether the actor is a small thing that the prompt puts nowhere: where there is a table, it is on it. */
export function needsTable(actor: Actor, scene: SceneDescription): boolean {
  return (
    (actor.anchor === 'surface' ||
      (actor.anchor === 'ground' && actor.heightMetres < tableMetres)) &&
    !actor.cropped.bottom &&
    !actor.tabletop &&
    !scene.relations.some(({ subject, object }) => subject === actor.id || object === actor.id)
  )
}

/** What is lower by nature and stands beside a table may as well stand on it. */
const tableMetres = 0.6

/** What has a board as a table has, seen from near. */
const boards =
  /^(?:table|desk|counter|bar|windowsill|window sill|workbench|dresser|nightstand|sideboard)$/

function hasBoard(noun: string): boolean {
  return boards.test(noun) || boards.test(plainNoun(noun))
}

/** Whether the thing is a table with small things on it: then only its board is seen, from near. */
export function isTabletop(thing: Thing, scene: SceneDescription): boolean {
  if (!hasBoard(thing.noun)) return false
  const onIt = scene.relations.filter((r) => r.kind === 'on' && r.object === thing.id)
  return (
    onIt.length > 0 &&
    onIt.every(({ subject }) => {
      const noun = scene.things.find(({ id }) => id === subject)?.noun ?? ''
      return (lookUp(noun)?.heightMetres ?? 0) <= smallMetres
    })
  )
}

/** What is higher stands on a whole table, legs and all. */
const smallMetres = 0.7

/** Whether there will be a tabletop: one the prompt names, or one that its small things need. */
export function willHaveTable(scene: SceneDescription): boolean {
  if (scene.things.some((thing) => isTabletop(thing, scene))) return true
  if (!indoors.has(scene.setting)) return false
  if (scene.things.some((thing) => hasBoard(thing.noun))) return false
  return scene.things.some(
    ({ id, noun, source }) =>
      source.kind === 'words' &&
      lookUp(noun)?.anchor === 'surface' &&
      !scene.relations.some(({ subject, object }) => subject === id || object === id),
  )
}

/** Share of the picture's height that a tabletop takes. */
const tabletopShare = 0.47

/** A table of which only the board is seen, as wide as the picture. */
export function tabletopActor(
  thing: Thing,
  stage: Stage,
  random: Random,
  words: readonly string[],
): Actor {
  const { width, height } = stage.image
  const aspect = width / (height * tabletopShare)
  const seed = random.integer(0, 999)
  return {
    id: thing.id,
    phrase: thing.phrase,
    noun: 'table',
    count: 1,
    size: 'normal',
    anchor: 'ground',
    heightMetres: 0.75,
    faces: 'front',
    aspect,
    photographic: false,
    cropped: { top: false, right: true, bottom: true, left: true },
    fromReference: false,
    lit: true,
    reference: null,
    words,
    pictures: [],
    seatShare: null,
    tabletop: true,
    framed: false,
    look: (heightPx) => ({
      bitmap: drawTabletop(
        thing,
        { width: heightPx * aspect, height: heightPx },
        stage.light.direction[0],
        seed,
      ),
      board: null,
    }),
  }
}
