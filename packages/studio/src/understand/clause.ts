/** What the reader remembers inside one sentence. */
import type { Preposition } from './lexicon/verbs.ts'

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
  pending: Pending | null
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
    pending: null,
    negated: false,
    detached: true,
    conjoined: false,
    closed: false,
    lastRelation: null,
    leading: null,
  }
}
