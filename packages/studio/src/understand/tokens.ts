/** Splits a prompt into words, marks and references, each with its place in the prompt. */

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

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']
const imageWord = '(?:reference\\s+)?(?:image|img|picture|photo|photograph|pic|reference|ref)'
const patterns: readonly (readonly [
  TokenKind | 'mention' | 'image' | 'ordinal' | 'whole',
  RegExp,
])[] = [
  ['mention', /@/y],
  ['image', new RegExp(`\\[\\s*${imageWord}\\s*#?\\s*(\\d{1,3})\\s*\\]`, 'iy')],
  [
    'ordinal',
    new RegExp(`(?:the\\s+)?(${ordinals.join('|')}|last)\\s+${imageWord}(?![\\p{L}\\p{N}])`, 'iuy'),
  ],
  ['image', new RegExp(`${imageWord}\\s*#?\\s*(\\d{1,3})(?![\\p{L}\\p{N}])`, 'iuy')],
  [
    'whole',
    new RegExp(
      `(?:the|this|my|that)\\s+(?:(?:reference|uploaded|attached|provided|input|given|original|source)\\s+(?:image|picture|photo|photograph|reference)|(?:image|picture|photo|photograph|reference))(?![\\p{L}\\p{N}])`,
      'iuy',
    ),
  ],
  [
    'quote',
    /"([^"\n]{1,200})"|“([^”\n]{1,200})”|«([^»\n]{1,200})»|「([^」\n]{1,200})」|『([^』\n]{1,200})』|„([^“”\n]{1,200})[“”]|‘([^’\n]{1,200})’(?![\p{L}\p{N}])/uy,
  ],
  ['quote', /(?<![\p{L}\p{N}])'([^'\n]{1,200})'(?![\p{L}\p{N}])/uy],
  ['number', /\d+(?=(?:girl|boy|woman|man|cat|dog)s?(?!\p{L}))/uy],
  ['word', /\p{N}+\p{L}+(?:['’]s)?/uy],
  ['number', /\p{N}+(?:[.,:/]\p{N}+)*/uy],
  ['word', /b&w(?!\p{L})/iuy],
  ['word', /['’]s(?!\p{L})/iuy],
  ['word', /\p{L}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))\p{L}+)*/uy],
  ['comma', /[,、，]/uy],
  ['stop', /[.;:!?。！？；：…\n|•]|[—–]| - /uy],
  ['symbol', /\S/uy],
]

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
  scan: while (at < clean.length) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at
      const match = pattern.exec(clean)
      if (match === null) continue
      const length = match[0].length
      if (kind === 'mention') {
        const name = nameAt(clean, at + 1, names)
        if (name === null) continue
        const indexes = references.flatMap((r, i) => (r.subject === name ? [i] : []))
        push('pointer', name.length + 1, name, { references: indexes, subject: name })
      } else if (kind === 'image' || kind === 'ordinal' || kind === 'whole') {
        if (wordBefore(clean, at)) continue
        const pointer =
          kind === 'whole'
            ? units === 1
              ? { references: references.map((_, i) => i), subject: references[0]?.subject ?? null }
              : null
            : pointTo(
                kind === 'image'
                  ? Number(match[1]) - 1
                  : ordinalIndex(match[1] ?? '', references.length),
              )
        if (pointer === null) continue
        push('pointer', length, match[0].toLowerCase(), pointer)
      } else if (kind === 'quote') {
        push('quote', length, match.slice(1).find((inner) => inner !== undefined) ?? '')
      } else {
        push(kind, length)
      }
      continue scan
    }
    at++
  }
  return tokens
}

function ordinalIndex(word: string, count: number): number {
  return word.toLowerCase() === 'last' ? count - 1 : ordinals.indexOf(word.toLowerCase())
}

function wordBefore(text: string, at: number): boolean {
  return at > 0 && wordCharacter.test(text.charAt(at - 1)) && !unspaced.test(text.charAt(at - 1))
}
