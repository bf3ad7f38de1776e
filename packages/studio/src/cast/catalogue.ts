import { animals } from './catalogue/animals.ts'
import { buildings } from './catalogue/buildings.ts'
import { food } from './catalogue/food.ts'
import { household } from './catalogue/household.ts'
import { objects } from './catalogue/objects.ts'
import { people } from './catalogue/people.ts'
import { plants } from './catalogue/plants.ts'
import { sky } from './catalogue/sky.ts'
import { vehicles } from './catalogue/vehicles.ts'
import { kindOf } from './kinds.ts'
import type { Kind } from './kinds.ts'
import type { Anchor } from '../steps.ts'
import type { CatalogueRow, Facing } from './catalogue/row.ts'

export type { Facing } from './catalogue/row.ts'

/** What the cast knows of one noun. */
export interface CastEntry {
  readonly noun: string
  /** `fluent:cat`, `noto:castle` (picked drawings) or `sculpt:fox` (modelled here). */
  readonly drawing: string
  readonly anchor: Anchor
  /** Real height of what the drawing shows. */
  readonly heightMetres: number
  readonly faces: Facing
}

/** Skin tones the library draws people in; the seed picks one. */
export const skins = ['light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const

const rows: readonly CatalogueRow[] = [
  ...animals,
  ...vehicles,
  ...plants,
  ...food,
  ...buildings,
  ...household,
  ...objects,
  ...people,
  ...sky,
]

/** Every entry of the catalogue, in its order. */
export const castEntries: readonly CastEntry[] = rows.map(
  ([noun, drawing, anchor, heightMetres, faces]) => ({
    noun,
    drawing,
    anchor,
    heightMetres,
    faces,
  }),
)

/** Nouns that `singular` would otherwise get wrong. */
const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  mice: 'mouse',
  geese: 'goose',
  wolves: 'wolf',
  leaves: 'leaf',
  knives: 'knife',
  loaves: 'loaf',
  dice: 'die',
  sheep: 'sheep',
  fish: 'fish',
}

function singular(word: string): string {
  const known = irregular[word]
  if (known !== undefined) return known
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return word
}

const byWord = new Map<string, CastEntry>()
// A noun of its own wins over the same word listed as another row's synonym.
for (const entry of castEntries) byWord.set(entry.noun, entry)
rows.forEach((row, index) => {
  const entry = castEntries[index]
  if (entry === undefined) return
  for (const word of row[5]?.split(',') ?? []) if (!byWord.has(word)) byWord.set(word, entry)
})

function find(words: string): CastEntry | undefined {
  const plain = byWord.get(words) ?? byWord.get(words.replaceAll('-', ' '))
  if (plain !== undefined) return plain
  const cut = words.lastIndexOf(' ') + 1
  return byWord.get(words.slice(0, cut) + singular(words.slice(cut)))
}

/** Whether the words, as they are, name something: `red fox` does, `red cat` does not. */
export function isName(words: string): boolean {
  return find(words.trim().toLowerCase()) !== undefined
}

/** Words for people that say nothing of a look: drawing a person for them is no stand-in. */
const plainPeople = new Set(
  'adult,aunt,boyfriend,brother,child,dad,daughter,father,fellow,female,figure,friend,gentleman,girlfriend,grandfather,grandma,grandmother,grandpa,guy,human,husband,kid,lady,male,mom,mother,mum,passerby,pedestrian,people,person,sister,someone,son,stranger,toddler,uncle,wife'.split(
    ',',
  ),
)

/** An entry as it was found for some words. */
export interface FoundEntry extends CastEntry {
  /** The noun that is drawn in place of the words; null when it is what they say. */
  readonly standIn: string | null
}

/** The words, and the words with their last one in the singular. */
function forms(words: string): readonly string[] {
  const plain = words.replaceAll('-', ' ')
  const cut = plain.lastIndexOf(' ') + 1
  const single = plain.slice(0, cut) + singular(plain.slice(cut))
  return [words, plain, single, single.replaceAll(' ', '-')]
}

function genusOf(words: string): Kind | undefined {
  for (const form of forms(words)) {
    const kind = kindOf(form)
    if (kind !== undefined) return kind
  }
  return undefined
}

/** People and animals come in kinds that look different; another word for a thing is just that. */
const beingNouns = new Set([...animals, ...people].map(([noun]) => noun))

/** Whether the words, listed for the entry, are narrower than its noun: a labrador is not any dog. */
function isNarrower(words: string, entry: CastEntry, kind: Kind | undefined): boolean {
  if (kind === undefined || kind.same || kind.noun === null || find(kind.noun) !== entry)
    return false
  if (!beingNouns.has(entry.noun)) return false
  return !forms(words).some((form) => plainPeople.has(form) || form === entry.noun)
}

const found = new Map<string, FoundEntry | null>()

/**
 * The catalogue's entry for an English noun, singular or plural, in any case; failing that, for the
 * nearest kind it has (`labrador`: a dog), and of a compound neither knows for its head, the last
 * words (a `mountain goat` is a goat). Null when nothing honest fits.
 */
export function lookUp(noun: string): FoundEntry | null {
  const words = noun.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const known = found.get(words)
  if (known !== undefined) return known
  const entry = search(words)
  if (found.size > 5000) found.clear()
  found.set(words, entry)
  return entry
}

function search(phrase: string): FoundEntry | null {
  let words = phrase
  while (words !== '') {
    const kind = genusOf(words)
    const entry = find(words)
    if (entry !== undefined) {
      if (isNarrower(words, entry, kind)) return { ...entry, standIn: entry.noun }
      return { ...entry, standIn: words === phrase ? null : words }
    }
    if (kind !== undefined) {
      const nearest = kind.noun === null ? undefined : find(kind.noun)
      if (nearest === undefined) return null
      return { ...nearest, standIn: kind.same && words === phrase ? null : kind.noun }
    }
    const space = words.indexOf(' ')
    if (space < 0) return null
    words = words.slice(space + 1)
  }
  return null
}
