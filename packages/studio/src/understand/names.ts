/** Names of things in other languages, from Unicode CLDR; `scripts/words.ts` picks them. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Language } from './lexicon/languages.ts'

const path = new URL('../../assets/words/words.json.gz', import.meta.url)

let shared: Readonly<Record<Language, Readonly<Record<string, string>>>> | null = null

/** From a name (lower case) to its English noun; read from disk the first time another language is met. */
export function namesOf(language: Language): ReadonlyMap<string, string> {
  shared ??= JSON.parse(gunzipSync(readFileSync(path)).toString()) as NonNullable<typeof shared>
  return new Map(Object.entries(shared[language]))
}
