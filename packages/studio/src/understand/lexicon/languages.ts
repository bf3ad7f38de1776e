/**
 * The commonest words of five more languages, one line a meaning: English | Spanish | French |
 * German | Chinese | Japanese. Alternatives are parted by a slash; nouns and adjectives stand in
 * their base form, and the translator finds plurals, genders and cases. `-` means "drop it". A word that
 * stands in two lines means what the first says.
 */
import { deeds } from './languages/deeds.ts'
import { grammar } from './languages/grammar.ts'
import { looks } from './languages/looks.ts'
import { moreDeeds, morePlaces, moreThings } from './languages/more.ts'
import { places } from './languages/places.ts'
import { qualities } from './languages/qualities.ts'
import { things } from './languages/things.ts'
import { times } from './languages/times.ts'

export const languages = ['es', 'fr', 'de', 'zh', 'ja'] as const
export type Language = (typeof languages)[number]

/** Prepositions a phrase for a place or a time may begin with. */
const openers =
  /^(?:en|dans|sur|im|am|auf|in|bajo|sous|au|à|al|bei|unter|vor|de|por|entre|con|sobre|a la luz de) /

/** A phrase as it is looked up: lower case, straight apostrophes, French elisions as words of their own. */
export function normal(phrase: string, language: Language): string {
  const plain = phrase.trim().toLowerCase().replaceAll('’', "'").replaceAll('-', ' ')
  return language === 'fr'
    ? plain.replaceAll(/(?<!\p{L})((?:qu|[ldsjcn])')(?=\p{L})/gu, '$1 ').replaceAll("d' ", 'de ')
    : plain
}

/** For each language, the foreign phrase (lower case) and its English words. */
export function vocabulary(language: Language): ReadonlyMap<string, string> {
  const column = languages.indexOf(language) + 1
  const entries = new Map<string, string>()
  const read = (rows: string, isScene: boolean) => {
    for (const line of rows.split('\n')) {
      const cells = line.split('|').map((cell) => cell.trim())
      const english = cells[0] ?? ''
      for (const phrase of (cells[column] ?? '').split('/')) {
        const key = normal(phrase, language)
        if (key === '' || entries.has(key)) continue
        // "am Strand", "sous la pluie": the phrase brings its preposition along.
        const within = isScene && openers.test(key) ? `in ${english}` : english
        entries.set(key, english === '-' ? '' : within)
      }
    }
  }
  for (const rows of [grammar, qualities, deeds]) read(rows, false)
  for (const rows of [times, places]) read(rows, true)
  for (const rows of [looks, things, moreDeeds]) read(rows, false)
  read(morePlaces, true)
  read(moreThings, false)
  return entries
}
