/** What the scene's relations come to once it is known who is in the picture. */
import type { Relation, SceneDescription } from '../scene.ts'
import type { Actor } from './actor.ts'
import { layerOf } from './layer.ts'
import { hasCabin } from './panel.ts'
import { windowOf } from './window.ts'

/**
 * Takes what is pictured on a thing out of the scene and gives it to the thing, which stands for it. A
 * picture whose bearer is not in the scene stays as it is, with its relation.
 */
export function withPictures(
  actors: readonly Actor[],
  relations: readonly Relation[],
): { shown: Actor[]; relations: Relation[] } {
  const pairs = relations.filter(({ kind, subject, object }) => {
    const [picture, bearer] = [subject, object].map((id) => actors.find((actor) => actor.id === id))
    if (picture === undefined || bearer === undefined || picture === bearer) return false
    return kind === 'pictured-on' || isBehindWindow(kind, picture, bearer)
  })
  const gone = new Set(pairs.map(({ subject }) => subject))
  const shown = actors
    .filter(({ id }) => !gone.has(id))
    .map((actor) => {
      const pictures = pairs
        .filter(({ object }) => object === actor.id)
        .flatMap(({ subject }) => actors.filter(({ id }) => id === subject))
      if (pictures.length === 0) return actor
      const fromReference = actor.fromReference || pictures.some((p) => p.fromReference)
      return { ...actor, pictures, fromReference }
    })
  return { shown, relations: relations.filter(({ subject }) => !gone.has(subject)) }
}

/** Who drives a car or is in a bus is seen through its window, if the drawing has one. */
function isBehindWindow(kind: Relation['kind'], { count }: Actor, bearer: Actor): boolean {
  if ((kind !== 'riding' && kind !== 'inside') || count > 1 || bearer.photographic) return false
  if (!hasCabin(bearer.noun)) return false
  const { bitmap } = bearer.look(cabinPx, false, 0)
  const width = Math.max(1, Math.round((cabinPx * bitmap.width) / bitmap.height))
  return windowOf(layerOf(bitmap, width, cabinPx, false)) !== null
}

/** Height at which a drawing is searched for a window, px. */
const cabinPx = 120

/** "a robot reading a book on a bench": who holds a thing is where the thing is said to be. */
export function byHolders(relations: readonly Relation[]): Relation[] {
  const holderOf = new Map(
    relations.filter(({ kind }) => kind === 'holding').map((r) => [r.object, r.subject]),
  )
  return relations.map((relation) => {
    const holder = holderOf.get(relation.subject)
    const moves = relation.kind !== 'holding' && relation.kind !== 'pictured-on'
    const placed = relations.some((r) => r.kind === relation.kind && r.subject === holder)
    if (holder === undefined || !moves || placed || holder === relation.object) return relation
    return { ...relation, subject: holder }
  })
}

/** "a goldfish in a fishbowl on a desk" without a drawing of the bowl: the fish is on the desk. */
export function overGaps(relations: readonly Relation[], actors: readonly Actor[]): Relation[] {
  const there = new Set(actors.map(({ id }) => id))
  const through = relations.flatMap((relation) => {
    const { kind, subject, object } = relation
    if (there.has(object) || (kind !== 'inside' && kind !== 'on') || !there.has(subject)) return []
    const next = relations.find(
      (r) => r.subject === object && r.kind === 'on' && there.has(r.object),
    )
    return next === undefined ? [] : [{ ...next, subject }]
  })
  return [...relations, ...through]
}

/** From this height on one is tall enough to hold an umbrella. */
const holderMetres = 0.8

/** Who is under an umbrella holds it; the next one under it stands beside them. What is small stays under it. */
export function underUmbrellas(scene: SceneDescription, actors: readonly Actor[]): Relation[] {
  const holders = new Map<string, string>()
  return scene.relations.map((relation): Relation => {
    const { kind, subject, object } = relation
    const umbrella = actors.find(({ id, noun }) => id === object && noun === 'umbrella')
    const tall = (actors.find(({ id }) => id === subject)?.heightMetres ?? 0) >= holderMetres
    if (kind !== 'under' || umbrella === undefined || !tall) return relation
    const holder = holders.get(object)
    if (holder !== undefined) return { ...relation, kind: 'beside', object: holder }
    holders.set(object, subject)
    return { ...relation, kind: 'holding' }
  })
}
