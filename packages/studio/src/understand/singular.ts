/** Singulars of English nouns: a word list for what rules cannot know, then the rules. */
import { irregularPlurals, unchangedNouns } from './lexicon/nouns.ts'

/** The singular of a lower-case noun or compound; only the last word of a compound changes. */
export function singular(phrase: string): string {
  if (unchangedNouns.has(phrase)) return phrase
  const at = phrase.lastIndexOf(' ') + 1
  const word = phrase.slice(at)
  return phrase.slice(0, at) + singularWord(word)
}

function singularWord(word: string): string {
  const irregular = irregularPlurals.get(word)
  if (irregular !== undefined) return irregular
  if (unchangedNouns.has(word) || word.length < 4 || !word.endsWith('s')) return word
  if (/(?:ss|us|is|'s)$/.test(word)) return word
  if (word.endsWith('men')) return word
  if (/(?:shel|wol|cal|hal|loa|thie|scar|hoo|el|dwar)ves$/.test(word))
    return `${word.slice(0, -3)}f`
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/[^aeiou]oes$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** The -ing form of a verb's lemma: `run` → `running`. */
export function gerund(lemma: string): string {
  if (lemma.endsWith('ing') && lemma.length > 5) return lemma
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(lemma)) return `${lemma}${lemma.slice(-1)}ing`
  return `${lemma}ing`
}
