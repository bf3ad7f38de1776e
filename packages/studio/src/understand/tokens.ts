/** Splits a prompt into words, marks and references, each with its place in the prompt. */
import { meaningOf } from './dictionary.ts'

export interface ReferenceName {
  readonly subject: string | null
}

/** What a token points at, when it is `@name`, `[image 2]` or "the second image". */
export interface Pointer {
  readonly references: readonly number[]
  readonly subject: string | null
}

export type TokenKind = 'word' | 'number' | 'pointer' | 'quote' | 'comma' | 'stop' | 'symbol'

export interface Token {
  readonly kind: TokenKind
  /** As the prompt has it. */
  readonly text: string
  /** Lower case, straight apostrophes; for a quote, the text inside. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** True when a hyphen, and nothing else, joins it to the next token. */
  readonly hyphenated: boolean
  readonly pointer: Pointer | null
}

/** What the other languages call a picture, and the words for "the second" before it. */
const foreignImage = '(?:imagen|foto|referencia|image|photo|référence|bild|referenzbild|referenz)'
const foreignOrdinals: readonly string[] = [
  'primera|première|premiere|erste|ersten',
  'segunda|deuxième|seconde|zweite|zweiten',
  'tercera|troisième|dritte|dritten',
  'cuarta|quatrième|vierte|vierten',
  'quinta|cinquième|fünfte|fünften',
  'sexta|sixième|sechste|sechsten',
  'séptima|septième|siebte|siebten',
]
const signNumbers = '一二三四五六七'
const signImage = '(?:参考图片?|参考画像|图片|图像|图|照片|画像|写真|イメージ)'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']
const imageWord = '(?:reference\\s+)?(?:image|img|picture|photo|photograph|pic|reference|ref)'
type PatternKind =
  | TokenKind
  | 'mention'
  | 'image'
  | 'foreign-image'
  | 'sign-image'
  | 'ordinal'
  | 'foreign-ordinal'
  | 'whole'
  | 'url'
  | 'age'
type Patterns = readonly (readonly [PatternKind, RegExp])[]

/** Tried in this order where a word starts. */
const wordPatterns: Patterns = [
  ['url', /https?:\/\/\S*|f\/\d+(?:\.\d+)?/iuy],
  [
    'ordinal',
    new RegExp(`(?:the\\s+)?(${ordinals.join('|')}|last)\\s+${imageWord}(?![\\p{L}\\p{N}])`, 'iuy'),
  ],
  [
    'foreign-image',
    new RegExp(`(?:l['’])?${foreignImage}\\s*(?:n[°º]\\s*)?(\\d{1,2})(?![\\p{L}\\p{N}])`, 'iuy'),
  ],
  [
    'foreign-ordinal',
    new RegExp(
      `(?:(?:la|das|dem|des|der|die)\\s+)?(${foreignOrdinals.join('|')})\\s+${foreignImage}(?:es|s)?(?!\\p{L})`,
      'iuy',
    ),
  ],
  ['sign-image', new RegExp(`${signImage}\\s*([1-7${signNumbers}])`, 'uy')],
  ['sign-image', new RegExp(`第([1-7${signNumbers}])[张幅个枚]?(?:の)?${signImage}`, 'uy')],
  ['sign-image', new RegExp(`([${signNumbers}])枚目の(?:${signImage}|絵)`, 'uy')],
  // A run of signs ends where a picture is meant.
  [
    'word',
    new RegExp(
      `(?:(?!${signImage}\\s*[1-7${signNumbers}]|第[1-7${signNumbers}][张幅个枚]?|[${signNumbers}]枚目)[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〇])+`,
      'uy',
    ),
  ],
  ['image', new RegExp(`${imageWord}\\s*#?\\s*(\\d{1,3})(?![\\p{L}\\p{N}])`, 'iuy')],
  [
    'whole',
    new RegExp(
      `(?:the|this|my|that)\\s+(?:(?:reference|uploaded|attached|provided|input|given|original|source)\\s+(?:image|picture|photo|photograph|reference)|(?:image|picture|photo|photograph|reference))(?![\\p{L}\\p{N}])`,
      'iuy',
    ),
  ],
  ['word', /b&w(?!\p{L})/iuy],
  ['word', /\p{L}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))\p{L}+)*/uy],
]

/** Tried in this order anywhere else. */
const markPatterns: Patterns = [
  // "--ar 3:2" is for another program.
  ['url', /(?<!\S)--\p{L}[\p{L}-]*(?:\s+\d[\d:.]*)?/iuy],
  ['mention', /@/y],
  ['image', new RegExp(`\\[\\s*${imageWord}\\s*#?\\s*(\\d{1,3})\\s*\\]`, 'iy')],
  [
    'quote',
    /"([^"\n]{1,200})"|“([^”\n]{1,200})”|«([^»\n]{1,200})»|「([^」\n]{1,200})」|『([^』\n]{1,200})』|„([^“”\n]{1,200})[“”]|‘([^’\n]{1,200})’(?![\p{L}\p{N}])/uy,
  ],
  ['quote', /(?<![\p{L}\p{N}])'([^'\n]{1,200})'(?![\p{L}\p{N}])/uy],
  ['word', /['’]s(?!\p{L})/iuy],
  // "a 35-year-old woman" is one woman, and f/1.8 is for the camera.
  ['age', /\d{1,3}[- ]years?[- ]old(?!\p{L})/iuy],
  ['sign-image', new RegExp(`([1-7])枚目の(?:${signImage}|絵)`, 'uy')],
  ['number', /\d+(?=(?:girl|boy|woman|man|cat|dog)s?(?!\p{L}))/uy],
  ['word', /\p{N}+\p{Script=Latin}+(?:['’]s)?/uy],
  ['number', /\p{N}+(?:[.,:/]\p{N}+)*/uy],
  ['comma', /[,、，]/uy],
  ['stop', /[.;:!?。！？；：…\n|•]|[—–]/uy],
  ['symbol', /\S/uy],
]
const letter = /\p{L}/u

/** Whether two characters may meet without a space and still be two words, as in Chinese. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const wordCharacter = /[\p{L}\p{N}_]/u

/** The longest known name that starts at `at`, exact case first. */
function nameAt(prompt: string, at: number, names: readonly string[]): string | null {
  for (const fold of [false, true]) {
    const rest = fold ? prompt.slice(at).toLowerCase() : prompt.slice(at)
    for (const name of names) {
      if (!rest.startsWith(fold ? name.toLowerCase() : name)) continue
      const next = String.fromCodePoint(prompt.codePointAt(at + name.length) ?? 0x20)
      const last = Array.from(name).at(-1) ?? ''
      if (!wordCharacter.test(next) || unspaced.test(next) || unspaced.test(last)) return name
    }
  }
  return null
}

/**
 * Tokens in order. `prompt` may be any string; control and format characters count as spaces.
 * A pointer beyond the references there are stays plain words.
 */
export function tokenize(prompt: string, references: readonly ReferenceName[]): Token[] {
  const names = [...new Set(references.flatMap(({ subject }) => subject || []))].sort(
    (a, b) => b.length - a.length,
  )
  const clean = prompt.replaceAll(/[^\P{C}\n]/gu, (run) => ' '.repeat(run.length))
  const units = new Set(references.map((reference, i) => reference.subject ?? i)).size
  const tokens: Token[] = []
  let at = 0
  const push = (kind: TokenKind, length: number, word?: string, pointer: Pointer | null = null) => {
    const text = clean.slice(at, at + length)
    const end = at + length
    const hyphenated =
      /^[-‐‑]$/u.test(clean.charAt(end)) && wordCharacter.test(clean.charAt(end + 1))
    tokens.push({
      kind,
      text,
      word: word ?? text.toLowerCase().replaceAll('’', "'"),
      start: at,
      end,
      hyphenated,
      pointer,
    })
    at = hyphenated ? end + 1 : end
  }
  const pointTo = (index: number): Pointer | null =>
    index >= 0 && index < references.length
      ? { references: [index], subject: references[index]?.subject ?? null }
      : null
  /** The pointer of a match, null when it points nowhere and the words stay words. */
  const pointerOf = (kind: PatternKind, match: RegExpExecArray): Pointer | null => {
    if (wordBefore(clean, at)) return null
    const [, which = ''] = match
    if (kind === 'image' || kind === 'foreign-image') return pointTo(Number(which) - 1)
    if (kind === 'sign-image')
      return pointTo(signNumbers.includes(which) ? signNumbers.indexOf(which) : Number(which) - 1)
    if (kind === 'foreign-ordinal')
      return pointTo(
        foreignOrdinals.findIndex((words) => words.split('|').includes(which.toLowerCase())),
      )
    if (kind === 'ordinal') return pointTo(ordinalIndex(match[1] ?? '', references.length))
    if (units !== 1) return null
    return { references: references.map((_, i) => i), subject: references[0]?.subject ?? null }
  }
  /** Pushes what `kind` matched; false when it turns out not to be that. */
  const accept = (kind: PatternKind, match: RegExpExecArray): boolean => {
    const [text] = match
    switch (kind) {
      case 'mention': {
        // The @ of an address is inside a word.
        const name = wordBefore(clean, at) ? null : nameAt(clean, at + 1, names)
        if (name === null) return false
        const indexes = references.flatMap((r, i) => (r.subject === name ? [i] : []))
        push('pointer', name.length + 1, name, { references: indexes, subject: name })
        return true
      }
      case 'image':
      case 'foreign-image':
      case 'sign-image':
      case 'ordinal':
      case 'foreign-ordinal':
      case 'whole': {
        const pointer = pointerOf(kind, match)
        if (pointer !== null) push('pointer', text.length, text.toLowerCase(), pointer)
        return pointer !== null
      }
      case 'quote':
        push(
          'quote',
          text.length,
          (match.slice(1).find((inner) => inner !== undefined) ?? '').trim(),
        )
        return true
      case 'age':
        push('word', text.length, 'adult')
        return true
      case 'url':
        push('symbol', text.length)
        return true
      case 'word':
      case 'number':
      case 'pointer':
      case 'comma':
      case 'stop':
      case 'symbol':
      default:
        push(kind, text.length)
        return true
    }
  }
  while (at < clean.length) {
    const character = clean.charAt(at)
    if (character === ' ' || character === '\t') {
      at++
      continue
    }
    const from = at
    for (const [kind, pattern] of letter.test(String.fromCodePoint(clean.codePointAt(at) ?? 0))
      ? wordPatterns
      : markPatterns) {
      pattern.lastIndex = at
      const match = pattern.exec(clean)
      if (match !== null && accept(kind, match)) break
    }
    if (at === from) at++
  }
  return withBareNames(tokens, references)
}

/** "mia on a beach": a subject's name without the @, when the prompt never has the @ and the word means nothing else. */
function withBareNames(tokens: readonly Token[], references: readonly ReferenceName[]): Token[] {
  const pointed = new Set(tokens.flatMap((token) => token.pointer?.subject ?? []))
  return tokens.map((token) => {
    if (token.kind !== 'word' || meaningOf(token.word) !== null) return token
    const subject = references.find((each) => each.subject?.toLowerCase() === token.word)?.subject
    if (subject === undefined || subject === null || pointed.has(subject)) return token
    const indexes = references.flatMap((each, i) => (each.subject === subject ? [i] : []))
    return { ...token, kind: 'pointer', word: subject, pointer: { references: indexes, subject } }
  })
}

function ordinalIndex(word: string, count: number): number {
  return word.toLowerCase() === 'last' ? count - 1 : ordinals.indexOf(word.toLowerCase())
}

function wordBefore(text: string, at: number): boolean {
  return at > 0 && wordCharacter.test(text.charAt(at - 1)) && !unspaced.test(text.charAt(at - 1))
}
