/** Tokens joined into the longest phrases the dictionary knows, each with its part of speech. */
import { type Meaning, meaningOf, phraseWordsMax } from './dictionary.ts'
import { meaningOfSort, sortOf } from './noun-sorts.ts'
import { singular } from './singular.ts'
import { respelled } from './spelling.ts'
import { type Tag, tagWords } from './tagger.ts'
import type { Pointer, Token, TokenKind } from './tokens.ts'

export interface Item {
  readonly kind: TokenKind
  /** Lower case, one space between words; the inner text of a quote. */
  readonly words: string
  readonly singular: string
  readonly meaning: Meaning
  readonly pos: string
  readonly lemma: string
  /** Whether the dictionary or the tagger's vocabulary has it. */
  readonly known: boolean
  readonly hyphenated: boolean
  readonly capitalised: boolean
  readonly pointer: Pointer | null
  readonly start: number
  readonly end: number
}

const nothing: Meaning = {}

export function toItems(sent: readonly Token[]): Item[] {
  const spelled = tagWords(sent.map(tagInput))
  const slips = mended(sent, spelled)
  const tokens = slips ?? sent
  const tags = slips === null ? spelled : tagWords(tokens.map(tagInput))
  const items: Item[] = []
  for (let i = 0; i < tokens.length;) {
    const first = tokens[i] as Token
    const tag = tags[i] ?? { pos: 'X', lemma: '', known: false }
    const phrase =
      first.kind === 'word' || first.kind === 'number'
        ? ((isDone(tokens, i)
            ? longest(tokens, i, 1)
            : longer(longest(tokens, i), compound(tokens, i))) ??
          placeName(tokens, i) ??
          sorted(tokens, tag, i))
        : null
    const last = tokens[i + (phrase?.length ?? 1) - 1] as Token
    const words = phrase?.words ?? first.word
    items.push({
      kind: first.kind,
      words,
      // "Adidas" is no plural.
      singular: phrase?.singular ?? (isName(first, tag) ? words : singularOf(words, tag)),
      meaning: phrase?.meaning ?? nothing,
      pos: phrase === null ? partOfSpeech(first, tag) : tag.pos,
      lemma: tag.lemma,
      known: phrase !== null || tag.known,
      hyphenated: last.hyphenated,
      capitalised: /^\p{Lu}/u.test(first.text),
      pointer: first.pointer,
      start: first.start,
      end: last.end,
    })
    i += phrase?.length ?? 1
  }
  return items
}

/** More slips than any prompt has; what is beyond is noise, and looking for it would take long. */
const slipsMax = 20

/** The tokens with words nobody knows spelled right, or null when there is nothing to mend. */
function mended(
  tokens: readonly Token[],
  tags: readonly { readonly known: boolean }[],
): Token[] | null {
  let looked = 0
  let changed = false
  const out = tokens.map((token, at) => {
    const unknown =
      token.kind === 'word' &&
      tags[at]?.known === false &&
      token.word === token.text &&
      meaningOf(token.word) === null
    if (!unknown || looked++ >= slipsMax) return token
    const word = respelled(token.word)
    changed ||= word !== null
    return word === null ? token : { ...token, word }
  })
  return changed ? out : null
}

/** What stands for a token when the tagger reads the sentence: a pointer reads as a noun. */
function tagInput(token: Token): string {
  switch (token.kind) {
    case 'word':
    case 'number':
      return /^[\p{L}\p{N}']+$/u.test(token.word) ? token.word : 'thing'
    case 'pointer':
      return 'Mary'
    case 'quote':
      return 'thing'
    case 'comma':
      return ','
    case 'stop':
    case 'symbol':
    default:
      return '.'
  }
}

function isName({ text, word }: Token, { known }: Tag): boolean {
  return text !== word && !known
}

/** "are playing cards": no playing cards. */
function isDone(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.word ?? ''
  return (
    /^(?:is|are|was|were)$/.test(tokens[at - 1]?.word ?? '') &&
    /[a-z]ing$/.test(tokens[at]?.word ?? '') &&
    meaningOf(next)?.meaning.preposition === undefined
  )
}

/** The singular of a word no list has; the tagger knows that "thermos" is one. */
function singularOf(words: string, { pos, lemma, known }: Tag): string {
  return known && pos === 'NOUN' && lemma === words ? words : singular(words)
}

/** A word of no list by what WordNet makes of it; null when that changes nothing. */
function sorted(tokens: readonly Token[], tag: Tag, at: number): Phrase | null {
  const { kind, word, text } = tokens[at] as Token
  // A capital in the middle makes it a name: "Vogue".
  if (kind !== 'word' || (at > 0 && text !== word)) return null
  if (tag.pos !== 'NOUN' && tag.pos !== 'PROPN' && !standsForNoun(tokens, at)) return null
  const one = singularOf(word, tag)
  const sort = sortOf(one) ?? (one === word ? null : sortOf(word))
  const meaning = sort === null || sort.startsWith('@') ? null : meaningOfSort(sort)
  return meaning === null ? null : { length: 1, words: word, singular: one, meaning }
}

/** "a marble counter," must end in a noun, whatever the tagger says. */
function standsForNoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]
  const { determiner, material, colour, size } =
    meaningOf(tokens[at - 1]?.word ?? '')?.meaning ?? {}
  const isLed = (determiner ?? material ?? colour ?? size) !== undefined
  const ends =
    next === undefined ||
    next.kind === 'comma' ||
    next.kind === 'stop' ||
    meaningOf(next.word)?.meaning.preposition !== undefined
  return isLed && ends && !/(?:ing|ed|ly)$/.test(word)
}

/** The part of speech, mended where the tagger takes a word for a noun that hardly ever is one. */
function partOfSpeech({ word, text }: Token, { pos }: Tag): string {
  if (pos !== 'NOUN' || word !== text) return pos
  const sort = sortOf(word)
  // "artisanal"
  const isAdjective =
    sort === null &&
    /(?:al|ous|ful|less|[ai]ble|esque)$/.test(word) &&
    !/^(?:animal|meal|seal|coal|petal|pedal|cereal|table|cable|vegetable|marble)$/.test(word)
  return sort === 'quality' || isAdjective ? 'ADJ' : pos
}

/** "rocking horse", "hot spring": one noun, though the first word alone is none. */
function compound(tokens: readonly Token[], at: number): Phrase | null {
  const [first, second] = tokens.slice(at, at + 2)
  if (first?.kind !== 'word' || second?.kind !== 'word') return null
  const words = `${first.word} ${second.word}`
  const one = singular(words)
  const meaning = meaningOfSort(sortOf(one) ?? sortOf(words) ?? '')
  if (meaning?.nouns === undefined) return null
  return { length: 2, words, singular: one, meaning }
}

/** "Edinburgh", "San Diego": names of places, with a capital or behind "in". */
function placeName(tokens: readonly Token[], at: number): Phrase | null {
  for (const length of [2, 1]) {
    const words = tokens.slice(at, at + length)
    const isName = words.every(({ kind, text, word }) => kind === 'word' && text !== word)
    const isIn = tokens[at - 1]?.word === 'in' && words.every(({ kind }) => kind === 'word')
    if (words.length < length || !(isName || isIn)) continue
    const name = words.map(({ word }) => word).join(' ')
    const sort = sortOf(name)
    const meaning = sort?.startsWith('@') === true ? meaningOfSort(sort) : null
    if (meaning !== null) return { length, words: name, singular: name, meaning }
  }
  return null
}

function longer(one: Phrase | null, other: Phrase | null): Phrase | null {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : one
}

interface Phrase {
  readonly length: number
  readonly words: string
  readonly singular: string
  readonly meaning: Meaning
}

function longest(
  tokens: readonly Token[],
  at: number,
  most: number = phraseWordsMax,
): Phrase | null {
  let best: Phrase | null = null
  let words = ''
  for (let length = 1; length <= most; length++) {
    const token = tokens[at + length - 1]
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'number')) break
    words =
      length === 1 ? token.word : token.word === "'s" ? `${words}'s` : `${words} ${token.word}`
    const found = meaningOf(words)
    if (found !== null) best = { length, words, singular: found.singular, meaning: found.meaning }
  }
  return best
}
