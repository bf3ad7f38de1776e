/** All word lists in one look-up: a phrase and everything it may mean. */
import type {
  Camera,
  Season,
  SettingKind,
  SizeWord,
  SkyLight,
  TimeOfDay,
  Weather,
} from '../scene.ts'
import {
  colourWords,
  countWords,
  materialWords,
  shadeWords,
  sizeWords,
  stateWords,
} from './lexicon/attributes.ts'
import {
  cameraWords,
  fillerWords,
  mediumWords,
  moodWords,
  sceneNouns,
  styleWords,
} from './lexicon/look.ts'
import {
  animalNouns,
  garmentNouns,
  genericNouns,
  holdableNouns,
  otherNouns,
  partNouns,
  personNouns,
} from './lexicon/nouns.ts'
import { settingWords } from './lexicon/settings.ts'
import { lightWords, seasonWords, timeWords, weatherWords } from './lexicon/sky.ts'
import { type Preposition, prepositionWords, pronouns } from './lexicon/verbs.ts'
import { singular } from './singular.ts'

type NounClass = 'person' | 'animal' | 'garment' | 'part' | 'holdable' | 'other' | 'generic'

/** Everything a phrase may mean; which of it holds is for the grammar to say. */
export interface Meaning {
  determiner?: 'definite' | 'indefinite'
  count?: number
  colour?: string
  shade?: 'dark' | 'light' | 'plain'
  size?: SizeWord
  material?: string
  state?: true
  setting?: SettingKind
  time?: TimeOfDay
  weather?: Weather
  season?: Season
  light?: SkyLight
  camera?: Camera
  mood?: string
  style?: string
  medium?: true
  sceneNoun?: true
  /** Nothing one can see, by WordNet and no list of ours. */
  idea?: true
  filler?: true
  nouns?: Set<NounClass>
  preposition?: Preposition
  pronoun?: 'it' | 'them' | 'ignored'
  conjunction?: true
  copula?: true
}

/** Longest phrase of the dictionary, in words. */
export const phraseWordsMax = 6

function build(): Map<string, Meaning> {
  const entries = new Map<string, Meaning>()
  const entry = (phrase: string): Meaning => {
    const key = phrase.replaceAll('-', ' ')
    let meaning = entries.get(key)
    if (meaning === undefined) entries.set(key, (meaning = {}))
    return meaning
  }
  const nouns: readonly (readonly [NounClass, ReadonlySet<string>])[] = [
    ['person', personNouns],
    ['animal', animalNouns],
    ['garment', garmentNouns],
    ['part', partNouns],
    ['holdable', holdableNouns],
    ['other', otherNouns],
    ['generic', genericNouns],
  ]
  for (const [kind, words] of nouns) {
    for (const word of words) (entry(word).nouns ??= new Set()).add(kind)
  }
  for (const [word, value] of settingWords) entry(word).setting = value
  for (const [word, value] of timeWords) entry(word).time = value
  for (const [word, value] of weatherWords) entry(word).weather = value
  for (const [word, value] of seasonWords) entry(word).season = value
  for (const [word, value] of lightWords) entry(word).light = value
  for (const [word, value] of cameraWords) entry(word).camera = value
  for (const [word, value] of moodWords) entry(word).mood = value
  for (const [word, value] of styleWords) entry(word).style = value
  for (const [word, value] of colourWords) entry(word).colour = value
  for (const [word, value] of shadeWords) entry(word).shade = value
  for (const [word, value] of sizeWords) entry(word).size = value
  for (const [word, value] of materialWords) entry(word).material = value
  for (const [word, value] of countWords) entry(word).count = value
  for (const [word, value] of prepositionWords) entry(word).preposition = value
  for (const [word, value] of pronouns) entry(word).pronoun = value
  for (const word of stateWords) entry(word).state = true
  for (const word of mediumWords) entry(word).medium = true
  for (const word of sceneNouns) entry(word).sceneNoun = true
  for (const word of fillerWords) entry(word).filler = true
  for (const word of [
    'the',
    'this',
    'that',
    'these',
    'those',
    'my',
    'your',
    'his',
    'her',
    'its',
    'our',
    'their',
    'the same',
    'this same',
    'same',
  ]) {
    entry(word).determiner = 'definite'
  }
  for (const word of ['a', 'an', 'another', 'some', 'any', 'each', 'every'])
    entry(word).determiner = 'indefinite'
  for (const word of ['and', '&', 'or', 'plus', 'as well as', 'and also', 'and then', 'nor'])
    entry(word).conjunction = true
  for (const word of ['is', 'are', 'was', 'were', 'be', 'being', 'looks', 'appears', "'s"])
    entry(word).copula = true
  return entries
}

let shared: Map<string, Meaning> | null = null

/** Every phrase the dictionary has. */
export function dictionaryWords(): Iterable<string> {
  return (shared ??= build()).keys()
}

/** The meanings of a lower-case phrase (words separated by one space), or of its singular. */
export function meaningOf(
  phrase: string,
): { readonly meaning: Meaning; readonly singular: string } | null {
  shared ??= build()
  const exact = shared.get(phrase)
  const one = singular(phrase)
  // A word listed as a noun is its own singular ("fries", "glasses").
  if (exact !== undefined)
    return { meaning: exact, singular: exact.nouns === undefined ? one : phrase }
  const { nouns, setting, medium, sceneNoun } = shared.get(one) ?? {}
  // Only nouns have plurals: "reds" is no colour word and "ins" no preposition.
  if (
    nouns === undefined &&
    setting === undefined &&
    medium === undefined &&
    sceneNoun === undefined
  )
    return null
  return {
    meaning: {
      ...(nouns && { nouns }),
      ...(setting && { setting }),
      ...(medium && { medium }),
      ...(sceneNoun && { sceneNoun }),
    },
    singular: one,
  }
}
