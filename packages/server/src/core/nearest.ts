/** Edit distance (Levenshtein) between two short words. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/**
 * The known name that `word` most probably meant, or null when none is near: case and separators do
 * not count (`aspectRatio` is `aspect_ratio`), else at most a third of the letters may differ.
 */
export function nearestName(word: string, known: readonly string[]): string | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const wanted = plain(word.slice(0, 64))
  let best: { name: string; distance: number } | null = null
  for (const name of known) {
    const d = distance(wanted, plain(name))
    if (best === null || d < best.distance) best = { name, distance: d }
  }
  if (best === null || best.distance > Math.max(1, Math.floor(plain(best.name).length / 3)))
    return null
  return best.name
}
