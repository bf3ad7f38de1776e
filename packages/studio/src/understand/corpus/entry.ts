/** What a corpus says of one prompt, and how a scene is held against it. */
import type { RelationKind, SceneDescription, Thing } from '../../scene.ts'

export interface ExpectedThing {
  readonly noun: string
  readonly count?: number
  readonly colours?: readonly string[]
  readonly size?: Thing['size']
  readonly material?: string
  /** Actions that must be there; others may be too. */
  readonly actions?: readonly string[]
  /** Indexes of its references; absent means it must have none. */
  readonly references?: readonly number[]
}

/** What a person would say a prompt asks for. Fields that are absent may be anything. */
export interface Expectation {
  /** Fields that must be equal. */
  readonly scene?: Partial<
    Omit<SceneDescription, 'things' | 'relations' | 'moods' | 'styles' | 'texts'>
  >
  /** Must be among the moods and the styles. */
  readonly moods?: readonly string[]
  readonly styles?: readonly string[]
  /** All the texts there are, each with the noun of what bears it, or null. */
  readonly texts?: readonly (readonly [string, string | null])[]
  /** All the things there are, in any order. */
  readonly things: readonly ExpectedThing[]
  /** Must be there, as subject noun, kind, object noun (and second object); a bare reference is `@n`. */
  readonly relations?: readonly (readonly [string, RelationKind, string, string?])[]
}

export interface CorpusEntry extends Expectation {
  readonly prompt: string
  /** The `@name` of each reference, or null. */
  readonly references?: readonly (string | null)[]
}

/** The reference indexes of a thing; none for one from words. */
export function referencesOf(thing: Thing): readonly number[] {
  return thing.source.kind === 'reference' ? thing.source.references : []
}

/** How a relation's end is named in the corpus: by noun, or `@0` for a bare reference. */
function label(described: SceneDescription, id: string | null): string | undefined {
  const thing = described.things.find((candidate) => candidate.id === id)
  if (thing === undefined) return undefined
  return thing.noun === '' ? `@${referencesOf(thing)[0]}` : thing.noun
}

function fits(thing: Thing, expected: ExpectedThing): boolean {
  return (
    thing.noun === expected.noun &&
    (expected.count === undefined || thing.count === expected.count) &&
    (expected.colours === undefined || thing.colours.join() === expected.colours.join()) &&
    (expected.size === undefined || thing.size === expected.size) &&
    (expected.material === undefined || thing.material === expected.material) &&
    (expected.actions ?? []).every((action) => thing.actions.includes(action)) &&
    referencesOf(thing).join() === (expected.references ?? []).join()
  )
}

/** Every way in which the scene differs from what a person would say; empty when it is right. */
export function faults(described: SceneDescription, entry: Expectation): string[] {
  const found: string[] = []
  for (const [field, value] of Object.entries(entry.scene ?? {})) {
    const actual = described[field as keyof SceneDescription]
    if (JSON.stringify(actual) !== JSON.stringify(value)) {
      found.push(`${field} is ${JSON.stringify(actual)}, not ${JSON.stringify(value)}`)
    }
  }
  for (const mood of entry.moods ?? [])
    if (!described.moods.includes(mood)) found.push(`no mood ${mood}`)
  for (const style of entry.styles ?? [])
    if (!described.styles.includes(style)) found.push(`no style ${style}`)
  if (entry.texts !== undefined) {
    const texts = described.texts.map(({ words, on }) => [words, label(described, on) ?? null])
    if (JSON.stringify(texts) !== JSON.stringify(entry.texts))
      found.push(`texts are ${JSON.stringify(texts)}, not ${JSON.stringify(entry.texts)}`)
  }
  const left = [...described.things]
  for (const expected of entry.things) {
    const index = left.findIndex((thing) => fits(thing, expected))
    if (index < 0) found.push(`no thing ${JSON.stringify(expected)}`)
    else left.splice(index, 1)
  }
  for (const thing of left) found.push(`unexpected ${JSON.stringify(thing)}`)
  for (const [subject, kind, object, object2] of entry.relations ?? []) {
    const has = described.relations.some(
      (relation) =>
        relation.kind === kind &&
        label(described, relation.subject) === subject &&
        label(described, relation.object) === object &&
        label(described, relation.object2) === object2,
    )
    if (!has) found.push(`no relation ${subject} ${kind} ${object}`)
  }
  return found
}

/** One scene in the other languages that are read. */
export interface LanguageEntry extends Expectation {
  readonly es: string
  readonly fr: string
  readonly de: string
  readonly zh: string
  readonly ja: string
}
