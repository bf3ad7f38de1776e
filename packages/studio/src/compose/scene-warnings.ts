import { shownActions } from '../cast/cast.ts'
import type { SceneDescription, Thing } from '../scene.ts'
import type { RenderWarning } from '../steps.ts'
import type { Actor } from './actor.ts'

/** Actions every still picture shows well enough. */
const shownByStanding: ReadonlySet<string> = new Set([
  'standing',
  'posing',
  'looking',
  'facing',
  'waiting',
])

/** What who sits on something does. */
const bySitting: ReadonlySet<string> = new Set(['sitting', 'seated', 'riding', 'resting'])

/** What a sign or a book does with the words on it. */
const bearing: ReadonlySet<string> = new Set(['saying', 'reading', 'showing', 'written', 'printed'])

/** What the prompt calls a thing, for messages. */
export function nameOf(thing: Thing): string {
  return thing.phrase === '' ? thing.noun : thing.phrase
}

/** One warning for every thing whose actions no pose of it shows. */
export function warnOfActions(scene: SceneDescription, actors: readonly Actor[]): RenderWarning[] {
  return scene.things.flatMap((thing) => {
    const actor = actors.find(({ id }) => id === thing.id)
    // What is not in the picture at all has a warning of its own.
    if (actor === undefined) return []
    const drawn = new Set(actor.fromReference ? [] : shownActions(thing))
    const actions = thing.actions.filter(
      (action) =>
        !drawn.has(action) &&
        !shownByStanding.has(action) &&
        !(actor.seatShare !== null && bySitting.has(action)) &&
        !(bearing.has(action) && actor.words.length > 0),
    )
    if (actions.length === 0) return []
    return {
      code: 'action-not-shown',
      message: `"${nameOf(thing)}" is shown as it is, not ${actions.join(' and ')}: the engine cannot change a subject's pose.`,
    }
  })
}

/** For words that could not be written. */
export function textNotWritten(words: string, reason: 'letters' | 'space'): RenderWarning {
  const shown = words.length > 60 ? `${words.slice(0, 57)}…` : words
  return {
    code: 'text-not-written',
    message:
      reason === 'letters'
        ? `The text "${shown}" is not in the picture: the engine's fonts have Latin, Greek and Cyrillic letters only.`
        : `The text "${shown}" is not in the picture: there is no room to write it large enough to read.`,
  }
}
