/** Prompt in, scene description out: plain data, no randomness, no failure. */
import type {
  SettingKind,
  Relation,
  RelationKind,
  SceneDescription,
  SkyLight,
  SkyRelation,
  Thing,
  TimeOfDay,
} from '../scene.ts'
import {
  type Draft,
  type DraftRelation,
  type LightTie,
  type Reading,
  removeThing,
} from './drafts.ts'
import { spellOutAdverbs } from './adverbs.ts'
import { toItems } from './items.ts'
import type { Look } from './look.ts'
import { chooseSetting, leftOverPlaces, type Setting, surroundings } from './places.ts'
import { read } from './reader.ts'
import { tieReferences } from './references.ts'
import { takeSkyLights } from './sky-lights.ts'
import { spellOutPictures } from './pictured.ts'
import { type ReferenceName, tokenize } from './tokens.ts'
import { translate } from './translate.ts'

/**
 * What `prompt` asks for. `references` are in request order, each with the `@name` of its subject
 * or null. Takes any string and never throws; words no rule understands are in `notUnderstood`.
 */
export function understand(prompt: string, references: readonly ReferenceName[]): SceneDescription {
  const items = spellOutPictures(toItems(spellOutAdverbs(translate(tokenize(prompt, references)))))
  const reading = read(items, prompt)
  const { look } = reading
  const lights = takeSkyLights(reading, chooseSetting(look, reading.things).kind)
  if (lights.length > 0) look.outdoors.push(...lights)
  dropBearersStyle(reading)
  const place = chooseSetting(look, reading.things)
  const around = surroundings(look, place.kind)
  const coast = isCoast(place, around.surroundings)
  complete(reading, references, place, coast)
  const kept = keptThings(reading.things)
  const dropped = reading.things
    .filter((thing) => !kept.includes(thing))
    .map((thing) => thing.phrase)
  return {
    setting: coast ? 'hills' : place.kind,
    settingPhrase: place.phrase,
    ...around,
    time: chooseTime(look, lights),
    weather: look.weathers[0] ?? 'clear',
    season: look.seasons[0] ?? null,
    skyLights: lights,
    ...skyRelations(reading.lightTies, kept),
    camera: look.cameras[0] ?? 'normal',
    moods: [...look.moods],
    styles: [...look.styles],
    styleReferences: [...reading.styleReferences].sort((a, b) => a - b),
    texts: reading.texts.map(({ words, on }) => ({ words, on: idOf(reading, kept, on) })),
    things: kept.map(toThing),
    relations: toRelations(reading, kept),
    excluded: [...new Set(reading.excluded)],
    notUnderstood: [...new Set([...reading.notUnderstood, ...dropped])],
  }
}

/** A cliff is a mountain's, but for one above the sea: that is the edge of hills. */
function isCoast({ kind, phrase }: Setting, around: readonly SettingKind[] = []): boolean {
  return kind === 'mountains' && around.includes('sea') && /\bcliff/i.test(phrase ?? '')
}

/** A poster that a cat is pictured on is a thing: the picture it hangs in need not look like one. */
function dropBearersStyle({ look, things, relations }: Reading) {
  for (const { kind, object } of relations) {
    const style = things[object]?.head?.meaning.style
    if (kind === 'pictured-on' && style !== undefined) look.styles.delete(style)
  }
}

/** More things than a picture can hold; what is beyond is told as not understood. */
const thingsMax = 32

/** The references' things and as many of the rest as fit, in order of mention. */
function keptThings(things: readonly Draft[]): Draft[] {
  let left = thingsMax - things.filter((thing) => thing.pointer !== null).length
  return things.filter((thing) => thing.pointer !== null || left-- > 0)
}

function chooseTime(look: Look, lights: readonly SkyLight[]): TimeOfDay {
  // "golden hour sunlight" is no midday: plain day gives way to any other time.
  const time = look.times.find((each) => each !== 'day') ?? look.times[0]
  if (time !== undefined) return time
  return lights.some((light) => light !== 'sun' && light !== 'rainbow') ? 'night' : 'day'
}

/** Places the setting cannot show are told; references that no word points at are tied where that is safe. */
function complete(
  reading: Reading,
  references: readonly ReferenceName[],
  setting: Setting,
  coast: boolean,
) {
  dropSetting(reading, setting)
  for (const { kind, phrase } of leftOverPlaces(reading.look, setting.kind))
    if (!coast || kind !== 'sea') reading.notUnderstood.push(phrase)
  tieReferences(reading, references)
}

const views = new Set(['skyline', 'village', 'small village', 'market', 'airport', 'vineyard'])

/** "next to a waterfall" is at the waterfall: the setting shows it, so it is no thing beside. */
function dropSetting(reading: Reading, { kind, phrase, drawn }: Setting) {
  const { look, things } = reading
  // "on a rooftop, a skyline behind": the place shows the second, too.
  const same = look.places.filter(
    (place) => place.drawn && place.kind === kind && views.has(place.noun),
  )
  const phrases = new Set([...(drawn ? [phrase] : []), ...same.map((place) => place.phrase)])
  for (let index = things.length - 1; index >= 0; index--) {
    const thing = things[index]
    if (
      thing !== undefined &&
      phrases.has(thing.phrase) &&
      thing.pointer === null &&
      (thing.actions.length === 0 || views.has(thing.noun))
    )
      removeThing(reading, index)
  }
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

/** The id of the thing at `index` among those that are kept, or null. */
function idOf({ things }: Reading, kept: readonly Draft[], index: number | null): string | null {
  const place = index === null ? -1 : kept.indexOf(things[index] as Draft)
  return place < 0 ? null : `t${place + 1}`
}

function toRelations(reading: Reading, kept: readonly Draft[]): Relation[] {
  const { things, relations } = reading
  const id = (index: number | null) => idOf(reading, kept, index)
  // "a book with a dragon on the cover on a table": the table bears the book.
  const bearer = new Map(
    relations.filter((r) => r.kind === 'pictured-on').map((r) => [r.subject, r.object]),
  )
  return [...relations, ...sideRelations(things)].flatMap(({ kind, subject, object, object2 }) => {
    const who = kind === 'pictured-on' ? subject : (bearer.get(subject) ?? subject)
    if (who === object) return []
    const [from, to] = [id(who), id(object)]
    return from === null || to === null
      ? []
      : [{ kind, subject: from, object: to, object2: id(object2) }]
  })
}

function skyRelations(
  ties: readonly LightTie[],
  kept: readonly Draft[],
): Pick<SceneDescription, 'skyRelations'> {
  const found = ties.flatMap(({ kind, thing, light }): SkyRelation[] => {
    const place = kept.indexOf(thing)
    return place < 0 ? [] : [{ kind, subject: `t${place + 1}`, light }]
  })
  return found.length === 0 ? {} : { skyRelations: found }
}

/** "a cat on the left and a dog on the right", "a castle in the background". */
function sideRelations(things: readonly Draft[]): DraftRelation[] {
  const at = (side: Draft['side']) => things.findIndex((thing) => thing.side === side)
  const main = things.findIndex(
    (thing) => thing.side !== 'back' && thing.side !== 'front' && !thing.isObject,
  )
  const pairs: readonly (readonly [RelationKind, number, number])[] = [
    ['left-of', at('left'), at('right')],
    ['behind', at('back'), main < 0 ? at('front') : main],
    ['in-front-of', at('front'), main],
  ]
  return pairs
    .filter(([, subject, object]) => subject >= 0 && object >= 0)
    .map(([kind, subject, object]) => ({ kind, subject, object, object2: null }))
}
