/** Which of the places a prompt names is the setting. */
import type { Season, SettingKind, Weather } from '../scene.ts'
import { meaningOf } from './dictionary.ts'
import type { Draft } from './drafts.ts'
import {
  absorbs,
  flyers,
  furniture,
  impliedSettings,
  indoorPlaces,
  roomThings,
  surfacePlaces,
  weakPlaces,
} from './lexicon/settings.ts'
import type { Preposition } from './lexicon/verbs.ts'
import type { Look, Place } from './look.ts'

/** How surely a place is meant as the setting. */
export const strengths = {
  faint: 0.75,
  hint: 1,
  drawn: 1.5,
  bare: 2,
  weak: 1.9,
  view: 1.95,
  named: 3,
  surely: 3.5,
} as const

const stagePrepositions: ReadonlySet<Preposition> = new Set([
  'in',
  'on',
  'atop',
  'at',
  'through',
  'inside',
  'under',
  'above',
  'beside',
  'behind',
  'of',
  'riding',
  'looking-at',
  'between',
  'in-front-of',
])
const insidePrepositions: ReadonlySet<Preposition> = new Set([
  'in',
  'on',
  'atop',
  'at',
  'through',
  'inside',
  'between',
])

/** The strength of a place noun behind `preposition` (null: none). `leads`: nothing came before it. */
export function placeStrength(
  noun: string,
  preposition: Preposition | null,
  leads: boolean,
): number {
  if (surfacePlaces.has(noun)) return strengths.faint
  if (preposition === null)
    return weakPlaces.has(noun) ? strengths.hint : leads ? strengths.named : strengths.bare
  // "under a blue sky" says what is overhead, not where one stands.
  if (
    /(?:sky|cloud)$/.test(noun) &&
    !insidePrepositions.has(preposition) &&
    preposition !== 'above'
  )
    return strengths.hint / 2
  if (!stagePrepositions.has(preposition)) return strengths.bare
  return weakPlaces.has(noun) ? strengths.weak : strengths.named
}

/** Whether a place that can also be drawn ("a barn") is a place here: "in a barn" is, "a barn" and "beside a barn" are not. */
export function isPlaceHere(preposition: Preposition | null): boolean {
  return preposition !== null && insidePrepositions.has(preposition)
}

/** The setting that was chosen. */
export interface Setting {
  readonly kind: SettingKind
  /** The words it was taken from; null when nothing says where. */
  readonly phrase: string | null
  /** Whether those words are also read as a thing: the waterfall of "beside a waterfall". */
  readonly drawn: boolean
}

export function chooseSetting(look: Look, things: readonly Draft[]): Setting {
  const best = strongest(look.places)
  const indoors = things.find((thing) => roomThings.has(thing.noun))
  if (
    indoors !== undefined &&
    best !== null &&
    best.strength <= strengths.hint &&
    !isUnderRoof(best.kind)
  ) {
    return { kind: 'room', phrase: indoors.phrase, drawn: false }
  }
  // "rain on the window", "snow outside" are seen from within.
  const window = things.find((thing) => seenFromWithin.test(thing.noun))
  const within = indoors ?? window
  if (window !== undefined && best?.strength === strengths.view)
    return { kind: 'room', phrase: window.phrase, drawn: false }
  if (
    within !== undefined &&
    (best === null || (best.strength <= strengths.weak && weakPlaces.has(best.noun))) &&
    look.outdoors.length > 0
  )
    return { kind: 'room', phrase: within.phrase, drawn: false }
  const grounded = things.some(
    (thing) =>
      !flyers.has(thing.noun) &&
      !thing.actions.some((action) => /^(?:fly|float|soar|drift|hover|glid)/.test(action)) &&
      thing.noun !== 'moon' &&
      thing.noun !== 'sun',
  )
  const isFaint = best !== null && best.strength <= strengths.faint
  if (
    best !== null &&
    !isFaint &&
    !(best.kind === 'sky' && best.strength < strengths.weak && grounded)
  ) {
    return { kind: best.kind, phrase: best.phrase, drawn: best.drawn }
  }
  for (const thing of things) {
    // Of a compound, the last word tells: a ghost ship is at sea.
    const implied =
      impliedSettings.get(thing.noun) ??
      (isToy(thing.noun) ? undefined : impliedSettings.get(thing.noun.split(' ').at(-1) ?? ''))
    // Snow falls on a throne out of doors.
    const isOutside = implied === 'room' && look.weathers.length > 0 && !roomThings.has(thing.noun)
    if (implied !== undefined && !isOutside)
      return { kind: implied, phrase: thing.phrase, drawn: false }
  }
  if (best !== null && isFaint && !(best.kind === 'sky' && grounded))
    return { kind: best.kind, phrase: best.phrase, drawn: best.drawn }
  const inside = look.weathers.length === 0 && things.some((thing) => furniture.test(thing.noun))
  if (inside && look.outdoors.length > 0)
    return {
      kind: 'room',
      phrase: things.find((thing) => furniture.test(thing.noun))?.phrase ?? null,
      drawn: false,
    }
  // "a castle, blue sky" stands under that sky.
  const outdoors = look.outdoors[0] ?? (isFaint ? undefined : best?.phrase)
  if (outdoors === undefined) return { kind: 'studio', phrase: null, drawn: false }
  return { kind: openAir(look.weathers, look.seasons), phrase: outdoors, drawn: false }
}

/** A rubber duck is on no lake, and a paper boat on no sea. */
function isToy(noun: string): boolean {
  return /^(?:rubber|toy|plush|stuffed|wooden|origami|paper|model|lego|miniature)\b/.test(noun)
}

const seenFromWithin = /^(?!shop |store |bakery |cafe ).*\bwindow$/

function isUnderRoof(kind: SettingKind): boolean {
  return indoorPlaces.has(kind)
}

/** Weather or a sunset without a place: somewhere outdoors rather than a studio. */
function openAir(weathers: readonly Weather[], seasons: readonly Season[]): SettingKind {
  return weathers.includes('snow') || seasons[0] === 'winter' ? 'snowfield' : 'meadow'
}

/** The strongest place, the first among equals; but of two equals the one whose stage shows the other too. */
function strongest(places: readonly Place[]): Place | null {
  const most = Math.max(...places.map((place) => place.strength))
  const [first, ...rest] = places.filter((place) => place.strength === most)
  if (first === undefined) return null
  const shows = (one: Place, other: Place) => absorbs[one.kind]?.includes(other.kind) === true
  return rest.find((place) => shows(place, first) && !shows(first, place)) ?? first
}

/** The desert of "desert road", the mountains of "mountain village". */
function placesWithin(noun: string): SettingKind[] {
  return noun
    .split(' ')
    .slice(0, -1)
    .filter((word) => !weakPlaces.has(word))
    .flatMap((word) => meaningOf(word)?.meaning.setting ?? [])
}

/** The other places of the prompt for the scene, when there are any; sky is above every place. */
export function surroundings(
  look: Look,
  setting: SettingKind,
): { readonly surroundings?: readonly SettingKind[] } {
  const kinds = look.places
    .filter(
      (place) =>
        place.strength >= strengths.drawn &&
        place.noun !== '' &&
        !/^(?:water|grass|the air|thin air|mid air|bank|wave)$/.test(place.noun),
    )
    .flatMap((place) =>
      // A city park is no city.
      place.kind === 'garden' ? [place.kind] : [...placesWithin(place.noun), place.kind],
    )
    .filter((kind) => kind !== setting && kind !== 'sky' && kind !== 'studio')
  return kinds.length > 0 ? { surroundings: [...new Set(kinds)] } : {}
}

/** Places the prompt names that the chosen setting neither is nor shows. */
export function leftOverPlaces(look: Look, setting: SettingKind): Place[] {
  return look.places.filter(
    (place) =>
      place.strength >= strengths.bare &&
      !place.drawn &&
      place.kind !== setting &&
      place.noun !== '' &&
      !weakPlaces.has(place.noun) &&
      !surfacePlaces.has(place.noun) &&
      absorbs[setting]?.includes(place.kind) !== true,
  )
}
