/** Prompt in, scene description out: plain data, no randomness, no failure. */
import type { RelationKind, SceneDescription, SettingKind, Thing, TimeOfDay } from '../scene.ts'
import { type Draft, newDraft, type Reading } from './drafts.ts'
import { toItems } from './items.ts'
import type { Look } from './look.ts'
import { chooseSetting, leftOverPlaces } from './places.ts'
import { read } from './reader.ts'
import { tieReferences } from './references.ts'
import { type ReferenceName, tokenize } from './tokens.ts'
import { translate } from './translate.ts'

/**
 * What `prompt` asks for. `references` are in request order, each with the `@name` of its subject
 * or null. Takes any string and never throws; words no rule understands are in `notUnderstood`.
 */
export function understand(prompt: string, references: readonly ReferenceName[]): SceneDescription {
  const items = toItems(translate(tokenize(prompt, references)))
  const reading = read(items, prompt)
  const { look } = reading
  const place = chooseSetting(look, reading.things)
  complete(reading, references, place.kind)
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

/** Left-over places become things; references that no word points at are tied where that is safe. */
function complete(reading: Reading, references: readonly ReferenceName[], setting: SettingKind) {
  for (const place of leftOverPlaces(reading.look, setting)) {
    if (!reading.things.some((thing) => thing.noun === place.noun)) {
      reading.things.push(newDraft({ noun: place.noun, phrase: place.phrase, isObject: true }))
    }
  }
  tieReferences(reading, references)
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
