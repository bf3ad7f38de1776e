/** Noun phrases of more than one noun phrase: "a cup of coffee", "the cat from image 2". */
import type { Item } from './items.ts'
import { fixtures } from './lexicon/nouns.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import { isIng } from './verb.ts'
import { isNoun, nounFollows } from './word-kinds.ts'

const containers =
  /^(?:cup|mug|glass|bottle|bowl|vase|basket|jar|plate|box|bag|pot|bucket|jug|can|tray|barrel|crate|teapot|pitcher|tin|carton|bouquet)$/
const portions =
  /^(?:slice|piece|loaf|bar|scoop|chunk|portion|bunch|bit|stack|pile|pair|kind|type|crowd|group|cluster|family|audience|handful|swarm|herd|flock|army|assortment|arrangement|collection|row|line|trio|pair|blade|sheet|drop|splash|tangle|pool|bed|carpet|patch|cascade|curtain|wall|pillar|mound|heap|sprig|stalk|strand|puff|wisp|swirl|ribbon|slab|mass|maze)$/

/** "a slab of concrete," names what the slab is made of. */
function endsAfter(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]
  return next === undefined || next.kind !== 'word' || !isNoun(next)
}

/**
 * A phrase with what "of" adds: "a cup of coffee" is a coffee cup, "a slice of pizza" pizza, "the
 * shoulder of a pirate" the pirate, and "a statue of a lion" stays a statue.
 */
export function withContents(items: readonly Item[], phrase: NounPhrase): NounPhrase {
  if (items[phrase.to]?.meaning.preposition !== 'of' || phrase.pointer !== null) return phrase
  const material = items[phrase.to + 1]?.meaning.material
  if (material !== undefined && phrase.material === null && endsAfter(items, phrase.to + 1))
    return { ...phrase, to: phrase.to + 2, material }
  // "a family of four" has nothing behind it.
  const number = items[phrase.to + 1]
  const counted = number?.kind === 'number' || number?.meaning.count !== undefined
  const behind = items[phrase.to + 2]
  if (
    counted &&
    number?.meaning.determiner === undefined &&
    (behind === undefined || isIng(behind) || !nounFollows(items, phrase.to + 2))
  )
    return { ...phrase, to: phrase.to + 2 }
  const content = readNounPhrase(items, phrase.to + 1)
  if (content === null || content.pointer !== null) return phrase
  if (phrase.head.meaning.nouns?.has('part') === true) {
    // "wings of flame" are still wings.
    const { nouns } = content.head.meaning
    const isOwner =
      content.determiner !== null || nouns?.has('person') === true || nouns?.has('animal') === true
    return isOwner ? { ...content, from: phrase.from } : { ...phrase, to: content.to }
  }
  // "five glasses of wine"
  if (phrase.noun === 'glasses')
    return { ...phrase, to: content.to, noun: `${content.noun} glass`, plural: true }
  if (fixtures.test(phrase.noun) && phrase.determiner === 'definite' && content.setting === null)
    return { ...content, from: phrase.from }
  if (containers.test(phrase.noun))
    return { ...phrase, to: content.to, noun: `${content.noun} ${phrase.noun}` }
  if (portions.test(phrase.head.singular)) {
    return {
      ...content,
      from: phrase.from,
      determiner: phrase.determiner,
      count: phrase.count === 1 ? content.count : phrase.count,
    }
  }
  return { ...phrase, to: content.to }
}

/** Where in a place: "the edge of a canyon" is at the canyon. */
const positions =
  /^(?:edge|top|bottom|foot|side|end|middle|centre|center|heart|mouth|rim|brink|outskirts|slope|corner|entrance|surface|depth|crest|base|tip|verge|interior|banks?|ruins?|remains)$/

/** The place of "a blade of grass", "a patch of snow"; null when `phrase` is no portion of one. */
export function placeOf(items: readonly Item[], phrase: NounPhrase): NounPhrase | null {
  const isPortion =
    (portions.test(phrase.head.singular) || positions.test(phrase.head.singular)) &&
    phrase.setting === null
  if (!isPortion || items[phrase.to]?.meaning.preposition !== 'of') return null
  const content = readNounPhrase(items, phrase.to + 1)
  if (content === null || content.setting === null || content.noun === 'water') return null
  return { ...content, from: phrase.from }
}

/**
 * A phrase with the reference it is tied to: "the cat [image 1]", "the cat from image 2",
 * "my dog @rex", "the cup of coffee of [image 1]", and the other way round "@mia the cat", "@mia, a red-haired girl,".
 */
export function withReference(items: readonly Item[], phrase: NounPhrase): NounPhrase {
  if (phrase.pointer !== null) return named(items, phrase)
  const pointed = pointedAt(items, phrase)
  if (pointed.pointer !== null) return pointed
  // "the cup of coffee of [image 1]": the picture comes behind the contents.
  const full = withContents(items, phrase)
  if (full === phrase) return phrase
  const pointedFull = pointedAt(items, full)
  return pointedFull.pointer === null ? phrase : pointedFull
}

/** What may stand between a noun and a picture, or between a noun and a subject's name. */
const pictureLinks =
  /^(?:|\(|from|in|of|is|as in|as|like in|like|seen in|(?:as )?(?:shown|seen|pictured|depicted|appearing) (?:in|on))$/
const nameLinks = /^(?:|\(|named|called|is)$/
const linkWordsMax = 3

function pointedAt(items: readonly Item[], phrase: NounPhrase): NounPhrase {
  const near = items.slice(phrase.to, phrase.to + linkWordsMax + 1)
  const length = near.findIndex((item) => item.pointer !== null)
  const item = near[length]
  // "a photo of [image 1]" is no photo with that look; "the logo from [image 1]" is that logo.
  const medium = phrase.head.meaning.medium === true && !/^(?:logo|emblem)$/.test(phrase.noun)
  if (item === undefined || item.pointer === null || medium) return phrase
  const link = near
    .slice(0, length)
    .map((between) => between.words)
    .join(' ')
  const isName = item.words === item.pointer.subject
  // "a cat in @mia" ties nothing, "a bottle of @brandy" does.
  const contents = link === 'of' && containers.test(phrase.noun)
  if (!contents && !(isName ? nameLinks : pictureLinks).test(link)) return phrase
  const at = phrase.to + length + 1
  const end = link === '(' && items[at]?.words === ')' ? at + 1 : at
  return { ...phrase, to: end, pointer: item.pointer, plural: false, count: 1, states: [] }
}

function named(items: readonly Item[], phrase: NounPhrase): NounPhrase {
  const parenthesis = items[phrase.to]?.words === '('
  const comma = items[phrase.to]?.kind === 'comma'
  const is = items[phrase.to]?.meaning.copula === true
  const at = phrase.to + (parenthesis || comma || is ? 1 : 0)
  const start = items[at]
  if (start === undefined || start.kind !== 'word') return phrase
  const other = readNounPhrase(items, at)
  if (other === null || other.pointer !== null || other.plural || other.setting !== null)
    return phrase
  const nouns = other.head.meaning.nouns
  if (nouns === undefined || nouns.has('part') || nouns.has('garment')) return phrase
  const generic = !comma && !is && nouns.has('generic')
  if (start.meaning.determiner === undefined && !parenthesis && !generic) return phrase
  if (comma && !isApposition(items, other, nouns.has('person'))) return phrase
  const end =
    parenthesis && items[other.to]?.words === ')'
      ? other.to + 1
      : comma && items[other.to]?.kind === 'comma'
        ? other.to + 1
        : other.to
  return { ...other, from: phrase.from, to: end, pointer: phrase.pointer, count: 1, states: [] }
}

/** "@mia, a girl, …" explains mia; "@mia, a cat and a dog" is a list. */
function isApposition(items: readonly Item[], other: NounPhrase, person: boolean): boolean {
  const next = items[other.to]
  if (next?.meaning.conjunction === true) return false
  if (next?.kind !== 'comma') return true
  const after = items[other.to + 1]
  if (after === undefined || after.meaning.conjunction === true) return person
  const list = readNounPhrase(items, other.to + 1)
  return list === null || items[list.to]?.meaning.conjunction !== true || person
}
