/**
 * Prompts as people write them, each with what a person would say it asks for. The expectations
 * were written before the program read the prompt; what it gets wrong stays here and is listed in
 * docs/studio-grammar.md.
 */
import { animals1 } from './animals-1.ts'
import { animals2 } from './animals-2.ts'
import type { CorpusEntry, LanguageEntry } from './entry.ts'
import { languages1 } from './languages-1.ts'
import { languages2 } from './languages-2.ts'
import { languages3 } from './languages-3.ts'
import { negations } from './negations.ts'
import { odd } from './odd.ts'
import { people1 } from './people-1.ts'
import { people2 } from './people-2.ts'
import { places } from './places.ts'
import { references1 } from './references-1.ts'
import { references2 } from './references-2.ts'
import { things1 } from './things-1.ts'
import { things2 } from './things-2.ts'
import { thingsInRelation } from './things-in-relation.ts'
import { users1 } from './users-1.ts'
import { users2 } from './users-2.ts'
import { writtenWords } from './written-words.ts'

export const corpus: readonly CorpusEntry[] = [
  ...animals1,
  ...animals2,
  ...negations,
  ...odd,
  ...people1,
  ...people2,
  ...places,
  ...references1,
  ...references2,
  ...things1,
  ...things2,
  ...thingsInRelation,
  ...users1,
  ...users2,
  ...writtenWords,
]

/** Scenes in Spanish, French, German, Chinese and Japanese. */
export const languageCorpus: readonly LanguageEntry[] = [
  ...languages1,
  ...languages2,
  ...languages3,
]

/** The prompts of the corpora that come out otherwise than a person would say, and how. */
export const knownMisses: ReadonlyMap<string, string> = new Map([
  [
    'wedding cake with three tiers, white frosting, pink roses, gold leaf, on a marble table, soft focus background',
    'the gold leaf on the cake becomes a golden leaf beside it',
  ],
  [
    'un robot géant, panorama urbain, pixel art',
    'too many of its words are English, too, so it is read as English',
  ],
])
