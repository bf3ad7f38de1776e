/** Noun phrases: pictures, places, noise, and things with their relations. */
import { type Reader, textOf } from './clause.ts'
import { placeOf, withReference } from './contents.ts'
import type { Draft } from './drafts.ts'
import type { Item } from './items.ts'
import { surfacePlaces } from './lexicon/settings.ts'
import { notice } from './look.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import { isAboutPicture, isColdOnly, isWinterly, readMedium } from './read-medium.ts'
import { readHome, readPlace } from './read-place.ts'
import { isCausedHer } from './read-pronoun.ts'
import { placeThing } from './read-thing.ts'

/** A noun phrase at `at`, written down as what it is; null when there is none. */
export function readPhrase(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const isSetPhrase = item.meaning.setting !== undefined && item.words.includes(' ')
  if (item.meaning.preposition !== undefined && item.pointer === null && !isSetPhrase) return null
  if (isCausedHer(items, at)) return null
  const simple = readNounPhrase(items, at)
  if (simple === null) return null
  const phrase = withReference(items, simple)
  if (!clause.negated && clause.pending?.preposition !== 'made-of')
    for (const scenic of phrase.sceneItems) {
      // "frozen motion" is no winter.
      const isSaid =
        !isColdOnly(scenic) || phrase.head.meaning.setting !== undefined || isWinterly(phrase.head)
      if (isSaid) notice(reading.look, scenic, scenic.words)
    }
  if (
    clause.negated &&
    clause.pending !== null &&
    clause.pending.preposition !== 'without' &&
    clause.pending.preposition !== 'of'
  ) {
    // "no books on the shelves" leaves the shelves.
    clause.negated = false
    if (phrase.setting !== null) return readPlace(reader, phrase) ?? phrase.to
    clause.pending = null
    return phrase.to
  }
  if (clause.negated) {
    if (phrase.noun !== '') reading.excluded.push(phrase.noun)
    clause.pending = null
    clause.conjoined = false
    return phrase.to
  }
  reading.notUnderstood.push(...phrase.unknown)
  if (clause.pending?.preposition === 'made-of') {
    for (const index of clause.latest)
      (reading.things[index] as Draft).material ??= phrase.head.meaning.material ?? phrase.noun
    clause.pending = null
    return phrase.to
  }
  if (clause.pending?.preposition === 'covered')
    return placeThing(reader, { ...phrase, setting: null })
  // "on a blade of grass" is in the grass.
  const ground = placeOf(items, phrase)
  if (ground !== null) return readPlace(reader, ground)
  // "on the wall of a house": on the house.
  if (surfacePlaces.has(phrase.noun) && items[phrase.to]?.words === 'of') {
    const whole = readNounPhrase(items, phrase.to + 1)
    if (whole !== null && whole.setting === null && whole.pointer === null)
      return placeThing(reader, { ...whole, from: phrase.from })
  }
  const home = readHome(reader, phrase)
  if (home !== null) return home
  if (isAboutPicture(reader, phrase)) return phrase.to
  const another = anotherOf(reader, phrase)
  if (another !== null) return placeThing(reader, another)
  return (
    readMedium(reader, phrase) ??
    readPlace(reader, phrase) ??
    readUnknown(reader, phrase) ??
    placeThing(reader, phrase)
  )
}

/** "and a blue one": one more of what was named last, which is not the same again. */
function anotherOf({ clause, reading }: Reader, phrase: NounPhrase): NounPhrase | null {
  const thing = reading.things[clause.latest.at(-1) ?? -1]
  if (thing === undefined || thing.noun === '' || !/^ones?$/.test(phrase.head.words)) return null
  if (phrase.colours.length === 0 && phrase.size === null && phrase.states.length === 0) return null
  return { ...phrase, noun: thing.noun, head: thing.head ?? phrase.head, determiner: 'indefinite' }
}

/** Words the tagger knows and no list has, loose between commas: a brand, a festival, a lens. */
function isLoose({ clause, items, reading }: Reader, { head, to, colours }: NounPhrase): boolean {
  const begun = reading.things.length > 0 || reading.look.styles.size > 0
  const after = items[to]
  return (
    begun &&
    clause.pending === null &&
    clause.detached &&
    !clause.conjoined &&
    (after === undefined || after.kind === 'comma' || after.kind === 'stop') &&
    head.meaning.nouns === undefined &&
    head.singular === head.words &&
    colours.length === 0
  )
}

/** "earbuds in a case": a word nobody knows is a noun when a sentence goes on behind it. */
function goesOn(next: Item | undefined): boolean {
  return next?.meaning.preposition !== undefined || next?.meaning.copula === true
}

/**
 * A bare word that is in no dictionary is noise, not a thing; with "a" or "the" it is a name for
 * one. "in Edinburgh" is a place nobody listed.
 */
function readUnknown(reader: Reader, phrase: NounPhrase): number | null {
  const { clause, items, reading } = reader
  const { head, determiner, count, pointer } = phrase
  if (pointer !== null || determiner !== null || count !== null) return null
  const placeName =
    clause.pending?.preposition === 'in' &&
    (head.capitalised || head.pos === 'PROPN') &&
    Object.keys(head.meaning).length === 0
  const noise =
    head.words.length === 1 ||
    isLoose(reader, phrase) ||
    (!head.known &&
      !goesOn(items[phrase.to]) &&
      !head.capitalised &&
      clause.pending === null &&
      phrase.colours.length === 0 &&
      phrase.size === null)
  if (!placeName && !noise) return null
  for (let i = phrase.from; i < phrase.to; i++) {
    const item = items[i] as Item
    if (placeName || !item.known || item.words.length === 1 || item === head)
      reading.notUnderstood.push(textOf(reader, i, i + 1))
  }
  clause.pending = null
  return phrase.to
}
