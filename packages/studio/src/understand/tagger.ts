/** Parts of speech and lemmas by wink-nlp, for the words our own lists don't know. */
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemToken, type ItsFunction, type WinkMethods } from 'wink-nlp'

export interface Tag {
  /** Universal part of speech: `NOUN`, `VERB`, `ADJ`, … */
  readonly pos: string
  readonly lemma: string
  /** False for words outside the model's English vocabulary. */
  readonly known: boolean
}

/** wink keeps every new word it meets for ever; past this many the tagger is made anew. */
const unknownWordsMax = 20_000
/** Longer "words" are noise and would only fill that store. */
const wordLengthMax = 30

/** wink's own types give these helpers other parameters than `token.out` wants. */
type Questions = Readonly<Record<'pos' | 'lemma' | 'uniqueId', ItsFunction<string>>>

interface Tagger {
  readonly nlp: WinkMethods
  readonly its: Questions
  readonly vocabularySize: number
  newest: number
}
let shared: Tagger | null = null

function tagger(): Tagger {
  if (shared !== null && shared.newest - shared.vocabularySize < unknownWordsMax) return shared
  const nlp = winkNLP(model, ['sbd', 'pos'])
  // The first word it has never seen gets the first number after its own vocabulary.
  const its = nlp.its as unknown as Questions
  const probe = nlp.readDoc('zzqqxzzqqx').tokens().itemAt(0).out(its.uniqueId)
  const vocabularySize = Number(probe)
  shared = { nlp, its, vocabularySize, newest: vocabularySize }
  return shared
}

const unknownTag: Tag = { pos: 'X', lemma: '', known: false }

/**
 * One tag for each word. `words` are single words or the marks `,` and `.`; anything wink splits
 * or joins takes the tag of its first part.
 */
export function tagWords(words: readonly string[]): Tag[] {
  const current = tagger()
  const { nlp, its } = current
  const sent = words.map((word) => (word.length <= wordLengthMax ? word : 'thing'))
  const tags: Tag[] = []
  let index = 0
  let left = 0
  nlp
    .readDoc(sent.join(' '))
    .tokens()
    .each((token: ItemToken) => {
      if (left <= 0) {
        const word = sent[index] ?? ''
        const id = Number(token.out(its.uniqueId))
        current.newest = Math.max(current.newest, id)
        tags[index] = {
          pos: token.out(its.pos),
          lemma: token.out(its.lemma),
          known: id < current.vocabularySize && word === words[index],
        }
        left = word.length
        index++
      }
      left -= token.out().length
    })
  return words.map((_, i) => tags[i] ?? unknownTag)
}
