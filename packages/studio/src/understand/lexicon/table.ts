/**
 * Word lists are written as rows of comma-separated phrases, because that is how people read and
 * extend them; `table` turns them into a look-up from phrase to meaning.
 */
type Table<T extends string> = ReadonlyMap<string, T>

/** Phrases are lower case, words separated by one space (a hyphen in a prompt counts as a space). */
export function table<T extends string>(rows: Readonly<Record<T, string>>): Table<T> {
  const entries = new Map<string, T>()
  for (const [value, phrases] of Object.entries<string>(rows)) {
    for (const phrase of list(phrases)) entries.set(phrase, value as T)
  }
  return entries
}

/** The phrases of one comma-separated row. */
export function list(phrases: string): string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
}
