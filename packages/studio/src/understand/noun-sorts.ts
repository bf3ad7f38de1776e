/** What words of no list of ours are, from WordNet; `scripts/nouns.ts` picks them. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { settingKinds } from '../scene.ts'
import type { Meaning } from './dictionary.ts'

const path = new URL('../../assets/nouns/nouns.txt.gz', import.meta.url)

let shared: string | null = null

/**
 * What WordNet makes of a lower-case word or compound: `person`, `thing`, `quality` (mostly an
 * adjective), `deed` (mostly a verb), `@city` for a name, …; null when it is not there.
 */
export function sortOf(word: string): string | null {
  shared ??= `\n${gunzipSync(readFileSync(path)).toString()}`
  // Lines are sorted, so they are halved rather than made into a map, which would cost every process.
  let low = 0
  let high = shared.length - 1
  while (low < high) {
    const start = shared.lastIndexOf('\n', (low + high) >> 1) + 1
    const end = shared.indexOf('\n', start)
    const colon = shared.indexOf(':', start)
    const found = shared.slice(start, colon)
    if (found === word) return shared.slice(colon + 1, end)
    if (found < word) low = end
    else high = start - 1
  }
  return null
}

const meanings = new Map<string, Meaning | null>()

/** What a sort means for the grammar; null when it says no more than that it is a word. */
export function meaningOfSort(sort: string): Meaning | null {
  let meaning = meanings.get(sort)
  if (meaning === undefined) meanings.set(sort, (meaning = meaningFor(sort)))
  return meaning
}

function meaningFor(sort: string): Meaning | null {
  switch (sort) {
    case 'person':
    case 'animal':
    case 'garment':
    case 'part':
      return { nouns: new Set([sort]) }
    case 'thing':
      return { nouns: new Set(['other']) }
    case 'idea':
      return { sceneNoun: true, idea: true }
    default: {
      const setting = settingKinds.find((kind) => kind === sort.replace('@', ''))
      return setting === undefined ? null : { setting }
    }
  }
}
