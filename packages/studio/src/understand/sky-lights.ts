/** Which moons, suns, stars and rainbows are lights of the sky, and which are things. */
import type { RelationKind, SettingKind, SkyLight, SkyRelation } from '../scene.ts'
import { type Draft, type LightTie, type Reading, removeThing } from './drafts.ts'
import { indoors } from './lexicon/settings.ts'

/** Colours such a light may have without being something special. */
const natural: Readonly<Record<SkyLight, RegExp>> = {
  moon: /^(?:white|silver|gold|yellow|light yellow|light grey|grey|light blue|light orange)$/,
  stars: /^(?:white|silver|gold|yellow|light yellow|light blue)$/,
  sun: /^(?:yellow|orange|gold|white|light yellow|dark orange)$/,
  rainbow: /./,
  aurora: /./,
}
/** What a light of the sky does; anything else ("smiling") is done by a drawn one. */
const deeds =
  /^(?:shining|glowing|rising|setting|hanging|floating|hovering|twinkling|sparkling|appearing|peeking|reflecting|blazing|beaming|burning|falling|breaking|dipping|sinking|arching|stretching|spanning|emerging|waxing|waning|hiding)/
/** Someone who is on it, in it or has it in the hands treats it as a thing. */
const handled = new Set(['on', 'inside', 'riding', 'holding', 'pictured-on'])
const counted = /^(?:two|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|[2-9]|1\d|2\d)\b/i

/** What a relation from a thing to a light comes to; "howling at the moon" is beside it, by its words. */
export const toLight: Partial<Readonly<Record<string, SkyRelation['kind']>>> = {
  'looking-at': 'looking-at',
  beside: 'looking-at',
  under: 'under',
  'in-front-of': 'in-front-of',
}
/** The same from the light to a thing: "a moon above the tower". */
const fromLight: Partial<Readonly<Record<RelationKind, SkyRelation['kind']>>> = {
  above: 'under',
  beside: 'under',
  behind: 'in-front-of',
}

function tiesOf({ things, relations }: Reading, index: number, light: SkyLight): LightTie[] {
  return relations.flatMap(({ kind, subject, object }) => {
    const found = object === index ? toLight[kind] : subject === index ? fromLight[kind] : undefined
    const thing = things[object === index ? subject : object]
    return found === undefined || thing === undefined ? [] : [{ kind: found, thing, light }]
  })
}

/**
 * Takes the lights of the sky out of the things and gives them in order of mention. A moon somebody sits
 * on, a star on a tree, a paper or smiling sun and a sun on a wall stay things, and so do moon and
 * sun in space, where they are bodies.
 */
export function takeSkyLights(reading: Reading, setting: SettingKind): SkyLight[] {
  const lights = [...reading.look.lights]
  for (let index = reading.things.length - 1; index >= 0; index--) {
    const thing = reading.things[index] as Draft
    const light = thing.head?.meaning.light
    if (light === undefined || !isLight(reading, index, light, setting)) continue
    lights.push({ light, start: thing.head?.start ?? 0 })
    reading.lightTies.push(...tiesOf(reading, index, light))
    removeThing(reading, index)
  }
  return [...new Set(lights.sort((a, b) => a.start - b.start).map(({ light }) => light))]
}

function isLight(reading: Reading, index: number, light: SkyLight, setting: SettingKind): boolean {
  const thing = reading.things[index] as Draft
  if (thing.pointer !== null || thing.noun !== thing.head?.singular || thing.material !== null)
    return false
  if (thing.colours.some((colour) => !natural[light].test(colour))) return false
  if (thing.actions.some((action) => !deeds.test(action)) || counted.test(thing.phrase))
    return false
  const isHandled = reading.relations.some(
    (r) => (r.subject === index || r.object === index) && handled.has(r.kind),
  )
  if (isHandled || reading.texts.some((text) => text.on === index)) return false
  if (setting === 'space') return light === 'stars' || light === 'aurora'
  // Indoors they are seen through a window, or they are decoration.
  return (
    !indoors.has(setting) ||
    (setting === 'studio' && reading.look.places.length === 0) ||
    reading.things.some((other) => other.noun.endsWith('window'))
  )
}
