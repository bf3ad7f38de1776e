/**
 * Who plays whom: a client who sends a reference wants to see it, whether or not the prompt says which
 * of its words the reference is. Understanding knows only words; here the cut-outs have told what
 * the references show.
 */
import { classOfNoun } from './cutout/coco.ts'
import type { SceneDescription, Thing } from './scene.ts'
import type { Cutout, ReferenceBitmap } from './steps.ts'

/**
 * Indexes of the references the picture has to show, each with the noun to look for in it, or null.
 * Left out are those whose style alone is asked for, and those the prompt names without making them
 * a thing ("without @tom", "@mia's cat").
 */
export function referencesToShow(
  scene: SceneDescription,
  prompt: string,
  references: readonly ReferenceBitmap[],
): ReadonlyMap<number, string | null> {
  const shown = new Map<number, string | null>()
  for (const { source, noun } of scene.things) {
    if (source.kind !== 'reference') continue
    for (const index of source.references) {
      if (!shown.get(index)) shown.set(index, noun === '' ? null : noun)
    }
  }
  for (const index of references.keys()) {
    if (shown.has(index) || scene.styleReferences.includes(index)) continue
    if (!isNamed(index, prompt, references)) shown.set(index, null)
  }
  return shown
}

/** Whether the prompt calls the reference by `@name` or `[image n]`. */
function isNamed(index: number, prompt: string, references: readonly ReferenceBitmap[]): boolean {
  const subject = references[index]?.subject ?? null
  if (subject !== null) return prompt.toLowerCase().includes(`@${subject.toLowerCase()}`)
  const number = references.slice(0, index + 1).filter((r) => r.subject === null).length
  return new RegExp(`\\[\\s*image\\s*${number}\\s*\\]`, 'i').test(prompt)
}

/**
 * The scene with every cut-out in it: a reference nobody mentioned plays the thing of the prompt that
 * it looks like ("an astronaut" and the photo of one), taking one place of several ("two friends"),
 * and is a thing of its own otherwise. A thing tied to several references keeps those that look
 * like it.
 */
export function castReferences(
  scene: SceneDescription,
  prompt: string,
  cutouts: ReadonlyMap<number, Cutout>,
  references: readonly ReferenceBitmap[],
): SceneDescription {
  const things = scene.things
    .map((thing) => withoutMismatches(thing, cutouts))
    .map((thing, _, all) => released(thing, all, cutouts, (i) => isNamed(i, prompt, references)))
    .map((thing) => withMembers(thing, cutouts))
  const tied = new Set(things.flatMap((thing) => referencesOf(thing)))
  const groups = groupsOf(
    references,
    [...cutouts.keys()].filter((i) => !tied.has(i)),
  )
  const guessOf = (group: readonly number[]): string | null =>
    group.map((i) => cutouts.get(i)?.guess ?? null).find((guess) => guess !== null) ?? null
  const unknown: (readonly number[])[] = []
  for (const group of groups) {
    const guess = guessOf(group)
    const at = guess === null ? -1 : things.findIndex((thing) => plays(thing, guess))
    if (at >= 0) give(things, at, group, references, cutouts)
    else unknown.push(group)
  }
  // Who sends several images and names as many things mostly sends them in that order.
  const open = things.filter(({ source, noun }) => source.kind === 'words' && noun !== '')
  const inOrder =
    groups.length > 1 &&
    unknown.length === open.length &&
    unknown.every((group) => guessOf(group) === null)
  unknown.forEach((group, place) => {
    const role = inOrder ? open[place] : undefined
    const [first = 0] = group
    if (role !== undefined) give(things, things.indexOf(role), group, references, cutouts)
    else
      things.push(
        standIn(`reference ${first + 1}`, guessOf(group) ?? '', sourceOf(group, references)),
      )
  })
  return { ...scene, things }
}

function sourceOf(
  group: readonly number[],
  references: readonly ReferenceBitmap[],
): Extract<Thing['source'], { kind: 'reference' }> {
  const subject = references[group[0] ?? 0]?.subject ?? null
  return { kind: 'reference', references: group, subject }
}

/** Lets the references play the thing at a place of the list, or as many of it as they show. */
function give(
  things: Thing[],
  at: number,
  group: readonly number[],
  references: readonly ReferenceBitmap[],
  cutouts: ReadonlyMap<number, Cutout>,
): void {
  const role = things[at]
  if (role === undefined) return
  const source = sourceOf(group, references)
  // One image may show the two men of the prompt.
  const left = role.count - Math.max(...group.map((i) => cutouts.get(i)?.members ?? 1))
  if (left <= 0) {
    things[at] = { ...role, count: 1, source }
    return
  }
  things[at] = { ...role, count: left }
  things.splice(at, 0, { ...role, id: `${role.id}/${(group[0] ?? 0) + 1}`, count: 1, source })
}

function referencesOf(thing: Thing): readonly number[] {
  return thing.source.kind === 'reference' ? thing.source.references : []
}

function plays(thing: Thing, guess: string): boolean {
  return thing.source.kind === 'words' && classOfNoun(thing.noun) === guess
}

/** "the two men" with an image of both is one cut-out, not two of it. */
function withMembers(thing: Thing, cutouts: ReadonlyMap<number, Cutout>): Thing {
  const members = Math.max(1, ...referencesOf(thing).map((i) => cutouts.get(i)?.members ?? 1))
  return members === 1 ? thing : { ...thing, count: Math.ceil(thing.count / members) }
}

/** "the same person" with a photo of a person and one of a cup is the person. */
function withoutMismatches(thing: Thing, cutouts: ReadonlyMap<number, Cutout>): Thing {
  const { source } = thing
  if (source.kind !== 'reference' || source.subject !== null) return thing
  const wanted = classOfNoun(thing.noun)
  const fitting = source.references.filter((i) => cutouts.get(i)?.guess === wanted)
  if (wanted === null || fitting.length === 0) return thing
  return { ...thing, source: { ...source, references: fitting } }
}

/**
 * "an astronaut and a cat" with the photo of a cat: understanding took the first for it, the photo
 * knows better. What the prompt ties by name stays tied.
 */
function released(
  thing: Thing,
  all: readonly Thing[],
  cutouts: ReadonlyMap<number, Cutout>,
  named: (index: number) => boolean,
): Thing {
  const { source } = thing
  if (source.kind !== 'reference' || source.subject !== null) return thing
  const wanted = classOfNoun(thing.noun)
  const better = source.references.every((index) => {
    const guess = cutouts.get(index)?.guess ?? null
    return !named(index) && guess !== null && guess !== wanted && all.some((t) => plays(t, guess))
  })
  return better ? { ...thing, source: { kind: 'words' } } : thing
}

/** References of one subject show the same thing; every other stands for itself. */
function groupsOf(
  references: readonly ReferenceBitmap[],
  indexes: readonly number[],
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const index of indexes) {
    const subject = references[index]?.subject ?? null
    const key = subject === null ? `image ${index}` : `subject ${subject}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [index])
    else group.push(index)
  }
  return [...groups.values()]
}

function standIn(id: string, noun: string, source: Thing['source']): Thing {
  return {
    id,
    noun,
    phrase: id,
    count: 1,
    colours: [],
    size: 'normal',
    material: null,
    actions: [],
    source,
  }
}
