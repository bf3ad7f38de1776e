/** What a prompt calls by name: `@subject` and `[image n]`. */
export interface Mentions {
  /** Names after an `@`, as written, without repeats. */
  readonly subjects: readonly string[]
  /** Numbers of `[image n]`, counted from 1, without repeats. */
  readonly images: readonly number[]
}

// An `@` inside a word (an e-mail address) names nobody.
const subjectPattern = /(?<![\p{L}\p{N}\p{M}_.])@([\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*)/gu
const imagePattern = /\[\s*image\s*(\d{1,4})\s*\]/giu

/**
 * The characters a subject's id may have, so that it can be told from the words around it: letters and
 * digits of any script, `_` and, after the first, `-` and the marks that many scripts write vowels with.
 */
export const subjectIdPattern = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]{0,63}$/u

export function findMentions(prompt: string): Mentions {
  const subjects = new Set<string>()
  for (const match of prompt.matchAll(subjectPattern)) {
    if (match[1] !== undefined) subjects.add(match[1])
  }
  const images = new Set<number>()
  for (const match of prompt.matchAll(imagePattern)) images.add(Number(match[1]))
  return { subjects: [...subjects], images: [...images] }
}

/**
 * Which of `known` a written name stands for, or null. Exact first; then the longest known name that
 * the written one begins with, so that `@mia` is found in Chinese or Japanese text without spaces and
 * in `@mia-like`.
 */
export function matchSubject(written: string, known: readonly string[]): string | null {
  if (known.includes(written)) return written
  const lower = folded(written)
  let best: string | null = null
  for (const id of known) {
    const candidate = folded(id)
    if (candidate === lower) return id
    if (!lower.startsWith(candidate) || id.length <= (best?.length ?? 0)) continue
    const next = lower.slice(candidate.length, candidate.length + 1)
    // Between two Latin letters there is no word boundary: `@miami` is not `@mia`.
    if (/[\p{Script=Latin}\p{N}_]/u.test(next) && /[\p{Script=Latin}\p{N}_]$/u.test(candidate))
      continue
    best = id
  }
  return best
}

/** Keyboards differ in whether an accent is a character of its own. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
