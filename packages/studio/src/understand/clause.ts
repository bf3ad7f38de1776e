/** What the reader knows while it walks through a prompt: all of it, and the sentence it is in. */
import type { Reading } from './drafts.ts'
import type { Item } from './items.ts'
import type { Preposition } from './lexicon/verbs.ts'
import type { StyleUse } from './references.ts'
import type { TextUse } from './written.ts'

/** A preposition or verb that waits for its object. */
export interface Pending {
  readonly preposition: Preposition
  /** Whether the clause's subject or the thing just named is at its near end. */
  readonly attach: 'last' | 'subject'
  /** True behind a verb, where a place is where the deed is done: "crossing a river". */
  readonly byVerb: boolean
}

export interface Clause {
  /** Indexes of the things the clause is about; verbs belong to them. */
  subjects: number[]
  /** Indexes of the things just named; prepositions belong to them. */
  latest: number[]
  /** What the sentence began with, once a comma has brought another subject: "a cake, roses, on a table". */
  main: number[]
  pending: Pending | null
  /** True right behind a place, so that "in the background" is about the place. */
  behindPlace: boolean
  /** Inside "without …": what is named must not be there. */
  negated: boolean
  /** At a start or after a comma, where a preposition belongs to the subject again. */
  detached: boolean
  /** After "and", or a comma of a list. */
  conjoined: boolean
  /** Once a verb or a relation has come, "and a dog" begins a new clause. */
  closed: boolean
  lastRelation: { readonly preposition: Preposition; readonly subjects: readonly number[] } | null
  /** A relation whose subject is still to come: "On a sofa, a cat sleeps". */
  leading: { readonly preposition: Preposition; readonly object: number } | null
}

export function newClause(): Clause {
  return {
    subjects: [],
    latest: [],
    main: [],
    pending: null,
    behindPlace: false,
    negated: false,
    detached: true,
    conjoined: false,
    closed: false,
    lastRelation: null,
    leading: null,
  }
}

export interface Reader {
  readonly items: readonly Item[]
  readonly prompt: string
  readonly reading: Reading
  readonly styles: readonly StyleUse[]
  readonly texts: readonly TextUse[]
  /** Names the prompt gives ("a girl named Luna") and the thing they mean. */
  readonly names: Map<string, number>
  clause: Clause
  /** Index of the text whose bearer is still to come: “Hello” on a cake; null when there is none. */
  unborne: number | null
  /** What the sentence before was about, for "it" and "she". */
  topic: number[]
}

export function textOf({ items, prompt }: Reader, from: number, to: number): string {
  const range = items.slice(from, to)
  if (range.length === 0) return ''
  // Translated words may stand in another order than the prompt's.
  return prompt.slice(
    Math.min(...range.map((item) => item.start)),
    Math.max(...range.map((item) => item.end)),
  )
}
