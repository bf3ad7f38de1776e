/** Writes down a thing, with its relation to what came before, or as a detail of that. */
import { type Reader, textOf } from './clause.ts'
import { withContents } from './contents.ts'
import { act, addThing, type Draft, isAnimate } from './drafts.ts'
import { weakPlaces } from './lexicon/settings.ts'
import type { Preposition } from './lexicon/verbs.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import { isDrawnToo, isFixture, isGarment, isPart, wholeOfPart } from './parts.ts'
import { strengths } from './places.ts'
import { connect, continuesObject, detail } from './relations.ts'
import { isIng, isVerb } from './verb.ts'

/** What a phrase hangs on: the waiting preposition, or the last one again after "and". */
interface Attachment {
  readonly preposition: Preposition | null
  /** Indexes of the things at the other end; empty when there are none yet. */
  readonly owners: readonly number[]
  /** Behind a verb that makes no relation: "tosses vegetables". */
  readonly isVerbObject: boolean
}

/** Writes down what `simple` names; the index of the item behind it. */
export function placeThing(reader: Reader, simple: NounPhrase): number {
  const { clause, reading } = reader
  const phrase = ofOwner(reader, withContents(reader.items, simple))
  noticePlaceOf(reader, simple)
  const words = textOf(reader, phrase.from, phrase.to)
  if (phrase.settingHint !== null) {
    // A shop's sign is seen from the street.
    const kind =
      /(?:sign|facade)$/.test(phrase.noun) && phrase.settingHint === 'room'
        ? 'city'
        : phrase.settingHint
    reading.look.places.push({
      kind,
      phrase: words,
      strength: strengths.hint,
      noun: '',
      drawn: false,
    })
  }
  const attachment = attach(reader, phrase)
  if (!describe(reader, phrase, words, attachment))
    addWithRelation(reader, phrase, words, attachment)
  clause.pending = null
  clause.conjoined = false
  clause.detached = false
  clause.behindPlace = false
  return phrase.to
}

/** "the counter of a bakery" is in the bakery. */
function noticePlaceOf({ items, reading }: Reader, { to, pointer }: NounPhrase) {
  if (pointer !== null || items[to]?.words !== 'of') return
  const whole = readNounPhrase(items, to + 1)
  if (whole === null || whole.setting === null || whole.pointer !== null) return
  // A bucket of ice is anywhere.
  if (weakPlaces.has(whole.noun)) return
  reading.look.places.push({
    kind: whole.setting,
    phrase: items[whole.to - 1]?.words ?? whole.noun,
    strength: strengths.hint,
    noun: '',
    drawn: false,
  })
}

/** "a chameleon's eye" at the beginning shows the chameleon. */
function ofOwner({ reading }: Reader, phrase: NounPhrase): NounPhrase {
  const { owner } = phrase
  if (owner === null || !isPart(phrase) || reading.things.length > 0) return phrase
  if (owner.kind === 'pointer') return phrase
  return { ...phrase, noun: owner.singular, head: owner, colours: [], plural: false, count: 1 }
}

function attach(reader: Reader, phrase: NounPhrase): Attachment {
  const { clause } = reader
  const { pending, lastRelation } = clause
  if (pending?.preposition === 'with' && isHeldByWhoActs(reader, phrase))
    return { preposition: 'holding', owners: clause.subjects, isVerbObject: false }
  if (pending !== null) {
    const verb = pending.preposition === 'of'
    return {
      preposition: verb ? null : pending.preposition,
      owners:
        pending.attach === 'subject' && clause.subjects.length > 0
          ? clause.subjects
          : clause.latest,
      isVerbObject: verb && pending.byVerb,
    }
  }
  const continues =
    clause.conjoined &&
    lastRelation !== null &&
    (continuesObject(lastRelation.preposition, phrase) || isWithToo(reader, phrase)) &&
    (isPart(phrase) || isGarment(phrase) || !startsClause(reader, phrase))
  // "building a snowman, colourful hats": what they wear, not what they build.
  const worn =
    isGarment(phrase) && phrase.determiner === null && lastRelation?.preposition === 'beside'
  if (!continues || worn) return { preposition: null, owners: clause.latest, isVerbObject: false }
  return {
    preposition: lastRelation.preposition,
    owners: lastRelation.subjects,
    isVerbObject: false,
  }
}

/** "a sofa with cushions and a sleeping dog": the dog is on the sofa, too. */
function isWithToo(
  { clause, reading: { things } }: Reader,
  { head, pointer }: NounPhrase,
): boolean {
  const { lastRelation } = clause
  const owner = things[lastRelation?.subjects[0] ?? -1]
  return (
    lastRelation?.preposition === 'with' &&
    pointer === null &&
    owner !== undefined &&
    !isAnimate(owner) &&
    head.meaning.nouns?.has('animal') === true
  )
}

/** "sitting at the window with a cup": the cup is in the hands, not at the window. */
function isHeldByWhoActs({ clause, reading: { things } }: Reader, { head }: NounPhrase): boolean {
  const near = things[clause.latest[0] ?? -1]
  const actor = things[clause.subjects[0] ?? -1]
  return (
    near !== actor &&
    near?.isObject === true &&
    /(?:window|wall|door|tree|fence|lamp|fireplace|bush|rock|gate)$/.test(near.noun) &&
    isAnimate(actor) &&
    head.meaning.nouns?.has('holdable') === true
  )
}

/** Clothes and parts become words about their owner; true when the phrase was that. */
function describe(
  reader: Reader,
  phrase: NounPhrase,
  words: string,
  { preposition, owners }: Attachment,
): boolean {
  const { clause, reading } = reader
  const { things } = reading
  const wearer = things[clause.subjects[0] ?? -1]
  if (
    preposition === 'in' &&
    isGarment(phrase) &&
    !isAnimate(things[owners[0] ?? -1]) &&
    isAnimate(wearer)
  ) {
    // "walking through flowers in a blue dress"
    act(things, clause.subjects, `wearing ${words}`)
    clause.lastRelation = { preposition: 'wearing', subjects: clause.subjects }
    clause.latest = clause.subjects
    clause.closed = true
    return true
  }
  const owner = things[owners[0] ?? -1]
  if (preposition === null && describeLoose(reader, phrase, words, owners)) return true
  const how =
    owner === undefined || preposition === null ? null : detail(preposition, phrase, owner)
  if (how !== null && preposition !== null) {
    act(things, owners, `${how} ${words}`)
    clause.lastRelation = { preposition, subjects: owners }
    clause.closed = true
    return true
  }
  // "smoke from the chimney" behind a cabin: a part of the only thing there is needs no drawing.
  if (preposition === 'held-by' && isPart(phrase)) return true
  const definitePart =
    (isPart(phrase) &&
      (phrase.determiner === 'definite' ||
        (phrase.determiner === null &&
          (preposition === 'in' || (preposition === 'on' && phrase.plural))))) ||
    isFixture(reader, phrase)
  return (
    definitePart && things.length > 0 && wholeOfPart(reader, phrase, preposition, owners) === null
  )
}

function addWithRelation(
  reader: Reader,
  phrase: NounPhrase,
  words: string,
  attachment: Attachment,
) {
  const { clause, reading } = reader
  const { things } = reading
  const { preposition, owners, isVerbObject } = attachment
  const whole = wholeOfPart(reader, phrase, preposition, owners)
  const index = whole ?? addThing(things, phrase, words)
  const thing = things[index] as Draft
  if (isVerbObject && owners.length > 0) {
    thing.isObject = true
    clause.latest = [index]
    clause.lastRelation = null
  } else if (preposition !== null && owners.length > 0) {
    if (whole === null) thing.isObject ||= !owners.includes(index)
    if (preposition === 'wearing') act(things, owners, `wearing ${words}`)
    if (whole !== null && hands.test(phrase.noun)) {
      for (const held of owners) connect(reading, 'holding', [index], held, false)
    } else connect(reading, preposition, owners, index, clause.conjoined)
    clause.lastRelation = { preposition, subjects: owners }
    clause.closed = true
    clause.latest = [index]
  } else addSubject(reader, index, preposition)
}

const vehicles =
  /(?:^| )(?:submarine|spaceship|spacecraft|space station|airplane|plane|bus|train|ship|car|truck|van|castle|house|cabin|cottage|tower|lighthouse|whale|tram|carriage|cathedral|palace|hut|igloo|pyramid|tent)$/

/** A thing the clause is about, alone or beside those before; or the object of what is to come. */
function addSubject({ clause, reading }: Reader, index: number, preposition: Preposition | null) {
  if (clause.main.length === 0) clause.main = clause.subjects
  const joins = clause.conjoined && !clause.closed && clause.subjects.length > 0
  clause.subjects = joins ? [...clause.subjects, index] : [index]
  clause.latest = clause.subjects
  clause.closed = false
  clause.lastRelation = null
  const thing = reading.things[index] as Draft
  if (preposition === 'inside' && index === 0 && vehicles.test(thing.noun)) {
    // "Inside a submarine, a captain …" is seen from within.
    const { phrase } = thing
    reading.things.splice(index, 1)
    reading.look.places.push({
      kind: 'room',
      phrase,
      strength: strengths.named,
      noun: '',
      drawn: false,
    })
    clause.subjects = []
    clause.latest = []
  } else if (preposition !== null && !clause.behindPlace) {
    clause.leading = { preposition, object: index }
    ;(reading.things[index] as Draft).isObject = true
    clause.subjects = []
  } else if (clause.leading !== null) {
    connect(reading, clause.leading.preposition, [index], clause.leading.object, false)
  }
}

/** Parts that hold: "a fish in its mouth". */
const hands = /^(?:mouth|hand|paw|arm|beak|claw|tentacle|trunk|tooth|finger)$/

/** Whether the phrase is the subject of what follows: "and a dog runs", "and the house is". */
function startsClause({ items }: Reader, phrase: NounPhrase): boolean {
  const next = items[phrase.to]
  if (next === undefined || next.kind !== 'word') return false
  if (next.meaning.copula === true) return true
  return !isIng(next) && next.meaning.preposition === undefined && isVerb(next)
}

/** Parts and clothes without a preposition: "shake hands", "1girl, white dress", "a dog, tongue out". */
function describeLoose(
  { clause, reading: { things } }: Reader,
  phrase: NounPhrase,
  words: string,
  owners: readonly number[],
): boolean {
  const bare =
    phrase.determiner === null && phrase.pointer === null && (!clause.conjoined || clause.detached)
  const part = isPart(phrase) && phrase.head.singular !== 'petal'
  if (!bare || !(part || (isGarment(phrase) && clause.detached))) return false
  const animate = (index: number) => isAnimate(things[index]) && things[index]?.isObject === false
  const nearest = owners.filter((index) => isAnimate(things[index]))
  const last = things.findLastIndex((_, index) => animate(index))
  const wearers = nearest.length > 0 ? nearest : last < 0 ? [] : [last]
  // "an old house, broken shutters": a part of what was named before.
  if (wearers.length === 0)
    return part && !isGarment(phrase) && things.length > 0 && clause.detached && !isDrawnToo(phrase)
  if (isGarment(phrase)) act(things, wearers, `wearing ${words}`)
  clause.lastRelation = { preposition: 'wearing', subjects: wearers }
  clause.closed = true
  return true
}
