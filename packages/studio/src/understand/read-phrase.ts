/** Noun phrases: pictures, places, noise, and things with their relations. */
import { type Clause, type Reader, textOf } from './clause.ts'
import { withContents, withReference } from './contents.ts'
import { act, addThing, type Draft, isAnimate } from './drafts.ts'
import type { Item } from './items.ts'
import { drawablePlaces } from './lexicon/settings.ts'
import { notice } from './look.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import { isPlaceHere, placeStrength, strengths } from './places.ts'
import { isCausedHer } from './read-pronoun.ts'
import { connect, continuesObject, detail } from './relations.ts'
import { isIng, isVerb } from './verb.ts'
import { isPlacePhrase } from './word-kinds.ts'

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
  const { look, things } = reading
  const { head } = phrase
  const next = items[phrase.to]
  const words = textOf(reader, phrase.from, phrase.to)
  const leads = things.length === 0 && clause.pending === null
  const isPicture =
    head.meaning.medium === true &&
    phrase.pointer === null &&
    (head.meaning.nouns === undefined ||
      (leads &&
        (next === undefined ||
          /^(?:of|with|for|featuring|showing|that|which)$/.test(next.words) ||
          next.kind === 'comma' ||
          next.kind === 'stop')))
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

/** A thing, a detail of the thing before, or that thing seen as another; with its relation. */
function placeThing(reader: Reader, simple: NounPhrase): number {
  const { clause, reading } = reader
  const { things } = reading
  const phrase = withContents(reader.items, simple)
  const words = textOf(reader, phrase.from, phrase.to)
  if (phrase.settingHint !== null) {
    reading.look.places.push({
      kind: phrase.settingHint,
      phrase: words,
      strength: strengths.hint,
      noun: '',
    })
  }
  const continued =
    clause.pending === null &&
    clause.conjoined &&
    clause.lastRelation !== null &&
    continuesObject(clause.lastRelation.preposition, phrase) &&
    (isDescription(phrase) || !startsClause(reader, phrase))
  const preposition =
    clause.pending?.preposition ??
    (continued ? clause.lastRelation?.preposition : undefined) ??
    null
  const owners = continued
    ? (clause.lastRelation?.subjects ?? [])
    : clause.pending?.attach === 'subject' && clause.subjects.length > 0
      ? clause.subjects
      : clause.latest
  const { behindPlace } = clause
  const finish = () => {
    clause.pending = null
    clause.conjoined = false
    clause.detached = false
    clause.behindPlace = false
    return phrase.to
  }
  const owner = things[owners[0] ?? -1]
  const described =
    owner === undefined
      ? null
      : preposition === null || preposition === 'of'
        ? looseDetail(clause, phrase, owner)
        : detail(preposition, phrase, owner)
  if (described !== null && owner !== undefined) {
    if (described !== 'nothing') act(things, owners, `${described} ${words}`)
    if (preposition !== null) clause.lastRelation = { preposition, subjects: owners }
    clause.closed = true
    return finish()
  }
  const whole =
    owner === undefined || preposition === null ? null : wholeOfPart(reader, phrase, owners)
  // "smoke from the chimney" behind a cabin: a part of the only thing there is needs no drawing.
  if (whole === null && things.length > 0 && phrase.determiner === 'definite' && isPart(phrase))
    return finish()
  const index = whole ?? addThing(things, phrase, words)
  if (preposition === 'wearing') act(things, owners, `wearing ${words}`)
  const thing = things[index] as Draft
  if (preposition === 'of' && clause.pending?.byVerb === true && owner !== undefined) {
    // What a verb acts on, without a relation of its own: "tosses vegetables".
    thing.isObject = true
    clause.latest = [index]
    clause.lastRelation = null
    return finish()
  }
  if (preposition !== null && preposition !== 'of' && owner !== undefined) {
    if (whole === null) thing.isObject ||= !owners.includes(index)
    if (whole !== null && hands.test(phrase.noun))
      for (const held of owners) connect(reading, 'holding', [index], held, false)
    else connect(reading, preposition, owners, index, clause.conjoined)
    clause.lastRelation = { preposition, subjects: owners }
    clause.closed = true
    clause.latest = [index]
    return finish()
  }
  const joins = clause.conjoined && !clause.closed && clause.subjects.length > 0
  clause.subjects = joins ? [...clause.subjects, index] : [index]
  clause.latest = clause.subjects
  clause.closed = false
  clause.lastRelation = null
  if (preposition !== null && preposition !== 'of' && !behindPlace) {
    clause.leading = { preposition, object: index }
    thing.isObject = true
    clause.subjects = []
  } else if (clause.leading !== null) {
    connect(reading, clause.leading.preposition, [index], clause.leading.object, false)
  }
  return finish()
}

function isPart({ head }: NounPhrase): boolean {
  return head.meaning.nouns?.has('part') === true
}

/** Parts that hold: "a fish in its mouth". */
const hands = /^(?:mouth|hand|paw|arm|beak|claw|tentacle|trunk|tooth|finger)$/

/** "on the roof", "on his shoulder": a part of a thing already there stands for that thing. */
function wholeOfPart(
  { reading: { things } }: Reader,
  phrase: NounPhrase,
  owners: readonly number[],
): number | null {
  if (phrase.head.meaning.nouns?.has('part') !== true || phrase.determiner !== 'definite')
    return null
  const index = things.findLastIndex((_, n) => !owners.includes(n))
  return index < 0 ? null : index
}

/** Clothes and parts are no subject of a clause: "with a crown and a blue dress sits". */
function isDescription({ head }: NounPhrase): boolean {
  return head.meaning.nouns?.has('garment') === true || head.meaning.nouns?.has('part') === true
}

/** Whether the phrase is the subject of what follows: "and a dog runs", "and the house is". */
function startsClause({ items }: Reader, phrase: NounPhrase): boolean {
  const next = items[phrase.to]
  if (next === undefined || next.kind !== 'word') return false
  return (
    next.meaning.copula === true ||
    (!isIng(next) && next.meaning.preposition === undefined && isVerb(next))
  )
}

/** Parts and clothes without a preposition: "shake hands", "1girl, white dress". */
function looseDetail(
  clause: Clause,
  phrase: NounPhrase,
  owner: Draft,
): 'wearing' | 'nothing' | null {
  if (
    phrase.determiner !== null ||
    phrase.pointer !== null ||
    !isAnimate(owner) ||
    clause.conjoined
  )
    return null
  const nouns = phrase.head.meaning.nouns
  if (nouns?.has('part') === true) return 'nothing'
  return nouns?.has('garment') === true && clause.detached ? 'wearing' : null
}
