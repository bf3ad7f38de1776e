/** Noun phrases: pictures, places, noise, and things with their relations. */
import { type Reader, textOf } from './clause.ts'
import { withReference } from './contents.ts'
import { addThing, type Draft } from './drafts.ts'
import type { Item } from './items.ts'
import { drawablePlaces, housesOutside, tanks, viewPlaces } from './lexicon/settings.ts'
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

/** The picture itself, its background and its light: never things. */
function readMedium(reader: Reader, phrase: NounPhrase): number | null {
  const { items, clause, reading } = reader
  const { look } = reading
  const { head } = phrase
  const next = items[phrase.to]
  const words = textOf(reader, phrase.from, phrase.to)
  const leads = reading.things.length === 0 && clause.pending === null
  // "a poster that reads …" is a thing that bears words; "a poster with the text …" is the picture.
  const bears =
    head.meaning.nouns !== undefined &&
    next?.words !== 'with' &&
    reader.texts.some((use) => use.from === phrase.to && use.bearer === 'before')
  const isPicture =
    head.meaning.medium === true &&
    !bears &&
    phrase.pointer === null &&
    (head.meaning.nouns === undefined ||
      (introduces(next) && (leads || (phrase.determiner === null && clause.detached))))
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
        drawn: false,
      })
    }
  } else if (phrase.settingHint !== null || head.meaning.setting !== undefined) {
    look.places.push({
      kind: phrase.settingHint ?? head.meaning.setting ?? 'studio',
      phrase: words,
      strength: strengths.bare,
      noun: '',
      drawn: false,
    })
  }
  const purpose = next?.words === 'for' ? readNounPhrase(items, phrase.to + 1) : null
  if (purpose !== null && isOccasion(purpose)) {
    // "a logo for a bakery" shows no bakery, and "a poster for Amalfi" no thing of that name.
    if (Object.keys(purpose.head.meaning).length === 0)
      reading.notUnderstood.push(textOf(reader, purpose.from, purpose.to))
    return purpose.to
  }
  // "a battle between a knight and a dragon" shows the two.
  const maker = /^(?:style|manner)$/.test(head.singular)
  const of =
    (!maker && next?.meaning.preposition === 'of') || next?.meaning.preposition === 'between'
  clause.pending = of ? { preposition: 'of', attach: 'last', byVerb: false } : null
  if (!of && isScene) {
    // "warm light in the windows": what follows is about the light.
    clause.latest = []
    clause.detached = false
    clause.behindPlace = true
  }
  return of ? phrase.to + 1 : phrase.to
}

/** What a poster, a logo or a card may be for without showing it: a firm, an event, a name. */
function isOccasion({ pointer, head, setting }: NounPhrase): boolean {
  if (pointer !== null) return false
  const firm =
    /^(?:brand|company|startup|business|firm|agency|event|festival|party|wedding|concert|campaign|conference|exhibition|band|team|movie|film|game|app|website|blog|podcast|shop|store|restaurant|bakery|cafe|café|bar|studio|school|club|hotel|gym|salon|holiday|competition|launch|sale)$/
  if (firm.test(head.singular)) return true
  return setting === null && head.capitalised && Object.keys(head.meaning).length === 0
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
  const place = (strength: number, drawn = false) =>
    reading.look.places.push({
      kind: phrase.setting ?? 'studio',
      phrase: words,
      strength,
      noun: phrase.noun,
      drawn,
    })
  const leads = reading.things.length === 0 && reading.look.places.length === 0
  if (drawablePlaces.has(phrase.noun) && !isPlaceHere(preposition)) {
    // "a snow globe with a village" has it inside.
    const owned = preposition === 'with' && clause.latest.length > 0
    if (tanks.has(phrase.noun)) return placeThing(reader, phrase)
    if (housesOutside.has(phrase.noun)) reading.look.outdoors.push(words)
    else if (!owned)
      place(leads && viewPlaces.has(phrase.noun) ? strengths.named : strengths.drawn, true)
    return placeThing(reader, phrase)
  }
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
    head.words.length === 1 ||
    isLoose(reader, phrase) ||
    (!head.known &&
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
