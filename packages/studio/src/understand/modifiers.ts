/** What comes before a noun: "three small dark blue", "sleeping", "red-haired". */
import type { SizeWord } from '../scene.ts'
import type { Item } from './items.ts'
import { actionVerbs, purposes } from './lexicon/verbs.ts'
import type { Pointer } from './tokens.ts'
import { isIng, isNounThenVerb } from './verb.ts'
import {
  isAttribute,
  isDirectNoun,
  isNoun,
  isParticiple,
  isScenic,
  nounFollows,
  type Shade,
  shaded,
} from './word-kinds.ts'

/** A phrase that is being read. */
export interface PhraseDraft {
  determiner: 'definite' | 'indefinite' | null
  count: number | null
  shade: Shade | null
  size: SizeWord | null
  material: string | null
  pointer: Pointer | null
  readonly colours: string[]
  readonly states: string[]
  readonly sceneItems: Item[]
  readonly unknown: string[]
  nouns: Item[]
  /** The chameleon of "a chameleon's eye". */
  owner: Item | null
  /** The -ing word of "a reading nook". */
  purpose: Item | null
  modifiers: number
  done: boolean
}

/** Words that join clauses; a noun phrase does not start with one. */
const joining =
  /^(?:while|as|then|for|to|into|by|that|which|who|when|where|if|because|but|yet|than|let|let's|until|vs|versus|via|per)$/

/** Takes a word that comes before the noun; null when the word may be the noun itself. */
export function takeModifier(
  phrase: PhraseDraft,
  items: readonly Item[],
  i: number,
): number | null {
  const item = items[i] as Item
  const next = items[i + 1]
  const { meaning } = item
  const followed = nounFollows(items, i + 1)
  if (meaning.conjunction === true) {
    // "black and white cat", "red and blue balloons".
    const metal = /^(?:gold|silver|bronze|copper)$/.test(next?.words ?? '')
    const colour = metal || next?.meaning.colour !== undefined || next?.meaning.shade !== undefined
    return colour && phrase.colours.length > 0 && followed ? i + 1 : i
  }
  if (item.words === 'black and white' && isDirectNoun(next) && next?.meaning.medium !== true) {
    phrase.colours.push('black', 'white')
    phrase.modifiers++
    return i + 1
  }
  // "a red haired woman" is not red.
  if (meaning.colour !== undefined && bodily.test(next?.words ?? '') && nounFollows(items, i + 2)) {
    phrase.states.push(`${item.words} ${next?.words}`)
    phrase.modifiers++
    return i + 2
  }
  // "dusk, long shadows", "warm lighting, big eyes": what ends at a comma is no adjective.
  if (next?.kind === 'comma' && isScenic(item) && !isNoun(item) && isWhole(item)) return i
  if (item.hyphenated && next !== undefined) return takeHyphenated(phrase, items, i)
  if (meaning.determiner !== undefined && phrase.modifiers === 0) {
    phrase.determiner = meaning.determiner
    phrase.count = meaning.count ?? null
    phrase.modifiers++
    return i + 1
  }
  if (meaning.preposition !== undefined || meaning.pronoun !== undefined || meaning.copula === true)
    return i
  if (phrase.modifiers === 0 && meaning.filler === true && joining.test(item.words)) return i
  if (!followed) return isIng(item, next) ? i : null
  // "rose petals", "peach tree": of the plant, not of its colour.
  const plant = meaning.colour !== undefined && meaning.nouns !== undefined
  if (plant && plantParts.test(next?.singular ?? '')) return null
  if (
    meaning.nouns === undefined
      ? isAttribute(item) || isScenic(item) || meaning.filler === true
      : isAttribute(item) && !isVerbHere(items, i + 1)
  ) {
    takeAttribute(phrase, item, next)
    phrase.modifiers++
    return i + 1
  }
  if (isIng(item, next)) return takeIng(phrase, items, i)
  if (isNoun(item)) return null
  // "with dried grass": behind a preposition a participle belongs to the noun.
  const isLed = items[i - 1]?.meaning.preposition !== undefined && isParticiple(item)
  return takeAdjective(phrase, item, i, isLed)
}

const bodily =
  /^(?:haired|eyed|skinned|faced|headed|tailed|winged|handed|breasted|nosed|bearded|roofed|rimmed)$/

/** What a plant has or is made into. */
const plantParts =
  /^(?:petal|flower|bush|tree|blossom|leaf|stem|thorn|juice|peel|slice|wedge|half|segment|jam|pie|tart|cake|bouquet|bud|grove|garden|field|branch|sprig|oil|soda|milk|bar|fillet|roll|sorbet|glass|glasses|bottle|flute)$/

/** Says something of the whole by itself, as a noun does: no mere "cosy" or "dramatic". */
function isWhole({ meaning, words }: Item): boolean {
  const { time, light, camera, style } = meaning
  const stands = time !== undefined || light !== undefined || camera !== undefined
  return stands || style !== undefined || words.includes(' ')
}

function takeAttribute(phrase: PhraseDraft, item: Item, next: Item | undefined) {
  const { meaning } = item
  if (meaning.count !== undefined) phrase.count = meaning.count
  else if (meaning.shade !== undefined && next?.meaning.colour !== undefined)
    phrase.shade = meaning.shade
  else if (meaning.colour !== undefined) {
    phrase.colours.push(shaded(phrase.shade, meaning.colour))
    phrase.shade = null
    phrase.material ??= meaning.material ?? null
  } else if (meaning.material !== undefined) phrase.material ??= meaning.material
  else if (meaning.size !== undefined) phrase.size = meaning.size
  else {
    if (meaning.state === true) phrase.states.push(item.words)
    if (isScenic(item)) phrase.sceneItems.push(item)
  }
}

/** "red-haired", "blue-green", "t-shirt". */
function takeHyphenated(phrase: PhraseDraft, items: readonly Item[], i: number): number {
  let end = i + 1
  while (items[end]?.hyphenated === true && items[end + 1] !== undefined) end++
  const parts = items.slice(i, end + 1)
  const last = parts.at(-1) as Item
  if (parts[0]?.meaning.colour !== undefined && last.meaning.colour !== undefined) {
    phrase.colours.push(...parts.flatMap((part) => part.meaning.colour ?? []))
  } else if (nounFollows(items, end + 1) && items[end + 1]?.meaning.conjunction !== true) {
    phrase.states.push(parts.map((part) => part.words).join('-'))
  } else if (isNoun(last)) {
    phrase.nouns.push(...parts.filter(isNoun))
  } else return i
  phrase.modifiers++
  return end + 1
}

/** "a sleeping cat", but not "a cat sleeping". */
function takeIng(phrase: PhraseDraft, items: readonly Item[], i: number): number {
  const item = items[i] as Item
  const next = items[i + 1]
  if (next === undefined || next.meaning.determiner !== undefined) return i
  const previous = items[i - 1]
  const behindNoun =
    previous !== undefined &&
    previous.kind !== 'comma' &&
    (isNoun(previous) || previous.meaning.copula === true)
  if (phrase.modifiers === 0 && (behindNoun || !(isDirectNoun(next) || isAttribute(next)))) return i
  if (purposes.has(item.words)) phrase.purpose = item
  else phrase.states.push(item.words)
  phrase.modifiers++
  return i + 1
}

/** An adjective of no list: a participle is a state, the rest is not understood. */
function takeAdjective(phrase: PhraseDraft, item: Item, i: number, isLed: boolean): number {
  const adjective =
    /^(?:ADJ|VERB|ADV|PROPN)$/.test(item.pos) &&
    (phrase.modifiers > 0 || isLed || item.pos === 'ADJ')
  if (!adjective) return i
  if (isParticiple(item)) phrase.states.push(item.words)
  else if (item.pos !== 'ADV') phrase.unknown.push(item.words)
  phrase.modifiers++
  return i + 1
}

/** Whether the item at `i`, after a noun, is a verb and ends the phrase: "people watch the sunset". */
export function isVerbHere(items: readonly Item[], i: number): boolean {
  const item = items[i]
  if (item === undefined) return false
  const { sceneNoun, idea } = item.meaning
  const grading =
    sceneNoun === true && idea !== true && items[i + 1]?.meaning.determiner === undefined
  if ((isIng(item, items[i + 1]) && !grading) || isNounThenVerb(items[i - 1], item, items[i + 1]))
    return true
  // "in lotus pose"
  const previous = items[i - 1]?.meaning.nouns
  const animate = previous?.has('person') === true || previous?.has('animal') === true
  if (item.meaning.sceneNoun === true && !animate) return false
  const verb = item.pos === 'VERB' || item.pos === 'AUX'
  return verb && (actionVerbs.has(item.lemma) || item.meaning.nouns === undefined)
}
