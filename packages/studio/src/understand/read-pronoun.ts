/** Names and pronouns: words for what the prompt, or only a reference, has shown before. */
import { type Reader, textOf } from './clause.ts'
import { act, isAnimate, newDraft } from './drafts.ts'
import type { Item } from './items.ts'
import { actionVerbs } from './lexicon/verbs.ts'
import { readNounPhrase } from './noun-phrase.ts'
import { connect } from './relations.ts'
import { gerund } from './singular.ts'

const causatives = /^(?:make|makes|let|have|get|show|put|place|turn|dress|give|see|set)$/

/** The "her" of "make her smile": a pronoun, though a possessive elsewhere. */
export function isCausedHer(items: readonly Item[], at: number): boolean {
  return (
    items[at]?.words === 'her' &&
    causatives.test(items[at - 1]?.words ?? '') &&
    actionVerbs.has(items[at + 1]?.words ?? '')
  )
}

/** "named Luna", and Luna again later. */
export function readName(reader: Reader, at: number): number | null {
  const { items, clause, names, reading } = reader
  const item = items[at] as Item
  if (/^(?:named|called)$/.test(item.words) && clause.latest.length > 0) {
    let end = at + 1
    while (end < at + 3 && (items[end]?.kind === 'quote' || items[end]?.capitalised === true)) {
      const name = items[end] as Item
      names.set(name.words.toLowerCase(), clause.latest[0] ?? 0)
      // The name of a shop or a brand is to be read in the picture, that of a girl is not.
      if (name.kind === 'quote' && !isAnimate(reading.things[clause.latest[0] ?? 0]))
        reading.texts.push({ words: name.words, on: clause.latest[0] ?? null })
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

/** "make her smile", "in front of it": a pronoun that a possessive or a determiner could hide. */
export function readPronounObject(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  if (item.words === 'her') {
    if (!isCausedHer(items, at) && readNounPhrase(items, at) !== null) return null
  } else if (item.words === 'them') return readThem(reader, at)
  else if (item.meaning.pronoun !== 'it') return null
  if (clause.pending === null || reading.things.length === 0) return null
  const index = antecedent(reader, /^(?:him|her|he|she)$/.test(item.words))
  if (index === null) return null
  mention(reader, index)
  return at + 1
}

/** "a tree behind them": them stands for what the sentence before the tree is about. */
function readThem(reader: Reader, at: number): number | null {
  const { clause, reading } = reader
  const near = clause.pending?.attach === 'subject' ? clause.subjects : clause.latest
  if (clause.pending === null || near.length === 0) return null
  const index = reading.things.findIndex((thing, n) => !near.includes(n) && !thing.isObject)
  if (index < 0) return null
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

export function readPronoun(reader: Reader, at: number): number | null {
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
