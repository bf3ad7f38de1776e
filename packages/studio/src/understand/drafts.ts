/** Things and relations while the prompt is being read. */
import type { RelationKind, SizeWord, SkyLight, SkyRelation } from '../scene.ts'
import type { Item } from './items.ts'
import type { Look } from './look.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { Pointer } from './tokens.ts'

/** Where in the picture a thing is said to be, without another thing to measure by. */
export type Side = 'left' | 'right' | 'back' | 'front'

export interface Draft {
  noun: string
  phrase: string
  count: number
  colours: string[]
  size: SizeWord
  material: string | null
  actions: string[]
  pointer: Pointer | null
  determiner: NounPhrase['determiner']
  /** The noun's item; null for what no word of the prompt names. */
  head: Item | null
  /** True when it came in as the object of a relation, so it is not what the prompt is about. */
  isObject: boolean
  side: Side | null
  /** Set when only a pronoun stands for it: it lives on only if a reference turns out to be meant. */
  pronoun: 'it' | 'them' | null
}

/** `subject`, `object` and `object2` are indexes into the things. */
export interface DraftRelation {
  readonly kind: RelationKind
  readonly subject: number
  readonly object: number
  object2: number | null
}

/** A thing's relation to a light of the sky, which is no thing. */
export interface LightTie {
  readonly kind: SkyRelation['kind']
  readonly thing: Draft
  readonly light: SkyLight
}

/** Everything the grammar writes down. */
export interface Reading {
  readonly look: Look
  readonly things: Draft[]
  readonly relations: DraftRelation[]
  readonly lightTies: LightTie[]
  /** Words to be written, each with the index of the thing that bears them. */
  readonly texts: { readonly words: string; on: number | null }[]
  readonly excluded: string[]
  readonly notUnderstood: string[]
  readonly styleReferences: Set<number>
  /** References the prompt points at in any way. */
  readonly mentioned: Set<number>
}

export function newDraft(parts: Partial<Draft> & Pick<Draft, 'noun' | 'phrase'>): Draft {
  return {
    count: 1,
    colours: [],
    size: 'normal',
    material: null,
    actions: [],
    pointer: null,
    determiner: null,
    head: null,
    isObject: false,
    side: null,
    pronoun: null,
    ...parts,
  }
}

/** Adds what `list` does not have yet. */
export function append(list: string[], more: readonly string[]) {
  list.push(...more.filter((entry) => !list.includes(entry)))
}

/** A reference is one; so is "a pair of headphones", for it has no singular. */
function countOf(phrase: NounPhrase): number {
  if (phrase.pointer !== null) return 1
  if (phrase.count === 2 && !phrase.plural && phrase.noun.endsWith('s')) return 1
  return phrase.count ?? (phrase.plural ? 3 : 1)
}

/** Adds the thing a phrase names, or joins it to the earlier thing that it means again; its index. */
export function addThing(things: Draft[], phrase: NounPhrase, words: string): number {
  const earlier = earlierThing(things, phrase)
  const thing = earlier === null ? undefined : things[earlier]
  if (earlier !== null && thing !== undefined) {
    append(thing.colours, phrase.colours)
    append(thing.actions, phrase.states)
    if (phrase.size !== null) thing.size = phrase.size
    thing.material ??= phrase.material
    return earlier
  }
  things.push(
    newDraft({
      noun: phrase.noun,
      phrase: words,
      count: countOf(phrase),
      colours: [...phrase.colours],
      size: phrase.size ?? 'normal',
      material: phrase.material,
      actions: [...phrase.states],
      pointer: phrase.pointer,
      determiner: phrase.determiner,
      head: phrase.head,
    }),
  )
  return things.length - 1
}

/** "the cat" after "a black cat", "@mia" after "@mia". */
function earlierThing(things: readonly Draft[], phrase: NounPhrase): number | null {
  const { pointer, noun } = phrase
  const index =
    pointer !== null
      ? things.findIndex((thing) => thing.pointer?.references.join() === pointer.references.join())
      : phrase.determiner === 'definite' && noun !== ''
        ? things.findIndex((thing) => thing.noun === noun || thing.noun.endsWith(` ${noun}`))
        : -1
  return index < 0 ? null : index
}

/** Adds a relation from each of `subjects` to `object`, once. */
export function relate(
  relations: DraftRelation[],
  kind: RelationKind,
  subjects: readonly number[],
  object: number,
) {
  for (const subject of subjects) {
    if (subject === object) continue
    const same = (r: DraftRelation) =>
      r.kind === kind && r.subject === subject && r.object === object
    if (!relations.some(same)) relations.push({ kind, subject, object, object2: null })
  }
}

/** Takes a thing out again, with its relations and its texts' place. */
export function removeThing({ things, relations, texts }: Reading, gone: number) {
  things.splice(gone, 1)
  const shift = (index: number) => (index > gone ? index - 1 : index)
  const kept = relations.filter(
    (r) => r.subject !== gone && r.object !== gone && r.object2 !== gone,
  )
  relations.splice(
    0,
    relations.length,
    ...kept.map((r) => ({
      kind: r.kind,
      subject: shift(r.subject),
      object: shift(r.object),
      object2: r.object2 === null ? null : shift(r.object2),
    })),
  )
  for (const text of texts) {
    if (text.on !== null) text.on = text.on === gone ? null : shift(text.on)
  }
}

export function act(things: readonly Draft[], indexes: readonly number[], action: string) {
  for (const index of indexes) append(things[index]?.actions ?? [], [action])
}

/** Persons, animals and references: what can hold, wear and look. */
export function isAnimate(thing: Draft | undefined): boolean {
  if (thing === undefined) return false
  const nouns = thing.head?.meaning.nouns
  return (
    thing.pointer !== null ||
    thing.pronoun !== null ||
    nouns?.has('person') === true ||
    nouns?.has('animal') === true
  )
}
