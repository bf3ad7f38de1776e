/**
 * Prompts as people write them, each with what a person would say it asks for. The expectations
 * were written before the program read the prompt; what it gets wrong stays here and is listed in
 * docs/studio-grammar.md.
 */
import { animals1 } from './animals-1.ts'
import { animals2 } from './animals-2.ts'
import { blind1a } from './blind-1a.ts'
import { blind1b } from './blind-1b.ts'
import { blind2 } from './blind-2.ts'
import { blind3 } from './blind-3.ts'
import { blind4 } from './blind-4.ts'
import { blind5 } from './blind-5.ts'
import { blind6 } from './blind-6.ts'
import { blind7 } from './blind-7.ts'
import { blind8 } from './blind-8.ts'
import { blind9 } from './blind-9.ts'
import { blind10 } from './blind-10.ts'
import { blind11 } from './blind-11.ts'
import { blind12 } from './blind-12.ts'
import type { CorpusEntry, LanguageEntry } from './entry.ts'
import { languages1 } from './languages-1.ts'
import { languages2 } from './languages-2.ts'
import { languages3 } from './languages-3.ts'
import { languages4 } from './languages-4.ts'
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
  ...blind1a,
  ...blind1b,
  ...blind2,
  ...blind3,
  ...blind4,
  ...blind5,
  ...blind6,
  ...blind7,
  ...blind8,
  ...blind9,
  ...blind10,
  ...blind11,
  ...blind12,
]

/** Scenes in Spanish, French, German, Chinese and Japanese. */
export const languageCorpus: readonly LanguageEntry[] = [
  ...languages1,
  ...languages2,
  ...languages3,
  ...languages4,
]

export { knownMisses } from './known-misses.ts'
