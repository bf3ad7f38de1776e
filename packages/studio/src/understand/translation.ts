/** What the translators of all languages share: the words of a language and the pieces of a prompt. */
import { meaningOf } from './dictionary.ts'
import { type Language, normal, vocabulary } from './lexicon/languages.ts'
import { namesOf } from './names.ts'
import type { Token } from './tokens.ts'

const vocabularies = new Map<Language, ReadonlyMap<string, string>>()

/** Every phrase of a language we know, with its English; our own lists before the names of CLDR. */
export function wordsOf(language: Language): ReadonlyMap<string, string> {
  let known = vocabularies.get(language)
  if (known === undefined) {
    const names = [...namesOf(language)].map(
      ([name, noun]) => [normal(name, language), noun] as const,
    )
    const words = new Map([...names, ...vocabulary(language)])
    if (language === 'zh') dropSuffixed(words)
    known = words
    vocabularies.set(language, known)
  }
  return known
}

/** 厨房里 is 厨房 with a word that says where: the grammar reads that word by itself. */
function dropSuffixed(known: Map<string, string>) {
  for (const [name, english] of known) {
    const bare = known.get(name.slice(0, -1))
    if (/[上里中内]$/.test(name) && bare === english) known.delete(name)
  }
}

/** A piece of a prompt and its English; null when no list knows it. */
export interface Piece {
  readonly text: string
  readonly english: string | null
  /** Place in the prompt, end exclusive. */
  readonly start: number
  readonly end: number
}

export type PieceKind =
  | 'noun'
  | 'attribute'
  | 'scenic'
  | 'verb'
  | 'preposition'
  | 'and'
  | 'count'
  | 'other'

/** What a piece is, by its English; a word nobody knows is taken for a noun. */
export function kindOf({ english }: Piece): PieceKind {
  if (english === null) return 'noun'
  if (english === '' || english === ',') return 'other'
  const meaning = meaningOf(english)?.meaning
  if (meaning === undefined) return /^\w+ing\b/.test(english) ? 'verb' : 'noun'
  if (meaning.conjunction === true) return 'and'
  if (meaning.preposition !== undefined) return 'preposition'
  if (meaning.nouns !== undefined || meaning.setting !== undefined) return 'noun'
  if (english.endsWith('ing') && meaning.mood === undefined) return 'verb'
  if (meaning.count !== undefined || meaning.determiner !== undefined) return 'count'
  const { colour, shade, size, material, state } = meaning
  if (colour !== undefined || shade !== undefined || size !== undefined) return 'attribute'
  if (material !== undefined || state === true) return 'attribute'
  if (meaning.medium === true || meaning.sceneNoun === true) return 'noun'
  return meaning.filler === true ? 'attribute' : 'scenic'
}

/** Whether a piece names a place. */
export function isPlace({ english }: Piece): boolean {
  return english !== null && meaningOf(english)?.meaning.setting !== undefined
}

/** A piece of English that no word of the prompt stands for. */
export function added(english: string, near: Piece): Piece {
  return { text: '', english, start: near.start, end: near.start }
}

/** The pieces as tokens of English words, each at its place in the prompt. */
export function englishTokens(source: Token, pieces: readonly Piece[]): Token[] {
  return pieces.flatMap((piece) =>
    (piece.english ?? piece.text)
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({
        ...source,
        kind: word === ',' ? 'comma' : 'word',
        text: source.text,
        word: word.replaceAll('-', ' ').toLowerCase(),
        start: piece.start,
        end: piece.end,
        hyphenated: false,
      })),
  )
}
