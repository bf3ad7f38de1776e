/** Reads one noun phrase: "three small dark blue hot air balloons". */
import type { SettingKind, SizeWord } from '../scene.ts'
import type { Item } from './items.ts'
import { notPlacesAsModifiers } from './lexicon/settings.ts'
import { actionVerbs, purposes } from './lexicon/verbs.ts'
import type { Pointer } from './tokens.ts'
import { isIng, isNounThenVerb } from './verb.ts'

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

/** Words that join clauses; a noun phrase does not start with one. */
const joining =
  /^(?:while|as|then|for|to|into|by|that|which|who|when|where|if|because|but|yet|than|let|let's|until)$/

/** A noun, as far as can be told without its neighbours. */
export function isNoun(item: Item): boolean {
  const { meaning } = item
  if (item.kind === 'pointer') return true
  if (item.kind !== 'word') return false
  if (
    meaning.nouns !== undefined ||
    meaning.setting !== undefined ||
    meaning.sceneNoun ||
    meaning.medium
  )
    return true
  if (
    meaning.preposition !== undefined ||
    meaning.filler ||
    meaning.pronoun !== undefined ||
    meaning.conjunction ||
    meaning.copula
  )
    return false
  if (isAttribute(item) || isScenic(item)) return false
  if (isIng(item)) return false
  return item.pos === 'NOUN' || item.pos === 'PROPN'
}

function isAttribute({ meaning }: Item): boolean {
  return (
    meaning.colour !== undefined ||
    meaning.shade !== undefined ||
    meaning.size !== undefined ||
    meaning.material !== undefined ||
    meaning.state === true ||
    meaning.count !== undefined
  )
}

/** Whether it says something about the whole picture. */
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

/** Whether `item`, after another noun, is a verb and ends the phrase: "people watch the sunset". */
function isVerbHere(previous: Item | undefined, item: Item, next: Item | undefined): boolean {
  if (isIng(item, next) || isNounThenVerb(previous, item, next)) return true
  const verb = item.pos === 'VERB' || item.pos === 'AUX'
  return verb && (actionVerbs.has(item.lemma) || item.meaning.nouns === undefined)
}

/**
 * The noun phrase that starts at item `at`, or null when there is none. A phrase needs a noun;
 * a colour or a material at its end is one ("an orange", "a glass").
 */
export function readNounPhrase(items: readonly Item[], at: number): NounPhrase | null {
  let determiner: NounPhrase['determiner'] = null
  let count: number | null = null
  let shade: 'dark' | 'light' | 'plain' | null = null
  let size: SizeWord | null = null
  let material: string | null = null
  let settingHint: SettingKind | null = null
  let pointer: Pointer | null = null
  const colours: string[] = []
  const states: string[] = []
  const sceneItems: Item[] = []
  const unknown: string[] = []
  let nouns: Item[] = []
  let purpose: Item | null = null
  let modifiers = 0
  let i = at
  for (; i < items.length; i++) {
    const item = items[i] as Item
    const next = items[i + 1]
    const { meaning } = item
    if (item.kind === 'comma') {
      // "a big, red balloon": a comma between two attributes goes on.
      if (
        nouns.length === 0 &&
        modifiers > 0 &&
        next !== undefined &&
        isAttribute(next) &&
        nounFollows(items, i + 1)
      )
        continue
      break
    }
    if (item.kind === 'pointer') {
      if (nouns.length > 0 || pointer !== null) break
      if (meaningPossessive(next)) {
        // "@mia's cat" is a cat; the owner is not asked for by that.
        i++
        continue
      }
      pointer = item.pointer
      nouns.push(item)
      i++
      break
    }
    if (item.kind === 'number') {
      if (nouns.length > 0 || count !== null) break
      const value = Number(item.words)
      if (!Number.isInteger(value) || value < 1 || value > 999) break
      count = Math.min(value, 24)
      modifiers++
      continue
    }
    if (item.kind !== 'word' || (isPlacePhrase(item) && i > at)) break
    if (item.words === "'s") {
      if (nouns.length === 0) break
      nouns = []
      determiner = 'definite'
      count = null
      continue
    }
    if (nouns.length > 0) {
      if (
        !isNoun(item) ||
        item.meaning.medium === true ||
        isVerbHere(items[i - 1], item, next) ||
        singularEnds(nouns)
      )
        break
      nouns.push(item)
      continue
    }
    if (meaning.conjunction) {
      // "black and white cat", "red and blue balloons".
      if (
        next === undefined ||
        colours.length === 0 ||
        (next.meaning.colour === undefined && next.meaning.shade === undefined) ||
        !nounFollows(items, i + 1)
      )
        break
      continue
    }
    if (
      item.words === 'black and white' &&
      next !== undefined &&
      isNoun(next) &&
      next.meaning.medium !== true &&
      next.meaning.style === undefined
    ) {
      colours.push('black', 'white')
      modifiers++
      continue
    }
    if (item.hyphenated && next !== undefined) {
      const end = hyphenEnd(items, i)
      const joined = items.slice(i, end + 1)
      const lastPart = joined.at(-1) as Item
      if (meaning.colour !== undefined && lastPart.meaning.colour !== undefined) {
        colours.push(...joined.flatMap((part) => part.meaning.colour ?? []))
      } else if (nounFollows(items, end + 1) && items[end + 1]?.meaning.conjunction !== true) {
        states.push(joined.map((part) => part.words).join('-'))
      } else if (isNoun(lastPart)) {
        nouns.push(...joined.filter(isNoun))
        i = end
        continue
      } else break
      i = end
      modifiers++
      continue
    }
    if (meaning.determiner !== undefined && modifiers === 0) {
      determiner = meaning.determiner
      if (meaning.count !== undefined) count = meaning.count
      modifiers++
      continue
    }
    if (meaning.preposition !== undefined || meaning.pronoun !== undefined || meaning.copula) break
    if (modifiers === 0 && meaning.filler === true && joining.test(item.words)) return null
    const followed = nounFollows(items, i + 1)
    if (meaning.count !== undefined && followed) {
      count = meaning.count
      modifiers++
      continue
    }
    // What may be an attribute is one when a noun comes after it in the same phrase.
    if (
      followed &&
      meaning.nouns === undefined &&
      (isAttribute(item) || isScenic(item) || meaning.filler)
    ) {
      ;({ shade, size, material } = attribute(
        item,
        next,
        { shade, size, material },
        colours,
        states,
        sceneItems,
      ))
      modifiers++
      continue
    }
    if (
      followed &&
      meaning.nouns !== undefined &&
      isAttribute(item) &&
      next !== undefined &&
      !isVerbHere(item, next, items[i + 2])
    ) {
      ;({ shade, size, material } = attribute(
        item,
        next,
        { shade, size, material },
        colours,
        states,
        sceneItems,
      ))
      modifiers++
      continue
    }
    if (
      followed &&
      (meaning.medium || meaning.style !== undefined) &&
      meaning.nouns === undefined
    ) {
      sceneItems.push(item)
      continue
    }
    if (isIng(item, next)) {
      // "a sleeping cat", but not "a cat sleeping".
      if (
        !followed ||
        (modifiers === 0 && !directNoun(next) && !(next !== undefined && isAttribute(next))) ||
        next?.meaning.determiner !== undefined
      )
        break
      if (modifiers === 0 && i > 0 && items[i - 1]?.kind === 'word') break
      if (
        purposes.has(item.words) &&
        next?.meaning.nouns?.has('animal') !== true &&
        next?.meaning.nouns?.has('person') !== true
      )
        purpose = item
      else states.push(item.words)
      modifiers++
      continue
    }
    if (isNoun(item)) {
      nouns.push(item)
      continue
    }
    if (
      followed &&
      (modifiers > 0 || item.pos === 'ADJ') &&
      (item.pos === 'ADJ' || item.pos === 'VERB' || item.pos === 'ADV' || item.pos === 'PROPN')
    ) {
      if (/ed$|en$/.test(item.words)) states.push(item.words)
      else if (item.pos !== 'ADV') unknown.push(item.words)
      modifiers++
      continue
    }
    if (
      isAttribute(item) &&
      modifiers > 0 &&
      (meaning.colour !== undefined || meaning.material !== undefined)
    ) {
      // "an orange", "the gold": the attribute is the noun.
      nouns.push(item)
      i++
      break
    }
    if (determiner !== null && item.pos === 'ADJ' && Object.keys(meaning).length === 0) {
      // "a convertible": an adjective alone after an article stands for a thing.
      nouns.push(item)
      continue
    }
    break
  }
  if (nouns.length === 0) return null
  const head = nouns.at(-1) as Item
  const before = nouns.slice(0, -1)
  const kept = before.filter((item) => {
    if (item.meaning.setting !== undefined && item.meaning.nouns === undefined) {
      if (!notPlacesAsModifiers.has(item.singular)) {
        settingHint ??= item.meaning.setting
        return false
      }
      return true
    }
    if (item.meaning.medium || item.meaning.sceneNoun) return false
    return true
  })
  for (const item of before) if (isScenic(item)) sceneItems.push(item)
  const isPlace = head.meaning.setting !== undefined && head.meaning.nouns === undefined
  const noun =
    head.kind === 'pointer'
      ? ''
      : [
          ...(purpose === null ? [] : [purpose.words]),
          ...kept.map((item) => item.singular),
          head.singular,
        ].join(' ')
  return {
    from: at,
    to: i,
    noun,
    head,
    determiner,
    plural: head.kind !== 'pointer' && head.singular !== head.words,
    count,
    colours,
    size,
    material,
    states,
    pointer,
    setting: isPlace ? (head.meaning.setting ?? null) : null,
    settingHint: isPlace ? null : settingHint,
    sceneItems: isScenic(head) ? [...sceneItems, head] : sceneItems,
    unknown,
  }
}

/** A phrase of the dictionary that brings its own preposition: "on the moon". */
export function isPlacePhrase({ words, meaning }: Item): boolean {
  return meaning.setting !== undefined && /^(?:in|on|at|under|above) /.test(words)
}

interface Attributes {
  readonly shade: 'dark' | 'light' | 'plain' | null
  readonly size: SizeWord | null
  readonly material: string | null
}

function attribute(
  item: Item,
  next: Item | undefined,
  so: Attributes,
  colours: string[],
  states: string[],
  sceneItems: Item[],
): Attributes {
  const { meaning } = item
  if (meaning.shade !== undefined && next?.meaning.colour !== undefined)
    return { ...so, shade: meaning.shade }
  if (meaning.colour !== undefined) {
    colours.push(shaded(so.shade, meaning.colour))
    return { ...so, shade: null, material: meaning.material ?? so.material }
  }
  if (meaning.material !== undefined) return { ...so, material: so.material ?? meaning.material }
  if (meaning.size !== undefined) return { ...so, size: meaning.size }
  if (meaning.state === true) states.push(item.words)
  if (isScenic(item)) sceneItems.push(item)
  return so
}

/** `dark` + `blue`; a colour that has a shade already keeps it. */
export function shaded(shade: 'dark' | 'light' | 'plain' | null, colour: string): string {
  return shade === null ||
    shade === 'plain' ||
    colour.includes(' ') ||
    colour === 'black' ||
    colour === 'white'
    ? colour
    : `${shade} ${colour}`
}

/** Whether the words from `at` on lead to a noun before the phrase can end. */
function nounFollows(items: readonly Item[], at: number): boolean {
  for (let i = at; i < Math.min(items.length, at + 8); i++) {
    const item = items[i] as Item
    const { meaning } = item
    if (item.kind === 'comma' || item.kind === 'number') continue
    if (item.kind !== 'word') return false
    if (meaning.determiner !== undefined) return false
    if (meaning.preposition !== undefined || meaning.pronoun !== undefined || meaning.copula)
      return false
    if (isNoun(item)) {
      // A comma in between means the noun starts a phrase of its own.
      return (
        !items.slice(at, i).some((between) => between.kind === 'comma') ||
        items.slice(at, i).every((between) => between.kind === 'comma' || isAttribute(between))
      )
    }
    if (
      item.hyphenated ||
      isAttribute(item) ||
      isScenic(item) ||
      meaning.filler ||
      meaning.conjunction
    )
      continue
    if (item.pos === 'ADJ' || item.pos === 'ADV') continue
    if (isIng(item) && directNoun(items[i + 1])) continue
    if (item.pos === 'VERB' && /ed$|en$/.test(item.words)) continue
    return false
  }
  return false
}

function directNoun(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && isNoun(item)
}

function hyphenEnd(items: readonly Item[], at: number): number {
  let end = at
  while (items[end]?.hyphenated === true && items[end + 1] !== undefined) end++
  return end
}

function meaningPossessive(item: Item | undefined): boolean {
  return item?.words === "'s"
}

/** A plural ends a compound: after "cats" no noun joins. */
function singularEnds(nouns: readonly Item[]): boolean {
  const last = nouns.at(-1) as Item
  return last.singular !== last.words && last.meaning.setting === undefined
}
