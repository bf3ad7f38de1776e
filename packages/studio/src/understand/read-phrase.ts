/** Noun phrases: pictures, places, noise, and things with their relations. */
import { type Reader, textOf } from './clause.ts'
import { withReference } from './contents.ts'
import { addThing, type Draft } from './drafts.ts'
import type { Item } from './items.ts'
import { drawablePlaces } from './lexicon/settings.ts'
import { notice } from './look.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import { isPlaceHere, placeStrength, strengths } from './places.ts'
import { isCausedHer } from './read-pronoun.ts'
import { placeThing } from './read-thing.ts'
import { isPlacePhrase } from './word-kinds.ts'

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
  if (!clause.negated)
    for (const scenic of phrase.sceneItems) notice(reading.look, scenic, scenic.words)
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
  return (
    readMedium(reader, phrase) ??
    readPlace(reader, phrase) ??
    readUnknown(reader, phrase) ??
    placeThing(reader, phrase)
  )
}

/** The picture itself, its background and its light: never things. */
function readMedium(reader: Reader, phrase: NounPhrase): number | null {
  const { items, clause, reading } = reader
  const { look } = reading
  const { head } = phrase
  const next = items[phrase.to]
  const words = textOf(reader, phrase.from, phrase.to)
  const leads = reading.things.length === 0 && clause.pending === null
  const isPicture =
    head.meaning.medium === true &&
    phrase.pointer === null &&
    (head.meaning.nouns === undefined || (leads && introduces(next)))
  const isScene =
    head.meaning.sceneNoun === true && head.meaning.nouns === undefined && phrase.setting === null
  if (!isPicture && !isScene) return null
  notice(look, head, words)
  if (/^(?:background|backdrop)$/.test(head.singular)) {
    if (phrase.colours.length > 0 || phrase.settingHint !== null) {
      look.places.push({
        kind: phrase.settingHint ?? 'studio',
        phrase: words,
        strength: phrase.settingHint === null ? strengths.bare : strengths.named,
        noun: '',
      })
    }
  } else if (phrase.settingHint !== null || head.meaning.setting !== undefined) {
    look.places.push({
      kind: phrase.settingHint ?? head.meaning.setting ?? 'studio',
      phrase: words,
      strength: strengths.bare,
      noun: '',
    })
  }
  // "a battle between a knight and a dragon" shows the two.
  const of = next?.meaning.preposition === 'of' || next?.meaning.preposition === 'between'
  clause.pending = of ? { preposition: 'of', attach: 'last', byVerb: false } : null
  if (!of && isScene) {
    // "warm light in the windows": what follows is about the light.
    clause.latest = []
    clause.detached = false
    clause.behindPlace = true
  }
  return of ? phrase.to + 1 : phrase.to
}

/** "a poster with …", "a painting: …", but not "a painting on the wall". */
function introduces(next: Item | undefined): boolean {
  if (next === undefined || next.kind === 'comma' || next.kind === 'stop') return true
  return /^(?:of|with|for|featuring|showing|that|which)$/.test(next.words)
}

/** A place, and what a "field of sunflowers" is full of. */
function readPlace(reader: Reader, phrase: NounPhrase): number | null {
  const { items, clause, reading } = reader
  if (phrase.setting === null || phrase.pointer !== null) return null
  const { pending } = clause
  const preposition = pending?.preposition ?? null
  const words = textOf(reader, phrase.from, phrase.to)
  const place = (strength: number) =>
    reading.look.places.push({
      kind: phrase.setting ?? 'studio',
      phrase: words,
      strength,
      noun: phrase.noun,
    })
  if (drawablePlaces.has(phrase.noun) && !isPlaceHere(preposition)) {
    place(strengths.drawn)
    return placeThing(reader, phrase)
  }
  const leads = reading.things.length === 0 && reading.look.places.length === 0
  const content =
    items[phrase.to]?.meaning.preposition === 'of' ? readNounPhrase(items, phrase.to + 1) : null
  const full =
    content !== null &&
    content.setting === null &&
    content.pointer === null &&
    content.head.meaning.sceneNoun !== true
  const inPhrase = isPlacePhrase(phrase.head)
  place(
    full || inPhrase || pending?.byVerb === true
      ? Math.max(strengths.weak, placeStrength(phrase.noun, preposition ?? 'in', leads))
      : placeStrength(phrase.noun, preposition, leads),
  )
  clause.pending = null
  clause.detached = false
  clause.behindPlace = !full
  clause.closed ||= pending !== null
  if (!full) return phrase.to
  // "a field of sunflowers" is full of them.
  const many = content.count ?? (content.plural ? 12 : 1)
  const index = addThing(
    reading.things,
    { ...content, count: many },
    textOf(reader, content.from, content.to),
  )
  if (clause.subjects.length === 0) clause.subjects = [index]
  clause.latest = [index]
  return content.to
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
    head.capitalised &&
    Object.keys(head.meaning).length === 0
  const noise =
    head.words.length === 1 || (!head.known && !head.capitalised && clause.pending === null)
  if (!placeName && !noise) return null
  for (let i = phrase.from; i < phrase.to; i++) {
    const item = items[i] as Item
    if (placeName || !item.known || item.words.length === 1)
      reading.notUnderstood.push(textOf(reader, i, i + 1))
  }
  clause.pending = null
  return phrase.to
}
