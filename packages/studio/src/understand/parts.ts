/** Parts and clothes: what is no thing of its own when its whole or its wearer is there. */
import type { Reader } from './clause.ts'
import { isAnimate } from './drafts.ts'
import { fixtures } from './lexicon/nouns.ts'
import type { Preposition } from './lexicon/verbs.ts'
import type { NounPhrase } from './noun-phrase.ts'

export function isPart({ head }: NounPhrase): boolean {
  return head.meaning.nouns?.has('part') === true
}

/** "the windows" of a train named before: parts for this once, when nothing says that they are more. */
export function isFixture({ reading: { things }, items }: Reader, phrase: NounPhrase): boolean {
  if (!fixtures.test(phrase.noun) || phrase.determiner !== 'definite') return false
  const theirs = /^(?:its|his|her|their)$/.test(items[phrase.from]?.words ?? '')
  const named = things.some((thing) => thing.noun.endsWith(phrase.noun))
  const whole = things.some((thing) => thing.pointer === null && !isAnimate(thing))
  return !named && (theirs || (phrase.plural && whole))
}

export function isGarment({ head }: NounPhrase): boolean {
  return head.meaning.nouns?.has('garment') === true
}
/** "on the roof", "on his shoulder": a part of a thing already there stands for that thing. */
export function wholeOfPart(
  { reading: { things }, items }: Reader,
  phrase: NounPhrase,
  preposition: Preposition | null,
  owners: readonly number[],
): number | null {
  if (preposition === null || owners.length === 0) return null
  if (!isPart(phrase) || phrase.determiner !== 'definite') return null
  const theirs = /^(?:his|her|their|my|your)$/.test(items[phrase.from]?.words ?? '')
  const index = things.findLastIndex(
    (thing, n) => !owners.includes(n) && (!theirs || isAnimate(thing)),
  )
  return index < 0 ? null : index
}

/** A part that is a thing as well: "a beach, shells and a crab". */
export function isDrawnToo({ head, noun }: NounPhrase): boolean {
  // "kraken tentacles"
  if (noun !== head.singular && noun !== head.words) return true
  return head.meaning.nouns?.has('other') === true || head.meaning.nouns?.has('holdable') === true
}
