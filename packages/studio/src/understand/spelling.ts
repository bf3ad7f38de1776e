/** Mends a slip of the keyboard: one letter too few, too many, wrong or swapped. */
import { dictionaryWords } from './dictionary.ts'
import { actionVerbs } from './lexicon/verbs.ts'
import { gerund } from './singular.ts'

/** Shorter words have too many neighbours to tell which one was meant. */
const lettersMin = 4
/** A slip in a word this short is only believed when a letter is missing. */
const shortMax = 4

let shared: ReadonlyMap<string, readonly string[]> | null = null

/** Words of the dictionary by their first letter. */
function byLetter(): ReadonlyMap<string, readonly string[]> {
  if (shared !== null) return shared
  const groups = new Map<string, string[]>()
  for (const word of [...dictionaryWords(), ...[...actionVerbs].map(gerund)]) {
    if (!/^[a-z]+$/.test(word) || word.length < lettersMin) continue
    const letter = word.charAt(0)
    const group = groups.get(letter)
    if (group === undefined) groups.set(letter, [word])
    else group.push(word)
  }
  return (shared = groups)
}

/**
 * The word of the dictionary that `word` (lower case, in no list) was meant to be, or null when there is
 * none or more than one.
 */
export function respelled(word: string): string | null {
  if (word.length < lettersMin || !/^[a-z]+$/.test(word)) return null
  let found: string | null = null
  for (const candidate of byLetter().get(word.charAt(0)) ?? []) {
    if (word.length <= shortMax && candidate.length <= word.length) continue
    if (!isOneSlip(word, candidate)) continue
    if (found !== null) return null
    found = candidate
  }
  return found
}

function isOneSlip(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false
  let at = 0
  while (at < word.length && word.charAt(at) === other.charAt(at)) at++
  const [rest, others] = [word.slice(at), other.slice(at)]
  if (rest.length > others.length) return rest.slice(1) === others
  if (rest.length < others.length) return rest === others.slice(1)
  const swapped = rest.charAt(1) + rest.charAt(0) + rest.slice(2)
  return rest.slice(1) === others.slice(1) || swapped === others
}
