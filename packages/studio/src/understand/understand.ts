/** Prompt in, scene description out: plain data, no randomness, no failure. */
import {
  type RelationKind,
  type SceneDescription,
  type SettingKind,
  type Thing,
  type TimeOfDay,
} from '../scene.ts'
import { toItems } from './items.ts'
import { absorbs, impliedSettings } from './lexicon/settings.ts'
import type { Look } from './look.ts'
import { type Draft, read, type Reading } from './reader.ts'
import { referenceUnits } from './references.ts'
import { type ReferenceName, tokenize } from './tokens.ts'

/**
 * What `prompt` asks for. `references` are in request order, each with the `@name` of its subject
 * or null. Takes any string and never throws; words no rule understands are in `notUnderstood`.
 */
export function understand(prompt: string, references: readonly ReferenceName[]): SceneDescription {
  const items = toItems(tokenize(prompt, references))
  const reading = read(items, prompt)
  tieReferences(reading, references)
  const place = choosePlace(reading)
  const { look } = reading
  return {
    setting: place.kind,
    settingPhrase: place.phrase,
    time: chooseTime(look),
    weather: look.weathers[0] ?? 'clear',
    season: look.seasons[0] ?? null,
    camera: look.cameras[0] ?? 'normal',
    moods: [...look.moods],
    styles: [...look.styles],
    styleReferences: [...reading.styleReferences].sort((a, b) => a - b),
    texts: reading.texts,
    things: reading.things.map(toThing),
    relations: toRelations(reading),
    excluded: [...new Set(reading.excluded)],
    notUnderstood: [...new Set(reading.notUnderstood)],
  }
}

function chooseTime(look: Look): TimeOfDay {
  // "golden hour sunlight" is no midday: plain day gives way to any other time.
  return look.times.find((time) => time !== 'day') ?? 'day'
}

function choosePlace({ look, things }: Reading): { kind: SettingKind; phrase: string | null } {
  const [best] = look.places.toSorted((a, b) => b.strength - a.strength)
  if (best !== undefined) {
    for (const place of look.places) {
      if (place.strength < 2 || place.noun === '' || place.kind === best.kind) continue
      if (absorbs[best.kind]?.includes(place.kind)) continue
    }
    return { kind: best.kind, phrase: best.phrase }
  }
  for (const thing of things) {
    const implied = impliedSettings.get(thing.noun)
    if (implied !== undefined) return { kind: implied, phrase: thing.phrase }
  }
  const outdoors = look.outdoors[0]
  if (outdoors !== undefined)
    return {
      kind:
        look.weathers.includes('snow') || look.seasons.includes('winter') ? 'snowfield' : 'meadow',
      phrase: outdoors,
    }
  return { kind: 'studio', phrase: null }
}

function tieReferences({ things }: Reading, references: readonly ReferenceName[]) {
  const used = new Set(things.flatMap((thing) => thing.pointer?.references ?? []))
  const free = referenceUnits(references).filter(
    (unit) => !unit.references.some((index) => used.has(index)),
  )
  const [only] = free
  if (free.length !== 1 || only === undefined) return
  const main = things.find(
    (thing) => !thing.isObject && thing.pointer === null && thing.count === 1,
  )
  if (main !== undefined) main.pointer = only
}

function toThing(draft: Draft, index: number): Thing {
  return {
    id: `t${index + 1}`,
    noun: draft.noun,
    phrase: draft.phrase,
    count: draft.count,
    colours: draft.colours,
    size: draft.size,
    material: draft.material,
    actions: draft.actions,
    source:
      draft.pointer === null
        ? { kind: 'words' }
        : {
            kind: 'reference',
            references: draft.pointer.references,
            subject: draft.pointer.subject,
          },
  }
}

function toRelations({ things, relations }: Reading): SceneDescription['relations'] {
  const id = (index: number) => `t${index + 1}`
  const sides: { kind: RelationKind; subject: number; object: number; object2: number | null }[] =
    []
  const left = things.findIndex((thing) => thing.side === 'left')
  const right = things.findIndex((thing) => thing.side === 'right')
  if (left >= 0 && right >= 0)
    sides.push({ kind: 'left-of', subject: left, object: right, object2: null })
  return [...relations, ...sides].map((relation) => ({
    kind: relation.kind,
    subject: id(relation.subject),
    object: id(relation.object),
    object2: relation.object2 === null ? null : id(relation.object2),
  }))
}
