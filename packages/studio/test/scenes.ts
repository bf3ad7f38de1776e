import type { SceneDescription, Thing } from '../src/scene.ts'

/** A scene in which nothing is asked for but what is named: a meadow, a clear day. */
export function sceneOf(change: Partial<SceneDescription> = {}): SceneDescription {
  return {
    setting: 'meadow',
    settingPhrase: null,
    time: 'day',
    weather: 'clear',
    season: null,
    skyLights: [],
    camera: 'normal',
    moods: [],
    styles: [],
    styleReferences: [],
    texts: [],
    things: [],
    relations: [],
    excluded: [],
    notUnderstood: [],
    ...change,
  }
}

/** One plain thing, by its noun. */
export function thingOf(noun: string, change: Partial<Thing> = {}): Thing {
  return {
    id: 't1',
    noun,
    phrase: noun,
    count: 1,
    colours: [],
    size: 'normal',
    material: null,
    actions: [],
    source: { kind: 'words' },
    ...change,
  }
}
