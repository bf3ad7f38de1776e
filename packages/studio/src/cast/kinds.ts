import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** What WordNet tells of a noun. */
export interface Kind {
  /** The catalogue noun it is a kind of; null for a compound that is no kind of its last word (`sea horse`). */
  readonly noun: string | null
  /** Whether the two words mean the same. */
  readonly same: boolean
}

let kinds: ReadonlyMap<string, Kind> | null = null

/** The picked kinds (see `scripts/kinds.ts`), read on first use. */
function read(): ReadonlyMap<string, Kind> {
  const text = gunzipSync(
    readFileSync(new URL('../../assets/kinds/kinds.txt.gz', import.meta.url)),
  ).toString('utf8')
  const found = new Map<string, Kind>()
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':')
    const same = line.startsWith('=')
    const noun = line.slice(same ? 1 : 0, colon)
    const kind: Kind = { noun: noun === '' ? null : noun, same }
    for (const word of line.slice(colon + 1).split(',')) found.set(word, kind)
  }
  return found
}

/** What a noun is a kind of: `labrador` of `dog`. Undefined for what is not known. */
export function kindOf(noun: string): Kind | undefined {
  kinds ??= read()
  return kinds.get(noun)
}
