/** Spanish, French and German word by word, adjectives before their noun. */
import { meaningOf } from './dictionary.ts'
import type { Language } from './lexicon/languages.ts'
import type { Token } from './tokens.ts'
import { englishTokens, kindOf, type Piece, wordsOf } from './translation.ts'

type LatinLanguage = Exclude<Language, 'zh' | 'ja'>
const latinLanguages: readonly LatinLanguage[] = ['es', 'fr', 'de']
const phraseWordsMax = 5
/** The least share of words that are no English of ours in a prompt of another language. */
const foreignShareMin = 0.25

/** Words that only one language has, which tell more than shared nouns do. */
const telling: Readonly<Record<LatinLanguage, ReadonlySet<string>>> = {
  es: new Set('un una el la los las del al con en sobre y sin por para'.split(' ')),
  fr: new Set('un une le la les des du au aux avec dans sur et sans sous pour'.split(' ')),
  de: new Set(
    'ein eine einen einem einer der die das den dem mit im am auf und ohne über unter'.split(' '),
  ),
}

/** The language most words belong to, when more of them do than are English. */
export function latinLanguage(tokens: readonly Token[]): LatinLanguage | null {
  const all = tokens.filter((token) => token.kind === 'word').map((token) => token.word)
  // Most prompts are English: they cost no look into other languages' lists.
  const foreign = all.filter((word) => meaningOf(word) === null).length
  if (all.length < 2 || foreign < all.length * foreignShareMin) return null
  let best: LatinLanguage | null = null
  let most = Math.min(1.5, all.length / 2)
  for (const language of latinLanguages) {
    const known = wordsOf(language)
    let own = 0
    let english = 0
    for (const word of all) {
      const is =
        telling[language].has(word) || forms(word, language).some((form) => known.has(form))
      if (meaningOf(word) === null) own += is ? 1 : 0
      else if (!is) english++
      if (telling[language].has(word)) own += 0.5
    }
    if (own > english && own > most) [best, most] = [language, own]
  }
  return best
}

/** French elisions as words of their own: l'eau → l' eau. */
function elisions(token: Token): Token[] {
  const match = /^((?:qu|[ldsjcn])')(.+)$/.exec(token.word)
  const [, article = '', rest = ''] = match ?? []
  if (token.kind !== 'word' || match === null) return [token]
  const middle = token.start + article.length
  return [
    { ...token, word: article === "d'" ? 'de' : article, end: middle },
    { ...token, word: rest, start: middle },
  ]
}

/** The same tokens in English. */
export function translateLatin(given: readonly Token[], language: LatinLanguage): Token[] {
  const tokens = language === 'fr' ? given.flatMap(elisions) : given
  const known = wordsOf(language)
  const out: Token[] = []
  let pieces: Piece[] = []
  const flush = (near: Token) => {
    out.push(...englishTokens(near, adjectivesFirst(pieces, language)))
    pieces = []
  }
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token
    if (token.kind !== 'word') {
      if (pieces.length > 0) flush({ ...token, kind: 'word', pointer: null })
      out.push(token)
      at++
      continue
    }
    const capital = language === 'de' && germanNouns.has(token.text)
    const found = capital ? null : longest(tokens, at, known)
    const last = tokens[at + (found?.length ?? 1) - 1] as Token
    const english = isRosePink(pieces.at(-1), token.word)
      ? 'pink'
      : found !== null && found.length > 1
        ? found.english
        : (single(token, known, language) ?? found?.english ?? null)
    pieces.push({ text: found?.phrase ?? token.text, english, start: token.start, end: last.end })
    at += found?.length ?? 1
  }
  const near = tokens.at(-1)
  if (near !== undefined && pieces.length > 0) flush({ ...near, kind: 'word', pointer: null })
  return out
}

/** "rosas rosas", "des roses roses": the second is their colour. */
function isRosePink(before: Piece | undefined, word: string): boolean {
  if (!/^ros(?:a|e|as|es)$/.test(word) || before === undefined) return false
  return kindOf(before) === 'noun'
}

/** Nouns that are adjectives when they are not written with a capital. */
const germanNouns: ReadonlyMap<string, string> = new Map([
  ['Junge', 'boy'],
  ['Jungen', 'boys'],
  ['Alte', 'old woman'],
  ['Weide', 'meadow'],
])

/** The English of one word in any of its forms, plural when it is; null when no list knows it. */
function single(
  { word, text }: Token,
  known: ReadonlyMap<string, string>,
  language: LatinLanguage,
): string | null {
  const noun = language === 'de' ? germanNouns.get(text) : undefined
  if (noun !== undefined) return noun
  const form = forms(word, language).find((each) => known.has(each))
  if (form !== undefined) {
    const english = known.get(form) ?? ''
    const plural =
      isNounPlural(word, form, english, language) || isListedPlural(form, english, known, language)
    return plural && !english.endsWith('s') ? `${english}s` : english
  }
  return language === 'de' ? compound(word, known) : null
}

/** Shortest half of a German compound. */
const halfMin = 3

/** Holzhütte → "wooden cabin": two known words, with or without a joining letter. */
function compound(word: string, known: ReadonlyMap<string, string>): string | null {
  for (let at = word.length - halfMin; at >= halfMin; at--) {
    const tail = forms(word.slice(at), 'de').find((each) => known.has(each))
    if (tail === undefined || tail.length < halfMin) continue
    const head = [word.slice(0, at), word.slice(0, at).replace(/(?:es|s|en|n|er|e)$/, '')].find(
      (each) => each.length >= halfMin && known.has(each),
    )
    if (head !== undefined) return `${known.get(head) ?? ''} ${known.get(tail) ?? ''}`.trim()
  }
  return null
}

/** A word and the base forms it may be an inflection of, the word itself first. */
function forms(word: string, language: LatinLanguage): string[] {
  const bare = word.replace(/^(?:l|d|qu|j|s|n|c)'/, '')
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
  return [...(bare === word ? [] : [word]), bare, ...cut, ...masculine]
}

/** Whether `word` is a plural of the noun `form`, whose English is `english`. */
function isNounPlural(
  word: string,
  form: string,
  english: string,
  language: LatinLanguage,
): boolean {
  const found = meaningOf(english)
  const noun =
    found === null || found.meaning.nouns !== undefined || found.meaning.setting !== undefined
  if (!noun || english === '' || english.endsWith('s')) return false
  // A German genitive ends in -es or -s like a plural, but is rare in a prompt.
  return language === 'de'
    ? word !== form && !word.endsWith('es')
    : /[sx]$/.test(word) && word !== form
}

/** Whether a list has `form` beside its singular: árboles and árbol, Bäume and Baum. */
function isListedPlural(
  form: string,
  english: string,
  known: ReadonlyMap<string, string>,
  language: LatinLanguage,
): boolean {
  const found = meaningOf(english)
  if (found?.meaning.nouns === undefined || found.meaning.material !== undefined) return false
  if (found.singular !== english || /^(?:people|children)$/.test(english)) return false
  if (language !== 'de') {
    if (form.endsWith('ces') && known.get(`${form.slice(0, -3)}z`) === english) return true
    // The singular may mean something else besides: rosa is pink, too.
    return /[sx]$/.test(form) && [1, 2].some((cut) => known.has(form.slice(0, -cut)))
  }
  if (!/[nre]$/.test(form)) return false
  const plain = form
    .replace('äu', 'au')
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
  return [0, 1, 2, 3].some((cut) => {
    const base = plain.slice(0, plain.length - cut)
    return base !== form && known.get(base) === english
  })
}

function longest(
  tokens: readonly Token[],
  at: number,
  known: ReadonlyMap<string, string>,
): { readonly length: number; readonly english: string; readonly phrase: string } | null {
  let best: { length: number; english: string; phrase: string } | null = null
  let phrase = ''
  for (let length = 1; length <= phraseWordsMax; length++) {
    const token = tokens[at + length - 1]
    if (token === undefined || token.kind !== 'word') break
    phrase = length === 1 ? token.word : `${phrase} ${token.word}`
    const english = known.get(phrase)
    const one = english === undefined && length > 1 ? singularOf(phrase, known) : undefined
    if (english !== undefined) best = { length, english, phrase }
    else if (one !== undefined) best = { length, english: `${one}s`, phrase }
  }
  return best
}

/** The English of a phrase in the plural: globos aerostáticos. */
function singularOf(phrase: string, known: ReadonlyMap<string, string>): string | undefined {
  const words = phrase.split(' ')
  if (!words.every((word) => /[sx]$/.test(word) || word.length <= 3)) return undefined
  return known.get(words.map((word) => word.replace(/[sx]$/, '')).join(' '))
}

/** "un gato negro y blanco" → "a black and white cat". */
function adjectivesFirst(pieces: readonly Piece[], language: LatinLanguage): Piece[] {
  const isAdjective = (piece: Piece | undefined) =>
    piece !== undefined && (isMaterial(piece) || (language !== 'de' && isQuality(piece)))
  const out: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if (kindOf(piece) !== 'noun') {
      out.push(piece)
      continue
    }
    let to = at + 1
    while (
      isAdjective(pieces[to]) ||
      (isAnd(pieces[to]) && isColour(pieces[to - 1]) && isColour(pieces[to + 1]))
    )
      to++
    out.push(...pieces.slice(at + 1, to), piece)
    at = to - 1
  }
  return out
}

function isQuality(piece: Piece): boolean {
  return piece.english !== null && kindOf(piece) === 'attribute' && !isFiller(piece)
}

/** "de madera", "en bois", "aus Holz". */
function isMaterial({ text, english }: Piece): boolean {
  const material = meaningOf(english ?? '')?.meaning.material
  return material !== undefined && /^(?:de|en|d'|aus|à) /.test(text)
}

function isFiller({ english }: Piece): boolean {
  const meaning = meaningOf(english ?? '')?.meaning
  return meaning?.filler === true && meaning.colour === undefined
}

function isAnd(piece: Piece | undefined): boolean {
  return piece?.english === 'and'
}

function isColour(piece: Piece | undefined): boolean {
  return piece !== undefined && meaningOf(piece.english ?? '')?.meaning.colour !== undefined
}
