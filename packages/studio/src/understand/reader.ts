/**
 * The grammar: walks the items once, left to right, and writes down things, relations and what is
 * said about the whole. docs/studio-grammar.md has the rules in words.
 */
import { type Clause, newClause, type Pending } from './clause.ts'
import { withContents, withReference } from './contents.ts'
import { act, addThing, type Draft, isAnimate, newDraft, type Reading } from './drafts.ts'
import type { Item } from './items.ts'
import { drawablePlaces } from './lexicon/settings.ts'
import { skyThings } from './lexicon/sky.ts'
import { actionVerbs, handVerbs, lightVerbs, nearVerbs } from './lexicon/verbs.ts'
import { emptyLook, notice } from './look.ts'
import {
  isNoun,
  isPlacePhrase,
  isScenic,
  type NounPhrase,
  readNounPhrase,
  shaded,
} from './noun-phrase.ts'
import { isPlaceHere, placeStrength, strengths } from './places.ts'
import { styleUses, type StyleUse } from './references.ts'
import { connect, continuesObject, detail, sideAt } from './relations.ts'
import { gerund } from './singular.ts'
import { isNounThenVerb, isVerb, verbLemma } from './verb.ts'

interface Reader {
  readonly items: readonly Item[]
  readonly prompt: string
  readonly reading: Reading
  readonly styles: readonly StyleUse[]
  /** Names the prompt gives ("a girl named Luna") and the thing they mean. */
  readonly names: Map<string, number>
  clause: Clause
  /** What the sentence before was about, for "it" and "she". */
  topic: number[]
}

/** Reads `items`, which were made from `prompt`. */
export function read(items: readonly Item[], prompt: string): Reading {
  const reader: Reader = {
    items,
    prompt,
    reading: {
      look: emptyLook(),
      things: [],
      relations: [],
      texts: [],
      excluded: [],
      notUnderstood: [],
      styleReferences: new Set(),
      mentioned: new Set(items.flatMap((item) => item.pointer?.references ?? [])),
    },
    styles: styleUses(items),
    names: new Map(),
    clause: newClause(),
    topic: [],
  }
  for (let at = 0; at < items.length;) at = step(reader, at)
  return reader.reading
}

/** Reads what starts at item `at`; the index of the item to go on with. */
function step(reader: Reader, at: number): number {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const style = reader.styles.find((use) => use.from === at)
  if (style !== undefined) {
    for (const index of style.references) reading.styleReferences.add(index)
    clause.pending = null
    return style.to
  }
  if (item.kind !== 'word' && item.kind !== 'number' && item.kind !== 'pointer')
    return readMark(reader, at)
  if (item.meaning.conjunction === true) {
    clause.conjoined = true
    return at + 1
  }
  const side = sideAt(items, at)
  if (side !== null) {
    for (const index of clause.latest) (reading.things[index] as Draft).side = side.side
    clause.pending = null
    clause.closed = true
    return side.to
  }
  if (item.meaning.preposition === undefined && isNounThenVerb(items[at - 1], item, items[at + 1]))
    return readVerb(reader, at) ?? at + 1
  return (
    readName(reader, at) ??
    readPronounObject(reader, at) ??
    readPhrase(reader, at) ??
    readScenic(reader, at) ??
    readPreposition(reader, at) ??
    readPronoun(reader, at) ??
    readPredicate(reader, at) ??
    readVerb(reader, at) ??
    readRest(reader, at)
  )
}

function textOf({ items, prompt }: Reader, from: number, to: number): string {
  return prompt.slice(items[from]?.start ?? 0, items[to - 1]?.end ?? 0)
}

function readMark(reader: Reader, at: number): number {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  if (item.kind === 'stop') {
    if (clause.subjects.length > 0) reader.topic = clause.subjects
    reader.clause = newClause()
  } else if (item.kind === 'comma') {
    const list = listGoesOn(items, at)
    clause.pending = null
    clause.negated &&= list
    clause.conjoined = list
    clause.detached = true
  } else if (item.kind === 'quote') {
    reading.texts.push(item.words)
    clause.pending = null
  }
  return at + 1
}

/** After the comma at `at`, whether a list goes on: "and" or "or" comes before the clause ends. */
function listGoesOn(items: readonly Item[], at: number): boolean {
  for (const item of items.slice(at + 1)) {
    if (item.kind === 'stop' || item.kind === 'quote') return false
    if (item.meaning.preposition !== undefined || item.meaning.copula === true || isVerb(item))
      return false
    if (item.meaning.conjunction === true) return true
  }
  return false
}

/** "named Luna", and Luna again later. */
function readName(reader: Reader, at: number): number | null {
  const { items, clause, names } = reader
  const item = items[at] as Item
  if (/^(?:named|called)$/.test(item.words) && clause.latest.length > 0) {
    let end = at + 1
    while (end < at + 3 && (items[end]?.kind === 'quote' || items[end]?.capitalised === true)) {
      names.set(items[end]?.words.toLowerCase() ?? '', clause.latest[0] ?? 0)
      end++
    }
    return end > at + 1 ? end : null
  }
  const known = item.kind === 'word' && item.capitalised ? names.get(item.words) : undefined
  if (known === undefined) return null
  mention(reader, known)
  return at + 1
}

/** A thing spoken of again becomes the object of what is pending, or the subject. */
function mention({ clause, reading }: Reader, index: number) {
  const { pending } = clause
  const subjects = pending?.attach === 'subject' ? clause.subjects : clause.latest
  if (pending !== null && subjects.length > 0)
    connect(reading, pending.preposition, subjects, index, clause.conjoined)
  else clause.subjects = [index]
  clause.latest = [index]
  clause.pending = null
  clause.detached = false
}

const causatives = /^(?:make|makes|let|have|get|show|put|place|turn|dress|give|see|set)$/

/** The "her" of "make her smile": a pronoun, though a possessive elsewhere. */
function isCausedHer(items: readonly Item[], at: number): boolean {
  return (
    items[at]?.words === 'her' &&
    causatives.test(items[at - 1]?.words ?? '') &&
    actionVerbs.has(items[at + 1]?.words ?? '')
  )
}

/** "make her smile", "in front of it": a pronoun that a possessive or a determiner could hide. */
function readPronounObject(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  if (item.words === 'her') {
    if (!isCausedHer(items, at) && readNounPhrase(items, at) !== null) return null
  } else if (item.meaning.pronoun !== 'it') return null
  if (clause.pending === null || reading.things.length === 0) return null
  const index = antecedent(reader, /^(?:him|her|he|she)$/.test(item.words))
  if (index === null) return null
  mention(reader, index)
  return at + 1
}

/** The thing a pronoun behind a preposition means: the nearest of its kind that is not the subject. */
function antecedent({ clause, reading: { things } }: Reader, person: boolean): number | null {
  const near = clause.pending?.attach === 'subject' ? clause.subjects : clause.latest
  for (let index = things.length - 1; index >= 0; index--) {
    if (!near.includes(index) && (!person || isAnimate(things[index]))) return index
  }
  return null
}

function readPhrase(reader: Reader, at: number): number | null {
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
  const of = next?.meaning.preposition === 'of'
  clause.pending = of ? { preposition: 'of', attach: 'last', byVerb: false } : null
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

/** A bare word that is in no dictionary is noise, not a thing; with "a" or "the" it is a name for one. */
function readUnknown(reader: Reader, phrase: NounPhrase): number | null {
  const { head, determiner, count, pointer } = phrase
  if (pointer !== null || head.known || determiner !== null || count !== null || head.capitalised)
    return null
  for (let i = phrase.from; i < phrase.to; i++) {
    if (reader.items[i]?.known === false)
      reader.reading.notUnderstood.push(textOf(reader, i, i + 1))
  }
  reader.clause.pending = null
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
    !startsClause(reader, phrase)
  const preposition =
    clause.pending?.preposition ??
    (continued ? clause.lastRelation?.preposition : undefined) ??
    null
  const owners = continued
    ? (clause.lastRelation?.subjects ?? [])
    : clause.pending?.attach === 'subject' && clause.subjects.length > 0
      ? clause.subjects
      : clause.latest
  const finish = () => {
    clause.pending = null
    clause.conjoined = false
    clause.detached = false
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
  const index = whole ?? addThing(things, phrase, words)
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
    connect(reading, preposition, owners, index, clause.conjoined)
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
  if (preposition !== null && preposition !== 'of') {
    clause.leading = { preposition, object: index }
    thing.isObject = true
    clause.subjects = []
  } else if (clause.leading !== null) {
    connect(reading, clause.leading.preposition, [index], clause.leading.object, false)
  }
  return finish()
}

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

/** Whether the phrase is the subject of what follows: "and a dog runs", "and the house is". */
function startsClause({ items }: Reader, phrase: NounPhrase): boolean {
  const next = items[phrase.to]
  return (
    next !== undefined &&
    (next.meaning.copula === true ||
      (next.kind === 'word' && isVerb(next) && next.meaning.preposition === undefined))
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

function readScenic(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const words = textOf(reader, at, at + 1)
  if (clause.negated && isScenic(item)) {
    reading.excluded.push(item.singular)
    return at + 1
  }
  if (!notice(reading.look, item, words)) return null
  const shown = skyThings.get(item.words)
  if (shown !== undefined && !reading.things.some((thing) => thing.noun === shown)) {
    reading.things.push(newDraft({ noun: shown, phrase: words, head: item, isObject: true }))
  }
  clause.pending = null
  clause.conjoined = false
  return at + 1
}

function readPreposition(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const { preposition } = item.meaning
  if (preposition === undefined) return null
  const [first = ''] = item.words.split(' ')
  const verbal =
    first.endsWith('ing') || ['wearing', 'holding', 'riding', 'looking-at'].includes(preposition)
  if (preposition === 'without') clause.negated = true
  if (verbal) followNearest(reader, at)
  // "flying over" is a deed too; "riding" and "holding" are told by their relation.
  if (
    first.endsWith('ing') &&
    !['wearing', 'holding', 'riding', 'looking-at', 'with'].includes(preposition) &&
    !lightVerbs.has(verbLemma({ ...item, words: first }))
  ) {
    act(reading.things, clause.subjects, first)
  }
  clause.pending = {
    preposition,
    attach: verbal || clause.detached ? 'subject' : 'last',
    byVerb: verbal,
  }
  if (verbal && !reads(reader, at + 1)) {
    act(reading.things, clause.subjects, gerund(verbLemma({ ...item, words: first })))
  }
  if (verbal && clause.subjects.length > 0) clause.latest = clause.subjects
  clause.conjoined = false
  return at + 1
}

/** Whether a thing can be read at `at`: "riding" with nothing behind it is a deed. */
function reads({ items }: Reader, at: number): boolean {
  return readNounPhrase(items, at) !== null || items[at]?.meaning.pronoun !== undefined
}

function readPronoun(reader: Reader, at: number): number | null {
  const { clause, reading, items } = reader
  const { pronoun } = (items[at] as Item).meaning
  if (pronoun === undefined && items[at]?.words !== 'her') return null
  if (pronoun === 'ignored') return at + 1
  if (reading.things.length === 0) {
    reading.things.push(
      newDraft({
        noun: '',
        phrase: textOf(reader, at, at + 1),
        determiner: 'definite',
        pronoun: pronoun ?? 'it',
      }),
    )
    clause.subjects = [0]
    clause.latest = [0]
  } else if (clause.subjects.length === 0) {
    clause.subjects = reader.topic.length > 0 ? reader.topic : [0]
    clause.latest = clause.subjects
  }
  clause.pending = null
  clause.detached = false
  const deed = items[at + 1]?.words ?? ''
  if (!causatives.test(items[at - 1]?.words ?? '') || !actionVerbs.has(deed)) return at + 1
  act(reading.things, clause.subjects, gerund(deed))
  return at + 2
}

/** "is dark red", "are sleepy". */
function readPredicate(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const { meaning } = item
  if (meaning.copula === true) {
    if (clause.subjects.length > 0) clause.latest = clause.subjects
    clause.closed = true
    return at + 1
  }
  if (meaning.shade !== undefined && items[at + 1]?.meaning.colour !== undefined) return at + 1
  if (meaning.colour !== undefined && clause.latest.length > 0) {
    const colour = shaded(items[at - 1]?.meaning.shade ?? null, meaning.colour)
    for (const index of clause.latest) reading.things[index]?.colours.push(colour)
    return at + 1
  }
  if (meaning.size !== undefined && clause.latest.length > 0) {
    for (const index of clause.latest) (reading.things[index] as Draft).size = meaning.size
    return at + 1
  }
  if (meaning.state === true && clause.subjects.length > 0) {
    act(reading.things, clause.subjects, item.words)
    return at + 1
  }
  return null
}

function readVerb(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  if (!isVerb(item, items[at - 1], items[at + 1])) return null
  const lemma = verbLemma(item)
  followNearest(reader, at)
  if (!lightVerbs.has(lemma))
    act(reading.things, clause.subjects, item.words.endsWith('ing') ? item.words : gerund(lemma))
  const pending = (preposition: Pending['preposition']): Pending => ({
    preposition,
    attach: 'subject',
    byVerb: true,
  })
  if (handVerbs.has(lemma)) clause.pending = pending('holding')
  else if (nearVerbs.has(lemma)) clause.pending = pending('beside')
  else clause.pending = clause.subjects.length > 0 && !lightVerbs.has(lemma) ? pending('of') : null
  if (clause.subjects.length > 0) clause.latest = clause.subjects
  clause.detached = false
  clause.conjoined = false
  clause.closed = true
  return at + 1
}

/** A participle right behind a noun is about that noun, unless it is a mere object: "a tree with a swing hanging". */
function followNearest({ items, clause, reading: { things } }: Reader, at: number) {
  const [near] = clause.latest
  const previous = items[at - 1]
  if (
    near === undefined ||
    previous === undefined ||
    clause.conjoined ||
    clause.detached ||
    clause.subjects.includes(near)
  )
    return
  if (previous.kind !== 'word' || !isNoun(previous)) return
  const subject = things[clause.subjects[0] ?? -1]
  if (isAnimate(things[near]) || !isAnimate(subject)) clause.subjects = [near]
}

function readRest(reader: Reader, at: number): number {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  if (item.words === 'as' && clause.latest.length === 1) {
    const phrase = readNounPhrase(items, at + 1)
    const thing = reading.things[clause.latest[0] ?? -1]
    const nouns = phrase?.head.meaning.nouns
    if (
      phrase !== null &&
      thing !== undefined &&
      phrase.pointer === null &&
      (nouns?.has('person') === true || nouns?.has('animal') === true)
    ) {
      // "this person as an astronaut" is an astronaut with this person's looks.
      if (thing.noun === '' || thing.head?.meaning.nouns?.has('generic') === true)
        thing.noun = phrase.noun
      else act(reading.things, clause.latest, `as ${textOf(reader, phrase.from, phrase.to)}`)
      return phrase.to
    }
  }
  if (!isUnderstood(item)) reading.notUnderstood.push(textOf(reader, at, at + 1))
  return at + 1
}

/** Words of the dictionary that need no rule here, and words of grammar. */
function isUnderstood(item: Item): boolean {
  if (Object.keys(item.meaning).length > 0 || item.kind === 'number' || item.words === "'s")
    return true
  return item.known && !['NOUN', 'PROPN', 'VERB', 'ADJ', 'X', 'INTJ'].includes(item.pos)
}
