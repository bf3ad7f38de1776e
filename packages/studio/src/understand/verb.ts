/** Tells verbs from nouns where the tagger is unsure. */
import type { Item } from './items.ts'
import { ingNouns } from './lexicon/nouns.ts'
import { sortOf } from './noun-sorts.ts'
import { actionVerbs, handVerbs, lightVerbs, nearVerbs } from './lexicon/verbs.ts'

/** -ing nouns that are deeds all the same before a determiner: "kids building a sandcastle". */
const deeds =
  /^(?:building|painting|drawing|crossing|opening|landing|swinging|ringing|icing|lighting|meaning|setting|feeling|opening|drawing|glowing|rolling|winding|stuffing|packaging|shading)$/

export function isIng(item: Item, next?: Item): boolean {
  const { words } = item
  if (words.length <= 4 || !words.endsWith('ing') || words.includes(' ')) return false
  if (deeds.test(words) && (next?.meaning.determiner !== undefined || next?.kind === 'number'))
    return true
  return !ingNouns.has(words)
}

/** Whether `item` is a verb; its neighbours help with words that may be nouns too. */
export function isVerb(item: Item, previous?: Item, next?: Item): boolean {
  if (item.kind !== 'word') return false
  if (isIng(item, next)) return true
  if (item.meaning.filler === true || item.meaning.preposition !== undefined) return false
  if (isNounThenVerb(previous, item, next)) return true
  return (
    item.pos === 'VERB' ||
    (actionVerbs.has(item.lemma) &&
      item.pos !== 'ADJ' &&
      item.meaning.nouns === undefined &&
      previous !== undefined)
  )
}

/** "a mouse sails a boat", "kids play": number agrees and an object, a place or nothing follows. */
export function isNounThenVerb(
  previous: Item | undefined,
  item: Item,
  next: Item | undefined,
): boolean {
  if (previous === undefined || item.kind !== 'word') return false
  const { nouns, pronoun } = previous.meaning
  const animate =
    nouns?.has('person') === true ||
    nouns?.has('animal') === true ||
    nouns?.has('garment') === true ||
    pronoun !== undefined ||
    previous.kind === 'pointer'
  // A thing that is no person may head a compound ("rocket launches"), so the word must be no noun.
  const plural = previous.kind !== 'pointer' && previous.singular !== previous.words
  // "leaves float on", "nuns on skateboards race down"
  if (
    plural &&
    item.meaning.nouns === undefined &&
    next?.meaning.preposition !== undefined &&
    isDeed(item.words) &&
    item.pos !== 'ADJ'
  )
    return true
  const { determiner } = next?.meaning ?? {}
  // "a boy releases a lantern": no plural has an article behind it.
  if (
    (animate || nouns !== undefined) &&
    determiner !== undefined &&
    previous.singular === previous.words &&
    /^[a-z]{2,}[^s]s$/.test(item.words) &&
    item.meaning.filler !== true &&
    item.meaning.preposition === undefined &&
    item.meaning.copula === undefined &&
    previous.kind === 'word'
  )
    return true
  if (
    !animate &&
    ((nouns === undefined && previous.pos !== 'NOUN') || item.meaning.nouns !== undefined)
  )
    return false
  // "two women drink tea"
  if (
    animate &&
    plural &&
    actionVerbs.has(item.words) &&
    next !== undefined &&
    next.kind === 'word' &&
    next.meaning.nouns !== undefined
  )
    return true
  const singularSubject = previous.kind !== 'pointer' && previous.singular === previous.words
  // "a girl blows bubbles", "a dragon breathes fire"
  const hasObject =
    animate &&
    singularSubject &&
    (item.meaning.nouns === undefined || actionVerbs.has(third(item.words))) &&
    item.words.endsWith('s') &&
    next !== undefined &&
    (next.meaning.nouns !== undefined ||
      next.pos === 'NOUN' ||
      next.meaning.colour !== undefined ||
      next.meaning.season !== undefined)
  if (!hasObject && !opensAfterVerb(next)) return false
  if (plural) return animate && isDeed(item.words)
  return item.words.endsWith('s') && isDeed(third(item.words))
}

/** A verb by our list, or one that WordNet hardly knows as anything else. */
function isDeed(lemma: string): boolean {
  return (
    actionVerbs.has(lemma) ||
    nearVerbs.has(lemma) ||
    handVerbs.has(lemma) ||
    sortOf(lemma) === 'deed'
  )
}

function opensAfterVerb(next: Item | undefined): boolean {
  if (next === undefined || next.kind !== 'word') return next?.kind !== 'symbol'
  const { determiner, preposition, conjunction, count } = next.meaning
  return (
    determiner !== undefined ||
    preposition !== undefined ||
    conjunction === true ||
    count !== undefined
  )
}

/** The lemma of a third person: `sails` → `sail`, `catches` → `catch`, `flies` → `fly`. */
function third(word: string): string {
  const stem = word.slice(0, -1)
  if (isDeed(stem)) return stem
  const shorter = stem.slice(0, -1)
  return stem.endsWith('ie') ? `${stem.slice(0, -2)}y` : shorter
}

/** The lemma of a verb in any form the lists or the tagger know. */
export function verbLemma(item: Item): string {
  const { words, lemma } = item
  if (/\w{2}ing$/.test(words)) {
    const stem = words.slice(0, -3)
    for (const candidate of [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/y$/, 'ie')]) {
      if (actionVerbs.has(candidate) || lightVerbs.has(candidate)) return candidate
    }
  }
  if (words.endsWith('s') && actionVerbs.has(third(words))) return third(words)
  return /\w{2}ing$/.test(lemma) && lemma === words ? words.slice(0, -3) : lemma
}
