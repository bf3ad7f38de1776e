/** Scenes, things and cut-outs for the tests of this folder. */
import { sceneOf, thingOf } from '../../test/scenes.ts'
import { createRandom } from '../random.ts'
import type { Relation, SceneDescription, Thing } from '../scene.ts'
import { paintStage } from '../stage/stage.ts'
import type { Cutout, RenderControl, Stage } from '../steps.ts'
import { castScene } from './cast-scene.ts'
import { layOut } from './layout.ts'
import type { Placement } from './placement.ts'

export const control: RenderControl = { checkpoint: () => undefined }
export const size = { width: 320, height: 180 }

export function thing(id: string, noun: string, more: Partial<Thing> = {}): Thing {
  return thingOf(noun, { id, phrase: `a ${noun}`, ...more })
}

export function scene(
  things: readonly Thing[],
  more: Partial<SceneDescription> = {},
): SceneDescription {
  return sceneOf({ settingPhrase: 'a meadow', things, ...more })
}

export function relation(kind: Relation['kind'], subject: string, object: string): Relation {
  return { kind, subject, object, object2: null }
}

const stages = new Map<string, Stage>()
export function stageFor(description: SceneDescription): Stage {
  const known = stages.get(description.setting)
  if (known !== undefined) return known
  const stage = paintStage(description, size, createRandom(1), control)
  stages.set(description.setting, stage)
  return stage
}

/** An opaque oval, as a cut-out of a reference. */
export function cutout(more: Partial<Cutout> = {}): Cutout {
  const width = 60
  const height = 90
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (((x - 30) / 30) ** 2 + ((y - 45) / 45) ** 2 < 1)
        data.set([200, 60, 40, 255], (y * width + x) * 4)
  return {
    bitmap: { width, height, data },
    method: 'segmented',
    confidence: 0.9,
    cropped: { top: false, right: false, bottom: false, left: false },
    guess: null,
    ...more,
  }
}

export function layoutOf(
  description: SceneDescription,
  cutouts: ReadonlyMap<number, Cutout> = new Map(),
  seed = 5,
): readonly Placement[] {
  const stage = stageFor(description)
  const cast = castScene(description, stage, cutouts, createRandom(seed))
  return layOut(
    { ...description, relations: cast.relations },
    stage,
    cast.actors,
    createRandom(seed),
  )
}

export const of = (layout: readonly Placement[], id: string): Placement => {
  const found = layout.find((p) => p.actor.id === id)
  if (found === undefined) throw new Error(`${id} is not placed`)
  return found
}
export const middle = (p: Placement): number => p.left + p.width / 2
