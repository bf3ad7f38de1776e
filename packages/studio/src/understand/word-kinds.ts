/** What a word may be, by the lists first and the tagger second. */
import type { Item } from './items.ts'
import { isIng } from './verb.ts'

export type Shade = 'dark' | 'light' | 'plain'

/** A noun, as far as can be told without its neighbours. */
export function isNoun(item: Item): boolean {
  const { kind, meaning } = item
  if (kind === 'pointer') return true
  if (kind !== 'word') return false
  if (meaning.nouns !== undefined || meaning.setting !== undefined) return true
  if (meaning.sceneNoun === true || meaning.medium === true) return true
  if (isGrammar(item) || meaning.filler === true) return false
  if (isAttribute(item) || isScenic(item) || isIng(item)) return false
  return item.pos === 'NOUN' || item.pos === 'PROPN'
}

/** Prepositions, pronouns, "and", "is": words that no noun phrase has inside. */
function isGrammar({ meaning }: Item): boolean {
  return (
    meaning.preposition !== undefined ||
    meaning.pronoun !== undefined ||
    meaning.conjunction === true ||
    meaning.copula === true
  )
}

/** Says what a thing is like or how many there are. */
export function isAttribute({ meaning }: Item): boolean {
  return (
    meaning.colour !== undefined ||
    meaning.shade !== undefined ||
    meaning.size !== undefined ||
    meaning.material !== undefined ||
    meaning.state === true ||
    meaning.count !== undefined
  )
}

/** Says something about the whole picture. */
export function isScenic({ meaning }: Item): boolean {
  return (
    meaning.mood !== undefined ||
    meaning.style !== undefined ||
    meaning.time !== undefined ||
    meaning.weather !== undefined ||
    meaning.season !== undefined ||
    meaning.camera !== undefined
  )
}

/** A phrase of the dictionary that brings its own preposition: "on the moon". */
export function isPlacePhrase({ words, meaning }: Item): boolean {
  return meaning.setting !== undefined && /^(?:in|on|at|by|beside|under|above) /.test(words)
}

export function isPossessive(item: Item | undefined): boolean {
  return item?.words === "'s"
}

/** Longest run of modifiers that is looked through for a noun. */
const lookAheadMax = 8

/** Whether the words from `at` on lead to a noun before the phrase can end. */
export function nounFollows(items: readonly Item[], at: number): boolean {
  let comma = false
  for (let i = at; i < Math.min(items.length, at + lookAheadMax); i++) {
    const item = items[i] as Item
    if (item.kind === 'comma') comma = true
    else if (item.kind === 'number') continue
    else if (item.kind !== 'word') return false
    else if (isNoun(item)) return !comma
    else if (comma && !isAttribute(item)) return false
    else if (!isModifier(items, i)) return false
    // Behind a comma only attributes go on: "a big, red balloon".
    else if (comma && isNoun(items[i + 1] ?? item)) return true
  }
  return false
}

/** Words that join clauses, which lead to another noun: "a rock while dolphins leap". */
const joiners = /^(?:while|as|then|which|who|when|where|because|but|until|than|whose|that)$/

function isModifier(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item
  const { meaning, pos } = item
  if (joiners.test(item.words)) return false
  if (items[at - 1]?.hyphenated === true && !isNoun(item)) return true
  if (meaning.determiner !== undefined) return false
  if (meaning.conjunction === true) return isSameKind(items[at - 1], items[at + 1])
  if (isGrammar(item)) return false
  if (item.hyphenated || items[at - 1]?.hyphenated === true) return true
  if (isAttribute(item) || isScenic(item) || meaning.filler === true) return true
  if (pos === 'ADJ' || pos === 'ADV') return true
  if (isIng(item)) return isDirectNoun(items[at + 1])
  return pos === 'VERB' && isParticiple(item)
}

/** "red and blue", "big and tall", but not "a straw and mint leaves". */
function isSameKind(one: Item | undefined, other: Item | undefined): boolean {
  if (one === undefined || other === undefined) return false
  if (one.meaning.colour !== undefined)
    return other.meaning.colour !== undefined || other.meaning.shade !== undefined
  if (one.meaning.size !== undefined) return other.meaning.size !== undefined
  if (one.meaning.material !== undefined) return other.meaning.material !== undefined
  return one.pos === 'ADJ' && other.pos === 'ADJ'
}

/** "parked", "broken". */
export function isParticiple({ words }: Item): boolean {
  return words.endsWith('ed') || words.endsWith('en')
}

export function isDirectNoun(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && isNoun(item)
}

/** `dark` + `blue`; a colour that has a shade already keeps it. */
export function shaded(shade: Shade | null, colour: string): string {
  const plain = shade === null || shade === 'plain'
  return plain || /^(?:black|white)$| /.test(colour) ? colour : `${shade} ${colour}`
}
