/** What the prompt says about things a set would have anyway. */
import type { SceneDescription } from '../scene.ts'

/** True when the prompt says that one of these must not be there. Nouns are singular. */
export function excludes(scene: SceneDescription, ...nouns: readonly string[]): boolean {
  return scene.excluded.some((word) =>
    nouns.some((noun) => word === noun || word === `${noun}s` || word.endsWith(` ${noun}`)),
  )
}

/** True when the prompt asks for one of these by name. */
export function asksFor(scene: SceneDescription, ...nouns: readonly string[]): boolean {
  return scene.things.some((thing) => nouns.includes(thing.noun))
}

/** True when the prompt says something of its own about one of these: a colour, or what is on it. */
export function describes(scene: SceneDescription, ...nouns: readonly string[]): boolean {
  return scene.things.some(
    (thing) =>
      nouns.includes(thing.noun) &&
      (thing.colours.length > 0 ||
        scene.relations.some((relation) => relation.object === thing.id)),
  )
}
