/** Quoted words and what bears them: "a sign saying “OPEN”", "“Hello” on a cake", "titled “Dusk”". */
import { type Reader } from './clause.ts'
import { isAnimate } from './drafts.ts'
import type { Item } from './items.ts'
import { list } from './lexicon/table.ts'
import { readNounPhrase } from './noun-phrase.ts'

/** Words that say that something is written; their verbs and nouns mean nothing else beside a quote. */
const writing: ReadonlySet<string> = new Set(
  list(
    'saying, says, say, said, that says, that say, reads, reading, read, text, words, word, wording, message, phrase, slogan, inscription, written, lettering, letters, labelled, labeled, printed, spelling, spells, stating, states, engraved, embroidered, emblazoned, stamped, scribbled, painted, caption, quote, inscribed, bearing, name, brand name, sign text, with the text',
  ),
)
const titles: ReadonlySet<string> = new Set(
  list('title, titled, entitled, headline, captioned, heading, tagline, caption, header, subtitle'),
)
/** Words that may stand between. */
const links =
  /^(?:that|which|it|with|has|having|and|the|a|an|in|on|of|big|bold|large|small|neon|white|golden|gold|red|black|colou?rful|cursive|handwritten|simply|is|are|just|only|clearly|brand|company|shop|product|:)$/
/** Nouns that words right behind them are written on: "a sign “OPEN”". */
const bearers =
  /(?:^| )(?:sign|poster|banner|shirt|t shirt|tshirt|hoodie|label|book|card|billboard|placard|mug|cup|bottle|plaque|flag|screen|chalkboard|blackboard|whiteboard|newspaper|cap|hat|box|bag|note|letter|tombstone|gravestone|ticket|sticker|jersey|door|board|package|badge|cake|menu|magazine|envelope|scroll)$/
const linksMax = 8

export interface TextUse {
  /** Item range, end exclusive: the linking words, the quote and "on it" behind it. */
  readonly from: number
  readonly to: number
  readonly words: string
  /** `before`: the thing just named bears it; `after`: the thing named next. */
  readonly bearer: 'before' | 'after' | null
}

/** Finds every quote with the words about where it is written. */
export function textUses(items: readonly Item[]): TextUse[] {
  return items.flatMap((item, at) =>
    item.kind === 'quote' ? [textUse(items, at, item.words)] : [],
  )
}

function textUse(items: readonly Item[], at: number, words: string): TextUse {
  const back = linksBefore(items, at)
  const ahead = placeBehind(items, at + 1)
  if (back.title) return { from: back.from, to: ahead.to, words, bearer: null }
  // "a mug with the words “Hi” on a table": the table bears the mug.
  if (back.from < at && !back.added && bearers.test(items[back.from - 1]?.singular ?? '')) {
    const to = ahead.bearer === 'before' ? ahead.to : at + 1
    return { from: back.from, to, words, bearer: 'before' }
  }
  if (ahead.bearer !== null) return { from: back.from, to: ahead.to, words, bearer: ahead.bearer }
  const behindNoun = bearers.test(items[at - 1]?.singular ?? '')
  const bearer = (back.from < at && !back.added) || behindNoun ? 'before' : null
  return { from: back.from, to: ahead.to, words, bearer }
}

/** Where the words that lead up to the quote at `at` begin. */
function linksBefore(
  items: readonly Item[],
  at: number,
): { readonly from: number; readonly title: boolean; readonly added: boolean } {
  let from = at
  let title = false
  for (let i = at - 1; i >= 0 && at - i <= linksMax; i--) {
    const { words, kind } = items[i] as Item
    if ((kind === 'stop' && words !== ':') || kind === 'pointer') break
    if (writing.has(words) || titles.has(words)) {
      from = i
      title ||= titles.has(words)
    } else if (!links.test(words)) break
  }
  const with_ = from === at && items[at - 1]?.words === 'with' ? at - 1 : from
  from = with_
  while (
    from > 0 &&
    from < at &&
    items[from - 1]?.kind !== 'pointer' &&
    links.test(items[from - 1]?.words ?? '')
  )
    from--
  // "balloons and the words …" adds to the picture; "a sign with the words …" is about the sign.
  const added = items[from]?.words === 'and' || items[from - 1]?.kind === 'comma'
  return { from, title, added }
}

/** What follows the quote: "on it", "in gold letters", "on a cake". */
function placeBehind(
  items: readonly Item[],
  start: number,
): { readonly to: number; readonly bearer: 'before' | 'after' | null } {
  const word = (index: number) => items[index]?.words ?? ''
  let to = start
  let noun = to
  while (noun < to + 3 && (writing.has(word(noun)) || /^(?:that|of)$/.test(word(noun)))) noun++
  // a “STOP” sign, and 'と書かれた看板 as "that says sign".
  const named = readNounPhrase(items, noun)
  if (named !== null && (noun > to || bearers.test(named.noun)) && named.pointer === null)
    return { to: noun, bearer: 'after' }
  if (writing.has(word(to)) && items[to + 1]?.meaning.preposition !== undefined) to++
  if (word(to) === 'in') {
    let end = to + 1
    while (end < to + 5 && items[end]?.kind === 'word' && !isScript(word(end))) end++
    if (!isScript(word(end))) return { to: start, bearer: null }
    to = end + 1
  }
  const edge = /^(?:at the (?:top|bottom)|on top|below|above|underneath|beneath)$/
  if (edge.test(word(to)) && readNounPhrase(items, to + 1) === null)
    return { to: to + 1, bearer: null }
  if (!/^(?:on|across|onto|over|in|upon|on top of|at)$/.test(word(to))) return { to, bearer: null }
  if (/^(?:it|them|top)$/.test(word(to + 1))) return { to: to + 2, bearer: 'before' }
  const phrase = readNounPhrase(items, to + 1)
  if (phrase === null || phrase.pointer !== null) return { to, bearer: null }
  if (/^(?:top|bottom|front|side|back|corner|middle|center|centre)$/.test(phrase.head.singular)) {
    const of = word(phrase.to) === 'of'
    return { to: phrase.to, bearer: of ? null : word(to) === 'on' ? 'before' : null }
  }
  const nouns = phrase.head.meaning.nouns
  const worn = nouns?.has('garment') === true || nouns?.has('part') === true
  if (worn && phrase.determiner === 'definite') return { to: phrase.to, bearer: 'before' }
  return word(to) === 'at' ? { to, bearer: null } : { to, bearer: 'after' }
}

function isScript(word: string): boolean {
  return /^(?:letters|lettering|font|type|script|writing|handwriting|calligraphy|neon|text|print)$/.test(
    word,
  )
}

/** Writes down the text that starts at item `at`; the item behind it, or null when none starts there. */
export function readText(reader: Reader, at: number): number | null {
  const use = reader.texts.find((each) => each.from === at)
  if (use === undefined) return null
  const { clause, reading, items } = reader
  const index = clause.latest.at(-1) ?? null
  const near = index === null ? undefined : reading.things[index]
  // What a cat says is not written on the cat; what it wears can bear words.
  const worn = near?.actions.at(-1)?.startsWith('wearing ') === true
  const bears = use.bearer === 'before' && near !== undefined && (worn || !isAnimate(near))
  if (!clause.negated) reading.texts.push({ words: use.words, on: bears ? index : null })
  clause.pending = null
  clause.detached = false
  if (use.bearer === 'after') {
    reader.unborne = reading.texts.length - 1
    const preposition = items[use.to]?.meaning.preposition
    clause.latest = []
    if (preposition === undefined) return use.to
    clause.pending = { preposition, attach: 'last', byVerb: false }
    clause.behindPlace = true
    return use.to + 1
  }
  return use.to
}

/** Gives a text that waits for its bearer the thing just named, once there is one or a place came instead. */
export function bearText(reader: Reader) {
  const { clause, reading } = reader
  const text = reading.texts[reader.unborne ?? -1]
  if (text === undefined) return
  if (clause.latest.length > 0) text.on = clause.latest[0] ?? null
  if (clause.latest.length > 0 || (clause.pending === null && clause.behindPlace))
    reader.unborne = null
}
