/** Reads one noun phrase: "three small dark blue hot air balloons". */
import type { SettingKind, SizeWord } from '../scene.ts'
import type { Item } from './items.ts'
import { notPlacesAsModifiers, surfacePlaces } from './lexicon/settings.ts'
import { isVerbHere, type PhraseDraft, takeModifier } from './modifiers.ts'
import type { Pointer } from './tokens.ts'
import {
  isAttribute,
  isNoun,
  isPlacePhrase,
  isPossessive,
  isScenic,
  nounFollows,
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
  /** Whose it is: the chameleon of "a chameleon's eye". */
  readonly owner: Item | null
  /** The place it names, by its head. */
  readonly setting: SettingKind | null
  /** A place named by a modifier: the kitchen of "a kitchen table". */
  readonly settingHint: SettingKind | null
  /** The word of that modifier, or empty. */
  readonly hintWord: string
  /** Whether that place is a mere surface: the asphalt of "asphalt reflections". */
  readonly hintIsFaint: boolean
  /** Items whose mood, style, season, time or weather counts for the scene. */
  readonly sceneItems: readonly Item[]
  /** Words no list knows. */
  readonly unknown: readonly string[]
}

const countMax = 24
/** Longer than any real phrase; keeps endless possessives from being read again and again. */
const phraseItemsMax = 24

/**
 * The noun phrase that starts at item `at`, or null when there is none. A phrase needs a noun;
 * a colour or a material at its end is one ("an orange", "a glass").
 */
export function readNounPhrase(items: readonly Item[], at: number): NounPhrase | null {
  const phrase: PhraseDraft = {
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
    owner: null,
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
function take(phrase: PhraseDraft, items: readonly Item[], i: number, start: number): number {
  const item = items[i] as Item
  const next = items[i + 1]
  if (item.kind === 'comma') {
    // "a big, red balloon": a comma between two attributes goes on.
    const goesOn =
      phrase.nouns.length === 0 &&
      phrase.modifiers > 0 &&
      items[i - 1]?.meaning.filler !== true &&
      items[start - 1]?.meaning.preposition !== 'of' &&
      next !== undefined &&
      isAttribute(next)
    return goesOn && nounFollows(items, i + 1) ? i + 1 : i
  }
  if (item.kind === 'pointer') return takePointer(phrase, item, next, i)
  if (item.kind === 'number') return takeNumber(phrase, item, i)
  if (item.kind !== 'word' || (isPlacePhrase(item) && i > start)) return i
  if (isPossessive(item)) {
    if (phrase.nouns.length === 0) return i
    phrase.owner = phrase.nouns.at(-1) ?? null
    phrase.nouns = []
    phrase.determiner = 'definite'
    phrase.count = null
    return i + 1
  }
  if (phrase.nouns.length > 0) {
    if (edible.test(item.words) && !endsCompound(phrase) && items[i - 1]?.kind === 'word') {
      phrase.nouns.push(item)
      return i + 1
    }
    if (
      !isNoun(item) ||
      (item.meaning.medium === true && !/^(?:scene|photography)$/.test(item.words)) ||
      endsCompound(phrase) ||
      isVerbHere(items, i)
    )
      return i
    phrase.nouns.push(item)
    return i + 1
  }
  return takeModifier(phrase, items, i) ?? takeHead(phrase, items, i)
}

function takePointer(phrase: PhraseDraft, item: Item, next: Item | undefined, i: number): number {
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

function takeNumber(phrase: PhraseDraft, item: Item, i: number): number {
  const value = Number(item.words)
  if (phrase.nouns.length > 0 || phrase.count !== null || !Number.isInteger(value) || value < 1)
    return i
  phrase.count = Math.min(value, countMax)
  phrase.modifiers++
  return i + 1
}

function takeHead(phrase: PhraseDraft, items: readonly Item[], i: number): number {
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
function endsCompound({ nouns }: PhraseDraft): boolean {
  const last = nouns.at(-1) as Item
  return last.singular !== last.words && last.meaning.setting === undefined
}

/** Words about the picture that say nothing of the noun behind them: "background trees". */
const framing =
  /^(?:scene|background|backdrop|foreground|style|detail|view|distance|setting|environment|atmosphere|mood|theme|aesthetic|quality|middle|front|side|top|bottom|centre|center|edge|corner|sort|kind|type)$/

/** Colours that are a food first when a noun comes before: "hand cream". */
const edible = /^(?:cream|chocolate|caramel|mustard)$/

/** "a penguin family", "a jellyfish swarm" */
const herds: ReadonlyMap<string, number> = new Map([
  ['family', 3],
  ['pack', 5],
  ['herd', 7],
  ['flock', 9],
  ['school', 9],
  ['swarm', 12],
  ['colony', 12],
])

/** "tropical fish" without an article are several. */
function isShoal({ words }: Item, { determiner, count }: PhraseDraft): boolean {
  return /^(?:fish|tropical fish|sheep)$/.test(words) && determiner === null && count === null
}

/** What is in glasses that nobody wears. */
const drinks =
  /^(?:champagne|wine|beer|cocktail|martini|water|whisky|whiskey|milk|juice|drink|shot|cognac|lemonade|tea|coffee)$/

function finish(phrase: PhraseDraft, from: number, to: number): NounPhrase {
  const head = phrase.nouns.at(-1) as Item
  const before = phrase.nouns.slice(0, -1)
  const isPlace = head.meaning.setting !== undefined && head.meaning.nouns === undefined
  const animate =
    head.meaning.nouns?.has('person') === true || head.meaning.nouns?.has('animal') === true
  const purpose = animate ? null : phrase.purpose
  // "New York style pizza" is eaten anywhere.
  const hint = before.find(
    (item, at) => namesPlace(item) && !/^styled?$/.test(before[at + 1]?.words ?? ''),
  )
  const kin = before.at(-1)
  const many = herds.get(head.words)
  if (many !== undefined && kin?.meaning.nouns?.has('animal') === true) {
    return finish({ ...phrase, nouns: phrase.nouns.slice(0, -1), count: many }, from, to)
  }
  const filled = head.words === 'glasses' && drinks.test(before.at(-1)?.singular ?? '')
  // Creatures keep the place they are from: "a sea monster".
  const isName = (item: Item) =>
    animate && item.capitalised && Object.keys(item.meaning).length === 0
  const parts = before.filter(
    (item) =>
      !isName(item) &&
      ((animate && item.singular !== 'urban') || !namesPlace(item)) &&
      item.meaning.medium !== true &&
      (item.meaning.sceneNoun !== true || !framing.test(item.singular)),
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
            filled ? 'glass' : head.singular,
          ].join(' '),
    head,
    determiner: phrase.determiner,
    plural:
      head.kind !== 'pointer' && (filled || head.singular !== head.words || isShoal(head, phrase)),
    count: phrase.count,
    colours: phrase.colours,
    size: phrase.size,
    material: phrase.material,
    states:
      phrase.purpose !== null && animate ? [...phrase.states, phrase.purpose.words] : phrase.states,
    pointer: phrase.pointer,
    owner: phrase.owner,
    setting: isPlace ? (head.meaning.setting ?? null) : null,
    settingHint: isPlace ? null : (hint?.meaning.setting ?? null),
    hintWord: hint?.singular ?? '',
    hintIsFaint: hint !== undefined && surfacePlaces.has(hint.singular),
    sceneItems: [...phrase.sceneItems, ...phrase.nouns.filter(isScenic)],
    unknown: [...phrase.unknown, ...before.filter(isName).map((item) => item.words)],
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
