import { describe, expect, it } from 'vitest'
import type { SceneDescription, Thing } from '../scene.ts'
import { corpus, type CorpusEntry, type ExpectedThing } from './corpus.ts'
import { understand } from './understand.ts'

function scene(entry: CorpusEntry): SceneDescription {
  return understand(
    entry.prompt,
    (entry.references ?? []).map((subject) => ({ subject })),
  )
}

function referencesOf(thing: Thing): readonly number[] {
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
function faults(entry: CorpusEntry): string[] {
  const described = scene(entry)
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

describe('the corpus', () => {
  it('is large and has no prompt twice', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(120)
    expect(new Set(corpus.map((entry) => entry.prompt)).size).toBeGreaterThanOrEqual(
      corpus.length - 1,
    )
  })

  it('is understood in at least 95 of 100 prompts', () => {
    const misses = corpus
      .map((entry) => ({ prompt: entry.prompt, faults: faults(entry) }))
      .filter((miss) => miss.faults.length > 0)
    const report = misses
      .map((miss) => `${miss.prompt}\n    ${miss.faults.join('\n    ')}`)
      .join('\n')
    if (report !== '') console.log(`${misses.length} of ${corpus.length} missed:\n${report}`)
    expect(misses.length / corpus.length).toBeLessThanOrEqual(0.05)
  })
})
