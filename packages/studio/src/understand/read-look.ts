/** Words about the look that are no things: artists' names and colours of the whole. */
import { type Reader, textOf } from './clause.ts'
import type { Item } from './items.ts'
import { isNoun, isScenic } from './word-kinds.ts'

/** Longest name of an artist that is read, in words. */
const artistWordsMax = 4

/** "oil painting by Turner", "in the style of Turner": a name no list has is told, not drawn. */
export function readArtist(reader: Reader, at: number): number | null {
  const { items, reading } = reader
  const previous = items[at - 1]
  const words = items[at]?.words ?? ''
  const bySomeone = words === 'by' && previous !== undefined && isWork(previous)
  const ofSomeone = words === 'of' && /^(?:style|manner)$/.test(previous?.words ?? '')
  if (!bySomeone && !ofSomeone) return null
  let to = at + 1
  while (to <= at + artistWordsMax && isNameWord(items[to])) to++
  if (to === at + 1 || isScenic(items[at + 1] as Item)) return null
  reading.notUnderstood.push(textOf(reader, at + 1, to))
  return to
}

function isWork({ meaning, words }: Item): boolean {
  return (
    meaning.medium === true ||
    meaning.style !== undefined ||
    /^(?:art|made|painted|drawn)$/.test(words)
  )
}

function isNameWord(item: Item | undefined): boolean {
  if (item === undefined || item.kind !== 'word') return false
  const { preposition, conjunction, copula, setting } = item.meaning
  return (
    preposition === undefined && conjunction !== true && copula !== true && setting === undefined
  )
}

/** ", black and gold" behind words about the look: colours of the whole, which no thing has. */
export function readPalette(reader: Reader, at: number): number | null {
  const { items, clause } = reader
  const before = items[at - 2]
  if (!clause.detached || items[at - 1]?.kind !== 'comma' || before === undefined) return null
  if (isNoun(before) && before.meaning.medium !== true && before.meaning.style === undefined)
    return null
  let to = at
  let colours = 0
  for (let item = items[to]; item !== undefined; item = items[++to]) {
    if (item.meaning.colour !== undefined) colours++
    else if (item.meaning.shade === undefined && item.meaning.conjunction !== true) break
  }
  const ends = items[to] === undefined || items[to]?.kind === 'comma' || items[to]?.kind === 'stop'
  return colours > 1 && ends ? to : null
}
