/**
 * Rewrites the words of a prompt in another language as English words, each still at its place in
 * the prompt, so that one grammar reads them all. Word by word: it carries simple prompts only.
 */
import { meaningOf } from './dictionary.ts'
import { type Language, vocabulary } from './lexicon/languages.ts'
import type { Token } from './tokens.ts'

const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const phraseWordsMax = 4
const signsMax = 8

const vocabularies = new Map<Language, ReadonlyMap<string, string>>()
function words(language: Language): ReadonlyMap<string, string> {
  let known = vocabularies.get(language)
  if (known === undefined) vocabularies.set(language, (known = vocabulary(language)))
  return known
}

/** The same tokens for an English prompt; for one in a language we know some of, English ones. */
export function translate(tokens: readonly Token[]): Token[] {
  const spelled = tokens.flatMap((token) => splitSigns(token, tokens))
  const language = spelled.some((token) => cjk.test(token.text)) ? null : latinLanguage(spelled)
  return language === null ? spelled : translateLatin(spelled, words(language), language)
}

/** Chinese and Japanese run words together: the longest known word at each place, the rest as it is. */
function splitSigns(token: Token, all: readonly Token[]): Token[] {
  if (token.kind !== 'word' || !cjk.test(token.text)) return [token]
  const language: Language = all.some((each) => kana.test(each.text)) ? 'ja' : 'zh'
  const known = words(language)
  const parts: { text: string; english: string | null; start: number }[] = []
  const { text } = token
  for (let at = 0; at < text.length;) {
    let length = Math.min(signsMax, text.length - at)
    while (length > 0 && !known.has(text.slice(at, at + length))) length--
    const last = parts.at(-1)
    if (length > 0)
      parts.push({
        text: text.slice(at, at + length),
        english: known.get(text.slice(at, at + length)) ?? '',
        start: at,
      })
    else if (last !== undefined && last.english === null) last.text += text.charAt(at)
    else parts.push({ text: text.charAt(at), english: null, start: at })
    at += Math.max(length, 1)
  }
  const ordered = language === 'zh' ? orderChinese(parts) : orderJapanese(parts)
  return ordered.flatMap((part) =>
    englishTokens(token, part.english ?? part.text, token.start + part.start, part.text.length),
  )
}

interface Part {
  readonly text: string
  /** Null when no list knows it. */
  english: string | null
  readonly start: number
}

const chinesePlaces: ReadonlyMap<string, string> = new Map([
  ['上', 'on'],
  ['里', 'in'],
  ['中', 'in'],
  ['下', 'under'],
  ['旁', 'next to'],
  ['旁边', 'next to'],
  ['边', 'next to'],
  ['前面', 'in front of'],
  ['后面', 'behind'],
  ['上空', 'over'],
  ['之间', 'between'],
  ['上方', 'over'],
])

/**
 * 在桌子上 → "on table": the word behind the noun says which preposition 在 is. Without 在, 桌子上的猫
 * is the cat on the table, so what comes after 的 goes first.
 */
function orderChinese(parts: readonly Part[]): Part[] {
  const ordered = parts.map((part) => ({ ...part }))
  for (const [at, part] of ordered.entries()) {
    const place = part.english === null ? chinesePlaces.get(part.text) : undefined
    if (place === undefined) continue
    const opener = ordered.slice(0, at).findLast((each) => each.text.endsWith('在'))
    part.english = ''
    if (opener !== undefined)
      opener.english = `${opener.text === '在' ? '' : opener.english} ${place}`
    else if (at > 0) {
      part.english = place
      const behind = ordered.slice(at + 1)
      return joined([
        ...(behind.length > 0 ? orderChinese(behind) : []),
        part,
        ...ordered.slice(0, at),
      ])
    }
  }
  return joined(ordered)
}

/** 的 between two words only joins them: "red 的 cat". */
function joined(parts: readonly Part[]): Part[] {
  return parts.map((part) => (part.english === 'of' ? { ...part, english: '' } : part))
}

/** 海辺で → "in beach": a particle behind a noun becomes the preposition before it. */
function orderJapanese(parts: readonly Part[]): Part[] {
  const ordered: Part[] = []
  for (const part of parts) {
    const english = part.english ?? ''
    const previous = ordered.at(-1)
    if (part.text === 'の' || part.text === 'を') continue
    if (
      /^(?:in|on|under|behind|in front of|next to|holding|riding|wearing|looking at)$/.test(
        english,
      ) &&
      previous !== undefined
    ) {
      ordered.pop()
      ordered.push({ ...part, english }, previous, { text: '', english: ',', start: part.start })
    } else ordered.push(part)
  }
  return ordered
}

function englishTokens(source: Token, english: string, start: number, length: number): Token[] {
  return english
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({
      ...source,
      kind: word === ',' ? 'comma' : 'word',
      text: source.text,
      word,
      start,
      end: start + length,
      hyphenated: false,
    }))
}

/** The language most words belong to, when more of them do than are English. */
function latinLanguage(tokens: readonly Token[]): Language | null {
  const all = tokens.filter((token) => token.kind === 'word')
  if (all.length < 2) return null
  const english = all.filter((token) => meaningOf(token.word) !== null).length
  let best: Language | null = null
  let most = Math.max(english, all.length * 0.4)
  for (const language of ['es', 'fr', 'de'] as const) {
    const known = words(language)
    const count = all.filter((token) =>
      forms(token.word, language).some((form) => known.has(form)),
    ).length
    if (count > most) [best, most] = [language, count]
  }
  return best
}

/** A word and the base forms it may be an inflection of, the word itself first. */
function forms(word: string, language: Language): string[] {
  const bare = word.replace(/^(?:l|d|qu)'/, '')
  const endings =
    language === 'de'
      ? ['en', 'er', 'es', 'em', 'e', 'n', 's']
      : language === 'fr'
        ? ['es', 'e', 's', 'x']
        : ['es', 's']
  const cut = endings
    .filter((ending) => bare.length > ending.length + 2 && bare.endsWith(ending))
    .map((ending) => bare.slice(0, -ending.length))
  const masculine =
    language === 'es'
      ? [bare, ...cut].filter((form) => form.endsWith('a')).map((form) => `${form.slice(0, -1)}o`)
      : []
  return [bare, ...cut, ...masculine]
}

function translateLatin(
  tokens: readonly Token[],
  known: ReadonlyMap<string, string>,
  language: Language,
): Token[] {
  const out: Token[] = []
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at] as Token
    const found = first.kind === 'word' ? longestForeign(tokens, at, known) : null
    if (found !== null) {
      const last = tokens[at + found.length - 1] as Token
      out.push(...englishTokens(first, found.english, first.start, last.end - first.start))
      at += found.length
      continue
    }
    const form =
      first.kind === 'word'
        ? forms(first.word, language).find((each) => known.has(each))
        : undefined
    if (form === undefined) out.push(first)
    else {
      const english = known.get(form) ?? ''
      const many = isNounPlural(first.word, form, english, language)
      out.push(
        ...englishTokens(
          first,
          many ? `${english}s` : english,
          first.start,
          first.end - first.start,
        ),
      )
    }
    at++
  }
  return out
}

/** Whether `word` is a plural of the noun `form`, whose English is `english`. */
function isNounPlural(word: string, form: string, english: string, language: Language): boolean {
  const meaning = meaningOf(english)?.meaning
  if (meaning === undefined || (meaning.nouns === undefined && meaning.setting === undefined))
    return false
  return language === 'de' ? word !== form : /[sx]$/.test(word)
}

function longestForeign(
  tokens: readonly Token[],
  at: number,
  known: ReadonlyMap<string, string>,
): { readonly length: number; readonly english: string } | null {
  let best: { length: number; english: string } | null = null
  let phrase = ''
  for (let length = 1; length <= phraseWordsMax; length++) {
    const token = tokens[at + length - 1]
    if (token === undefined || token.kind !== 'word') break
    phrase = length === 1 ? token.word : `${phrase} ${token.word}`
    const english = known.get(phrase)
    if (english !== undefined) best = { length, english }
  }
  return best
}
