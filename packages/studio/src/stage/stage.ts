/** Paints the empty set of a scene: sky, land or room, with its light, depth and camera. */
import type { Random } from '../random.ts'
import type { SceneDescription, SettingKind } from '../scene.ts'
import type { RenderControl, Stage } from '../steps.ts'
import { beach } from './beach.ts'
import { city } from './city.ts'
import { desert } from './desert.ts'
import { countryRoad, hills, meadow, snowfield } from './countryside.ts'
import { forest } from './forest.ts'
import { createFrame, visibleStanding } from './frame.ts'
import type { Setting } from './frame.ts'
import { skyAbove, space } from './heavens.ts'
import { lake } from './lake.ts'
import { mountains } from './mountains.ts'
import { paintNight } from './night.ts'
import { createProgress } from './progress.ts'
import { room } from './room.ts'
import { sea } from './sea.ts'
import { studioBackdrop } from './studio-backdrop.ts'
import { paintWeather } from './weather.ts'

const settings: Readonly<Record<SettingKind, Setting>> = {
  mountains,
  hills,
  meadow,
  forest,
  desert,
  beach,
  sea,
  lake,
  snowfield,
  city,
  road: countryRoad,
  room,
  studio: studioBackdrop,
  sky: skyAbove,
  space,
}

/**
 * Paints the empty set. The same scene, size and random stream give the same bytes; `control` is
 * called often and may throw, which ends the painting.
 *
 * @throws {RangeError} when a side is not a whole number of at least 16 px.
 */
export function paintStage(
  scene: SceneDescription,
  size: { readonly width: number; readonly height: number },
  random: Random,
  control: RenderControl,
): Stage {
  for (const side of [size.width, size.height]) {
    if (!Number.isInteger(side) || side < 16)
      throw new RangeError(`a side of ${side} px cannot be painted`)
  }
  const setting = settings[scene.setting]
  const progress = createProgress(control)
  progress.at(0)
  const frame = createFrame(scene, size, random, setting.view, progress)
  const painted = setting.paint(frame)
  if (!setting.view.indoors) {
    if (scene.time === 'night') paintNight(frame, progress.part(0.97, 0.98))
    paintWeather(frame, progress.part(0.98, 1))
  }
  progress.at(1)
  const { atmosphere } = frame
  const [x, y, z] = atmosphere.sun
  return {
    image: frame.image,
    depth: frame.depth,
    camera: frame.camera,
    light: painted.light ?? {
      direction: [x, y, -z],
      key: atmosphere.key,
      ambient: atmosphere.ambient,
      haze: atmosphere.haze,
      hazePerMetre: atmosphere.hazePerMetre,
      shadowStrength: atmosphere.shadowStrength,
    },
    surface: painted.surface,
    standing: visibleStanding(frame, painted.standing),
    water: painted.water,
    air: airBetween(frame.height, painted.airBottom),
    depicts: painted.depicts,
  }
}

/** Rows for what flies: under the upper edge, above whatever fills the picture's lower part. */
function airBetween(height: number, bottom: number): { top: number; bottom: number } {
  const top = Math.round(height * 0.04)
  const least = Math.round(top + height * 0.08)
  return { top, bottom: Math.min(height, Math.max(least, Math.round(bottom))) }
}
