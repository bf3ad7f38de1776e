/** Noun phrases of more than one noun phrase: "a cup of coffee", "the cat from image 2". */
import type { Item } from './items.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'

const containers =
  /^(?:cup|mug|glass|bottle|bowl|vase|basket|jar|plate|box|bag|pot|bucket|jug|can|tray|barrel|crate|teapot|pitcher|tin|carton|bouquet)$/
const portions =
  /^(?:slice|piece|loaf|bar|scoop|chunk|portion|bunch|bit|stack|pile|pair|kind|type|crowd|group|cluster)$/

/**
 * A phrase with what "of" adds: "a cup of coffee" is a coffee cup, "a slice of pizza" pizza, and
 * "a statue of a lion" stays a statue.
 */
export function withContents(items: readonly Item[], phrase: NounPhrase): NounPhrase {
  if (items[phrase.to]?.meaning.preposition !== 'of' || phrase.pointer !== null) return phrase
  const content = readNounPhrase(items, phrase.to + 1)
  if (content === null || content.pointer !== null) return phrase
  if (containers.test(phrase.noun))
    return { ...phrase, to: content.to, noun: `${content.noun} ${phrase.noun}` }
  if (portions.test(phrase.head.singular)) {
    return {
      ...content,
      from: phrase.from,
      determiner: phrase.determiner,
      count: phrase.count ?? content.count,
    }
  }
  return { ...phrase, to: content.to }
}

/**
 * A phrase with the reference it is tied to: "the cat [image 1]", "the cat from image 2",
 * "my dog @rex", and the other way round "@mia the cat", "@mia, a red-haired girl,".
 */
export function withReference(items: readonly Item[], phrase: NounPhrase): NounPhrase {
  return phrase.pointer === null ? pointedAt(items, phrase) : named(items, phrase)
}

function pointedAt(items: readonly Item[], phrase: NounPhrase): NounPhrase {
  let at = phrase.to
  while (
    /^(?:from|in|of|\(|shown|seen|pictured|named|called|depicted|as|appearing|on|see|is)$/.test(
      items[at]?.words ?? '',
    ) &&
    at - phrase.to < 3
  )
    at++
  const item = items[at]
  if (item === undefined || item.pointer === null) return phrase
  // "a cat in @mia" ties nothing; "a cat on [image 1]" is on it.
  const link = items.slice(phrase.to, at).map((between) => between.words)
  const picture = item.pointer.subject === null || !item.words.startsWith(item.pointer.subject)
  if (link.includes('on') && !link.includes('shown')) return phrase
  if (link.includes('as') && !link.includes('shown') && !link.includes('seen')) return phrase
  if (
    link.length > 0 &&
    link[0] !== '(' &&
    !picture &&
    !/^(?:named|called|is)$/.test(link[0] ?? '')
  )
    return phrase
  const end = items[at + 1]?.words === ')' ? at + 2 : at + 1
  return { ...phrase, to: end, pointer: item.pointer, plural: false, count: 1 }
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
  if (start.meaning.determiner === undefined && !parenthesis) return phrase
  if (comma && !isApposition(items, other, nouns.has('person'))) return phrase
  const end =
    parenthesis && items[other.to]?.words === ')'
      ? other.to + 1
      : comma && items[other.to]?.kind === 'comma'
        ? other.to + 1
        : other.to
  return { ...other, from: phrase.from, to: end, pointer: phrase.pointer, count: 1 }
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
