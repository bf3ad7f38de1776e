import type { EngineReference } from '../engine.ts'

/**
 * For models that have no subjects: what the prompt calls `@mia` is written as `mia (image 2)` the first
 * time and as `mia` after it. Null when that would have more than `charsMax` characters.
 */
export function nameImages(
  prompt: string,
  references: readonly Pick<EngineReference, 'subject'>[],
  charsMax = Infinity,
): string | null {
  const numbers = new Map<string, number[]>()
  for (const [i, { subject }] of references.entries()) {
    if (subject !== null) numbers.set(subject, [...(numbers.get(subject) ?? []), i + 1])
  }
  if (numbers.size === 0) return prompt
  const names = [...numbers.keys()].toSorted((a, b) => b.length - a.length)
  // As the prompt's mentions were checked: not inside a word, the longest name first, any case. A
  // subject's id has only letters, digits, `_` and `-`, so nothing in it means anything to a pattern.
  const mention = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_.])@(${names.join('|')})`, 'giu')
  const said = new Set<string>()
  const text = prompt.replace(mention, (_, written: string) => {
    const name = names.find((n) => n === written) ?? names.find((n) => same(n, written)) ?? written
    const images = numbers.get(name) ?? []
    if (said.has(name)) return name
    said.add(name)
    return `${name} (${images.length === 1 ? 'image' : 'images'} ${images.join(', ')})`
  })
  return text.length <= charsMax ? text : null
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
