/** Tokens joined into the longest phrases the dictionary knows, each with its part of speech. */
import { type Meaning, meaningOf, phraseWordsMax } from './dictionary.ts'
import { singular } from './singular.ts'
import { respelled } from './spelling.ts'
import { tagWords } from './tagger.ts'
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
    const phrase = first.kind === 'word' || first.kind === 'number' ? longest(tokens, i) : null
    const last = tokens[i + (phrase?.length ?? 1) - 1] as Token
    const words = phrase?.words ?? first.word
    items.push({
      kind: first.kind,
      words,
      singular: phrase?.singular ?? singular(words),
      meaning: phrase?.meaning ?? nothing,
      pos: tag.pos,
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

interface Phrase {
  readonly length: number
  readonly words: string
  readonly singular: string
  readonly meaning: Meaning
}

function longest(tokens: readonly Token[], at: number): Phrase | null {
  let best: Phrase | null = null
  let words = ''
  for (let length = 1; length <= phraseWordsMax; length++) {
    const token = tokens[at + length - 1]
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'number')) break
    words =
      length === 1 ? token.word : token.word === "'s" ? `${words}'s` : `${words} ${token.word}`
    const found = meaningOf(words)
    if (found !== null) best = { length, words, singular: found.singular, meaning: found.meaning }
  }
  return best
}
