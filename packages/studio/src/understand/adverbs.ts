import type { Token } from './tokens.ts'

/** Words that come behind a noun and say where it is, as the preposition and noun they stand for. */
const places: Readonly<Record<string, readonly [string, string]>> = {
  underwater: ['under', 'water'],
}

/** What a noun phrase does not go on with. */
const ends =
  /^(?:and|with|in|at|near|by|among|amid|over|on|under|above|beside|behind|between|during|while)$/

/**
 * "an orange fish underwater" is a fish under water; in "an underwater world" the word belongs to the
 * noun behind it, and at the beginning it is the place itself.
 */
export function spellOutAdverbs(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, i) => {
    const spelled = places[token.word]
    const before = tokens[i - 1]
    const after = tokens[i + 1]
    const isBehind = before?.kind === 'word' || before?.kind === 'pointer'
    const isLast = after === undefined || after.kind !== 'word' || ends.test(after.word)
    if (spelled === undefined || !isBehind || !isLast || /^(?:an?|the)$/.test(before.word))
      return [token]
    const [preposition, noun] = spelled
    return [
      { ...token, word: preposition },
      { ...token, word: noun },
    ]
  })
}
