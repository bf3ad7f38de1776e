/** Paints the empty set of a scene: sky, land or room, with its light, depth and camera. */
import type { Random } from '../random.ts'
import type { SceneDescription, SettingKind } from '../scene.ts'
import type { RenderControl, Stage } from '../steps.ts'
import { abstract } from './abstract.ts'
import { beach } from './beach.ts'
import { city } from './city.ts'
import { skyAbove } from './cloud-sea.ts'
import { desert } from './desert.ts'
import { countryRoad, hills, meadow, snowfield } from './countryside.ts'
import { forest } from './forest.ts'
import { type Detail, enlargeImage, enlargeMap, paintedSize } from './enlarge.ts'
import { createFrame, visibleStanding } from './frame.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { garden } from './garden.ts'
import { kitchen } from './kitchen.ts'
import { lake } from './lake.ts'
import { mountains } from './mountains.ts'
import { paintNight } from './night.ts'
import { office } from './office.ts'
import { createProgress } from './progress.ts'
import type { Progress } from './progress.ts'
import { river } from './river.ts'
import { room } from './room.ts'
import { sea } from './sea.ts'
import { skyline } from './skyline.ts'
import { space } from './space.ts'
import { studioBackdrop } from './studio-backdrop.ts'
import { village } from './village.ts'
import { theatre } from './theatre.ts'
import { underwater } from './underwater.ts'
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
  river,
  underwater,
  city,
  skyline,
  village,
  road: countryRoad,
  garden,
  room,
  kitchen,
  office,
  stage: theatre,
  studio: studioBackdrop,
  sky: skyAbove,
  space,
  abstract,
}

/**
 * Paints the empty set. The same scene, size and random stream give the same bytes; `control` is
 * called often and may throw, which ends the painting.
 *
 * @param detail `broad` when the look will be painted over it and shows no single pixels
 * @throws {RangeError} when a side is not a whole number of at least 16 px.
 */
export function paintStage(
  scene: SceneDescription,
  size: { readonly width: number; readonly height: number },
  random: Random,
  control: RenderControl,
  detail: Detail = 'full',
): Stage {
  for (const side of [size.width, size.height]) {
    if (!Number.isInteger(side) || side < 16)
      throw new RangeError(`a side of ${side} px cannot be painted`)
  }
  const setting = settings[scene.setting]
  const progress = createProgress(control)
  progress.at(0)
  const painted = paintedSize(size.width, size.height, detail)
  const reduced = painted.width < size.width
  const frame = createFrame(
    scene,
    painted,
    random,
    setting.viewFor?.(scene) ?? setting.view,
    progress.part(0, reduced ? 0.9 : 1),
  )
  frame.progress.at(0)
  const set = setting.paint(frame)
  if (!setting.view.indoors) {
    if (scene.time === 'night') paintNight(frame, frame.progress.part(0.97, 0.98))
    paintWeather(frame, frame.progress.part(0.98, 1))
  }
  const stage = reduced
    ? enlargeStage(toStage(frame, set), size, progress.part(0.9, 1))
    : toStage(frame, set)
  progress.at(1)
  return stage
}

function toStage(frame: Frame, set: Painted): Stage {
  const { atmosphere } = frame
  const [x, y, z] = atmosphere.sun
  return {
    image: frame.image,
    depth: frame.depth,
    camera: frame.camera,
    light: set.light ?? {
      direction: [x, y, -z],
      key: atmosphere.key,
      ambient: atmosphere.ambient,
      haze: atmosphere.haze,
      hazePerMetre: atmosphere.hazePerMetre * (set.hazeFactor ?? 1),
      shadowStrength: atmosphere.shadowStrength,
    },
    surface: set.surface,
    standing: visibleStanding(frame, set.standing),
    water: set.water,
    air: airBetween(frame.height, set.airBottom),
    depicts: [...set.depicts, ...skyDepicts(frame)],
  }
}

/** The same stage with more pixels; metres stay metres. */
function enlargeStage(
  stage: Stage,
  size: { readonly width: number; readonly height: number },
  progress: Progress,
): Stage {
  const from = stage.image
  const across = size.width / from.width
  const down = size.height / from.height
  const pixels = size.width * size.height
  return {
    ...stage,
    image: enlargeImage(from, size.width, size.height, progress),
    depth: enlargeMap(stage.depth, new Float32Array(pixels), from, size),
    water: stage.water && enlargeMap(stage.water, new Uint8Array(pixels), from, size),
    camera: {
      horizonY: stage.camera.horizonY * down,
      eyeHeight: stage.camera.eyeHeight,
      focal: stage.camera.focal * across,
    },
    air: { top: Math.round(stage.air.top * down), bottom: Math.round(stage.air.bottom * down) },
  }
}

/** The lights of the sky that can be seen in the picture. */
function skyDepicts(frame: Frame): string[] {
  const { atmosphere, camera, centreX, width, height, depth } = frame
  if (settings[frame.scene.setting].view.indoors) return []
  const seen = ['sky']
  // A wood's roof of leaves lets light through, but nothing to recognise.
  if (frame.scene.setting === 'forest') return seen
  if (atmosphere.stars > 0.5) seen.push('star', 'stars')
  if (atmosphere.aurora) seen.push('aurora', 'northern lights', 'aurora borealis')
  if (atmosphere.rainbow) seen.push('rainbow')
  const inPicture = ([x, y, z]: readonly [number, number, number]): boolean => {
    if (z <= 0.05) return false
    const column = Math.floor(centreX + (x / z) * camera.focal)
    const row = Math.floor(camera.horizonY - (y / z) * camera.focal)
    const inside = column >= 0 && column < width && row >= 0 && row < height
    return inside && depth[row * width + column] === Infinity
  }
  if (atmosphere.discVisible && inPicture(atmosphere.sun))
    seen.push(atmosphere.time === 'night' ? 'moon' : 'sun')
  if (atmosphere.paleMoon && inPicture(atmosphere.paleMoon)) seen.push('moon')
  return seen
}

/** Rows for what flies: under the upper edge, above whatever fills the picture's lower part. */
function airBetween(height: number, bottom: number): { top: number; bottom: number } {
  const top = Math.round(height * 0.04)
  const least = Math.round(top + height * 0.08)
  return { top, bottom: Math.min(height, Math.max(least, Math.round(bottom))) }
}
