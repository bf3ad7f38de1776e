/** Reads one noun phrase: "three small dark blue hot air balloons". */
import type { SettingKind, SizeWord } from '../scene.ts'
import type { Item } from './items.ts'
import { notPlacesAsModifiers } from './lexicon/settings.ts'
import { actionVerbs, purposes } from './lexicon/verbs.ts'
import type { Pointer } from './tokens.ts'
import { isIng, isNounThenVerb } from './verb.ts'
import {
  isAttribute,
  isDirectNoun,
  isNoun,
  isParticiple,
  isPlacePhrase,
  isPossessive,
  isScenic,
  nounFollows,
  type Shade,
  shaded,
} from './word-kinds.ts'

export interface NounPhrase {
  /** Item range, end exclusive. */
  readonly from: number
  readonly to: number
  /** Singular lemma, compounds whole; empty for a bare reference. */
  readonly noun: string
  readonly head: Item
  readonly determiner: 'definite' | 'indefinite' | null
  readonly plural: boolean
  readonly count: number | null
  readonly colours: readonly string[]
  readonly size: SizeWord | null
  readonly material: string | null
  readonly states: readonly string[]
  readonly pointer: Pointer | null
  /** The place it names, by its head. */
  readonly setting: SettingKind | null
  /** A place named by a modifier: the kitchen of "a kitchen table". */
  readonly settingHint: SettingKind | null
  /** Items whose mood, style, season, time or weather counts for the scene. */
  readonly sceneItems: readonly Item[]
  /** Words no list knows. */
  readonly unknown: readonly string[]
}

/** A phrase that is being read. */
interface Builder {
  determiner: NounPhrase['determiner']
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
  /** The -ing word of "a reading nook". */
  purpose: Item | null
  modifiers: number
  done: boolean
}

/** Words that join clauses; a noun phrase does not start with one. */
const joining =
  /^(?:while|as|then|for|to|into|by|that|which|who|when|where|if|because|but|yet|than|let|let's|until|vs|versus|via|per)$/

const countMax = 24
/** Longer than any real phrase; keeps endless possessives from being read again and again. */
const phraseItemsMax = 24

/**
 * The noun phrase that starts at item `at`, or null when there is none. A phrase needs a noun;
 * a colour or a material at its end is one ("an orange", "a glass").
 */
export function readNounPhrase(items: readonly Item[], at: number): NounPhrase | null {
  const phrase: Builder = {
    determiner: null,
    count: null,
    shade: null,
    size: null,
    material: null,
    pointer: null,
    colours: [],
    states: [],
    sceneItems: [],
    unknown: [],
    nouns: [],
    purpose: null,
    modifiers: 0,
    done: false,
  }
  let i = at
  while (i < Math.min(items.length, at + phraseItemsMax) && !phrase.done) {
    const next = take(phrase, items, i, at)
    if (next === i) break
    i = next
  }
  return phrase.nouns.length === 0 ? null : finish(phrase, at, i)
}

/** Takes the item at `i` into the phrase; the index to go on with, or `i` when the phrase has ended. */
function take(phrase: Builder, items: readonly Item[], i: number, start: number): number {
  const item = items[i] as Item
  const next = items[i + 1]
  if (item.kind === 'comma') {
    // "a big, red balloon": a comma between two attributes goes on.
    const goesOn =
      phrase.nouns.length === 0 && phrase.modifiers > 0 && next !== undefined && isAttribute(next)
    return goesOn && nounFollows(items, i + 1) ? i + 1 : i
  }
  if (item.kind === 'pointer') return takePointer(phrase, item, next, i)
  if (item.kind === 'number') return takeNumber(phrase, item, i)
  if (item.kind !== 'word' || (isPlacePhrase(item) && i > start)) return i
  if (isPossessive(item)) {
    if (phrase.nouns.length === 0) return i
    phrase.nouns = []
    phrase.determiner = 'definite'
    phrase.count = null
    return i + 1
  }
  if (phrase.nouns.length > 0) {
    if (
      !isNoun(item) ||
      item.meaning.medium === true ||
      endsCompound(phrase) ||
      isVerbHere(items, i)
    )
      return i
    phrase.nouns.push(item)
    return i + 1
  }
  return takeModifier(phrase, items, i) ?? takeHead(phrase, items, i)
}

function takePointer(phrase: Builder, item: Item, next: Item | undefined, i: number): number {
  if (phrase.nouns.length > 0) return i
  // "@mia's cat" is a cat; the owner is not asked for by that.
  if (isPossessive(next)) {
    phrase.determiner = 'definite'
    return i + 2
  }
  phrase.pointer = item.pointer
  phrase.nouns.push(item)
  phrase.done = true
  return i + 1
}

function takeNumber(phrase: Builder, item: Item, i: number): number {
  const value = Number(item.words)
  if (phrase.nouns.length > 0 || phrase.count !== null || !Number.isInteger(value) || value < 1)
    return i
  phrase.count = Math.min(value, countMax)
  phrase.modifiers++
  return i + 1
}

/** Takes a word that comes before the noun; null when the word may be the noun itself. */
function takeModifier(phrase: Builder, items: readonly Item[], i: number): number | null {
  const item = items[i] as Item
  const next = items[i + 1]
  const { meaning } = item
  const followed = nounFollows(items, i + 1)
  if (meaning.conjunction === true) {
    // "black and white cat", "red and blue balloons".
    const colour = next?.meaning.colour !== undefined || next?.meaning.shade !== undefined
    return colour && phrase.colours.length > 0 && followed ? i + 1 : i
  }
  if (item.words === 'black and white' && isDirectNoun(next) && next?.meaning.medium !== true) {
    phrase.colours.push('black', 'white')
    phrase.modifiers++
    return i + 1
  }
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
  return takeAdjective(phrase, item, i)
}

function takeAttribute(phrase: Builder, item: Item, next: Item | undefined) {
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
function takeHyphenated(phrase: Builder, items: readonly Item[], i: number): number {
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
function takeIng(phrase: Builder, items: readonly Item[], i: number): number {
  const item = items[i] as Item
  const next = items[i + 1]
  if (next === undefined || next.meaning.determiner !== undefined) return i
  const previous = items[i - 1]
  const behindNoun = previous !== undefined && previous.kind !== 'comma' && isNoun(previous)
  if (phrase.modifiers === 0 && (behindNoun || !(isDirectNoun(next) || isAttribute(next)))) return i
  if (purposes.has(item.words)) phrase.purpose = item
  else phrase.states.push(item.words)
  phrase.modifiers++
  return i + 1
}

/** An adjective of no list: a participle is a state, the rest is not understood. */
function takeAdjective(phrase: Builder, item: Item, i: number): number {
  const adjective =
    /^(?:ADJ|VERB|ADV|PROPN)$/.test(item.pos) && (phrase.modifiers > 0 || item.pos === 'ADJ')
  if (!adjective) return i
  if (isParticiple(item)) phrase.states.push(item.words)
  else if (item.pos !== 'ADV') phrase.unknown.push(item.words)
  phrase.modifiers++
  return i + 1
}

function takeHead(phrase: Builder, items: readonly Item[], i: number): number {
  const item = items[i] as Item
  const { meaning } = item
  if (isNoun(item)) {
    phrase.nouns.push(item)
    return i + 1
  }
  // "an orange", "the gold", "a convertible": an attribute or adjective alone stands for a thing.
  const attribute =
    phrase.modifiers > 0 && (meaning.colour !== undefined || meaning.material !== undefined)
  const adjective =
    phrase.determiner !== null && item.pos === 'ADJ' && Object.keys(meaning).length === 0
  if (!attribute && !adjective) return i
  phrase.nouns.push(item)
  phrase.done = attribute
  return i + 1
}

/** A plural ends a compound: after "cats" no noun joins. */
function endsCompound({ nouns }: Builder): boolean {
  const last = nouns.at(-1) as Item
  return last.singular !== last.words && last.meaning.setting === undefined
}

/** Whether the item at `i`, after a noun, is a verb and ends the phrase: "people watch the sunset". */
function isVerbHere(items: readonly Item[], i: number): boolean {
  const item = items[i]
  if (item === undefined) return false
  if (isIng(item, items[i + 1]) || isNounThenVerb(items[i - 1], item, items[i + 1])) return true
  const verb = item.pos === 'VERB' || item.pos === 'AUX'
  return verb && (actionVerbs.has(item.lemma) || item.meaning.nouns === undefined)
}

function finish(phrase: Builder, from: number, to: number): NounPhrase {
  const head = phrase.nouns.at(-1) as Item
  const before = phrase.nouns.slice(0, -1)
  const isPlace = head.meaning.setting !== undefined && head.meaning.nouns === undefined
  const animate =
    head.meaning.nouns?.has('person') === true || head.meaning.nouns?.has('animal') === true
  const purpose = animate ? null : phrase.purpose
  const hint = before.find(namesPlace)
  // Creatures keep the place they are from: "a sea monster".
  const parts = before.filter(
    (item) =>
      (animate || !namesPlace(item)) &&
      item.meaning.medium !== true &&
      item.meaning.sceneNoun !== true,
  )
  return {
    from,
    to,
    noun:
      head.kind === 'pointer'
        ? ''
        : [
            ...(purpose === null ? [] : [purpose.words]),
            ...parts.map((item) => item.singular),
            head.singular,
          ].join(' '),
    head,
    determiner: phrase.determiner,
    plural: head.kind !== 'pointer' && head.singular !== head.words,
    count: phrase.count,
    colours: phrase.colours,
    size: phrase.size,
    material: phrase.material,
    states:
      phrase.purpose !== null && animate ? [...phrase.states, phrase.purpose.words] : phrase.states,
    pointer: phrase.pointer,
    setting: isPlace ? (head.meaning.setting ?? null) : null,
    settingHint: isPlace ? null : (hint?.meaning.setting ?? null),
    sceneItems: [...phrase.sceneItems, ...phrase.nouns.filter(isScenic)],
    unknown: phrase.unknown,
  }
}

/** A modifier that says where: the kitchen of "a kitchen table", not the mountain of "a mountain bike". */
function namesPlace({ meaning, singular }: Item): boolean {
  return (
    meaning.setting !== undefined &&
    meaning.nouns === undefined &&
    !notPlacesAsModifiers.has(singular)
  )
}
