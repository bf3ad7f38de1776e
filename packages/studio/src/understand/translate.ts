/**
 * Rewrites the words of a prompt in another language as English words, each still at its place in
 * the prompt, so that one grammar reads them all. docs/studio-grammar.md says how far that carries.
 */
import { chineseCount, chineseCounter, chinesePlaces, orderChinese } from './chinese.ts'
import { japaneseCount, japaneseCounter, orderJapanese } from './japanese.ts'
import { latinLanguage, translateLatin } from './latin.ts'
import type { Token } from './tokens.ts'
import { englishTokens, type Piece, wordsOf } from './translation.ts'

const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇]+$/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const signsMax = 10
/** Endings of Japanese verbs and politeness that no list has; they say nothing that is drawn. */
const endings = /^\p{Script=Hiragana}{1,4}$/u

/** The same tokens for an English prompt; for one in a language we know some of, English ones. */
export function translate(tokens: readonly Token[]): Token[] {
  if (tokens.some((token) => token.kind === 'word' && cjk.test(token.text))) {
    const language = tokens.some((token) => kana.test(token.text)) ? 'ja' : 'zh'
    return tokens.flatMap((token, at) =>
      token.kind === 'word' && cjk.test(token.text)
        ? translateSigns(token, language, tokens[at - 1])
        : [token],
    )
  }
  const language = latinLanguage(tokens)
  return language === null ? [...tokens] : translateLatin(tokens, language)
}

function translateSigns(token: Token, language: 'zh' | 'ja', previous: Token | undefined): Token[] {
  const pieces = split(token, language, previous?.kind === 'number')
  return englishTokens(token, language === 'zh' ? orderChinese(pieces) : orderJapanese(pieces))
}

/** Chinese and Japanese run words together: the longest known word at each place, the rest as it is. */
function split(token: Token, language: 'zh' | 'ja', numbered: boolean): Piece[] {
  const known = wordsOf(language)
  const pieces: Piece[] = []
  const { text } = token
  const push = (from: number, length: number, english: string | null) =>
    pieces.push({
      text: text.slice(from, from + length),
      english,
      start: token.start + from,
      end: token.start + from + length,
    })
  const counterLength = language === 'zh' ? chineseCounter(text) : japaneseCounter(text)
  for (let at = numbered ? counterLength : 0; at < text.length;) {
    const rest = text.slice(at)
    const found =
      language === 'ja' ? unpossessed(rest, longest(rest, known), known) : longest(rest, known)
    const count = language === 'zh' ? chineseCount(rest) : japaneseCount(rest)
    // 上, 里 and 中 are in some names, too; as words they say where.
    const place = language === 'zh' && found.length <= 2 ? placeAt(rest) : 0
    const unknown = pieces.at(-1)
    if (count !== null && count.length >= found.length) {
      push(at, count.length, count.english)
      at += count.length
    } else if (place > 0 && place >= found.length && pieces.length > 0) {
      push(at, place, '')
      at += place
    } else if (found.length > 0) {
      push(at, found.length, found.english)
      at += found.length
    } else if (unknown !== undefined && unknown.english === null) {
      pieces[pieces.length - 1] = {
        ...unknown,
        text: unknown.text + text.charAt(at),
        end: unknown.end + 1,
      }
      at++
    } else {
      push(at, 1, null)
      at++
    }
  }
  return pieces.map((piece) =>
    piece.english === null &&
    language === 'ja' &&
    endings.test(piece.text) &&
    !isParticle(piece.text)
      ? { ...piece, english: '' }
      : piece,
  )
}

function isParticle(text: string): boolean {
  return /^[のがをはもとやでにへ]$/.test(text)
}

function longest(
  text: string,
  known: ReadonlyMap<string, string>,
): { readonly length: number; readonly english: string } {
  for (let length = Math.min(signsMax, text.length); length > 0; length--) {
    const english = known.get(text.slice(0, length).toLowerCase())
    if (english !== undefined) return { length, english }
  }
  return { length: 0, english: '' }
}

/** 木の下: what ends in の and goes on with where is the noun alone. */
function unpossessed(
  rest: string,
  found: { readonly length: number; readonly english: string },
  known: ReadonlyMap<string, string>,
): { readonly length: number; readonly english: string } {
  const shorter = known.get(rest.slice(0, found.length - 1))
  const where = /^(?:[上下前隣横後中間左右裏脇]|そば|ほとり|近く)/
  if (shorter === undefined || !rest.slice(0, found.length).endsWith('の')) return found
  return where.test(rest.slice(found.length))
    ? { length: found.length - 1, english: shorter }
    : found
}

function placeAt(text: string): number {
  for (const length of [2, 1]) if (chinesePlaces.has(text.slice(0, length))) return length
  return 0
}
