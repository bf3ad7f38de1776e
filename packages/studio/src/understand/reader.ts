/**
 * The grammar: walks the items once, left to right, and writes down things, relations and what is
 * said about the whole. docs/studio-grammar.md has the rules in words.
 */
import { newClause, type Reader, textOf } from './clause.ts'
import { act, type Draft, isAnimate, newDraft, type Reading, relate } from './drafts.ts'
import type { Item } from './items.ts'
import { skyThings } from './lexicon/sky.ts'
import { emptyLook, notice } from './look.ts'
import { readBoth, readEachOther, readMembers } from './members.ts'
import { readNounPhrase } from './noun-phrase.ts'
import { readArtist, readPalette } from './read-look.ts'
import { isColdOnly } from './read-medium.ts'
import { readPhrase } from './read-phrase.ts'
import { readName, readPronoun, readPronounObject } from './read-pronoun.ts'
import { readDeed, readPredicate, readPreposition, readVerb } from './read-verb.ts'
import { styleUses } from './references.ts'
import { toLight } from './sky-lights.ts'
import { sideAt } from './relations.ts'
import { isNounThenVerb, isVerb } from './verb.ts'
import { isScenic } from './word-kinds.ts'
import { bearText, readText, textUses } from './written.ts'

/** Reads the items, which were made from `prompt`. */
export function read(all: readonly Item[], prompt: string): Reading {
  const styles = styleUses(all)
  // What is about a style ends the phrase before it, and its pointer is no look of a thing.
  const items = all.map((item, at) => {
    const inStyle = styles.some((use) => at >= use.from && at < use.to)
    return inStyle ? { ...item, kind: 'comma' as const, pointer: null, meaning: {} } : item
  })
  const reader: Reader = {
    items,
    prompt,
    reading: {
      look: emptyLook(),
      things: [],
      relations: [],
      lightTies: [],
      texts: [],
      excluded: [],
      notUnderstood: [],
      styleReferences: new Set(),
      mentioned: new Set(all.flatMap((item) => item.pointer?.references ?? [])),
    },
    styles,
    texts: textUses(items),
    unborne: null,
    names: new Map(),
    clause: newClause(),
    topic: [],
  }
  for (let at = 0; at < items.length;) {
    at = step(reader, at)
    bearText(reader)
  }
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
  const text = readText(reader, at)
  if (text !== null) return text
  if (item.kind !== 'word' && item.kind !== 'number' && item.kind !== 'pointer')
    return readMark(reader, at)
  const several = readBoth(reader, at) ?? readEachOther(reader, at) ?? readMembers(reader, at)
  if (several !== null) return several
  if (clause.negated && /^(?:only|just|but)$/.test(item.words)) clause.negated = false
  if (item.meaning.conjunction === true) {
    clause.conjoined = true
    return at + 1
  }
  const relative = readRelative(reader, at)
  if (relative !== null) return relative
  const skipped = readArtist(reader, at) ?? readPalette(reader, at)
  if (skipped !== null) return skipped
  const side = sideAt(items, at)
  if (side !== null) {
    const theirs = /^(?:its|his|her|their)$/.test(items[at + 1]?.words ?? '')
    const [whose] = [...clause.main, ...reader.topic, 0].filter(
      (index) => !clause.latest.includes(index),
    )
    if (
      theirs &&
      whose !== undefined &&
      reading.things[whose] !== undefined &&
      /^(?:left|right)$/.test(side.side)
    )
      relate(reading.relations, side.side === 'left' ? 'left-of' : 'right-of', clause.latest, whose)
    else if (!clause.behindPlace)
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
    (item.words === 'into' ? readAs(reader, at) : null) ??
    readPreposition(reader, at) ??
    readPronoun(reader, at) ??
    readPredicate(reader, at) ??
    readVerb(reader, at) ??
    readRest(reader, at)
  )
}

/** "the queen, who is holding …", "a tower that rises": the clause goes on about what was named last. */
function readRelative(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const { words } = items[at] as Item
  const next = items[at + 1]
  if (next === undefined || clause.latest.length === 0) return null
  const person = words === 'who' && isAnimate(reading.things[clause.latest[0] ?? -1])
  const thing =
    /^(?:which|that)$/.test(words) &&
    (next.meaning.copula === true || isVerb(next, undefined, items[at + 2]))
  if (!person && !thing) return null
  clause.subjects = clause.latest
  clause.pending = null
  clause.detached = false
  const isDeed =
    person &&
    next.kind === 'word' &&
    /[a-z]s$/.test(next.words) &&
    next.meaning.copula === undefined
  return isDeed && next.meaning.preposition === undefined ? readDeed(reader, at + 1) : at + 1
}

function readMark(reader: Reader, at: number): number {
  const { items, clause } = reader
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
  }
  return at + 1
}

/** A list is not looked for farther than this, so that 1000 commas take no million steps. */
const listItemsMax = 40

/** After the comma at `at`, whether a list goes on: "and" or "or" comes before the clause ends. */
function listGoesOn(items: readonly Item[], at: number): boolean {
  for (const item of items.slice(at + 1, at + 1 + listItemsMax)) {
    if (item.kind === 'stop' || item.kind === 'quote') return false
    if (item.words !== 'of' && (item.meaning.preposition ?? item.meaning.copula) !== undefined)
      return false
    if (item.meaning.nouns === undefined && isVerb(item)) return false
    if (item.meaning.conjunction === true) return true
  }
  return false
}

function readScenic(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const words = textOf(reader, at, at + 1)
  if (clause.negated && isScenic(item)) {
    reading.excluded.push(item.singular)
    return at + 1
  }
  if (clause.pending?.preposition === 'made-of') {
    // "made of autumn leaves" is no autumn.
    for (const index of clause.latest) (reading.things[index] as Draft).material ??= item.singular
    clause.pending = null
    return at + 1
  }
  // "splashes frozen in the air"
  if (isColdOnly(item) && items[at + 1]?.meaning.preposition !== undefined) return at + 1
  if (!notice(reading.look, item, words)) return null
  if (item.meaning.state === true && !clause.detached)
    act(reading.things, clause.subjects, item.words)
  tieToLight(reader, item)
  const shown = skyThings.get(item.words)
  if (shown !== undefined && !reading.things.some((thing) => thing.noun === shown)) {
    reading.things.push(
      newDraft({
        noun: shown,
        phrase: words,
        count: item.words.endsWith('s') ? 3 : 1,
        head: item,
        isObject: true,
      }),
    )
  }
  clause.pending = null
  clause.conjoined = false
  if (clause.detached) {
    // "…, warm light in the windows": what follows is about the light.
    clause.latest = []
    clause.detached = false
    clause.behindPlace = true
  }
  return at + 1
}

/** "in front of the full moon": a relation to what is no thing. */
function tieToLight({ clause, reading }: Reader, { meaning: { light } }: Item) {
  const { pending } = clause
  const kind = pending === null ? undefined : toLight[pending.preposition]
  if (light === undefined || pending === null || kind === undefined) return
  for (const index of pending.attach === 'subject' ? clause.subjects : clause.latest) {
    const thing = reading.things[index]
    if (thing !== undefined) reading.lightTies.push({ kind, thing, light })
  }
}

/** What somebody may be made into. */
const figures =
  /(?:minifigure|figurine|doll|statue|toy|plush|plushie|sculpture|bust|puppet|action figure|sticker|emoji|avatar|bobblehead|marionette|snow globe)$/

/** "this person as an astronaut", "turn @mia into a wizard": what somebody is shown as. */
function readAs(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const isTurned =
    item.words === 'into' &&
    items[at - 1]?.pointer !== null &&
    /^(?:turn|transform|change|convert|make)$/.test(items[at - 2]?.words ?? '')
  if ((item.words === 'as' || isTurned) && clause.latest.length === 1) {
    const phrase = readNounPhrase(items, at + 1)
    const thing = reading.things[clause.latest[0] ?? -1]
    const nouns = phrase?.head.meaning.nouns
    if (
      item.words === 'as' &&
      phrase?.determiner === 'indefinite' &&
      phrase.pointer === null &&
      nouns !== undefined &&
      !nouns.has('person') &&
      !nouns.has('animal') &&
      !figures.test(phrase.noun) &&
      clause.closed
    ) {
      // "holding a needle as a sword"
      act(reading.things, clause.subjects, `as ${textOf(reader, phrase.from, phrase.to)}`)
      return phrase.to
    }
    if (
      phrase !== null &&
      thing !== undefined &&
      phrase.pointer === null &&
      !phrase.plural &&
      (nouns?.has('person') === true || nouns?.has('animal') === true || figures.test(phrase.noun))
    ) {
      // "this person as an astronaut" is an astronaut with this person's looks.
      if (thing.noun === '' || thing.head?.meaning.nouns?.has('generic') === true)
        thing.noun = phrase.noun
      else act(reading.things, clause.latest, `as ${textOf(reader, phrase.from, phrase.to)}`)
      return phrase.to
    }
  }
  return null
}

function readRest(reader: Reader, at: number): number {
  const { items, reading } = reader
  const item = items[at] as Item
  const likened = readAs(reader, at)
  if (likened !== null) return likened
  const background = backgroundAt(items, at)
  if (background !== null) {
    reading.notUnderstood.push(textOf(reader, at, background))
    return background
  }
  if (!isUnderstood(item)) reading.notUnderstood.push(textOf(reader, at, at + 1))
  return at + 1
}

/** "as the background": a reference cannot be the setting; the end of those words, or null. */
function backgroundAt(items: readonly Item[], at: number): number | null {
  if (items[at]?.words !== 'as') return null
  const noun = items[at + 1]?.meaning.determiner === undefined ? at + 1 : at + 2
  return /^(?:background|backdrop|setting)$/.test(items[noun]?.words ?? '') ? noun + 1 : null
}

/** Words of the dictionary that need no rule here, and words of grammar. */
function isUnderstood(item: Item): boolean {
  if (Object.keys(item.meaning).length > 0 || item.kind === 'number' || item.words === "'s")
    return true
  return item.known && !['NOUN', 'PROPN', 'VERB', 'ADJ', 'X', 'INTJ'].includes(item.pos)
}
