/** Prepositions, verbs and what follows "is". */
import { type Pending, type Reader, textOf } from './clause.ts'
import { act, append, type Draft, isAnimate } from './drafts.ts'
import type { Item } from './items.ts'
import { handVerbs, lightVerbs, nearVerbs, type Preposition } from './lexicon/verbs.ts'
import { readNounPhrase } from './noun-phrase.ts'
import { gerund } from './singular.ts'
import { isVerb, verbLemma } from './verb.ts'
import { isNoun, shaded } from './word-kinds.ts'

/** A preposition waits for its object. */
export function readPreposition(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const { preposition } = item.meaning
  if (preposition === undefined) return null
  // "to draw @mia": no direction.
  const next = items[at + 1]
  if (
    item.words === 'to' &&
    next?.kind === 'word' &&
    (next.meaning.filler === true || next.pos === 'VERB') &&
    next.meaning.nouns === undefined &&
    next.meaning.determiner === undefined
  )
    return at + 1
  if (preposition === 'like') return readLikeness(reader, at)
  const [first = ''] = item.words.split(' ')
  const verbal =
    first.endsWith('ing') || ['wearing', 'holding', 'riding', 'looking-at'].includes(preposition)
  if (preposition === 'without') clause.negated = true
  if (verbal) {
    takeUpTopic(reader)
    followNearest(reader, at)
  }
  // "a room with a window": the window is the room's, whatever stands in it; people bring theirs.
  if (
    (preposition === 'with' || preposition === 'full-of') &&
    clause.behindPlace &&
    (preposition === 'full-of' || !isAnimate(reading.things[clause.latest[0] ?? -1]))
  )
    clause.latest = []
  // "flying over" is a deed too; "riding" and "holding" are told by their relation.
  if (
    first.endsWith('ing') &&
    !['wearing', 'holding', 'riding', 'looking-at', 'with'].includes(preposition) &&
    !lightVerbs.has(verbLemma({ ...item, words: first }))
  ) {
    act(reading.things, clause.subjects, first)
  }
  if (clause.detached && items[at - 1]?.kind === 'comma' && listed(preposition, clause.main)) {
    clause.subjects = clause.main
    clause.main = []
  }
  skipDetail(reader, at, preposition)
  clause.pending = {
    preposition,
    attach:
      verbal || clause.detached || first === 'from' || isWhereDone(reader, at, preposition)
        ? 'subject'
        : 'last',
    byVerb: verbal,
  }
  if (verbal && !reads(reader, at + 1)) {
    act(reading.things, clause.subjects, gerund(verbLemma({ ...item, words: first })))
  }
  if (verbal && clause.subjects.length > 0) clause.latest = clause.subjects
  clause.conjoined = false
  return at + 1
}

/** "a glass with a straw on a table": the glass is there, and the straw only with it. */
function skipDetail({ clause, items, reading }: Reader, at: number, preposition: Preposition) {
  const { lastRelation, latest } = clause
  if (lastRelation === null || !/^(?:with|full-of)$/.test(lastRelation.preposition)) return
  if (!/^(?:on|atop|under|beside|behind|in-front-of)$/.test(preposition)) return
  const object = readNounPhrase(items, at + 1)
  if (object === null || object.head.meaning.nouns?.has('part') === true) return
  if (!latest.some((index) => isAnimate(reading.things[index])))
    clause.latest = [...lastRelation.subjects]
}

/** What one sits or lies in. */
const seats =
  /(?:^| )(?:chair|armchair|sofa|couch|bed|hammock|bathtub|tub|swing|throne|boat|canoe|tent|nest|car|bus|train|window|doorway)$/

/** Where what is in the hands is laid down. */
const tops =
  /(?:^| )(?:table|desk|tray|plate|shelf|counter|board|stand|pedestal|podium|dish|head|shoulder|back|screen|wall)$/

/** "reading a book under a tree": the reader is there, and the book only in the hands. */
function isWhereDone(
  { clause, items, reading }: Reader,
  at: number,
  preposition: Preposition,
): boolean {
  const held = reading.relations.some(
    (r) =>
      r.kind === 'holding' && r.object === clause.latest[0] && clause.subjects.includes(r.subject),
  )
  const inHand = held || clause.lastRelation?.preposition === 'holding'
  // "lighting a cigarette under a lamp"
  const near = reading.things[clause.latest[0] ?? -1]
  const actor = reading.things[clause.subjects[0] ?? -1]
  if (
    ['under', 'behind', 'in-front-of', 'beside'].includes(preposition) &&
    near !== actor &&
    near?.isObject === true &&
    !isAnimate(near) &&
    isAnimate(actor) &&
    clause.lastRelation === null
  )
    return true
  // "reading a book on a bench"
  if (inHand && preposition === 'in' && seats.test(readNounPhrase(items, at + 1)?.noun ?? ''))
    return true
  if (inHand && preposition === 'on') {
    const ground = readNounPhrase(items, at + 1)?.noun ?? ''
    return actor?.head?.meaning.nouns?.has('animal') === true || !tops.test(ground)
  }
  return inHand && ['under', 'behind', 'in-front-of', 'beside'].includes(preposition)
}

/** Whether a place behind a list is where the first of the list is: "a cake, roses, on a table". */
function listed(preposition: Preposition, main: readonly number[]): boolean {
  return (
    main.length > 0 &&
    ['on', 'atop', 'under', 'behind', 'in-front-of', 'beside'].includes(preposition)
  )
}

/** "shaped like a rocket": what it is likened to is not there. */
function readLikeness(reader: Reader, at: number): number {
  const { items, clause, reading } = reader
  const phrase = readNounPhrase(items, at + 1)
  if (phrase === null || phrase.pointer !== null) return at + 1
  act(reading.things, clause.latest, textOf(reader, at, phrase.to))
  return phrase.to
}

/** Whether a thing can be read at `at`: "riding" with nothing behind it is a deed. */
function reads({ items }: Reader, at: number): boolean {
  return readNounPhrase(items, at) !== null || items[at]?.meaning.pronoun !== undefined
}

/** "is dark red", "are sleepy". */
export function readPredicate(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const { meaning } = item
  if (meaning.copula === true) {
    if (clause.subjects.length > 0) clause.latest = clause.subjects
    clause.closed = true
    return at + 1
  }
  if (meaning.shade !== undefined && items[at + 1]?.meaning.colour !== undefined) return at + 1
  // "on black velvet" colours the velvet.
  if (meaning.colour !== undefined && items[at + 1]?.meaning.material !== undefined) return at + 1
  // "deep blue night" colours nothing.
  const sky = items[at + 1]?.meaning
  if (
    meaning.colour !== undefined &&
    (sky?.time ?? sky?.weather) !== undefined &&
    sky?.nouns === undefined
  )
    return at + 1
  if (meaning.colour !== undefined && clause.negated) return at + 1
  if (meaning.colour !== undefined && clause.latest.length > 0) {
    const colour = shaded(items[at - 1]?.meaning.shade ?? null, meaning.colour)
    for (const index of described(reader, at))
      append((reading.things[index] as Draft).colours, [colour])
    return at + 1
  }
  if (meaning.size !== undefined && clause.latest.length > 0) {
    for (const index of described(reader, at)) (reading.things[index] as Draft).size = meaning.size
    return at + 1
  }
  if (meaning.state === true && clause.subjects.length > 0) {
    // "with a carrot stuck in it" is about the carrot.
    const near = described(reader, at)
    const isBehind =
      items[at - 1]?.kind === 'word' && isNoun(items[at - 1] as Item) && near.length > 0
    act(reading.things, isBehind ? near : clause.subjects, item.words)
    return at + 1
  }
  return null
}

/** The things an adjective behind them is about: only the last when it follows right behind, as in "un gato negro". */
function described({ items, clause }: Reader, at: number): number[] {
  const previous = items[at - 1]
  return previous !== undefined && isNoun(previous) ? clause.latest.slice(-1) : clause.latest
}

/** A verb: what the subject does, and often what it does it to. */
export function readVerb(reader: Reader, at: number): number | null {
  const { items } = reader
  const item = items[at] as Item
  return isVerb(item, items[at - 1], items[at + 1]) ? readDeed(reader, at) : null
}

/** The item at `at` as a verb, whatever else it could be. */
export function readDeed(reader: Reader, at: number): number {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const lemma = verbLemma(item)
  takeUpTopic(reader)
  // A finite verb is the sentence's: "a bicycle with a basket leans".
  if (/(?:ing|ed|en)$/.test(item.words)) followNearest(reader, at)
  if (!lightVerbs.has(lemma))
    act(reading.things, clause.subjects, /\w{2}ing$/.test(item.words) ? item.words : gerund(lemma))
  const pending = (preposition: Pending['preposition']): Pending => ({
    preposition,
    attach: 'subject',
    byVerb: true,
  })
  if (handVerbs.has(lemma)) clause.pending = pending('holding')
  else if (nearVerbs.has(lemma)) clause.pending = pending('beside')
  else clause.pending = clause.subjects.length > 0 ? pending('of') : null
  if (clause.subjects.length > 0) clause.latest = clause.subjects
  clause.detached = false
  clause.conjoined = false
  clause.closed = true
  return at + 1
}

/** "Same character, another pose: leaning against a wall" and "A cat. Sitting in a box." */
function takeUpTopic({ clause, topic, reading }: Reader) {
  if (clause.subjects.length > 0 || clause.latest.length > 0 || !clause.detached) return
  clause.subjects = topic.filter((index) => index < reading.things.length)
  clause.latest = clause.subjects
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
