/**
 * Picks the names of things in Spanish, French, German, Chinese and Japanese out of emojibase-data,
 * which has them from Unicode CLDR: every picture sign's short name in a language, beside its
 * English one.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Sign {
  readonly hexcode: string
  readonly label: string
  readonly tags?: readonly string[]
  /** emojibase's group: 1 people, 3 nature, 4 food, 5 travel, 6 activities, 7 objects; the rest are no things. */
  readonly group?: number
}

const languages = ['es', 'fr', 'de', 'zh', 'ja'] as const
type Language = (typeof languages)[number]
const people = 1
const things = [3, 4, 5, 6, 7]
/** Whose keywords name the thing itself and not what is done with it. */
const keywordGroups = [3]
const wordsMax = 3

/** "dog face" is a dog to us, as "Hundegesicht" is. */
const facePatterns: Readonly<Record<Language | 'en', RegExp>> = {
  en: / face$/,
  es: /^cara de /,
  fr: /^tête d(?:e |’|')/,
  de: /gesicht$/,
  zh: /[头脸]$/,
  ja: /の顔$/,
}
/** Gestures and parts of the body, which nobody asks for by these names. */
const gestures =
  /hand|finger|thumb|fist|gestur|pouting|frowning|facepalm|shrug|person |people|kiss|couple|family|:|clock|o’clock|thirty|button|moon face/

/** `words.json.gz`: for each language, the name (lower case) and its English noun. */
export function pickWords(unpacked: string): ReadonlyMap<string, Buffer> {
  const read = (language: string) =>
    JSON.parse(readFileSync(join(unpacked, language, 'data.json'), 'utf8')) as readonly Sign[]
  const english = new Map(
    read('en').flatMap((sign) => {
      const wanted = sign.group === people || things.includes(sign.group ?? -1)
      const noun = sign.label.toLowerCase().replace(facePatterns.en, '')
      return wanted && !gestures.test(sign.label) && isShort(noun) ? [[sign.hexcode, noun]] : []
    }),
  )
  const words = Object.fromEntries(
    languages.map((language) => [language, namesIn(read(language), language, english)]),
  )
  return new Map([['words.json.gz', gzipSync(JSON.stringify(words), { level: 9 })]])
}

function namesIn(
  signs: readonly Sign[],
  language: Language,
  english: ReadonlyMap<string, string>,
): Record<string, string> {
  const names = new Map<string, string>()
  const add = (name: string, noun: string) => {
    const key = name.toLowerCase().replaceAll('’', "'").replaceAll('-', ' ')
    if (!names.has(key) && isShort(key) && key.length > 1) names.set(key, noun)
  }
  for (const sign of signs) {
    const noun = english.get(sign.hexcode)
    if (noun !== undefined) add(sign.label.replace(facePatterns[language], ''), noun)
  }
  const uses = new Map<string, number>()
  for (const tag of signs.flatMap((sign) => sign.tags ?? []))
    uses.set(tag, (uses.get(tag) ?? 0) + 1)
  for (const sign of signs) {
    const noun = english.get(sign.hexcode)
    if (noun === undefined || !keywordGroups.includes(sign.group ?? -1)) continue
    for (const tag of sign.tags ?? [])
      if (uses.get(tag) === 1 && isName(tag, language)) add(tag, noun)
  }
  return Object.fromEntries([...names].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function isShort(name: string): boolean {
  return name.split(' ').length <= wordsMax && !/[():!?]/.test(name)
}

/** Whether a keyword is a noun, as far as its spelling tells: verbs and adjectives name no thing. */
function isName(tag: string, language: Language): boolean {
  if (tag.includes(' ') || tag.length < 2) return false
  if (language === 'de') return /^\p{Lu}/u.test(tag)
  if (language === 'es') return !/(?:[aei]r|[ai]do|[ai]da)$/.test(tag)
  if (language === 'fr') return !/(?:er|ir|re|é|ée)$/.test(tag)
  return true
}
